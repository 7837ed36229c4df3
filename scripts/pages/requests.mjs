// What a page with every element asks for: while nobody touches it, and while somebody uses all of it. Nobody else's
// server hears of a reader, no address is asked twice, and no part is fetched before there is a use for it.

import { settled } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */

const ARTICLES = '/test/news.json';
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30H0z"/></svg>`;

const items = Array.from({ length: 8 }, (_, i) => ({
  id: `${i}`,
  title: `Notice ${i + 1}`,
  url: `https://city.example/${i}.html`,
  summary: 'The office is open on Saturdays.',
  image: `/test/${i}.svg`,
  date_published: '2026-11-20',
}));
const article = {
  ...items[0],
  image: undefined,
  content_html:
    '<p>Open from ten.</p><img src="/test/text.svg" alt="Map"><video src="/test/film.mp4"></video>' +
    '<table><tr><td>Hall</table>' +
    '<iframe src="https://other.example/frame"></iframe><script src="https://other.example/x.js"></script>' +
    '<link rel="stylesheet" href="https://other.example/x.css"><p style="background: url(https://other.example/x.png)">Hall</p>',
};
const status = {
  reference: '2026-1',
  state: 'answered',
  reply: {
    html: '<p>There will be one.</p><img src="/test/reply.svg" alt="Map"><script src="https://other.example/x.js"></script>',
  },
};
const feed = (/** @type {object[]} */ items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items,
});

/** @type {Record<string, unknown>} */
const answers = {
  [ARTICLES]: feed(items),
  '/test/article.json': feed([article]),
  '/test/far.json': feed([{ ...items[1], image: '/test/far.svg' }]),
  '/test/menu.json': [{ title: 'City', href: '/city', children: [{ title: 'Mayor', href: '/city/mayor' }] }],
};

const elements = `<template id="row"><b>[[title]]</b></template>
  <news-list src="${ARTICLES}" page-size="3" heading="News" view="cards"></news-list>
  <news-list src="${ARTICLES}" page-size="3" view="headlines" pager="pages"></news-list>
  <news-list src="${ARTICLES}" item-template="row"></news-list>
  <news-list><ul><li><a href="/1">One</a> <span>2026-08-17</span></li></ul></news-list>
  <article-card src="/test/article.json"></article-card>
  <article-view src="/test/article.json" show="font-size print share"></article-view>
  <font-size-switcher></font-size-switcher><font-size-switcher variant="stepper"></font-size-switcher>
  <language-switcher locales="en ja" look="menu"></language-switcher>
  <language-switcher><a href="/en/" hreflang="en">English</a> <a href="/fr/" hreflang="fr">Français</a></language-switcher>
  <share-links></share-links><print-button></print-button>
  <section-nav src="/test/menu.json"></section-nav>
  <section-nav><ul><li><a href="/city">City</a><ul><li><a href="/city/mayor">Mayor</a></li></ul></li></ul></section-nav>
  <mailbox-form action="/test/letters" fields="subject message consent"></mailbox-form>
  <mailbox-status action="/test/status"></mailbox-status>
  <site-footer sponsor="Town Hall" icp="澜ICP备00000817号" site-id="bm12345678" phone="0519 1234567" credit="Wide Web" credit-href="https://other.example/"></site-footer>
  <div style="height: 12000px"></div><article-card id="far" src="/test/far.json"></article-card>`;

/** Parts that only some reader or some page has a use for. */
const UNUSED =
  /\/(?:qr-code|share-panel|print-region|purify|markdown|blocks|feeds|free-formats|rare|repeat|retry)\.|\/locales\//;

