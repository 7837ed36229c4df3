import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { noHostileTemplates, noReplacedFunctions } from '../../scripts/eslint/old-pages.mjs';

describe('the rules for old pages', () => {
  let folder;
  let eslint;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'civic-rules-'));
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { target: 'es2023', lib: ['es2023', 'dom'], strict: true, types: [] },
        include: ['*.ts'],
      }),
    );
    eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        plugins: { old: { rules: { functions: noReplacedFunctions, templates: noHostileTemplates } } },
        rules: { 'old/functions': 'error', 'old/templates': 'error' },
        languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: folder } },
      },
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  let files = 0;
  async function messages(code) {
    const file = path.join(folder, `case-${files++}.ts`);
    writeFileSync(file, `export {}; declare const html: any, css: any;\n${code}`);
    const [result] = await eslint.lintFiles([file]);
    return result.messages.map(({ message }) => message);
  }

  const bad = {
    'Array.from(new Set([1]));': /^Array\.from is not safe/,
    '[1, 2].includes(1);': /^Array#includes/,
    'const words: readonly string[] = []; words.find((word) => word);': /^Array#find/,
    'function f<T extends string[]>(list: T) { return list.flatMap((x) => x); } f([]);': /^Array#flatMap/,
    '"a".startsWith("b");': /^String#startsWith/,
    'const kind: "a" | "b" | undefined = (() => "a" as const)(); kind?.endsWith("a");': /^String#endsWith/,
    '[1, 2].reduce((sum, one) => sum + one);': /^Array#reduce/,
    'String.raw`a`;': /^String\.raw/,
    'Object.fromEntries([]);': /^Object\.fromEntries/,
    'document.body.replaceChildren();': /^replaceChildren/,
    'new Date().toLocaleDateString("ja");': /^toLocaleDateString is not safe/,
    'html`<p style="color:red"></p>`;': /^style=/,
    'html`<p ?hidden=${1}></p>`;': /^\?hidden=/,
    'html`<a href="#"></a>`;': /^# in a template/,
    'css`p { margin: 1rem }`;': /^rem in a template/,
    'css`p { position: fixed }`;': /^position: fixed/,
  };
  for (const [code, message] of Object.entries(bad))
    it(`refuse ${code}`, async () => {
      const found = await messages(code);
      assert.equal(found.length, 1, found.join());
      assert.match(found[0], message);
    });

  const good = [
    'new Map<string, string>().entries();',
    'new URLSearchParams().entries();',
    'document.body.classList.contains("a");',
    'css`p { margin: 1em /* not rem: 1rem */ }`;',
    'html`<p class="style" data-style="x"></p>`;',
    '"a".indexOf("b");',
    'String.raw({ raw: ["a", "c"] }, "b");',
  ];
  for (const code of good) it(`allow ${code}`, async () => assert.deepEqual(await messages(code), []));
});
