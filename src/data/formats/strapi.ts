/**
 * Strapi, v4 and v5: `{ data: [{ id, attributes: {…} }], meta: { pagination } }`, since v5 without `attributes` and with
 * a `documentId`; a single article is an object in place of the list.
 *
 * - What fields are called is up to the editors of each site.
 * - Pictures and relations are only there where the address says `populate`. In v4 they have `data` around them.
 * - Addresses of pictures are relative to the server.
 * - Rich text is Markdown, or blocks, or a dynamic zone: a list of components.
 * - Drafts have no `publishedAt`.
 */
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { firstOf, isList, own } from '../value.js';
import { fieldsOf } from '../read-article.js';
import type { Format } from './format.js';

/** v4's wrapping taken off, as v5 has it. */
function flat(value: unknown, depth = 4): unknown {
  if (!depth) return value;
  if (isList(value)) return value.map((one) => flat(one, depth - 1));
  if (!isObject(value)) return value;
  const data = own(value, 'data');
  if (data !== undefined && keysOf(value).length < 3) return flat(data, depth);
  const attributes = own(value, 'attributes');
  if (!isObject(attributes)) return value;
  const view: Record<string, unknown> = { id: own(value, 'id') };
  for (const key of keysOf(attributes)) view[key] = flat(own(attributes, key), depth - 1);
  return view;
}

export const strapi: Format = {
  name: 'strapi',
  rows(document) {
    const data = own(document, 'data');
    const first = firstOf(data);
    const isEntry =
      own(first, 'documentId') !== undefined ||
      (own(first, 'id') !== undefined && own(first, 'type') === undefined && isObject(own(first, 'attributes')));
    // Others have a pagination there, too, with other members.
    const { pageSize, start } = (own(own(document, 'meta'), 'pagination') || {}) as Record<string, unknown>;
    return isEntry || (isList(data) && (pageSize ?? start) !== undefined) ? data : undefined;
  },
  fields: fieldsOf('id: documentId|id'),
  free(item) {
    const view = flat(item);
    const body = own(view, 'body') || own(view, 'content');
    // The name that Strapi's own templates give to a dynamic zone.
    return body || !isObject(view) ? view : { ...view, content: own(view, 'content') || own(view, 'blocks') };
  },
  where: (item) => {
    const fields = own(item, 'attributes') || item;
    return own(fields, 'publishedAt') !== null;
  },
  total: pathsOf('meta.pagination.total'),
  paging: { page: 'pagination[page]', size: 'pagination[pageSize]' },
};
