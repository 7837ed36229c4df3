/** The body of an article that is plain text, as HTML. */
import { escapeHtml } from './escape-html.js';

/**
 * Addresses, as far as they are sure: with a scheme, and of ASCII, since a Chinese text goes on without a space after
 * one. The limits keep a long word from being read again from each of its letters.
 */
const ADDRESSES =
  /https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+|\w[\w.+-]{0,63}@(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,24}/gi;

/** A line that is typed as a paragraph, with the indent of one. */
const INDENTED = /^\u3000/m;

/** A long line with a full stop at its end. */
const LONG = /.{40}[。！？][”’」』）]?[^\S\n]*\n/;

/** What closes a sentence or a bracket around an address is none of it; what closes a bracket within it is. */
function addressOf(found: string): string {
  const count = (bracket: string): number => found.split(bracket).length;
  const spare = { ')': count(')') - count('('), ']': count(']') - count('[') } as Record<string, number>;
  let end = found.length;
  for (; end; end--) {
    const last = found[end - 1]!;
    if (/[)\]]/.test(last) ? spare[last]!-- <= 0 : !/[!'*,.:;?]/.test(last)) break;
  }
  return found.slice(0, end);
}

function withLinks(text: string): string {
  let html = '';
  let at = 0;
  ADDRESSES.lastIndex = 0;
  for (let match = ADDRESSES.exec(text); match; match = ADDRESSES.exec(text)) {
    const url = addressOf(match[0]);
    // `http://` alone is no address.
    const isLink = !/^https?:\/*$/i.test(url);
    const escaped = escapeHtml(url);
    const href = /^https?:/i.test(url) ? escaped : `mailto:${escaped}`;
    html += escapeHtml(text.slice(at, match.index)) + (isLink ? `<a href="${href}">${escaped}</a>` : escaped);
    ADDRESSES.lastIndex = at = match.index + url.length;
  }
  return html + escapeHtml(text.slice(at));
}

/**
 * Plain text as paragraphs with links. Blank lines part paragraphs, other ends of lines stay where they are; a Chinese
 * text, which seldom has blank lines, has a paragraph on each line.
 */
export function textToHtml(text: string): string {
  const blocks = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split(/\n\s*\n/);
  let html = '';
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => /\S/.test(line));
    const apart = INDENTED.test(block) || (blocks.length === 1 && LONG.test(block));
    const paragraphs = apart ? lines : lines.length ? [lines.join('\n')] : [];
    for (const paragraph of paragraphs) html += `<p>${withLinks(paragraph).split('\n').join('<br>')}</p>`;
  }
  return html;
}
