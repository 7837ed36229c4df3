import { expect } from '@open-wc/testing';
import { failure, first, load } from '../server.js';

const meta = { pagination: { page: 1, pageSize: 25, pageCount: 3, total: 60 } };
const times = {
  createdAt: '2024-03-01T08:00:00.000Z',
  updatedAt: '2024-03-03T08:00:00.000Z',
  publishedAt: '2024-03-02T08:00:00.000Z',
};
const v4 = (attributes: object): object => ({ id: 3, attributes: { ...times, ...attributes } });
const v5 = (members: object): object => ({ id: 3, documentId: 'abc123', ...times, ...members });
const picture = {
  id: 9,
  url: '/uploads/pool.jpg',
  alternativeText: 'Water',
  caption: 'The pool',
  mime: 'image/jpeg',
  formats: { small: { url: '/uploads/small.jpg' } },
};

describe('Strapi', () => {
  it('4 has attributes, and data around what is related', async () => {
    const page = await load({
      data: [
        v4({
          title: 'New pool',
          slug: 'new-pool',
          description: 'Open daily.',
          body: 'Swim.\n\n## Hours',
          cover: { data: { id: 9, attributes: { ...picture } } },
          author: { data: { id: 1, attributes: { name: 'Ana Ruiz', email: 'ana@lanwan.example' } } },
          categories: { data: [{ id: 1, attributes: { name: 'Sport', ...times } }] },
          tags: { data: [] },
        }),
      ],
      meta,
    });
    expect([page.format, page.total, page.next]).to.deep.equal(['strapi', 60, { params: { 'pagination[page]': '2' } }]);
    expect(page.items[0]).to.deep.include({
      id: '3',
      title: 'New pool',
      summary: 'Open daily.',
      image: { src: 'https://bay.example/uploads/pool.jpg', alt: 'Water', caption: 'The pool' },
      categories: ['Sport'],
      tags: [],
    });
    expect(page.items[0]!.url).to.equal(undefined);
    expect(page.items[0]!.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(page.items[0]!.body).to.include({ format: 'markdown', value: 'Swim.\n\n## Hours' });
    expect(page.items[0]!.published!.iso).to.equal('2024-03-02T08:00:00Z');
  });

  it('5 has all side by side', async () => {
    const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: 'Swim.' }] }];
    const article = await first({
      data: [
        v5({
          Title: 'New pool',
          content: blocks,
          cover: picture,
          author: { id: 1, documentId: 'x', name: 'Ana Ruiz' },
          locale: 'en',
        }),
      ],
      meta,
    });
    expect(article).to.deep.include({ id: 'abc123', title: 'New pool', lang: 'en' });
    expect(article.body).to.include({ format: 'blocks' });
    expect(article.body!.value).to.deep.equal(blocks);
    expect(article.image!.src).to.equal('https://bay.example/uploads/pool.jpg');
    expect(article.authors[0]!.name).to.equal('Ana Ruiz');
  });

  it('gives single articles', async () => {
    for (const data of [v4({ title: 'A' }), v5({ title: 'A' })]) {
      const page = await load({ data, meta: {} });
      expect([page.format, page.items.map(({ title }) => title)]).to.deep.equal(['strapi', ['A']]);
    }
  });

  it('knows HTML from Markdown, and reads pages of components', async () => {
    const { items } = await load({
      data: [
        v5({ title: 'A', content: '<p>Swim.</p>' }),
        v5({
          title: 'B',
          documentId: 'b',
          blocks: [
            { __component: 'shared.rich-text', id: 1, body: '## Hours' },
            { __component: 'shared.media', id: 2, file: picture },
            { __component: 'shared.quote', id: 3, title: 'Q', body: 'Come in.' },
          ],
        }),
      ],
      meta,
    });
    expect(items.map(({ body }) => [body!.format, body!.value])).to.deep.equal([
      ['html', '<p>Swim.</p>'],
      ['markdown', '## Hours\n\nCome in.'],
    ]);
  });

  it('takes a date that editors have set before its own', async () => {
    const { items } = await load({
      data: [v5({ title: 'A', date: '2024-01-15' }), v5({ title: 'B', publishDate: '2024-01-16' })],
      meta,
    });
    expect(items.map(({ published }) => published!.iso)).to.deep.equal(['2024-01-15', '2024-01-16']);
  });

  it('leaves out drafts, and lets the text stand in for a title', async () => {
    const page = await load({
      data: [
        v5({ title: 'A', publishedAt: null }),
        v5({
          content: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', text: 'Just ' },
                { type: 'text', text: 'this.', bold: true },
              ],
            },
          ],
        }),
      ],
      meta,
    });
    expect(page.items.map(({ title, titleMissing }) => [title, titleMissing])).to.deep.equal([['Just this.', true]]);
    expect(page.skipped).to.equal(1);
  });

  it('may be empty, or refuse', async () => {
    expect((await load({ data: [], meta: { pagination: { ...meta.pagination, total: 0 } } })).format).to.equal(
      'strapi',
    );
    await failure(
      load({ data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden' } }),
      'refused',
    );
  });

  it('goes on from where a page ends', async () => {
    const page = await load(
      { data: [v5({ title: 'A' })], meta: { pagination: { page: 3, pageSize: 1, pageCount: 3, total: 3 } } },
      { src: 'https://lanwan.example/api/news?pagination[page]=3&pagination[pageSize]=1' },
    );
    expect(page.next).to.equal(undefined);
  });
});
