// What can be seen on the old sites of the demo.
import { until } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/** A page's script may not stop a printer that is not there. Put in before the page. */
export const countPrints = 'window.prints = 0; window.print = () => { window.prints++; };';

/** Waits until the page was printed, once. @param {Page} page */
export const untilPrinted = (page) => page.waitForFunction(() => /** @type {any} */ (window).prints === 1);

/** Addresses of the links in an element of ours. @param {Page | Frame} page @param {string} selector */
export const linksIn = (page, selector) =>
  page.evaluate(
    (selector) =>
      [...(document.querySelector(selector)?.shadowRoot?.querySelectorAll('a[href]') ?? [])].map(
        (link) => /** @type {HTMLAnchorElement} */ (link).href,
      ),
    selector,
  );

/** The link that is marked as that of the page. @param {Page | Frame} page @param {string} selector */
export const currentIn = (page, selector) =>
  page.evaluate(
    (selector) => document.querySelector(selector)?.shadowRoot?.querySelector('[aria-current]')?.textContent?.trim(),
    selector,
  );

/** Size of the text of an element, px; that of an element of ours is that of the part. @param {Page} page */
export const sizes = (page, /** @type {string[]} */ selectors) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const [outer = '', inner] = selector.split('>>>');
        const found = document.querySelector(outer);
        const element = inner ? found?.shadowRoot?.querySelector(inner) : found;
        return element ? parseFloat(getComputedStyle(element).fontSize) : 0;
      }),
    selectors,
  );

/** Fails unless each is as much larger than before. @param {number[]} before @param {number[]} after @param {number} factor */
export function expectScaled(before, after, factor) {
  before.forEach((size, i) => {
    const now = after[i] ?? 0;
    if (!size || Math.abs(now / size - factor) > 0.03) throw new Error(`Text of ${size} px is ${now} px large.`);
  });
}

/** Every `style` attribute of a page, to be compared. @param {Page} page */
export const stylesOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[style]')]
      .map((element) => `${element.localName} ${element.getAttribute('style')}`)
      .join('\n'),
  );

/** Waits until text is larger than it was. @param {Page} page @param {string} selector @param {number} [before] */
export const untilLarger = (page, selector, before = 0) =>
  until(
    async () => ((await sizes(page, [selector]))[0] ?? 0) > before,
    () => `Text of ${before} px does not grow.`,
  );

/** Waits until text is as large as it was. @param {Page} page @param {string} selector @param {number} [before] */
export const untilAsBefore = (page, selector, before) =>
  until(
    async () => (await sizes(page, [selector]))[0] === before,
    () => `The text does not become ${before} px again.`,
  );
