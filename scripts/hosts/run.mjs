// Opens every page of test/hosts/ in every way of loading, and says what is wrong.
import { letter } from '../../test/hosts/data.mjs';
import { pages } from '../../test/hosts/pages.mjs';
import { walks } from '../../test/hosts/walks.mjs';
import { vendorFile } from './server.mjs';

/** @typedef {import('./tabs.mjs').Tab} Tab */
/** @typedef {import('./tabs.mjs').Engine} Engine */
/** @typedef {import('../../test/hosts/pages.mjs').HostPage} HostPage */

export const LOADS = /** @type {const} */ (['classic', 'module', 'async', 'late']);

/** Encodings read as others, and values that nobody has turned into words. */
const GARBLED = [
  '\ufffd|锟斤拷|[鍏鍔鎻瀛鐨璇锛銆鈥鍙鎵鏄鏂鐩鏌]{2}|ï»¿|å…³|æµ·',
  '\\bundefined\\b|\\[object |\\bNaN\\b|Invalid Date|Unexpected token',
];
const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

/**
 * Why an engine cannot show a page; nothing where it can. Reasons stand under the name of an engine, or of those before a
 * version: `Chromium < 73`.
 *
 * @param {HostPage} page @param {Engine} engine
 */
export function reasonAgainst({ without = {}, needs }, { name }) {
  if (needs && !vendorFile(needs)) return `${needs} is not installed here`;
  const [product = '', major] = name.split(' ');
  for (const [which, reason] of Object.entries(without)) {
    const [engine, before] = which.split(' < ');
    if (engine === product && (!before || Number(major) < Number(before))) return reason;
  }
  return undefined;
}

/** How many visits there were: each has an address of its own, whichever engines share a server. */
let number = 0;

/** What walks and pages can do in a tab. */
export class Visitor {
  /** @param {Tab} tab @param {string} run @param {import('./server.mjs').Visit} visit @param {Engine} engine @param {HostPage} page */
  constructor(tab, run, visit, engine, page) {
    this.tab = tab;
    this.page = page;
    this.run = run;
    this.visit = visit;
    this.engine = engine;
    this.letter = letter;
  }

  /** Calls a method of the probe. @param {string} method @param {unknown[]} args @param {string} [frame] @returns {Promise<any>} */
  async call(method, args = [], frame) {
    const call = [method, args, ...(frame ? [frame] : [])].map((part) => JSON.stringify(part)).join();
    const { value, error } = JSON.parse(await this.tab.evaluate(`__probe.call(${call})`));
    if (error) throw new Error(error);
    return value;
  }

  /** Waits until something is true. @param {string} what @param {() => Promise<unknown>} isTrue @param {number} limit */
  async until(what, isTrue, limit = 15_000) {
    for (const end = Date.now() + limit; ; await pause()) {
      /** @type {unknown} */
      let problem = '';
      const value = await isTrue().catch((error) => void (problem = error.message));
      if (value) return value;
      if (Date.now() > end) throw new Error(`${what}${problem ? `: ${problem}` : ''}`);
    }
  }

  /** A click of the mouse. @param {string} path @param {string} [frame] */
  async click(path, frame) {
    if (!this.tab.click || this.page.zooms) return this.call('click', [path], frame);
    const { x, y } = await this.call('place', [path], frame);
    const origin = frame ? await this.call('corner', [frame]) : { x: 0, y: 0 };
    await this.tab.click(origin.x + x, origin.y + y);
  }

  /** @param {string} key */
  async press(key) {
    await this.tab.press?.(key);
  }
}

/**
 * @param {Engine} engine
 * @param {{ port: number, visit: (run: string) => import('./server.mjs').Visit }} server
 * @param {{ only?: RegExp, loads?: readonly string[], tell?: (line: string) => void, pictures?: string }} options
 */
