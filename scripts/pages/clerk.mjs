// The clerk's desk, with the keyboard alone.
import { expectNoFindings } from './findings.mjs';
import { expectFocus, reach, walkThrough, write } from './keyboard.mjs';
import { expectNothingCut } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./place.mjs').Demo} Demo */

export const answer = 'From Monday on, the lamps of the last ferry burn until the last reader has gone ashore.';

/** Answers a letter at the clerk's desk, and publishes it. @param {Page} page @param {Demo} demo @param {string} subject
 * @param {() => Promise<unknown>} [look] looks at each page on the way */
export async function workOn(page, { base, token }, subject, look = async () => {}) {
  await page.goto(`${base}/api/clerk`);
  await look();
  // The focus is in the field already.
  await page.keyboard.type('not the token, surely');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await look();
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await page.waitForSelector('table');
  await look();
  await reach(page, new RegExp(`^${subject}`));
  await page.keyboard.press('Enter');
  await page.waitForSelector('#reply');
  await look();
  await reach(page, /^State/);
  await page.keyboard.type('Answered');
  await write(page, /^Unit in charge/, 'Ferries of Lanwan');
  await write(page, /^Answer$/, answer);
  await reach(page, /^Save/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/notice=saved/);
  await expectFocus(page, /^Saved\.$/);
  await look();
  await reach(page, /^Publish$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/notice=published/);
  await expectFocus(page, /^Published\./);
  await look();
}

/** @param {Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {Generator<import('./place.mjs').Check>} */
export function* clerkChecks({ base, token }, visitor) {
  for (const width of [320, 1024])
    for (const colorScheme of /** @type {const} */ (['light', 'dark']))
      yield [
        `axe: the clerk’s desk, ${width} px, ${colorScheme}`,
        () =>
          visitor.visit({ viewport: { width, height: 768 }, colorScheme }, async (page) => {
            const look = async (/** @type {string} */ name) => {
              await visitor.picture(page, `clerk-${name}-${width}-${colorScheme}`);
              await expectNothingCut(page);
              await expectNoFindings(page);
            };
            await page.goto(`${base}/api/clerk`);
            await look('sign-in');
            await page.keyboard.type(token);
            await page.keyboard.press('Enter');
            await page.waitForSelector('table');
            await look('letters');
            await reach(page, /^Answered$/);
            await page.keyboard.press('Enter');
            await page.waitForURL(/state=answered/);
            await reach(page, /^A bench at the Fish Market/);
            await page.keyboard.press('Enter');
            await page.waitForSelector('#reply');
            await look('letter');
            await walkThrough(page);
            await page.goto(`${base}/api/clerk?state=rejected`);
            await look('none');
          }),
      ];
}
