// @ts-check
/** A reader with a letter, in a browser of his own: writes it, sends it, meets what goes wrong, and acts as he is used to. */
import { look, lookFor, write } from './screen.mjs';

/**
 * @typedef {import('./plan.mjs').Plan} Plan
 * @typedef {import('./screen.mjs').Screen} Screen
 * @typedef {object} Browsing What was seen in the browser, beside what is on its screen.
 * @property {{ method: string, page: number }[]} requests to the endpoint, each counted once however often it was sent
 * @property {{ method: string, text: string, isOnline: boolean }[]} failures
 * @property {{ method: string, status: number }[]} statuses
 * @property {number} loads how often the form was loaded
 * @property {number} clicks of the mouse, before the answer to the first of them
 * @property {string[]} keys that the tabs had when they were opened
 * @property {string[]} errors of scripts
 */
/**
 * @typedef {object} Story What came of a letter, for its reader.
 * @property {Plan} plan
 * @property {import('./gateway.mjs').Line} line
 * @property {Browsing} browsing
 * @property {{ reference: string, code: string }[]} receipts that were on screen
 * @property {Screen} [last] what was on screen when the reader left without a receipt
 * @property {boolean} isTaken he was told that an earlier version has arrived
 * @property {string[]} mistakes
 */

const settled = /** @type {const} */ (['receipt', 'refused', 'doubtful', 'taken', 'editing']);
/** Habits that a reader follows once, when he sees that something is wrong. */
const otherWays = ['reloads', 'leaves', 'duplicates'];
const mostTurns = 14;
/** Longer than anybody waits. */
const patience = 60_000;

export class Reader {
  /**
   * @param {import('playwright-core').BrowserContext} context which nobody else uses at the same time
   * @param {import('./gateway.mjs').Gateway} gateway
   * @param {Plan} plan
   */
  constructor(context, gateway, plan) {
    this._context = context;
    this._gateway = gateway;
    this._plan = plan;
    /** @type {Story} */
    this.story = {
      plan,
      line: gateway.expect(plan.id, plan.strikes),
      browsing: { requests: [], failures: [], statuses: [], loads: 0, clicks: 0, keys: [], errors: [] },
      receipts: [],
      isTaken: false,
      mistakes: [],
    };
    /** What he does once when he sees that something is wrong. */
    this._hasActed = false;
    this._stops = 0;
  }

  /** @returns {Promise<Story>} */
  async send() {
    const context = this._context;
    const others = context.pages();
    const unwatch = this._watch(context);
    try {
      const page = await context.newPage();
      await page.goto(this._address);
      await within(patience, this._writeAndSend(page));
    } catch (error) {
      const screens = await Promise.all(
        context.pages().map((page) =>
          Promise.race([look(page), within(2000, new Promise(() => {}))]).then(
            ({ name, heading }) => `${name} ${heading.replace(/\s+/g, ' ')}`,
            () => 'nothing',
          ),
        ),
      );
      const requests = this.story.line.seen.map(({ method, status }) => `${method} ${status ?? '-'}`);
      this.story.mistakes.push(
        `the bench: ${String(error).split('\n')[0]} (on screen: ${screens.join(', ')}; asked: ${requests.join(', ')})`,
      );
    } finally {
      this.story.line.release.happens();
      this.story.line.isOffline = false;
      await context.setOffline(false);
      for (const page of context.pages()) if (!others.includes(page)) await page.close().catch(() => undefined);
      unwatch();
    }
    return this.story;
  }

  /** @param {import('playwright-core').Page} page */
  async _writeAndSend(page) {
    await lookFor(page, ['editing']);
    await write(page, this._plan.content, this._plan.id % 10 === 0);
    const pages = await this._sendFirst(page);
    await Promise.all(pages.map((one) => this._goOn(one)));
  }

  get _address() {
    const { id, enctype, script, isCross, isKept, timeout } = this._plan;
    const port = isKept ? this._gateway.ports.kept : this._gateway.ports.closed;
    const action = `${isCross ? `http://127.0.0.1:${port}` : ''}/api/letters?reader=${id}`;
    const query = new URLSearchParams({ action, enctype, script, timeout: String(timeout) });
    return `http://localhost:${port}/form.html?${query}`;
  }

