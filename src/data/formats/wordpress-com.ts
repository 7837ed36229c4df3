/**
 * The REST API of WordPress.com and of Jetpack, v1 to v1.3: `{ found, posts: [{ ID, site_ID, URL, … }] }`, or one post.
 * Members are in capitals, titles are HTML, `tags` and `categories` are objects by name.
 */
import { fieldsOf, conditionOf } from '../mapping.js';
import { firstOf, isList, own } from '../value.js';
import { pathsOf } from '../spec.js';
import type { Format } from './format.js';

const isPost = (post: unknown): unknown => own(post, 'ID') && own(post, 'URL') && own(post, 'title') !== undefined;

export const wordpressCom: Format = {
  name: 'wordpress-com',
  rows(document) {
    const posts = own(document, 'posts');
    if (!isList(posts)) return isPost(firstOf(document)) && document;
    const counted = own(document, 'found') !== undefined && (!posts.length || own(posts[0], 'URL'));
    return counted || isPost(posts[0]) ? posts : undefined;
  },
  fields: fieldsOf(
    'id: ID; title: title; url: URL; summary: excerpt; body.html: content; published: date; updated: modified; ' +
      'image: featured_image|post_thumbnail.URL; image.alt: post_thumbnail.alt; authors: author; ' +
      'categories: categories.*.name; tags: tags.*.name; pinned: sticky',
  ),
  html: true,
  where: conditionOf('status!=draft; status!=pending; status!=private; status!=future; status!=trash'),
  total: pathsOf('found'),
  paging: { page: 'page', size: 'number' },
};
