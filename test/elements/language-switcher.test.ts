import { expect } from '@open-wc/testing';
import '../../src/elements/language-switcher/define.js';
import type { Translation } from '../../src/data/article.js';
import type { LanguageSwitcher } from '../../src/elements/language-switcher/language-switcher.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { articleView, newsList } from '../support/elements.js';
import {
  click,
  eventOf,
  eventsOf,
  focused,
  isVisible,
  part,
  parts,
  piece,
  put,
  settled,
  textOf,
  textsOf,
  tidy,
  until,
} from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';

const KEY = 'civic-elements:language';
const root = document.documentElement;

const links =
  '<a href="/">Home</a><a href="/zh/" hreflang="zh-CN" lang="zh-CN">简体中文</a><a href="/ja/" hreflang="ja" lang="ja" target="_blank">日本語</a><a href="/ko/" hreflang="ko" lang="ko">한국어</a>';

/** A switcher on the page, and all that it shows. */
async function switcher(attributes = '', children = '', properties: object = {}): Promise<LanguageSwitcher> {
  const { container, connect } = piece(`<language-switcher ${attributes}>${children}</language-switcher>`);
  connect();
  const made = container.firstElementChild as LanguageSwitcher;
  Object.assign(made, properties);
  await shown(made);
  return made;
}

/** Waits until an element shows what its attributes ask for. */
async function shown(element: LanguageSwitcher): Promise<void> {
  await element.updateComplete;
  // There may be nothing to see of it.
  await until(() => (element as any)._view, 'what it shows has come');
  await element.updateComplete;
}

const names = (element: LanguageSwitcher): string[] => textsOf(element, 'link');
const link = (element: LanguageSwitcher, name: string): HTMLAnchorElement => {
  const found = parts<HTMLAnchorElement>(element, 'link').find((one) => tidy(one.textContent) === name);
  if (!found) throw new Error(`there is no ${name}; there are ${names(element).join(', ')}`);
  return found;
};
const hrefOf = (element: LanguageSwitcher, name: string): string | null => link(element, name).getAttribute('href');
const currentOf = (element: LanguageSwitcher): string[] =>
  parts(element, 'link')
    .filter((one) => one.getAttribute('aria-current') === 'true')
    .map((one) => tidy(one.textContent));
const whole = (path: string): string => new URL(path, location.href).href;

