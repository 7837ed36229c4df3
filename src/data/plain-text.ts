/** Plain text out of what formats call text: markup taken away, entities decoded once, white space in order. */
import type { Reading } from './read-article.js';
import { own, textOf } from './value.js';

/** Comments, scripts and styles with what is in them, then tags. What is left open goes to the end, as in a browser. */
const MARKUP = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1|$)[^>]*>?|<[a-z/!?][^>]*(?:>|$)/gi;

/** Where a line begins or ends. */
const BLOCK = /<\/?(?:p|div|br|li|h\d|t[dr])\b[^<>]*>/gi;

/** The characters whose names are everywhere. rare.ts knows the others. */
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', hellip: '\u2026' };

type How = Pick<Reading, 'html' | 'rare' | 'unread'>;

/** Most characters of a title, a summary and their like. Nobody reads more of them. */
export const MOST = 5000;

/** The beginning of a text. Half a character would be shown as a box. */
export const startOf = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/**
 * Plain text of a value, its entities decoded once; nothing where nothing is left. Ideographic spaces are text and stay.
 * What is too long is cut, before anything is done about it.
 */
export function plainText(value: unknown, reading: How): string | undefined {
  const text = wholeText((textOf(value) || '').slice(0, 9e4), reading);
  return text && text[MOST] ? `${startOf(text, MOST)}\u2026` : text;
}

/** Plain text of a text of any length. */
export function wholeText(text: string, reading: How): string | undefined {
  // Most texts have nothing to be done about.
  if (!/[&<\t\n\f\r\xa0]| (?: |$)|^ /.test(text)) return text || undefined;
  // Where a line ends, words do.
  if (reading.html) text = text.replace(BLOCK, ' ').replace(MARKUP, '');
  text = text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (entity, hex, digits, name) => {
    const code = parseInt(digits, hex ? 16 : 10);
    const found =
      code <= 0x10ffff ? String.fromCodePoint(code) : (own(NAMED, name) as string) || reading.rare?.characterOf(name);
    if (!found) reading.unread = true;
    return found || entity;
  });
  return text.replace(/[\t\n\f\r \xa0]{2,}|[\t\n\f\r\xa0]/g, ' ').replace(/^ | $/g, '') || undefined;
}
