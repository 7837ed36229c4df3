// How long does a page stand still while it reads an answer that is far too large, or nested without sense?
//   node bench/responsive.mjs [--runs=5] [--only=feed]
//
// The cap on the size of answers is lifted by `max-bytes`. Each answer is read in a fresh page of Chromium, of which the
// longest task is reported. The floor beside it is the browser's own work on the same answer, in a page without us:
// decoding and, where it is JSON, JSON.parse, or DOMParser where it is markup. That cannot be interrupted, and whoever
// reads JSON has it. The limit is what a task may take beyond it. The first row is a page with ten articles: what it
// takes to start.
import { isWanted, runsOf } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, median, spread, table, verdict } from './support/report.mjs';
import { serve } from './support/serve.mjs';

const RUNS = runsOf(5);
const SIZE = 20e6;
/** Most milliseconds that a task may take beyond the native parser's. */
const LIMIT = 100;
const DEPTH = 10_000;

/** Repeats what `make` gives until it is large enough. @param {(i: number) => string} make @param {string} [between] */
function fill(make, between = '') {
  const parts = [];
  for (let length = 0, i = 0; length < SIZE; i++) {
    const part = make(i);
    parts.push(part);
    length += Buffer.byteLength(part) + between.length;
  }
  return parts.join(between);
}

const items = jsonFeed(3000).items;
const row = (/** @type {number} */ i) => {
  const { title, url, summary, date_published: date } = items[i % items.length];
  return JSON.stringify({ id: i, noticeTitle: title, linkUrl: `${url}?${i}`, remark: summary, createTime: date });
};
const record = (/** @type {number} */ i) =>
  `<record><![CDATA[<li><a href="/art/${i}.html" title="Notice ${i} of the harbour office">Notice ${i}...</a><b>2026-05-01</b></li>]]></record>`;

/** @type {Record<string, () => string>} */
const answers = {
  'ten articles': () => JSON.stringify(jsonFeed(10)),
  'feed of 20 MB': () =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[${fill((i) => JSON.stringify({ ...items[i % items.length], id: `a${i}` }), ',')}]}`,
  'rows of 20 MB': () => `{"code":200,"total":9,"rows":[${fill(row, ',')}]}`,
  'rows of 20 MB, no known shape': () => `{"a":{"b":[${fill(row, ',')}]}}`,
  'numbers, 20 MB': () => `{"data":[${fill((i) => `${i}`, ',')}]}`,
  'one title of 20 MB': () => `[{"title":"${fill(() => 'A &amp; b ')}","url":"/1","date":"2026-05-01"}]`,
  'one address of 20 MB': () => `[{"title":"A","url":"https://bay.example/${fill(() => 'a/b.')}","date":"2026-05-01"}]`,
  'blanks, 20 MB': () => `[{"title":"${fill(() => ' '.repeat(999))}","url":"/1","date":"2026-05-01"}]`,
  'one text of 20 MB': () => `[{"title":"A","content":"${fill(() => '<p>A &amp; b</p>')}","date":"2026-05-01"}]`,
  'feed in XML, 20 MB': () =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${fill((i) => {
      const { title, url, summary } = items[i % items.length];
      return `<item><title>${title}</title><link>${url}?${i}</link><description>&lt;p&gt;${summary}&lt;/p&gt;</description><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate></item>\n`;
    })}</channel></rss>`,
  'records in XML, 20 MB': () => `<datastore>${fill(record)}</datastore>`,
  'web page of 20 MB': () => `<!doctype html><title>News</title>${fill((i) => `<p>Paragraph ${i} of many</p>`)}`,
  'broken off, 20 MB': () => `[${fill(row, ',')}`,
  'lists, 10,000 deep': () => '['.repeat(DEPTH) + ']'.repeat(DEPTH),
  'objects, 10,000 deep': () => `${'{"data":'.repeat(DEPTH)}[${row(1)}]${'}'.repeat(DEPTH)}`,
};

const names = Object.keys(answers).filter(isWanted);
/** @type {Map<string, Buffer>} */
const bodies = new Map(names.map((name) => [name, Buffer.from(answers[name]())]));

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>';
const server = await serve(({ pathname, searchParams }) => {
  const name = searchParams.get('name') ?? '';
  const src = `/api?name=${encodeURIComponent(name)}`;
  const body = bodies.get(name);
  if (pathname === '/api' && body) return { type: 'application/json', body, plain: true };
  if (pathname === '/list')
    return {
      body: `${head}<script type="module" src="/cdn/civic-elements.js"></script><news-list src="${src}" max-bytes="${2 * SIZE}" timeout="120"></news-list>`,
    };
  return pathname === '/bare' ? { body: `${head}<p data-src="${src}">News</p>` } : undefined;
});
const browser = await startBrowser();

/** Runs before the page: remembers its longest task, and in what the load has ended. */
function watch() {
  const found = { longest: 0, end: '', floor: 0 };
  Object.assign(window, { found });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.longest = Math.max(found.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const end = (/** @type {string} */ how) => setTimeout(() => requestAnimationFrame(() => (found.end = how)), 100);
  addEventListener('news-list-loaded', (event) => end(`${/** @type {any} */ (event).detail.articles.length} articles`));
  addEventListener('news-list-failed', (event) => end(/** @type {any} */ (event).detail.error.code));
  addEventListener('DOMContentLoaded', async () => {
    const src = document.querySelector('p')?.getAttribute('data-src');
    if (!src) return;
    const bytes = await (await fetch(src)).arrayBuffer();
    const start = performance.now();
    const text = new TextDecoder().decode(bytes);
    try {
      end(/^\s*</.test(text) ? new DOMParser().parseFromString(text, 'text/xml').nodeName : typeof JSON.parse(text));
    } catch {
      end('no JSON');
    }
    found.floor = performance.now() - start;
  });
}

/** @param {string} page @param {string} name */
async function load(page, name) {
  const { page: tab, context, errors } = await freshPage(browser);
  await tab.addInitScript(watch);
  await tab.goto(`${server.origin}/${page}?name=${encodeURIComponent(name)}`);
  await tab.waitForFunction(() => /** @type {any} */ (window).found.end, undefined, { timeout: 120_000 });
  const found = await tab.evaluate(() => /** @type {any} */ (window).found);
  await context.close();
  if (errors.length) throw new Error(`${name}: ${errors[0]}`);
  return /** @type {{ longest: number, end: string, floor: number }} */ (found);
}

const rows = [['answer', 'MB', 'longest task, ms', 'native parser, ms', 'beyond it', 'limit', 'ends in']];
for (const name of names) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const bare = [];
  let ended = '';
  for (let run = 0; run < RUNS; run++) {
    bare.push((await load('bare', name)).floor);
    const { longest, end } = await load('list', name);
    ours.push(longest);
    ended = end;
  }
  const size = (bodies.get(name)?.length ?? 0) / 1e6;
  const beyond = Math.max(0, median(ours) - median(bare));
  rows.push([
    name,
    size.toFixed(1),
    spread(ours, 0),
    spread(bare, 0),
    beyond.toFixed(0),
    verdict(beyond, LIMIT),
    ended,
  ]);
}
table(rows);
console.log('A task of less than 50 ms counts as 0.');
await browser.close();
server.close();
finish();
