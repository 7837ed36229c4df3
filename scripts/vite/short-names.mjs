import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Short names for our private members: `_language` → `$a`, the same in all files of a build. Lit's own short names
 * have no `$` in front.
 *
 * @param {string} source folder of our sources
 * @returns {{ names: Record<string, string>, digest: string }} the digest goes into the names of chunks: a chunk in a
 *   reader's cache must not meet a script that was finished with other names
 */
export function shortNames(source) {
  /** @type {Record<string, number>} */
  const uses = {};
  for (const entry of fs.readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const text = fs.readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    for (const [name] of text.matchAll(/\b_[a-z]\w*/g)) uses[name] = (uses[name] ?? 0) + 1;
  }
  const order = Object.keys(uses).sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || (a < b ? -1 : 1));
  /** @type {Record<string, string>} */
  const names = {};
  order.forEach((name, i) => {
    names[name] =
      `$${i < LETTERS.length ? '' : LETTERS[Math.floor(i / LETTERS.length) - 1]}${LETTERS[i % LETTERS.length]}`;
  });
  return { names, digest: createHash('sha256').update(JSON.stringify(names)).digest('hex') };
}
