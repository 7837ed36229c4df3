// What the documentation says of texts of articles is what the sanitiser does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

const read = (file) => fs.readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const source = read('src/internal/sanitize.ts');
const doc = read('docs/articles.md');

/** The words of a list in the source: `const NAME = …'words words' + 'words'…;` */
function wordsOf(name) {
  const [, value] = new RegExp(`const ${name}[^=]*= ([^]*?);\n`).exec(source);
  return [...value.matchAll(/'([^']+)'/g)]
    .flatMap(([, words]) => words.split(' '))
    .filter((word) => word)
    .sort();
}

/** The names in a row of a table: those in backquotes, in the cells after or before its head. */
const namesIn = (text) => [...text.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort();
const row = (head) => new RegExp(`^\\| ${head} \\|(.*)\\|$`, 'm').exec(doc)[1];

describe('docs/articles.md', () => {
  it('names the elements that stay', () => {
    assert.deepEqual(namesIn(['text', 'blocks', 'tables', 'media'].map(row).join(' ')), wordsOf('ELEMENTS'));
  });

  it('names the elements that become blocks, and those that go with their text', () => {
    assert.deepEqual(namesIn(row('become `div`')), wordsOf('BLOCKS'));
    const [unseen] = row('go with all that is in them').split(', and');
    assert.deepEqual(namesIn(unseen), wordsOf('UNSEEN'));
  });

  it('names the attributes that stay, and where', () => {
    const [, list] = /const ATTRIBUTES[^=]*= \{([^]*?)\n\};/.exec(source);
    const allowed = [...list.matchAll(/^\s*'?([\w*]+)'?: listOf\('([^']+)'\)/gm)].flatMap(([, element, words]) =>
      words.split(' ').map((name) => `${element} ${name}`),
    );
    const [, table] = /\| attributes \| on \|\n\|---\|---\|\n([^]*?)\n\n/.exec(doc);
    const told = table
      .split('\n')
      .filter((line) => !line.includes('`class`'))
      .flatMap((line) => {
        const [, names, where] = /^\| (.*?) \| (.*) \|$/.exec(line);
        const elements = where === 'all' ? ['*'] : namesIn(where.replace(/\(.*/, ''));
        return elements.flatMap((element) => namesIn(names).map((name) => `${element} ${name}`));
      });
    assert.deepEqual(told.sort(), allowed.sort());
  });

  it('names the schemes of addresses', () => {
    const [, schemes] = /const SCHEMES = \{([^]*?)\n\};/.exec(source);
    const probes = ['http:', 'https:', 'mailto:', 'tel:', 'javascript:', 'ftp:', 'blob:', 'data:image/png;base64,'];
    for (const [what, name] of [
      ['of links', 'link'],
      ['of pictures', 'picture'],
      ['of recordings and their posters', 'media'],
    ]) {
      const [, pattern] = new RegExp(`${name}: /(.*)/,`).exec(schemes);
      const allowed = probes.filter((probe) => new RegExp(pattern).test(probe)).map((probe) => probe.split(':')[0]);
      const told = [...row(what).matchAll(/`(\w+):`/g)].map(([, scheme]) => scheme);
      assert.deepEqual(told.sort(), allowed.sort(), what);
    }
  });
});
