import { expect } from '@open-wc/testing';
import type { PageRequest } from '../../../src/data/article.js';
import { address, failure, load, reply } from '../server.js';

const row = (i: number) => ({ noticeId: i, noticeTitle: `Ferry ${i}`, createTime: `2024-05-0${i} 08:00:00` });
const rows = [row(1), row(2)];
const people = [1, 2].map((i) => ({
  userId: i,
  userName: `ann${i}`,
  nickName: 'Ann',
  createTime: '2024-05-01 08:00:00',
}));

/** Name, what is around rows, and how the part after the first is asked for; the whole list has ten. */
const WRAPPED: [name: string, wrap: (rows: unknown[]) => object, next?: PageRequest][] = [
  ['ruoyi', (rows) => ({ code: 200, msg: 'ok', rows, total: 10 }), { params: { pageNum: '2' } }],
  ['ruoyi', (rows) => ({ code: 200, data: { rows, total: 10 } }), { params: { pageNum: '2' } }],
  ['layui', (data) => ({ code: 0, msg: '', count: 10, data }), { params: { page: '2' } }],
  [
    'jeecgboot',
    (records) => ({ success: true, code: 200, result: { records, total: 10, size: 2, current: 1 } }),
    { params: { pageNo: '2' } },
  ],
  [
    'mybatis-plus',
    (records) => ({ code: 200, data: { records, total: 10, size: 2, current: 1, pages: 5 } }),
    { params: { current: '2' } },
  ],
  [
    'pagehelper',
    (list) => ({ code: 200, data: { total: 10, list, pageNum: 1, pageSize: 2, hasNextPage: true } }),
    { params: { pageNum: '2' } },
  ],
  [
    'spring-page',
    (content) => ({ content, totalElements: 10, totalPages: 5, number: 0, size: 2, last: false }),
    { params: { page: '1' } },
  ],
  [
    'spring-page',
    (content) => ({ content, page: { totalElements: 10, totalPages: 5, number: 0, size: 2 } }),
    { params: { page: '1' } },
  ],
  [
    'laravel',
    (data) => ({ current_page: 1, data, next_page_url: 'http://x/?page=2', per_page: 2, total: 10 }),
    { params: { page: '2' } },
  ],
  [
    'laravel',
    (data) => ({ data, links: { next: 'http://x/?page=2' }, meta: { current_page: 1, per_page: 2, total: 10 } }),
    { params: { page: '2' } },
  ],
  [
    'django-rest-framework',
    (results) => ({ count: 10, next: 'https://bay.example/api/?page=2', previous: null, results }),
    { url: 'https://bay.example/api/?page=2' },
  ],
  [
    'hal',
    (list) => ({
      _embedded: { notices: list },
      _links: { next: { href: 'https://bay.example/api/?page=1' } },
      page: { totalElements: 10 },
    }),
    { url: 'https://bay.example/api/?page=1' },
  ],
  [
    'odata',
    (value) => ({
      '@odata.context': 'x',
      '@odata.count': 10,
      value,
      '@odata.nextLink': 'https://bay.example/odata?$skip=2',
    }),
    { url: 'https://bay.example/odata?$skip=2' },
  ],
  ['odata', (value) => ({ '@odata.context': 'x', '@odata.count': 10, value }), { params: { $skip: '2' } }],
  [
    'odata',
    (results) => ({ d: { results, __count: '10', __next: 'https://bay.example/odata?$skip=2' } }),
    { url: 'https://bay.example/odata?$skip=2' },
  ],
  [
    'elasticsearch',
    (list) => ({
      took: 3,
      hits: {
        total: { value: 10, relation: 'eq' },
        hits: list.map((_source, i) => ({ _id: `${i}`, _index: 'n', _source })),
      },
    }),
    { params: { from: '2' } },
  ],
  [
    'elasticsearch',
    (list) => ({ took: 3, hits: { total: 10, hits: list.map((_source) => ({ _source })) } }),
    { params: { from: '2' } },
  ],
  ['algolia', (hits) => ({ hits, nbHits: 10, page: 0, nbPages: 5, hitsPerPage: 2 }), { params: { page: '1' } }],
  [
    'solr',
    (docs) => ({ responseHeader: { status: 0 }, response: { numFound: 10, start: 0, docs } }),
    { params: { start: '2' } },
  ],
  [
    'json-server',
    (data) => ({ first: 1, prev: null, next: 2, last: 5, pages: 5, items: 10, data }),
    { params: { _page: '2' } },
  ],
  [
    'mongoose-paginate',
    (docs) => ({ docs, totalDocs: 10, limit: 2, page: 1, hasNextPage: true }),
    { params: { page: '2' } },
  ],
  ['pocketbase', (items) => ({ page: 1, perPage: 2, totalItems: 10, totalPages: 5, items }), { params: { page: '2' } }],
];

