/** Sources that do what a test says. */
import type { Article, ArticlePage, PageRequest } from '../../src/data/article.js';
import { articleFrom, type LooseArticle } from '../../src/data/loose-article.js';
import type { ArticleSource, ListQuery } from '../../src/data/source.js';
import { until } from './render.js';

/** Articles `Article 1`, `Article 2`, …, each with a link. */
export function articles(count: number, from = 1, more: Partial<LooseArticle> = {}): Article[] {
  return Array.from({ length: count }, (_, i) =>
    articleFrom(
      { id: `${from + i}`, title: `Article ${from + i}`, url: `#article-${from + i}`, ...more },
      document.baseURI,
    ),
  );
}

/** `Article from` to `Article to`. */
export const titles = (to: number, from = 1): string[] => articles(to - from + 1, from).map(({ title }) => title);

/** An answer. */
export const answer = (items: Article[] = articles(3), more: Partial<ArticlePage> = {}): ArticlePage => ({
  items,
  skipped: 0,
  format: 'fake',
  ...more,
});

/** A source that keeps what it was asked. */
export interface FakeSource extends ArticleSource {
  asked: ListQuery[];
}

/** A source that answers with what a function gives. */
export function sourceOf(reply: (page: number, query: ListQuery) => ArticlePage | Promise<ArticlePage>): FakeSource {
  const asked: ListQuery[] = [];
  return {
    asked,
    async list(query) {
      asked.push(query);
      const { page } = query;
      return reply(page && 'params' in page ? Number(page.params.page) : 0, query);
    },
  };
}

/** How a server tells of its further pages. */
export interface Server {
  /** Articles that it has. */
  count: number;
  /** Articles that it puts on a page. */
  size: number;
  /** Whether it gives the next page only, any page, or both. */
  by?: 'next' | 'at' | 'both';
  /** What it says that it has. */
  total?: number;
}

/** A source that gives its articles page by page. */
export function pagedSource({ count, size, by = 'next', total }: Server): FakeSource {
  const request = (page: number): PageRequest => ({ params: { page: `${page}` } });
  return sourceOf((page) => {
    const items = articles(Math.max(0, Math.min(size, count - page * size)), page * size + 1);
    const isLast = (page + 1) * size >= count;
    return answer(items, {
      ...(total === undefined ? {} : { total }),
      ...(isLast ? {} : { next: request(page + 1) }),
      ...(by === 'next' ? {} : { at: request, pageSize: size }),
    });
  });
}

/** A source whose answers come when the test says so. */
export interface SlowSource extends FakeSource {
  signals: AbortSignal[];
  /** Waits until there are so many requests. */
  requested(count?: number): Promise<void>;
  /** Answers the request that was made last, or another one. */
  answer(page?: ArticlePage, request?: number): void;
  fail(error: unknown, request?: number): void;
}

export function slowSource(): SlowSource {
  const asked: ListQuery[] = [];
  const signals: AbortSignal[] = [];
  const waiting: { resolve: (page: ArticlePage) => void; reject: (error: unknown) => void }[] = [];
  return {
    asked,
    signals,
    list(query, { signal }) {
      asked.push(query);
      signals.push(signal);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        signal.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')));
      });
    },
    requested: async (count = 1) => void (await until(() => asked.length >= count, `there are ${count} requests`)),
    answer: (page = answer(), request = waiting.length - 1) => waiting[request]!.resolve(page),
    fail: (error, request = waiting.length - 1) => waiting[request]!.reject(error),
  };
}
