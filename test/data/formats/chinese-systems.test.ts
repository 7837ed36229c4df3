import { expect } from '@open-wc/testing';
import type { ArticlePage } from '../../../src/data/article.js';
import type { EndpointSettings } from '../../../src/data/endpoint-source.js';
import { gbk } from '../../fixtures/bytes.js';
import { address, failure, load, reply, type Says } from '../server.js';

const shown = ({ items }: ArticlePage) =>
  items.map(({ title, url, published }) => [title, url, published?.iso] as const);

const at = (path: string, said: Says, settings?: Partial<EndpointSettings>): Promise<ArticlePage> =>
  load(said, { src: address(path), ...settings });

describe('the list of gov.cn for other sites', () => {
  it('gives times of Shanghai', async () => {
    const page = await load(
      'pushInfoJsonpCallBack([{"title":"兰湾市政府公告","link":"http://www.lanwan.example/1.htm","pubDate":"2018-01-06T08:00"}])',
    );
    expect(page.format).to.equal('gov-cn');
    expect(shown(page)).to.deep.equal([
      ['兰湾市政府公告', 'http://www.lanwan.example/1.htm', '2018-01-06T08:00+08:00'],
    ]);
  });
});

describe('the search of gov.cn', () => {
  const found = (i: number) => ({
    id: `${i}`,
    title: `关于<em>轮渡</em>的通知${i}`,
    url: `http://www.lanwan.example/${i}.htm`,
    pubtimeStr: '2021.09.10',
    pubtime: 1631203200000,
    summary: '自<em>周日</em>起。',
    puborg: '兰湾市政府',
    pcode: '兰政发〔2021〕1号',
  });

  it('marks what it has found, which is no part of a title', async () => {
    const page = await at('data?t=news&p=1&n=2', {
      code: 200,
      msg: '操作成功',
      searchVO: { totalCount: 9, listVO: [found(1), found(2)] },
    });
    expect(page.format).to.equal('gov-cn-search');
    expect(shown(page)[0]).to.deep.equal(['关于轮渡的通知1', 'http://www.lanwan.example/1.htm', '2021-09-10']);
    expect(page.items[0]).to.deep.include({ summary: '自周日起。', docNumber: '兰政发〔2021〕1号' });
    expect([page.total, page.next]).to.deep.equal([9, { params: { p: '2', n: '2' } }]);
  });

  it('gives the documents of every kind', async () => {
    const kinds = {
      gongwen: { totalCount: 1, listVO: [found(1)] },
      bumenfile: { totalCount: 1, listVO: [found(2)] },
      otherfile: { listVO: [] },
    };
    for (const document of [{ code: 200, searchVO: { totalCount: 2, catMap: kinds } }, { catMap: kinds }])
      expect((await load(document)).items).to.have.length(2);
    const newer = {
      resultCode: { code: 200 },
      result: {
        data: {
          middle: { list: [{ title: '通知', url: 'http://www.lanwan.example/1.htm', time: '2021-09-10 08:00:00' }] },
        },
      },
    };
    expect(shown(await load(newer))).to.deep.equal([
      ['通知', 'http://www.lanwan.example/1.htm', '2021-09-10T08:00:00+08:00'],
    ]);
  });

  it('finds nothing without an error, also for those who are strict', async () => {
    for (const strict of [false, true])
      expect((await load({ code: 1001, msg: '没有找到', data: [], searchVO: null }, { strict })).items).to.deep.equal(
        [],
      );
  });
});

