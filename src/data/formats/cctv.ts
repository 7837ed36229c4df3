import { fieldsOf } from '../mapping.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Answer, Format } from './format.js';

/** The lists of cctv.com: `…/page/news_1.jsonp`. */
export const cctv: Format = {
  name: 'cctv',
  rows(document) {
    const list = own(own(document, 'data'), 'list');
    return own(firstOf(list), 'focus_date') && own(firstOf(list), 'url') ? list : undefined;
  },
  fields: fieldsOf(
    'id: id; title: title; url: url; published: focus_date; summary: brief; image: image|image2|image3; tags: keywords',
  ),
  html: true,
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
  total: (document, convert, context) => convert(own(own(document, 'data'), 'total'), context),
  // The number of a page is in the name of its file; without a total, nobody knows which is the last.
  next: (document, convert, context) => {
    const data = own(document, 'data');
    const list = own(data, 'list');
    const [, before, number, after] = /^([^?#]*_)(\d+)(\.jsonp?.*)$/.exec((context as unknown as Answer).asked) || [];
    const loaded = isList(list) ? list.length * +number! : NaN;
    return +(textOf(own(data, 'total')) || 0) > loaded
      ? convert(`${before}${+number! + 1}${after}`, context)
      : undefined;
  },
};
