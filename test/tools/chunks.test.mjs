import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainNamespaces } from '../../scripts/vite/chunks.mjs';

const { renderChunk } = plainNamespaces();
const plain = (code) => renderChunk(code)?.code ?? code;
const namespace = 'var all = /* @__PURE__ */ __exportAll({ one: () => one, two: () => two$1 });';
const rest = 'const one = 1; let two$1 = 2; export { all };';

async function membersOf(code) {
  const { all } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return { one: all.one, two: all.two };
}

describe('namespaces of chunks', () => {
  it('are made by getters, where the bundler has a chunk for that', async () => {
    const code = plain(`import { t as __exportAll } from "./rolldown-runtime.abc.js";\n${namespace}\n${rest}`);
    assert.doesNotMatch(code, /rolldown-runtime|__exportAll/);
    assert.deepEqual(await membersOf(code), { one: 1, two: 2 });
  });

  it('are made by getters, where the bundler has its function beside them', async () => {
    const maker = 'var __exportAll = (all) => { let target = {}; for (var name in all) target[name] = all[name]; };';
    const code = plain(`${maker}\n${namespace}\n${rest}`);
    assert.doesNotMatch(code, /\bin\b|__exportAll/);
    assert.deepEqual(await membersOf(code), { one: 1, two: 2 });
  });

  it('fail where the bundler makes them otherwise', () => {
    assert.throws(() => plain('var all = __exportAll(names);'), /Expected a namespace/);
  });

  it('leave other code alone', () => {
    assert.equal(plain(rest), rest);
  });
});
