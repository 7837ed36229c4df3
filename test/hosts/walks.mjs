// What a reader does on a hostile page, and what has to come of it. Each leaves the page as it was.

/** @typedef {import('../../scripts/hosts/run.mjs').Visitor} Visitor */
/** @typedef {(guest: Visitor, page: import('./pages.mjs').HostPage) => Promise<void>} Walk */

const paragraph = 'article-view >>> .prose p';
const button = (/** @type {number} */ n) => `font-size-switcher >>> .buttons button:nth-child(${n})`;
const submit = 'mailbox-form >>> [part~=submit]';

/** The frame that the elements are in, where a page is made of frames. @param {import('./pages.mjs').HostPage} page */
const frameOf = (page) => page.frames?.[0];

/** Writes a letter, sends it, and gives what arrived. @type {Walk} */
async function letter(guest, page) {
  const frame = frameOf(page);
  const { message, subject } = guest.letter;
  await guest.until('there is no form for letters', () => guest.call('visible', [submit], frame));
  const before = guest.visit.letters.length;
  // One way to be told is a list of one.
  const fields = {
    subject,
    message,
    category: 'consult',
    'notify-email': true,
    email: 'chen@lanwan.example',
    consent: true,
  };
  await guest.call('fill', ['mailbox-form', fields], frame);
  await guest.click(submit, frame);
  await guest.until('the receipt is not shown', async () =>
    (await guest.call('textOf', ['mailbox-form'], frame)).includes('LW-2026-0417'),
  );
  const arrived = guest.visit.letters.slice(before);
  if (arrived.length !== 1) throw new Error(`${arrived.length} letters have arrived`);
  const [{ text, isUtf8, type, key }] = arrived;
  if (!isUtf8) throw new Error('the letter is not UTF-8');
  if (!key) throw new Error('the letter has no Idempotency-Key');
  if (!/^application\/json/.test(type)) throw new Error(`the letter is ${type}`);
  const sent = JSON.parse(text);
  if (sent.subject !== subject || sent.message !== message)
    throw new Error(`the letter has arrived as ${text.slice(0, 200)}`);
  if (sent.category !== 'consult' || typeof sent.consent === 'undefined' || String(sent.notify) !== 'email')
    throw new Error(`fields are lost: ${text.slice(0, 200)}`);
  if (typeof sent.notify === 'string') throw new Error(`a list is a text: ${text.slice(0, 200)}`);
}

/** @type {Record<string, Walk>} */
export const walks = {
  letter,

  /** The next page of a list. */
  async more(guest, page) {
    const frame = frameOf(page);
    const items = 'news-list >>> [part~=item]';
    const before = await guest.call('count', [items], frame);
    await guest.click('news-list >>> [part~=more]', frame);
    await guest.until('there are no more articles', async () => (await guest.call('count', [items], frame)) > before);
  },

  /** Text of another size, in paragraphs and tables alike, and back again. */
  async size(guest, page) {
    const frame = frameOf(page);
    const cell = 'article-view >>> .prose td';
    const sizes = async () => [await guest.call('size', [paragraph], frame), await guest.call('size', [cell], frame)];
    const [text, table] = await sizes();
    if (Math.abs(text - table) > text * 0.15) throw new Error(`tables have ${table} px beside ${text} px`);
    await guest.click(button(3), frame);
    await guest.until('text and tables are not larger', async () => {
      const [bigger, biggerTable] = await sizes();
      return bigger > text * 1.1 && biggerTable > table * 1.1;
    });
    await guest.click(button(2), frame);
    await guest.until('text has not its former size', async () => (await sizes())[0] === text);
  },

  /** A menu that opens above what is below it, and closes with Escape. */
  async language(guest, page) {
    const frame = frameOf(page);
    const choices = 'language-switcher >>> .choices';
    await guest.click('language-switcher >>> [aria-expanded]', frame);
    await guest.until('the menu is not open', () => guest.call('visible', [choices], frame));
    // Without popovers, what a page clips is clipped.
    if (!page.clips || (await guest.tab.evaluate("'showPopover' in HTMLElement.prototype")))
      if (!(await guest.call('hit', [`${choices} li`], frame))) throw new Error('something lies upon the menu');
    // Without a keyboard, the button closes it.
    if (guest.tab.press) await guest.press('Escape');
    else await guest.click('language-switcher >>> [aria-expanded]', frame);
    await guest.until('the menu is not closed', async () => !(await guest.call('visible', [choices], frame)));
  },

  /** What became of a letter, and all that stands around an article: menu, card, links to share, print, footer. */
  async rest(guest, page) {
    const frame = frameOf(page);
    const { subject } = guest.letter;
    const seen = {
      'section-nav >>> a[href*="news-3"]': /办事指南/,
      'article-card >>> [part~=item]': /海湾大桥/,
      'share-links >>> [part~=links]': /./,
      'print-button >>> [part~=button]': /./,
      'site-footer >>> [part~=base]': /岚湾区人民政府办公室[^]*岚ICP备/,
      'language-switcher >>> [part~=base]': /日本語|中文/,
    };
    for (const [path, words] of Object.entries(seen))
      await guest.until(
        `${path} does not show ${words}`,
        async () =>
          (await guest.call('visible', [path], frame)) && words.test(await guest.call('textOf', [path], frame)),
        3000,
      );
    await guest.call('fill', ['mailbox-status', { reference: 'LW-2026-0417', queryCode: '7KQ2MX' }], frame);
    await guest.click('mailbox-status >>> [part~=submit]', frame);
    await guest.until('what became of a letter is not shown', async () => {
      const text = await guest.call('textOf', ['mailbox-status'], frame);
      return text.includes(subject) && text.includes('市政养护中心');
    });
  },

  /** Keys typed into the form for letters, one after the other. */
  async keys(guest) {
    if (!guest.tab.type) return;
    await guest.click('mailbox-form >>> [name=subject]');
    await guest.tab.type('s1/9xy');
    await guest.press('Backspace');
    await guest.press('Backspace');
    await guest.until(
      'keys have not arrived',
      async () => (await guest.call('value', ['mailbox-form >>> [name=subject]'])) === 's1/9',
    );
  },

  /** Nothing leads away. */
  async stay(guest, page) {
    const windows = guest.tab.windows?.() ?? 1;
    const address = await guest.tab.evaluate('location.href');
    await walks.size(guest, page);
    await walks.language(guest, page);
    if ((guest.tab.windows?.() ?? 1) !== windows) throw new Error('a window has opened');
    if ((await guest.tab.evaluate('location.href')) !== address) throw new Error('the page has gone');
  },

  /** To an article and back: the list is as it was. */
  async back(guest, page) {
    await walks.more(guest, page);
    const items = 'news-list >>> [part~=item]';
    const before = await guest.call('count', [items]);
    const target = await guest.call('attribute', ['news-list >>> a[href*="news-3"]', 'href']);
    await guest.click('news-list >>> a[href*="news-3"]');
    await guest.until('the article is not opened', async () => (await guest.tab.evaluate('location.href')) === target);
    await guest.tab.back?.();
    await guest.until('the list is not as it was', async () => (await guest.call('count', [items])) === before);
  },
};
