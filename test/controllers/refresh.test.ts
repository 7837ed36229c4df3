/** Elements that load again every few seconds, while they can be seen. */
import { expect } from '@open-wc/testing';
import { articleCard, meta, newsList } from '../support/elements.js';
import { answer, slowSource, sourceOf } from '../support/fake-source.js';
import { watchForLeaks } from '../support/leaks.js';
import { eventOf, settled, until } from '../support/render.js';

const pageIs = (state: 'seen' | 'hidden'): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
  document.dispatchEvent(new CustomEvent('visibilitychange'));
};

/** Runs what is to be done every so many seconds when the test says so. */
let beats: { seconds: number; beat: () => void; timer: number }[] = [];
/** Observers of the window, in place of the browser's: a test says what is in it. */
let observers: { element: unknown; margin?: string; tell: (isIntersecting: boolean) => void }[] = [];
const real = {
  setInterval: window.setInterval,
  clearInterval: window.clearInterval,
  IntersectionObserver: window.IntersectionObserver,
};
const { now } = Date;
const beat = (): void => beats.forEach((each) => each.beat());
const seconds = (): number[] => beats.map((each) => each.seconds);
/** Waits until an element has begun to load again and again. */
const beating = (count = 1) => until(() => beats.length === count, `${count} elements load again and again`);
const elementIs = (place: 'near' | 'far'): void => observers.forEach(({ tell }) => tell(place === 'near'));

class FakeObserver {
  private readonly _told: IntersectionObserverCallback;
  private readonly _margin?: string;
  private _known?: (typeof observers)[number];
  constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    this._told = told;
    this._margin = options?.rootMargin;
  }
  observe(element: unknown): void {
    const tell = (isIntersecting: boolean) => this._told([{ isIntersecting } as never], this as never);
    observers.push((this._known = { element, margin: this._margin, tell }));
  }
  disconnect(): void {
    observers = observers.filter((each) => each !== this._known);
  }
}

