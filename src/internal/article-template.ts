/** How an article looks in short: one row of a list, one card. Lists render rows with it, <article-card> itself. */
import { html, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import { msg } from '../localization.js';
import type { ArticleLook } from './article-look.js';
import { formatDate, timeOf } from './format-date.js';

/** Templates by their markup, which has a hole wherever a value goes. */
const templates: Record<string, TemplateStringsArray | undefined> = {};
const HOLE = '\0';

/** A template of our own markup. Lit tells templates apart by their strings: equal ones have to be the same object. */
function stringsOf(markup: string): TemplateStringsArray {
  const strings = markup.split(HOLE) as unknown as { raw?: unknown };
  strings.raw = strings;
  return strings as TemplateStringsArray;
}

/** Gets ready for dates: browsers need a while for the first of a kind. */
export function prepareDates(look: ArticleLook): void {
  formatDate({ iso: '2020-08-17T08:00Z', precision: 'minute', zone: 'explicit' }, look);
}

/**
 * One row or card. Each template costs a long list time, so it is one, put together of what the article has: pieces of
 * our own markup, while Lit puts what is the article's into the holes.
 * @param before what begins the element that it is in, @param after what ends it
 */
export function articleTemplate(article: Article, look: ArticleLook, before = '', after = ''): TemplateResult {
  const { title, lang, image, summary, published, source, categories, pinned, withdrawn } = article;
  const { shows, newSince, language } = look;
  const url = article.url || article.externalUrl;
  const isCard = look.view === 'cards';
  const values: unknown[] = [];
  let markup = before;
  const put = (text: string, value: unknown, rest = ''): void => {
    markup += text + HOLE + rest;
    values.push(value);
  };
  const badge = (text: string): void => put('<span class="badge" part="badge">', text, '</span> ');

  /** A text of the article, in its language. */
  const putText = (text: string): void => {
    if (!lang || lang === language) return put('', text);
    put('<bdi lang=', lang);
    put('>', text, '</bdi>');
  };

  // A card without a picture keeps the place, so that cards in a row stay in line.
  if (shows.image && (image || isCard)) {
    markup += '<div class="image" part="image">';
    if (image) {
      put('<img loading="lazy" decoding="async" src=', image.src);
      put(' alt=', image.alt || '', '>');
    }
    markup += '</div>';
  }
  markup += '<div class="text"><div class="heading"';
  if (isCard) put(' role="heading" aria-level=', look.headingLevel);
  // Without an address, `a` is the place of a link that is not there (HTML, 4.5.1).
  markup += '><a class="title" part="title" rel="noopener"';
  if (url) put(' href=', url);
  if (look.target) put(' target=', look.target);
  markup += '>';
  // What is to be known of an article before its title is read.
  if (withdrawn)
    badge(msg('Withdrawn', { id: 'withdrawn', desc: 'Mark on an article that its publisher has taken back' }));
  if (pinned) badge(msg('Pinned', { id: 'pinned', desc: 'Mark on an article that is kept on top of a list' }));
  if (newSince && published && timeOf(published) > newSince)
    badge(msg('New', { id: 'new', desc: 'Mark on an article of the last days' }));
  putText(title);
  markup += '</a></div>';
  if (shows.summary && summary) {
    markup += '<div class="summary" part="summary">';
    putText(summary);
    markup += '</div>';
  }
  const publisher = shows.source && source?.name;
  const category = shows.category && categories[0];
  const date = shows.date && published;
  if (date || publisher || category) {
    markup += '<div class="meta" part="meta">';
    if (date) {
      put('<time part="date" datetime=', date.iso);
      put('>', formatDate(date, look), '</time>');
    }
    if (publisher) put('<span part="source">', publisher, '</span>');
    if (category) put('<span part="category">', category, '</span>');
    markup += '</div>';
  }
  markup += `</div>${after}`;
  return html((templates[markup] ??= stringsOf(markup)), ...values);
}
