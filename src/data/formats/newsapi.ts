import { fieldsOf, specOf } from '../mapping.js';
import { isList, own } from '../value.js';
import type { Format } from './format.js';

/** NewsAPI.org, and GNews, which is like it. */
export const newsapi: Format = {
  name: 'newsapi',
  rows(document) {
    const articles = own(document, 'articles');
    const total = own(document, 'totalResults') ?? own(document, 'totalArticles');
    if (isList(articles) && total !== undefined) return articles;
    return own(document, 'status') === 'ok' && isList(own(document, 'sources')) ? null : undefined;
  },
  fields: fieldsOf(
    'title: title; url: url; published: publishedAt; summary: description; image: urlToImage|image; authors: author; ' +
      'source: source; source.url: source.url',
  ),
  finish(article) {
    // What publishers have taken back stays in the list as this.
    if (article.title !== '[Removed]') return;
    article.title = '';
    article.summary = undefined;
  },
  total: specOf('', 'totalResults|totalArticles'),
  paging: { page: 'page', size: 'pageSize' },
};
