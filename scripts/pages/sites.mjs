// The old sites of the demo: their pages, and what a reader does on each with the keyboard. Every part of a page is to
// work: npm run check:pages opens them all.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/** @typedef {object} SitePage
 * @property {string} name
 * @property {string} address
 * @property {string[]} languages those that a reader can have it in
 * @property {string} ours what axe looks at: nothing for the whole page
 * @property {boolean} [wide] laid out for one width
 */

/** All our elements. */
export const ourTags =
  'news-list, article-card, article-view, font-size-switcher, language-switcher, share-links, print-button, section-nav, site-footer, mailbox-form, mailbox-status';

// Of hosts that are old on purpose, axe looks at what is ours: layout tables, a marquee, frames without landmarks, and text
// of 8 pt are what such pages are. All other hosts have to be right themselves.
/** @type {SitePage[]} */
export const sitePages = [
  { name: 'tables', address: '/sites/tables/', languages: ['zh-Hans'], ours: ourTags, wide: true },
  {
    name: 'tables-article',
    address: '/sites/tables/article.html?id=1053',
    languages: ['zh-Hans'],
    ours: ourTags,
    wide: true,
  },
  { name: 'tables-english', address: '/sites/tables/english.html', languages: ['en'], ours: ourTags, wide: true },
  {
    name: 'tables-english-list',
    address: '/sites/tables/english-list.html?c=2,3',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  {
    name: 'tables-english-article',
    address: '/sites/tables/english-article.html?id=1054',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  { name: 'tables-mailbox', address: '/sites/tables/mailbox.html', languages: ['zh-Hans'], ours: ourTags, wide: true },
  {
    name: 'tables-english-mailbox',
    address: '/sites/tables/english-mailbox.html',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  { name: 'frames', address: '/sites/frames/', languages: ['en'], ours: ourTags },
  { name: 'frames-list', address: '/sites/frames/list.html', languages: ['en'], ours: ourTags },
  { name: 'press', address: '/sites/press/', languages: ['en'], ours: '' },
  { name: 'press-release', address: '/sites/press/release.html?id=BT-2041', languages: ['en'], ours: '' },
  { name: 'wordpress', address: '/sites/wordpress/', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'wordpress-single', address: '/sites/wordpress/single.html?p=1049', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'strict', address: '/sites/strict/', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'strict-article', address: '/sites/strict/article.html?id=1059', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'strict-mailbox', address: '/sites/strict/mailbox.html', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'visitors', address: '/sites/visitors/', languages: ['en'], ours: '' },
  { name: 'bare', address: '/sites/bare/', languages: ['en'], ours: '' },
  { name: 'bare-mailbox', address: '/sites/bare/mailbox.html', languages: ['en'], ours: ourTags },
  { name: 'bare-after', address: '/sites/bare/after.html', languages: ['en'], ours: ourTags },
];

/** Hosts put their own in place of what browsers have, and axe needs the latter. Put in before the page.
 * `giveBack` then undoes what the host has done. */
export const keepNatives = `{
  const kept = [[Array, 'from'], [Array.prototype, 'indexOf'], [String.prototype, 'trim'], [String.prototype, 'endsWith']];
  const natives = kept.map(([owner, name]) => [owner, name, owner[name]]);
  window.giveBack = () => natives.forEach(([owner, name, value]) => (owner[name] = value));
}`;

/** What has the focus, in whatever frame and shadow root: its name, its place, and whether it was there before.
 * @param {Page} page */
export const stop = (page) =>
  page.evaluate(() => {
    /** @type {any} */
    let active = document.activeElement;
    let window_ = window;
    for (;;) {
      const inner = active?.shadowRoot?.activeElement ?? active?.contentDocument?.activeElement;
      if (!inner) break;
      if (active.contentWindow) window_ = active.contentWindow;
      active = inner;
    }
    if (!active || active === active.ownerDocument.body) return undefined;
    const store = /** @type {{ stops?: Set<Element> }} */ (/** @type {unknown} */ (window));
    const stops = (store.stops ??= new Set());
    const isKnown = stops.has(active);
    stops.add(active);
    const { top, bottom, left, right } = active.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(active);
    let host = active;
    while (host.getRootNode().host) host = host.getRootNode().host;
    return {
      name: (active.getAttribute('aria-label') || active.labels?.[0]?.textContent || active.textContent || '')
        .replace(/\s+/g, ' ')
        .trim(),
      tag: active.localName,
      host: host.localName,
      isKnown,
      isSeen: bottom > top && right > left && bottom > 0 && top < window_.innerHeight,
      isMarked: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

/** Goes through a whole page with Tab. Fails where it does not come to an end, or where the focus cannot be seen.
 * @param {Page} page @returns {Promise<{ name: string, tag: string, host: string }[]>} */
export async function walkThrough(page) {
  const stops = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    const found = await stop(page);
    if (!found || found.isKnown) return stops;
    // A button for radios and the like may lie over what has the focus.
    if (found.tag !== 'input' && !(found.isSeen && found.isMarked))
      throw new Error(`The focus cannot be seen on ${found.tag} "${found.name}" of <${found.host}>.`);
    stops.push(found);
  }
  throw new Error('Tab does not come to the end of the page.');
}

/** Presses Tab until something of that name has the focus, then a key. @param {Page} page @param {RegExp} name */
export async function press(page, name, key = 'Enter') {
  const seen = [];
  for (let i = 0; i < 200; i++) {
    const found = await stop(page);
    if (found && name.test(found.name)) return page.keyboard.press(key);
    seen.push(found?.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(seen)].join(' | ')}.`);
}

/** What an element of ours shows, slotted content left out. @param {Page | Frame} page @param {string} selector */
export const shown = (page, selector) =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    if (!root) return '';
    const parts = [...root.children].filter(({ localName }) => localName !== 'style');
    return parts
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }, selector);

/** Waits until an element of ours shows something. @param {Page | Frame} page @param {string} selector @param {RegExp} wanted */
async function expectShown(page, selector, wanted) {
  const ends = Date.now() + 5000;
  let text = '';
  while (Date.now() < ends) {
    text = await shown(page, selector);
    if (wanted.test(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} shows "${text}", not ${wanted}.`);
}

/** Addresses of the links in an element of ours. @param {Page | Frame} page @param {string} selector */
const linksIn = (page, selector) =>
  page.evaluate(
    (selector) =>
      [...(document.querySelector(selector)?.shadowRoot?.querySelectorAll('a[href]') ?? [])].map(
        (link) => /** @type {HTMLAnchorElement} */ (link).href,
      ),
    selector,
  );

/** The link that is marked as that of the page. @param {Page | Frame} page @param {string} selector */
const currentIn = (page, selector) =>
  page.evaluate(
    (selector) => document.querySelector(selector)?.shadowRoot?.querySelector('[aria-current]')?.textContent?.trim(),
    selector,
  );

/** Size of the text of an element, px; that of an element of ours is that of the part. @param {Page} page */
const sizes = (page, /** @type {string[]} */ selectors) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const [outer = '', inner] = selector.split('>>>');
        const found = document.querySelector(outer);
        const element = inner ? found?.shadowRoot?.querySelector(inner) : found;
        return element ? parseFloat(getComputedStyle(element).fontSize) : 0;
      }),
    selectors,
  );

/** Fails unless each is as much larger than before. @param {number[]} before @param {number[]} after @param {number} factor */
function expectScaled(before, after, factor) {
  before.forEach((size, i) => {
    const now = after[i] ?? 0;
    if (!size || Math.abs(now / size - factor) > 0.03) throw new Error(`Text of ${size} px is ${now} px large.`);
  });
}

/** Every `style` attribute of a page, to be compared. @param {Page} page */
const stylesOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[style]')]
      .map((element) => `${element.localName} ${element.getAttribute('style')}`)
      .join('\n'),
  );

