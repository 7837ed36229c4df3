import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { edits, editLit } from '../../scripts/vite/lit-on-old-pages.mjs';

const lit = (file) => readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8');
const files = [...new Set(edits.map(({ file }) => file))];

describe('changes to Lit', () => {
  for (const file of files)
    it(`are possible in ${file}`, () => {
      const edited = String(editLit(file, lit(file)));
      assert.notEqual(edited, lit(file));
      if (!file.endsWith('property.js'))
        assert.doesNotMatch(edited, /\bglobalThis\b|\.(starts|ends)With\(|Symbol\.metadata/);
    });

  it('give a reason each', () => {
    for (const { file, why } of edits) assert.ok(why.length > 20, file);
  });

  it('fail where Lit has changed', () => {
    const file = 'lit-html/lit-html.js';
    assert.throws(
      () => editLit(file, lit(file).replace('t.endsWith(h)', 't.endsWith(q)')),
      /expected one place like .*endsWith.*found 0/,
    );
    assert.throws(() => editLit(file, `${lit(file)};t.startsWith(o)`), /found 2/);
  });

  it('leave other files alone', () => {
    assert.equal(editLit('lit-html/directive.js', 'globalThis'), undefined);
  });
});
