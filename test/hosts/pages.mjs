// The hostile pages: what each is about, how it is served, what has to be seen on it, and what a reader does there.
import { sentence, titles } from './data.mjs';

/**
 * @typedef {object} HostPage
 * @property {string} name of the file in pages/
 * @property {string} about what the page does to elements
 * @property {readonly string[]} [shows] texts that are seen with the library, and not without
 * @property {readonly string[]} [hides] patterns of texts that must not be seen
 * @property {readonly string[]} [walks] what a reader does: see walks.mjs
 * @property {(guest: import('../../scripts/hosts/run.mjs').Visitor, load: string) => Promise<void>} [check] what else has to hold
 * @property {string} [charset] encoding of the page
 * @property {boolean} [labelled] whether the server says the encoding (yes)
 * @property {string} [type] Content-Type
 * @property {Record<string, string>} [headers]
 * @property {boolean} [nonce] whether the scripts of the page have one
 * @property {string} [library] where the folders of the library and of the probe lie, if not beside the page
 * @property {string} [label] encoding that the server says its scripts to be in
 * @property {string} [script] attributes of the library's tag
 * @property {readonly string[]} [loads] ways of loading, if not all
 * @property {readonly string[]} [frames] frames that the elements are in
 * @property {string} [ready] name of a global that is true when the page has done to elements what it does
 * @property {[width: number, height: number]} [viewport]
 * @property {number} [scale] how much larger than on other pages texts have to be
 * @property {true | ((engine: string, load: string, globals: object) => boolean)} [fallback] whether only the page's own content can be there
 * @property {readonly string[]} [fallbackShows]
 * @property {readonly RegExp[]} [complaints] what may be said in the console
 * @property {readonly RegExp[]} [complaintsOfOld] what else a Chromium of old may say there
 * @property {string} [needs] a library that is not in every place; without it, the page is left out
 * @property {boolean} [changes] whether a walk changes the page
 * @property {boolean} [clips] whether what stands out of a box is cut off: then only popovers are not
 * @property {boolean} [zooms] whether engines differ in where its elements are: then clicks are told, not made
 * @property {'secure'} [host] where it has to be one that browsers trust as they do https
 * @property {boolean} [keeps] whether a visit finds what the last one has left in the browser
 * @property {boolean} [left] whether a walk ends on another visit of the page
 * @property {Record<string, string>} [without] engines that cannot show the page, with the reason: `WebKit`, `Chromium < 73`
 */

const list = titles.slice(0, 4);
const all = [...list, sentence];
const everything = ['more', 'size', 'letter'];
const withMenu = ['language', ...everything];
/** On pages that hold every element: see test/tools/hosts.test.mjs. */
const withRest = [...everything, 'rest'];
const noSheets = { 'Chromium < 73': 'it needs style elements, which the policy forbids' };
const wrongDriver = 'its WebDriver takes Map and Promise from the page; the same is there in a frame';
const old = ['旧版要闻目录', '旧版正文'];

