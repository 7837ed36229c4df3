/** What a form for letters says, with values in it, in every language. */
import { expect } from '@open-wc/testing';
import { FIELD_NAMES, type FieldProblem, type LetterRules } from '../../../src/data/letter/fields.js';
import type { FailureCode } from '../../../src/data/letter/sending.js';
import {
  categoryLabel,
  countText,
  failureText,
  hintOf,
  labelOf,
  lineText,
  problemText,
} from '../../../src/internal/letter/texts.js';
import { allLocales, targetLocales } from '../../../src/locales/locale-codes.js';
import { readyLocale, runInLocale } from '../../../src/localization.js';
import { until } from '../../support/render.js';

const rules = { maxLength: 2500, maxFiles: 3, maxFileSize: 7_500_000 } as LetterRules;
const problems: FieldProblem[] = [
  { field: 'subject', code: 'missing' },
  { field: 'attachments', code: 'missing' },
  { field: 'category', code: 'choice' },
  { field: 'consent', code: 'consent' },
  { field: 'email', code: 'email' },
  { field: 'phone', code: 'phone' },
  { field: 'attachments', code: 'too-large', file: '1-minutes.pdf', limit: 7_500_000 },
  { field: 'attachments', code: 'type', file: '1-minutes.exe', accept: '.pdf, image/png' },
];
const failures: FailureCode[] = ['rejected', 'refused', 'files', 'offline', 'stopped', 'unavailable'];
const categories = ['consult', 'complaint', 'suggestion', 'help', 'report', 'praise'];

/** All that is said without a number, by what it is said of. */
const sayings = (): Record<string, string> => {
  const said: Record<string, string> = {};
  for (const field of FIELD_NAMES) said[`label of ${field}`] = labelOf(field);
  for (const field of FIELD_NAMES) said[`hint of ${field}`] = hintOf(field, rules) ?? '';
  for (const problem of problems) said[`${problem.code} ${problem.field}`] = problemText(problem);
  for (const code of failures) said[code] = failureText(code);
  for (const name of categories) said[name] = categoryLabel({ name });
  return said;
};

/** All that is said of a number. */
const counted = (count: number): string[] => [
  countText(count),
  countText(-count),
  ...(['too-short', 'too-long', 'too-many'] as const).map((code) => problemText({ field: 'a', code, limit: count })),
];

async function ready(locale: string): Promise<void> {
  await until(() => readyLocale(locale, () => {}) === locale, `texts in ${locale} have come`);
}

describe('texts of a letter', () => {
  for (const locale of allLocales)
    it(`are whole: ${locale}`, async () => {
      await ready(locale);
      const said = runInLocale(locale, sayings);
      for (const [what, text] of Object.entries(said)) expect(text, what).not.to.match(/[{}#$]|undefined|NaN/);
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1913, 1_000_000]) {
        const number = new Intl.NumberFormat(locale).format(count);
        for (const text of runInLocale(locale, () => counted(count))) {
          expect(text, `${count}`).not.to.match(/[{}#$]|undefined|NaN/);
          // None, one and two may be words.
          if (count > 2) expect(text).to.include(number);
        }
      }
    });

  for (const locale of targetLocales)
    it(`are of the language, all of them: ${locale}`, async () => {
      await ready(locale);
      const english = runInLocale('en', sayings);
      const said = runInLocale(locale, sayings);
      const same = Object.keys(said).filter((what) => said[what] && said[what] === english[what]);
      expect(same).to.deep.equal(locale === 'fr' ? ['suggestion'] : []);
    });

  for (const locale of allLocales)
    it(`name a file, and what would be taken: ${locale}`, async () => {
      await ready(locale);
      const said = runInLocale(locale, sayings);
      const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(7.5);
      expect(said['too-large attachments']).to.include('1-minutes.pdf').and.include(size);
      expect(said['type attachments']).to.include('1-minutes.exe').and.include('PDF, PNG');
      expect(said['hint of attachments']).to.include(size).and.include(new Intl.NumberFormat(locale).format(3));
      expect(said['hint of message']).to.include(new Intl.NumberFormat(locale).format(2500));
    });

  it('have sizes in units of the language', async () => {
    for (const [locale, size] of [
      ['en', /7\.5\u00a0MB/],
      // The space is the browser's: it has to keep both together.
      ['fr', /7,5[\u00a0\u202f]Mo/],
      ['ru', /7,5[\u00a0\u202f]МБ/],
    ] as const) {
      await ready(locale);
      expect(runInLocale(locale, () => hintOf('attachments', rules))).to.match(size);
    }
  });

  it('have sizes where a browser knows no units', () => {
    const { NumberFormat } = Intl;
    const old = function (locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
      if (options?.style === 'unit') throw new RangeError('Value unit out of range');
      return new NumberFormat(locale, options);
    };
    try {
      (Intl as { NumberFormat: unknown }).NumberFormat = old;
      expect(runInLocale('de', () => hintOf('attachments', rules))).to.include('7,5\u00a0MB');
    } finally {
      (Intl as { NumberFormat: unknown }).NumberFormat = NumberFormat;
    }
  });

  it('have the colon of the language between a label and what goes with it', async () => {
    for (const [locale, line] of [
      ['en', 'A: b'],
      ['zh-Hans', 'A：b'],
      ['ja', 'A：b'],
      ['fr', 'A\u202f: b'],
    ] as const) {
      await ready(locale);
      expect(runInLocale(locale, () => lineText('A', 'b'))).to.equal(line);
    }
  });

  it('count as the language counts', async () => {
    const left: Record<string, Record<number, string>> = {
      ru: { 1: 'Остался # символ', 3: 'Осталось # символа', 5: 'Осталось # символов', 21: 'Остался # символ' },
      ar: { 0: 'لم يتبقَّ أي حرف', 1: 'تبقّى حرف واحد', 2: 'تبقّى حرفان', 3: 'تبقّت # أحرف', 11: 'تبقّى # حرفًا' },
      fr: {
        0: '# caractère restant',
        2: '# caractères restants',
        1000000: '# de caractères restants',
      },
      pt: { 0: 'Resta # caractere', 2: 'Restam # caracteres' },
    };
    for (const [locale, said] of Object.entries(left)) {
      await ready(locale);
      // Browsers differ in the digits that they have for Arabic, and in the space between thousands.
      const digits = (count: string): string => new Intl.NumberFormat(locale).format(+count);
      for (const [count, text] of Object.entries(said))
        expect(runInLocale(locale, () => countText(+count))).to.equal(text.replace('#', digits(count)));
    }
  });
});