  /** Of the whole context: what a new tab asks for first is asked before anybody has heard of it.
   * @param {import('playwright-core').BrowserContext} context @returns {() => void} ends it */
  _watch(context) {
    const { browsing } = this.story;
    /** @type {import('playwright-core').Frame[]} */
    const tabs = [];
    const isLetter = (/** @type {import('playwright-core').Request} */ request) =>
      request.url().includes('/api/letters') && request.method() !== 'OPTIONS';
    /** @type {[string, (event: any) => void][]} */
    const watches = [
      [
        'request',
        (/** @type {import('playwright-core').Request} */ request) => {
          if (!isLetter(request)) return;
          const frame = request.frame();
          if (!tabs.includes(frame)) tabs.push(frame);
          browsing.requests.push({ method: request.method(), page: tabs.indexOf(frame) });
        },
      ],
      [
        'requestfailed',
        (/** @type {import('playwright-core').Request} */ request) => {
          const text = request.failure()?.errorText ?? '';
          if (isLetter(request))
            browsing.failures.push({ method: request.method(), text, isOnline: !this.story.line.isOffline });
        },
      ],
      [
        'response',
        (/** @type {import('playwright-core').Response} */ response) => {
          const request = response.request();
          if (isLetter(request)) browsing.statuses.push({ method: request.method(), status: response.status() });
        },
      ],
      [
        'weberror',
        (/** @type {import('playwright-core').WebError} */ error) => browsing.errors.push(error.error().message),
      ],
      // A form that holds words asks before its page goes: this reader knows what he does.
      ['dialog', (/** @type {import('playwright-core').Dialog} */ dialog) => dialog.accept().catch(() => undefined)],
      [
        'page',
        (/** @type {import('playwright-core').Page} */ page) => page.on('domcontentloaded', () => browsing.loads++),
      ],
    ];
    for (const [name, watch] of watches) context.on(/** @type {any} */ (name), watch);
    return () => {
      for (const [name, watch] of watches) context.off(/** @type {any} */ (name), watch);
    };
  }

  /** @param {import('playwright-core').Page} page */
  async _press(page) {
    if (this._plan.by === 'enter') await page.locator('mailbox-form #subject').press('Enter');
    else await page.locator('mailbox-form [part~=submit]').click();
  }

  /** Sends it for the first time, with what he does meanwhile. Gives the pages in which he goes on.
   * @param {import('playwright-core').Page} page @returns {Promise<import('playwright-core').Page[]>} */
  async _sendFirst(page) {
    const { _plan: plan, story } = this;
    const { line, browsing } = story;
    const isHeld = plan.strikes[0]?.kind === 'hold';
    if (plan.act === 'duplicate' && !isHeld) {
      const second = await this._duplicate(page);
      await lookFor(second, ['editing']);
      await write(second, plan.content);
      await Promise.all([this._press(page), this._press(second)]);
      return [page, second];
    }
    if (plan.act === 'offline' && !isHeld) {
      await this._goOffline();
      await this._press(page);
      return this._comeBack(page);
    }
    if (plan.act === 'double') {
      await page.evaluate(() => {
        const counter = /** @type {any} */ (window);
        counter.clicks = 0;
        // Wherever it falls: what is below the pointer may be something else by the second time.
        addEventListener('click', () => counter.clicks++, true);
      });
      const isHere = line.here.happened.then(() => true);
      do {
        await page.evaluate(() => void Object.assign(window, { clicks: 0 }));
        await page.locator('mailbox-form [part~=submit]').dblclick();
        // A list of files that appears at that moment moves the button away from below the mouse.
      } while (!(await Promise.race([isHere, pause(5000)])) && (await look(page)).name === 'editing');
      await line.here.happened;
      browsing.clicks = await page.evaluate(() => /** @type {any} */ (window).clicks);
      line.release.happens();
      return [page];
    }
    await this._press(page);
    if (!isHeld) return [page];
    await line.here.happened;
    switch (plan.act) {
      case 'reload':
        await page.reload();
        // Until the gateway knows, too, that nobody waits for the answer.
        for (let tries = 0; tries < 50 && !line.seen[0].isGone; tries++) await pause(50);
        line.release.happens();
        return [page];
      case 'duplicate': {
        const second = await this._duplicate(page);
        // It asks what became of the letter, while that is still on its way.
        await lookFor(second, ['busy', 'doubtful', 'receipt', 'refused']);
        line.release.happens();
        return [page, second];
      }
      default:
        await this._goOffline();
        line.release.happens();
        return this._comeBack(page);
    }
  }

  async _goOffline() {
    this.story.line.isOffline = true;
    await this._context.setOffline(true);
  }

  /** @param {import('playwright-core').Page} page */
  async _comeBack(page) {
    await lookFor(page, ['doubtful', 'refused']);
    this.story.line.isOffline = false;
    await this._context.setOffline(false);
    // It notices that by itself.
    await lookFor(page, ['busy', 'receipt', 'refused', 'sending'], 5);
    return [page];
  }

