// What is left of an element that has come to a page, been used and gone again, a thousand times: nothing.
//   node bench/mounts.mjs [--mounts=1000] [--only=regex] [--check]
//
// Chromium collects its garbage before and after, and counts: elements of the class, listeners, nodes and documents.
// What an element keeps for the next one (answers, templates, style sheets) is there before the first count. Bytes are
// told, and not judged: code that has run often is larger.
import { mountsOf, isWanted } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, table, verdict } from './support/report.mjs';
import { scripts } from './support/read-list.mjs';
import { serve } from './support/serve.mjs';

/** Mounts before the first count, and those that are counted. */
const FIRST = 30;
const MOUNTS = mountsOf(1000);
/** How many are on the page at the same time. */
const TOGETHER = 10;

const article = {
  ...jsonFeed(1),
  items: [
    {
      ...jsonFeed(1).items[0],
      content_html: `<p>Ferries run.</p><h2>Times</h2><table><tr><td>${'Harbour '.repeat(60)}</td></tr></table>`,
      attachments: [{ url: 'https://news.example/timetable.pdf', mime_type: 'application/pdf' }],
    },
  ],
};
const menu = [{ title: 'City', href: '/city', children: [{ title: 'Mayor', href: '/city/mayor' }] }];

/** @type {Record<string, { status?: number, body: unknown }>} */
const answers = {
  '/news.json': { body: jsonFeed(12) },
  '/article.json': { body: article },
  '/menu.json': { body: menu },
  '/status': {
    body: {
      reference: '2026-1',
      state: 'answered',
      receivedAt: '2026-11-21',
      reply: { html: `<p>There will be one.</p><table><tr><td>${'May '.repeat(200)}</td></tr></table>` },
      history: [{ state: 'received', at: '2026-11-21' }],
    },
  },
  '/letters': { status: 201, body: { reference: '2026-1', queryCode: 'ABCDEFGHKM', dueDate: '2026-12-01' } },
};

/**
 * What is put on the page, what it shows when it is there (a selector in its shadow tree), and what a reader does then:
 * parts to be clicked and fields to be filled in, each with what is shown after it. Some share what they do with others
 * on the page: they come one by one.
 *
 * @typedef {{ tag: string, markup: string, shown: string, steps?: [what: string, shown: string][], isAlone?: boolean }} Case
 * @type {Record<string, Case>}
 */
const cases = {
  'a list, with more of it': {
    tag: 'news-list',
    markup:
      '<news-list src="/news.json" heading="News" page-size="5" refresh="60" show="date source summary"></news-list>',
    shown: '[part=item]',
    steps: [['[part=more]', '[part=item]:nth-child(6)']],
  },
  'a list with numbers and rows of the page': {
    tag: 'news-list',
    markup: '<news-list src="/news.json" page-size="5" pager="pages" item-template="row"></news-list>',
    shown: '[part=item] b',
    steps: [['[part~=page]:nth-of-type(2)', '[part=item] b']],
  },
  'a list between its tags': {
    tag: 'news-list',
    markup: '<news-list><ul><li><a href="/1">One</a> <span>2026-08-17</span></li></ul></news-list>',
    shown: '[part=item]',
  },
  'a list that fails': {
    tag: 'news-list',
    markup: '<news-list src="/nothing.json"></news-list>',
    shown: '[part=retry]',
    steps: [['[part=retry]', '[part=retry]']],
  },
  'a card': { tag: 'article-card', markup: '<article-card src="/article.json"></article-card>', shown: '[part=title]' },
  'an article with its tools': {
    tag: 'article-view',
    markup: '<article-view src="/article.json" show="font-size print share" timezone="UTC"></article-view>',
    shown: '.prose table',
  },
  'sizes of text, used': {
    tag: 'font-size-switcher',
    markup: '<font-size-switcher></font-size-switcher>',
    shown: '[aria-pressed=true]',
    isAlone: true,
    steps: [
      ['[part~=button]:last-child', '[aria-pressed=true]:last-child'],
      ['[part~=button]:nth-child(2)', '[aria-pressed=true]:nth-child(2)'],
    ],
  },
  'languages in a menu, open': {
    tag: 'language-switcher',
    markup: '<language-switcher locales="en zh-Hans ja" look="menu"></language-switcher>',
    shown: '[part=toggle]',
    steps: [['[part=toggle]', '[aria-expanded=true]']],
  },
  'languages as links': {
    tag: 'language-switcher',
    markup:
      '<language-switcher><a href="/en/" hreflang="en">English</a> <a href="/ja/" hreflang="ja">日本語</a></language-switcher>',
    shown: '[part~=link]',
  },
  'sharing, with a QR code': {
    tag: 'share-links',
    markup: '<share-links></share-links>',
    shown: '[part~=link]',
    steps: [['[part~=wechat]', '[part=qr]']],
  },
  printing: {
    tag: 'print-button',
    markup: '<print-button for="region"></print-button>',
    shown: 'button',
    isAlone: true,
    steps: [['button', 'button']],
  },
  'a menu, open': {
    tag: 'section-nav',
    markup: '<section-nav src="/menu.json" look="bar" heading="City"></section-nav>',
    shown: '[part=link], [part=toggle]',
    isAlone: true,
    steps: [['[part=toggle]', '[part=toggle][aria-expanded=true]']],
  },
  'a menu between its tags': {
    tag: 'section-nav',
    markup:
      '<section-nav><ul><li><a href="/city">City</a><ul><li><a href="/mayor">Mayor</a></li></ul></li></ul></section-nav>',
    shown: '[part=link]',
    steps: [['[part=toggle]', '[part=toggle][aria-expanded=true]']],
  },
  'a foot': {
    tag: 'site-footer',
    markup: '<site-footer sponsor="Town Hall" icp="澜ICP备00000817号" phone="0519 1234567"></site-footer>',
    shown: '[part=icp] a',
  },
  'a letter, begun': {
    tag: 'mailbox-form',
    markup: '<mailbox-form action="/letters" fields="subject message consent"></mailbox-form> ',
    shown: '#subject',
    steps: [['#subject', '#subject']],
  },
  'a letter, sent': {
    tag: 'mailbox-form',
    markup: '<mailbox-form action="/letters" fields="subject message consent" no-draft></mailbox-form> ',
    shown: '#subject',
    steps: [
      ['#subject', '#subject'],
      ['#message', '#message'],
      ['#consent', '#consent'],
      ['[part~=submit]', '[part~=receipt]'],
    ],
  },
  'what became of a letter': {
    tag: 'mailbox-status',
    markup: '<mailbox-status action="/status"></mailbox-status> ',
    shown: '#reference',
    steps: [
      ['#reference', '#reference'],
      ['#queryCode', '#queryCode'],
      ['[part~=submit]', '[part~=status]'],
    ],
  },
};

