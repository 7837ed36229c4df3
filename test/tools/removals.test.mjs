import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pages } from '../hosts/pages.mjs';
import { removals } from '../hosts/removals.mjs';

const root = new URL('../../', import.meta.url);

// What it takes to see that pages notice is too much for every change; that it can be taken away is not.
describe('what is taken away for hostile pages to notice', () => {
  for (const { what, edits, pages: noticing = [], tests = [] } of removals)
    it(`is there: ${what}`, () => {
      for (const [file, find] of edits)
        assert.equal(readFileSync(new URL(file, root), 'utf8').split(find).length, 2, `${file}: ${find}`);
      assert.ok(noticing.length || tests.length);
      for (const name of noticing)
        assert.ok(
          pages.some((page) => page.name === name),
          name,
        );
      for (const test of tests) assert.ok(existsSync(new URL(test, root)), test);
    });
});
