// What is in the built scripts, and may not be.
import path from 'node:path';
import { parse } from 'acorn';
import { Linter } from 'eslint';
import { read, root } from './files.mjs';

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

/** Takes down what is wrong with a file. @param {string} file */
function list(file) {
  /** @type {string[]} */
  const problems = [];
  return {
    problems,
    expect(/** @type {unknown} */ ok, /** @type {string} */ problem) {
      if (!ok) problems.push(`${file}: ${problem}`);
    },
  };
}

/** What is wrong with a script. @param {string} file */
export function problemsOfScript(file) {
  const { problems, expect } = list(file);
  const code = read(file).toString('utf8');
  const isClassic = /\.(classic|early)\.js$/.test(file);
  const isFetched = /^(locales|parts)\//.test(file);
  const isOld = isClassic || isFetched;
  const isForeign = FOREIGN.test(file);
  // A classic script is read in the encoding of its page, a module always in UTF-8.
  expect(!isClassic || !/[^\x00-\x7f]/.test(code), `has characters beyond ASCII`);
  let tree;
  try {
    tree = parse(code, { ecmaVersion: 2020, sourceType: isClassic ? 'script' : 'module' });
  } catch (error) {
    expect(false, `${error}`);
    return problems;
  }
  /** @type {Record<string, number>} */
  const used = {};
  visit(tree, (node) => {
    if (isOld) {
      expect(
        !(node.type in newer) || (node.type === 'MetaProperty' && node.meta.name === 'new'),
        `${newer[node.type]} at ${node.start}`,
      );
      expect(node.type !== 'LogicalExpression' || node.operator !== '??', `?? at ${node.start}`);
    }
    if (node.type === 'MemberExpression' && !node.computed)
      used[node.property.name] = (used[node.property.name] ?? 0) + 1;
    if (node.type === 'ForInStatement') used['for-in'] = (used['for-in'] ?? 0) + 1;
    expect(
      node.type !== 'TemplateElement' || !/[\s"']style=/.test(node.value.raw),
      `style= in a template at ${node.start}`,
    );
    expect(
      node.type !== 'MemberExpression' || node.object.name !== 'Symbol' || node.property.name !== 'metadata',
      `Symbol.metadata`,
    );
    expect(
      isForeign ||
        FILLS.test(file) ||
        node.type !== 'MemberExpression' ||
        node.object.name !== 'Array' ||
        node.property.name !== 'from',
      `Array.from`,
    );
  });
  const isBundle = file.startsWith('civic-elements.') || file.startsWith('chunks/');
  const ofOthers = neverRuns[/^(?:parts|chunks)\/([^.]+)/.exec(file)?.[1] ?? ''] ?? {};
  for (const [name, most] of Object.entries(hostile))
    expect((used[name] ?? 0) <= (ofOthers[name] ?? (isBundle ? most : 0)), `calls ${name}`);
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
    expect(isRealm(name) || (isForeign && name === 'Function'), `${message}`);
  }
  if (file.startsWith('civic-elements.'))
    expect(!/(^|[;}])(import|export)[\s{"*]/.test(code), `imports or exports statically`);
  if (!isFetched)
    expect(/catch\(e\)\{try\{console\.warn\("civic-elements:",e\)\}catch\(e\)\{\}\}/.test(code), `is not contained`);
  // Parts may load parts, by import() with an address that they are given.
  if (isFetched) expect(!/(^|[;}])import[\s{"*]/.test(code), `imports statically`);
  return problems;
}

/** What is wrong with a source map. @param {string} file */
export function problemsOfMap(file) {
  const { problems, expect } = list(file);
  const text = read(file).toString('utf8');
  const map = JSON.parse(text);
  expect(
    map.file === path.posix.basename(file, '.map') || map.file === file.replace(/\.map$/, ''),
    `is of ${map.file}`,
  );
  for (const source of map.sources)
    expect(source === null || /^(\.\.\/|\0|virtual:)/.test(source), `source ${source} is not relative`);
  expect(!text.includes(root.replace(/\/$/, '')), `names a folder of this machine`);
  expect(!/https?:\/\/[^/"]*(registry|npmjs|mirror)[^"]*\.tgz/.test(text), `names a registry`);
  return problems;
}