describe('Hanweb jpage', () => {
  const whole = '兰湾市人民政府办公室关于印发轮渡码头管理办法的通知';
  const record = (html: string) => `<record><![CDATA[${html}]]></record>`;
  const store = (...records: string[]) =>
    `<?xml version="1.0" encoding="utf-8"?><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webname=%25E5"></a>]]></nextgroup><totalrecord>40</totalrecord><recordset>${records.join('\n')}</recordset></datastore>`;
  const asked = (query: string, text: string) =>
    at(`module/web/jpage/dataproxy.jsp?${query}`, reply(text, { headers: { 'Content-Type': 'text/xml' } }));

  it('gives whole titles, links and days', async () => {
    const page = await asked(
      'columnid=1',
      store(
        record(
          `<li><a target="_blank" href="/art/2022/1/20/art_1_2.html" title="${whole}">兰湾市人民政府办公室关于印发...</a><b>2022-01-20</b></li>`,
        ),
        record(
          `<tr><td><a href='http://zw.lanwan.example/art_3.html' title='${whole}&amp;解读'>${whole}</a></td><td>[2022-01-21]</td></tr>`,
        ),
        record('<li><a href=/art_4.html>码头开放</a><span>2022年1月22日 08:30</span></li>'),
      ),
    );
    expect(page.format).to.equal('hanweb-jpage');
    expect(shown(page)).to.deep.equal([
      [whole, 'https://bay.example/art/2022/1/20/art_1_2.html', '2022-01-20'],
      [`${whole}&解读`, 'http://zw.lanwan.example/art_3.html', '2022-01-21'],
      ['码头开放', 'https://bay.example/art_4.html', '2022-01-22T08:30+08:00'],
    ]);
    expect(page.total).to.equal(40);
  });

  it('is read although it is no sound XML', async () => {
    for (const text of [
      '<datastore><recordset><record><![CDATA[<li><a href="/1.html" title="第一条通知">第一条</a>2022-01-20<br><img src=x></li>]]></record><record><li><a href="/2.html">第二条 & 通知</a> 2022-01-21</li></recordset>',
      '\n<datastore>\n<record>&lt;li&gt;&lt;a href="/1.html"&gt;第一条通知&lt;/a&gt;2022-01-20&lt;/li&gt;</record><record><![CDATA[<li><a href="/2.html">第二条 &amp; 通知</a>2022-01-21',
      '<datastore><record><![CDATA[<ul><li><a href="/1.html">第一条通知</a>2022-01-20</li><li><a href="/2.html">第二条 &amp; 通知</a>2022-01-21</li></ul>]]></record></datastore>',
    ]) {
      const page = await asked('columnid=1', text);
      expect(
        shown(page).map(([title, , date]) => [title, date]),
        text,
      ).to.deep.equal([
        ['第一条通知', '2022-01-20'],
        ['第二条 & 通知', '2022-01-21'],
      ]);
    }
  });

  it('takes the article among the links of an entry, and the day beside it', async () => {
    const page = await asked(
      'columnid=1',
      store(
        record(
          '<li><a href="/col/1/">[公告]</a><a href="/art/9.html">关于2020-02-02号码头的公告</a><em>2022-01-20</em></li>',
        ),
        record(
          '<li><a href="javascript:void(0)">收藏这一条公告以便以后阅读</a><a href="/art/2021/3/4/art_8.html">码头公告</a></li>',
        ),
        record('<li><a href="/art/7.html"><span>码头的公告</span><i>2022-01-22</i></a></li>'),
      ),
    );
    expect(shown(page).map(([title, url, date]) => [title, url?.replace(/.*art/, ''), date])).to.deep.equal([
      ['关于2020-02-02号码头的公告', '/9.html', '2022-01-20'],
      ['码头公告', '_8.html', '2021-03-04'],
      ['码头的公告', '/7.html', '2022-01-22'],
    ]);
  });

  it('tells titles from what says that they are titles, and texts from what says when they are from', async () => {
    const text = '自下周日起，轮渡恢复开行，请市民提前做好出行准备，具体时刻见码头。';
    const page = await asked(
      'columnid=1',
      store(
        record(
          '<li><a href="/art/1.html" title="标题：关于轮渡的通知&#10;发布日期：2022-01-20">关于轮渡…</a><i>2022-01-20</i></li>',
        ),
        record(
          `<div><a href="/art/2.html">轮渡恢复开行</a><p>${text}</p><span>发布时间：2022-01-21 08:00</span></div>`,
        ),
      ),
    );
    expect(page.items.map(({ title, summary, published }) => [title, summary, published!.iso])).to.deep.equal([
      ['关于轮渡的通知', undefined, '2022-01-20'],
      ['轮渡恢复开行', text, '2022-01-21T08:00+08:00'],
    ]);
  });

  it('is asked for by the numbers of records, or of pages', async () => {
    const records = [1, 2, 3].map((i) => record(`<li><a href="/${i}.html">第${i}条通知公告</a>2022-01-20</li>`));
    const next = async (query: string, text = store(...records)) => (await asked(query, text)).next;
    expect(await next('startrecord=1&endrecord=3&perpage=1')).to.deep.equal({
      params: { startrecord: '4', endrecord: '6' },
    });
    expect(await next('startrecord=38&endrecord=40&perpage=1')).to.be.undefined;
    expect(await next('page=2')).to.deep.equal({ params: { page: '3' } });
    expect(await next('columnid=1')).to.be.undefined;
  });

  it('may be in GBK, and may be empty', async () => {
    const text = store(record('<li><a href="/1.html">第一条通知公告</a>2022-01-20</li>')).replace('utf-8', 'GBK');
    expect((await asked('columnid=1', gbk(text) as unknown as string)).items[0]!.title).to.equal('第一条通知公告');
    expect((await asked('columnid=1', store())).items).to.deep.equal([]);
  });
});

