import type { PropertyDeclaration } from 'lit';
import { reportToAuthor } from './report.js';

const isOneOf = (word: string, known: string): boolean => ` ${known} `.indexOf(` ${word} `) >= 0;

/** The words of an attribute that are known, in their order. */
export const wordsIn = (text: string | null | undefined, known: string): string[] =>
  (text ?? '').split(/\s+/).filter((word) => word && isOneOf(word, known));

/** An attribute that takes words out of a list, in any order. Those that are not on it are told to the page author. */
export function wordList(attribute: string, known: string, fallback: string): PropertyDeclaration {
  return {
    attribute,
    converter: (value: string | null) => {
      for (const word of (value ?? '').split(/\s+/))
        if (word && !isOneOf(word, known))
          reportToAuthor('error', `${attribute}="${value}": expected ${known}; "${word}" is left out.`);
      return value ?? fallback;
    },
  };
}
