// Builds dist/cdn where it is missing or older than what it is made from.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Time of the last change below a path. @param {string} file @returns {number} */
function changed(file) {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => changed(path.join(file, name))));
}

/** Whether dist/cdn is as new as the sources. */
export function isFresh() {
  const made = path.join(root, 'dist/cdn/integrity.json');
  if (!fs.existsSync(made)) return false;
  const sources = ['src', 'scripts/vite', 'scripts/build.mjs', 'package.json', 'tsconfig.json'];
  return sources.every((source) => changed(path.join(root, source)) < fs.statSync(made).mtimeMs);
}

/** Builds dist/cdn where needed; throws where that fails. */
export function freshen() {
  if (isFresh()) return;
  console.log('Building dist/cdn.');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--only=cdn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status) throw new Error('dist/cdn could not be built.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) freshen();
