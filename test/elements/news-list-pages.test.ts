/** How a reader gets from one page of a list to the next. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { NetworkError } from '../../src/errors.js';
import { newsList } from '../support/elements.js';
import { answer, articles, pagedSource, slowSource, sourceOf, titles, type Server } from '../support/fake-source.js';
import { click, eventOf, focused, part, parts, put, statusOf, textsOf, tidy, until } from '../support/render.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const loaded = (list: NewsList) => eventOf(list, 'news-list-loaded');
const shown = (list: NewsList): string[] => textsOf(list, 'title');

/** Buttons of the row of numbers, as a reader hears them; the current one in brackets. */
const numbers = (list: NewsList): string[] =>
  parts(list, 'page').map((button) => {
    const name = button.getAttribute('aria-label') ?? tidy(button.textContent);
    return button.getAttribute('aria-current') ? `[${name}]` : name;
  });
const pageButton = (list: NewsList, name: string): HTMLElement =>
  parts(list, 'page').find((button) => button.getAttribute('aria-label') === name) ??
  expect.fail(`There is no "${name}": ${numbers(list).join(', ')}`);

/** Asks for more and waits until it is there. */
async function more(list: NewsList, count: number): Promise<void> {
  click(part(list, 'more'));
  await until(() => shown(list).length === count, `${count} articles are shown`);
}

async function openPage(list: NewsList, name: string, first: string): Promise<void> {
  click(pageButton(list, name));
  await until(() => shown(list)[0] === first, `${first} is the first article`);
}

