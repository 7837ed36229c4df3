// Looks at the pages of test/hosts/ in every engine that is there: npm run check:hosts -- --own
//   --only=csp,xhtml      pages whose names begin so
//   --engines=chromium    chromium, firefox, webkit (all)
//   --loads=classic,late  ways of loading (Chromium: all; the others: classic, module)
//   --old=67,78           Chromiums of old in place of these engines, the classic script alone; 67, 73, 80, 86, 92, 108
//                         and 121 where none is named
//   --skip-missing        does not fail where one of those cannot be had
//   --lib=FOLDER          other files than those of dist/cdn
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES } from '../browsers/find.mjs';
import { oldChromium } from '../browsers/old-chromium.mjs';
import { freshen } from '../fresh.mjs';
import { LOADS, runHosts } from './run.mjs';
import { serveHosts } from './server.mjs';
import { openEngines, openOldChromium } from './tabs.mjs';

/** How many engines side by side: those of today are three. */
const AT_ONCE = 3;
const option = (/** @type {string} */ name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const words = (/** @type {string} */ name) => option(name)?.split(',');

const library = option('lib');
if (!library) freshen();
const server = await serveHosts(path.resolve(library ?? fileURLToPath(new URL('../../dist/cdn/', import.meta.url))));
const wanted = words('engines');
const old = process.argv.includes('--old') ? ['67', '73', '80', '86', '92', '108', '121'] : words('old');
let passed = 0;
let failed = 0;

/** Those that can be had, fetched one after the other. @param {string[]} majors */
function oldOnes(majors) {
  return majors.filter((major) => {
    try {
      return oldChromium(/** @type {any} */ (major));
    } catch (error) {
      console.log(`Chromium ${major} cannot be had: ${error.message.split('\n')[0]}`);
      if (!process.argv.includes('--skip-missing')) failed++;
      return false;
    }
  });
}

/** @type {(() => Promise<import('./tabs.mjs').Engine>)[]} */
const engines = old
  ? oldOnes(old).map((major) => () => openOldChromium(major))
  : (
      await openEngines(
        ENGINES.filter((engine) => wanted?.includes(engine) ?? true),
        os.cpus().length > 2 ? 3 : 2,
      )
    ).map((engine) => async () => engine);
const only = words('only');
/** @param {import('./tabs.mjs').Engine} engine */
async function look(engine) {
  const loads = words('loads') ?? (old ? ['classic'] : engine.name === 'Chromium' ? LOADS : ['classic', 'module']);
  const found = await runHosts(engine, server, {
    loads,
    only: only && new RegExp(`^(?:${only.join('|')})`),
    tell: (line) => console.log(line),
  }).catch((error) => {
    console.log(`FAIL ${engine.name}: ${error.stack}`);
    return { passed: 0, failures: [engine.name] };
  });
  passed += found.passed;
  failed += found.failures.length;
  await engine.close();
}
const waiting = [...engines];
const next = async () => {
  for (let open = waiting.shift(); open; open = waiting.shift())
    await open().then(look, (error) => {
      failed++;
      console.log(`FAIL ${error.message}`);
    });
};
await Promise.all(Array.from({ length: AT_ONCE }, next));
server.close();
console.log(`${passed} passed, ${failed} failed`);
// Who goes on without what is missing may be left with nothing.
process.exitCode = failed || (!passed && engines.length) ? 1 : 0;
