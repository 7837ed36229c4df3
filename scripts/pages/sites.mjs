// The old sites of the demo: each with the keyboard, as a reader uses it and from its beginning to its end.
import { walkThrough } from './keyboard.mjs';
import { expectNothing, expectNothingCut, ourTags, settled } from './looks.mjs';
import { sitePages } from './pages.mjs';
import { countPrints } from './site-looks.mjs';
import { siteWalks } from './site-walks.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./place.mjs').Check} Check */

/** Our elements that hold something to press, by their tags. @param {Page} page */
async function tagsToReach(page) {
  /** @type {Set<string>} */
  const wanted = new Set();
  for (const frame of page.frames())
    for (const tag of await frame.evaluate(
      (tags) =>
        [...document.querySelectorAll(tags)]
          .filter((element) => element.shadowRoot?.querySelector('a[href], button, select'))
          .map(({ localName }) => localName),
      ourTags,
    ))
      wanted.add(tag);
  return wanted;
}

/** @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {Generator<Check>} */
export function* siteChecks({ base }, visitor) {
  for (const [name, address, run] of siteWalks)
    yield [
      name,
      () =>
        visitor.visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page, wrongs) => {
          await page.addInitScript(countPrints);
          await page.goto(base + address);
          await settled(page);
          await run(page);
          expectNothing(wrongs);
        }),
    ];
  for (const { name, address, wide } of sitePages)
    for (const width of [320, 1024, 1440])
      yield [
        `the whole page with Tab: ${name}, ${width} px`,
        () =>
          visitor.visit({ viewport: { width, height: 900 } }, async (page, wrongs) => {
            await page.goto(base + address);
            await settled(page);
            const hosts = new Set((await walkThrough(page)).map(({ host }) => host));
            for (const tag of await tagsToReach(page))
              if (!hosts.has(tag)) throw new Error(`Tab does not lead into <${tag}>.`);
            if (!wide) await expectNothingCut(page);
            expectNothing(wrongs);
          }),
      ];
}
