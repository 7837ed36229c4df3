/** What a list shows and tells while it loads, and whatever becomes of it. */
import { expect } from '@open-wc/testing';
import type { Article, ArticlePage } from '../../src/data/article.js';
import type { ArticleSource, ListQuery } from '../../src/data/source.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { FormatError, HttpError, NetworkError, type CivicError } from '../../src/errors.js';
import { saidTo } from '../support/console.js';
import { inlineJson, meta, newsList } from '../support/elements.js';
import { answer, articles, pagedSource, slowSource, sourceOf, titles } from '../support/fake-source.js';
import {
  click,
  eventOf,
  eventsOf,
  isVisible,
  part,
  parts,
  piece,
  put,
  settled,
  statusOf,
  textOf,
  textsOf,
  until,
} from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const loaded = (list: NewsList) =>
  eventOf<{ articles: Article[]; total?: number; format: string }>(list, 'news-list-loaded');
const failed = (list: NewsList) => eventOf<{ error: CivicError }>(list, 'news-list-failed');
const shown = (list: NewsList): string[] => textsOf(list, 'title').filter((title) => title);
const placeholders = (list: NewsList): HTMLElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>('[aria-hidden=true]'),
];
const fallback = '<p class="fallback"><a href="#all">All news</a></p>';
const fallbackOf = (list: NewsList): HTMLElement => list.querySelector('.fallback')!;
const broken = new NetworkError('network', 'The test says so');

