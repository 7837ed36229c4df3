/**
 * The files for a CDN. Each is a build of its own:
 *
 *   module      civic-elements.js           all elements, one ES module
 *   classic     civic-elements.classic.js   the same as a classic script, for Chromium 67 and later
 *   elements    <tag>.js, chunks/           one ES module per element, shared code in chunks
 *   early       civic-elements.early.js     what has to be done before the first paint
 *   locale:ja   locales/ja.js               texts that are fetched when needed
 *   (parts)     parts/                      code that is fetched when needed, see parts.mjs
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { plainNamespaces, recordChunks } from './chunks.mjs';
import { finish } from './finish.mjs';
import { litOnOldPages } from './lit-on-old-pages.mjs';
import { asPart, bringTexts, recordGraph, useParts } from './parts.mjs';
import { smallerLit } from './smaller-lit.mjs';
import { smallerSource } from './smaller-source.mjs';
import { smallTemplates } from './templates.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/** Names that pages replace: each is imported from src/realm.ts wherever it is used. */
const INJECTED = ['JSON', 'Map', 'Set', 'URL', 'WeakMap'];

/**
 * What tells the parts of one build from those of others, which may be in a cache: a hash of all that goes into them.
 * Each part having its own would cost the scripts, which name them all, more bytes than a part that is fetched again.
 */
const partsHash = (() => {
  const hash = createHash('sha256');
  for (const folder of ['src', 'scripts/vite'])
    for (const file of readdirSync(at(folder), { recursive: true }).map(String).sort())
      if (/\.m?[jt]s$/.test(file))
        hash.update(file.replaceAll(path.sep, '/')).update(readFileSync(at(`${folder}/${file}`)));
  return hash
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
    .slice(0, 8);
})();

const builtIn = at('src/locales/zh-Hans.ts');
/** What each text is in the language that is built in, as an expression, by its id. */
const builtInTexts = new Map(
  [...readFileSync(builtIn, 'utf8').matchAll(/^\s*'([^']+)': ((?:str)?`[^`]*`),$/gm)].map(([, id = '', text = '']) => [
    id,
    text,
  ]),
);
/** Ids of all texts, in the order that is that of their numbers in the files of a build. */
const textIds = [...builtInTexts.keys()];
const idsHash = () => JSON.stringify(createHash('sha256').update(textIds.join()).digest('hex').slice(0, 4));

/**
 * @typedef {object} Bundle
 * @property {string | Record<string, string>} input
 * @property {'es' | 'iife'} format
 * @property {string[]} target
 * @property {2018 | 2020} ecma what minifiers may use
 * @property {string} file
 * @property {string} [scriptUrl] expression for the address beside whose file locales/ and parts/ lie
 */

/** @type {Pick<Bundle, 'format' | 'target' | 'ecma'>} */
const modern = { format: 'es', target: ['es2020'], ecma: 2020 };
/** @type {Pick<Bundle, 'format' | 'target' | 'ecma'>} */
const old = { format: 'es', target: ['chrome67', 'safari15.4'], ecma: 2018 };
/** @type {Pick<Bundle, 'format' | 'target' | 'ecma' | 'scriptUrl'>} */
const classic = {
  ...old,
  format: 'iife',
  // A page may have an element whose name is currentScript; and there is none where a page evaluates our text.
  scriptUrl: '((document.currentScript||{}).src||"")',
};

/** Folders of src/elements: a new element needs no line anywhere. */
export function tags() {
  return readdirSync(at('src/elements')).filter((tag) => existsSync(at(`src/elements/${tag}/define.ts`)));
}

/** Locales that are fetched; Chinese only by the files for one element, which are to be small. */
export function lazyLocales() {
  return readdirSync(at('src/locales'))
    .map((file) => path.basename(file, '.ts'))
    .filter((locale) => locale !== 'locale-codes');
}

