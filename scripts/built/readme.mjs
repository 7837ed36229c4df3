// Whether the first page tells how large the files are.
import fs from 'node:fs';
import path from 'node:path';
import { root, scripts } from './files.mjs';
import { sizeOf, sizeWithImports } from './sizes.mjs';

/** How far from the truth a figure may be: parts are named by a hash, which compresses as it likes. In bytes. */
const TOLERANCE = 120;

/** What the table of sizes in the README says that is not so. */
export function problemsOfReadme() {
  const [, table = ''] = /\n## Sizes\n([^]*?)\n## /.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
  const rows = table
    .split('\n')
    .map((row) => ({
      row,
      names: [...row.matchAll(/`((?:civic|news|chunks|locales|parts)[^`]*)`/g)].map(([, name = '']) => name),
      figures: [...(/\|([^|]*)\|$/.exec(row)?.[1] ?? '').matchAll(/[\d.]+/g)].map(Number),
    }))
    .filter(({ names }) => names.length);
  if (rows.length < 10) return [`README.md: expected a table of sizes, found ${rows.length} rows of it`];
  const named = rows.flatMap(({ names }) => names);

  /** All files that a name stands for: one, or those of a folder that have no name of their own. @param {string} name */
  const filesOf = (name) =>
    name.endsWith('/')
      ? scripts.filter((file) => file.startsWith(name) && !named.includes(file.replace(/\..*/, '')))
      : scripts.filter((file) => file === name || file.replace(/\..*/, '') === name);

  return rows.flatMap(({ row, names, figures }) => {
    const sizes = names.flatMap((name) => {
      const found = filesOf(name).map(row.includes('imports') ? sizeWithImports : sizeOf);
      return name.endsWith('/') && found.length ? [Math.min(...found), Math.max(...found)] : found;
    });
    const fits =
      sizes.length === figures.length &&
      sizes.every((size, i) => Math.abs(size - (figures[i] ?? 0) * 1000) <= TOLERANCE);
    const kilobytes = sizes.map((size) => (size / 1000).toFixed(1)).join(', ');
    return fits ? [] : [`README.md: expected ${kilobytes || 'files of these names'} in "${row}"`];
  });
}
