import { expect } from '@open-wc/testing';
import { failure, load } from '../server.js';

const news = (more: object = {}): object => ({
  uid: 9,
  title: 'New pool',
  teaser: 'Open daily.',
  crdate: 'Feb 1 2024',
  tstamp: 'Mar 3 2024',
  datetime: 'Mar 1 2024',
  author: { author: 'Ana Ruiz', authorEmail: 'ana@lanwan.example' },
  media: [
    {
      properties: { alternative: 'Water', description: 'The pool' },
      images: {
        defaultImage: { publicUrl: '/fileadmin/pool.jpg' },
        listViewFeaturedImage: { publicUrl: '/fileadmin/pool-list.jpg' },
      },
    },
  ],
  categories: [{ uid: 1, title: 'Leisure' }],
  tags: [{ uid: 2, title: 'Sport' }],
  metaData: { keywords: '', description: 'Meta', alternativeTitle: '' },
  slug: '/news/detail/new-pool',
  pathSegment: 'new-pool',
  ...more,
});
const page = (data: unknown): object => ({
  id: 3,
  type: 'Standard',
  slug: '/news',
  meta: { title: 'News' },
  breadcrumbs: [
    { title: 'Home', link: '/' },
    { title: 'News', link: '/news' },
  ],
  content: {
    colPos0: [
      { id: 1, type: 'text', colPos: 0, content: { header: 'Welcome', bodytext: '<p>To Lanwan.</p>' } },
      { id: 2, type: 'list', colPos: 0, content: { header: 'Latest', data } },
    ],
  },
});

describe('TYPO3', () => {
  it('gives the news of a page', async () => {
    const found = await load(
      page({
        pagination: { next: '/news/page/2', prev: null, pages: [] },
        list: [news()],
        settings: { action: 'list' },
      }),
    );
    expect([found.format, found.next]).to.deep.equal(['typo3', { url: 'https://bay.example/news/page/2' }]);
    expect(found.items[0]).to.deep.include({
      id: '9',
      title: 'New pool',
      url: 'https://bay.example/news/detail/new-pool',
      summary: 'Open daily.',
      image: { src: 'https://bay.example/fileadmin/pool-list.jpg', alt: 'Water', caption: 'The pool' },
      categories: ['Leisure'],
      tags: ['Sport'],
    });
    expect(found.items[0]!.published).to.deep.equal({ iso: '2024-03-01', precision: 'day', zone: 'none' });
    expect(found.items[0]!.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
  });

  it('gives the article of a page', async () => {
    const { items } = await load(
      page({
        detail: news({ bodytext: '<p>Swim.</p>', media: null, categories: [], tags: [] }),
        settings: { action: 'detail' },
      }),
    );
    expect([items.length, items[0]!.title, items[0]!.body!.value, items[0]!.image]).to.deep.equal([
      1,
      'New pool',
      '<p>Swim.</p>',
      undefined,
    ]);
  });

  it('may be empty, and lack titles', async () => {
    expect((await load(page({ list: [], settings: { action: 'list' } }))).items).to.deep.equal([]);
    expect((await load(page({ list: [news({ title: '' })], settings: {} }))).items[0]!.titleMissing).to.equal(true);
  });

  it('has no news where no plugin lists some: texts, menus and breadcrumbs are none', async () => {
    await failure(load(page({ menu: [{ title: 'Home', link: '/' }] })), 'unrecognized');
  });
});
