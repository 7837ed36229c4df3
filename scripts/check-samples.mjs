// Reads the recorded answers of real endpoints through the whole data layer, and compares with what must be shown.
//   node scripts/check-samples.mjs [folder of samples]      (default: ../shared/samples beside the repository)
// Prints a row per format and every miss. The goal: 97 % of all samples, and in each format one that is wholly right.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Part of all samples that have to be read as they should be. */
const GOAL = 0.97;

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = path.resolve(process.argv[2] ?? path.join(root, '../shared/samples'));
if (!existsSync(samples)) {
  console.log('samples: not present, 0 checked');
  process.exit(0);
}

const folder = mkdtempSync(path.join(tmpdir(), 'civic-samples-'));
const outfile = path.join(folder, 'data.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['src/data/endpoint-source.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  logLevel: 'error',
});
const { EndpointSource } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

/** Address from which a sample came, as far as SOURCES.md says. */
function endpointOf(sources, file, expected) {
  const section = sources.split(/^## /m).find((text) => text.startsWith(`${file}\n`)) ?? '';
  const noted = /original endpoint: (\S+)/.exec(section)?.[1] ?? '';
  const origin = expected.first?.url ? new URL(expected.first.url).origin : 'https://endpoint.example';
  try {
    return new URL(/^(https?:|\/)/.test(noted) ? noted : `/${file}`, origin).href;
  } catch {
    return `${origin}/${file}`;
  }
}

/** What a source makes of a sample that a server answers with. */
async function load(bytes, contentType, address) {
  const noResult = { status: 200, headers: { 'Content-Type': contentType } };
  globalThis.fetch = () => Promise.resolve(new Response(bytes, noResult));
  const source = new EndpointSource({ src: address, pageUrl: 'https://page.example/' });
  // Samples of one endpoint are no answers to be shared.
  return source.list({ reload: true }, { signal: new AbortController().signal });
}

/** The calendar day that a reader is shown: by the publisher's clock. */
function dayOf({ iso, offset }) {
  return offset ? new Date(Date.parse(iso) + offset * 60_000).toISOString().slice(0, 10) : iso.slice(0, 10);
}

/** Differences between an article and what is expected of it. */
function compare(where, article, expected) {
  if (!expected) return [];
  const { published } = expected;
  const title = expected.title ?? expected.titleFallbackFromBody;
  // Years before 1900 are no dates of news: what databases have in place of nothing is among them. A book of 1865 is too.
  if (published && Number(published.iso.slice(0, 4)) < 1900)
    return article?.title === title && (article.url ?? null) === expected.url ? [] : [`${where}: not "${title}"`];
  const facts = [
    ['title', article?.title, title ?? article?.title],
    ['url', article?.url ?? null, expected.url],
    ['date', article?.published?.iso ?? null, published?.iso ?? null],
    ['day', article?.published ? dayOf(article.published) : null, published?.shown ?? null],
    ['precision', article?.published?.precision ?? null, published?.precision ?? null],
  ];
  return facts
    .filter(([, found, wanted]) => found !== wanted)
    .map(
      ([name, found, wanted]) => `${where} ${name}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`,
    );
}

/** What is wrong with the reading of one sample. */
async function check(expected, bytes, address) {
  const contentType = expected.contentType ?? (expected.file.endsWith('.xml') ? 'text/xml' : 'application/json');
  let page;
  try {
    page = await load(bytes, contentType, address);
  } catch (error) {
    const refused = `rejects: ${error.code ?? error.stack}: ${error.message}`;
    if (!error.code) return [refused];
    // A list without a single title cannot be shown.
    const untitled = expected.kind === 'list' && !expected.first?.title && !expected.first?.published;
    return untitled || ['error', 'negative', 'invalid-json'].includes(expected.kind) ? [] : [refused];
  }
  const { items, skipped, format } = page;
  const misses = [];
  switch (expected.kind) {
    case 'error':
    case 'invalid-json':
      return [`expected an error, found ${items.length} articles as ${format}`];
    case 'negative':
      return items.length ? [`expected no news, found ${items.length} articles as ${format}`] : [];
    case 'empty':
      return items.length || skipped ? [`expected nothing, found ${items.length} articles`] : [];
    default:
      if (items.length + skipped !== expected.count)
        misses.push(`expected ${expected.count} items, found ${items.length} and ${skipped} skipped`);
      return [
        ...misses,
        ...compare('first', items[0], expected.first),
        ...compare('last', items[items.length - 1], expected.last),
      ].map((miss) => `${miss} (${format})`);
  }
}

let passed = 0;
let failed = 0;
const rows = [];
const unread = [];
for (const format of readdirSync(samples).sort()) {
  const at = (file) => path.join(samples, format, file);
  if (!existsSync(at('expected.json'))) continue;
  const expectations = JSON.parse(readFileSync(at('expected.json'), 'utf8')).samples;
  const sources = existsSync(at('SOURCES.md')) ? readFileSync(at('SOURCES.md'), 'utf8') : '';
  let right = 0;
  for (const expected of expectations) {
    const misses = await check(expected, readFileSync(at(expected.file)), endpointOf(sources, expected.file, expected));
    if (!misses.length) right++;
    for (const miss of misses) console.log(`${format}/${expected.file}: ${miss}`);
  }
  passed += right;
  failed += expectations.length - right;
  if (!right) unread.push(format);
  rows.push(`${format.padEnd(24)} ${right} of ${expectations.length}`);
}
const part = passed / (passed + failed);
console.log(rows.join('\n'));
if (unread.length) console.log(`Of these formats no sample is read as it should be: ${unread.join(', ')}`);
console.log(`${(part * 100).toFixed(1)} % of the samples are read as they should be; the goal is ${GOAL * 100} %`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(part < GOAL || unread.length ? 1 : 0);
