import { fieldsOf } from '../mapping.js';
import { isObject } from '../members.js';
import { isList, own, textOf } from '../value.js';
import type { Format } from './format.js';

/** Types of schema.org that are articles: also `ReportageNewsArticle`, `BlogPosting`, and a list of types. */
const ARTICLE = /(?:Article|Posting|Report|Announcement)$/;
/** A headline has some words; an entry of a menu has one or two. */
const HEADLINE = /\S\s+\S+\s+\S+\s+\S|[^\0-\xff]{8}/;

const listOf = (value: unknown): unknown[] => (isList(value) ? value : [value]);
const isA = (node: unknown, type: RegExp): boolean =>
  listOf(own(node, '@type')).filter((name) => type.test(textOf(name) || '')).length > 0;

/** Collects what is an article in a document, and apart from it what stands in lists. */
function collect(node: unknown, articles: unknown[], listed: unknown[], depth: number): void {
  for (const one of listOf(node)) {
    if (!isObject(one) || isA(one, /^Advert/)) continue;
    if (isA(one, ARTICLE)) articles.push(one);
    else if (depth) {
      for (const key of ['@graph', 'mainEntity']) collect(own(one, key), articles, listed, depth - 1);
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

/** Articles of schema.org as JSON-LD: alone, in an array, in `@graph`, in an `ItemList`. */
export const jsonLd: Format = {
  name: 'json-ld',
  rows(document) {
    const articles: unknown[] = [];
    const listed: unknown[] = [];
    collect(document, articles, listed, 3);
    const rows = articles.length ? articles : listed;
    return rows.length > 1 ? rows : rows[0];
  },
  fields: fieldsOf(
    'title: headline|name; subtitle: alternativeHeadline; url: url|mainEntityOfPage.@id|mainEntityOfPage|item; summary: description; body: articleBody; ' +
      'image: image|thumbnailUrl; published: datePublished|dateCreated; updated: dateModified; authors: author|creator; source: publisher; source.url: publisher.url; ' +
      'categories: articleSection; tags: keywords; lang: inLanguage',
  ),
};
