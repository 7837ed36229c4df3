/** How the rest of a list is asked for, in all ways that endpoints know. */
import { linkOf, paramOf } from './address.js';
import type { PageRequest } from './article.js';
import type { Answer, Format, Paging, Rest } from './formats/format.js';
import { isObject, keysOf } from './members.js';
import { own, textOf } from './value.js';

/** Headers in which endpoints count the whole list. Content-Range ends in it: `items 0-9/120`. */
const TOTALS = ['X-WP-Total', 'X-Total-Count', 'X-Total', 'Total-Count', 'Content-Range'];

/** The entry of a Link header that leads on, wherever among its parameters that is said. */
const NEXT_LINK = /<([^>]*)>\s*(?:;[^,;]*)*?;\s*rel\s*=\s*"?(?:[^",;]*\s)?next\b/i;

/** What servers say in place of a cursor where there is no more. */
const NOTHING = /^(?:false|null|none|0|-1)$/i;

const PAGE = /^_?(?:page|p|pg|paged|page_?(?:num(?:ber)?|no|index)|cur(?:rent)?_?page|current|pgnum)$/i;
const SIZE = /^_?(?:page_?size|per_?page|size|limit|rows|count|cnt|ps)$/i;

/** Paging as the address that was asked has it already, which is where its author says how it is asked. */
export function pagingOf(address: string): Paging {
  const paging: Paging = {};
  new URL(address).searchParams.forEach((value, name) => {
    if (!/^\d+$/.test(value)) return;
    if (PAGE.test(name)) paging.page = paging.page || name;
    else if (SIZE.test(name)) paging.size = paging.size || name;
  });
  return paging;
}

/** Members of an object as parameters of an address. */
function paramsOf(object: unknown): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const key of keysOf(object)) {
    const value = textOf(own(object, key));
    if (value !== undefined) params[key] = value;
  }
  return keysOf(params).length ? params : undefined;
}

/**
 * What comes after a part of a list. That a server repeats itself, the caller has to see.
 * @param count items in the answer, read or not
 * @param size items on a page of this list, where that is known from the parts before
 */
export function restOf(
  answer: Answer,
  { paging = {}, total, next }: Partial<Format>,
  count: number,
  size?: number,
): Rest {
  const { page, offset, size: sizeParam = '', start = offset ? 0 : 1 } = paging;
  const param = offset || page;
  const told = next?.(answer.document, (value) => value || undefined, answer);
  let known = +(total?.(answer.document, textOf, answer) || NaN);
  for (const name of TOTALS) if (!(known >= 0)) known = +(/\d+$/.exec((answer.header(name) || '').trim())?.[0] || NaN);
  const link = NEXT_LINK.exec(answer.header('Link') || '');
  const rest: Rest = {};
  let loaded = count;
  const isFlag = told === true || /^true$/i.test(textOf(told) || '');
  if (param && count && (!next || isFlag)) {
    const first = +(paramOf(answer.asked, param) || start) - start;
    const wished = sizeParam && paramOf(answer.asked, sizeParam);
    // A server may give less than it was asked for.
    const pageSize = size || (wished && !(known > count) ? +wished : count) || count;
    const number = offset ? Math.floor(first / pageSize) : first;
    loaded += offset ? first : first * pageSize;
    const at = (place: number): PageRequest => ({
      params: { [param]: `${start + place * (offset ? pageSize : 1)}`, ...(wished && { [sizeParam]: wished }) },
    });
    rest.at = at;
    rest.pageSize = pageSize;
    if (known >= loaded ? known > loaded : link || isFlag || count >= pageSize) rest.next = at(number + 1);
  } else {
    const target = isObject(told) ? own(told, 'href') || own(told, 'url') : told;
    const cursor = textOf(target);
    const params = isObject(told) && !cursor ? paramsOf(told) : undefined;
    if (params) rest.next = { params };
    else if (cursor && param && !/^(?:https?:|[/?])/.test(cursor)) {
      if (!NOTHING.test(cursor)) rest.next = { params: { [param]: cursor } };
    } else {
      const url = linkOf(next ? target : link?.[1], answer.url);
      if (url) rest.next = { url };
    }
  }
  if (known >= loaded) rest.total = known;
  return rest;
}
