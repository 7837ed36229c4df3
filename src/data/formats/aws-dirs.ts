import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, own } from '../value.js';
import type { Format } from './format.js';

/** A member of what the directory's editors have filled in. */
const filled = (...names: string[]): string => names.map((name) => `item.additionalFields.${name}`).join('|');

/** The directories of aws.amazon.com: what's new, blogs, bulletins. */
export const awsDirs: Format = {
  name: 'aws-dirs',
  rows(document) {
    const item = own(firstOf(own(document, 'items')), 'item');
    return own(item, 'additionalFields') && own(item, 'directoryId') ? own(document, 'items') : undefined;
  },
  fields: fieldsOf(
    `id: item.id; title: ${filled('headline', 'title', 'postTitle', 'bulletinSubject', 'name')}|item.name; ` +
      `url: ${filled('headlineUrl', 'link', 'linkUrl', 'url', 'bulletinContentUrl')}; ` +
      `published: ${filled('postDateTime', 'publishedDate', 'createdDate', 'releaseDate', 'bulletinDateUpdated')}|item.dateCreated; ` +
      `updated: item.dateUpdated; summary: ${filled('postSummary', 'postExcerpt', 'description', 'subHeadline')}; ` +
      `body: ${filled('postBody', 'body')}; image: ${filled('featuredImageUrl', 'imageUrl', 'thumbnailUrl')}; ` +
      `authors: ${filled('contributors')}; tags: tags.*.name; lang: item.locale`,
  ),
  finish(article) {
    article.lang = article.lang?.replace(/_/g, '-');
  },
  total: specOf('', 'metadata.totalHits'),
  paging: { page: 'page', size: 'size', start: 0 },
};
