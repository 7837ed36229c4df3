import { expect } from '@open-wc/testing';
import { address, failure, first, load } from '../server.js';

/** Rows of a made-up server, by what it calls things. */
const rowsOf = (make: (i: number) => object, count = 6) => Array.from({ length: count }, (_, i) => make(i + 1));
const plain = rowsOf((i) => ({ title: `News ${i}`, url: `/n/${i}`, date: `2024-05-0${i}` }));

/** What wraps a list may be known: then its name is that of the wrapper. What is in it is searched for all the same. */
const found = async (document: unknown, format = 'generic') => {
  const page = await load(document);
  return [format && page.format, page.items.length + page.skipped, page.items[0]?.title];
};

describe('the search for articles', () => {
  describe('finds the list', () => {
    it('at the root', async () => {
      expect(await found(plain)).to.deep.equal(['generic', 6, 'News 1']);
    });

    it('under whatever name, however deep', async () => {
      for (const document of [
        { rows: plain },
        { items: plain },
        { code: 200, msg: 'ok', total: 6, rows: plain },
        { code: 0, count: 6, data: plain },
        { success: true, result: { records: plain, total: 6, size: 10, current: 1 } },
        { data: { list: plain, pageNum: 1, hasNextPage: false } },
        { success: true, result: { success: true, noticeList: plain } },
        { response: { docs: plain } },
        { a: { b: { c: { d: { e: plain } } } } },
        { 公告: plain },
        [{ results: plain }],
      ])
        expect(await found(document, ''), JSON.stringify(document).slice(0, 60)).to.deep.equal(['', 6, 'News 1']);
    });

    it('although there are numbers of the same name', async () => {
      expect(await found({ rows: 10, total: 6, page: { rows: 20 }, entries: plain })).to.deep.equal([
        'generic',
        6,
        'News 1',
      ]);
    });

    it('nearest to the root', async () => {
      const inner = rowsOf((i) => ({ title: `Inner ${i}`, url: `/i/${i}`, date: '2024-05-01' }));
      expect((await found({ list: plain.map((row) => ({ ...row, more: inner })) }))[2]).to.equal('News 1');
      expect((await found({ deeper: { list: inner }, list: plain }))[2]).to.equal('News 1');
    });

    it('that has dates, before menus and banners', async () => {
      const links = rowsOf((i) => ({ title: `Link ${i}`, url: `/l/${i}` }));
      expect((await found({ links, list: plain }))[2]).to.equal('News 1');
      expect((await found({ header: links, data: { list: plain } }))[2]).to.equal('News 1');
    });

    it('that is no menu by its name, even where nothing has dates', async () => {
      const links = rowsOf((i) => ({ title: `Link ${i}`, url: `/l/${i}` }));
      for (const name of [
        'nav',
        'menu',
        'navigation',
        'breadcrumbs',
        'languages',
        'banners',
        'social',
        'advertisements',
      ]) {
        expect(
          (await found({ [name]: links, news: rowsOf((i) => ({ title: `News ${i}`, url: `/n/${i}` })) }))[2],
          name,
        ).to.equal('News 1');
        await failure(load({ [name]: links }), 'unrecognized');
      }
    });

    it('although one in five of its rows is odd', async () => {
      expect(
        await found([{ title: 'A', url: '/a' }, null, ...rowsOf((i) => ({ title: `B${i}`, url: `/${i}` }))]),
      ).to.deep.equal(['generic', 8, 'A']);
      await failure(
        load([{ title: 'A', url: '/a' }, null, {}, { title: 'B', url: '/b' }, { title: 'C', url: '/c' }]),
        'unrecognized',
      );
    });

    it('of one row', async () => {
      expect(await found({ rows: plain.slice(0, 1) })).to.deep.equal(['generic', 1, 'News 1']);
    });
  });

  describe('finds one article', () => {
    it('where there is no list', async () => {
      for (const document of [
        { title: 'News 1', content: '<p>Text</p>', publishTime: '2024-05-01 08:00' },
        {
          code: 200,
          msg: 'ok',
          data: { noticeId: 1, noticeTitle: 'News 1', noticeContent: '<p>Text</p>', createTime: '2024-05-01 08:00:00' },
        },
        { result: { title: 'News 1', date: '2024-05-01' } },
      ]) {
        const page = await load(document);
        expect(page.items.map(({ title }) => title)).to.deep.equal(['News 1']);
        expect(page.at).to.be.undefined;
      }
    });

    it('with its text, before the lists that come with it', async () => {
      expect(
        await found({
          title: 'The one',
          content: '<p>Text</p>',
          publishTime: '2024-05-01',
          related: plain,
          attachments: plain,
        }),
      ).to.deep.equal(['generic', 1, 'The one']);
    });

    it('before what is related to it', async () => {
      expect((await found({ title: 'The one', created_at: '2024-05-01', suggested_topics: plain }))[2]).to.equal(
        'The one',
      );
    });

    it('not in the title of a feed', async () => {
      expect((await found({ title: 'All news', date: '2024-05-01', link: '/', entries: plain }))[2]).to.equal('News 1');
    });
  });

  describe('knows members by their names', () => {
    const member = async (row: object) =>
      first(
        { rows: rowsOf((i) => ({ title: `News ${i}`, date: '2024-05-01', ...row })) },
        { src: address('api/list') },
      );

    it('for the title', async () => {
      for (const key of [
        'title',
        'Title',
        'TITLE',
        'noticeTitle',
        'newsTitle',
        'news_title',
        'ARTICLE_TITLE',
        'headline',
        'webTitle',
        'subject',
        'newsName',
        'notice_name',
        'name',
        'Name',
        '标题',
        'bulletinTitle',
        'docTitle',
      ])
        expect(
          (await first({ rows: rowsOf((i) => ({ [key]: `News ${i}`, date: '2024-05-01' })) })).title,
          key,
        ).to.equal('News 1');
    });

    it('for the title, among others that are called so', async () => {
      const row = {
        typeTitle: 'Type',
        site_title: 'Site',
        subTitle: 'Sub',
        fancy_title: 'Fancy',
        metaTitle: 'Meta',
        articleTitle: 'The title',
        category_title: 'Category',
        date: '2024-05-01',
      };
      const article = await first({ rows: [row] });
      expect(article.title).to.match(/^(The title|Fancy)$/);
      expect(article.subtitle).to.equal('Sub');
      expect((await first({ rows: [{ ...row, title: 'Shortest' }] })).title).to.equal('Shortest');
    });

    it('for the address', async () => {
      for (const key of [
        'url',
        'URL',
        'link',
        'href',
        'linkUrl',
        'LinkUrl',
        'html_url',
        'webUrl',
        'detail_url',
        'permalinkUrl',
        'docPubUrl',
        'headlineUrl',
      ])
        expect((await member({ [key]: 'https://bay.example/1.html' })).url, key).to.equal('https://bay.example/1.html');
      expect((await member({ url: '//www.bay.example/1.html' })).url).to.equal('https://www.bay.example/1.html');
      expect((await member({ url: 'art/1.html' })).url).to.match(/\/api\/art\/1\.html$/);
    });

    it('for the address, and not for those of other things', async () => {
      for (const key of [
        'apiUrl',
        'json_url',
        'pdf_url',
        'imageUrl',
        'img_url',
        'picLink',
        'thumbUrl',
        'coverUrl',
        'authorUrl',
        'userLink',
        'avatar_url',
        'fileUrl',
        'videoUrl',
        'logo_href',
        'license_url',
        'edit_url',
      ])
        expect((await member({ [key]: 'https://bay.example/1' })).url, key).to.be.undefined;
      expect((await member({ pdf_url: '/1.pdf', html_url: 'https://bay.example/1' })).url).to.equal(
        'https://bay.example/1',
      );
    });

    it('for the address, where its value is one', async () => {
      for (const value of ['GIS Centre, Surveying Office', '1', 'yes', '', null, 42, true])
        expect((await member({ url: value })).url, String(value)).to.be.undefined;
    });

    it('for the date', async () => {
      for (const key of [
        'date',
        'time',
        'pubDate',
        'PubTime',
        'publishTime',
        'publish_date',
        'publishedAt',
        'published_at',
        'publishedTimeStr',
        'datePublished',
        'webPublicationDate',
        'public_timestamp',
        'releaseTime',
        'issueDate',
        'DOCRELPUBTIME',
        'newsTime',
        'noticeTime',
        'createTime',
        'created_at',
        'createDatetime',
        'addTime',
        'postDate',
        'gmtCreate',
        'dateTime',
      ])
        expect(
          (await first({ rows: rowsOf((i) => ({ title: `News ${i}`, [key]: '2024-05-01' })) })).published?.iso,
          key,
        ).to.equal('2024-05-01');
    });

    it('for the date, the editor before the machine', async () => {
      expect(
        (
          await member({
            date: undefined,
            createTime: '2024-01-01',
            updateTime: '2024-02-01',
            publishTime: '2024-03-01',
            lastLoginTime: '2024-04-01',
          })
        ).published!.iso,
      ).to.equal('2024-03-01');
      expect(
        (await member({ date: undefined, createDatetime: '2024-01-01', noticeTime: '2024-02-01' })).published!.iso,
      ).to.equal('2024-02-01');
      expect((await member({ date: undefined, publishTime: null, createTime: '2024-01-01' })).published!.iso).to.equal(
        '2024-01-01',
      );
      expect(
        (await member({ date: undefined, isPublished: true, publisher: 'Press office', createTime: '2024-01-01' }))
          .published!.iso,
      ).to.equal('2024-01-01');
    });

    it('for the date, and not for those of other things', async () => {
      const { published, updated } = await member({
        date: undefined,
        content: 'x',
        updateTime: '2024-02-01',
        endTime: '2024-03-01',
        beginDate: '2024-03-02',
        expireDate: '2024-03-03',
        lastReplyTime: '2024-03-04',
        viewTime: '2024-03-05',
      });
      expect(published).to.be.undefined;
      expect(updated!.iso).to.equal('2024-02-01');
    });

    it('for dates in numbers', async () => {
      expect((await member({ date: undefined, publishTime: 1714521600000 })).published!.iso).to.equal(
        '2024-05-01T00:00:00Z',
      );
    });

    it('for summary, text, picture, source, author and id', async () => {
      const article = await member({
        noticeId: 7,
        newsAbstract: 'In short',
        noticeContent: '<p>Text</p>',
        coverImg: '/c.jpg',
        sourceName: 'Press office',
        newsAuthor: 'Ann',
      });
      expect(article).to.deep.include({
        id: '7',
        key: '7',
        summary: 'In short',
        body: { format: 'html', value: '<p>Text</p>', base: article.body!.base },
        source: { name: 'Press office', url: undefined },
        authors: [{ name: 'Ann', url: undefined }],
      });
      expect(article.image!.src).to.match(/^https:\/\/bay\.example\/c\.jpg$/);
    });

    it('for a picture only where its value is one', async () => {
      for (const value of ['0', 3, '', 'yes', null, {}])
        expect((await member({ imgCount: value, image: value })).image, String(value)).to.be.undefined;
      expect((await member({ image: { url: '/a.jpg' } })).image!.src).to.equal('https://bay.example/a.jpg');
    });

    it('whatever characters are in them', async () => {
      const article = await first({
        rows: [{ 'news:title': 'A|B;{c}', 'publish date': '2024-05-01', "it's.url": '/a' }],
      });
      expect(article.title).to.equal('A|B;{c}');
      expect(article.published!.iso).to.equal('2024-05-01');
    });

    it('row by row, as rows differ', async () => {
      const { items } = await load([
        { title: 'A', url: null, linkUrl: '/a', publishTime: '', createTime: '2024-01-01' },
        { title: '', newsTitle: 'B', url: '/b', publishTime: '2024-02-01', createTime: '2024-01-01' },
      ]);
      expect(items.map(({ title, published }) => [title, published!.iso])).to.deep.equal([
        ['A', '2024-01-01'],
        ['B', '2024-02-01'],
      ]);
      expect(items.map(({ url }) => url!.slice(-2))).to.deep.equal(['/a', '/b']);
    });
  });

  describe('guesses the zone', () => {
    const isoOf = async (title: string, timezone?: string) =>
      (await first({ rows: rowsOf(() => ({ title, date: '2024-05-01 08:00' })) }, { timezone })).published!.iso;

    it('of Chinese times', async () => {
      expect(await isoOf('关于大桥封闭的公告')).to.equal('2024-05-01T08:00+08:00');
      expect(await isoOf('關於大橋封閉的公告')).to.equal('2024-05-01T08:00+08:00');
    });

    it('of no others', async () => {
      expect(await isoOf('Bridge closed')).to.equal('2024-05-01T08:00');
      expect(await isoOf('臨海湾大橋の閉鎖について')).to.equal('2024-05-01T08:00');
    });

    it('only where the page does not say it', async () => {
      expect(await isoOf('关于大桥封闭的公告', 'UTC')).to.equal('2024-05-01T08:00Z');
    });
  });

  describe('knows an empty list', () => {
    it('by its name, or at the root', async () => {
      for (const document of [
        [],
        { rows: [] },
        { code: 200, data: [] },
        { results: [], total: 3138, facets: { a: { options: [{ value: { slug: 'x' } }] } } },
        { data: { list: [], total: 0 } },
        { noticeList: [] },
      ]) {
        const page = await load(document);
        expect(page.items, JSON.stringify(document)).to.deep.equal([]);
        expect(page.next).to.be.undefined;
      }
    });

    it('although there are other lists deeper down', async () => {
      const examples = rowsOf((i) => ({ title: `Example ${i}`, link: `/e/${i}` }));
      expect(
        (await load({ results: [], facets: { topics: { options: [{ value: { examples } }] } } })).items,
      ).to.deep.equal([]);
    });

    it('and no other', async () => {
      for (const document of [{ media: [] }, { errors: [] }, { code: 200 }, { user: { roles: [] } }, {}, { data: {} }])
        await failure(load(document), 'unrecognized');
    });
  });

  describe('does not take for articles', () => {
    it('people, files, settings and figures', async () => {
      for (const document of [
        { users: rowsOf((i) => ({ id: i, username: `u${i}`, name: `User ${i}`, created_at: '2024-05-01' })) },
        { files: rowsOf((i) => ({ fileName: `f${i}.pdf`, fileUrl: `/f/${i}`, size: 3 })) },
        { options: rowsOf((i) => ({ label: `Option ${i}`, value: i })) },
        { rows: rowsOf((i) => ({ title: `Only a title ${i}` })) },
        { rows: rowsOf((i) => ({ url: `/only/${i}`, date: '2024-05-01' })) },
        { data: [1, 2, 3], labels: ['a', 'b'] },
        { type: 'FeatureCollection', features: rowsOf(() => ({ type: 'Feature', geometry: { coordinates: [1, 2] } })) },
        'just a text',
        7,
        true,
        null,
      ])
        await failure(load(JSON.stringify(document)), 'unrecognized');
    });
  });

  it('is off where the author is strict', async () => {
    await failure(load({ rows: plain }, { strict: true }), 'unrecognized');
    await failure(load({ title: 'A', content: '<p>B</p>' }, { strict: true }), 'unrecognized');
    expect((await load([], { strict: true })).items).to.deep.equal([]);
  });

  it('keeps titles plain', async () => {
    expect((await first({ rows: [{ title: 'Use <dialog> &amp; co', date: '2024-05-01' }] })).title).to.equal(
      'Use <dialog> & co',
    );
  });

  it('comes to an end in hostile documents, and finds what is beside them', async () => {
    const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
    await failure(load(nested('[', ']', 5000)), 'unrecognized');
    await failure(load(nested('{"a":', '}', 5000).replace('}', '1}')), 'unrecognized');
    await failure(
      load(JSON.stringify(rowsOf((i) => ({ [`k${i}`]: rowsOf((j) => ({ [`x${j}`]: j }), 100) }), 300))),
      'unrecognized',
    );
    expect(
      (await load(JSON.stringify({ list: plain, ext: 0 }).replace('0}', `${nested('[', ']', 5000)}}`))).items,
    ).to.have.length(6);
  });
});
