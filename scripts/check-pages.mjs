// Opens the pages of the demo and the examples of the documentation in a browser, as a reader would:
//   npm run check:pages                    everything
//   npm run check:pages -- --only=axe      axe, docs, large, mailbox, requests, sites or walk
//   npm run check:pages -- --only=axe --page=article    those whose names begin so
//   npm run check:pages -- --pictures=DIR  and a picture of each page that axe looks at
//
// A page with every element asks for nothing that nobody wants. axe finds nothing on the demo, narrow and wide, in two
// languages, light and dark; the way from a list to an article and back can be gone with the keyboard, and so can every
// old site, each part of which works, and the way of a letter from its writer to all who read the answer; and what the
// documentation tells webmasters to paste works when it is pasted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers/find.mjs';
import { freshen } from './fresh.mjs';
import { mailboxPages, mailboxWalks, reach } from './pages/mailbox.mjs';
import { requestChecks } from './pages/requests.mjs';
import { countPrints, keepNatives, ourTags, sitePages, siteWalks, walkThrough } from './pages/sites.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (/** @type {string} */ name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only');
const pictures = option('pictures');

const executablePath = await findBrowser('chromium');
if (!executablePath) {
  console.error('No Chromium was found: run `node scripts/browsers/install.mjs chromium`.');
  process.exit(1);
}
freshen();

/** A port that nobody has. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const port = await freePort();
const base = `http://localhost:${port}`;
// Letters of these checks are nobody else's.
const lettersFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
const token = 'the clerk of check:pages';
const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), '--no-open'], {
  env: {
    ...process.env,
    PORT: String(port),
    CLERK_TOKEN: token,
    LETTERS_FOLDER: lettersFolder,
    LETTERS_SECRET: '',
    DATABASE_URL: '',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  server.stdout.on('data', (text) => String(text).includes(base) && resolve(undefined));
  server.once('exit', () => reject(new Error('The demo did not start.')));
});
// Pages that are made up here have no address of a network, and would not be let into that of this machine.
const args = ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'];
const browser = await chromium.launch({ executablePath, args });

let passed = 0;
/** @type {string[]} */
const failures = [];

/** @param {string} name @param {() => Promise<void>} run */
async function check(name, run) {
  try {
    await run();
    passed++;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    failures.push(name);
    console.log(`FAILED ${name}\n   ${message.replace(/\n/g, '\n   ')}`);
  }
}

/** A page of its own, which takes down what goes wrong on it.
 * @param {import('playwright-core').BrowserContextOptions} [options] */
async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const wrongs = [];
  page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  // What a page was asking for when it is closed gets no answer: that is nobody's mistake.
  const close = context.close.bind(context);
  context.close = async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  };
  return { context, page, wrongs };
}

/** Waits until none of our elements loads any more, in any frame. @param {Page} page */
const settled = (page) =>
  Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.waitForFunction(
          () =>
            [...document.querySelectorAll('*')]
              .filter((element) => /^(?:[a-z]+-)?(?:news-list|article-card|article-view)$/.test(element.localName))
              .every((element) => element.shadowRoot && !element.shadowRoot.querySelector('.waiting')) &&
            [...document.querySelectorAll('mailbox-form, mailbox-status')].every((element) =>
              element.shadowRoot?.querySelector('[part~=form], [part~=receipt], [part~=status], [part~=error]'),
            ),
        ),
      ),
  );

const axeSource = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Fails where axe finds something on a page, or in those elements of it.
 * @param {Page | import('playwright-core').Frame} page @param {string} selector */
async function expectNoFindings(page, selector) {
  if (selector && !(await page.evaluate((selector) => !!document.querySelector(selector), selector))) return;
  await page.evaluate(() => /** @type {any} */ (window).giveBack?.());
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async (selector) => {
    const { axe } = /** @type {any} */ (window);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    if (!selector) tags.push('best-practice');
    const place = selector ? { include: [...document.querySelectorAll(selector)] } : document;
    const { violations } = await axe.run(place, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map(
        (/** @type {any} */ node) =>
          `${id}: ${node.target.flat().join(' >>> ')} ${node.failureSummary.split('\n').slice(1).join('; ')}`,
      ),
    );
  }, selector);
  if (findings.length) throw new Error(findings.join('\n'));
}

