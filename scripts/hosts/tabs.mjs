/**
 * A tab of some browser, as little of it as the hostile pages need. Whoever has a browser that can do this can run them:
 * see runHosts() in run.mjs.
 *
 * @typedef {object} Tab
 * @property {(url: string, options: { viewport?: [width: number, height: number] }) => Promise<void>} open loads a page
 * @property {(expression: string) => Promise<any>} evaluate value of an expression in the page; a promise is waited for
 * @property {(x: number, y: number) => Promise<void>} [click] where there is none, elements are told that they are clicked
 * @property {(text: string) => Promise<void>} [type] keys one after the other
 * @property {(key: string) => Promise<void>} [press]
 * @property {() => Promise<void>} [back]
 * @property {() => string[]} [complaints] what the browser has said in its console besides what pages hear of
 * @property {() => number} [windows] how many there are
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} host by which it reaches the server; one that is no secure context, where it can
 * @property {boolean} [isOld]
 * @property {number} tabs how many at a time are good for it
 * @property {() => Promise<Tab>} tab
 * @property {() => Promise<void>} close
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { WebSocket } from 'ws';
import { findBrowser } from '../browsers/find.mjs';
import { OldPage, oldChromium } from '../browsers/old-chromium.mjs';
import { CHROMIUM_ARGS } from '../browsers/launchers.mjs';
import { startWebKitDriver, webKitCapabilities } from '../browsers/webkit-driver.mjs';
import { end, start } from '../processes.mjs';

/** A town's own name: not localhost, which browsers trust as they do https. */
const TOWN = 'lanwan.test';

/** @param {string} executablePath @param {number} tabs @returns {Promise<Engine>} */
export async function openChromium(executablePath, tabs) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...CHROMIUM_ARGS,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ],
  });
  return {
    name: 'Chromium',
    host: TOWN,
    tabs,
    async tab() {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' });
      const page = await context.newPage();
      /** @type {string[]} */
      let said = [];
      // What a page hears of is told by the page.
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      page.on('dialog', (dialog) => {
        // Leaving is not to be held up.
        if (dialog.type() !== 'beforeunload') said.push(`dialog: ${dialog.message()}`);
        void dialog.accept().catch(() => {});
      });
      return {
        async open(url, { viewport: [width, height] = [1024, 768] }) {
          for (const other of context.pages()) if (other !== page) await other.close();
          said = [];
          await page.setViewportSize({ width, height });
          await page.goto(url, { waitUntil: 'load', timeout: 10_000 });
          if (!said.length) return;
        },
        evaluate: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        back: async () => void (await page.goBack()),
        complaints: () => said,
        windows: () => context.pages().length,
      };
    },
    close: () => browser.close(),
  };
}

