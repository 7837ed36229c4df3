// Letters as readers send and follow them: the built elements in Chromium, with the reference endpoint. Needs
// `npm run build`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createEndpoint } from '../../demo/api/endpoint.mjs';
import { openDatabase } from '../../demo/api/letters/database.mjs';
import { findBrowser } from '../../scripts/browsers/find.mjs';

const dist = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const clerkToken = 'the-clerk-of-the-tests';

const page = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Mayor's Mailbox</title>${script}<body><h1>Mayor's Mailbox</h1>
<mailbox-form action="/api/letters" fields="category subject message consent"></mailbox-form>
<mailbox-status action="/api/letters/status"><form action="/api/letters/status" method="post">
<input name="reference" aria-label="Number"><input name="queryCode" aria-label="Code"><button>Show</button></form></mailbox-status>
<p>Lanwan</p></body></html>`;

describe('letters, from the form to the answer', { timeout: 120_000 }, () => {
  let base = '';
  let close = async () => {};
  /** @type {import('playwright-core').Browser} */
  let browser;

  before(async () => {
    const database = await openDatabase({});
    const endpoint = createEndpoint({ database, secret: 'a secret that is long enough for tests', clerkToken });
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const file = path.join(dist, pathname.replace(/^\/civic\//, ''));
      if (pathname.startsWith('/civic/') && existsSync(file)) {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(file));
      } else if (pathname === '/module' || pathname === '/classic' || pathname === '/none') {
        const script = {
          '/module': '<script type="module" src="/civic/civic-elements.js"></script>',
          '/classic': '<script src="/civic/civic-elements.classic.js" defer></script>',
          '/none': '',
        }[pathname];
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(script));
      } else if (!(await endpoint.handle(request, response))) response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
    const executablePath = await findBrowser('chromium');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    close = async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await endpoint.close();
    };
  });
  after(() => close());

  /** What a clerk does with a letter. @param {string} reference @param {Record<string, string>} fields */
  async function clerk(reference, fields) {
    const response = await fetch(`${base}/api/clerk/letters/${reference}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${clerkToken}` },
      body: new URLSearchParams(fields),
    });
    assert.ok(response.status < 400, `the clerk got ${response.status}`);
  }

  for (const form of ['module', 'classic'])
    it(`are sent, answered and found again: ${form}`, async () => {
      const tab = await browser.newPage();
      /** @type {string[]} */
      const errors = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      /** @type {string[]} */
      const asked = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.goto(`${base}/${form}`);
      const written = tab.locator('mailbox-form');
      await written.locator('select').selectOption('suggestion');
      await written.getByLabel('Subject').fill('A bench at the tram stop');
      await written.getByLabel('Your letter').fill('Could there be a bench at the tram stop Old Quay?');
      await written.getByRole('checkbox').check();
      await written.locator('[part~=submit]').click();
      const reference = await written.locator('[part=reference]').innerText();
      const code = await written.locator('[part=query-code]').innerText();

      const status = tab.locator('mailbox-status');
      const ask = async (/** @type {string} */ number, /** @type {string} */ withCode) => {
        await status.getByRole('textbox', { name: 'Reference number' }).fill(number);
        await status.getByRole('textbox', { name: 'Query code' }).fill(withCode);
        await status.getByRole('textbox', { name: 'Query code' }).press('Enter');
      };
      await ask(reference, 'KBYG L8H5 UHWT');
      await status.getByText('There is no letter with this reference number and query code.').waitFor();
      // As a reader may have written it down.
      await ask(reference.toLowerCase().replace('-', ' - '), code.toLowerCase().replace(/(.{4})/g, '$1 '));
      const state = status.locator('[part=state]');
      assert.match(await state.innerText(), /Received/);
      assert.equal(await status.getByRole('listitem').count(), 2, 'a step that was, and one to come');

      await clerk(reference, {
        state: 'answered',
        unit: 'Trams of Lanwan',
        reply: 'There will be one in May.\n\n<script>window.ran = 1</script>',
      });
      await status.getByRole('button', { name: 'Look up another letter' }).click();
      await ask(reference, code);
      await status.getByText('There will be one in May.').waitFor();
      assert.match(await state.innerText(), /Answered/);
      assert.equal(await status.locator('[part=unit]').innerText(), 'Trams of Lanwan');
      assert.match(await status.locator('[part=reply]').innerText(), /<script>window\.ran = 1<\/script>/);
      assert.equal(await tab.evaluate(() => 'ran' in window), false);
      assert.ok(!asked.some((url) => url.includes(code) || url.includes(reference)), 'nothing of it is in an address');
      assert.deepEqual(errors, []);
      await tab.close();
    });

  it('are found without script, too', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${base}/none`);
    await tab.getByLabel('Number').fill('20261121-AAAAAA');
    await tab.getByLabel('Code').fill('AAAAAAAAAAAA');
    await tab.getByRole('button', { name: 'Show' }).click();
    await tab.getByText('There is no letter with this number and query code.').waitFor();
    await tab.close();
  });
});
