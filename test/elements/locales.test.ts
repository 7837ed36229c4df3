/** Texts that are not built in: they come when an element needs them. */
import { expect } from '@open-wc/testing';
import { newsList } from '../support/elements.js';
import { statusOf, until } from '../support/render.js';

describe('texts that are loaded on demand', () => {
  for (const [lang, text] of [
    ['ja', '掲載されている情報はありません。'],
    ['ko', ''],
  ] as const)
    it(`are English while they are on their way: ${lang}`, async () => {
      const list = newsList(`lang="${lang}"`, { articles: [] });
      await list.updateComplete;
      expect(statusOf(list)).to.equal('There is nothing here yet.');
      const said = await until(() => (/[a-z]/i.test(statusOf(list)) ? '' : statusOf(list)), 'they have come');
      if (text) expect(said).to.equal(text);
      else expect(said).to.match(/[가-힣]/);
    });

  it('are there at once for the next element', async () => {
    const list = newsList('lang="ja-JP"', { articles: [] });
    await list.updateComplete;
    expect(statusOf(list)).to.equal('掲載されている情報はありません。');
  });

  it('are forgotten by an element that has changed its language meanwhile', async () => {
    const list = newsList('lang="en"', { articles: [] });
    await list.updateComplete;
    list.lang = 'ko';
    list.lang = 'zh-Hans';
    await until(() => statusOf(list) === '暂无内容。', 'it speaks Chinese');
  });

  it('do no harm to an element that has left the page', async () => {
    const list = newsList('lang="ja"', { articles: [] });
    list.remove();
    await list.updateComplete;
    expect(list.isConnected).to.equal(false);
  });
});