/** Opens the page, and takes down what it asks for. @param {Page} page @param {string} base @param {string} script */
async function openEverything(page, base, script) {
  /** @type {{ url: string, method: string, type: string }[]} */
  const asked = [];
  page.on('request', (request) =>
    asked.push({ url: request.url(), method: request.method(), type: request.resourceType() }),
  );
  page.on('websocket', (socket) => asked.push({ url: socket.url(), method: 'CONNECT', type: 'websocket' }));
  await page.context().route(/^https:/, (route) => route.abort());
  await page.route('**/test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const found = answers[pathname];
    if (found) return route.fulfill({ json: found });
    if (/\.svg$/.test(pathname)) return route.fulfill({ contentType: 'image/svg+xml', body: picture });
    if (pathname === '/test/letters')
      return route.fulfill({ status: 201, json: { reference: '2026-1', queryCode: 'ABCDEFGHKM' } });
    if (pathname === '/test/status') return route.fulfill({ json: status });
    const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Everything</title><link rel="icon" href="data:,">${script}</head><body>${elements}</body></html>`;
    return pathname === '/test/page.html'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 404 });
  });
  // A page prints, and asks to print, without anybody being there.
  await page.addInitScript(() => (window.print = () => {}));
  await page.goto(`${base}/test/page.html`, { waitUntil: 'networkidle' });
  // A busy machine may be quiet before the script has run.
  await settled(page);
  for (let before = -1; before !== asked.length;) {
    before = asked.length;
    await page.waitForTimeout(600);
  }
  return asked;
}

/** All pictures that are shown, and have been fetched. @param {Page} page */
const picturesOn = (page) =>
  page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    /** @type {ParentNode[]} */
    const roots = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLImageElement) found.push(element.src);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    return found;
  });

/** What of all that was asked for nobody has wanted. @param {{ url: string, method: string, type: string }[]} asked @param {string} base @param {readonly string[]} pictures */
function unwanted(asked, base, pictures) {
  /** @type {string[]} */
  const found = [];
  /** @type {Record<string, number>} */
  const times = {};
  for (const { url, method, type } of asked) {
    const { origin, pathname } = new URL(url, base);
    if (url.startsWith('data:')) continue;
    times[`${method} ${url}`] = (times[`${method} ${url}`] ?? 0) + 1;
    const isOurs =
      origin === base &&
      ((type === 'script' && /^\/cdn\/(?:(?:parts|chunks|locales)\/)?[\w.-]+\.js$/.test(pathname)) ||
        (type === 'document' && pathname === '/test/page.html') ||
        (type === 'image' && pictures.includes(url)) ||
        (/^(?:fetch|xhr)$/.test(type) && (pathname in answers || /^\/test\/(?:letters|status)$/.test(pathname))));
    if (!isOurs) found.push(`${method} ${type} ${url}`);
  }
  for (const [what, count] of Object.entries(times)) if (count > 1) found.push(`${what}: ${count} times`);
  return found;
}

/** Presses every button that is there, once, and those that come of it. @param {Page} page */
async function pressAll(page) {
  await page.evaluate(async () => {
    const pressed = new Set();
    for (let round = 0; round < 4; round++) {
      /** @type {ParentNode[]} */
      const roots = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.localName !== 'button' || pressed.has(element)) continue;
          pressed.add(element);
          element.dispatchEvent(new PointerEvent('pointerenter', { bubbles: true, composed: true }));
          /** @type {HTMLElement} */ (element).click();
        }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}

/** Writes a letter, sends it, and asks what became of it. @param {Page} page */
async function sendLetter(page) {
  const form = page.locator('mailbox-form');
  await form.locator('#subject').fill('A bench at the tram stop');
  await form.locator('#message').fill('Could there be a bench at the tram stop?');
  await form.locator('#consent').check();
  await form.locator('[part~=submit]').click();
  await form.locator('[part~=receipt]').waitFor();
  const question = page.locator('mailbox-status');
  await question.locator('#reference').fill('2026-1');
  await question.locator('#queryCode').fill('ABCDEFGHKM');
  await question.locator('[part~=submit]').click();
  await question.locator('[part~=reply] img').waitFor();
}

/** Fails with what there is to say. @param {string} what @param {readonly unknown[]} found */
const expectNone = (what, found) => {
  if (found.length) throw new Error(`${what}:\n${found.join('\n')}`);
};

/** @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {Generator<import('./place.mjs').Check>} */
export function* requestChecks({ base }, visitor) {
  for (const [name, script] of /** @type {const} */ ([
    ['classic', '<script src="/cdn/civic-elements.classic.js" defer></script>'],
    ['module', '<script type="module" src="/cdn/civic-elements.js"></script>'],
  ]))
    yield [
      `requests of a page with every element, ${name}`,
      () =>
        visitor.visit({}, async (page, _wrongs, context) => {
          const asked = await openEverything(page, base, script);
          const missing = Object.keys(answers).filter((path) => !asked.some(({ url }) => url === base + path));
          expectNone('It has not asked for', missing);
          const idle = asked.splice(0);
          expectNone('Nobody has wanted', unwanted(idle, base, await picturesOn(page)));
          expectNone(
            'Nobody has a use for',
            idle.filter(({ url }) => UNUSED.test(url) || /far\.svg|film/.test(url)).map(({ url }) => url),
          );

          await page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
          await page.waitForResponse('**/test/far.svg', { timeout: 5000 }).catch(() => {});
          if (!asked.some(({ url }) => /far\.svg/.test(url)))
            throw new Error('A picture that is in view is not fetched.');
          await sendLetter(page);
          // Some of it is gone when everything has been pressed.
          const pictures = await picturesOn(page);
          await pressAll(page);
          await page.waitForLoadState('networkidle');
          expectNone(
            'Nobody has wanted, while everything was used,',
            unwanted(idle.concat(asked), base, pictures.concat(await picturesOn(page))),
          );
          for (const part of ['qr-code', 'share-panel', 'print-region', 'locales/ja'])
            if (!asked.some(({ url }) => url.includes(`/${part}`))) throw new Error(`Nothing has asked for ${part}.`);

          // Who follows a link goes there; and what is counted here would have been seen.
          asked.splice(0);
          const [popup] = await Promise.all([
            context.waitForEvent('page'),
            page.locator('share-links').first().locator('[part~=x]').click(),
          ]);
          await popup.waitForLoadState().catch(() => {});
          expectNone(
            'A link has asked, on the page that it was on, for',
            asked.map(({ url }) => url),
          );
          if (await popup.evaluate(() => !!window.opener))
            throw new Error('The page behind a link can reach this one.');
        }),
    ];
}
