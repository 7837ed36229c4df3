/** Reads a list on a page as a reader does: part after part. */

/** The scripts with which a page may begin. */
export const scripts = {
  classic: (/** @type {string} */ base) => `<script src="${base}civic-elements.classic.js"></script>`,
  module: (/** @type {string} */ base) => `<script type="module" src="${base}civic-elements.js"></script>`,
};

/** @typedef {{ url: string, title: string, picture: string, isDrawn: boolean, time: string, date: string }} Row */

/** What is on screen of the list. Pictures are fetched when they come into view, so each row is gone to.
 * @param {import('playwright-core').Page} page @returns {Promise<Row[]>} */
async function shownRows(page) {
  const rows = page.locator('news-list li');
  await rows.evaluateAll((items) =>
    Promise.all(
      items.map((item) => {
        item.scrollIntoView();
        const picture = item.querySelector('img');
        return picture?.complete !== false || new Promise((resolve) => (picture.onload = picture.onerror = resolve));
      }),
    ),
  );
  return rows.evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a');
      const picture = item.querySelector('img');
      const time = item.querySelector('time');
      return {
        url: link?.href ?? '',
        title: link?.innerText.trim() ?? '',
        picture: picture?.src ?? '',
        isDrawn: !!picture?.naturalWidth,
        time: time?.dateTime ?? '',
        date: time?.innerText.trim() ?? '',
      };
    }),
  );
}

/** Goes through all of the list by its button or by the numbers of its pages.
 * @param {import('playwright-core').Page} page @param {string} pager `more` or `pages` @returns {Promise<Row[]>} */
export async function readAll(page, pager) {
  /** @type {Map<string, Row>} */
  const articles = new Map();
  await page.locator('news-list li').first().waitFor({ timeout: 20_000 });
  for (let turn = 1; turn <= 10; turn++) {
    const shown = await shownRows(page);
    // Where a server tells no addresses, titles are no links.
    for (const row of shown) articles.set(`${row.url} ${row.title}`, row);
    const next =
      pager === 'pages'
        ? page.locator('news-list [part=pager] button', { hasText: new RegExp(`^\\s*${turn + 1}\\s*$`) })
        : page.locator('news-list [part=more]');
    if (!(await next.count())) break;
    await next.click();
    await page.waitForFunction(
      (was) =>
        [...(document.querySelector('news-list')?.shadowRoot?.querySelectorAll('li a') ?? [])]
          .map(
            (link) =>
              `${/** @type {HTMLAnchorElement} */ (link).href} ${/** @type {HTMLElement} */ (link).innerText.trim()}`,
          )
          .join() !== was,
      shown.map(({ url, title }) => `${url} ${title}`).join(),
      { timeout: 20_000 },
    );
  }
  return [...articles.values()];
}
