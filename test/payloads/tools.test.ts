/** Payloads in all that pages and menus say to the readers' tools, and in what the browser has kept. */
import { expect } from '@open-wc/testing';
import type { LanguageSwitcher } from '../../src/elements/language-switcher/language-switcher.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { settled, until } from '../support/render.js';
import { corpus } from './corpus.js';
import { harmIn, shownIn, touch } from './harm.js';
import { morePayloads, oneOf, Page, policies, settings } from './page.js';

const BATCH = 50;

/** What stands where links are made of texts. */
const around = (payload: string): string[] => [payload, `https://good.example/${payload}`];

for (const setting of policies)
  describe(`tools with payloads, ${setting.name}`, function () {
    this.timeout(120_000);
    let page: Page;
    let payloads: string[];
    before(async () => {
      page = await Page.open(setting);
      // All of this is text, whatever is in it.
      payloads = setting.trustedTypes ? oneOf(3, corpus) : corpus.concat(await morePayloads(15));
    });
    after(() => page.close());

    /** Puts elements on the page for each payload, waits until they show something, and looks at it. */
    async function show(
      make: (place: HTMLElement, payload: string, i: number) => HTMLElement | HTMLElement[],
      isShown: (element: HTMLElement) => unknown,
      some: readonly string[] = payloads,
      use?: (elements: HTMLElement[]) => Promise<unknown>,
    ): Promise<void> {
      for (let from = 0; from < some.length; from += BATCH) {
        const batch = some.slice(from, from + BATCH);
        const place = page.put('');
        const made = batch.map((payload, i) => [make(place, payload, from + i)].flat());
        const before = place.innerHTML;
        await until(() => made.flat().every(isShown), 'all is shown');
        await use?.(made.flat());
        await settled();
        const about = (host: Element): string =>
          batch[made.findIndex((some) => some.some((one) => one === host))] ?? '';
        page.findings.push(...harmIn(place, about));
        touch(place);
        await settled();
        // A framework of the page may take what stands there for a template of its own.
        if (place.innerHTML !== before) page.findings.push(`${from}: what stands between the tags has changed`);
        page.clear(`${from} to ${from + batch.length}`);
      }
      page.findings.push(...page.strangeRequests());
      expect([...new Set(page.findings.splice(0))].slice(0, 20), 'what got through').to.deep.equal([]);
    }

    const has = (selector: string) => (element: HTMLElement) => element.shadowRoot?.querySelector(selector);

    it('do nothing in <site-footer>', () =>
      show(
        (place, payload) =>
          around(payload).map((text) =>
            page.add(place, 'site-footer', {
              sponsor: text,
              organizer: text,
              icp: `${text} 澜ICP备00000817号`,
              'public-security': `${text} 澜公网安备32041102000483号`,
              'site-id': `bm12345678 ${text}`,
              phone: `${text} 0519 1234567 ext. 5 ${text}`,
              credit: text,
              'credit-href': text,
            }),
          ),
        has('[part~=icp]'),
      ));

    it('do nothing in <share-links>', () =>
      show(
        (place, payload) =>
          around(payload).map((url) =>
            page.add(place, 'share-links', {
              url,
              text: payload,
              targets: `x facebook weibo wechat email copy ${payload}`,
            }),
          ),
        has('[part~=link]'),
      ));

    it('do nothing in the QR code and the address to be copied', () =>
      show(
        (place, payload) => page.add(place, 'share-links', { url: payload, text: payload, targets: 'wechat copy' }),
        has('[part~=link]'),
        corpus,
        async (elements) => {
          const open = async (name: string, shown: string): Promise<void> => {
            for (const element of elements)
              element.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!.dispatchEvent(new MouseEvent('click'));
            await until(() => elements.every(has(shown)), `there is ${shown}`);
          };
          await open('wechat', '[part=qr], [part=address]');
          await open('copy', '[part=panel] label, [part=panel]:not(:empty)');
        },
      ));

    it('do nothing in <font-size-switcher>', () =>
      show(
        (place, payload) =>
          ['letters', 'stepper', payload].map((variant) =>
            page.add(
              place,
              'font-size-switcher',
              { for: payload, variant, steps: `${payload.replace(/[\s:]/g, '')}:1.5 M:1` },
              `<span slot="label">Size</span>`,
            ),
          ),
        has('button'),
      ));

    it('do nothing in <language-switcher>', () =>
      show((place, payload, i) => {
        const look = ['inline', 'menu', 'select'][i % 3]!;
        const links = page.add(
          place,
          'language-switcher',
          { look },
          '<a href="/en/" hreflang="en" lang="en">English</a>',
        );
        for (const address of around(payload)) {
          const link = page.document.createElement('a');
          for (const name of ['href', 'hreflang', 'lang', 'title']) link.setAttribute(name, address);
          link.textContent = payload;
          links.appendChild(link);
        }
        const switched = page.add<LanguageSwitcher>(place, 'language-switcher', {
          look,
          locales: `en ja:${payload.replace(/[\s,:]/g, '')} ${payload}`,
        });
        switched.translations = around(payload).map((url) => ({ lang: 'ja', url, title: payload }));
        return [links, switched];
      }, has('a, button')));

    it('do nothing in <section-nav>', () =>
      show((place, payload, i) => {
        const [alone, good] = around(payload) as [string, string];
        const link = (href: string, children: object[] = []): object => ({
          title: payload,
          href,
          target: payload,
          children,
        });
        const look = i % 2 ? 'bar' : 'side';
        const loaded = page.add(place, 'section-nav', {
          look,
          heading: payload,
          target: payload,
          src: page.data([link(alone), link(good, [link(alone), link(good)]), { title: 'Mayor', href: '/mayor' }]),
        });
        const own = page.add(
          place,
          'section-nav',
          { look, heading: payload },
          '<ul><li><a href="/mayor">Mayor</a></li></ul>',
        );
        for (const href of [alone, good]) {
          const item = own.firstElementChild!.appendChild(page.document.createElement('li'));
          const child = item.appendChild(page.document.createElement('a'));
          for (const name of ['href', 'title', 'target']) child.setAttribute(name, href);
          child.textContent = payload;
        }
        return [loaded, own];
      }, has('[part=link]')));

    it('do nothing in <print-button>', () =>
      show(
        (place, payload) => page.add(place, 'print-button', { for: payload }, '<b>Print</b>'),
        has('button'),
        corpus,
      ));

    it('do nothing in the attributes of <article-card>', () =>
      show(
        (place, payload) =>
          page.add(place, 'article-card', {
            headline: `Title ${payload}`,
            href: payload,
            summary: payload,
            image: payload,
            'image-alt': payload,
            published: payload,
            source: payload,
            'heading-level': payload,
            target: payload,
          }),
        has('[part=title]'),
      ));

    it('do nothing in what a page says of its data', () =>
      show(
        (place, payload, i) => {
          const data = page.data({ rows: [{ title: 'Title', link: payload, [payload]: payload, next: payload }] });
          const said: Record<string, string>[] = [
            { fields: `title: title; url: link; summary: '${payload}'` },
            { fields: `title: '${payload}'; url: ${payload}`, 'url-template': `${payload}{link}` },
            { items: payload, where: payload, total: payload, next: payload },
            { format: payload, timezone: payload, charset: payload, 'date-format': payload, credentials: payload },
            {
              heading: payload,
              'heading-level': payload,
              view: payload,
              show: payload,
              pager: payload,
              target: payload,
            },
          ];
          return page.add(place, 'news-list', { src: data, items: 'rows', ...said[i % said.length]! });
        },
        // Mistakes are told in place of the articles.
        has('[part~=item], [part=error], [part=empty]'),
      ));

    it('do nothing in the texts of languages that nobody has', () =>
      show(
        (place, payload) => page.add(place, 'news-list', { lang: payload, heading: payload }),
        has('[part=heading]'),
      ));
  });

