/** Articles of bad intent, in every field, in every element that shows articles: nothing runs, nothing unsafe remains. */
import { expect } from '@open-wc/testing';
import { inlineJson } from '../support/elements.js';
import { eventOf, put, settled } from '../support/render.js';
import { corpus } from './corpus.js';

declare global {
  interface Window {
    __ran?: unknown;
  }
}

/** How many articles are shown at once. */
const BATCH = 25;
const TAGS = ['news-list', 'article-card', 'article-view'];
const prototype = Object.getPrototypeOf(HTMLElement.prototype) as { setHTML?: unknown };
const engines = 'setHTML' in prototype ? ['setHTML', 'DOMPurify'] : ['DOMPurify'];

const ELEMENTS =
  /^(a|abbr|address|audio|b|bdi|bdo|blockquote|br|button|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|nav|ol|p|pre|q|rp|rt|ruby|s|samp|section|slot|small|span|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|video|wbr)$/;
const ATTRIBUTES =
  /^(align|alt|aria-[a-z]+|class|colspan|controls|datetime|decoding|dir|headers|height|href|hreflang|id|lang|loading|name|open|part|poster|preload|rel|reversed|role|rowspan|scope|sizes|span|src|srcset|start|tabindex|target|title|type|value|width)$/;
/** What only templates of ours may have: no attribute of an article gets so far. */
const OURS = /^(class|part|name|role|tabindex|aria-[a-z]+)$/;

/** An article with a payload wherever it can be. */
function articleWith(payload: string, i: number): object {
  return {
    id: `${i} ${payload}`,
    url: payload,
    external_url: payload,
    title: `Title ${i} ${payload}`,
    summary: payload,
    content_html: `<p>Text ${i}</p>${payload}`,
    image: payload,
    banner_image: payload,
    date_published: payload,
    date_modified: payload,
    language: payload,
    authors: [{ name: payload, url: payload }],
    tags: [payload],
    attachments: [{ url: payload, title: payload, mime_type: payload, size_in_bytes: payload }],
  };
}

const src = (items: object[]): string =>
  inlineJson({ version: 'https://jsonfeed.org/version/1.1', title: 'Payloads', items });

/** No browser connects to this port: what is a relative address in an article is asked of nobody. */
const base = 'base-url="http://127.0.0.1:9/"';

/** All elements in the shadow trees of a place. */
function shownIn(place: Element): Element[] {
  const found: Element[] = [];
  for (const tag of TAGS)
    for (const element of place.querySelectorAll(tag)) found.push(...element.shadowRoot!.querySelectorAll('*'));
  return found;
}

/** What is wrong with an element; nothing where it is harmless. */
function wrongWith(element: Element): string | undefined {
  const { localName } = element;
  if (!ELEMENTS.test(localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return `<${localName}>`;
  if (localName === 'style' && element.parentNode !== element.getRootNode()) return '<style>';
  const inBody = !!element.parentElement?.closest('.prose');
  for (const { name, value } of element.attributes) {
    if (!ATTRIBUTES.test(name)) return `${localName}@${name}`;
    if (
      inBody &&
      OURS.test(name) &&
      !/^(table|media|away|indented|addressee|group|0|Table.*|6?)$/.test(value) &&
      name !== 'aria-label'
    )
      return `${localName}@${name}=${value}`;
    if (inBody && name === 'id' && !/^civic-/.test(value)) return `id=${value}`;
    if (
      /^(href|src|poster)$/.test(name) &&
      !/^(https?:|mailto:|tel:|#civic-|data:image\/(png|jpe?g|gif|webp)[;,])/.test(value)
    )
      return `${localName}@${name}=${value}`;
  }
  return undefined;
}

for (const engine of engines)
  describe(`payloads, with ${engine}`, function () {
    this.timeout(120_000);
    const own = Object.getOwnPropertyDescriptor(prototype, 'setHTML');

    before(() => {
      if (engine === 'DOMPurify' && own) delete prototype.setHTML;
    });
    after(() => {
      if (own) Object.defineProperty(prototype, 'setHTML', own);
    });

    it('do nothing', async () => {
      const more = (await (await fetch('/more-payloads.json')).json()) as string[];
      const payloads = corpus.concat(more);
      const findings: string[] = [];
      const { title } = document;
      const children = document.body.childElementCount;
      for (let from = 0; from < payloads.length; from += BATCH) {
        const batch = payloads.slice(from, from + BATCH);
        const items = batch.map((payload, i) => articleWith(payload, from + i));
        const one = items.map((item) => src([item]));
        const all = src(items);
        const place = put(
          ['headlines', 'rows', 'cards']
            .map(
              (view) =>
                `<news-list page-size="0" view="${view}" show="date source summary image category" src="${all}" ${base}></news-list>`,
            )
            .join('') +
            one
              .map(
                (address) =>
                  `<article-card src="${address}" ${base}></article-card><article-view src="${address}" ${base}></article-view>`,
              )
              .join(''),
        );
        await Promise.all(
          TAGS.map((tag) =>
            Promise.all([...place.querySelectorAll(tag)].map((element) => eventOf(element, `${tag}-loaded`))),
          ),
        );
        const shown = shownIn(place);
        for (const element of shown) {
          const wrong = wrongWith(element);
          if (wrong) {
            const host = (element.getRootNode() as ShadowRoot).host;
            const index = [...place.querySelectorAll(host.localName)].indexOf(host);
            findings.push(
              `${host.localName} ${wrong}: ${host.localName === 'news-list' ? `of ${from}…` : batch[index]}`,
            );
          }
          // Handlers that have survived run now.
          for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart'])
            element.dispatchEvent(new CustomEvent(type));
        }
        for (const view of place.querySelectorAll('article-view')) {
          const body = view.shadowRoot!.querySelector('[part=body]');
          if (!/^\s*Text \d+/.test(body?.textContent ?? ''))
            findings.push(`no text: ${view.getAttribute('src')} ${body?.textContent}`);
        }
        await settled();
        if (window.__ran !== undefined) findings.push(`something of ${from} to ${from + BATCH} has run`);
        window.__ran = undefined;
        expect(document.title).to.equal(title);
        place.remove();
      }
      expect([...new Set(findings)].slice(0, 20), 'what got through').to.deep.equal([]);
      // The inline data of this test, and nothing else, has come to the page.
      expect([...document.body.children].slice(children).every(({ localName }) => localName === 'div')).to.equal(true);
      expect(window.CivicElements).to.equal(undefined);
    });
  });
