/**
 * Any JSON:API: `{ data: [{ type, id, attributes, relationships }], included, links, meta }`, or one resource as `data`.
 *
 * - What attributes are called differs. Resources without a title are no articles.
 * - Pictures, people and subjects are other resources, in `included` where the address says `include`.
 * - `links.self` is an address of the API; only `links.html` and the like are for people.
 * - Next pages are told by `links.next`, a text or an object with `href`.
 */
import { fieldsOf } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { firstOf, isList, own } from '../value.js';
import type { Format } from './format.js';

const FILE = /^(?:field_)?(?:media|im(?:age|g)|file|photo|picture|thumb|document)/;

const keyOf = (value: unknown): string | undefined => {
  const [type, id] = [own(value, 'type'), own(value, 'id')];
  return type !== undefined && id !== undefined ? `${type as string} ${id as string}` : undefined;
};

/** Whether a value is a resource, and not only the key of one. */
export const isResource = (value: unknown): boolean =>
  typeof own(value, 'type') === 'string' && keyOf(value) !== undefined;

/** A document with what its resources refer to in its place. */
export async function joinResources(document: unknown): Promise<unknown> {
  const data = own(document, 'data');
  const rows = isList(data) ? data : [data];
  const included = own(document, 'included') as unknown[];
  const { join } = await import('./join.js');
  const joined = join(rows, {
    parts: included.concat(rows),
    keyOf,
    targetOf: (value) =>
      own(value, 'attributes') === undefined && own(value, 'relationships') === undefined ? keyOf(value) : undefined,
  });
  return { ...(document as object), data: isList(data) ? joined : joined[0] };
}

/** The file that a resource is, or that it leads to: in Drupal, an article has a medium, and the medium has a file. */
function fileOf(resource: unknown, depth: number): unknown {
  const attributes = own(resource, 'attributes');
  const uri = own(attributes, 'uri');
  const url = own(uri, 'url') || own(attributes, 'url') || own(attributes, 'src') || own(attributes, 'href');
  if (typeof url === 'string')
    return {
      url,
      type: own(attributes, 'filemime'),
      size: own(attributes, 'filesize'),
      title: own(attributes, 'filename'),
      ...(own(resource, 'meta') as object),
      alt: own(own(resource, 'meta'), 'alt') || own(attributes, 'alt'),
    };
  const relationships = own(resource, 'relationships');
  // A medium has a thumbnail, too. Where other things lead, files are not what they are.
  const keys = keysOf(relationships)
    .filter((key) => FILE.test(key))
    .sort((a, b) => +/^thumb/.test(a) - +/^thumb/.test(b));
  for (const key of depth ? keys : []) {
    const found = fileOf(firstOf(own(own(relationships, key), 'data')), depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** A value of Drupal's that has several forms, as the one to show. */
const plain = (value: unknown): unknown => {
  if (isList(value)) return value.map(plain);
  const uri = own(value, 'uri');
  return (
    own(value, 'processed') ??
    (own(value, 'value') !== undefined ? own(value, 'value') : typeof uri === 'string' ? { url: uri } : value)
  );
};

/** A name as editors know it. */
const nameOf = (key: string): string =>
  key.indexOf('-') < 0 && key.indexOf('field_') ? key : key.replace(/^field_/, '').replace(/-/g, '_');

/** Attributes and relationships of a resource side by side, with names as editors know them. */
export function flatResource(resource: unknown): Record<string, unknown> {
  const view: Record<string, unknown> = {};
  const attributes = own(resource, 'attributes');
  for (const key of keysOf(attributes)) view[nameOf(key)] = plain(own(attributes, key));
  const relationships = own(resource, 'relationships');
  for (const key of keysOf(relationships)) {
    const data = own(own(relationships, key), 'data');
    const found = (isList(data) ? data : [data])
      .map((one) => {
        const its = own(one, 'attributes');
        return (
          fileOf(one, 2) ||
          (isObject(its) && {
            name: own(its, 'display_name') || own(its, 'name') || own(its, 'title') || own(its, 'fullname'),
            ...its,
          })
        );
      })
      .filter((one) => one);
    const name = nameOf(key);
    if (found.length && view[name] === undefined) view[name] = found;
  }
  return view;
}

/** Whether there is anything that references could lead to. */
export const hasIncluded = (document: unknown): boolean => isList(own(document, 'included'));

/** The resources of a document, if they are articles. */
function articlesIn(document: unknown): unknown {
  const data = own(document, 'data');
  const list = isList(data) ? data : [data];
  if (isList(data) && !data.length) return (own(document, 'jsonapi') || own(document, 'links')) && data;
  const isTitled = (one: unknown): boolean =>
    keysOf(own(one, 'attributes')).some((key) => /(?:title|headline|subject)$|^name$/i.test(key));
  // What Drupal has beside its nodes are terms, files and people.
  return list.some((one) => isResource(one) && isTitled(one)) && !/--/.test(`${own(list[0], 'type')}`)
    ? data
    : undefined;
}

export const jsonApi: Format = {
  name: 'json-api',
  rows: articlesIn,
  prepare: (document) => (hasIncluded(document) && articlesIn(document) ? joinResources(document) : undefined),
  fields: fieldsOf(
    'id: id; url: links.html.href|links.html|links.alternate.href|links.alternate|links.canonical.href|links.canonical',
  ),
  free: flatResource,
  where(item) {
    const attributes = own(item, 'attributes');
    return own(attributes, 'status') !== 'draft' && own(attributes, 'published') !== false;
  },
  total: pathsOf('meta.total|meta.count|meta.page.total|meta.pagination.total|meta.total-count|meta.record-count'),
  next: pathsOf('links.next.href|links.next'),
};
