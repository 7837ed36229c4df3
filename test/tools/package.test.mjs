// What an application's bundler makes of the npm package. Needs `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isBuilt = existsSync(`${root}/dist/define.js`);
const tags = readdirSync(`${root}/src/elements`);

/** Bundles an application that consists of some lines. */
async function bundle(code) {
  const [{ output }] = [
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'app',
          // A package may name itself, but Vite does not know that.
          resolveId: (id) =>
            /\bapp$/.test(id)
              ? '\0app'
              : id.startsWith('civic-elements')
                ? fileURLToPath(import.meta.resolve(id))
                : undefined,
          load: (id) => (id === '\0app' ? code : undefined),
        },
      ],
      build: { write: false, minify: false, lib: { entry: 'app', formats: ['es'], fileName: 'app' } },
    }),
  ].flat();
  return output;
}

const registers = (code, tag) => new RegExp(`register\\("${tag}"`).test(code);

describe('the npm package', { skip: !isBuilt && 'dist is not built' }, () => {
  it('registers every element where an application imports define.js', async () => {
    const [app, ...others] = await bundle(`import 'civic-elements/define.js';`);
    for (const tag of tags) assert.ok(registers(app.code, tag), tag);
    assert.ok(
      [app, ...others].some((file) => /zh-Hans/.test(file.code ?? '')),
      'no Chinese',
    );
    // Locales and lazy parts are chunks of the application.
    assert.ok(
      others.some((file) => /^ja/.test(file.fileName)),
      others.map((file) => file.fileName).join(),
    );
  });

  it('registers one element, what it renders, and no other', async () => {
    const rendered = { 'article-view': ['font-size-switcher', 'print-button', 'share-links'] };
    for (const tag of tags) {
      const [{ code }] = await bundle(`import 'civic-elements/${tag}/define.js';`);
      assert.deepEqual(
        tags.filter((other) => registers(code, other)),
        [tag, ...(rendered[tag] ?? [])],
      );
    }
  });

  it('brings nothing where only a class is imported and not used', async () => {
    const [{ code }] = await bundle(
      `import { NewsList } from 'civic-elements'; import { ArticleCard } from 'civic-elements/article-card.js';`,
    );
    assert.equal(code.trim(), '');
  });

  it('gives a class without registering it', async () => {
    const [{ code }] = await bundle(`export { NewsList } from 'civic-elements';`);
    assert.match(code, /class extends|class NewsList/);
    for (const tag of tags) assert.ok(!registers(code, tag), tag);
  });

  it('can be imported where there is no page, for rendering on a server', () => {
    const code = `await import('civic-elements/define.js'); console.log((await import('civic-elements')).version)`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+/);
  });

  it('leads from every export to a file', () => {
    for (const entry of [
      'civic-elements',
      'civic-elements/define.js',
      ...tags.flatMap((tag) => [`civic-elements/${tag}.js`, `civic-elements/${tag}/define.js`]),
      'civic-elements/react.js',
      'civic-elements/preact.js',
      'civic-elements/vue.js',
      'civic-elements/custom-elements.json',
      'civic-elements/cdn/civic-elements.js',
    ])
      assert.ok(existsSync(fileURLToPath(import.meta.resolve(entry))), entry);
  });
});
