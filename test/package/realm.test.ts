import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { until } from '../support/render.js';

/** A page in a frame of its own, with its errors. */
interface Page {
  window: Window & Record<string, unknown>;
  document: Document;
  errors: string[];
  /** Console messages of ours. */
  messages: string[];
}

const classic = '<script src="/dist/cdn/civic-elements.classic.js"></script>';
const module = '<script type="module" src="/dist/cdn/civic-elements.js"></script>';
const byElement = '<script type="module" src="/dist/cdn/news-list.js"></script>';
const frames: HTMLIFrameElement[] = [];

/** Opens a page that runs a script of its own before the library comes. */
async function open(script: string, library: string, head = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  // In standards mode, with a listener that hears of whatever nobody catches, before anything else runs.
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}<script>
    window.__errors = []; window.__messages = [];
    addEventListener('error', function (event) { __errors.push(event.message || event.target.src); }, true);
    addEventListener('unhandledrejection', function (event) { __errors.push(String(event.reason)); });
    addEventListener('securitypolicyviolation', function (event) { __errors.push(event.violatedDirective + ' ' + event.sample); });
    console.warn = console.error = function () { __messages.push([].slice.call(arguments).join(' ')); };
    window.__before = Object.getOwnPropertyNames(window);
  </script><script>${script}</script></head><body><news-list><a href="/old">An old link</a></news-list>${library}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as unknown as Page['window'];
  return {
    window,
    document: frame.contentDocument!,
    errors: window.__errors as string[],
    messages: window.__messages as string[],
  };
}

const inPage = (data: object): string => `<script type="application/json" id="data">${JSON.stringify(data)}</script>`;

/** The titles that the list has of what is in the page. */
async function titlesIn({ document }: Page): Promise<string[]> {
  const list = document.querySelector('news-list') as NewsList;
  const loaded = new Promise((resolve, reject) => {
    list.addEventListener('news-list-loaded', resolve);
    list.addEventListener('news-list-failed', (event) => reject((event as CustomEvent).detail.error));
  });
  list.setAttribute('src', '#data');
  await loaded;
  return list.articles.map(({ title }) => title);
}

/** What is known of the objects that a browser gives to a page: each with its members, as they are described. */
type Look = Map<object, Map<string | symbol, PropertyDescriptor>>;

/** Takes down all that a page has of its browser: globals, their classes, what these hand down to all others. */
function lookAt(window: Window): Look {
  const found: Look = new Map();
  const all: object[] = [window];
  for (const object of all) {
    if (found.has(object)) continue;
    const members = new Map<string | symbol, PropertyDescriptor>();
    for (const key of Reflect.ownKeys(object)) {
      const own = Object.getOwnPropertyDescriptor(object, key)!;
      // What a getter of the browser gives changes with the page: `innerWidth`.
      members.set(key, own);
      const { value } = own as { value: unknown };
      // Namespaces, too: Intl, Math. Numbered members are frames.
      const isNamespace = typeof value === 'object' && value && object === window && !/^\d+$/.test(String(key));
      if (typeof value === 'function' || (isNamespace && Object.prototype.toString.call(value) !== '[object Array]'))
        if (!/^(?:parent|top|self|window|frames|opener|__)/.test(String(key))) all.push(value as object);
      if (key === 'prototype' && value) all.push(value as object);
    }
    const above = Object.getPrototypeOf(object) as object | null;
    if (above) all.push(above);
    found.set(object, members);
  }
  return found;
}
(window as unknown as { __lookAt: typeof lookAt }).__lookAt = lookAt;

/** What is not as it was, besides our one global. */
function changed(before: Look, window: Window): string[] {
  const changes: string[] = [];
  for (const [object, members] of before) {
    const own = (of: object, key: string): unknown => Object.getOwnPropertyDescriptor(of, key)?.value;
    const called = own(object, 'name') ?? own((own(object, 'constructor') as object | undefined) ?? {}, 'name');
    const name = object === window ? 'window' : String(called ?? 'an object');
    for (const key of new Set([...members.keys(), ...Reflect.ownKeys(object)])) {
      const was = members.get(key);
      const is = Object.getOwnPropertyDescriptor(object, key);
      const member = `${name}.${String(key)}`;
      if (!was || !is) changes.push(`${member} ${was ? 'has gone' : 'is new'}`);
      else
        for (const part of ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const)
          // WebKit makes a list anew each time that it is asked for it.
          if (!Object.is(was[part], is[part]) && !(Array.isArray(was.value) && `${was.value}` === `${is.value}`))
            changes.push(`${member} has another ${part}`);
    }
  }
  return changes.filter((change) => !/^window\.(?:CivicElements|__\w+|\d+|event|status|closed|length) /.test(change));
}

