// Checks what `npm run build` has made, and prints how large it is.
//   npm run check:dist
//   npm run size            only the table and the budgets
//   npm run size -- --modules=civic-elements.js      which module brings how much
import fs from 'node:fs';
import path from 'node:path';
import { problemsOfMap, problemsOfScript } from './built/contents.mjs';
import { files, read, root, scripts, tags } from './built/files.mjs';
import { problemsOfReadme } from './built/readme.mjs';
import { budgets, printModules, printSizes } from './built/sizes.mjs';

const modules = process.argv.find((arg) => arg.startsWith('--modules='));
if (modules) {
  printModules(modules.slice('--modules='.length));
  process.exit();
}

/** @type {Set<string>} */
const problems = new Set();
let passed = 0;
/** Counts as one check, whatever it looks at. @param {readonly string[]} found */
function count(found) {
  if (!found.length) passed++;
  for (const problem of found) problems.add(problem);
}
/** @param {unknown} ok @param {string} problem */
const check = (ok, problem) => count(ok ? [] : [problem]);

printSizes();
for (const { what, size, most } of budgets) check(size <= most, `${what}: ${size} bytes, at most ${most} are allowed`);

if (!process.argv.includes('--sizes')) {
  for (const file of scripts) count(problemsOfScript(file));
  for (const file of scripts) check(files.includes(`${file}.map`), `${file}: has no source map`);
  for (const file of files.filter((name) => name.endsWith('.map'))) count(problemsOfMap(file));
  checkFiles();
  checkManifest();
  checkPackage();
  count(problemsOfReadme());
}
for (const problem of problems) console.error(problem);
console.log(`${passed} passed, ${problems.size} failed`);
process.exit(problems.size ? 1 : 0);

/** All files are there, and go with each other. */
function checkFiles() {
  for (const tag of tags) check(scripts.includes(`${tag}.js`), `${tag}.js is missing`);
  // A page that loads news-list.js?v=2 would run it a second time.
  for (const file of scripts.filter((name) => name.startsWith('chunks/')))
    check(!/["']\.\.\//.test(read(file).toString()), `${file}: imports the file of an element`);
  // The loader takes the folder from the address of the file in which it is.
  for (const tag of tags)
    check(
      !read(`${tag}.js`).includes('import.meta.url'),
      `${tag}.js: holds the locale loader, which has to be in chunks/`,
    );
  const { targetLocales } = JSON.parse(fs.readFileSync(path.join(root, 'lit-localize.json'), 'utf8'));
  for (const locale of targetLocales)
    check(scripts.includes(`locales/${locale}.js`), `locales/${locale}.js is missing`);
  // Texts are called by their numbers: those of another list would be wrong words.
  const lists = scripts
    .filter((name) => name.startsWith('locales/'))
    .map((name) => /="(\w{4})";export/.exec(read(name).toString())?.[1] ?? name);
  check(new Set(lists).size === 1, `The files of texts belong to several lists: ${lists}`);
  for (const name of ['civic-elements.js', 'civic-elements.classic.js'])
    check(read(name).includes(`"${lists[0]}"`), `${name} takes texts of another list than ${lists[0]}`);

  const integrity = JSON.parse(read('integrity.json').toString());
  check(
    JSON.stringify(Object.keys(integrity).sort()) === JSON.stringify(scripts),
    'integrity.json does not name all scripts',
  );
}

/** What the manifest tells of each element. */
function checkManifest() {
  const manifestFile = path.join(root, 'custom-elements.json');
  check(fs.existsSync(manifestFile), 'custom-elements.json is missing');
  if (!fs.existsSync(manifestFile)) return;
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const declared = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
  for (const tag of tags) {
    const element = declared.find((/** @type {any} */ declaration) => declaration.tagName === tag);
    check(element, `custom-elements.json has no <${tag}>`);
    // An attribute with a capital is a property whose attribute was not found.
    const odd = (element?.attributes ?? []).filter((/** @type {any} */ { name }) => /[A-Z]/.test(name));
    check(
      !odd.length,
      `custom-elements.json: <${tag}> has odd attributes: ${odd.map((/** @type {any} */ { name }) => name)}`,
    );
    check(
      !element?.members?.some((/** @type {any} */ member) => member.name.startsWith('_') || member.privacy),
      `custom-elements.json: <${tag}> shows private members`,
    );
  }
}

/** A module of dist/ and all that it imports. @param {string} file @param {Set<string>} [seen] */
function imports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from, bare] of fs.readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'|^import '(\.[^']+)'/gm))
    imports(path.join(path.dirname(file), from ?? bare ?? ''), seen);
  return seen;
}

/** What the package says that it has. */
function checkPackage() {
  // Importing the classes registers nothing.
  const index = path.join(root, 'dist/index.js');
  if (fs.existsSync(index))
    check(![...imports(index)].some((file) => file.endsWith('define.js')), 'dist/index.js registers elements');

  const { exports: entries, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const tag of tags)
    for (const pattern of ['./*.js', './*/define.js']) {
      const file = entries[pattern].replaceAll('*', tag);
      check(fs.existsSync(path.join(root, file)), `${file} is missing`);
      check(fs.existsSync(path.join(root, file.replace(/\.js$/, '.d.ts'))), `the types of ${file} are missing`);
    }
  for (const file of Object.values(entries))
    if (!file.includes('*')) check(fs.existsSync(path.join(root, file)), `${file} is missing`);
  check(read('civic-elements.js').toString().includes(version), `civic-elements.js does not carry version ${version}`);
}
