// Three cards on a page, over a slow line and with a slow processor: when can all three be read?
//   node bench/ready.mjs [--runs=7] [--check]
//
// 150 ms round trip, 1.6 Mbit/s, processor four times as slow, nothing in the cache, files compressed with Brotli.
// The baseline is a script written for the page: it fetches the same three addresses and fills in the same markup.
import { runsOf } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, median, ratio, spread, table, verdict } from './support/report.mjs';
import { serve } from './support/serve.mjs';

/** Most that an element may take, as a multiple of the script written by hand. */
const LIMIT = 1.25;
const RUNS = runsOf(7);
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PROCESSOR = 4;

const ids = [1, 2, 3];
const cards = ids.map((id) => `<article-card src="/api/${id}"></article-card>`).join('\n');
const boxes = ids.map((id) => `<div class="card-box" data-src="/api/${id}"></div>`).join('\n');

/** Way to load, script tag in the head, what stands on the page. */
const ways = {
  'by hand': ['<script src="/hand.js" defer></script>', boxes],
  classic: ['<script src="/cdn/civic-elements.classic.js"></script>', cards],
  'classic, defer': ['<script src="/cdn/civic-elements.classic.js" defer></script>', cards],
  module: ['<script type="module" src="/cdn/civic-elements.js"></script>', cards],
  'article-card.js': ['<script type="module" src="/cdn/article-card.js"></script>', cards],
};
const names = /** @type {(keyof typeof ways)[]} */ (Object.keys(ways));

/** The script by hand. It is short, and knows one answer and one look only. */
function fillCards(/** @type {string} */ styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const add = (/** @type {Element} */ parent, /** @type {string} */ tag, /** @type {string} */ name, text = '') => {
    const child = parent.appendChild(document.createElement(tag));
    child.className = name;
    child.textContent = text;
    return child;
  };
  document.querySelectorAll('[data-src]').forEach(async (box) => {
    const response = await fetch(box.getAttribute('data-src') ?? '');
    const { title, url, summary, date_published: published } = (await response.json()).items[0];
    const root = box.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const base = root.appendChild(document.createElement('div'));
    base.className = 'base';
    const text = add(add(add(add(base, 'div', ''), 'div', 'card cards'), 'div', 'item'), 'div', 'text');
    const link = add(add(text, 'div', 'heading'), 'a', 'title', title);
    link.setAttribute('href', url);
    add(text, 'div', 'summary', summary);
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(published));
    add(add(text, 'div', 'meta'), 'time', '', date);
  });
}

/** Runs before the page: notes when three titles are there, in the frame in which they are. */
function watchCards() {
  const look = () => {
    let count = 0;
    document
      .querySelectorAll('article-card,.card-box')
      .forEach((box) => box.shadowRoot?.querySelector('.title[href]')?.textContent && count++);
    if (count < 3) requestAnimationFrame(look);
    else requestAnimationFrame(() => Object.assign(window, { readyAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

let styles = '';
const server = await serve(({ pathname }) => {
  if (pathname === '/hand.js') return { type: 'text/javascript', body: `(${fillCards})(${JSON.stringify(styles)})` };
  const id = /^\/api\/(\d+)$/.exec(pathname)?.[1];
  if (id) return { type: 'application/feed+json', body: JSON.stringify(jsonFeed(1, { from: Number(id) })) };
  const way = ways[/** @type {keyof typeof ways} */ (decodeURIComponent(pathname.slice(1)))];
  return (
    way && {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title>${way[0]}</head><body><h1>News</h1>\n${way[1]}\n<p>Contact</p></body></html>`,
    }
  );
});
const browser = await startBrowser();

/** Style sheet of the cards. */
async function stylesOfCards() {
  const { page, context } = await freshPage(browser);
  await page.goto(`${server.origin}/classic`);
  const found = await page.evaluate(() => {
    const sheets = document.querySelector('article-card')?.shadowRoot?.adoptedStyleSheets ?? [];
    return [...sheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('');
  });
  await context.close();
  return found;
}

/** @param {keyof typeof ways} way */
async function load(way) {
  const { page, context, devtools, errors } = await freshPage(browser);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await page.addInitScript(watchCards);
  await page.goto(`${server.origin}/${encodeURIComponent(way)}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'readyAt' in window, undefined, { timeout: 20_000 });
  const time = await page.evaluate(() => /** @type {any} */ (window).readyAt);
  await context.close();
  if (errors.length) throw new Error(`${way}: ${errors[0]}`);
  return { time, bytes, requests };
}

styles = await stylesOfCards();
/** @type {Record<string, { times: number[], bytes: number, requests: number }>} */
const found = Object.fromEntries(names.map((name) => [name, { times: [], bytes: 0, requests: 0 }]));
for (let run = -1; run < RUNS; run++)
  for (let i = 0; i < names.length; i++) {
    const name = names[(i + run + 1) % names.length];
    const { time, bytes, requests } = await load(name);
    if (run >= 0) found[name].times.push(time);
    Object.assign(found[name], { bytes, requests });
  }

const baseline = found['by hand'].times;
const rows = [['three cards', 'ready ms', 'to by hand', 'limit', 'requests', 'bytes']];
for (const name of names) {
  const { times, bytes, requests } = found[name];
  const toHand = ratio(times, baseline);
  rows.push([
    name,
    spread(times, 0),
    toHand.text,
    name === 'by hand' ? '' : verdict(toHand.of, LIMIT),
    String(requests),
    String(bytes),
  ]);
}
table(rows);
console.log(
  `by hand means ${median(baseline).toFixed(0)} ms here; the page and the three answers are among requests and bytes`,
);
await browser.close();
server.close();
finish();
