// What has to hold in every Chromium of old. A check looks at a page as it is, and may use it as a reader does.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bodies, state, titles } from './content.mjs';
import { lettersOf, OTHER_VERSION } from './server.mjs';

/** @typedef {import('../browsers/old-chromium.mjs').OldPage} OldPage */

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds, and says what there is in its place. */
class Eyes {
  /** @param {OldPage} browser @param {string} address @param {string} form @param {string} name */
  constructor(browser, address, form, name) {
    this.browser = browser;
    this.address = address;
    this.form = form;
    /** Under which letters are sent. */
    this.name = name;
  }

  /** Opens the page, or comes back to it. @param {string} [search] */
  open(search = '') {
    return this.browser.open(this.address + search);
  }

  /** @param {string} expression @param {(value: any) => boolean} holds @param {string} [what] */
  async see(expression, holds, what = expression) {
    let value;
    for (const deadline = Date.now() + 8000; ; await pause(50)) {
      try {
        value = await this.browser.evaluate(expression);
        if (holds(value)) return value;
      } catch (error) {
        value = String(error);
      }
      if (Date.now() > deadline) break;
    }
    throw new Error(`${what}: ${String(JSON.stringify(value)).slice(0, 300)}`);
  }

  /** @param {string} id @param {string[]} texts */
  async shows(id, ...texts) {
    for (const text of texts)
      await this.see(`shown('${id}')`, (shown) => shown.includes(text), `#${id} lacks "${text}", shows`);
  }

  /** @param {string} expression that is true */
  holds(expression) {
    return this.see(expression, (value) => value === true);
  }

  /** Clicks on what is within an element. @param {string} id @param {string} selector */
  async click(id, selector) {
    await this.see(`!!inside('${id}', '${selector}')`, Boolean, `#${id} has no ${selector}`);
    await this.browser.evaluate(`inside('${id}', '${selector}').click()`);
  }

  /** @param {string} id @param {Record<string, string>} fields */
  async write(id, fields) {
    for (const [field, value] of Object.entries(fields)) {
      await this.see(`!!inside('${id}', '#${field}')`, Boolean, `#${id} has no field ${field}`);
      await this.browser.evaluate(`write('${id}', '${field}', ${JSON.stringify(value)})`);
    }
  }

  /** @param {string} event */
  hears(event) {
    return this.see('heard', (heard) => heard.includes(event), `no ${event}, but`);
  }

  /** Nothing was thrown, and nothing was said in the console but what is expected. @param {RegExp[]} expected */
  async hasPeace(...expected) {
    const uncaught = JSON.parse(await this.browser.evaluate('JSON.stringify(uncaught)'));
    const said = this.browser.said.filter((message) => !expected.some((pattern) => pattern.test(message)));
    const all = [...this.browser.errors, ...uncaught, ...said];
    if (all.length) throw new Error(all.join('; ').slice(0, 500));
    for (const pattern of expected)
      if (!this.browser.said.some((message) => pattern.test(message)))
        throw new Error(`The console does not say ${pattern}.`);
  }
}

/** @param {number} count @param {() => unknown} letters */
function expectLetters(count, letters) {
  const stored = /** @type {unknown[]} */ (letters());
  if (stored.length !== count) throw new Error(`${stored.length} letters were stored in place of ${count}`);
}

/** Sent along to see that nothing is lost on the way. */
const MESSAGE = '金陵路的路灯坏了三天，晚上很黑，行人不安全，请派人修理，谢谢！🚋';

