import { expect } from '@open-wc/testing';
import { PagedArticles } from '../../src/data/paged-articles.js';
import type { ArticleSource } from '../../src/data/source.js';
import { answer, articles, pagedSource, sourceOf, titles, type FakeSource } from '../support/fake-source.js';

const { signal } = new AbortController();
const paged = (source: ArticleSource, limit = 0) => new PagedArticles(limit, source, { lang: 'en' });
const titlesOf = (list: PagedArticles, from = 0, to = Infinity) => list.slice(from, to).map(({ title }) => title);
const pagesAsked = ({ asked }: FakeSource) =>
  asked.map(({ page }) => (page && 'params' in page ? Number(page.params.page) : 0));

describe('PagedArticles', () => {
  describe('of articles that are here', () => {
    it('has them all, and an end', () => {
      const list = new PagedArticles(0);
      list.add(answer(articles(5)));
      expect(titlesOf(list)).to.deep.equal(titles(5));
      expect([list.length, list.end, list.pages(2), list.pages(5), list.pages(10)]).to.deep.equal([5, 5, 3, 1, 1]);
      expect(list.missing(0, 100)).to.equal(undefined);
    });

    it('has a part of them', () => {
      const list = new PagedArticles(0);
      list.add(answer(articles(5)));
      expect(titlesOf(list, 2, 4)).to.deep.equal(titles(4, 3));
      expect(titlesOf(list, 4, 9)).to.deep.equal(titles(5, 5));
      expect(titlesOf(list, 9, 12)).to.deep.equal([]);
    });

    it('has no more than its limit', () => {
      const list = new PagedArticles(3);
      list.add(answer(articles(5)));
      expect(titlesOf(list)).to.deep.equal(titles(3));
      expect([list.length, list.pages(2)]).to.deep.equal([3, 2]);
    });

    it('may be empty', () => {
      const list = new PagedArticles(0);
      list.add(answer([]));
      expect([list.length, list.pages(20), titlesOf(list).length]).to.deep.equal([0, 0, 0]);
    });
  });

  describe('of a source that gives the next page only', () => {
    it('asks for what it needs, one page after the other', async () => {
      const source = pagedSource({ count: 10, size: 3 });
      const list = paged(source);
      await list.load(0, 2, { signal });
      expect(pagesAsked(source)).to.deep.equal([0]);
      await list.load(0, 7, { signal });
      expect(pagesAsked(source)).to.deep.equal([0, 1, 2]);
      expect(titlesOf(list, 0, 7)).to.deep.equal(titles(7));
      await list.load(0, 7, { signal });
      expect(source.asked).to.have.length(3);
    });

    it('knows the end when it gets there', async () => {
      const list = paged(pagedSource({ count: 7, size: 3 }));
      await list.load(0, 3, { signal });
      expect(list.pages(3)).to.equal(2);
      await list.load(0, 100, { signal });
      expect([list.end, list.pages(3), list.missing(0, 100)]).to.deep.equal([7, 3, undefined]);
    });

    it('does not count on a total, as it cannot go anywhere by itself', async () => {
      const list = paged(pagedSource({ count: 7, size: 3, total: 100 }));
      await list.load(0, 3, { signal });
      expect(list.total).to.equal(100);
      expect(list.pages(3)).to.equal(2);
    });

    it('passes the query on', async () => {
      const source = pagedSource({ count: 2, size: 2 });
      await new PagedArticles(0, source, { lang: 'ja', size: 5, reload: true }).load(0, 2, { signal });
      expect(source.asked[0]).to.include({ lang: 'ja', size: 5, reload: true });
    });

    it('follows addresses as well as parameters', async () => {
      const asked: unknown[] = [];
      const list = paged({
        list: ({ page }) => {
          asked.push(page);
          return Promise.resolve(
            page ? answer(articles(1, 2)) : answer(articles(1), { next: { url: 'https://city.example/2.json' } }),
          );
        },
      });
      await list.load(0, 2, { signal });
      expect(asked).to.deep.equal([undefined, { url: 'https://city.example/2.json' }]);
      expect(titlesOf(list)).to.deep.equal(titles(2));
    });
  });

  describe('of a source that gives any page', () => {
    it('asks for a far page alone', async () => {
      const source = pagedSource({ count: 30, size: 3, by: 'both', total: 30 });
      const list = paged(source);
      await list.load(0, 3, { signal });
      expect(list.pages(3)).to.equal(10);
      await list.load(27, 30, { signal });
      expect(pagesAsked(source)).to.deep.equal([0, 9]);
      expect(titlesOf(list, 27, 30)).to.deep.equal(titles(30, 28));
      expect(list.missing(0, 30)).to.equal(3);
    });

    it('fills the gap between', async () => {
      const list = paged(pagedSource({ count: 12, size: 3, by: 'both', total: 12 }));
      await list.load(0, 3, { signal });
      await list.load(9, 12, { signal });
      await list.load(0, 12, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(12));
    });

    it('keeps the place of what could not be read', async () => {
      const list = paged(
        sourceOf((page) =>
          answer(articles(2, page * 3 + 1), {
            skipped: 1,
            total: 9,
            pageSize: 3,
            at: (place) => ({ params: { page: `${place}` } }),
            ...(page < 2 ? { next: { params: { page: `${page + 1}` } } } : {}),
          }),
        ),
      );
      await list.load(0, 6, { signal });
      expect(titlesOf(list, 3, 6)).to.deep.equal(['Article 4', 'Article 5']);
      expect(list.length).to.equal(6);
    });

    it('knows the end where the total was too large', async () => {
      const list = paged(pagedSource({ count: 5, size: 3, by: 'both', total: 30 }));
      await list.load(0, 3, { signal });
      expect(list.pages(3)).to.equal(10);
      await list.load(27, 30, { signal });
      await list.load(0, 30, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(5));
      expect(list.pages(3)).to.equal(2);
    });

    it('goes on where the total was too small', async () => {
      const list = paged(pagedSource({ count: 7, size: 3, by: 'both', total: 3 }));
      await list.load(0, 3, { signal });
      expect(list.pages(3)).to.equal(2);
      await list.load(0, 100, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(7));
    });
  });

  describe('of a source that is mistaken', () => {
    it('has the first page once, where it is repeated for ever', async () => {
      const source = sourceOf((page) => answer(articles(3), { next: { params: { page: `${page + 1}` } } }));
      const list = paged(source);
      await list.load(0, 100, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(3));
      expect(source.asked).to.have.length(2);
      expect([list.end, list.pages(3)]).to.deep.equal([3, 1]);
    });

    it('has the first page once, where any page is the first', async () => {
      const source = sourceOf(() =>
        answer(articles(3), {
          total: 90,
          pageSize: 3,
          at: (page) => ({ params: { page: `${page}` } }),
          next: { params: { page: '1' } },
        }),
      );
      const list = paged(source);
      await list.load(0, 3, { signal });
      await list.load(30, 33, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(3));
    });

    it('ends where a page is empty', async () => {
      const source = sourceOf((page) => answer(page ? [] : articles(3), { next: { params: { page: `${page + 1}` } } }));
      const list = paged(source);
      await list.load(0, 100, { signal });
      expect(source.asked).to.have.length(2);
      expect(list.end).to.equal(3);
    });

    it('goes on where nothing of a page could be read', async () => {
      const source = sourceOf((page) =>
        page === 1
          ? answer([], { skipped: 3, next: { params: { page: '2' } } })
          : answer(articles(3, page ? 4 : 1), page ? {} : { next: { params: { page: '1' } } }),
      );
      const list = paged(source);
      await list.load(0, 6, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(6));
    });

    it('gives up after twenty answers', async () => {
      const source = pagedSource({ count: 500, size: 1 });
      const list = paged(source);
      await list.load(0, 100, { signal });
      expect(source.asked).to.have.length(20);
    });

    it('passes a failure on, keeps what it has, and may be asked again', async () => {
      let isBroken = true;
      const list = paged(
        sourceOf((page) => {
          if (page && isBroken) throw new Error('broken');
          return answer(articles(2, page * 2 + 1), page ? {} : { next: { params: { page: '1' } } });
        }),
      );
      await list.load(0, 2, { signal });
      const failure = await list.load(0, 4, { signal }).catch((error: Error) => error);
      expect(failure).to.be.instanceOf(Error);
      expect(titlesOf(list)).to.deep.equal(titles(2));
      isBroken = false;
      await list.load(0, 4, { signal });
      expect(titlesOf(list)).to.deep.equal(titles(4));
    });
  });

  describe('with a limit', () => {
    it('asks for no more', async () => {
      const source = pagedSource({ count: 30, size: 3, by: 'both', total: 30 });
      const list = paged(source, 4);
      await list.load(0, 100, { signal });
      expect(source.asked).to.have.length(2);
      expect(titlesOf(list)).to.deep.equal(titles(4));
      expect([list.pages(3), list.pages(4), list.missing(0, 100)]).to.deep.equal([2, 1, undefined]);
    });
  });

  it('keeps the newest total and format', async () => {
    const list = paged(
      sourceOf((page) =>
        answer(articles(1, page + 1), {
          total: 10 - page,
          format: `format ${page}`,
          next: { params: { page: `${page + 1}` } },
        }),
      ),
    );
    await list.load(0, 2, { signal });
    expect([list.total, list.format]).to.deep.equal([9, 'format 1']);
  });
});
