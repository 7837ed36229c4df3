// Opens the pages of the demo and the examples of the documentation in a browser, as a reader would:
//   npm run check:pages                    everything
//   npm run check:pages -- --only=axe      axe, docs or walk
//   npm run check:pages -- --pictures=DIR  and a picture of each page that axe looks at
//
// axe finds nothing on the demo, narrow and wide, in two languages, light and dark; the way from a list to an article and
// back can be gone with the keyboard; and what the documentation tells webmasters to paste works when it is pasted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers/find.mjs';
import { freshen } from './fresh.mjs';

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
const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), '--no-open'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  server.stdout.on('data', (text) => String(text).includes(base) && resolve(undefined));
  server.once('exit', () => reject(new Error('The demo did not start.')));
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

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
  return { context, page, wrongs };
}

/** Waits until none of our elements loads any more, and every picture in sight is there. @param {Page} page */
const settled = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => /^(?:[a-z]+-)?(?:news-list|article-card|article-view)$/.test(element.localName))
      .every((element) => element.shadowRoot && !element.shadowRoot.querySelector('.waiting')),
  );

const axeSource = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Fails where axe finds something on a page, or in those elements of it. @param {Page} page @param {string} selector */
async function expectNoFindings(page, selector) {
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

// The old pages are what they are: their own text on their own colours, without a language, landmarks or a heading. What
// is ours within them has to be right all the same.
const pages = [
  { name: 'index', address: '/', ours: '' },
  { name: 'news', address: '/news.html', ours: '' },
  { name: 'article', address: '/article.html?id=1051', ours: '' },
  { name: 'markdown', address: '/article.html?id=1047', ours: '' },
  { name: 'legacy', address: '/legacy.html', ours: 'news-list, article-card' },
  { name: 'legacy-article', address: '/legacy-article.html?id=1053', ours: 'article-view' },
];

async function axe() {
  for (const { name, address, ours } of pages)
    for (const width of [320, 1024])
      for (const language of ours ? ['zh-Hans'] : ['en', 'zh-Hans'])
        for (const colorScheme of /** @type {const} */ (['light', 'dark']))
          await check(`axe: ${name}, ${width} px, ${language}, ${colorScheme}`, async () => {
            const { context, page } = await open({ viewport: { width, height: 768 }, colorScheme });
            try {
              await page.goto(`${base}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
              await settled(page);
              if (pictures) {
                fs.mkdirSync(pictures, { recursive: true });
                const file = `${name}-${width}-${language}-${colorScheme}.png`;
                await page.screenshot({ path: path.join(pictures, file), fullPage: true });
              }
              if (!ours) {
                const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                if (over > 0) throw new Error(`The page is ${over} px wider than the window.`);
              }
              await expectNoFindings(page, ours);
            } finally {
              await context.close();
            }
          });
}

try {
  if (!only || only === 'axe') await axe();
} finally {
  await browser.close();
  server.kill();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length || !passed ? 1 : 0);
