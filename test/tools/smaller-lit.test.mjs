import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { editLit } from '../../scripts/vite/lit-on-old-pages.mjs';
import { cutLit, features } from '../../scripts/vite/smaller-lit.mjs';

const files = [...new Set(features.flatMap(({ edits }) => edits.map(([file]) => file)))];
/** A file as it is when it is cut. */
const lit = (file) =>
  String(editLit(file, readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8')));
const cut = (file, sources) => String(cutLit(file, lit(file), sources) ?? lit(file));
const isScript = (code) => parse(code, { ecmaVersion: 2022, sourceType: 'module' });

/** Something that uses each feature which a source of ours may begin to use. */
const uses = {
  'properties of other types than text': '@property({ type: Boolean }) open = false;',
  'properties that set their attribute': '@property({ reflect: true }) open = "";',
  'what other decorators than @property need': "import { state } from 'lit/decorators/state.js';",
  'properties that say when they have changed': '@property({ hasChanged: differs }) list = [];',
  'hooks around updates': 'hostUpdated() {}',
  'properties without a decorator': 'static properties = {};',
  'lists of style sheets': 'static override styles = [a, b];',
  'templates of SVG and MathML': 'svg`<g></g>`',
  'values that are set as properties': 'html`<input .value=${text}>`',
  'attributes that are there or not': 'html`<input ?disabled=${yes}>`',
  'listeners that are objects or have options': 'html`<a @click=${{ once: true, handleEvent }}>`',
  'values in comments': 'html`<!-- ${text} -->`',
  'values within elements that have no markup in them': 'html`<textarea>${text}</textarea>`',
  'attributes with text beside a value': 'html`<a class="b ${c}" href=${d}>`',
  'a value that changes nothing': "import { noChange } from 'lit';",
  'comments in templates': 'html`<p>a</p><!-- b -->`',
  'templates for another document': 'render(a, b, { creationScope })',
  directives: "import { repeat } from 'lit/directives/repeat.js';",
};

describe('a smaller Lit', () => {
  for (const file of files)
    it(`is still a script: ${file}`, () => {
      const small = cut(file, '');
      assert.ok(small.length < lit(file).length);
      isScript(small);
    });

  for (const [feature, source] of Object.entries(uses))
    it(`keeps what a source uses: ${feature}`, () => {
      assert.ok(features.some((one) => one.feature.startsWith(feature)));
      const sizes = (sources) => files.map((file) => cut(file, sources).length).reduce((a, b) => a + b);
      assert.ok(sizes(source) > sizes(''));
      for (const file of files) isScript(cut(file, source));
    });

  it('fails where Lit has changed', () => {
    const file = 'lit-html/lit-html.js';
    assert.throws(
      () => cutLit(file, lit(file).replace('e[1]?I:', 'e[1]?Q:'), ''),
      /one place like .*values that are set as properties/,
    );
  });

  it('leaves other files alone', () => {
    assert.equal(cutLit('lit-html/directive.js', 'x', ''), undefined);
  });
});