const everything = `<news-list id="all"><ul><li><a href="/1">One</a> <span>2026-08-17</span></li></ul></news-list>
  <article-card headline="Road works" href="/1" published="2026-08-17"></article-card>
  <article-view src="#article" show="font-size print share"></article-view>
  <script type="application/json" id="article">{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items":
    [{"id": "1", "title": "Road works", "content_html": "<p>From Monday on.</p><table><tr><td>Bridge Street</table>"}]}</script>
  <font-size-switcher></font-size-switcher><language-switcher locales="en ja" look="menu"></language-switcher>
  <share-links targets="x wechat copy"></share-links><print-button></print-button>
  <section-nav><ul><li><a href="/city">City</a><ul><li><a href="/mayor">Mayor</a></li></ul></li></ul></section-nav>
  <site-footer sponsor="Town Hall" icp="澜ICP备00000817号" phone="0519 1234567"></site-footer>
  <mailbox-form action="/letters" no-draft></mailbox-form><mailbox-status action="/status"></mailbox-status><p></p>`;

/** Puts every element on a page and presses all of its buttons, twice. Gives the number of buttons. */
async function useEverything({ document, window }: Page): Promise<number> {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = everything;
  const elements = [...place.querySelectorAll('*')].filter(({ localName }) => window.customElements.get(localName));
  // Only some of them are defined by the module of one element.
  for (const { localName, shadowRoot } of elements)
    await until(() => shadowRoot!.querySelector('a[href],button,[part=title]'), `<${localName}> shows something`);
  const pressed = new Set<HTMLElement>();
  const press = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) press(element.shadowRoot);
      if (element.localName !== 'button') continue;
      (element as HTMLElement).click();
      pressed.add(element as HTMLElement);
    }
  };
  for (let times = 0; times < 3; times++) {
    for (const element of elements) press(element.shadowRoot!);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  place.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return pressed.size;
}

/** Gives the list articles and returns what it shows. */
async function titlesOf(page: Page): Promise<string[]> {
  const list = page.document.querySelector('news-list') as NewsList;
  list.articles = [
    { title: 'Notice on road works', url: '/a?x=1', published: '2020-08-17' },
    { title: '关于调整门票价格的通知', url: '/b' },
  ];
  await list.updateComplete;
  const links = () => [...list.shadowRoot!.querySelectorAll('[part=title]')].map((link) => link.textContent.trim());
  // The module of one element has to fetch what shows them.
  if (page.document.querySelector('script[src$="/news-list.js"]'))
    await until(() => links().length, 'articles are shown');
  return links();
}

const titles = ['Notice on road works', '关于调整门票价格的通知'];

/** Names that a page has gained; what a function's name is inferred to be does not count. */
function gained(page: Page): string[] {
  const before = page.window.__before as string[];
  return Object.getOwnPropertyNames(page.window).filter(
    (name) => !before.includes(name) && !/^\d+$/.test(name) && name !== '__before',
  );
}