/** @type {Record<string, [what: string, check: (eyes: Eyes) => Promise<unknown>][]>} */
export const checks = {
  elements: [
    [
      'lists',
      async (eyes) => {
        await eyes.shows('loaded', ...titles, '2020');
        await eyes.shows('cards', ...titles);
        await eyes.shows('rss', titles[1]);
        await eyes.shows('children', titles[0]);
        await eyes.hears('news-list-loaded loaded');
        await eyes.click('more', '[part~=more]');
        await eyes.shows('more', ...titles);
        await eyes.shows('japanese', titles[0]);
        await eyes.click('japanese', '[part~=page]:last-of-type');
        await eyes.shows('japanese', titles[1]);
        await eyes.shows('failed', 'Try again', 'All news');
      },
    ],
    [
      'cards',
      async (eyes) => {
        await eyes.shows('card', titles[0], '自九月一日起。');
        await eyes.shows('card-loaded', titles[0]);
      },
    ],
    [
      'articles',
      async (eyes) => {
        for (const [kind, { says }] of Object.entries(bodies)) await eyes.shows(kind, says);
        await eyes.holds(`!inside('html', 'script,[onclick],[onerror],[href^=javascript],[style]')`);
        await eyes.holds(`inside('markdown', 'strong').textContent === 'road'`);
        // None of the old ones makes markup safe by itself.
        await eyes.holds(
          `'setHTML' in Element.prototype || performance.getEntriesByType('resource').some(function (entry) { return /parts\\/purify/.test(entry.name); })`,
        );
      },
    ],
    [
      'text size',
      async (eyes) => {
        const size = (/** @type {string} */ element) => `parseFloat(getComputedStyle(${element}).fontSize)`;
        const paragraph = size(`document.getElementById('paragraph')`);
        const title = size(`inside('loaded', '[part~=title]')`);
        const before = await eyes.browser.evaluate(title);
        await eyes.click('letters', '[part~=button]:last-child');
        await eyes.see(paragraph, (px) => px === 25);
        await eyes.see(title, (px) => px > before * 1.2);
        await eyes.hears('font-size-change letters');
        await eyes.click('stepper', '[part~=normal]');
        await eyes.see(paragraph, (px) => px === 20);
        await eyes.see(title, (px) => px === before);
        // Those in the tool bar of an article.
        await eyes.holds(`!!inside('html', '[part~=tools]').firstElementChild.shadowRoot.querySelector('button')`);
      },
    ],
    [
      'colours and distances',
      async (eyes) => {
        const style = (/** @type {string} */ element, /** @type {string} */ property) =>
          `getComputedStyle(${element}).${property}`;
        const normal = `inside('letters', '[part~=button]:nth-child(2)')`;
        const larger = `inside('letters', '[part~=button]:last-child')`;
        // The one that holds looks other than the rest, and can be read.
        await eyes.holds(`${normal}.getAttribute('aria-pressed') === 'true'`);
        await eyes.holds(`${style(normal, 'backgroundColor')} !== ${style(larger, 'backgroundColor')}`);
        await eyes.holds(`${style(normal, 'backgroundColor')} !== ${style(normal, 'color')}`);
        await eyes.see(style(larger, 'borderTopWidth'), (width) => parseFloat(width) > 0);
        // Marks stand beside words, not on them.
        await eyes.see(style(`inside('print', '.mark')`, 'marginRight'), (width) => parseFloat(width) > 4);
        await eyes.see(style(`inside('html', 'table')`, 'borderCollapse'), (value) => value === 'collapse');
        await eyes.see(style(`inside('markdown', '.prose ul')`, 'paddingLeft'), (width) => parseFloat(width) > 8);
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 1024);
      },
    ],
    [
      'language by keyboard',
      async (eyes) => {
        await eyes.shows('links', '日本語');
        await eyes.see(`!!inside('menu', '.toggle')`, Boolean);
        const isOpen = `inside('menu', '.toggle').getAttribute('aria-expanded') === 'true'`;
        const isShown = `getComputedStyle(inside('menu', '.choices')).display !== 'none'`;
        await eyes.browser.evaluate(`inside('menu', '.toggle').focus()`);
        await eyes.browser.press('Enter');
        await eyes.holds(`${isOpen} && ${isShown}`);
        await eyes.browser.press('Escape');
        await eyes.holds(`!(${isOpen}) && !(${isShown})`);
        await eyes.browser.press('ArrowDown');
        await eyes.holds(
          `${isOpen} && document.getElementById('menu').shadowRoot.activeElement.localName === 'button'`,
        );
        await eyes.browser.press('ArrowDown');
        await eyes.browser.press('Enter');
        await eyes.hears('language-change menu');
        await eyes.holds(`document.documentElement.lang === 'ja'`);
        await eyes.see(`shown('letters')`, (text) => /文字/.test(text));
        await eyes.browser.evaluate(`document.documentElement.lang = 'zh-CN'`);
      },
    ],
    [
      'sharing, with a QR code',
      async (eyes) => {
        await eyes.see(`inside('share', '[part~=weibo]').href`, (href) =>
          href.includes(encodeURIComponent('https://city.example/page')),
        );
        await eyes.click('share', '[part~=wechat]');
        await eyes.see(
          `inside('share', 'svg[part~=qr], [part~=qr] svg').getBoundingClientRect().width`,
          (px) => px > 80,
        );
        await eyes.click('share', '[part~=copy]');
        await eyes.see(`shown('share')`, (text) => /copied|Copy this address/.test(text));
      },
    ],
    [
      'printing a region',
      async (eyes) => {
        await eyes.click('print', 'button');
        await eyes.see('printed', (printed) => printed[0] === 'region');
        await eyes.holds(`!document.querySelector('[data-civic-print]')`);
      },
    ],
    [
      'menus',
      async (eyes) => {
        await eyes.shows('nav', '政务公开', '机构职能', '规划计划');
        await eyes.see(`inside('nav', '[aria-current=page]').textContent`, (text) => text === '机构职能');
        await eyes.shows('bar', 'City', 'Mayor');
        await eyes.click('bar', '[part~=toggle]');
        await eyes.shows('bar', 'Districts');
        await eyes.browser.press('Escape');
      },
    ],
    [
      'footer',
      async (eyes) => {
        await eyes.shows('footer', '澜湾市人民政府', '澜ICP备12345678号-1', '12345', '推荐使用现代浏览器');
        await eyes.see(`inside('footer', 'a[href^="https://beian.miit"]').href`, Boolean);
      },
    ],
    [
      'menus on a phone',
      async (eyes) => {
        await eyes.browser.resize(320, 568);
        await eyes.click('nav', '[part~=fold]');
        await eyes.holds(`inside('nav', '[part~=fold]').getAttribute('aria-expanded') === 'true'`);
        await eyes.shows('nav', '机构职能');
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 320);
        await eyes.browser.resize(1024, 768);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace(/news-list.*none\.json/)],
  ],

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
      'what became of a letter',
      async (eyes) => {
        await eyes.write('status', { reference: '20261121-vt8vnl', queryCode: 'KBYG L8H5 UHWT' });
        await eyes.click('status', '[part~=submit]');
        await eyes.shows('status', 'Answered', 'November 21, 2026', 'Trams of Lanwan', 'There will be one in May.');
        await eyes.hears('mailbox-status-loaded status');
        await eyes.holds(`inside('status', '[part~=reply] b').textContent === 'in May'`);
        await eyes.holds(`!inside('status', '[part~=reply] [onerror]')`);
        const { left, top } = JSON.parse(
          await eyes.see(`JSON.stringify(inside('status', '.dot').getBoundingClientRect())`, (text) =>
            /"width":[1-9]/.test(text),
          ),
        );
        if (!left || !top) throw new Error('The steps have no marks.');
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  state: [
    [
      'a code that is wrong',
      async (eyes) => {
        await eyes.write('status', { reference: state.reference, queryCode: 'WRONGWRONG22' });
        await eyes.click('status', '[part~=submit]');
        await eyes.hears('mailbox-status-failed status');
        await eyes.see(`inside('status', '[part~=summary]').textContent`, (text) => text.trim().length > 20);
        await eyes.holds(`otherwise.getClientRects().length === 0`);
      },
    ],
    [
      'what became of a letter',
      async (eyes) => {
        await eyes.write('status', { queryCode: 'kbyg-l8h5-uhwt' });
        await eyes.click('status', '[part~=submit]');
        await eyes.shows('status', state.subject, state.unit, state.reply.text, 'Answered');
        await eyes.hears('mailbox-status-loaded status');
        await eyes.browser.resize(320, 568);
        await eyes.see('document.documentElement.scrollWidth', (width) => width <= 320);
        await eyes.browser.resize(1024, 768);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  early: [
    [
      'what was chosen holds from the first paint on',
      async (eyes) => {
        await eyes.click('sizes', '[part~=button]:last-child');
        await eyes.see(`getComputedStyle(paragraph).fontSize`, (size) => size === '25px');
        const height = await eyes.browser.evaluate(`paragraph.getBoundingClientRect().height`);
        await eyes.click('languages', 'li:nth-child(2) button');
        await eyes.holds(`document.documentElement.lang === 'ja'`);
        await eyes.open('?again');
        await eyes.see('first', ([first, lang]) => first === height && lang === 'ja');
        await eyes.see(
          `inside('sizes', '[part~=button]:last-child').getAttribute('aria-pressed')`,
          (pressed) => pressed === 'true',
        );
        await eyes.click('sizes', '[part~=button]:nth-child(2)');
        await eyes.see(`getComputedStyle(paragraph).fontSize`, (size) => size === '20px');
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  single: [
    [
      'elements by files of their own',
      async (eyes) => {
        await eyes.shows('loaded', ...titles);
        await eyes.shows('html', bodies.html.says);
        await eyes.shows('form', 'Send');
        if (eyes.form === 'module')
          await eyes.holds(`!('CivicElements' in window) && !customElements.get('article-card')`);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  taken: [
    [
      'tags that are taken stay',
      async (eyes) => {
        await eyes.shows('theirs', 'theirs');
        await eyes.holds(
          `!document.getElementById('theirs').shadowRoot && !customElements.get('news-list').civicVersion`,
        );
        await eyes.shows('ours', titles[0]);
      },
    ],
    [
      'elements under other names',
      async (eyes) => {
        await eyes.shows('renamed', ...titles);
        await eyes.holds(`getComputedStyle(document.getElementById('renamed')).visibility === 'visible'`);
        await eyes.hears('news-list-loaded renamed');
        await eyes.shows('view', bodies.html.says);
        await eyes.holds(`inside('view', '[part~=tools]').children.length === 4`);
        await eyes.see(
          `[].map.call(inside('view', '[part~=tools]').children, function (tool) { return tool.localName === 'slot' || (!!tool.shadowRoot && tool.shadowRoot.querySelectorAll('button,a').length > 0); })`,
          (tools) => tools.every(Boolean),
        );
        await eyes.shows('form', 'Send');
        await eyes.shows('unclosed', ...titles, 'Not to be lost');
      },
    ],
    [
      'the tools of an article',
      async (eyes) => {
        const tool = (/** @type {number} */ at, /** @type {string} */ part) =>
          `inside('view', '[part~=tools]').children[${at}].shadowRoot.querySelector('${part}')`;
        await eyes.browser.evaluate(`${tool(1, 'button')}.click()`);
        await eyes.see('printed', (printed) => printed[0] === 'view');
        await eyes.browser.evaluate(`${tool(2, '[part~=wechat]')}.click()`);
        await eyes.holds(`!!${tool(2, 'svg[part~=qr], [part~=qr] svg')}`);
        const size = `parseFloat(getComputedStyle(inside('renamed', '[part~=title]')).fontSize)`;
        const before = await eyes.browser.evaluate(size);
        await eyes.click('sizes', '[part~=button]:last-child');
        await eyes.see(size, (px) => px > before);
      },
    ],
    [
      'nothing thrown, a taken tag and a wrong prefix told',
      (eyes) =>
        eyes.hasPeace(/<news-list> is defined by another script and stays/, /<print-button> is/, /"No".*prefix/),
    ],
  ],

  twice: [
    [
      'the first copy stays',
      async (eyes) => {
        await eyes.shows('loaded', ...titles);
        await eyes.shows('html', bodies.html.says);
        await eyes.holds(`CivicElements.version !== '${OTHER_VERSION}'`);
        await eyes.holds(`customElements.get('news-list').civicVersion === CivicElements.version`);
        await eyes.see(
          'heard',
          (heard) => heard.filter((/** @type {string} */ event) => /loaded loaded/.test(event)).length === 1,
        );
      },
    ],
    [
      'nothing thrown, another version told once',
      async (eyes) => {
        const about = new RegExp(OTHER_VERSION.replace(/\./g, '\\.'));
        await eyes.see('1', () => eyes.browser.said.some((message) => about.test(message)), 'The console says nothing');
        await eyes.hasPeace(about);
        // Each copy for itself.
        const most = eyes.form === 'module' ? 2 : 1;
        const { said } = eyes.browser;
        if (said.length > most || !said.every((message) => /stays in use/.test(message)))
          throw new Error(said.join('; '));
      },
    ],
  ],

  without: [
    [
      'what stands between the tags stays',
      async (eyes) => {
        await eyes.see('document.readyState', (state) => state === 'complete');
        await eyes.shows('loaded', 'All news');
        await eyes.shows('nav', 'A');
        await eyes.holds(`document.getElementById('plain').getBoundingClientRect().height > 0`);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace(/not all elements could be defined/)],
  ],
};

/** Opens a page and looks. @param {OldPage} browser @param {string} origin @param {string} page @param {string} form @param {string} name */
export async function look(browser, origin, page, form, name) {
  /** @type {{ what: string, problem?: string }[]} */
  const results = [];
  const eyes = new Eyes(browser, `${origin}/${page}/${form}/${name}`, form, name);
  await eyes.open();
  for (const [what, check] of checks[page]) {
    /** @type {string | undefined} */
    let problem;
    await check(eyes).catch((error) => (problem = error.message));
    results.push({ what, problem });
  }
  return results;
}
