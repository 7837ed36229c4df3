// Tests run in the sources as they are: esbuild takes the types away, nothing is bundled.
// CIVIC_BROWSERS=chromium,firefox,webkit (chromium); CIVIC_TEST_SUMMARY=<file> gets the counts as JSON;
// CIVIC_PAYLOADS=<file> has more payloads for test/payloads: JSON, an array of objects with a "payload".
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { ENGINES } from './scripts/browsers/find.mjs';
import { forcedColors } from './scripts/browsers/forced-colors.mjs';
import { launchers } from './scripts/browsers/launchers.mjs';
import { cachingServer } from './test/support/caching-server.mjs';

const wanted = (process.env.CIVIC_BROWSERS ?? 'chromium').split(',');
const engines = ENGINES.filter((engine) => wanted.includes(engine));

/** Counts per browser, for scripts/test.mjs. A file that could not be imported is a failure here. */
function countReporter(file) {
  const count = (suite, into) => {
    for (const test of suite?.tests ?? []) into[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    for (const inner of suite?.suites ?? []) count(inner, into);
  };
  return {
    onTestRunFinished({ sessions }) {
      const browsers = {};
      for (const session of sessions) {
        const into = (browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0, files: 0, broken: [] });
        into.files++;
        const before = into.failed;
        count(session.testResults, into);
        if (!session.passed && into.failed === before) into.broken.push(session.testFile ?? 'a file');
      }
      writeFileSync(file, JSON.stringify(browsers));
    },
  };
}

/** Payloads beyond those of the repository, where there is a collection of them. */
function payloads() {
  const file = process.env.CIVIC_PAYLOADS;
  return JSON.stringify(file ? JSON.parse(readFileSync(file, 'utf8')).map(({ payload }) => String(payload)) : []);
}

export default {
  files: ['test/**/*.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['development'] },
  concurrentBrowsers: 3,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 45_000 } },
  middleware: [
    (context, next) => {
      if (context.path !== '/more-payloads.json') return next();
      context.type = 'json';
      context.body = payloads();
    },
    cachingServer,
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2021', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    forcedColors(),
  ],
  browsers: await launchers(engines),
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }),
    ...(process.env.CIVIC_TEST_VERBOSE ? [summaryReporter({})] : []),
    ...(process.env.CIVIC_TEST_SUMMARY ? [countReporter(process.env.CIVIC_TEST_SUMMARY)] : []),
  ],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/locales/**', 'src/cdn*.ts', 'src/early.ts'],
    reporters: ['text-summary', 'lcovonly', 'json-summary'],
    reportDir: 'coverage',
  },
};
