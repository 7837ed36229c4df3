import { expect } from '@open-wc/testing';
import { loadLocaleModule } from '../src/locale-loader.js';
import { localeFor, msg, readyLocale, runInLocale, str } from '../src/localization.js';
import { allLocales, targetLocales } from '../src/locales/locale-codes.js';
import { templates as chinese } from '../src/locales/zh-Hans.js';
import { until } from './support/render.js';

const lazyLocales = targetLocales.filter((locale) => locale !== 'zh-Hans');

const retry = () => msg('Try again', { id: 'retry', desc: 'A test' });
const shown = (from: number, to: number) => msg(str`Articles ${from} to ${to}`, { id: 'shown', desc: 'A test' });

describe('msg', () => {
  it('is English without a locale', () => {
    expect(retry()).to.equal('Try again');
    expect(shown(1, 20)).to.equal('Articles 1 to 20');
  });

  it('is in the locale in which it runs', () => {
    expect(runInLocale('zh-Hans', retry)).to.equal('重试');
    expect(runInLocale('zh-Hans', () => shown(1, 20))).to.equal('第 1 条至第 20 条');
    expect(retry()).to.equal('Try again');
  });

  it('is the text itself where there is no translation', () => {
    expect(runInLocale('zh-Hans', () => msg('A new text', { id: 'no-such-id', desc: 'A test' }))).to.equal(
      'A new text',
    );
    expect(runInLocale('zh-Hans', () => msg(str`${'x'} of ${2}`, { id: 'no-such-id', desc: 'A test' }))).to.equal(
      'x of 2',
    );
  });
});

describe('runInLocale', () => {
  it('gives what the function gives', () => {
    expect(runInLocale('zh-Hans', () => 7)).to.equal(7);
  });

  it('goes back to the locale before, also after an error', () => {
    runInLocale('zh-Hans', () => {
      expect(runInLocale('en', retry)).to.equal('Try again');
      expect(() =>
        runInLocale('en', () => {
          throw new Error('x');
        }),
      ).to.throw('x');
      expect(retry()).to.equal('重试');
    });
    expect(retry()).to.equal('Try again');
  });
});

describe('localeFor', () => {
  // Tags are in canonical form; what a page writes is made so before (test/elements/locales.test.ts).
  it('is the one that suits a language', () => {
    for (const [tag, locale] of Object.entries({
      en: 'en',
      'en-GB': 'en',
      zh: 'zh-Hans',
      'zh-CN': 'zh-Hans',
      'zh-SG': 'zh-Hans',
      'zh-Hans-SG': 'zh-Hans',
      'zh-Hans-TW': 'zh-Hans',
      'zh-Hans-HK': 'zh-Hans',
      'zh-Hant': 'zh-Hant',
      'zh-Hant-CN': 'zh-Hant',
      'zh-Hant-HK': 'zh-Hant',
      'zh-TW': 'zh-Hant',
      'zh-HK': 'zh-Hant',
      'zh-MO': 'zh-Hant',
      'zh-TW-u-ca-roc': 'zh-Hant',
      ja: 'ja',
      'ja-JP': 'ja',
      ko: 'ko',
      'ko-KR': 'ko',
      ar: 'ar',
      'ar-EG': 'ar',
      de: 'de',
      'de-CH': 'de',
      es: 'es',
      'es-419': 'es',
      fr: 'fr',
      'fr-CA': 'fr',
      pt: 'pt',
      'pt-BR': 'pt',
      'pt-PT': 'pt',
      ru: 'ru',
      'ru-RU': 'ru',
    }))
      expect(localeFor(tag), tag).to.equal(locale);
  });

  it('is itself for each locale', () => {
    for (const locale of allLocales) expect(localeFor(locale)).to.equal(locale);
  });

  it('is English for others', () => {
    for (const tag of ['it', 'arn', 'rup', 'des', 'jam', 'kok', 'zha', '', 'constructor', '__proto__', 'toString'])
      expect(localeFor(tag), tag).to.equal('en');
  });
});

describe('readyLocale', () => {
  it('is there at once for texts that are built in', () => {
    const none = () => expect.fail('not called');
    expect([readyLocale('en', none), readyLocale('zh-CN', none), readyLocale('it', none)]).to.deep.equal([
      'en',
      'zh-Hans',
      'en',
    ]);
  });

  it('is English until texts have come, and tells everyone who waits', async () => {
    const told: string[] = [];
    expect(readyLocale('ja', () => told.push('first'))).to.equal('en');
    expect(readyLocale('ja-JP', () => told.push('second'))).to.equal('en');
    await until(() => told.length === 2, 'both are told');
    expect(told).to.have.members(['first', 'second']);
    expect(readyLocale('ja', () => expect.fail('not called'))).to.equal('ja');
    expect(runInLocale('ja', retry)).to.equal('もう一度試す');
    expect(runInLocale('ja', () => shown(1, 20))).to.equal('1 件目から 20 件目まで');
  });
});

describe('loadLocaleModule', () => {
  for (const locale of lazyLocales)
    it(`has the texts of ${locale}, all of them`, async () => {
      const { templates } = await loadLocaleModule(locale);
      expect(Object.keys(templates).sort()).to.deep.equal(Object.keys(chinese).sort());
      await new Promise<void>((resolve) => {
        if (readyLocale(locale, resolve) === locale) resolve();
      });
      expect(runInLocale(locale, retry)).to.equal(templates.retry);
    });

  it('says so where there are none', async () => {
    const error = await loadLocaleModule('it').catch((thrown: unknown) => thrown);
    expect(error).to.be.an('error').with.property('message').that.includes('"it"');
  });
});
