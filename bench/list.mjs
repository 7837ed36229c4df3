// From the arrival of an answer to a long list that is laid out.
//   node bench/list.mjs [--runs=7] [--only="headlines 1000"] [--check]
//
// Three ways to the same rows, taken in turns, each in a page of its own:
//   element   <news-list page-size="0">
//   plain     JSON.parse and innerHTML of the same markup, with the same style sheet in a shadow root
//   skipping  the same with the element's `content-visibility: auto`
// The network is left out: `fetch` gives bytes that are there already. Times end when layout has been forced.
import { isWanted, runsOf } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, median, ratio, spread, table, verdict } from './support/report.mjs';
import { serve } from './support/serve.mjs';

/** Most that the element may take of the time of the plain script. */
const LIMIT = 0.5;
const RUNS = runsOf(7);
const WAYS = /** @type {const} */ (['element', 'plain', 'skipping']);

const views = {
  headlines: '',
  // JSON Feed knows no source, so that a mapping says what it is.
  rows: 'items="items" fields="title: title; url: url; published: date_published; summary: summary; source: authors[0].name"',
};

const document =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>List</title><script src="/cdn/civic-elements.classic.js"></script><main></main>';

/** Runs in the page: a list by the element. @param {{ view: string, attributes: string }} options */
async function byElement({ view, attributes }) {
  const main = /** @type {HTMLElement} */ (globalThis.document.querySelector('main'));
  const loaded = new Promise((resolve, reject) => {
    main.addEventListener('news-list-loaded', resolve, { once: true });
    main.addEventListener('news-list-failed', (event) => reject(/** @type {CustomEvent} */ (event).detail.error), {
      once: true,
    });
  });
  main.innerHTML = `<news-list src="/feed" page-size="0" view="${view}" ${attributes}></news-list>`;
  await loaded;
  void main.offsetHeight;
  const end = performance.now();
  const list = /** @type {Element} */ (main.firstElementChild).shadowRoot;
  return {
    time: end - /** @type {any} */ (window).arrived,
    rows: list?.querySelectorAll('li').length ?? 0,
    height: main.offsetHeight,
  };
}

