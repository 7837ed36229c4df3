/** What a list shows, and how its attributes change that. */
import { expect } from '@open-wc/testing';
import type { LooseArticle } from '../../src/data/loose-article.js';
import { saidTo } from '../support/console.js';
import { newsList } from '../support/elements.js';
import { articles, titles } from '../support/fake-source.js';
import { isVisible, part, parts, put, textOf, textsOf, until } from '../support/render.js';

/** An article with everything that a list may show. */
const whole: LooseArticle = {
  id: '1',
  title: 'Harbour bridge opens to walkers',
  url: 'https://city.example/bridge',
  published: '2026-03-01',
  summary: 'On Sunday mornings.',
  source: 'Transport Office',
  categories: ['Services', 'Harbour'],
  image: { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: 'The bridge' },
};
/** Pictures of articles are http(s) only. */
const picture = new URL('/demo/images/bridge.svg', location.href).href;
whole.image = { src: picture, alt: 'The bridge' };

const optional = ['date', 'source', 'summary', 'image', 'category'];
const shownBy = (element: Element): string => optional.filter((name) => parts(element, name).length).join(' ');

describe('<news-list>', () => {
  describe('with articles', () => {
    it('shows a list of links', async () => {
      const list = newsList('', { articles: [whole, { title: 'No link' }] });
      await list.updateComplete;
      const [first, second] = parts(list, 'item');
      expect(part(list, 'list').getAttribute('role')).to.equal('list');
      expect(textsOf(list, 'title')).to.deep.equal(['Harbour bridge opens to walkers', 'No link']);
      expect(first!.querySelector('a')!.href).to.equal('https://city.example/bridge');
      expect(second!.querySelectorAll('[href]')).to.have.length(0);
    });

    it('shows titles as they are, mark-up and all', async () => {
      const list = newsList('', { articles: [{ title: 'Use <dialog> & <img src=x onerror=alert(1)>' }] });
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(['Use <dialog> & <img src=x onerror=alert(1)>']);
      expect(list.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('leads nowhere but to http and https', async () => {
      const list = newsList('', {
        articles: ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'intent://x'].map(
          (url) => ({ title: url, url, externalUrl: url, image: url }),
        ),
      });
      await list.updateComplete;
      expect(parts(list, 'title')).to.have.length(5);
      expect(list.shadowRoot!.querySelectorAll('[href], img')).to.have.length(0);
    });

    it('leads to the page that an article speaks of, where it has no address of its own', async () => {
      const list = newsList('', { articles: [{ title: 'Elsewhere', externalUrl: 'https://other.example/' }] });
      await list.updateComplete;
      expect((part(list, 'title') as HTMLAnchorElement).href).to.equal('https://other.example/');
    });

    it('lets the page style its parts', async () => {
      const page = put('<style>news-list::part(title) { color: rgb(1, 2, 3) }</style>');
      const list = newsList('', { articles: [whole] });
      await list.updateComplete;
      expect(getComputedStyle(part(list, 'title')).color).to.equal('rgb(1, 2, 3)');
      page.remove();
    });

    it('tells the language of a title that is in another one', async () => {
      const list = newsList('lang="en"', {
        articles: [
          { ...whole, title: '市长信箱', lang: 'zh-Hans' },
          { ...whole, lang: 'en' },
        ],
      });
      await list.updateComplete;
      const [chinese, english] = parts(list, 'title');
      expect(chinese!.querySelector('[lang]')!.getAttribute('lang')).to.equal('zh-Hans');
      expect(english!.querySelector('[lang]')).to.equal(null);
    });
  });

  describe('with a view', () => {
    for (const [view, shown] of Object.entries({
      headlines: 'date',
      rows: 'date source summary image',
      cards: 'date summary image category',
    }))
      it(`shows title and ${shown.replace(/ /g, ', ')} as ${view}`, async () => {
        const list = newsList(`view="${view}"`, { articles: [whole] });
        await list.updateComplete;
        expect(list.view).to.equal(view);
        expect(shownBy(list)).to.equal(shown);
        expect(textsOf(list, 'title')).to.deep.equal([whole.title]);
      });

    it('shows rows where there is none', async () => {
      const list = newsList('', { articles: [whole] });
      await list.updateComplete;
      expect(shownBy(list)).to.equal('date source summary image');
    });

    it('gives cards a heading, one level below that of the list', async () => {
      const list = newsList('view="cards" heading="News" heading-level="3"', { articles: [whole] });
      await list.updateComplete;
      expect(part(list, 'item').querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('4');
    });

    it('has cards no wider than itself, however large the letters', async () => {
      const list = newsList('view="cards"', { articles: [whole] });
      list.style.width = '256px';
      list.style.setProperty('--civic-text-scale', '2');
      await list.updateComplete;
      expect(part(list, 'item').getBoundingClientRect().width).to.equal(256);
    });

    it('keeps the place of a picture in cards only', async () => {
      const list = newsList('view="cards"', { articles: [{ title: 'No picture' }] });
      await list.updateComplete;
      expect(parts(list, 'image')).to.have.length(1);
      list.view = 'rows';
      await list.updateComplete;
      expect(parts(list, 'image')).to.have.length(0);
    });

    it('changes with it', async () => {
      const list = newsList('view="cards"', { articles: [whole] });
      await list.updateComplete;
      list.setAttribute('view', 'headlines');
      await list.updateComplete;
      expect(shownBy(list)).to.equal('date');
      expect(getComputedStyle(part(list, 'item')).borderTopWidth).to.equal('0px');
    });

    it('says what a picture shows', async () => {
      const list = newsList('view="cards"', { articles: [whole] });
      await list.updateComplete;
      const image = part(list, 'image').querySelector('img')!;
      expect(image.alt).to.equal('The bridge');
      expect(image.src).to.equal(picture);
      expect(image.getAttribute('loading')).to.equal('lazy');
    });
  });

  describe('with show', () => {
    for (const view of ['headlines', 'rows', 'cards'])
      it(`shows what it names, as ${view}`, async () => {
        for (const shown of [
          '',
          'date',
          'source',
          'summary',
          'category',
          'date source summary image category',
          'source  date\n',
        ]) {
          const list = newsList(`view="${view}"`, { articles: [whole] });
          list.setAttribute('show', shown);
          await list.updateComplete;
          expect(shownBy(list), `show="${shown}"`).to.equal(optional.filter((name) => shown.includes(name)).join(' '));
        }
      });

    it('does not care for words that it does not know', async () => {
      const list = newsList('show="date constructor toString price"', { articles: [whole] });
      await list.updateComplete;
      expect(shownBy(list)).to.equal('date');
    });

    it('shows the first category and the name of the source', async () => {
      const list = newsList('show="source category"', { articles: [whole] });
      await list.updateComplete;
      expect(textsOf(list, 'source')).to.deep.equal(['Transport Office']);
      expect(textsOf(list, 'category')).to.deep.equal(['Services']);
    });

    it('leaves out what an article does not have', async () => {
      const list = newsList('show="date source summary image category"', { articles: [{ title: 'A title' }] });
      await list.updateComplete;
      expect(shownBy(list)).to.equal('');
      expect(parts(list, 'meta')).to.have.length(0);
    });
  });

  describe('with a heading', () => {
    it('shows it, on level 2', async () => {
      const list = newsList('heading="Latest news"', { articles: [whole] });
      await list.updateComplete;
      const heading = part(list, 'heading');
      expect(textOf(heading)).to.equal('Latest news');
      expect(heading.getAttribute('role')).to.equal('heading');
      expect(heading.getAttribute('aria-level')).to.equal('2');
    });

    it('takes another level', async () => {
      const list = newsList('heading="Latest news" heading-level="4"');
      await list.updateComplete;
      expect(part(list, 'heading').getAttribute('aria-level')).to.equal('4');
    });

    it('names the list by it', async () => {
      const list = newsList('heading="Latest news"', { articles: [whole] });
      await list.updateComplete;
      expect(part(list, 'list').getAttribute('aria-label')).to.equal('Latest news');
    });

    it('shows no heading without it', async () => {
      const list = newsList('', { articles: [whole] });
      await list.updateComplete;
      expect(parts(list, 'heading')).to.have.length(0);
      expect(list.shadowRoot!.querySelector('[role=heading]')).to.equal(null);
    });

    it('shows what the page puts in its place', async () => {
      const list = newsList(
        'heading="Latest news"',
        { articles: [whole] },
        '<b slot="heading">News of the <i>harbour</i></b>',
      );
      await list.updateComplete;
      expect(textOf(part(list, 'heading'))).to.equal('News of the harbour');
      expect(isVisible(list.querySelector('b')!)).to.equal(true);
    });

    it('shows what the page puts in its place, without a heading of its own', async () => {
      const list = newsList('', { articles: [whole] }, '<b slot="heading">News</b>');
      await list.updateComplete;
      expect(textOf(part(list, 'heading'))).to.equal('News');
    });

    it('keeps it while there are no articles', async () => {
      const list = newsList('heading="Latest news"', { articles: [] });
      await list.updateComplete;
      expect(textOf(part(list, 'heading'))).to.equal('Latest news');
    });
  });

  describe('with more-href', () => {
    it('leads to more, and says of what', async () => {
      const list = newsList('heading="Latest news" more-href="/all"', { articles: [whole] });
      await list.updateComplete;
      const link = part<HTMLAnchorElement>(list, 'more-link');
      expect(textOf(link)).to.equal('More');
      expect(link.getAttribute('aria-label')).to.equal('More: Latest news');
      expect(link.href).to.equal(new URL('/all', location.href).href);
    });

    it('leads to more without a heading', async () => {
      const list = newsList('more-href="/all"', { articles: [whole] });
      await list.updateComplete;
      expect(textOf(part(list, 'more-link'))).to.equal('More');
    });

    it('has an accessible name without a heading that says no more than that', async () => {
      const list = newsList('more-href="/all"', { articles: [whole] });
      await list.updateComplete;
      expect((part(list, 'more-link').getAttribute('aria-label') ?? 'More').trim()).to.match(/^More:?$/);
    });
  });

  describe('with a target', () => {
    it('opens articles and the link to more there, without a way back for them', async () => {
      const list = newsList('target="_blank" heading="News" more-href="/all"', { articles: [whole] });
      await list.updateComplete;
      const link = part<HTMLAnchorElement>(list, 'title');
      expect(link.target).to.equal('_blank');
      expect(link.rel).to.include('noopener');
      expect(part<HTMLAnchorElement>(list, 'more-link').target).to.equal('_blank');
    });

    it('opens articles in place without it', async () => {
      const list = newsList('heading="News" more-href="/all"', { articles: [whole] });
      await list.updateComplete;
      for (const link of list.shadowRoot!.querySelectorAll('a')) expect(link.hasAttribute('target')).to.equal(false);
    });
  });

  describe('with a date', () => {
    const shown = async (attributes: string, published: LooseArticle['published']): Promise<string> => {
      const list = newsList(`view="headlines" lang="en" ${attributes}`, {
        articles: [{ title: 'A title', published }],
      });
      await list.updateComplete;
      return textsOf(list, 'date').join();
    };

    it('writes it in the way of the language', async () => {
      expect(await shown('', '2026-03-01')).to.equal('Mar 1, 2026');
      expect(await shown('lang="zh-CN"', '2026-03-01')).to.equal('Mar 1, 2026');
      const list = newsList('lang="zh-CN"', { articles: [{ title: '标题', published: '2026-03-01' }] });
      await list.updateComplete;
      expect(textsOf(list, 'date')).to.deep.equal(['2026年3月1日']);
    });

    it('puts it beside the headline, and below it in a narrow column', async () => {
      const list = newsList('view="headlines" lang="en"', {
        articles: [{ title: 'Roads that are closed for works this week', published: '2026-03-01' }],
      });
      await list.updateComplete;
      const gap = (width: string): number => {
        list.style.width = width;
        const [title, date] = ['title', 'date'].map((name) => part(list, name).getBoundingClientRect());
        return date!.top - title!.bottom;
      };
      expect(gap('700px')).to.be.below(0);
      expect(gap('180px')).to.be.at.least(-2);
    });

    it('writes it short, medium, long, or as a pattern says', async () => {
      expect(await shown('date-format="short"', '2026-03-01')).to.equal('3/1/2026');
      expect(await shown('date-format="medium"', '2026-03-01')).to.equal('Mar 1, 2026');
      expect(await shown('date-format="long"', '2026-03-01')).to.equal('March 1, 2026');
      expect(await shown('date-format="yyyy-MM-dd"', '2026-03-01')).to.equal('2026-03-01');
      expect(await shown('date-format="[MM/dd]"', '2026-03-01')).to.equal('[03/01]');
      expect(await shown('date-format="yyyy年MM月dd日"', '2026-03-01')).to.equal('2026年03月01日');
    });

    it('tells machines the date as it was given', async () => {
      const list = newsList('', { articles: [{ title: 'A title', published: '2026-03-01T23:30:00+08:00' }] });
      await list.updateComplete;
      expect(part(list, 'date').localName).to.equal('time');
      expect(part(list, 'date').getAttribute('datetime')).to.equal('2026-03-01T23:30:00+08:00');
    });

    it('never moves a day, in whatever zone', async () => {
      for (const zone of [
        '',
        'timezone="Pacific/Kiritimati"',
        'timezone="Pacific/Pago_Pago"',
        'timezone="America/New_York"',
      ])
        for (const style of ['medium', 'yyyy-MM-dd'])
          expect(await shown(`${zone} date-format="${style}"`, '2026-03-01'), zone).to.match(
            /^(Mar 1, 2026|2026-03-01)$/,
          );
    });

    it("tells a time by its publisher's clock", async () => {
      expect(await shown('date-format="dd HH:mm"', '2026-03-01T00:30:00+08:00')).to.equal('01 00:30');
      expect(await shown('date-format="dd HH:mm"', '2026-03-01T23:30:00-09:30')).to.equal('01 23:30');
      expect(await shown('date-format="dd HH:mm"', '2026-03-01T23:30:00Z')).to.equal('01 23:30');
    });

    it('tells a time by the clock of the zone that the page names', async () => {
      expect(await shown('date-format="dd HH:mm" timezone="Asia/Shanghai"', '2026-03-01T23:30:00Z')).to.equal(
        '02 07:30',
      );
      expect(await shown('date-format="yyyy-MM-dd" timezone="America/New_York"', '2026-03-01T00:30:00+08:00')).to.equal(
        '2026-02-28',
      );
    });

    it('shows the day where the zone is none', async () => {
      expect(await shown('date-format="long" timezone="Mars/Olympus"', '2026-03-01T23:30:00Z')).to.equal('2026-03-01');
    });

    it('changes with the format', async () => {
      const list = newsList('lang="en"', { articles: [whole] });
      await list.updateComplete;
      list.setAttribute('date-format', 'yyyy-MM-dd');
      await list.updateComplete;
      expect(textsOf(list, 'date')).to.deep.equal(['2026-03-01']);
    });
  });

  describe('with new-days', () => {
    const daysAgo = (days: number): string => new Date(Date.now() - days * 864e5).toISOString();

    it('marks what is younger', async () => {
      const list = newsList('new-days="3"', {
        articles: [1, 2, 4, 90].map((days) => ({ title: `${days}`, published: daysAgo(days) })),
      });
      await list.updateComplete;
      expect(parts(list, 'item').map((item) => /New/.test(textOf(item)))).to.deep.equal([true, true, false, false]);
      expect(textsOf(list, 'badge')).to.deep.equal(['New', 'New']);
    });

    it('marks nothing without it, and nothing without a date', async () => {
      const list = newsList('', { articles: [{ title: 'Today', published: daysAgo(0) }] });
      await list.updateComplete;
      expect(parts(list, 'badge')).to.have.length(0);
      list.newDays = 3;
      list.articles = [{ title: 'Some day' }] as never;
      await list.updateComplete;
      expect(parts(list, 'badge')).to.have.length(0);
    });
  });

  it('marks what is pinned and what is withdrawn, before the title', async () => {
    const list = newsList('lang="en"', {
      articles: [
        { title: 'On top', pinned: true },
        { title: 'Taken back', withdrawn: {} },
      ],
    });
    await list.updateComplete;
    expect(parts(list, 'item').map(textOf)).to.deep.equal(['Pinned On top', 'Withdrawn Taken back']);
  });

  describe('with lines', () => {
    const long = {
      title: 'Mayor receives the consuls of six harbour cities and speaks of trade. '.repeat(6),
      url: '/a',
    };
    const heights = async (attributes: string): Promise<number> => {
      const list = newsList(`show="" ${attributes}`, { articles: [long] });
      list.style.width = '300px';
      await list.updateComplete;
      const title = part(list, 'title');
      return Math.round(title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight));
    };

    it('cuts titles after so many', async () => {
      expect(await heights('lines="1"')).to.equal(1);
      expect(await heights('lines="3"')).to.equal(3);
    });

    it('shows the whole title without it', async () => {
      expect(await heights('')).to.be.greaterThan(4);
      expect(await heights('lines="0"')).to.be.greaterThan(4);
    });

    it('changes with it', async () => {
      const list = newsList('show="" lines="1"', { articles: [long] });
      list.style.width = '300px';
      await list.updateComplete;
      const { height } = part(list, 'title').getBoundingClientRect();
      list.lines = 2;
      await list.updateComplete;
      expect(part(list, 'title').getBoundingClientRect().height).to.be.closeTo(2 * height, 2);
    });
  });

  describe('with a limit', () => {
    it('never shows more', async () => {
      const list = newsList('limit="2"', { articles: articles(5) });
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(titles(2));
      expect(parts(list, 'pager')).to.have.length(0);
    });

    it('shows them all without one', async () => {
      for (const attributes of ['', 'limit="0"']) {
        const list = newsList(attributes, { articles: articles(5) });
        await list.updateComplete;
        expect(textsOf(list, 'title')).to.deep.equal(titles(5));
      }
    });
  });

  describe('with an attribute that makes no sense', () => {
    for (const [attribute, value, property, fallback] of [
      ['view', 'tiles', 'view', 'rows'],
      ['view', '', 'view', 'rows'],
      ['view', 'rows|cards', 'view', 'rows'],
      ['pager', 'scroll', 'pager', 'more'],
      ['page-size', 'ten', 'pageSize', 20],
      ['page-size', '-5', 'pageSize', 20],
      ['page-size', '2.5', 'pageSize', 20],
      ['page-size', '', 'pageSize', 20],
      ['limit', 'none', 'limit', 0],
      ['heading-level', 'h2', 'headingLevel', 2],
      ['new-days', '3d', 'newDays', 0],
      ['lines', 'two', 'lines', 0],
    ] as const)
      it(`says so and takes the default: ${attribute}="${value}"`, async () => {
        const list = newsList(`${attribute}="${value}"`, { articles: articles(3) });
        await list.updateComplete;
        expect(list[property]).to.equal(fallback);
        expect(saidTo('error')).to.have.length(1);
        expect(saidTo('error')[0]).to.include(attribute).and.to.include(`"${value}"`).and.to.include(`"${fallback}"`);
        expect(textsOf(list, 'title')).to.deep.equal(titles(3));
      });

    it('takes what makes sense, with white space around it', async () => {
      const list = newsList('view=" cards " page-size=" 5 "', { articles: articles(9) });
      await list.updateComplete;
      expect([list.view, list.pageSize]).to.deep.equal(['cards', 5]);
      expect(saidTo('error')).to.deep.equal([]);
    });

    it('goes back to the default where an attribute is taken away', async () => {
      const list = newsList('view="cards" page-size="2"', { articles: articles(3) });
      await list.updateComplete;
      list.removeAttribute('view');
      list.removeAttribute('page-size');
      await list.updateComplete;
      expect([list.view, list.pageSize]).to.deep.equal(['rows', 20]);
      expect(textsOf(list, 'title')).to.deep.equal(titles(3));
      expect(saidTo('error')).to.deep.equal([]);
    });
  });

  describe('with articles set as data', () => {
    it('gives them back at once', () => {
      const list = newsList('');
      list.articles = [{ title: 'First', url: '/a' }, { title: 'Second' }] as never;
      expect(list.articles.map(({ title }) => title)).to.deep.equal(['First', 'Second']);
      expect(list.articles[0]!.url).to.equal(new URL('/a', location.href).href);
    });

    it('gives them back before it is on the page', () => {
      const list = document.createElement('news-list');
      list.articles = [{ title: 'First' }] as never;
      expect(list.articles.map(({ title }) => title)).to.deep.equal(['First']);
    });

    it('resolves addresses against the page', async () => {
      const list = newsList('', { articles: [{ title: 'A', url: 'a.html', image: '/demo/images/tram.svg' }] });
      expect(list.articles[0]!.url).to.equal(new URL('a.html', document.baseURI).href);
      expect(list.articles[0]!.image!.src).to.equal(new URL('/demo/images/tram.svg', location.href).href);
    });

    it('shows the ones set last', async () => {
      const list = newsList('', { articles: articles(3) });
      await list.updateComplete;
      list.articles = articles(2, 7);
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(titles(8, 7));
    });

    it('says that there is nothing where there is none', async () => {
      const list = newsList('', { articles: [] });
      await list.updateComplete;
      expect(textOf(part(list, 'empty'))).to.equal('There is nothing here yet.');
    });

    it('shows articles that lack everything but a title', async () => {
      const list = newsList('', {
        articles: [
          { title: 'A' },
          { title: undefined },
          { title: 'B', published: 'one day', image: {}, source: {}, url: 'http://[' },
        ],
      });
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(['A', '', 'B']);
    });

    it('shows articles with null for what they do not have', async () => {
      const nothing = {
        url: null,
        image: null,
        published: null,
        source: null,
        categories: null,
        authors: null,
        tags: null,
        summary: null,
      };
      for (const view of ['headlines', 'rows', 'cards']) {
        const list = newsList(`view="${view}"`, { articles: [{ title: 'A', ...nothing }] });
        await list.updateComplete;
        expect(textsOf(list, 'title'), view).to.deep.equal(['A']);
        expect(saidTo('warn'), view).to.deep.equal([]);
      }
    });

    it('takes properties that were set before it was registered', async () => {
      const early = document.createElement('later-list');
      (early as any).articles = [{ title: 'Early' }];
      (early as any).view = 'cards';
      put('').append(early);
      customElements.define('later-list', class extends (customElements.get('news-list') as typeof HTMLElement) {});
      const list = await until(() => early.shadowRoot && (early as any), 'it is upgraded');
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(['Early']);
      expect(list.view).to.equal('cards');
    });
  });

  it('keeps thousands of articles quick: one page at a time', async () => {
    const list = newsList('', { articles: articles(10_000) });
    await list.updateComplete;
    expect(parts(list, 'item')).to.have.length(20);
    expect(list.articles).to.have.length(10_000);
  });
});
