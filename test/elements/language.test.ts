/** In which language elements speak. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { articleCard, meta, newsList } from '../support/elements.js';
import { answer, articles, pagedSource, sourceOf } from '../support/fake-source.js';
import { click, eventOf, part, parts, put, statusOf, textOf, textsOf, until } from '../support/render.js';

const nothing = {
  en: 'There is nothing here yet.',
  zh: '暂无内容。',
  ja: '掲載されている情報はありません。',
  ko: '게시된 내용이 없습니다.',
};
/** What an empty list says tells which language it speaks. */
const said = (list: NewsList): string => statusOf(list);
const speaks = (list: NewsList, text: string) =>
  until(() => said(list) === text, `it says "${text}"; it says "${said(list)}"`);
const tagOf = (element: Element): string => element.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')!;
const directionOf = (element: Element): string =>
  getComputedStyle(element.shadowRoot!.querySelector('[part~=base]')!).direction;
const empty = (attributes = ''): NewsList => newsList(attributes, { articles: [] });

/** A list in nested elements of the page, which hold attributes. */
function nested(markup: string): NewsList {
  const list = put(markup).querySelector('news-list')!;
  list.articles = [];
  return list;
}

describe('the language of an element', () => {
  it('is its own lang', async () => {
    const list = empty('lang="zh-CN"');
    await list.updateComplete;
    expect(said(list)).to.equal(nothing.zh);
    expect(tagOf(list)).to.equal('zh-CN');
  });

  it('is the nearest lang above it', async () => {
    const list = nested('<div lang="en"><div lang="zh-Hans"><section><news-list></news-list></section></div></div>');
    await list.updateComplete;
    expect(said(list)).to.equal(nothing.zh);
  });

  it('is that of the page', async () => {
    document.documentElement.lang = 'zh';
    const list = empty();
    await list.updateComplete;
    expect(said(list)).to.equal(nothing.zh);
  });

  it('is found across shadow roots', async () => {
    const host = put('<div lang="zh-CN"><section></section></div>').querySelector('section')!;
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const list = document.createElement('news-list');
    inner.attachShadow({ mode: 'open' }).append(list);
    list.articles = [];
    await list.updateComplete;
    expect(said(list)).to.equal(nothing.zh);
  });

  it('is found within a shadow root before it is looked for outside', async () => {
    const host = put('<div lang="en"></div>').firstElementChild!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<div lang="zh"><news-list></news-list></div>';
    const list = host.shadowRoot!.querySelector('news-list')!;
    list.articles = [];
    await list.updateComplete;
    expect(said(list)).to.equal(nothing.zh);
  });

  for (const tag of ['zh-CN', 'zh_CN', 'zh', 'zh-Hans', 'zh-Hans-CN', 'ZH-cn', 'zh-SG', ' zh-CN '])
    it(`is Chinese: ${tag}`, async () => {
      const list = empty(`lang="${tag}"`);
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

  for (const tag of ['en', 'en-GB', 'fr', 'de-CH', 'tlh', 'x-klingon'])
    it(`is English where there are no texts: ${tag}`, async () => {
      const list = empty(`lang="${tag}"`);
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.en);
    });

  it('writes dates in a language for which there are no texts', async () => {
    const list = newsList('lang="fr" date-format="long"', { articles: [{ title: 'Pont', published: '2026-03-01' }] });
    await list.updateComplete;
    expect(textsOf(list, 'date')).to.deep.equal(['1 mars 2026']);
  });

  it('is English where a lang is no language', async () => {
    const list = empty('lang="english, of course"');
    await list.updateComplete;
    expect(said(list)).not.to.equal('');
    expect(tagOf(list)).to.match(/^[\w-]+$/);
  });

  describe('where no lang says it', () => {
    beforeEach(() => document.documentElement.removeAttribute('lang'));
    const navigatorSays = (language: string): void =>
      void Object.defineProperty(navigator, 'language', { configurable: true, value: language });
    afterEach(() => delete (navigator as any).language);

    it('is that of the content-language of the page', async () => {
      navigatorSays('en');
      meta('content-language', 'zh-CN', 'http-equiv');
      const list = empty();
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

    it('is the first content-language, however it is written', async () => {
      navigatorSays('en');
      meta('Content-Language', 'zh_CN, en', 'http-equiv');
      const list = empty();
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

    it("is the site's default", async () => {
      navigatorSays('en');
      meta('civic-elements:lang', 'zh');
      const list = empty();
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

    it('is that of the browser', async () => {
      navigatorSays('zh-CN');
      const list = empty();
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

    it('is English where the browser says none', async () => {
      navigatorSays('');
      const list = empty();
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.en);
      expect(tagOf(list)).to.equal('en');
    });

    it('is looked for further where a lang is empty', async () => {
      navigatorSays('en');
      meta('content-language', 'zh-CN', 'http-equiv');
      const list = empty('lang=""');
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });

    it('is the nearest lang, whatever the page and the browser say', async () => {
      navigatorSays('ja');
      meta('content-language', 'ja', 'http-equiv');
      const list = empty('lang="zh"');
      await list.updateComplete;
      expect(said(list)).to.equal(nothing.zh);
    });
  });

  describe('when it changes', () => {
    it('changes with its own lang', async () => {
      const list = empty('lang="en"');
      await list.updateComplete;
      list.lang = 'zh-Hans';
      await speaks(list, nothing.zh);
      list.lang = 'en';
      await speaks(list, nothing.en);
    });

    it('changes with the lang above it', async () => {
      const list = nested('<div lang="en"><section><news-list></news-list></section></div>');
      await speaks(list, nothing.en);
      list.closest('div')!.setAttribute('lang', 'zh-Hans');
      await speaks(list, nothing.zh);
      list.closest('div')!.removeAttribute('lang');
      await speaks(list, nothing.en);
    });

    it('changes with the page', async () => {
      const list = empty();
      await speaks(list, nothing.en);
      document.documentElement.lang = 'zh-CN';
      await speaks(list, nothing.zh);
    });

    it('changes with a lang that is nearer than the one before', async () => {
      const list = nested('<div lang="en"><section><news-list></news-list></section></div>');
      await speaks(list, nothing.en);
      list.closest('section')!.setAttribute('lang', 'zh-Hans');
      await speaks(list, nothing.zh);
    });

    it('changes with a lang above its shadow root', async () => {
      const host = put('<div lang="en"><section></section></div>').querySelector('section')!;
      host.attachShadow({ mode: 'open' }).innerHTML = '<news-list></news-list>';
      const list = host.shadowRoot!.querySelector('news-list')!;
      list.articles = [];
      await speaks(list, nothing.en);
      host.parentElement!.setAttribute('lang', 'zh-CN');
      await speaks(list, nothing.zh);
    });

    it('changes with the place to which it is moved', async () => {
      const list = empty('');
      await speaks(list, nothing.en);
      put('<section lang="zh-CN"></section>').firstElementChild!.append(list);
      await speaks(list, nothing.zh);
    });

    it('changes dates, badges and buttons', async () => {
      const list = newsList('lang="en" page-size="1" more-href="/all"', {
        articles: articles(2, 1, { published: '2026-03-01', pinned: true }),
      });
      await list.updateComplete;
      const shown = () => ['date', 'badge', 'more', 'more-link'].map((name) => textOf(part(list, name)));
      expect(shown()).to.deep.equal(['Mar 1, 2026', 'Pinned', 'Show more', 'More']);
      list.lang = 'zh-Hans';
      await until(() => textOf(part(list, 'more')) === '查看更多', 'the button speaks Chinese');
      expect(shown()).to.deep.equal(['2026年3月1日', '置顶', '查看更多', '更多']);
    });

    it('changes an error that is shown', async () => {
      const list = newsList('lang="en"', { source: sourceOf(() => Promise.reject(new Error('x'))) });
      await eventOf(list, 'news-list-failed');
      list.lang = 'zh-Hans';
      await until(() => statusOf(list) === '无法连接到服务器，请稍后重试。 重试', 'the error is told in Chinese');
    });

    it('keeps the articles, and asks for none', async () => {
      const source = sourceOf(() => answer(articles(2)));
      const list = newsList('lang="en"', { source });
      await eventOf(list, 'news-list-loaded');
      list.lang = 'zh-Hans';
      await until(() => tagOf(list) === 'zh-Hans', 'it is in Chinese');
      expect(textsOf(list, 'title')).to.deep.equal(['Article 1', 'Article 2']);
      expect(source.asked).to.have.length(1);
    });
  });

  it('may be another one for each element of a page', async () => {
    const lists = ['en', 'zh-Hans', 'ja', 'ko'].map((lang) => empty(`lang="${lang}"`));
    await speaks(lists[2]!, nothing.ja);
    await until(() => !/[a-z]/i.test(said(lists[3]!)), 'the fourth speaks Korean');
    expect(lists.slice(0, 3).map(said)).to.deep.equal([nothing.en, nothing.zh, nothing.ja]);
    expect(said(lists[3]!)).to.match(/[가-힣]/);
  });

  it('names pages in it', async () => {
    const list = newsList('lang="zh-Hans" pager="pages" page-size="2"', {
      source: pagedSource({ count: 6, size: 2, by: 'both', total: 6 }),
    });
    await eventOf(list, 'news-list-loaded');
    const names = parts(list, 'page').map((button) => button.getAttribute('aria-label'));
    expect(names).to.deep.equal(['上一页', '第 1 页', '第 2 页', '第 3 页', '下一页']);
    click(parts(list, 'page')[2]!);
    await until(() => statusOf(list) === '第 3 条至第 4 条', 'it says what is shown');
  });

  it('is right to left where it is written so', async () => {
    for (const [lang, direction] of Object.entries({
      ar: 'rtl',
      'ug-CN': 'rtl',
      he: 'rtl',
      en: 'ltr',
      'zh-CN': 'ltr',
      'uz-Arab': 'rtl',
      'az-Latn': 'ltr',
    })) {
      const list = empty(`lang="${lang}"`);
      const card = articleCard(`lang="${lang}" headline="x"`);
      await Promise.all([list.updateComplete, card.updateComplete]);
      expect([directionOf(list), directionOf(card)], lang).to.deep.equal([direction, direction]);
    }
  });
});
