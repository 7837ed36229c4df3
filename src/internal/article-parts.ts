/** What stands around the text of an article: where it comes from, what belongs to it, where it leads. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article, ArticleLink, Attachment, Party, Stamp } from '../data/article.js';
import { msg, str } from '../localization.js';
import { formatDate, type DateSetting } from './format-date.js';
import { directionOf } from './direction.js';

const linkTo = (url: string | undefined, text: string): unknown => (url ? html`<a href=${url}>${text}</a>` : text);

/** Names with links, one after the other. */
function partiesTemplate(parties: readonly Party[]): unknown {
  const comma = msg(', ', { id: 'comma', desc: 'Between the names of several authors' });
  return parties.map(({ name, url }, i) => [i ? comma : nothing, linkTo(url, name)]);
}

/** The line below the title: dates, source, authors, number. */
export function metaTemplate(article: Article, setting: DateSetting): unknown {
  const { published, updated, source, authors, docNumber } = article;
  const date = (stamp: Stamp): string => formatDate(stamp, setting);
  const time = (stamp: Stamp): TemplateResult => html`<time datetime=${stamp.iso}>${date(stamp)}</time>`;
  const items = [
    published ? html`<span part="date">${time(published)}</span>` : nothing,
    updated && (!published || date(updated) !== date(published))
      ? html`<span part="updated">${msg('Updated: ', { id: 'updated', desc: 'Before the date of the last change of an article' })}${time(updated)}</span>`
      : nothing,
    source
      ? html`<span part="source">${msg('Source: ', { id: 'source', desc: 'Before the name of who has published an article' })}${linkTo(source.url, source.name)}</span>`
      : nothing,
    authors.length
      ? html`<span part="authors">${msg('By: ', { id: 'authors', desc: 'Before the names of the authors of an article' })}${partiesTemplate(authors)}</span>`
      : nothing,
    docNumber
      ? html`<span part="number">${msg('Document No.: ', { id: 'doc-number', desc: 'Before the official number of a document' })}${docNumber}</span>`
      : nothing,
  ].filter((item) => item !== nothing);
  return items.length ? html`<div class="meta" part="meta">${items}</div>` : nothing;
}

/** What a reader must know of an article that its publisher has taken back. */
export function noticeTemplate({ withdrawn }: Article, setting: DateSetting): unknown {
  if (!withdrawn) return nothing;
  const { text, date } = withdrawn;
  const said = date
    ? msg(str`This article was withdrawn on ${formatDate(date, setting)}.`, {
        id: 'withdrawn-on',
        desc: 'Notice above an article; the value is a date',
      })
    : msg('This article has been withdrawn.', {
        id: 'withdrawn-notice',
        desc: 'Notice above an article that its publisher has taken back',
      });
  return html`<div class="notice" part="notice" role="note"><strong lang=${setting.language} dir=${directionOf(setting.language)}>${said}</strong>${text ? html` ${text}` : nothing}</div>`;
}

/** What kind of file it is, in the letters that readers know. */
function kindOf({ url, title, type }: Attachment): string {
  const ending = /\.([a-z\d]{2,5})(?:[?#]|$)/i;
  const found =
    ending.exec(url.replace(/^\w+:\/\/[^/]*/, '')) ??
    ending.exec(title ?? '') ??
    /\/(?:x-)?([a-z\d]{2,5})$/i.exec(type ?? '');
  return found ? found[1]!.toUpperCase() : '';
}

/** A number of bytes as readers know it. */
function sizeIn(bytes: number, language: string): string {
  const [size, unit, sign] = bytes < 1e6 ? ([1e3, 'kilobyte', 'kB'] as const) : ([1e6, 'megabyte', 'MB'] as const);
  const number = bytes / size;
  const digits = { maximumFractionDigits: number < 10 ? 1 : 0 };
  try {
    return new Intl.NumberFormat(language, { style: 'unit', unit, ...digits }).format(number);
  } catch {
    // Chromium before 77 knows no units.
    return `${new Intl.NumberFormat(language, digits).format(number)} ${sign}`;
  }
}

/** Last part of an address, as people read it. */
function fileName(url: string): string {
  const name = url.split(/[?#]/)[0]!.replace(/\/$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name) || url;
  } catch {
    // Escaped in another encoding.
    return name;
  }
}

/** The files that belong to an article. */
export function attachmentsTemplate({ attachments }: Article, { language }: DateSetting): unknown {
  if (!attachments.length) return nothing;
  const label = msg('Attachments', { id: 'attachments', desc: 'Heading of the files that belong to an article' });
  return html`<div class="attachments" part="attachments" role="group" aria-label=${label}><strong>${label}</strong>
    <ul>${attachments.map((file) => {
      const facts = [kindOf(file), file.size ? sizeIn(file.size, language) : ''].filter((fact) => fact).join(', ');
      return html`<li><a part="attachment" href=${file.url}>${file.title || fileName(file.url)}</a>${facts ? html` <span class="facts">(${facts})</span>` : nothing}</li>`;
    })}</ul>
  </div>`;
}

/** The ways to the articles beside this one. */
export function neighboursTemplate({ previous, next }: Article): unknown {
  if (!previous && !next) return nothing;
  const way = (label: string, rel: string, link?: ArticleLink): unknown =>
    link ? html`<div>${label} <a part=${rel} rel=${rel} href=${link.url}>${link.title || link.url}</a></div>` : nothing;
  return html`<nav class="neighbours" part="neighbours" aria-label=${msg('More articles', { id: 'neighbours', desc: 'Name of the links to the articles before and after this one' })}>
    ${way(msg('Previous: ', { id: 'previous', desc: 'Before the title of the article before this one' }), 'prev', previous)}${way(msg('Next: ', { id: 'next', desc: 'Before the title of the article after this one' }), 'next', next)}
  </nav>`;
}