describe('Hanweb jpaas', () => {
  const answer = (html: string) => ({ code: '200', success: true, message: '', data: { html } });
  const list =
    '<div class="list"><ul><li class="cf"><a href="/zwgk/art/2024/art_1.html" title="关于轮渡时刻表调整的通知">关于轮渡时刻表…</a><span class="fr">2024-05-01</span></li>' +
    '<li class="cf"><a href="/zwgk/art/2024/art_2.html" title="关于码头维修的公告">关于码头维修的公告</a><span class="fr">2024-05-02</span></li></ul>' +
    '<div class="pages"><a href="/p1">首页</a><a href="/p2">下一页</a><script>var html = "<li><a href=/x>2024-01-01 not this one</a></li>";</script></div></div>';

  it('has a list in HTML within JSON', async () => {
    const page = await at('front/page/build/unit?webId=1', answer(list));
    expect(page.format).to.equal('hanweb-jpaas');
    expect(shown(page)).to.deep.equal([
      ['关于轮渡时刻表调整的通知', 'https://bay.example/zwgk/art/2024/art_1.html', '2024-05-01'],
      ['关于码头维修的公告', 'https://bay.example/zwgk/art/2024/art_2.html', '2024-05-02'],
    ]);
    expect(page.next).to.be.undefined;
  });

  it('reads tables, and lists that are none', async () => {
    for (const html of [
      '<table><tr><th>标题</th><th>日期</th></tr><tr><td><a href="/1">关于码头维修的公告</a></td><td>2024-05-01</td></tr><tr><td><a href="/2">关于轮渡的通知</a></td><td>2024-05-02</td></tr></table>',
      '<div><p><span>2024-05-01</span><a href="/1">关于码头维修的公告</a></p><p><span>2024-05-02</span><a href="/2">关于轮渡的通知</a></p></div>',
      '<div class="a"><div><a href="/1">关于码头维修的公告</a><i>2024-05-01</i></div><div><a href="/2">关于轮渡的通知</a><i>2024-05-02</i></div></div>',
      '<a href="/1">关于码头维修的公告</a> 2024-05-01<br><a href="/2">关于轮渡的通知</a> 2024-05-02<br>',
    ])
      expect(
        shown(await load(answer(html))).map(([title, , date]) => [title, date]),
        html,
      ).to.deep.equal([
        ['关于码头维修的公告', '2024-05-01'],
        ['关于轮渡的通知', '2024-05-02'],
      ]);
  });

  it('is asked for page by page, until one is empty', async () => {
    const next = async (query: string, html = list) => (await at(`unit?${query}`, answer(html))).next;
    expect(await next('pageNo=1&pageSize=2')).to.deep.equal({ params: { pageNo: '2' } });
    expect(await next('paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A%2224%22%7D')).to.deep.equal({
      params: { paramJson: '{"pageNo":2,"pageSize":"24"}' },
    });
    expect(await next('pageNo=9', '<div class="list"></div>')).to.be.undefined;
    expect(await next('pageNo=9', ' ')).to.be.undefined;
    expect((await load(answer(''))).items).to.deep.equal([]);
  });

  it('has a search with results in groups', async () => {
    const data = { title_text: '关于<em>轮渡</em>的通知', url: '/art_1.html', deploytime: '2024-05-01 09:00:00' };
    const page = await load({
      success: true,
      data: { searchResult: { total: 1, dataResults: [{ groupData: [{ data }] }] } },
    });
    expect([page.format, ...shown(page)]).to.deep.equal([
      'hanweb-search',
      ['关于轮渡的通知', 'https://bay.example/art_1.html', '2024-05-01T09:00:00+08:00'],
    ]);
  });
});

