// Opens the built Storybook under a sub-path, as a designer does: every story, the toolbars, the controls, what to paste.
//   npm run build:storybook && npm run check:storybook
//   npm run check:storybook -- --update      what screen readers are told now is what they are to be told
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS } from './browsers/launchers.mjs';
import { findBrowser } from './browsers/find.mjs';
import { check, finish } from './tally.mjs';

const root = fileURLToPath(new URL('../storybook-static', import.meta.url));
const SUB_PATH = '/design/system/';
const PAGES = 4;
/** What screen readers are told of each story: a file for each element. */
const trees = fileURLToPath(new URL('../test/accessibility-tree/', import.meta.url));
const update = process.argv.includes('--update');

const executablePath = await findBrowser('chromium');
if (!fs.existsSync(path.join(root, 'index.json')) || !executablePath) {
  console.error(
    executablePath ? 'There is no storybook-static: run `npm run build:storybook`.' : 'There is no Chromium.',
  );
  process.exit(1);
}

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const file = path.join(root, pathname.slice(SUB_PATH.length) || 'index.html');
  if (!pathname.startsWith(SUB_PATH) || !file.startsWith(root) || !fs.existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'max-age=600',
  });
  fs.createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${SUB_PATH}`;
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
const context = await browser.newContext({
  viewport: { width: 1280, height: 900 },
  locale: 'en-US',
  timezoneId: 'UTC',
});
// The same day and time in every run: some stories show them.
await context.clock.setFixedTime('2026-03-02T08:00:00Z');

/** Opens a page, looks at it, and says what it has asked for or thrown that it should not.
 * @param {string} url @param {(page: import('playwright-core').Page) => Promise<void>} look */
async function open(url, look) {
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(base)) problems.push(`asks ${request.url()}`);
  });
  // As on plain http: no clipboard.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  try {
    await page.goto(base + url);
    await look(page);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  check(!problems.length, `${url}\n  ${problems.join('\n  ')}`);
}

/** @param {string} id @param {string} [globals] */
const story = (id, globals = '') => `iframe.html?viewMode=story&id=${id}${globals && `&globals=${globals}`}`;

/** @type {{ entries: Record<string, { id: string, type: string, title: string }> }} */
const { entries } = JSON.parse(fs.readFileSync(path.join(root, 'index.json'), 'utf8'));
const all = Object.values(entries);
const elements = all.filter(({ type, title }) => type === 'story' && /^[a-z]+-/.test(title));
check(elements.length > 0, 'There is no story of an element.');

/** What screen readers were told of each story when somebody has last looked at it, and what they are told now.
 * @type {Record<string, { was: Record<string, string>, is: Record<string, string> }>} */
const told = {};
for (const { title } of elements) {
  const file = path.join(trees, `${title}.json`);
  told[title] = { was: fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}, is: {} };
}

/** What screen readers are told of the story of a page: what they were told, or what it is once it no longer changes.
 * @param {import('playwright-core').Page} page @param {string} [was] */
async function treeOf(page, was) {
  const now = async () => {
    const tree = await page.locator('.stage > .view').ariaSnapshot();
    // Where spaces are narrow is the browser's own affair.
    return (
      tree
        .split(base + 'iframe.html')
        .join('')
        .replace(/\u202f/g, ' ')
        // Its port is another one each time.
        .replace(/http(:|%3A)(\/|%2F)+127\.0\.0\.1(:|%3A)\d+/g, '')
    );
  };
  let tree = await now();
  for (const end = Date.now() + 5000; Date.now() < end && (update || tree !== was);) {
    await page.waitForTimeout(500);
    const next = await now();
    if (update && next === tree) break;
    tree = next;
  }
  return tree;
}

/** The first lines in which two texts differ. @param {string} [was] @param {string} [is] */
function difference(was = '', is = '') {
  const [old, now] = [was.split('\n'), is.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  const first = at < 0 ? now.length : at;
  return `${now.slice(first, first + 3).join('\n')}\ninstead of\n${old.slice(first, first + 3).join('\n')}`;
}

const jobs = [
  ...elements.flatMap(({ id, title }) => [
    // On this page, and on an old one.
    () =>
      open(story(id), async (page) => {
        await page.locator(`.stage ${title}`).first().waitFor({ state: 'attached' });
        const code = await page.locator('code-to-copy code').innerText();
        check(
          code.includes('<script src="/civic/civic-elements.classic.js" defer>') && code.includes(`<${title}`),
          `${id}: to paste is\n${code}`,
        );
        check(!code.includes('<!--') && !code.includes('127.0.0.1'), `${id}: to paste is\n${code}`);
        const { was, is } = told[title] ?? { was: {}, is: {} };
        is[id] = await treeOf(page, was[id]);
      }),
    () =>
      open(story(id, 'host:quirks;locale:ar;theme:dark;width:375'), async (page) => {
        const frame = page.frameLocator('.stage iframe');
        await frame.locator(title).first().waitFor({ state: 'attached' });
        const { mode, width, isDefined } = await frame
          .locator(title)
          .first()
          .evaluate((element) => ({
            mode: element.ownerDocument.compatMode,
            width: element.ownerDocument.defaultView?.innerWidth,
            isDefined: !!element.shadowRoot,
          }));
        check(mode === 'BackCompat', `${id}: the old page is not in quirks mode`);
        check(width === 375, `${id}: the page is ${width} px wide`);
        check(isDefined, `${id}: the page has not loaded the script`);
      }),
  ]),
  ...all
    .filter(({ type }) => type === 'docs')
    .map(
      ({ id, title }) =>
        () =>
          open(`iframe.html?viewMode=docs&id=${id}`, async (page) => {
            await page.locator('.sbdocs h1').first().waitFor();
            if (!/^[a-z]+-/.test(title)) return;
            const table = page.locator('.docblock-argstable').first();
            for (const text of ['--civic-accent', '::part(', 'lang'])
              await table.getByText(text, { exact: false }).first().waitFor({ state: 'attached' });
          }),
    ),
  () =>
    open('?path=/story/news-list--rows', async (page) => {
      const preview = page.frameLocator('#storybook-preview-iframe');
      const code = preview.locator('code-to-copy');
      await page.getByRole('radio', { name: 'cards' }).check();
      await preview.locator('news-list[view=cards]').waitFor();
      // No story says this one: the control does.
      await page
        .locator('tr', { has: page.getByText('heading-level', { exact: true }) })
        .getByRole('button')
        .click();
      await page.locator('#control-headingLevel').fill('4');
      await preview.locator('news-list[heading-level="4"]').waitFor();
      await code.getByText('heading-level="4"').waitFor();
      await code.getByRole('button').click();
      await code.getByText('Copied').waitFor();
      await page.getByRole('button', { name: /English/ }).click();
      await page.getByText('العربية').click();
      await preview.locator('news-list [part=base][dir=rtl]').first().waitFor();
      await preview.locator('news-list [part=title]').getByText('جسر').waitFor();
    }),
  () =>
    open(story('which-tag-does-my-endpoint-need--helper'), async (page) => {
      await page.locator('mapping-helper pre').getByText('title: noticeTitle').waitFor();
      await page.locator('mapping-helper news-list [part=title]').first().waitFor();
      check(true, 'the helper for mappings shows a tag and a list');
    }),
  () =>
    open(story('tokens-and-parts--tokens-and-parts'), async (page) => {
      const accent = page.getByLabel('--civic-accent', { exact: true });
      await accent.fill('#e8a33d');
      await page.locator('.contrast .bad').getByText('2.1 : 1').waitFor();
      await page.locator('[data-token="--civic-accent"].bad').waitFor();
      await accent.fill('#5a1a6b');
      await page.locator('.contrast .bad').waitFor({ state: 'detached' });
      await page.getByLabel('Colour of title', { exact: true }).fill('#123456');
      await page.locator('code-to-copy').getByText('news-list::part(title)').waitFor();
      const shown = await page
        .locator('news-list [part=title]')
        .first()
        .evaluate((title) => getComputedStyle(title).color);
      check(shown === 'rgb(18, 52, 86)', `The example's title is ${shown}`);
      await accent.fill('nonsense');
      check((await accent.getAttribute('aria-invalid')) === 'true', 'Nonsense is taken for a colour');
    }),
];

await Promise.all(
  Array.from({ length: PAGES }, async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  }),
);
await browser.close();
server.close();

for (const [tag, { was, is }] of Object.entries(told)) {
  const ids = Object.keys(is).sort();
  if (update) {
    fs.mkdirSync(trees, { recursive: true });
    const sorted = Object.fromEntries(ids.map((id) => [id, is[id]]));
    fs.writeFileSync(path.join(trees, `${tag}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
  } else
    for (const id of new Set([...ids, ...Object.keys(was)]))
      check(
        is[id] === was[id],
        `${id}: screen readers are told\n${difference(was[id], is[id])}\nIf that is right: npm run check:storybook -- --update`,
      );
}
finish();
