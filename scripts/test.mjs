// Runs the tests in every engine that this machine has, and brings missing browsers first.
//   npm test                                   all tests, all engines
//   npm test -- test/data/dates.test.ts        some files
//   npm test -- --browser=chromium,firefox     some engines
//   npm test -- --coverage --no-install
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENGINES, findBrowser } from './browsers/find.mjs';
import { installBrowsers } from './browsers/install.mjs';
import { freshen } from './fresh.mjs';
import { end, start } from './processes.mjs';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const named = args
  .find((arg) => arg.startsWith('--browser='))
  ?.slice('--browser='.length)
  .split(',');
const unknown = named?.filter((name) => !ENGINES.some((engine) => engine === name));
if (unknown?.length) {
  console.error(`There is no engine "${unknown[0]}"; there are ${ENGINES.join(', ')}.`);
  process.exit(2);
}
const wanted = ENGINES.filter((engine) => !named || named.includes(engine));

if (!args.includes('--no-install')) await installBrowsers(wanted);
/** @type {typeof wanted} */
const engines = [];
for (const engine of wanted) if (await findBrowser(engine)) engines.push(engine);
if (!engines.length) {
  console.error(
    `None of ${wanted.join(', ')} was found or could be installed. Set CHROME_PATH to a Chromium or Chrome.`,
  );
  process.exit(1);
}
console.log(`Engines: ${engines.join(', ')}`);

// Tests in test/package and test/payloads open the built files.
if (!files.length || files.some((file) => /package|payloads/.test(file))) {
  try {
    freshen();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'civic-test-'));
const summary = path.join(folder, 'summary.json');
const runner = path.join(path.dirname(createRequire(import.meta.url).resolve('@web/test-runner')), 'bin.js');
const child = start(
  process.execPath,
  [runner, ...(files.length ? ['--files', ...files] : []), ...(args.includes('--coverage') ? ['--coverage'] : [])],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CIVIC_BROWSERS: engines.join(','), CIVIC_TEST_SUMMARY: summary },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    end(child);
    setTimeout(() => process.exit(130), 2000);
  });
const minutes = Number(process.env.CIVIC_TEST_MINUTES ?? 15);
const limit = setTimeout(() => {
  console.error(`The tests did not end within ${minutes} minutes.`);
  // The launchers end their browsers, which are in groups of their own, when they are asked politely.
  end(child);
  setTimeout(() => end(child, 'SIGKILL'), 5000).unref();
}, minutes * 60_000);
const code = await new Promise((resolve) => child.on('exit', resolve));
clearTimeout(limit);
end(child, 'SIGKILL');

/** @type {Record<string, { passed: number, failed: number, skipped: number, files: number, broken: string[] }>} */
let browsers = {};
try {
  browsers = JSON.parse(readFileSync(summary, 'utf8'));
} catch {
  console.error('The test runner ended without a result.');
}
rmSync(folder, { recursive: true, force: true });

let passed = 0;
let failed = 0;
let skipped = 0;
console.log('');
for (const [name, result] of Object.entries(browsers)) {
  for (const file of result.broken) console.log(`${name}: ${path.relative(process.cwd(), file)} could not be run`);
  console.log(
    `${name}: ${result.files} files, ${result.passed} passed, ${result.failed + result.broken.length} failed, ${result.skipped} skipped`,
  );
  passed += result.passed;
  failed += result.failed + result.broken.length;
  skipped += result.skipped;
}
if (Object.keys(browsers).length < engines.length) {
  console.error(`Only ${Object.keys(browsers).length} of ${engines.length} engines gave a result.`);
  failed++;
}
if (!passed && !failed) console.error('No test ran.');
if (code && !failed) failed++;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(code || failed || !passed ? 1 : 0);
