import { expect } from '@open-wc/testing';
import decode from 'qr/decode.js';
import '../../src/define.js';
import type { ShareLinks } from '../../src/elements/share-links/share-links.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { articleView } from '../support/elements.js';
import { withMedium } from '../support/paper.js';
import {
  click,
  focused,
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
import { expectNothingUncaught } from '../support/uncaught.js';

const page = location.href.replace(/#.*/, '');

async function shareLinks(attributes = 'lang="en"', before = ''): Promise<ShareLinks> {
  const element = put(`${before}<share-links ${attributes}></share-links>`).querySelector('share-links')!;
  await element.updateComplete;
  return element;
}

/** Names of the links and buttons, as they are read out. */
const names = (element: ShareLinks): string[] => textsOf(element, 'link');
const href = (element: ShareLinks, target: string): string => part<HTMLAnchorElement>(element, target).href;

/** Puts something in the place of a member of `navigator`, or of the document, until the test ends. */
const undo: (() => void)[] = [];
function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, value });
  undo.push(() => (own ? Object.defineProperty(object, name, own) : delete (object as any)[name]));
}

/** What a telephone reads from a code: black on white, with the room around it. */
function read(svg: Element): string {
  const [x, y, size] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number];
  const scale = 3;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  const runs = svg
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g);
  for (const [left, top, length] of [...runs].map((run) => run.slice(1).map(Number) as [number, number, number]))
    for (let row = (top - y) * scale; row < (top - y + 1) * scale; row++)
      for (let column = (left - x) * scale; column < (left - x + length) * scale; column++)
        data.set([0, 0, 0], (row * width + column) * 4);
  return decode({ width, height: width, data });
}

