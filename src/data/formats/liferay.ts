/**
 * Liferay's headless delivery: `{ items, lastPage, page, pageSize, totalCount }`, or one item.
 *
 * - Blog entries have `headline` and `articleBody`, web contents have `title` and `contentFields`.
 * - There is no address of an article in it, only the end of one (`friendlyUrlPath`): `url-template` has to say it.
 */
import { fieldsOf } from '../read-article.js';
import { pathsOf } from '../spec.js';
import { isList, own, textOf } from '../value.js';
import type { Format } from './format.js';

const isArticle = (item: unknown): unknown =>
  own(item, 'headline') !== undefined ||
  (own(item, 'title') !== undefined &&
    own(item, 'sizeInBytes') === undefined &&
    own(item, 'dateCreated') !== undefined);

/** Fields of a web content by their labels. */
function collect(fields: unknown, view: Record<string, unknown>): Record<string, unknown> {
  if (isList(fields))
    for (const field of fields) {
      const holder = own(field, 'contentFieldValue') || own(field, 'value');
      const file = own(holder, 'image') || own(holder, 'document');
      const value = file
        ? {
            url: own(file, 'contentUrl'),
            alt: own(file, 'description') || own(file, 'title'),
            title: own(file, 'title'),
            type: own(file, 'encodingFormat'),
          }
        : own(holder, 'data');
      const name = (textOf(own(field, 'fieldReference')) || textOf(own(field, 'name')) || '').replace(/\d+$/, '');
      for (const key of [name, (textOf(own(field, 'label')) || '').replace(/\s+/g, '_')])
        if (key && view[key] === undefined) view[key] = value;
      // Of whatever name: what is HTML is the text.
      if (typeof value === 'string' && /<\/\w/.test(value) && view.body === undefined) view.body = value;
      collect(own(field, 'nestedContentFields'), view);
    }
  return view;
}

export const liferay: Format = {
  name: 'liferay',
  rows(document) {
    const items = own(document, 'items');
    if (isList(items) && own(document, 'lastPage') !== undefined && own(document, 'totalCount') !== undefined)
      return !items.length || isArticle(items[0]) ? items : undefined;
    return own(document, 'friendlyUrlPath') !== undefined && isArticle(document) && document;
  },
  fields: fieldsOf(
    'id: id; title: headline|title; subtitle: alternativeHeadline; summary: description; body.html: articleBody; ' +
      'published: datePublished|dateCreated; updated: dateModified; image: image.contentUrl; image.caption: image.caption; ' +
      'authors: creator.name; tags: keywords',
  ),
  free(item) {
    const briefs = own(item, 'taxonomyCategoryBriefs');
    const categories = isList(briefs) ? briefs.map((brief) => own(brief, 'taxonomyCategoryName')) : undefined;
    return collect(own(item, 'contentFields'), { categories });
  },
  total: pathsOf('totalCount'),
  paging: { page: 'page', size: 'pageSize' },
};