describe('UCAP', () => {
  const result = (i: number) => ({
    manuscriptId: `${i}`,
    title: '关于轮渡的通知',
    subTitle: '',
    url: `//www.lanwan.example/c${i}/content.shtml`,
    publishedTimeStr: '2026-09-01 16:38:00',
    publishedTime: 1788284280000,
    memo: '自周日起',
    content: '正文',
    channelName: '通知公告',
    domainMetaList: [],
  });

  it('has numbers that are called like lists', async () => {
    const data = { channelId: 'x', page: 1, rows: 2, total: 5, results: [result(1), result(2)] };
    for (const document of [{ data }, { code: 200, results: { data } }]) {
      const page = await at('searchList/1?_isJson=true&_pageSize=2&page=1', document);
      expect(page.format).to.equal('ucap');
      expect(shown(page)[1]).to.deep.equal([
        '关于轮渡的通知',
        'https://www.lanwan.example/c2/content.shtml',
        '2026-09-01T16:38:00+08:00',
      ]);
      expect(new Set(page.items.map(({ key }) => key)).size, 'equal titles are not one article').to.equal(2);
      expect(page.items[0]).to.deep.include({ summary: '自周日起', categories: ['通知公告'] });
      expect([page.total, page.next]).to.deep.equal([5, { params: { page: '2', _pageSize: '2' } }]);
    }
  });

  it('may be empty', async () => {
    expect((await load({ data: { channelId: 'x', page: 1, rows: 18, total: 0, results: [] } })).items).to.deep.equal(
      [],
    );
  });
});

describe('TRS', () => {
  it('has the same names in any writing, whatever is around them', async () => {
    const upper = {
      DOCID: 1,
      DOCTITLE: '关于轮渡的通知',
      DOCPUBURL: 'http://www.lanwan.example/t1.html',
      DOCRELTIME: '2025-09-01 11:49:37',
      CRTIME: '2025-08-01 00:00:00',
      DOCSOURCENAME: '兰湾市政府',
    };
    const camel = {
      docId: 1,
      docTitle: '关于轮渡的通知',
      docPubUrl: 'http://www.lanwan.example/t1.html',
      docRelTime: 1756698577000,
      docSourceName: '兰湾市政府',
    };
    for (const [document, iso] of [
      [[upper], '2025-09-01T11:49:37+08:00'],
      [{ page: { content: [upper], totalElements: 1 } }, '2025-09-01T11:49:37+08:00'],
      [{ code: 200, data: { data: { wcmDocuments: [camel] } } }, '2025-09-01T03:49:37Z'],
      [{ MSG: '操作成功', DATA: { DATA: upper } }, '2025-09-01T11:49:37+08:00'],
    ] as const) {
      const page = await load(document);
      expect(page.format).to.equal('trs');
      expect(shown(page)).to.deep.equal([['关于轮渡的通知', 'http://www.lanwan.example/t1.html', iso]]);
      expect(page.items[0]!.source!.name).to.equal('兰湾市政府');
    }
  });
});

