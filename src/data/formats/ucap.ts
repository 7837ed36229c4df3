import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, isList, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** UCAP, of many Chinese ministries: `/searchList/…?_isJson=true`. Its `rows` and `total` are numbers. */
export const ucap: Format = {
  name: 'ucap',
  rows(document) {
    const data = own(own(document, 'results'), 'data') || own(document, 'data');
    const results = own(data, 'results');
    const first = firstOf(results);
    const isOne = own(first, 'title') && (own(first, 'publishedTimeStr') || own(first, 'manuscriptId'));
    return isOne || (isList(results) && !first && own(data, 'channelId')) ? results : undefined;
  },
  fields: fieldsOf(
    // The time in numbers has been seen to differ from that which pages show.
    'id: manuscriptId; title: title; subtitle: subTitle; url: url; published: publishedTimeStr|publishedTime; summary: memo; ' +
      'body: contentHtml|content; source: source; authors: author; categories: channelName',
  ),
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
  total: specOf('', 'data.total|results.data.total'),
  paging: { page: 'page', size: '_pageSize' },
};
