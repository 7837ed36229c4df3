// @ts-check
// Sends letters through whatever can go wrong, and looks for each of them in the database.
//   node bench/letters.mjs [--letters=1000] [--database=pglite|postgres] [--only=fault] [--seed=1] [--tabs=12] [--short]
//
// Readers in Chromium write letters with <mailbox-form> (the files of dist/cdn) to the reference endpoint, which is a
// process of its own; a gateway between them breaks what it is to break. The database is PGlite in a folder, or a
// PostgreSQL that the bench starts, or that of DATABASE_URL. Which letter meets what, and what its reader is like, comes
// from the seed: with the same one, the same happens again. --short sends 60 letters; --letter=7 sends the seventh alone.
//
// Ends with 1 unless each fault has struck, as the gateway and the browser have seen it, and each letter of which a
// reader was told that it is sent is stored once, as it was written, under the number and the code that he has; none is
// stored twice; and of none that is stored a reader was told that it is not.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBrowser } from './support/browser.mjs';
import { storedLetters, verdictOn } from './support/letters/audit.mjs';
import { cluster, embedded, schemaOf } from './support/letters/database.mjs';
import { EndpointProcess } from './support/letters/endpoint.mjs';
import { addressOf, Gateway } from './support/letters/gateway.mjs';
import { plansFor } from './support/letters/plan.mjs';
import { Reader } from './support/letters/reader.mjs';
import { screenScript } from './support/letters/screen.mjs';
import { median, table } from './support/report.mjs';

const option = (/** @type {string} */ name, /** @type {string} */ usual) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const isShort = process.argv.includes('--short');
const letters = Number(option('letters', isShort ? '60' : '1000'));
const kind = option('database', process.env.DATABASE_URL ? 'postgres' : 'pglite');
const seed = Number(option('seed', String(Math.floor(Math.random() * 1e6))));
const tabs = Number(option('tabs', '12'));
const only = option('only', '') || undefined;
const one = Number(option('letter', '0'));
if (!['pglite', 'postgres'].includes(kind)) throw new Error(`--database is pglite or postgres, not "${kind}"`);
if (!(letters > 0 && tabs > 0 && seed >= 0)) throw new Error('--letters, --tabs and --seed are numbers');

const begun = Date.now();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-bench-'));
const place =
  kind === 'pglite'
    ? embedded(folder)
    : await (process.env.DATABASE_URL ? schemaOf(process.env.DATABASE_URL) : cluster(folder));
const endpoint = new EndpointProcess({ folder, url: place.url });
await endpoint.start();
const gateway = new Gateway({ endpoint, breakDatabase: place.crash });
await gateway.open();
const browser = await startBrowser('--process-per-site');
console.log(
  `${letters} letters, ${place.name}, Chromium ${browser.version()}, seed ${seed} (again: --seed=${seed} --letters=${letters}${only ? ` --only=${only}` : ''})`,
);

// The sending
const plans = plansFor({ letters, seed, only, breaksDatabase: !!place.crash }).filter(({ id }) => !one || id === one);
const waiting = [...plans];
/** @type {import('./support/letters/reader.mjs').Story[]} */
const stories = [];
/** @type {{ story: import('./support/letters/reader.mjs').Story, ms: number }[]} */
const durations = [];
await Promise.all(
  Array.from({ length: Math.min(tabs, plans.length) }, async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 800, height: 600 } });
    await context.addInitScript(screenScript);
    // A page that stays: with it stays the process in which pages are drawn, and a thousand starts are saved.
    const home = await context.newPage();
    await home.goto(`http://localhost:${gateway.ports.kept}/elsewhere.html`);
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const start = Date.now();
      const story = await new Reader(context, gateway, plan).send();
      stories.push(story);
      durations.push({ story, ms: Date.now() - start });
      if (stories.length % 100 === 0)
        console.log(`  ${stories.length} letters, ${Math.round((Date.now() - begun) / 1000)} s`);
    }
  }),
);
await browser.close();
// What is still on its way, without anybody waiting for it, arrives or does not.
await new Promise((resolve) => setTimeout(resolve, 4000));

