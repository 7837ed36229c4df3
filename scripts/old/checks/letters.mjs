// What has to hold of letters, and of what became of them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lamp, tram } from '../content.mjs';
import { lettersOf } from '../server.mjs';

/** @param {number} count @param {() => unknown} letters */
function expectLetters(count, letters) {
  const stored = /** @type {unknown[]} */ (letters());
  if (stored.length !== count) throw new Error(`${stored.length} letters were stored in place of ${count}`);
}

/** Sent along to see that nothing is lost on the way. */
const MESSAGE = '金陵路的路灯坏了三天，晚上很黑，行人不安全，请派人修理，谢谢！🚋';

/** @type {Record<string, import('../eyes.mjs').Check[]>} */
export const letters = {
  letters: [
    [
      'what is missing in a letter',
      async (eyes) => {
        await eyes.click('form', '[part~=submit]');
        await eyes.see(`inside('form', '[part~=summary]').textContent`, (text) => /Message|letter/i.test(text));
        await eyes.holds(`inside('form', '#message').getAttribute('aria-invalid') === 'true'`);
        await eyes.holds(`otherwise.getClientRects().length === 0`);
        expectLetters(0, () => lettersOf(eyes.name));
      },
    ],
    [
      'colours and distances',
      async (eyes) => {
        await eyes.holds(
          `getComputedStyle(inside('form', '[part~=submit]')).backgroundColor !== getComputedStyle(inside('form', '[part~=form]')).backgroundColor`,
        );
        await eyes.see(
          `inside('form', 'label[for=publish]').getBoundingClientRect().left - inside('form', '#publish').getBoundingClientRect().right`,
          (gap) => gap >= 4,
        );
        await eyes.browser.resize(320, 568);
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 320);
        await eyes.browser.resize(1024, 768);
      },
    ],
    [
      'a letter with a file, and its receipt',
      async (eyes) => {
        const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'letter-')), 'lamp.txt');
        fs.writeFileSync(file, 'The lamp at number 12.');
        try {
          await eyes.write('form', {
            category: 'complaint',
            name: '王小明',
            subject: '金陵路路灯损坏三天无人修理',
            message: MESSAGE,
          });
          await eyes.browser.choose(`inside('form', '#attachments')`, [file]);
          await eyes.see(`inside('form', '[part~=files]').textContent`, (text) => text.includes('lamp.txt'));
          await eyes.browser.evaluate(`write('form', 'consent')`);
          await eyes.browser.evaluate(
            `inside('form', '[part~=submit]').click(), inside('form', '[part~=submit]').click()`,
          );
          await eyes.shows('form', `${eyes.name}-1`, 'KBYGL8H5UHWT', 'Thank you');
          await eyes.hears('mailbox-form-sent form');
          expectLetters(1, () => lettersOf(eyes.name));
          const [{ type, body, key }] = lettersOf(eyes.name);
          if (!type.startsWith('multipart/form-data')) throw new Error(`It was sent as ${type}.`);
          if (key.length < 16) throw new Error(`Its key is "${key}".`);
          for (const text of [MESSAGE, '王小明', 'complaint', 'lamp.txt', 'The lamp at number 12.', 'name="sum"'])
            if (!body.includes(text)) throw new Error(`The letter lacks "${text}".`);
        } finally {
          fs.rmSync(path.dirname(file), { recursive: true });
        }
      },
    ],
    [
      'a letter whose answer is lost, once',
      async (eyes) => {
        await eyes.write('lost', { message: MESSAGE, consent: '' });
        await eyes.click('lost', '[part~=submit]');
        await eyes.shows('lost', `${eyes.name}-lost-1`);
        expectLetters(1, () => lettersOf(`${eyes.name}-lost`));
        const [{ type, body }] = lettersOf(`${eyes.name}-lost`);
        if (!type.startsWith('application/json') || JSON.parse(body).message !== MESSAGE) throw new Error(body);
      },
    ],
    [
      'a code that is wrong',
      async (eyes) => {
        await eyes.write('status', { reference: '20261121-vt8vnl', queryCode: 'WRONGWRONG22' });
        await eyes.click('status', '[part~=submit]');
        await eyes.hears('mailbox-status-failed status');
        await eyes.see(`inside('status', '[part~=summary]').textContent`, (text) => text.trim().length > 20);
        await eyes.holds(`ask.getClientRects().length === 0`);
      },
    ],
    [
      'what became of a letter',
      async (eyes) => {
        await eyes.write('status', { queryCode: 'kbyg-l8h5-uhwt' });
        await eyes.click('status', '[part~=submit]');
        await eyes.shows('status', lamp.subject, lamp.unit, lamp.reply.text, 'Answered', 'November 21, 2026');
        await eyes.hears('mailbox-status-loaded status');
        await eyes.browser.resize(320, 568);
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 320);
        await eyes.browser.resize(1024, 768);
        const { left, top } = JSON.parse(
          await eyes.see(`JSON.stringify(inside('status', '.dot').getBoundingClientRect())`, (text) =>
            /"width":[1-9]/.test(text),
          ),
        );
        if (!left || !top) throw new Error('The steps have no marks.');
      },
    ],
    [
      'what became of another, answered with markup',
      async (eyes) => {
        await eyes.click('status', '[part~=start-over]');
        await eyes.write('status', { reference: tram.reference, queryCode: 'KBYG L8H5 UHWT' });
        await eyes.click('status', '[part~=submit]');
        await eyes.shows('status', 'Answered', 'November 22, 2026', tram.unit, 'There will be one in May.');
        await eyes.holds(`inside('status', '[part~=reply] b').textContent === 'in May'`);
        await eyes.holds(`!inside('status', '[part~=reply] [onerror]')`);
        await eyes.see(
          `heard.filter(function (event) { return event === 'mailbox-status-loaded status'; }).length`,
          (count) => count === 2,
        );
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],
};
