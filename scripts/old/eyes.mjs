// Somebody before a page in a Chromium of old.

/** @typedef {import('../browsers/old-chromium.mjs').OldPage} OldPage */
/** @typedef {[what: string, check: (eyes: Eyes) => Promise<unknown>]} Check */

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds, and says what there is in its place. */
export class Eyes {
  /** @param {OldPage} browser @param {string} address @param {string} form @param {string} name */
  constructor(browser, address, form, name) {
    this.browser = browser;
    this.address = address;
    this.form = form;
    /** Under which letters are sent. */
    this.name = name;
  }

  /** Opens the page, or comes back to it. @param {string} [search] */
  open(search = '') {
    return this.browser.open(this.address + search);
  }

  /** @param {string} expression @param {(value: any) => boolean} holds @param {string} [what] */
  async see(expression, holds, what = expression) {
    let value;
    for (const deadline = Date.now() + 8000; ; await pause(50)) {
      try {
        value = await this.browser.evaluate(expression);
        if (holds(value)) return value;
      } catch (error) {
        value = String(error);
      }
      if (Date.now() > deadline) break;
    }
    throw new Error(`${what}: ${String(JSON.stringify(value)).slice(0, 300)}`);
  }

  /** @param {string} id @param {string[]} texts */
  async shows(id, ...texts) {
    for (const text of texts)
      await this.see(`shown('${id}')`, (shown) => shown.includes(text), `#${id} lacks "${text}", shows`);
  }

  /** @param {string} expression that is true */
  holds(expression) {
    return this.see(expression, (value) => value === true);
  }

  /** Clicks on what is within an element. @param {string} id @param {string} selector */
  async click(id, selector) {
    await this.see(`!!inside('${id}', '${selector}')`, Boolean, `#${id} has no ${selector}`);
    await this.browser.evaluate(`inside('${id}', '${selector}').click()`);
  }

  /** @param {string} id @param {Record<string, string>} fields */
  async write(id, fields) {
    for (const [field, value] of Object.entries(fields)) {
      await this.see(`!!inside('${id}', '#${field}')`, Boolean, `#${id} has no field ${field}`);
      await this.browser.evaluate(`write('${id}', '${field}', ${JSON.stringify(value)})`);
    }
  }

  /** @param {string} event */
  hears(event) {
    return this.see('heard', (heard) => heard.includes(event), `no ${event}, but`);
  }

  /** Nothing was thrown, and nothing was said in the console but what is expected. @param {RegExp[]} expected */
  async hasPeace(...expected) {
    const uncaught = JSON.parse(await this.browser.evaluate('JSON.stringify(uncaught)'));
    const said = this.browser.said.filter((message) => !expected.some((pattern) => pattern.test(message)));
    const all = [...this.browser.errors, ...uncaught, ...said];
    if (all.length) throw new Error(all.join('; ').slice(0, 500));
    for (const pattern of expected)
      if (!this.browser.said.some((message) => pattern.test(message)))
        throw new Error(`The console does not say ${pattern}.`);
  }
}
