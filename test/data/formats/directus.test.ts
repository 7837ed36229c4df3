import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const KEY = '1f0c7a2b-6f1e-4d59-9d3c-0a1b2c3d4e5f';
const item = (members: object = {}): object => ({
  id: 4,
  status: 'published',
  user_created: KEY,
  date_created: '2024-03-01T08:00:00Z',
  date_updated: '2024-03-03T08:00:00Z',
  title: 'New pool',
  teaser: 'Open daily.',
  content: '<p>Swim.</p>',
  ...members,
});

describe('Directus', () => {
  it('gives lists; pictures are keys of files', async () => {
    const page = await load(
      { meta: { total_count: 90, filter_count: 60 }, data: [item({ image: KEY })] },
      { src: 'https://cms.lanwan.example/items/news?meta=*' },
    );
    expect([page.format, page.total, page.next]).to.deep.equal(['directus', 60, { params: { page: '2' } }]);
    expect(page.items[0]).to.deep.include({ id: '4', title: 'New pool', summary: 'Open daily.' });
    expect(page.items[0]!.image!.src).to.equal(`https://cms.lanwan.example/assets/${KEY}`);
    expect(page.items[0]!.authors).to.deep.equal([]);
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-03-01T08:00:00Z',
      '2024-03-03T08:00:00Z',
    ]);
  });

  it('reads files, people and subjects that the address asks for', async () => {
    const article = await first({
      data: item({
        cover_image: {
          id: KEY,
          filename_download: 'pool.jpg',
          type: 'image/jpeg',
          title: 'Pool',
          description: 'Water',
        },
        author: { first_name: 'Ana', last_name: 'Ruiz', avatar: KEY },
        tags: ['Sport', 'Water'],
        categories: [{ id: 1, categories_id: { id: 2, name: 'Leisure' } }],
        publish_date: '2024-02-01T09:00:00',
      }),
    });
    expect(article).to.deep.include({
      image: { src: `https://bay.example/assets/${KEY}`, alt: 'Water' },
      tags: ['Sport', 'Water'],
      categories: ['Leisure'],
    });
    expect(article.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(article.published!.iso).to.equal('2024-02-01T09:00:00');
  });

  it('reads texts of its block editor', async () => {
    const blocks = [{ id: 'a', type: 'paragraph', data: { text: 'Just <b>this</b>.' } }];
    const article = await first({
      data: [item({ title: null, content: { time: 1, blocks, version: '2' }, teaser: null })],
    });
    expect(article.body!.value).to.deep.equal({ time: 1, blocks, version: '2' });
    expect([article.body!.format, article.title, article.titleMissing]).to.deep.equal(['blocks', 'Just this.', true]);
  });

  it('leaves out drafts and what is archived', async () => {
    const page = await load({ data: [item({ status: 'draft' }), item({ status: 'archived' }), item()] });
    expect([page.items.length, page.skipped]).to.deep.equal([1, 2]);
  });

  it('may be empty, and is not any data there is', async () => {
    expect((await load({ meta: { filter_count: 0 }, data: [] })).format).to.equal('directus');
    expect((await load({ data: [{ id: 1, title: 'A', url: '/a', date: '2024-01-01' }] })).format).to.equal('generic');
    expect((await load({ code: 0, data: [item()] })).format).to.equal('generic');
  });
});
