// What the build has put into dist/cdn.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const cdn = path.join(root, 'dist/cdn');
if (!fs.existsSync(path.join(cdn, 'integrity.json'))) {
  console.error('There is no dist/cdn: run `npm run build` first.');
  process.exit(1);
}

export const read = (/** @type {string} */ file) => fs.readFileSync(path.join(cdn, file));

/** All that is there. */
export const files = fs
  .readdirSync(cdn, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(cdn, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
  .sort();
export const scripts = files.filter((file) => file.endsWith('.js'));

const elements = path.join(root, 'src/elements');
/** Of all elements. */
export const tags = fs.readdirSync(elements).filter((tag) => fs.existsSync(path.join(elements, tag, 'define.ts')));
