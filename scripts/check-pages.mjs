// Opens the pages of the demo and the examples of the documentation in a browser, as a reader would:
//   npm run check:pages                    everything
//   npm run check:pages -- --only=axe      axe, docs, large, mailbox, requests, sites or walk
//   npm run check:pages -- --only=axe --page=article    those whose names begin so
//   npm run check:pages -- --pictures=DIR  and a picture of each page that axe looks at
//
// A page with every element asks for nothing that nobody wants. axe finds nothing on the demo, narrow and wide, in two
// languages, light and dark; the way from a list to an article and back can be gone with the keyboard, and so can every
// old site, each part of which works, and the way of a letter from its writer to all who read the answer; and what the
// documentation tells webmasters to paste works when it is pasted.
import { findBrowser } from './browsers/find.mjs';
import { freshen } from './fresh.mjs';
import { axeChecks } from './pages/axe.mjs';
import { docsChecks } from './pages/docs.mjs';
import { largeChecks } from './pages/large.mjs';
import { listChecks } from './pages/list.mjs';
import { mailboxChecks } from './pages/mailbox.mjs';
import { startDemo, Visitor } from './pages/place.mjs';
import { requestChecks } from './pages/requests.mjs';
import { siteChecks } from './pages/sites.mjs';
import { exitOnSignals } from './processes.mjs';

const option = (/** @type {string} */ name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** @typedef {import('./pages/place.mjs').Check} Check */
/** @type {Record<string, (demo: import('./pages/place.mjs').Demo, visitor: Visitor, begin?: string) => Iterable<Check> | AsyncIterable<Check>>} */
const groups = {
  requests: requestChecks,
  walk: listChecks,
  large: largeChecks,
  sites: siteChecks,
  mailbox: mailboxChecks,
  docs: docsChecks,
  axe: axeChecks,
};

const executablePath = await findBrowser('chromium');
if (!executablePath) {
  console.error('No Chromium was found: run `node scripts/browsers/install.mjs chromium`.');
  process.exit(1);
}
freshen();
exitOnSignals();

const demo = await startDemo();
const visitor = await Visitor.start(executablePath, option('pictures'));
const only = option('only');
let passed = 0;
let failed = 0;
try {
  for (const [group, checks] of Object.entries(groups)) {
    if (only && only !== group) continue;
    for await (const [name, run] of checks(demo, visitor, option('page'))) {
      try {
        await run();
        passed++;
      } catch (error) {
        failed++;
        console.log(`FAILED ${name}\n   ${error.message.replace(/\n/g, '\n   ')}`);
      }
    }
  }
} finally {
  await visitor.browser.close();
  await demo.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
