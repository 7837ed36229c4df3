/** What a page says of its endpoint in attributes reaches the data layer, and comes back as articles. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { saidTo } from '../support/console.js';
import { inlineJson, meta, newsList } from '../support/elements.js';
import { click, eventOf, part, parts, textOf, textsOf, until } from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const loaded = (list: NewsList) => eventOf(list, 'news-list-loaded');
const failed = (list: NewsList) => eventOf(list, 'news-list-failed');
const shown = (list: NewsList): string[] => textsOf(list, 'title');
const links = (list: NewsList): string[] => parts<HTMLAnchorElement>(list, 'title').map(({ href }) => href);

/** Notices as a server of its own kind gives them. */
const notices = (count = 3, from = 1) =>
  Array.from({ length: count }, (_, i) => ({
    noticeId: from + i,
    noticeTitle: `Notice ${from + i}`,
    createTime: '2026-03-01 23:30:00',
    status: (from + i) % 2 ? '0' : '1',
  }));
const fields = 'fields="title: noticeTitle; url: /notice/{noticeId}.html; published: createTime; id: noticeId"';

/** What the page passes to fetch. */
function watchFetch(answer: () => Response | Promise<Response>): { url: string; init: RequestInit }[] {
  const asked: { url: string; init: RequestInit }[] = [];
  stubFetch({});
  window.fetch = async (input, init = {}) => {
    asked.push({ url: String(input), init });
    return answer();
  };
  return asked;
}
const json = (data: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json', ...headers } });

describe('<news-list> with an endpoint of its own kind', () => {
  it('reads it by items and fields', async () => {
    const list = newsList(`items="data.rows" ${fields} src="${inlineJson({ data: { rows: notices() } })}"`);
    await loaded(list);
    expect(shown(list)).to.deep.equal(['Notice 1', 'Notice 2', 'Notice 3']);
    expect(links(list)[0]).to.equal(new URL('/notice/1.html', location.href).href);
  });

  it('leaves out what where leaves out', async () => {
    const list = newsList(`items="rows" where="status=0" ${fields} src="${inlineJson({ rows: notices(5) })}"`);
    await loaded(list);
    expect(shown(list)).to.deep.equal(['Notice 1', 'Notice 3', 'Notice 5']);
  });

  it('counts by total, and asks for pages by page-param, size-param and page-start', async () => {
    const src = address();
    const asked: URL[] = [];
    stubFetch({});
    window.fetch = async (input) => {
      const url = new URL(String(input));
      asked.push(url);
      const page = Number(url.searchParams.get('p') ?? 0);
      return json({ rows: notices(2, page * 2 + 1), count: 6 });
    };
    const list = newsList(
      `items="rows" total="count" page-param="p" size-param="n" page-start="0" page-size="2" pager="pages" ${fields} src="${src}"`,
    );
    const { detail } = await loaded(list);
    expect(detail.total).to.equal(6);
    expect(asked[0]!.searchParams.get('n')).to.equal('2');
    await until(() => parts(list, 'page').length, 'there are numbers');
    click(parts(list, 'page').find((button) => button.textContent!.trim() === '3')!);
    await until(() => shown(list)[0] === 'Notice 5', 'page 3 is shown');
    expect(asked[asked.length - 1]!.searchParams.get('p')).to.equal('2');
  });

  it('goes on by next', async () => {
    const [first, second] = [address(), address()];
    stubFetch({ [first]: { rows: notices(2), paging: { on: second } }, [second]: { rows: notices(1, 3) } });
    const list = newsList(`items="rows" next="paging.on" page-size="2" ${fields} src="${first}"`);
    await loaded(list);
    click(part(list, 'more'));
    await until(() => shown(list).length === 3, 'three are shown');
    expect(shown(list)).to.deep.equal(['Notice 1', 'Notice 2', 'Notice 3']);
    expect(parts(list, 'more')).to.have.length(0);
  });

  it('builds links by url-template', async () => {
    const list = newsList(
      `items="rows" fields="title: noticeTitle; id: noticeId" url-template="/article.html?id={id}" src="${inlineJson({ rows: notices(1) })}"`,
    );
    await loaded(list);
    expect(links(list)).to.deep.equal([new URL('/article.html?id=1', location.href).href]);
  });

  it('resolves links by base-url', async () => {
    const list = newsList(
      `items="rows" ${fields} base-url="https://city.example/x/" src="${inlineJson({ rows: notices(1) })}"`,
    );
    await loaded(list);
    expect(links(list)).to.deep.equal(['https://city.example/notice/1.html']);
  });

  it('takes times without a zone for those of its timezone', async () => {
    const list = newsList(
      `items="rows" ${fields} timezone="America/New_York" src="${inlineJson({ rows: notices(1) })}"`,
    );
    await loaded(list);
    expect(list.articles[0]!.published!.iso).to.match(/^2026-03-01T23:30:00-05:?00$/);
  });

  it('reads bytes by charset', async () => {
    const src = address();
    // "市长信箱" in GBK.
    const title = new Uint8Array([0xca, 0xd0, 0xb3, 0xa4, 0xd0, 0xc5, 0xcf, 0xe4]);
    const text = new TextEncoder();
    watchFetch(
      () =>
        new Response(new Blob([text.encode('[{"title":"'), title, text.encode('","url":"/a","date":"2026-03-01"}]')])),
    );
    const list = newsList(`charset="gbk" src="${src}"`);
    await loaded(list);
    expect(shown(list)).to.deep.equal(['市长信箱']);
  });

  it('sends cookies as credentials says', async () => {
    for (const [attribute, sent] of [
      ['', 'same-origin'],
      ['credentials="include"', 'include'],
      ['credentials="omit"', 'omit'],
    ]) {
      const asked = watchFetch(() => json(feed('One')));
      await loaded(newsList(`${attribute} src="${address()}"`));
      expect(asked[0]!.init.credentials).to.equal(sent);
    }
  });

  it("takes the site's default of credentials", async () => {
    meta('civic-elements:credentials', 'include');
    const asked = watchFetch(() => json(feed('One')));
    await loaded(newsList(`src="${address()}"`));
    expect(asked[0]!.init.credentials).to.equal('include');
  });

  it('waits no longer than timeout', async () => {
    const asked = watchFetch(() => new Promise<Response>(() => undefined));
    window.fetch = (
      (stub) => (input: RequestInfo | URL, init?: RequestInit) =>
        Promise.race([
          stub(input, init),
          new Promise<Response>((_, reject) =>
            init!.signal!.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))),
          ),
        ])
    )(window.fetch);
    const list = newsList(`lang="en" timeout="0.05" src="${address()}"`);
    const { detail } = await failed(list);
    expect(detail.error.code).to.equal('timeout');
    expect(textOf(part(list, 'error'))).to.include('The server could not be reached.');
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
    await expectNothingUncaught();
  });

  it('reads no more than max-bytes', async () => {
    watchFetch(() => json(feed('A title that is longer than ten bytes')));
    const list = newsList(`max-bytes="10" src="${address()}"`);
    expect((await failed(list)).detail.error.code).to.equal('too-large');
  });

  it('asks the server itself when it loads again', async () => {
    const asked = watchFetch(() => json(feed('One')));
    const list = newsList(`src="${address()}"`);
    await loaded(list);
    await list.reload();
    expect(asked.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('gives up its request when it leaves the page', async () => {
    const asked = watchFetch(() => new Promise<Response>(() => undefined));
    const list = newsList(`src="${address()}"`);
    await until(() => asked.length, 'the server is asked');
    list.remove();
    await until(() => asked[0]!.init.signal!.aborted, 'the request is given up');
    await expectNothingUncaught();
  });

  it('asks for what the address of the page says', async () => {
    const before = location.href;
    history.replaceState(null, '', `?${location.search.slice(1)}&channel=通知`);
    try {
      const folder = address('');
      const asked = watchFetch(() => json(feed('One')));
      await loaded(newsList(`src="${folder}{query.channel}.json"`));
      expect(decodeURIComponent(asked[0]!.url)).to.equal(`${folder}通知.json`);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('takes an answer for the format that it names', async () => {
    const list = newsList(`format="json-feed" src="${inlineJson(feed('One'))}"`);
    expect((await loaded(list)).detail.format).to.equal('json-feed');
  });

  it('finds the articles in an answer of no known format, unless it is strict', async () => {
    const data = {
      payload: { entries: [1, 2, 3].map((i) => ({ headline: `Found ${i}`, link: `/found/${i}`, day: '2026-03-01' })) },
    };
    const list = newsList(`src="${inlineJson(data)}"`);
    await loaded(list);
    expect(shown(list)).to.deep.equal(['Found 1', 'Found 2', 'Found 3']);
    const strict = newsList(`strict src="${inlineJson(data)}"`);
    expect((await failed(strict)).detail.error.code).to.equal('unrecognized');
  });

  it('reads paths in the way that the page brings', async () => {
    const asked: string[] = [];
    const resolvePath = (object: any, expression: string) => (
      asked.push(expression),
      expression === '$.rows' ? object.rows : object[expression.slice(2)]
    );
    const list = newsList(`items="$.rows" fields="title: $.noticeTitle" src="${inlineJson({ rows: notices(1) })}"`, {
      resolvePath: resolvePath as never,
    });
    await loaded(list);
    expect(shown(list)).to.deep.equal(['Notice 1']);
    expect(asked).to.include('$.rows');
  });

  for (const mistake of [
    'format="no-such-format"',
    'credentials="yes"',
    'timeout="soon"',
    'max-bytes="5 MB"',
    'page-start="first"',
    'base-url="http://["',
    'fields="heading: x"',
    'timezone="Mars/Olympus"',
  ])
    it(`tells the author of a mistake, and the reader that the page is at fault: ${mistake}`, async () => {
      stubFetch({});
      window.fetch = () => Promise.resolve(json(feed('One')));
      const list = newsList(`lang="en" ${mistake} src="${address()}"`);
      const { detail } = await failed(list);
      expect(detail.error.code).to.equal('configuration');
      expect(textOf(part(list, 'error'))).to.include('This part of the page is not set up correctly.');
      expect(saidTo('error')).to.have.length(1);
      expect(saidTo('error')[0]).to.include(mistake.split('=')[0]!);
    });
});
