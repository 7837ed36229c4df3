/**
 * Joomla's web services: JSON:API of the type `articles` (`/api/index.php/v1/content/articles`).
 *
 * - There is no address of an article in it: `url-template` has to say it.
 * - Times are UTC and do not say so. `publish_up` is the editorial one.
 * - `tags` is an object by number, `language` may be `*`, a text may be one blank.
 * - Addresses of pictures are relative to the site, with an appendix of the media manager's behind `#`.
 */
import { fieldsOf } from '../mapping.js';
import type { Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { pathsOf } from '../spec.js';
import { firstOf, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** Reads an address that is relative to where Joomla is installed. */
const image: Reader<unknown> = (value, reading) =>
  READERS.image!(textOf(value)?.replace(/#joomlaImage:.*/, ''), {
    ...reading,
    base: reading.base.replace(/\/api\/.*/, '/'),
  });

const images = pathsOf('attributes.images.image_intro|attributes.images.image_fulltext');

export const joomla: Format = {
  name: 'joomla',
  rows(document) {
    const data = own(document, 'data');
    const attributes = own(firstOf(data), 'attributes');
    const isArticle =
      own(attributes, 'typeAlias') === 'com_content.article' ||
      (own(firstOf(data), 'type') === 'articles' &&
        own(attributes, 'alias') !== undefined &&
        own(attributes, 'state') !== undefined);
    return isArticle ? data : undefined;
  },
  fields: fieldsOf(
    'id: id; title: attributes.title; summary: attributes.metadesc; body.html: attributes.text; ' +
      'published: attributes.publish_up|attributes.created; updated: attributes.modified; authors: attributes.created_by_alias; ' +
      'tags: attributes.tags.*; lang: attributes.language',
  ).concat(
    { whole: 'image', spec: images, read: image },
    ...fieldsOf(
      'image.alt: attributes.images.image_intro_alt|attributes.images.image_fulltext_alt; ' +
        'image.caption: attributes.images.image_intro_caption|attributes.images.image_fulltext_caption',
    ),
  ),
  get zone() {
    return zoneOf('UTC');
  },
  // 2 is the archive, which is public.
  where: (item) => !/^(?:0|-2)$/.test(`${own(own(item, 'attributes'), 'state')}`),
  finish(article) {
    if (article.lang === '*') article.lang = undefined;
  },
  next: pathsOf('links.next'),
};
