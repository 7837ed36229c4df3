/**
 * Style sheets for Chromium 67 to 79. Syntax is lowered by the bundler, styles are by nobody: what such a browser does not
 * know it leaves out, and then texts lie on one another.
 */

/** Ends a declaration, within one piece of a template. */
const DECLARATION = /(^|[;{])(margin|padding|border)-inline-(start|end):([^;{}]*)(?=[;}])/g;

/** What holds in none of the browsers that run modules. */
const OLDER_ONLY = /@supports not \(color:Canvas\){(?:[^{}]*{[^{}]*})*}/g;

/** Adds what older Chromiums know in place of what they do not. Takes a small sheet. @param {string} css */
export const forOlder = (css) =>
  css
    // Before 69, under their names of old.
    .replace(DECLARATION, '$1-webkit-$2-$3:$4;$2-inline-$3:$4')
    // Before 80. Long addresses do not reach out of their column; only columns of tables may get wider.
    .replace(/(^|[;{])overflow-wrap:anywhere/g, '$1overflow-wrap:break-word;overflow-wrap:anywhere');

/** Takes away what only older Chromiums need. Takes a small sheet. @param {string} css */
export const forNewer = (css) => css.replace(OLDER_ONLY, '');
