import MagicString from 'magic-string';
import { visit } from './syntax.mjs';

/**
 * Says in fewer bytes what our sources say well:
 *
 *   @property({ attribute: 'show' }) shown   → NewsList.createProperty('shown', { attribute: 'show' })
 *   msg('New', { id: 'new', desc: 'Mark …' }) → msg('New', { id: 'new' })
 *
 * The decorator does nothing else for properties that it is the only decorator of (@lit/reactive-element, property.js),
 * and descriptions are for translators.
 *
 * @param {string} source folder whose files are changed
 * @returns {import('vite').Plugin}
 */
export function smallerSource(source) {
  return {
    name: 'civic-smaller-source',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(source) || !/\b_decorate\(|\bmsg\(/.test(code)) return null;
      const text = new MagicString(code);
      const of = (/** @type {any} */ node) => code.slice(node.start, node.end);
      visit(this.parse(code), (node) => {
        if (node.type !== 'CallExpression') return;
        const [first, second, third] = node.arguments;
        if (node.callee.name === '_decorate') {
          const [decorator] = first.elements;
          if (first.elements.length !== 1 || decorator.callee?.name !== 'property')
            this.error(`Only @property() alone is expected: ${of(node)}`);
          const options = decorator.arguments.map(of);
          text.update(node.start, node.end, `${of(second.object)}.createProperty(${[of(third), ...options]})`);
        } else if (node.callee.name === 'msg' && second?.type === 'ObjectExpression') {
          const kept = second.properties.filter((/** @type {any} */ property) => property.key.name !== 'desc');
          text.update(second.start, second.end, `{${kept.map(of)}}`);
        }
      });
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  };
}
