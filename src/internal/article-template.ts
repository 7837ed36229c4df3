/** How an article looks in short: one row of a list, one card. Lists render rows with it, <article-card> itself. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import { msg } from '../localization.js';
import { formatDate, timeOf } from './format-date.js';

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

/** Space that keeps its width and wraps: a Chinese one, which breaks, and one that does not hang at the end of a line. */
const unseen = (times: number): string => '\u3000\u00a0'.repeat(times);

/** Takes the place of an article that is still to come. */
export const placeholder: Article = {
  key: '',
  title: unseen(20),
  summary: unseen(32),
  source: { name: unseen(3) },
  image: { src: '' },
  authors: [],
  categories: [unseen(3)],
  tags: [],
  attachments: [],
  raw: undefined,
};

/** Words of an attribute as the keys of an object. */
export function wordsOf(words: string): Record<string, true | undefined> {
  const found: Record<string, true | undefined> = {};
  words.split(/\s+/).forEach((word) => (found[word] = true));
  return found;
}

const badge = (text: string): TemplateResult => html`<span class="badge" part="badge">${text}</span> `;

/** What is to be known of an article before its title is read. */
function badgesTemplate({ published, pinned, withdrawn }: Article, { newSince }: ArticleLook): unknown {
  return [
    withdrawn
      ? badge(msg('Withdrawn', { id: 'withdrawn', desc: 'Mark on an article that its publisher has taken back' }))
      : nothing,
    pinned ? badge(msg('Pinned', { id: 'pinned', desc: 'Mark on an article that is kept on top of a list' })) : nothing,
    newSince && published && timeOf(published) > newSince
      ? badge(msg('New', { id: 'new', desc: 'Mark on an article of the last days' }))
      : nothing,
  ];
}

function titleText(article: Article, look: ArticleLook): unknown {
  const { title, lang } = article;
  const text = lang && lang !== look.language ? html`<bdi lang=${lang}>${title}</bdi>` : title;
  return look.newSince || article.pinned || article.withdrawn ? [badgesTemplate(article, look), text] : text;
}

function metaTemplate({ published, source, categories }: Article, look: ArticleLook): unknown {
  const { shows, dateFormat, language, timezone } = look;
  const publisher = shows.source && source?.name;
  const category = shows.category && categories[0];
  const rest = [
    publisher ? html`<span part="source">${publisher}</span>` : nothing,
    category ? html`<span part="category">${category}</span>` : nothing,
  ];
  if (shows.date && published)
    return html`<div class="meta" part="meta"><time part="date" datetime=${published.iso}>${formatDate(published, dateFormat, language, timezone)}</time>${publisher || category ? rest : nothing}</div>`;
  return publisher || category ? html`<div class="meta" part="meta">${rest}</div>` : nothing;
}

/** The content of one row or card. Each template within it costs a long list time: what always is, is written out. */
export function articleTemplate(article: Article, look: ArticleLook): TemplateResult {
  const { image, summary, url = article.externalUrl } = article;
  const { shows, view } = look;
  const isCard = view === 'cards';
  // Without an address, `a` is the place of a link that is not there (HTML, 4.5.1).
  // A card without a picture keeps the place, so that cards in a row stay in line.
  return html`${
    shows.image && (image || isCard)
      ? html`<div class="image" part="image">${image?.src ? html`<img src=${image.src} alt=${image.alt ?? ''} loading="lazy" decoding="async" />` : nothing}</div>`
      : nothing
  }<div class="text"><div class="heading" role=${isCard ? 'heading' : nothing} aria-level=${isCard ? look.headingLevel : nothing}><a class="title" part="title" href=${url || nothing} target=${look.target ?? nothing} rel="noopener">${titleText(article, look)}</a></div>${shows.summary && summary ? html`<div class="summary" part="summary">${summary}</div>` : nothing}${metaTemplate(article, look)}</div>`;
}

/** Keeps the place of articles that are to come, so that nothing below has to move. */
export function placeholdersTemplate(count: number, look: ArticleLook): TemplateResult {
  // Something stands for the date, too.
  const shows = { ...look.shows, source: true as const };
  return html`<div class=${`list waiting ${look.view}`} aria-hidden="true">
    ${[...Array(count)].map(() => html`<div class="item">${articleTemplate(placeholder, { ...look, shows })}</div>`)}
  </div>`;
}
