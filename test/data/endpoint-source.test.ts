import { expect } from '@open-wc/testing';
import { EndpointSource } from '../../src/data/endpoint-source.js';
import { gbk, utf16 } from '../fixtures/bytes.js';
import { failure, feedOf, first, load, never, reply, serve, serveNothing, sourceOf } from './server.js';

const item = { id: '7', title: 'Bridge', url: '/art/7.html', date_published: '2024-05-01T08:30:00Z' };
const feed = feedOf(item);

/** The address that is asked for by a source. */
async function askedBy(settings: Parameters<typeof sourceOf>[0], lang?: string): Promise<string> {
  const asked = serve(() => feed);
  await sourceOf(settings).list({ lang, reload: true }, { signal: never() });
  return asked[0]!.url;
}

describe('an endpoint', () => {
  it('gives a page of articles', async () => {
    const page = await load(feed);
    expect(page).to.have.keys('items', 'skipped', 'format');
    expect(page.items.map(({ title }) => title)).to.deep.equal(['Bridge']);
  });

  it('reads what an author adds to a format that it recognises', async () => {
    const told = feedOf({ ...item, _office: 'Harbour Office' });
    const article = await first(told, { fields: 'source: _office' });
    expect([article.title, article.source?.name, article.published?.iso]).to.deep.equal([
      'Bridge',
      'Harbour Office',
      '2024-05-01T08:30:00Z',
    ]);
  });

  it('asks for nothing before it is asked', () => {
    const asked = serve(() => feed);
    sourceOf({ timezone: 'UTC', fields: 'title: x' });
    expect(asked).to.have.length(0);
  });

  describe('its address', () => {
    it('is asked for as it is', async () => {
      expect(await askedBy({ src: 'https://bay.example/news.json?b=1&a=%D6%D0#x' })).to.match(
        /^https:\/\/bay\.example\/news\.json\?b=1&a=%D6%D0/,
      );
    });

    it('is relative to the page', async () => {
      expect(await askedBy({ src: 'news.json' })).to.equal('https://www.bay.example/list/news.json');
      expect(await askedBy({ src: '/api/news' })).to.equal('https://www.bay.example/api/news');
      expect(await askedBy({ src: '../news.json?x' })).to.equal('https://www.bay.example/news.json?x');
      expect(await askedBy({ src: '//api.bay.example/news' })).to.equal('https://api.bay.example/news');
    });

    it('is relative to the base of the page where there is one', async () => {
      expect(await askedBy({ src: 'news.json', baseHref: 'https://old.bay.example/cms/' })).to.equal(
        'https://old.bay.example/cms/news.json',
      );
    });

    it('may name the language of the element', async () => {
      expect(await askedBy({ src: 'https://bay.example/{lang}/news.json' }, 'zh-Hans')).to.equal(
        'https://bay.example/zh-Hans/news.json',
      );
      expect(await askedBy({ src: 'https://bay.example/news?l={lang}&l2={lang}' }, 'en')).to.equal(
        'https://bay.example/news?l=en&l2=en',
      );
    });

    it('may take parameters of the address of the page', async () => {
      const pageUrl = 'https://www.bay.example/article.html?id=7&q=%E4%B8%B4%26%20x&empty=';
      expect(await askedBy({ src: '/api/article/{query.id}', pageUrl })).to.equal(
        'https://www.bay.example/api/article/7',
      );
      expect(await askedBy({ src: '/api?q={query.q}&e={query.empty}', pageUrl })).to.equal(
        'https://www.bay.example/api?q=%E4%B8%B4%26%20x&e=',
      );
    });

    it('cannot be led elsewhere by the address of the page', async () => {
      const pageUrl = 'https://www.bay.example/?id=//evil.example/%3Fx=..';
      expect(await askedBy({ src: '/api/{query.id}', pageUrl })).to.equal(
        'https://www.bay.example/api/%2F%2Fevil.example%2F%3Fx%3D..',
      );
    });

    it('is a mistake where the page lacks the parameter', async () => {
      const error = await failure(
        load(feed, { src: '/api/{query.id}', pageUrl: 'https://www.bay.example/?ID=7' }),
        'configuration',
      );
      expect(error.message).to.equal('src: the address of the page has no parameter "id"');
    });

    it('is a mistake where it is a template that nobody has filled', async () => {
      const asked = serve(() => feed);
      const error = await failure(sourceOf({ src: '{{ item.url }}' }).list({}, { signal: never() }), 'configuration');
      expect(error.message).to.equal('src: expected an address, found "{{ item.url }}"');
      expect(asked).to.have.length(0);
    });

    it('is a mistake where it is none', async () => {
      for (const src of ['', ' ', 'http://', 'http://[']) await failure(load(feed, { src }), 'configuration');
    });
  });

  describe('in the page itself', () => {
    const inlineText = (id: string) => ({ news: JSON.stringify(feed), empty: '', broken: '{' })[id] ?? null;

    it('is read without a request', async () => {
      const asked = serve(() => feed);
      const page = await sourceOf({ src: '#news', inlineText }).list({}, { signal: never() });
      expect(page.items[0]).to.include({ title: 'Bridge', url: 'https://www.bay.example/art/7.html' });
      expect(asked).to.have.length(0);
    });

    it('is read with a mapping, too', async () => {
      expect((await first(feed, { src: '#news', inlineText, items: 'items', fields: 'title: id' })).title).to.equal(
        '7',
      );
    });

    it('is a mistake where it is not there', async () => {
      const error = await failure(load(feed, { src: '#other', inlineText }), 'configuration');
      expect(error.message).to.equal('src: there is no element "#other" on the page');
      await failure(load(feed, { src: '#news' }), 'configuration');
    });

    it('may be empty or broken', async () => {
      await failure(load(feed, { src: '#empty', inlineText }), 'empty');
      await failure(load(feed, { src: '#broken', inlineText }), 'syntax');
    });
  });

  describe('its bytes', () => {
    const chinese = feedOf({ id: '1', title: '临海湾大桥封闭公告' });
    const titleOf = async (bytes: Uint8Array, contentType: string, charset?: string) =>
      (await first(reply(bytes, { headers: { 'Content-Type': contentType } }), { charset })).title;

    it('are understood, however they are encoded and labelled', async () => {
      const json = JSON.stringify(chinese);
      const utf8 = new TextEncoder().encode(json);
      for (const [bytes, label] of [
        [utf8, 'application/json'],
        [utf8, 'application/json; charset=GBK'],
        [utf8, 'text/plain'],
        [utf8, 'text/html; charset=ISO-8859-1'],
        [Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), ''],
        [gbk(json), 'application/json; charset=GBK'],
        [gbk(json), 'text/html;charset="gb2312"'],
        [gbk(json), 'application/json'],
        [gbk(json), 'application/json; charset=utf-8'],
        [utf16(json), 'application/json'],
      ] as const)
        expect(await titleOf(bytes, label), label).to.equal('临海湾大桥封闭公告');
    });

    it('are what the author says', async () => {
      expect(await titleOf(gbk(JSON.stringify(chinese)), 'application/json; charset=utf-8', 'gbk')).to.equal(
        '临海湾大桥封闭公告',
      );
      expect(await titleOf(new TextEncoder().encode(JSON.stringify(chinese)), '', 'none-such')).to.equal(
        '临海湾大桥封闭公告',
      );
      expect(
        await titleOf(
          Uint8Array.from('[{"title":"Caf\u00e9","url":"/"}]', (c) => c.charCodeAt(0)),
          '',
          'iso-8859-1',
        ),
      ).to.equal('Café');
    });

    it('may be text in nothing', async () => {
      await failure(load(reply(Uint8Array.of(0x7b, 0xff, 0xff, 0x80))), 'charset');
    });
  });

  describe('its links', () => {
    it('are relative to the address that answered', async () => {
      expect((await first(feed, { src: 'https://bay.example/rel/1/feed.json' })).url).to.equal(
        'https://bay.example/art/7.html',
      );
      expect(
        (await first(reply(feedOf({ ...item, url: 'a.html' }), { url: 'https://moved.bay.example/x/feed.json' }))).url,
      ).to.equal('https://moved.bay.example/x/a.html');
    });

    it('are relative to what the author says', async () => {
      expect((await first(feed, { baseUrl: 'https://www2.bay.example/' })).url).to.equal(
        'https://www2.bay.example/art/7.html',
      );
      expect((await first(feedOf({ ...item, url: 'a.html' }), { baseUrl: '/cms/' })).url).to.equal(
        'https://www.bay.example/cms/a.html',
      );
    });

    it('are built as the author says, relative to the page', async () => {
      expect((await first(feed, { urlTemplate: 'article.html?id={id}' })).url).to.equal(
        'https://www.bay.example/list/article.html?id=7',
      );
      expect((await first(feed, { urlTemplate: '/a/{date_published}' })).url).to.equal(
        'https://www.bay.example/a/2024-05-01T08%3A30%3A00Z',
      );
      expect(
        (
          await first(feed, {
            urlTemplate: 'a.html?id={id}',
            baseHref: 'https://x.example/y/',
            baseUrl: 'https://z.example/',
          })
        ).url,
      ).to.equal('https://x.example/y/a.html?id=7');
    });

    it('are built with what we take for the id', async () => {
      const article = await first(
        { rows: [{ noticeId: 12, noticeTitle: 'A', createTime: '2024-05-01' }] },
        { urlTemplate: 'notice.html?id={id}' },
      );
      expect(article.url).to.equal('https://www.bay.example/list/notice.html?id=12');
      expect(article.key).to.equal('12');
    });

    it('are built with the id of the article where its item calls another thing so', async () => {
      const told = {
        data: [{ id: 7, documentId: 'k3v9', title: 'Tram 2 ends at Salt Street', publishedAt: '2026-10-05T00:00:00Z' }],
        meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } },
      };
      const article = await first(told, { urlTemplate: 'article.html?id={id}' });
      expect(article.url).to.equal('https://www.bay.example/list/article.html?id=k3v9');
    });

    it('are those of the data where they cannot be built', async () => {
      expect((await first(feed, { urlTemplate: '/a/{slug}' })).url).to.match(/\/art\/7\.html$/);
    });

    it('that are built are safe', async () => {
      expect((await first(feedOf({ ...item, id: 'javascript:alert(1)' }), { urlTemplate: '{id}' })).url).not.to.match(
        /^javascript/,
      );
    });
  });

  it('takes the zone of the author for times without one', async () => {
    const article = await first(feedOf({ ...item, date_published: '2024-05-01 08:30' }), { timezone: 'Asia/Shanghai' });
    expect(article.published).to.deep.equal({ iso: '2024-05-01T08:30+08:00', precision: 'minute', zone: 'assumed' });
  });

  it('reads rare dates and characters all the same', async () => {
    const article = await first(
      feedOf({ ...item, title: 'Caf&eacute; de la mairie', date_published: 'Wed, 01 May 2024 08:30:00 GMT' }),
    );
    expect(article).to.deep.include({
      title: 'Café de la mairie',
      published: { iso: '2024-05-01T08:30:00Z', precision: 'second', zone: 'explicit' },
    });
  });

  it('leaves out what the author does not want', async () => {
    const page = await load(
      [
        { newsName: 'A', newsTime: '2024-05-01', newsStatus: '审核通过' },
        { newsName: 'B', newsTime: '2024-05-01', newsStatus: '待审核' },
      ],
      { where: 'newsStatus=审核通过' },
    );
    expect(page.items.map(({ title }) => title)).to.deep.equal(['A']);
    expect(page.skipped).to.equal(1);
  });

  it('reads paths of another language', async () => {
    const article = await first(
      { deep: { rows: [{ t: 'A' }] } },
      {
        items: '$.deep.rows',
        fields: 'title: $.t',
        resolvePath: (object, expression) =>
          expression
            .split('.')
            .slice(1)
            .reduce<unknown>((found, key) => (found as Record<string, unknown>)?.[key], object),
      },
    );
    expect(article.title).to.equal('A');
  });

  it('tells of paths that the page cannot read', async () => {
    const resolvePath = () => {
      throw new SyntaxError('no such language');
    };
    for (const settings of [
      { items: '$' },
      { items: 'x', fields: 'title: $.t' },
      { fields: 'title: $.t' },
      { where: '$.x=1' },
    ])
      await failure(load({ x: [{ t: 'A', title: 'B', url: '/' }] }, { ...settings, resolvePath }), 'configuration');
  });

  describe('mistakes of the author', () => {
    it('are told, each with what was expected and what came', async () => {
      for (const [settings, message] of [
        [{ format: 'rss9' }, /^format: expected one of json-feed, .*found "rss9"$/],
        [{ items: 'a..b' }, /^items: expected a path.*found "a\.\.b"$/],
        [{ fields: 'titel: x' }, /^fields: expected one of id, .*found "titel"$/],
        [{ fields: 'title: {x' }, /^fields, title: expected.*found "\{x"$/],
        [{ where: 'status' }, /^where: expected path=value, found "status"$/],
        [{ total: 'a[x]' }, /^total: expected/],
        [{ next: "it's" }, /^next: expected/],
        [{ pageStart: 'one' }, /^page-start: expected a number, found "one"$/],
        [{ timeout: '20s' }, /^timeout: expected a number, found "20s"$/],
        [{ maxBytes: '5 MB' }, /^max-bytes: expected a number, found "5 MB"$/],
        [{ maxBytes: '-1' }, /^max-bytes: expected a number/],
        [{ timezone: 'Linhai' }, /^timezone: expected an IANA zone such as Asia\/Shanghai, found "Linhai"$/],
        [{ credentials: 'yes' }, /^credentials: expected omit, same-origin or include, found "yes"$/],
        [{ baseUrl: 'javascript:x' }, /^base-url: expected an address, found "javascript:x"$/],
        [{ urlTemplate: '/a/{id' }, /^url-template: expected/],
        [
          { urlTemplate: 'article.html' },
          /^url-template: expected an address with a hole such as \{id\}, found "article\.html"$/,
        ],
      ] as const) {
        const error = await failure(load(feed, settings), 'configuration');
        expect(error.message).to.match(message);
        expect(error.name).to.equal('ConfigurationError');
      }
    });

    it('come before failures of the server', async () => {
      serve(() => reply('', { status: 500 }));
      await failure(sourceOf({ timezone: 'Linhai' }).list({}, { signal: never() }), 'configuration');
      serve(() => Promise.reject(new TypeError('x')));
      await failure(sourceOf({ timeout: 'soon' }).list({}, { signal: never() }), 'configuration');
    });

    it('are told at each load', async () => {
      const source = sourceOf({ timezone: 'Linhai' });
      serve(() => feed);
      await failure(source.list({}, { signal: never() }), 'configuration');
      await failure(source.list({}, { signal: never() }), 'configuration');
    });

    it('are none where an attribute is empty', async () => {
      const empty = {
        format: '',
        items: '',
        fields: '',
        where: '',
        total: '',
        next: '',
        pageParam: '',
        sizeParam: '',
        pageStart: '',
        urlTemplate: '',
        baseUrl: '',
        timezone: '',
        charset: '',
        credentials: '',
        timeout: '',
        maxBytes: '',
        strict: false,
      };
      const asked = serve(() => feed);
      expect((await sourceOf(empty).list({}, { signal: never() })).items).to.have.length(1);
      expect(asked[0]!.init.credentials).to.equal('same-origin');
    });
  });

  it('asks with the credentials, the time and the size that the author allows', async () => {
    const asked = serve(() => feed);
    await sourceOf({ credentials: 'omit' }).list({}, { signal: never() });
    expect(asked[0]!.init.credentials).to.equal('omit');
    await failure(load('x'.repeat(200), { maxBytes: '100' }), 'too-large');
    serveNothing();
    await failure(sourceOf({ timeout: '0.02' }).list({}, { signal: never() }), 'timeout');
  });

  it('reads up to 5 MB', async () => {
    const large = (size: number) => JSON.stringify(feedOf({ ...item, content_text: 'x'.repeat(size) }));
    expect((await load(large(4.9e6))).items).to.have.length(1);
    await failure(load(large(5.1e6)), 'too-large');
  });

  describe('that is given up', () => {
    it('ends the request, and in no error of ours', async () => {
      const asked = serveNothing();
      const controller = new AbortController();
      const asking = sourceOf()
        .list({}, { signal: controller.signal })
        .catch((error: Error) => error);
      await Promise.resolve();
      controller.abort();
      expect(await asking).to.have.property('name', 'AbortError');
      expect(asked[0]!.init.signal!.aborted).to.be.true;
    });

    it('before it began asks for nothing that lasts', async () => {
      serveNothing();
      const controller = new AbortController();
      controller.abort();
      expect(
        await sourceOf()
          .list({}, { signal: controller.signal })
          .catch((error: Error) => error),
      ).to.have.property('name', 'AbortError');
    });
  });

  it('leaves no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    serve(() => reply('', { status: 500 }));
    await failure(sourceOf({ timezone: 'Linhai' }).list({}, { signal: never() }), 'configuration');
    await failure(sourceOf({ src: '{{x}}', timezone: 'Linhai' }).list({}, { signal: never() }), 'configuration');
    serveNothing();
    const controller = new AbortController();
    const asking = sourceOf()
      .list({}, { signal: controller.signal })
      .catch(() => {});
    controller.abort();
    await asking;
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('gives ten thousand articles', async () => {
    const many = feedOf(
      ...Array.from({ length: 10_000 }, (_, i) => ({
        id: `m${i}`,
        url: `https://bay.example/m/${i}`,
        title: `News ${i}`,
        date_published: '2024-05-01T08:00:00+08:00',
        summary: 'Short',
      })),
    );
    const text = JSON.stringify(many);
    expect((await load(text)).items).to.have.length(10_000);
  });

  it('gives the same whether the page has changed its arrays or not', async () => {
    const { includes, find, flat } = Array.prototype;
    Object.assign(Array.prototype, { includes: () => false, find: () => undefined, flat: () => ['x'] });
    const { isArray, from } = Array;
    Object.assign(Array, { isArray: () => false, from: () => [] });
    try {
      expect((await load(feed)).items[0]!.title).to.equal('Bridge');
      expect(
        (await load({ rows: [{ newsTitle: 'A', newsTime: '2024-05-01' }] }, { timezone: 'UTC' })).items[0]!.title,
      ).to.equal('A');
    } finally {
      Object.assign(Array.prototype, { includes, find, flat });
      Object.assign(Array, { isArray, from });
    }
  });

  it('needs no document: it runs in a worker, too', () => {
    expect(String(EndpointSource)).not.to.match(/\b(document|window)\.\w/);
  });
});