describe('what servers wrap around rows', () => {
  it('is known, with how many there are and how more is asked for', async () => {
    for (const [name, wrap, next] of WRAPPED) {
      const label = `${name}: ${JSON.stringify(wrap([])).slice(0, 80)}`;
      const page = await load(wrap(rows));
      expect(page.format, label).to.equal(name);
      expect(
        page.items.map(({ title, id, published }) => [title, id, published!.iso]),
        label,
      ).to.deep.equal([
        ['Ferry 1', '1', '2024-05-01T08:00:00'],
        ['Ferry 2', '2', '2024-05-02T08:00:00'],
      ]);
      expect(page.total, label).to.equal(10);
      expect(page.next, label).to.deep.equal(next);
    }
  });

  it('may be empty', async () => {
    for (const [name, wrap] of WRAPPED) {
      const page = await load(wrap([]), { strict: true, format: name });
      expect(page.items, name).to.deep.equal([]);
      expect(page.next && 'params' in page.next, name).not.to.equal(true);
    }
  });

  it('does not make articles of people', async () => {
    for (const [name, wrap] of WRAPPED)
      await failure(load(wrap(people)), 'unrecognized').catch((e) =>
        Promise.reject(new Error(`${name}: ${e.message}`)),
      );
  });

  it('is no reason to search where the author is strict', async () => {
    expect((await load({ code: 200, rows, total: 2 }, { strict: true })).format).to.equal('ruoyi');
  });

  it('has the members that a mapping names', async () => {
    const page = await load({ code: 200, rows: [{ a: 'Ferry', b: '/1' }], total: 1 }, { fields: 'title: a; url: b' });
    expect(page.items.map(({ title, url }) => [title, url])).to.deep.equal([['Ferry', 'https://bay.example/1']]);
  });

  it('is asked for more as its address is written', async () => {
    const next = async (query: string, document: object) =>
      (await load(document, { src: address(`list?${query}`) })).next;
    expect(await next('pageNo=1&size=2', { code: 200, rows, total: 10 })).to.deep.equal({
      params: { pageNo: '2', size: '2' },
    });
    expect(await next('page=3&per_page=2', { entries: rows })).to.deep.equal({ params: { page: '4', per_page: '2' } });
    expect(await next('page=1&size=20', { entries: rows }), 'a part that comes short is the last').to.be.undefined;
    expect(await next('pageTitle=a&id=1', { entries: rows })).to.be.undefined;
    expect(await next('page=1', { title: 'Ferry', content: '<p>Text</p>', date: '2024-05-01' }), 'one article').to.be
      .undefined;
  });

  it('is asked for more as its author says', async () => {
    const page = await load({ code: 200, rows, total: 10 }, { src: address('list?pageNo=1'), pageParam: 'seite' });
    expect(page.next).to.deep.equal({ params: { seite: '2' } });
  });

  it('is not asked for more where all is there', async () => {
    for (const document of [
      { code: 200, rows, total: 2 },
      { code: 0, count: 2, data: rows },
      { count: 2, next: null, previous: null, results: rows },
    ])
      expect((await load(document)).next, JSON.stringify(document)).to.be.undefined;
  });

  it('has names with the types of their values, in search servers', async () => {
    const docs = [
      { id: 'a', title_txt: ['Ferry'], url_s: 'https://bay.example/1', published_dt: '2024-05-01T08:00:00Z' },
    ];
    const page = await load({ response: { numFound: 1, start: 0, docs } });
    expect(page.items.map(({ title, url, published }) => [title, url, published!.iso])).to.deep.equal([
      ['Ferry', 'https://bay.example/1', '2024-05-01T08:00:00Z'],
    ]);
  });
});

