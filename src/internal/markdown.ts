/** The body of an article that is Markdown, as HTML. */
import { Marked, Renderer, Tokenizer, type Tokens } from 'marked';
import { textToHtml } from './text-body.js';

/** Strong text that begins or ends with a Chinese or Japanese mark: `**重要：**通知`. */
const STRONG =
  /^\*\*(?:([\u2010-\u2027\u3001-\u303f\uff01-\uff65][^*\n]*)|([^\s*][^*\n]*[\u2010-\u2027\u3001-\u303f\uff01-\uff65]))\*\*(?!\*)/;

/** More levels than anybody writes. Reading them takes time that grows with their square. */
const DEEP = /(?:>[^\S\n]?|\[|[*+-][^\S\n]|\d+\.[^\S\n]){100}/;

/** CommonMark asks for a space between such a mark and a word, where these languages have none. */
class SpacelessTokenizer extends Tokenizer {
  override emStrong(source: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    const token = super.emStrong(source, masked, before);
    const match = !token && STRONG.exec(source);
    if (!match) return token;
    const text = match[1] || match[2] || '';
    return { type: 'strong', raw: match[0], text, tokens: this.lexer.inlineTokens(text) };
  }
}

const marked = new Marked();
const tokenizer = new SpacelessTokenizer();
const renderer = new Renderer();
// A box that nobody can tick is a character; and form controls do not pass the sanitiser.
renderer.checkbox = ({ checked }): string => (checked ? '\u2611' : '\u2610');

/**
 * Markdown of GitHub's flavour as HTML. HTML in it is passed on as it is: what comes of this is for the sanitiser.
 * What is nested too deep to be read is shown as text.
 */
export function markdownToHtml(text: string): string {
  if (DEEP.test(text)) return textToHtml(text);
  try {
    return marked.parse(text, { async: false, gfm: true, renderer, tokenizer });
  } catch {
    return textToHtml(text);
  }
}
