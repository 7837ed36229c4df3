/**
 * Drupal's JSON:API: resources of the types `node--…`.
 *
 * - An article's address is `path.alias`; it may be missing, and never has the prefix of its language. Without it,
 *   `/node/7` always leads there.
 * - Fields that editors have added begin with `field_`.
 * - A picture is two hops away where it is a medium: node → media → file; `include=field_media_image.field_media_image`.
 * - Who may see unpublished articles gets them, too.
 */
import { fieldsOf } from '../read-article.js';
import { pathsOf } from '../spec.js';
import { firstOf, own, textOf } from '../value.js';
import type { Format } from './format.js';
import { flatResource, hasIncluded, joinResources } from './json-api.js';

function nodesIn(document: unknown): unknown {
  const data = own(document, 'data');
  const first = firstOf(data);
  // Sites may call their types as they like.
  const isNode =
    /^node--/.test(`${own(first, 'type')}`) || own(own(first, 'attributes'), 'drupal_internal__nid') !== undefined;
  return isNode ? data : undefined;
}

export const drupal: Format = {
  name: 'drupal',
  prepare: (document) => (hasIncluded(document) && nodesIn(document) ? joinResources(document) : undefined),
  rows: nodesIn,
  fields: fieldsOf(
    'id: id; title: attributes.title; ' +
      'updated: attributes.changed; lang: attributes.langcode; pinned: attributes.sticky; ' +
      'authors: relationships.uid.data.attributes.display_name|relationships.uid.data.attributes.name',
  ),
  free(item) {
    const attributes = own(item, 'attributes');
    const view = flatResource(item);
    const number = textOf(own(attributes, 'drupal_internal__nid'));
    return {
      ...view,
      summary: view.summary || own(own(attributes, 'body'), 'summary'),
      url: textOf(own(own(attributes, 'path'), 'alias')) || (number && `/node/${number}`),
    };
  },
  where: (item) => own(own(item, 'attributes'), 'status') !== false,
  total: pathsOf('meta.count'),
  next: pathsOf('links.next.href|links.next'),
};
