// Programs that scripts start. Each is in a group of its own, which ends with whoever has started it: no server, driver or
// browser stays behind.
import { spawn } from 'node:child_process';
import net from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const hasGroups = process.platform !== 'win32';

/** What was started, and the signal that ends it. @type {Map<ChildProcess, NodeJS.Signals>} */
const started = new Map();
process.on('exit', () => {
  for (const [child, signal] of started) end(child, signal);
});

/**
 * Starts a program. It says nothing, unless `stdio` is given.
 *
 * @param {string} program @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @param {NodeJS.Signals} [signal] ends it when we end; one that waits for others on the way wants SIGKILL
 */
export function start(program, args, options, signal = 'SIGTERM') {
  const child = spawn(program, args, { stdio: 'ignore', detached: hasGroups, ...options });
  started.set(child, signal);
  return child;
}

/** Ends a program with all that it has started. @param {ChildProcess} child @param {NodeJS.Signals} [signal] */
export function end(child, signal = 'SIGTERM') {
  try {
    if (!hasGroups) child.kill(signal);
    else if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end, and with it the end of all that it has started.
 *
 * @param {string} program @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { minutes: number }} options how long it may take
 * @returns {Promise<{ code: number | null, output: string }>} without a code where it could not be run, or took too long
 */
export function run(program, args, { minutes, ...options }) {
  return new Promise((resolve) => {
    const child = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }, 'SIGKILL');
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    const kill = () => end(child, 'SIGKILL');
    const limit = setTimeout(kill, minutes * 60_000);
    child.once('error', (error) => (output += error.message));
    // Else what it has left behind could keep its output open.
    child.once('exit', kill);
    child.once('close', (code) => {
      clearTimeout(limit);
      started.delete(child);
      resolve({ code, output });
    });
  });
}

/** Makes Ctrl+C and the like end this script as any end does: with all that it has started. */
export function exitOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]))
    process.once(signal, () => process.exit(code));
}

/** A port of this machine that nobody has. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
