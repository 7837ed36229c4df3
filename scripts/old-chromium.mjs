// Opens the built files in Chromiums of old: the classic script in 67 and later, the module in 80 and later.
//   npm run test:old
//   npm run test:old -- 67 78
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OldPage, OLD_CHROMIUMS, oldChromium } from './browsers/old-chromium.mjs';
import { freshen } from './fresh.mjs';

freshen();
const cdn = fileURLToPath(new URL('../dist/cdn/', import.meta.url));

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    { id: '1', url: '/a/1.html', title: '关于调整门票价格的通知', date_published: '2020-08-17T08:00:00+08:00' },
    { id: '2', url: '/a/2.html', title: 'Road works on Jinling Road', date_published: '2020-08-18T08:00:00+08:00' },
  ],
};
/** Whole articles, in every kind of text. Each says what its title says. */
const bodies = {
  html: [
    {
      title: { rendered: 'A' },
      content: {
        rendered: '<h2>防汛</h2><p onclick="x()" style="color:red">关于<b>防汛</b>的<script>x()</script>通知</p>',
      },
    },
    '关于防汛的通知',
  ],
  markdown: [
    {
      documentId: 'a',
      publishedAt: '2020-08-17T00:00:00Z',
      locale: 'en',
      createdAt: '2020-08-17T00:00:00Z',
      updatedAt: '2020-08-17T00:00:00Z',
      id: 1,
      body: '# Works\n\nThe **road** is closed.',
    },
    'The road is closed.',
  ],
  text: [
    { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', content_text: 'Line one.\n\nLine two.' }] },
    'Line two.',
  ],
};
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>R</title><item><title>${feed.items[1].title}</title><link>/a/2.html</link><description>&lt;p&gt;Closed.&lt;/p&gt;</description></item></channel></rss>`;
const titles = feed.items.map((item) => item.title);
const scripts = {
  classic: '<script src="/cdn/civic-elements.classic.js"></script>',
  module: '<script type="module" src="/cdn/civic-elements.js"></script>',
};

/** Loaded, in the language of the page, one of a locale that is fetched, and with the parts that are fetched. */
const page = (
  /** @type {string} */ script,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Old</title>
<script>window.uncaught = []; window.onerror = function (message) { uncaught.push(message); };
addEventListener('unhandledrejection', function (event) { uncaught.push(String(event.reason)); });</script>
<news-list id="loaded" src="/news.json"></news-list>
<news-list id="japanese" src="/news.json" lang="ja" pager="pages" page-size="1"></news-list>
<news-list id="rss" src="/feed.xml"></news-list>
<article-view id="html" src="/html.json"></article-view>
<article-view id="markdown" src="/markdown.json" fields="title: locale; body.markdown: body"></article-view>
<article-view id="text" src="/text.json"></article-view>
<news-list id="children"><ul><li><a href="/old">${titles[0]}</a> 2020-08-17</li></ul></news-list>
${script}</html>`;

const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
    response.writeHead(200, { 'Content-Type': type }).end(body);
  if (pathname === '/news.json') return send('application/json', JSON.stringify(feed));
  if (pathname === '/feed.xml') return send('application/rss+xml', rss);
  const [, kind] = /^\/(html|markdown|text)\.json$/.exec(pathname) ?? [];
  if (kind) return send('application/json', JSON.stringify(bodies[/** @type {keyof bodies} */ (kind)][0]));
  if (pathname === '/classic' || pathname === '/module') return send('text/html', page(scripts[pathname.slice(1)]));
  const file = path.join(cdn, path.posix.normalize(pathname).replace(/^\/cdn\//, ''));
  if (pathname.startsWith('/cdn/') && file.startsWith(cdn) && fs.existsSync(file))
    return send('text/javascript', fs.readFileSync(file));
  return response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

/** @param {OldPage} browser @param {string} form @returns {Promise<string[]>} what is wrong */
async function look(browser, form) {
  await browser.open(`${origin}/${form}`);
  const shown = (/** @type {string} */ id) =>
    browser.evaluate(
      `(function () { var e = document.getElementById('${id}'); return e && e.shadowRoot ? e.shadowRoot.textContent : ''; })()`,
    );
  /** @type {Record<string, string[]>} */
  const expected = { loaded: titles, japanese: titles.slice(0, 1), children: titles.slice(0, 1), rss: titles.slice(1) };
  for (const [kind, [, text]] of Object.entries(bodies)) expected[kind] = [String(text)];
  /** @type {string[]} */
  let wrong = [];
  for (const deadline = Date.now() + 8000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    wrong = [];
    for (const [id, texts] of Object.entries(expected)) {
      const text = String(await shown(id).catch((error) => error.message));
      for (const title of texts)
        if (!text.includes(title))
          wrong.push(`#${id} lacks "${title}", shows "${text.replace(/\s+/g, ' ').slice(0, 80)}"`);
    }
    if (!wrong.length || Date.now() > deadline) break;
  }
  for (const error of [...browser.errors, ...JSON.parse(await browser.evaluate('JSON.stringify(uncaught)'))])
    wrong.push(`threw ${error}`);
  return wrong;
}

const known = Object.keys(OLD_CHROMIUMS);
const asked = process.argv.slice(2).filter((arg) => known.includes(arg));
let passed = 0;
let failed = 0;
for (const major of asked.length ? asked : ['67', '73', '80']) {
  /** @type {OldPage | undefined} */
  let browser;
  try {
    browser = await OldPage.start(oldChromium(/** @type {any} */ (major)));
  } catch (error) {
    failed++;
    console.log(`FAIL Chromium ${major}: ${error}`);
    continue;
  }
  for (const form of Number(major) >= 80 ? ['classic', 'module'] : ['classic']) {
    const wrong = await look(browser, form).catch((error) => [String(error)]);
    console.log(`${wrong.length ? 'FAIL' : 'ok  '} Chromium ${major}, ${form}`);
    for (const problem of wrong) console.log(`     ${problem}`);
    if (wrong.length) failed++;
    else passed++;
  }
  browser.close();
}
server.close();
server.closeAllConnections();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
