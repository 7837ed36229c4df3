// What has to hold in every Chromium of old. A check looks at a page as it is, and may use it as a reader does.
import { arrival } from './checks/arrival.mjs';
import { elements } from './checks/elements.mjs';
import { letters } from './checks/letters.mjs';
import { Eyes } from './eyes.mjs';

/** @typedef {import('../browsers/old-chromium.mjs').OldPage} OldPage */

/** By the pages on which they are made. */
export const checks = { ...elements, ...letters, ...arrival };

/** Opens a page and looks. @param {OldPage} browser @param {string} origin @param {string} page @param {string} form @param {string} name */
export async function look(browser, origin, page, form, name) {
  /** @type {{ what: string, problem?: string }[]} */
  const results = [];
  const eyes = new Eyes(browser, `${origin}/${page}/${form}/${name}`, form, name);
  await eyes.open();
  for (const [what, check] of checks[page]) {
    /** @type {string | undefined} */
    let problem;
    await check(eyes).catch((error) => (problem = error.message));
    results.push({ what, problem });
  }
  return results;
}
