import { expect } from '@open-wc/testing';
import { failure, load } from '../server.js';

const item = {
  title: 'Ferries &amp; <b>trams</b>',
  pubDate: '2024-03-01 23:30:00',
  link: 'https://lanwan.example/1',
  guid: 'g1',
  author: 'Ana Ruiz',
  thumbnail: '',
  description: '<p>New times.</p>',
  content: '<p>New times from Monday on.</p>',
  enclosure: {},
  categories: ['Traffic', 'Sea'],
};
const feed = {
  url: 'https://lanwan.example/feed',
  title: 'Lanwan',
  link: 'https://lanwan.example',
  image: '/logo.png',
};

describe('rss2json', () => {
  it('gives lists; times are UTC', async () => {
    const page = await load({ status: 'ok', feed, items: [item] });
    expect([page.format, page.next]).to.deep.equal(['rss2json', undefined]);
    expect(page.items[0]).to.deep.include({
      id: 'g1',
      title: 'Ferries & trams',
      url: 'https://lanwan.example/1',
      summary: 'New times.',
      tags: ['Traffic', 'Sea'],
      attachments: [],
    });
    expect(page.items[0]!.published).to.deep.equal({
      iso: '2024-03-01T23:30:00Z',
      precision: 'second',
      zone: 'assumed',
    });
  });

  it('takes pictures from the thumbnail or the enclosure, and other enclosures for files', async () => {
    const { items } = await load({
      status: 'ok',
      feed,
      items: [
        { ...item, thumbnail: 'https://lanwan.example/t.jpg' },
        { ...item, enclosure: { link: 'https://lanwan.example/e.jpg', type: 'image/jpeg' } },
        { ...item, enclosure: { link: 'https://lanwan.example/e.mp3', type: 'audio/mpeg', length: 7 } },
      ],
    });
    expect(items.map(({ image }) => image?.src)).to.deep.equal([
      'https://lanwan.example/t.jpg',
      'https://lanwan.example/e.jpg',
      undefined,
    ]);
    expect(items.map(({ attachments }) => attachments.map(({ url }) => url))).to.deep.equal([
      [],
      [],
      ['https://lanwan.example/e.mp3'],
    ]);
  });

  it('may be empty, an error, or without titles', async () => {
    expect((await load({ status: 'ok', feed, items: [] })).items).to.deep.equal([]);
    await failure(load({ status: 'error', message: 'Cannot download this feed' }), 'refused');
    expect((await load({ status: 'ok', feed, items: [{ ...item, title: '' }] })).items[0]!.title).to.equal(
      'New times from Monday on.',
    );
  });
});
