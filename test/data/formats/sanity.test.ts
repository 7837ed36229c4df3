import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const block = (text: string): object => ({
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [
    { _type: 'span', text: text.slice(0, 4), marks: [] },
    { _type: 'span', text: text.slice(4), marks: ['strong'] },
  ],
});
const post = (members: object = {}): object => ({
  _id: 'd1',
  _type: 'post',
  _rev: 'r',
  _createdAt: '2024-03-01T08:00:00Z',
  _updatedAt: '2024-03-03T08:00:00Z',
  title: 'New pool',
  slug: { _type: 'slug', current: 'new-pool' },
  body: [block('Swim here.'), block('Or there.')],
  ...members,
});
const answer = (result: unknown): object => ({ query: '*[_type == "post"]', result, ms: 4 });
const src = 'https://abc123.apicdn.sanity.io/v2023-01-01/data/query/production?query=x';

describe('Sanity', () => {
  it('gives lists; texts are blocks', async () => {
    const page = await load(
      answer([
        post({
          publishedAt: '2024-02-01T09:00:00.000Z',
          excerpt: [block('Open daily.')],
          author: { _type: 'person', name: 'Ana Ruiz' },
          categories: [
            { _ref: 'x', _type: 'reference' },
            { _type: 'category', title: 'Leisure' },
          ],
          mainImage: {
            _type: 'image',
            asset: { _ref: 'image-0aF1-800x600-jpg', _type: 'reference' },
            alt: 'Water',
            caption: 'The pool',
          },
        }),
      ]),
      { src },
    );
    expect([page.format, page.next]).to.deep.equal(['sanity', undefined]);
    expect(page.items[0]).to.deep.include({
      id: 'd1',
      title: 'New pool',
      summary: 'Open daily.',
      categories: ['Leisure'],
      image: {
        src: 'https://cdn.sanity.io/images/abc123/production/0aF1-800x600.jpg',
        alt: 'Water',
        caption: 'The pool',
      },
    });
    expect(page.items[0]!.authors[0]!.name).to.equal('Ana Ruiz');
    expect(page.items[0]!.body!.format).to.equal('blocks');
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-02-01T09:00:00Z',
      '2024-03-03T08:00:00Z',
    ]);
  });

  it('reads pictures that the query has looked up, and texts in several languages', async () => {
    const article = await first(
      answer(
        post({
          title: [{ _key: 'en', _type: 'internationalizedArrayStringValue', value: 'Pool' }],
          description: { _type: 'localeString', en: 'Open.' },
          image: { asset: { _id: 'image-0aF1-8x6-png', url: 'https://cdn.sanity.io/x.png' } },
        }),
      ),
    );
    expect([article.title, article.summary, article.image!.src]).to.deep.equal([
      'Pool',
      'Open.',
      'https://cdn.sanity.io/x.png',
    ]);
    expect(article.published!.iso).to.equal('2024-03-01T08:00:00Z');
  });

  it('leaves out drafts, and lets the text stand in for a title', async () => {
    const page = await load(answer([post({ _id: 'drafts.d1' }), post({ title: undefined })]));
    expect(page.items.map(({ title, titleMissing }) => [title, titleMissing])).to.deep.equal([
      ['Swim here. Or there.', true],
    ]);
    expect(page.skipped).to.equal(1);
  });

  it('may find nothing', async () => {
    expect((await load(answer([]))).items).to.deep.equal([]);
    expect((await load(answer(null))).items).to.deep.equal([]);
  });
});
