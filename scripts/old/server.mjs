// What old Chromiums open: the built files, pages with them, data, and an endpoint that takes letters.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodies, feed, lamp, menu, picture, rss, tram } from './content.mjs';
import { pages } from './pages.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const probe = fileURLToPath(new URL('probe.js', import.meta.url));
const { version } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Version of the files under /other/. */
export const OTHER_VERSION = '0.0.9';

/** Of every letter. */
const QUERY_CODE = 'KBYGL8H5UHWT';

/** @typedef {{ key: string, type: string, body: string }} Letter */

/**
 * Letters under the name of who sends them: browsers run side by side. As every server that is to keep letters apart, it
 * goes by their keys.
 *
 * @type {Record<string, Letter[]>}
 */
const stored = {};

/** Letters that were stored from one page. @param {string} name @returns {Letter[]} */
export const lettersOf = (name) => (stored[name] ??= []);

/** @type {Record<string, [type: string, body: string | Buffer]>} */
const data = {
  '/news.json': ['application/json', JSON.stringify(feed)],
  '/menu.json': ['application/json', JSON.stringify(menu)],
  '/picture.svg': ['image/svg+xml', picture],
  '/feed.xml': ['application/rss+xml', rss],
  '/probe.js': ['text/javascript', fs.readFileSync(probe)],
  ...Object.fromEntries(
    Object.entries(bodies).map(([kind, { data }]) => [`/${kind}.json`, ['application/json', JSON.stringify(data)]]),
  ),
};

/** @param {http.IncomingMessage} request @returns {Promise<string>} */
async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Takes a letter, or says what became of one. An address that ends in `/loses-answer` stores letters and hangs up.
 *
 * @param {http.IncomingMessage} request @param {http.ServerResponse} response @param {string} name @param {boolean} loses
 */
async function answerLetter(request, response, name, loses) {
  const letters = lettersOf(name);
  const key = String(request.headers['idempotency-key'] ?? '');
  const answer = (/** @type {number} */ status, /** @type {object} */ value) =>
    response
      .writeHead(status, { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' })
      .end(JSON.stringify(value));
  if (request.method === 'POST') {
    const body = await textOf(request);
    if (!letters.some((letter) => letter.key === key))
      letters.push({ key, type: String(request.headers['content-type']), body });
    if (loses) return response.destroy();
  }
  const at = letters.findIndex((letter) => letter.key === key);
  if (at < 0) return answer(404, { title: 'There is no such letter.' });
  return answer(201, { reference: `${name}-${at + 1}`, queryCode: QUERY_CODE, dueDate: '2026-12-11' });
}

/**
 * Says what became of a letter.
 *
 * @param {http.IncomingMessage} request @param {http.ServerResponse} response
 */
async function answerState(request, response) {
  const { reference, queryCode } = JSON.parse(await textOf(request));
  const letter = queryCode === QUERY_CODE ? [lamp, tram].find((one) => one.reference === reference) : undefined;
  response
    .writeHead(letter ? 200 : 404, { 'Content-Type': letter ? 'application/json' : 'application/problem+json' })
    .end(JSON.stringify(letter ?? { title: 'There is no such letter, or the code is another.' }));
}

/** Starts it, on a port that is free. */
export async function serve() {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    if (pathname in data) return send(...data[pathname]);
    const [, letters, loses] = /^\/letters\/([\w-]+?)(\/loses-answer)?$/.exec(pathname) ?? [];
    if (letters) return void answerLetter(request, response, letters, !!loses);
    if (pathname === '/state') return void answerState(request, response);
    // /<page>/<form>/<who>
    const [, page, form, name] = /^\/(\w+)\/(classic|module)\/([\w-]+)$/.exec(pathname) ?? [];
    if (page in pages) return send('text/html', pages[page](form, name));
    const [, folder, rest] = /^\/(cdn|other)\/(.+)$/.exec(path.posix.normalize(pathname)) ?? [];
    const file = path.join(cdn, rest ?? '');
    if (!folder || !file.startsWith(cdn) || !fs.existsSync(file)) return response.writeHead(404).end();
    const code = fs.readFileSync(file, 'utf8');
    return send('text/javascript', folder === 'other' ? code.split(version).join(OTHER_VERSION) : code);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