/** @param {unknown} truth @param {string} message */
function expect(truth, message) {
  if (!truth) throw new Error(message);
}

/** A page's script may not stop a printer that is not there. Put in before the page. */
export const countPrints = 'window.prints = 0; window.print = () => { window.prints++; };';

/**
 * What is done on each site, in the order of its page. `open` gives a page on which everything is on screen.
 * @type {[name: string, address: string, run: (page: Page, settled: (page: Page) => Promise<unknown>) => Promise<void>][]}
 */
export const siteWalks = [
  [
    'tables: letters, menu, print, footer, languages',
    '/sites/tables/english-article.html?id=1054',
    async (page, settled) => {
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
      await page.waitForFunction(
        (size) =>
          parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('.boxt'))).fontSize) > size,
        before[0],
      );
      expectScaled(before, await sizes(page, texts), 1.25);
      await press(page, /^Text size M\b/);
      await page.waitForFunction(
        (size) =>
          parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('.boxt'))).fontSize) === size,
        before[0],
      );
      expectScaled(before, await sizes(page, texts), 1);
      expect((await stylesOf(page)) === styles, 'The page has other styles than before.');
      await press(page, /^Print$/);
      await page.waitForFunction(() => /** @type {any} */ (window).prints === 1);
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
      await page.waitForFunction(
        (size) =>
          parseFloat(
            getComputedStyle(
              /** @type {Element} */ (document.querySelector('article-view')?.shadowRoot?.querySelector('.prose')),
            ).fontSize,
          ) > size,
        before[1],
      );
      await press(page, /^打印/);
      await page.waitForFunction(() => /** @type {any} */ (window).prints === 1);
      await press(page, /微信/);
    },
  ],
  [
    'frames: the menu changes the frame beside it, and marks what is there',
    '/sites/frames/',
    async (page, settled) => {
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
    async (page, settled) => {
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
      await page.waitForFunction(() => /** @type {any} */ (window).prints === 1);
      await press(page, /^Lanwan Port Plugs In/);
      await page.waitForURL(/id=BT-2038/);
      await settled(page);
      await expectShown(page, 'article-view', /Every Second Ship/);
    },
  ],
  [
    'wordpress: the language is changed in place, and stays',
    '/sites/wordpress/single.html?p=1049',
    async (page, settled) => {
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
      await page.waitForFunction(
        (size) =>
          parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('.trail a'))).fontSize) > size,
        before[0],
      );
      expectScaled(before, await sizes(page, ['.trail a', 'article-view>>>.prose']), 1.25);
      await press(page, /Normal text$/);
      await page.waitForFunction(
        (size) =>
          parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('.trail a'))).fontSize) === size,
        before[0],
      );
      await press(page, /^Print/);
      await page.waitForFunction(() => /** @type {any} */ (window).prints === 1);
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
