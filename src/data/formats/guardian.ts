import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, isList, own } from '../value.js';
import type { Format } from './format.js';

/** The Guardian's Open Platform: a search, a section, one article. */
export const guardian: Format = {
  name: 'guardian',
  rows(document) {
    const response = own(document, 'response');
    const results = own(response, 'content') || own(response, 'results');
    const first = firstOf(results);
    const isOne = own(first, 'webTitle') && own(first, 'webPublicationDate');
    if (isOne || !own(response, 'userTier')) return isOne ? results : undefined;
    // Sections and tags have titles and pages, too.
    return isList(results) && !first ? results : null;
  },
  fields: fieldsOf(
    'id: id; title: webTitle; url: webUrl; published: webPublicationDate; updated: fields.lastModified; ' +
      'summary: fields.trailText|fields.standfirst; body.html: fields.body; image: fields.thumbnail; authors: fields.byline; ' +
      'categories: sectionName; tags: tags.*.webTitle; lang: fields.lang',
  ),
  total: specOf('', 'response.total'),
  paging: { page: 'page', size: 'page-size' },
};