const template = `<template id="row"><h3 title="[[title]]" class="[[category]]"><a href="[[url]]" target="_top" rel="noopener">[[title]]</a></h3>
  <a href="[[title]]" rel="noopener">T</a><img alt="[[image.alt]]" src="[[summary]]"><time datetime="[[published]]">[[date]]</time>
  <p>[[summary]] [[source]] [[id]] [[lang]] [[[title]]]</p><style>p { content: "[[title]]" }</style></template>`;

for (const setting of policies)
  describe(`rows of a page's own with payloads, ${setting.name}`, function () {
    this.timeout(60_000);

    it('do nothing', async () => {
      const page = await Page.open(setting);
      const list = page.add<NewsList>(page.put(template), 'news-list', { 'item-template': 'row', 'page-size': '0' });
      list.articles = corpus.map((payload) => ({
        title: payload,
        url: payload,
        summary: payload,
        image: { src: payload, alt: payload },
        source: payload,
        categories: [payload],
        published: payload,
        lang: payload,
        id: payload,
      }));
      const rows = () => list.shadowRoot!.querySelectorAll('[part=item] h3');
      await until(() => rows().length === corpus.length, 'all rows are shown');
      expect(rows()[0]!.textContent).to.equal(corpus[0]);
      // What has come of data is text. A style sheet of the row is the page's own, and stays as it was.
      const wrong = shownIn(list.parentElement!).flatMap((element) => [
        ...element
          .getAttributeNames()
          .filter((name) => /^(?:href|src)$/.test(name) && !/^(?:https?|mailto|tel):/.test(element.getAttribute(name)!))
          .map((name) => `${element.localName}@${name}=${element.getAttribute(name)}`),
        ...(/^(?:h3|a|img|time|p|style|ol|li|div|section|slot)$/.test(element.localName) ? [] : [element.localName]),
        ...(element.localName === 'style' && element.closest('li') && !/"\[\[title]]"/.test(element.textContent!)
          ? [`style: ${element.textContent}`]
          : []),
      ]);
      touch(list.parentElement!);
      await settled();
      page.clear('rows');
      expect([...wrong, ...page.findings]).to.deep.equal([]);
      page.close();
    });

    // Under Trusted Types, a browser runs no script out of a template.
    if (!setting.trustedTypes)
      it('have scripts of the page, into which nothing of an article comes', async () => {
        const page = await Page.open(setting);
        const place = page.put('<template id="row"><b>[[title]]</b></template>');
        const script = page.document.createElement('script');
        script.text = page.window.__script('window.__said = "[[title]]"');
        (place.firstElementChild as HTMLTemplateElement).content.appendChild(script);
        const list = page.add<NewsList>(place, 'news-list', { 'item-template': 'row' });
        list.articles = [{ title: '"; window.__ran = 1; "' }];
        await until(() => list.shadowRoot!.querySelector('[part=item] b'), 'the row is shown');
        await settled();
        page.clear('rows');
        expect(page.findings).to.deep.equal([]);
        page.close();
      });
  });

