// What can be seen on a page, elements of ours included.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/** All our elements. */
export const ourTags =
  'news-list, article-card, article-view, font-size-switcher, language-switcher, share-links, print-button, section-nav, site-footer, mailbox-form, mailbox-status';

/** @param {unknown} truth @param {string} message */
export function expect(truth, message) {
  if (!truth) throw new Error(message);
}

/** Fails with what was found. @param {readonly string[]} found */
export function expectNothing(found) {
  if (found.length) throw new Error(found.join('\n'));
}

/** Waits until something is so. @param {() => Promise<unknown>} what @param {() => string | Promise<string>} message */
export async function until(what, message) {
  const ends = Date.now() + 8000;
  while (Date.now() < ends) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(await message());
}

/** Waits until none of our elements loads any more, in any frame. @param {Page} page */
export const settled = (page) =>
  Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.waitForFunction(
          () =>
            [...document.querySelectorAll('*')]
              .filter((element) => /^(?:[a-z]+-)?(?:news-list|article-card|article-view)$/.test(element.localName))
              .every((element) => element.shadowRoot && !element.shadowRoot.querySelector('.waiting')) &&
            [...document.querySelectorAll('mailbox-form, mailbox-status')].every((element) =>
              element.shadowRoot?.querySelector('[part~=form], [part~=receipt], [part~=status], [part~=error]'),
            ),
        ),
      ),
  );

/** What an element of ours shows, slotted content left out. @param {Page | Frame} page @param {string} selector */
export const shown = (page, selector) =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    if (!root) return '';
    const parts = [...root.children].filter(({ localName }) => localName !== 'style');
    return parts
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }, selector);

/** Waits until an element of ours shows something. @param {Page | Frame} page @param {string} selector @param {RegExp} wanted */
export const expectShown = (page, selector, wanted) =>
  until(
    async () => wanted.test(await shown(page, selector)),
    async () => `${selector} shows "${await shown(page, selector)}", not ${wanted}.`,
  );

/** Fails where a page or a frame of it is wider than its window, or where something of ours is cut off sideways. @param {Page} page */
export async function expectNothingCut(page) {
  for (const frame of page.frames()) {
    const cut = await frame.evaluate((ourTags) => {
      const found = [];
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over > 0) found.push(`${location.pathname}, by ${over} px`);
      for (const host of document.querySelectorAll(ourTags))
        for (const box of host.shadowRoot?.querySelectorAll('*') ?? []) {
          // What is there for those who do not see it is a pixel wide.
          if (box.clientWidth < 2 || box.scrollWidth <= box.clientWidth + 1) continue;
          if (/hidden|clip/.test(getComputedStyle(box).overflowX)) found.push(`${host.localName} .${box.className}`);
        }
      return found;
    }, ourTags);
    if (cut.length) throw new Error(`Cut off: ${cut.join(', ')}`);
  }
}
