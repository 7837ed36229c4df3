import { expect } from '@open-wc/testing';
import { CivicError, type ErrorCode } from '../../src/errors.js';
import { errorMessage } from '../../src/internal/error-message.js';
import { runInLocale } from '../../src/localization.js';

const codes: ErrorCode[] = [
  'configuration',
  'offline',
  'network',
  'timeout',
  'http',
  'too-large',
  'charset',
  'html',
  'empty',
  'syntax',
  'refused',
  'unrecognized',
];

describe('errorMessage', () => {
  for (const locale of ['en', 'zh-Hans'])
    it(`has words for every error: ${locale}`, () => {
      const said = runInLocale(locale, () =>
        codes.map((code) => errorMessage(new CivicError(code, 'TypeError: x is undefined'))),
      );
      said.forEach((text, i) => {
        expect(text, codes[i]).to.match(locale === 'en' ? /^[A-Z].*\.$/ : /^[\u4e00-\u9fff，。]+$/);
        expect(text).not.to.include('TypeError');
      });
      expect(new Set(said).size).to.equal(5);
    });
});
