/**
 * Prismic's API v2 (and v1): `{ page, results_per_page, total_results_size, results: [{ id, uid, type, data, … }] }`.
 *
 * - What fields are called is up to the editors. Texts are lists of blocks, titles are such lists of one heading.
 * - `href` is an address of the API; `url` is there only where the project says how pages are addressed.
 * - Parts of a page (`slices`, formerly `body`) hold texts of their own.
 * - In v1, `data` has another level, by type, and each field says of which type it is.
 */
import { fieldsOf } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { isList, own } from '../value.js';
import { isBlocks } from './blocks.js';
import type { Format } from './format.js';

/** A field of v1 without what it says of its type. */
const untyped = (value: unknown): unknown => {
  const type = own(value, 'type');
  return typeof type === 'string' &&
    /^(?:Text|StructuredText|Image|Date|Timestamp|Select|Number|Link\.\w+|Color)$/.test(type)
    ? type === 'Image'
      ? own(own(value, 'value'), 'main')
      : own(value, 'value')
    : value;
};

const fieldsIn = (item: unknown): unknown => {
  const data = own(item, 'data');
  const typed = own(data, `${own(item, 'type')}`);
  return isObject(typed) ? typed : data;
};

/** The texts in the parts of a page. */
function sliceTexts(slices: unknown): unknown[] | undefined {
  let blocks: unknown[] = [];
  if (isList(slices))
    for (const slice of slices) {
      const primary = own(slice, 'primary');
      for (const key of keysOf(primary)) {
        const value = own(primary, key);
        if (isList(value) && isBlocks(value)) blocks = blocks.concat(value);
      }
    }
  return blocks.length ? blocks : undefined;
}

export const prismic: Format = {
  name: 'prismic',
  rows(document) {
    const results = own(document, 'results');
    return own(document, 'results_per_page') !== undefined &&
      own(document, 'total_results_size') !== undefined &&
      isList(results)
      ? results
      : own(document, 'linked_documents') && own(document, 'data') && document;
  },
  fields: fieldsOf('id: id; url: url; updated: last_publication_date; lang: lang; tags: tags'),
  free(item) {
    const data = fieldsIn(item);
    const view: Record<string, unknown> = {};
    for (const key of keysOf(data)) {
      const value = untyped(own(data, key));
      const linked = own(value, 'link_type') && (own(value, 'data') || { url: own(value, 'url') });
      view[key] = linked || value;
    }
    const slices = sliceTexts(own(data, 'slices')) || sliceTexts(own(data, 'slices1')) || sliceTexts(own(data, 'body'));
    if (slices) view.body = slices;
    // Any other date may be that of what the article is about; this one is that of the article.
    const first = own(item, 'first_publication_date');
    if (first && !keysOf(view).some((key) => /publi|issue|releas/i.test(key) && view[key]))
      view.publication_date = first;
    return view;
  },
  total: pathsOf('total_results_size'),
  paging: { page: 'page', size: 'pageSize' },
};
