import { absoluteOf } from '../address.js';
import { fieldsOf, specOf } from '../mapping.js';
import { isObject, keysOf, membersOf } from '../members.js';
import { firstOf, isList, own, textOf } from '../value.js';
import type { Format } from './format.js';
import { encoded } from '../encoded.js';

/** Pages that there are, in the order of the search that found them. They come by their numbers. */
function pagesOf(pages: unknown): unknown[] {
  const there = membersOf(pages).filter(
    (page) => own(page, 'missing') === undefined && own(page, 'invalid') === undefined,
  );
  const placeOf = (page: unknown): number => +(textOf(own(page, 'index')) || NaN);
  return there.filter((page) => placeOf(page) >= 0).length === there.length
    ? there.sort((a, b) => placeOf(a) - placeOf(b))
    : there;
}

/** MediaWiki: pages by title or generator, searches and other lists, and the search of its REST interface. */
export const mediawiki: Format = {
  name: 'mediawiki',
  rows(document) {
    const query = own(document, 'query');
    const first = firstOf(membersOf(own(query, 'pages')));
    if (isObject(first) && own(first, 'title') !== undefined) return pagesOf(own(query, 'pages'));
    for (const key of keysOf(query)) {
      const list = own(query, key);
      if (isList(list) && (list.length ? own(list[0], 'title') && own(list[0], 'ns') !== undefined : key === 'search'))
        return list;
    }
    if (own(own(document, 'parse'), 'text')) return own(document, 'parse');
    const found = own(document, 'pages');
    if (isList(found) && own(found[0], 'key') && own(found[0], 'excerpt') !== undefined) return found;
    // A generator that finds nothing gives not even an empty list.
    return own(document, 'batchcomplete') !== undefined && !query ? [] : undefined;
  },
  fields: fieldsOf(
    'id: pageid|id; title: title; url: canonicalurl|fullurl|/wiki/{key}; published: timestamp|revisions[0].timestamp|touched; ' +
      'summary: snippet|description|extract|excerpt; body: extract|text.*|text; ' +
      'image: original.source|thumbnail.source|thumbnail.url; lang: pagelanguage; translations: langlinks',
  ),
  finish(article, base = '') {
    if (article.url || !article.id) return;
    // Of wikis whose interface is in /w/, pages are at the root; of others, beside it.
    const isBeside = /^(?!.*\/w\/api\.php).*\/api\.php(?:\?|$)/.test(base);
    article.url = absoluteOf(`${isBeside ? 'index.php' : '/'}?curid=${encoded(article.id)}`, base);
  },
  total: specOf('', 'query.searchinfo.totalhits'),
  // Before a batch is complete, what follows are more members of the same pages.
  next: (document, convert, context) =>
    own(document, 'batchcomplete') === undefined ? undefined : convert(own(document, 'continue'), context),
};
