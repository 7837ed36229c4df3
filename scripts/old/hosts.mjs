// Hostile pages in Chromiums of old: they lie in hosts/ of the shared folder beside this repository (CIVIC_HOSTS names
// another) and bring their own program for such browsers.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = path.resolve(process.env.CIVIC_HOSTS ?? path.join(root, '../shared/hosts'));

export const hasHosts = () => fs.existsSync(path.join(source, 'old-run.mjs'));

/** Runs a program and gives its output; its group ends with it. @param {string[]} command @param {string} cwd @param {number} minutes @returns {Promise<string>} */
function run([program = '', ...args], cwd, minutes) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    };
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => (output += error.message));
    const limit = setTimeout(end, minutes * 60_000);
    child.on('close', () => {
      clearTimeout(limit);
      end();
      resolve(output);
    });
  });
}

/** A copy that can be written to, with the old libraries that its pages use. */
async function copyHosts() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'old-hosts-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  fs.cpSync(source, folder, { recursive: true });
  // The copy of a read-only folder is read-only.
  await run(['chmod', '-R', 'u+w', folder], root, 1);
  await run(['npm', 'install', '--no-audit', '--no-fund', '--silent'], folder, 4);
  await run([process.execPath, 'vendor.mjs'], folder, 4);
  return folder;
}

/**
 * Opens the pages in one browser after the other.
 *
 * @param {Iterable<[major: string, program: string]>} programs
 * @param {string | undefined} only pattern of names; without it, those that are meant for such browsers
 * @param {(what: string, problem?: string) => void} count
 */
export async function lookAtHosts(programs, only, count) {
  const folder = await copyHosts();
  // Two runs at a time must not meet.
  const port = 20_000 + (process.pid % 20_000);
  for (const [major, program] of programs) {
    const output = await run(
      [
        process.execPath,
        // Node.js 20 has web sockets behind a flag.
        ...(typeof WebSocket === 'undefined' ? ['--experimental-websocket'] : []),
        'old-run.mjs',
        `--chrome=${program}`,
        `--lib=${path.join(root, 'dist/cdn')}`,
        `--port=${port}`,
        // In one process, Chromium 86 stays silent now and then.
        '--multi=yes',
        ...(only ? [`--only=${only}`] : []),
      ],
      folder,
      3,
    );
    for (const [, page = '', problem = ''] of output.matchAll(/^ {2}FAIL (\S+)\s+(.*)$/gm))
      count(`Chromium ${major}, ${page}`, problem);
    const [, passed] = /^ {2}(\d+) ok, \d+ failed$/m.exec(output) ?? [];
    if (passed === undefined) count(`Chromium ${major}, hostile pages`, output.slice(-500));
    else {
      for (let i = 0; i < Number(passed); i++) count(`Chromium ${major}`);
      console.log(`     Chromium ${major}: ${passed} hostile pages are well`);
    }
  }
}
