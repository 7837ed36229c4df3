// Builds everything that is published: dist/ for npm, dist/cdn/ for pages, custom-elements.json, what frameworks and
// editors want to know, and an archive for those who host the files themselves.
//   npm run build
//   npm run build -- --only=cdn        or types, manifest, integrations
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIntegrations } from './integrations.mjs';
import { writeLicenses } from './licenses.mjs';
import { buildCdn as buildScripts } from './vite/cdn.mjs';
import { buildZip } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);

/** Runs a program of node_modules. @param {string} file @param {string[]} args */
function run(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at(`node_modules/${file}`), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('exit', (code) =>
      code ? reject(new Error(`${path.basename(file)} ${args.join(' ')} has failed\n${output}`)) : resolve(output),
    );
  });
}

/** All files under a folder, as paths with slashes. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort();
}

async function buildCdn() {
  fs.rmSync(at('dist/cdn'), { recursive: true, force: true });
  await buildScripts();
  writeIntegrity();
  writeLicenses();
  buildZip();
}

function writeIntegrity() {
  const folder = at('dist/cdn');
  /** @type {Record<string, string>} */
  const sums = {};
  for (const file of filesIn(folder).filter((name) => name.endsWith('.js')))
    sums[file] = `sha384-${createHash('sha384')
      .update(fs.readFileSync(path.join(folder, file)))
      .digest('base64')}`;
  fs.writeFileSync(path.join(folder, 'integrity.json'), `${JSON.stringify(sums, null, 2)}\n`);
}

async function buildTypes() {
  // Everything but the CDN files and their archive, which are built beside this.
  if (fs.existsSync(at('dist')))
    for (const name of fs.readdirSync(at('dist')))
      if (name !== 'cdn' && !name.endsWith('.zip')) fs.rmSync(at(`dist/${name}`), { recursive: true, force: true });
  await run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
}

async function buildManifest() {
  await run('@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ]);
}

/** Each group needs what the one before it has made; the steps of a group run side by side. */
const groups = [{ cdn: buildCdn, types: buildTypes, manifest: buildManifest }, { integrations: buildIntegrations }];
const names = groups.flatMap((group) => Object.keys(group));
const chosen = only?.split(',') ?? names;
if (!chosen.every((name) => names.includes(name))) throw new Error(`--only=${only}: expected ${names.join(', ')}`);
for (const group of groups) {
  const results = await Promise.allSettled(
    Object.entries(group)
      .filter(([name]) => chosen.includes(name))
      .map(async ([name, step]) => {
        const start = performance.now();
        await step();
        console.log(`${name.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
      }),
  );
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    console.error(result.reason instanceof Error ? result.reason.message : result.reason);
    process.exitCode = 1;
  }
  if (process.exitCode) break;
}