describe('<share-links>', () => {
  beforeEach(() => {
    replace(navigator, 'share', undefined);
    replace(navigator, 'canShare', undefined);
  });
  afterEach(() =>
    undo
      .splice(0)
      .reverse()
      .forEach((each) => each()),
  );

  it('has a link or a button for each target, with a name', async () => {
    const element = await shareLinks();
    expect(names(element)).to.deep.equal(['X', 'Facebook', 'Weibo', 'WeChat', 'E-mail', 'Copy link']);
    expect(part(element, 'links').getAttribute('aria-label')).to.equal('Share');
    for (const link of parts(element, 'link')) expect(link.title).to.equal(textOf(link));
    await expectAccessible(element);
  });

  it('speaks the language of the page', async () => {
    expect(names(await shareLinks('lang="zh-CN"')).slice(2)).to.deep.equal(['微博', '微信', '电子邮件', '复制链接']);
  });

  it('shows those that the page wants, in its order', async () => {
    const element = await shareLinks('lang="en" targets=" copy  x"');
    expect(names(element)).to.deep.equal(['Copy link', 'X']);
    element.setAttribute('targets', 'weibo');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Weibo']);
    element.removeAttribute('targets');
    await element.updateComplete;
    expect(names(element)).to.have.length(6);
  });

  it('leaves out what it does not know, and tells the author what there is', async () => {
    const element = await shareLinks('lang="en" targets="x myspace constructor copy"');
    expect(names(element)).to.deep.equal(['X', 'Copy link']);
    expect(saidTo('error')).to.have.length(2);
    expect(saidTo('error')[0]).to.include('"myspace"').and.to.include('x facebook weibo wechat email copy native');
    // Once is enough.
    element.requestUpdate();
    await element.updateComplete;
    expect(saidTo('error')).to.have.length(2);
  });

  it('has buttons that a finger can hit, and smaller ones for a mouse', async () => {
    const element = await shareLinks();
    const smallest = (): number =>
      Math.min(...parts(element, 'link').flatMap((link) => [link.offsetWidth, link.offsetHeight]));
    expect(smallest()).to.be.at.least(24);
    expect(withMedium('(pointer: coarse)', smallest)).to.be.at.least(44);
  });

  describe('its links', () => {
    it('lead to each service, in a window of their own, which learns nothing of this one', async () => {
      const element = await shareLinks('url="https://a.example/?a=1&b=ü" text="Bridge & ferry: 50 % off?"');
      const url = encodeURIComponent('https://a.example/?a=1&b=%C3%BC');
      const text = encodeURIComponent('Bridge & ferry: 50 % off?');
      expect(href(element, 'x')).to.equal(`https://x.com/intent/post?url=${url}&text=${text}`);
      expect(href(element, 'facebook')).to.equal(`https://www.facebook.com/sharer/sharer.php?u=${url}&t=${text}`);
      expect(href(element, 'weibo')).to.equal(`https://service.weibo.com/share/share.php?url=${url}&title=${text}`);
      for (const target of ['x', 'facebook', 'weibo'])
        expect(part<HTMLAnchorElement>(element, target)).to.include({ target: '_blank', rel: 'noopener noreferrer' });
    });

    it('write an e-mail', async () => {
      const element = await shareLinks('url="https://a.example/" text="新闻 & 通知"');
      expect(href(element, 'email')).to.equal(
        `mailto:?body=https%3A%2F%2Fa.example%2F&subject=${encodeURIComponent('新闻 & 通知')}`,
      );
      expect(part<HTMLAnchorElement>(element, 'email').target).to.equal('');
    });

    it('ask nobody for anything before a reader follows them', async () => {
      performance.clearResourceTimings();
      await shareLinks('url="https://a.example/"');
      await settled();
      const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
      expect(asked.filter((host) => host !== location.host)).to.deep.equal([]);
    });
  });

  describe('what it shares', () => {
    const shared = (element: ShareLinks): string[] => [...new URL(href(element, 'x')).searchParams.values()];

    it('is the page, without the place within it', async () => {
      history.replaceState(null, '', '#place');
      try {
        expect(shared(await shareLinks())).to.deep.equal([page, document.title]);
      } finally {
        history.replaceState(null, '', page);
      }
    });

    it('is the canonical address of the page', async () => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = '/canonical?a';
      document.head.append(link);
      try {
        expect(shared(await shareLinks())[0]).to.equal(new URL('/canonical?a', page).href);
        link.setAttribute('href', 'http://:broken');
        expect(shared(await shareLinks())[0]).to.equal(page);
      } finally {
        link.remove();
      }
    });

    it('is what the page says, relative to the page', async () => {
      expect(shared(await shareLinks('url="/news/7" text="Seven"'))).to.deep.equal([
        new URL('/news/7', page).href,
        'Seven',
      ]);
    });

    it('may be a title that was cut within a character', async () => {
      const element = await shareLinks();
      element.text = '\ud83d Tram 3 🚋 \udea7';
      await element.updateComplete;
      expect(shared(element)[1]).to.equal('\ufffd Tram 3 🚋 \ufffd');
    });

    it('is where the page is by the time a reader comes near', async () => {
      const element = await shareLinks();
      history.replaceState(null, '', '?page=2');
      try {
        part(element, 'links').dispatchEvent(new PointerEvent('pointerenter'));
        await element.updateComplete;
        expect(shared(element)[0]).to.equal(new URL('?page=2', page).href);
      } finally {
        history.replaceState(null, '', page);
      }
    });

    it('is the article in an article-view', async () => {
      const view = articleView('lang="en" show="share"', { article: { title: 'Bridge opens', url: '/bridge' } });
      const element = await until(
        () => parts(view, 'tools')[0]?.firstElementChild as ShareLinks | null,
        'it has its tools',
      );
      await element.updateComplete;
      expect(shared(element)).to.deep.equal([new URL('/bridge', page).href, 'Bridge opens']);
      view.article = { title: 'Ferry stops', url: '/ferry' } as never;
      await until(() => shared(element)[1] === 'Ferry stops', 'it shares the other article');
      expect(part(view, 'tools').firstElementChild).to.equal(element);
    });
  });

  describe('for WeChat', () => {
    const opened = async (attributes: string): Promise<ShareLinks> => {
      const element = await shareLinks(attributes);
      part(element, 'wechat').focus();
      part(element, 'wechat').click();
      await until(() => statusOf(element), 'there is a panel');
      return element;
    };
    const isOpen = (element: ShareLinks): string | null => part(element, 'wechat').getAttribute('aria-expanded');

    it('shows a code that telephones read', async () => {
      const element = await opened('lang="en" url="https://a.example/article.html?id=1058"');
      const code = part(element, 'qr');
      expect(read(code)).to.equal('https://a.example/article.html?id=1058');
      expect([code.getAttribute('role'), code.getAttribute('aria-label')]).to.deep.equal(['img', 'QR code']);
      expect(statusOf(element)).to.equal('Scan this code with WeChat, then share the page there.');
      expect(isOpen(element)).to.equal('true');
      await expectAccessible(element);
    });

    it('shows it in black on white with room around it, also on a dark page', async () => {
      const element = await opened('lang="en" style="color-scheme: dark; color: white; background: black"');
      const code = part(element, 'qr');
      expect(getComputedStyle(code).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(code.querySelector('path')!).fill).to.equal('rgb(0, 0, 0)');
      const [x, , size] = code.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number];
      const columns = [
        ...code
          .querySelector('path')!
          .getAttribute('d')!
          .matchAll(/M(\d+)/g),
      ].map(([, column]) => +column!);
      expect(Math.min(...columns) - x).to.equal(4);
      expect(size).to.be.at.least(21 + 8);
    });

    it('shows one for long addresses, too', async () => {
      const url = `https://a.example/?${'q'.repeat(900)}`;
      expect(read(part(await opened(`url="${url}"`), 'qr'))).to.equal(url);
    });

    it('says so where an address is too long, and shows it', async () => {
      const url = `https://a.example/?${'q'.repeat(1200)}`;
      const element = await opened(`lang="en" url="${url}"`);
      expect(parts(element, 'qr')).to.have.length(0);
      expect(statusOf(element)).to.equal('The QR code cannot be shown. Copy this address:');
      expect(part<HTMLInputElement>(element, 'address').value).to.equal(url);
      await expectAccessible(element);
    });

    it('takes it away again', async () => {
      const element = await opened('lang="en"');
      part(element, 'wechat').click();
      await until(() => !statusOf(element), 'the panel is gone');
      expect(isOpen(element)).to.equal('false');
      part(element, 'wechat').click();
      await until(() => statusOf(element), 'the panel is there again');
      expect(isOpen(element)).to.equal('true');
    });

    it('takes it away with Escape, and leaves the focus on the button', async () => {
      const element = await opened('lang="en"');
      const heard: string[] = [];
      element.addEventListener('keydown', ({ key }) => heard.push(key));
      const press = (key: string): boolean =>
        part(element, 'copy').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      part(element, 'copy').focus();
      press('a');
      expect(statusOf(element)).not.to.equal('');
      press('Escape');
      await until(() => !statusOf(element), 'the panel is gone');
      expect(isOpen(element)).to.equal('false');
      expect(focused()).to.equal(part(element, 'wechat'));
      // A dialog of the page, which this stands in, stays open.
      expect(heard).to.deep.equal(['a']);
      press('Escape');
      expect(heard).to.deep.equal(['a', 'Escape']);
    });

    it('is in the language of the page, also when that changes', async () => {
      const element = await opened('lang="en"');
      element.lang = 'zh-CN';
      await until(() => /微信/.test(statusOf(element)), 'it is in Chinese');
      expect(part(element, 'qr').getAttribute('aria-label')).to.equal('二维码');
    });
  });

  describe('to copy', () => {
    const copy = async (element: ShareLinks): Promise<void> => {
      part(element, 'copy').focus();
      await settled();
      click(part(element, 'copy'));
      await until(() => statusOf(element), 'it says something');
    };

    it('puts the address on the clipboard, and says so', async () => {
      const copied: string[] = [];
      replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      const element = await shareLinks('lang="en" url="https://a.example/"');
      await copy(element);
      expect(copied).to.deep.equal(['https://a.example/']);
      expect(statusOf(element)).to.equal('The address has been copied.');
      expect(focused()).to.equal(part(element, 'copy'));
    });

    it('copies in the old way where there is no clipboard', async () => {
      replace(navigator, 'clipboard', undefined);
      let selected = '';
      replace(document, 'execCommand', (command: string) => {
        const field = focused() as HTMLInputElement;
        selected = `${command} ${field.value.slice(field.selectionStart!, field.selectionEnd!)}`;
        return true;
      });
      const element = await shareLinks('lang="en" url="https://a.example/"');
      await copy(element);
      expect(selected).to.equal('copy https://a.example/');
      expect(statusOf(element)).to.equal('The address has been copied.');
      expect(focused()).to.equal(part(element, 'copy'));
      expect(parts(element, 'address')).to.have.length(0);
    });

    it('copies in the old way where the clipboard refuses', async () => {
      replace(navigator, 'clipboard', { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) });
      replace(document, 'execCommand', () => true);
      const element = await shareLinks('lang="en"');
      await copy(element);
      expect(statusOf(element)).to.equal('The address has been copied.');
      await expectNothingUncaught();
    });

    it('copies in the old way where the clipboard refuses without a reason', async () => {
      // As Chromium 67 does.
      replace(navigator, 'clipboard', { writeText: () => Promise.reject() });
      replace(document, 'execCommand', () => true);
      const element = await shareLinks('lang="en"');
      await copy(element);
      expect(statusOf(element)).to.equal('The address has been copied.');
      await expectNothingUncaught();
    });

    it('shows the address, selected, where nothing else helps', async () => {
      replace(navigator, 'clipboard', undefined);
      replace(document, 'execCommand', () => {
        throw new Error('The test says so');
      });
      const element = await shareLinks('lang="en" url="https://a.example/"');
      await copy(element);
      const field = part<HTMLInputElement>(element, 'address');
      expect(statusOf(element)).to.equal('Copy this address:');
      await until(() => focused() === field, 'the field has the focus');
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal('https://a.example/');
      await expectAccessible(element);
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      await until(() => !statusOf(element), 'the address is gone');
      expect(focused()).to.equal(part(element, 'copy'));
    });

    it('says it again when it is pressed again', async () => {
      replace(navigator, 'clipboard', { writeText: () => Promise.resolve() });
      const element = await shareLinks('lang="en"');
      await copy(element);
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(statusOf(element)));
      observer.observe(element.shadowRoot!, { childList: true, characterData: true, subtree: true });
      click(part(element, 'copy'));
      await until(() => said[said.length - 1], 'it is said again');
      observer.disconnect();
      expect(said[0]).to.equal('');
    });
  });

  describe('with what the device has', () => {
    const able = (share: (data: ShareData) => Promise<void>): void => {
      replace(navigator, 'share', share);
      replace(navigator, 'canShare', () => true);
    };

    it('opens it with the title and the address', async () => {
      const shared: ShareData[] = [];
      able((data) => Promise.resolve(void shared.push(data)));
      const element = await shareLinks('lang="en" url="https://a.example/" text="Bridge"');
      expect(names(element)[6]).to.equal('More ways to share');
      click(part(element, 'native'));
      expect(shared).to.deep.equal([{ title: 'Bridge', url: 'https://a.example/' }]);
      await settled();
      expect(statusOf(element)).to.equal('');
    });

    it('is not there where the device can share nothing like it', async () => {
      replace(navigator, 'share', () => Promise.resolve());
      replace(navigator, 'canShare', () => false);
      expect(parts(await shareLinks(), 'native')).to.have.length(0);
    });

    it('leaves a reader alone who has changed his mind', async () => {
      able(() => Promise.reject(new DOMException('No', 'AbortError')));
      const element = await shareLinks('lang="en"');
      click(part(element, 'native'));
      await settled();
      await settled();
      expect(statusOf(element)).to.equal('');
      await expectNothingUncaught();
    });

    it('copies the address where sharing fails', async () => {
      able(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
      replace(document, 'execCommand', () => true);
      const element = await shareLinks('lang="en"');
      click(part(element, 'native'));
      await until(() => statusOf(element), 'it says something');
      expect(statusOf(element)).to.equal('The address has been copied.');
      await expectNothingUncaught();
    });
  });

  it('keeps within a narrow column', async () => {
    const place = put('<div style="width:150px"><share-links></share-links></div>');
    const element = place.querySelector('share-links')!;
    await element.updateComplete;
    part(element, 'wechat').click();
    await until(() => parts(element, 'qr').length, 'there is a code');
    expect(element.scrollWidth).to.equal(150);
    for (const link of parts(element, 'link')) expect(isVisible(link)).to.equal(true);
  });
});
