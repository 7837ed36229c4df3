// What the documentation tells webmasters to paste, and what it says of pages that are strict.
import fs from 'node:fs';
import path from 'node:path';
import { expectAllShown, openMarkup, openWithoutWaiting, pageOf, tagCount } from './examples.mjs';
import { expect, expectNothing, settled } from './looks.mjs';
import { root } from './place.mjs';

/** @typedef {import('./place.mjs').Demo} Demo */
/** @typedef {import('./place.mjs').Visitor} Visitor */
/** @typedef {import('./place.mjs').Check} Check */

const read = (/** @type {string} */ file) => fs.readFileSync(path.join(root, file), 'utf8');

const FILES = [
  'README.md',
  'docs/embedding.md',
  'docs/articles.md',
  'docs/theming.md',
  'docs/accessibility.md',
  'docs/readers-tools.md',
  'docs/mailbox.md',
];

/** @param {Demo} demo @param {Visitor} visitor @returns {Generator<Check>} */
export function* docsChecks(demo, visitor) {
  yield* exampleChecks(demo, visitor);
  yield* policyChecks(demo, visitor);
  yield* strictChecks(demo, visitor);
}

/** Every example with an element of ours. @param {Demo} demo @param {Visitor} visitor @returns {Generator<Check>} */
function* exampleChecks(demo, visitor) {
  const integrity = JSON.parse(read('dist/cdn/integrity.json'));
  for (const file of FILES)
    for (const [i, match] of [...read(file).matchAll(/```html\n([^]*?)```/g)].entries()) {
      const markup = (match[1] ?? '').replace(
        /src="\/civic\/([\w.-]+)([^"]*)"([^>]*)integrity="sha384-…"/g,
        (_, name, query, rest) => `src="/civic/${name}${query}"${rest}integrity="${integrity[name]}"`,
      );
      const count = tagCount(markup);
      if (!count) continue;
      yield [
        `${file}, example ${i + 1}`,
        () =>
          visitor.visit({}, async (page, wrongs) => {
            await openMarkup(demo, page, /src="\/civic\//.test(markup) ? pageOf(markup, '') : pageOf(markup));
            await expectAllShown(page, count);
            expectNothing(wrongs);
          }),
      ];
    }
}

const everything = `<news-list src="/api/gov/list.json"></news-list>
  <article-card src="/api/news/1058"></article-card>
  <article-view src="/api/wp/v2/posts/{query.id}?_embed"></article-view>
  <article-view src="/api/news/1047" format="json-feed" fields="body.markdown: _civic.markdown"></article-view>
  <font-size-switcher></font-size-switcher><language-switcher locales="en zh-Hans" look="menu"></language-switcher>
  <share-links></share-links><print-button></print-button>
  <section-nav><ul><li><a href="/">Home</a></li></ul></section-nav>
  <site-footer sponsor="Town Hall" icp="澜ICP备00000817号-1"></site-footer>`;

/** All elements under the policies that the documentation gives. @param {Demo} demo @param {Visitor} visitor @returns {Generator<Check>} */
function* policyChecks(demo, visitor) {
  const embedding = read('docs/embedding.md');
  const [, strict = ''] = /```\n(default-src 'none'.*)\n```/.exec(embedding) ?? [];
  const [, trusted = ''] = /```\n(require-trusted-types-for.*)\n```/.exec(embedding) ?? [];
  for (const [name, policy] of [
    ['the policy of the documentation', strict],
    ['the policy of the documentation with Trusted Types', `${strict}; ${trusted}`],
  ])
    for (const [form, script] of [
      ['classic', '<script src="/civic/civic-elements.classic.js" defer></script>'],
      ['module', '<script type="module" src="/civic/civic-elements.js"></script>'],
    ])
      yield [
        `${name}, ${form}`,
        () =>
          visitor.visit({}, async (page, wrongs) => {
            expect(policy.includes("'self'"), 'The policy was not found in docs/embedding.md.');
            await openMarkup(demo, page, pageOf(everything, script), { 'Content-Security-Policy': policy });
            await expectAllShown(page, tagCount(everything));
            const tables = await page.evaluate(() =>
              [...document.querySelectorAll('article-view')].map(
                (view) => view.shadowRoot?.querySelectorAll('table').length,
              ),
            );
            expect(String(tables) === '1,1', `The texts have ${tables} tables: they are plain.`);
            expectNothing(wrongs);
          }),
      ];
}

/** What happens where not everything is allowed. @param {Demo} demo @param {Visitor} visitor @returns {Generator<Check>} */
function* strictChecks(demo, visitor) {
  yield [
    'a checksum that does not fit leaves what stands between the tags',
    () =>
      visitor.visit({}, async (page) => {
        const checksum = `sha384-${'A'.repeat(64)}`;
        await openWithoutWaiting(
          demo,
          page,
          pageOf(
            '<news-list src="/news.json"><a href="/news/">All news</a></news-list>',
            `<script src="/civic/civic-elements.classic.js" defer crossorigin integrity="${checksum}"></script>`,
          ),
        );
        expect(await page.getByText('All news').isVisible(), 'The link is not there.');
        expect(!(await page.evaluate(() => !!customElements.get('news-list'))), 'The script has run.');
      }),
  ];

  yield [
    'a frame without an origin of its own shows a list and an article',
    () =>
      visitor.visit({}, async (page) => {
        await openMarkup(
          demo,
          page,
          pageOf(`<iframe sandbox="allow-scripts" src="/inner.html" width="800" height="600"></iframe>`, ''),
        );
        const body = pageOf(
          '<news-list src="/api/news"></news-list><article-view src="/api/news/1051"></article-view>',
        ).replace('/civic/', '/cdn/');
        await page.route('**/inner.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
        await page.reload();
        const frame = page.frames()[1];
        if (!frame) throw new Error('There is no frame.');
        await frame.waitForFunction(() =>
          document.querySelector('article-view')?.shadowRoot?.querySelector('.prose table'),
        );
        await frame.waitForFunction(() =>
          document.querySelector('news-list')?.shadowRoot?.querySelector('[part~=item] a'),
        );
      }),
  ];

  yield [
    'a script of a host that allows nothing still shows a list, and the text of an article',
    () =>
      visitor.visit({}, async (page, wrongs) => {
        const other = `http://127.0.0.1:${demo.port}`;
        await page.route(`${other}/**`, async (route) => {
          const response = await route.fetch();
          const { 'access-control-allow-origin': _, ...headers } = response.headers();
          return route.fulfill({ response, headers });
        });
        const body = pageOf(
          '<news-list src="/api/news"></news-list><article-view src="/api/news/1051"></article-view>',
          `<script src="${other}/cdn/civic-elements.classic.js" defer></script>`,
        );
        await page.route('**/example.html', (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
        );
        await page.goto(`${demo.base}/example.html`);
        await settled(page);
        await expectAllShown(page, 2);
        const text = await page.evaluate(
          () => document.querySelector('article-view')?.shadowRoot?.querySelector('.prose')?.textContent,
        );
        expect(text?.includes('Ferries between Old Quay'), `The text is: ${text}`);
        expectNothing(wrongs.filter((wrong) => wrong.startsWith('uncaught')));
      }),
  ];
}
