// What does it cost to make the text of a large page larger, with all kinds of sizes, and to take it back?
//   node bench/text-size.mjs [--runs=7] [--check] [--only=tables]
//
// The baseline is the browser's own zoom of the same page (`document.body.style.zoom`), by turns with ours in one tab.
// Each is measured until the picture in which all text has its size is there. Zoom may make one long task of it.
import { isWanted, runsOf } from './support/args.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, ratio, spread, table, verdict } from './support/report.mjs';
import { serve } from './support/serve.mjs';

const RUNS = runsOf(7);
const ELEMENTS = 5000;

const times = (/** @type {number} */ count, /** @type {(i: number) => string} */ make) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Pages of 5,000 elements that hold text. @type {Record<string, string>} */
const bodies = {
  'tables of an old page': times(
    ELEMENTS / 5,
    (i) =>
      `<table width="100%"><tr><td>Notice ${i} of the office, <font size="2">with a note</font></td><td><a href="#${i}" style="font-size:13px">Details</a></td></tr></table><p style="font-size:${12 + (i % 5)}px">A paragraph of some words, so that there are lines to be laid out again. <b>Until Friday.</b></p>`,
  ),
  'short paragraphs': times(ELEMENTS, (i) => `<p style="font-size:${12 + (i % 5)}px">Line ${i} of the page</p>`),
  'list of links': `<ul>${times(ELEMENTS / 2, (i) => `<li><a href="#${i}">Article ${i} with a title</a> <span class="date">2026-03-01</span></li>`)}</ul>`,
};

const server = await serve(({ pathname }) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Text</title><style>td{font-size:12px;line-height:20px}a{font-size:14px}.date{font-size:9pt}</style><body><font-size-switcher steps="M:1 L:1.25 XL:1.5"></font-size-switcher>${bodies[decodeURIComponent(pathname.slice(1))]}<script type="module" src="/cdn/civic-elements.js"></script>`,
}));
const browser = await startBrowser();

/** Runs in the page. @param {number} runs */
async function measure(runs) {
  /** @type {number[]} */
  let tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({
    type: 'longtask',
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const rest = () => new Promise((resolve) => setTimeout(resolve, 250));
  const texts = [...document.body.querySelectorAll('td, font, a, p, b, span')];
  const sizes = () => texts.map((text) => parseFloat(getComputedStyle(text).fontSize));
  const usual = sizes();
  const buttons = document.querySelector('font-size-switcher')?.shadowRoot?.querySelectorAll('button') ?? [];
  /** @type {Record<string, { times: number[], longest: number[] }>} */
  const found = {};
  /** @param {string} name @param {() => void} act @param {() => boolean} isDone */
  async function time(name, act, isDone) {
    await rest();
    tasks = [];
    const start = performance.now();
    act();
    do await frame();
    while (!isDone());
    const end = performance.now();
    await rest();
    (found[name] ??= { times: [], longest: [] }).times.push(end - start);
    found[name].longest.push(Math.max(0, ...tasks));
  }
  /** @param {number} button @param {number} factor @returns {[() => void, () => boolean]} */
  const choose = (button, factor) => [
    () => buttons[button]?.click(),
    // The last of the page is also the last to be changed. All are looked at when the clock has stopped.
    () =>
      Math.abs(parseFloat(getComputedStyle(texts[texts.length - 1]).fontSize) / usual[usual.length - 1] - factor) <
      0.01,
  ];
  /** @param {number} factor */
  const check = (factor) =>
    sizes().forEach((size, i) => {
      if (Math.abs(size / usual[i] - factor) > 0.01)
        throw new Error(`${texts[i].outerHTML}: ${size} of ${usual[i]} px`);
    });
  for (let run = 0; run < runs; run++) {
    await time(
      'zoom',
      () => document.body.style.setProperty('zoom', '1.25'),
      () => true,
    );
    await time(
      'zoom back',
      () => document.body.style.removeProperty('zoom'),
      () => true,
    );
    await time('first time', ...choose(1, 1.25));
    check(1.25);
    await time('again', ...choose(2, 1.5));
    check(1.5);
    await time('back', ...choose(0, 1));
    check(1);
    if (document.querySelector('[data-civic-text]')) throw new Error('Something is left behind');
  }
  return found;
}

const rows = [['page', 'step', 'ms', 'zoom, ms', 'ratio', '<= 3', 'longest task', '< 50 ms']];
for (const name of Object.keys(bodies).filter(isWanted)) {
  const { page, context, errors } = await freshPage(browser);
  await page.goto(`${server.origin}/${encodeURIComponent(name)}`);
  await page.waitForFunction(() =>
    document.querySelector('font-size-switcher')?.shadowRoot?.querySelector('[aria-pressed=true]'),
  );
  const found = await page.evaluate(measure, RUNS);
  await context.close();
  if (errors.length) throw new Error(errors[0]);
  for (const [step, base] of [
    ['first time', 'zoom'],
    ['again', 'zoom'],
    ['back', 'zoom back'],
  ]) {
    const of = ratio(found[step].times, found[base].times);
    const longest = Math.max(...found[step].longest);
    rows.push([
      name,
      step,
      spread(found[step].times, 0),
      spread(found[base].times, 0),
      of.text,
      verdict(of.of, 3),
      longest ? longest.toFixed(0) : 'none',
      verdict(longest, 50),
    ]);
  }
}
table(rows);
console.log('A task of less than 50 ms is none that the browser tells of.');
await browser.close();
server.close();
finish();
