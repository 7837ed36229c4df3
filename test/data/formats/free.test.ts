import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/data/article.js';
import { load } from '../server.js';

const KEY = '1f0c7a2b-6f1e-4d59-9d3c-0a1b2c3d4e5f';

/** What becomes of fields with names that editors have chosen. */
const read = async (fields: object): Promise<Article> => {
  const page = await load({ data: [{ documentId: 'x', ...fields }], meta: { pagination: { total: 1 } } });
  return page.items[0]!;
};

describe('fields that editors have named', () => {
  it('are titles, and what only looks so is none', async () => {
    const titles: [object, string][] = [
      [{ metaTitle: 'M', title: 'A', subtitle: 'S', seo_title: 'O' }, 'A'],
      [{ articleTitle: 'A', linkTitle: 'L' }, 'A'],
      [{ headline: 'A', name: 'N' }, 'A'],
      [{ name: 'A', fileName: 'f.pdf' }, 'A'],
      [{ eventName: 'A', authorName: 'B' }, 'A'],
      [{ page_title: 'A', userName: 'u' }, 'A'],
      [{ title: [{ type: 'paragraph', children: [{ type: 'text', text: 'A' }] }] }, 'A'],
    ];
    for (const [fields, title] of titles) expect((await read(fields)).title, JSON.stringify(fields)).to.equal(title);
  });

  it('are dates, those of editors before those of systems', async () => {
    const dates: [object, string | undefined][] = [
      [{ publishedAt: '2024-03-02', publicationDate: '2024-03-01' }, '2024-03-01'],
      [{ createdAt: '2024-03-02', publish_date: '2024-03-01' }, '2024-03-01'],
      [{ createdAt: '2024-03-02', publishedAt: '2024-03-01', updatedAt: '2024-03-03' }, '2024-03-01'],
      [{ createdAt: '2024-03-02', date: '2024-03-01' }, '2024-03-01'],
      [
        {
          released: '2024-03-01',
          unpublishAt: '2024-03-02',
          publish_until: '2024-03-03',
          publisher: 'Press 2024-03-04',
        },
        '2024-03-01',
      ],
      [
        { publicUrl: 'https://lanwan.example/2024/03/01/a', public: true, published: false, createdAt: '2024-03-05' },
        '2024-03-05',
      ],
      [{ birthday: '2024-03-01', deadline: '2024-03-02' }, undefined],
    ];
    for (const [fields, date] of dates) {
      const { published } = await read({ title: 'A', ...fields });
      expect(published?.iso, JSON.stringify(fields)).to.equal(date);
    }
  });

  it('are links where they are addresses of pages', async () => {
    const links: [object, string | undefined][] = [
      [{ url: 'https://lanwan.example/a' }, 'https://lanwan.example/a'],
      [{ permalink: '/a' }, 'https://bay.example/a'],
      [{ link: { url: 'https://lanwan.example/b', label: 'More' } }, 'https://lanwan.example/b'],
      [
        { url: 'new-pool', slug: 'new-pool', website: 'https://other.example', imageUrl: '/a.jpg', apiUrl: '/api/a' },
        undefined,
      ],
    ];
    for (const [fields, url] of links)
      expect((await read({ title: 'A', ...fields })).url, JSON.stringify(fields)).to.equal(url);
  });

  it('are pictures and files by what they are', async () => {
    const article = await read({
      title: 'A',
      imageAlt: 'Alternative',
      image_caption: 'Caption',
      image: '/a.jpg',
      thumbnailWidth: 100,
      attachments: [{ url: '/plan.pdf', name: 'Plan', mime: 'application/pdf', size: 5 }, { id: 3 }],
    });
    expect(article.image).to.deep.equal({ src: 'https://bay.example/a.jpg', alt: 'Alternative', caption: 'Caption' });
    expect(article.attachments.map(({ url, title, size }) => [url, title, size])).to.deep.equal([
      ['https://bay.example/plan.pdf', 'Plan', 5],
    ]);
    const film = { url: '/film.mp4', mime: 'video/mp4' };
    expect(
      (await read({ title: 'A', media: film, cover: null, heroImage: { url: '/b.jpg', mime: 'image/jpeg' } })).image!
        .src,
    ).to.equal('https://bay.example/b.jpg');
    expect((await read({ title: 'A', media: film })).image).to.equal(undefined);
  });

  it('are people and subjects, but no keys of other records', async () => {
    const article = await read({
      title: 'A',
      author: KEY,
      authors: [
        { firstName: 'Ana', lastName: 'Ruiz' },
        { name: 'Bo', url: 'https://bo.example' },
      ],
      categories: [3, { title: 'Leisure' }],
      keywords: 'sport, water',
      source: { name: 'City press' },
    });
    expect(article.authors).to.deep.equal([
      { name: 'Ana Ruiz', url: undefined },
      { name: 'Bo', url: 'https://bo.example' },
    ]);
    expect([article.categories, article.tags, article.source!.name]).to.deep.equal([
      ['Leisure'],
      ['sport', 'water'],
      'City press',
    ]);
  });

  it('are texts and summaries', async () => {
    const article = await read({
      title: 'A',
      description: 'Short.',
      seoDescription: 'SEO',
      shortText: 'S',
      content: 'Long.\n\nLonger.',
    });
    expect([article.summary, article.body!.format, article.body!.value]).to.deep.equal([
      'Short.',
      'markdown',
      'Long.\n\nLonger.',
    ]);
    expect((await read({ title: 'A', teaser_text: 'T', mainText: '<p>M</p>' })).body!.value).to.equal('<p>M</p>');
  });

  it('are known by any article, not only by the first', async () => {
    const meta = { pagination: { total: 2 } };
    const { items } = await load({
      data: [
        { documentId: 'a', title: 'A' },
        { documentId: 'b', productName: 'B', date: '2024-03-01' },
      ],
      meta,
    });
    expect(items.map(({ title, published }) => [title, published?.iso])).to.deep.equal([
      ['A', undefined],
      ['B', '2024-03-01'],
    ]);
  });

  it('give way to what a mapping says', async () => {
    const meta = { pagination: { total: 1 } };
    const { items, format } = await load(
      { data: [{ documentId: 'a', title: 'A', shout: 'Z', date: '2024-03-01' }], meta },
      { fields: 'title: shout; url: /n/{documentId}' },
    );
    expect([format, items[0]!.title, items[0]!.url, items[0]!.published!.iso]).to.deep.equal([
      'strapi',
      'Z',
      'https://bay.example/n/a',
      '2024-03-01',
    ]);
  });
});
