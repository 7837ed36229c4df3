// How large the built files are, and how large they may be.
import path from 'node:path';
import zlib from 'node:zlib';
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { parse } from 'acorn';
import { read, scripts } from './files.mjs';

const brotli = (/** @type {Buffer} */ data) =>
  zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What goes over the wire of a file. */
export const sizeOf = (/** @type {string} */ file) => brotli(read(file));

/** A file and all that it imports statically. @param {string} file @param {string[]} [seen] */
function graph(file, seen = []) {
  if (seen.includes(file)) return seen;
  seen.push(file);
  for (const node of parse(read(file).toString('utf8'), { ecmaVersion: 2022, sourceType: 'module' }).body)
    if (node.type === 'ImportDeclaration')
      graph(path.posix.join(path.posix.dirname(file), String(node.source.value)), seen);
  return seen;
}

/** … and of all that it imports. */
export const sizeWithImports = (/** @type {string} */ file) => graph(file).reduce((sum, each) => sum + sizeOf(each), 0);
const bundle = sizeOf('civic-elements.js');
/** In bytes, brotli 11; a kB is 1000 bytes. */
export const budgets = [
  { what: 'civic-elements.js', size: bundle, most: 24_000 },
  {
    what: 'civic-elements.classic.js',
    size: sizeOf('civic-elements.classic.js'),
    most: Math.floor(1.2 * bundle),
  },
  // What comes only while the endpoint is asked is not in it.
  { what: 'news-list.js and its imports', size: sizeWithImports('news-list.js'), most: 12_000 },
  { what: 'civic-elements.early.js, uncompressed', size: read('civic-elements.early.js').length, most: 3_600 },
];

/** Prints how large the files are, and what is left. */
export function printSizes() {
  const row = (/** @type {unknown[]} */ ...cells) =>
    console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : String(cell).padEnd(40))).join(''));
  row('bytes', 'raw', 'gzip', 'brotli');
  for (const file of scripts) {
    const data = read(file);
    row(file, data.length, zlib.gzipSync(data, { level: 9 }).length, brotli(data));
  }
  console.log('');
  row('budget', 'brotli', 'most', 'left');
  for (const { what, size, most } of budgets) row(what, size, most, most - size);
  console.log('');
}

/**
 * What each module brings to a file, by its source map: minified bytes, and by how much the compressed file would be
 * smaller without them. The latter do not add up, because modules share what they repeat.
 *
 * @param {string} file
 */
export function printModules(file) {
  const code = read(file).toString('utf8');
  const lines = code.split('\n');
  const starts = lines.map((_line, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  /** @type {import('@jridgewell/trace-mapping').EachMapping[]} */
  const mappings = [];
  eachMapping(new TraceMap(read(`${file}.map`).toString()), (mapping) => mappings.push(mapping));
  /** @type {Record<string, [from: number, to: number][]>} */
  const ranges = {};
  for (const [i, { generatedLine, generatedColumn, source }] of mappings.entries()) {
    const start = starts[generatedLine - 1];
    const next = mappings[i + 1];
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : lines[generatedLine - 1].length;
    (ranges[(source ?? '(added by the build)').replace(/^(\.\.\/)+/, '')] ??= []).push([
      start + generatedColumn,
      start + end,
    ]);
  }
  const all = brotli(Buffer.from(code));
  const rows = Object.entries(ranges).map(([source, cuts]) => {
    let rest = '';
    let at = 0;
    for (const [from, to] of cuts) {
      rest += code.slice(at, from);
      at = to;
    }
    return {
      source,
      raw: code.length - (rest + code.slice(at)).length,
      brotli: all - brotli(Buffer.from(rest + code.slice(at))),
    };
  });
  console.log('    raw  brotli');
  for (const row of rows.sort((a, b) => b.brotli - a.brotli))
    console.log(String(row.raw).padStart(7), String(row.brotli).padStart(7), row.source);
}
