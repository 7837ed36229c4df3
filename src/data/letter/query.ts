/** What a reader types to ask for a letter, as servers know it. */

/** Characters as they are on a keyboard: full-width ones of input methods, all kinds of dashes, nothing that is not seen. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .trim();

/** @param isExact whether capitals and spaces count */
export const plainReference = (text: string, isExact: boolean): string =>
  isExact ? plain(text) : plain(text).replace(/\s+/g, '').toUpperCase();

/** @param isExact whether capitals, spaces and hyphens count */
export const plainCode = (text: string, isExact: boolean): string =>
  isExact
    ? plain(text)
    : plain(text)
        .replace(/[\s_-]+/g, '')
        .toUpperCase();

/** Both of a receipt that was copied as a whole, line by line: `Reference number: …`, `Query code: …`. */
export function receiptIn(text: string): [reference: string, queryCode: string] | undefined {
  const values = text
    .split(/[\r\n]+/)
    .map((line) => /^[^:：]+[:：]\s*(\S.*)$/.exec(line)?.[1])
    .filter((value) => value) as string[];
  return values.length > 1 ? [values[0]!, values[1]!] : undefined;
}

/** Whether there are characters in it that are easily taken for one another. */
export const hasLookAlikes = (text: string): boolean => /[0o1il]/i.test(text);
