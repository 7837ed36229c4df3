// Every text has a translation in every locale, without the mistakes that a program can find; and what is generated
// from the translations is what would be generated now.
//   --in=FOLDER   looks at another folder than this one
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { mistakesOf } from './translations/rules.mjs';
import { same } from './translations/same.mjs';

const elsewhere = process.argv.find((argument) => argument.startsWith('--in='))?.slice('--in='.length);
const root = elsewhere ?? fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.resolve(root, file);
const read = (/** @type {string} */ file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const settings = JSON.parse(read(at('lit-localize.json')));
const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'civic-locales-'));
const localizer = new RuntimeLitLocalizer({
  ...settings,
  baseDir: root,
  resolve: at,
  output: { ...settings.output, outputDir: fresh, localeCodesModule: path.join(fresh, 'locale-codes.ts') },
  interchange: { ...settings.interchange, xliffDir: at(settings.interchange.xliffDir) },
});

/** @typedef {{ name: string, contents: (string | { untranslatable: string, index: number })[] }} Message */
/** The text of a message, with `{0}` for its first value. */
const textOf = (/** @type {Message} */ { contents }) =>
  contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join('');

/** The text of a `<source>`, written likewise. */
const plain = (/** @type {string} */ xml) =>
  xml
    .replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

let passed = 0;
let failed = 0;
/** @param {string} what @param {string[]} mistakes */
function report(what, mistakes) {
  if (mistakes.length) failed++;
  else passed++;
  for (const mistake of mistakes) console.log(`${what} ${mistake}.`);
}

const { messages, errors } = localizer.extractSourceMessages();
if (errors.length || !messages.length) throw new Error('The texts cannot be taken out of src/; see npm run localize');
for (const message of messages)
  report(`"${message.name}" in src/`, mistakesOf('en', textOf(message), textOf(message), 'It is the source'));
const { translations } = localizer.readTranslationsSync();
for (const locale of settings.targetLocales) {
  const file = `xliff/${locale}.xlf`;
  const units = [...read(at(file)).matchAll(/<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>/g)];
  for (const message of messages) {
    const target = translations.get(locale)?.find(({ name }) => name === message.name);
    const [, , source] = units.find(([, id]) => id === message.name) ?? [];
    const isOld = source !== undefined && plain(source) !== textOf(message);
    report(`${file}: "${message.name}"`, [
      ...mistakesOf(locale, textOf(message), target && textOf(target), same[locale]?.[message.name]),
      ...(isOld
        ? ['has another text in the source now: run npm run localize, and see whether this still says it']
        : []),
    ]);
  }
  units.forEach(([, id], i) => {
    if (!messages.some(({ name }) => name === id))
      report(`${file}: "${id}"`, ['is in no source; run npm run localize']);
    if (units.findIndex(([, other]) => other === id) < i) report(`${file}: "${id}"`, ['is there twice']);
  });
  for (const id of Object.keys(same[locale] ?? {}))
    if (!messages.some(({ name }) => name === id))
      report(`scripts/translations/same.mjs: "${id}"`, ['is in no source']);
}

try {
  await localizer.build();
  for (const file of new Set([...fs.readdirSync(fresh), ...fs.readdirSync(at(settings.output.outputDir))])) {
    const isFresh = read(path.join(fresh, file)) === read(at(`${settings.output.outputDir}/${file}`));
    report(`${settings.output.outputDir}/${file}`, isFresh ? [] : ['is not what xliff/ says; run npm run localize']);
  }
} catch (error) {
  report('xliff/', [`cannot be built: ${/** @type {Error} */ (error).message}`]);
} finally {
  fs.rmSync(fresh, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
