import path from 'node:path';
import { parse } from 'acorn';
import MagicString from 'magic-string';
import { visit } from './syntax.mjs';

/**
 * Lazy parts of the CDN files.
 *
 * A page loads one script; what only some pages need, the sources fetch by `import('./part.js')`. Chunks of a bundler
 * would import the script back by its address, and a page that loads `civic-elements.js?v=2` would get all of it
 * twice; a classic script cannot be imported at all. So each part becomes a module of its own, the same one for all
 * forms of the library: a function that takes what it shares with the script that is already running.
 *
 *   import('../internal/pages-template.js')
 *   → loadPart('pages-template', [html, msg])
 *
 * @typedef {object} Part
 * @property {string} name of its file, without the hash that all parts of a build share
 * @property {{ id: string, name: string }[]} needs exports of modules of the running script, in the order of the call
 */

/**
 * What is reached by the entry: statically (part of every bundle), and by `import()` (lazy parts).
 *
 * @typedef {object} Graph
 * @property {Set<string>} core
 * @property {string[]} parts every part after those that it loads itself
 * @property {Map<string, string[]>} modules of each part
 * @property {Map<string, string[]>} exports names that modules of the core give to `import()`
 */

/**
 * Records the graph of a build.
 *
 * @param {string} source folder of our sources
 * @param {(graph: Graph) => void} found
 * @returns {import('vite').Plugin}
 */
export function recordGraph(source, found) {
  return {
    name: 'civic-record-graph',
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const core = new Set(ids.filter((id) => this.getModuleInfo(id)?.isEntry));
      for (const id of core) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) core.add(imported);
      /** @type {string[]} */
      const parts = [];
      /** @type {Graph['exports']} */
      const exports = new Map();
      const seen = new Set();
      /** @type {Graph['modules']} */
      const modules = new Map();
      const reach = (/** @type {string} */ id, /** @type {string[]} */ into) => {
        if (core.has(id) || into.includes(id)) return into;
        into.push(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) reach(imported, into);
        return into;
      };
      const walk = (/** @type {string} */ id) => {
        if (seen.has(id)) return;
        seen.add(id);
        const info = this.getModuleInfo(id);
        for (const target of info?.dynamicallyImportedIds ?? []) {
          walk(target);
          if (!target.startsWith(source)) continue;
          if (core.has(target)) exports.set(target, this.getModuleInfo(target)?.exports ?? []);
          else if (!parts.includes(target)) parts.push(target);
        }
        // What a part takes of the core is not part of it, nor is what the core loads.
        for (const imported of info?.importedIds ?? []) if (!core.has(imported)) walk(imported);
      };
      for (const id of core) walk(id);
      for (const part of parts) modules.set(part, reach(part, []));
      found({ core, parts, modules, exports });
    },
  };
}

/**
 * Lets the sources load parts. What is in the script anyway is a promise that is kept already:
 *
 *   import('./reading.js')
 *   → Promise.resolve({pageOf})
 *
 * @param {Map<string, Part>} parts by module
 * @param {Graph['exports']} exports
 * @param {string} loader path of the module that exports loadPart
 * @returns {import('vite').Plugin}
 */