// The codes that readers have show the state of their letters.
await endpoint.ready;
/** @type {Map<number, string>} */
const codeFailures = new Map();
for (const { plan, receipts } of stories)
  for (const { reference, code } of receipts) {
    const response = await fetch(`http://127.0.0.1:${endpoint.port}/api/letters/status`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': addressOf(plan.id) },
      body: JSON.stringify({ reference, queryCode: code }),
    });
    const { subject } = response.ok ? await response.json() : { subject: undefined };
    if (subject !== plan.content.subject)
      codeFailures.set(plan.id, `the code ${code} shows nothing (${response.status})`);
  }

gateway.close();
await endpoint.stop();
const database = await place.read();
const stored = await storedLetters(database);
await database.close();

// The verdict
const verdicts = stories.map((story) => verdictOn(story, stored));
for (const verdict of verdicts) {
  const failure = codeFailures.get(verdict.story.plan.id);
  if (failure) verdict.wrong.push(failure);
}
const marks = new Set(stories.map(({ plan }) => plan.content.mark));
const strangers = [...stored.keys()].filter((mark) => !marks.has(mark));

const count = (
  /** @type {typeof verdicts} */ some,
  /** @type {(verdict: (typeof verdicts)[number]) => boolean} */ is,
) => String(some.filter(is).length);
const attempts = (/** @type {(typeof verdicts)[number]} */ { story }) =>
  story.line.seen.filter(({ method }) => method === 'POST').length;
const rowOf = (/** @type {string} */ name, /** @type {typeof verdicts} */ some) => [
  name,
  String(some.length),
  count(some, ({ isStruck }) => isStruck),
  count(some, ({ told }) => told === 'sent'),
  count(some, ({ stored: times }) => times > 0),
  count(some, ({ stored: times }) => times > 1),
  count(some, ({ told, stored: times }) => (told === 'sent' || told === 'taken') && !times),
  count(some, ({ told, stored: times }) => told === 'doubt' && times > 0),
  count(some, ({ told, stored: times }) => told === 'doubt' && !times),
  count(some, ({ told, stored: times }) => told === 'error' && !times),
  count(some, ({ told, stored: times }) => told === 'error' && times > 0),
  `${median(some.map(attempts))} (${Math.max(...some.map(attempts))})`,
];
const faults = [...new Set(plans.map(({ fault }) => fault))].sort(
  (a, b) => Number(a === 'mix') - Number(b === 'mix') || a.localeCompare(b),
);
console.log('');
table([
  [
    'fault',
    'letters',
    'struck',
    'told sent',
    'stored',
    'twice',
    'lost',
    'doubt, stored',
    'doubt, not',
    'told not, not',
    'told not, stored',
    'attempts (most)',
  ],
  ...faults.map((fault) =>
    rowOf(
      fault,
      verdicts.filter(({ story }) => story.plan.fault === fault),
    ),
  ),
  rowOf('all', verdicts),
]);
const sum = (/** @type {(story: import('./support/letters/reader.mjs').Story) => number} */ of) =>
  stories.reduce((total, story) => total + of(story), 0);
const replays = sum(({ line }) => Math.max(0, line.receipts.length - 1));
console.log(
  `${sum(({ line }) => line.seen.length)} requests, ${sum(({ line }) => line.seen.filter(({ isDropped, isGone }) => isDropped || isGone).length)} broken connections, ` +
    `${replays} receipts given again, ${endpoint.deaths} times the server was killed; ${Math.round((Date.now() - begun) / 1000)} s`,
);

const bad = verdicts.filter(({ wrong }) => wrong.length);
for (const { story, wrong } of bad.slice(0, 40)) {
  const { plan } = story;
  console.log(`MISS letter ${plan.id} (${plan.fault}: ${plan.what}; reader ${plan.habit}): ${wrong.join('; ')}`);
}
if (strangers.length) console.log(`MISS ${strangers.length} letters in the database that nobody has written`);
if (option('slow', '')) {
  durations.sort((a, b) => b.ms - a.ms);
  for (const { story, ms } of durations.slice(0, 15))
    console.log(`${ms} ms: ${story.plan.id} ${story.plan.fault}: ${story.plan.what}; ${story.plan.habit}`);
}
await place.close();
if (!bad.length && !strangers.length) fs.rmSync(folder, { recursive: true, force: true });
else console.log(`The log of the endpoint is in ${folder}`);
const failed = bad.length + (strangers.length ? 1 : 0);
console.log(`${verdicts.length - bad.length} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
