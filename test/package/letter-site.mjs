// The built files and the reference endpoint on one server, as readers meet them in Chromium. Needs `npm run build`.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createEndpoint } from '../../demo/api/endpoint.mjs';
import { clerkToken, secret, testDatabase } from '../../demo/api/letters/testing.mjs';
import { findBrowser } from '../../scripts/browsers/find.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
/** A host that is not this machine: without https it is not secure. */
const host = 'city.example';

/** A page. @param {string} head @param {string} body */
export const html = (head, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mailbox</title>
  <link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

/**
 * @typedef {object} View What a test has of a page.
 * @property {() => Promise<unknown>} go loads it
 * @property {import('playwright-core').BrowserContext} context
 * @property {string[]} said on the console
 * @property {string[]} asked addresses
 */

/** @param {Record<string, string | undefined>} pages HTML by path */
export async function letterSite(pages) {
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  const database = await testDatabase();
  const endpoint = createEndpoint({ secret, clerkToken, database });
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    const page = pages[pathname];
    const file = path.join(cdn, pathname.replace(/^\/civic\//, ''));
    if (page) response.setHeader('Content-Type', 'text/html').end(page);
    else if (pathname.startsWith('/civic/') && fs.existsSync(file))
      response.setHeader('Content-Type', 'text/javascript').end(fs.readFileSync(file));
    else if (!(await endpoint.handle(request, response))) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    /**
     * Opens a page, in a context that ends with it. What nobody has caught is a failure.
     * @param {string} name
     * @param {(page: import('playwright-core').Page, view: View) => Promise<void>} use
     * @param {import('playwright-core').BrowserContextOptions} [options]
     */
    async open(name, use, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      /** @type {string[]} */
      const uncaught = [];
      /** @type {string[]} */
      const said = [];
      /** @type {string[]} */
      const asked = [];
      page.on('pageerror', (error) => uncaught.push(error.message));
      page.on('console', (line) => said.push(line.text()));
      page.on('request', (request) => asked.push(request.url()));
      try {
        const go = () => page.goto(`http://${host}:${port}${name}`, { waitUntil: 'commit' });
        await use(page, { go, context, said, asked });
        assert.deepEqual(uncaught, []);
      } finally {
        await context.close();
      }
    },

    /** What a clerk does with a letter. @param {string} reference @param {Record<string, string>} fields */
    async clerk(reference, fields) {
      const response = await fetch(`http://127.0.0.1:${port}/api/clerk/letters/${reference}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${clerkToken}` },
        body: new URLSearchParams(fields),
      });
      assert.ok(response.status < 400, `the clerk got ${response.status}`);
    },

    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await endpoint.close();
      await database.close();
    },
  };
}
