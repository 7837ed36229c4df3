import MagicString from 'magic-string';
import { visit } from './syntax.mjs';

/**
 * Says in fewer bytes what our sources say well:
 *
 *   @property({ attribute: 'show' }) shown   → NewsList.createProperty('shown', { attribute: 'show' })
 *   msg('New', { id: 'new', desc: 'Mark …' }) → msg('New', 12)
 *   templates = { new: '新' }                 → templates = [,,,,,,,,,,,,'新']
 *
 * The decorator does nothing else for properties that it is the only decorator of (@lit/reactive-element, property.js),
 * and descriptions are for translators. Texts are called by their numbers in the list of all ids: a file of texts that
 * belongs to another list, from a cache or from a folder that was not renewed, is known by `ids` and not taken.
 *
 * @param {string} source folder whose files are changed
 * @param {string[]} ids of all texts
 * @param {{ used?(module: string, id: string): void, kept?: Set<string> }} [texts] what a module says; and
 *   which texts a build holds of the languages that are built in (all)
 * @returns {import('vite').Plugin}
 */
export function smallerSource(source, ids, { used, kept } = {}) {
  const numberOf = (/** @type {any} */ key) => ids.indexOf(key.value ?? key.name);
  return {
    name: 'civic-smaller-source',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(source) || !/\b_decorate\(|\bmsg\(|\btemplates = |\boptions\.id\b/.test(code)) return null;
      const isTexts = id.startsWith(`${source}locales/`);
      const text = new MagicString(code);
      const of = (/** @type {any} */ node) => code.slice(node.start, node.end);
      visit(this.parse(code), (node) => {
        if (isTexts && node.type === 'VariableDeclarator' && node.id.name === 'templates') {
          /** @type {string[]} */
          const list = [];
          for (const { key, value } of node.init.properties) {
            const number = numberOf(key);
            if (number < 0) this.error(`No source has a text with the id ${of(key)}`);
            if (!kept || kept.has(ids[number] ?? '')) list[number] = of(value);
          }
          text.update(node.init.start, node.init.end, `[${list.join()}]`);
        }
        // The one place that looks texts up.
        if (node.type === 'MemberExpression' && of(node) === 'options.id') text.update(node.start, node.end, 'options');
        if (node.type !== 'CallExpression') return;
        const [first, second, third] = node.arguments;
        if (node.callee.name === '_decorate') {
          const [decorator] = first.elements;
          if (first.elements.length !== 1 || decorator.callee?.name !== 'property')
            this.error(`Only @property() alone is expected: ${of(node)}`);
          const options = decorator.arguments.map(of);
          text.update(node.start, node.end, `${of(second.object)}.createProperty(${[of(third), ...options]})`);
        } else if (node.callee.name === 'msg' && second?.type === 'ObjectExpression') {
          const given = second.properties.find((/** @type {any} */ property) => property.key.name === 'id');
          const number = numberOf(given.value);
          if (number < 0) this.error(`${of(given.value)} is translated nowhere: run npm run localize`);
          used?.(id, ids[number] ?? '');
          text.update(second.start, second.end, `${number}`);
        }
      });
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  };
}
