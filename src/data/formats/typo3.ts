/**
 * TYPO3 headless with the extension for news: somewhere in a page's `content`, a plugin has `data.list` or `data.detail`.
 * A page without news is not one of articles: its texts, menus and breadcrumbs are none.
 *
 * - `slug` is the address of the article; pictures come in several sizes.
 * - Dates are `Jun 26 2017` unless a site has changed that.
 */
import { fieldsOf } from '../mapping.js';
import { isObject, keysOf } from '../members.js';
import { isList, own } from '../value.js';
import type { Format } from './format.js';

const isNews = (item: unknown): boolean => own(item, 'uid') !== undefined && own(item, 'title') !== undefined;

/** What a plugin for news says, where there is one. */
function newsIn(node: unknown, depth = 8): unknown {
  if (isList(node)) {
    // A page has not that many elements; rows of anything else may be many.
    for (const one of node.slice(0, 99)) {
      const found = newsIn(one, depth);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(node) || !depth) return undefined;
  const list = own(node, 'list');
  if (isList(list) && (list.length ? isNews(list[0]) : own(node, 'settings'))) return node;
  if (isNews(own(node, 'detail'))) return node;
  for (const key of keysOf(node)) {
    const found = /^(?:content|data|items|colPos\d+|contentElements?)$/.test(key)
      ? newsIn(own(node, key), depth - 1)
      : undefined;
    if (found) return found;
  }
  return undefined;
}

export const typo3: Format = {
  name: 'typo3',
  rows(document) {
    const news = isObject(document) ? newsIn(document) : undefined;
    return news && (own(news, 'list') || own(news, 'detail'));
  },
  fields: fieldsOf(
    'id: uid; title: title; url: slug|link.url|link|canonical|url; subtitle: metaData.alternativeTitle; summary: teaser|metaData.description; ' +
      'body.html: bodytext; published: datetime|crdate; updated: tstamp; authors: author.author|author; ' +
      'image: media.*.images.listViewFeaturedImage.publicUrl|media.*.images.detailViewImage.publicUrl|media.*.images.defaultImage.publicUrl|media.*.publicUrl; ' +
      'image.alt: media.*.properties.alternative; image.caption: media.*.properties.description; ' +
      'categories: categories.*.title; tags: tags.*.title',
  ),
  next: (document, convert, context) => {
    const next = own(own(newsIn(document), 'pagination'), 'next');
    return next == null ? undefined : convert(next, context);
  },
};
