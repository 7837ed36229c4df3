import { fieldsOf } from '../mapping.js';
import { firstOf, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** The lists of www.gov.cn, which many a Chinese government's site has taken over. */
export const govCn: Format = {
  name: 'gov-cn',
  rows: (document) => own(firstOf(document), 'DOCRELPUBTIME') && own(firstOf(document), 'TITLE') && document,
  fields: fieldsOf('title: TITLE; subtitle: SUB_TITLE; url: URL; published: DOCRELPUBTIME'),
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
};
