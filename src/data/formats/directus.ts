/**
 * Directus: `{ data: […], meta? }`; a single item is an object in place of the list.
 *
 * - What fields are called is up to the editors of each site; only those of the system (`date_created`, `user_updated`,
 *   `status`, …) are known.
 * - A picture is the key of a file, which the server has at `/assets/{key}`; or the file itself, where the address asks
 *   for its fields.
 * - The whole count is only there where the address asks for it: `meta=*`.
 */
import { fieldsOf } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { firstOf, isList, own } from '../value.js';
import type { Format } from './format.js';

const KEY = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const SYSTEM = /^(?:date_(?:created|updated)|user_(?:created|updated))$/;
const FILE = /im(?:age|g)|cover|hero|thumb|photo|picture|banner|media|file|visual/i;

const isKey = (value: unknown): boolean => typeof value === 'string' && KEY.test(value);

export const directus: Format = {
  name: 'directus',
  rows(document) {
    const data = own(document, 'data');
    const first = firstOf(data);
    if (keysOf(document).filter((key) => !/^(?:data|meta)$/.test(key)).length || !data) return undefined;
    const meta = own(document, 'meta');
    const counted = own(meta, 'filter_count') !== undefined || own(meta, 'total_count') !== undefined;
    const known = keysOf(first).filter((key) => SYSTEM.test(key) || (FILE.test(key) && isKey(own(first, key))));
    return (isList(data) && !data.length ? counted : isObject(first) && (counted || known.length)) ? data : undefined;
  },
  fields: fieldsOf('id: id'),
  free(item) {
    const view: Record<string, unknown> = {};
    // Of texts in several languages, the first one is shown that the address asks for.
    const members = { ...(firstOf(own(item, 'translations')) as object), ...(item as object) };
    for (const key of keysOf(members)) {
      const value = own(members, key);
      const file = isKey(value) ? value : own(value, 'filename_download') ? own(value, 'id') : undefined;
      if (/^user_|^status$|^sort$/.test(key)) continue;
      view[key] =
        !file || (isKey(value) && !FILE.test(key))
          ? value
          : {
              url: `/assets/${file as string}`,
              alt: own(value, 'description') || own(value, 'title'),
              title: own(value, 'title'),
              type: own(value, 'type'),
            };
    }
    return view;
  },
  where: (item) => !/^(?:draft|archived|trash|review|scheduled)$/.test(`${own(item, 'status')}`),
  total: pathsOf('meta.filter_count|meta.total_count'),
  paging: { page: 'page', size: 'limit' },
};
