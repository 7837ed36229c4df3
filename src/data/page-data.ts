/** Data that web pages have in them for search engines. */
import { attributeOf, piecesOf } from './markup.js';

/** The JSON-LD of a page, one document per script. What cannot be read is left out. */
export function jsonLdIn(html: string): unknown[] {
  const documents: unknown[] = [];
  const pieces = piecesOf(html);
  pieces.forEach((piece, i) => {
    if (piece.tag !== 'script' || !/^\s*application\/ld\+json/i.test(attributeOf(piece, 'type') || '')) return;
    const text = (pieces[i + 1]?.text || '').replace(
      /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\*\/)?)\s*$/g,
      '',
    );
    // Editors' texts come with their line breaks as they are, which JSON does not allow.
    for (const attempt of [text, text.replace(/[\0-\x1f]+/g, ' ')]) {
      try {
        documents.push(JSON.parse(attempt.replace(/[\s;]+$/, '')));
        return;
      } catch {
        // The next attempt, or the next script.
      }
    }
  });
  return documents;
}
