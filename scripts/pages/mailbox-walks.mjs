// The Mayor's Mailbox from end to end, with the keyboard alone: somebody writes, a clerk answers and publishes, and
// everybody reads it without knowing who has written. With script and without, on a page of today and on old ones.
import { answer, workOn } from './clerk.mjs';
import { expectNoFindings } from './findings.mjs';
import { expectFocus, reach } from './keyboard.mjs';
import { expectNobody, lookUp, lookUpPlain, message, send, sendPlain, textOf, writer } from './letters.mjs';
import { expectShown, settled, shown, until } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Desk what a walk is given
 * @property {Page} page of its own
 * @property {import('./place.mjs').Demo} demo
 * @property {(options?: import('./place.mjs').Options) => Promise<Page>} another opens one more
 */

/** Does with the plain forms what is otherwise done with ours.
 * @param {Page} page @param {Page} clerk @param {import('./place.mjs').Demo} demo @param {string} subject
 * @param {() => Promise<unknown>} [look] */
async function withoutOurs(page, clerk, demo, subject, look = async () => {}) {
  const open = () => page.goto(`${demo.base}/mailbox.html`);
  await open();
  await look();
  const receipt = await sendPlain(page, subject);
  await look();
  await workOn(clerk, demo, subject);
  await open();
  await lookUpPlain(page, receipt, answer);
  await look();
  await open();
  await lookUpPlain(page, { ...receipt, queryCode: 'ABCDEFGH2345' }, 'There is no letter with this number');
  await look();
}

/** @typedef {[name: string, run: (desk: Desk) => Promise<void>]} Walk */

/**
 * On the page of somebody else.
 *
 * @param {string} address @param {('name' | 'phone' | 'email')[]} fields what its form asks
 * @param {string} [received] what the state of a new letter is called, where it can be asked there
 * @returns {Walk}
 */
const onPage = (address, fields, received) => [
  `a letter and its state: ${address}`,
  async ({ page, demo, another }) => {
    await page.goto(demo.base + address);
    await settled(page);
    const subject = received === '已收到' ? '请在渡口设置夜间指示牌' : 'A sign at the landing of the ferry';
    const receipt = await send(page, subject, fields);
    if (received) await lookUp(page, receipt, new RegExp(received));
    // Whatever the page is written in, each character has arrived.
    const clerk = await another({ extraHTTPHeaders: { Authorization: `Bearer ${demo.token}` } });
    const answer = await clerk.request.get(`${demo.base}/api/clerk/letters/${receipt.reference}`, {
      headers: { Accept: 'application/json' },
    });
    const letter = await answer.json();
    if (letter.subject !== subject || letter.message !== message)
      throw new Error(`What has arrived is "${letter.subject}", "${letter.message}".`);
  },
];

