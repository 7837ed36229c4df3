import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallCss, smallHtml } from '../../scripts/vite/templates.mjs';

describe('a small style sheet', () => {
  const cases = [
    ['\n  :host {\n    display: block;\n  }\n', ':host{display:block}'],
    ['a > b, c d { margin: 0 auto; }', 'a>b,c d{margin:0 auto}'],
    ['/* why */ a { color: red !important; /* x; } */ }', ' a{color:red!important}'],
    ['a { width: calc(1em + 2px - (3px * 2)); }', 'a{width:calc(1em + 2px - (3px * 2))}'],
    [
      '@media (forced-colors: active) and (min-width: 2em) { a { b: c } }',
      '@media (forced-colors:active) and (min-width:2em){a{b:c}}',
    ],
    [`a::before { content: '  ;  }  /* x */ ' "  > "; }`, `a::before{content:'  ;  }  /* x */ ' "  > "}`],
    ['.a :hover { b: c } .a:hover { b: c }', '.a :hover{b:c}.a:hover{b:c}'],
    [':host([hidden]:not([hidden="false"])) { display: none; }', ':host([hidden]:not([hidden="false"])){display:none}'],
  ];
  for (const [css, small] of cases) it(small, () => assert.equal(smallCss(css).trim(), small.trim()));
});

describe('small HTML', () => {
  const cases = [
    ['<ul>\n    <li>', '<ul> <li>'],
    ['<b>a</b>\n  <i>b</i>', '<b>a</b> <i>b</i>'],
    ['<!-- why --><a\n  class="b"\n  href=', '<a class="b" href='],
    ['<img src="a" />', '<img src="a">'],
    ['<pre>\n  a\n</pre>', '<pre>\n  a\n</pre>'],
  ];
  for (const [html, small] of cases) it(small, () => assert.equal(smallHtml(html), small));
});