describe('<news-list> with more than one page', () => {
  describe('and a button', () => {
    const servers: Record<string, Server> = {
      'gives the next page only': { count: 5, size: 2 },
      'gives any page': { count: 5, size: 2, by: 'at' },
      'gives any page and the next one': { count: 5, size: 2, by: 'both' },
      'knows its total': { count: 5, size: 2, by: 'both', total: 5 },
      'says too large a total': { count: 5, size: 2, by: 'both', total: 50 },
      'says too small a total': { count: 5, size: 2, by: 'both', total: 1 },
      'gives pages of another size': { count: 5, size: 3, by: 'both' },
      'gives tiny pages': { count: 5, size: 1 },
      'gives everything at once': { count: 5, size: 5 },
    };
    for (const [name, server] of Object.entries(servers))
      it(`shows them all, one page below the other, where the server ${name}`, async () => {
        const list = newsList('page-size="2"', { source: pagedSource(server) });
        await loaded(list);
        expect(shown(list)).to.deep.equal(titles(2));
        await more(list, 4);
        expect(shown(list)).to.deep.equal(titles(4));
        await more(list, 5);
        expect(shown(list)).to.deep.equal(titles(5));
        await until(() => !parts(list, 'more').length, 'there is no more to ask for');
      });

    it('never asks twice for the same page', async () => {
      const source = pagedSource({ count: 6, size: 2, by: 'both', total: 6 });
      const list = newsList('page-size="2"', { source });
      await loaded(list);
      await more(list, 4);
      await more(list, 6);
      expect(source.asked.map(({ page }) => page && 'params' in page && page.params.page)).to.deep.equal([
        undefined,
        '1',
        '2',
      ]);
    });

    it('asks for as many articles as it shows', async () => {
      const source = pagedSource({ count: 6, size: 2 });
      const list = newsList('page-size="2" lang="zh-CN"', { source });
      await loaded(list);
      expect(source.asked[0]).to.include({ size: 2, lang: 'zh-CN' });
    });

    it('shows what is loaded already at once', async () => {
      const source = pagedSource({ count: 5, size: 5 });
      const list = newsList('page-size="2"', { source });
      await loaded(list);
      click(part(list, 'more'));
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(titles(4));
      expect(source.asked).to.have.length(1);
    });

    it('has none where the server repeats its first page for ever', async () => {
      const source = sourceOf((page) => answer(articles(2), { next: { params: { page: `${page + 1}` } } }));
      const list = newsList('page-size="2"', { source });
      await loaded(list);
      click(part(list, 'more'));
      await until(() => !parts(list, 'more').length, 'the button is gone');
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('has none where the next page is empty', async () => {
      const source = sourceOf((page) => answer(page ? [] : articles(2), { next: { params: { page: `${page + 1}` } } }));
      const list = newsList('page-size="2"', { source });
      await loaded(list);
      click(part(list, 'more'));
      await until(() => !parts(list, 'more').length, 'the button is gone');
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('goes on after a page of which nothing could be read', async () => {
      const source = sourceOf((page) =>
        page === 1
          ? answer([], { skipped: 2, next: { params: { page: '2' } } })
          : answer(articles(2, page ? 3 : 1), page ? {} : { next: { params: { page: '1' } } }),
      );
      const list = newsList('page-size="2"', { source });
      await loaded(list);
      await more(list, 4);
      expect(shown(list)).to.deep.equal(titles(4));
    });

    it('has none where the limit is reached', async () => {
      const source = pagedSource({ count: 50, size: 2, by: 'both', total: 50 });
      const list = newsList('page-size="2" limit="3"', { source });
      await loaded(list);
      await more(list, 3);
      expect(shown(list)).to.deep.equal(titles(3));
      expect(parts(list, 'more')).to.have.length(0);
      expect(source.asked).to.have.length(2);
    });

    it('takes the focus to the first new article', async () => {
      const list = newsList('page-size="2"', { source: pagedSource({ count: 5, size: 2 }) });
      await loaded(list);
      part(list, 'more').focus();
      await more(list, 4);
      await until(() => tidy(focused()?.textContent) === 'Article 3', 'Article 3 has the focus');
      await more(list, 5);
      await until(() => tidy(focused()?.textContent) === 'Article 5', 'Article 5 has the focus');
    });

    it('says which articles are shown now', async () => {
      const list = newsList('page-size="2" lang="en"', { source: pagedSource({ count: 5, size: 2 }) });
      await loaded(list);
      expect(statusOf(list)).to.equal('');
      await more(list, 4);
      expect(statusOf(list)).to.match(/Articles 1 to 4|Articles 3 to 4/);
    });

    it('forgets what was asked for when another list takes the place', async () => {
      const slow = slowSource();
      const list = newsList('page-size="2" lang="en"', { source: slow });
      await slow.requested();
      slow.answer(answer(articles(2), { next: { params: { page: '1' } } }));
      await loaded(list);
      click(part(list, 'more'));
      await slow.requested(2);
      const button = put('<button>Another list</button>').querySelector('button')!;
      button.focus();
      list.source = sourceOf(() => answer(articles(3)));
      await loaded(list);
      expect(statusOf(list)).to.equal('');
      expect(focused()).to.equal(button);
    });

    it('says that it is loading, and is asked once however often it is pressed', async () => {
      const source = slowSource();
      const list = newsList('page-size="2" lang="en"', { source });
      const first = loaded(list);
      await source.requested();
      source.answer(answer(articles(2), { next: { params: { page: '1' } } }));
      await first;
      expect(tidy(part(list, 'more').textContent)).to.equal('Show more');
      click(part(list, 'more'));
      await list.updateComplete;
      expect(tidy(part(list, 'more').textContent)).to.equal('Loading…');
      expect(part(list, 'more').getAttribute('aria-disabled')).to.equal('true');
      click(part(list, 'more'));
      click(part(list, 'more'));
      await source.requested(2);
      expect(source.asked).to.have.length(2);
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('looks like a button that can be pressed while nothing is loading', async () => {
      const list = newsList('page-size="2"', { source: pagedSource({ count: 5, size: 2 }) });
      await loaded(list);
      const { opacity, cursor } = getComputedStyle(part(list, 'more'));
      expect({ opacity, cursor }).to.deep.equal({ opacity: '1', cursor: 'pointer' });
    });

    it('keeps what is shown where the next page cannot be had, says so, and tries again', async () => {
      let broken = true;
      const source = sourceOf((page) => {
        if (page && broken) throw new NetworkError('network', 'No answer');
        return answer(articles(2, page * 2 + 1), page ? {} : { next: { params: { page: '1' } } });
      });
      const list = newsList('page-size="2" lang="en"', { source });
      await loaded(list);
      const failure = eventOf(list, 'news-list-failed');
      click(part(list, 'more'));
      await failure;
      expect(shown(list)).to.deep.equal(titles(2));
      expect(statusOf(list)).to.include('The server could not be reached.');
      broken = false;
      click(part(list, 'retry'));
      await until(() => shown(list).length === 4, 'the next page is there');
      expect(parts(list, 'error')).to.have.length(0);
    });

    it('tells the page all that is loaded so far', async () => {
      const list = newsList('page-size="2"', { source: pagedSource({ count: 6, size: 3, by: 'both', total: 6 }) });
      const first = await loaded(list);
      expect(first.detail.articles).to.have.length(3);
      expect(first.detail.total).to.equal(6);
      const second = loaded(list);
      click(part(list, 'more'));
      expect((await second).detail.articles).to.have.length(6);
    });
  });

  describe('and numbers', () => {
    const numbered = async (server: Server, attributes = ''): Promise<NewsList> => {
      const list = newsList(`pager="pages" page-size="2" lang="en" ${attributes}`, { source: pagedSource(server) });
      await loaded(list);
      return list;
    };
    const thirty: Server = { count: 30, size: 2, by: 'both', total: 30 };

    it('shows one page in place of the other', async () => {
      const list = await numbered(thirty);
      expect(shown(list)).to.deep.equal(titles(2));
      await openPage(list, 'Next page', 'Article 3');
      expect(shown(list)).to.deep.equal(titles(4, 3));
      await openPage(list, 'Previous page', 'Article 1');
      expect(shown(list)).to.deep.equal(titles(2));
      await openPage(list, 'Page 15', 'Article 29');
      expect(shown(list)).to.deep.equal(titles(30, 29));
    });

    it('shows the first, the last and the neighbours of the current one', async () => {
      const list = await numbered(thirty);
      expect(numbers(list)).to.deep.equal(['Previous page', '[Page 1]', 'Page 2', 'Page 15', 'Next page']);
      await openPage(list, 'Page 15', 'Article 29');
      expect(numbers(list)).to.deep.equal(['Previous page', 'Page 1', 'Page 14', '[Page 15]', 'Next page']);
      await openPage(list, 'Page 14', 'Article 27');
      expect(numbers(list)).to.deep.equal(['Previous page', 'Page 1', 'Page 13', '[Page 14]', 'Page 15', 'Next page']);
    });

    it('is a landmark with a name', async () => {
      const list = await numbered(thirty);
      const pager = part(list, 'pager');
      expect(pager.localName).to.equal('nav');
      expect(pager.getAttribute('aria-label')).to.equal('Pages');
    });

    it('leads nowhere before the first page and after the last one', async () => {
      const list = await numbered({ count: 4, size: 2, by: 'both', total: 4 });
      expect(pageButton(list, 'Previous page').getAttribute('aria-disabled')).to.equal('true');
      click(pageButton(list, 'Previous page'));
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(titles(2));
      await openPage(list, 'Next page', 'Article 3');
      expect(pageButton(list, 'Previous page').getAttribute('aria-disabled')).to.equal(null);
      expect(pageButton(list, 'Next page').getAttribute('aria-disabled')).to.equal('true');
      click(pageButton(list, 'Next page'));
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(titles(4, 3));
    });

    it('asks for a far page alone, where the server gives any page', async () => {
      const source = pagedSource(thirty);
      const list = newsList('pager="pages" page-size="2"', { source });
      await loaded(list);
      await openPage(list, 'Page 15', 'Article 29');
      expect(source.asked).to.have.length(2);
    });

    it('walks from page to page, where the server gives the next one only', async () => {
      const list = await numbered({ count: 5, size: 2 });
      expect(numbers(list)).to.deep.equal(['Previous page', '[Page 1]', 'Page 2', 'Next page']);
      await openPage(list, 'Page 2', 'Article 3');
      await openPage(list, 'Page 3', 'Article 5');
      expect(shown(list)).to.deep.equal(['Article 5']);
      expect(numbers(list).slice(-2)).to.deep.equal(['[Page 3]', 'Next page']);
      await openPage(list, 'Page 1', 'Article 1');
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('puts pages together where the server has another size', async () => {
      const source = pagedSource({ count: 20, size: 3, by: 'both', total: 20 });
      const list = newsList('pager="pages" page-size="4"', { source });
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(4));
      await openPage(list, 'Page 5', 'Article 17');
      expect(shown(list)).to.deep.equal(titles(20, 17));
    });

    it('stays on a page that is there, where the total was too large', async () => {
      const list = await numbered({ count: 5, size: 2, by: 'both', total: 30 });
      click(pageButton(list, 'Page 15'));
      await until(() => !numbers(list).includes('Page 15'), 'page 15 is gone');
      expect(shown(list)).to.have.length.greaterThan(0);
      await expectNothingUncaught();
    });

    it('takes the focus to the first article of the page', async () => {
      const list = await numbered(thirty);
      await openPage(list, 'Next page', 'Article 3');
      await until(() => tidy(focused()?.textContent) === 'Article 3', 'Article 3 has the focus');
    });

    it('says which articles are shown now', async () => {
      const list = await numbered(thirty);
      await openPage(list, 'Next page', 'Article 3');
      expect(statusOf(list)).to.equal('Articles 3 to 4');
    });

    it('keeps to the limit', async () => {
      const list = await numbered(thirty, 'limit="5"');
      expect(numbers(list)).to.deep.equal(['Previous page', '[Page 1]', 'Page 2', 'Page 3', 'Next page']);
      await openPage(list, 'Page 3', 'Article 5');
      expect(shown(list)).to.deep.equal(['Article 5']);
    });

    it('has none for one page', async () => {
      const list = await numbered({ count: 2, size: 2, by: 'both', total: 2 });
      expect(parts(list, 'pager')).to.have.length(0);
    });

    it('has them for articles that are set as data', async () => {
      const list = newsList('pager="pages" page-size="2"', { articles: articles(5) });
      await until(() => parts(list, 'page').length, 'there are numbers');
      expect(numbers(list)).to.deep.equal(['Previous page', '[Page 1]', 'Page 2', 'Page 3', 'Next page']);
    });

    it('has them where it is told so later', async () => {
      const list = newsList('page-size="2"', { articles: articles(5) });
      await list.updateComplete;
      list.setAttribute('pager', 'pages');
      await until(() => parts(list, 'page').length, 'there are numbers');
      expect(parts(list, 'more')).to.have.length(0);
    });
  });

  describe('and no way on', () => {
    it('shows the first page', async () => {
      const list = newsList('pager="none" page-size="2"', { source: pagedSource({ count: 5, size: 2 }) });
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(2));
      expect(parts(list, 'pager')).to.have.length(0);
    });
  });

  describe('and page-size="0"', () => {
    it('shows all that one answer gives', async () => {
      const source = pagedSource({ count: 70, size: 35 });
      const list = newsList('page-size="0"', { source });
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(35));
      expect(source.asked).to.have.length(1);
      expect(source.asked[0]!.size).to.equal(undefined);
    });

    it('goes on with what the next answer gives', async () => {
      const list = newsList('page-size="0"', { source: pagedSource({ count: 5, size: 3 }) });
      await loaded(list);
      await more(list, 5);
      expect(shown(list)).to.deep.equal(titles(5));
      expect(parts(list, 'pager')).to.have.length(0);
    });

    it('shows all articles that are set as data', async () => {
      const list = newsList('page-size="0"', { articles: articles(75) });
      await list.updateComplete;
      expect(shown(list)).to.have.length(75);
      expect(parts(list, 'pager')).to.have.length(0);
    });

    it('has no numbers', async () => {
      const list = newsList('page-size="0" pager="pages"', { source: pagedSource({ count: 5, size: 3 }) });
      await loaded(list);
      expect(parts(list, 'page')).to.have.length(0);
      expect(shown(list)).to.deep.equal(titles(3));
    });
  });

  describe('and one page', () => {
    it('has no way on', async () => {
      for (const by of ['next', 'both'] as const) {
        const list = newsList('page-size="5"', { source: pagedSource({ count: 5, size: 5, by }) });
        await loaded(list);
        expect(parts(list, 'pager')).to.have.length(0);
      }
    });
  });

  it('asks for more at a time where the page size is changed before it loads again', async () => {
    const source = pagedSource({ count: 9, size: 3 });
    const list = newsList('page-size="3"', { source });
    await loaded(list);
    list.pageSize = 6;
    await list.reload();
    expect(shown(list)).to.deep.equal(titles(6));
  });

  it('loads as many answers as a page takes, and no more than twenty', async () => {
    const source = pagedSource({ count: 500, size: 1 });
    const list = newsList('page-size="100"', { source });
    await loaded(list);
    expect(source.asked).to.have.length(20);
    expect(shown(list)).to.deep.equal(titles(20));
    await expectNothingUncaught();
  });
});
