/** How a list of articles looks, with what is below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import { msg, str } from '../localization.js';
import { loadingText } from './loading-text.js';
import type { ArticleLook } from './article-look.js';
import { articleTemplate } from './article-template.js';
import type { TemplateRows } from './item-template.js';

/** From here on it pays to lay out only the rows that can be seen. */
const LONG_LIST = 60;

/** What a list is besides its articles. */
export interface ListLook {
  heading?: string;
  /** Titles are cut after this many lines. */
  lines: number;
  /** Id of the page's own template of a row. */
  itemTemplate?: string;
}

/** The articles. @param follow a reader has clicked within one */
export function listTemplate(
  articles: readonly Article[],
  look: ArticleLook,
  { heading, lines, itemTemplate }: ListLook,
  rows: TemplateRows | undefined,
  follow: (event: MouseEvent, article: Article) => void,
): TemplateResult {
  const template = rows?.templateOf(itemTemplate);
  const classes = `list ${template ? '' : look.view}${articles.length > LONG_LIST ? ' long' : ''}${lines ? ' clamped' : ''}`;
  const followRow = (event: MouseEvent): void => {
    const items = (event.currentTarget as Element).children;
    for (let i = 0; i < items.length; i++) if (items[i]!.contains(event.target as Node)) follow(event, articles[i]!);
  };
  return html`${template ? rows!.styleSheetsOf(template) : nothing}
    <ol class=${classes} part="list" role="list" aria-label=${heading ?? nothing} @click=${followRow}>
      ${articles.map((article) =>
        template
          ? html`<li class="item" part="item">${rows!.of(template, article, look)}</li>`
          : articleTemplate(article, look, '<li class="item" part="item">', '</li>'),
      )}
    </ol>`;
}

/** The button below. */
export function moreTemplate(isLoading: boolean, open: () => void): TemplateResult {
  const more = isLoading
    ? loadingText()
    : msg('Show more', { id: 'more', desc: 'Button: shows more articles below those that are shown' });
  return html`<div class="pager" part="pager">
    <button class="button" part="more" type="button" aria-disabled=${isLoading} @click=${open}>${more}</button>
  </div>`;
}

/** What is said where there is nothing to see. */
export const emptyTemplate = (): TemplateResult =>
  html`<div class="message" part="empty"><slot name="empty">${msg('There is nothing here yet.', { id: 'empty', desc: 'A list has no articles' })}</slot></div>`;

/** What those hear who have asked for more: which articles are shown now. */
export const shownTemplate = (before: number, count: number): TemplateResult =>
  html`<span class="visually-hidden">${msg(str`Articles ${before + 1} to ${before + count}`, { id: 'shown', desc: 'Spoken when a reader has asked for more: which articles of the list are shown now' })}</span>`;
