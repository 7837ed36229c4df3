/** What every benchmark takes from its command line. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Value of `--name=value`. @param {string} name @param {string} fallback */
function value(name, fallback) {
  const found = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return found ? found.slice(name.length + 3) : fallback;
}

/** Whether a ratio that is over its limit makes the command fail. */
export const isCheck = process.argv.includes('--check');

/** Where the files for a CDN are. */
export const cdn = path.resolve(value('cdn', fileURLToPath(new URL('../../dist/cdn', import.meta.url))));

/** How often each variant is measured. @param {number} usual */
export const runsOf = (usual) => Math.max(1, Number(value('runs', String(usual))));

/** How often an element comes and goes. @param {number} usual */
export const mountsOf = (usual) => Math.max(1, Number(value('mounts', String(usual))));

/** Whether a part of the benchmark was asked for: `--only=regex`. @param {string} name */
export const isWanted = (name) => new RegExp(value('only', '')).test(name);
