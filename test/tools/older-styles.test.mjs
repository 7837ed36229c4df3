import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forNewer, forOlder } from '../../scripts/vite/older-styles.mjs';
import { smallCss } from '../../scripts/vite/templates.mjs';

describe('a style sheet for Chromium 67', () => {
  const cases = {
    'names sides as it knows them, and then as all do': [
      'a { margin-inline-start: calc(-1em - 1px); color: red }',
      'a{-webkit-margin-start:calc(-1em - 1px);margin-inline-start:calc(-1em - 1px);color:red}',
    ],
    'names every side': [
      'a { padding-inline-end: 1em; border-inline-start: 1px solid var(--b, rgba(0, 0, 0, 0.5)); }',
      'a{-webkit-padding-end:1em;padding-inline-end:1em;' +
        '-webkit-border-start:1px solid var(--b,rgba(0,0,0,0.5));border-inline-start:1px solid var(--b,rgba(0,0,0,0.5))}',
    ],
    'does so within rules that hold sometimes': [
      '@media print { a { b: c; padding-inline-start: 0 } }',
      '@media print{a{b:c;-webkit-padding-start:0;padding-inline-start:0}}',
    ],
    'breaks long words': ['a { overflow-wrap: anywhere }', 'a{overflow-wrap:break-word;overflow-wrap:anywhere}'],
    'keeps a declaration that does not end in this piece of a template': [
      'a { margin-inline-start: ',
      'a{margin-inline-start:',
    ],
    'keeps colours for those that have none of the system': [
      '@supports not (color: Canvas) { a { --b: #fff } }',
      '@supports not (color:Canvas){a{--b:#fff}}',
    ],
  };
  for (const [what, [css, expected]] of Object.entries(cases))
    it(what, () => assert.equal(forOlder(smallCss(css)).trim(), expected));
});

describe('a style sheet for browsers that run modules', () => {
  it('has nothing that holds in none of them', () =>
    assert.equal(
      forNewer(smallCss('a { b: c } @supports not (color: Canvas) { a { --b: #fff } i { d: e } } u { f: g }')).trim(),
      'a{b:c}u{f:g}',
    ));

  it('keeps what holds in some', () => {
    const css = '@supports (color:light-dark(#000,#fff)){a{b:c}}@supports not (gap:1px){a{b:c}}';
    assert.equal(forNewer(css), css);
  });
});