  /** Opens the same page once more, as browsers do it: with all that its session holds. @param {import('playwright-core').Page} page */
  async _duplicate(page) {
    const opened = this._context.waitForEvent('page');
    await page.evaluate(() => void window.open(location.href));
    const second = /** @type {import('playwright-core').Page} */ (await opened);
    await second.waitForLoadState('domcontentloaded');
    const key = () =>
      Object.keys(sessionStorage)
        .map((name) => JSON.parse(sessionStorage.getItem(name) ?? '{}').key)
        .filter((one) => one)
        .join();
    const keys = [await page.evaluate(key), await second.evaluate(key)];
    this.story.browsing.keys.push(...keys);
    return second;
  }

  /** Until there is a receipt, or he gives up. @param {import('playwright-core').Page} page */
  async _goOn(page) {
    const { _plan: plan, story } = this;
    for (let turn = 0; turn < mostTurns; turn++) {
      const seen = await this._nextTurn(page);
      if (!seen) return;
      if (seen.name === 'receipt') {
        story.receipts.push({ reference: seen.reference, code: seen.code });
        return;
      }
      this._checkWords(seen);
      if (seen.name === 'taken') {
        story.isTaken = true;
        return;
      }
      // A form that says nothing is one in which he has not begun.
      if (plan.habit === 'gives-up' && seen.name !== 'editing') {
        story.last = seen;
        return;
      }
      if (seen.name === 'doubtful') {
        await this._tryTo(() => page.locator('mailbox-form [part~=again]').click({ timeout: 2000 }));
      } else {
        await write(page, plan.content);
        await this._press(page);
      }
    }
    story.last = await look(page);
    story.mistakes.push(
      `no end after ${mostTurns} turns: ${story.last.name}, ${story.last.heading.replace(/\s+/g, ' ')}`,
    );
  }

  /** What is on screen when the form is at an end with it, or the reader with his patience. @param {import('playwright-core').Page} page */
  async _nextTurn(page) {
    const { _plan: plan } = this;
    for (;;) {
      const acts = plan.habit === 'impatient' ? this._stops < 2 : !this._hasActed && otherWays.includes(plan.habit);
      const seen = await lookFor(page, acts ? [...settled, 'busy'] : settled);
      // Nothing is said any more: it was loaded again, with a letter that is not on its way.
      if (['receipt', 'taken', 'editing'].includes(seen.name)) return seen;
      if (plan.habit === 'impatient' && seen.name === 'busy') {
        this._stops++;
        // What he can do at once, he does: again, if there is such a button, else not at all, and then again.
        const again = page.locator('mailbox-form [part~=state] [part~=again]');
        const button = (await again.count()) ? again : page.locator('mailbox-form [part~=stop]');
        await this._tryTo(() => button.click({ timeout: 1000 }));
        continue;
      }
      if (!this._hasActed && plan.habit === 'duplicates') {
        this._hasActed = true;
        const second = await this._duplicate(page);
        // He goes on in the second one, and in this one as well; unless the receipt has come here, and that one is empty.
        const here = await lookFor(page, [...settled, 'busy']);
        const there = await lookFor(second, [...settled, 'busy']);
        if (here.name === 'receipt' && there.name === 'editing' && !there.message) return here;
        await Promise.all([this._goOn(second), this._goOn(page)]);
        return undefined;
      }
      if (!this._hasActed && (plan.habit === 'reloads' || plan.habit === 'leaves')) {
        this._hasActed = true;
        if (plan.habit === 'leaves') await page.goto(new URL('/elsewhere.html', page.url()).href);
        if (plan.habit === 'leaves') await page.goto(this._address);
        else await page.reload();
        const back = await lookFor(page, ['busy', ...settled]);
        this._checkWords(back);
        continue;
      }
      return seen;
    }
  }

  /** What he wrote must be there as long as there is no receipt. @param {Screen} seen */
  _checkWords(seen) {
    const { content } = this._plan;
    if (seen.name === 'receipt') return;
    if (!seen.isKept || seen.subject !== content.subject || seen.message !== content.message)
      this.story.mistakes.push(`his words are not there any more (${seen.name})`);
  }

  /** The button may be gone by the time it is pressed: then there is something else to be seen. @param {() => Promise<unknown>} press */
  async _tryTo(press) {
    await press().catch(() => undefined);
  }
}

/** @template Result @param {number} ms @param {Promise<Result>} work @returns {Promise<Result>} */
async function within(ms, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const over = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it is not over after ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (over)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} ms @returns {Promise<boolean>} */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms, false));
