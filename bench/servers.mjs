// Tries the elements on real servers, with one tag each.
//   node bench/servers.mjs [name] [--folder=civic-servers]      json-server, feed, strapi; all of them without a name
//
// Each server gets a folder of its own beside the system's temporary files, where npm installs it (Strapi takes some
// minutes, the first time). It is filled with 30 articles and started. Its pages hold one script tag and one <news-list>
// or one <article-view>; they are served by the server itself and from another origin. Ends with 1 unless each list
// leads to all 30 articles, with their pictures and dates, and from each to its whole text and back.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { feed } from './servers/feed.mjs';
import { jsonServer } from './servers/json-server.mjs';
import { strapi } from './servers/strapi.mjs';
import { cdn } from './support/args.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { drawPictures, notices, piecesOf } from './support/lanwan.mjs';
import { answers, freePort, start, until } from './support/processes.mjs';
import { readAll, scripts } from './support/read-list.mjs';
import { serve } from './support/serve.mjs';

/**
 * @typedef {object} Source One way to ask a server.
 * @property {string} name
 * @property {string} list `src` of <news-list>
 * @property {string} article `src` of <article-view>
 * @property {string} [where] `where` of <article-view>, where a server has no address for a single article
 */
/**
 * @typedef {object} Server
 * @property {string} name
 * @property {Record<string, string>} packages what npm installs
 * @property {string} version package that tells the version
 * @property {string} files folder of which the server serves the files
 * @property {string} ready address that answers when it is there
 * @property {Source[]} sources
 * @property {string} [closed] address that other sites may not read
 * @property {(folder: string, notices: import('./support/lanwan.mjs').Notice[]) => { args: string[], env?: Record<string, string>, port?: string }} prepare
 *   writes what the server needs and gives what Node is started with: `port` is the argument before its port, which is
 *   also in PORT
 */

const PER_PAGE = 10;
const option = process.argv.find((arg) => arg.startsWith('--folder='))?.slice('--folder='.length);
const top = path.resolve(option ?? path.join(os.tmpdir(), 'civic-servers'));
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const servers = [jsonServer, feed, strapi];
for (const name of wanted)
  if (!servers.some((server) => server.name === name)) throw new Error(`There is no server "${name}"`);

let misses = 0;
/** @param {string} name @param {string} seen @param {readonly string[]} mistakes */
function tell(name, seen, mistakes) {
  if (mistakes.length) misses++;
  console.log(`${mistakes.length ? 'MISS' : 'ok  '} ${name}: ${[seen, ...mistakes].filter((text) => text).join('; ')}`);
}

/** Installs a server, unless that has been done, and empties its folder otherwise.
 * @param {Server} server @param {string} folder */
function install({ name, packages }, folder) {
  const file = path.join(folder, 'package.json');
  // Newer versions of npm run no scripts of packages that are not named.
  const content = JSON.stringify({
    name: `civic-${name}`,
    private: true,
    dependencies: packages,
    allowScripts: { 'better-sqlite3': true },
  });
  const isThere =
    fs.existsSync(path.join(folder, 'node_modules/.package-lock.json')) && fs.readFileSync(file, 'utf8') === content;
  if (fs.existsSync(folder) && !fs.existsSync(file))
    throw new Error(`${folder} is there already, and is not from here`);
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync(folder))
    if (!isThere || !/^(node_modules|package.*\.json)$/.test(entry))
      fs.rmSync(path.join(folder, entry), { recursive: true });
  if (isThere) return;
  fs.writeFileSync(file, content);
  const begun = Date.now();
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`     ${name}: installed in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** @param {Server} server @param {import('playwright-core').Browser} browser */
async function startServer(server, browser) {
  const folder = path.join(top, server.name);
  install(server, folder);
  const files = path.join(folder, server.files);
  await drawPictures(browser, path.join(files, 'pictures'));
  fs.cpSync(cdn, path.join(files, 'civic'), { recursive: true });
  const port = await freePort();
  const { args, env, port: argument } = server.prepare(folder, notices);
  const log = fs.openSync(path.join(folder, 'server.log'), 'w');
  const child = start(process.execPath, argument ? [...args, argument, String(port)] : args, {
    cwd: folder,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env, PORT: String(port) },
  });
  const origin = `http://127.0.0.1:${port}`;
  await until(
    server.name,
    () => {
      if (child.exitCode !== null) throw new Error(`${server.name} has ended: see ${folder}/server.log`);
      return answers(origin + server.ready);
    },
    120,
  );
  const { version } = JSON.parse(
    fs.readFileSync(path.join(folder, 'node_modules', server.version, 'package.json'), 'utf8'),
  );
  return { origin, folder, files, version };
}

