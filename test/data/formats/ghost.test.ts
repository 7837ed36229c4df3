import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const post = {
  id: 'p1',
  uuid: 'b1f0c7a2-0000-4000-8000-000000000001',
  slug: 'harbour-lights',
  title: 'Harbour lights & more',
  html: '<p>They shine again.</p>',
  excerpt: 'They shine again.',
  custom_excerpt: null,
  feature_image: 'https://lanwan.example/content/images/lights.jpg',
  feature_image_alt: 'Lamps at night',
  feature_image_caption: 'Photo: <b>Bo</b>',
  published_at: '2024-03-01T09:00:00.000+01:00',
  updated_at: '2024-03-02T09:00:00.000+01:00',
  url: 'https://lanwan.example/harbour-lights/',
  canonical_url: null,
  authors: [{ name: 'Ana Ruiz', url: 'https://lanwan.example/author/ana/', profile_image: '/ana.png' }],
  tags: [
    { name: 'Harbour', visibility: 'public' },
    { name: '#internal', visibility: 'internal' },
  ],
  meta_title: 'SEO',
};
const pagination = { page: 1, limit: 15, pages: 3, total: 31, next: 2, prev: null };

describe('Ghost', () => {
  it('gives lists of posts, and asks for more by page', async () => {
    const page = await load(
      { posts: [post], meta: { pagination } },
      { src: 'https://lanwan.example/ghost/api/content/posts/?key=1' },
    );
    expect(page.format).to.equal('ghost');
    expect(page.total).to.equal(31);
    expect(page.next).to.deep.equal({ params: { page: '2' } });
    const [article] = page.items;
    expect(article).to.deep.include({
      id: 'p1',
      title: 'Harbour lights & more',
      url: 'https://lanwan.example/harbour-lights/',
      summary: 'They shine again.',
      image: { src: 'https://lanwan.example/content/images/lights.jpg', alt: 'Lamps at night', caption: 'Photo: Bo' },
      authors: [{ name: 'Ana Ruiz', url: 'https://lanwan.example/author/ana/' }],
      tags: ['Harbour'],
    });
    expect(article!.body).to.include({ format: 'html', value: '<p>They shine again.</p>' });
    expect(article!.published!.iso).to.equal('2024-03-01T09:00:00+01:00');
  });

  it('gives single posts, which are lists of one, and pages', async () => {
    expect((await first({ posts: [{ ...post, meta: null }] })).title).to.equal('Harbour lights & more');
    expect((await load({ pages: [post] })).format).to.equal('ghost');
  });

  it('may be empty', async () => {
    const page = await load({ posts: [], meta: { pagination: { ...pagination, total: 0, next: null } } });
    expect([page.format, page.items, page.next]).to.deep.equal(['ghost', [], undefined]);
  });

  it('leaves out what is not published, and lets the text stand in for a title', async () => {
    const page = await load({
      posts: [
        { ...post, title: '' },
        { ...post, id: 'p2', status: 'draft' },
      ],
    });
    expect(page.items.map(({ title, titleMissing }) => [title, titleMissing])).to.deep.equal([
      ['They shine again.', true],
    ]);
    expect(page.skipped).to.equal(1);
  });

  it('is not WordPress.com, and a list of posts that is neither is searched', async () => {
    expect(
      (await load({ found: 1, posts: [{ ID: 1, site_ID: 2, URL: 'https://lanwan.example/1', title: 'A' }] })).format,
    ).to.equal('wordpress-com');
    expect((await load({ posts: [{ title: 'A', url: '/a', date: '2024-01-01' }] })).format).to.equal('generic');
  });
});
