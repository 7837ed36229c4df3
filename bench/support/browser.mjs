import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers/find.mjs';
import { cdn } from './args.mjs';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium, if there is one and something to measure in it. @param {...string} more switches */
export async function startBrowser(...more) {
  if (!existsSync(path.join(cdn, 'civic-elements.js')))
    throw new Error('There are no files for a CDN yet: npm run build');
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('There is no Chromium: node scripts/browsers/install.mjs chromium');
  return chromium.launch({ executablePath, headless: true, args: [...switches, ...more] });
}

/** A page with nothing in its cache. Whoever opens it closes its context.
 * @param {import('playwright-core').Browser} browser @param {import('playwright-core').BrowserContextOptions} [options] */
export async function freshPage(browser, options) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const devtools = await context.newCDPSession(page);
  return { context, page, devtools, errors };
}
