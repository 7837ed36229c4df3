import { expect } from '@open-wc/testing';
import type { Article } from '../../src/data/article.js';
import { articleFrom, type LooseArticle } from '../../src/data/loose-article.js';
import type { ArticleView } from '../../src/elements/article-view/article-view.js';
import { NetworkError, type CivicError } from '../../src/errors.js';
import { articleView, inlineJson } from '../support/elements.js';
import { answer, slowSource, sourceOf } from '../support/fake-source.js';
import {
  click,
  eventOf,
  eventsOf,
  focused,
  isVisible,
  part,
  parts,
  put,
  settled,
  statusOf,
  textOf,
  textsOf,
  tidy,
  until,
} from '../support/render.js';
import { address, stubFetch } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const loaded = (view: ArticleView) => eventOf<{ article: Article; format: string }>(view, 'article-view-loaded');
const failed = (view: ArticleView) => eventOf<{ error: CivicError }>(view, 'article-view-failed');
const html = (value: string): LooseArticle['body'] => ({ format: 'html', value });
const bodyText = (view: ArticleView): string => tidy(parts(view, 'body')[0]?.innerText);
const picture = new URL('/demo/images/bridge.svg', location.href).href;

/** A view that shows an article, once all of it is there. */
async function showing(article: LooseArticle, attributes = 'lang="en"'): Promise<ArticleView> {
  const view = articleView(attributes, { article });
  await until(() => parts(view, 'body').length, 'the text is shown');
  return view;
}

