/** A reader who comes back to a page finds the list as he has left it. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { newsList } from '../support/elements.js';
import { pagedSource, titles } from '../support/fake-source.js';
import { click, eventOf, parts, put, textsOf, until } from '../support/render.js';

/** How the reader has come to the page. */
const comesBy = (type: string): void =>
  void Object.defineProperty(performance, 'getEntriesByType', {
    configurable: true,
    value: (name: string) => (name === 'navigation' ? [{ type }] : []),
  });
const leaves = (): void => void dispatchEvent(new PageTransitionEvent('pagehide'));

const open = async (attributes = 'pager="pages"'): Promise<NewsList> => {
  const list = newsList(`page-size="2" ${attributes}`, {
    source: pagedSource({ count: 20, size: 2, by: 'both', total: 20 }),
  });
  await eventOf(list, 'news-list-loaded');
  return list;
};
const shown = (list: NewsList): string[] => textsOf(list, 'title');
async function goTo(list: NewsList, page: number): Promise<void> {
  click(parts(list, 'page').find((button) => button.textContent!.trim() === `${page}`)!);
  await until(() => shown(list)[0] === `Article ${page * 2 - 1}`, `page ${page} is shown`);
}

describe('a list to which a reader comes back', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    delete (performance as any).getEntriesByType;
    sessionStorage.clear();
    scrollTo(0, 0);
  });

  for (const way of ['back_forward', 'reload'])
    it(`shows the page that he has left: ${way}`, async () => {
      comesBy('navigate');
      const before = await open();
      await goTo(before, 2);
      leaves();
      before.parentElement!.remove();
      comesBy(way);
      expect(shown(await open())).to.deep.equal(titles(4, 3));
    });

  it('shows all that he has asked for, one page below the other', async () => {
    comesBy('navigate');
    const before = await open('');
    click(parts(before, 'more')[0]!);
    await until(() => shown(before).length === 4, 'four articles are shown');
    leaves();
    before.parentElement!.remove();
    comesBy('back_forward');
    expect(shown(await open(''))).to.deep.equal(titles(4));
  });

  it('begins at the start of what it shows after that', async () => {
    comesBy('navigate');
    const before = await open();
    await goTo(before, 2);
    leaves();
    before.parentElement!.remove();
    comesBy('back_forward');
    const list = await open();
    list.source = pagedSource({ count: 20, size: 2, by: 'both', total: 20 });
    await eventOf(list, 'news-list-loaded');
    expect(shown(list)).to.deep.equal(titles(2));
  });

  it('begins at its start where he comes by a link', async () => {
    comesBy('navigate');
    const before = await open();
    await goTo(before, 2);
    leaves();
    before.parentElement!.remove();
    expect(shown(await open())).to.deep.equal(titles(2));
  });

  it('knows its own place among several lists', async () => {
    comesBy('navigate');
    const [first, second] = [await open(), await open()];
    await goTo(second, 2);
    leaves();
    first.parentElement!.remove();
    second.parentElement!.remove();
    comesBy('back_forward');
    const again = [await open(), await open()];
    expect(again.map((list) => shown(list)[0])).to.deep.equal(['Article 1', 'Article 3']);
  });

  it('scrolls to where he was', async () => {
    comesBy('navigate');
    put('<div style="height: 5000px"></div>');
    const before = await open();
    scrollTo(0, 700);
    leaves();
    before.parentElement!.remove();
    scrollTo(0, 0);
    comesBy('back_forward');
    await open();
    expect(Math.round(scrollY)).to.equal(700);
  });

  it('does not scroll back a reader who has scrolled further', async () => {
    comesBy('navigate');
    put('<div style="height: 5000px"></div>');
    const before = await open();
    scrollTo(0, 300);
    leaves();
    before.parentElement!.remove();
    scrollTo(0, 900);
    comesBy('back_forward');
    await open();
    expect(Math.round(scrollY)).to.equal(900);
  });

  it('begins at its start where the storage says nonsense', async () => {
    comesBy('navigate');
    const before = await open();
    leaves();
    before.parentElement!.remove();
    const keys = Object.keys(sessionStorage);
    expect(keys).to.have.length(1);
    comesBy('back_forward');
    for (const nonsense of ['', 'null', '{', 'NaN NaN', '-1 -1', '1e9 0', '[object Object]']) {
      sessionStorage.setItem(keys[0]!, nonsense);
      const list = await open();
      expect(shown(list), nonsense).to.have.length.greaterThan(0);
      list.parentElement!.remove();
    }
  });

  it('begins at its start where there is no storage', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      },
    });
    try {
      comesBy('back_forward');
      expect(shown(await open())).to.deep.equal(titles(2));
      expect(leaves).not.to.throw();
    } finally {
      Object.defineProperty(window, 'sessionStorage', real);
    }
  });
});