describe('answers of no known shape', () => {
  it('tell their total where they have one', async () => {
    const total = async (document: object) => (await load(document)).total;
    expect(await total({ total: 10, entries: rows })).to.equal(10);
    expect(await total({ itemsCount: 2, totalResults: 10, entries: rows })).to.equal(10);
    expect(await total({ meta: { totalCount: 10 }, body: { total_count: 12, entries: rows } })).to.equal(12);
    expect(await total({ total: 1, entries: rows }), 'less than what came').to.be.undefined;
    expect(await total({ total: 'many', entries: rows })).to.be.undefined;
  });

  it('tell the next address where they have one', async () => {
    const next = async (document: object) => (await load(document)).next;
    const url = 'https://bay.example/api?page=2';
    for (const paging of [
      { next: url },
      { next_page_url: url },
      { links: { next: url } },
      { _links: { next: { href: url } } },
      { paging: { next: url } },
    ])
      expect(await next({ ...paging, entries: rows }), JSON.stringify(paging)).to.deep.equal({ url });
    for (const paging of [
      { next: 2 },
      { next: true },
      { next: null },
      { next: 'javascript:alert(1)' },
      { next: { title: 'x' } },
    ])
      expect(await next({ ...paging, entries: rows }), JSON.stringify(paging)).to.be.undefined;
  });

  it('tell it in headers', async () => {
    const page = async (headers: Record<string, string>) => load(reply(rows, { headers }));
    expect((await page({ 'X-Total-Count': '10' })).total).to.equal(10);
    expect((await page({ 'Content-Range': 'notices 0-1/10' })).total).to.equal(10);
    expect((await page({ 'Content-Range': 'notices 0-1/*' })).total).to.be.undefined;
    expect(
      (await page({ Link: '<https://bay.example/?_page=2>; rel="next", <https://bay.example/?_page=5>; rel="last"' }))
        .next,
    ).to.deep.equal({
      url: 'https://bay.example/?_page=2',
    });
    expect(
      (await page({ Link: '</?_page=1>; rel="first prev", </?_page=3>; title="x"; rel="last next"' })).next,
    ).to.deep.equal({
      url: 'https://bay.example/?_page=3',
    });
  });

  it('are no news where things only have a name and an address', async () => {
    await failure(load([1, 2, 3].map((i) => ({ name: `Office ${i}`, url: `/o/${i}` }))), 'unrecognized');
    expect(
      (await load([1, 2].map((i) => ({ name: `News ${i}`, url: `/o/${i}`, time: '2024-05-01' })))).items,
    ).to.have.length(2);
  });

  it('are no news where things have a name and were made at some time', async () => {
    const thing = {
      id: 1,
      name: 'ferry-app',
      url: 'https://bay.example/ferry-app',
      created_at: '2024-05-01T00:00:00Z',
    };
    await failure(load([thing, thing]), 'unrecognized');
    await failure(load([{ title: 'Harbour Board', type: 'organization', date: '2024-05-01' }]), 'unrecognized');
    expect((await load([{ ...thing, releaseDate: '2024-06-01' }])).items).to.have.length(1);
  });

  it('are found in the edges of GraphQL', async () => {
    const edges = rows.map((node) => ({ cursor: 'x', node }));
    expect((await load({ data: { notices: { edges } } })).items.map(({ title }) => title)).to.deep.equal([
      'Ferry 1',
      'Ferry 2',
    ]);
  });

  it('are known by Chinese names', async () => {
    for (const row of [
      { 标题: '关于轮渡的通知', 链接: '/1.html', 发布时间: '2024-05-01', 来源: '兰湾市政府' },
      { wzbt: '关于轮渡的通知', url: '/1.html', fbsj: '2024-05-01' },
    ])
      expect(
        (await load({ data: [row] })).items.map(({ title, url, published }) => [title, url, published!.iso]),
      ).to.deep.equal([['关于轮渡的通知', 'https://bay.example/1.html', '2024-05-01']]);
  });

  it('have addresses for people, before those for machines', async () => {
    const page = await load([
      { title: 'A', link: 'https://api.bay.example/1.json', guid: 'https://bay.example/1', url: '/api/news/1' },
    ]);
    expect(page.items[0]!.url).to.equal('https://bay.example/1');
  });

  it('have no dates within long texts', async () => {
    const page = await load([{ title: 'A', url: '/a', validated_data: `{"note":"${'x'.repeat(50)} 2011-10-27"}` }]);
    expect(page.items[0]!.published).to.be.undefined;
  });
});
