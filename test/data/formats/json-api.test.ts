import { expect } from '@open-wc/testing';
import { failure, load } from '../server.js';

const resource = (attributes: object, more: object = {}): object => ({ type: 'posts', id: '1', attributes, ...more });

describe('JSON:API', () => {
  it('gives lists of resources that have a title', async () => {
    const page = await load(
      {
        data: [
          resource(
            {
              title: 'New pool',
              'published-at': '2024-03-01T09:00:00Z',
              body: '<p>Swim.</p>',
              excerpt: 'Swim!',
              slug: 'pool',
            },
            {
              links: { self: 'https://api.lanwan.example/posts/1', html: 'https://lanwan.example/pool' },
              relationships: {
                author: { data: { type: 'people', id: '9' } },
                image: { data: { type: 'images', id: '3' } },
                tags: { data: [{ type: 'tags', id: '5' }] },
              },
            },
          ),
        ],
        included: [
          {
            type: 'people',
            id: '9',
            attributes: { name: 'Ana Ruiz' },
            relationships: { posts: { data: [{ type: 'posts', id: '1' }] } },
          },
          { type: 'images', id: '3', attributes: { url: '/pool.jpg', alt: 'Water' } },
          { type: 'tags', id: '5', attributes: { name: 'Sport' } },
        ],
        links: { self: '/posts', next: '/posts?page[number]=2' },
        meta: { total: 12 },
      },
      { src: 'https://api.lanwan.example/posts' },
    );
    expect([page.format, page.total, page.next]).to.deep.equal([
      'json-api',
      12,
      { url: 'https://api.lanwan.example/posts?page[number]=2' },
    ]);
    expect(page.items[0]).to.deep.include({
      id: '1',
      title: 'New pool',
      url: 'https://lanwan.example/pool',
      summary: 'Swim!',
      image: { src: 'https://api.lanwan.example/pool.jpg', alt: 'Water' },
      tags: ['Sport'],
    });
    expect(page.items[0]!.authors[0]!.name).to.equal('Ana Ruiz');
    expect(page.items[0]!.published!.iso).to.equal('2024-03-01T09:00:00Z');
  });

  it('has no link where there is only that of the interface', async () => {
    const page = await load({
      data: resource({ headline: 'A', date: '2024-03-01' }, { links: { self: 'https://api.lanwan.example/posts/1' } }),
    });
    expect([page.items[0]!.title, page.items[0]!.url]).to.deep.equal(['A', undefined]);
  });

  it('may be empty, and have drafts', async () => {
    expect((await load({ data: [], links: { self: '/posts' } })).items).to.deep.equal([]);
    const page = await load({ data: [resource({ title: 'A', status: 'draft' }), resource({ title: 'B' })] });
    expect([page.items.map(({ title }) => title), page.skipped]).to.deep.equal([['B'], 1]);
  });

  it('is no list of articles where nothing has a title', async () => {
    await failure(load({ data: [resource({ price: 3, sku: 'a' })] }), 'unrecognized');
    await failure(
      load({ data: [{ type: 'taxonomy_term--tags', id: '1', attributes: { name: 'Harbour', weight: 0 } }] }),
      'unrecognized',
    );
  });
});
