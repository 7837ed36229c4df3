// What axe finds on a page.
import fs from 'node:fs';
import path from 'node:path';
import { expectNothing } from './looks.mjs';
import { root } from './place.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axeSource = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Hosts put their own in place of what browsers have, and axe needs the latter. Put in before the page.
 * `giveBack` then undoes what the host has done. */
export const keepNatives = `{
  const kept = [[Array, 'from'], [Array.prototype, 'indexOf'], [String.prototype, 'trim'], [String.prototype, 'endsWith']];
  const natives = kept.map(([owner, name]) => [owner, name, owner[name]]);
  window.giveBack = () => natives.forEach(([owner, name, value]) => (owner[name] = value));
}`;

/** Fails where axe finds something on a page, or in those elements of it.
 * @param {Page | import('playwright-core').Frame} page @param {string} [selector] */
export async function expectNoFindings(page, selector = '') {
  if (selector && !(await page.evaluate((selector) => !!document.querySelector(selector), selector))) return;
  await page.evaluate(() => /** @type {any} */ (window).giveBack?.());
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async (selector) => {
    const { axe } = /** @type {any} */ (window);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    if (!selector) tags.push('best-practice');
    const place = selector ? { include: [...document.querySelectorAll(selector)] } : document;
    const { violations } = await axe.run(place, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map(
        (/** @type {any} */ node) =>
          `${id}: ${node.target.flat().join(' >>> ')} ${node.failureSummary.split('\n').slice(1).join('; ')}`,
      ),
    );
  }, selector);
  expectNothing(findings);
}
