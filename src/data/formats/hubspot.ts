/**
 * HubSpot's blog posts, v3 (`{ total, results, paging }`) and v2 (`{ objects, total }`).
 *
 * - `name` is the title; `htmlTitle` is for the window, often with the name of the site.
 * - Drafts and planned posts come along. A date of 1970 is none.
 * - The API wants a token, so it is asked by a server in between.
 */
import { conditionOf, fieldsOf } from '../mapping.js';
import { pathsOf } from '../spec.js';
import { isList, own } from '../value.js';
import type { Format } from './format.js';

const isPost = (post: unknown): boolean =>
  ['postBody', 'post_body', 'postSummary', 'post_summary', 'htmlTitle', 'html_title'].filter(
    (key) => own(post, key) !== undefined,
  ).length > 0 && own(post, 'slug') !== undefined;

export const hubspot: Format = {
  name: 'hubspot',
  rows(document) {
    const posts = own(document, 'results') || own(document, 'objects');
    if (!isList(posts)) return isPost(document) && document;
    return isPost(posts[0]) ? posts : undefined;
  },
  fields: fieldsOf(
    'id: id; title: name|title|htmlTitle|html_title; url: url|absolute_url|published_url; ' +
      'summary: postSummary|rssSummary|post_summary|rss_summary|metaDescription|meta_description; body.html: postBody|post_body|rssBody|rss_body; ' +
      'published: publishDate|publish_date; updated: updated|updatedAt; image: featuredImage|featured_image; ' +
      'image.alt: featuredImageAltText|featured_image_alt_text; authors: authorName|blogAuthor.displayName|blog_author.display_name|author_name; lang: language; tags: tagNames|topics.*.name',
  ),
  where: conditionOf(
    'currentState!=DRAFT; currentState!=SCHEDULED; state!=DRAFT; state!=SCHEDULED; state!=DELETED; currentlyPublished!=false; is_draft!=true; archived!=true; archivedInDashboard!=true',
  ),
  finish(article) {
    if (own(article.raw, 'useFeaturedImage') === false || own(article.raw, 'use_featured_image') === false)
      article.image = undefined;
  },
  total: pathsOf('total|total_count'),
  next: pathsOf('paging.next.after'),
  paging: { page: 'after', size: 'limit' },
};