/** @param {string} mode @returns {Bundle} */
function bundleOf(mode) {
  const [kind, name] = mode.split(':');
  switch (kind) {
    case 'module':
      return { ...modern, input: at('src/cdn.ts'), file: 'civic-elements.js', scriptUrl: 'import.meta.url' };
    case 'classic':
      return { ...classic, input: at('src/cdn.ts'), file: 'civic-elements.classic.js' };
    case 'elements': {
      const input = Object.fromEntries(tags().map((tag) => [tag, at(`src/elements/${tag}/define.ts`)]));
      return { ...modern, input, file: '[name].js', scriptUrl: 'import.meta.url.replace(/chunks\\/[^/]*$/,"")' };
    }
    case 'part':
      return {
        ...old,
        input: { [path.basename(name ?? '', '.ts')]: at(name ?? '') },
        file: `parts/[name].${partsHash}.js`,
      };
    case 'locale':
      return { ...old, input: at(`src/locales/${name}.ts`), file: `locales/${name}.js` };
    case 'early':
      return { ...classic, input: at('src/early.ts'), file: 'civic-elements.early.js' };
    default:
      throw new Error(`"${mode}" is not one of module, classic, elements, early, locale:<locale>`);
  }
}

/** Puts one module in the place of another.
 * @param {RegExp} from @param {string} to @returns {import('vite').Plugin} */
function replace(from, to) {
  return {
    name: 'civic-replace',
    enforce: 'pre',
    resolveId: { order: 'pre', filter: { id: from }, handler: () => to },
  };
}

/** Lets the entry export one thing more. @param {string} name @param {string} value @returns {import('vite').Plugin} */
function exporting(name, value) {
  return {
    name: 'civic-exporting',
    transform(code, id) {
      return this.getModuleInfo(id)?.isEntry ? { code: `${code}\nexport const ${name} = ${value};`, map: null } : null;
    },
  };
}

/**
 * @typedef {object} Options
 * @property {boolean} [write] whether files are written (yes)
 * @property {Map<string, string>} [chunks] names of chunks by module
 * @property {Parameters<typeof smallerSource>[2]} [texts] which texts are held, or whom to tell of them
 */

/**
 * Configuration for one build.
 *
 * @param {string} mode
 * @param {import('vite').Plugin[]} plugins those of lazy parts
 * @param {Options} options
 * @returns {import('vite').InlineConfig}
 */
function configOf(mode, plugins, { write = true, chunks, texts }) {
  const { input, format, target, ecma, scriptUrl, file } = bundleOf(mode);
  const isLocale = mode.startsWith('locale:');
  const isPart = mode.startsWith('part:');
  const isLibrary = !!scriptUrl || isPart;
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      ...plugins,
      ...(isLibrary
        ? [
            litOnOldPages(at('src/realm.ts')),
            smallerLit(at('src/')),
            replace(/\/locale-loader\.js$/, at('src/cdn-loader.ts')),
            replace(/\/css-tag\.js$/, at('src/css-tag.ts')),
            mode === 'elements'
              ? replace(/\/locales\/zh-Hans\.js$/, at('scripts/vite/no-locale.mjs'))
              : replace(/\/late-loader\.js$/, at('src/internal/late-here.ts')),
          ]
        : []),
      ...(isLocale
        ? [replace(/^(lit|@lit\/localize)$/, at('scripts/vite/locale-tags.mjs')), exporting('ids', idsHash())]
        : []),
      smallerSource(at('src/'), textIds, texts),
      smallTemplates(at('src/'), target === old.target),
      // What is fetched by import() rejects where it throws. What is not written need not be small.
      ...(write ? [finish({ ecma, module: format === 'es', contained: !isLocale && !isPart })] : []),
    ],
    build: {
      write,
      outDir: at('dist/cdn'),
      emptyOutDir: false,
      target,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      // As a library: else Vite adds its preloading of chunks to every dynamic import.
      lib: { entry: input, formats: [format], name: 'unused' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        // An entry that only registers an element has nothing to export.
        preserveEntrySignatures: isLocale || isPart ? 'strict' : false,
        treeshake: {
          propertyReadSideEffects: false,
          // Generated locales name the whole package, but need one function of it.
          moduleSideEffects: [{ test: /\/node_modules\/@lit\/localize\//, sideEffects: false }],
        },
        transform: isLibrary
          ? {
              inject: Object.fromEntries(INJECTED.map((name) => [name, [at('src/realm.ts'), name]])),
              // Fields of classes of others are set, as ours are: without a function that defines them.
              assumptions: { setPublicClassFields: true },
              define: scriptUrl
                ? {
                    SCRIPT_URL: scriptUrl,
                    IS_CLASSIC: JSON.stringify(mode === 'classic'),
                    PARTS_HASH: JSON.stringify(partsHash),
                    IDS_HASH: idsHash(),
                  }
                : {},
            }
          : {},
        output: {
          entryFileNames: file,
          // With a hash: a site that puts a new version over an old one must not mix their chunks through a cache.
          chunkFileNames: 'chunks/[name].[hash:6].js',
          // What is exported must reach out of the block that `finish` puts around a file.
          topLevelVar: true,
          comments: { legal: false, annotation: true, jsdoc: false },
          codeSplitting: chunks
            ? { includeDependenciesRecursively: false, groups: [{ name: (id) => chunks.get(id) ?? null }] }
            : false,
        },
      },
    },
  };
}