describe('xinhuanet', () => {
  it('answers to a call without a name', async () => {
    const row = {
      DocID: 7,
      Title: '轮渡　恢复开行',
      PubTime: '2019-03-13 09:35:31',
      LinkUrl: 'http://www.lanwan.example/c_7.htm',
      Abstract: '自周日起。',
      keyword: null,
      SourceName: '兰湾日报',
      PicLinks: '',
      SubTitle: null,
    };
    const page = await at(
      'nodeart/list?nid=1&pgnum=1&cnt=1',
      `({"status":0,"data":{"list":[${JSON.stringify(row)}]},"totalnum":1000} )`,
    );
    expect(page.format).to.equal('xinhuanet');
    expect(shown(page)).to.deep.equal([
      ['轮渡　恢复开行', 'http://www.lanwan.example/c_7.htm', '2019-03-13T09:35:31+08:00'],
    ]);
    expect(page.items[0]!.image).to.be.undefined;
    expect([page.total, page.next]).to.deep.equal([1000, { params: { pgnum: '2', cnt: '1' } }]);
  });

  it('has files beside its pages', async () => {
    const row = {
      contentId: 'a',
      title: '<a href="x">轮渡恢复开行</a>',
      publishUrl: '20240501/a/c.html',
      publishTime: '2024-05-01 09:35:31',
      titleImages: [{ imageUrl: 'a.jpg' }],
    };
    const page = await load({ datasource: [row] });
    expect([page.format, page.items[0]!.title, page.items[0]!.published!.iso]).to.deep.equal([
      'xinhuanet',
      '轮渡恢复开行',
      '2024-05-01T09:35:31+08:00',
    ]);
    expect(page.items[0]!.image!.src).to.match(/\/a\.jpg$/);
  });
});

describe('cctv', () => {
  it('counts its pages in the names of its files', async () => {
    const row = {
      id: 'ARTI1',
      title: '轮渡恢复开行',
      focus_date: '2024-05-01 10:46:17',
      url: 'https://news.lanwan.example/1.shtml',
      image: 'https://p.lanwan.example/1.jpg',
      brief: '自周日起',
      keywords: '轮渡 码头',
    };
    const page = await at('page/news_1.jsonp?cb=news', `news({"data":{"total":3,"list":[${JSON.stringify(row)}]}})`);
    expect(page.format).to.equal('cctv');
    expect(shown(page)).to.deep.equal([
      ['轮渡恢复开行', 'https://news.lanwan.example/1.shtml', '2024-05-01T10:46:17+08:00'],
    ]);
    expect((page.next as { url: string }).url).to.match(/page\/news_2\.jsonp\?cb=news$/);
    const last = await at('page/news_3.jsonp?cb=news', { data: { total: 3, list: [row] } });
    expect(last.next).to.be.undefined;
  });
});

describe('people.cn', () => {
  it('has entities in titles, in GBK, in a file of script', async () => {
    const items = [
      {
        date: '2020-06-21 10:46:17',
        imgCount: '0',
        id: '1',
        title: '轮渡&nbsp;恢复&ldquo;开行&rdquo;',
        nodeId: '14820',
        url: 'http://www.lanwan.example/1.html',
      },
    ];
    const page = await load(
      reply(gbk(JSON.stringify({ items })), { headers: { 'Content-Type': 'application/javascript' } }),
    );
    expect(page.format).to.equal('people-cn');
    expect(shown(page)).to.deep.equal([
      ['轮渡 恢复“开行”', 'http://www.lanwan.example/1.html', '2020-06-21T10:46:17+08:00'],
    ]);
    expect(page.items[0]!.image).to.be.undefined;
  });

  it('is not every list with items', async () => {
    await failure(load({ items: [{ nodeId: '1', name: 'x' }] }), 'unrecognized');
  });
});
