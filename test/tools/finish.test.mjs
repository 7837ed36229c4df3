import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { contain, toAscii } from '../../scripts/vite/finish.mjs';

/** Runs a module and gives what it exports and what it says. */
function run(code) {
  const said = [];
  const exported = {};
  const body = code.replace(/export\{([^}]*)\};?/g, (_all, names) =>
    names
      .split(',')
      .map((name) => name.trim().split(/ as /))
      .map(([local, as = local]) => `exported.${as}=${local};`)
      .join(''),
  );
  vm.runInNewContext(`'use strict';${body}`, { exported, console: { warn: (...all) => said.push(all) } });
  return { exported, said };
}

describe('a contained file', () => {
  it('does what it did', () => {
    const { exported, said } = run(
      String(contain('var a=1;function f(){return a}var b=class{};export{a as x,f as y,b};')),
    );
    assert.equal(exported.x, 1);
    assert.equal(exported.y(), 1);
    assert.equal(typeof exported.b, 'function');
    assert.equal(said.length, 0);
  });

  it('lets no exception out', () => {
    const { said } = run(String(contain('var a=1;throw new Error("x");')));
    assert.equal(said.length, 1);
    assert.equal(said[0][0], 'civic-elements:');
  });

  it('lets no exception out where the page has no console', () => {
    vm.runInNewContext(String(contain('throw 1;')), { console: undefined });
  });

  it('keeps its imports in front and its exports behind', () => {
    const code = String(contain('import{a}from"./a.js";function f(){a()}export{f};'));
    assert.match(code, /^import\{a\}from"\.\/a\.js";try\{var _f=f;.*\}catch\(e\)\{.*\}export\{_f as f\};$/);
  });

  it('is refused where an export would end with the block', () => {
    assert.throws(() => contain('const a=1;export{a};'), /a is exported/);
    assert.throws(() => contain('class A{}export{A};'), /A is exported/);
    assert.throws(() => contain('export const a=1;'), /lists of own names/);
  });
});

describe('a file in ASCII', () => {
  const evaluate = (code) => vm.runInNewContext(code);
  for (const code of [
    '"中文"',
    '`→${1}，`',
    '"\\é"',
    '"\\\\é"',
    '/[年月]/.source',
    '(s=>s[0])`«»`',
    '"\u{1F600}"',
    '({名:1}).名',
  ])
    it(`means the same: ${code}`, () => {
      const ascii = String(toAscii(code));
      assert.doesNotMatch(ascii, /[^\x00-\x7f]/);
      // The source of a pattern shows the escapes, which is all right.
      if (!code.endsWith('.source')) assert.deepEqual(evaluate(ascii), evaluate(code));
    });

  it('is refused where escapes would show', () => {
    assert.throws(() => toAscii('String.raw`中`'), /String\.raw/);
  });
});
