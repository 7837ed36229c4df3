// Launchers of @web/test-runner, one per engine.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser, miniBrowser } from './find.mjs';

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} executablePath */
function chromium(executablePath) {
  const launcher = chromeLauncher({
    concurrency: 2,
    launchOptions: { executablePath, headless: true, args: CHROMIUM_ARGS },
  });
  return Object.assign(launcher, { name: 'Chromium', type: 'chromium' });
}

/** @param {string} executablePath */
function firefox(executablePath) {
  const launcher = chromeLauncher({
    // More than one page at a time makes it slower (13.7 s in place of 5 s).
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true, args: [] },
  });
  return Object.assign(launcher, { name: 'Firefox', type: 'firefox' });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port */
async function driverIsReady(port) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start within 10 s');
}

/** @param {string} driverPath */
async function webkit(driverPath) {
  const port = await freePort();
  // A display of its own for each driver; the group is ended as one, so no Xvfb stays behind.
  const driver = spawn('xvfb-run', ['-a', driverPath, '--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
    },
  });
  const end = () => {
    try {
      if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  await driverIsReady(port);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: /** @type {any} */ ({
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    }),
  });
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  return Object.assign(launcher, {
    concurrency: 1,
    type: 'webkit',
    /** @param {Parameters<typeof initialize>[0]} config */
    async initialize(config) {
      await initialize(config);
      launcher.name = 'WebKit';
    },
    async stop() {
      await stop();
      end();
    },
  });
}

const make = { chromium, firefox, webkit };

/** A launcher for every engine of the list that this machine has.
 * @param {readonly import('./find.mjs').Engine[]} engines */
export async function launchers(engines) {
  const found = [];
  for (const engine of engines) {
    const executable = await findBrowser(engine);
    if (executable) found.push(await make[engine](executable));
    else console.warn(`${engine} is not installed: tests do not run in it.`);
  }
  return found;
}
