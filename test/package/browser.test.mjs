// Applications and pages that have installed the package, in Chromium. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/browsers/find.mjs';
import { installedIn } from '../../scripts/pack.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tags = readdirSync(path.join(root, 'src/elements'));

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News of our town',
  items: ['Library open on Sundays', 'Road works on Bridge Street', 'New timetable for bus 7'].map((title, i) => ({
    id: `${i}`,
    title,
    url: `/news/${i}.html`,
    date_published: '2026-11-20',
  })),
};

const article = {
  ...feed,
  items: [
    {
      ...feed.items[0],
      content_html:
        '<p>Open from <b>ten</b> to four.<script>document.title = "hacked"</script></p><table><tr><td>Hall</table>',
    },
  ],
};

/** @param {string} head @param {string} body */
const html = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title>${head}<body>${body}</body></html>`;
const list = (lang) => `<news-list lang="${lang}" src="/news.json" page-size="2"></news-list>`;

/** Applications: the lines of each, and what stands in its page. */
const apps = {
  all: [`import 'civic-elements/define.js';`, list('zh-Hans')],
  one: [`import 'civic-elements/news-list/define.js';`, list('zh-Hans')],
  japanese: [`import 'civic-elements/news-list/define.js';`, list('ja')],
  classes: [
    `import * as civic from 'civic-elements';
     window.classes = Object.keys(civic);`,
    list('en'),
  ],
  article: [
    `import 'civic-elements/article-view/define.js';`,
    `<article-view lang="en" src="/article.json"></article-view>`,
  ],
  // Its ids are ours, too: neither may get the texts of the other.
  localized: [
    `import 'civic-elements/define.js';
     import { configureLocalization, msg } from '@lit/localize';
     const templates = { more: 'Autres nouvelles', welcome: 'Bienvenue' };
     const { setLocale } = configureLocalization({
       sourceLocale: 'en',
       targetLocales: ['fr'],
       loadLocale: async () => ({ templates }),
     });
     const texts = () => [msg('Welcome', { id: 'welcome' }), msg('Further news', { id: 'more' })].join(', ');
     const say = (id) => { document.getElementById(id).textContent = texts(); };
     say('before');
     await setLocale('fr');
     say('after');`,
    `<p id="before"></p><p id="after"></p>${list('zh-Hans')}${list('ja')}${list('en')}`,
  ],
  react: [
    `import 'civic-elements/define.js';
     import { createElement } from 'react';
     import { createRoot } from 'react-dom/client';
     const said = document.getElementById('said');
     createRoot(document.getElementById('root')).render(createElement('main', null,
       createElement('news-list', { lang: 'en', src: '/news.json', 'page-size': 2, strict: true,
         'onnews-list-loaded': ({ detail }) => { said.textContent = detail.articles.length + ' loaded'; } }),
       createElement('news-list', { articles: [{ title: 'Set as a property' }] })));`,
    '<div id="root"></div><p id="said"></p>',
  ],
  preact: [
    `import 'civic-elements/define.js';
     import { h, render } from 'preact';
     const said = document.getElementById('said');
     render(h('main', null,
       h('news-list', { lang: 'en', src: '/news.json', 'page-size': 2, strict: true,
         'onnews-list-loaded': ({ detail }) => { said.textContent = detail.articles.length + ' loaded'; } }),
       h('news-list', { articles: [{ title: 'Set as a property' }] })), document.getElementById('root'));`,
    '<div id="root"></div><p id="said"></p>',
  ],
  vue: [
    `import 'civic-elements/define.js';
     import { createApp, h } from 'vue';
     const said = document.getElementById('said');
     createApp({ render: () => h('main', null, [
       h('news-list', { lang: 'en', src: '/news.json', 'page-size': 2, strict: '',
         onNewsListLoaded: ({ detail }) => { said.textContent = detail.articles.length + ' loaded'; } }),
       h('news-list', { articles: [{ title: 'Set as a property' }] })]) }).mount('#root');`,
    '<div id="root"></div><p id="said"></p>',
  ],
};

const lit = {
  lit: 'lit/index.js',
  'lit-html': 'lit-html/lit-html.js',
  'lit-element/lit-element.js': 'lit-element/lit-element.js',
  '@lit/reactive-element': '@lit/reactive-element/reactive-element.js',
  '@lit/localize': '@lit/localize/lit-localize.js',
};
const imports = Object.fromEntries([
  ['civic-elements/', '/node_modules/civic-elements/dist/'],
  ...Object.entries(lit).map(([name, file]) => [name, `/node_modules/${file}`]),
  ...Object.keys(lit).map((name) => [`${name}/`, `/node_modules/${name}/`]),
]);
const cdn = '/node_modules/civic-elements/dist/cdn';

/** Pages without a build step: what is in the head of each. */
const pages = {
  'import-map': `<script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">import 'civic-elements/define.js';</script>`,
  module: `<script type="module" src="${cdn}/civic-elements.js"></script>`,
  tag: `<script type="module" src="${cdn}/news-list.js"></script>`,
  classic: `<script src="${cdn}/civic-elements.classic.js"></script>`,
};

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** Serves a folder, and the feed. @param {string} folder */
function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Type', types[path.extname(pathname)] ?? 'text/plain');
    if (pathname === '/news.json') return response.end(JSON.stringify(feed));
    if (pathname === '/article.json') return response.end(JSON.stringify(article));
    try {
      response.end(readFileSync(path.join(folder, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('the package, installed', () => {
  let folder;
  let server;
  let browser;
  let origin;

  before(async () => {
    const executablePath = await findBrowser('chromium');
    assert.ok(executablePath, 'There is no Chromium: `node scripts/browsers/install.mjs` brings one.');
    const files = Object.entries(apps).flatMap(([name, [code, body]]) => [
      [`${name}.js`, code],
      [`${name}.html`, html('', `${body}<script type="module" src="./${name}.js"></script>`)],
    ]);
    const plain = Object.entries(pages).map(([name, head]) => [`pages/${name}.html`, html(head, list('zh-Hans'))]);
    folder = installedIn(Object.fromEntries([...files, ...plain]));
    // One by one, so that an application holds nothing that only another needs.
    for (const name of Object.keys(apps))
      await build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
        build: {
          outDir: `out/${name}`,
          emptyOutDir: true,
          modulePreload: { polyfill: false },
          target: 'es2022',
          rolldownOptions: { input: path.join(folder, `${name}.html`) },
        },
        base: `/out/${name}/`,
      });
    server = await serve(folder);
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page and looks at it; it must not have complained. `prepare` runs before its scripts. */
  async function open(address, look, prepare) {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const complaints = [];
    const requests = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (/^(error|warning)$/.test(message.type())) complaints.push(message.text());
    });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    if (prepare) await page.addInitScript(prepare);
    try {
      await page.goto(origin + address);
      await look(page, requests);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
    }
  }
  const app = (name, look, prepare) => open(`/out/${name}/${name}.html`, look, prepare);
  const codeOf = (name) =>
    readdirSync(path.join(folder, `out/${name}/assets`))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(path.join(folder, `out/${name}/assets`, file), 'utf8'))
      .join('\n');
  const defined = (page) => page.evaluate((names) => names.filter((name) => customElements.get(name)), tags);
  /** The first page of the list, and the button for the next. */
  const showsList = async (page, more) => {
    await page.getByRole('link', { name: feed.items[0].title }).first().waitFor();
    await page.getByRole('button', { name: more }).waitFor();
    assert.equal(await page.getByRole('link', { name: feed.items[2].title }).count(), 0);
    await page.getByRole('button', { name: more }).click();
    await page.getByRole('link', { name: feed.items[2].title }).waitFor();
  };

  it('gives an application all elements', () =>
    app('all', async (page, requests) => {
      await showsList(page, '查看更多');
      assert.deepEqual(await defined(page), tags);
      assert.ok(!requests.some((file) => /\/(ja|ko)-/.test(file)), requests.join());
    }));

  it('gives an application one element and no other', async () => {
    await app('one', async (page) => {
      await showsList(page, '查看更多');
      assert.deepEqual(await defined(page), ['news-list']);
    });
    const holds = (code, tag) => new RegExp(`["'\`]${tag}["'\`]`).test(code);
    const all = codeOf('all');
    const one = codeOf('one');
    assert.deepEqual(
      tags.filter((tag) => holds(all, tag)),
      tags,
    );
    assert.deepEqual(
      tags.filter((tag) => holds(one, tag)),
      ['news-list'],
    );
  });

  it('fetches the texts of other languages when they are needed', () =>
    app('japanese', async (page, requests) => {
      await showsList(page, 'もっと見る');
      assert.equal(requests.filter((file) => /\/ja-[^/]*\.js$/.test(file)).length, 1);
      assert.ok(!requests.some((file) => /\/ko-/.test(file)));
    }));

  it('gives classes without registering them', () =>
    app('classes', async (page) => {
      const classes = await page.evaluate(() => window.classes);
      for (const tag of tags) assert.ok(classes.includes(tag.replace(/(^|-)(.)/g, (_, _dash, c) => c.toUpperCase())));
      assert.deepEqual(await defined(page), []);
    }));

  for (const kind of ['a browser with a sanitiser', 'a browser without one'])
    it(`gives an application articles, made safe in ${kind}`, () =>
      app(
        'article',
        async (page, requests) => {
          await page.getByText('Open from ten to four.').waitFor();
          await page.getByRole('cell', { name: 'Hall' }).waitFor();
          assert.equal(await page.title(), 'News');
          const hasOwn = await page.evaluate(() => 'Sanitizer' in window && 'setHTML' in Element.prototype);
          const hasFetched = requests.some((file) => /\/purify-/.test(file));
          assert.equal(hasFetched, !hasOwn);
        },
        kind.endsWith('without one') ? () => delete window.Sanitizer : undefined,
      ));

  it('leaves @lit/localize to the application', () =>
    app('localized', async (page) => {
      await page.getByText('Bienvenue, Autres nouvelles').waitFor();
      assert.equal(await page.locator('#before').textContent(), 'Welcome, Further news');
      for (const more of ['查看更多', 'もっと見る', 'Show more'])
        await page.getByRole('button', { name: more }).waitFor();
    }));

  for (const framework of ['react', 'preact', 'vue'])
    it(`takes attributes, properties and listeners from ${framework}`, () =>
      app(framework, async (page) => {
        await showsList(page, 'Show more');
        await page.getByText('Set as a property').waitFor();
        await page.getByText('3 loaded').waitFor();
      }));

  for (const name of Object.keys(pages))
    it(`works without a build step: ${name}`, () => open(`/pages/${name}.html`, (page) => showsList(page, '查看更多')));
});
