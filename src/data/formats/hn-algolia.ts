import { fieldsOf } from '../mapping.js';
import { firstOf, own, textOf } from '../value.js';
import type { Format } from './format.js';

/** Hacker News by Algolia: stories and comments of a search, or one item. */
export const hnAlgolia: Format = {
  name: 'hn-algolia',
  rows(document) {
    const hits = own(document, 'hits');
    const first = firstOf(hits) || document;
    const isItem = own(first, 'created_at_i') && (own(first, 'objectID') || own(first, 'children'));
    return isItem ? hits || document : undefined;
  },
  fields: fieldsOf(
    'id: objectID|id; title: title|story_title; published: created_at; authors: author; body.html: story_text|comment_text|text; ' +
      'url: url|https://news.ycombinator.com/item?id={objectID|id}',
  ),
  total: (document, convert, context) => {
    const number = (key: string): number => +(textOf(own(document, key)) || NaN);
    // It knows of more than it gives.
    return convert(Math.min(number('nbHits'), number('nbPages') * number('hitsPerPage')), context);
  },
  paging: { page: 'page', size: 'hitsPerPage', start: 0 },
};