export async function runHosts(engine, server, { only, loads = LOADS, tell = console.log }) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  const queue = pages.filter((page) => {
    if (only && !only.test(page.name)) return false;
    const reason = reasonAgainst(page, engine);
    if (reason) tell(`     ${engine.name} ${page.name}: not looked at, ${reason}`);
    return !reason;
  });
  /** @param {Tab} tab @param {HostPage} page @param {string} load */
  const visitor = async (tab, page, load) => {
    const run = `${engine.name.toLowerCase().replace(/\W.*/, '')}-${++number}`;
    const host = page.host === 'secure' ? '127.0.0.1' : engine.host;
    await tab.open(
      `http://${host}:${server.port}/${run}/${page.name}.html?load=${load}${page.keeps ? '&keep' : ''}`,
      page,
    );
    return new Visitor(tab, run, server.visit(run), engine, page);
  };

  /** @param {Visitor} visitor @param {HostPage} page */
  const state = async (visitor, page) => ({
    outline: plain(await visitor.call('outline')).replace(/load=\w+/g, ''),
    globals: await visitor.call('globals'),
    complaints: new Set(
      [
        ...(
          await Promise.all([undefined, ...(page.frames ?? [])].map((at) => visitor.call('complaints', [], at)))
        ).flat(),
        ...(visitor.tab.complaints?.() ?? []),
      ].map(plain),
    ),
    width: await visitor.call('width'),
    text: await visitor.call('text'),
    frames: await Promise.all((page.frames ?? []).map((frame) => visitor.call('globals', [], frame))),
  });

  /** @param {Tab} tab @param {HostPage} page */
  async function visitPage(tab, page) {
    const lookAlone = async () => {
      const alone = await visitor(tab, page, 'none');
      if (page.ready) await alone.until('the page has done what it does', () => alone.call('global', [page.ready]));
      const found = await state(alone, page);
      // A page that shows everything without the library would prove nothing.
      const shown = (page.shows ?? []).filter((text) => found.text.includes(text));
      if (shown.length && !page.fallback) throw new Error(`shown without the library: ${shown.join(', ')}`);
      return found;
    };
    /** @type {Awaited<ReturnType<typeof state>>} */
    let before;
    try {
      // On a busy machine drivers say that a page is there when it is not. What is wrong with a page, is so twice.
      before = await lookAlone().catch(lookAlone);
    } catch (error) {
      failures.push(`${page.name}, alone`);
      tell(`FAIL ${engine.name} ${page.name}, alone: ${error.message}`);
      return;
    }
    for (const load of loads) {
      if (page.loads && !page.loads.includes(load)) continue;
      const look = () => visitWith(tab, page, load, before).catch((error) => [String(error.message)]);
      let wrongs = await look();
      if (wrongs.length) {
        tell(`once ${engine.name} ${page.name}, ${load}: ${wrongs.join('; ')}`);
        wrongs = await look();
      }
      if (wrongs.length) failures.push(`${page.name}, ${load}`);
      else passed++;
      for (const wrong of wrongs.slice(0, 6))
        tell(`FAIL ${engine.name} ${page.name}, ${load}: ${wrong.split('\n')[0]}`);
    }
  }

  /** @param {Tab} tab @param {HostPage} page @param {string} load @param {Awaited<ReturnType<typeof state>>} before */
  async function visitWith(tab, page, load, before) {
    const guest = await visitor(tab, page, load);
    const fallback = page.fallback === true || !!page.fallback?.(engine.name, load, before.globals);
    const wanted = {
      shows: fallback ? page.fallbackShows : page.shows,
      hides: [...GARBLED, ...(page.hides ?? [])],
      fallback,
      scale: page.scale ?? 1,
      width: before.width,
    };
    let wrongs = ['nothing was looked at'];
    const frames = page.frames ?? [undefined];
    for (const end = Date.now() + 5000; wrongs.length && Date.now() < end; await pause()) {
      wrongs = [];
      for (const frame of frames)
        wrongs.push(...(await guest.call('look', [wanted], frame).catch((error) => [error.message])));
      if (page.ready && !(await guest.call('global', [page.ready]))) wrongs.push('the page has not done what it does');
    }
    // It must have had its chance.
    const isAsked = async () =>
      (await guest.call('requests')).some((/** @type {string} */ file) => file.includes('/lib/civic'));
    if (fallback) await guest.until('', isAsked, 800).then(pause, () => {});
    if (!wrongs.length && !fallback)
      for (const walk of page.walks ?? [])
        await walks[walk](guest, page).catch((error) => wrongs.push(`${walk}: ${error.message}`));
    if (!wrongs.length && page.check) await page.check(guest, load).catch((error) => wrongs.push(error.message));

    // Nothing of the page is different, and nobody has complained.
    if (page.left) return wrongs;
    const after = await state(guest, page);
    const known = [...(page.complaints ?? []), ...((engine.isOld && page.complaintsOfOld) || [])];
    for (const complaint of after.complaints)
      if (!before.complaints.has(complaint) && !known.some((words) => words.test(complaint)))
        wrongs.push(`complaint: ${complaint.slice(0, 200)}`);
    const isGained = (/** @type {string} */ name) => name !== 'CivicElements' && name !== 'litNonce';
    [before.globals, ...before.frames].forEach((globals, i) => {
      const now = [after.globals, ...after.frames][i];
      for (const name of Object.keys(now)) {
        if (!(name in globals)) {
          if (isGained(name)) wrongs.push(`a new global: ${name}`);
        } else if (globals[name] !== now[name]) wrongs.push(`changed: ${name}`);
      }
    });
    if (!page.changes && after.outline !== before.outline)
      wrongs.push(`the page is another: ${difference(before.outline, after.outline)}`);
    for (const address of await guest.call('requests'))
      if (/^(?:https?|wss?):/.test(address) && !/^https?:\/\/(?:127\.0\.0\.1|localhost|lanwan\.test):/.test(address))
        wrongs.push(`asked ${address}`);
    for (const file of guest.visit.missing) wrongs.push(`asked for ${file}, which is not there`);
    return wrongs;
  }

  await Promise.all(
    Array.from({ length: engine.tabs }, async () => {
      const tab = await engine.tab();
      for (let page = queue.shift(); page; page = queue.shift()) {
        const start = Date.now();
        const before = failures.length;
        await visitPage(tab, page);
        if (process.env.CIVIC_HOSTS_TIMES) tell(`     ${engine.name} ${page.name} ${Date.now() - start} ms`);
        else if (failures.length === before) tell(`ok   ${engine.name} ${page.name}`);
      }
    }),
  );
  return { passed, failures };
}

/** A message without what is different each time. @param {string} text */
function plain(text) {
  return text
    .replace(/https?:\/\/[^\s)'"]+/g, '(address)')
    .replace(/\b(?:chromium|firefox|webkit)-\d+\b|'nonce-[^']*'/g, '(run)');
}

/** Where two texts begin to differ. @param {string} one @param {string} other */
function difference(one, other) {
  let i = 0;
  while (one[i] === other[i]) i++;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, i - 40), i + 80).replace(/\s+/g, ' ');
  return `"${around(one)}" is now "${around(other)}"`;
}
