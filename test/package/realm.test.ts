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
      const data = JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{ id: '1', title: titles[0], url: '/a' }],
      });
      const page = await open(script, `<script type="application/json" id="data">${data}</script>${library}`);
      const list = page.document.querySelector('news-list') as NewsList;
      const loaded = new Promise((resolve, reject) => {
        list.addEventListener('news-list-loaded', resolve);
        list.addEventListener('news-list-failed', (event) => reject((event as CustomEvent).detail.error));
      });
      list.setAttribute('src', '#data');
      await loaded;
      expect(list.articles.map(({ title }) => title)).to.deep.equal(titles.slice(0, 1));
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
