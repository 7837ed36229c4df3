/** What a reader sees of a list and of a card when the server or the connection fails for a while. */
import { expect } from '@open-wc/testing';
import type { ArticleCard } from '../../src/elements/article-card/article-card.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { articleCard, newsList } from '../support/elements.js';
import { watchForLeaks } from '../support/leaks.js';
import { holdPause, pausesMade } from '../support/pauses.js';
import { click, eventOf, isVisible, part, parts, settled, statusOf, textsOf, until } from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';
// Storage of this page alone: what tests in other tabs choose is nothing to it.
import '../support/text-size.js';

/** What the server does: answers with a title, with a status, or cannot be reached. */
let server: string | number | 'broken';
let wait: string | undefined;
let asked: string[];
const connection = (is: 'there' | 'lost'): void => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: is === 'there' });
  dispatchEvent(new CustomEvent(is === 'there' ? 'online' : 'offline'));
};

type Loading = NewsList | ArticleCard;

for (const [tag, make] of [
  ['news-list', newsList],
  ['article-card', articleCard],
] as const)
  describe(`<${tag}> and its connection`, () => {
    let src: string;
    const element = (): Loading => make(`src="${src}" lang="en"`);
    const loaded = (target: Loading) => eventOf(target, `${tag}-loaded`);
    const failed = (target: Loading) => eventOf(target, `${tag}-failed`);
    const shown = (target: Loading): string[] => textsOf(target, 'title').filter((title) => title);
    const asOf = /Shown as of \w+ \d+, \d{4},? (at )?\d+:\d\d\s[AP]M\. Try again$/;

    beforeEach(() => {
      src = address();
      server = 'First';
      wait = undefined;
      asked = stubFetch({
        [src]: () => (server === 'broken' ? 'offline' : server === +server ? server : feed(`${server}`)),
      });
      const { fetch } = window;
      window.fetch = async (...args) => {
        const response = await fetch(...args);
        return wait ? new Response('', { status: response.status, headers: { 'Retry-After': wait } }) : response;
      };
    });
    afterEach(() => delete (navigator as { onLine?: boolean }).onLine);

    /** An element that shows "First", and whose reload has failed. */
    async function stale(): Promise<Loading> {
      const target = element();
      await loaded(target);
      server = 'broken';
      const end = failed(target);
      void target.reload();
      await end;
      return target;
    }

    it('waits through a short failure, and shows no error', async () => {
      server = 503;
      const { begun, end } = holdPause();
      const target = element();
      await begun;
      await settled();
      expect(parts(target, 'error')).to.have.length(0);
      server = 'First';
      const done = loaded(target);
      end();
      await done;
      expect(shown(target)).to.deep.equal(['First']);
      expect(asked).to.have.length(2);
    });

    it('keeps what it shows through a short failure of a reload', async () => {
      const target = element();
      await loaded(target);
      server = 'broken';
      const { begun, end } = holdPause();
      const done = target.reload();
      await begun;
      await target.updateComplete;
      expect(shown(target)).to.deep.equal(['First']);
      expect(parts(target, 'error')).to.have.length(0);
      server = 'Second';
      end();
      await done;
      expect(shown(target)).to.deep.equal(['Second']);
    });

    it('offers to try again when several tries have failed, and asks at once then', async () => {
      server = 'broken';
      const target = element();
      await failed(target);
      expect(asked).to.have.length(3);
      expect(statusOf(target)).to.equal('The server could not be reached. Try again');
      server = 'First';
      const done = loaded(target);
      const before = pausesMade().length;
      click(part(target, 'retry'));
      await done;
      expect(asked).to.have.length(4);
      expect(pausesMade()).to.have.length(before);
      expect(shown(target)).to.deep.equal(['First']);
    });

    it('says when the server can answer again, and lets a reader try at any time', async () => {
      server = 503;
      wait = '120';
      const target = element();
      await failed(target);
      expect(asked).to.have.length(1);
      expect(statusOf(target)).to.equal('The server is busy. Please try again in 2 minutes. Try again');
      target.lang = 'zh-CN';
      await until(() => /请于2\s?分钟后重试。/.test(statusOf(target)), 'it says so in Chinese');
      server = 'First';
      wait = undefined;
      const done = loaded(target);
      click(part(target, 'retry'));
      await done;
      expect(shown(target)).to.deep.equal(['First']);
    });

    it('gives up a pause when it leaves the page', async () => {
      server = 503;
      const { begun } = holdPause();
      const target = element();
      const signal = await begun;
      target.remove();
      await until(() => signal.aborted, 'the pause is given up');
      await settled();
      expect(asked).to.have.length(1);
      await expectNothingUncaught();
    });

    it('shares tries with the others that want the same', async () => {
      server = 503;
      const { begun, end } = holdPause();
      const [one, other] = [element(), element()];
      await begun;
      server = 'First';
      const both = Promise.all([loaded(one), loaded(other)]);
      end();
      await both;
      expect(asked).to.have.length(2);
    });

    describe('where a reload has failed', () => {
      it('says so aloud, and from when is what it shows', async () => {
        const target = await stale();
        expect(shown(target)).to.deep.equal(['First']);
        expect(statusOf(target))
          .to.match(/^The server could not be reached\. Shown/)
          .and.to.match(asOf);
        expect(isVisible(part(target, 'error'))).to.equal(true);
      });

      it('goes on saying so while it loads again by itself, so that nothing jumps', async () => {
        const target = await stale();
        const { offsetHeight } = target;
        const { begun, end } = holdPause();
        const done = target.reload();
        await begun;
        await target.updateComplete;
        expect(statusOf(target)).to.match(asOf);
        expect(target.offsetHeight).to.equal(offsetHeight);
        server = 'Second';
        end();
        await done;
        expect(statusOf(target)).to.equal('');
        expect(shown(target)).to.deep.equal(['Second']);
      });

      it('says so no more when a reader tries again', async () => {
        const target = await stale();
        const { begun } = holdPause();
        click(part(target, 'retry'));
        await begun;
        await target.updateComplete;
        expect(statusOf(target)).to.equal('');
        expect(shown(target)).to.deep.equal(['First']);
      });

      it("says from when it is beside the page's own words", async () => {
        const target = make(`src="${src}" lang="en"`, {}, '<span slot="error">Ring 0555 12345.</span>');
        await loaded(target);
        server = 'broken';
        const end = failed(target);
        void target.reload();
        await end;
        expect(statusOf(target))
          .to.match(/^Ring 0555 12345\. Shown/)
          .and.to.match(asOf);
      });

      it('does not say from when it is what a script has set', async () => {
        const target = await stale();
        const set = { title: 'Set' };
        Object.assign(target, tag === 'news-list' ? { articles: [set] } : { article: set });
        await target.updateComplete;
        expect(statusOf(target)).to.equal('');
        const end = failed(target);
        void target.reload();
        await end;
        expect(shown(target)).to.deep.equal(['Set']);
        expect(statusOf(target)).to.equal('The server could not be reached. Try again');
      });

      it('says nothing of it where nothing of the new address is there', async () => {
        const target = await stale();
        target.setAttribute('src', `${src}?other`);
        await failed(target);
        expect(shown(target)).to.deep.equal([]);
        expect(statusOf(target)).to.equal('The server could not be reached. Try again');
      });
    });

    describe('without a connection', () => {
      it('says so, and loads by itself when there is one', async () => {
        connection('lost');
        server = 'broken';
        const target = element();
        await failed(target);
        expect(asked).to.have.length(1);
        expect(statusOf(target)).to.equal('You are offline. Try again');
        server = 'First';
        const done = loaded(target);
        connection('there');
        await done;
        expect(shown(target)).to.deep.equal(['First']);
        expect(statusOf(target)).to.equal('');
      });

      it('keeps what it shows, says from when that is, and loads again when there is one', async () => {
        const target = element();
        await loaded(target);
        connection('lost');
        server = 'broken';
        const end = failed(target);
        void target.reload();
        await end;
        expect(shown(target)).to.deep.equal(['First']);
        expect(statusOf(target))
          .to.match(/^You are offline\. Shown/)
          .and.to.match(asOf);
        server = 'Second';
        const done = loaded(target);
        connection('there');
        await done;
        expect(shown(target)).to.deep.equal(['Second']);
        expect(asked).to.have.length(3);
      });

      it('does nothing of it where all is well', async () => {
        const target = element();
        await loaded(target);
        connection('lost');
        connection('there');
        await settled();
        expect(asked).to.have.length(1);
      });

      it('listens no more when it has left the page', async () => {
        const watch = watchForLeaks();
        try {
          connection('lost');
          server = 'broken';
          const target = element();
          await failed(target);
          target.remove();
          await settled();
          connection('there');
          await settled();
          expect(asked).to.have.length(1);
          expect(watch.left().filter((left) => /online/.test(left))).to.deep.equal([]);
        } finally {
          watch.stop();
        }
      });
    });
  });
