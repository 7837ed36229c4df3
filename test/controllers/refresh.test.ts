/** Elements that load again every few seconds. */
import { expect } from '@open-wc/testing';
import { articleCard, meta, newsList } from '../support/elements.js';
import { answer, sourceOf } from '../support/fake-source.js';
import { eventOf, settled, until } from '../support/render.js';

const pageIs = (state: 'seen' | 'hidden'): void =>
  void Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });

/** Runs what is to be done every so many seconds when the test says so. */
let beats: { seconds: number; beat: () => void; timer: number }[] = [];
const real = { setInterval: window.setInterval, clearInterval: window.clearInterval };
const beat = (): void => beats.forEach((each) => each.beat());

describe('refresh', () => {
  beforeEach(() => {
    beats = [];
    pageIs('seen');
    let timers = 0;
    Object.assign(window, {
      setInterval: (action: () => void, delay: number) => (
        beats.push({ seconds: delay / 1000, beat: action, timer: ++timers }),
        timers
      ),
      clearInterval: (timer: number) => (beats = beats.filter((each) => each.timer !== timer)),
    });
  });
  afterEach(() => {
    Object.assign(window, real);
    delete (document as any).hidden;
  });

  it('loads again every so many seconds', async () => {
    const source = sourceOf(() => answer());
    const list = newsList('refresh="30"', { source });
    await eventOf(list, 'news-list-loaded');
    expect(beats.map(({ seconds }) => seconds)).to.deep.equal([30]);
    beat();
    await until(() => source.asked.length === 2, 'it has loaded again');
    expect(source.asked[1]!.reload).to.equal(true);
  });

  it('loads a card again', async () => {
    const source = sourceOf(() => answer());
    const card = articleCard('refresh="30"', { source });
    await eventOf(card, 'article-card-loaded');
    beat();
    await until(() => source.asked.length === 2, 'it has loaded again');
  });

  it('rests while nobody can see the page', async () => {
    const source = sourceOf(() => answer());
    const list = newsList('refresh="30"', { source });
    await eventOf(list, 'news-list-loaded');
    pageIs('hidden');
    beat();
    await settled();
    expect(source.asked).to.have.length(1);
    pageIs('seen');
    beat();
    await until(() => source.asked.length === 2, 'it has loaded again');
  });

  it("takes the site's default", async () => {
    meta('civic-elements:refresh', '45');
    newsList('', { source: sourceOf(() => answer()) });
    expect(beats.map(({ seconds }) => seconds)).to.deep.equal([45]);
  });

  it('never loads again where it is not told to', async () => {
    for (const attributes of ['', 'refresh="0"', 'refresh="-5"', 'refresh="often"', 'refresh=""'])
      newsList(attributes, { source: sourceOf(() => answer()) });
    expect(beats).to.deep.equal([]);
  });

  it('stops when it leaves the page, and goes on when it comes back', async () => {
    const list = newsList('refresh="30"', { source: sourceOf(() => answer()) });
    const home = list.parentElement!;
    list.remove();
    expect(beats).to.have.length(0);
    home.append(list);
    expect(beats).to.have.length(1);
  });

  it('takes an attribute that comes late, and one that changes', async () => {
    const list = newsList('', { source: sourceOf(() => answer()) });
    await eventOf(list, 'news-list-loaded');
    list.setAttribute('refresh', '30');
    await list.updateComplete;
    expect(beats.map(({ seconds }) => seconds)).to.deep.equal([30]);
    list.setAttribute('refresh', '60');
    await list.updateComplete;
    expect(beats.map(({ seconds }) => seconds)).to.deep.equal([60]);
    list.removeAttribute('refresh');
    await list.updateComplete;
    expect(beats).to.deep.equal([]);
  });
});
