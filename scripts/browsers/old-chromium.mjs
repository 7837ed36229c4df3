// Chromiums of old, out of npm packages that carry them for servers without a browser.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { WebSocket } from 'ws';

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

/** A running Chromium with one page. Talks over a web socket: 67 knows no debugging pipe. */
export class OldPage {
  /** Exceptions that nobody has caught. @type {string[]} */
  errors = [];
  /** @type {WebSocket} */
  #socket;
  #calls = 0;
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

  /** @param {string} program @returns {Promise<OldPage>} */
  static async start(program) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'old-profile-'));
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--single-process',
      '--no-zygote',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    const child = spawn(
      program,
      [...args, '--remote-debugging-port=0', '--window-size=1024,768', `--user-data-dir=${profile}`, 'about:blank'],
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: profile, LD_LIBRARY_PATH: '' },
      },
    );
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const port = await new Promise((resolve, reject) => {
        let said = '';
        child.stderr.on('data', (data) => {
          said += data;
          const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
          if (found) resolve(found[1]);
        });
        child.on('error', reject);
        child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said.slice(-300)}`)));
        setTimeout(() => reject(new Error(`did not start within 20 s: ${said.slice(-300)}`)), 20_000).unref();
      });
      const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
      const socket = new WebSocket(
        targets.find((/** @type {any} */ target) => target.type === 'page').webSocketDebuggerUrl,
      );
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      const page = new OldPage(socket, end);
      await page.#call('Runtime.enable');
      await page.#call('Page.enable');
      return page;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** @param {string} url */
  async open(url) {
    this.errors.length = 0;
    await this.#call('Page.navigate', { url });
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

  close() {
    this.#socket.terminate();
    this.#end();
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  #call(method, params = {}) {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${method} was not answered within 15 s`)), 15_000);
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
    }
  }
}
