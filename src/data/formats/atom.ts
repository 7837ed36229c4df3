/**
 * Atom 1.0, and 0.3.
 *
 * - An entry has several links: the one to read is `rel="alternate"`, or has no `rel`.
 * - `published` may be missing, `updated` is always there.
 * - Titles, summaries and texts say by `type` whether they are HTML.
 * - An entry without an author has that of its feed.
 * - Next pages are told by `link rel="next"` (RFC 5005).
 */
import type { ArticleBody } from '../article.js';
import { isObject, keysOf } from '../members.js';
import type { Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { own } from '../value.js';
import { dataOf, field, files, isPicture, listOf, members, pictures, valueOf } from './feed.js';
import { rootOf } from './feed-root.js';
import type { Format } from './format.js';

const linksOf = (item: unknown, rel: string): unknown[] =>
  members(item, 'link').filter((link) => (own(link, 'rel') || 'alternate') === rel);

/** Some before the others. */
const before = (links: unknown[], first: (link: unknown) => boolean): unknown[] =>
  links.filter(first).concat(links.filter((link) => !first(link)));

/** Addresses of web pages before those of other things, and those in the entry's language before translations. */
const pages = (item: unknown): unknown[] => {
  const lang = members(item, 'xml:lang')[0];
  return before(
    before(linksOf(item, 'alternate'), (link) => !own(link, 'hreflang') || own(link, 'hreflang') === lang),
    (link) => /html/.test(`${own(link, 'type') || 'html'}`),
  ).map((link) => own(link, 'href'));
};

const people = (item: unknown): unknown[] =>
  members(item, 'author', 'dc:creator').map((person) => {
    const name = valueOf(own(person, 'name')) || valueOf(person);
    return name && { name, url: own(person, 'uri') || own(person, 'url') };
  });

const body: Reader<ArticleBody> = (content, reading) => {
  const value = valueOf(content);
  if (!value) return undefined;
  return /html/.test(`${own(content, 'type')}`)
    ? { format: 'html', value }
    : (READERS.body!(value, reading) as ArticleBody);
};

/** Content that is elsewhere, or of a type that is no text, is none to be shown. */
const contents = (item: unknown): unknown[] =>
  members(item, 'content').filter((content) => !/^(?!text\/).+\/(?!xhtml)/.test(`${own(content, 'type') || ''}`));

/** Gives entries without an author that of the feed. */
async function inherit(reading: Promise<unknown>): Promise<unknown> {
  const data = await reading;
  const feed = own(data, 'feed');
  const author = own(feed, 'author');
  for (const entry of author ? members(feed, 'entry') : [])
    if (isObject(entry) && !own(entry, 'author')) entry.author = author;
  return data;
}

export const atom: Format = {
  name: 'atom',
  prepare: (document, signal) => (/^[ef]/.test(rootOf(document) || '') ? inherit(dataOf(document, signal)) : undefined),
  rows(document) {
    const feed = own(document, 'feed');
    const entries = own(feed, 'entry');
    if (entries) return listOf(entries);
    // A document of XML has nothing beside its root.
    return keysOf(document).length > 1 ? undefined : own(document, 'entry') || (own(feed, 'id') && []);
  },
  fields: [
    field('id', 'id'),
    field('title', 'title|media:title'),
    field('url', (item) => pages(item).concat(members(item, 'content').map((content) => own(content, 'src')))),
    field('summary', (item) => members(item, 'summary').concat(members(own(item, 'media:group'), 'media:description'))),
    field('body', contents, body),
    field('published', 'published|issued|created|dc:date|updated|modified'),
    field('updated', 'updated|modified'),
    field('image', (item) =>
      pictures(item).concat(
        linksOf(item, 'enclosure')
          .filter(isPicture)
          .map((link) => own(link, 'href')),
      ),
    ),
    field('authors', (item) => [people(item)]),
    field('categories', (item) => [
      members(item, 'category').map((category) => own(category, 'label') || own(category, 'term') || valueOf(category)),
    ]),
    field('source', (item) => members(own(item, 'source'), 'title').map(valueOf)),
    field('lang', 'xml:lang'),
    field('translations', (item) => [linksOf(item, 'alternate').filter((link) => own(link, 'hreflang'))]),
    field('attachments', (item) => [files(linksOf(item, 'enclosure').filter((link) => !isPicture(link)))]),
  ],
  total: (document, convert, context) => convert(own(own(document, 'feed'), 'opensearch:totalResults'), context),
  next(document, convert, context) {
    const link = linksOf(own(document, 'feed'), 'next')[0];
    return link ? convert(own(link, 'href'), context) : undefined;
  },
};