const both = ['en', 'zh-Hans'];
const pages = [
  { name: 'index', address: '/', languages: both, ours: '' },
  { name: 'news', address: '/news.html', languages: both, ours: '' },
  { name: 'article', address: '/article.html?id=1051', languages: both, ours: '' },
  { name: 'markdown', address: '/article.html?id=1047', languages: both, ours: '' },
  { name: 'blocks', address: '/article.html?id=1046', languages: ['ja'], ours: '' },
  { name: 'withdrawn', address: '/article.html?id=1044', languages: ['zh-Hans'], ours: '' },
  { name: 'right-to-left', address: '/article.html?id=1061', languages: ['en'], ours: '' },
  { name: 'notice', address: '/notice.html?id=1053', languages: ['zh-Hans'], ours: '' },
  ...mailboxPages,
  ...sitePages,
].filter(({ name }) => name.startsWith(option('page') ?? ''));

async function axe() {
  if ('mailbox-answer'.startsWith(option('page') ?? ''))
    pages.push({ name: 'mailbox-answer', address: await publishedLetter(), languages: both, ours: '' });
  for (const { name, address, languages, ours, wide } of pages)
    for (const width of [320, 1024])
      for (const language of languages)
        for (const colorScheme of /** @type {const} */ (['light', 'dark']))
          await check(`axe: ${name}, ${width} px, ${language}, ${colorScheme}`, async () => {
            const { context, page, wrongs } = await open({ viewport: { width, height: 768 }, colorScheme });
            try {
              // The sites know no `?lang=`: there, a reader has chosen the language before.
              await page.addInitScript(keepNatives);
              if (address.startsWith('/sites/'))
                await page.addInitScript(`localStorage.setItem('civic-elements:language', '${language}')`);
              await page.goto(`${base}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
              await settled(page);
              if (pictures) {
                fs.mkdirSync(pictures, { recursive: true });
                const file = `${name}-${width}-${language}-${colorScheme}.png`;
                await page.screenshot({ path: path.join(pictures, file), fullPage: true });
              }
              if (!wide) await expectNothingCut(page);
              if (ours) for (const frame of page.frames()) await expectNoFindings(frame, ours);
              else await expectNoFindings(page, ours);
              if (wrongs.length && address.startsWith('/sites/')) throw new Error(wrongs.join('\n'));
            } finally {
              await context.close();
            }
          });
}

/** What is focused, looked for within shadow roots, too. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until something of that name has the focus. @param {Page} page @param {RegExp} name */
async function tabTo(page, name) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

const rows = (/** @type {Page} */ page) =>
  page.evaluate(() => document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length);

async function walk() {
  for (const lang of ['en', 'zh-Hans'])
    await check(`from the list to an article and back with the keyboard, ${lang}`, async () => {
      const { context, page, wrongs } = await open();
      try {
        await page.goto(`${base}/news.html?lang=${lang}`);
        await settled(page);
        await tabTo(page, /^(Show more|查看更多)$/);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          () => (document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length ?? 0) > 10,
        );
        await page.keyboard.press('Tab');
        const title = await focused(page);
        const before = await page.evaluate(() => scrollY);
        if (before < 300) throw new Error(`The eleventh article is ${before} px down: there is no place to restore.`);
        await page.keyboard.press('Enter');
        await page.waitForURL(/article\.html\?id=\d+/);
        await page.waitForFunction(() => document.querySelector('article-view')?.shadowRoot?.querySelector('.prose'));
        const shown = await page.evaluate(
          () => document.querySelector('article-view')?.shadowRoot?.querySelector('[part=title]')?.textContent ?? '',
        );
        if (!title.includes(shown)) throw new Error(`"${title}" led to "${shown}".`);
        if (!(await page.title()).startsWith(shown)) throw new Error(`The page is called "${await page.title()}".`);
        await tabTo(page, /^(News|新闻动态)$/);
        // Headless browsers have no key for this.
        await page.goBack();
        await page.waitForURL(/news\.html/);
        await page.waitForFunction(
          () => (document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length ?? 0) > 10,
        );
        await page
          .waitForFunction((place) => Math.abs(scrollY - place) < 80, before, { timeout: 5000 })
          .catch(() => {});
        const after = await page.evaluate(() => scrollY);
        if (Math.abs(after - before) >= 80) throw new Error(`The list was ${before} px down and is ${after} px down.`);
        if ((await rows(page)) !== 20) throw new Error(`The list had 20 articles and has ${await rows(page)}.`);
        if (wrongs.length) throw new Error(wrongs.join('\n'));
      } finally {
        await context.close();
      }
    });
}

/** Fails where a page or a frame of it is wider than its window, or where something of ours is cut off sideways. @param {Page} page */
async function expectNothingCut(page) {
  for (const frame of page.frames()) {
    const cut = await frame.evaluate((ourTags) => {
      const found = [];
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over > 0) found.push(`${location.pathname}, by ${over} px`);
      for (const host of document.querySelectorAll(ourTags))
        for (const box of host.shadowRoot?.querySelectorAll('*') ?? []) {
          // What is there for those who do not see it is a pixel wide.
          if (box.clientWidth < 2 || box.scrollWidth <= box.clientWidth + 1) continue;
          if (/hidden|clip/.test(getComputedStyle(box).overflowX)) found.push(`${host.localName} .${box.className}`);
        }
      return found;
    }, ourTags);
    if (cut.length) throw new Error(`Cut off: ${cut.join(', ')}`);
  }
}

async function sites() {
  for (const [name, address, run] of siteWalks)
    await check(name, async () => {
      const { context, page, wrongs } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      try {
        await page.addInitScript(countPrints);
        await page.goto(base + address);
        await settled(page);
        await run(page, settled);
        if (wrongs.length) throw new Error(wrongs.join('\n'));
      } finally {
        await context.close();
      }
    });
  for (const { name, address, wide } of sitePages)
    for (const width of [320, 1024, 1440])
      await check(`the whole page with Tab: ${name}, ${width} px`, async () => {
        const { context, page, wrongs } = await open({ viewport: { width, height: 900 } });
        try {
          await page.goto(base + address);
          await settled(page);
          const stops = await walkThrough(page);
          const hosts = new Set(stops.map(({ host }) => host));
          const wanted = new Set();
          for (const frame of page.frames())
            for (const tag of await frame.evaluate(
              (tags) =>
                [...document.querySelectorAll(tags)]
                  .filter((element) => element.shadowRoot?.querySelector('a[href], button, select'))
                  .map(({ localName }) => localName),
              ourTags,
            ))
              wanted.add(tag);
          for (const tag of wanted) if (!hosts.has(tag)) throw new Error(`Tab does not lead into <${tag}>.`);
          if (!wide) await expectNothingCut(page);
          if (wrongs.length) throw new Error(wrongs.join('\n'));
        } finally {
          await context.close();
        }
      });
}

/** A letter that is published from the start. */
async function publishedLetter() {
  const feed = await (await fetch(`${base}/api/letters/published?language=en&size=1`)).json();
  return `/mailbox-answer.html?id=${feed.items[0].id}`;
}

async function mailbox() {
  for (const [name, run] of mailboxWalks)
    await check(name, async () => {
      const { context, page, wrongs } = await open();
      const others = [];
      try {
        await run({
          page,
          base,
          token,
          settled,
          axe: (page) => expectNoFindings(page, ''),
          another: async (options) => {
            const other = await open(options);
            others.push(other.context);
            return other.page;
          },
        });
        // A wrong code is a 404, and browsers tell of it.
        const told = wrongs.filter((wrong) => !/the server responded with a status of 404/.test(wrong));
        if (told.length) throw new Error(told.join('\n'));
      } finally {
        for (const one of [context, ...others]) await one.close();
      }
    });

  for (const width of [320, 1024])
    for (const colorScheme of /** @type {const} */ (['light', 'dark']))
      await check(`axe: the clerk’s desk, ${width} px, ${colorScheme}`, async () => {
        const { context, page } = await open({ viewport: { width, height: 768 }, colorScheme });
        try {
          const look = async (/** @type {string} */ name) => {
            if (pictures) {
              fs.mkdirSync(pictures, { recursive: true });
              const file = path.join(pictures, `clerk-${name}-${width}-${colorScheme}.png`);
              await page.screenshot({ path: file, fullPage: true });
            }
            await expectNothingCut(page);
            await expectNoFindings(page, '');
          };
          await page.goto(`${base}/api/clerk`);
          await look('sign-in');
          await page.keyboard.type(token);
          await page.keyboard.press('Enter');
          await page.waitForSelector('table');
          await look('letters');
          await reach(page, /^Answered$/);
          await page.keyboard.press('Enter');
          await page.waitForURL(/state=answered/);
          await reach(page, /^A bench at the Fish Market/);
          await page.keyboard.press('Enter');
          await page.waitForSelector('#reply');
          await look('letter');
          await walkThrough(page);
          await page.goto(`${base}/api/clerk?state=rejected`);
          await look('none');
        } finally {
          await context.close();
        }
      });

  for (const width of [320, 375, 1024, 1440])
    for (const address of ['/mailbox.html', await publishedLetter()])
      await check(`the whole page with Tab: ${address}, ${width} px`, async () => {
        const { context, page, wrongs } = await open({ viewport: { width, height: 812 }, hasTouch: width < 400 });
        try {
          await page.goto(base + address);
          await settled(page);
          await walkThrough(page);
          await expectNothingCut(page);
          if (wrongs.length) throw new Error(wrongs.join('\n'));
        } finally {
          await context.close();
        }
      });
}

async function large() {
  const roomy = sitePages.filter(({ wide }) => !wide).map(({ address }) => address);
  for (const address of ['/news.html', '/article.html?id=1056', '/article.html?id=1047', '/mailbox.html', ...roomy])
    for (const width of [320, 1024])
      for (const [what, size, sheet] of /** @type {const} */ ([
        ['text at 200 %', 32, ''],
        ['wide spacing', 16, ':root { --civic-letter-spacing: 0.12em; --civic-line-height: 1.5 }'],
      ]))
        await check(`${what}: ${address}, ${width} px`, async () => {
          const { context, page } = await open({ viewport: { width, height: 768 }, bypassCSP: true });
          try {
            const devtools = await context.newCDPSession(page);
            await devtools.send('Page.setFontSizes', { fontSizes: { standard: size } });
            await page.goto(base + address);
            await settled(page);
            if (sheet) for (const frame of page.frames()) await frame.addStyleTag({ content: sheet });
            const found = await Promise.all(
              page.frames().map((frame) =>
                frame.evaluate(() => {
                  const shown = document
                    .querySelector('news-list, article-view, mailbox-form')
                    ?.shadowRoot?.querySelector('.base');
                  if (!shown) return undefined;
                  const { fontSize, letterSpacing } = getComputedStyle(shown);
                  return { font: fontSize, spacing: letterSpacing };
                }),
              ),
            );
            const { font, spacing } = found.find(Boolean) ?? {};
            if (font !== `${size}px`) throw new Error(`The text is ${font} large.`);
            if (sheet && spacing === 'normal') throw new Error('The letters stand as close as before.');
            await expectNothingCut(page);
          } finally {
            await context.close();
          }
        });
}

// --- what the documentation tells webmasters to paste ---------------------------------------------------------------

/** What the examples call their endpoints, and what stands in for these here. */
const standIns = /** @type {const} */ ([
  [/^\/civic\/(.*)$/, '/cdn/$1'],
  [/^\/(?:news|feed)\.json$/, '/api/news'],
  [/^\/list\.json$/, '/api/gov/list.json'],
  [/^\/api\/(?:en|zh-Hans)\/news$/, '/api/news'],
]);

/** The menu of an example. */
const menu = [{ title: 'Office of the Mayor', href: '/about/mayor.html' }];

const integrity = JSON.parse(fs.readFileSync(path.join(root, 'dist/cdn/integrity.json'), 'utf8'));

/** Opens markup as a page of its own. @param {string} markup @param {Record<string, string>} [headers] */
async function openMarkup(markup, headers) {
  const opened = await open();
  await opened.page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname === '/example.html')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: markup });
    if (/^\/menu\.[\w-]+\.json$/.test(url.pathname)) return route.fulfill({ json: menu });
    if (/^\/api\/news\/\d+$/.test(url.pathname)) {
      // Where the demo has translations under a name of its own, the documentation has the one that is understood.
      const article = await (await route.fetch()).json();
      return route.fulfill({ json: { ...article, _translations: [{ language: 'ja', url: '/ja/1051', title: '橋' }] } });
    }
    const found = standIns.find(([address]) => address.test(url.pathname));
    if (!found) return route.continue();
    const response = await route.fetch({ url: base + url.pathname.replace(found[0], found[1]) + url.search });
    return route.fulfill({ response });
  });
  await opened.page.goto(`${base}/example.html?id=1051`);
  await settled(opened.page);
  return opened;
}

const pageOf = (
  /** @type {string} */ body,
  script = '<script src="/civic/civic-elements.classic.js" defer></script>',
) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title><link rel="icon" href="/favicon.ico">${script}</head><body>${body}</body></html>`;

/** What each of our elements shows: its articles or tools, or its error. @param {Page} page */
const shownOn = (page) =>
  page.evaluate((ourTags) => {
    const isOurs = new RegExp(`^(?:[a-z]+-)?(?:${ourTags.replace(/, /g, '|')})$`);
    return [...document.querySelectorAll('*')]
      .filter((element) => isOurs.test(element.localName) && element.shadowRoot)
      .map((element) => {
        const root = element.shadowRoot;
        const error = root?.querySelector('[part~=error]')?.textContent?.replace(/\s+/g, ' ').trim();
        const found = /(?:news-list|article-card|article-view)$/.test(element.localName)
          ? '[part~=item], [part~=title], .row'
          : 'a[href], button, select, [part~=sponsor], [part~=credit]';
        return { tag: element.localName, error, count: root?.querySelectorAll(found).length ?? 0 };
      });
  }, ourTags);

/** Fails unless every element of ours on the page shows what it is for. @param {Page} page @param {number} wanted */
async function expectShown(page, wanted) {
  let shown = await shownOn(page);
  // Some of what they show is fetched when it is needed.
  for (const ends = Date.now() + 5000; Date.now() < ends && shown.some(({ error, count }) => !error && !count);)
    shown = await shownOn(page);
  if (shown.length !== wanted) throw new Error(`${wanted} elements were expected, ${shown.length} are there.`);
  for (const { tag, error, count } of shown)
    if (error || !count) throw new Error(`<${tag}> shows ${error ? `an error: ${error}` : 'nothing'}`);
}

const tagCount = (/** @type {string} */ markup) =>
  markup.match(new RegExp(`<(?:[a-z]+-)?(?:${ourTags.replace(/, /g, '|')})[\\s>]`, 'g'))?.length ?? 0;

async function docs() {
  for (const file of [
    'README.md',
    'docs/embedding.md',
    'docs/articles.md',
    'docs/theming.md',
    'docs/accessibility.md',
    'docs/readers-tools.md',
    'docs/mailbox.md',
  ]) {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    for (const [i, match] of [...text.matchAll(/```html\n([^]*?)```/g)].entries()) {
      const markup = (match[1] ?? '').replace(
        /src="\/civic\/([\w.-]+)([^"]*)"([^>]*)integrity="sha384-…"/g,
        (_, name, query, rest) => `src="/civic/${name}${query}"${rest}integrity="${integrity[name]}"`,
      );
      if (!tagCount(markup)) continue;
      await check(`${file}, example ${i + 1}`, async () => {
        const { context, page, wrongs } = await openMarkup(
          /src="\/civic\//.test(markup) ? pageOf(markup, '') : pageOf(markup),
        );
        try {
          await expectShown(page, tagCount(markup));
          if (wrongs.length) throw new Error(wrongs.join('\n'));
        } finally {
          await context.close();
        }
      });
    }
  }

  const embedding = fs.readFileSync(path.join(root, 'docs/embedding.md'), 'utf8');
  const [, strict = ''] = /```\n(default-src 'none'.*)\n```/.exec(embedding) ?? [];
  const [, trusted = ''] = /```\n(require-trusted-types-for.*)\n```/.exec(embedding) ?? [];
  const everything = `<news-list src="/api/gov/list.json"></news-list>
    <article-card src="/api/news/1058"></article-card>
    <article-view src="/api/wp/v2/posts/{query.id}?_embed"></article-view>
    <article-view src="/api/news/1047" format="json-feed" fields="body.markdown: _civic.markdown"></article-view>
    <font-size-switcher></font-size-switcher><language-switcher locales="en zh-Hans" look="menu"></language-switcher>
    <share-links></share-links><print-button></print-button>
    <section-nav><ul><li><a href="/">Home</a></li></ul></section-nav>
    <site-footer sponsor="Town Hall" icp="澜ICP备00000817号-1"></site-footer>`;
  const policies = [
    ['the policy of the documentation', strict],
    ['the policy of the documentation with Trusted Types', `${strict}; ${trusted}`],
  ];
  for (const [name, policy = ''] of policies)
    for (const script of [
      '<script src="/civic/civic-elements.classic.js" defer></script>',
      '<script type="module" src="/civic/civic-elements.js"></script>',
    ])
      await check(`${name}, ${script.includes('module') ? 'module' : 'classic'}`, async () => {
        if (!policy.includes("'self'")) throw new Error('The policy was not found in docs/embedding.md.');
        const { context, page, wrongs } = await openMarkup(pageOf(everything, script), {
          'Content-Security-Policy': policy,
        });
        try {
          await expectShown(page, tagCount(everything));
          const tables = await page.evaluate(() =>
            [...document.querySelectorAll('article-view')].map(
              (view) => view.shadowRoot?.querySelectorAll('table').length,
            ),
          );
          if (String(tables) !== '1,1') throw new Error(`The texts have ${tables} tables: they are plain.`);
          if (wrongs.length) throw new Error(wrongs.join('\n'));
        } finally {
          await context.close();
        }
      });

  await check('a checksum that does not fit leaves what stands between the tags', async () => {
    const { context, page } = await openWithoutWaiting(
      pageOf(
        '<news-list src="/news.json"><a href="/news/">All news</a></news-list>',
        `<script src="/civic/civic-elements.classic.js" defer crossorigin integrity="sha384-${'A'.repeat(64)}"></script>`,
      ),
    );
    try {
      if (!(await page.getByText('All news').isVisible())) throw new Error('The link is not there.');
      if (await page.evaluate(() => !!customElements.get('news-list'))) throw new Error('The script has run.');
    } finally {
      await context.close();
    }
  });

  await check('a frame without an origin of its own shows a list and an article', async () => {
    const { context, page } = await openMarkup(
      pageOf(`<iframe sandbox="allow-scripts" src="/inner.html" width="800" height="600"></iframe>`, ''),
    );
    try {
      await page.route('**/inner.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: pageOf(
            '<news-list src="/api/news"></news-list><article-view src="/api/news/1051"></article-view>',
          ).replace('/civic/', '/cdn/'),
        }),
      );
      await page.reload();
      const frame = page.frames()[1];
      if (!frame) throw new Error('There is no frame.');
      await frame.waitForFunction(() =>
        document.querySelector('article-view')?.shadowRoot?.querySelector('.prose table'),
      );
      await frame.waitForFunction(() =>
        document.querySelector('news-list')?.shadowRoot?.querySelector('[part~=item] a'),
      );
    } finally {
      await context.close();
    }
  });

  await check('a script of a host that allows nothing still shows a list, and the text of an article', async () => {
    const { context, page, wrongs } = await open();
    try {
      await page.route(`http://127.0.0.1:${port}/**`, async (route) => {
        const response = await route.fetch();
        const { 'access-control-allow-origin': _, ...headers } = response.headers();
        return route.fulfill({ response, headers });
      });
      const script = `<script src="http://127.0.0.1:${port}/cdn/civic-elements.classic.js" defer></script>`;
      const body = pageOf(
        '<news-list src="/api/news"></news-list><article-view src="/api/news/1051"></article-view>',
        script,
      );
      await page.route('**/example.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      await page.goto(`${base}/example.html`);
      await settled(page);
      await expectShown(page, 2);
      const text = await page.evaluate(
        () => document.querySelector('article-view')?.shadowRoot?.querySelector('.prose')?.textContent,
      );
      if (!text?.includes('Ferries between Old Quay')) throw new Error(`The text is: ${text}`);
      const thrown = wrongs.filter((wrong) => wrong.startsWith('uncaught'));
      if (thrown.length) throw new Error(thrown.join('\n'));
    } finally {
      await context.close();
    }
  });
}

/** Opens markup whose elements may never be there. @param {string} markup */
async function openWithoutWaiting(markup) {
  const opened = await open();
  await opened.page.route('**/example.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup.replace('/civic/', '/cdn/') }),
  );
  await opened.page.goto(`${base}/example.html`, { waitUntil: 'networkidle' });
  return opened;
}

try {
  if (!only || only === 'requests') for (const [name, run] of requestChecks(base, browser)) await check(name, run);
  if (!only || only === 'walk') await walk();
  if (!only || only === 'large') await large();
  if (!only || only === 'sites') await sites();
  if (!only || only === 'mailbox') await mailbox();
  if (!only || only === 'docs') await docs();
  if (!only || only === 'axe') await axe();
} finally {
  await browser.close();
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  fs.rmSync(lettersFolder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length || !passed ? 1 : 0);
