/**
 * Reads HTML piece by piece, without a document and without running anything, so that it also works in workers and in
 * Node. Browsers read ill-formed markup better; for lists of links this does.
 */

/** A piece of HTML: a tag, or the text between tags. */
export interface Piece {
  /** Name of a tag in lower case, with a slash before it where it closes; empty for text. */
  tag: string;
  /** What is between the name of a tag and its end, or the text itself, with its entities. */
  text: string;
}

/** Elements in which a tag is text. */
const RAW = /^(?:script|style|textarea|title|xmp|noscript)$/;

/** The pieces of a text in HTML or, nearly, in XML. What is in CDATA counts as HTML. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (tag: string, text: string): void => {
    if (tag || text) pieces.push({ tag, text });
  };
  // In hostile texts a mark may be missing at each of a million places: that is to be found out once.
  const last: Record<string, number> = {};
  const find = (mark: string, from: number): number => {
    const found = last[mark]! < from ? -1 : html.indexOf(mark, from);
    if (found < 0) last[mark] = -1;
    return found;
  };
  /** Where a tag ends: a value in quotes may have anything in it, unless its quote is never closed. */
  const endOfTag = (from: number): number => {
    for (let i = from; i < html.length; i++) {
      const character = html.charAt(i);
      if (character === '>') return i;
      if (character !== '=') continue;
      while (/\s/.test(html.charAt(i + 1))) i++;
      const quote = html.charAt(i + 1);
      if (quote !== '"' && quote !== "'") continue;
      const end = find(quote, i + 2);
      if (end < 0) {
        const close = find('>', i);
        return close < 0 ? html.length : close;
      }
      i = end;
    }
    return html.length;
  };
  let at = 0;
  let texts = 0;
  const flush = (to: number): void => {
    if (to > texts) add('', html.slice(texts, to));
  };
  while (at < html.length) {
    const open = find('<', at);
    if (open < 0) break;
    const next = html.slice(open + 1, open + 9);
    if (/^!--/.test(next)) {
      flush(open);
      const end = find('-->', open + 4);
      at = texts = end < 0 ? html.length : end + 3;
    } else if (/^!\[CDATA\[/i.test(next)) {
      flush(open);
      at = texts = open + 9;
    } else if (/^[a-z/!?]/i.test(next)) {
      flush(open);
      const end = endOfTag(open + 1);
      const [, name = '', rest = ''] = /^(\/?[^\s/>]*)([^]*)$/.exec(html.slice(open + 1, end)) || [];
      const tag = name.toLowerCase();
      if (/^\/?[a-z]/.test(tag)) add(tag, rest);
      at = texts = Math.min(end + 1, html.length);
      if (RAW.test(tag)) {
        const closing = new RegExp(`</${tag}`, 'gi');
        closing.lastIndex = at;
        const found = last[`</${tag}`] === -1 ? null : closing.exec(html);
        if (!found) last[`</${tag}`] = -1;
        const stop = found ? found.index : html.length;
        flush(stop);
        at = texts = stop;
      }
    } else at = open + 1;
  }
  flush(html.length);
  return pieces;
}

/** An attribute of a tag, with its entities; nothing where it is missing or empty. */
export function attributeOf({ text }: Piece, name: string): string | undefined {
  const attributes = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (let found; (found = attributes.exec(text));)
    if (found[1]!.toLowerCase() === name) return found[2] || found[3] || found[4];
  return undefined;
}
