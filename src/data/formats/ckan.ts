import { absoluteOf } from '../address.js';
import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';
import { encoded } from '../encoded.js';

/** CKAN: data sets of a search, all of them, or one. The files in a data set are no articles. */
export const ckan: Format = {
  name: 'ckan',
  rows(document) {
    const result = own(document, 'result') || document;
    const rows = own(result, 'results') || result;
    const first = firstOf(rows);
    const isSet =
      own(first, 'name') &&
      (own(first, 'metadata_created') || own(first, 'metadata_modified')) &&
      (isList(own(first, 'resources')) || own(first, 'owner_org'));
    if (isSet || !own(document, 'help') || own(document, 'success') !== true) return isSet ? rows : undefined;
    // Organisations, groups and tags are no news.
    return isList(rows) && !first ? rows : null;
  },
  fields: fieldsOf(
    'id: id; title: title|title.en|title.de|title.fr|title.it|display_name|name; summary: notes|notes.en|notes.de|notes.fr|notes.it; ' +
      'published: metadata_created|metadata_modified; updated: metadata_modified; source: organization.title|organization.name; ' +
      'authors: author; categories: groups.*.display_name|groups.*.title; tags: tags.*.display_name|tags.*.name; ' +
      'attachments: resources',
  ),
  get zone() {
    return zoneOf('UTC');
  },
  finish(article, base = '') {
    // A portal may be in a folder of its host: what comes before /api/.
    const site = /^([^?#]*?\/)api\//.exec(base)?.[1] || '/';
    article.url = absoluteOf(`${site}dataset/${encoded(textOf(own(article.raw, 'name')) || '')}`, base);
  },
  total: specOf('', 'result.count|count'),
  paging: { offset: 'start', size: 'rows' },
};
