// Checks what `npm run build` has made, and prints how large it is.
//   npm run check:dist
//   npm run size            only the table and the budgets
//   npm run size -- --modules=civic-elements.js      which module brings how much
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { parse } from 'acorn';
import { Linter } from 'eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = path.join(root, 'dist/cdn');
const read = (/** @type {string} */ file) => fs.readFileSync(path.join(cdn, file));
/** @type {string[]} */
const problems = [];
let passed = 0;
/** Counts as one check, whatever it looks at. @param {unknown} ok @param {string} problem */
function check(ok, problem) {
  if (ok) passed++;
  else problems.push(problem);
}
/** Part of a check. @param {unknown} ok @param {string} problem */
function expect(ok, problem) {
  if (!ok) problems.push(problem);
}

if (!fs.existsSync(path.join(cdn, 'integrity.json'))) {
  console.error('There is no dist/cdn: run `npm run build` first.');
  process.exit(1);
}

const files = fs
  .readdirSync(cdn, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(cdn, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
  .sort();
const scripts = files.filter((file) => file.endsWith('.js'));
const elements = path.join(root, 'src/elements');
const tags = fs.readdirSync(elements).filter((tag) => fs.existsSync(path.join(elements, tag, 'define.ts')));

// --- sizes ---------------------------------------------------------------------------------------------------------

const brotli = (/** @type {Buffer} */ data) =>
  zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A file and all that it imports statically. @param {string} file @param {string[]} [seen] */
function graph(file, seen = []) {
  if (seen.includes(file)) return seen;
  seen.push(file);
  for (const node of parse(read(file).toString('utf8'), { ecmaVersion: 2022, sourceType: 'module' }).body)
    if (node.type === 'ImportDeclaration')
      graph(path.posix.join(path.posix.dirname(file), String(node.source.value)), seen);
  return seen;
}

const total = (/** @type {string[]} */ list) => list.reduce((sum, file) => sum + brotli(read(file)), 0);
const bundle = brotli(read('civic-elements.js'));
/** In bytes, brotli 11; a kB is 1000 bytes. */
const budgets = [
  { what: 'civic-elements.js', size: bundle, most: 24_000 },
  {
    what: 'civic-elements.classic.js',
    size: brotli(read('civic-elements.classic.js')),
    most: Math.floor(1.2 * bundle),
  },
  // What comes only while the endpoint is asked is not in it.
  { what: 'news-list.js and its imports', size: total(graph('news-list.js')), most: 12_000 },
  { what: 'civic-elements.early.js, uncompressed', size: read('civic-elements.early.js').length, most: 3_600 },
];

function printSizes() {
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
function printModules(file) {
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

const modules = process.argv.find((arg) => arg.startsWith('--modules='));
if (modules) {
  printModules(modules.slice('--modules='.length));
  process.exit();
}
printSizes();
for (const { what, size, most } of budgets) check(size <= most, `${what}: ${size} bytes, at most ${most} are allowed`);

// --- contents ------------------------------------------------------------------------------------------------------

/** Syntax that Chromium 67 does not know, though acorn has to be told 2020 because of `import()`. */
const newer = {
  ChainExpression: 'optional chaining',
  PrivateIdentifier: 'private members',
  PropertyDefinition: 'class fields',
  StaticBlock: 'static blocks',
  MetaProperty: 'import.meta',
};

/** Functions that Chromium 67 or pages of old do not have as they should be; Lit's own calls that never run are counted. */
const hostile = {
  'for-in': 0,
  startsWith: 0,
  endsWith: 0,
  replaceAll: 0,
  matchAll: 0,
  // Only for `styles = […]`, which we do not use.
  flat: 1,
  flatMap: 0,
  fromEntries: 0,
  allSettled: 0,
  replaceChildren: 0,
  // Only for `?attribute=`, which we do not use.
  toggleAttribute: 1,
  structuredClone: 0,
  queueMicrotask: 0,
};

/**
 * What code of others has in parts and never runs there. marked 14: `use()` loops with for-in, walkTokens() calls flat;
 * src/internal/markdown.ts calls neither. An update that brings one more is noticed.
 *
 * @type {Record<string, Record<string, number>>}
 */
const neverRuns = { markdown: { 'for-in': 3, flat: 1 } };

/** Globals that must come from src/realm.ts, or that pages replace while we need none of them. */
const globals = [
  'JSON',
  'Map',
  'Set',
  'URL',
  'WeakMap',
  'Document',
  'Element',
  'Event',
  'globalThis',
  'self',
  'eval',
  'Function',
  'queueMicrotask',
  'structuredClone',
];

/**
 * Libraries. DOMPurify has `Array.from` for what is a Map or a Set, and `instanceof Function` for options; it is given
 * neither.
 */
const FOREIGN = /^(?:parts|chunks)\/purify\./;

/** uqr fills all that Array.from gives it, also what those of old pages give (test/internal/qr-code.test.ts). */
const FILLS = /^(?:parts|chunks)\/qr-code\./;

/** @param {any} node @param {(node: any) => void} found */
function visit(node, found) {
  found(node);
  for (const child of Object.values(node))
    for (const item of Array.isArray(child) ? child : [child])
      if (item && typeof item.type === 'string') visit(item, found);
}

/** @param {string} file */
function checkScript(file) {
  const code = read(file).toString('utf8');
  const isClassic = /\.(classic|early)\.js$/.test(file);
  const isFetched = /^(locales|parts)\//.test(file);
  const isOld = isClassic || isFetched;
  const isForeign = FOREIGN.test(file);
  // A classic script is read in the encoding of its page, a module always in UTF-8.
  expect(!isClassic || !/[^\x00-\x7f]/.test(code), `${file}: has characters beyond ASCII`);
  let tree;
  try {
    tree = parse(code, { ecmaVersion: 2020, sourceType: isClassic ? 'script' : 'module' });
  } catch (error) {
    return expect(false, `${file}: ${error}`);
  }
  /** @type {Record<string, number>} */
  const used = {};
  visit(tree, (node) => {
    if (isOld) {
      expect(
        !(node.type in newer) || (node.type === 'MetaProperty' && node.meta.name === 'new'),
        `${file}: ${newer[node.type]} at ${node.start}`,
      );
      expect(node.type !== 'LogicalExpression' || node.operator !== '??', `${file}: ?? at ${node.start}`);
    }
    if (node.type === 'MemberExpression' && !node.computed)
      used[node.property.name] = (used[node.property.name] ?? 0) + 1;
    if (node.type === 'ForInStatement') used['for-in'] = (used['for-in'] ?? 0) + 1;
    expect(
      node.type !== 'TemplateElement' || !/[\s"']style=/.test(node.value.raw),
      `${file}: style= in a template at ${node.start}`,
    );
    expect(
      node.type !== 'MemberExpression' || node.object.name !== 'Symbol' || node.property.name !== 'metadata',
      `${file}: Symbol.metadata`,
    );
    expect(
      isForeign ||
        FILLS.test(file) ||
        node.type !== 'MemberExpression' ||
        node.object.name !== 'Array' ||
        node.property.name !== 'from',
      `${file}: Array.from`,
    );
  });
  const isBundle = file.startsWith('civic-elements.') || file.startsWith('chunks/');
  const ofOthers = neverRuns[/^(?:parts|chunks)\/([^.]+)/.exec(file)?.[1] ?? ''] ?? {};
  for (const [name, most] of Object.entries(hostile))
    expect((used[name] ?? 0) <= (ofOthers[name] ?? (isBundle ? most : 0)), `${file}: calls ${name}`);
  const messages = new Linter().verify(code, [
    {
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: { ecmaVersion: 2022, sourceType: isClassic ? 'script' : 'module' },
      rules: { 'no-restricted-globals': ['error', ...globals], 'no-new-func': 'error', 'no-eval': 'error' },
    },
  ]);
  // src/realm.ts itself asks the page's Function.prototype.toString whether something is native.
  const isRealm = (/** @type {string} */ name) =>
    name === 'Function' && code.includes('Function.prototype.toString.call(');
  for (const { message } of messages) {
    const name = /Unexpected use of '(\w+)'/.exec(message)?.[1] ?? '';
    expect(isRealm(name) || (isForeign && name === 'Function'), `${file}: ${message}`);
  }
  if (file.startsWith('civic-elements.'))
    expect(!/(^|[;}])(import|export)[\s{"*]/.test(code), `${file}: imports or exports statically`);
  if (!isFetched)
    expect(
      /catch\(e\)\{try\{console\.warn\("civic-elements:",e\)\}catch\(e\)\{\}\}/.test(code),
      `${file}: is not contained`,
    );
  // Parts may load parts, by import() with an address that they are given.
  if (isFetched) expect(!/(^|[;}])import[\s{"*]/.test(code), `${file}: imports statically`);
}

/** @param {string} file */
function checkMap(file) {
  const text = read(file).toString('utf8');
  const map = JSON.parse(text);
  expect(
    map.file === path.posix.basename(file, '.map') || map.file === file.replace(/\.map$/, ''),
    `${file}: is of ${map.file}`,
  );
  for (const source of map.sources)
    expect(source === null || /^(\.\.\/|\0|virtual:)/.test(source), `${file}: source ${source} is not relative`);
  expect(!text.includes(root.replace(/\/$/, '')), `${file}: names a folder of this machine`);
  expect(!/https?:\/\/[^/"]*(registry|npmjs|mirror)[^"]*\.tgz/.test(text), `${file}: names a registry`);
}

/** @param {() => void} look */
function asOne(look) {
  const before = problems.length;
  look();
  if (problems.length === before) passed++;
}

if (!process.argv.includes('--sizes')) {
  for (const file of scripts) asOne(() => checkScript(file));
  for (const file of scripts) check(files.includes(`${file}.map`), `${file}: has no source map`);
  for (const file of files.filter((name) => name.endsWith('.map'))) asOne(() => checkMap(file));

  for (const tag of tags) check(scripts.includes(`${tag}.js`), `${tag}.js is missing`);
  // A page that loads news-list.js?v=2 would run it a second time.
  for (const file of scripts.filter((name) => name.startsWith('chunks/')))
    check(!/["']\.\.\//.test(read(file).toString()), `${file}: imports the file of an element`);
  // The loader takes the folder from the address of the file in which it is.
  for (const tag of tags)
    check(
      !read(`${tag}.js`).includes('import.meta.url'),
      `${tag}.js: holds the locale loader, which has to be in chunks/`,
    );
  const { targetLocales } = JSON.parse(fs.readFileSync(path.join(root, 'lit-localize.json'), 'utf8'));
  for (const locale of targetLocales)
    check(scripts.includes(`locales/${locale}.js`), `locales/${locale}.js is missing`);
  // Texts are called by their numbers: those of another list would be wrong words.
  const lists = scripts
    .filter((name) => name.startsWith('locales/'))
    .map((name) => /="(\w{4})";export/.exec(read(name).toString())?.[1] ?? name);
  check(new Set(lists).size === 1, `The files of texts belong to several lists: ${lists}`);
  for (const name of ['civic-elements.js', 'civic-elements.classic.js'])
    check(read(name).includes(`"${lists[0]}"`), `${name} takes texts of another list than ${lists[0]}`);

  const integrity = JSON.parse(read('integrity.json').toString());
  check(
    JSON.stringify(Object.keys(integrity).sort()) === JSON.stringify(scripts),
    'integrity.json does not name all scripts',
  );

  const manifestFile = path.join(root, 'custom-elements.json');
  check(fs.existsSync(manifestFile), 'custom-elements.json is missing');
  if (fs.existsSync(manifestFile)) {
    const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
    const declared = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
    for (const tag of tags) {
      const element = declared.find((/** @type {any} */ declaration) => declaration.tagName === tag);
      check(element, `custom-elements.json has no <${tag}>`);
      // An attribute with a capital is a property whose attribute was not found.
      const odd = (element?.attributes ?? []).filter((/** @type {any} */ { name }) => /[A-Z]/.test(name));
      check(
        !odd.length,
        `custom-elements.json: <${tag}> has odd attributes: ${odd.map((/** @type {any} */ { name }) => name)}`,
      );
      check(
        !element?.members?.some((/** @type {any} */ member) => member.name.startsWith('_') || member.privacy),
        `custom-elements.json: <${tag}> shows private members`,
      );
    }
  }

  // Importing the classes registers nothing.
  /** @param {string} file @param {Set<string>} [seen] */
  const imports = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, from] of fs.readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'|^import '(\.[^']+)'/gm))
      if (from) imports(path.join(path.dirname(file), from), seen);
    return seen;
  };
  const index = path.join(root, 'dist/index.js');
  if (fs.existsSync(index))
    check(![...imports(index)].some((file) => file.endsWith('define.js')), 'dist/index.js registers elements');

  const { exports: entries, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const tag of tags)
    for (const pattern of ['./*.js', './*/define.js']) {
      const file = entries[pattern].replaceAll('*', tag);
      check(fs.existsSync(path.join(root, file)), `${file} is missing`);
      check(fs.existsSync(path.join(root, file.replace(/\.js$/, '.d.ts'))), `the types of ${file} are missing`);
    }
  for (const file of Object.values(entries))
    if (!file.includes('*')) check(fs.existsSync(path.join(root, file)), `${file} is missing`);
  check(read('civic-elements.js').toString().includes(version), `civic-elements.js does not carry version ${version}`);
}

for (const problem of new Set(problems)) console.error(problem);
console.log(`${passed} passed, ${new Set(problems).size} failed`);
process.exit(problems.length ? 1 : 0);
