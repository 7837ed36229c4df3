import { expect } from '@open-wc/testing';
import type { Article } from '../../src/data/article.js';
import type { ArticleCard } from '../../src/elements/article-card/article-card.js';
import { NetworkError, type CivicError } from '../../src/errors.js';
import { saidTo } from '../support/console.js';
import { articleCard, inlineJson, newsList } from '../support/elements.js';
import { answer, articles, slowSource, sourceOf } from '../support/fake-source.js';
import {
  click,
  eventOf,
  eventsOf,
  isVisible,
  part,
  parts,
  put,
  settled,
  statusOf,
  textOf,
  textsOf,
  until,
} from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const loaded = (card: ArticleCard) => eventOf<{ article: Article; format: string }>(card, 'article-card-loaded');
const failed = (card: ArticleCard) => eventOf<{ error: CivicError }>(card, 'article-card-failed');
const title = (card: ArticleCard): string => textsOf(card, 'title').join();
const fallback = '<p class="fallback"><a href="#all">All news</a></p>';
const fallbackOf = (card: ArticleCard): HTMLElement => card.querySelector('.fallback')!;
const broken = new NetworkError('network', 'The test says so');
const failing = () =>
  sourceOf(() => {
    throw broken;
  });
const picture = new URL('/demo/images/bridge.svg', location.href).href;

