import { expect } from '@open-wc/testing';
import type { ArticlePage } from '../../src/data/article.js';
import type { EndpointSettings } from '../../src/data/endpoint-source.js';
import { address, feedOf, load, never, reply, serve, sourceOf } from './server.js';

const row = (i: number) => ({ id: i, title: `News ${i}`, url: `/n/${i}`, date: '2024-05-01' });
const rowsOf = (count: number, from = 1) => Array.from({ length: count }, (_, i) => row(from + i));
const paramsOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

/** A server of `count` articles that counts pages from `start`, and how it says what there is. */
function server(count: number, size: number, { start = 1, total = true, param = 'pageNum' } = {}) {
  return serve(({ url }) => {
    const page = +(new URL(url).searchParams.get(param) ?? start) - start;
    const asked = +(new URL(url).searchParams.get('pageSize') ?? size);
    const first = page * asked + 1;
    return {
      code: 200,
      rows: rowsOf(Math.max(0, Math.min(asked, count - first + 1)), first),
      ...(total ? { total: count } : {}),
    };
  });
}

/** All pages of a source, one after the other. */
async function walk(settings: Partial<EndpointSettings>, size?: number): Promise<ArticlePage[]> {
  const source = sourceOf(settings);
  const pages: ArticlePage[] = [];
  let page: ArticlePage['next'];
  do {
    const part = await source.list({ size, page }, { signal: never() });
    pages.push(part);
    page = part.next;
  } while (page && pages.length < 20);
  return pages;
}

const countsOf = (pages: ArticlePage[]) => pages.map(({ items }) => items.length);

