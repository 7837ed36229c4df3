// The Mayor's Mailbox from end to end, with the keyboard alone: somebody writes, a clerk answers and publishes, and
// everybody reads it without knowing who has written. With script and without, on a page of today and on old ones.

import { shown, stop } from './sites.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {{ reference: string, queryCode: string }} Receipt */
/** @typedef {(page: Page) => Promise<unknown>} Settled */

/** Pages of the mailbox that belong to no old site. */
export const mailboxPages = [
  { name: 'mailbox', address: '/mailbox.html', languages: ['en', 'zh-Hans'], ours: '' },
  { name: 'mailbox-privacy', address: '/mailbox-privacy.html', languages: ['en', 'zh-Hans'], ours: '' },
];

const writer = { name: 'Petra Lindqvist', phone: '5550-0142', email: 'petra.lindqvist@example.org' };
const message =
  'Dear Mayor, in the last ferry at night one cannot read for want of light.\n' +
  `Yours, ${writer.name}, ${writer.phone}, ${writer.email}`;
const answer = 'From Monday on, the lamps of the last ferry burn until the last reader has gone ashore.';

/** Presses Tab until something of that name in that place has the focus. @param {Page} page @param {RegExp} name */
export async function reach(page, name, host = /./) {
  const seen = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const found = await stop(page);
    if (found && name.test(found.name) && host.test(found.host)) return found;
    seen.push(found?.name);
  }
  throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(seen)].join(' | ')}.`);
}

/** @param {Page} page @param {RegExp} name @param {string} text @param {RegExp} [host] */
async function write(page, name, text, host) {
  await reach(page, name, host);
  await page.keyboard.type(text);
}

/** What a part of an element of ours says. @param {Page} page @param {string} selector @param {string} part */
const textOf = (page, selector, part) =>
  page.evaluate(
    ([selector, part]) =>
      document
        .querySelector(selector ?? '')
        ?.shadowRoot?.querySelector(`[part~="${part}"]`)
        ?.textContent?.trim() ?? '',
    [selector, part],
  );

/** Waits until something is so. @param {() => Promise<unknown>} what @param {() => string | Promise<string>} message */
async function until(what, message) {
  const ends = Date.now() + 8000;
  while (Date.now() < ends) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(await message());
}

/** @param {Page} page @param {string} selector @param {RegExp} wanted */
const untilShown = (page, selector, wanted) =>
  until(
    async () => wanted.test(await shown(page, selector)),
    async () => `${selector} shows "${await shown(page, selector)}", not ${wanted}.`,
  );

/** Fails where what has the focus cannot be seen to have it. @param {Page} page @param {RegExp} name */
async function expectFocus(page, name) {
  const text = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent ?? '').replace(/\s+/g, ' ');
  });
  if (!name.test(text)) throw new Error(`The focus is on "${text.slice(0, 200)}", not on ${name}.`);
}

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

/** Fills in a form of ours and sends it. @param {Page} page @param {string} subject
 * @param {('name' | 'phone' | 'email')[]} fields those of the writer that it has @returns {Promise<Receipt>} */
async function send(page, subject, fields = ['name', 'phone', 'email']) {
  const form = /^mailbox-form$/;
  await untilShown(page, 'mailbox-form', /Subject|标题/);
  await reach(page, labels.category, form);
  // The second of the list, whatever it is called.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (const field of fields) await write(page, labels[field], writer[field], form);
  await write(page, labels.subject, subject, form);
  await write(page, labels.message, message, form);
  await reach(page, labels.publish, form);
  await page.keyboard.press('Space');
  await reach(page, labels.consent, form);
  await page.keyboard.press('Space');
  await reach(page, labels.send, form);
  await page.keyboard.press('Enter');
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
async function lookUp(page, { reference, queryCode }, wanted) {
  const status = /^mailbox-status$/;
  await write(page, /^(Reference number|Number of the letter|信件编号)/, reference, status);
  await write(page, /^(Query code|查询码)/, queryCode, status);
  await page.keyboard.press('Enter');
  await untilShown(page, 'mailbox-status', wanted);
}

/** Answers a letter at the clerk's desk, and publishes it. @param {Page} page @param {string} base @param {string} token
 * @param {string} subject @param {() => Promise<void>} look looks at each page on the way */
async function workOn(page, base, token, subject, look) {
  await page.goto(`${base}/api/clerk`);
  await look();
  // The focus is in the field already.
  await page.keyboard.type('not the token, surely');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await look();
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await page.waitForSelector('table');
  await look();
  await reach(page, new RegExp(`^${subject}`));
  await page.keyboard.press('Enter');
  await page.waitForSelector('#reply');
  await look();
  await reach(page, /^State/);
  await page.keyboard.type('Answered');
  await write(page, /^Unit in charge/, 'Ferries of Lanwan');
  await write(page, /^Answer$/, answer);
  await reach(page, /^Save/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/notice=saved/);
  await expectFocus(page, /^Saved\.$/);
  await look();
  await reach(page, /^Publish$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/notice=published/);
  await expectFocus(page, /^Published\./);
  await look();
}

/** Does with the plain forms what is otherwise done with ours.
 * @param {Page} page @param {Page} clerk @param {string} base @param {string} token @param {string} subject
 * @param {() => Promise<void>} [look] */
async function withoutOurs(page, clerk, base, token, subject, look = async () => {}) {
  await page.goto(`${base}/mailbox.html`);
  await look();
  await reach(page, /^Kind of letter/);
  await page.keyboard.type('Suggestion');
  for (const field of /** @type {const} */ (['name', 'phone', 'email']))
    await write(page, labels[field], writer[field]);
  await write(page, labels.subject, subject);
  await write(page, labels.message, message);
  await reach(page, labels.publish);
  await page.keyboard.press('Space');
  await reach(page, labels.consent);
  await page.keyboard.press('Space');
  await reach(page, labels.send);
  await page.keyboard.press('Enter');
  await page.locator('dd.code').first().waitFor();
  await look();
  const codes = await page.locator('dd.code').allTextContents();
  const [reference = '', queryCode = ''] = codes.map((text) => text.replace(/\s/g, ''));
  await workOn(clerk, base, token, subject, async () => {});
  for (const [code, wanted] of [
    [queryCode, answer],
    ['ABCDEFGH2345', 'There is no letter with this number'],
  ]) {
    await page.goto(`${base}/mailbox.html`);
    await write(page, /^Number of the letter/, reference);
    await write(page, /^Query code/, code ?? '');
    await page.keyboard.press('Enter');
    await page.getByText(wanted ?? '').waitFor();
    await look();
  }
}

/** Nothing of who wrote a letter may be in what everybody can read. @param {string} text @param {Receipt} receipt */
function expectNobody(text, { reference, queryCode }) {
  for (const told of [...Object.values(writer), 'Lindqvist', 'petra', reference, queryCode])
    if (text.toLowerCase().includes(told.toLowerCase())) throw new Error(`What is published tells "${told}".`);
}

/** Forms in the pages of others: what they ask, and what the state of a new letter is called.
 * @type {[address: string, fields: ('name' | 'phone' | 'email')[], received?: string][]} */
const oldMailboxes = [
  ['/sites/tables/english-mailbox.html', ['name', 'email'], 'Received'],
  ['/sites/tables/mailbox.html', ['name', 'phone'], '已收到'],
  ['/sites/strict/mailbox.html', ['name', 'email'], 'Received'],
  ['/sites/bare/mailbox.html', ['name', 'phone', 'email']],
];

/**
 * Each is given a page of its own, the address of the demo, the token of the clerk, and a way to open more pages.
 * @typedef {{ page: Page, base: string, token: string, settled: Settled, another: (options?: import('playwright-core').BrowserContextOptions) => Promise<Page>,
 *   axe: (page: Page) => Promise<void> }} Place
 * @type {[name: string, run: (place: Place) => Promise<void>][]}
 */
export const mailboxWalks = [
  [
    'a letter, its answer, and what everybody can read of it',
    async ({ page, base, token, settled, another, axe }) => {
      const subject = 'Light in the last ferry of the night';
      await page.goto(`${base}/mailbox.html?lang=en`);
      await settled(page);
      const receipt = await send(page, subject);
      await axe(page);
      await lookUp(page, receipt, /Received/);
      if ((await shown(page, 'mailbox-status')).includes(writer.name))
        throw new Error('The state tells who has written.');
      await axe(page);
      await page.reload();
      await settled(page);

      const clerk = await another();
      await workOn(clerk, base, token, subject, () => axe(clerk));

      await lookUp(page, receipt, new RegExp(`Answered.*${answer}`));
      await axe(page);
      const feed = await (await page.request.get(`${base}/api/letters/published?size=100`)).text();
      if (!feed.includes(answer)) throw new Error('The answer is not in the list of what is published.');
      expectNobody(feed, receipt);
      await page.reload();
      await settled(page);
      await untilShown(page, 'news-list', new RegExp(subject));
      expectNobody(await shown(page, 'news-list'), receipt);
      await reach(page, new RegExp(`^${subject}`), /^news-list$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/mailbox-answer\.html\?id=/);
      await settled(page);
      await untilShown(page, 'article-view', new RegExp(`${subject}.*Ferries of Lanwan.*${answer}`));
      expectNobody(await shown(page, 'article-view'), receipt);
      if (!(await page.title()).startsWith(subject)) throw new Error(`The page is called "${await page.title()}".`);
      await axe(page);
    },
  ],
  [
    'what is missing is told, and the keyboard leads to it',
    async ({ page, base, settled, axe }) => {
      await page.goto(`${base}/mailbox.html?lang=en`);
      await settled(page);
      await untilShown(page, 'mailbox-form', /Subject/);
      await reach(page, /^Send the letter/);
      await page.keyboard.press('Enter');
      await until(
        async () => (await textOf(page, 'mailbox-form', 'summary')) !== '',
        () => 'Nothing is said of what is missing.',
      );
      await expectFocus(page, /Subject.*Your letter/);
      await axe(page);
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
    async ({ page, base, settled, axe }) => {
      await page.goto(`${base}/mailbox.html?lang=en`);
      await settled(page);
      await lookUp(page, { reference: '20260101-AAAAAA', queryCode: 'ABCDEFGH2345' }, /no letter with this/);
      await axe(page);
    },
  ],
  [
    'without script: a form, a receipt, and the state',
    async ({ base, token, another }) => {
      const options = { javaScriptEnabled: false };
      await withoutOurs(
        await another(options),
        await another(options),
        base,
        token,
        'A lamp at the steps of Beiyu Pier',
      );
    },
  ],
  [
    'without ours, which does not arrive: a form, a receipt, and the state',
    async ({ base, token, another, axe }) => {
      const page = await another();
      await page.route('**/cdn/**', (route) => route.abort());
      await withoutOurs(page, await another(), base, token, 'A lamp at the steps of Nanyu Pier', () => axe(page));
    },
  ],
  [
    'on a phone, with a finger',
    async ({ base, another, axe }) => {
      const page = await another({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
      await page.goto(`${base}/mailbox.html?lang=zh-Hans`);
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
      await axe(page);
    },
  ],
  ...oldMailboxes.map(
    ([address, fields, received]) =>
      /** @type {[string, (place: Place) => Promise<void>]} */ ([
        `a letter and its state: ${address}`,
        async ({ page, base, settled, another, token }) => {
          await page.goto(base + address);
          await settled(page);
          const subject = received === '已收到' ? '请在渡口设置夜间指示牌' : 'A sign at the landing of the ferry';
          const receipt = await send(page, subject, fields);
          if (received) await lookUp(page, receipt, new RegExp(received));
          // Whatever the page is written in, each character has arrived.
          const clerk = await another({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
          const letter = await (
            await clerk.request.get(`${base}/api/clerk/letters/${receipt.reference}`, {
              headers: { Accept: 'application/json' },
            })
          ).json();
          if (letter.subject !== subject || letter.message !== message)
            throw new Error(`What has arrived is "${letter.subject}", "${letter.message}".`);
        },
      ]),
  ),
];
