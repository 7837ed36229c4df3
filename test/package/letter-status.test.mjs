// Letters as readers send and follow them: the built elements in Chromium, with the reference endpoint. Needs
// `npm run build`.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, letterSite } from './letter-site.mjs';

const page = (/** @type {string} */ script) =>
  html(
    script,
    `<h1>Mayor's Mailbox</h1>
<mailbox-form action="/api/letters" fields="category subject message consent"></mailbox-form>
<mailbox-status action="/api/letters/status"><form action="/api/letters/status" method="post">
<input name="reference" aria-label="Number"><input name="queryCode" aria-label="Code"><button>Show</button></form></mailbox-status>
<p>Lanwan</p>`,
  );
const pages = {
  '/module.html': page('<script type="module" src="/civic/civic-elements.js"></script>'),
  '/classic.html': page('<script src="/civic/civic-elements.classic.js" defer></script>'),
  '/none.html': page(''),
};

describe('letters, from the form to the answer', { timeout: 120_000 }, () => {
  /** @type {Awaited<ReturnType<typeof letterSite>>} */
  let site;
  before(async () => (site = await letterSite(pages)));
  after(() => site?.close());

  for (const form of ['module', 'classic'])
    it(`are sent, answered and found again: ${form}`, () =>
      site.open(`/${form}.html`, async (tab, { go, asked }) => {
        await go();
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

        await site.clerk(reference, {
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
        assert.ok(
          !asked.some((url) => url.includes(code) || url.includes(reference)),
          'nothing of it is in an address',
        );
      }));

  it('are found without script, too', () =>
    site.open('/none.html', async (tab, { go }) => {
      await go();
      await tab.getByLabel('Number').fill('20261121-AAAAAA');
      await tab.getByLabel('Code').fill('AAAAAAAAAAAA');
      await tab.getByRole('button', { name: 'Show' }).click();
      await tab.getByText('There is no letter with this number and query code.').waitFor();
    }));
});
