import { fieldsOf } from '../mapping.js';
import { firstOf, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** The lists of people.cn: `index.js` beside the page of a channel. */
export const peopleCn: Format = {
  name: 'people-cn',
  rows(document) {
    const items = own(document, 'items');
    const first = firstOf(items);
    return own(first, 'nodeId') && own(first, 'date') && own(first, 'url') ? items : undefined;
  },
  fields: fieldsOf(
    'id: id; title: title; url: url; published: date; summary: description|abstract; image: imgUrl|image',
  ),
  html: true,
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
};
