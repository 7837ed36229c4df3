import { expect } from '@open-wc/testing';
import { gbk } from '../../fixtures/bytes.js';
import { failure, load, reply } from '../server.js';

const rows = [
  {
    TITLE: '临海湾市人民政府关于防汛工作的通知',
    SUB_TITLE: '',
    URL: 'https://www.bay.example/content_1.htm',
    DOCRELPUBTIME: '2024-05-01',
  },
  {
    TITLE: '关于&nbsp;大桥封闭的公告',
    SUB_TITLE: '自周日起',
    URL: './content_2.htm',
    DOCRELPUBTIME: '2024-05-02 08:30:00',
  },
];

describe('lists of gov.cn', () => {
  it('give titles, links and days', async () => {
    const page = await load(rows, { src: 'https://www.bay.example/zuixin/LIST.json' });
    expect(page.format).to.equal('gov-cn');
    expect(
      page.items.map(({ title, subtitle, url, published }) => [title, subtitle, url, published?.iso, published?.zone]),
    ).to.deep.equal([
      ['临海湾市人民政府关于防汛工作的通知', undefined, 'https://www.bay.example/content_1.htm', '2024-05-01', 'none'],
      [
        '关于 大桥封闭的公告',
        '自周日起',
        'https://www.bay.example/zuixin/content_2.htm',
        '2024-05-02T08:30:00+08:00',
        'assumed',
      ],
    ]);
  });

  it('take the zone of the page where it says one', async () => {
    const page = await load(rows, { timezone: 'Asia/Urumqi' });
    expect(page.items[1]!.published!.iso).to.equal('2024-05-02T08:30:00+06:00');
  });

  it('may be GBK, whatever they are labelled', async () => {
    for (const label of ['application/json;charset=GB18030', 'application/json', 'text/html; charset=utf-8'])
      expect(
        (await load(reply(gbk(JSON.stringify(rows)), { headers: { 'Content-Type': label } }))).items[0]!.title,
        label,
      ).to.equal(rows[0]!.TITLE);
  });

  it('that find nothing are empty, although they tell of an error', async () => {
    const page = await load({ code: 1001, msg: '抱歉，没有找到相关结果', data: [], searchVO: null });
    expect(page.items).to.deep.equal([]);
    await failure(load({ code: 1001, msg: '抱歉', data: [] }), 'refused');
  });
});
