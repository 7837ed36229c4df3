/** The entities of XML. Those of HTML are left to whoever reads a text as HTML. */
import { own } from './value.js';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML with its entities decoded. */
export function decode(text: string): string {
  if (text.indexOf('&') < 0) return text;
  // Escaped markup is full of these, and a plain replacement is quick. What is left then is no part of any other entity.
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
  return plain.indexOf('&') < 0
    ? plain
    : plain.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (entity, hex, digits, name) => {
        const code = parseInt(digits, hex ? 16 : 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ((own(NAMED, name) as string) ?? entity);
      });
}
