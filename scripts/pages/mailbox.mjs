// The Mayor's Mailbox: the ways of letters, the clerk's desk, and its pages from their beginning to their end.
import { clerkChecks } from './clerk.mjs';
import { walkThrough } from './keyboard.mjs';
import { expectNothing, expectNothingCut, settled } from './looks.mjs';
import { mailboxWalks } from './mailbox-walks.mjs';
import { publishedLetter } from './pages.mjs';

/** @typedef {import('./place.mjs').Check} Check */

/** @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {AsyncGenerator<Check>} */
export async function* mailboxChecks(demo, visitor) {
  for (const [name, run] of mailboxWalks)
    yield [
      name,
      () =>
        visitor.visit({}, async (page, wrongs) => {
          /** @type {Awaited<ReturnType<typeof visitor.open>>[]} */
          const others = [];
          const another = async (/** @type {import("./place.mjs").Options | undefined} */ options) => {
            const other = await visitor.open(options);
            others.push(other);
            return other.page;
          };
          try {
            await run({ page, demo, another });
            // A wrong code is a 404, and browsers tell of it.
            expectNothing(wrongs.filter((wrong) => !/the server responded with a status of 404/.test(wrong)));
          } finally {
            for (const other of others) await other.close();
          }
        }),
    ];

  yield* clerkChecks(demo, visitor);

  for (const width of [320, 375, 1024, 1440])
    for (const address of ['/mailbox.html', (await publishedLetter(demo.base)).address])
      yield [
        `the whole page with Tab: ${address}, ${width} px`,
        () =>
          visitor.visit({ viewport: { width, height: 812 }, hasTouch: width < 400 }, async (page, wrongs) => {
            await page.goto(demo.base + address);
            await settled(page);
            await walkThrough(page);
            await expectNothingCut(page);
            expectNothing(wrongs);
          }),
      ];
}
