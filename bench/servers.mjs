// Tries the elements on real servers, with one tag each.
//   node bench/servers.mjs [name] [--folder=civic-servers]      json-server, feed, strapi, directus; all of them without a name
//
// Each server gets a folder of its own beside the system's temporary files, where npm installs it (Strapi takes some
// minutes, the first time). It is filled with 30 articles and started. Its pages hold one script tag and one <news-list>
// or one <article-view>; they are served by the server itself and from another origin. Ends with 1 unless each list
// leads to all 30 articles, with their pictures and dates, and from each to its whole text and back.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { directus } from './servers/directus.mjs';
import { feed } from './servers/feed.mjs';
import { jsonServer } from './servers/json-server.mjs';
import { strapi } from './servers/strapi.mjs';
import { cdn } from './support/args.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { drawPictures, notices, piecesOf } from './support/lanwan.mjs';
import { answers, end, freePort, start, until } from './support/processes.mjs';
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
 * @property {string} [node] version of Node.js that it needs; without it, the one that runs this
 * @property {string} [files] folder of which the server serves the files, if it does
 * @property {string} ready address that answers when it is there
 * @property {Source[]} sources
 * @property {string} [closed] address that other sites may not read
 * @property {(folder: string, notices: import('./support/lanwan.mjs').Notice[]) => Start} prepare writes what it needs
 * @property {(origin: string, notices: import('./support/lanwan.mjs').Notice[], pictures: string) => Promise<Record<string, string>>} [fill]
 *   fills it once it is there; gives the names that it has given to pictures
 */
/**
 * @typedef {object} Start What Node is started with.
 * @property {string[]} [first] what has to run, and to end, before
 * @property {string[]} args
 * @property {string} [port] argument before the port, which is also in PORT
 * @property {Record<string, string>} [env]
 */

const PER_PAGE = 10;
const option = process.argv.find((arg) => arg.startsWith('--folder='))?.slice('--folder='.length);
const top = path.resolve(option ?? path.join(os.tmpdir(), 'civic-servers'));
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const servers = [jsonServer, feed, strapi, directus];
for (const name of wanted)
  if (!servers.some((server) => server.name === name)) throw new Error(`There is no server "${name}"`);

let misses = 0;
/** @param {string} name @param {string} seen @param {readonly string[]} mistakes */
function tell(name, seen, mistakes) {
  if (mistakes.length) misses++;
  console.log(`${mistakes.length ? 'MISS' : 'ok  '} ${name}: ${[seen, ...mistakes].filter((text) => text).join('; ')}`);
}

/** Installs packages in a folder, unless that has been done, and empties it otherwise.
 * @param {string} folder @param {Record<string, string>} dependencies @param {NodeJS.ProcessEnv} [env] */
