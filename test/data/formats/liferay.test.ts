import { expect } from '@open-wc/testing';
import { failure, first, load } from '../server.js';

const blog = (more: object = {}): object => ({
  id: 41,
  headline: 'New pool',
  alternativeHeadline: 'At last',
  articleBody: '<p>Swim.</p>',
  description: '',
  datePublished: '2024-03-01T08:00:00Z',
  dateCreated: '2024-02-01T08:00:00Z',
  dateModified: '2024-03-03T08:00:00Z',
  friendlyUrlPath: 'new-pool',
  creator: { additionalName: '', familyName: 'Ruiz', givenName: 'Ana', id: 7, name: 'Ana Ruiz' },
  image: { caption: 'The pool', contentUrl: '/documents/1/pool.jpg', imageId: 3 },
  keywords: ['sport'],
  taxonomyCategoryBriefs: [{ taxonomyCategoryId: 5, taxonomyCategoryName: 'Leisure' }],
  ...more,
});
const list = (items: object[]): object => ({
  actions: {},
  facets: [],
  items,
  lastPage: 3,
  page: 1,
  pageSize: 20,
  totalCount: 60,
});

describe('Liferay', () => {
  it('gives lists of blog entries', async () => {
    const page = await load(list([blog()]), { urlTemplate: '/web/guest/-/blogs/{friendlyUrlPath}' });
    expect([page.format, page.total, page.next]).to.deep.equal(['liferay', 60, { params: { page: '2' } }]);
    expect(page.items[0]).to.deep.include({
      id: '41',
      title: 'New pool',
      subtitle: 'At last',
      url: 'https://www.bay.example/web/guest/-/blogs/new-pool',
      image: { src: 'https://bay.example/documents/1/pool.jpg', caption: 'The pool' },
      categories: ['Leisure'],
      tags: ['sport'],
    });
    expect(page.items[0]!.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(page.items[0]!.published!.iso).to.equal('2024-03-01T08:00:00Z');
    expect(page.items[0]!.body!.value).to.equal('<p>Swim.</p>');
  });

  it('gives web contents with fields of their own', async () => {
    const article = await first({
      id: 5,
      key: 'K',
      title: 'Bridge closed',
      description: 'On Sunday.',
      datePublished: '2024-03-01T08:00:00Z',
      dateCreated: '2024-02-01T08:00:00Z',
      friendlyUrlPath: 'bridge-closed',
      contentFields: [
        {
          name: 'Text123',
          fieldReference: 'subtitle',
          label: 'Subtitle',
          dataType: 'string',
          contentFieldValue: { data: 'For one day' },
        },
        {
          name: 'img',
          label: 'Picture',
          dataType: 'image',
          contentFieldValue: { image: { contentUrl: '/documents/b.jpg', description: 'The bridge', title: 'b.jpg' } },
        },
        {
          name: 'group',
          nestedContentFields: [
            { name: 'RichText9', label: 'Words', dataType: 'string', contentFieldValue: { data: '<p>Closed.</p>' } },
          ],
        },
      ],
    });
    expect(article).to.deep.include({
      title: 'Bridge closed',
      subtitle: 'For one day',
      summary: 'On Sunday.',
      image: { src: 'https://bay.example/documents/b.jpg', alt: 'The bridge' },
    });
    expect(article.body!.value).to.equal('<p>Closed.</p>');
  });

  it('may be empty, lack a title, or list what is none', async () => {
    expect((await load(list([]))).format).to.equal('liferay');
    expect((await load(list([blog({ headline: '' })]))).items[0]!.title).to.equal('Swim.');
    await failure(load(list([{ id: 1, alternateName: 'ana', givenName: 'Ana' }])), 'unrecognized');
  });
});
