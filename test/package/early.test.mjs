// The early script and the switcher on whole pages, in Chromium. Needs `npm run build`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers/find.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const STORED = 'civic-elements:font-size';
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; img-src 'self' data:";

const early = '<script src="/cdn/civic-elements.early.js"></script>';
const module = '<script type="module" src="/cdn/civic-elements.js"></script>';
const classic = '<script src="/cdn/civic-elements.classic.js"></script>';
const switcher = '<font-size-switcher lang="en" steps="M:1 L:1.25 XL:2"></font-size-switcher>';
const head = (/** @type {string} */ scripts) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town</title><link rel="icon" href="data:,">${scripts}</head><body>`;
const text = '<p id="t" class="small">Text <font size="2">of old</font></p>';

/** Pages by address; some come in pieces. @type {Record<string, string | string[]>} */
const pages = {
  '/switcher.html': `${head(early + module)}<link rel="stylesheet" href="/page.css">${switcher}${text}<news-list></news-list>`,
  '/plain.html': `${head(early)}<link rel="stylesheet" href="/page.css">${text}`,
  '/measured.html': `${head(`<script src="/measure.js"></script>${early}`)}${text}`,
  '/library.html': `${head(module)}<link rel="stylesheet" href="/page.css">${text}${switcher}`,
  '/twice.html': `${head(early + classic + module + early)}<link rel="stylesheet" href="/page.css">${text}${switcher}<article-card headline="Title"></article-card>`,
  '/frames.html':
    '<!doctype html><html><head><link rel="icon" href="data:,"><title>Frames</title></head><frameset cols="50%,50%"><frame src="/switcher.html" name="one"><frame src="/plain.html" name="two"></frameset></html>',
  '/streamed.html': [
    `${head(`<script src="/watch.js"></script>${early}`)}<p>Text</p>`,
    `<table><tr><td>Cell</td><td>`,
    `<font size="2">of old</font>, <b>in`,
    ` bold</b></td></tr></table><link rel="stylesheet" href="/slow.css"><p class="other">Of another style sheet</p>`,
    `<div class="other"><span>The end</span></div><p id="end">End</p>`,
  ],
};

/** Looks at each picture just before it is painted: what no element of its text may be. */
const watch = `var pictures = 0, wrong = [];
(function look() {
  requestAnimationFrame(function () {
    if (document.body) new ResizeObserver(function (entries, observer) {
      observer.disconnect();
      pictures++;
      document.querySelectorAll('p, td, font, b, span').forEach(function (element) {
        var usual = /\\bother\\b/.test(element.className + element.parentNode.className) ? 20 : /font/.test(element.localName) ? 13 : 16;
        var size = parseFloat(getComputedStyle(element).fontSize);
        if (element.textContent.trim() && Math.abs(size - 2 * usual) > 0.1) wrong.push(pictures + ': ' + element.outerHTML + ' ' + size);
      });
    }).observe(document.body);
    look();
  });
})();`;

/** Looks at the text as soon as all of it is there, as scripts of pages do that put boxes in order. */
const measure = `document.addEventListener('DOMContentLoaded', function () {
  document.measured = parseFloat(getComputedStyle(document.querySelector('font')).fontSize);
});`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').BrowserContext} */
let context;
/** @type {string[]} */
let problems = [];
let origin = '';
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': strict }).end(body);
  const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  if (pathname.startsWith('/cdn/')) {
    const file = path.join(cdn, path.normalize(pathname.slice('/cdn'.length)));
    if (existsSync(file)) return send('text/javascript', readFileSync(file));
  }
  if (pathname === '/watch.js') return send('text/javascript', watch);
  if (pathname === '/measure.js') return send('text/javascript', measure);
  if (pathname === '/page.css') return send('text/css', '.small { font-size: 12px }');
  if (pathname === '/slow.css') {
    await pause(300);
    return send('text/css', '.other { font-size: 20px }');
  }
  const page = pages[pathname];
  if (!page) return response.writeHead(404).end();
  if (typeof page === 'string') return send('text/html', page);
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': strict });
  for (const piece of page) {
    response.write(piece);
    await pause(120);
  }
  return response.end();
});

/** @param {string} address */
async function open(address) {
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
  await page.goto(origin + address);
  return page;
}

/** Sizes of the text of a page or frame. @param {import('playwright-core').Frame | import('playwright-core').Page} page */
const sizes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#t, #t > font')].map((element) => parseFloat(getComputedStyle(element).fontSize)),
  );

/** @param {import('playwright-core').Frame | import('playwright-core').Page} page @param {number} factor */
const becomes = (page, factor) =>
  page.waitForFunction(
    (size) => parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('#t'))).fontSize) === size,
    12 * factor,
    { timeout: 5000 },
  );

/** @param {import('playwright-core').Frame | import('playwright-core').Page} page @param {string} name */
const choose = (page, name) => page.locator('font-size-switcher button', { hasText: new RegExp(`^${name}$`) }).click();

describe('the text size', () => {
  before(async () => {
    const executablePath = await findBrowser('chromium');
    assert.ok(executablePath, 'there is a Chromium');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext();
    problems = [];
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  it('is that of the choice in every picture of a page that comes in pieces', async () => {
    await context.addInitScript(([key]) => localStorage.setItem(key, '2'), [STORED]);
    const page = await open('/streamed.html');
    await page.waitForFunction(() => /** @type {any} */ (window).pictures > 3 && document.querySelector('#end'));
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).wrong), []);
    assert.deepEqual(problems, []);
  });

  it('is there for scripts that begin when the page has been read', async () => {
    await context.addInitScript(([key]) => localStorage.setItem(key, '2'), [STORED]);
    for (let visit = 0; visit < 5; visit++) {
      const page = await open('/measured.html');
      assert.equal(await page.evaluate(() => /** @type {any} */ (document).measured), 26);
      await page.close();
    }
    assert.deepEqual(problems, []);
  });

  it('is there on the next page, under a strict policy, and taken back without a trace', async () => {
    const page = await open('/switcher.html');
    await choose(page, 'XL');
    await becomes(page, 2);
    const next = await open('/plain.html');
    await becomes(next, 2);
    assert.deepEqual(await sizes(next), [24, 26]);
    await choose(page, 'M');
    await becomes(next, 1);
    await next.waitForFunction(() => !document.querySelector('[data-civic-text], [data-civic-text-size]'));
    assert.equal(await next.evaluate(() => document.documentElement.outerHTML.includes('data-civic')), false);
    assert.deepEqual(problems, []);
  });

  it('is there without the early script, too', async () => {
    await choose(await open('/switcher.html'), 'L');
    await becomes(await open('/library.html'), 1.25);
    assert.deepEqual(problems, []);
  });

  it('is scaled once by many copies, which share one switcher and add one global', async () => {
    await context.addInitScript(([key]) => localStorage.getItem(key) ?? localStorage.setItem(key, '1.25'), [STORED]);
    const page = await open('/twice.html');
    await becomes(page, 1.25);
    await page.waitForFunction(() =>
      document.querySelector('font-size-switcher')?.shadowRoot?.querySelector('[aria-pressed=true]'),
    );
    await choose(page, 'XL');
    await becomes(page, 2);
    assert.deepEqual(await sizes(page), [24, 26]);
    assert.equal(
      await page.evaluate(() => {
        const title = document.querySelector('article-card')?.shadowRoot?.querySelector('[part=title]');
        return title && getComputedStyle(title).getPropertyValue('--civic-text-scale').trim();
      }),
      '2',
    );
    assert.deepEqual(await page.evaluate(() => Object.keys(window).filter((name) => /civic/i.test(name))), [
      'CivicElements',
    ]);
    await choose(page, 'M');
    await becomes(page, 1);
    assert.deepEqual(problems, []);
  });

  it('is followed in the other frames of a frameset', async () => {
    const page = await open('/frames.html');
    const [one, two] = ['one', 'two'].map((name) => page.frame({ name }));
    assert.ok(one && two);
    await choose(one, 'XL');
    await becomes(two, 2);
    await choose(one, 'M');
    await becomes(two, 1);
    assert.deepEqual(problems, []);
  });
});
