import { expect } from '@open-wc/testing';
import { CivicError, HttpError, type ErrorCode } from '../../src/errors.js';
import { asOf, errorMessage } from '../../src/internal/error-message.js';
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
      expect(new Set(said).size).to.equal(6);
    });

  it('tells what is not there from what is out of order', () => {
    const said = (status: number) => runInLocale('en', () => errorMessage(new HttpError('/x', status, 'x')));
    expect([404, 410].map(said)).to.deep.equal(['Nothing was found here.', 'Nothing was found here.']);
    expect(said(403)).to.equal('The server could not answer just now.');
  });

  describe('of a server that says when it can answer again', () => {
    const busy = (words: (language: string) => string): HttpError =>
      Object.assign(new HttpError('/x', 503, 'x', 120), { waitInWords: words });

    it('says so', () => {
      const message = runInLocale('en', () => errorMessage(busy(() => 'in 2 minutes')));
      expect(message).to.equal('The server is busy. Please try again in 2 minutes.');
    });

    it('says it in one language, which is that of the text', () => {
      const error = busy((language) => (language === 'en' ? 'in 2 minutes' : '2分钟后'));
      const said = (locale: string): string => runInLocale(locale, () => errorMessage(error));
      expect(said('zh-Hans')).to.equal('服务器繁忙，请于2分钟后重试。');
      expect(said('en')).to.equal('The server is busy. Please try again in 2 minutes.');
    });

    it('says nothing of it when that time is over', () => {
      const message = runInLocale('en', () => errorMessage(busy(() => '')));
      expect(message).to.equal('The server could not answer just now.');
    });
  });
});

describe('asOf', () => {
  it('tells it where the page has functions of dates of its own', () => {
    const own = Object.getOwnPropertyDescriptor(Date.prototype, 'toLocaleString')!;
    Object.defineProperty(Date.prototype, 'toLocaleString', { ...own, value: () => 'NaN' });
    try {
      expect(runInLocale('en', () => asOf(0, 'en-US'))).to.match(/^Shown as of (Dec 31|Jan 1), \d{4}/);
    } finally {
      Object.defineProperty(Date.prototype, 'toLocaleString', own);
    }
  });

  it('tells date and time in the language of the element', () => {
    const moment = new Date(2026, 10, 21, 14, 5).getTime();
    expect(runInLocale('en', () => asOf(moment, 'en-US'))).to.match(/^Shown as of Nov 21, 2026,? (at )?2:05\sPM\.$/);
    expect(runInLocale('zh-Hans', () => asOf(moment, 'zh-CN'))).to.match(/^以下内容截至 2026年11月21日 14:05。$/);
  });
});
