/**
 * Adobe Experience Manager, as it exports its models and content fragments:
 *
 * - a list component (`.model.json`), also somewhere in a page's `:items`: pages with `title`, `link` and `lastModified`,
 *   which is the only date there is;
 * - content fragments, alone, in a list component, in the Assets API (`entities`), in the API of fragments (`items` with
 *   `fields`), and as answers of GraphQL queries (`_path`). What their elements are called is up to the editors.
 *
 * Fragments have no address on a site: `url-template` has to say it.
 */
import { fieldsOf } from '../read-article.js';
import { linkOf } from '../address.js';
import { isObject, keysOf } from '../members.js';
import { pathsOf } from '../spec.js';
import { firstOf, isList, own, textOf } from '../value.js';
import type { Format } from './format.js';

const FRAGMENT = /contentfragment(?:\/v\d+\/contentfragment)?$/;
const MENU = /navigation|breadcrumb|header|footer/;
const LIST = /list(?:\/v\d+\/\w*list)?$/;

const typeOf = (value: unknown): string => `${own(value, ':type') || ''}`;
const isFragment = (value: unknown): boolean =>
  isObject(own(value, 'elements')) &&
  (FRAGMENT.test(typeOf(value)) || own(value, 'model') !== undefined || own(value, 'elementsOrder') !== undefined);
/** A page of a list component, or a link that its editors have set. */
const isEntry = (value: unknown): boolean =>
  own(value, 'title') !== undefined &&
  (own(value, 'path') !== undefined || own(value, 'url') !== undefined || own(own(value, 'link'), 'url') !== undefined);

/** The first list or fragment in a page, which is components in components. */
function inPage(node: unknown, depth = 12): unknown {
  const items = own(node, 'items');
  const type = typeOf(node);
  // The entries of a menu are pages, too, and have dates.
  if (MENU.test(type)) return [];
  if (
    type &&
    isList(items) &&
    (LIST.test(type) || isEntry(items[0]) || isFragment(items[0])) &&
    (!items.length || isEntry(items[0]) || isFragment(items[0]))
  )
    return items;
  if (isFragment(node)) return node;
  const inner = own(node, ':items');
  for (const key of depth ? keysOf(inner) : []) {
    const component = own(inner, key);
    if (MENU.test(typeOf(component))) continue;
    const found = inPage(component, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** What a GraphQL query has found: `{ data: { articleList: { items } } }` and the like. */
function inQuery(document: unknown): unknown {
  const data = own(document, 'data');
  for (const key of keysOf(data)) {
    const holder = own(data, key);
    const edges = own(holder, 'edges');
    const found =
      own(holder, 'items') || own(holder, 'item') || (isList(edges) && edges.map((edge) => own(edge, 'node')));
    if (own(firstOf(found), '_path') !== undefined) return found;
  }
  return undefined;
}

/** What the Assets API lists. */
function inAssets(document: unknown): unknown {
  const entities = own(document, 'entities');
  const isOne = (entity: unknown): boolean => isObject(own(own(entity, 'properties'), 'elements'));
  if (isOne(document) && own(document, 'class')) return document;
  const found = isList(entities) && own(document, 'class') ? entities.filter(isOne) : [];
  return found.length ? found : undefined;
}

/** What the API of fragments lists. */
function inFragments(document: unknown): unknown {
  const items = own(document, 'items');
  const isOne = (item: unknown): boolean =>
    own(item, 'path') !== undefined && own(item, 'model') !== undefined && typeof own(item, 'fields') === 'object';
  return isList(items) ? isOne(items[0]) && items : isOne(document) && document;
}

/** A text in several forms, a reference to a picture, or a value. */
const plain = (value: unknown): unknown => {
  if (!isObject(value)) return isList(value) && value.length === 1 ? value[0] : value;
  const text = own(value, 'html') ?? own(value, 'markdown') ?? own(value, 'plaintext') ?? own(value, 'json');
  const address = own(value, '_publishUrl') || own(value, '_dynamicUrl') || own(value, '_path');
  return (
    text ??
    (typeof address === 'string' && /\.\w{2,5}$/.test(address) ? { url: address, alt: own(value, 'title') } : value)
  );
};

function elementsOf(item: unknown): unknown {
  return own(item, 'elements') || own(own(item, 'properties'), 'elements') || own(item, 'fields');
}

export const aem: Format = {
  name: 'aem',
  rows: (document) =>
    isObject(document) && (inPage(document) || inQuery(document) || inAssets(document) || inFragments(document)),
  fields: fieldsOf('id: id|_path|path; url: link.url|url'),
  free(item) {
    const view: Record<string, unknown> = {};
    const elements = elementsOf(item);
    if (isList(elements))
      for (const field of elements) view[`${own(field, 'name')}`] = plain(own(field, 'values') ?? own(field, 'value'));
    else
      for (const key of keysOf(elements || item)) {
        const element = own(elements || item, key);
        const value = plain(isObject(element) && own(element, 'value') !== undefined ? own(element, 'value') : element);
        view[key] = value;
        // Of whatever name: what is HTML is the text.
        if (own(element, ':type') === 'text/html' && view.body === undefined) view.body = value;
      }
    const properties = own(item, 'properties');
    const title = textOf(own(item, 'title')) || textOf(own(properties, 'title')) || textOf(own(properties, 'dc:title'));
    if (elements && title && !keysOf(view).some((key) => /^(?:title|headline)$/i.test(key) && textOf(view[key])))
      view.title = title;
    if (elements && own(item, 'description')) view.description = view.description || own(item, 'description');
    // The last date to be looked at.
    view.created =
      view.created ||
      own(item, 'lastModified') ||
      own(own(item, 'modified'), 'at') ||
      own(own(item, '_metadata'), 'lastModified');
    delete view.lastModified;
    delete view.path;
    delete view.link;
    return view;
  },
  finish(article, base = '') {
    const { raw } = article;
    const path = textOf(own(raw, 'path'));
    // Lists of former versions say where a page is, and not how it is reached: there.
    if (!article.url && isEntry(raw) && path && /^\/content\/(?!dam\/)/.test(path))
      article.url = linkOf(`${path}.html`, base);
    if (path && own(raw, 'id') === undefined) article.id = path;
  },
  next: pathsOf('cursor'),
  paging: { page: 'cursor' },
};
