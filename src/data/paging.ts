/** How the rest of a list is asked for in the formats that are built in; rest.ts knows all other ways. */
import { linkOf, paramOf } from './address.js';
import type { PageRequest } from './article.js';
import type { Answer, Format, Rest } from './formats/format.js';
import { textOf } from './value.js';

/**
 * What comes after a part of a list. That a server repeats itself, the caller has to see.
 * @param count items in the answer, read or not
 * @param size items on a page of this list, where that is known from the parts before
 */
export function restOf(answer: Answer, { paging = {}, next }: Partial<Format>, count: number, size?: number): Rest {
  const { page: pageParam, size: sizeParam = '' } = paging;
  const link = /<([^>]*)>[^,]*\brel="?next\b/.exec(answer.header('Link') || '');
  if (!pageParam || !count) {
    const url = linkOf(next ? next(answer.document, textOf, 0) : link?.[1], answer.url);
    return url ? { next: { url } } : {};
  }
  const known = +(answer.header('X-WP-Total') || NaN);
  const number = +(paramOf(answer.asked, pageParam) || 1);
  const wished = paramOf(answer.asked, sizeParam);
  // A server may give less than it was asked for.
  const pageSize = size || (wished && !(known > count) ? +wished : count);
  const loaded = count + (number - 1) * pageSize;
  const at = (page: number): PageRequest => ({
    params: { [pageParam]: `${page + 1}`, ...(wished && { [sizeParam]: wished }) },
  });
  const rest: Rest = { at, pageSize };
  if (known >= loaded ? known > loaded : link || count >= pageSize) rest.next = at(number);
  if (known >= loaded) rest.total = known;
  return rest;
}
