// What a reader does on each of the old sites with the keyboard: every part of a page is to work.
import { press } from './keyboard.mjs';
import { expect, expectShown, settled, shown } from './looks.mjs';
import {
  currentIn,
  expectScaled,
  linksIn,
  sizes,
  stylesOf,
  untilAsBefore,
  untilLarger,
  untilPrinted,
} from './site-looks.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/**
 * In the order of each page. All that it loads is on screen.
 *
 * @type {[name: string, address: string, run: (page: Page) => Promise<void>][]}
 */
export const siteWalks = [
  [
    'tables: letters, menu, print, footer, languages',
    '/sites/tables/english-article.html?id=1054',
    async (page) => {
      const texts = [
        '.boxt',
        '.box td[style]',
        'marquee font + font',
        'font[size="1"]',
        'article-view>>>.prose',
        'article-view>>>.title',
      ];
      const before = await sizes(page, texts);
      const styles = await stylesOf(page);
      await press(page, /^Text size L\b/);
      await untilLarger(page, '.boxt', before[0]);
      expectScaled(before, await sizes(page, texts), 1.25);
      await press(page, /^Text size M\b/);
      await untilAsBefore(page, '.boxt', before[0]);
      expectScaled(before, await sizes(page, texts), 1);
      expect((await stylesOf(page)) === styles, 'The page has other styles than before.');
      await press(page, /^Print$/);
      await untilPrinted(page);
      const footer = await shown(page, 'site-footer');
      for (const said of [
        'General Office',
        'Foreign Affairs',
        '澜ICP备00000817号-1',
        '澜公网安备00000002000123号',
        '0000000012',
        '5550-0100',
      ])
        expect(footer.includes(said), `The footer does not say ${said}, but: ${footer}`);
      const hosts = (await linksIn(page, 'site-footer')).map((address) => new URL(address).host);
      for (const host of ['beian.miit.gov.cn', 'beian.mps.gov.cn'])
        expect(hosts.includes(host), `No link of the footer leads to ${host}.`);
      await press(page, /^Latest News$/);
      await page.waitForURL(/english-list\.html\?c=2,3$/);
      await settled(page);
      expect((await currentIn(page, 'section-nav')) === 'Latest News', 'The menu does not mark the page.');
      expect((await currentIn(page, 'language-switcher')) === 'English', 'The languages do not mark that of the page.');
      await press(page, /^简体中文$/);
      await page.waitForURL(/\/sites\/tables\/index\.html$/);
      await settled(page);
      await expectShown(page, 'news-list', /澜湾港灯节在老码头开幕/);
      expect((await currentIn(page, 'section-nav')) === '首页', 'The menu does not mark the page.');
    },
  ],
  [
    'tables, in Chinese: the tools of the article',
    '/sites/tables/article.html?id=1053',
    async (page) => {
      await expectShown(page, 'article-view', /北灯塔修缮工程/);
      const before = await sizes(page, ['.boxt', 'article-view>>>.prose']);
      await press(page, /\bL\b.*125/);
      await untilLarger(page, 'article-view>>>.prose', before[1]);
      await press(page, /^打印/);
      await untilPrinted(page);
      await press(page, /微信/);
    },
  ],
  [
    'frames: the menu changes the frame beside it, and marks what is there',
    '/sites/frames/',
    async (page) => {
      const frame = (/** @type {string} */ name) => /** @type {Frame} */ (page.frame({ name }));
      await expectShown(frame('main'), 'article-view', /Meeting on Investment in the Harbour/);
      expect(
        !/\b20\d\d\b/.test(await shown(frame('main'), 'article-view [part=meta]')),
        'An article without a date has one.',
      );
      await expectShown(frame('main'), 'site-footer', /Tidemark Networks, Windlass Publishing System/);
      expect((await linksIn(frame('menu'), 'section-nav')).length === 7, 'The menu has not seven links.');
      await press(page, /^Friendship Cities$/);
      await page.waitForFunction(() => /** @type {any} */ (window).frames.main.location.search === '?id=friendship');
      await settled(page);
      await expectShown(frame('main'), 'article-view', /Minatohara/);
      await frame('menu').waitForFunction(
        () =>
          document
            .querySelector('section-nav')
            ?.shadowRoot?.querySelector('[aria-current=page]')
            ?.textContent?.trim() === 'Friendship Cities',
      );
      await press(page, /^Recent Activities$/);
      await page.waitForFunction(() => /list\.html$/.test(/** @type {any} */ (window).frames.main.location.pathname));
      await settled(page);
      await expectShown(frame('main'), 'news-list', /Training Ships/);
      expect(page.frames().length === 4, 'A link has left the frames.');
    },
  ],
  [
    'press: a release with its subheads, shared and printed',
    '/sites/press/release.html?id=BT-2041',
    async (page) => {
      const headings = await page.evaluate(
        () =>
          document.querySelector('article-view')?.shadowRoot?.querySelectorAll('.prose h2, .prose [aria-level="2"]')
            .length,
      );
      expect((headings ?? 0) >= 5, `The release has ${headings} subheads.`);
      expect((await page.title()).startsWith('Delegation of the Haisong'), `The page is called ${await page.title()}.`);
      const addresses = await linksIn(page, 'share-links');
      for (const service of [/^https:\/\/x\.com\/.*BT-2041/, /facebook\.com\/.*BT-2041/, /^mailto:.*BT-2041/])
        expect(
          addresses.some((address) => service.test(decodeURIComponent(address))),
          `No link is of ${service}: ${addresses.join(' ')}`,
        );
      await press(page, /^Copy link$/);
      await page.waitForFunction(() =>
        document.querySelector('share-links')?.shadowRoot?.querySelector('[part=panel]')?.textContent?.trim(),
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.endsWith('/sites/press/release.html?id=BT-2041'), `"${copied}" was copied.`);
      await press(page, /^Print/);
      await untilPrinted(page);
      await press(page, /^Lanwan Port Plugs In/);
      await page.waitForURL(/id=BT-2038/);
      await settled(page);
      await expectShown(page, 'article-view', /Every Second Ship/);
    },
  ],
  [
    'wordpress: the language is changed in place, and stays',
    '/sites/wordpress/single.html?p=1049',
    async (page) => {
      await expectShown(page, 'article-view', /Sharing Water, Sharing Rails.*Lanwan, \d+ \w+ \d{4} –/);
      for (const [name, lang, title, recent] of /** @type {const} */ ([
        [/^简体中文$/, 'zh-Hans', /共饮一江水|澜河/, '近期文章'],
        [/^日本語$/, 'ja', /水を分かち/, '最近の記事'],
        [/^한국어$/, 'ko', /물을 나누고/, '최근 글'],
      ])) {
        await press(page, name);
        await page.waitForFunction((lang) => document.documentElement.lang === lang, lang);
        await expectShown(page, 'article-view', title);
        expect(await page.getByText(recent).isVisible(), `The sidebar does not say ${recent}.`);
      }
      await page.reload();
      await settled(page);
      await expectShown(page, 'article-view', /물을 나누고/);
      const addresses = await linksIn(page, 'share-links');
      expect(addresses.length >= 4, `There are ${addresses.length} links to share with.`);
      // A site of one language stays what it is.
      await page.goto(new URL('/sites/tables/english.html', page.url()).href);
      await settled(page);
      expect((await currentIn(page, 'language-switcher')) === 'English', 'The English edition is not in English.');
    },
  ],
  [
    'strict: stepper, print, languages, updated and source',
    '/sites/strict/article.html?id=1059',
    async (page) => {
      await expectShown(page, 'article-view', /Open Waters, Shared Shores.*Updated: .*Source: Foreign Affairs Office/);
      const before = await sizes(page, ['.trail a', 'article-view>>>.prose']);
      await press(page, /Larger text$/);
      await untilLarger(page, '.trail a', before[0]);
      expectScaled(before, await sizes(page, ['.trail a', 'article-view>>>.prose']), 1.25);
      await press(page, /Normal text$/);
      await untilAsBefore(page, '.trail a', before[0]);
      await press(page, /^Print/);
      await untilPrinted(page);
      await press(page, /Language/);
      await press(page, /^简体中文$/);
      await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
      await expectShown(page, 'article-view', /水域相通，海岸相望/);
      await expectShown(page, 'section-nav', /领事工作/);
    },
  ],
  [
    'visitors: three languages at once, each right',
    '/sites/visitors/',
    async (page) => {
      await expectShown(page, '[lang=en] news-list', /[A-Z][a-z]{2} \d{1,2}, \d{4}/);
      await expectShown(page, '[lang=ja] news-list', /\d{4}年\d{1,2}月\d{1,2}日.*もっと見る/);
      await expectShown(page, 'article-view', /معلومات للبحّارة/);
      const article = await page.evaluate(() => {
        const whole = document.querySelector('article-view')?.shadowRoot?.querySelector('[role=article]');
        const title = whole?.querySelector('[part=title]')?.getBoundingClientRect();
        return {
          lang: whole?.getAttribute('lang'),
          direction: whole && getComputedStyle(whole).direction,
          title: !!title,
        };
      });
      expect(
        article.lang === 'ar' && article.direction === 'rtl',
        `The article is in ${article.lang}, ${article.direction}.`,
      );
    },
  ],
  [
    'bare: the same links after as before',
    '/sites/bare/',
    async (page) => {
      const [before, after] = [
        page.frames().find((one) => one.url().endsWith('before.html')),
        page.frames().find((one) => one.url().endsWith('after.html')),
      ];
      if (!before || !after) throw new Error('There are not two pages.');
      expect(
        !(await before.evaluate(() => [...document.querySelectorAll('*')].some((element) => element.shadowRoot))),
        'The page before has tags.',
      );
      for (const tag of ['language-switcher', 'section-nav', 'article-view', 'news-list', 'site-footer'])
        expect((await shown(after, tag)).length > 10, `<${tag}> shows nothing.`);
      for (const title of ['Home', 'Getting about', 'Mayor’s Mailbox'])
        await expectShown(after, 'section-nav', new RegExp(title));
    },
  ],
];
