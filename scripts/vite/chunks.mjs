import path from 'node:path';
import { parse } from 'acorn';
import MagicString from 'magic-string';
import { visit } from './syntax.mjs';

/**
 * Says which modules of the files for one element go into chunks together: what the same elements share, and each
 * module of the bundles' core that is fetched here, with all that only it needs. Left to itself, the bundler makes a
 * chunk of every few modules, and one request waits for the other.
 *
 * @param {Set<string>} core
 * @param {Map<string, string>} chunks gets the name of the chunk of a module
 * @returns {import('vite').Plugin}
 */
export function recordChunks(core, chunks) {
  return {
    name: 'civic-record-chunks',
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const reachedBy = (/** @type {string} */ id) => {
        const reached = new Set([id]);
        for (const one of reached) for (const next of this.getModuleInfo(one)?.importedIds ?? []) reached.add(next);
        return reached;
      };
      const entries = ids.filter((id) => this.getModuleInfo(id)?.isEntry);
      const reached = new Map(entries.map((id) => [path.basename(path.dirname(id)), reachedBy(id)]));
      for (const id of ids) {
        const tags = [...reached.keys()].filter((tag) => reached.get(tag)?.has(id));
        // One chunk for all that the list shares with others. What the others share is nothing to it.
        if (tags.length > 1) chunks.set(id, tags.includes('news-list') ? 'shared' : tags.sort().join('.'));
      }
      for (const late of new Set(ids.flatMap((id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [])))
        if (core.has(late)) for (const id of reachedBy(late)) if (!chunks.has(id)) chunks.set(id, 'late');
    },
  };
}

/** Where the bundler has its own functions, if it does not put them where they are used. */
const RUNTIME = /rolldown-runtime/;
const MAKER = '__exportAll';

/**
 * Makes namespaces, which `import()` of a chunk of several modules gives, by getters. The bundler makes them by for-in,
 * which sees what pages add to Object.prototype, and may have a chunk more for that.
 *
 * @returns {import('vite').Plugin}
 */
export function plainNamespaces() {
  return {
    name: 'civic-plain-namespaces',
    renderChunk(code) {
      if (!code.includes(MAKER)) return null;
      const text = new MagicString(code);
      const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
      for (const node of program.body) {
        const isRuntime = node.type === 'ImportDeclaration' && RUNTIME.test(String(node.source.value));
        const isMaker =
          node.type === 'VariableDeclaration' && node.declarations.some(({ id }) => 'name' in id && id.name === MAKER);
        if (isRuntime || isMaker) text.remove(node.start, node.end);
      }
      visit(program, (node) => {
        if (node.type !== 'CallExpression' || node.callee.name !== MAKER) return;
        const [members, ...more] = node.arguments;
        if (more.length || members?.type !== 'ObjectExpression')
          throw new Error(`Expected a namespace: ${code.slice(node.start, node.end)}`);
        text.remove(node.start, members.start).remove(members.end, node.end);
        for (const { start, end, key, value } of members.properties)
          text.update(start, end, `get ${key.name}(){return ${code.slice(value.body.start, value.body.end)}}`);
      });
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.keys(bundle)) if (RUNTIME.test(file)) delete bundle[file];
      },
    },
  };
}
