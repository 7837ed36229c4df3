import type { PropertyDeclaration } from 'lit';
import { reportToAuthor } from './report.js';

/**
 * An attribute that takes only some values: whole numbers where its default is a number, else one of a few words.
 * Words may be in capitals, as everywhere in HTML. A mistake is told to the page author, and the default holds.
 */
export function checked(attribute: string, fallback: string | number, words = ''): PropertyDeclaration {
  return {
    attribute,
    converter: (value: string | null) => {
      if (value === null) return fallback;
      const found = value.trim().toLowerCase();
      if (words ? new RegExp(`^(${words})$`).test(found) : /^\d+$/.test(found)) return words ? found : +found;
      reportToAuthor(
        'error',
        `${attribute}="${value}": expected ${words || 'a whole number'}; it counts as "${fallback}".`,
      );
      return fallback;
    },
  };
}