/** Presses a key where the focus is. */
const press = (key: string): boolean =>
  focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('<language-switcher>', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    localStorage.removeItem(KEY);
    root.removeAttribute('dir');
  });

  describe('with links', () => {
    it('shows them, in their order', async () => {
      const element = await switcher('', links);
      expect(names(element)).to.deep.equal(['Home', '简体中文', '日本語', '한국어']);
      expect(hrefOf(element, '日本語')).to.equal(whole('/ja/'));
    });

    it('shows its own copies, which styles of the page do not reach', async () => {
      const style = document.createElement('style');
      style.textContent = 'a { display: none !important; font-size: 99px }';
      const place = put('');
      place.append(style);
      const element = await switcher('', links);
      expect(isVisible(link(element, '日本語'))).to.equal(true);
      expect(isVisible(element.querySelector('a')!)).to.equal(false);
      expect(parseFloat(getComputedStyle(link(element, '日本語')).fontSize)).to.be.lessThan(40);
    });

    it('says of each which language it leads to, and in which its name is', async () => {
      const element = await switcher('', `${links}<a href="/ar/" hreflang="ar" lang="ar">العربية</a>`);
      const told = (name: string) => {
        const { hreflang, firstElementChild } = link(element, name);
        return [hreflang, firstElementChild!.getAttribute('lang'), getComputedStyle(firstElementChild!).direction];
      };
      expect(told('简体中文')).to.deep.equal(['zh-CN', 'zh-CN', 'ltr']);
      expect(told('العربية')).to.deep.equal(['ar', 'ar', 'rtl']);
      expect(told('Home')).to.deep.equal(['', null, 'ltr']);
    });

    it('keeps names in their own language from being translated by machines, and no others', async () => {
      const element = await switcher('', links);
      expect(link(element, '日本語').firstElementChild!.getAttribute('translate')).to.equal('no');
      expect(link(element, 'Home').firstElementChild!.hasAttribute('translate')).to.equal(false);
    });

    it('opens them as the page asks', async () => {
      const element = await switcher('', links);
      expect(link(element, '日本語').target).to.equal('_blank');
      expect(link(element, '한국어').hasAttribute('target')).to.equal(false);
    });

    it('finds them in a list', async () => {
      const element = await switcher(
        '',
        '<ul><li><a href="/en/" hreflang="en">English</a></li><li><ul><li><a href="/ja/" hreflang="ja">日本語</a></li></ul></li></ul>',
      );
      expect(names(element)).to.deep.equal(['English', '日本語']);
    });

    it('shows links that come late, and those that change', async () => {
      const element = await switcher('', '');
      expect(names(element)).to.deep.equal([]);
      element.innerHTML = links;
      await until(() => names(element).length === 4, 'they are shown');
      element.querySelector('a')!.textContent = 'City';
      await until(() => names(element)[0] === 'City', 'it has its new name');
      element.querySelectorAll('a')[1]!.href = '/cn/';
      await until(() => hrefOf(element, '简体中文') === whole('/cn/'), 'it has its new address');
      element.innerHTML = '';
      await until(() => !names(element).length, 'they are gone');
    });

    it('takes the name of a flag from its text', async () => {
      const element = await switcher(
        '',
        '<a href="/ja/" hreflang="ja"><img alt="日本語"></a><a href="/ko/" hreflang="ko"></a>',
      );
      expect(names(element)).to.deep.equal(['日本語', '한국어']);
    });

    it('leaves out what leads nowhere, or to a script', async () => {
      const element = await switcher(
        '',
        '<a href="javascript:alert(1)" hreflang="en">English</a><a href="{{ url }}" hreflang="fr">Français</a><a href="data:text/html,x">Data</a><a name="x">Anchor</a><a href="/ja/" hreflang="ja">日本語</a>',
      );
      expect(names(element)).to.deep.equal(['日本語']);
      element.querySelector('a')!.title = 'x';
      await settled();
      expect(saidTo('warn'), 'each link once').to.have.length(2);
      expect(saidTo('warn')[0]).to.include('javascript:alert(1)');
    });

    it('knows names that languages have in themselves, where the page does not say', async () => {
      const element = await switcher(
        '',
        '<a href="/1" hreflang="zh-CN">中文</a><a href="/2" hreflang="ja">Japanese</a><a href="/3" hreflang="de">Deutsch</a>',
      );
      const langs = names(element).map((name) => link(element, name).firstElementChild!.getAttribute('lang'));
      expect(langs).to.deep.equal(['zh-CN', null, 'de']);
    });

    it('shows what is in it as it is, where it holds no links', async () => {
      const element = await switcher('', '<p>No other languages.</p>');
      expect(isVisible(element.querySelector('p')!)).to.equal(true);
      expect(parts(element, 'link')).to.have.length(0);
    });

    it('leaves the rest of a cell alone that it has swallowed', async () => {
      const element = await switcher('', '<h2>News</h2><a href="/1.html">First</a>');
      expect(isVisible(element.querySelector('a')!)).to.equal(true);
      expect(parts(element, 'link')).to.have.length(0);
    });

    it('is navigation, named in the language of its place', async () => {
      const element = await switcher('lang="zh-Hans"', links);
      const whole = part(element, 'base').querySelector('[role]')!;
      expect(whole.getAttribute('role')).to.equal('navigation');
      expect(whole.getAttribute('aria-label')).to.equal('语言');
    });

    describe('marks the current one', () => {
      for (const [page, current] of [
        ['zh-Hans', '简体中文'],
        ['zh', '简体中文'],
        ['zh_CN', '简体中文'],
        ['zh-SG', '简体中文'],
        ['zh-TW', '繁體中文'],
        ['zh-Hant-HK', '繁體中文'],
        ['ja-JP', '日本語'],
        ['en-GB', 'British'],
        ['en', 'English'],
        ['en-AU', 'English'],
      ] as const)
        it(`by the language of the page: ${page}`, async () => {
          root.lang = page;
          const element = await switcher(
            'lang="en"',
            '<a href="/gb/" hreflang="en-GB">British</a><a href="/en/" hreflang="en">English</a><a href="/tw/" hreflang="zh-TW">繁體中文</a><a href="/zh/" hreflang="zh-CN">简体中文</a><a href="/ja/" lang="ja">日本語</a>',
          );
          expect(currentOf(element)).to.deep.equal([current]);
        });

      it('when the language of the page changes', async () => {
        const element = await switcher('lang="en"', links);
        root.lang = 'ja';
        await until(() => currentOf(element).join() === '日本語', 'it is Japanese');
        root.lang = 'ko';
        await until(() => currentOf(element).join() === '한국어', 'it is Korean');
      });

      it('by its address, where no language tells', async () => {
        const element = await switcher('', `<a href="/x/">X</a><a href="${location.href}#top">Here</a>`);
        expect(currentOf(element)).to.deep.equal(['Here']);
      });

      it('by the language before the address', async () => {
        const element = await switcher(
          '',
          `<a href="${location.href}">Home</a><a href="/en/" hreflang="en">English</a>`,
        );
        expect(currentOf(element)).to.deep.equal(['English']);
      });

      it('only where there is one', async () => {
        root.lang = 'fr';
        expect(currentOf(await switcher('', links))).to.deep.equal([]);
      });

      it('not by its look alone: its weight is another one', async () => {
        root.lang = 'ja';
        const element = await switcher('', links);
        const weight = (name: string) => getComputedStyle(link(element, name)).fontWeight;
        expect(weight('日本語')).not.to.equal(weight('Home'));
      });
    });

    describe('tells the page what a reader chooses', () => {
      it('before he goes there', async () => {
        const element = await switcher('', links);
        const events = eventsOf(document.body, 'language-change');
        expect(click(link(element, '日本語')).defaultPrevented).to.equal(false);
        expect(events.map(({ detail }) => detail)).to.deep.equal([{ locale: 'ja', href: whole('/ja/') }]);
      });

      it('and stays where the page says so', async () => {
        const element = await switcher('', links);
        element.addEventListener('language-change', (event) => event.preventDefault());
        expect(click(link(element, '日本語')).defaultPrevented).to.equal(true);
      });

      it('but not that he goes home, or opens a window of his own', async () => {
        const element = await switcher('', links);
        const events = eventsOf(element, 'language-change');
        click(link(element, 'Home'));
        click(link(element, '日本語'), { ctrlKey: true });
        click(link(element, '日本語'), { metaKey: true });
        expect(events).to.deep.equal([]);
      });
    });

    it('remembers nothing and leaves the page alone: a sibling site has its own language', async () => {
      localStorage.setItem(KEY, 'ko');
      const element = await switcher('', links);
      expect(root.lang).to.equal('en');
      click(link(element, '日本語'));
      expect(localStorage.getItem(KEY)).to.equal('ko');
      expect(root.lang).to.equal('en');
    });
  });

  describe('in place', () => {
    it('names each language in itself', async () => {
      const element = await switcher('locales="en zh-Hans zh-Hant ja ko ar de fr ru pt-BR zh-CN"');
      expect(names(element)).to.deep.equal([
        'English',
        '简体中文',
        '繁體中文',
        '日本語',
        '한국어',
        'العربية',
        'Deutsch',
        'Français',
        'Русский',
        'Português (Brasil)',
        '简体中文',
      ]);
      const arabic = link(element, 'العربية').firstElementChild!;
      expect([arabic.getAttribute('lang'), getComputedStyle(arabic).direction]).to.deep.equal(['ar', 'rtl']);
    });

    it('takes names of the page', async () => {
      const element = await switcher('locales="en:EN, zh-Hans:中文"');
      expect(names(element)).to.deep.equal(['EN', '中文']);
    });

    it('names languages in browsers that know no names', async () => {
      const own = Object.getOwnPropertyDescriptor(Intl, 'DisplayNames')!;
      delete (Intl as any).DisplayNames;
      try {
        const element = await switcher('locales="en zh-CN zh-Hant ja de-AT tlh"');
        expect(names(element)).to.deep.equal(['English', '简体中文', '繁體中文', '日本語', 'Deutsch', 'tlh']);
      } finally {
        Object.defineProperty(Intl, 'DisplayNames', own);
      }
    });

    it('tells the author of tags that are none, once, and shows the others', async () => {
      const element = await switcher('locales="en 中文 zh_Hans deutsch123"');
      expect(names(element)).to.deep.equal(['English', '简体中文']);
      root.lang = 'zh-Hans';
      await until(() => currentOf(element).join() === '简体中文', 'the page is in Chinese');
      expect(saidTo('error')).to.have.length(1);
      expect(saidTo('error')[0]).to.include('"中文", "deutsch123"');
    });

    it('is a group of buttons, with the current one marked', async () => {
      const element = await switcher('locales="en ja"');
      const whole = part(element, 'base').querySelector('[role]')!;
      expect([whole.getAttribute('role'), whole.getAttribute('aria-label')]).to.deep.equal(['group', 'Language']);
      expect(parts(element, 'link').map(({ localName }) => localName)).to.deep.equal(['button', 'button']);
      expect(currentOf(element)).to.deep.equal(['English']);
    });

    it('switches language and direction of the page, and remembers', async () => {
      const element = await switcher('locales="en ja ar"');
      link(element, 'العربية').click();
      expect([root.lang, root.dir, localStorage.getItem(KEY)]).to.deep.equal(['ar', 'rtl', 'ar']);
      await until(() => currentOf(element).join() === 'العربية', 'it is marked');
      link(element, '日本語').click();
      expect([root.lang, root.dir, localStorage.getItem(KEY)]).to.deep.equal(['ja', 'ltr', 'ja']);
    });

    it('keeps the focus on the language that was chosen', async () => {
      const element = await switcher('locales="en ja"');
      link(element, '日本語').focus();
      link(element, '日本語').click();
      await until(() => currentOf(element).join() === '日本語', 'it is Japanese');
      expect(focused()).to.equal(link(element, '日本語'));
    });

    it('says so before anything changes', async () => {
      const element = await switcher('locales="en ja"');
      const seen: unknown[] = [];
      document.body.addEventListener(
        'language-change',
        (event) => seen.push((event as CustomEvent).detail.locale, root.lang, localStorage.getItem(KEY)),
        { once: true },
      );
      link(element, '日本語').click();
      expect(seen).to.deep.equal(['ja', 'en', null]);
    });

    it('changes nothing where the page says no', async () => {
      const element = await switcher('locales="en ja"');
      element.addEventListener('language-change', (event) => event.preventDefault());
      link(element, '日本語').click();
      expect([root.lang, localStorage.getItem(KEY)]).to.deep.equal(['en', null]);
    });

    it('says nothing where a reader chooses what he has', async () => {
      const element = await switcher('locales="en ja"');
      const events = eventsOf(element, 'language-change');
      link(element, 'English').click();
      expect(events).to.deep.equal([]);
    });

    it('returns to what was chosen before, without an event', async () => {
      localStorage.setItem(KEY, 'ar');
      const events = eventsOf(document.body, 'language-change');
      const element = await switcher('locales="en ja ar"');
      expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
      expect(currentOf(element)).to.deep.equal(['العربية']);
      expect(events).to.deep.equal([]);
    });

    it('leaves the page alone where that is none of its languages', async () => {
      localStorage.setItem(KEY, 'fr');
      await switcher('locales="en ja"');
      expect(root.lang).to.equal('en');
    });

    it('works where storage is forbidden', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get() {
          throw new DOMException('The test says so', 'SecurityError');
        },
      });
      try {
        const element = await switcher('locales="en ja"');
        link(element, '日本語').click();
        expect(root.lang).to.equal('ja');
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    });

    it('follows what a reader chooses in another tab', async () => {
      await switcher('locales="en ja"');
      localStorage.setItem(KEY, 'ja');
      dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: 'ja' }));
      expect(root.lang).to.equal('ja');
    });

    it('follows a page that changes its language itself', async () => {
      const element = await switcher('lang="en" locales="en ja"');
      root.lang = 'ja-JP';
      await until(() => currentOf(element).join() === '日本語', 'it is Japanese');
      expect(localStorage.getItem(KEY)).to.equal(null);
    });

    it('agrees with the others on the page', async () => {
      const [one, other] = [await switcher('locales="en ja"'), await switcher('locales="en ja" look="select"')];
      link(one, '日本語').click();
      await until(() => part<HTMLSelectElement>(other, 'select').value === '日本語', 'the other follows');
    });

    it('takes the links in it for readers without script', async () => {
      const element = await switcher('locales="en ja"', '<a href="?lang=ja">Japanese</a>');
      expect(names(element)).to.deep.equal(['English', '日本語']);
      expect(isVisible(element.querySelector('a')!)).to.equal(false);
    });

    it('changes its languages with the attribute', async () => {
      const element = await switcher('locales="en ja"');
      element.locales = 'en ko';
      await until(() => names(element).join() === 'English,한국어', 'they are other ones');
    });

    it('makes lists load again in the new language, and keeps what they show till then', async () => {
      const folder = address('');
      let answer: (value: object) => void = () => {};
      const coming = new Promise<object>((resolve) => (answer = resolve));
      const asked = stubFetch({ [`${folder}en/news`]: feed('Bridge opens'), [`${folder}ja/news`]: () => coming });
      const list = newsList(`src="${folder}{lang}/news"`);
      await eventOf(list, 'news-list-loaded');
      const element = await switcher('locales="en ja"');
      link(element, '日本語').click();
      await until(() => asked.length === 2, 'the list asks again');
      expect(asked[1]).to.equal(`${folder}ja/news`);
      expect(textsOf(list, 'title')).to.deep.equal(['Bridge opens']);
      answer(feed('橋が開通'));
      await eventOf(list, 'news-list-loaded');
      expect(textsOf(list, 'title')).to.deep.equal(['橋が開通']);
    });
  });

  describe('as a menu', () => {
    const toggle = (element: LanguageSwitcher) => part<HTMLButtonElement>(element, 'toggle');
    const isOpen = (element: LanguageSwitcher): boolean => {
      const open = isVisible(part(element, 'list'));
      expect(toggle(element).getAttribute('aria-expanded')).to.equal(`${open}`);
      return open;
    };
    const opened = async (attributes = '', children = links): Promise<LanguageSwitcher> => {
      const element = await switcher(`look="menu" ${attributes}`, children);
      toggle(element).focus();
      toggle(element).click();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(true);
      return element;
    };

    it('is a button with the name of the current language, closed', async () => {
      root.lang = 'ja';
      const element = await switcher('look="menu" lang="en"', links);
      expect(textOf(toggle(element))).to.equal('Language 日本語');
      expect(isOpen(element)).to.equal(false);
      expect(toggle(element).querySelector('[lang=ja]')!.textContent).to.equal('日本語');
    });

    it('says what it is for, where no language is the current one', async () => {
      root.lang = 'fr';
      const element = await switcher('look="menu" lang="en"', links);
      expect(textOf(toggle(element))).to.equal('Language');
    });

    it('opens and closes with its button', async () => {
      const element = await opened();
      toggle(element).click();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('keeps links links', async () => {
      const element = await opened();
      expect(hrefOf(element, '日本語')).to.equal(whole('/ja/'));
      expect(part(element, 'list').getAttribute('role')).to.equal('list');
    });

    it('switches in place, closes, and gives the focus back', async () => {
      const element = await opened('locales="en ja"', '');
      link(element, '日本語').click();
      await until(() => textOf(toggle(element)).indexOf('日本語') > 0, 'the button has its name');
      expect(root.lang).to.equal('ja');
      expect(isOpen(element)).to.equal(false);
      expect(focused()).to.equal(toggle(element));
    });

    it('is moved through with the arrow keys, Home and End', async () => {
      await opened();
      const after = async (key: string): Promise<string> => {
        expect(press(key), 'the page does not scroll').to.equal(false);
        await settled();
        return tidy(focused()!.textContent);
      };
      expect(await after('ArrowDown')).to.equal('Home');
      expect(await after('ArrowDown')).to.equal('简体中文');
      expect(await after('End')).to.equal('한국어');
      expect(await after('ArrowDown')).to.equal('한국어');
      expect(await after('ArrowUp')).to.equal('日本語');
      expect(await after('Home')).to.equal('Home');
      expect(await after('ArrowUp')).to.equal('Home');
    });

    it('is opened by the arrow key', async () => {
      const element = await switcher('look="menu"', links);
      toggle(element).focus();
      press('ArrowDown');
      await until(() => isOpen(element) && focused() === link(element, 'Home'), 'the focus is on the first language');
    });

    it('closes with Escape, which gives the focus back and goes no further', async () => {
      const element = await opened();
      press('ArrowDown');
      await settled();
      const keys: string[] = [];
      const hear = (event: KeyboardEvent): void => void keys.push(event.key);
      document.addEventListener('keydown', hear);
      press('Escape');
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
      expect(focused()).to.equal(toggle(element));
      press('Escape');
      document.removeEventListener('keydown', hear);
      expect(keys).to.deep.equal(['Escape']);
    });

    it('closes when the focus leaves it', async () => {
      const element = await opened();
      const button = document.createElement('button');
      element.parentElement!.append(button);
      // A page in the background is told of no focus: the test tells.
      const leave = (to: Element | null) =>
        link(element, '日本語').dispatchEvent(
          new FocusEvent('focusout', { relatedTarget: to, bubbles: true, composed: true }),
        );
      leave(link(element, '한국어'));
      leave(null);
      await element.updateComplete;
      expect(isOpen(element)).to.equal(true);
      leave(button);
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('closes when a reader presses elsewhere, not within', async () => {
      const element = await opened();
      const touch = (target: EventTarget) =>
        target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      touch(part(element, 'list'));
      await element.updateComplete;
      expect(isOpen(element)).to.equal(true);
      touch(document.body);
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('closes when the element leaves the page', async () => {
      const element = await opened();
      const place = element.parentElement!;
      element.remove();
      place.append(element);
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    for (const dir of ['ltr', 'rtl'])
      for (const side of ['left', 'right'])
        it(`stays within the window where its cell is narrow, at the ${side} edge, ${dir}`, async () => {
          const element = await opened(`lang="${dir === 'rtl' ? 'ar' : 'en'}"`);
          element.parentElement!.style.cssText = `position: absolute; top: 0; ${side}: 0; width: 60px`;
          dispatchEvent(new CustomEvent('resize'));
          const box = part(element, 'list').getBoundingClientRect();
          expect(box.left).to.be.at.least(0);
          expect(box.right).to.be.at.most(root.clientWidth);
          expect(getComputedStyle(part(element, 'list')).direction).to.equal(dir);
        });

    it('is not cut off by a cell, nor moved by a filter of the page', async function () {
      if (!('showPopover' in HTMLElement.prototype)) this.skip();
      document.body.style.filter = 'grayscale(1)';
      try {
        const element = await opened();
        element.parentElement!.style.cssText = 'height: 60px; overflow: hidden';
        dispatchEvent(new CustomEvent('resize'));
        const box = part(element, 'list').getBoundingClientRect();
        const button = toggle(element).getBoundingClientRect();
        expect(Math.abs(box.left - button.left)).to.be.lessThan(2);
        expect(Math.abs(box.top - button.bottom)).to.be.lessThan(10);
        const last = link(element, '한국어').getBoundingClientRect();
        const seen = element.shadowRoot!.elementFromPoint(last.left + last.width / 2, last.top + last.height / 2);
        expect(part(element, 'list').contains(seen)).to.equal(true);
      } finally {
        document.body.style.filter = '';
      }
    });

    it('stays below its button while the page is scrolled', async () => {
      const element = await opened();
      const high = put('<div style="height: 3000px"></div>');
      scrollTo(0, 40);
      await until(() => scrollY > 0, 'the page is scrolled');
      document.dispatchEvent(new CustomEvent('scroll'));
      const gap = part(element, 'list').getBoundingClientRect().top - toggle(element).getBoundingClientRect().bottom;
      scrollTo(0, 0);
      high.remove();
      expect(gap).to.be.within(0, 10);
    });

    it('has languages of 44 px', async () => {
      const element = await opened();
      for (const one of parts(element, 'link')) expect(one.offsetHeight).to.be.at.least(44);
    });
  });

  describe('as a select', () => {
    const select = (element: LanguageSwitcher) => part<HTMLSelectElement>(element, 'select');
    const pick = async (element: LanguageSwitcher, name: string): Promise<void> => {
      select(element).value = name;
      select(element).dispatchEvent(new CustomEvent('change', { bubbles: true }));
      await element.updateComplete;
    };

    it('has a label, and shows the current language', async () => {
      root.lang = 'ja';
      const element = await switcher('look="select" lang="en"', links);
      expect(select(element).labels![0]!.textContent).to.include('Language');
      expect(select(element).value).to.equal('日本語');
      expect([...select(element).options].map(({ text }) => text)).to.deep.equal([
        'Home',
        '简体中文',
        '日本語',
        '한국어',
      ]);
    });

    it('leads nowhere while a reader goes through the languages with the keyboard', async () => {
      const element = await switcher('look="select"', links);
      const events = eventsOf(element, 'language-change');
      select(element).focus();
      await pick(element, '日本語');
      await pick(element, '한국어');
      expect(events).to.deep.equal([]);
      expect(root.lang).to.equal('en');
      expect(focused()).to.equal(select(element));
    });

    it('has a link beside it to what was picked', async () => {
      const element = await switcher('look="select"', links);
      await pick(element, '日本語');
      const apply = part<HTMLAnchorElement>(element, 'apply');
      expect([apply.href, apply.target, textOf(apply)]).to.deep.equal([whole('/ja/'), '_blank', 'Change']);
      const events = eventsOf(element, 'language-change');
      click(apply);
      expect(events.map(({ detail }) => detail.locale)).to.deep.equal(['ja']);
    });

    it('switches in place with the button beside it', async () => {
      const element = await switcher('look="select" locales="en ja"');
      await pick(element, '日本語');
      expect(root.lang).to.equal('en');
      part(element, 'apply').click();
      expect([root.lang, localStorage.getItem(KEY)]).to.deep.equal(['ja', 'ja']);
      await until(() => textOf(part(element, 'apply')) === '切り替え', 'its button speaks Japanese');
      expect(select(element).value).to.equal('日本語');
    });

    it('shows again where the reader is, when the page says no', async () => {
      const element = await switcher('look="select" locales="en ja"');
      element.addEventListener('language-change', (event) => event.preventDefault());
      await pick(element, '日本語');
      part(element, 'apply').click();
      await element.updateComplete;
      expect(select(element).value).to.equal('English');
    });
  });

  describe('with an article that names its translations', () => {
    const translations = [
      { lang: 'ja', url: '/article-ja', title: '橋が開通' },
      { lang: 'zh-Hans', url: '/article-zh' },
    ];
    const article = (more: object) =>
      articleView('', {
        source: {
          list: async () => ({ items: [], skipped: 0, format: '' }),
          get: async () => ({
            items: [
              { title: 'Bridge', authors: [], categories: [], tags: [], attachments: [], key: '', raw: 0, ...more },
            ],
            skipped: 0,
            format: '',
          }),
        },
      });

    it('leads to those, and to its links where there are none', async () => {
      const element = await switcher('', links);
      await eventOf(article({ translations }), 'article-view-loaded');
      await until(() => hrefOf(element, '日本語') === whole('/article-ja'), 'it leads to the translation');
      expect(hrefOf(element, '简体中文')).to.equal(whole('/article-zh'));
      expect(hrefOf(element, '한국어')).to.equal(whole('/ko/'));
      expect(link(element, '日本語').title).to.equal('橋が開通');
    });

    it('leads to its links again with another article', async () => {
      const element = await switcher('', links);
      await eventOf(article({ translations }), 'article-view-loaded');
      await until(() => hrefOf(element, '日本語') === whole('/article-ja'), 'it leads to the translation');
      await eventOf(article({}), 'article-view-loaded');
      await until(() => hrefOf(element, '日本語') === whole('/ja/'), 'it leads to the site');
    });

    it('offers languages that it has no link for', async () => {
      const element = await switcher('', links, { translations: [{ lang: 'fr', url: '/article-fr' }] });
      await until(() => names(element).length === 5, 'there is one more');
      expect(hrefOf(element, 'Français')).to.equal(whole('/article-fr'));
    });

    it('needs no links of its own', async () => {
      const element = await switcher('', '', { translations });
      await until(() => names(element).length === 2, 'there are two');
      expect(names(element)).to.deep.equal(['日本語', '简体中文']);
    });

    it('leads to those in place of switching, and remembers', async () => {
      const element = await switcher('locales="en ja ko"', '', { translations });
      await until(() => hrefOf(element, '日本語') === whole('/article-ja'), 'it leads to the translation');
      expect(link(element, '한국어').localName).to.equal('button');
      expect(link(element, 'English').localName).to.equal('button');
      click(link(element, '日本語'));
      expect([root.lang, localStorage.getItem(KEY)]).to.deep.equal(['en', 'ja']);
    });

    it('takes no addresses of scripts', async () => {
      const evil = [{ lang: 'ja', url: 'javascript:alert(1)' }] as Translation[];
      const element = await switcher('', links, { translations: evil });
      await settled();
      expect(hrefOf(element, '日本語')).to.equal(whole('/ja/'));
    });
  });

  describe('is accessible', () => {
    for (const [what, attributes] of [
      ['with links', ''],
      ['in place', 'locales="en ja ar"'],
      ['as a menu', 'look="menu"'],
      ['as a select', 'look="select"'],
    ] as const)
      it(what, async () => {
        const element = await switcher(attributes, links);
        if (attributes.indexOf('menu') > 0) part(element, 'toggle').click();
        await element.updateComplete;
        await expectAccessible(element);
      });
  });

  it('tells of a word that is no look, and shows a row', async () => {
    const element = await switcher('look="flags"', links);
    expect(saidTo('error')).to.have.length(1);
    expect(names(element)).to.have.length(4);
  });

  it('leaves nothing behind', async () => {
    const element = await switcher('locales="en ja"');
    element.remove();
    localStorage.setItem(KEY, 'ja');
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(root.lang).to.equal('en');
  });
});
