/** The language of a page that a reader chooses in place, and keeps for the pages after it. */
import { directionOf } from './direction.js';
import { bestFor, type LanguageChoice } from './language-choices.js';
import { canonicalTag } from './language.js';

/** Where a choice is kept, for all switchers of a site; civic-elements.early.js reads it, too. */
export const LANGUAGE_KEY = 'civic-elements:language';

/** Sets the language of the page. */
export function switchTo(lang: string): void {
  const root = document.documentElement;
  if (root.lang === lang) return;
  root.lang = lang;
  root.dir = directionOf(lang);
}

/** Switches to what a reader has chosen before, where it is one of the languages of the page. */
export function restoreLanguage(places: readonly LanguageChoice[]): void {
  try {
    const chosen = bestFor(canonicalTag(localStorage.getItem(LANGUAGE_KEY)), places);
    if (chosen) switchTo(chosen.lang);
  } catch {
    // Storage is forbidden.
  }
}

/** Keeps a choice for the next pages. */
export function keepLanguage(lang: string): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, lang);
  } catch {
    // Then it holds for this page.
  }
}
