import { expect } from '@open-wc/testing';
import { plural } from '../../src/internal/plural.js';
import { runInLocale } from '../../src/localization.js';

/** The same text in languages that count differently, and what it says of some numbers. */
const files: Record<string, { forms: string; said: Record<number, string> }> = {
  en: {
    forms: '{count, plural, one {# file} other {# files}}',
    said: { 0: '0 files', 1: '1 file', 2: '2 files', 1.5: '1.5 files', 1200: '1,200 files' },
  },
  ar: {
    forms: '{count, plural, zero {لا توجد ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}',
    said: {
      0: 'لا توجد ملفات',
      1: 'ملف واحد',
      2: 'ملفان',
      3: '3 ملفات',
      10: '10 ملفات',
      11: '11 ملفًا',
      99: '99 ملفًا',
      100: '100 ملف',
      103: '103 ملفات',
    },
  },
  de: {
    forms: '{count, plural, one {# Datei} other {# Dateien}}',
    said: { 0: '0 Dateien', 1: '1 Datei', 2: '2 Dateien', 1.5: '1,5 Dateien' },
  },
  es: {
    forms: '{count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
    said: { 0: '0 archivos', 1: '1 archivo', 2: '2 archivos' },
  },
  fr: {
    forms: '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
    said: { 0: '0 fichier', 1: '1 fichier', 2: '2 fichiers', 1.5: '1,5 fichier' },
  },
  ja: { forms: '{count, plural, other {# 件}}', said: { 0: '0 件', 1: '1 件', 1000: '1,000 件' } },
  ko: { forms: '{count, plural, other {파일 #개}}', said: { 1: '파일 1개', 2: '파일 2개' } },
  pt: {
    forms: '{count, plural, one {# ficheiro} many {# de ficheiros} other {# ficheiros}}',
    said: { 0: '0 ficheiro', 1: '1 ficheiro', 2: '2 ficheiros' },
  },
  ru: {
    forms: '{count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
    said: {
      0: '0 файлов',
      1: '1 файл',
      2: '2 файла',
      5: '5 файлов',
      11: '11 файлов',
      21: '21 файл',
      22: '22 файла',
      112: '112 файлов',
      1.5: '1,5 файла',
    },
  },
  'zh-Hans': { forms: '{count, plural, other {# 个文件}}', said: { 0: '0 个文件', 1: '1 个文件' } },
  'zh-Hant': { forms: '{count, plural, other {# 個檔案}}', said: { 0: '0 個檔案', 1: '1 個檔案' } },
};

describe('plural', () => {
  for (const [locale, { forms, said }] of Object.entries(files))
    it(`has the form that goes with a number: ${locale}`, () => {
      for (const [count, text] of Object.entries(said)) {
        // Browsers differ in the digits of Arabic.
        const expected =
          locale === 'ar' ? text.replace(/\d+/, (digits) => Number(digits).toLocaleString(locale)) : text;
        expect(runInLocale(locale, () => plural(forms, Number(count)))).to.equal(expected);
      }
    });

  it('has the form for all others where a text lacks the one of a number', () => {
    // Browsers of today say `many` of a million in French, those of 2018 do not: a text may be older than the browser.
    const text = '{count, plural, one {# fichier} other {# fichiers}}';
    expect(runInLocale('fr', () => plural(text, 1e6))).to.match(/^1\s000\s000 fichiers$/);
  });

  it('writes numbers as the language does', () => {
    const said = (locale: string) => runInLocale(locale, () => plural('{count, plural, other {#}}', 12345.5));
    expect(['en', 'de', 'fr', 'ru', 'ja'].map(said).map((text) => text.replace(/\s/, '_'))).to.deep.equal([
      '12,345.5',
      '12.345,5',
      '12_345,5',
      '12_345,5',
      '12,345.5',
    ]);
  });
});
