// A reader who has a keyboard and nothing else.

/** @typedef {import('playwright-core').Page} Page */

/** How often Tab is pressed before something counts as out of reach. */
const MOST_TABS = 200;

/** What has the focus, in whatever frame and shadow root: its name, its place, and whether it was there before.
 * @param {Page} page */
const stop = (page) =>
  page.evaluate(() => {
    /** @type {any} */
    let active = document.activeElement;
    let window_ = window;
    for (;;) {
      const inner = active?.shadowRoot?.activeElement ?? active?.contentDocument?.activeElement;
      if (!inner) break;
      if (active.contentWindow) window_ = active.contentWindow;
      active = inner;
    }
    if (!active || active === active.ownerDocument.body) return undefined;
    const store = /** @type {{ stops?: Set<Element> }} */ (/** @type {unknown} */ (window));
    const stops = (store.stops ??= new Set());
    const isKnown = stops.has(active);
    stops.add(active);
    const { top, bottom, left, right } = active.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(active);
    let host = active;
    while (host.getRootNode().host) host = host.getRootNode().host;
    return {
      name: (active.getAttribute('aria-label') || active.labels?.[0]?.textContent || active.textContent || '')
        .replace(/\s+/g, ' ')
        .trim(),
      tag: active.localName,
      host: host.localName,
      isKnown,
      isSeen: bottom > top && right > left && bottom > 0 && top < window_.innerHeight,
      isMarked: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

/** Goes through a whole page with Tab. Fails where it does not come to an end, or where the focus cannot be seen.
 * @param {Page} page @returns {Promise<{ name: string, tag: string, host: string }[]>} */
export async function walkThrough(page) {
  const stops = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    const found = await stop(page);
    if (!found || found.isKnown) return stops;
    // A button for radios and the like may lie over what has the focus.
    if (found.tag !== 'input' && !(found.isSeen && found.isMarked))
      throw new Error(`The focus cannot be seen on ${found.tag} "${found.name}" of <${found.host}>.`);
    stops.push(found);
  }
  throw new Error('Tab does not come to the end of the page.');
}

/** Goes on with Tab until something of that name in that place has the focus. @param {Page} page @param {RegExp} name */
export async function reach(page, name, host = /./) {
  const seen = [];
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab');
    const found = await stop(page);
    if (found && name.test(found.name) && host.test(found.host)) return;
    seen.push(found?.name);
  }
  throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(seen)].join(' | ')}.`);
}

/** Presses Enter on what has that name: where the focus is, or further on. @param {Page} page @param {RegExp} name */
export async function press(page, name) {
  const found = await stop(page);
  if (!found || !name.test(found.name)) await reach(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field, and writes into it. @param {Page} page @param {RegExp} name @param {string} text @param {RegExp} [host] */
export async function write(page, name, text, host) {
  await reach(page, name, host);
  await page.keyboard.type(text);
}

/** The text of what has the focus. @param {Page} page */
export const focusedText = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Fails where the focus is elsewhere. @param {Page} page @param {RegExp} name */
export async function expectFocus(page, name) {
  const text = await focusedText(page);
  if (!name.test(text)) throw new Error(`The focus is on "${text.slice(0, 200)}", not on ${name}.`);
}
