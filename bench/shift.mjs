// How far a page moves while articles arrive.
//   node bench/shift.mjs [--only="headlines 5 320"] [--check]
//
// The script is a classic one in the head, the answer comes after 300 ms, and a line of text stands below the element.
// CLS is what browsers report: the worst session of layout shifts. "moved" is how far the line below has gone between
// the first frame and the last: it also counts where the line is out of sight, where CLS says nothing.
import { isWanted } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, table, verdict } from './support/report.mjs';
import { serve } from './support/serve.mjs';

/** Most where the answer fills the page of the list. The rest is only told. */
const LIMIT = 0.01;
const DELAY = 300;
const widths = /** @type {const} */ ([
  [320, 640],
  [1024, 768],
]);

const fallbacks = {
  none: '',
  links: '<ul>' + '<li><a href="/list.html">Harbour ferry timetable for the winter months</a></li>'.repeat(5) + '</ul>',
};

/** @typedef {{ name: string, element: string, limit: boolean }} Case */
/** @type {Case[]} */
const cases = [];
for (const [fallback, content] of Object.entries(fallbacks)) {
  for (const view of ['headlines', 'rows', 'cards'])
    for (const size of [5, 20])
      for (const count of [size, Math.ceil(size / 2)])
        cases.push({
          name: `${view} ${size}${count < size ? `, ${count} come` : ''}, ${fallback}`,
          element: `<news-list src="/api/${count}" view="${view}" page-size="${size}">${content}</news-list>`,
          limit: count === size,
        });
  const one = content && '<a href="/article.html">Harbour ferry timetable for the winter months</a>';
  cases.push({
    name: `article-card, ${fallback}`,
    element: `<article-card src="/api/1">${one}</article-card>`,
    limit: true,
  });
}

const image = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 3"><path fill="#789" d="M0 0h5v3H0z"/></svg>';
const server = await serve(({ pathname, searchParams }) => {
  if (pathname === '/image.svg') return { type: 'image/svg+xml', body: image };
  const count = Number(/^\/api\/(\d+)$/.exec(pathname)?.[1]);
  if (count)
    return {
      type: 'application/feed+json',
      body: JSON.stringify(jsonFeed(count, { image: '/image.svg' })),
      delay: DELAY,
    };
  const { element } = cases[Number(searchParams.get('case'))] ?? {};
  if (pathname !== '/' || !element) return undefined;
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shift</title>
<script src="/cdn/civic-elements.classic.js"></script></head><body><h1>News</h1>${element}<p id="below">Contact the city hall</p><p>Imprint</p></body></html>`,
  };
});

/** Runs before the page: collects layout shifts and where the line below stands. */
function watchShifts() {
  /** @type {{ value: number, time: number }[]} */
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifts.push({ value: /** @type {any} */ (entry).value, time: entry.startTime });
  }).observe({ type: 'layout-shift', buffered: true });
  /** @type {number | undefined} */
  let first;
  const look = () => {
    const below = document.getElementById('below');
    if (!below) requestAnimationFrame(look);
    else first = below.offsetTop;
  };
  requestAnimationFrame(look);
  let ended = false;
  for (const name of ['news-list-loaded', 'article-card-loaded', 'news-list-failed', 'article-card-failed'])
    addEventListener(name, () => (ended = true));
  Object.assign(window, {
    hasEnded: () => ended,
    found() {
      // A session ends after a second without a shift, or after five.
      let worst = 0;
      let session = { value: 0, start: -1e9, end: -1e9 };
      for (const { value, time } of shifts) {
        if (time - session.end > 1000 || time - session.start > 5000) session = { value: 0, start: time, end: time };
        session.value += value;
        session.end = time;
        worst = Math.max(worst, session.value);
      }
      return { worst, moved: (document.getElementById('below')?.offsetTop ?? NaN) - (first ?? NaN), first };
    },
  });
}

const browser = await startBrowser();
const rows = [['element', 'width', 'CLS', 'moved px', 'limit']];
let worst = 0;
for (const [i, { name, element, limit }] of cases.entries())
  for (const [width, height] of widths) {
    if (!isWanted(`${name} ${width}`)) continue;
    const { page, context, errors } = await freshPage(browser, { viewport: { width, height } });
    await page.addInitScript(watchShifts);
    await page.goto(`${server.origin}/?case=${i}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => /** @type {any} */ (window).hasEnded(), undefined, { timeout: 10_000 });
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => /** @type {any} */ (window).found());
    const filled = await page.evaluate(
      () => !!document.querySelector('news-list,article-card')?.shadowRoot?.querySelector('.title[href]'),
    );
    if (!filled || errors.length) throw new Error(`${element}: ${errors[0] ?? 'nothing is shown'}`);
    if (limit) worst = Math.max(worst, found.worst);
    rows.push([
      name,
      String(width),
      found.worst.toFixed(4),
      String(found.moved),
      limit ? verdict(found.worst, LIMIT) : '',
    ]);
    await context.close();
  }
table(rows);
console.log(`worst CLS where the answer fills the list: ${worst.toFixed(4)}`);
await browser.close();
server.close();
finish();
