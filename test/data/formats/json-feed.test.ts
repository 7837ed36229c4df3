import { expect } from '@open-wc/testing';
import { address, failure, feedOf, first, load } from '../server.js';

const item = {
  id: 'https://bay.example/2024/bridge',
  url: 'https://bay.example/2024/bridge',
  external_url: 'https://press.example/bridge',
  title: 'Harbour bridge closed on Sunday',
  content_html: '<p>The <b>bridge</b> is closed.</p>',
  content_text: 'The bridge is closed.',
  summary: 'A detour leads through the old town.',
  image: '/img/bridge.jpg',
  banner_image: '/img/banner.jpg',
  date_published: '2024-05-01T08:30:00+08:00',
  date_modified: '2024-05-02T09:00:00+08:00',
  authors: [{ name: 'Ann Chen', url: 'https://bay.example/ann', avatar: '/ann.jpg' }],
  tags: ['traffic', 'harbour'],
  language: 'en-GB',
  attachments: [
    { url: '/map.pdf', mime_type: 'application/pdf', title: 'Map', size_in_bytes: 2048, duration_in_seconds: 0 },
  ],
};

describe('JSON Feed', () => {
  it('gives articles with all that they have', async () => {
    const page = await load(feedOf(item), { src: 'https://bay.example/feeds/all.json' });
    expect(page.format).to.equal('json-feed');
    expect(page.skipped).to.equal(0);
    expect(page.items).to.deep.equal([
      {
        key: 'https://bay.example/2024/bridge',
        id: 'https://bay.example/2024/bridge',
        title: 'Harbour bridge closed on Sunday',
        url: 'https://bay.example/2024/bridge',
        externalUrl: 'https://press.example/bridge',
        summary: 'A detour leads through the old town.',
        body: {
          format: 'html',
          value: '<p>The <b>bridge</b> is closed.</p>',
          base: 'https://bay.example/feeds/all.json',
        },
        image: { src: 'https://bay.example/img/bridge.jpg' },
        published: { iso: '2024-05-01T08:30:00+08:00', precision: 'second', zone: 'explicit' },
        updated: { iso: '2024-05-02T09:00:00+08:00', precision: 'second', zone: 'explicit' },
        authors: [{ name: 'Ann Chen', url: 'https://bay.example/ann' }],
        categories: [],
        tags: ['traffic', 'harbour'],
        lang: 'en-GB',
        attachments: [{ url: 'https://bay.example/map.pdf', title: 'Map', type: 'application/pdf', size: 2048 }],
        raw: item,
      },
    ]);
  });

  it('is known by its version, 1 or 1.1', async () => {
    for (const version of [
      'https://jsonfeed.org/version/1',
      'https://jsonfeed.org/version/1.1',
      'http://jsonfeed.org/version/1.1',
    ])
      expect((await load({ version, items: [{ id: '1', title: 'A' }] })).format).to.equal('json-feed');
  });

  it('may be empty', async () => {
    const page = await load(feedOf());
    expect(page.items).to.deep.equal([]);
    expect(page.format).to.equal('json-feed');
    expect(page.next).to.be.undefined;
  });

  it('may come as items without the feed around them, or as one item', async () => {
    for (const document of [
      [item, { ...item, id: '2' }],
      item,
      { version: 'https://jsonfeed.org/version/1.1', ...item, items: [item] },
    ]) {
      const page = await load(document);
      expect(page.format).to.equal('json-feed');
      expect(page.items[0]!.title).to.equal(item.title);
      expect(page.next).to.be.undefined;
    }
    expect((await load([{ id: '1', title: 'A', date_published: '2024-05-01' }])).format).to.equal('json-feed');
    expect((await load([{ id: '1', content_text: 'A' }])).format).to.equal('json-feed');
  });

  it('has items without titles: the text gives one', async () => {
    const article = await first(feedOf({ id: '1', content_html: '<p>Just a note from the mayor &amp; his cat</p>' }));
    expect(article.title).to.equal('Just a note from the mayor & his cat');
    expect(article.titleMissing).to.be.true;
  });

  it('has plain titles', async () => {
    expect((await first(feedOf({ id: '1', title: 'Use <dialog> &amp; friends' }))).title).to.equal(
      'Use <dialog> & friends',
    );
  });

  it('has tags as one text with commas, too', async () => {
    expect((await first(feedOf({ ...item, tags: 'notice, flood' }))).tags).to.deep.equal(['notice', 'flood']);
    expect((await first(feedOf({ ...item, tags: 'notarray' }))).tags).to.deep.equal(['notarray']);
  });

  it('has one author in version 1', async () => {
    const { authors, ...old } = item;
    expect((await first(feedOf({ ...old, author: { name: 'Bo Li' } }))).authors).to.deep.equal([
      { name: 'Bo Li', url: undefined },
    ]);
    expect(authors).to.have.length(1);
  });

  it('takes the other page for the link where the item has none of its own', async () => {
    expect((await first(feedOf({ id: '1', title: 'A', external_url: 'https://press.example/a' }))).url).to.equal(
      'https://press.example/a',
    );
  });

  it('has a banner where there is no image', async () => {
    expect((await first(feedOf({ ...item, image: undefined }))).image!.src).to.match(/banner\.jpg$/);
  });

  it('keeps a text that is not HTML plain', async () => {
    expect((await first(feedOf({ id: '1', content_text: 'a < b' }))).body).to.deep.include({
      format: 'text',
      value: 'a < b',
    });
  });

  it('tells of the next page', async () => {
    const next = async (next_url: unknown, src = address('feed.json')) =>
      (await load({ ...feedOf(item), next_url }, { src })).next;
    expect(await next('https://bay.example/feed.json?page=2')).to.deep.equal({
      url: 'https://bay.example/feed.json?page=2',
    });
    expect(await next('/feed.json?page=2')).to.deep.equal({ url: 'https://bay.example/feed.json?page=2' });
    expect(await next('?page=2', 'https://bay.example/own/feed.json')).to.deep.equal({
      url: 'https://bay.example/own/feed.json?page=2',
    });
    for (const none of [null, '', undefined, 'javascript:alert(1)', false, {}])
      expect(await next(none), String(none)).to.be.undefined;
  });

  it('skips what cannot be read, and counts it', async () => {
    const page = await load(
      feedOf(
        null as never,
        7 as never,
        'x' as never,
        [] as never,
        { id: 1 },
        { ...item, tags: [null, {}], authors: null, date_published: '2024-13-45' },
        {
          id: null,
          title: { a: 1 },
          url: 42,
          content_html: ['<p>x</p>'],
          date_published: 'not a date',
          tags: 'notarray',
          authors: { name: 'x' },
          image: {},
        },
        { ...item, date_published: '/Date(1714521600000)/' },
      ),
    );
    expect(page.skipped).to.equal(5);
    expect(page.items.map(({ title }) => title)).to.deep.equal([item.title, 'x', item.title]);
    expect(page.items.map(({ published }) => published?.iso)).to.deep.equal([
      undefined,
      undefined,
      '2024-05-01T00:00:00Z',
    ]);
    expect(page.items[1]).to.deep.include({ titleMissing: true, tags: ['notarray'] });
    expect(page.items[1]).not.to.have.property('image');
    expect(page.items[1]!.authors[0]!.name).to.equal('x');
  });

  it('survives members of any type', async () => {
    const odd: unknown[] = [
      null,
      true,
      0,
      -1,
      1e400,
      '',
      ' ',
      [],
      {},
      [[]],
      [null],
      [{}],
      { a: { b: {} } },
      'javascript:alert(1)',
      '\ud83d',
      { toString: 1 },
      { name: { toString: null } },
    ];
    for (const value of odd) {
      const members = Object.keys(item).map((key) => [key, value] as const);
      const page = await load(feedOf({ ...item, ...Object.fromEntries(members) }, { ...item, id: '2' }));
      expect(page.items.length + page.skipped, JSON.stringify(value)).to.equal(2);
      expect(
        page.items.filter(({ id }) => id === '2'),
        JSON.stringify(value),
      ).to.have.length(1);
      for (const [key] of members) await load(feedOf({ ...item, [key]: value }));
    }
  });

  it('without items is no list', async () => {
    await failure(load({ version: 'https://jsonfeed.org/version/1.1', title: 'x' }), 'unrecognized');
    await failure(load({ version: 'https://jsonfeed.org/version/1.1', items: null }), 'unrecognized');
  });
});
