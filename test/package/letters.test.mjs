// The built form for letters with the reference endpoint, in Chromium: without script, with a part that comes late or
// not at all, with an input method, and on a page that is not secure. Needs `npm run build`.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, letterSite } from './letter-site.mjs';

const plain = `<form action="/api/letters" method="post" accept-charset="utf-8">
  <select name="category"><option value="">-</option><option value="help">Help</option></select>
  <input name="subject"><textarea name="message"></textarea><input type="checkbox" name="consent" value="2026-03">
  <button>Send</button></form>`;
const page = (/** @type {string} */ inner) =>
  html(
    '<script src="/civic/civic-elements.classic.js"></script>',
    `<p id="menu">Menu of the page</p><mailbox-form action="/api/letters">${inner}</mailbox-form>`,
  );
const pages = { '/plain.html': page(plain), '/empty.html': page('') };

const subject = 'A bench at the tram stop';
const message = 'Could there be a bench? In the rain there is no place to sit.';
const part = (/** @type {string} */ name) => `mailbox-form [part~=${name}]`;
const field = (/** @type {string} */ id) => `mailbox-form [part~=form] [id="${id}"]`;

describe('the built form for letters', () => {
  /** @type {Awaited<ReturnType<typeof letterSite>>} */
  let site;
  before(async () => (site = await letterSite(pages)));
  after(() => site?.close());

  /** Lets the form come when the test says so, or never. */
  async function holdPart(page) {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route(/letter-form/, async (route) => ((await released) ? route.continue() : route.abort()));
    return release;
  }

  async function write(page) {
    await page.locator(field('category')).selectOption('help');
    await page.locator(field('subject')).fill(subject);
    await page.locator(field('message')).fill(message);
    await page.locator(field('consent')).check();
  }

  it('leaves a form that works where there is no script', () =>
    site.open(
      '/plain.html',
      async (page, { go }) => {
        await go();
        await page.locator('[name=category]').selectOption('help');
        await page.locator('[name=subject]').fill('Short');
        await page.locator('[name=message]').fill(message);
        await page.locator('button').click();
        assert.match(await page.locator('h1').innerText(), /not sent/);
        assert.equal(await page.locator('[name=message]').inputValue(), message);
        await page.locator('[name=subject]').fill(`${subject}, without script`);
        await page.locator('[name=consent]').check();
        await page.locator('button').click();
        assert.match(await page.locator('h1').innerText(), /has been received/);
      },
      { javaScriptEnabled: false },
    ));

  it('goes on where a reader was in the plain form, when it comes late', () =>
    site.open('/plain.html', async (page, { go }) => {
      const release = await holdPart(page);
      await go();
      await page.locator('form [name=subject]').fill(subject);
      await page.locator('form [name=message]').click();
      await page.keyboard.type('Could there be a bench? ');
      release(true);
      await page.locator(part('form')).waitFor();
      await page.keyboard.type('In the rain there is no place to sit.');
      assert.equal(await page.locator(field('message')).inputValue(), message);
      assert.equal(await page.locator(field('subject')).inputValue(), subject);
    }));

  it('does not take a word from an input method, and sends nothing with the Enter that ends it', () =>
    site.open('/plain.html', async (page, { go, context }) => {
      const input = await context.newCDPSession(page);
      const compose = (text) =>
        input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      const release = await holdPart(page);
      const posts = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      await go();
      await page.locator('form [name=subject]').click();
      await compose('shizhang');
      const arrived = page.waitForResponse(/letter-form/);
      release(true);
      // It has come when it can be imported, and would be on screen two frames later.
      await page.evaluate(
        (url) =>
          import(url).then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
        (await arrived).url(),
      );
      assert.equal(await page.locator(part('form')).count(), 0);
      await input.send('Input.insertText', { text: '市长您好' });
      await page.locator(part('form')).waitFor();
      assert.equal(await page.locator(field('subject')).inputValue(), '市长您好');
      await write(page);
      await page.locator(field('subject')).click();
      await compose('chezhan');
      const enter = { type: 'rawKeyDown', key: 'Enter', code: 'Enter' };
      for (const code of [229, 13])
        await input.send('Input.dispatchKeyEvent', {
          ...enter,
          windowsVirtualKeyCode: code,
          nativeVirtualKeyCode: code,
        });
      await input.send('Input.insertText', { text: '车站' });
      assert.deepEqual(posts, []);
      assert.match(await page.locator(field('subject')).inputValue(), /车站/);
      await page.locator(field('subject')).press('Enter');
      await page.locator(part('receipt')).waitFor();
      assert.equal(posts.length, 1);
    }));

  it('stays away where its part cannot be had: the plain form goes on, and the author is told', () =>
    site.open('/plain.html', async (page, { go, said }) => {
      const release = await holdPart(page);
      await go();
      const failed = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('mailbox-form-failed', (event) => resolve(event.detail.error.code)),
          ),
      );
      release(false);
      assert.equal(await failed, 'network');
      assert.ok(said.some((line) => /civic-elements: <mailbox-form>/.test(line)));
      await page.locator('[name=category]').selectOption('help');
      await page.locator('[name=subject]').fill(`${subject}, without its part`);
      await page.locator('[name=message]').fill(message);
      await page.locator('[name=consent]').check();
      await page.locator('form button').click();
      assert.match(await page.locator('h1').innerText(), /has been received/);
    }));

  it('says so where there is nothing between its tags, and comes on request', () =>
    site.open('/empty.html', async (page, { go }) => {
      let isThere = false;
      await page.route(/letter-form/, (route) => (isThere ? route.continue() : route.abort()));
      await go();
      await page.locator(part('retry')).waitFor();
      isThere = true;
      await page.locator(part('retry')).click();
      await page.locator(part('form')).waitFor();
    }));

  it('gives a receipt that can be copied and printed on a page that is not secure', () =>
    site.open('/empty.html', async (page, { go }) => {
      await go();
      assert.equal(await page.evaluate(() => window.isSecureContext), false);
      await page.locator(part('form')).waitFor();
      await write(page);
      await page.locator(part('submit')).click();
      await page.locator(part('receipt')).waitFor();
      const number = await page.locator(part('reference')).innerText();
      const code = await page.locator(part('query-code')).innerText();
      await page.locator(part('copy')).click();
      await page.getByText('The receipt has been copied.').waitFor();
      await page.evaluate(() => document.body.append(document.createElement('textarea')));
      await page.locator('body > textarea').focus();
      await page.keyboard.press('Control+V');
      const pasted = await page.locator('body > textarea').inputValue();
      assert.ok(pasted.includes(number) && pasted.includes(code), pasted);
      const printed = page.evaluate(
        () => new Promise((resolve) => (window.print = () => resolve(dispatchEvent(new CustomEvent('beforeprint'))))),
      );
      await page.locator(part('print')).click();
      await printed;
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator(part('query-code')).isVisible(), true);
      for (const hidden of ['#menu', part('copy'), part('start-over')])
        assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    }));
});
