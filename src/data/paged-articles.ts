import type { Article, ArticlePage, PageRequest } from './article.js';
import type { ArticleSource, ListQuery, SourceOptions } from './source.js';

/** More answers than this for one page of an element are a server's mistake. */
const MOST_ANSWERS = 20;

/**
 * A list of which parts are loaded. An element thinks in pages of its own size; endpoints give pages of theirs, one
 * after the other or in any order, or everything at once. This stands between the two.
 */
export class PagedArticles {
  /** Articles in the whole list, where the endpoint says. */
  total?: number;
  /** Name of the recognised format. */
  format = '';
  /** Where the list ends, at the latest. */
  end: number;

  private readonly _source?: ArticleSource;
  private readonly _query?: ListQuery;
  private _first?: Promise<ArticlePage>;
  /** By place in the list: an article, `null` for one that could not be read, nothing where it is not loaded. */
  private readonly _places: (Article | null)[] = [];
  private _next?: PageRequest;
  private _nextPlace = 0;
  private _at?: (page: number) => PageRequest;
  private _pageSize = 1;

  /** @param first the first answer, where the source has been asked already */
  constructor(limit: number, source?: ArticleSource, query?: ListQuery, first?: Promise<ArticlePage>) {
    this.end = limit || Infinity;
    this._first = first;
    this._source = source;
    this._query = query;
  }

  /** How many places are known. */
  get length(): number {
    return Math.min(this.end, this._places.length);
  }

  /** The articles that are loaded of a part of the list. */
  slice(from = 0, to = Infinity): Article[] {
    return this._places.slice(from, Math.min(to, this.end)).filter((place) => place) as Article[];
  }

  /** Number of pages of `size` articles, as far as that is known. */
  pages(size: number): number {
    // A total counts what the server has, so it helps only where the server can be asked for any page.
    const length = Math.min(this.end, Math.max(this._places.length, (this._at && this.total) || 0));
    const isOpen = length === this._places.length && length < this.end;
    return Math.ceil(length / size) + (isOpen && length % size === 0 ? 1 : 0);
  }

  /** The first place between two that is not loaded, if there is one. */
  missing(from: number, to: number): number | undefined {
    for (let place = from; place < Math.min(to, this.end); place++) if (this._places[place] === undefined) return place;
    return undefined;
  }

  /** Loads what is missing between two places, with as few requests as the endpoint allows. */
  async load(from: number, to: number, options: SourceOptions): Promise<void> {
    for (let answers = 0; answers < MOST_ANSWERS; answers++) {
      const place = this.missing(from, to);
      if (place === undefined) return;
      let page = this._next;
      let start = this._nextPlace;
      if (this._at && place !== start) {
        const number = Math.floor(place / this._pageSize);
        page = this._at(number);
        start = number * this._pageSize;
      }
      const coming = this._first || this._source!.list({ ...this._query, page }, options);
      this._first = undefined;
      this.add(await coming, start);
    }
  }

  /** Puts an answer into its place. */
  add({ items, skipped, next, ...page }: ArticlePage, start = 0): void {
    this.format = page.format;
    this.total = page.total ?? this.total;
    this._at = page.at ?? this._at;
    this._pageSize = page.pageSize ?? this._pageSize;
    // A server that knows nothing of pages gives its first page for ever.
    const isEmpty = !items.length && !skipped;
    const repeats = start > 0 && items[0]?.key === this._places[0]?.key;
    let place = start;
    if (!repeats) {
      items.forEach((item) => (this._places[place++] = item));
      // Where pages are counted, an unreadable item keeps its place: the next page begins where the server thinks.
      if (this._at) while (skipped--) this._places[place++] = null;
    }
    this._next = next;
    this._nextPlace = place;
    if (!next || repeats || isEmpty) this.end = Math.min(this.end, place);
  }
}
