import { expect } from '@open-wc/testing';
import type { ArticleCard } from '../../src/elements/article-card/article-card.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { until } from '../support/render.js';

const cdn = new URL('/dist/cdn/', location.href).href;
const frames: HTMLIFrameElement[] = [];
/** Names of all scripts. */
let scripts: string[] = [];

/** Opens a page with the module of one element. */
async function open(tag: string, head = ''): Promise<Document> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}<script>console.warn = function () {};</script></head><body><${tag}></${tag}><script type="module" src="${cdn}${tag}.js"></script></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Allows a page to load some scripts, and no others. */
const onlyScripts = (names: RegExp): string =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${scripts
    .filter((name) => names.test(name))
    .map((name) => cdn + name)
    .join(' ')}">`;

const shown = (element: Element, part: string): (string | undefined)[] =>
  [...element.shadowRoot!.querySelectorAll(`[part=${part}]`)].map((found) => found.textContent?.trim());

const answer = { items: [{ title: 'A title' }], skipped: 0, format: '' } as never;

describe('the module of one element', () => {
  before(async () => {
    scripts = Object.keys((await (await fetch(`${cdn}integrity.json`)).json()) as object);
  });
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('fetches what shows articles while it waits for them', async () => {
    const page = await open('news-list');
    const list = page.querySelector('news-list') as NewsList;
    const isHere = () =>
      page.defaultView!.performance.getEntriesByType('resource').some(({ name }) => /\/late\.[\w-]+\.js$/.test(name));
    list.source = { list: () => until(isHere, 'it is fetched before the answer has come').then(() => answer) };
    await until(() => shown(list, 'title').length, 'articles are shown');
    expect(shown(list, 'title')).to.deep.equal(['A title']);
  });

  it('gives articles back as they were set, until it can show them', async () => {
    const page = await open('news-list');
    const list = page.querySelector('news-list') as NewsList;
    list.articles = [{ title: 'First' }, { title: 'Second', url: '/b' }] as never;
    expect(list.articles.map(({ title }) => title)).to.deep.equal(['First', 'Second']);
    expect(shown(list, 'title')).to.deep.equal([]);
    await until(() => shown(list, 'title').length, 'articles are shown');
    expect(shown(list, 'title')).to.deep.equal(['First', 'Second']);
    expect(list.articles[1]!.url).to.equal(new URL('/b', location.href).href);
  });

  it('shows the articles that were set last', async () => {
    const page = await open('news-list');
    const list = page.querySelector('news-list') as NewsList;
    list.articles = [{ title: 'First' }] as never;
    list.articles = [{ title: 'Second' }] as never;
    await until(() => shown(list, 'title').length, 'articles are shown');
    expect(shown(list, 'title')).to.deep.equal(['Second']);
  });

  it('shows a card that the page describes or sets', async () => {
    const page = await open('article-card');
    const card = page.querySelector('article-card') as ArticleCard;
    card.headline = 'Described';
    await until(() => shown(card, 'title').length, 'the card is shown');
    expect(shown(card, 'title')).to.deep.equal(['Described']);
    card.article = { title: 'Set' } as never;
    await until(() => shown(card, 'title')[0] === 'Set', 'the other is shown');
  });

  for (const [what, fill] of Object.entries({
    'loads articles': (list: NewsList) => (list.source = { list: () => Promise.resolve(answer) }),
    'is given articles': (list: NewsList) => (list.articles = [{ title: 'A title' }] as never),
  }))
    it(`says that it cannot show them, and offers to try again, where it ${what}`, async () => {
      const page = await open('news-list', onlyScripts(/^(news-list|chunks\/shared\..*)\.js$/));
      const list = page.querySelector('news-list') as NewsList;
      const failed: string[] = [];
      list.addEventListener('news-list-failed', (event) => failed.push((event as CustomEvent).detail.error.code));
      fill(list);
      await until(() => failed.length, 'it has failed');
      expect(failed).to.deep.equal(['network']);
      expect(shown(list, 'error')[0]).to.match(/^The server could not be reached\.\s+Try again$/);
      list.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
      await until(() => failed.length === 2, 'it has tried again');
    });

  for (const [tag, text] of [
    ['zh-CN', '暂无内容。'],
    ['zh-TW', '目前尚無資料。'],
    ['ar', 'لا يوجد محتوى حاليًا.'],
    ['pt-BR', 'Não há conteúdo neste momento.'],
    ['ru', 'Материалов пока нет.'],
  ] as const)
    it(`fetches the texts of a language: ${tag}`, async () => {
      const page = await open('news-list');
      const list = page.querySelector('news-list') as NewsList;
      list.lang = tag;
      list.articles = [];
      await until(() => shown(list, 'empty')[0] === text, 'it speaks that language');
    });

  it('stays in English where the texts of a language cannot be had, and asks again for the next element', async () => {
    const page = await open('news-list', onlyScripts(/^(?!locales)/));
    const list = page.querySelector('news-list') as NewsList;
    const refused: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
    list.lang = 'ru';
    list.heading = 'Новости';
    list.moreHref = '/all';
    list.articles = [{ title: 'Мост' }] as never;
    await until(() => refused.length, 'the texts are refused');
    await until(() => shown(list, 'title')[0] === 'Мост', 'articles are shown');
    expect(shown(list, 'more-link')).to.deep.equal(['More']);
    const second = page.createElement('news-list');
    second.lang = 'ru-RU';
    second.moreHref = '/all';
    page.body.append(second);
    await until(() => refused.length > 1, 'they are asked for again');
    expect(refused.every((uri) => uri.endsWith('/locales/ru.js'))).to.equal(true);
    expect(shown(second, 'more-link')).to.deep.equal(['More']);
  });
});
