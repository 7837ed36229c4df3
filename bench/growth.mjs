// Does reading take as long as what is read is long, however broken that is?
//   node bench/growth.mjs [--runs=3] [--only=markup] [--check]
//
// Each text is made of a part that is repeated, and is read twice: as it is and eight times as long, in turns, in the same
// Node. The ratio of both is 8 where time grows with length, 64 where it grows with its square. Of the runs the shortest
// counts: what else runs on a machine only ever adds time. Each text
// is read in greater and greater lengths until it takes 10 ms, or is as long as any that a page may be given.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { isWanted, runsOf } from './support/args.mjs';
import { finish, table, verdict } from './support/report.mjs';

const TIMES = 8;
/** Half of what a square would be. */
const LIMIT = 32;
const FLOOR = 10;
const RUNS = runsOf(3);

const folder = mkdtempSync(path.join(tmpdir(), 'civic-bench-'));
const outfile = path.join(folder, 'growth.mjs');
const modules = ['bytes', 'endpoint-source', 'list-markup', 'markup', 'page-data', 'plain-text', 'stamp', 'zone'];
await build({
  stdin: {
    contents: `${modules.map((name) => `export * from './src/data/${name}.js';`).join('\n')}
export * as rare from './src/data/rare.js';`,
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  outfile,
  bundle: true,
  format: 'esm',
  logLevel: 'error',
});
/** @type {any} */
const { parse, EndpointSource, linksIn, recordsIn, piecesOf, jsonLdIn, plainText, toStamp, zoneOf, rare } =
  await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

/** What an endpoint answers. */
let answer = '';
let type = '';
globalThis.fetch = /** @type {any} */ (
  async (/** @type {string} */ url) => ({
    url,
    status: 200,
    ok: true,
    headers: new Headers({ 'Content-Type': type }),
    body: null,
    arrayBuffer: async () => new TextEncoder().encode(answer).buffer,
  })
);
/** @param {string} contentType @returns {(text: string) => Promise<unknown>} */
const load = (contentType) => async (text) => {
  answer = text;
  type = contentType;
  const source = new EndpointSource({ src: 'https://news.example/list', pageUrl: 'https://news.example/' });
  return source.list({ reload: true }, { signal: new AbortController().signal });
};
const feed = load('application/rss+xml');
const json = load('application/json');

/** @param {(i: number) => object} make @param {number} count */
const rowsOf = (make, count) => Array.from({ length: count }, (_, i) => make(i));
const nested = (/** @type {string} */ open, /** @type {string} */ close, /** @type {number} */ depth) =>
  open.repeat(depth) + close.repeat(depth);
const row = (/** @type {number} */ i) => ({ title: `News ${i}`, url: `/n/${i}`, date: '2024-05-01' });
const clock = zoneOf('Asia/Shanghai');

/** What is read, how often its part is repeated at first, the text of so many, and who reads it.
 * @type {[name: string, count: number, make: (count: number) => any, read: (text: any) => unknown][]} */
const cases = [];
for (const part of [
  '<',
  '<a ',
  '<a "',
  '<a href="',
  "<a x='",
  '<!--',
  '<![CDATA[',
  '<script>',
  '<a =',
  '<a b="c" ',
  '<title',
  '="',
  '</',
  '<a>',
  '<li><a href=x>y',
]) {
  const count = Math.ceil(40_000 / part.length);
  cases.push(
    [`markup, pieces: ${part}`, count, (n) => part.repeat(n), piecesOf],
    [`markup, links: ${part}`, count, (n) => part.repeat(n), linksIn],
    [`markup, records: ${part}`, count, (n) => `<datastore>${part.repeat(n)}`, recordsIn],
    [`markup, one record: ${part}`, count, (n) => `<datastore><record>${part.repeat(n)}`, recordsIn],
    [`markup, JSON-LD: ${part}`, count, (n) => `${part.repeat(n)}application/ld+json`, jsonLdIn],
  );
}
for (const part of ['<', '<script', '<!--', '&', '&#', '<a <', '</', ' ', '\t '])
  cases.push([
    `text: ${JSON.stringify(part)}`,
    12_500,
    (n) => `x${part.repeat(n)}`,
    (text) => plainText(text, { html: true, rare }),
  ]);
for (const [start, part, end] of [
  ['', ' ', 'x'],
  ['f(', '[', ''],
  ['f(', '}', 'x'],
  ['f({', ')', 'x'],
  ['f({}', ';', 'x'],
  ['//<![CDATA[', ' ', ''],
  ['x', 'y', ''],
  ['', '(', ''],
  ['', '= ', ''],
  ['', '[', ''],
  ['', '{[', ''],
  ['', ')]}', ''],
])
  cases.push([`JSON: ${start}${part}…${end}`, 125_000 / part.length, (n) => start + part.repeat(n) + end, parse]);
cases.push(
  [
    'JSON in a call',
    2500,
    (n) => `callback(${JSON.stringify({ items: rowsOf((i) => ({ title: `(${i}) = [x]` }), n) })});`,
    parse,
  ],
  ['feed: comments', 6250, (n) => `${'<!-- x -->'.repeat(n)}<html></html>`, feed],
  [
    'feed: CDATA',
    6250,
    (n) => `<rss><channel><item><title>A</title><description><b>x</b>${'<![CDATA['.repeat(n)}`,
    feed,
  ],
  ['feed: tags', 12_500, (n) => `<rss><channel><item><title>A</title>${'<a>'.repeat(n)}`, feed],
  ['feed: types', 6250, (n) => '<!DOCTYPE rss ['.repeat(n), feed],
  ['search: arrays', 625, (n) => nested('[', ']', n), json],
  ['search: objects', 625, (n) => nested('{"a":', '}', n).replace('}', '1}'), json],
  [
    'search: rows of rows',
    40,
    (n) => JSON.stringify(rowsOf((i) => ({ [`k${i}`]: rowsOf((j) => ({ [`x${j}`]: j }), 100) }), n)),
    json,
  ],
  [
    'search: beside a list',
    625,
    (n) => JSON.stringify({ list: rowsOf(row, 6), ext: 0 }).replace('0}', `${nested('[', ']', n)}}`),
    json,
  ],
  ['search: articles', 1250, (n) => JSON.stringify({ list: rowsOf(row, n) }), json],
  [
    'dates',
    1250,
    (n) => n,
    (n) => {
      for (let i = 0; i < n; i++)
        toStamp(`20${10 + (i % 16)}-0${1 + (i % 9)}-1${i % 10} ${10 + (i % 14)}:00:00`, clock);
    },
  ],
);

/** Milliseconds of the processor: on a busy machine a clock goes on while others have it.
 * @param {(text: any) => unknown} read @param {any} text */
async function time(read, text) {
  const start = process.cpuUsage();
  try {
    await read(text);
  } catch {
    // What is broken may be refused.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rows = [['what is read', 'ms', `${TIMES} times as long, ms`, 'ratio', 'limit']];
for (const [name, count, make, read] of cases) {
  if (!isWanted(name)) continue;
  let [least, most, growth] = [Infinity, 0, 1];
  // Where time grows with the square, short texts tell it, and long ones take for ever.
  for (let length = Math.ceil(count / 64); most < FLOOR; length *= 2) {
    const [short, long] = [make(length), make(TIMES * length)];
    await time(read, short);
    [least, most] = [Infinity, Infinity];
    // What is over the limit gets a second chance, and a third: on a busy machine all runs may have been disturbed.
    for (let run = 0; run < RUNS || (growth > LIMIT && run < 3 * RUNS); run++) {
      least = Math.min(least, await time(read, short));
      most = Math.min(most, await time(read, long));
      growth = most / least;
    }
    if (length >= count) break;
  }
  if (most < FLOOR) growth = 1;
  rows.push([name, least.toFixed(2), most.toFixed(2), most < FLOOR ? '–' : growth.toFixed(1), verdict(growth, LIMIT)]);
}
table(rows);
finish();
// An answer is kept for others for half a minute: nobody comes any more.
process.exit();
