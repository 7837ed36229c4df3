/**
 * The Content API of Ghost: `{ posts | pages: […], meta: { pagination } }`; a single post is a list of one. `excerpt` is
 * plain text, and tags that begin with `#` are internal. Posts for members may come without their text.
 */
import { conditionOf, fieldsOf } from '../mapping.js';
import { isList, own } from '../value.js';
import { pathsOf } from '../spec.js';
import type { Format } from './format.js';

export const ghost: Format = {
  name: 'ghost',
  rows(document) {
    const posts = own(document, 'posts') || own(document, 'pages');
    if (!isList(posts)) return undefined;
    // Which members a post has, the address may say; the pagination is always there but around a single post.
    const [first] = posts;
    return own(own(own(document, 'meta'), 'pagination'), 'limit') ||
      own(first, 'uuid') ||
      (own(first, 'slug') && own(first, 'published_at') !== undefined && !own(first, 'ID'))
      ? posts
      : undefined;
  },
  fields: fieldsOf(
    'id: id; title: title; url: url|canonical_url; summary: custom_excerpt|excerpt|plaintext; body.html: html; published: published_at; ' +
      'updated: updated_at; image: feature_image; image.alt: feature_image_alt; image.caption: feature_image_caption; ' +
      'authors: authors|primary_author; tags: tags',
  ),
  where: conditionOf('status!=draft; status!=scheduled; status!=sent'),
  finish(article) {
    article.tags = article.tags.filter((tag) => tag.charAt(0) !== '#');
  },
  total: pathsOf('meta.pagination.total'),
  paging: { page: 'page', size: 'limit' },
};
