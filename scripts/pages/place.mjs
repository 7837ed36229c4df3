// Where the checks of pages are made: the demo on a port of its own, and a browser.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { end, freePort, start } from '../processes.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').BrowserContextOptions} Options */
/** @typedef {[name: string, run: () => Promise<unknown>]} Check */

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo, with letters that are nobody else's. */
export async function startDemo() {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const token = 'the clerk of check:pages';
  const letters = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  process.on('exit', () => fs.rmSync(letters, { recursive: true, force: true, maxRetries: 3 }));
  const server = start(process.execPath, [path.join(root, 'scripts/start.mjs'), '--no-open'], {
    env: {
      ...process.env,
      PORT: String(port),
      CLERK_TOKEN: token,
      LETTERS_FOLDER: letters,
      LETTERS_SECRET: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    server.stdout?.on('data', (text) => String(text).includes(base) && resolve(undefined));
    server.once('exit', () => reject(new Error('The demo did not start.')));
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  return {
    base,
    port,
    token,
    async close() {
      end(server);
      await ended;
    },
  };
}

/** A browser whose pages take down what goes wrong on them. */
export class Visitor {
  /** @param {string} executablePath @param {string} [pictures] folder for pictures of what was looked at */
  static async start(executablePath, pictures) {
    // Pages that are made up have no address of a network, and would not be let into that of this machine.
    const args = ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'];
    return new Visitor(await chromium.launch({ executablePath, args }), pictures);
  }

  /** @param {import('playwright-core').Browser} browser @param {string} [pictures] */
  constructor(browser, pictures) {
    this.browser = browser;
    this.pictures = pictures;
  }

  /** A page of its own, and what goes wrong on it. @param {Options} [options] */
  async open(options) {
    const context = await this.browser.newContext({ viewport: { width: 1024, height: 768 }, ...options });
    const page = await context.newPage();
    /** @type {string[]} */
    const wrongs = [];
    page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
    });
    const close = async () => {
      // What a page was asking for when it is closed gets no answer: that is nobody's mistake.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    };
    return { context, page, wrongs, close };
  }

  /**
   * Opens a page, and closes it again when all is done.
   *
   * @param {Options} options
   * @param {(page: Page, wrongs: string[], context: import('playwright-core').BrowserContext) => Promise<unknown>} look
   */
  async visit(options, look) {
    const { context, page, wrongs, close } = await this.open(options);
    try {
      await look(page, wrongs, context);
    } finally {
      await close();
    }
  }

  /** Keeps a picture, where pictures are wanted. @param {Page} page @param {string} name */
  async picture(page, name) {
    if (!this.pictures) return;
    fs.mkdirSync(this.pictures, { recursive: true });
    await page.screenshot({ path: path.join(this.pictures, `${name}.png`), fullPage: true });
  }
}

/** @typedef {Awaited<ReturnType<typeof startDemo>>} Demo */
