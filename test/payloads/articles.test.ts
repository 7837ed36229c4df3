/** Articles of bad intent, in every field and every kind of text, in every element that shows articles: nothing runs, nothing unsafe remains. */
import { expect } from '@open-wc/testing';
import { settled, until } from '../support/render.js';
import { corpus } from './corpus.js';
import { harmIn, touch } from './harm.js';
import { morePayloads, Page, settings } from './page.js';

/** How many articles are shown at once. */
const BATCH = 25;
const TAGS = ['news-list', 'article-card', 'article-view'];

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
    _translations: [{ language: payload, url: payload, title: payload }],
  };
}

/** All that a mapping can reach, in the names of nobody. */
const FIELDS =
  'title: a; subtitle: b; url: c; published: d; updated: d; source: b; source.url: c; authors: b; categories: b; ' +
  'image: c; image.alt: b; image.caption: b; docNumber: b; withdrawn: b; lang: e; attachments: f; previous: g; next: g; translations: h';

/** The same article for a mapping, with a text of another kind. */
const foreignWith = (payload: string, i: number, text: unknown): object => ({
  a: `Title ${i} ${payload}`,
  b: payload,
  c: i % 2 ? payload : `https://good.example/${payload}`,
  d: i % 2 ? payload : '2026-11-21',
  e: payload,
  f: [{ url: `https://good.example/${payload}`, title: payload, type: payload, size: payload }],
  g: { url: i % 2 ? payload : `https://good.example/${payload}`, title: payload },
  h: { ja: payload, ko: { url: `https://good.example/${payload}`, title: payload } },
  t: text,
});

/** Texts that are no HTML, with a payload wherever a value can be in them. */
const texts: [kind: string, (payload: string) => unknown][] = [
  [
    'body.markdown',
    (payload) =>
      `Text\n\n${payload}\n\n[${payload}](${payload})\n\n![${payload}](${payload} "${payload}")\n\n<${payload}>\n\n\`\`\`${payload}\n${payload}\n\`\`\`\n\n| ${payload} |\n|---|\n| ${payload} |\n\n[x]: ${payload}\n\n[x]`,
  ],
  ['body.text', (payload) => `Text\n\n${payload}\n\nhttps://good.example/${payload}\n`],
  // Portable Text
  [
    'body',
    (payload) => [
      { _type: 'block', style: 'normal', children: [{ _type: 'span', text: 'Text', marks: [] }] },
      {
        _type: 'block',
        style: payload,
        listItem: payload,
        markDefs: [{ _key: 'k', _type: 'link', href: payload }],
        children: [{ _type: 'span', text: payload, marks: ['k', payload] }],
      },
      { _type: 'image', alt: payload, caption: payload, asset: { url: payload }, url: payload, width: payload },
      { _type: payload, text: payload, html: payload, code: payload, language: payload },
    ],
  ],
  // Editor.js
  [
    'body',
    (payload) => ({
      time: 1,
      blocks: [
        { type: 'paragraph', data: { text: `Text ${payload}` } },
        { type: 'header', data: { text: payload, level: payload } },
        { type: 'image', data: { file: { url: payload }, caption: payload } },
        { type: 'raw', data: { html: payload } },
        { type: 'table', data: { withHeadings: true, content: [[payload, payload]] } },
        { type: 'embed', data: { embed: payload, source: payload, caption: payload } },
        { type: 'linkTool', data: { link: payload, meta: { title: payload } } },
        { type: 'list', data: { style: payload, items: [payload, { content: payload, items: [] }] } },
      ],
    }),
  ],
  // ProseMirror
  [
    'body',
    (payload) => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Text' }] },
        {
          type: 'paragraph',
          attrs: { textAlign: payload },
          content: [{ type: 'text', text: payload, marks: [{ type: 'link', attrs: { href: payload } }] }],
        },
        { type: 'heading', attrs: { level: payload, id: payload }, content: [{ type: 'text', text: payload }] },
        { type: 'image', attrs: { src: payload, alt: payload, title: payload } },
        { type: 'codeBlock', attrs: { language: payload }, content: [{ type: 'text', text: payload }] },
      ],
    }),
  ],
];

