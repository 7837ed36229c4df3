// Makes what frameworks and editors want to know of the elements, from custom-elements.json and the types in dist/:
//   react, preact, vue (.d.ts, .js)     types of the tags in JSX and in templates
//   elements/<tag>/define.d.ts          gets the types of the element's events, for addEventListener
//   vscode.html-custom-data.json        tags and attributes for VS Code; vscode.css-custom-data.json: parts, tokens
//   web-types.json                      the same for the IDEs of JetBrains
// The generators of the field take an attribute for a property of the same name. Ours differ on purpose: `source` of an
// article card is its publisher as an attribute, and the object that loads as a property; and most attributes about
// loading have no property. Frameworks set the property where there is one, so properties go before attributes here.
import fs from 'node:fs';
import { vscodeCss, vscodeHtml, webTypes } from './integrations/editors.mjs';
import { addEventTypes } from './integrations/events.mjs';
import { jsxTypes, vueTypes } from './integrations/frameworks.mjs';
import { at, readLibrary } from './integrations/library.mjs';

/** Writes all of it to dist/. */
export function buildIntegrations() {
  const library = readLibrary();
  const { version } = JSON.parse(fs.readFileSync(at('package.json'), 'utf8'));
  const write = (/** @type {string} */ file, /** @type {string | object} */ content) =>
    fs.writeFileSync(
      at(`dist/${file}`),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  const types = {
    react: jsxTypes(library, 'react'),
    preact: jsxTypes(library, 'preact'),
    vue: vueTypes(library),
  };
  for (const [framework, text] of Object.entries(types)) {
    write(`${framework}.d.ts`, text);
    // For those who import it as a module: it holds types and no more.
    write(`${framework}.js`, 'export {};\n');
  }
  addEventTypes(library);
  write('vscode.html-custom-data.json', vscodeHtml(library.tags));
  write('vscode.css-custom-data.json', vscodeCss(library.tags));
  write('web-types.json', webTypes(library.tags, version));
}
