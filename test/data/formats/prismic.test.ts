import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const text = (value: string, type = 'paragraph'): object => ({ type, text: value, spans: [], direction: 'ltr' });
const document = (data: object, more: object = {}): object => ({
  id: 'X1',
  uid: 'new-pool',
  url: null,
  type: 'news',
  href: 'https://lanwan.cdn.prismic.io/api/v2/documents/search?ref=x',
  tags: ['Sport'],
  first_publication_date: '2024-03-01T08:00:00+0000',
  last_publication_date: '2024-03-03T08:00:00+0000',
  slugs: ['new-pool'],
  linked_documents: [],
  lang: 'en-gb',
  alternate_languages: [],
  data,
  ...more,
});
const answer = (results: object[], more: object = {}): object => ({
  page: 1,
  results_per_page: 20,
  results_size: results.length,
  total_results_size: 60,
  total_pages: 3,
  next_page: 'https://lanwan.cdn.prismic.io/api/v2/documents/search?ref=x&page=2&pageSize=20',
  prev_page: null,
  results,
  version: 'a',
  ...more,
});

describe('Prismic', () => {
  it('gives lists; titles and texts are blocks', async () => {
    const page = await load(
      answer([
        document({
          title: [text('New pool', 'heading1')],
          excerpt: [text('Open daily.')],
          content: [text('Swim.'), text('Or not.')],
          image: { dimensions: { width: 8, height: 6 }, alt: 'Water', url: 'https://images.prismic.io/pool.jpg' },
          author: { id: 'A1', link_type: 'Document', data: { name: 'Ana Ruiz' } },
          date: '2019-01-01',
        }),
      ]),
      { src: 'https://lanwan.cdn.prismic.io/api/v2/documents/search?ref=x' },
    );
    expect([page.format, page.total, page.next]).to.deep.equal(['prismic', 60, { params: { page: '2' } }]);
    expect(page.items[0]).to.deep.include({
      id: 'X1',
      title: 'New pool',
      summary: 'Open daily.',
      image: { src: 'https://images.prismic.io/pool.jpg', alt: 'Water' },
      tags: ['Sport'],
      lang: 'en-gb',
    });
    expect(page.items[0]!.url).to.equal(undefined);
    expect(page.items[0]!.authors[0]!.name).to.equal('Ana Ruiz');
    expect(page.items[0]!.body!.format).to.equal('blocks');
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-03-01T08:00:00+00:00',
      '2024-03-03T08:00:00+00:00',
    ]);
  });

  it('has addresses where its project says how, and dates that editors have set', async () => {
    const article = await first(
      answer([
        document({ name: 'A', publication_date: '2024-02-01' }, { url: 'https://lanwan.example/news/new-pool' }),
      ]),
    );
    expect([article.title, article.url, article.published!.iso]).to.deep.equal([
      'A',
      'https://lanwan.example/news/new-pool',
      '2024-02-01',
    ]);
  });

  it('collects the text from slices, of which the start stands in for a title', async () => {
    const article = await first(
      answer([
        document({
          slices: [
            { slice_type: 'text', primary: { text: [text('First.')], color: 'red' }, items: [] },
            { slice_type: 'text', primary: { more: [text('Second.')] } },
          ],
        }),
      ]),
    );
    expect([article.title, article.titleMissing, (article.body!.value as unknown[]).length]).to.deep.equal([
      'First. Second.',
      true,
      2,
    ]);
  });

  it('1 says of each field what it is', async () => {
    const article = await first(
      answer([
        document({
          news: {
            title: { type: 'StructuredText', value: [text('Old', 'heading1')] },
            image: { type: 'Image', value: { main: { url: 'https://images.prismic.io/old.jpg' }, views: {} } },
            intro: { type: 'Text', value: 'Hi.' },
          },
        }),
      ]),
    );
    expect([article.title, article.image!.src, article.summary]).to.deep.equal([
      'Old',
      'https://images.prismic.io/old.jpg',
      'Hi.',
    ]);
  });

  it('may be empty, and ends where the total says', async () => {
    expect((await load(answer([]))).items).to.deep.equal([]);
    expect((await load(answer([document({ title: 'A' })], { total_results_size: 1 }))).next).to.equal(undefined);
  });
});
