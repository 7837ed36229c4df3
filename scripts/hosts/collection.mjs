// The collection of hostile pages, which is no part of the repository: hosts/ of the shared folder beside it (CIVIC_HOSTS
// names another). It brings programs of its own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = path.resolve(process.env.CIVIC_HOSTS ?? path.join(root, '../shared/hosts'));

/** The files that its pages load. */
export const library = path.join(root, 'dist/cdn');

/** Where its server listens: two runs at a time must not meet. */
export const port = 20_000 + (process.pid % 20_000);

/** Old libraries that some pages use. */
const DEBIAN = ['libjs-prototype', 'libjs-mootools', 'libjs-scriptaculous'];

/** Whether it is there, with a program of that name. @param {string} program */
export function hasHosts(program) {
  if (fs.existsSync(path.join(source, program))) return true;
  console.log(`Skipped: there are no hostile pages in ${path.relative(root, source)}.`);
  return false;
}

/** A copy that can be written to, with the old libraries. It goes when we end. */
export async function copyHosts() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'civic-hosts-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  fs.cpSync(source, folder, { recursive: true });
  // The copy of a read-only folder is read-only.
  spawnSync('chmod', ['-R', 'u+w', folder]);
  installLibraries();
  for (const [command = '', ...args] of [
    ['npm', 'install', '--no-audit', '--no-fund', '--silent'],
    [process.execPath, 'vendor.mjs'],
  ]) {
    const { code } = await run(command, args, { cwd: folder, minutes: 5 });
    if (code !== 0)
      console.log(`${path.basename(command)} ${args[0]} ended with ${code}: some pages may lack their old libraries.`);
  }
  return folder;
}

/** Those that Debian has, where we may install them. */
function installLibraries() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get') || !spawnSync('dpkg', ['-s', ...DEBIAN]).status)
    return;
  console.log(`Installing ${DEBIAN.join(', ')}.`);
  const quiet = /** @type {const} */ ({
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const install = ['install', '-y', '-qq', ...DEBIAN];
  if (!spawnSync('apt-get', install, quiet).status) return;
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', install, quiet);
}
