import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, isList, own } from '../value.js';
import type { Format } from './format.js';

/** The results of a search, where a document is that of one. */
function resultsOf(document: unknown): unknown {
  const results = own(document, 'results');
  const isSearch =
    isList(results) &&
    own(document, 'total') !== undefined &&
    own(document, 'start') !== undefined &&
    (own(document, 'suggested_queries') || own(document, 'aggregates') || own(document, 'facets'));
  return isSearch ? results : undefined;
}

/** The search of GOV.UK: `/api/search.json`. */
export const govukSearch: Format = {
  name: 'govuk-search',
  rows: resultsOf,
  fields: fieldsOf(
    'id: content_id; title: title; url: link; published: public_timestamp; summary: description; image: image_url; ' +
      'source: organisations; categories: display_type; withdrawn: is_withdrawn',
  ),
  total: specOf('', 'total'),
  paging: { offset: 'start', size: 'count' },
};

/** Several searches at once, of which the first counts: `/api/batch_search.json`. Its parameters are numbered. */
export const govukBatchSearch: Format = {
  ...govukSearch,
  rows: (document) => resultsOf(firstOf(own(document, 'results'))),
  total: undefined,
  paging: undefined,
};
