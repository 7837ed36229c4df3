import { expect } from '@open-wc/testing';
import { load } from '../server.js';

const post = (more: object = {}): object => ({
  id: '81',
  slug: 'news/new-pool',
  name: 'New pool',
  htmlTitle: 'New pool | Lanwan',
  postBody: '<p>Swim.</p>',
  postSummary: '<p>Open daily.</p>',
  metaDescription: 'Meta',
  authorName: 'Ana Ruiz',
  featuredImage: 'https://lanwan.example/hubfs/pool.jpg',
  featuredImageAltText: 'Water',
  useFeaturedImage: true,
  publishDate: '2024-03-01T08:00:00Z',
  created: '2024-02-01T08:00:00Z',
  updated: '2024-03-03T08:00:00Z',
  currentState: 'PUBLISHED',
  currentlyPublished: true,
  archivedInDashboard: false,
  tagIds: [1, 2],
  url: 'https://lanwan.example/news/new-pool',
  language: 'en',
  ...more,
});

describe('HubSpot', () => {
  it('gives lists, and asks for more by a cursor', async () => {
    const page = await load(
      { total: 60, results: [post()], paging: { next: { after: 'MTI=', link: '?after=MTI=' } } },
      { src: 'https://lanwan.example/blog-posts' },
    );
    expect([page.format, page.total, page.next]).to.deep.equal(['hubspot', 60, { params: { after: 'MTI=' } }]);
    expect(page.items[0]).to.deep.include({
      id: '81',
      title: 'New pool',
      url: 'https://lanwan.example/news/new-pool',
      summary: 'Open daily.',
      image: { src: 'https://lanwan.example/hubfs/pool.jpg', alt: 'Water' },
      tags: [],
      lang: 'en',
    });
    expect(page.items[0]!.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-03-01T08:00:00Z',
      '2024-03-03T08:00:00Z',
    ]);
  });

  it('ends where there is no cursor', async () => {
    expect((await load({ total: 1, results: [post()] })).next).to.equal(undefined);
  });

  it('leaves out drafts, planned and archived posts, and pictures that are not to be shown', async () => {
    const page = await load({
      total: 5,
      results: [
        post({ currentState: 'DRAFT', publishDate: '1970-01-01T00:00:00Z' }),
        post({ currentState: 'SCHEDULED' }),
        post({ currentlyPublished: false }),
        post({ archivedInDashboard: true }),
        post({ useFeaturedImage: false }),
      ],
    });
    expect([page.items.length, page.skipped, page.items[0]!.image]).to.deep.equal([1, 4, undefined]);
  });

  it('was formerly written with underscores', async () => {
    const page = await load({
      total: 1,
      objects: [
        {
          id: 5,
          slug: 'a',
          name: 'A',
          html_title: 'A | L',
          post_body: '<p>x</p>',
          post_summary: 'Short',
          publish_date: 1709280000000,
          absolute_url: 'https://lanwan.example/a',
          blog_author: { display_name: 'Bo' },
          is_draft: false,
          state: 'PUBLISHED',
        },
      ],
    });
    const [article] = page.items;
    expect([
      page.format,
      article!.title,
      article!.url,
      article!.published!.iso,
      article!.authors[0]!.name,
    ]).to.deep.equal(['hubspot', 'A', 'https://lanwan.example/a', '2024-03-01T08:00:00Z', 'Bo']);
  });

  it('gives single posts, may be empty, and lack names', async () => {
    const { meta, ...single } = post({ meta: 1 }) as Record<string, unknown>;
    expect(meta).to.equal(1);
    expect((await load(single)).format).to.equal('hubspot');
    expect((await load({ total: 0, results: [] })).items).to.deep.equal([]);
    expect((await load({ total: 1, results: [post({ name: '', htmlTitle: '' })] })).items[0]!.title).to.equal('Swim.');
  });
});
