/** How articles are to look, and what keeps their place until they are there. */
import { html, nothing, type TemplateResult } from 'lit';

/** What an author asked for, worked out once for all rows. */
export interface ArticleLook {
  view: 'headlines' | 'rows' | 'cards';
  /** Words of the `show` attribute. */
  shows: Record<string, true | undefined>;
  dateFormat: string;
  /** BCP 47 tag of the element. */
  language: string;
  timezone?: string;
  /** Articles younger than this moment are marked as new, milliseconds. */
  newSince?: number;
  target?: string;
  /** Level of a card's heading. */
  headingLevel: number;
}

/** What each view shows where the author does not say. */
export const shownByView = {
  headlines: 'date',
  rows: 'date source summary image',
  cards: 'date summary image category',
};

/** Words of an attribute as the keys of an object. */
export function wordsOf(words: string): Record<string, true | undefined> {
  const found: Record<string, true | undefined> = {};
  words.split(/\s+/).forEach((word) => (found[word] = true));
  return found;
}

/** Space that keeps its width and wraps: a Chinese one, which breaks, and one that does not hang at the end of a line. */
const unseen = (times: number): string => '\u3000\u00a0'.repeat(times);

/** Takes the place of an article that is still to come: as high as most are. */
export const placeholderTemplate = ({ shows }: ArticleLook): TemplateResult =>
  html`${shows.image ? html`<div class="image"></div>` : nothing}<div class="text"><div class="heading"><a class="title">${unseen(20)}</a></div>${shows.summary ? html`<div class="summary">${unseen(32)}</div>` : nothing}<div class="meta"><span>${unseen(6)}</span></div></div>`;

/** Keeps the place of articles that are to come, so that nothing below has to move. */
export const placeholdersTemplate = (count: number, look: ArticleLook): TemplateResult =>
  html`<div class=${`list waiting ${look.view}`} aria-hidden="true">
    ${[...Array(count)].map(() => html`<div class="item">${placeholderTemplate(look)}</div>`)}
  </div>`;
