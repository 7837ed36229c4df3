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
  /** Query parameter that takes the number of articles on a page. */
  size?: string;
  /** Number of the first page. */
  start?: number;
}

/** A known format: how it is recognised, and where an article's parts are in it. */
export interface Format extends Pick<Reading, 'fields' | 'html' | 'zone' | 'finish' | 'rare'> {
  name: string;
  /** What lists the articles of a document of this format, or the one article that it is; nothing where it is of another. */
  rows(document: unknown): unknown;
  /** Where the document counts the whole list. */
  total?: Spec;
  /** Where the document has the address of the next page. */
  next?: Spec;
  paging?: Paging;
}