/** @type {HostPage[]} */
export const pages = [
  {
    name: 'gbk-table',
    about:
      'A GBK page in quirks mode, laid out with tables; nobody says what the script and the answers are encoded in',
    charset: 'gbk',
    labelled: false,
    shows: all,
    walks: withRest,
    check: async (guest) => {
      const href = await guest.call('attribute', ['news-list >>> a[href*=detail]', 'href']);
      if (!href.includes(encodeURIComponent(titles[0] ?? ''))) throw new Error(`an address is not UTF-8: ${href}`);
      // What stands in an attribute is encoded by the page.
      const own = await guest.tab.evaluate("__probe.one('news-list[id] >>> a[href*=news-2]').href");
      if (!own.includes(encodeURIComponent('要闻'))) throw new Error(`an address is not UTF-8: ${own}`);
    },
  },
  {
    name: 'wrong-labels',
    about: 'A server that calls its scripts GBK, and its answers all that they are not',
    label: 'GBK',
    shows: all,
    walks: ['letter'],
  },
  {
    name: 'text-scripts',
    about: 'A server that calls its scripts text, which no browser takes for modules',
    without: {
      'Chromium < 122': 'it does not tell scripts the type of what they have fetched',
      WebKit: 'it does not tell scripts the type of what they have fetched',
    },
    library: 'text/',
    loads: ['classic', 'async', 'late'],
    shows: all,
    walks: withMenu,
  },
  {
    name: 'xhtml',
    about: 'XHTML that is parsed as XML: templates are, too, and Chromium runs no modules',
    type: 'application/xhtml+xml',
    shows: all,
    // Firefox does.
    fallback: (engine, load) => load === 'module' && engine !== 'Firefox',
    fallbackShows: old,
    complaints: [/Module scripts in XML documents/],
  },
  { name: 'reset', about: 'Styles for every element and every class, !important', shows: all, walks: withRest },
  { name: 'rem-roots', about: 'A root of 100 px, by which the page sizes everything', shows: all, walks: withMenu },
  {
    name: 'tiny-root',
    about: 'A root of 1 px and a zoom, in a narrow column',
    zooms: true,
    shows: all,
    walks: ['more', 'letter'],
  },
  {
    name: 'dense-screen',
    about: 'A script for phones that shrinks the page by the ratio of pixels, and says so in data-dpr',
    shows: all,
    scale: 2,
    viewport: [750, 1200],
    walks: everything,
  },
  {
    name: 'inherited',
    about: 'Spacing, capitals, shadows and lines of half a letter, all inherited',
    shows: all,
    walks: everything,
  },
  {
    name: 'quirks-cells',
    about: 'Cells of a page in quirks mode with text and colours of their own',
    shows: all,
    walks: everything,
  },
  {
    name: 'mourning',
    about: 'A page that is grey, transformed, contained and stacked',
    clips: true,
    shows: all,
    walks: withMenu,
  },
  {
    name: 'toolbar',
    about: 'A toolbar that sets colours, spaces and sizes of every element that it can reach',
    ready: 'toolbarDone',
    shows: all,
    walks: ['more', 'letter'],
  },
  {
    name: 'phone',
    about: 'A table as wide as a phone, in almost standards mode',
    viewport: [320, 640],
    shows: all,
    walks: withMenu,
  },
  {
    name: 'prototype',
    about: 'Prototype 1.6: Array.from, toJSON, Element, methods on every element',
    shows: all,
    walks: ['language', ...withRest],
  },
  {
    name: 'prototype-1.7',
    about: 'Prototype 1.7.3, as it is',
    needs: 'prototype.js',
    shows: all,
    walks: withMenu,
  },
  {
    name: 'mootools',
    about: 'MooTools 1.5 with its compatibility layer, as it is: Event, Document, Element and Array.from of its own',
    shows: all,
    walks: withMenu,
  },
  {
    name: 'mootools-csp',
    without: noSheets,
    about: 'The same, under a policy without inline styles',
    headers: { 'Content-Security-Policy': "script-src 'self'; style-src 'self'" },
    shows: all,
    walks: withMenu,
  },
  {
    name: 'jquery',
    about: 'jQuery 1.12 with its migration: elements are wrapped, copied, moved and put in as HTML',
    ready: 'pluginsDone',
    shows: all,
    walks: ['letter', 'rest'],
  },
  {
    name: 'snippets',
    about: 'Functions of strings, arrays, objects and dates, replaced by copied ones',
    shows: all,
    walks: withMenu,
  },
  {
    name: 'helpers',
    about: 'Helpers for numbers, lists and functions: toFixed, reduce, once',
    shows: [...all, '10至50个字'],
    // What works once has to work twice.
    walks: ['language', ...withMenu],
  },
  {
    name: 'own-classes',
    about: 'Map, Set, JSON, URL, Event, Element, Node … as classes of the page; half a console',
    without: { WebKit: wrongDriver },
    shows: all,
    walks: withMenu,
  },
  {
    name: 'own-classes-purify',
    about: 'The same in a browser that cannot make markup safe by itself',
    without: { WebKit: wrongDriver },
    shows: all,
    walks: ['size'],
  },
  {
    name: 'own-classes-framed',
    about: 'The same in a frame, for browsers whose drivers use what a page has',
    frames: ['#main'],
    shows: all,
    walks: withMenu,
  },
  {
    name: 'polyfills',
    about: 'Promise, fetch, Object.assign, CustomEvent in place of those that are there',
    without: { WebKit: wrongDriver },
    shows: all,
    walks: withMenu,
  },
  {
    name: 'polyfills-framed',
    about: 'The same in a frame, for browsers whose drivers use what a page has',
    frames: ['#main'],
    shows: all,
    walks: withMenu,
  },
  { name: 'zone', about: 'Zone.js around everything that takes a callback', shows: all, walks: withMenu },
  {
    name: 'wrapped-dom',
    about: 'A DOM that throws where Lit begins: the script stops, and nobody hears of it',
    fallback: true,
    fallbackShows: old,
    complaints: [/civic-elements/],
  },
  {
    name: 'object-members',
    about: '`get` and `value` on every object: the script stops, and nobody hears of it',
    fallback: true,
    fallbackShows: old,
    complaints: [/civic-elements/],
  },
  {
    name: 'amd',
    about: 'RequireJS, which takes every anonymous module for its own',
    ready: 'loaderDone',
    shows: all,
    walks: withMenu,
  },
  { name: 'loaders', about: 'CMD, System, module, exports, process, global, $ and _', shows: all, walks: withMenu },
  {
    name: 'angular',
    about: 'AngularJS compiles what is on the page, and fills in addresses later',
    ready: 'compiled',
    shows: [...all, '收费{{7*7}}元'],
    complaints: [/found "\{\{ town\.list \}\}"/],
    walks: ['more', 'letter'],
  },
  { name: 'vue', about: 'Vue 3 makes the page anew from its own HTML', ready: 'mounted', shows: all, walks: withRest },
  { name: 'vue-2', about: 'Vue 2.6 does the same, in its way', ready: 'mounted', shows: all, walks: everything },
  {
    name: 'react',
    about: 'React 18, which writes objects and booleans as attributes, and makes all anew at each turn',
    ready: 'rendered',
    shows: all,
    walks: withMenu,
  },
  {
    name: 'framework',
    about: 'Values of all kinds written as attributes, everything made anew several times',
    ready: 'rendered',
    shows: all,
    walks: everything,
  },
  {
    name: 'clobbering',
    about: 'Forms, pictures and anchors by the names of members of document and window',
    shows: all,
    walks: withMenu,
    check: async (guest) => {
      const mail = await guest.call('attribute', ['share-links >>> [href^="mailto:"]', 'href']);
      if (!decodeURIComponent(mail).includes('以 document 成员为名的表单'))
        throw new Error(`the title is lost: ${mail}`);
      const [{ token }] = guest.visit.letters.slice(-1);
      if (token !== 'lw/1') throw new Error(`the token is lost: ${token}`);
    },
  },
  {
    name: 'csp',
    without: noSheets,
    about: 'A policy that allows the own host and nothing else',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'",
    },
    shows: all,
    walks: ['language', ...withRest],
  },
  {
    name: 'csp-purify',
    without: noSheets,
    about: 'The same in a browser that cannot make markup safe by itself',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'",
    },
    shows: all,
    walks: ['size'],
  },
  {
    name: 'csp-nonce',
    without: noSheets,
    about: 'A policy of nonces, no styles at all',
    nonce: true,
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'nonce-%nonce%' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src 'self'; frame-src 'none'; object-src 'none'",
    },
    shows: all,
    walks: withMenu,
  },
  {
    name: 'lit-nonce',
    about: 'A nonce for style elements, where a browser needs some',
    nonce: true,
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'nonce-%nonce%' 'strict-dynamic'; style-src 'nonce-%nonce%'; connect-src 'self'; img-src 'self'",
    },
    shows: all,
    walks: withMenu,
  },
  {
    name: 'trusted-types',
    about: 'Trusted Types, with our policy allowed once',
    headers: {
      'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types civic-elements host-late",
    },
    shows: all,
    walks: ['language', ...withRest],
  },
  {
    name: 'trusted-types-refused',
    about: 'Trusted Types without our policy: what the page has stays',
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types host-late" },
    shows: all,
    // A browser that has no Trusted Types shows everything.
    fallback: (_engine, _load, globals) => 'trustedTypes' in globals,
    fallbackShows: old,
    complaints: [/civic-elements/, /trusted-types|Trusted ?(?:Type|HTML)/i],
  },
  {
    name: 'policy-refused',
    about: 'No policy allowed, and none required',
    headers: { 'Content-Security-Policy': "trusted-types 'none'" },
    loads: ['classic', 'module', 'async'],
    shows: all,
    complaints: [/trusted-types|Trusted ?(?:Type|HTML)/i],
    walks: withMenu,
  },
  {
    name: 'sandbox',
    about: 'Frames with sandbox: one without an origin, one in which no form may be sent',
    frames: ['#opaque', '#noforms'],
    shows: [],
    check: async (guest) => {
      for (const frame of ['#opaque', '#noforms']) {
        const text = await guest.call('text', [], frame);
        for (const title of all) if (!text.includes(title)) throw new Error(`${frame} does not show ${title}`);
      }
    },
    walks: withMenu,
  },
  {
    name: 'frames',
    about: 'A frameset, with the elements in its frames',
    charset: 'gbk',
    frames: ['#main'],
    shows: all,
    walks: everything,
    check: async (guest) => {
      const target = await guest.call('attribute', ['section-nav >>> a[href]', 'target'], '#menu');
      if (target !== 'main') throw new Error(`the menu leads to ${target}`);
    },
  },
  {
    name: 'base',
    about: 'A base on another host, and every link in a new window',
    headers: {},
    library: '%here%/',
    shows: all,
    walks: ['stay', 'letter'],
  },
  {
    name: 'twice',
    about: 'The library four times, in four forms',
    // Those before 80 cannot read the module.
    complaintsOfOld: [/Unexpected token/],
    shows: all,
    walks: everything,
  },
  {
    name: 'taken',
    about: 'A tag that somebody else has taken; ours has another name then',
    shows: [sentence],
    complaints: [/<news-list> is defined by another script/],
    check: async (guest) => {
      await guest.tab.evaluate("CivicElements.define('lw-')");
      await guest.until('the list by another name is not there', async () =>
        (await guest.call('text')).includes(titles[3]),
      );
    },
  },
  {
    name: 'self-closed',
    about: 'Tags that nobody has closed, with the rest of the page in them',
    shows: all,
    check: async (guest) => {
      const text = await guest.call('text');
      for (const own of ['便民服务热线', '962001', '962002', '办公时间'])
        if (!text.includes(own)) throw new Error(`the page has lost "${own}"`);
    },
  },
  {
    name: 'early-script',
    about: 'The script in the head, and content that comes in pieces: elements begin before their children are there',
    shows: all,
    check: async (guest) => {
      await guest.until('a list between the tags is not taken over whole', async () => {
        const text = await guest.call('textOf', ['#children']);
        return (
          text.includes('海堤绿道开放') &&
          !text.includes('老照片征集') &&
          (await guest.call('count', ['#children >>> [part~=item]'])) === 2
        );
      });
      await guest.until(
        'a menu has lost links',
        async () => (await guest.call('count', ['section-nav >>> a[href]'])) === 2,
      );
    },
    walks: ['letter'],
  },
  {
    name: 'late-attributes',
    about: 'Attributes that come later, moves, copies, document.write, elements where none may be',
    ready: 'moved',
    shows: all,
  },
  {
    name: 'translated',
    about: 'A translator puts every text into elements of its own; then the data changes',
    shows: all,
    changes: true,
    check: async (guest) => {
      if (!((await guest.tab.evaluate('translatePage()')) >= 0)) throw new Error('nothing was translated');
      await guest.call('set', ['news-list', 'src', 'data/news-en.json']);
      await guest.until('new articles are not shown', async () =>
        (await guest.call('textOf', ['news-list'])).includes('Harbour bridge'),
      );
      const text = await guest.call('textOf', ['news-list']);
      for (const title of titles) if (text.includes(title)) throw new Error(`an old title is still there: ${title}`);
      // Data that a script sets takes the place of what is shown, row by row.
      await guest.tab.evaluate('translatePage()');
      await guest.tab.evaluate(
        `document.querySelector('news-list').articles = [{ title: 'Ferry delayed', published: '2026-01-02' }]`,
      );
      await guest.until('an article that was set is not shown', async () =>
        (await guest.call('textOf', ['news-list'])).includes('Ferry delayed'),
      );
      if ((await guest.call('textOf', ['news-list'])).includes('Harbour'))
        throw new Error('a former title is still there');
      await guest.tab.evaluate(`document.querySelector('article-view').article = { title: 'Ferry delayed' }`);
      await guest.until('an article that was set is not shown', async () =>
        /Ferry delayed/.test(await guest.call('textOf', ['article-view'])),
      );
      await guest.call('set', ['news-list', 'lang', 'en']);
      await guest.call('set', ['mailbox-form', 'lang', 'en']);
      await guest.until(
        'words are still of the former language',
        async () => !/主题|发送/.test(await guest.call('textOf', ['mailbox-form'])),
      );
    },
  },
  {
    name: 'guards',
    about: 'Scripts against hijackers, and those of hijackers: observers, a fetch that wants texts',
    shows: all,
    walks: withMenu,
    check: async (guest) => {
      const removed = await guest.tab.evaluate('removed.join()');
      if (removed) throw new Error(`the page has removed ${removed}`);
    },
  },
  {
    name: 'hotkeys',
    about: 'Keys that the page takes for itself, unless they are pressed in a field that it sees',
    shows: all,
    walks: ['keys', 'letter'],
    check: async (guest) => {
      const heard = await guest.tab.evaluate('hotkeys.join()');
      if (heard) throw new Error(`the page has heard ${heard}`);
    },
  },
  {
    name: 'history',
    about: 'To an article and back, from memory or from anew',
    shows: titles.slice(0, 2),
    walks: ['back'],
    keeps: true,
    left: true,
  },
  {
    name: 'letters',
    about: 'A server that is busy, refuses, asks to log in, loses its answer; readers who click twice; http',
    shows: [],
    check: async (guest) => {
      const form = 'mailbox-form';
      const submit = `${form} >>> [part~=submit]`;
      const { message, subject } = guest.letter;
      const says = (/** @type {RegExp} */ words) => async () => words.test(await guest.call('textOf', [form]));
      const write = async (/** @type {string} */ mode) => {
        await guest.call('set', [form, 'action', `letters/${mode}`]);
        await guest.until('there is no form', () => guest.call('visible', [submit]));
        await guest.call('fill', [form, { subject, message, category: 'consult', consent: true }]);
        guest.visit.letters.length = 0;
        guest.visit.created.clear();
        await guest.click(submit);
      };
      const kept = async () => (await guest.call('value', [`${form} >>> [name=message]`])) === message;
      const received = /LW-2026-0417/;
      const next = async () => {
        await guest.click(`${form} >>> [part~=start-over]`);
        await guest.until('a new letter cannot be begun', () => guest.call('visible', [submit]));
      };

      await write('slow');
      await guest.click(submit).catch(() => {});
      await guest.until('a letter that was clicked twice has no receipt', says(received));
      if (guest.visit.letters.length !== 1)
        throw new Error(`two clicks have sent ${guest.visit.letters.length} letters`);
      await next();

      await write('dropped');
      await guest.until(
        'a letter whose answer was lost has no receipt',
        async () => {
          if (await says(received)()) return true;
          if (await guest.call('visible', [`${form} >>> [part~=again]`]))
            await guest.click(`${form} >>> [part~=again]`);
          return false;
        },
        8000,
      );
      if (guest.visit.created.size !== 1) throw new Error(`a lost answer has made ${guest.visit.created.size} letters`);
      await next();

      await write('busy');
      await guest.until('a busy server is not asked again', says(received), 6000);
      // Browsers send again by themselves what was lost, with its key; what was refused we send again.
      const keys = new Set(guest.visit.letters.map(({ key }) => key));
      if (keys.size !== 1) throw new Error(`one letter has gone out with ${keys.size} keys`);
      await next();

      for (const mode of ['refused', 'refused-gbk']) {
        await write(mode);
        await guest.until('what the server says of a field is not shown', says(/主题不能只有数字/));
        if (!(await kept())) throw new Error('a letter that was refused is lost');
      }

      await write('login');
      await guest.until('a login page is taken for something', says(/无法确认|未能|失败|没有|尚未|稍后|重试|再/));
      if (await says(received)()) throw new Error('a login page is taken for a receipt');
      if (!(await kept())) throw new Error('a letter is lost on a login page');
    },
    left: true,
  },
  {
    name: 'failures',
    about:
      'Answers that break off, login pages, errors of servers, none at all: in words of readers, with a way to try again',
    shows: ['重试'],
    complaints: [/civic-elements: /, /the server responded with a status of 404|Failed to load resource/],
    check: async (guest) => {
      for (const id of ['broken', 'login', 'down', 'late'])
        await guest.until(`#${id} cannot be tried again`, () => guest.call('visible', [`#${id} >>> [part~=retry]`]));
      const text = await guest.call('text');
      const engine = /Unexpected|token|JSON|SyntaxError|TypeError|fetch|Runtime Error|abort/i.exec(text);
      if (engine) throw new Error(`readers see "${text.slice(engine.index - 20, engine.index + 30)}"`);
      if (!text.includes('旧版正文')) throw new Error('the content of the page is gone');
    },
  },
  {
    name: 'other-host',
    about: 'Scripts of another host, which allows it',
    library: '%other%/',
    script: ' crossorigin="anonymous"',
    shows: all,
    walks: withMenu,
  },
];
