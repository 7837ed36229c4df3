// Opens the built files in Chromiums of old: the classic script in 67 and later, the module in 80 and later.
//   npm run test:old
//   npm run test:old -- 67 78                  other ones; `all` for every one that there is, `current` for the one of
//                                              the other tests
//   npm run test:old -- --only=letters         one page of scripts/old/checks.mjs
//   npm run test:old -- --pictures=folder      and keeps a picture of every page
//   npm run test:old -- --skip-missing         does not fail where a browser cannot be had
//   npm run test:old -- --hosts                hostile pages in place of ours, where they are: see scripts/check-hosts.mjs;
//                                              `--pages=pattern` for other ones
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browsers/find.mjs';
import { OldPage, OLD_CHROMIUMS, oldChromium } from './browsers/old-chromium.mjs';
import { freshen } from './fresh.mjs';
import { checks, look } from './old/checks.mjs';
import { hasHosts } from './hosts/collection.mjs';
import { lookAtHosts } from './old/hosts.mjs';
import { serve } from './old/server.mjs';
import { exitOnSignals } from './processes.mjs';

const CURRENT = 'current';
/** One of every syntax and style that matters. What holds in all of them is to hold in the current one, too. */
const USUAL = ['67', '73', '80', '86', '92', '108', '121', CURRENT];
/** How many run side by side. */
const AT_ONCE = 2;

exitOnSignals();

const known = [...Object.keys(OLD_CHROMIUMS), CURRENT];
const args = process.argv.slice(2);
const option = (/** @type {string} */ name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const unknown = args.find((arg) => !known.includes(arg) && arg !== 'all' && !arg.startsWith('--'));
if (unknown) {
  console.error(`There is no Chromium ${unknown}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const asked = args.includes('all') ? known : args.filter((arg) => known.includes(arg));
const hosts = args.includes('--hosts');
// On hostile pages, the current one is looked at by scripts/check-hosts.mjs.
const majors = asked.length ? asked : USUAL.filter((major) => !hosts || major !== CURRENT);
const only = option('only')?.split(',');
const pictures = option('pictures');
const looked = Object.keys(checks).filter((page) => !only || only.includes(page));
if (pictures) fs.mkdirSync(pictures, { recursive: true });
freshen();

let passed = 0;
let failed = 0;
/** @param {string} what @param {string} [problem] */
function count(what, problem) {
  if (problem === undefined) passed++;
  else {
    failed++;
    console.log(`FAIL ${what}\n     ${problem}`);
  }
}

async function currentChromium() {
  const program = await findBrowser('chromium');
  if (!program) throw new Error('run `node scripts/browsers/install.mjs chromium`');
  return program;
}

/** Programs, one after the other: downloads do not get faster side by side. @type {Map<string, string>} */
const programs = new Map();
for (const major of majors) {
  try {
    programs.set(
      major,
      major === CURRENT
        ? await currentChromium()
        : oldChromium(/** @type {keyof typeof OLD_CHROMIUMS} */ (/** @type {unknown} */ (major))),
    );
  } catch (error) {
    console.log(`Chromium ${major} cannot be had: ${error.message.split('\n')[0]}`);
    if (!args.includes('--skip-missing')) count(`Chromium ${major}`, 'is missing; --skip-missing goes on without it');
  }
}

/** @param {string} origin @param {string} major @param {string} program */
async function lookAtElements(origin, major, program) {
  const start = Date.now();
  let wrong = 0;
  /** @type {OldPage | undefined} */
  let browser;
  try {
    browser = await OldPage.start(program);
    for (const form of Number(major) < 80 ? ['classic'] : ['classic', 'module'])
      for (const page of looked) {
        for (const { what, problem } of await look(browser, origin, page, form, `c${major}-${form}`)) {
          count(`Chromium ${major}, ${form}, ${page}: ${what}`, problem);
          if (problem !== undefined) wrong++;
        }
        if (pictures) await browser.screenshot(path.join(pictures, `${major}-${form}-${page}.png`));
      }
  } catch (error) {
    count(`Chromium ${major}`, error.message);
    wrong++;
  }
  browser?.close();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${wrong ? 'FAIL' : 'ok  '} Chromium ${major}, ${seconds} s`);
}

if (hosts) {
  if (!hasHosts('old-run.mjs')) process.exit(0);
  await lookAtHosts(programs, option('pages'), count);
} else {
  const server = await serve();
  const waiting = [...programs];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await lookAtElements(server.origin, ...one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
// Who goes on without what is missing may be left with nothing.
process.exit(failed || (!passed && programs.size) ? 1 : 0);
