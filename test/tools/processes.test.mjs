import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import net from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort, run } from '../../scripts/processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = process.execPath;
/** Waits for ever. */
const FOREVER = 'setInterval(() => {}, 1000)';

/** Waits until a program is no more; a test that waits in vain runs out of time. @param {number} pid */
async function gone(pid) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The first line that a program says. @param {import('node:stream').Readable | null} stream @returns {Promise<string>} */
const firstLine = (stream) =>
  new Promise((resolve) => {
    let said = '';
    stream?.on('data', (data) => {
      said += data;
      if (said.includes('\n')) resolve(said.trim());
    });
  });

describe('programs that scripts start', () => {
  it('say how they ended, and what they said', async () => {
    const { code, output } = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'], {
      minutes: 1,
    });
    assert.equal(code, 3);
    assert.deepEqual(output.trim().split('\n').sort(), ['err', 'out']);
  });

  it('say why they could not be run', async () => {
    const { code, output } = await run('there-is-no-such-program', [], { minutes: 1 });
    assert.notEqual(code, 0);
    assert.match(output, /ENOENT/);
  });

  it('leave nothing behind that they have started', { timeout: 30_000 }, async () => {
    const script = `const child = require('child_process').spawn(process.execPath, ['-e', '${FOREVER}'], { stdio: 'inherit' });
      console.log(child.pid);
      child.unref();`;
    const { output } = await run(node, ['-e', script], { minutes: 1 });
    await gone(Number(output));
  });

  it('have so much time, and no more', { timeout: 30_000 }, async () => {
    const { code } = await run(node, ['-e', FOREVER], { minutes: 0.01 });
    assert.equal(code, null);
  });

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
    it(`end with a script that is ended by ${signal}`, { timeout: 30_000 }, async () => {
      const script = `import { exitOnSignals, run, start } from './scripts/processes.mjs';
        exitOnSignals();
        const { pid } = start(process.execPath, ['-e', '${FOREVER}']);
        void run(process.execPath, ['-e', '${FOREVER}'], { minutes: 5 });
        console.log(pid);`;
      const parent = spawn(node, ['--input-type=module', '-e', script], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const pid = Number(await firstLine(parent.stdout));
      assert.ok(pid);
      parent.kill(signal);
      const code = await new Promise((resolve) => parent.once('close', resolve));
      assert.ok(code > 128, `ended with ${code}`);
      await gone(pid);
    });
});

describe('a free port', () => {
  it('can be listened at', async () => {
    const server = net.createServer();
    const port = await freePort();
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(null)));
    server.close();
  });
});
