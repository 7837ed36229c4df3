// Every message has a translation in every locale.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../xliff/', import.meta.url));
const { targetLocales } = JSON.parse(fs.readFileSync(new URL('../lit-localize.json', import.meta.url), 'utf8'));
let passed = 0;
let failed = 0;
for (const locale of targetLocales) {
  const file = path.join(folder, `${locale}.xlf`);
  const units = fs.existsSync(file)
    ? [...fs.readFileSync(file, 'utf8').matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)]
    : [];
  if (!units.length) {
    failed++;
    console.log(`xliff/${locale}.xlf has no messages.`);
  }
  for (const [, id, unit] of units) {
    if (/<target>[^]*\S[^]*<\/target>/.test(unit)) passed++;
    else {
      failed++;
      console.log(`xliff/${locale}.xlf: "${id}" is not translated.`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
