import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/internal/direction.js';
import { languageOf } from '../../src/internal/language.js';
import { put } from '../support/render.js';

const languageIn = (markup: string): string => languageOf(put(markup).querySelector('i')!);

describe('languageOf', () => {
  it('writes tags as Intl does', () => {
    expect(languageIn('<i lang="zh_CN"></i>')).to.equal('zh-CN');
    expect(languageIn('<i lang=" EN-gb "></i>')).to.equal('en-GB');
    expect(languageIn('<i lang="ZH-HANS"></i>')).to.equal('zh-Hans');
  });

  it('is the nearest', () => {
    expect(languageIn('<div lang="en"><div lang="ja"><i></i></div></div>')).to.equal('ja');
  });

  it('is a tag that Intl takes, whatever a page says', () => {
    for (const lang of ['cn', 'chinese language', '', '-', 'zh--CN', 'x', '123', 'en;q=0.5', '"'])
      expect(() => new Intl.DateTimeFormat(languageIn(`<i lang='${lang}'></i>`)), lang).not.to.throw();
  });
});

describe('directionOf', () => {
  it('is right to left for those who write so', () => {
    for (const tag of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'ug-CN', 'yi', 'ps', 'uz-Arab', 'az-Arab-IR', 'ckb'])
      expect(directionOf(tag), tag).to.equal('rtl');
  });

  it('is left to right for others', () => {
    for (const tag of ['en', 'zh-Hans', 'ja', 'ko', 'arn', 'fr', 'hear', 'de-AR', 'ku', 'ku-Latn', 'ar-Latn'])
      expect(directionOf(tag), tag).to.equal('ltr');
  });
});
