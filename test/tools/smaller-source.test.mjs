import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { smallerSource } from '../../scripts/vite/smaller-source.mjs';

const ids = ['first', 'second', 'third'];

/** @param {string} code @param {string} file @param {Parameters<typeof smallerSource>[2]} [texts] @returns {string} */
function small(code, file, texts) {
  const plugin = /** @type {any} */ (smallerSource('/src/', ids, texts));
  const context = {
    parse: (/** @type {string} */ source) => parse(source, { ecmaVersion: 'latest', sourceType: 'module' }),
    error: (/** @type {string} */ message) => {
      throw new Error(message);
    },
  };
  return plugin.transform.call(context, code, file)?.code ?? code;
}

describe('texts in a small source', () => {
  it('are called by their numbers, in sources and in catalogues', () => {
    assert.equal(small("msg('Two', { id: 'second', desc: 'x' })", '/src/a.ts'), "msg('Two', 1)");
    assert.equal(
      small("export const templates = { third: `c`, 'first': str`a ${0}` };", '/src/locales/de.ts'),
      'export const templates = [str`a ${0}`,,`c`];',
    );
    assert.equal(small('found = texts[options.id]', '/src/localization.ts'), 'found = texts[options]');
  });

  it('are held only where they are said', () => {
    const texts = 'export const templates = { first: `a`, second: `b` };';
    assert.equal(
      small(texts, '/src/locales/zh-Hans.ts', { kept: new Set(['second']) }),
      'export const templates = [,`b`];',
    );
  });

  it('are told to who asks which module says what', () => {
    /** @type {string[]} */
    const said = [];
    small("msg('Two', { id: 'second', desc: 'x' })", '/src/a.ts', { used: (module, id) => said.push(module, id) });
    assert.deepEqual(said, ['/src/a.ts', 'second']);
  });

  it('stop the build where nobody has translated them', () => {
    assert.throws(() => small("msg('New', { id: 'new', desc: 'x' })", '/src/a.ts'), /npm run localize/);
    assert.throws(() => small('export const templates = { old: `x` };', '/src/locales/de.ts'), /No source has a text/);
  });
});
