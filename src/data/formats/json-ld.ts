import { fieldsOf } from '../mapping.js';
import { isObject, keysOf } from '../members.js';
import { isList, own, textOf } from '../value.js';
import type { Format } from './format.js';

/** Types of schema.org that are articles: also `ReportageNewsArticle`, `BlogPosting`, and a list of types. */
const ARTICLE = /(?:Article|Posting|Report|Announcement)$/;
/** A headline has some words; an entry of a menu has one or two. */
const HEADLINE = /\S\s+\S+\s+\S+\s+\S|[^\0-\xff]{8}/;

const listOf = (value: unknown): unknown[] => (isList(value) ? value : [value]);
const isA = (node: unknown, type: RegExp): boolean => {
  const told = own(node, '@type');
  return isList(told) ? told.some((name) => type.test(textOf(name) || '')) : type.test(textOf(told) || '');
};

/** What nodes say of themselves, or what is around others. */
const TOLD = ['@type', '@graph', '@context', 'mainEntity', 'itemListElement', 'blogPost', 'blogPosts', 'hasPart'];

/** Collects what is an article in a document, and apart from it what stands in lists. */
function collect(node: unknown, articles: unknown[], listed: unknown[], depth: number): void {
  const nodes = listOf(node);
  // Rows of anything else are many.
  if (isList(node) && !nodes.slice(0, 5).some((one) => TOLD.some((key) => own(one, key) !== undefined))) return;
  for (const one of nodes) {
    if (!isObject(one) || isA(one, /^Advert/)) continue;
    if (isA(one, ARTICLE)) articles.push(one);
    else if (depth) {
      for (const key of ['@graph', 'mainEntity', 'blogPost', 'blogPosts', 'hasPart'])
        collect(own(one, key), articles, listed, depth - 1);
      for (const entry of listOf(own(one, 'itemListElement'))) {
        const item = own(entry, 'item');
        // Only an entry that says no more of itself is taken by its title: breadcrumbs and menus are lists, too.
        if (own(item, '@type')) collect(item, listed, listed, 0);
        else if (
          isA(entry, ARTICLE) ||
          (isA(one, /ItemList$/) && isA(entry, /ListItem$/) && HEADLINE.test(textOf(own(entry, 'name')) || ''))
        )
          listed.push(entry);
      }
    }
  }
}

/** Members of articles that are often only named, and described elsewhere in the document. */
const NAMED = ['author', 'publisher', 'image', 'creator'];

/** What a document describes, by the names that it gives. */
function namedIn(document: unknown): Map<string, unknown> {
  const named = new Map<string, unknown>();
  for (const part of listOf(document))
    for (const node of listOf(own(part, '@graph') || part)) {
      const name = textOf(own(node, '@id'));
      if (name && keysOf(node).length > 1) named.set(name, node);
    }
  return named;
}

/** An article with what it only names put in. */
function whole(article: unknown, named: Map<string, unknown>): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of NAMED) {
    const value = own(article, key);
    const one =
      isObject(value) && !own(value, 'name') && !own(value, 'url') && named.get(textOf(own(value, '@id')) || '');
    if (one && one !== article) copy[key] = one;
  }
  return keysOf(copy).length ? { ...(article as object), ...copy } : article;
}

/** Articles of schema.org as JSON-LD: alone, in an array, in `@graph`, in an `ItemList`, in a web page. */
export const jsonLd: Format = {
  name: 'json-ld',
  prepare: (document) =>
    typeof document === 'string' && /^\s*</.test(document) && /application\/ld\+json/i.test(document)
      ? import('../page-data.js').then(({ jsonLdIn }) => jsonLdIn(document))
      : undefined,
  rows(document) {
    const articles: unknown[] = [];
    const listed: unknown[] = [];
    collect(document, articles, listed, 3);
    const rows = articles.length ? articles : listed;
    if (!rows.length) return undefined;
    const named = namedIn(document);
    return rows.length > 1 ? rows.map((row) => whole(row, named)) : whole(rows[0], named);
  },
  fields: fieldsOf(
    'title: headline|name; subtitle: alternativeHeadline; url: url|mainEntityOfPage.@id|mainEntityOfPage|item; summary: description; body: articleBody; ' +
      'image: image|thumbnailUrl; published: datePublished|dateCreated; updated: dateModified; authors: author|creator; source: publisher; source.url: publisher.url; ' +
      'categories: articleSection; tags: keywords; lang: inLanguage; translations: workTranslation|translationOfWork',
  ),
};
