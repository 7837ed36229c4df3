// What is in the npm package, and in the archive for those who host the files. Needs `npm run build`.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { pack, temporaryFolder } from '../../scripts/pack.mjs';
import { archive, zipName } from '../../scripts/zip.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const tags = readdirSync(path.join(root, 'src/elements'));

describe('the packed package', () => {
  let folder;
  let packed;
  let names;
  before(() => {
    folder = temporaryFolder();
    packed = pack(folder);
    names = packed.files.map((file) => file.path);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what users need', () => {
    const top = [...new Set(names.map((name) => name.split('/')[0]))].sort();
    assert.deepEqual(top, ['LICENSE', 'README.md', 'custom-elements.json', 'dist', 'package.json', 'src']);
    const made = [...new Set(names.filter((name) => name.startsWith('dist/')).map((name) => name.split('/')[1]))];
    assert.deepEqual(made.filter((name) => !/\.(js|d\.ts)(\.map)?$/.test(name)).sort(), [
      ...['cdn', 'controllers', 'data', 'elements', 'internal', 'locales', 'styles'],
      ...['vscode.css-custom-data.json', 'vscode.html-custom-data.json', 'web-types.json'],
    ]);
  });

  it('holds no tests, archives or caches', () => {
    assert.deepEqual(
      names.filter(
        (name) =>
          !/\.(js|ts|map|json|md)$|^LICENSE$|^dist\/cdn\/licenses\.txt$/.test(name) || /test|stories|cache/.test(name),
      ),
      [],
    );
  });

  it('passes on the licences of what is in its scripts', () => {
    const text = read('dist/cdn/licenses.txt');
    const held = readdirSync(path.join(root, 'dist/cdn'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.map'))
      .flatMap((name) => JSON.parse(read(`dist/cdn/${name}`)).sources)
      .flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source ?? '')?.[1] ?? []);
    assert.ok(held.includes('lit-html'));
    for (const name of new Set(held)) {
      const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`));
      assert.ok(text.includes(`${name} ${version} (${license})\n\n`), name);
    }
    assert.match(text, /Copyright \(c\) \d+ Google LLC/);
  });

  it('is small', () => {
    assert.ok(packed.size < 1_200_000, `${packed.size} bytes`);
    assert.ok(packed.unpackedSize < 4_500_000, `${packed.unpackedSize} bytes unpacked`);
  });

  it('has the sources that its source maps name', () => {
    const maps = names.filter((file) => file.endsWith('.map'));
    const sources = maps.flatMap((name) =>
      JSON.parse(read(name)).sources.map((source) => path.posix.join(path.posix.dirname(name), source)),
    );
    assert.ok(sources.includes('src/elements/news-list/news-list.ts'));
    assert.deepEqual(
      sources.filter((source) => !names.includes(source)),
      [],
    );
  });

  it('has no source maps of the scripts for pages: they are half of everything, and in the archive', () => {
    assert.ok(names.includes('dist/cdn/civic-elements.js'));
    assert.deepEqual(
      names.filter((name) => /^dist\/cdn\/.*\.map$/.test(name)),
      [],
    );
  });

  it('has every file that its manifest names', () => {
    const { exports, types, customElements, 'web-types': webTypes } = JSON.parse(read('package.json'));
    const files = [types, customElements, webTypes, ...Object.values(exports).filter((file) => !file.includes('*'))];
    assert.deepEqual(
      files.map((file) => path.posix.normalize(file)).filter((file) => !names.includes(file)),
      [],
    );
  });
});

describe('what editors are told', () => {
  const attributes = 'src format fields timezone date-format strict'.split(' ');

  it('is there for VS Code, with what elements share', () => {
    const html = JSON.parse(read('dist/vscode.html-custom-data.json'));
    assert.deepEqual(html.tags.map(({ name }) => name).sort(), [...tags].sort());
    const list = html.tags.find(({ name }) => name === 'news-list');
    for (const attribute of attributes) {
      const found = list.attributes.find(({ name }) => name === attribute);
      assert.ok(found?.description.value, attribute);
    }
    assert.deepEqual(
      list.attributes.find(({ name }) => name === 'view').values.map(({ name }) => name),
      ['headlines', 'rows', 'cards'],
    );
    const css = JSON.parse(read('dist/vscode.css-custom-data.json'));
    assert.match(css.pseudoElements.find(({ name }) => name === '::part(title)').description.value, /<news-list>/);
  });

  it('is there for the IDEs of JetBrains', () => {
    const { name, version, contributions } = JSON.parse(read('dist/web-types.json'));
    assert.equal(`${name} ${version}`, `civic-elements ${JSON.parse(read('package.json')).version}`);
    const { elements } = contributions.html;
    assert.deepEqual(elements.map((element) => element.name).sort(), [...tags].sort());
    const list = elements.find((element) => element.name === 'news-list');
    for (const attribute of attributes)
      assert.ok(
        list.attributes.some((one) => one.name === attribute),
        attribute,
      );
    assert.ok(list.js.events.some((event) => event.name === 'news-list-loaded'));
    assert.equal(list.attributes.find((one) => one.name === 'view').default, 'rows');
  });
});

describe('the archive', () => {
  const { version } = JSON.parse(read('package.json'));
  const file = path.join(root, 'dist', zipName(version));
  const top = `civic-elements-${version}`;

  it('holds the scripts, the licence and a read-me', () => {
    const files = unzipSync(readFileSync(file));
    const cdn = readdirSync(path.join(root, 'dist/cdn'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, 'dist/cdn'), path.join(entry.parentPath ?? entry.path, entry.name)))
      .map((name) => `${top}/civic/${name.replaceAll(path.sep, '/')}`);
    assert.deepEqual(Object.keys(files).sort(), [`${top}/LICENSE.txt`, `${top}/README.txt`, ...cdn].sort());
    for (const name of cdn)
      assert.deepEqual(
        Buffer.from(files[name]),
        readFileSync(path.join(root, 'dist/cdn', name.slice(top.length + '/civic/'.length))),
        name,
      );
  });

  it('has a tag to paste whose checksum is that of the script', () => {
    const files = unzipSync(readFileSync(file));
    const text = Buffer.from(files[`${top}/README.txt`]).toString('utf8');
    const tagsToPaste = [...text.matchAll(/src="\/(civic\/[^"]+)" defer\s+integrity="sha384-([^"]+)"/g)];
    assert.equal(tagsToPaste.length, 2, 'in English and in Chinese');
    for (const [, script, sum] of tagsToPaste)
      assert.equal(createHash('sha384').update(files[`${top}/${script}`]).digest('base64'), sum);
  });

  it('is the same each time', () => {
    const built = readFileSync(file);
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const again = archive();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    assert.ok(built.equals(again));
  });
});
