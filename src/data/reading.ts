/**
 * From an answer to the articles in it: all that is needed only once there is an answer. It is fetched while the
 * endpoint is asked, where it is not in the script anyway (docs/decisions/0007).
 */
import type { ArticlePage } from './article.js';
import type { Author } from './author.js';
import type { Answer, Format } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { restOf } from './paging.js';
import { part } from './part.js';
import { readAll, type Reading } from './read-article.js';
import type { ListQuery } from './source.js';
import { isList } from './value.js';

/** What is known of an endpoint by its answers so far. */
export interface Memory {
  /** Items that it puts on a page, once that is known. */
  pageSize?: number;
  /** Where articles came from, by all keys of an answer. */
  readonly asked: Record<string, string | undefined>;
}

/** The part of a list that an answer holds. */
export async function pageOf(
  answer: Answer,
  author: Author,
  { page }: ListQuery,
  memory: Memory,
  signal: AbortSignal,
): Promise<ArticlePage> {
  const { document, url, asked } = answer;
  const format: Format =
    (!author.asked && FORMATS.filter(({ rows }) => rows(document))[0]) ||
    (await (await part(import('./search.js'))).formatOf(document, author, url, signal));
  const reading: Reading & Format = {
    ...format,
    ...author,
    base: author.base || url,
    paging: { ...format.paging, ...author.paging },
  };
  const found = format.rows(document);
  const rows: unknown[] = [].concat((found || []) as []);
  // So many at once would be a page that stands still.
  const read = rows.length > 1000 ? (await part(import('./slices.js'))).readInSlices : readAll;
  let items = await read(rows, reading, author, signal);
  if (reading.unread && !reading.rare) {
    reading.rare = await import('./rare.js').catch(() => undefined);
    items = await read(rows, reading, author, signal);
  }

  // There are servers that know nothing of pages, and servers that give their last page for all after it.
  const keys = ` ${items.slice(0, 99).map(({ key }) => key)}`;
  const known = memory.asked[keys] || (memory.asked[keys] = asked);
  if (page && items[0] && known !== asked) return { items: [], skipped: 0, format: format.name };

  const rest = (reading.rest || restOf)(answer, isList(found) ? reading : {}, rows.length, page && memory.pageSize);
  const next = (rest.next as { url?: string } | undefined)?.url;
  if (next && new URL(next).origin !== new URL(url).origin)
    rest.next = { url: (await part(import('./elsewhere.js'))).onHostAsked(next, asked) };
  memory.pageSize = rest.pageSize || memory.pageSize;
  return { items, skipped: rows.length - items.length, format: format.name, ...rest };
}
