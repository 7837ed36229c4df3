/**
 * rss2json.com, which makes JSON of feeds: `{ status, feed, items }`. Titles are HTML, times are UTC and do not say so.
 * It gives one page of what the feed has.
 */
import { fieldsOf } from '../mapping.js';
import { isList, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

export const rss2json: Format = {
  name: 'rss2json',
  rows: (document) => {
    const items = own(document, 'items');
    return own(document, 'status') === 'ok' && own(document, 'feed') && isList(items) ? items : undefined;
  },
  fields: fieldsOf(
    'id: guid; title: title; url: link; summary: description; body.html: content|description; published: pubDate; ' +
      'image: thumbnail|enclosure.thumbnail; authors: author; tags: categories; attachments: enclosure',
  ),
  html: true,
  get zone() {
    return zoneOf('UTC');
  },
  finish(article) {
    const picture = article.attachments.filter(({ type }) => /^image/.test(type || ''))[0];
    if (picture && !article.image) article.image = { src: picture.url };
    article.attachments = article.attachments.filter(({ type }) => !/^image/.test(type || ''));
  },
};
