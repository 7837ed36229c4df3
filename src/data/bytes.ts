/**
 * From the bytes of an answer to the document in them, where they are not simply JSON in UTF-8: other encodings, what
 * servers put around JSON, markup, and errors. `Response.json()` would take everything for UTF-8.
 */
import { FormatError } from '../errors.js';

const LABEL = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i;
/** A text without what stands around the JSON in it against or for script tags: `)]}'`, CDATA, `name( … );`, `name = …;`. */
function unwrapped(text: string): string {
  const inner = text.trim().replace(/^(?:\)\]\}'?,?|\/\/\s*<!\[CDATA\[)\s*/, '');
  const tail = inner.slice(-30);
  const stop = inner.length - (/\s*\/\/\s*\]\]>$/.exec(tail)?.[0].length || 0);
  const start = inner.slice(0, 300).search(/[[{]/);
  const end = Math.max(inner.lastIndexOf('}', stop - 1), inner.lastIndexOf(']', stop - 1)) + 1;
  const isWrapped = /^(?:[^"<]*[(=]\s*)?$/.test(inner.slice(0, start)) && /^[\s;)]*$/.test(inner.slice(end, stop));
  return start >= 0 && isWrapped ? inner.slice(start, end) : inner;
}

/**
 * The text that bytes stand for. They are asked before labels, because labels lie, and UTF-8 before GB18030, because
 * many a UTF-8 text is sound GB18030, too.
 * @param charset what the page's author knows about it
 */
export function decode(bytes: BufferSource, contentType: string, charset = ''): string {
  const view = new Uint8Array(bytes as ArrayBuffer);
  const head = String.fromCharCode(...view.subarray(0, 100));
  const mark = /^\xef\xbb\xbf/.test(head)
    ? 'utf-8'
    : /^\xff\xfe/.test(head)
      ? 'utf-16le'
      : /^\xfe\xff/.test(head)
        ? 'utf-16be'
        : '';
  const labels = [mark, charset, 'utf-8', LABEL.exec(contentType)?.[1], LABEL.exec(head)?.[1], 'gb18030'].filter(
    (label) => label,
  );
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(view);
    } catch {
      // Not in this encoding, or there is no encoding of this name.
    }
  }
  throw new FormatError('charset', `The answer is text in none of ${labels.join(', ')}. Set charset to its encoding`);
}

/**
 * The document in a text: parsed JSON, or the text itself where it is markup. What wraps JSON is taken off, never run.
 * @param isBroken whether the text as it stands is known to be no JSON
 */
export function parse(text: string, isBroken?: boolean): unknown {
  if (!/\S/.test(text)) throw new FormatError('empty', 'Expected JSON, found an empty answer');
  if (/^\s*</.test(text)) return text;
  const inner = unwrapped(text);
  try {
    // Parsing a long text once more could tell nothing else.
    if (isBroken && inner === text && text.length > 99_999) throw new SyntaxError('not JSON');
    return JSON.parse(inner);
  } catch (error) {
    const found = text.trim().slice(0, 80);
    // What begins as data, and does not end so, was cut off on its way.
    const isCut = /^[[{]/.test(inner) && !/[\]}]$/.test(inner);
    const where = isCut ? `, which breaks off after ${text.length} characters: "${text.trim().slice(-40)}"` : '';
    throw new FormatError('syntax', `Expected JSON, found "${found}"${where}`, error);
  }
}

/**
 * The document in an answer that is not simply JSON.
 * @param text what its bytes have been taken for. That is what they are, unless someone has said so
 */
export const documentOf = (
  bytes: BufferSource,
  contentType: string | null,
  charset?: string,
  text?: string,
): unknown => (charset || text === undefined ? parse(decode(bytes, contentType || '', charset)) : parse(text, true));
