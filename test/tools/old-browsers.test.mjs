import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { OLD_CHROMIUMS } from '../../scripts/browsers/old-chromium.mjs';
import { checks } from '../../scripts/old/checks.mjs';
import { pages } from '../../scripts/old/pages.mjs';

const tags = fs.readdirSync(new URL('../../src/elements/', import.meta.url));

describe('pages for old browsers', () => {
  for (const form of ['classic', 'module'])
    it(`have every element, by the ${form} script`, () => {
      const all = Object.keys(checks)
        .map((page) => pages[page](form, 'a'))
        .join('');
      for (const tag of tags) assert.match(all, new RegExp(`<${tag}[\\s>]`), tag);
    });

  it('are looked at, each of them, and nothing may be thrown on any', () => {
    for (const [page, list] of Object.entries(checks)) {
      assert.ok(pages[page], page);
      assert.match(list.at(-1)?.[0] ?? '', /^nothing thrown/, page);
    }
  });

  it('can be read by all of these browsers', () => {
    const probe = fs.readFileSync(new URL('../../scripts/old/probe.js', import.meta.url), 'utf8');
    assert.ok(parse(probe, { ecmaVersion: 2017, sourceType: 'script' }));
  });

  it('are opened by browsers of which nobody can publish another', () => {
    for (const name of Object.values(OLD_CHROMIUMS)) assert.match(name, /^@?[\w/-]+@\d+\.\d+\.\d+$/);
  });
});
