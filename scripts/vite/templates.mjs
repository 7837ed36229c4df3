import MagicString from 'magic-string';
import { forNewer, forOlder } from './older-styles.mjs';
import { visit } from './syntax.mjs';

/**
 * Takes superfluous white space and comments out of our html`…` and css`…`, and fits style sheets to the browsers that
 * they are for.
 *
 * @param {string} source folder whose files are changed
 * @param {boolean} older whether the file is for Chromium 67 and later
 * @returns {import('vite').Plugin}
 */
export function smallTemplates(source, older) {
  const sheet = (/** @type {string} */ css) => (older ? forOlder : forNewer)(smallCss(css));
  return {
    name: 'civic-small-templates',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(source) || !/\b(?:html|css)`/.test(code)) return null;
      const text = new MagicString(code);
      visit(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const shrink = { css: sheet, html: smallHtml }[node.tag.name];
        if (!shrink) return;
        for (const quasi of node.quasi.quasis) {
          // The place of a quasi is that of its text (ESTree).
          const before = code.slice(quasi.start, quasi.end);
          const after = shrink(before);
          if (before !== after) text.update(quasi.start, quasi.end, after);
        }
      });
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  };
}

const CSS_STRING = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`;

/** Style sheets: strings stay; spaces stay where they may mean something (descendants, calc, `and (`).
 * @param {string} css */
export function smallCss(css) {
  const outsideStrings = new RegExp(`(${CSS_STRING})|[^"']+`, 'g');
  return css
    .replace(new RegExp(`(${CSS_STRING})|/\\*[^]*?\\*/`, 'g'), (_all, string) => string ?? '')
    .replace(outsideStrings, (part, string) =>
      string
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/([:(]) /g, '$1')
            .replace(/ ([)!])/g, '$1')
            .replace(/;+}/g, '}'),
    );
}

/** HTML: runs of white space become one space, never none: between inline elements it is a space that a reader sees.
 * @param {string} html */
export function smallHtml(html) {
  if (/<(?:pre|textarea)\b/.test(html)) return html;
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ \/>/g, '>');
}
