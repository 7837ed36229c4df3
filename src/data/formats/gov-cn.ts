import { fieldsOf, specOf } from '../mapping.js';
import { membersOf } from '../members.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** The lists of www.gov.cn, which many a Chinese government's site has taken over, and its list for other sites. */
export const govCn: Format = {
  name: 'gov-cn',
  rows(document) {
    const first = firstOf(document);
    const isList = own(first, 'DOCRELPUBTIME') && own(first, 'TITLE');
    const isPushed =
      own(first, 'title') &&
      own(first, 'link') &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(textOf(own(first, 'pubDate')) || '');
    return (isList || isPushed) && document;
  },
  fields: fieldsOf('title: TITLE|title; subtitle: SUB_TITLE; url: URL|link; published: DOCRELPUBTIME|pubDate'),
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
};

/** The search of www.gov.cn: one list, or one for each kind of document. */
export const govCnSearch: Format = {
  name: 'gov-cn-search',
  rows(document) {
    const found = own(document, 'searchVO');
    // Nothing is found.
    if (found === null) return [];
    const kinds = own(found, 'catMap') || own(document, 'catMap');
    const newer = own(own(own(own(document, 'result'), 'data'), 'middle'), 'list');
    const lists = [...membersOf(kinds).map((kind) => own(kind, 'listVO')), own(found, 'listVO'), newer].filter(isList);
    return lists.length ? ([] as unknown[]).concat(...lists) : undefined;
  },
  fields: fieldsOf(
    'id: id; title: title; url: url; published: pubtimeStr|time|ptime|pubtime; summary: summary; source: puborg|source; ' +
      'docNumber: pcode|pubcode',
  ),
  html: true,
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
  total: specOf('', 'searchVO.totalCount|result.data.pager.total'),
  paging: { page: 'p', size: 'n' },
};