for (const [form, library] of Object.entries({
  'the classic script': classic,
  'the module': module,
  'the module of one element': byElement,
}))
  describe(`a page with ${form}`, () => {
    afterEach(() => {
      for (const frame of frames.splice(0)) frame.remove();
    });

    it('shows articles', async () => {
      const page = await open('', library);
      expect(await titlesOf(page)).to.deep.equal(titles);
      expect(page.errors).to.deep.equal([]);
      expect(page.messages).to.deep.equal([]);
    });

    it('gains no global but ours', async () => {
      const page = await open('', library);
      await titlesOf(page);
      expect(gained(page)).to.deep.equal(library === byElement ? [] : ['CivicElements']);
      expect(page.document.querySelector('iframe')).to.equal(null);
    });

    it('has all that it had of the browser, as it was, when every element has been used', async () => {
      const page = await open('print = function () {}; window.__look = parent.__lookAt(window);', library);
      await titlesOf(page);
      expect(changed(page.window.__look as Look, page.window)).to.deep.equal([]);
      const pressed = await useEverything(page);
      expect(pressed).to.be.at.least(library === byElement ? 0 : 12);
      expect(changed(page.window.__look as Look, page.window)).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
    });

    it('keeps its Symbol as it was', async () => {
      const page = await open('window.__symbols = Object.getOwnPropertyNames(Symbol).join();', library);
      await titlesOf(page);
      expect(Object.getOwnPropertyNames(page.window.Symbol).join()).to.equal(page.window.__symbols);
    });

    it('may have classes of its own named Map, Set, WeakMap and URL', async () => {
      const script = `
        function Map() { this.elements = []; this.size = function () { return 0; }; }
        function Set() { this.add = function () { throw new Error('not a set'); }; }
        var WeakMap = 'none';
        var URL = '/index.php';
        window.__own = [window.Map, window.Set, window.WeakMap, window.URL];`;
      const page = await open(script, library);
      expect(await titlesOf(page)).to.deep.equal(titles);
      const { Map, Set, WeakMap, URL } = page.window;
      expect([Map, Set, WeakMap, URL]).to.deep.equal(page.window.__own);
      expect(page.errors).to.deep.equal([]);
      expect(page.document.querySelector('iframe')).to.equal(null);
      expect(gained(page).filter((name) => name !== 'CivicElements' && name !== '__own')).to.deep.equal([]);
    });

    it('may have a JSON of its own, which never sees an answer', async () => {
      const script =
        'window.JSON = { parse: function (text) { window.__evaluated = true; return eval("(" + text + ")"); } };';
      const data = {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{ id: '1', title: titles[0], url: '/a' }],
      };
      const page = await open(script, `${inPage(data)}${library}`);
      expect(await titlesIn(page)).to.deep.equal(titles.slice(0, 1));
      expect(page.window.__evaluated).to.equal(undefined);
      expect(page.errors).to.deep.equal([]);
    });

    it('may replace functions of strings and arrays', async () => {
      const script = `
        String.prototype.endsWith = function (s) { return this.match(s + '$') == s; };
        String.prototype.startsWith = function (s) { return this.match('^' + s) == s; };
        String.prototype.replaceAll = function (a, b) { return this.replace(new RegExp(a, 'gm'), b); };
        String.prototype.includes = function () { throw new Error('String#includes'); };
        Array.from = function (list) { for (var a = [], i = 0; i < list.length; i++) a.push(list[i]); return a; };
        Array.prototype.find = Array.prototype.includes = Array.prototype.flat = Array.prototype.flatMap = Array.prototype.entries =
          function () { throw new Error('an Array function of the page'); };
        Array.prototype.toJSON = function () { return '[]'; };
        Array.prototype.each = Object.prototype.extend = function () { return this; };`;
      const page = await open(script, library);
      expect(await titlesOf(page)).to.deep.equal(titles);
      expect(page.errors).to.deep.equal([]);
      const link = (page.document.querySelector('news-list') as NewsList).shadowRoot!.querySelector('a')!;
      expect(link.getAttributeNames().filter((name) => name.includes('$'))).to.deep.equal([]);
    });

    it('may add members to every object', async () => {
      const names = [
        'has',
        'format',
        'items',
        'fields',
        'id',
        'url',
        'published',
        'summary',
        'image',
        'source',
        'find',
      ];
      const script = `${JSON.stringify(names)}.forEach(function (name) { Object.prototype[name] = function () { return 7; }; });`;
      // Nothing says of these what they are: that is found out.
      const data = { code: 0, msg: '', count: 1, data: [{ bh: 1, title: titles[0], addTime: '2026-01-02 10:00:00' }] };
      const page = await open(script, `${inPage(data)}${library}`);
      expect(await titlesIn(page)).to.deep.equal(titles.slice(0, 1));
      expect(page.errors).to.deep.equal([]);
    });

    it('may replace Document, Element and Event, and still gets constructed style sheets', async () => {
      const script = `
        window.Document = function () {}; window.Document.prototype = {};
        window.Element = function (tag) { return document.createElement(tag); };
        window.Event = function (event) { this.event = event.indexOf('x'); };`;
      const page = await open(script, library);
      expect(await titlesOf(page)).to.deep.equal(titles);
      const root = (page.document.querySelector('news-list') as NewsList).shadowRoot!;
      if ('adoptedStyleSheets' in root) expect(root.querySelector('style')).to.equal(null);
      expect(page.errors).to.deep.equal([]);
    });

    it('hears nothing where the library cannot run', async () => {
      // Lit does not load on it: `value` and `get` in one property descriptor.
      const page = await open('Object.prototype.get = function () {}; Object.prototype.value = 1;', library);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(page.errors).to.deep.equal([]);
      expect(page.document.querySelector('news-list')!.textContent).to.contain('An old link');
    });

    it('gets lazy parts and locales from beside the script, whatever its base and the query of the script', async () => {
      const dated = library.replace('.js"', '.js?v=2/3#x"');
      const page = await open('', dated, '<base href="/nowhere/">');
      const list = page.document.querySelector('news-list') as NewsList;
      list.lang = 'ja';
      list.pager = 'pages';
      list.pageSize = 1;
      await titlesOf(page);
      const shown = () =>
        list.shadowRoot!.querySelectorAll('[part~=page]').length && /[\u3040-\u30ff]/.test(list.shadowRoot!.innerHTML);
      for (let tries = 0; !shown() && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(shown()).to.equal(true);
      const scripts = page.window.performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/cdn/'));
      // Each file once: no part has fetched the library back by another address.
      expect(scripts.length).to.equal(new Set(scripts.map((name) => name.replace(/[?#].*/, ''))).size);
      expect(page.errors).to.deep.equal([]);
    });

    it('may load it twice', async () => {
      const page = await open('', `${library}${classic}${module}`);
      expect(await titlesOf(page)).to.deep.equal(titles);
      expect(page.errors).to.deep.equal([]);
    });

    if ('trustedTypes' in window) {
      const csp = (value: string) => `<meta http-equiv="Content-Security-Policy" content="${value}">`;

      it('may require Trusted Types and allow one policy', async () => {
        const page = await open(
          '',
          `${library}${classic}`,
          csp("require-trusted-types-for 'script'; trusted-types civic-elements"),
        );
        expect(await titlesOf(page)).to.deep.equal(titles);
        expect(page.errors).to.deep.equal([]);
        expect(page.messages).to.deep.equal([]);
      });

      it('may allow no policy where it does not require Trusted Types', async () => {
        const page = await open('', library, csp("trusted-types 'none'"));
        expect(await titlesOf(page)).to.deep.equal(titles);
      });
    }
  });
