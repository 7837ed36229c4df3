// Runs the tests of what runs in Node: tools, data layer, demo. Closes with `N passed, N failed`.
//   npm run test:tools
//   npm run test:package       those of the built and packed package, which need a build and Chromium
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ofPackage = path.join('test', 'package');
const folders = process.argv.includes('--package') ? [ofPackage] : ['test', 'demo'];
const files = folders
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.mjs'))
      .map((file) => path.join(folder, file)),
  )
  .filter((file) => folders.includes(ofPackage) || !file.startsWith(ofPackage));
const { stdout, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...files], {
  cwd: root,
  encoding: 'utf8',
  timeout: 170_000,
  maxBuffer: 1e8,
});
const count = (/** @type {string} */ what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
const failed = count('fail') + count('cancelled');
if (failed || status)
  console.log(
    stdout
      .split('\n')
      .filter((line) => !/^\s*(ok|#|\d+\.\.|---|\.\.\.|duration_ms|type:)/.test(line))
      .join('\n'),
  );
console.log(`${count('pass')} passed, ${failed || (status ? 1 : 0)} failed`);
process.exit(status || !count('pass') ? 1 : 0);
