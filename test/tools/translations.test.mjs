import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formsOf, mistakesOf } from '../../scripts/translations/rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Asserts what is wrong with a translation: one mistake for each pattern. */
function finds(locale, source, target, ...patterns) {
  const found = mistakesOf(locale, source, target);
  assert.equal(found.length, patterns.length, `${locale} "${target}": ${found.join('; ') || 'nothing found'}`);
  patterns.forEach((pattern, i) => assert.match(found[i], pattern));
}

describe('the rules for translations', () => {
  it('let good ones through', () => {
    finds('de', 'Loading…', 'Wird geladen\u00a0…');
    finds('fr', 'Source: ', 'Source\u202f: ');
    finds('fr', 'Copy the link?', 'Copier le lien\u202f?');
    finds('fr', 'The "{0}" page', 'La page «\u202f{0}\u202f»');
    finds('es', 'Copy the link?', '¿Copiar el enlace?');
    finds('ar', 'Copy the link?', 'هل تريد نسخ الرابط؟');
    finds('ja', 'Source: ', '発信元：');
    finds('zh-Hant', 'Articles {0} to {1}', '第 {0} 則至第 {1} 則');
    finds('zh-Hans', 'Page {0}', '第 {0} 页');
    finds('ko', 'Source: ', '출처: ');
  });

  it('find what is not translated', () => {
    finds('de', 'Try again', undefined, /not translated/);
    finds('de', 'Try again', ' ', /not translated/);
    finds('de', 'Try again', 'Try again', /same as in English/);
    assert.deepEqual(mistakesOf('fr', 'Page {0}', 'Page {0}', 'It is the French word'), []);
    assert.match(mistakesOf('fr', 'Page {0}', 'Feuille {0}', 'It is the French word')[0], /not the same/);
  });

  it('find values that are lost, doubled or invented', () => {
    finds('de', '{0} to {1}', 'bis {1}', /\{1\} instead of \{0\} \{1\}/);
    finds('de', '{0} to {1}', '{0} bis {0}', /other values/);
    finds('de', 'Page {0}', 'Seite {0} {1}', /other values/);
    finds('ja', '{0} to {1}', '{1} から {0} まで');
  });

  it('find marks of another language', () => {
    finds('zh-Hans', 'Yes, all.', '是,全部。', /narrow mark/);
    finds('zh-Hant', 'Nothing here.', '沒有.', /narrow mark/);
    finds('ja', 'Source: ', '発信元: ', /narrow mark/);
    finds('ja', 'Yes, all.', 'はい、 全部。', /space after a wide mark/);
    finds('ko', 'Nothing here.', '없습니다。', /wide mark/);
    finds('ko', 'Source: ', '출처：', /wide mark/);
    finds('fr', 'Source: ', 'Source : ', /U\+202F/);
    finds('fr', 'Really?', 'Vraiment?', /U\+202F/);
    finds('fr', 'The article', "L'article", /quotation marks/, /instead of ’/);
    finds('es', 'Really?', 'Seguro?', /no ¿/);
    finds('es', 'Done!', 'Hecho!', /no ¡/);
    finds('ar', 'Yes, all?', 'نعم, الكل?', /Latin/);
    finds('de', 'Loading…', 'Wird geladen…', /space before …/);
    finds('de', 'Loading…', 'Wird geladen ...', /full stops/, /ends in/);
    finds('ru', 'The "{0}" page', 'Страница "{0}"', /quotation marks/);
    finds('ru', 'A page', 'Одна  страница', /two spaces/);
  });

  it('find another end than that of the source', () => {
    finds('de', 'Nothing here.', 'Nichts hier', /ends in ""/);
    finds('de', 'Source: ', 'Quelle:', /lacks the space/);
    finds('de', 'More', 'Mehr ', /has a space at its end/);
    finds('de', 'More', ' Mehr', /begins with a space/);
    finds('zh-Hans', 'Nothing here.', '没有！', /ends in "!"/);
    finds('ja', 'Source: ', '発信元： ', /space after a wide mark/);
  });

  it('find the other way of writing Chinese, and words of the mainland', () => {
    finds('zh-Hant', 'Page {0}', '第 {0} 页', /simplified/);
    finds('zh-Hans', 'Page {0}', '第 {0} 頁', /traditional/);
    finds('zh-Hant', 'Loading…', '加載中…', /載入/);
  });

  describe('for texts with a number', () => {
    const files = '{count, plural, one {# file} other {# files}}';
    const of = (forms) => `{count, plural, ${forms}}`;

    it('know a text with forms', () => {
      assert.deepEqual(formsOf(files), { one: '# file', other: '# files' });
      assert.equal(formsOf('Show more'), undefined);
    });

    it('want the forms that the language has', () => {
      finds('de', files, of('one {# Datei} other {# Dateien}'));
      finds('ja', files, of('other {# 件}'));
      finds('ru', files, of('one {# файл} few {# файла} many {# файлов} other {# файла}'));
      finds('ar', files, of('zero {لا ملفات} one {ملف} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}'));
      finds('ru', files, of('one {# файл} other {# файла}'), /lacks the form "few"/, /lacks the form "many"/);
      finds('ja', files, of('one {# 件} other {# 件}'), /has a form "one"/);
      finds(
        'ar',
        files,
        of('one {ملف} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}'),
        /lacks the form "zero"/,
      );
      finds('fr', files, of('one {# fichier} other {# fichiers}'), /lacks the form "many"/);
    });

    it('want the number, and the marks of the language in each form', () => {
      finds('de', files, of('one {eine Datei} other {Dateien}'), /no # .* "other"/);
      finds('de', files, of('one {# Datei} other {# von # Dateien}'), /more than one, in the form "other"/);
      finds('zh-Hans', files, of('other {共 # 个,全部}'), /narrow mark/);
      finds('de', files, '# Dateien', /not in forms/);
      finds('de', files, of('one {# Datei} other {# Dateien'), /not in forms/);
    });
  });
});

describe('npm run localize:check', () => {
  let folder;
  const check = () => {
    const script = path.join(root, 'scripts/check-translations.mjs');
    return spawnSync(process.execPath, [script, `--in=${folder}`], { encoding: 'utf8', cwd: folder });
  };
  /** Changes a file of the folder. */
  const change = (name, from, to) => {
    const before = readFileSync(path.join(folder, name), 'utf8');
    const text = before.replace(from, to);
    assert.notEqual(text, before, `${name} has ${from}`);
    writeFileSync(path.join(folder, name), text);
  };
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'civic-translations-'));
    for (const name of ['src', 'xliff', 'lit-localize.json', 'tsconfig.json', 'package.json'])
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is content with what is there', () => {
    const { status, stdout } = check();
    assert.match(stdout, /^\d{3,} passed, 0 failed\n$/);
    assert.equal(status, 0);
  });

  it('finds what is missing, old, or not built', () => {
    change('xliff/fr.xlf', /<target>Réessayer<\/target>/, '');
    change('xliff/de.xlf', /<trans-unit id="more">[^]*?<\/trans-unit>/, '');
    change('xliff/ja.xlf', /<target>もっと見る/, '<target>さらに表示');
    change('xliff/ko.xlf', /<source>Next page/, '<source>Page after this');
    change(
      'xliff/ru.xlf',
      /<trans-unit id="more">/,
      '<trans-unit id="gone">\n  <source>Gone</source>\n  <target>Нет</target>\n</trans-unit>\n$&',
    );
    change('xliff/pt.xlf', /<trans-unit id="table">[^]*?<\/trans-unit>/, '$&\n$&');
    change('src/locales/zh-Hant.ts', '再試一次', '重試');
    const { status, stdout } = check();
    for (const line of [
      /^xliff\/fr\.xlf: "retry" is not translated\.$/m,
      /^xliff\/de\.xlf: "more" is not translated\.$/m,
      /^xliff\/ko\.xlf: "next-page" has another text in the source now/m,
      /^xliff\/ru\.xlf: "gone" is in no source/m,
      /^xliff\/pt\.xlf: "table" is there twice\.$/m,
      /^src\/locales\/fr\.ts is not what xliff\/ says/m,
      /^src\/locales\/ja\.ts is not what xliff\/ says/m,
      /^src\/locales\/zh-Hant\.ts is not what xliff\/ says/m,
    ])
      assert.match(stdout, line);
    assert.doesNotMatch(stdout, /src\/locales\/(es|zh-Hans)\.ts/);
    assert.equal(status, 1);
  });

  it('finds values that the build would refuse', () => {
    change('xliff/es.xlf', /Página <x id="0"[^>]*\/>/, 'Página');
    const { status, stdout } = check();
    assert.match(stdout, /^xliff\/es\.xlf: "page" has other values than the source: none instead of \{0\}\.$/m);
    assert.match(stdout, /^xliff\/ cannot be built: /m);
    assert.equal(status, 1);
  });
});
