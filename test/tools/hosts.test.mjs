import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reasonAgainst } from '../../scripts/hosts/run.mjs';
import { pages } from '../hosts/pages.mjs';

const root = new URL('../../', import.meta.url);
const tags = readdirSync(new URL('src/elements/', root)).filter((tag) =>
  existsSync(new URL(`src/elements/${tag}/define.ts`, root)),
);
/** What most old sites are made with: every element stands on each of them. */
const typical = ['gbk-table', 'reset', 'prototype', 'jquery', 'vue', 'csp', 'trusted-types'];

describe('hostile pages', () => {
  for (const { name } of pages)
    it(`are there: ${name}`, () => {
      const markup = readFileSync(new URL(`test/hosts/pages/${name}.html`, root), 'utf8');
      assert.match(markup, /<!--probe-->/);
      for (const [, asset] of markup.matchAll(/"assets\/([^"]+)"/g))
        assert.ok(existsSync(new URL(`test/hosts/assets/${asset}`, root)), asset);
    });

  for (const name of typical)
    it(`hold every element: ${name}`, () => {
      const markup = readFileSync(new URL(`test/hosts/pages/${name}.html`, root), 'utf8');
      for (const tag of tags) assert.match(markup, new RegExp(`<${tag}[ >]`), tag);
      assert.ok(pages.find((page) => page.name === name)?.walks.includes('rest'), 'they are not looked at');
    });

  it('are left out for a reason, in the engines that it is about', () => {
    const page = { name: 'x', about: '', without: { WebKit: 'no driver', 'Chromium < 73': 'no sheets' } };
    const against = (name) => reasonAgainst(page, { name });
    assert.equal(against('WebKit'), 'no driver');
    assert.equal(against('Chromium 67'), 'no sheets');
    for (const name of ['Chromium', 'Chromium 73', 'Chromium 121', 'Firefox'])
      assert.equal(against(name), undefined, name);
    assert.match(reasonAgainst({ name: 'x', about: '', needs: 'nobody.js' }, { name: 'Chromium' }), /not installed/);
  });
});
