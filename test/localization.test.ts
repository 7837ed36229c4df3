import { expect } from '@open-wc/testing';
import { localeFor, msg, readyLocale, runInLocale, str } from '../src/localization.js';
import { templates as chinese } from '../src/locales/zh-Hans.js';
import { templates as japanese } from '../src/locales/ja.js';
import { templates as korean } from '../src/locales/ko.js';
import { until } from './support/render.js';

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
  it('is the one that suits a language', () => {
    for (const [tag, locale] of Object.entries({
      en: 'en',
      'en-GB': 'en',
      zh: 'zh-Hans',
      'zh-CN': 'zh-Hans',
      'zh-Hans-SG': 'zh-Hans',
      ja: 'ja',
      'ja-JP': 'ja',
      ko: 'ko',
      'KO-kr': 'ko',
    }))
      expect(localeFor(tag), tag).to.equal(locale);
  });

  it('is English for others', () => {
    for (const tag of ['fr', 'jam', 'kok', 'zha', '', 'constructor', '__proto__', 'toString'])
      expect(localeFor(tag), tag).to.equal('en');
  });
});

describe('readyLocale', () => {
  it('is there at once for texts that are built in', () => {
    const none = () => expect.fail('not called');
    expect([readyLocale('en', none), readyLocale('zh-CN', none), readyLocale('fr', none)]).to.deep.equal([
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
    expect(told).to.deep.equal(['first', 'second']);
    expect(readyLocale('ja', () => expect.fail('not called'))).to.equal('ja');
    expect(runInLocale('ja', retry)).to.equal('もう一度試す');
    expect(runInLocale('ja', () => shown(1, 20))).to.equal('1 件目から 20 件目まで');
  });
});

describe('the translations', () => {
  it('have a text for the same messages', () => {
    const ids = Object.keys(chinese).sort();
    expect(Object.keys(japanese).sort()).to.deep.equal(ids);
    expect(Object.keys(korean).sort()).to.deep.equal(ids);
    expect(ids.length).to.be.greaterThan(15);
  });

  it('are not empty, and are not English', () => {
    for (const templates of [chinese, japanese, korean])
      for (const [id, template] of Object.entries(templates)) {
        const text =
          typeof template === 'string' ? template : (template as { strings: readonly string[] }).strings.join('');
        expect(text.trim(), id).not.to.equal('');
        expect(/^[a-z ]+$/i.test(text), `${id}: ${text}`).to.equal(false);
      }
  });
});