/** @type {Walk[]} */
export const mailboxWalks = [
  [
    'a letter, its answer, and what everybody can read of it',
    async ({ page, demo, another }) => {
      const subject = 'Light in the last ferry of the night';
      await page.goto(`${demo.base}/mailbox.html?lang=en`);
      await settled(page);
      const receipt = await send(page, subject);
      await expectNoFindings(page);
      await lookUp(page, receipt, /Received/);
      if ((await shown(page, 'mailbox-status')).includes(writer.name))
        throw new Error('The state tells who has written.');
      await expectNoFindings(page);
      await page.reload();
      await settled(page);

      const clerk = await another();
      await workOn(clerk, demo, subject, () => expectNoFindings(clerk));

      await lookUp(page, receipt, new RegExp(`Answered.*${answer}`));
      await expectNoFindings(page);
      const feed = await (await page.request.get(`${demo.base}/api/letters/published?size=100`)).text();
      if (!feed.includes(answer)) throw new Error('The answer is not in the list of what is published.');
      expectNobody(feed, receipt);
      await page.reload();
      await settled(page);
      await expectShown(page, 'news-list', new RegExp(subject));
      expectNobody(await shown(page, 'news-list'), receipt);
      await reach(page, new RegExp(`^${subject}`), /^news-list$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/mailbox-answer\.html\?id=/);
      await settled(page);
      await expectShown(page, 'article-view', new RegExp(`${subject}.*Ferries of Lanwan.*${answer}`));
      expectNobody(await shown(page, 'article-view'), receipt);
      if (!(await page.title()).startsWith(subject)) throw new Error(`The page is called "${await page.title()}".`);
      await expectNoFindings(page);
    },
  ],
  [
    'what is missing is told, and the keyboard leads to it',
    async ({ page, demo }) => {
      await page.goto(`${demo.base}/mailbox.html?lang=en`);
      await settled(page);
      await expectShown(page, 'mailbox-form', /Subject/);
      await reach(page, /^Send the letter/);
      await page.keyboard.press('Enter');
      await until(
        async () => (await textOf(page, 'mailbox-form', 'summary')) !== '',
        () => 'Nothing is said of what is missing.',
      );
      await expectFocus(page, /Subject.*Your letter/);
      await expectNoFindings(page);
      await reach(page, /^Your letter/);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Only a few words');
      const written = await page.evaluate(
        () => /** @type {any} */ (document.querySelector('mailbox-form')?.shadowRoot?.querySelector('#message')).value,
      );
      if (written !== 'Only a few words') throw new Error('The link does not lead to the field.');
      // A draft is there again after a reload.
      await page.reload();
      await settled(page);
      await until(
        () =>
          page.evaluate(
            () =>
              /** @type {any} */ (document.querySelector('mailbox-form')?.shadowRoot?.querySelector('#message'))
                ?.value === 'Only a few words',
          ),
        () => 'What was written is gone after a reload.',
      );
    },
  ],
  [
    'a wrong code tells nothing',
    async ({ page, demo }) => {
      await page.goto(`${demo.base}/mailbox.html?lang=en`);
      await settled(page);
      await lookUp(page, { reference: '20260101-AAAAAA', queryCode: 'ABCDEFGH2345' }, /no letter with this/);
      await expectNoFindings(page);
    },
  ],
  [
    'without script: a form, a receipt, and the state',
    async ({ demo, another }) => {
      const options = { javaScriptEnabled: false };
      await withoutOurs(await another(options), await another(options), demo, 'A lamp at the steps of Beiyu Pier');
    },
  ],
  [
    'without ours, which does not arrive: a form, a receipt, and the state',
    async ({ demo, another }) => {
      const page = await another();
      await page.route('**/cdn/**', (route) => route.abort());
      await withoutOurs(page, await another(), demo, 'A lamp at the steps of Nanyu Pier', () => expectNoFindings(page));
    },
  ],
  [
    'on a phone, with a finger',
    async ({ demo, another }) => {
      const page = await another({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
      await page.goto(`${demo.base}/mailbox.html?lang=zh-Hans`);
      const form = page.locator('mailbox-form');
      await form.locator('#message').waitFor();
      // Which keys a phone shows, what it offers to fill in, and that it does not enlarge the page by itself.
      for (const [field, type, autocomplete] of /** @type {const} */ ([
        ['name', 'text', 'name'],
        ['phone', 'tel', 'tel'],
        ['email', 'email', 'email'],
        ['subject', 'text', 'off'],
      ])) {
        const input = form.locator(`#${field}`);
        const has = await input.evaluate((/** @type {HTMLInputElement} */ { type, autocomplete }) => [
          type,
          autocomplete,
        ]);
        if (String(has) !== `${type},${autocomplete}`) throw new Error(`The input ${field} is ${has}.`);
      }
      const small = await form.evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll('button, select, textarea, input, .tick') ?? [])]
          .filter((one) => one.getClientRects().length && !one.matches('.visually-hidden, [type=checkbox]'))
          .filter((one) => one.clientHeight < 42 || parseFloat(getComputedStyle(one).fontSize) < 16)
          .map(({ id, localName, className }) => id || `${localName}.${className}`),
      );
      if (small.length) throw new Error(`Too small for a finger, or for eyes: ${small}`);
      await form.locator('#category').selectOption('suggestion');
      for (const [field, text] of [
        ['subject', '建议在码头台阶加装照明灯'],
        ['message', '码头台阶晚上九点以后没有照明，雨天路滑，老人和孩子上下船很不安全，请尽快加装。'],
      ]) {
        await form.locator(`#${field}`).tap();
        await page.keyboard.insertText(text ?? '');
      }
      await form.locator('label[for=consent]').tap();
      await form.locator('[part~=submit]').tap();
      await form.locator('[part~=receipt]').waitFor();
      await until(
        () => form.locator('[part~=receipt]').evaluate((box) => box.getBoundingClientRect().top < innerHeight / 2),
        () => 'The receipt is not where a reader looks.',
      );
      await expectNoFindings(page);
    },
  ],
  onPage('/sites/tables/english-mailbox.html', ['name', 'email'], 'Received'),
  onPage('/sites/tables/mailbox.html', ['name', 'phone'], '已收到'),
  onPage('/sites/strict/mailbox.html', ['name', 'email'], 'Received'),
  onPage('/sites/bare/mailbox.html', ['name', 'phone', 'email']),
];
