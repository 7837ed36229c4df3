import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** The lists of xinhuanet.com and news.cn: by the number of a channel, and the files beside the page of one. */
export const xinhuanet: Format = {
  name: 'xinhuanet',
  rows(document) {
    for (const rows of [own(own(document, 'data'), 'list'), own(document, 'datasource')]) {
      const first = firstOf(rows);
      if ((own(first, 'LinkUrl') && own(first, 'PubTime')) || (own(first, 'publishUrl') && own(first, 'publishTime')))
        return rows;
    }
    return undefined;
  },
  fields: fieldsOf(
    'id: DocID|contentId; title: Title|title|showTitle; subtitle: SubTitle|subTitle; url: LinkUrl|linkUrl|publishUrl; ' +
      'published: PubTime|publishTime; summary: Abstract|summary; image: PicLinks|titleImages[0].imageUrl; ' +
      'authors: Author|author; source: SourceName|sourceText; tags: keyword|keywords',
  ),
  html: true,
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
  total: specOf('', 'totalnum'),
  paging: { page: 'pgnum', size: 'cnt' },
};
