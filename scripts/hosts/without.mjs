// Takes away what the library does against hostile pages, one thing at a time, sees whether they notice, and what it
// costs: bytes of civic-elements.classic.js, and of all its parts, compressed by brotli 11.
//   npm run check:hosts -- --without               everything in test/hosts/removals.mjs
//   npm run check:hosts -- --without='policy|key'  those whose description has one of these in it
//   npm run check:hosts -- --without --sizes       only what each costs
//   npm run check:hosts -- --without --table       as rows for test/hosts/README.md
import os from 'node:os';
import { removals } from '../../test/hosts/removals.mjs';
import { Copy } from './copy.mjs';
import { runHosts } from './run.mjs';
import { serveHosts } from './server.mjs';
import { openEngines, openOldChromium } from './tabs.mjs';

/** @typedef {import('../../test/hosts/removals.mjs').Removal} Removal */
/** @typedef {{ removal: Removal, size?: import('./copy.mjs').Size, noticed?: string, problem?: string }} Result */

const asked = process.argv.find((arg) => arg.startsWith('--without='))?.slice(10) ?? '';
const sizesOnly = process.argv.includes('--sizes');
const chosen = removals.filter(({ what }) => asked.split('|').some((words) => what.includes(words)));
const AT_ONCE = Math.min(os.cpus().length > 2 ? 2 : 1, chosen.length);

const copies = Array.from({ length: AT_ONCE }, () => new Copy());
const [chromium] = sizesOnly ? [] : await openEngines(['chromium'], 1);
if (!sizesOnly && !chromium) throw new Error('run `node scripts/browsers/install.mjs chromium`');

/** Which page of those named for it has noticed that something is missing, and how; nothing where none has.
 * @param {Removal} removal @param {import('./tabs.mjs').Engine} engine @param {Awaited<ReturnType<typeof serveHosts>>} server */
async function noticedBy({ pages = [] }, engine, server) {
  /** @type {string[]} */
  const said = [];
  await runHosts(engine, server, {
    loads: ['classic'],
    only: new RegExp(`^(?:${pages.join('|')})$`),
    tell: (line) => said.push(line),
  });
  return said.map((line) => /^FAIL .*? ([\w-]+), (?:classic|alone): (.*)$/.exec(line)).filter((found) => found)[0];
}

/** Whether a test fails; its own words then. @param {Removal} removal @param {Copy} copy */
async function failedTest({ tests = [] }, copy) {
  for (const test of tests) {
    const { code, output } = await copy.run(
      test.endsWith('.mjs')
        ? ['--test', '--test-reporter=tap', test]
        : ['scripts/test.mjs', '--browser=chromium', '--no-install', test],
    );
    const [, why] = /^\s*not ok \d+ - (.*)$/m.exec(output) ?? /^\s*((?:Assertion|Type)?Error: .*)$/m.exec(output) ?? [];
    // A test that could not be run has noticed nothing.
    if (code && why && /[1-9]\d* passed|^# pass [1-9]/m.test(output)) return `${test}: ${why}`;
    if (code) throw new Error(`${test}: ${output.slice(-400)}`);
  }
  return undefined;
}

/** @type {Result[]} */
const results = [];
// Changes of the build itself come last: each needs everything to be built anew.
const isOfBuild = (/** @type {Removal} */ { edits }) => edits.some(([file]) => file.startsWith('scripts/vite/'));
const waiting = [...chosen.filter((removal) => !isOfBuild(removal)), ...chosen.filter(isOfBuild)];
const whole = await copies[0]?.build();
if (!whole) throw new Error(`Nothing is called "${asked}".`);
await Promise.all(
  copies.map(async (copy) => {
    const server = await serveHosts(copy.library);
    /** One tab for all. @type {Promise<import('./tabs.mjs').Tab> | undefined} */
    let tab;
    for (let removal = waiting.shift(); removal; removal = waiting.shift()) {
      /** @type {Result} */
      const result = { removal };
      results.push(result);
      try {
        copy.edit(removal.edits);
        // Rules and tests are in no built file.
        if (removal.edits.some(([file]) => /^(?:src|scripts\/vite)\//.test(file))) {
          const size = await copy.build(removal.edits);
          result.size = { script: whole.script - size.script, parts: whole.parts - size.parts };
        }
        if (!sizesOnly) {
          if (removal.tests) result.noticed = await failedTest(removal, copy);
          else if (removal.old) {
            const engine = await openOldChromium(removal.old);
            const [, page, how] = (await noticedBy(removal, engine, server)) ?? [];
            if (page) result.noticed = `${page} in ${engine.name}: ${how}`;
            await engine.close();
          } else if (chromium) {
            tab ??= chromium.tab();
            const own = { ...chromium, tab: () => /** @type {NonNullable<typeof tab>} */ (tab) };
            const [, page, how] = (await noticedBy(removal, own, server)) ?? [];
            if (page) result.noticed = `${page}: ${how}`;
          }
          if (!result.noticed) throw new Error('Nobody has noticed.');
        }
        const { script = '', parts = '' } = result.size ?? {};
        console.log(`${String(script).padStart(5)} ${String(parts).padStart(5)}  ${removal.what}`);
        if (result.noticed) console.log(`             ${result.noticed.slice(0, 140)}`);
      } catch (error) {
        result.problem = error.message;
        console.log(`FAIL         ${removal.what}\n             ${error.message}`);
      }
      copy.restore(removal.edits);
    }
    server.close();
  }),
);
await chromium?.close();

// What all of it costs together: the same lines of code may serve several.
const [copy] = copies;
if (copy && !asked) {
  /** @type {string[]} */
  const left = [];
  for (const { edits, what } of chosen)
    try {
      copy.edit(edits);
    } catch {
      // Something else of the same lines is away already.
      left.push(what);
    }
  const rest = await copy.build(chosen.flatMap(({ edits }) => edits));
  console.log(
    `Without all of it: ${rest.script} bytes and ${rest.parts} of parts in place of ${whole.script} and ${whole.parts}` +
      (left.length ? ` (but for: ${left.join('; ')})` : ''),
  );
}
if (process.argv.includes('--table'))
  for (const { what } of chosen) {
    const { size, noticed = '' } = results.find(({ removal }) => removal.what === what) ?? {};
    const round = (/** @type {number | undefined} */ bytes) =>
      bytes === undefined ? '–' : String(Math.round(bytes / 5) * 5);
    console.log(`| ${what} | ${round(size?.script)} | ${round(size?.parts)} | ${noticed.replace(/: .*/, '')} |`);
  }
const failed = results.filter(({ problem }) => problem).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
for (const one of copies) one.end();
process.exitCode = failed || !results.length ? 1 : 0;