function install(folder, dependencies, env) {
  const file = path.join(folder, 'package.json');
  // Newer versions of npm run no scripts of packages that are not named.
  const allowScripts = { 'better-sqlite3': true, 'isolated-vm': true, node: true, sqlite3: true };
  const content = JSON.stringify({ name: path.basename(folder), private: true, dependencies, allowScripts });
  const done = path.join(folder, 'node_modules/.civic-servers');
  const isThere = fs.existsSync(done) && fs.readFileSync(file, 'utf8') === content;
  if (fs.existsSync(folder) && !fs.existsSync(file))
    throw new Error(`${folder} is there already, and is not from here`);
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync(folder))
    if (!isThere || !/^(node_modules|package.*\.json)$/.test(entry))
      fs.rmSync(path.join(folder, entry), { recursive: true });
  if (isThere) return;
  fs.writeFileSync(file, content);
  const begun = Date.now();
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  fs.writeFileSync(done, '');
  console.log(`     ${path.basename(folder)}: installed in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** Installs a server. @param {Server} server @param {string} folder @returns the Node.js that runs it */
function installServer({ packages, node }, folder) {
  if (!node) {
    install(folder, packages);
    return process.execPath;
  }
  // The package node has a Node.js, and the headers that others are built with.
  const place = path.join(top, `node-${node}`);
  install(place, { node });
  const its = path.join(place, `node_modules/node/node_modules/node-${process.platform}-${process.arch}`);
  const bin = path.join(its, 'bin');
  install(folder, packages, { PATH: `${bin}:${process.env.PATH}`, npm_config_nodedir: its });
  return path.join(bin, 'node');
}

/** @param {Server} server @param {import('playwright-core').Browser} browser */
async function startServer(server, browser) {
  const folder = path.join(top, server.name);
  const node = installServer(server, folder);
  const files = server.files && path.join(folder, server.files);
  const pictures = path.join(files ?? folder, 'pictures');
  await drawPictures(browser, pictures);
  if (files) fs.cpSync(cdn, path.join(files, 'civic'), { recursive: true });
  const port = await freePort();
  const { first, args, env, port: argument } = server.prepare(folder, notices);
  const log = fs.openSync(path.join(folder, 'server.log'), 'w');
  const options = {
    cwd: folder,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (['ignore', log, log]),
    env: { ...process.env, ...env, PORT: String(port) },
  };
  if (first) execFileSync(node, first, options);
  const child = start(node, argument ? [...args, argument, String(port)] : args, options);
  const origin = `http://127.0.0.1:${port}`;
  await until(
    server.name,
    () => {
      if (child.exitCode !== null) throw new Error(`${server.name} has ended: see ${folder}/server.log`);
      return answers(origin + server.ready);
    },
    120,
  );
  const names = (await server.fill?.(origin, notices, pictures)) ?? {};
  const manifest = path.join(folder, 'node_modules', server.version, 'package.json');
  return { origin, files, names, child, version: JSON.parse(fs.readFileSync(manifest, 'utf8')).version };
}

/** @param {string} script @param {string} element */
const pageOf = (script, element) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News of Lanwan</title><link rel="icon" href="data:,">\n${script}\n${element}</html>`;

/** How a day is written for the readers of these pages. */
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** What is wrong with the rows of a list.
 * @param {import('./support/read-list.mjs').Row[]} rows @param {Record<string, string>} names of pictures */
function mistakesIn(rows, names) {
  const mistakes = rows.length === notices.length ? [] : [`${rows.length} articles`];
  notices.forEach(({ title, published, picture }, i) => {
    const row = rows[i];
    if (!row) return;
    const wrong = [
      row.title !== title && `title "${row.title}"`,
      // Strapi names files with lines in place of hyphens.
      !row.picture.replace(/_/g, '-').includes(names[picture] ?? picture) && `picture "${row.picture}"`,
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
  const { origin, files, names, child, version } = await startServer(server, browser);
  console.log(`${server.name} ${version}`);
  const script = { same: scripts.classic('/civic/'), other: scripts.classic('/cdn/') };

  for (const [number, source] of server.sources.entries())
    for (const place of /** @type {const} */ (['same', 'other'])) {
      if (place === 'same' && !files) continue;
      const id = `${server.name}-${number + 1}`;
      const base = place === 'same' ? '' : origin;
      /** @param {string} name @param {string} element @returns where it is */
      const put = (name, element) => {
        if (place === 'other' || !files) elsewhere[`/${name}.html`] = pageOf(script.other, element);
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
          mistakesIn(await readAll(page, kind), names);
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

  if (server.closed) {
    const { page, context } = await tab();
    elsewhere['/closed.html'] = pageOf(script.other, `<news-list src="${origin}${server.closed}"></news-list>`);
    await page.goto(`${other.origin}/closed.html`);
    const retry = page.locator('news-list [part=retry]');
    const isTold = await retry.waitFor({ timeout: 60_000 }).then(
      () => true,
      () => false,
    );
    const words = isTold ? (await page.locator('news-list [part=error]').innerText()).replace(/\s+/g, ' ') : '';
    await page.screenshot({ path: path.join(top, `${server.name}-closed.png`) });
    tell(`${server.name}, what other sites may not read`, words, isTold ? [] : ['the list says nothing']);
    await context.close();
  }
  end(child);
}

await browser.close();
other.close();
console.log(`screenshots: ${top}`);
process.exit(misses ? 1 : 0);
