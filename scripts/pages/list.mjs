// The way from a list to an article and back, with the keyboard.
import { focusedText, press, reach } from './keyboard.mjs';
import { expectNothing, settled } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {Generator<import('./place.mjs').Check>} */
export function* listChecks({ base }, visitor) {
  for (const lang of ['en', 'zh-Hans'])
    yield [
      `from the list to an article and back with the keyboard, ${lang}`,
      () =>
        visitor.visit({}, async (page, wrongs) => {
          await page.goto(`${base}/news.html?lang=${lang}`);
          await settled(page);
          await press(page, /^(Show more|查看更多)$/);
          await untilMore(page);
          await page.keyboard.press('Tab');
          const title = await focusedText(page);
          const before = await page.evaluate(() => scrollY);
          if (before < 300) throw new Error(`The eleventh article is ${before} px down: there is no place to restore.`);
          await page.keyboard.press('Enter');
          await page.waitForURL(/article\.html\?id=\d+/);
          await page.waitForFunction(() => document.querySelector('article-view')?.shadowRoot?.querySelector('.prose'));
          const shown = await page.evaluate(
            () => document.querySelector('article-view')?.shadowRoot?.querySelector('[part=title]')?.textContent ?? '',
          );
          if (!title.includes(shown)) throw new Error(`"${title}" led to "${shown}".`);
          if (!(await page.title()).startsWith(shown)) throw new Error(`The page is called "${await page.title()}".`);
          await reach(page, /^(News|新闻动态)$/);
          // Headless browsers have no key for this.
          await page.goBack();
          await page.waitForURL(/news\.html/);
          await untilMore(page);
          await page
            .waitForFunction((place) => Math.abs(scrollY - place) < 80, before, { timeout: 5000 })
            .catch(() => {});
          const after = await page.evaluate(() => scrollY);
          if (Math.abs(after - before) >= 80)
            throw new Error(`The list was ${before} px down and is ${after} px down.`);
          const count = await rows(page);
          if (count !== 20) throw new Error(`The list had 20 articles and has ${count}.`);
          expectNothing(wrongs);
        }),
    ];
}

const rows = (/** @type {Page} */ page) =>
  page.evaluate(() => document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length);

/** Waits until there is more than the first part of the list. @param {Page} page */
const untilMore = (page) =>
  page.waitForFunction(
    () => (document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length ?? 0) > 10,
  );
