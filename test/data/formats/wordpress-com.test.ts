import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const post = {
  ID: 12,
  site_ID: 3,
  author: {
    ID: 1,
    login: 'ana',
    name: 'Ana Ruiz',
    URL: 'https://ana.example',
    avatar_URL: 'https://lanwan.example/ana.png',
  },
  date: '2024-03-01T09:00:00+01:00',
  modified: '2024-03-02T09:00:00+01:00',
  title: 'Harbour &amp; <em>lights</em>',
  URL: 'https://lanwan.example/2024/03/01/harbour/',
  short_URL: 'https://wp.me/p1-c',
  content: '<p>They shine again.</p>',
  excerpt: '<p>They shine &hellip;</p>\n',
  status: 'publish',
  sticky: true,
  featured_image: 'https://lanwan.example/files/lights.jpg',
  post_thumbnail: { URL: 'https://lanwan.example/files/lights.jpg', alt: 'Lamps' },
  tags: { Harbour: { ID: 4, name: 'Harbour', slug: 'harbour' } },
  categories: { News: { ID: 5, name: 'News' }, Sea: { ID: 6, name: 'Sea' } },
  attachments: {},
};

describe('WordPress.com', () => {
  it('gives lists of posts, and asks for more by page', async () => {
    const page = await load({ found: 40, posts: [post], meta: { next_page: 'value=2024&id=12' } });
    expect([page.format, page.total, page.next]).to.deep.equal(['wordpress-com', 40, { params: { page: '2' } }]);
    expect(page.items[0]).to.deep.include({
      id: '12',
      title: 'Harbour & lights',
      url: 'https://lanwan.example/2024/03/01/harbour/',
      summary: 'They shine …',
      image: { src: 'https://lanwan.example/files/lights.jpg', alt: 'Lamps' },
      categories: ['News', 'Sea'],
      tags: ['Harbour'],
      pinned: true,
    });
    expect(page.items[0]!.authors[0]!.name).to.equal('Ana Ruiz');
    expect(page.items[0]!.published!.iso).to.equal('2024-03-01T09:00:00+01:00');
  });

  it('gives single posts', async () => {
    const article = await first({ ...post, meta: { links: {} } });
    expect([article.title, article.body!.value]).to.deep.equal(['Harbour & lights', '<p>They shine again.</p>']);
  });

  it('may be empty, and have posts without titles or not published', async () => {
    expect((await load({ found: 0, posts: [] })).format).to.equal('wordpress-com');
    const page = await load({
      found: 2,
      posts: [
        { ...post, title: '' },
        { ...post, ID: 13, status: 'draft' },
      ],
    });
    expect(page.items.map(({ title }) => title)).to.deep.equal(['They shine again.']);
    expect(page.skipped).to.equal(1);
  });

  it('shows drafts where the page asks for them', async () => {
    const page = await load({ found: 1, posts: [{ ...post, status: 'draft' }] }, { where: 'status=draft' });
    expect(page.items).to.have.length(1);
  });
});
