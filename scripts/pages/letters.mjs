// Who writes to the mayor: with our forms, with the plain ones, and with the keyboard alone.
import { expectFocus, reach, write } from './keyboard.mjs';
import { expectShown, shown, until } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ reference: string, queryCode: string }} Receipt */

export const writer = { name: 'Petra Lindqvist', phone: '5550-0142', email: 'petra.lindqvist@example.org' };
export const message =
  'Dear Mayor, in the last ferry at night one cannot read for want of light.\n' +
  `Yours, ${writer.name}, ${writer.phone}, ${writer.email}`;

/** What a part of an element of ours says. @param {Page} page @param {string} selector @param {string} part */
export const textOf = (page, selector, part) =>
  page.evaluate(
    ([selector, part]) =>
      document
        .querySelector(selector ?? '')
        ?.shadowRoot?.querySelector(`[part~="${part}"]`)
        ?.textContent?.trim() ?? '',
    [selector, part],
  );

/** The fields of a form of ours, in English and Chinese. */
const labels = {
  category: /^(Kind of letter|来信类别)/,
  name: /^(Name|姓名)/,
  phone: /^(Telephone|联系电话)/,
  email: /^(E-mail address|电子邮箱)/,
  subject: /^(Subject|标题)/,
  message: /^(Your letter|来信内容)/,
  publish: /may be published|公开来信/,
  consent: /have read the privacy notice|已阅读隐私声明/,
  send: /^(Send the letter|提交)/,
};

/** Ticks what is to be ticked, and sends the letter. @param {Page} page @param {RegExp} [form] */
async function agreeAndSend(page, form) {
  for (const box of [labels.publish, labels.consent]) {
    await reach(page, box, form);
    await page.keyboard.press('Space');
  }
  await reach(page, labels.send, form);
  await page.keyboard.press('Enter');
}

/** Fills in a form of ours and sends it. @param {Page} page @param {string} subject
 * @param {('name' | 'phone' | 'email')[]} fields those of the writer that it has @returns {Promise<Receipt>} */
export async function send(page, subject, fields = ['name', 'phone', 'email']) {
  const form = /^mailbox-form$/;
  await expectShown(page, 'mailbox-form', /Subject|标题/);
  await reach(page, labels.category, form);
  // The second of the list, whatever it is called.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (const field of fields) await write(page, labels[field], writer[field], form);
  await write(page, labels.subject, subject, form);
  await write(page, labels.message, message, form);
  await agreeAndSend(page, form);
  await until(
    async () => /\d{8}-/.test(await textOf(page, 'mailbox-form', 'reference')),
    async () => `There is no receipt, but: ${await shown(page, 'mailbox-form')}`,
  );
  await expectFocus(page, /\d{8}-/);
  const [reference, queryCode] = [
    await textOf(page, 'mailbox-form', 'reference'),
    await textOf(page, 'mailbox-form', 'query-code'),
  ].map((text) => text.replace(/\s/g, ''));
  if (!reference || !queryCode || queryCode.length < 10) throw new Error(`The receipt is ${reference}, ${queryCode}.`);
  return { reference, queryCode };
}

/** Asks a form of ours what became of a letter. @param {Page} page @param {Receipt} receipt @param {RegExp} wanted */
export async function lookUp(page, { reference, queryCode }, wanted) {
  const status = /^mailbox-status$/;
  await write(page, /^(Reference number|Number of the letter|信件编号)/, reference, status);
  await write(page, /^(Query code|查询码)/, queryCode, status);
  await page.keyboard.press('Enter');
  await expectShown(page, 'mailbox-status', wanted);
}

/** Fills in the plain form and sends it. @param {Page} page at the form @param {string} subject @returns {Promise<Receipt>} */
export async function sendPlain(page, subject) {
  await reach(page, /^Kind of letter/);
  await page.keyboard.type('Suggestion');
  for (const field of /** @type {const} */ (['name', 'phone', 'email']))
    await write(page, labels[field], writer[field]);
  await write(page, labels.subject, subject);
  await write(page, labels.message, message);
  await agreeAndSend(page);
  const codes = page.locator('dd.code');
  await codes.first().waitFor();
  const [reference = '', queryCode = ''] = (await codes.allTextContents()).map((text) => text.replace(/\s/g, ''));
  return { reference, queryCode };
}

/** Asks the plain form. @param {Page} page at the form @param {Receipt} receipt @param {string} wanted */
export async function lookUpPlain(page, { reference, queryCode }, wanted) {
  await write(page, /^Number of the letter/, reference);
  await write(page, /^Query code/, queryCode);
  await page.keyboard.press('Enter');
  await page.getByText(wanted).waitFor();
}

/** Nothing of who wrote a letter may be in what everybody can read. @param {string} text @param {Receipt} receipt */
export function expectNobody(text, { reference, queryCode }) {
  for (const told of [...Object.values(writer), 'Lindqvist', 'petra', reference, queryCode])
    if (text.toLowerCase().includes(told.toLowerCase())) throw new Error(`What is published tells "${told}".`);
}
