// What has to hold of every element that shows something.
import { bodies, titles } from '../content.mjs';

/** @type {Record<string, import('../eyes.mjs').Check[]>} */
export const elements = {
  elements: [
    [
      'lists',
      async (eyes) => {
        await eyes.shows('loaded', ...titles, '2020');
        await eyes.shows('cards', ...titles);
        await eyes.shows('rss', titles[1]);
        await eyes.shows('children', titles[0]);
        await eyes.hears('news-list-loaded loaded');
        await eyes.click('more', '[part~=more]');
        await eyes.shows('more', ...titles);
        await eyes.shows('japanese', titles[0]);
        await eyes.click('japanese', '[part~=page]:last-of-type');
        await eyes.shows('japanese', titles[1]);
        await eyes.shows('failed', 'Try again', 'All news');
      },
    ],
    [
      'cards',
      async (eyes) => {
        await eyes.shows('card', titles[0], '自九月一日起。');
        await eyes.shows('card-loaded', titles[0]);
      },
    ],
    [
      'articles',
      async (eyes) => {
        for (const [kind, { says }] of Object.entries(bodies)) await eyes.shows(kind, says);
        await eyes.holds(`!inside('html', 'script,[onclick],[onerror],[href^=javascript],[style]')`);
        await eyes.holds(`inside('markdown', 'strong').textContent === 'road'`);
        // None of the old ones makes markup safe by itself.
        await eyes.holds(
          `'setHTML' in Element.prototype || performance.getEntriesByType('resource').some(function (entry) { return /parts\\/purify/.test(entry.name); })`,
        );
      },
    ],
    [
      'text size',
      async (eyes) => {
        const size = (/** @type {string} */ element) => `parseFloat(getComputedStyle(${element}).fontSize)`;
        const paragraph = size(`document.getElementById('paragraph')`);
        const title = size(`inside('loaded', '[part~=title]')`);
        const before = await eyes.browser.evaluate(title);
        await eyes.click('letters', '[part~=button]:last-child');
        await eyes.see(paragraph, (px) => px === 25);
        await eyes.see(title, (px) => px > before * 1.2);
        await eyes.hears('font-size-change letters');
        await eyes.click('stepper', '[part~=normal]');
        await eyes.see(paragraph, (px) => px === 20);
        await eyes.see(title, (px) => px === before);
        // Those in the tool bar of an article.
        await eyes.holds(`!!inside('html', '[part~=tools]').firstElementChild.shadowRoot.querySelector('button')`);
      },
    ],
    [
      'colours and distances',
      async (eyes) => {
        const style = (/** @type {string} */ element, /** @type {string} */ property) =>
          `getComputedStyle(${element}).${property}`;
        const normal = `inside('letters', '[part~=button]:nth-child(2)')`;
        const larger = `inside('letters', '[part~=button]:last-child')`;
        // The one that holds looks other than the rest, and can be read.
        await eyes.holds(`${normal}.getAttribute('aria-pressed') === 'true'`);
        await eyes.holds(`${style(normal, 'backgroundColor')} !== ${style(larger, 'backgroundColor')}`);
        await eyes.holds(`${style(normal, 'backgroundColor')} !== ${style(normal, 'color')}`);
        await eyes.see(style(larger, 'borderTopWidth'), (width) => parseFloat(width) > 0);
        // Marks stand beside words, not on them.
        await eyes.see(style(`inside('print', '.mark')`, 'marginRight'), (width) => parseFloat(width) > 4);
        await eyes.see(style(`inside('html', 'table')`, 'borderCollapse'), (value) => value === 'collapse');
        await eyes.see(style(`inside('markdown', '.prose ul')`, 'paddingLeft'), (width) => parseFloat(width) > 8);
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 1024);
      },
    ],
    [
      'language by keyboard',
      async (eyes) => {
        await eyes.shows('links', '日本語');
        await eyes.see(`!!inside('menu', '.toggle')`, Boolean);
        const isOpen = `inside('menu', '.toggle').getAttribute('aria-expanded') === 'true'`;
        const isShown = `getComputedStyle(inside('menu', '.choices')).display !== 'none'`;
        await eyes.browser.evaluate(`inside('menu', '.toggle').focus()`);
        await eyes.browser.press('Enter');
        await eyes.holds(`${isOpen} && ${isShown}`);
        await eyes.browser.press('Escape');
        await eyes.holds(`!(${isOpen}) && !(${isShown})`);
        await eyes.browser.press('ArrowDown');
        await eyes.holds(
          `${isOpen} && document.getElementById('menu').shadowRoot.activeElement.localName === 'button'`,
        );
        await eyes.browser.press('ArrowDown');
        await eyes.browser.press('Enter');
        await eyes.hears('language-change menu');
        await eyes.holds(`document.documentElement.lang === 'ja'`);
        await eyes.see(`shown('letters')`, (text) => /文字/.test(text));
        await eyes.browser.evaluate(`document.documentElement.lang = 'zh-CN'`);
      },
    ],
    [
      'sharing, with a QR code',
      async (eyes) => {
        await eyes.see(`inside('share', '[part~=weibo]').href`, (href) =>
          href.includes(encodeURIComponent('https://city.example/page')),
        );
        await eyes.click('share', '[part~=wechat]');
        await eyes.see(
          `inside('share', 'svg[part~=qr], [part~=qr] svg').getBoundingClientRect().width`,
          (px) => px > 80,
        );
        await eyes.click('share', '[part~=copy]');
        await eyes.see(`shown('share')`, (text) => /copied|Copy this address/.test(text));
      },
    ],
    [
      'printing a region',
      async (eyes) => {
        await eyes.click('print', 'button');
        await eyes.see('printed', (printed) => printed[0] === 'region');
        await eyes.holds(`!document.querySelector('[data-civic-print]')`);
      },
    ],
    [
      'menus',
      async (eyes) => {
        await eyes.shows('nav', '政务公开', '机构职能', '规划计划');
        await eyes.see(`inside('nav', '[aria-current=page]').textContent`, (text) => text === '机构职能');
        await eyes.shows('bar', 'City', 'Mayor');
        await eyes.click('bar', '[part~=toggle]');
        await eyes.shows('bar', 'Districts');
        await eyes.browser.press('Escape');
      },
    ],
    [
      'footer',
      async (eyes) => {
        await eyes.shows('footer', '澜湾市人民政府', '澜ICP备12345678号-1', '12345', '推荐使用现代浏览器');
        await eyes.see(`inside('footer', 'a[href^="https://beian.miit"]').href`, Boolean);
      },
    ],
    [
      'menus on a phone',
      async (eyes) => {
        await eyes.browser.resize(320, 568);
        await eyes.click('nav', '[part~=fold]');
        await eyes.holds(`inside('nav', '[part~=fold]').getAttribute('aria-expanded') === 'true'`);
        await eyes.shows('nav', '机构职能');
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 320);
        await eyes.browser.resize(1024, 768);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace(/news-list.*none\.json/)],
  ],
};
