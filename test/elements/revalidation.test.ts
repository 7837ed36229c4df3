/** How often a server is asked, and what a reader sees of it: with a real server and the browser's own cache. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { newsList } from '../support/elements.js';
import { answer, articles, sourceOf } from '../support/fake-source.js';
import { eventOf, focused, parts, put, settled, textsOf, until } from '../support/render.js';

let servers = 0;

/** A server of this test alone. */
async function server(maxAge = 0, ...titles: string[]) {
  const folder = `/caching-server/${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++servers}`;
  const says = async (...said: string[]) =>
    void (await fetch(`${folder}/news.json`, { method: 'PUT', body: said.join('\n') }));
  await says(...titles);
  return {
    src: `${folder}/news.json?max-age=${maxAge}`,
    says,
    statuses: async (): Promise<number[]> => (await fetch(`${folder}/asked.json`, { cache: 'no-store' })).json(),
  };
}

const titles = ['Bridge', 'Ferry', 'Market', 'Library', 'School'];
const loaded = (list: NewsList) => eventOf(list, 'news-list-loaded');
const shown = (list: NewsList): string[] => textsOf(list, 'title');
const rowOf = (list: NewsList) => list.shadowRoot!.querySelectorAll<HTMLElement>('li')[2]!;

/** Watches the rows of a list; gives whether any of them has been touched. */
function watch(list: NewsList): () => boolean {
  let isTouched = false;
  const observer = new MutationObserver(() => (isTouched = true));
  const rows = list.shadowRoot!.querySelector('ol')!;
  observer.observe(rows, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => isTouched;
}

/** What a browser without a cache (that of WebKit, while it is driven by tests) gets in place of 304, or of no answer. */
let withoutCache: number[] = [];

before(async () => {
  const { src, statuses } = await server(3600, 'Bridge');
  for (let i = 0; i < 2; i++) await (await fetch(src)).text();
  if ((await statuses()).length > 1) withoutCache = [200];
});

describe('a server that has nothing new', () => {
  const notModified = (): number => withoutCache[0] ?? 304;

  it('says so in a few bytes when a list is loaded again', async () => {
    const { src, statuses } = await server(0, ...titles);
    const list = newsList(`src="${src}"`);
    await loaded(list);
    await list.reload();
    expect(await statuses()).to.deep.equal([200, notModified()]);
    expect(shown(list)).to.deep.equal(titles);
  });

  it('is asked on reload also where its answer is fresh', async () => {
    const { src, statuses, says } = await server(3600, ...titles);
    const list = newsList(`src="${src}"`);
    await loaded(list);
    await list.reload();
    expect(await statuses()).to.deep.equal([200, notModified()]);
    await says('News');
    await list.reload();
    expect(await statuses()).to.deep.equal([200, notModified(), 200]);
    expect(shown(list)).to.deep.equal(['News']);
  });

  it('is not asked by who comes later, as long as HTTP says that its answer is fresh', async () => {
    const { src, statuses } = await server(3600, ...titles);
    await loaded(newsList(`src="${src}"`));
    const { now } = Date;
    Date.now = () => now() + 60_000;
    try {
      const list = newsList(`src="${src}"`);
      await loaded(list);
      expect(shown(list)).to.deep.equal(titles);
    } finally {
      Date.now = now;
    }
    expect(await statuses()).to.deep.equal([200, ...withoutCache]);
  });

  const template = '<template id="own-row"><a part="title" href="[[url]]">[[title]]</a></template>';
  for (const [name, attributes] of [
    ['rows', ''],
    ['cards', 'view="cards"'],
    ["rows of the page's own", 'item-template="own-row"'],
  ] as const)
    it(`leaves a reader where he is: ${name}`, async () => {
      put(template);
      const { src } = await server(0, ...titles);
      const list = newsList(`src="${src}" ${attributes}`);
      list.parentElement!.style.cssText = 'height: 60px; overflow: auto';
      await loaded(list);
      const link = rowOf(list).querySelector<HTMLElement>('[part=title]')!;
      const row = rowOf(list);
      link.focus();
      // WebKit scrolls a little later.
      const scrollTop = await until(() => list.parentElement!.scrollTop, 'the link has been scrolled to');
      const touched = watch(list);
      await list.reload();
      await settled();
      expect(touched(), 'a row was touched').to.equal(false);
      expect(rowOf(list) === row, 'the row is the same').to.equal(true);
      expect(focused() === link, 'the focus has stayed').to.equal(true);
      expect(list.parentElement!.scrollTop).to.equal(scrollTop);
    });

  it('leaves those rows alone that are as they were', async () => {
    put(template);
    const { src, says } = await server(0, ...titles);
    const list = newsList(`src="${src}" item-template="own-row"`);
    await loaded(list);
    const link = rowOf(list).querySelector<HTMLElement>('[part=title]')!;
    link.focus();
    await says('Bridge', 'Ferries', 'Market', 'Library', 'School');
    await list.reload();
    expect(shown(list)).to.deep.equal(['Bridge', 'Ferries', 'Market', 'Library', 'School']);
    expect(focused() === link, 'the focus has stayed').to.equal(true);
    expect(parts(list, 'title')).to.have.length(5);
  });

  it('mistakes no row for another that shows the same', async () => {
    put(template);
    const times = (count: number) => answer(Array.from({ length: count }, () => articles(1)[0]!));
    const counts = [2, 3, 1];
    const list = newsList('item-template="own-row"', { source: sourceOf(() => times(counts.shift()!)) });
    await loaded(list);
    for (const count of [3, 1]) {
      await list.reload();
      expect(shown(list)).to.deep.equal(Array.from({ length: count }, () => 'Article 1'));
    }
  });
});
