// Looks at the pages of test/hosts/ in every engine that is there: npm run check:hosts -- --own
//   --only=csp,xhtml      pages whose names begin so
//   --engines=chromium    chromium, firefox, webkit (all)
//   --loads=classic,late  ways of loading (Chromium: all; the others: classic, module)
//   --old=67,78           Chromiums of old in place of these engines, the classic script alone
//   --lib=FOLDER          other files than those of dist/cdn
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES } from '../browsers/find.mjs';
import { freshen } from '../fresh.mjs';
import { LOADS, runHosts } from './run.mjs';
import { serveHosts } from './server.mjs';
import { openEngines, openOldChromium } from './tabs.mjs';

const option = (/** @type {string} */ name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const words = (/** @type {string} */ name) => option(name)?.split(',');

const library = option('lib');
if (!library) freshen();
const server = await serveHosts(path.resolve(library ?? fileURLToPath(new URL('../../dist/cdn/', import.meta.url))));
const wanted = words('engines');
const old = words('old');
const engines = old
  ? await Promise.all(old.map(openOldChromium))
  : await openEngines(
      ENGINES.filter((engine) => wanted?.includes(engine) ?? true),
      os.cpus().length > 2 ? 3 : 2,
    );
const only = words('only');
let passed = 0;
let failed = 0;
await Promise.all(
  engines.map(async (engine) => {
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
  }),
);
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
