// Takes away what the library does against hostile pages, one thing at a time, and sees whether they notice:
//   npm run check:hosts -- --without              everything in test/hosts/removals.mjs; a minute for each three
//   npm run check:hosts -- --without=policy       those whose description has this in it
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removals } from '../../test/hosts/removals.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = process.argv.find((arg) => arg.startsWith('--without='))?.slice(10) ?? '';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'civic-without-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
for (const name of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'README.md'])
  fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');

/** Builds the copy, and gives the output of the pages. @param {string[]} pages */
function look(pages) {
  fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  const options = /** @type {const} */ ({ encoding: 'utf8', timeout: 300_000 });
  const script = "const { buildCdn } = await import('./scripts/vite/cdn.mjs'); await buildCdn(['classic']);";
  const build = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, ...options });
  if (build.status) throw new Error(`It cannot be built: ${(build.stderr || build.stdout).slice(-600)}`);
  const args = [
    '--engines=chromium',
    '--loads=classic',
    `--only=${pages.join(',')}`,
    `--lib=${path.join(folder, 'dist/cdn')}`,
  ];
  return spawnSync(process.execPath, [path.join(root, 'scripts/hosts/check.mjs'), ...args], options);
}

let passed = 0;
let failed = 0;
for (const { what, edits, pages } of removals.filter(({ what }) => what.includes(asked))) {
  try {
    for (const [file, find, put] of edits) {
      const at = path.join(folder, file);
      const text = fs.readFileSync(at, 'utf8');
      if (text.split(find).length !== 2) throw new Error(`${file}: expected one place of ${JSON.stringify(find)}`);
      fs.writeFileSync(
        at,
        text.replace(find, () => put),
      );
    }
    const { status, stdout } = look(pages);
    if (!status) throw new Error('Nobody has noticed.');
    const noticed = [
      ...new Set([...stdout.matchAll(/^FAIL \w+ ([\w-]+), \w+: (.*)$/gm)].map(([, page, why]) => `${page}: ${why}`)),
    ];
    passed++;
    console.log(`noticed   ${what}\n          ${(noticed[0] ?? '').slice(0, 140)}`);
  } catch (error) {
    failed++;
    console.log(`FAIL      ${what}\n          ${error.message}`);
  }
  for (const [file] of edits) fs.copyFileSync(path.join(root, file), path.join(folder, file));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