describe('what a browser has kept', function () {
  this.timeout(60_000);

  it('is nothing but a language and a factor', async () => {
    const findings: string[] = [];
    try {
      for (const payload of oneOf(5, corpus)) {
        localStorage.setItem('civic-elements:language', payload);
        localStorage.setItem('civic-elements:font-size', payload);
        const root = document.documentElement.cloneNode() as Element;
        const page = await Page.open(
          settings[0]!,
          `<script src="${location.origin}/dist/cdn/civic-elements.early.js"></script>`,
        );
        const place = page.put('');
        const tools = [
          page.add(place, 'language-switcher', { locales: 'en ja' }),
          page.add(place, 'font-size-switcher'),
        ];
        await until(() => tools.every((tool) => tool.shadowRoot!.querySelector('button')), 'the tools are shown');
        findings.push(...harmIn(place, () => payload));
        page.clear(payload);
        findings.push(...page.findings);
        page.close();
        expect(
          document.documentElement.isEqualNode(root) || root.isEqualNode(document.documentElement.cloneNode()),
        ).to.equal(true);
      }
    } finally {
      localStorage.removeItem('civic-elements:language');
      localStorage.removeItem('civic-elements:font-size');
    }
    expect(findings.slice(0, 20)).to.deep.equal([]);
  });
});