/** Runs in the page: the same by a script written for it. @param {{ view: string, skip: boolean, styles: string, shell: string[] }} options */
async function byHand({ view, skip, styles, shell }) {
  const main = /** @type {HTMLElement} */ (globalThis.document.querySelector('main'));
  const root = main.appendChild(globalThis.document.createElement('div')).attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const signs = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });
  const text = (/** @type {string} */ value) => value.replace(/[&<>"]/g, (sign) => signs[sign]);

  const response = await fetch('/feed');
  const bytes = await response.arrayBuffer();
  const { items } = JSON.parse(new TextDecoder().decode(bytes));
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const row = (/** @type {any} */ item) => {
    const date = `<time part="date" datetime="${text(item.date_published.replace('.000', ''))}">${format.format(new Date(item.date_published))}</time>`;
    const title = `<a class="title" part="title" rel="noopener" href="${text(item.url)}">${text(item.title)}</a>`;
    const summary = view === 'rows' ? `<div class="summary" part="summary">${text(item.summary)}</div>` : '';
    const source = view === 'rows' ? `<span part="source">${text(item.authors[0].name)}</span>` : '';
    return `<li class="item" part="item"><div class="text"><div class="heading">${title}</div>${summary}<div class="meta" part="meta">${date}${source}</div></div></li>`;
  };
  const [before, after] = shell;
  root.innerHTML = (skip ? before : before.replace(/ long(?=[ "])/, '')) + items.map(row).join('') + after;
  void main.offsetHeight;
  const end = performance.now();
  return {
    time: end - /** @type {any} */ (window).arrived,
    rows: root.querySelectorAll('li').length,
    height: main.offsetHeight,
  };
}

/** Runs in the page: the markup of its rows and around them, without Lit's comments, and the style sheet. */
function modelOf() {
  const root = /** @type {ShadowRoot} */ (globalThis.document.querySelector('main')?.firstElementChild?.shadowRoot);
  const styles = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
  const list = /** @type {Element} */ (root.querySelector('ol'));
  const clean = (/** @type {string} */ markup) => markup.replace(/<!--.*?-->/g, '').replace(/\s+(?=<|$)/g, '');
  const rows = clean(list.innerHTML);
  list.textContent = '@';
  return { styles, rows, shell: clean(root.innerHTML).split('@') };
}

/** Runs in the page before its scripts: answers without a network. @param {string} feed */
function answerAtOnce(feed) {
  const bytes = new TextEncoder().encode(feed);
  window.fetch = async () => {
    // Whoever asks has a while to show that he is waiting, as with any network.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const response = new Response(bytes, { headers: { 'Content-Type': 'application/feed+json' } });
    /** @type {any} */ (window).arrived = performance.now();
    return response;
  };
}

/** Bytes that a page holds on to after garbage collection. @param {import('playwright-core').CDPSession} devtools */
async function heapOf(devtools) {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return { script: usedSize, nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? 0 };
}

const server = await serve(() => ({ body: document }));
const browser = await startBrowser();

/** A page that gets `feed` for an answer. @param {string} feed */
async function pageFor(feed) {
  const fresh = await freshPage(browser);
  await fresh.page.addInitScript(answerAtOnce, feed);
  await fresh.page.goto(server.origin);
  return fresh;
}

/** What surrounds the rows of the element; fails where the rows made by hand are not its rows. @param {keyof typeof views} view */
async function frameOf(view) {
  const feed = JSON.stringify(jsonFeed(100));
  const [model, copy] = [await pageFor(feed), await pageFor(feed)];
  await model.page.evaluate(byElement, { view, attributes: views[view] });
  const { rows, ...frame } = await model.page.evaluate(modelOf);
  await copy.page.evaluate(byHand, { view, skip: true, ...frame });
  const { rows: made } = await copy.page.evaluate(modelOf);
  await model.context.close();
  await copy.context.close();
  if (made !== rows) {
    const at = [...rows].findIndex((sign, i) => sign !== made[i]);
    const around = (/** @type {string} */ markup) => markup.slice(Math.max(0, at - 80), at + 160);
    throw new Error(
      `The markup of a row has changed; adapt the one made by hand.\nelement: ${around(rows)}\nby hand: ${around(made)}`,
    );
  }
  return frame;
}

/** @param {keyof typeof views} view @param {number} count */
async function measure(view, count) {
  const frame = await frameOf(view);
  const feed = JSON.stringify(jsonFeed(count));
  /** @type {Record<typeof WAYS[number], number[]>} */
  const times = { element: [], plain: [], skipping: [] };
  // One round more, which only warms things up.
  for (let run = -1; run < RUNS; run++) {
    // Each way comes first, second and third in turn.
    for (let i = 0; i < WAYS.length; i++) {
      const way = WAYS[(i + run + 1) % WAYS.length];
      const { page, context } = await pageFor(feed);
      const { time, rows } =
        way === 'element'
          ? await page.evaluate(byElement, { view, attributes: views[view] })
          : await page.evaluate(byHand, { view, skip: way === 'skipping', ...frame });
      if (rows !== count) throw new Error(`${way}: ${rows} of ${count} rows`);
      if (run >= 0) times[way].push(time);
      await context.close();
    }
  }
  return times;
}

/** Bytes of script objects and DOM nodes per article, by way. @param {keyof typeof views} view @param {number} count */
async function weigh(view, count) {
  const frame = await frameOf(view);
  const feed = JSON.stringify(jsonFeed(count));
  /** @type {Record<string, { bytes: number[], nodes: number }>} */
  const weights = {};
  for (const way of WAYS.slice(0, 2)) {
    weights[way] = { bytes: [], nodes: 0 };
    for (let run = 0; run < 3; run++) {
      const { page, context, devtools } = await pageFor(feed);
      await devtools.send('Performance.enable');
      await devtools.send('HeapProfiler.enable');
      const before = await heapOf(devtools);
      if (way === 'element') await page.evaluate(byElement, { view, attributes: views[view] });
      else await page.evaluate(byHand, { view, skip: true, ...frame });
      const after = await heapOf(devtools);
      weights[way].bytes.push((after.script - before.script) / count);
      weights[way].nodes = (after.nodes - before.nodes) / count;
      await context.close();
    }
  }
  return weights;
}

const rows = [['list', 'element ms', 'plain ms', 'skipping ms', 'element : plain', 'limit', 'element : skipping']];
for (const view of /** @type {(keyof typeof views)[]} */ (['headlines', 'rows']))
  for (const count of [1000, 10_000]) {
    if (!isWanted(`${view} ${count}`)) continue;
    const { element, plain, skipping } = await measure(view, count);
    const toPlain = ratio(element, plain);
    rows.push([
      `${view} ${count}`,
      spread(element),
      spread(plain),
      spread(skipping),
      toPlain.text,
      verdict(toPlain.of, LIMIT),
      ratio(element, skipping).text,
    ]);
  }
table(rows);

const heap = [['kept after garbage collection, 10000 articles', 'script bytes per article', 'nodes per article']];
for (const view of /** @type {(keyof typeof views)[]} */ (['headlines', 'rows'])) {
  if (!isWanted(`${view} heap`)) continue;
  for (const [way, { bytes, nodes }] of Object.entries(await weigh(view, 10_000)))
    heap.push([`${view}, ${way}`, median(bytes).toFixed(0), nodes.toFixed(1)]);
}
if (heap.length > 1) table(heap);

await browser.close();
server.close();
finish();
