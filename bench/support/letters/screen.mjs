// @ts-check
/** What a reader sees of the form, and what he does with it. */

/**
 * @typedef {object} Screen
 * @property {'loading' | 'editing' | 'sending' | 'refused' | 'busy' | 'doubtful' | 'taken' | 'receipt'} name editing: nothing
 *   is said; refused: it is said that the letter was not sent; busy: it is being looked after; doubtful: it is said that
 *   nobody knows; taken: an earlier version has arrived
 * @property {string} heading what is said
 * @property {string} reference
 * @property {string} code
 * @property {string} subject what stands in the form
 * @property {string} message
 * @property {boolean} isKept whether that can be seen
 */

/** In the page: only what is drawn counts. @returns {Screen} */
function screen() {
  /** @type {Screen} */
  const seen = { name: 'loading', heading: '', reference: '', code: '', subject: '', message: '', isKept: false };
  const root = document.querySelector('mailbox-form')?.shadowRoot;
  if (!root) return seen;
  const shown = (/** @type {string} */ selector) => {
    const element = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    return element?.getClientRects().length && getComputedStyle(element).visibility === 'visible' ? element : undefined;
  };
  const words = (/** @type {string} */ selector) => shown(selector)?.innerText.trim() ?? '';
  const subject = /** @type {HTMLInputElement | undefined} */ (shown('#subject'));
  const message = /** @type {HTMLTextAreaElement | undefined} */ (shown('#message'));
  seen.subject = subject?.value ?? '';
  seen.message = message?.value ?? '';
  seen.isKept = !!subject && !!message;
  if (shown('[part~=receipt]')) {
    seen.name = 'receipt';
    seen.heading = words('[part~=receipt] .heading');
    seen.reference = words('[part~=reference]');
    seen.code = words('[part~=query-code]').replace(/\s/g, '');
  } else if (shown('[part~=state]')) {
    seen.heading = words('[part~=state]');
    // What is under way can be stopped.
    seen.name = shown('[part~=state] [part~=stop]')
      ? 'busy'
      : shown('[part~=state] [part~=again]')
        ? 'doubtful'
        : 'taken';
  } else if (shown('[part~=summary]')) {
    seen.name = 'refused';
    seen.heading = words('[part~=summary]');
  } else if (shown('[part~=submit]')) {
    seen.name = shown('[part~=submit]')?.getAttribute('aria-disabled') === 'true' ? 'sending' : 'editing';
  }
  return seen;
}

/** For every page of a browser: what tells what is to be seen on it. */
export const screenScript = `window.letterScreen = ${screen}`;

/** Waits until one of these can be seen. @param {import('playwright-core').Page} page @param {readonly Screen['name'][]} names */
export async function lookFor(page, names, seconds = 40) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await page
      .evaluate(
        async ({ wanted, until }) => {
          for (;;) {
            const now = /** @type {Screen} */ (/** @type {any} */ (window).letterScreen());
            if (wanted.includes(now.name) || Date.now() > until) return now;
            await new Promise((resolve) => setTimeout(resolve, 40));
          }
        },
        { wanted: names, until: end },
      )
      .catch((error) => {
        if (page.isClosed() || Date.now() > end) throw error;
      });
    if (seen && names.includes(seen.name)) return seen;
    if (seen) throw new Error(`the form stays "${seen.name}" (${seen.heading.replace(/\s+/g, ' ').slice(0, 80)})`);
    // A page on its way to another one cannot be looked at.
    await page.waitForLoadState('domcontentloaded').catch(() => undefined);
  }
}

/** What can be seen now. @param {import('playwright-core').Page} page */
export const look = (page) =>
  lookFor(page, ['loading', 'editing', 'sending', 'refused', 'busy', 'doubtful', 'taken', 'receipt']);

/** Writes what is not there yet. @param {import('playwright-core').Page} page @param {import('./contents.mjs').Content} content @param {boolean} [isTyped] */
export async function write(page, content, isTyped = false) {
  const form = page.locator('mailbox-form');
  const lacks = await form.evaluate(
    (host, { texts, ticks, names }) => {
      const root = /** @type {ShadowRoot} */ (host.shadowRoot);
      const field = (/** @type {string} */ id) => /** @type {HTMLInputElement | null} */ (root.querySelector(`#${id}`));
      return {
        texts: Object.keys(texts).filter((id) => field(id) && field(id)?.value !== texts[id]),
        ticks: ticks.filter((id) => field(id) && !field(id)?.checked),
        hasDistrict: host.querySelector('input')?.value === names.district,
        hasFiles: root.querySelectorAll('[part~=files] li').length === names.files,
      };
    },
    {
      texts: textsOf(content),
      ticks: [...content.notify.map((way) => `notify-${way}`), ...(content.publish ? ['publish'] : []), 'consent'],
      names: { district: content.district, files: content.files.length },
    },
  );
  const texts = textsOf(content);
  for (const id of lacks.texts) {
    const field = form.locator(`#${id}`);
    if (id === 'category') await field.selectOption(content.category);
    else if (isTyped && id === 'subject') await field.pressSequentially(texts[id]);
    else {
      // What stands there already is overwritten.
      await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).select());
      await page.keyboard.insertText(texts[id]);
    }
  }
  // With the keyboard: a mouse waits until nothing moves, and a thousand letters have many boxes to be ticked.
  for (const id of lacks.ticks) await form.locator(`#${id}`).press('Space');
  if (!lacks.hasDistrict) await form.locator('input[name=district]').fill(content.district);
  if (!lacks.hasFiles) await form.locator('#attachments').setInputFiles(content.files);
}

/** @param {import('./contents.mjs').Content} content @returns {Record<string, string>} */
const textsOf = ({ category, name, phone, email, address, subject, message }) => ({
  category,
  name,
  phone,
  email,
  address,
  subject,
  message,
});