const page = (/** @type {keyof typeof scripts} */ form) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mounts</title>
  <link rel="icon" href="data:,"><script>
    // Nobody prints here: it begins, and it ends.
    window.print = function () { dispatchEvent(new CustomEvent('beforeprint')); dispatchEvent(new CustomEvent('afterprint')); };
  </script>${scripts[form]('/cdn/')}</head>
  <body><p id="region">A region of the page.</p><template id="row"><b>[[title]]</b></template><main></main></body></html>`;

const server = await serve(({ pathname }) => {
  if (pathname === '/module' || pathname === '/classic')
    return { body: page(pathname === '/module' ? 'module' : 'classic') };
  const found = answers[pathname];
  return found && { type: 'application/json', body: JSON.stringify(found.body), headers: {} };
});

/** Puts an element on the page, uses it and takes it away; so many times. Runs in the page.
 * @param {Case & { times: number, together: number }} options */
async function mount({ markup, shown, steps = [], times, together }) {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  /** @param {ShadowRoot} root @param {string} selector @returns {Promise<HTMLElement>} */
  const wait = async (root, selector) => {
    for (const end = Date.now() + 20_000; Date.now() < end; await turn()) {
      const found = /** @type {HTMLElement | null} */ (root.querySelector(selector));
      if (found) return found;
    }
    throw new Error(`There is no ${selector} in ${root.host.localName}: ${root.textContent}`);
  };
  const one = async () => {
    const place = main.appendChild(document.createElement('div'));
    place.innerHTML = markup;
    const root = /** @type {ShadowRoot} */ (place.firstElementChild?.shadowRoot);
    await wait(root, shown);
    for (const [what, after] of steps) {
      const target = /** @type {HTMLInputElement} */ (await wait(root, what));
      if (/^(?:text|textarea)$/.test(target.type ?? '')) {
        target.value = 'Could there be a bench at the tram stop?';
        target.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      } else target.click();
      await turn();
      await wait(root, after);
    }
    place.remove();
    await turn();
  };
  for (let done = 0; done < times; done += together)
    await Promise.all(Array.from({ length: Math.min(together, times - done) }, one));
  // What goes on for a moment after an element has gone: timers of a frame.
  await new Promise((resolve) => setTimeout(resolve, 200));
  sessionStorage.clear();
}

/** What lives, once all garbage is gone. @param {import('playwright-core').CDPSession} devtools @param {string} tag */
async function count(devtools, tag) {
  // What the first collection lets go of, the second one frees.
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { result: prototype } = await devtools.send('Runtime.evaluate', {
    expression: `customElements.get('${tag}').prototype`,
    objectGroup: 'count',
  });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
    objectGroup: 'count',
  });
  const { result } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration:
      'function () { return this.filter((one) => one instanceof HTMLElement && one.localName).length }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    elements: Number(result.value),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    documents: metric('Documents'),
    heap: metric('JSHeapUsedSize'),
  };
}

const browser = await startBrowser();
const counts = /** @type {const} */ (['elements', 'listeners', 'nodes', 'documents']);
const rows = [['', ...counts, 'bytes each', 'nothing left']];
for (const [name, one] of Object.entries(cases)) {
  if (!isWanted(name)) continue;
  const together = one.isAlone ? 1 : TOGETHER;
  const { page, context, devtools, errors } = await freshPage(browser);
  await devtools.send('HeapProfiler.enable');
  await devtools.send('Performance.enable');
  await page.goto(`${server.origin}/module`);
  await page.evaluate(mount, { ...one, times: FIRST, together });
  const before = await count(devtools, one.tag);
  await page.evaluate(mount, { ...one, times: MOUNTS, together });
  const after = await count(devtools, one.tag);
  await context.close();
  if (errors.length) throw new Error(`${name}: ${errors[0]}`);
  const left = counts.map((what) => after[what] - before[what]);
  const most = Math.max(after.elements, ...left);
  rows.push([
    name,
    ...counts.map((what, i) => `${before[what]} ${left[i] < 0 ? '-' : '+'} ${Math.abs(left[i])}`),
    String(Math.round((after.heap - before.heap) / MOUNTS)),
    verdict(most, 0),
  ]);
}
console.log(`${MOUNTS} times each: what there was before, and what was left more`);
table(rows);
await browser.close();
server.close();
finish();
