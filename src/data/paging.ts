/** How the rest of a list is asked for. */
import { linkOf, paramOf } from './address.js';
import type { ArticlePage, PageRequest } from './article.js';
import type { Answer, Format } from './formats/format.js';
import { textOf } from './value.js';

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
): Pick<ArticlePage, 'total' | 'next' | 'at' | 'pageSize'> {
  const { page: pageParam, size: sizeParam, start = 1 } = paging;
  const told = next?.(answer.document, (value) => value || undefined, 0);
  const known = +(total?.(answer.document, textOf, 0) || answer.header('X-WP-Total') || NaN);
  const link = /<([^>]*)>[^,]*\brel="?next\b/.exec(answer.header('Link') || '');
  const rest: ReturnType<typeof restOf> = {};
  let loaded = count;
  if (pageParam && count && (!next || told === true)) {
    const number = +(paramOf(answer.asked, pageParam) || start) - start;
    const wished = sizeParam && paramOf(answer.asked, sizeParam);
    // A server may give less than it was asked for.
    const pageSize = size || (wished && !(known > count) ? +wished : count);
    loaded += number * pageSize;
    const at = (page: number): PageRequest => ({
      params: { [pageParam]: `${page + start}`, ...(wished && { [sizeParam]: wished }) },
    });
    rest.at = at;
    rest.pageSize = pageSize;
    if (known >= loaded ? known > loaded : link || told || count >= pageSize) rest.next = at(number + 1);
  } else {
    const cursor = textOf(told);
    const url = linkOf(next ? told : link?.[1], answer.url);
    if (cursor && pageParam && !/^(https?:|[/?])/.test(cursor)) rest.next = { params: { [pageParam]: cursor } };
    else if (url) rest.next = { url };
  }
  if (known >= loaded) rest.total = known;
  return rest;
}
