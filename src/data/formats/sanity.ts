/**
 * Sanity's answers to a GROQ query: `{ query, result, ms }`.
 *
 * - What members are called is up to the editors, and to the query.
 * - Texts are Portable Text: lists of blocks.
 * - A picture is a reference from which its address is built; the project and data set are in the address of the API.
 * - A slug is an object, a text in several languages is an object or a list by language.
 * - `_createdAt` is when the document was made in the system: a last resort. Drafts have an `_id` that says so.
 */
import { fieldsOf } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { firstOf, isList, own } from '../value.js';
import type { Format } from './format.js';

const ASSET = /^(image|file)-([\da-zA-Z]+(?:-\d+x\d+)?)-(\w+)$/;
const API = /^https?:\/\/([a-z\d-]+)\.(?:api|apicdn)\.sanity\.io\/v[^/]+\/data\/query\/([\w-]+)/;

/** The address of an asset, where the address of the API tells the rest. */
function assetUrl(ref: unknown, base: string): string | undefined {
  const [, kind, name, extension] = ASSET.exec(`${ref}`) || [];
  const [, project, dataset] = API.exec(base) || [];
  return kind && project ? `https://cdn.sanity.io/${kind}s/${project}/${dataset}/${name}.${extension}` : undefined;
}

function plain(value: unknown, base: string): unknown {
  if (isList(value)) {
    // A text in several languages: `[{ _key: 'en', value: … }]`.
    return /^internationalizedArray/.test(`${own(value[0], '_type')}`)
      ? plain(own(value[0], 'value'), base)
      : value.map((one) => plain(one, base));
  }
  if (!isObject(value)) return value;
  const type = `${own(value, '_type') || ''}`;
  const asset = own(value, 'asset');
  if (asset !== undefined) {
    const url = own(asset, 'url') || assetUrl(own(asset, '_ref') || own(asset, '_id'), base);
    return {
      url,
      alt: own(value, 'alt') || own(asset, 'altText'),
      caption: own(value, 'caption'),
      title: own(value, 'title') || own(asset, 'originalFilename'),
      type: own(asset, 'mimeType'),
    };
  }
  if (/^locale/i.test(type)) return own(value, keysOf(value).filter((key) => key.charAt(0) !== '_')[0] || '');
  return own(value, '_ref') ? undefined : value;
}

export const sanity: Format = {
  name: 'sanity',
  rows(document) {
    const result = own(document, 'result');
    const first = firstOf(result);
    const timed = typeof own(document, 'ms') === 'number' && own(document, 'query') !== undefined;
    if (result === null) return timed ? [] : undefined;
    return (
      isList(result) && !result.length
        ? timed
        : isObject(first) && (timed || (own(first, '_id') && own(first, '_type')))
    )
      ? result
      : undefined;
  },
  fields: fieldsOf('id: _id; updated: _updatedAt'),
  free(item, base) {
    const view: Record<string, unknown> = {};
    for (const key of keysOf(item)) view[key] = plain(own(item, key), base);
    return view;
  },
  where: (item) => !/^drafts\./.test(`${own(item, '_id')}`),
};