export function useParts(parts, exports, loader) {
  return {
    name: 'civic-use-parts',
    apply: 'build',
    async transform(code, id) {
      if (!/\bimport\s*\(/.test(code)) return null;
      /** @type {any[]} */
      const calls = [];
      visit(this.parse(code), (node) => {
        if (node.type === 'ImportExpression' && typeof node.source.value === 'string') calls.push(node);
      });
      const text = new MagicString(code);
      let names = 0;
      let usesParts = false;
      for (const call of calls) {
        const target = await this.resolve(call.source.value, id);
        /** An import of its own for each name, so that nothing else of the code is touched.
         * @param {{ id: string, name: string }} what */
        const imported = ({ id: from, name }) => {
          const local = `civicCore${names++}`;
          text.prepend(`import{${name} as ${local}}from${JSON.stringify(from)};`);
          return local;
        };
        const here = target && exports.get(target.id);
        if (here) {
          const members = here.map((name) => `${name}:${imported({ id: target.id, name })}`);
          text.update(call.start, call.end, `Promise.resolve({${members}})`);
          continue;
        }
        const part = target && parts.get(target.id);
        if (!part) {
          // It is inlined then, behind a namespace object that is made by for-in.
          if (call.source.value.startsWith('.'))
            this.error(`${call.source.value} cannot be a lazy part: it is loaded by a part that it loads itself`);
          continue;
        }
        usesParts = true;
        text.update(call.start, call.end, `civicLoadPart(${JSON.stringify(part.name)},[${part.needs.map(imported)}])`);
      }
      if (!text.hasChanged()) return null;
      if (usesParts) text.prepend(`import{loadPart as civicLoadPart}from${JSON.stringify(loader)};`);
      return { code: text.toString(), map: text.generateMap({ hires: true, source: id }) };
    },
  };
}

/**
 * Lets a part bring along what it says in the language that is built in: the script holds only what it says itself.
 *
 * @param {string} entry module of the part
 * @param {string} catalog module whose `templates` are the texts by number
 * @param {Map<number, string>} texts expressions by number
 * @returns {import('vite').Plugin}
 */
export function bringTexts(entry, catalog, texts) {
  return {
    name: 'civic-bring-texts',
    transform(code, id) {
      if (id !== entry || !texts.size) return null;
      const lines = [...texts].map(([number, text]) => `civicTexts[${number}]=${text.replace(/^str/, 'civicStr')};`);
      const str = "import{str as civicStr}from'@lit/localize/internal/str-tag.js';";
      const added = `import{templates as civicTexts}from${JSON.stringify(catalog)};${str}${lines.join('')}`;
      return { code: `${code}\n${added}`, map: null };
    },
  };
}

/**
 * Makes a module into a part: what it imports of the core becomes a parameter.
 *
 * @param {Set<string>} core
 * @param {string} root
 * @param {(needs: Part['needs']) => void} found
 * @returns {import('vite').Plugin[]}
 */
export function asPart(core, root, found) {
  // Names of imports go into the hash of the file: no path of this machine in them.
  const idOf = (/** @type {string} */ name) => path.join(root, name.slice('core:'.length));
  const nameOf = (/** @type {string} */ id) => `core:${path.relative(root, id).replaceAll(path.sep, '/')}`;
  return [
    {
      name: 'civic-core-is-external',
      enforce: 'pre',
      resolveId: {
        order: 'pre',
        async handler(source, importer) {
          if (!importer || source.startsWith('core:')) return null;
          const target = await this.resolve(source, importer, { skipSelf: true });
          return target && core.has(target.id) ? { id: nameOf(target.id), external: true } : target;
        },
      },
    },
    {
      name: 'civic-as-part',
      renderChunk(code) {
        const text = new MagicString(code);
        /** @type {Part['needs']} */
        const needs = [];
        /** @type {string[]} */
        const locals = [];
        for (const node of parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
          if (node.type === 'ImportDeclaration') {
            const from = String(node.source.value);
            for (const specifier of node.specifiers) {
              if (
                specifier.type !== 'ImportSpecifier' ||
                specifier.imported.type !== 'Identifier' ||
                !from.startsWith('core:')
              )
                throw new Error(
                  `A lazy part may import only names from our own modules, not ${code.slice(node.start, node.end)}`,
                );
              needs.push({ id: idOf(from), name: specifier.imported.name });
              locals.push(specifier.local.name);
            }
            text.remove(node.start, node.end);
          } else if (node.type === 'ExportNamedDeclaration') {
            if (node.declaration || node.source) throw new Error('A lazy part exports a list of names');
            const exported = node.specifiers.map(
              ({ local, exported: as }) => `${code.slice(as.start, as.end)}:${code.slice(local.start, local.end)}`,
            );
            text.update(node.start, node.end, `return{${exported}};`);
          } else if (/^(Export|Import)/.test(node.type))
            throw new Error(`A lazy part cannot have: ${code.slice(node.start, node.end)}`);
        }
        found(needs);
        text.prepend(`function part([${locals}]){`).append('}export{part as default};');
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  ];
}
