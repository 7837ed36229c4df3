import { expect } from '@open-wc/testing';
import { failure, first, load } from '../server.js';

const link = (linkType: string, id: string): object => ({ sys: { type: 'Link', linkType, id } });
const entry = (fields: object, id = 'e1', sys: object = {}): object => ({
  metadata: { tags: [] },
  sys: {
    id,
    type: 'Entry',
    createdAt: '2024-03-01T08:00:00.000Z',
    updatedAt: '2024-03-03T08:00:00.000Z',
    locale: 'en-US',
    contentType: link('ContentType', 'news'),
    ...sys,
  },
  fields,
});
const asset = (fields: object, id = 'a1'): object => ({
  sys: { id, type: 'Asset', createdAt: '2024-01-01T00:00:00Z' },
  fields,
});
const photo = asset({
  title: 'Pool',
  description: 'Water',
  file: { url: '//images.ctfassets.net/s/a1/pool.jpg', contentType: 'image/jpeg', details: { size: 10 } },
});
const list = (items: object[], more: object = {}): object => ({
  sys: { type: 'Array' },
  total: 60,
  skip: 0,
  limit: 20,
  items,
  ...more,
});

describe('Contentful', () => {
  it('gives lists, and joins pictures, people and subjects', async () => {
    const page = await load(
      list(
        [
          entry({
            title: 'New pool',
            slug: 'new-pool',
            excerpt: 'Open daily.',
            body: 'Swim.\n\n## Hours',
            publishDate: '2024-02-01T09:00+01:00',
            heroImage: link('Asset', 'a1'),
            author: link('Entry', 'p1'),
            category: [link('Entry', 'c1'), link('Entry', 'gone')],
            tags: ['sport', 'water'],
            website: 'https://other.example',
          }),
        ],
        {
          includes: {
            Asset: [photo],
            Entry: [entry({ name: 'Ana Ruiz', posts: [link('Entry', 'e1')] }, 'p1'), entry({ title: 'Leisure' }, 'c1')],
          },
        },
      ),
    );
    expect([page.format, page.total]).to.deep.equal(['contentful', 60]);
    expect(page.items[0]).to.deep.include({
      id: 'e1',
      title: 'New pool',
      summary: 'Open daily.',
      image: { src: 'https://images.ctfassets.net/s/a1/pool.jpg', alt: 'Water' },
      categories: ['Leisure'],
      tags: ['sport', 'water'],
      lang: 'en-US',
    });
    expect(page.items[0]!.url).to.equal(undefined);
    expect(page.items[0]!.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(page.items[0]!.body).to.include({ format: 'markdown' });
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-02-01T09:00+01:00',
      '2024-03-03T08:00:00Z',
    ]);
  });

  it('finds pictures that are entries with an asset in them, and entries among the items', async () => {
    const { items } = await load(
      list(
        [entry({ title: 'A', image: link('Entry', 'i1'), author: link('Entry', 'e2') }), entry({ name: 'Bo' }, 'e2')],
        {
          includes: { Asset: [photo], Entry: [entry({ title: 'A picture', file: link('Asset', 'a1') }, 'i1')] },
        },
      ),
      { fields: 'image: fields.image.fields.file.fields.file.url' },
    );
    expect(items[0]!.image!.src).to.equal('https://images.ctfassets.net/s/a1/pool.jpg');
    expect(items[0]!.authors[0]!.name).to.equal('Bo');
  });

  it('has rich texts in blocks, of which the start stands in for a title', async () => {
    const body = {
      nodeType: 'document',
      data: {},
      content: [
        {
          nodeType: 'paragraph',
          data: {},
          content: [
            { nodeType: 'text', value: 'The ', marks: [], data: {} },
            { nodeType: 'hyperlink', data: { uri: '/x' }, content: [{ nodeType: 'text', value: 'pool', marks: [] }] },
            { nodeType: 'text', value: ' opens.', marks: [] },
          ],
        },
        { nodeType: 'embedded-asset-block', data: { target: link('Asset', 'a1') }, content: [] },
      ],
    };
    const article = await first(list([entry({ content: body })], { includes: { Asset: [photo] } }));
    expect([article.body!.format, article.title, article.titleMissing]).to.deep.equal([
      'blocks',
      'The pool opens.',
      true,
    ]);
    expect(JSON.stringify(article.body!.value)).to.include('pool.jpg');
  });

  it('may have all languages, of which the first is shown', async () => {
    const article = await first(
      list(
        [
          entry(
            {
              title: { 'de-DE': 'Neues Bad', 'en-US': 'New pool' },
              date: { 'de-DE': '2024-02-01' },
              image: { 'de-DE': link('Asset', 'a1') },
            },
            'e1',
            { locale: undefined },
          ),
        ],
        {
          includes: {
            Asset: [
              asset({
                title: { 'de-DE': 'Bad' },
                file: { 'de-DE': { url: '//images.ctfassets.net/bad.jpg', contentType: 'image/jpeg' } },
              }),
            ],
          },
        },
      ),
    );
    expect([article.title, article.published!.iso, article.image!.src]).to.deep.equal([
      'Neues Bad',
      '2024-02-01',
      'https://images.ctfassets.net/bad.jpg',
    ]);
  });

  it('gives single entries; without a date of their own, that of the system', async () => {
    const article = await first(entry({ headline: 'A', eventName: 'x' }));
    expect([article.title, article.published!.iso]).to.deep.equal(['A', '2024-03-01T08:00:00Z']);
  });

  it('follows what refers to itself a few times only', async () => {
    const { items } = await load(list([entry({ title: 'A', related: [link('Entry', 'e1')] })]));
    expect(JSON.stringify(items[0]!.raw).split('"title"').length).to.be.below(7);
  });

  it('is no list of articles where it lists files, and may be empty', async () => {
    await failure(load(list([photo])), 'unrecognized');
    expect((await load(list([]))).items).to.deep.equal([]);
    await failure(
      load({ sys: { type: 'Error', id: 'NotFound' }, message: 'The resource could not be found.' }),
      'unrecognized',
    );
  });
});