describe('refresh', () => {
  beforeEach(() => {
    beats = [];
    observers = [];
    pageIs('seen');
    let timers = 0;
    Object.assign(window, {
      setInterval: (action: () => void, delay: number) => (
        beats.push({ seconds: delay / 1000, beat: action, timer: ++timers }),
        timers
      ),
      clearInterval: (timer: number) => (beats = beats.filter((each) => each.timer !== timer)),
      IntersectionObserver: FakeObserver,
    });
  });
  afterEach(() => {
    Object.assign(window, real);
    Date.now = now;
    delete (document as any).hidden;
  });

  /** A list that has loaded, and whose time has come `passed` times since. */
  async function refreshed(attributes = 'refresh="30"') {
    const source = sourceOf(() => answer());
    const list = newsList(attributes, { source });
    await eventOf(list, 'news-list-loaded');
    await beating();
    return { source, list };
  }
  /** Waits for the next load of a source; the one after it must not have begun. */
  async function asked(source: { asked: unknown[] }, count: number) {
    await until(() => source.asked.length >= count, `there are ${count} requests`);
    await settled();
    expect(source.asked).to.have.length(count);
  }

  it('loads again every so many seconds', async () => {
    const { source, list } = await refreshed();
    expect(seconds()).to.deep.equal([30]);
    for (const count of [2, 3]) {
      const done = eventOf(list, 'news-list-loaded');
      beat();
      await done;
      await asked(source, count);
    }
    expect(source.asked[1]!.reload).to.equal(true);
  });

  it('loads a card again', async () => {
    const source = sourceOf(() => answer());
    const card = articleCard('refresh="30"', { source });
    await eventOf(card, 'article-card-loaded');
    await beating();
    beat();
    await asked(source, 2);
  });

  it('does nothing for an element that is on no page', async () => {
    const list = newsList('', { source: sourceOf(() => answer()) });
    await eventOf(list, 'news-list-loaded');
    list.remove();
    list.setAttribute('refresh', '30');
    // That of another list, which comes later, is here.
    await refreshed('refresh="60"');
    expect(seconds()).to.deep.equal([60]);
  });

  it('lets a load that runs come to its end', async () => {
    const source = slowSource();
    newsList('refresh="30"', { source });
    await source.requested();
    await beating();
    beat();
    await settled();
    expect(source.asked).to.have.length(1);
    expect(source.signals[0]!.aborted).to.equal(false);
  });

  it('rests while nobody can see the page', async () => {
    const { source } = await refreshed();
    pageIs('hidden');
    beat();
    await settled();
    expect(source.asked).to.have.length(1);
  });

  it('loads once, at once, when its time has come meanwhile', async () => {
    const { source } = await refreshed();
    pageIs('hidden');
    beat();
    beat();
    beat();
    pageIs('seen');
    await asked(source, 2);
    expect(seconds(), 'the next time is a whole interval later').to.deep.equal([30]);
  });

  it('waits for its time where that has not come', async () => {
    const { source } = await refreshed();
    pageIs('hidden');
    pageIs('seen');
    await settled();
    expect(source.asked).to.have.length(1);
  });

  it('loads when a computer wakes up', async () => {
    const { source } = await refreshed();
    // No timer has run.
    Date.now = () => now() + 31_000;
    pageIs('hidden');
    pageIs('seen');
    await asked(source, 2);
  });

  it('rests while it is far from the window, and loads when it comes near', async () => {
    const { source } = await refreshed();
    elementIs('far');
    beat();
    await settled();
    expect(source.asked).to.have.length(1);
    elementIs('near');
    await asked(source, 2);
    elementIs('far');
    elementIs('near');
    await settled();
    expect(source.asked).to.have.length(2);
  });

  it('needs to be seen, and the page, too', async () => {
    const { source } = await refreshed();
    pageIs('hidden');
    elementIs('far');
    beat();
    pageIs('seen');
    await settled();
    expect(source.asked).to.have.length(1);
    elementIs('near');
    await asked(source, 2);
  });

  it('asks the browser whether it is in the window, or near it', async () => {
    const { list } = await refreshed();
    expect(observers.map(({ element, margin }) => [element === list, margin])).to.deep.equal([[true, '200px']]);
  });

  it('looks at the page alone where the browser cannot tell what is near', async () => {
    delete (window as any).IntersectionObserver;
    const { source } = await refreshed();
    beat();
    await asked(source, 2);
  });

  it("takes the site's default", async () => {
    meta('civic-elements:refresh', '45');
    newsList('', { source: sourceOf(() => answer()) });
    await beating();
    expect(seconds()).to.deep.equal([45]);
  });

  it('never loads again where it is not told to', async () => {
    const lists = ['', 'refresh="0"', 'refresh="-5"', 'refresh="often"', 'refresh=""'].map((attributes) =>
      newsList(attributes, { source: sourceOf(() => answer()) }),
    );
    await Promise.all(lists.map((list) => eventOf(list, 'news-list-loaded')));
    // One that does comes after them.
    newsList('refresh="7"', { source: sourceOf(() => answer()) });
    await beating();
    expect(seconds()).to.deep.equal([7]);
  });

  it('does not take a very long time for no time', async () => {
    newsList('refresh="9999999999"', { source: sourceOf(() => answer()) });
    await beating();
    expect(seconds()[0]! * 1000).to.equal(2 ** 31 - 1);
  });

  it('stops when it leaves the page, and goes on when it comes back', async () => {
    const { list } = await refreshed();
    const home = list.parentElement!;
    list.remove();
    expect(beats).to.have.length(0);
    expect(observers).to.have.length(0);
    home.append(list);
    await beating();
    expect(observers).to.have.length(1);
  });

  it('does not begin when it has left before it could', async () => {
    const list = newsList('refresh="30"', { source: sourceOf(() => answer()) });
    list.remove();
    newsList('refresh="7"', { source: sourceOf(() => answer()) });
    await beating();
    await settled();
    expect(seconds()).to.deep.equal([7]);
  });

  it('leaves nothing behind on the page', async () => {
    Object.assign(window, real);
    const watch = watchForLeaks();
    try {
      const list = newsList('refresh="3000"', { source: sourceOf(() => answer()) });
      await until(() => watch.left().some((left) => left === 'timer'), 'it loads again and again');
      list.remove();
      await settled();
      expect(watch.left()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it('takes an attribute that comes late, and one that changes', async () => {
    const list = newsList('', { source: sourceOf(() => answer()) });
    await eventOf(list, 'news-list-loaded');
    list.setAttribute('refresh', '30');
    await until(() => seconds().join() === '30', 'it loads every 30 seconds');
    list.setAttribute('refresh', '60');
    await until(() => seconds().join() === '60', 'it loads every 60 seconds');
    list.removeAttribute('refresh');
    await settled();
    expect(beats).to.deep.equal([]);
  });
});