/** Builds one file of the CDN, or all of one kind.
 * @param {string} mode @param {import('vite').Plugin[]} plugins @param {Options} [options] */
async function buildOne(mode, plugins, options = {}) {
  const [output] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    [await build(configOf(mode, plugins, options))].flat()
  );
  if (!output) throw new Error(`${mode} made nothing`);
  return output.output;
}

/**
 * Builds dist/cdn, without integrity.json.
 *
 * @param {readonly string[]} [only] the scripts for all elements that are wanted, and no others
 * @param {Map<string, { key: string, part: import('./parts.mjs').Part }>} [made] parts of an earlier build by this process,
 *   whose files are still there: those that would be the same are not built again
 */
export async function buildCdn(only, made) {
  /** @type {import('./parts.mjs').Graph | undefined} */
  let graph;
  /** @type {Map<string, Set<string>>} */
  const said = new Map();
  const used = (/** @type {string} */ module, /** @type {string} */ id) =>
    said.set(module, (said.get(module) ?? new Set()).add(id));
  const saidBy = (/** @type {Iterable<string>} */ modules) => [...modules].flatMap((id) => [...(said.get(id) ?? [])]);
  await buildOne('module', [recordGraph(at('src/'), (found) => (graph = found))], { write: false, texts: { used } });
  if (!graph) throw new Error('The modules of src/cdn.ts are not known');
  const { core, exports, modules } = graph;
  const kept = new Set(saidBy(core));
  // What the script says itself comes first: no gaps in its list.
  textIds.sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)));
  const textsOf = (/** @type {string} */ part) =>
    new Map(
      saidBy(modules.get(part) ?? [])
        .filter((id) => !kept.has(id))
        .map((id) => [textIds.indexOf(id), builtInTexts.get(id) ?? '']),
    );

  /** @type {Map<string, import('./parts.mjs').Part>} */
  const parts = new Map();
  const withParts = () => useParts(parts, exports, at('src/cdn-loader.ts'));
  for (const id of graph.parts) {
    const texts = textsOf(id);
    // What a part is made of, and what it says of those that it loads.
    const hash = createHash('sha256').update(JSON.stringify([...parts.values(), ...texts]));
    for (const module of modules.get(id) ?? []) if (existsSync(module)) hash.update(readFileSync(module));
    const key = hash.digest('hex');
    const before = made?.get(id);
    if (before?.key === key) {
      parts.set(id, before.part);
      continue;
    }
    /** @type {import('./parts.mjs').Part['needs']} */
    let needs = [];
    await buildOne(`part:${path.relative(root, id)}`, [
      withParts(),
      bringTexts(id, builtIn, texts),
      ...asPart(core, root, (found) => (needs = found)),
    ]);
    const name = path.basename(id, '.ts');
    if ([...parts.values()].some((part) => part.name === name)) throw new Error(`There are two lazy parts "${name}"`);
    parts.set(id, { name, needs });
    made?.set(id, { key, part: { name, needs } });
  }
  for (const mode of only ?? ['module', 'classic', 'early']) await buildOne(mode, [withParts()], { texts: { kept } });
  if (only) return;
  /** @type {Map<string, string>} */
  const chunks = new Map();
  await buildOne('elements', [recordChunks(core, chunks), plainNamespaces()], { chunks });
  for (const locale of lazyLocales()) await buildOne(`locale:${locale}`, []);
}
