// Counts what a check of many things has found.

let passed = 0;
let failed = 0;

/** @param {unknown} ok @param {string} problem */
export function check(ok, problem) {
  if (ok) passed++;
  else {
    failed++;
    console.error(problem);
  }
}

/** Ends the script with the sum, and badly where something is wrong or nothing was looked at. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || !passed ? 1 : 0);
}