describe('the rest of a list', () => {
  describe('that has page numbers', () => {
    const numbered = {
      items: 'rows',
      fields: 'id: id; title: title',
      pageParam: 'pageNum',
      sizeParam: 'pageSize',
      total: 'total',
    };

    it('is asked for page by page, up to the total', async () => {
      const asked = server(5, 10);
      const pages = await walk(numbered, 2);
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(asked.map(({ url }) => paramsOf(url))).to.deep.equal([
        { pageSize: '2' },
        { pageNum: '2', pageSize: '2' },
        { pageNum: '3', pageSize: '2' },
      ]);
      expect(pages.map(({ total, pageSize }) => [total, pageSize])).to.deep.equal([
        [5, 2],
        [5, 2],
        [5, 2],
      ]);
    });

    it('is not asked for where the total says that there is none', async () => {
      const asked = server(4, 10);
      expect(countsOf(await walk(numbered, 2))).to.deep.equal([2, 2]);
      expect(asked).to.have.length(2);
    });

    it('is asked for until a page comes short, where there is no total', async () => {
      server(5, 10, { total: false });
      expect(countsOf(await walk(numbered, 2))).to.deep.equal([2, 2, 1]);
    });

    it('is asked for until a page comes empty, where the last one is full', async () => {
      server(4, 10, { total: false });
      expect(countsOf(await walk(numbered, 2))).to.deep.equal([2, 2, 0]);
    });

    it('may be asked for in any order', async () => {
      server(50, 10);
      const [page] = await walk(numbered, 5);
      expect(page!.at!(0)).to.deep.equal({ params: { pageNum: '1', pageSize: '5' } });
      expect(page!.at!(7)).to.deep.equal({ params: { pageNum: '8', pageSize: '5' } });
    });

    it('may begin with another number', async () => {
      const asked = server(5, 10, { start: 0 });
      const pages = await walk({ ...numbered, pageStart: '0' }, 2);
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(asked.map(({ url }) => paramsOf(url).pageNum)).to.deep.equal([undefined, '1', '2']);
      expect(pages[0]!.at!(3)).to.deep.equal({ params: { pageNum: '3', pageSize: '2' } });
    });

    it('begins where the author begins', async () => {
      const asked = server(6, 10);
      const src = `${address()}?pageNum=2&x=%D6%D0`;
      const pages = await walk({ ...numbered, src }, 2);
      expect(countsOf(pages)).to.deep.equal([2, 2]);
      expect(asked.map(({ url }) => new URL(url).search)).to.deep.equal([
        '?pageNum=2&x=%D6%D0&pageSize=2',
        '?x=%D6%D0&pageNum=3&pageSize=2',
      ]);
    });

    it('has the size that the author says in the address', async () => {
      server(6, 10);
      const pages = await walk({ ...numbered, src: `${address()}?pageSize=3` }, 2);
      expect(countsOf(pages)).to.deep.equal([3, 3]);
      expect(pages[0]!.pageSize).to.equal(3);
    });

    it('has the size that the server gives, where nobody can say one', async () => {
      server(5, 2);
      const { sizeParam, ...unsized } = numbered;
      const pages = await walk(unsized, 4);
      expect(sizeParam).to.be.a('string');
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(pages[0]).to.deep.include({ pageSize: 2, next: { params: { pageNum: '2' } } });
    });

    it('has the size that the server gives, where that is less than what was wished', async () => {
      const asked = serve(({ url }) => {
        const page = +(new URL(url).searchParams.get('pageNum') ?? 1);
        return { rows: rowsOf(page === 3 ? 1 : 2, page * 2 - 1), total: 5 };
      });
      const pages = await walk(numbered, 50);
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(pages[0]!.pageSize).to.equal(2);
      expect(asked).to.have.length(3);
    });

    it('counts items that are left out or cannot be read', async () => {
      serve(() => ({ rows: [row(1), null, { ...row(2), status: 1 }], total: 9 }));
      const [part] = await walk({ ...numbered, where: 'status!=1' }, 3);
      expect(part!.items).to.have.length(1);
      expect(part!.skipped).to.equal(2);
      expect(part!.next).to.deep.equal({ params: { pageNum: '2', pageSize: '3' } });
    });
  });

  describe('that counts articles in place of pages', () => {
    const counted = { items: 'rows', fields: 'id: id; title: title', offsetParam: 'start', sizeParam: 'count' };
    const counting = (count: number, size: number, total = true, start = 0) =>
      serve(({ url }) => {
        const first = +(paramsOf(url).start ?? start) - start;
        const asked = +(paramsOf(url).count ?? size);
        return {
          rows: rowsOf(Math.max(0, Math.min(asked, count - first)), first + 1),
          ...(total ? { total: count } : {}),
        };
      });

    it('is asked for by the number of its first article', async () => {
      const asked = counting(5, 10);
      const pages = await walk({ ...counted, total: 'total' }, 2);
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(asked.map(({ url }) => paramsOf(url))).to.deep.equal([
        { count: '2' },
        { start: '2', count: '2' },
        { start: '4', count: '2' },
      ]);
      expect(pages[0]!.at!(7)).to.deep.equal({ params: { start: '14', count: '2' } });
      expect(pages.map(({ total }) => total)).to.deep.equal([5, 5, 5]);
    });

    it('is asked for until a part comes short, where there is no total', async () => {
      counting(5, 2, false);
      expect(countsOf(await walk({ ...counted, sizeParam: undefined }))).to.deep.equal([2, 2, 1]);
    });

    it('may begin to count with one', async () => {
      const asked = counting(5, 2, true, 1);
      const pages = await walk({ ...counted, sizeParam: undefined, pageStart: '1', total: 'total' });
      expect(countsOf(pages)).to.deep.equal([2, 2, 1]);
      expect(asked.map(({ url }) => paramsOf(url).start)).to.deep.equal([undefined, '3', '5']);
    });

    it('goes on from where the author begins', async () => {
      const asked = counting(9, 2);
      await walk({ ...counted, sizeParam: undefined, total: 'total', src: `${address()}?start=4` });
      expect(asked.map(({ url }) => paramsOf(url).start)).to.deep.equal(['4', '6', '8']);
    });

    it('may be shown by a list in any order', async () => {
      counting(20, 5);
      const source = sourceOf({ ...counted, total: 'total' });
      const { at } = await source.list({ size: 5 }, { signal: never() });
      const third = await source.list({ size: 5, page: at!(2) }, { signal: never() });
      expect(third.items.map(({ id }) => id)).to.deep.equal(['11', '12', '13', '14', '15']);
    });
  });

  describe('that is told by the answer in other ways', () => {
    it('is behind several parameters, which are copied back', async () => {
      const asked = serve(({ url }) => {
        const { from } = paramsOf(url);
        return {
          rows: rowsOf(2, from ? 3 : 1),
          ...(from ? {} : { go: { from: 2, mark: 'a|b', deep: {}, none: null } }),
        };
      });
      expect(countsOf(await walk({ items: 'rows', next: 'go' }))).to.deep.equal([2, 2]);
      expect(paramsOf(asked[1]!.url)).to.deep.equal({ from: '2', mark: 'a|b' });
    });

    it('is at an address in an object', async () => {
      const { next } = await load(
        { rows: rowsOf(2), links: { next: { href: 'https://bay.example/2', meta: {} } } },
        {
          items: 'rows',
          next: 'links.next',
        },
      );
      expect(next).to.deep.equal({ url: 'https://bay.example/2' });
    });

    it('is nowhere where a cursor says that there is none', async () => {
      for (const cursor of ['0', '-1', 'false', 'null', -1])
        expect(
          (await load({ rows: rowsOf(2), cursor }, { items: 'rows', next: 'cursor', pageParam: 'after' })).next,
          `${cursor}`,
        ).to.be.undefined;
    });

    it('is the next number, where the answer says in a text that there is one', async () => {
      const next = async (more: unknown) =>
        (await load({ rows: rowsOf(2), more }, { items: 'rows', next: 'more', pageParam: 'page' })).next;
      expect(await next('true')).to.deep.equal({ params: { page: '2' } });
      expect(await next('false')).to.be.undefined;
    });
  });

  describe('that is told by the answer', () => {
    const base = 'https://bay.example/told/list?x=1';
    const next = async (value: unknown, settings: Partial<EndpointSettings> = {}) =>
      (
        await load(
          { rows: rowsOf(2), links: { next: value } },
          { items: 'rows', next: 'links.next', src: address(`told/list?x=1`), baseUrl: base, ...settings },
        )
      ).next;

    it('is at an address', async () => {
      expect(await next('https://bay.example/page/2')).to.deep.equal({ url: 'https://bay.example/page/2' });
      expect((await next('/page/2')) as { url: string }).to.deep.equal({ url: 'https://bay.example/page/2' });
      expect(((await next('?page=2')) as { url: string }).url).to.match(/told\/list\?page=2$/);
    });

    it('is on the host that was asked, whatever host the answer names', async () => {
      const asked = serve(({ url }) => ({
        ...feedOf({ id: url, title: url }),
        next_url: /3$/.test(url)
          ? null
          : `http://10.0.0.5:8080/news?page=${+(new URL(url).searchParams.get('page') ?? 1) + 1}`,
      }));
      const src = `${address('api')}/news`;
      expect(countsOf(await walk({ src }))).to.deep.equal([1, 1, 1]);
      expect(asked.map(({ url }) => url)).to.deep.equal([src, `${src}?page=2`, `${src}?page=3`]);
    });

    it('is on the host that has answered in its place', async () => {
      const next_url = 'https://api.bay.example/v2/news?page=2';
      serve(() =>
        reply({ ...feedOf({ id: '1', title: 'Bridge' }), next_url }, { url: 'https://api.bay.example/v2/news' }),
      );
      expect((await sourceOf().list({}, { signal: never() })).next).to.deep.equal({ url: next_url });
    });

    it('is at a safe address, or nowhere', async () => {
      for (const none of ['javascript:alert(1)', 'ftp://bay.example/', '', null, false, 0, undefined, {}, '{{next}}'])
        expect(await next(none), String(none)).to.be.undefined;
    });

    it('is behind a cursor', async () => {
      const cursor = { pageParam: 'after' };
      expect(await next('abc+/=', cursor)).to.deep.equal({ params: { after: 'abc+/=' } });
      expect(await next(42, cursor)).to.deep.equal({ params: { after: '42' } });
      expect(await next(null, cursor)).to.be.undefined;
      expect(await next('https://bay.example/page/2', cursor), 'an address is none').to.deep.equal({
        url: 'https://bay.example/page/2',
      });
    });

    it('is walked by cursors to its end', async () => {
      const asked = serve(({ url }) => {
        const after = +(new URL(url).searchParams.get('after') ?? 0);
        return { rows: rowsOf(2, after + 1), next: after < 4 ? after + 2 : null };
      });
      const pages = await walk({ items: 'rows', next: 'next', pageParam: 'after' });
      expect(countsOf(pages)).to.deep.equal([2, 2, 2]);
      expect(asked.map(({ url }) => paramsOf(url).after)).to.deep.equal([undefined, '2', '4']);
      expect(pages[0]!.at, 'no page but the next can be asked for').to.be.undefined;
    });

    it('is the next number, where the answer only says that there is one', async () => {
      serve(({ url }, count) => ({ rows: rowsOf(2, 2 * count), more: !/pageNum=3/.test(url) }));
      expect(countsOf(await walk({ items: 'rows', next: 'more', pageParam: 'pageNum' }))).to.deep.equal([2, 2, 2]);
    });

    it('is in a Link header', async () => {
      const link = async (header: string) =>
        (await load(reply({ items: rowsOf(2) }, { headers: { Link: header } }), { src: address('list') })).next;
      expect(await link('<https://bay.example/list?page=2>; rel="next"')).to.deep.equal({
        url: 'https://bay.example/list?page=2',
      });
      expect(await link('<https://bay.example/1>; rel="prev", </3>; rel=next')).to.deep.equal({
        url: 'https://bay.example/3',
      });
      expect(
        await link('<https://bay.example/9>; rel="last"; title="a, b", <https://bay.example/3>; title=x; rel="next"'),
      ).to.deep.equal({ url: 'https://bay.example/3' });
      expect(await link('<https://bay.example/1>; rel="prev"')).to.be.undefined;
      expect(await link('<https://bay.example/1>; rel="nextel"')).to.be.undefined;
      expect(await link('<javascript:alert(1)>; rel="next"')).to.be.undefined;
      expect(await link('nonsense')).to.be.undefined;
    });

    it('is walked by addresses to its end', async () => {
      serve(({ url }) => ({
        ...feedOf({ id: url, title: url }),
        next_url: /3$/.test(url) ? null : `?page=${+(new URL(url).searchParams.get('page') ?? 1) + 1}`,
      }));
      expect(countsOf(await walk({}))).to.deep.equal([1, 1, 1]);
    });
  });

  it('is nowhere where the answer is all there is', async () => {
    for (const document of [feedOf(row(1)), rowsOf(3), { rows: rowsOf(3), total: 3 }]) {
      const page = await load(document);
      expect(page.next).to.be.undefined;
      expect(page.at).to.be.undefined;
    }
  });

  describe('its total', () => {
    const total = async (value: unknown) =>
      (await load({ rows: rowsOf(3), total: value }, { items: 'rows', total: 'total' })).total;

    it('is what the answer says', async () => {
      expect(await total(30)).to.equal(30);
      expect(await total('30')).to.equal(30);
      expect(await total(3)).to.equal(3);
    });

    it('is ignored where it is less than what came, or no number', async () => {
      for (const wrong of [2, 0, -1, 'many', '', null, true, {}, [], NaN])
        expect(await total(wrong), String(wrong)).to.be.undefined;
    });

    it('is in a header, whatever its name', async () => {
      for (const name of ['X-WP-Total', 'X-Total-Count', 'X-Total', 'Total-Count'])
        expect((await load(reply(rowsOf(3), { headers: { [name]: '30' } }))).total, name).to.equal(30);
      expect((await load(reply(rowsOf(3), { headers: { 'Content-Range': 'items 0-2/30' } }))).total).to.equal(30);
      expect((await load(reply(rowsOf(3), { headers: { 'X-WP-Total': 'x' } }))).total).to.be.undefined;
    });
  });

  it('ends where a server repeats its first page for ever', async () => {
    serve(() => ({ rows: rowsOf(2) }));
    expect(countsOf(await walk({ items: 'rows', pageParam: 'page' }))).to.deep.equal([2, 0]);
  });

  it('ends where a server repeats its last page for ever', async () => {
    serve(({ url }) => ({ rows: rowsOf(2, 2 * Math.min(3, +(new URL(url).searchParams.get('page') ?? 1))) }));
    expect(countsOf(await walk({ items: 'rows', pageParam: 'page' }))).to.deep.equal([2, 2, 2, 0]);
  });

  it('goes on where only the first article is on every page', async () => {
    serve(({ url }) => {
      const page = +(new URL(url).searchParams.get('page') ?? 1);
      return { rows: [row(0), ...rowsOf(page < 3 ? 2 : 1, page * 2)] };
    });
    expect(countsOf(await walk({ items: 'rows', pageParam: 'page' }))).to.deep.equal([3, 3, 2]);
  });

  it('may be asked for twice', async () => {
    server(6, 2, { total: false });
    const source = sourceOf({ items: 'rows', pageParam: 'pageNum' });
    const { next } = await source.list({}, { signal: never() });
    for (let times = 0; times < 2; times++)
      expect((await source.list({ page: next!, reload: true }, { signal: never() })).items).to.have.length(2);
  });
});
