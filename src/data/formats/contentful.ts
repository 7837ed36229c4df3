/**
 * The Content Delivery API of Contentful: `{ sys: { type: 'Array' }, total, skip, limit, items, includes }`, or one entry.
 *
 * - What fields are called is up to the editors of each site. Long texts are Markdown, or a document of blocks.
 * - Pictures, authors and categories are links to entries and assets, which are in `includes`, or among the items.
 * - With `locale=*`, each field is an object by language; the first one is taken.
 * - Addresses of pictures have no scheme.
 * - `sys.createdAt` is when the entry was made in the system: a last resort.
 */
import { fieldsOf } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { isList, own } from '../value.js';
import type { Format } from './format.js';

const typeOf = (value: unknown): unknown => own(own(value, 'sys'), 'type');
const keyOf = (type: unknown, value: unknown): string => `${type as string} ${own(own(value, 'sys'), 'id') as string}`;
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;

/** A field in one language, and links as what they stand for. */
function plain(value: unknown, depth = 3): unknown {
  if (isList(value)) return value.map((one) => plain(one, depth));
  if (!isObject(value) || !depth) return value;
  const fields = own(value, 'fields');
  if (fields === undefined) return typeOf(value) ? undefined : value;
  const view = flat(fields, depth - 1);
  if (typeOf(value) !== 'Asset') return view;
  const file = own(view, 'file');
  return {
    url: own(file, 'url'),
    type: own(file, 'contentType'),
    title: own(view, 'title'),
    alt: own(view, 'description') || own(view, 'title'),
    size: own(own(file, 'details'), 'size'),
  };
}

function flat(fields: unknown, depth = 3): Record<string, unknown> {
  const keys = keysOf(fields);
  const localized =
    keys.length > 0 &&
    keys.every((key) => {
      const names = keysOf(own(fields, key));
      return names.length > 0 && names.every((name) => LOCALE.test(name));
    });
  const view: Record<string, unknown> = {};
  for (const key of keys) {
    const value = own(fields, key);
    view[key] = plain(localized ? own(value, keysOf(value)[0]!) : value, depth);
  }
  return view;
}

/** The document with what its items link to in its place. */
async function joined(document: unknown): Promise<unknown> {
  const items = own(document, 'items');
  if (!isList(items)) return document;
  const { join } = await import('./join.js');
  const includes = own(document, 'includes');
  const parts = ([] as unknown[]).concat(
    ...[items, own(includes, 'Entry'), own(includes, 'Asset')].map((some) => (isList(some) ? some : [])),
  );
  return {
    ...(document as object),
    items: join(items, {
      parts,
      keyOf: (part) => keyOf(typeOf(part), part),
      targetOf: (value) => (typeOf(value) === 'Link' ? keyOf(own(own(value, 'sys'), 'linkType'), value) : undefined),
    }),
  };
}

export const contentful: Format = {
  name: 'contentful',
  rows(document) {
    if (typeOf(document) === 'Entry' && own(document, 'fields')) return document;
    const items = own(document, 'items');
    if (typeOf(document) !== 'Array' || !isList(items)) return undefined;
    // A list of assets is one of files.
    return !items.length || items.filter((item) => typeOf(item) === 'Entry').length ? items : undefined;
  },
  prepare: (document) => (typeOf(document) === 'Array' ? joined(document) : undefined),
  fields: fieldsOf('id: sys.id; updated: sys.updatedAt; lang: sys.locale'),
  free(item) {
    const fields = flat(own(item, 'fields'));
    return { ...fields, createdAt: fields.createdAt || own(own(item, 'sys'), 'createdAt') };
  },
  where: (item) => typeOf(item) === 'Entry',
  total: pathsOf('total'),
  paging: { offset: 'skip', size: 'limit' },
};
