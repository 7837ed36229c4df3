// Markup as a webmaster would paste it, on a page of its own.
import { ourTags, settled } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What the examples call their endpoints, and what stands in for these here. */
const standIns = /** @type {const} */ ([
  [/^\/civic\/(.*)$/, '/cdn/$1'],
  [/^\/(?:news|feed)\.json$/, '/api/news'],
  [/^\/list\.json$/, '/api/gov/list.json'],
  [/^\/api\/(?:en|zh-Hans)\/news$/, '/api/news'],
]);

/** The menu of an example. */
const menu = [{ title: 'Office of the Mayor', href: '/about/mayor.html' }];

/** A page with a body of its own, and a script. */
export const pageOf = (
  /** @type {string} */ body,
  script = '<script src="/civic/civic-elements.classic.js" defer></script>',
) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title><link rel="icon" href="/favicon.ico">${script}</head><body>${body}</body></html>`;

/** @param {import('./place.mjs').Demo} demo @param {Page} page @param {string} markup @param {Record<string, string>} [headers] */
async function serve({ base }, page, markup, headers) {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname === '/example.html')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: markup });
    if (/^\/menu\.[\w-]+\.json$/.test(url.pathname)) return route.fulfill({ json: menu });
    if (/^\/api\/news\/\d+$/.test(url.pathname)) {
      // Where the demo has translations under a name of its own, the documentation has the one that is understood.
      const article = await (await route.fetch()).json();
      return route.fulfill({ json: { ...article, _translations: [{ language: 'ja', url: '/ja/1051', title: '橋' }] } });
    }
    const found = standIns.find(([address]) => address.test(url.pathname));
    if (!found) return route.continue();
    const response = await route.fetch({ url: base + url.pathname.replace(found[0], found[1]) + url.search });
    return route.fulfill({ response });
  });
}

/** Opens markup as a page of its own, and waits until it has loaded.
 * @param {import('./place.mjs').Demo} demo @param {Page} page @param {string} markup @param {Record<string, string>} [headers] */
export async function openMarkup(demo, page, markup, headers) {
  await serve(demo, page, markup, headers);
  await page.goto(`${demo.base}/example.html?id=1051`);
  await settled(page);
}

/** Opens markup whose elements may never be there. @param {import('./place.mjs').Demo} demo @param {Page} page @param {string} markup */
export async function openWithoutWaiting(demo, page, markup) {
  await page.route('**/example.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup.replace('/civic/', '/cdn/') }),
  );
  await page.goto(`${demo.base}/example.html`, { waitUntil: 'networkidle' });
}

/** What each of our elements shows: its articles or tools, or its error. @param {Page} page */
const shownOn = (page) =>
  page.evaluate((ourTags) => {
    const isOurs = new RegExp(`^(?:[a-z]+-)?(?:${ourTags.replace(/, /g, '|')})$`);
    return [...document.querySelectorAll('*')]
      .filter((element) => isOurs.test(element.localName) && element.shadowRoot)
      .map((element) => {
        const root = element.shadowRoot;
        const error = root?.querySelector('[part~=error]')?.textContent?.replace(/\s+/g, ' ').trim();
        const found = /(?:news-list|article-card|article-view)$/.test(element.localName)
          ? '[part~=item], [part~=title], .row'
          : 'a[href], button, select, [part~=sponsor], [part~=credit]';
        return { tag: element.localName, error, count: root?.querySelectorAll(found).length ?? 0 };
      });
  }, ourTags);

/** Fails unless every element of ours on the page shows what it is for. @param {Page} page @param {number} wanted */
export async function expectAllShown(page, wanted) {
  let shown = await shownOn(page);
  // Some of what they show is fetched when it is needed.
  for (const ends = Date.now() + 5000; Date.now() < ends && shown.some(({ error, count }) => !error && !count);)
    shown = await shownOn(page);
  if (shown.length !== wanted) throw new Error(`${wanted} elements were expected, ${shown.length} are there.`);
  for (const { tag, error, count } of shown)
    if (error || !count) throw new Error(`<${tag}> shows ${error ? `an error: ${error}` : 'nothing'}`);
}

/** How many elements of ours markup has. */
export const tagCount = (/** @type {string} */ markup) =>
  markup.match(new RegExp(`<(?:[a-z]+-)?(?:${ourTags.replace(/, /g, '|')})[\\s>]`, 'g'))?.length ?? 0;
