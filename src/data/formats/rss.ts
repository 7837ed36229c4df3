/**
 * RSS 0.9x and 2.0, RSS 1.0 (RDF), and RSS in JSON (`{"rss":{"channel":{"item":[…]}}}`).
 *
 * - Titles may be missing; then the text stands in.
 * - `guid` is an address only where it does not say otherwise and looks like one.
 * - `description` is a summary, or all there is; `content:encoded` is the whole text.
 * - `author` is a mailbox, with the name in brackets; `dc:creator` is a name.
 * - Next pages are told by `atom:link rel="next"` (RFC 5005).
 */
import type { ArticleBody } from '../article.js';
import type { Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { isList, own, textOf } from '../value.js';
import { dataOf, field, files, html, isPicture, listOf, members, pictures, valueOf } from './feed.js';
import { rootOf } from './feed-root.js';
import type { Format } from './format.js';

const channelOf = (document: unknown): unknown => {
  const root = own(document, 'rss') || own(document, 'rdf:RDF') || own(document, 'RDF');
  return own(root, 'channel') || root;
};

/** Links of a kind; in RSS, Atom's are beside RSS's own. */
const atomLinks = (item: unknown, rel: string): unknown[] =>
  members(item, 'atom:link')
    .filter((link) => (own(link, 'rel') || 'alternate') === rel && !own(link, 'hreflang'))
    .map((link) => own(link, 'href'));

const guids = (item: unknown): unknown[] =>
  members(item, 'guid')
    .filter((guid) => `${own(guid, 'isPermaLink')}` !== 'false')
    .map(valueOf)
    .filter((guid) => /^https?:/.test(guid || ''));

const people = (item: unknown): unknown[] =>
  members(item, 'dc:creator', 'author', 'itunes:author')
    .map((person) => valueOf(person)?.replace(/^\S+@\S+ \((.+)\)$/, '$1'))
    .filter((person) => person && !/^\S+@\S+$/.test(person));

const enclosures = (item: unknown): unknown[] => members(item, 'enclosure');

/** Takes a description for the whole text where it is more than some words. */
const htmlOnly: Reader<unknown> = (value, reading) => {
  const body = READERS.body!(valueOf(value), reading) as ArticleBody | undefined;
  return body?.format === 'html' ? body : undefined;
};

export const rss: Format = {
  name: 'rss',
  prepare: (document, signal) => (/^r/.test(rootOf(document) || '') ? dataOf(document, signal) : undefined),
  rows(document) {
    const channel = channelOf(document);
    if (!channel) return undefined;
    const first = isList(channel) ? channel[0] : channel;
    const root = own(document, 'rdf:RDF') || own(document, 'RDF') || own(document, 'rss');
    return listOf(own(first, 'item') || own(root, 'item'));
  },
  fields: [
    field('id', 'guid|rdf:about'),
    field('title', 'title|media:title|dc:title'),
    field('url', (item) => {
      const links = members(item, 'link').map(valueOf);
      return /^https?:/.test(links[0] || '')
        ? links
        : links.concat(atomLinks(item, 'alternate') as string[], guids(item) as string[]);
    }),
    field('summary', 'description|itunes:summary|media:description'),
    field('body', 'description', htmlOnly),
    { ...field('body', 'content:encoded|xhtml:body', html), part: 'html' },
    field('published', 'pubDate|dc:date|dcterms:issued|dcterms:created|date'),
    field('updated', 'dcterms:modified|atom:updated|lastBuildDate'),
    field('image', (item) =>
      pictures(item).concat(
        enclosures(item)
          .filter(isPicture)
          .map((file) => own(file, 'url')),
        members(item, 'itunes:image', 'image').map((image) => own(image, 'href') || own(image, 'url') || textOf(image)),
      ),
    ),
    field('authors', (item) => [people(item)]),
    field('categories', (item) => [members(item, 'category', 'dc:subject').map(valueOf)]),
    field('source', (item) =>
      members(item, 'source', 'dc:publisher').map((source) =>
        valueOf(source) ? { name: valueOf(source), url: own(source, 'url') } : undefined,
      ),
    ),
    field('lang', 'dc:language'),
    field('translations', (item) => [
      members(item, 'atom:link').filter((link) => own(link, 'rel') === 'alternate' && own(link, 'hreflang')),
    ]),
    field('attachments', (item) => [files(enclosures(item).filter((file) => !isPicture(file)))]),
  ],
  next(document, convert, context) {
    const url = atomLinks(listOf(channelOf(document))[0], 'next')[0];
    return url == null ? undefined : convert(url, context);
  },
};