describe('<article-view>', () => {
  describe('with an article', () => {
    it('shows all that there is of it', async () => {
      const view = await showing({
        title: 'Bridge opens',
        subtitle: 'On Sundays',
        published: '2026-03-01',
        updated: '2026-03-04',
        source: { name: 'Transport Office', url: '/office' },
        authors: [{ name: 'Mei' }, { name: 'Bo', url: '/bo' }],
        docNumber: 'LW 12',
        body: html('<p>The bridge <b>opens</b>.</p>'),
        attachments: [{ url: '/plan.pdf', title: 'Plan', size: 2_310_000 }, { url: '/a/time%20table.csv' }],
        previous: { title: 'Trams stop', url: '/trams' },
        next: { url: '/cards' },
      });
      expect(textsOf(view, 'title')).to.deep.equal(['Bridge opens']);
      expect(textsOf(view, 'subtitle')).to.deep.equal(['On Sundays']);
      expect(textsOf(view, 'date')).to.deep.equal(['Mar 1, 2026']);
      expect(textsOf(view, 'updated')).to.deep.equal(['Updated: Mar 4, 2026']);
      expect(textsOf(view, 'source')).to.deep.equal(['Source: Transport Office']);
      expect(textsOf(view, 'authors')).to.deep.equal(['By: Mei, Bo']);
      expect(textsOf(view, 'number')).to.deep.equal(['Document No.: LW 12']);
      expect(bodyText(view)).to.equal('The bridge opens.');
      expect(part(view, 'body').querySelector('b')!.textContent).to.equal('opens');
      expect([...part(view, 'attachments').querySelectorAll('li')].map((item) => tidy(item.textContent))).to.deep.equal(
        ['Plan (PDF, 2.3 MB)', 'time table.csv (CSV)'],
      );
      expect(textOf(part(view, 'neighbours'))).to.match(/^Previous: Trams stop Next: http.*\/cards$/);
    });

    it('says it in the language of the page', async () => {
      const view = await showing(
        { title: '大桥开放', published: '2026-03-01', source: '市交通局', body: html('<p>自周日起。</p>') },
        'lang="zh-CN"',
      );
      expect(textsOf(view, 'meta')).to.deep.equal(['2026年3月1日来源：市交通局']);
      view.lang = 'en';
      await until(() => /Source: /.test(textsOf(view, 'meta').join()), 'the line is in English');
      expect(bodyText(view)).to.equal('自周日起。');
    });

    it('shows one date where the last change was on the day of publication', async () => {
      const view = await showing({
        title: 'A',
        published: '2026-03-01T08:00:00+08:00',
        updated: '2026-03-01T09:00:00+08:00',
        body: html('<p>A</p>'),
      });
      expect(textsOf(view, 'meta')).to.deep.equal(['Mar 1, 2026']);
    });

    it('has its title and its headings on the levels that the page asks for', async () => {
      const view = await showing({ title: 'A', body: html('<h1>B</h1><h2>C</h2>') }, 'heading-level="2"');
      const levels = () => [
        part(view, 'title').getAttribute('aria-level'),
        ...[...part(view, 'body').querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName),
      ];
      expect(levels()).to.deep.equal(['2', 'h3', 'h4']);
      view.setAttribute('heading-level', '4');
      await until(() => parts(view, 'body')[0]?.querySelector('h5'), 'the headings have moved');
      expect(levels()).to.deep.equal(['4', 'h5', 'h6']);
    });

    it('shows its picture above a text that has none', async () => {
      const image = { src: picture, alt: 'The bridge', caption: 'At dawn' };
      const view = await showing({ title: 'A', image, body: html('<p>Text</p>') });
      expect(part(view, 'figure').querySelector('img')!.alt).to.equal('The bridge');
      expect(textOf(part(view, 'figure'))).to.equal('At dawn');
      const other = await showing({ title: 'A', image, body: html(`<p><img src="${picture}" alt="B"></p>`) });
      expect(parts(other, 'figure')).to.have.length(0);
      expect(part(other, 'body').querySelectorAll('img')).to.have.length(1);
    });

    it('says that it was withdrawn, when and why', async () => {
      const view = await showing({
        title: 'A',
        body: html('<p>B</p>'),
        withdrawn: { text: 'See the new notice.', date: { iso: '2026-03-02', precision: 'day', zone: 'none' } },
      });
      expect(textsOf(view, 'notice')).to.deep.equal(['This article was withdrawn on Mar 2, 2026. See the new notice.']);
      const bare = await showing({ title: 'A', body: html('<p>B</p>'), withdrawn: {} });
      expect(textsOf(bare, 'notice')).to.deep.equal(['This article has been withdrawn.']);
    });

    it('leads to where the rest is, where only a summary is known', async () => {
      const view = await showing({ title: 'A', summary: 'In short.', url: '/a' });
      expect(bodyText(view)).to.equal('In short. Read the whole article');
      expect(part(view, 'body').querySelector('a')!.pathname).to.equal('/a');
    });

    it('has no title where the article has none', async () => {
      const view = articleView(
        `src="${inlineJson({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', content_html: '<p>Only a text</p>' }] })}"`,
      );
      await loaded(view);
      expect(parts(view, 'title')).to.have.length(0);
      expect(bodyText(view)).to.equal('Only a text');
    });

    it('follows what the page sets, and gives it back', async () => {
      const view = await showing({ title: 'A', body: html('<p>Text of A</p>') });
      view.article = { title: 'B', body: html('<p>Text of B</p>') } as Article;
      await until(() => bodyText(view) === 'Text of B', 'the second article is shown');
      expect(textsOf(view, 'title')).to.deep.equal(['B']);
      expect(view.article!.title).to.equal('B');
      view.article = undefined;
      await view.updateComplete;
      expect(parts(view, 'title')).to.have.length(0);
    });

    it('leads the reader nowhere unsafe, whoever has set the article', async () => {
      const view = await showing({
        title: 'A',
        url: 'javascript:x()',
        source: { name: 'S', url: 'javascript:x()' },
        authors: [{ name: 'B', url: 'javascript:x()' }],
        image: 'javascript:x()',
        summary: 'C',
        attachments: [{ url: 'javascript:x()', title: 'F' }],
        previous: { title: 'P', url: 'javascript:x()' },
        next: { title: 'N', url: 'data:text/html,x' },
      } as LooseArticle);
      expect(textOf(view))
        .to.match(/Source: S/)
        .and.to.match(/By: B/);
      for (const link of view.shadowRoot!.querySelectorAll('[href], [src]'))
        expect(link.outerHTML).not.to.match(/javascript:|data:/);
    });
  });

  describe('its language', () => {
    const whole = (view: ArticleView) => view.shadowRoot!.querySelector<HTMLElement>('[role=article]')!;

    it('is that of the article, with its direction', async () => {
      const view = await showing({ title: 'جسر', lang: 'ar', body: html('<p>نص</p>') });
      expect([whole(view).lang, whole(view).dir]).to.deep.equal(['ar', 'rtl']);
      expect(getComputedStyle(part(view, 'body')).direction).to.equal('rtl');
    });

    it('is told by its letters where nobody says', async () => {
      const titles = { 大桥开放: 'zh', 橋がひらく: 'ja', 다리: 'ko', Bridge: '' };
      for (const [title, lang] of Object.entries(titles)) {
        const view = await showing({ title, body: html(`<p>${title}</p>`) }, 'lang="fr"');
        expect(whole(view).lang, title).to.equal(lang);
      }
      const english = await showing({ title: 'Bridge', body: html('<p>Text</p>') }, 'lang="zh-CN"');
      expect(whole(english).getAttribute('lang')).to.equal('');
      const arabic = await showing({ title: 'جسر', body: html('<p>نص</p>') });
      expect(getComputedStyle(part(arabic, 'title')).direction).to.equal('rtl');
    });

    it('sets paragraphs by its customs', async () => {
      const indentOf = async (lang: string) => {
        const view = await showing({ title: 'A', lang, body: html('<p>One.</p><p>Two.</p>') });
        const style = getComputedStyle(part(view, 'body').querySelectorAll('p')[1]!);
        return parseFloat(style.textIndent) / parseFloat(style.fontSize);
      };
      expect(await indentOf('zh-Hans')).to.be.closeTo(2, 0.01);
      expect(await indentOf('ja')).to.be.closeTo(1, 0.01);
      expect(await indentOf('en')).to.equal(0);
    });
  });

  describe('its text', () => {
    it('stays within its place, whatever is in it', async () => {
      const container = put('<div></div>');
      container.style.width = '300px';
      const view = await showing({
        title: 'W'.repeat(80),
        body: html(
          `<p>${'w'.repeat(300)}</p><pre>${'w '.repeat(300)}</pre><table width="2000"><tr>${'<td>cell</td>'.repeat(20)}</tr></table><img src="${picture}" width="1200" height="300" alt=""><div style="width:1200px">A</div>`,
        ),
      });
      container.append(view);
      await settled();
      expect(view.scrollWidth).to.be.at.most(301);
      expect(part(view, 'body').scrollWidth).to.be.at.most(301);
      const table = part(view, 'body').querySelector('.table')!;
      expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    });

    it('has tables that the keyboard can scroll, where they scroll', async () => {
      const wide = `<table><tr>${'<td>a-long-word-in-a-cell</td>'.repeat(20)}</tr></table>`;
      const view = await showing({ title: 'A', body: html(`${wide}<table><tr><td>B</td></tr></table>`) });
      const places = () =>
        [...part(view, 'body').querySelectorAll<HTMLElement>('.table')].map((place) => place.tabIndex);
      await until(() => places()[0] === 0, 'the wide table is a stop for the keyboard');
      expect(places()).to.deep.equal([0, -1]);
      const { parentElement } = view;
      view.remove();
      for (const cell of part(view, 'body').querySelectorAll('td')) cell.textContent = 'B';
      part(view, 'body').querySelector('tr')!.replaceChildren('B');
      parentElement!.append(view);
      expect(places()).to.deep.equal([-1, -1]);
    });

    it('stays on screen while it is made for another language or level', async () => {
      const table = '<table><tr><td>B</td></tr></table>';
      const view = await showing({ title: 'A', body: html(`<h2>C</h2>${table}`) });
      const name = () => parts(view, 'body')[0]?.querySelector('[role=group]')!.getAttribute('aria-label');
      let wasGone = false;
      const observer = new MutationObserver(() => (wasGone ||= !parts(view, 'body').length));
      observer.observe(view.shadowRoot!, { childList: true, subtree: true });
      expect(name()).to.equal('Table');
      view.lang = 'zh-CN';
      await until(() => name() !== 'Table', 'the table has a Chinese name');
      view.headingLevel = 3;
      await until(() => part(view, 'body').querySelector('h4'), 'the heading has moved');
      observer.disconnect();
      expect(wasGone).to.equal(false);
    });

    it('is left as it is where a reload brings it again', async () => {
      let text = 'B';
      const source = sourceOf(() =>
        answer([
          articleFrom({ title: 'A', body: html(`<details><summary>${text}</summary>C</details>`) }, location.href),
        ]),
      );
      const view = articleView('', { source });
      await loaded(view);
      const details = part(view, 'body').querySelector('details')!;
      details.open = true;
      await view.reload();
      expect(part(view, 'body').querySelector('details')).to.equal(details);
      text = 'D';
      await view.reload();
      expect(bodyText(view)).to.match(/D/);
    });

    it('leads to places within it', async () => {
      const view = await showing({
        title: 'A',
        body: html('<p><a href="#n">1</a></p><p id="n">Note</p><p><a href="#nowhere">2</a></p>'),
      });
      const [link, broken] = part(view, 'body').querySelectorAll('a');
      const event = click(link!);
      expect(event.defaultPrevented).to.equal(true);
      expect(focused()!.textContent).to.equal('Note');
      expect(click(broken!).defaultPrevented).to.equal(false);
    });

    it('is plain where it cannot be made safe', async () => {
      // What no sanitiser can be found for: neither that of the browser nor a document to parse it in.
      const { implementation } = document;
      Object.defineProperty(document, 'implementation', { configurable: true, value: {} });
      try {
        const view = await showing({
          title: 'A',
          body: html('<p>One &amp; <b onclick="x()">two</b></p><script>x()</script><p>Three</p>'),
        });
        expect([...part(view, 'body').querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
          'One & two',
          'Three',
        ]);
        expect(part(view, 'body').querySelectorAll('b, script')).to.have.length(0);
      } finally {
        delete (document as { implementation?: unknown }).implementation;
        expect(document.implementation).to.equal(implementation);
      }
    });
  });

  describe('with an address', () => {
    it('loads an article, and tells the page when it is on screen', async () => {
      const src = address('1.json');
      stubFetch({
        [src]: {
          title: { rendered: 'A &amp; B' },
          id: 1,
          date: '2026-03-01T08:00:00',
          link: '/a',
          content: { rendered: '<p>Text</p>' },
        },
      });
      const view = articleView(`src="${src}"`);
      const event = await loaded(view);
      expect(event.detail.format).to.equal('wordpress');
      expect(event.detail.article.title).to.equal('A & B');
      expect(textsOf(view, 'title')).to.deep.equal(['A & B']);
      expect(bodyText(view)).to.equal('Text');
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    });

    it('finds the article that the page’s address names, in a list', async () => {
      const here = location.href;
      history.replaceState(
        null,
        '',
        `${location.pathname}?${new URLSearchParams([...new URLSearchParams(location.search), ['id', 'b']])}`,
      );
      try {
        const src = inlineJson({
          version: 'https://jsonfeed.org/version/1.1',
          items: ['a', 'b', 'c'].map((id) => ({ id, title: `Article ${id}`, content_text: `Text of ${id}` })),
        });
        const view = articleView(`src="${src}" where="id={query.id}"`);
        await loaded(view);
        expect(textsOf(view, 'title')).to.deep.equal(['Article b']);
        expect(bodyText(view)).to.equal('Text of b');
      } finally {
        history.replaceState(null, '', here);
      }
    });

    it('looks for it on the pages that follow', async () => {
      const source = sourceOf((page) =>
        page < 2
          ? answer([], { skipped: 10, next: { params: { page: `${page + 1}` } } })
          : answer([articleFrom({ title: 'Found' }, location.href)]),
      );
      const view = articleView('', { source });
      await loaded(view);
      expect(textsOf(view, 'title')).to.deep.equal(['Found']);
      expect(source.asked).to.have.length(3);
    });

    it('says so where there is no such article', async () => {
      const view = articleView('lang="en"', { source: sourceOf(() => answer([])) });
      const { detail } = await failed(view);
      expect(detail.error.code).to.equal('empty');
      expect(statusOf(view)).to.match(/Nothing was found here.*Try again/);
    });

    it('keeps place while it loads, and the page’s own links', async () => {
      const source = slowSource();
      const view = articleView('', { source }, '<a href="#all">All news</a>');
      await source.requested();
      await view.updateComplete;
      expect(isVisible(view.querySelector('a')!)).to.equal(true);
      expect(view.offsetHeight).to.be.greaterThan(100);
      source.answer(answer([articleFrom({ title: 'A', body: html('<p>B</p>') }, location.href)]));
      await loaded(view);
      expect(isVisible(view.querySelector('a')!)).to.equal(false);
    });

    it('shows an error with a way out, and the page’s own links', async () => {
      let broken = true;
      const source = sourceOf(() => {
        if (broken) throw new NetworkError('network', 'The test says so');
        return answer([articleFrom({ title: 'A', body: html('<p>B</p>') }, location.href)]);
      });
      const view = articleView('lang="en"', { source }, '<a href="#all">All news</a>');
      await failed(view);
      expect(statusOf(view)).to.match(/could not be reached/);
      expect(isVisible(view.querySelector('a')!)).to.equal(true);
      part(view, 'retry').focus();
      click(part(view, 'retry'));
      await failed(view);
      await until(() => focused() === part(view, 'retry'), 'the focus is on the button again');
      broken = false;
      click(part(view, 'retry'));
      await loaded(view);
      expect(bodyText(view)).to.equal('B');
      await until(() => focused() === part(view, 'title'), 'the focus is on what has come');
      expect(parts(view, 'error')).to.have.length(0);
      await expectNothingUncaught();
    });

    it('keeps the article while it reloads, and when that fails', async () => {
      const source = slowSource();
      const view = articleView('', { source });
      await source.requested();
      source.answer(answer([articleFrom({ title: 'A', body: html('<p>B</p>') }, location.href)]));
      await loaded(view);
      void view.reload();
      await source.requested(2);
      expect(bodyText(view)).to.equal('B');
      source.fail(new NetworkError('network', 'The test says so'));
      await failed(view);
      expect(bodyText(view)).to.equal('B');
      expect(parts(view, 'retry')).to.have.length(1);
    });

    it('says nothing of what the page itself has set', async () => {
      const view = articleView('');
      const events = eventsOf(view, 'article-view-loaded', 'article-view-failed');
      view.article = { title: 'A', body: html('<p>B</p>') } as Article;
      await until(() => bodyText(view) === 'B', 'the article is shown');
      await settled();
      expect(events).to.have.length(0);
    });
  });

  it('has a place for tools of the page', async () => {
    const view = articleView(
      '',
      { article: { title: 'A', body: html('<p>B</p>') } },
      '<button slot="tools">Read aloud</button>',
    );
    await until(() => parts(view, 'body').length, 'the text is shown');
    expect(isVisible(view.querySelector('button')!)).to.equal(true);
  });
});
