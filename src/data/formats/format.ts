import type { Article, ArticlePage } from '../article.js';
import type { Reading } from '../read-article.js';
import type { Spec } from '../spec.js';

/** An answer of an endpoint, as far as formats and paging need it. */
export interface Answer {
  /** Address that was asked. */
  asked: string;
  /** Address that answered, after redirects. */
  url: string;
  /** Parsed JSON; the text itself where it is markup. */
  document: unknown;
  /** A header, where there is one that the page may see. */
  header(name: string): string | null;
}

/** How an endpoint is asked for a part of its list. */
export interface Paging {
  /** Query parameter that takes the number of a page. */
  page?: string;
  /** Query parameter that takes the number of the first article of a part, in place of that of a page. */
  offset?: string;
  /** Query parameter that takes the number of articles on a page. */
  size?: string;
  /** Number of the first page (default 1), or of the first article (default 0). */
  start?: number;
}

/** What an answer says of the list of which it gives a part. */
export type Rest = Pick<ArticlePage, 'total' | 'next' | 'at' | 'pageSize'>;

/** A known format: how it is recognised, and where an article's parts are in it. */
export interface Format extends Pick<Reading, 'fields' | 'html' | 'zone' | 'rare'> {
  name: string;
  /**
   * What `rows` is given in place of a document of this format: for those that take code of some size, which is fetched
   * only then. Nothing where the document is of another format.
   * @param signal ends it, where it takes long
   */
  prepare?(document: unknown, signal?: AbortSignal): Promise<unknown> | undefined;
  /**
   * What lists the articles of a document of this format, or the one article that it is; nothing where it is of another,
   * `null` where it is of this format and holds something else.
   */
  rows(document: unknown): unknown;
  /**
   * What has to be done to an article that no path can say.
   * @param base address that the document came from (formats that are built in get none)
   */
  finish?(article: Article, base?: string): void;
  /**
   * Those members of an item that its editors have named as they liked, flat: their names have to tell what they are.
   * `fields` wins over what they tell.
   */
  free?(item: unknown, base: string): unknown;
  /** Which items are published, where the answer may have others. The author's `where` takes its place. */
  where?(item: unknown): boolean;
  /** Where the document counts the whole list. */
  total?: Spec;
  /**
   * Where the document has what comes next: an address, a cursor, parameters, or whether there is more. A spec of code
   * finds the answer as its context.
   */
  next?: Spec;
  paging?: Paging;
  /** What comes after a part of a list, where that takes more than the built-in formats need. */
  rest?(answer: Answer, format: Partial<Format>, count: number, size?: number): Rest;
}

/** Formats that are fetched together, once a document looks as if it were of one of them. */
export interface FormatGroup {
  names: readonly string[];
  /** Whether the formats are worth being fetched for a document. They have the last word on whether it is theirs. */
  looks(document: unknown): unknown;
  /** The formats, in the order in which they are asked. */
  formats(): Promise<readonly Format[]>;
}