/** A payload as a feed has it: escaped, and as it is. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
const feedWith = (payload: string, i: number): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${xml(payload)}</title><item><title>Title ${i} ${xml(payload)}</title><link>${xml(payload)}</link><guid>${xml(payload)}</guid><description>${xml(payload)}</description><category>${xml(payload)}</category><author>${xml(payload)}</author><pubDate>${xml(payload)}</pubDate><enclosure url="${xml(payload)}" type="${xml(payload)}" length="${xml(payload)}"/><content:encoded><![CDATA[<p>Text ${i}</p>${payload.replace(/]]>/g, ']]&gt;')}]]></content:encoded></item></channel></rss>`;

const feed = (items: object[]): object => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Payloads', items });

for (const setting of settings)
  describe(`articles with payloads, ${setting.name}`, function () {
    this.timeout(120_000);
    let page: Page;
    let payloads: string[];
    before(async () => {
      page = await Page.open(setting);
      // What a policy sees depends little on what is in a text: there, a part of the collection does.
      payloads = corpus.concat(await morePayloads(setting.trustedTypes ? 4 : 1));
    });
    after(() => page.close());

    /** Shows payloads, some at a time, in what is made of them; looks at all of it. */
    async function show(
      some: readonly string[],
      make: (place: HTMLElement, batch: readonly string[], from: number) => void,
    ): Promise<string[]> {
      for (let from = 0; from < some.length; from += BATCH) {
        const batch = some.slice(from, from + BATCH);
        const place = page.put('');
        make(place, batch, from);
        const before = place.innerHTML;
        const waiting = new Set(place.querySelectorAll(TAGS.join()));
        for (const element of waiting)
          element.addEventListener(`${element.localName}-loaded`, () => waiting.delete(element), { once: true });
        await until(() => !waiting.size, `all of ${from} to ${from + batch.length} are shown`);
        await settled();
        page.findings.push(
          ...harmIn(place, (host) => {
            const index = host.getAttribute('data-payload');
            return index ? batch[+index]! : `one of ${from} to ${from + batch.length}`;
          }),
        );
        // A framework of the page may take what stands there for a template of its own.
        if (place.innerHTML !== before) page.findings.push(`${from}: what stands between the tags has changed`);
        touch(place);
        for (const view of place.querySelectorAll('article-view')) {
          const body = view.shadowRoot!.querySelector('[part=body]');
          if (!/^\s*Text/.test(body?.textContent ?? ''))
            page.findings.push(`no text: ${batch[+view.getAttribute('data-payload')!]} ${body?.textContent}`);
        }
        await settled();
        page.clear(`${from} to ${from + batch.length}`);
      }
      page.findings.push(...page.strangeRequests());
      return [...new Set(page.findings.splice(0))].slice(0, 20);
    }

    const one = (
      place: HTMLElement,
      tags: string[],
      src: string,
      i: number,
      more: Record<string, string> = {},
    ): void => {
      for (const tag of tags) page.add(place, tag, { src, 'data-payload': `${i}`, ...more });
    };

    it('do nothing in feeds', async () => {
      const found = await show(payloads, (place, batch, from) => {
        const items = batch.map((payload, i) => articleWith(payload, from + i));
        const all = page.data(feed(items));
        for (const view of ['headlines', 'rows', 'cards'])
          page.add(place, 'news-list', {
            view,
            src: all,
            'page-size': '0',
            show: 'date source summary image category',
          });
        items.forEach((item, i) => one(place, ['article-card', 'article-view'], page.data(feed([item])), i));
      });
      expect(found, 'what got through').to.deep.equal([]);
      expect(page.window.CivicElements).to.have.property('version');
    });

    // How a text comes to be HTML does not depend on the collection.
    it('do nothing in texts of other kinds', async () => {
      const found = await show(corpus, (place, batch, from) =>
        batch.forEach((payload, i) => {
          for (const [kind, textOf] of texts) {
            const src = page.data({ rows: [foreignWith(payload, from + i, textOf(payload))] });
            one(place, ['article-view'], src, i, { items: 'rows', fields: `${FIELDS}; ${kind}: t` });
          }
        }),
      );
      expect(found, 'what got through').to.deep.equal([]);
    });

    it('do nothing in RSS', async () => {
      const found = await show(corpus, (place, batch, from) =>
        batch.forEach((payload, i) =>
          one(place, ['article-card', 'article-view'], page.data(feedWith(payload, from + i)), i),
        ),
      );
      expect(found, 'what got through').to.deep.equal([]);
    });
  });