/** Keys by their names in the WebDriver protocols. @type {Record<string, string>} */
const KEYS = { Backspace: '\ue003', Escape: '\ue00c', Enter: '\ue007', Tab: '\ue004' };
const mouseTo = (/** @type {number} */ x, /** @type {number} */ y) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});
const strokes = (/** @type {string[]} */ keys) => ({
  type: 'key',
  id: 'keys',
  actions: keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

/** Firefox, over WebDriver BiDi. @param {string} program @returns {Promise<Engine>} */
export async function openFirefox(program) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'hosts-firefox-'));
  const preferences = {
    'network.dns.localDomains': TOWN,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.disable_beforeunload': true,
    'dom.security.https_first': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.prefetch-next': false,
    'remote.active-protocols': 1,
    'toolkit.telemetry.server': '',
    'services.settings.server': '',
    'extensions.getAddons.cache.enabled': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const child = start(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`Firefox has ended: ${said.slice(-300)}`)));
    setTimeout(() => reject(new Error('Firefox did not start within 30 s')), 30_000).unref();
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let calls = 0;
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const call = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      const limit = setTimeout(() => reject(new Error(`${method} was not answered within 15 s`)), 15_000);
      waiting.set(id, (answer) => {
        clearTimeout(limit);
        if (answer.type === 'error') reject(new Error(`${method}: ${answer.message}`));
        else resolve(answer.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
  return {
    name: 'Firefox',
    host: TOWN,
    tabs: 1,
    async tab() {
      const { context } = await call('browsingContext.create', { type: 'tab' });
      const act = (/** @type {object} */ actions) => call('input.performActions', { context, actions: [actions] });
      let size = '';
      return {
        async open(url, { viewport: [width, height] = [1024, 768] }) {
          if (size !== (size = `${width} ${height}`))
            await call('browsingContext.setViewport', { context, viewport: { width, height } });
          await call('browsingContext.navigate', { context, url, wait: 'complete' });
        },
        async evaluate(expression) {
          const { type, result, exceptionDetails } = await call('script.evaluate', {
            expression,
            target: { context },
            awaitPromise: true,
          });
          if (type === 'exception') throw new Error(exceptionDetails.text);
          return result.value;
        },
        click: (x, y) => act(mouseTo(x, y)),
        type: (text) => act(strokes([...text])),
        press: (key) => act(strokes([KEYS[key] ?? key])),
        back: () => call('browsingContext.traverseHistory', { context, delta: -1 }),
      };
    },
    async close() {
      socket.terminate();
      end(child);
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** WebKitGTK, over its WebDriver. @param {string} program @returns {Promise<Engine>} */
export async function openWebKit(program) {
  const { base, end } = await startWebKitDriver(program);
  /** @param {string} method @param {string} address @param {object} [body] @returns {Promise<any>} */
  async function call(method, address, body) {
    const response = await fetch(base + address, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${address.replace(/.*\//, '')}: ${value.message || value.error}`);
    return value;
  }
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        ...webKitCapabilities(),
        unhandledPromptBehavior: 'accept',
        pageLoadStrategy: 'normal',
      },
    },
  });
  const session = `/session/${sessionId}`;
  const act = (/** @type {object} */ actions) => call('POST', `${session}/actions`, { actions: [actions] });
  await call('POST', `${session}/timeouts`, { pageLoad: 15_000, script: 10_000 });
  return {
    name: 'WebKit',
    // It has no setting that would lead a name of ours to this machine.
    host: '127.0.0.1',
    tabs: 1,
    tab: async () => {
      let size = '';
      return {
        async open(url, { viewport: [width, height] = [1024, 768] }) {
          if (size !== (size = `${width} ${height}`)) {
            await call('POST', `${session}/window/rect`, { width, height: height + 40 });
          }
          await call('POST', `${session}/url`, { url });
        },
        evaluate: (expression) => call('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
        click: (x, y) => act(mouseTo(x, y)),
        type: (text) => act(strokes([...text])),
        press: (key) => act(strokes([KEYS[key] ?? key])),
        back: () => call('POST', `${session}/back`, {}),
      };
    },
    async close() {
      await call('DELETE', session).catch(() => {});
      end();
    },
  };
}

/** A Chromium of old, which gets no clicks of a mouse. @param {string} major @returns {Promise<Engine>} */
export async function openOldChromium(major) {
  const page = await OldPage.start(oldChromium(/** @type {any} */ (major)));
  return {
    name: `Chromium ${major}`,
    isOld: true,
    host: '127.0.0.1',
    tabs: 1,
    tab: async () => ({
      async open(url, { viewport: [width, height] = [1024, 768] }) {
        await page.resize(width, height);
        await page.open(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      back: () => page.evaluate('history.back()'),
      complaints: () => page.errors,
    }),
    close: async () => page.close(),
  };
}

/** The engines of a list that this machine has. @param {readonly import('../browsers/find.mjs').Engine[]} names @param {number} tabs */
export async function openEngines(names, tabs) {
  const open = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
  const programs = await Promise.all(names.map(async (name) => [name, await findBrowser(name)]));
  for (const [name, program] of programs)
    if (!program) console.log(`${name} is not installed: no page is looked at in it.`);
  return Promise.all(
    programs
      .filter(([, program]) => program)
      .map(([name, program]) => open[/** @type {keyof typeof open} */ (name)](String(program), tabs)),
  );
}