describe('<article-card>', () => {
  describe('with attributes', () => {
    it('shows the article that they describe', async () => {
      const card = articleCard(
        `lang="en" headline="Bridge opens" href="/bridge" summary="On Sundays." image="${picture}" image-alt="The bridge" published="2026-03-01" source="Transport Office"`,
      );
      await card.updateComplete;
      const link = part<HTMLAnchorElement>(card, 'title');
      expect(textOf(link)).to.equal('Bridge opens');
      expect(link.href).to.equal(new URL('/bridge', location.href).href);
      expect(textsOf(card, 'summary')).to.deep.equal(['On Sundays.']);
      expect(textsOf(card, 'date')).to.deep.equal(['Mar 1, 2026']);
      expect(textsOf(card, 'meta').join()).to.include('Transport Office');
      const image = part(card, 'image').querySelector('img')!;
      expect([image.src, image.alt]).to.deep.equal([picture, 'The bridge']);
    });

    it('shows a title alone', async () => {
      const card = articleCard('headline="Bridge opens"');
      await card.updateComplete;
      expect(textOf(card)).to.equal('Bridge opens');
      expect(card.shadowRoot!.querySelectorAll('[href], img')).to.have.length(0);
      expect(parts(card, 'image')).to.have.length(0);
      expect(parts(card, 'meta')).to.have.length(0);
    });

    it('changes with them', async () => {
      const card = articleCard('headline="Bridge opens"');
      await card.updateComplete;
      card.setAttribute('headline', 'Bridge closes');
      card.setAttribute('href', '/closed');
      await card.updateComplete;
      expect(title(card)).to.equal('Bridge closes');
      expect(part<HTMLAnchorElement>(card, 'title').pathname).to.equal('/closed');
      card.removeAttribute('headline');
      await card.updateComplete;
      expect(parts(card, 'title')).to.have.length(0);
    });

    it('gives the article to the page', () => {
      const card = articleCard('headline="Bridge opens" source="Transport Office"');
      expect(card.article!.title).to.equal('Bridge opens');
      expect(card.article!.source).to.deep.equal({ name: 'Transport Office' });
    });

    it('shows the title as a heading, on level 3', async () => {
      const card = articleCard('headline="Bridge opens"');
      await card.updateComplete;
      const heading = card.shadowRoot!.querySelector('[role=heading]')!;
      expect(heading.getAttribute('aria-level')).to.equal('3');
      card.setAttribute('heading-level', '5');
      await card.updateComplete;
      expect(heading.getAttribute('aria-level')).to.equal('5');
    });

    it('says so where a level is none', async () => {
      const card = articleCard('headline="Bridge opens" heading-level="big"');
      await card.updateComplete;
      expect(card.headingLevel).to.equal(3);
      expect(saidTo('error')).to.have.length(1);
    });

    it('opens the article where the target says', async () => {
      const card = articleCard('headline="Bridge opens" href="/bridge" target="_blank"');
      await card.updateComplete;
      expect(part<HTMLAnchorElement>(card, 'title').target).to.equal('_blank');
      expect(part<HTMLAnchorElement>(card, 'title').rel).to.include('noopener');
    });

    it('writes the date as it is told to', async () => {
      const card = articleCard(
        'headline="Bridge opens" published="2026-03-01T23:30:00Z" date-format="dd HH:mm" timezone="Asia/Shanghai"',
      );
      await card.updateComplete;
      expect(textsOf(card, 'date')).to.deep.equal(['02 07:30']);
    });

    it('leaves out a date that is none', async () => {
      const card = articleCard('headline="Bridge opens" published="soon"');
      await card.updateComplete;
      expect(parts(card, 'date')).to.have.length(0);
    });

    it('leads to no script', async () => {
      const card = articleCard('headline="Bad" href="javascript:alert(1)" image="javascript:alert(1)"');
      await card.updateComplete;
      expect(card.shadowRoot!.querySelectorAll('[href], img')).to.have.length(0);
    });

    it("hides the page's own content", async () => {
      const card = articleCard('headline="Bridge opens"', {}, fallback);
      await card.updateComplete;
      expect(isVisible(fallbackOf(card))).to.equal(false);
    });

    it("shows the page's own content where they describe nothing", async () => {
      const card = articleCard('', {}, fallback);
      await card.updateComplete;
      expect(isVisible(fallbackOf(card))).to.equal(true);
    });
  });

  describe('with an article', () => {
    it('shows it, and gives it back at once', async () => {
      const card = articleCard('', {
        article: {
          title: 'From data',
          url: '/a',
          summary: 'Text.',
          image: picture,
          source: 'Office',
          published: '2026-03-01',
        },
      });
      expect(card.article!.title).to.equal('From data');
      await card.updateComplete;
      expect(title(card)).to.equal('From data');
      expect(card.shadowRoot!.querySelector('img')!.src).to.equal(picture);
    });

    it('shows it in place of what attributes describe', async () => {
      const card = articleCard('headline="Attribute"', { article: { title: 'Data' } });
      await card.updateComplete;
      expect(title(card)).to.equal('Data');
      card.article = undefined;
      await card.updateComplete;
      expect(title(card)).to.equal('Attribute');
    });

    it('looks like a row of a list with cards', async () => {
      const data = {
        title: 'One look',
        summary: 'Text.',
        image: picture,
        published: '2026-03-01',
        categories: ['Services'],
      };
      const card = articleCard('lang="en" style="width: 300px"', { article: data });
      const list = newsList('lang="en" view="cards" style="width: 300px"', { articles: [data] });
      await Promise.all([card.updateComplete, list.updateComplete]);
      for (const name of ['title', 'summary', 'meta', 'image', 'date']) {
        const [one, other] = [part(card, name), part(list, name)].map((found) => getComputedStyle(found));
        for (const property of [
          'fontSize',
          'fontWeight',
          'lineHeight',
          'color',
          'paddingTop',
          'display',
          'width',
        ] as const)
          expect(one![property], `${property} of ${name}`).to.equal(other![property]);
        expect(textsOf(card, name)).to.deep.equal(textsOf(list, name));
      }
    });

    it('tells the page nothing', async () => {
      const card = articleCard();
      const events = eventsOf(card, 'article-card-loaded', 'article-card-failed', 'article-select');
      card.article = { title: 'From data' } as never;
      await card.updateComplete;
      await settled();
      expect(events).to.have.length(0);
    });
  });

  describe('with an endpoint', () => {
    it('shows the first article that it gives', async () => {
      const src = address();
      stubFetch({ [src]: feed('First', 'Second') });
      const card = articleCard(`src="${src}"`);
      const { detail, bubbles, composed } = await loaded(card);
      expect(title(card)).to.equal('First');
      expect(detail.article.title).to.equal('First');
      expect(detail.format).to.match(/json.?feed/i);
      expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
    });

    it('shows what a script of the page holds', async () => {
      const card = articleCard(`src="${inlineJson(feed('Inline'))}"`);
      await loaded(card);
      expect(title(card)).to.equal('Inline');
    });

    it('asks a source for one article, where it can give one', async () => {
      const source = { ...sourceOf(() => answer()), get: () => Promise.resolve(answer(articles(1, 42))) };
      const card = articleCard('', { source });
      await loaded(card);
      expect(title(card)).to.equal('Article 42');
      expect(source.asked).to.have.length(0);
    });

    it('shares one request with a list of the same address', async () => {
      const src = address();
      const asked = stubFetch({ [src]: feed('Shared') });
      const card = articleCard(`src="${src}"`);
      const list = newsList(`src="${src}"`);
      await Promise.all([loaded(card), eventOf(list, 'news-list-loaded')]);
      expect(asked).to.have.length(1);
    });

    it('takes an address that comes late, in place of attributes', async () => {
      const src = address();
      stubFetch({ [src]: feed('Late') });
      const card = articleCard('headline="Attribute"');
      await card.updateComplete;
      card.setAttribute('src', src);
      await loaded(card);
      expect(title(card)).to.equal('Late');
    });

    it('shows nothing of the old one while the new one is asked', async () => {
      const src = address();
      stubFetch({ [src]: feed('Old') });
      const card = articleCard(`src="${src}"`);
      await loaded(card);
      card.source = slowSource();
      await card.updateComplete;
      expect(textOf(card)).to.equal('Loading…');
    });
  });

  describe('while loading', () => {
    it('keeps the place of the card', async () => {
      const card = articleCard('', { source: slowSource() });
      await card.updateComplete;
      expect(card.offsetHeight).to.be.greaterThan(100);
      expect(textOf(card)).to.equal('Loading…');
      expect(card.shadowRoot!.querySelectorAll('[href], img')).to.have.length(0);
    });

    it('says nothing to screen readers of the place that it keeps', async () => {
      const card = articleCard('', { source: slowSource() });
      await card.updateComplete;
      for (const heading of card.shadowRoot!.querySelectorAll('[role=heading]'))
        expect(heading.closest('[aria-hidden=true]'), 'hidden').not.to.equal(null);
    });

    it("shows the page's own content", async () => {
      const card = articleCard('', { source: slowSource() }, fallback);
      await card.updateComplete;
      expect(isVisible(fallbackOf(card))).to.equal(true);
      for (const place of parts(card, 'item')) expect(isVisible(place)).to.equal(false);
    });

    it('tells nothing when a reader clicks on the place', async () => {
      const card = articleCard('', { source: slowSource() });
      await card.updateComplete;
      const events = eventsOf(card, 'article-select');
      for (const place of parts(card, 'item')) click(place);
      expect(events).to.have.length(0);
      await expectNothingUncaught();
    });

    it('gives up when it leaves the page, and asks again when it comes back', async () => {
      const source = slowSource();
      const card = articleCard('', { source });
      const home = card.parentElement!;
      await source.requested();
      card.remove();
      await until(() => source.signals[0]!.aborted, 'the request is given up');
      home.append(card);
      await source.requested(2);
      source.answer();
      await loaded(card);
      expect(title(card)).to.equal('Article 1');
    });

    it('does not ask again when it is moved', async () => {
      const source = slowSource();
      const card = articleCard('', { source });
      await source.requested();
      put('<section></section>').firstElementChild!.append(card);
      await settled();
      expect(source.asked).to.have.length(1);
      expect(source.signals[0]!.aborted).to.equal(false);
    });

    it('shows the article that is set, whatever a source answers later', async () => {
      let respond!: (page: ReturnType<typeof answer>) => void;
      const card = articleCard('', { source: { list: () => new Promise((resolve) => (respond = resolve)) } });
      await until(() => respond, 'the source is asked');
      const events = eventsOf(card, 'article-card-loaded');
      card.article = { title: 'Set' } as never;
      await card.updateComplete;
      respond(answer());
      await settled();
      card.requestUpdate();
      await card.updateComplete;
      expect(title(card)).to.equal('Set');
      expect((card.article as Article).title).to.equal('Set');
      expect(events).to.have.length(0);
    });
  });

  describe('when the source fails', () => {
    it('says so, aloud, offers to try again, and tells the page', async () => {
      const card = articleCard('lang="en"', { source: failing() }, fallback);
      const { detail, bubbles, composed } = await failed(card);
      expect(detail.error).to.equal(broken);
      expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
      expect(statusOf(card)).to.equal('The server could not be reached. Try again');
      expect(isVisible(fallbackOf(card))).to.equal(true);
      expect(saidTo('warn')[0]).to.include('<article-card>');
    });

    it('shows the article when another try succeeds', async () => {
      let isBroken = true;
      const card = articleCard('', {
        source: sourceOf(() => {
          if (isBroken) throw broken;
          return answer();
        }),
      });
      await failed(card);
      isBroken = false;
      click(part(card, 'retry'));
      await loaded(card);
      expect(title(card)).to.equal('Article 1');
      expect(parts(card, 'error')).to.have.length(0);
    });

    it("says it in the page's words", async () => {
      const card = articleCard('lang="en"', { source: failing() }, '<span slot="error">Ring us.</span>');
      await failed(card);
      expect(statusOf(card)).to.equal('Ring us. Try again');
    });

    it('tells the page of an article that cannot be shown', async () => {
      const unwritable = {
        toString(): string {
          throw new Error('The test says so');
        },
      };
      const source = sourceOf(() => answer([{ ...articles(1)[0]!, summary: unwritable as never }]));
      const card = articleCard('lang="en"', { source });
      const { detail } = await failed(card);
      expect(detail.error.code).to.equal('unrecognized');
      expect(statusOf(card)).to.equal('The answer of the server could not be read. Try again');
      const events = eventsOf(card, 'article-card-loaded', 'article-card-failed');
      card.article = { title: 'A', summary: unwritable } as never;
      await until(() => statusOf(card), 'there is a message');
      await settled();
      expect(events).to.have.length(0);
    });

    it('says so where there is no article', async () => {
      const card = articleCard('lang="en"', { source: sourceOf(() => answer([])) });
      await failed(card);
      expect(statusOf(card)).to.equal('Nothing was found here. Try again');
    });

    it('keeps the article where it fails to load again', async () => {
      let isBroken = false;
      const card = articleCard('lang="en"', {
        source: sourceOf(() => {
          if (isBroken) throw broken;
          return answer();
        }),
      });
      await loaded(card);
      isBroken = true;
      const end = failed(card);
      await card.reload();
      await end;
      expect(title(card)).to.equal('Article 1');
      expect(statusOf(card)).to.include('The server could not be reached.');
    });
  });

  describe('when it loads again', () => {
    it('shows what the server says now', async () => {
      let first = 1;
      const source = sourceOf(() => answer(articles(1, first)));
      const card = articleCard('', { source });
      await loaded(card);
      first = 9;
      await card.reload();
      expect(title(card)).to.equal('Article 9');
      expect(source.asked[1]!.reload).to.equal(true);
    });

    it('does nothing where there is nothing to load', async () => {
      const card = articleCard('headline="Bridge opens"');
      await card.reload();
      await card.updateComplete;
      expect(title(card)).to.equal('Bridge opens');
    });
  });

  describe('when a page changes its mind at an awkward moment', () => {
    it('keeps errors to itself, and shows what is asked for last', async () => {
      for (let step = 0; step < 24; step++) {
        const source = slowSource();
        const card = articleCard('', { source });
        await source.requested();
        source.answer();
        for (let i = 0; i < step; i++) await Promise.resolve();
        if (step % 2) card.article = { title: 'Set' } as never;
        else card.source = sourceOf(() => answer([{ ...articles(1)[0]!, title: 'Set' }]));
        await settled();
        await until(() => title(card) === 'Set', `step ${step}: the article is shown`);
        card.remove();
      }
      await expectNothingUncaught();
    });
  });

  describe('with an article that is hostile', () => {
    it('keeps the page out of it, and is well again with a better one', async () => {
      const hostile = Object.defineProperty({ ...articles(1)[0]! }, 'published', {
        enumerable: true,
        get: () => {
          throw new Error('hostile');
        },
      });
      const card = articleCard('', { source: sourceOf(() => answer([hostile])) }, fallback);
      await settled();
      await expectNothingUncaught();
      expect(isVisible(fallbackOf(card)) || parts(card, 'error').length > 0 || title(card) !== '').to.equal(true);
      card.source = sourceOf(() => answer());
      await until(() => title(card) === 'Article 1', 'the better one is shown');
    });
  });

  describe('when a reader follows it', () => {
    const prepared = async () => {
      const card = articleCard('headline="Bridge opens" href="#bridge"');
      await card.updateComplete;
      return { card, events: eventsOf(document.body, 'article-select') };
    };

    it('tells the page', async () => {
      const { card, events } = await prepared();
      expect(click(part(card, 'title')).defaultPrevented).to.equal(false);
      expect(events).to.have.length(1);
      expect(events[0]!.detail.article.title).to.equal('Bridge opens');
      expect(events[0]).to.include({ bubbles: true, composed: true, cancelable: true });
    });

    it('lets the page go there itself', async () => {
      const { card } = await prepared();
      card.addEventListener('article-select', (event) => event.preventDefault());
      expect(click(part(card, 'title')).defaultPrevented).to.equal(true);
    });

    it('leaves it to the browser with a key', async () => {
      const { card, events } = await prepared();
      for (const key of ['ctrlKey', 'metaKey']) click(part(card, 'title'), { [key]: true });
      expect(events).to.have.length(0);
    });

    it('can be followed anywhere on the card', async () => {
      const { card } = await prepared();
      const { left, top, width, height } = part(card, 'item').getBoundingClientRect();
      const hit = card.shadowRoot!.elementFromPoint(left + width - 5, top + height - 5);
      expect(hit!.closest('a')).to.equal(part(card, 'title'));
    });
  });
});
