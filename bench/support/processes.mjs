/** Programs that a bench starts, and that end with it. */
import { spawn } from 'node:child_process';
import net from 'node:net';

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];
process.on('exit', () => {
  for (const { pid } of started) {
    try {
      // A server may have workers, which would stay behind: each program is ended with all that it has started.
      if (pid) process.kill(-pid);
    } catch {
      // It has ended already.
    }
  }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1));

/** @param {string} program @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export function start(program, args, options) {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, ...options });
  started.push(child);
  return child;
}

/** @param {string} what @param {() => unknown} isReady */
export async function until(what, isReady, seconds = 30) {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} is not there after ${seconds} s`);
}

/** Whether an address answers well. @param {string} address */
export const answers = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
