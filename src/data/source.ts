import type { ArticlePage, PageRequest } from './article.js';

/** What an element asks of a source. */
export interface ListQuery {
  /** Which part of the list; absent for its start. */
  page?: PageRequest;
  /** Articles that the element shows at a time: a wish, which many endpoints cannot fulfil. */
  size?: number;
  /** Language of the element that asks, BCP 47. */
  lang?: string;
  /** Whether a kept answer must be checked with the server again. */
  reload?: boolean;
}

/** How an element gives up on a request. */
export interface SourceOptions {
  signal: AbortSignal;
}

/**
 * Where articles come from. Elements make one of their `src`; a page may set its own as `.source`:
 * GraphQL, a search by POST, a token that the page holds.
 */
export interface ArticleSource {
  /** Loads a part of a list. */
  list(query: ListQuery, options: SourceOptions): Promise<ArticlePage>;
  /** Loads one article, as a page of one; where it is missing, the first article of `list` is taken. */
  get?(query: ListQuery, options: SourceOptions): Promise<ArticlePage>;
}