describe('<news-list>', () => {
  describe('while loading', () => {
    it('keeps the place of as many articles as are to come', async () => {
      const list = newsList('page-size="4"', { source: slowSource() });
      await list.updateComplete;
      const [place] = placeholders(list);
      expect(place!.children).to.have.length(4);
      expect(place!.getBoundingClientRect().height).to.be.greaterThan(100);
      expect(textOf(place)).to.equal('');
    });

    it('keeps no more place than the limit has, and never more than twenty', async () => {
      const few = newsList('limit="3"', { source: slowSource() });
      const many = newsList('page-size="500"', { source: slowSource() });
      const all = newsList('page-size="0"', { source: slowSource() });
      await Promise.all([few.updateComplete, many.updateComplete, all.updateComplete]);
      expect([few, many, all].map((list) => placeholders(list)[0]!.children.length)).to.deep.equal([3, 20, 20]);
    });

    it('has nothing in it that could get the focus, and tells a screen reader that it is loading', async () => {
      const list = newsList('view="cards"', { source: slowSource() });
      await list.updateComplete;
      expect(list.shadowRoot!.querySelectorAll('[href], button, img')).to.have.length(0);
      expect(statusOf(list)).to.equal('Loading…');
    });

    it('shows the heading', async () => {
      const list = newsList('heading="Latest news"', { source: slowSource() });
      await list.updateComplete;
      expect(textOf(part(list, 'heading'))).to.equal('Latest news');
    });

    it("shows the page's own content", async () => {
      const list = newsList('', { source: slowSource() }, fallback);
      await list.updateComplete;
      expect(isVisible(fallbackOf(list))).to.equal(true);
      for (const place of placeholders(list)) expect(isVisible(place)).to.equal(false);
    });

    it("keeps the place of what is to come behind the page's own content", async () => {
      const alone = newsList('page-size="6"', { source: slowSource() });
      const list = newsList('page-size="6"', { source: slowSource() }, fallback);
      await Promise.all([alone.updateComplete, list.updateComplete]);
      expect(list.offsetHeight).to.be.closeTo(alone.offsetHeight, 2);
    });

    it("takes content of the page that comes later for the page's own", async () => {
      const list = newsList('', { source: slowSource() });
      await list.updateComplete;
      expect(isVisible(placeholders(list)[0]!)).to.equal(true);
      list.innerHTML = fallback;
      await until(
        () => isVisible(fallbackOf(list)) && !isVisible(placeholders(list)[0]!),
        'the content of the page is shown',
      );
    });
  });

  describe('with articles', () => {
    it("hides the page's own content", async () => {
      const source = slowSource();
      const list = newsList('', { source }, fallback);
      await source.requested();
      source.answer();
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(3));
      expect(isVisible(fallbackOf(list))).to.equal(false);
      expect(placeholders(list)).to.have.length(0);
    });

    it('hides it at once where articles are set as data', async () => {
      const list = newsList('', { articles: articles(2) }, fallback);
      await list.updateComplete;
      expect(isVisible(fallbackOf(list))).to.equal(false);
    });

    it('shows what a self-closing tag has swallowed, below them', async () => {
      const page = put('<div><news-list/><h2>Contact</h2><p>Ring us.</p></div>');
      const list = page.querySelector('news-list')!;
      expect(list.querySelector('h2')).not.to.equal(null);
      list.articles = articles(2);
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(titles(2));
      expect(isVisible(page.querySelector('h2')!)).to.equal(true);
      expect(isVisible(page.querySelector('p')!)).to.equal(true);
      expect(page.querySelector('h2')!.getBoundingClientRect().top).to.be.greaterThan(
        part(list, 'list').getBoundingClientRect().bottom - 1,
      );
    });

    it('shows what a self-closing tag has swallowed while it loads, and after an error', async () => {
      const page = put('<div><news-list src="#no-such-id"/><table><tr><td>Ring us.</td></tr></table></div>');
      const list = page.querySelector('news-list')!;
      await failed(list);
      expect(isVisible(page.querySelector('td')!)).to.equal(true);
    });

    it('tells the page', async () => {
      const list = newsList('', { source: sourceOf(() => answer(articles(3), { total: 12 })) });
      const { detail, bubbles, composed, cancelable } = await loaded(list);
      expect(detail.articles.map(({ title }) => title)).to.deep.equal(titles(3));
      expect(detail).to.include({ total: 12, format: 'fake' });
      expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: false });
    });

    it('tells the page when they are on screen', async () => {
      const list = newsList('', { source: sourceOf(() => answer()) });
      let seen: string[] = [];
      list.addEventListener('news-list-loaded', () => (seen = shown(list)));
      await loaded(list);
      expect(seen).to.deep.equal(titles(3));
    });

    it('tells the document, also from within a shadow tree', async () => {
      const host = put('<div></div>').firstElementChild!;
      const list = document.createElement('news-list');
      list.source = sourceOf(() => answer());
      const event = eventOf(document, 'news-list-loaded');
      host.attachShadow({ mode: 'open' }).append(list);
      expect((await event).target).to.equal(host);
    });

    it('gives the page the articles that it shows', async () => {
      const list = newsList('', { source: sourceOf(() => answer()) });
      await loaded(list);
      expect(list.articles.map(({ title }) => title)).to.deep.equal(titles(3));
    });

    it('tells the page nothing where a script has set them', async () => {
      const list = newsList();
      const events = eventsOf(list, 'news-list-loaded', 'news-list-failed', 'article-select');
      list.articles = articles(3);
      list.view = 'cards';
      await list.updateComplete;
      await settled();
      list.articles = [];
      await settled();
      expect(events).to.have.length(0);
    });
  });

  describe('when there is nothing', () => {
    it('says so, aloud', async () => {
      const list = newsList('lang="en"', { source: sourceOf(() => answer([])) });
      await loaded(list);
      expect(textOf(part(list, 'empty'))).to.equal('There is nothing here yet.');
      expect(statusOf(list)).to.equal('There is nothing here yet.');
      expect(parts(list, 'pager')).to.have.length(0);
    });

    it("says it in the page's words", async () => {
      const list = newsList(
        '',
        { source: sourceOf(() => answer([])) },
        '<span slot="empty">No notices this week.</span>',
      );
      await loaded(list);
      expect(statusOf(list)).to.equal('No notices this week.');
      expect(isVisible(list.querySelector('span')!)).to.equal(true);
    });

    it("does not show the page's words for it with articles, or after an error", async () => {
      const list = newsList(
        '',
        { source: sourceOf(() => answer()) },
        '<span slot="empty">None.</span><span slot="error">Broken.</span>',
      );
      await loaded(list);
      for (const words of list.querySelectorAll('span')) expect(isVisible(words)).to.equal(false);
      expect(shown(list)).to.deep.equal(titles(3));
    });

    it("shows the page's own content", async () => {
      const list = newsList('', { source: sourceOf(() => answer([])) }, fallback);
      await loaded(list);
      expect(isVisible(fallbackOf(list))).to.equal(true);
    });

    it('says so of data that is empty', async () => {
      const list = newsList('', { articles: [] });
      await list.updateComplete;
      expect(statusOf(list)).to.equal('There is nothing here yet.');
    });

    it('says nothing where nobody has asked for anything', async () => {
      const list = newsList();
      await list.updateComplete;
      await settled();
      expect(textOf(list)).to.equal('');
      expect(list.articles).to.deep.equal([]);
    });
  });

  describe('when the source fails', () => {
    const failing = () =>
      sourceOf(() => {
        throw broken;
      });

    it('says so, aloud, and offers to try again', async () => {
      const list = newsList('lang="en"', { source: failing() });
      await failed(list);
      expect(statusOf(list)).to.include('The server could not be reached.');
      expect(textOf(part(list, 'retry'))).to.equal('Try again');
      expect(part(list, 'retry').localName).to.equal('button');
      expect(placeholders(list)).to.have.length(0);
    });

    for (const [error, said] of [
      [new NetworkError('offline', 'x'), 'You are offline.'],
      [new NetworkError('timeout', 'x'), 'The server could not be reached.'],
      [new HttpError('/x', 500, 'x'), 'The server could not answer just now.'],
      [new FormatError('refused', 'x'), 'The server could not answer just now.'],
      [new FormatError('html', 'x'), 'The answer of the server could not be read.'],
      [new FormatError('unrecognized', 'x'), 'The answer of the server could not be read.'],
      [new TypeError('undefined is not a function'), 'The server could not be reached.'],
      ['a string', 'The server could not be reached.'],
    ] as const)
      it(`says what that means to a reader: ${typeof error === 'string' ? error : `${error.name} ${'code' in error ? error.code : ''}`}`, async () => {
        const list = newsList('lang="en"', {
          source: sourceOf(() => {
            throw error;
          }),
        });
        await failed(list);
        expect(textOf(part(list, 'error'))).to.equal(`${said} Try again`);
      });

    it('never shows the message of an error', async () => {
      const list = newsList('', { source: failing() });
      await failed(list);
      expect(textOf(list)).not.to.include(broken.message);
    });

    it('tells the page, and its author', async () => {
      const list = newsList('', { source: failing() });
      const { detail, bubbles, composed, cancelable } = await failed(list);
      expect(detail.error).to.equal(broken);
      expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: false });
      expect(saidTo('warn')).to.have.length(1);
      expect(saidTo('warn')[0]).to.include('<news-list>').and.to.include(broken.message);
    });

    it('wraps what is no error of ours', async () => {
      const cause = new TypeError('x is undefined');
      const list = newsList('', {
        source: sourceOf(() => {
          throw cause;
        }),
      });
      const { detail } = await failed(list);
      expect(detail.error.code).to.equal('network');
      expect(detail.error.cause).to.equal(cause);
    });

    it('fails where a source answers nonsense', async () => {
      for (const nonsense of [undefined, null, {}, 7, { items: 'none' }]) {
        const list = newsList('', { source: sourceOf(() => nonsense as never) });
        await failed(list);
        expect(parts(list, 'retry')).to.have.length(1);
      }
      await expectNothingUncaught();
    });

    it('fails where a source is no source', async () => {
      const list = newsList('', { source: { list: 'nothing' } as never });
      await failed(list);
      expect(parts(list, 'retry')).to.have.length(1);
      await expectNothingUncaught();
    });

    it("shows the page's own content", async () => {
      const list = newsList('', { source: failing() }, fallback);
      await failed(list);
      expect(isVisible(fallbackOf(list))).to.equal(true);
      expect(parts(list, 'retry')).to.have.length(1);
    });

    it("says it in the page's words, and still offers to try again", async () => {
      const list = newsList('lang="en"', { source: failing() }, '<span slot="error">Ring 0555 12345.</span>');
      await failed(list);
      expect(statusOf(list)).to.equal('Ring 0555 12345. Try again');
    });

    it('shows the articles when another try succeeds', async () => {
      let times = 0;
      const list = newsList('', {
        source: sourceOf(() => {
          if (times++ < 2) throw broken;
          return answer();
        }),
      });
      await failed(list);
      const again = failed(list);
      click(part(list, 'retry'));
      await again;
      const success = loaded(list);
      click(part(list, 'retry'));
      await success;
      expect(shown(list)).to.deep.equal(titles(3));
      expect(statusOf(list)).to.equal('');
      expect(parts(list, 'error')).to.have.length(0);
    });

    it('keeps the place of what is to come while it tries again', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      await source.requested();
      const end = failed(list);
      source.fail(broken);
      await end;
      click(part(list, 'retry'));
      await list.updateComplete;
      expect(parts(list, 'error')).to.have.length(0);
      expect(placeholders(list)).to.have.length(1);
    });
  });

  describe('when it loads again', () => {
    it('shows what the server says now', async () => {
      let first = 1;
      const list = newsList('', { source: sourceOf(() => answer(articles(2, first))) });
      await loaded(list);
      first = 5;
      await list.reload();
      expect(shown(list)).to.deep.equal(titles(6, 5));
    });

    it('asks the server itself', async () => {
      const source = sourceOf(() => answer());
      const list = newsList('', { source });
      await loaded(list);
      await list.reload();
      expect(source.asked.map(({ reload }) => !!reload)).to.deep.equal([false, true]);
    });

    it('tells the page again', async () => {
      const list = newsList('', { source: sourceOf(() => answer()) });
      await loaded(list);
      const events = eventsOf(list, 'news-list-loaded');
      await list.reload();
      expect(events).to.have.length(1);
    });

    it('keeps the old articles until the new ones are there', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      await source.requested();
      source.answer();
      await loaded(list);
      const end = list.reload();
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(titles(3));
      expect(placeholders(list)).to.have.length(0);
      await source.requested(2);
      source.answer(answer(articles(2, 8)));
      await end;
      expect(shown(list)).to.deep.equal(titles(9, 8));
    });

    it('keeps the old articles where it fails, and says so', async () => {
      const source = slowSource();
      const list = newsList('lang="en"', { source }, fallback);
      await source.requested();
      source.answer();
      await loaded(list);
      const end = failed(list);
      void list.reload();
      await source.requested(2);
      source.fail(broken);
      await end;
      expect(shown(list)).to.deep.equal(titles(3));
      expect(list.articles).to.have.length(3);
      expect(isVisible(fallbackOf(list))).to.equal(false);
      expect(statusOf(list)).to.include('The server could not be reached.');
      expect(isVisible(part(list, 'retry'))).to.equal(true);
    });

    it('shows no second list of articles where an answer of before comes late', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      await source.requested();
      void list.reload();
      await source.requested(2);
      source.answer(answer(articles(1, 50)), 0);
      await settled();
      expect(shown(list)).to.deep.equal([]);
      source.answer(answer(articles(2)), 1);
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('shows no old answer where a source does not listen when it is given up', async () => {
      let respond!: (page: ArticlePage) => void;
      const deaf: ArticleSource = { list: () => new Promise((resolve) => (respond = resolve)) };
      for (const change of [
        (list: NewsList) => (list.source = sourceOf(() => answer(articles(2)))),
        (list: NewsList) => (list.articles = articles(2)),
      ]) {
        const list = newsList('', { source: deaf });
        await until(() => respond, 'the source is asked');
        change(list);
        await until(() => shown(list).length === 2, 'the articles are shown');
        respond(answer(articles(1, 50)));
        await settled();
        list.requestUpdate();
        await list.updateComplete;
        expect(shown(list)).to.deep.equal(titles(2));
        expect(list.articles.map(({ title }) => title)).to.deep.equal(titles(2));
      }
    });

    it('stays on the page of the reader', async () => {
      const list = newsList('page-size="2" pager="pages"', {
        source: pagedSource({ count: 10, size: 2, by: 'both', total: 10 }),
      });
      await loaded(list);
      click(parts(list, 'page').find((button) => button.textContent!.trim() === '2')!);
      await until(() => shown(list)[0] === 'Article 3', 'page 2 is shown');
      await list.reload();
      expect(shown(list)).to.deep.equal(titles(4, 3));
    });

    it('goes to the last page where the list has become shorter', async () => {
      let count = 10;
      const list = newsList('page-size="2" pager="pages"', {
        source: sourceOf((_, query) =>
          pagedSource({ count, size: 2, by: 'both', total: count }).list(query, {
            signal: new AbortController().signal,
          }),
        ),
      });
      await loaded(list);
      click(parts(list, 'page').find((button) => button.textContent!.trim() === '5')!);
      await until(() => shown(list)[0] === 'Article 9', 'page 5 is shown');
      count = 4;
      await list.reload();
      expect(shown(list)).to.have.length.greaterThan(0);
    });

    it('does nothing where there is nothing to load', async () => {
      const list = newsList('', { articles: articles(2) });
      await list.updateComplete;
      await list.reload();
      expect(shown(list)).to.deep.equal(titles(2));
    });

    it('resolves where it fails', async () => {
      const list = newsList('', {
        source: sourceOf(() => {
          throw broken;
        }),
      });
      await failed(list);
      await list.reload();
      expect(parts(list, 'retry')).to.have.length(1);
      await expectNothingUncaught();
    });

    it('does so every few seconds, where it is told to', async () => {
      const source = sourceOf(() => answer());
      Object.defineProperty(document, 'hidden', { configurable: true, value: false });
      newsList('refresh="0.05"', { source });
      await until(() => source.asked.length > 2, 'it has loaded again twice');
      expect(source.asked[1]!.reload).to.equal(true);
      delete (document as any).hidden;
    });
  });

  describe('with an endpoint', () => {
    it('shows what it gives', async () => {
      const src = address();
      const asked = stubFetch({ [src]: feed('One', 'Two') });
      const list = newsList(`src="${src}"`);
      const { detail } = await loaded(list);
      expect(shown(list)).to.deep.equal(['One', 'Two']);
      expect(detail.format).to.match(/json.?feed/i);
      expect(asked).to.have.length(1);
    });

    it('shows what a script of the page holds', async () => {
      const list = newsList(`src="${inlineJson(feed('Inline'))}"`);
      await loaded(list);
      expect(shown(list)).to.deep.equal(['Inline']);
    });

    it('takes an address that comes late', async () => {
      const src = address();
      stubFetch({ [src]: feed('Late') });
      const list = newsList();
      await list.updateComplete;
      await settled();
      list.setAttribute('src', src);
      await loaded(list);
      expect(shown(list)).to.deep.equal(['Late']);
    });

    it('takes a source that comes late', async () => {
      const list = newsList();
      await list.updateComplete;
      list.source = sourceOf(() => answer());
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(3));
    });

    it('shows nothing of the old one while the new one is asked', async () => {
      const [first, second] = [address(), address()];
      let respond!: (answer: object) => void;
      stubFetch({ [first]: feed('Old'), [second]: () => new Promise<object>((resolve) => (respond = resolve)) });
      const list = newsList(`src="${first}"`);
      await loaded(list);
      list.setAttribute('src', second);
      await list.updateComplete;
      expect(shown(list)).to.deep.equal([]);
      expect(placeholders(list)).to.have.length(1);
      expect(list.articles).to.deep.equal([]);
      const end = loaded(list);
      (await until(() => respond, 'the second one is asked'))(feed('New'));
      await end;
      expect(shown(list)).to.deep.equal(['New']);
    });

    it('asks once where several of its attributes change', async () => {
      const [first, second] = [address(), address()];
      const asked = stubFetch({
        [first]: feed('Old'),
        [second]: { data: [{ name: 'New', link: '/new', day: '2026-03-01' }] },
      });
      const list = newsList(`src="${first}"`);
      await loaded(list);
      list.setAttribute('src', second);
      list.setAttribute('items', 'data');
      list.setAttribute('fields', 'title: name; url: link; published: day');
      await loaded(list);
      expect(shown(list)).to.deep.equal(['New']);
      expect(asked).to.deep.equal([first, second]);
    });

    it('asks again where an attribute says how to read it', async () => {
      const src = inlineJson({ data: [{ name: 'A', other: 'B', link: '/a' }] });
      const list = newsList(`src="${src}" items="data" fields="title: name; url: link"`);
      await loaded(list);
      expect(shown(list)).to.deep.equal(['A']);
      list.setAttribute('fields', 'title: other; url: link');
      await loaded(list);
      expect(shown(list)).to.deep.equal(['B']);
    });

    it('does not ask again where an attribute says how to show it, or says the same again', async () => {
      const src = address();
      const asked = stubFetch({ [src]: feed('One') });
      const list = newsList(`src="${src}"`);
      await loaded(list);
      list.setAttribute('view', 'cards');
      list.setAttribute('heading', 'News');
      list.setAttribute('src', src);
      await list.updateComplete;
      await settled();
      expect(asked).to.have.length(1);
    });

    it('shows nothing more where its address is taken away', async () => {
      const src = address();
      stubFetch({ [src]: feed('One') });
      const list = newsList(`src="${src}"`, {}, fallback);
      await loaded(list);
      list.removeAttribute('src');
      await list.updateComplete;
      expect(shown(list)).to.deep.equal([]);
      expect(isVisible(fallbackOf(list))).to.equal(true);
    });

    it('asks for its own language, and again for another one', async () => {
      const folder = address('');
      const asked = stubFetch({ [`${folder}en.json`]: feed('English'), [`${folder}ja.json`]: feed('日本語') });
      const list = newsList(`lang="en" src="${folder}{lang}.json"`);
      await loaded(list);
      expect(shown(list)).to.deep.equal(['English']);
      list.lang = 'ja';
      await loaded(list);
      expect(shown(list)).to.deep.equal(['日本語']);
      expect(asked).to.deep.equal([`${folder}en.json`, `${folder}ja.json`]);
    });

    it('keeps what it shows until there is something in the new language', async () => {
      const folder = address('');
      let answer: (value: object) => void = () => {};
      const coming = new Promise<object>((resolve) => (answer = resolve));
      const asked = stubFetch({ [`${folder}en.json`]: feed('English'), [`${folder}ja.json`]: () => coming });
      const list = newsList(`lang="en" src="${folder}{lang}.json"`);
      await loaded(list);
      list.lang = 'ja';
      await until(() => asked.length === 2, 'it asks in the new language');
      await list.updateComplete;
      expect(shown(list)).to.deep.equal(['English']);
      answer(feed('日本語'));
      await loaded(list);
      expect(shown(list)).to.deep.equal(['日本語']);
    });

    it('keeps what it shows, and says so, where there is nothing in the new language', async () => {
      const folder = address('');
      stubFetch({ [`${folder}en.json`]: feed('English'), [`${folder}ja.json`]: 404 });
      const list = newsList(`lang="en" src="${folder}{lang}.json"`);
      await loaded(list);
      list.lang = 'ja';
      await failed(list);
      expect(shown(list)).to.deep.equal(['English']);
      expect(statusOf(list)).not.to.equal('');
    });

    it('does not ask again in another language where the address has none', async () => {
      const src = address();
      const asked = stubFetch({ [src]: feed('One') });
      const list = newsList(`lang="en" src="${src}"`);
      await loaded(list);
      list.lang = 'zh-Hans';
      await until(() => list.shadowRoot!.querySelector('[lang=zh-Hans]'), 'it is in Chinese');
      await settled();
      expect(asked).to.have.length(1);
    });

    it('goes on with page after page of a WordPress site', async () => {
      const folder = address('wp-json/wp/v2/posts');
      const post = (id: number) => ({
        id,
        date: '2026-03-01T08:00:00',
        date_gmt: '2026-03-01T00:00:00',
        link: `https://city.example/${id}`,
        title: { rendered: `Post ${id}` },
        excerpt: { rendered: '' },
        content: { rendered: '' },
        type: 'post',
        slug: `${id}`,
      });
      window.fetch = ((real) => async (input: RequestInfo | URL, init?: RequestInit) => {
        const url = new URL(String(input));
        if (url.pathname !== new URL(folder).pathname) return real(input, init);
        const page = Number(url.searchParams.get('page') ?? 1);
        const size = Number(url.searchParams.get('per_page'));
        const posts = [1, 2, 3, 4, 5].map(post).slice((page - 1) * size, page * size);
        return new Response(JSON.stringify(posts), {
          headers: { 'Content-Type': 'application/json', 'X-WP-Total': '5', 'X-WP-TotalPages': '3' },
        });
      })(window.fetch);
      stubbed = true;
      const list = newsList(`page-size="2" pager="pages" src="${folder}"`);
      const { detail } = await loaded(list);
      expect(detail).to.include({ total: 5, format: 'wordpress' });
      expect(shown(list)).to.deep.equal(['Post 1', 'Post 2']);
      click(parts(list, 'page').find((button) => button.textContent!.trim() === '3')!);
      await until(() => shown(list)[0] === 'Post 5', 'page 3 is shown');
    });
    let stubbed = false;
    const real = window.fetch;
    afterEach(() => {
      if (stubbed) window.fetch = real;
      stubbed = false;
    });

    it("takes the site's default of an attribute", async () => {
      meta('civic-elements:timezone', 'Asia/Shanghai');
      const src = inlineJson([{ title: 'Zoneless', url: '/a', published: '2026-03-01T23:30:00Z' }]);
      const list = newsList(`date-format="dd HH:mm" src="${src}"`);
      await loaded(list);
      expect(textsOf(list, 'date')).to.deep.equal(['02 07:30']);
    });

    it("takes an attribute of its own before the site's default", async () => {
      meta('civic-elements:timezone', 'Asia/Shanghai');
      const list = newsList('date-format="dd HH:mm" timezone="UTC"', {
        articles: [{ title: 'A', published: '2026-03-01T23:30:00Z' }],
      });
      await list.updateComplete;
      expect(textsOf(list, 'date')).to.deep.equal(['01 23:30']);
    });

    it('prefers a source that the page sets', async () => {
      const src = address();
      const asked = stubFetch({ [src]: feed('Endpoint') });
      const list = newsList(`src="${src}"`, { source: sourceOf(() => answer()) });
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(3));
      expect(asked).to.deep.equal([]);
    });

    for (const [what, reply, said] of [
      ['cannot be reached', 'offline', 'The server could not be reached.'],
      ['is out of order', 500, 'The server could not answer just now.'],
      ['is not there', 404, 'Nothing was found here.'],
      [
        'answers with a web page',
        '<!doctype html><html><body>Please log in</body></html>',
        'The answer of the server could not be read.',
      ],
      ['answers with nothing', '', 'Nothing was found here.'],
      [
        'answers with half an answer',
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":',
        'The answer of the server could not be read.',
      ],
      ['answers with no articles', { weather: 'fair' }, 'The answer of the server could not be read.'],
    ] as const)
      it(`says so where it ${what}`, async () => {
        const src = address();
        stubFetch({ [src]: reply });
        const list = newsList(`lang="en" src="${src}"`, {}, fallback);
        const { detail } = await failed(list);
        expect(textOf(part(list, 'error'))).to.equal(`${said} Try again`);
        expect(detail.error.message).to.match(/\w/);
        expect(isVisible(fallbackOf(list))).to.equal(true);
        await expectNothingUncaught();
      });

    it('says that the page is at fault where it is, to the author as an error', async () => {
      const list = newsList('lang="en" src="#no-such-id"', {}, fallback);
      const { detail } = await failed(list);
      expect(detail.error.code).to.be.oneOf(['configuration', 'empty']);
      const other = newsList('lang="en" src="http://["');
      await failed(other);
      expect(parts(other, 'retry')).to.have.length(1);
      await expectNothingUncaught();
    });

    it('shows no page of articles where the answer comes in a wrong way and then in a right one', async () => {
      const src = address();
      let times = 0;
      stubFetch({ [src]: () => (times++ ? feed('Better') : 500) });
      const list = newsList(`src="${src}"`);
      await failed(list);
      click(part(list, 'retry'));
      await loaded(list);
      expect(shown(list)).to.deep.equal(['Better']);
    });
  });

  describe('when it leaves the page', () => {
    it('gives up what it has asked for', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      const events = eventsOf(list, 'news-list-loaded', 'news-list-failed');
      await source.requested();
      list.remove();
      await until(() => source.signals[0]!.aborted, 'the request is given up');
      await settled();
      expect(events).to.have.length(0);
      await expectNothingUncaught();
    });

    it('asks again when it comes back', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      const home = list.parentElement!;
      await source.requested();
      list.remove();
      await until(() => source.signals[0]!.aborted, 'the request is given up');
      home.append(list);
      await source.requested(2);
      source.answer();
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(3));
    });

    it('does not ask again when it is moved while it loads', async () => {
      const source = slowSource();
      const list = newsList('', { source });
      await source.requested();
      put('<section></section>').firstElementChild!.append(list);
      await settled();
      expect(source.asked).to.have.length(1);
      expect(source.signals[0]!.aborted).to.equal(false);
      source.answer();
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles(3));
    });

    it('does not ask again when it is moved with its articles, or comes back with them', async () => {
      const source = sourceOf(() => answer());
      const list = newsList('', { source });
      await loaded(list);
      const home = list.parentElement!;
      put('<section></section>').firstElementChild!.append(list);
      await settled();
      list.remove();
      await settled();
      home.append(list);
      await settled();
      expect(source.asked).to.have.length(1);
      expect(shown(list)).to.deep.equal(titles(3));
    });

    it('asks for nothing before it is on a page', async () => {
      const source = sourceOf(() => answer());
      const list = document.createElement('news-list');
      list.source = source;
      await settled();
      expect(source.asked).to.have.length(0);
      const { container, connect } = piece('');
      container.append(list);
      connect();
      await until(() => shown(list).length, 'there are articles');
      expect(source.asked).to.have.length(1);
    });

    it('asks once where it was told to load again before it is on a page', async () => {
      const source = sourceOf(() => answer());
      const list = document.createElement('news-list');
      list.source = source;
      await list.reload();
      expect(source.asked).to.have.length(0);
      put('').append(list);
      await until(() => shown(list).length, 'there are articles');
      expect(source.asked).to.have.length(1);
    });

    it('loads where its address is changed while it is away', async () => {
      const [first, second] = [address(), address()];
      stubFetch({ [first]: feed('Old'), [second]: feed('New') });
      const list = newsList(`src="${first}"`);
      await loaded(list);
      const home = list.parentElement!;
      list.remove();
      list.setAttribute('src', second);
      await settled();
      home.append(list);
      await until(() => shown(list)[0] === 'New', 'the new articles are there');
    });
  });

  describe('when a page changes its mind at an awkward moment', () => {
    // From the answer to the screen there are some steps; a script of the page may run between any two of them.
    const steps = Array.from({ length: 24 }, (_, i) => i);
    const awkward = async (
      change: (list: NewsList) => void,
      check: (list: NewsList, step: number) => unknown,
    ): Promise<void> => {
      for (const step of steps) {
        const source = slowSource();
        const list = newsList('', { source });
        await source.requested();
        source.answer(answer(articles(2)));
        for (let i = 0; i < step; i++) await Promise.resolve();
        change(list);
        await settled();
        await check(list, step);
        list.remove();
      }
      await expectNothingUncaught();
    };

    it('shows the articles of a source that is set', () =>
      awkward(
        (list) => (list.source = sourceOf(() => answer(articles(3, 7)))),
        async (list, step) => {
          await until(() => shown(list)[0] === 'Article 7', `step ${step}: the new articles are shown`);
          expect(shown(list), `step ${step}`).to.deep.equal(titles(9, 7));
        },
      ));

    it('shows the articles that are set', () =>
      awkward(
        (list) => (list.articles = articles(3, 7)),
        (list, step) => expect(shown(list), `step ${step}`).to.deep.equal(titles(9, 7)),
      ));

    it('shows nothing where the source is taken away', () =>
      awkward(
        (list) => (list.source = undefined),
        (list, step) => expect(shown(list), `step ${step}`).to.deep.equal([]),
      ));

    it('leaves the page', () =>
      awkward(
        (list) => list.remove(),
        (list, step) => expect(list.isConnected, `step ${step}`).to.equal(false),
      ));
  });

  describe('with articles that are hostile', () => {
    const hostile = (name: keyof Article): Article =>
      Object.defineProperty({ ...articles(1)[0]! }, name, {
        enumerable: true,
        get: () => {
          throw new Error(`hostile ${name}`);
        },
      });

    for (const name of ['title', 'url', 'published', 'categories', 'image', 'key'] as const)
      it(`keeps the page out of it: ${name}`, async () => {
        const list = newsList('', { source: sourceOf(() => answer([hostile(name), ...articles(1, 2)])) }, fallback);
        await until(() => list.updateComplete, 'it is shown');
        await settled();
        await list.updateComplete;
        await expectNothingUncaught();
        const isShown = shown(list).length > 0 || parts(list, 'error').length > 0 || isVisible(fallbackOf(list));
        expect(isShown, 'articles, an error or the content of the page').to.equal(true);
      });

    it('shows an error or what it can of them, where the page has no content of its own', async () => {
      const list = newsList('', { source: sourceOf(() => answer([hostile('title'), ...articles(1, 2)])) });
      await settled();
      await list.updateComplete;
      await expectNothingUncaught();
      expect(shown(list).length + parts(list, 'error').length).to.be.greaterThan(0);
    });

    it('is well again with better ones', async () => {
      const list = newsList('', { source: sourceOf(() => answer([hostile('published')])) });
      await settled();
      list.source = sourceOf(() => answer());
      await until(() => shown(list).length === 3, 'the articles are shown');
      expect(shown(list)).to.deep.equal(titles(3));
      await expectNothingUncaught();
    });
  });

  describe('when a reader follows an article', () => {
    const follow = async (init: MouseEventInit = {}, attributes = '') => {
      const list = newsList(attributes, { articles: articles(3) });
      await list.updateComplete;
      const events = eventsOf(document.body, 'article-select');
      return { list, events, click: () => click(parts(list, 'title')[1]!, init) };
    };

    it('tells the page which one', async () => {
      const { events, click, list } = await follow();
      expect(click().defaultPrevented).to.equal(false);
      expect(events).to.have.length(1);
      expect(events[0]!.detail.article.title).to.equal('Article 2');
      expect(events[0]!.target).to.equal(list);
      expect(events[0]).to.include({ bubbles: true, composed: true, cancelable: true });
    });

    it('lets the page go there itself', async () => {
      const { click, list } = await follow();
      list.addEventListener('article-select', (event) => event.preventDefault());
      expect(click().defaultPrevented).to.equal(true);
    });

    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      it(`leaves it to the browser with a key: ${key}`, async () => {
        const { events, click, list } = await follow({ [key]: true });
        list.addEventListener('article-select', (event) => event.preventDefault());
        expect(click().defaultPrevented).to.equal(false);
        expect(events).to.have.length(0);
      });

    it('tells nothing of clicks beside the links', async () => {
      const { events, list } = await follow();
      click(parts(list, 'item')[0]!);
      click(part(list, 'list'));
      expect(events).to.have.length(0);
    });

    it('tells which one on the second page, too', async () => {
      const list = newsList('page-size="2" pager="pages"', { articles: articles(6) });
      const events = eventsOf(list, 'article-select');
      await until(() => parts(list, 'page').length, 'there are numbers');
      click(parts(list, 'page').find((button) => button.textContent!.trim() === '2')!);
      await list.updateComplete;
      click(parts(list, 'title')[1]!);
      expect(events[0]!.detail.article.title).to.equal('Article 4');
    });
  });

  it('gives its source what a list asks', async () => {
    const queries: ListQuery[] = [];
    const list = newsList('lang="ja" page-size="7"', {
      source: { list: (query) => (queries.push(query), Promise.resolve(answer())) },
    });
    await loaded(list);
    expect(queries).to.have.length(1);
    expect(queries[0]).to.include({ size: 7, lang: 'ja', page: undefined });
  });
});
