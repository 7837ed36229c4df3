// Builds what is missing and serves the demo: demo/, its endpoint under /api/, dist/cdn under /cdn/.
//   npm start
//   PORT=8080 npm start
// A page that is loaded after a change of the sources gets files that are built anew.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { freshen } from './fresh.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = path.join(root, 'demo');
const cdn = path.join(root, 'dist/cdn');

const { createEndpoint, headersFor, optionsFrom } = await import(
  new URL('../demo/api/endpoint.mjs', import.meta.url).href
);
const { letters } = await import(new URL('../demo/content/letters.mjs', import.meta.url).href);
// Answers what is no request as the endpoint does.
const { createServer } = await import(new URL('../demo/api/server.mjs', import.meta.url).href);
// A mailbox that is empty shows little. What is invented has no business in a database that somebody has named.
const endpoint = createEndpoint({
  ...optionsFrom(process.env),
  examples: process.env.DATABASE_URL ? undefined : letters,
});

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** The file that an address stands for; nothing where it would lead out of its folder. @param {string} pathname */
function fileOf(pathname) {
  const inCdn = pathname.startsWith('/cdn/');
  const folder = inCdn ? cdn : demo;
  const file = path.join(folder, inCdn ? pathname.slice('/cdn'.length) : pathname);
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat?.isDirectory() ? path.join(file, 'index.html') : file;
}

/** The helper for mappings is written in the language of the sources, of which it uses some. @param {import('node:http').ServerResponse} response */
async function answerHelper(response) {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: ['demo/mapping-helper/mapping-helper.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2021',
    write: false,
    logLevel: 'error',
  });
  response
    .writeHead(200, { 'Content-Type': types['.js'], 'Cache-Control': 'no-cache' })
    .end(outputFiles[0]?.contents ?? '');
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (await endpoint.handle(request, response)) return;
  if (pathname === '/mapping-helper.js') return answerHelper(response);
  const file = fileOf(decodeURIComponent(pathname));
  if (!file || !fs.existsSync(file)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`There is no ${pathname}.\n`);
    return;
  }
  if (file.endsWith('.html')) freshen();
  const headers = {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    // For pages of other origins, such as an old one on the disk.
    'Access-Control-Allow-Origin': '*',
    ...headersFor(pathname),
  };
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else fs.createReadStream(file).pipe(response);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('The demo could not answer: see the terminal.\n');
  });
});

/** @param {number} port @returns {Promise<number>} */
function listen(port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, process.env.HOST ?? 'localhost', () => {
      server.removeListener('error', reject);
      resolve(port);
    });
  });
}

/** Opens a browser where somebody sits before the machine. @param {string} url */
function open(url) {
  if (process.env.CI || !process.stdout.isTTY || process.argv.includes('--no-open')) return;
  const [command, ...args] =
    { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ??
    (process.env.DISPLAY ? ['xdg-open'] : []);
  if (!command) return;
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

freshen();
const wish = Number(process.env.PORT ?? 5173);
for (let port = wish; ; port++) {
  try {
    await listen(port);
    const url = `http://localhost:${port}/`;
    console.log(`\nThe demo is at ${url}\nThe scripts are at ${url}cdn/\nCtrl+C ends it.`);
    console.log(
      `\nThe clerk who answers letters is at ${url}${endpoint.clerk.path.slice(1)}` +
        (process.env.CLERK_TOKEN ? '' : `, with the token ${endpoint.clerk.token}`),
    );
    open(url);
    break;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    // Somebody else has the port. One that was asked for by name must not silently become another.
    if (!process.env.PORT && port < wish + 50) continue;
    console.error(`Port ${port} is in use. Ask for another: PORT=8080 npm start`);
    await endpoint.close();
    process.exit(1);
  }
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await endpoint.close();
    process.exit();
  });
