// Launchers of @web/test-runner, one per engine.
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser } from './find.mjs';
import { startWebKitDriver, webKitCapabilities } from './webkit-driver.mjs';

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

/** @param {string} driverPath */
async function webkit(driverPath) {
  const { port, end } = await startWebKitDriver(driverPath);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: /** @type {any} */ ({
      ...webKitCapabilities(),
      'wdio:enforceWebDriverClassic': true,
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
