// Every element is complete and looks like the others.
//   npm run conventions
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, finish } from './tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);
const read = (/** @type {string} */ file) => fs.readFileSync(at(file), 'utf8');

/** A file of an element that is longer does two things. */
const MOST_LINES = 300;

/** @param {string} folder @returns {string[]} */
function sourcesIn(folder) {
  return fs
    .readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`);
}

const tags = fs.readdirSync(at('src/elements')).sort();
const define = read('src/define.ts');
const index = read('src/index.ts');
for (const tag of tags) {
  const name = tag.replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());
  const files = {
    element: `src/elements/${tag}/${tag}.ts`,
    styles: `src/elements/${tag}/${tag}.styles.ts`,
    define: `src/elements/${tag}/define.ts`,
    story: `stories/${tag}.stories.ts`,
    test: `test/elements/${tag}.test.ts`,
  };
  for (const [what, file] of Object.entries(files))
    check(fs.existsSync(at(file)), `<${tag}> has no ${what}: ${file} is missing`);
  if (!fs.existsSync(at(files.element)) || !fs.existsSync(at(files.define))) continue;

  const source = read(files.element);
  check(
    new RegExp(`^export (abstract )?class ${name} extends `, 'm').test(source),
    `${files.element}: exports no class ${name}`,
  );
  const comment = new RegExp(`/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*export class ${name} `).exec(source)?.[1] ?? '';
  const sentence =
    comment
      .replace(/^\s*\* ?/gm, '')
      .trim()
      .split('\n')[0] ?? '';
  check(/^[A-Z].*\.$/.test(sentence), `${files.element}: the comment of the class does not begin with a sentence`);
  for (const kind of ['slot', 'csspart'])
    check(comment.includes(`@${kind}`), `${files.element}: the comment of the class names no @${kind}`);
  // What fires events says so.
  if (/\b_dispatch\(/.test(source))
    check(comment.includes('@fires'), `${files.element}: the comment of the class names no @fires`);
  const undocumented = [...source.matchAll(/(\*\/)?\n\s*@property\([^]*?\)\s*(?:get |set )?(\w+)/g)]
    .filter((found) => !found[1])
    .map((found) => found[2]);
  check(!undocumented.length, `${files.element}: no comment above ${undocumented.join(', ')}`);

  check(
    new RegExp(`register\\('${tag}', ${name}\\);`).test(read(files.define)),
    `${files.define}: does not register ${name} as <${tag}>`,
  );
  check(
    new RegExp(`'${tag}': ${name};`).test(read(files.define)),
    `${files.define}: does not add <${tag}> to HTMLElementTagNameMap`,
  );
  check(define.includes(`'./elements/${tag}/define.js'`), `src/define.ts does not register <${tag}>`);
  check(index.includes(`'./elements/${tag}/${tag}.js'`), `src/index.ts does not export ${name}`);
}

// What the manifest says of tokens is what the style sheets read.
const tokens = new Set(
  [...sourcesIn('src/styles'), ...sourcesIn('src/elements')]
    .filter((file) => file.endsWith('.styles.ts'))
    .flatMap((file) => read(file).match(/--civic-[a-z-]+/g) ?? []),
);
const described = new Set(
  ['src/internal/civic-element.ts', ...sourcesIn('src/elements')].flatMap(
    (file) => read(file).match(/(?<=@cssprop .*\[)--civic-[a-z-]+/g) ?? [],
  ),
);
for (const token of tokens) check(described.has(token), `${token}: the comment of no class names it as @cssprop`);
for (const token of described) check(tokens.has(token), `${token}: no style sheet reads it`);

// Stories are tested: test/elements/stories.test.ts takes those of stories/index.ts.
const stories = read('stories/index.ts');
for (const file of sourcesIn('stories').filter((name) => name.endsWith('.stories.ts'))) {
  const name = file.replace(/^stories\/|\.ts$/g, '');
  check(stories.includes(`from './${name}.js'`), `stories/index.ts does not export ${file}`);
}

for (const file of sourcesIn('src/elements')) {
  const lines = read(file).split('\n').length;
  check(lines <= MOST_LINES, `${file}: ${lines} lines, at most ${MOST_LINES} are allowed`);
}

const { version } = JSON.parse(read('package.json'));
check(read('src/version.ts').includes(`'${version}'`), `src/version.ts is not ${version}, as package.json is`);

finish();