/** @param {string} script @param {string} element */
const pageOf = (script, element) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News of Lanwan</title><link rel="icon" href="data:,">\n${script}\n${element}</html>`;

/** How a day is written for the readers of these pages. */
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** What is wrong with the rows of a list. @param {import('./support/read-list.mjs').Row[]} rows */
function mistakesIn(rows) {
  const mistakes = rows.length === notices.length ? [] : [`${rows.length} articles`];
  notices.forEach(({ title, published, picture }, i) => {
    const row = rows[i];
    if (!row) return;
    const wrong = [
      row.title !== title && `title "${row.title}"`,
      !row.picture.includes(picture.replace(/-/g, '_')) && !row.picture.includes(picture) && `picture "${row.picture}"`,
      !row.isDrawn && `picture not drawn`,
      Date.parse(row.time) !== Date.parse(published) && `time ${row.time}, not ${published}`,
      row.date !== days.format(new Date(published)) && `date "${row.date}", not "${days.format(new Date(published))}"`,
    ].filter((text) => text);
    if (wrong.length && mistakes.length < 4) mistakes.push(`article ${i + 1}: ${wrong.join(', ')}`);
  });
  return mistakes;
}

/** From a list to an article and back. @param {import('playwright-core').Page} page @param {number} index @param {string} [picture] */
async function openAndReturn(page, index, picture) {
  const { title, body, published } = notices[index];
  const rows = page.locator('news-list li');
  await rows.first().waitFor({ timeout: 20_000 });
  while ((await rows.count()) <= index) {
    const count = await rows.count();
    await page.locator('news-list [part=more]').click();
    await rows.nth(count).waitFor({ timeout: 20_000 });
  }
  const row = rows.nth(index);
  await row.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await row.locator('a').click();
  await page.locator('article-view [part=body]').waitFor({ timeout: 20_000 });
  const mistakes = [];
  const headline = (await page.locator('article-view [part=title]').innerText()).trim();
  if (headline !== title) mistakes.push(`the article is "${headline}", not "${title}"`);
  const text = (await page.locator('article-view [part=body]').innerText()).replace(/\s+/g, ' ');
  let from = 0;
  for (const piece of piecesOf(body)) {
    const at = text.indexOf(piece.replace(/\s+/g, ' '), from);
    if (at < 0) mistakes.push(`"${piece}" is missing`);
    else from = at + piece.length;
  }
  const kinds = await page
    .locator('article-view [part=body]')
    .evaluate((part) => ['h2', 'li', 'p'].map((tag) => part.querySelectorAll(tag).length));
  if (kinds.join() !== '1,3,3') mistakes.push(`headings, items and paragraphs: ${kinds}`);
  const date = await page.locator('article-view time').first().getAttribute('datetime');
  if (Date.parse(date ?? '') !== Date.parse(published)) mistakes.push(`its date is ${date}`);
  await page.waitForLoadState('networkidle');
  const isDrawn = await page
    .locator('article-view [part=figure] img')
    .evaluateAll((images) => images.length === 1 && /** @type {HTMLImageElement} */ (images[0]).naturalWidth > 0);
  if (!isDrawn) mistakes.push('it has no picture');
  if (picture) await page.screenshot({ path: picture, fullPage: true });
  await page.goBack();
  await row.waitFor({ timeout: 20_000 });
  await page
    .waitForFunction((was) => Math.abs(scrollY - was) < 60, place, { timeout: 10_000 })
    .catch(() => mistakes.push('Back leads to another place'));
  if ((await row.locator('a').innerText()).trim() !== title) mistakes.push('Back leads to other rows');
  return mistakes;
}

/** @type {Record<string, string>} */
const elsewhere = {};
const other = await serve(({ pathname }) => (elsewhere[pathname] ? { body: elsewhere[pathname] } : undefined));
const browser = await startBrowser();

/** A tab in which what the console says is a mistake, in a city of another time than the dates are in. */
async function tab() {
  const { page, context, errors } = await freshPage(browser, { timezoneId: 'Asia/Shanghai' });
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  return { page, context, errors };
}

/** Lets something happen on a page and tells what came of it.
 * @param {string} name @param {string} address @param {(page: import('playwright-core').Page) => Promise<string[]>} act @param {string} [picture] */
async function check(name, address, act, picture) {
  const { page, context, errors } = await tab();
  let requests = 0;
  page.on('request', (request) => void (['fetch', 'xhr'].includes(request.resourceType()) && requests++));
  try {
    await page.goto(address);
    errors.push(...(await act(page)));
  } catch (error) {
    errors.push(String(error).split('\n')[0]);
  }
  if (picture) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: picture });
  }
  tell(name, `${requests} requests for data`, errors);
  await context.close();
}

for (const server of servers) {
  if (wanted.length && !wanted.includes(server.name)) continue;
  const { origin, folder, files, version } = await startServer(server, browser);
  console.log(`${server.name} ${version}`);
  const script = { same: scripts.classic('/civic/'), other: scripts.classic('/cdn/') };

  for (const [number, source] of server.sources.entries())
    for (const place of /** @type {const} */ (['same', 'other'])) {
      const id = `${server.name}-${number + 1}`;
      const base = place === 'same' ? '' : origin;
      /** @param {string} name @param {string} element @returns where it is */
      const put = (name, element) => {
        if (place === 'other') elsewhere[`/${name}.html`] = pageOf(script.other, element);
        else fs.writeFileSync(path.join(files, `${name}.html`), pageOf(script.same, element));
        return `${place === 'same' ? origin : other.origin}/${name}.html`;
      };
      const src = `src="${base}${source.list.replace(/&/g, '&amp;')}"`;
      const template = `url-template="/${id}-article.html?id={id}"`;
      put(
        `${id}-article`,
        `<article-view src="${base}${source.article}"${source.where ? ` where="${source.where}"` : ''}></article-view>`,
      );
      const lists = {
        bare: `<news-list ${src}></news-list>`,
        more: `<news-list ${src} page-size="${PER_PAGE}" ${template}></news-list>`,
        pages: `<news-list ${src} page-size="${PER_PAGE}" pager="pages" ${template}></news-list>`,
      };
      for (const [kind, element] of Object.entries(lists)) {
        const read = async (/** @type {import('playwright-core').Page} */ page) =>
          mistakesIn(await readAll(page, kind));
        const picture = path.join(top, `${id}-${kind}-${place}.png`);
        await check(`${source.name}, ${place} origin, ${kind}`, put(`${id}-${kind}`, element), read, picture);
      }
      for (const index of [0, 14, notices.length - 1]) {
        const picture = path.join(top, `${id}-article-${index + 1}-${place}.png`);
        const address = put(`${id}-more`, lists.more);
        await check(`${source.name}, ${place} origin, article ${index + 1} and back`, address, (page) =>
          openAndReturn(page, index, picture),
        );
      }
    }
}

await browser.close();
other.close();
console.log(`screenshots: ${top}`);
process.exit(misses ? 1 : 0);
