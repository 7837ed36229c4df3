// Runs the built files on hostile pages: hosts/ of the shared folder beside this repository (CIVIC_HOSTS names another).
//   npm run check:hosts
//   npm run check:hosts -- --only=01,30 --modes=classic
//   npm run check:hosts -- --without-sethtml  as in a browser without a sanitiser of its own
//   npm run check:hosts -- --xss             payloads in every field of an article instead
//   npm run check:hosts -- --own             the pages of test/hosts/, see there; `--old` in Chromiums of old
//   npm run check:hosts -- --without         whether those pages notice what is missing, and what it costs to have it
//
// Pages of test/hosts/required.json have to pass. On all others the library must at least do no harm; what they lack
// is told as "not yet".
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers/find.mjs';
import { freshen } from './fresh.mjs';
import { copyHosts, hasHosts, library, port } from './hosts/collection.mjs';
import { exitOnSignals, run } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (/** @type {string} */ name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** What no page may suffer. What a page lacks, because an element is still to be written, is no harm. */
const harm =
  /^(uncaught|console\.error|\d+ new globals|host broken|request |XSS|unsafe DOM|mojibake|dialog|main thread|horizontal overflow|switcher|inherits|runner)/;

exitOnSignals();
if (process.argv.some((arg) => /^--without(=|$)/.test(arg))) {
  await import('./hosts/without.mjs');
  process.exit();
}
if (process.argv.includes('--own')) {
  await import('./hosts/check.mjs');
  process.exit();
}
if (!hasHosts('run.mjs')) process.exit(0);
const chromium = await findBrowser('chromium');
if (!chromium) {
  console.error('No Chromium was found: run `node scripts/browsers/install.mjs chromium`.');
  process.exit(1);
}
freshen();

const folder = await copyHosts();

/** Runs a program of the collection on the built files. @param {string[]} args @param {number} minutes */
const runProgram = (args, minutes) =>
  run(process.execPath, args, {
    cwd: folder,
    minutes,
    env: {
      ...process.env,
      LIB_DIR: library,
      LIB_CLASSIC: 'civic-elements.classic.js',
      LIB_MODULE: 'civic-elements.js',
      LIB_TT_POLICIES: 'civic-elements',
      CHROMIUM: chromium,
      PORT: String(port),
    },
  });

// A browser that cannot make markup safe by itself.
if (process.argv.includes('--without-sethtml'))
  fs.appendFileSync(
    path.join(folder, 'assets/host.js'),
    '\ntry{delete Object.getPrototypeOf(HTMLElement.prototype).setHTML}catch(e){}\n',
  );

let passed = 0;
let failed = 0;
if (process.argv.includes('--xss')) await checkPayloads();
else await checkPages();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

async function checkPages() {
  /** @type {{ pages: string[] }} */
  const required = JSON.parse(fs.readFileSync(path.join(root, 'test/hosts/required.json'), 'utf8'));
  const only = option('only');
  const modes = option('modes');
  const results = path.join(folder, 'results.json');
  const args = ['run.mjs', `--json=${results}`, `--concurrency=${os.cpus().length > 2 ? 4 : 2}`];
  if (only)
    args.push(
      `--only=${only
        .split(',')
        .map((page) => `^${page}`)
        .join('|')}`,
    );
  if (modes) args.push(`--modes=${modes}`);
  const { output } = await runProgram(args, 20);
  if (!fs.existsSync(results)) {
    failed++;
    console.error(output.slice(-2000));
    return;
  }
  /** @type {{ file: string, mode: string, ok: boolean, fails: string[] }[]} */
  const runs = JSON.parse(fs.readFileSync(results, 'utf8'));
  const pages = [...new Set(runs.map(({ file }) => file))].sort();
  for (const page of pages) {
    const name = page.replace(/\.html$/, '');
    const must = required.pages.includes(name);
    const notes = [];
    let bad = false;
    for (const { mode, fails } of runs.filter(({ file }) => file === page)) {
      const counted = must ? fails : fails.filter((text) => harm.test(text));
      if (counted.length) failed++;
      else passed++;
      bad ||= counted.length > 0;
      for (const text of fails) notes.push(`${counted.includes(text) ? 'FAIL' : 'not yet'} [${mode}] ${text}`);
    }
    console.log(
      `${name.padEnd(34)} ${bad ? 'FAIL' : must ? 'ok' : notes.length ? 'does no harm' : 'ok, could be required'}`,
    );
    if (bad || process.argv.includes('--verbose')) for (const note of notes) console.log(`      ${note}`);
  }
  for (const name of required.pages)
    if (!only && !pages.includes(`${name}.html`)) {
      failed++;
      console.log(`${name.padEnd(34)} FAIL: there is no such page`);
    }
}

/** Payloads in every field of an article, with the browser's own sanitiser and with DOMPurify in its place, without and under Trusted Types. */
async function checkPayloads() {
  /** @type {unknown[]} */
  const payloads = JSON.parse(fs.readFileSync(path.join(folder, 'xss.json'), 'utf8'));
  const page = path.join(folder, 'xss-check.html');
  const markup = fs.readFileSync(page, 'utf8');
  const without = (/** @type {string} */ text) =>
    text.replace('{{SCRIPT}}', '<script>delete Element.prototype.setHTML</script>{{SCRIPT}}');
  // The page's own script writes markup, for which it then needs a policy, too.
  const trusted = markup
    .replace(
      '<head>',
      `<head><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types civic-elements page">`,
    )
    .replace(/(\.innerHTML = )(\w+);/g, "$1trustedTypes.createPolicy('page', { createHTML: String }).createHTML($2);");
  if (!/createPolicy/.test(trusted)) throw new Error('The page of payloads is not what it was.');
  const ways = {
    'with setHTML': markup,
    'with DOMPurify': without(markup),
    'with setHTML, under Trusted Types': trusted,
    'with DOMPurify, under Trusted Types': without(trusted),
  };
  for (const [name, text] of Object.entries(ways)) {
    fs.writeFileSync(page, text);
    const { output } = await runProgram(['xss-check.mjs', '--mode=module'], 15);
    const found = /^(\d+) payloads, (\d+) with problems$/m.exec(output);
    for (const line of output.match(/^ *\d+ .*? {2}e\.g\. #.*$/gm) ?? [])
      console.log(`FAIL ${line.trim().slice(0, 300)}`);
    if (!found) console.error(output.slice(-2000));
    const bad = found ? Number(found[2]) : payloads.length;
    console.log(`${name}: ${payloads.length - bad} of ${payloads.length} payloads do nothing`);
    failed += bad;
    passed += payloads.length - bad;
  }
}
