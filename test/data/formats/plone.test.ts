import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const at = 'https://lanwan.example/news/pool';
const brain = (more: object = {}): object => ({
  '@id': at,
  '@type': 'News Item',
  title: 'New pool',
  description: 'Open daily.',
  review_state: 'published',
  ...more,
});
const results = (items: object[], more: object = {}): object => ({
  '@id': 'https://lanwan.example/@search',
  items,
  items_total: items.length,
  ...more,
});

describe('Plone', () => {
  it('gives lists of searches, with and without dates', async () => {
    const page = await load(
      results([
        brain({
          effective: '2024-03-01T09:00:00+01:00',
          modified: '2024-03-03T09:00:00+01:00',
          UID: 'u1',
          Subject: ['Sport'],
          getObjSize: '2 KB',
        }),
        brain({ '@id': 'https://lanwan.example/++api++/news/b', title: 'B' }),
        brain({ title: 'C', effective: '1969-12-30T00:00:00+00:00', created: '2024-01-01T00:00:00+00:00' }),
        brain({ title: 'D', EffectiveDate: 'None', CreationDate: '2024-01-02T00:00:00+00:00' }),
      ]),
    );
    expect(page.format).to.equal('plone');
    expect(page.items[0]).to.deep.include({
      id: 'u1',
      title: 'New pool',
      url: at,
      summary: 'Open daily.',
      tags: ['Sport'],
    });
    expect(page.items.map(({ published }) => published?.iso)).to.deep.equal([
      '2024-03-01T09:00:00+01:00',
      undefined,
      '2024-01-01T00:00:00+00:00',
      '2024-01-02T00:00:00+00:00',
    ]);
    expect(page.items[1]!.url).to.equal('https://lanwan.example/news/b');
  });

  it('gives the items of folders, and names the next page', async () => {
    const next = 'https://bay.example/news?b_start=25';
    const page = await load({
      '@id': 'https://lanwan.example/news',
      '@type': 'Folder',
      title: 'News',
      text: { data: '<p>All news.</p>' },
      items: [brain()],
      items_total: 60,
      batching: { '@id': 'https://lanwan.example/news?b_start=0', next },
    });
    expect([page.items[0]!.title, page.total, page.next]).to.deep.equal(['New pool', 60, { url: next }]);
  });

  it('gives single items, also where they could hold others', async () => {
    const article = await first({
      ...brain({
        effective: '2024-03-01T09:00:00+01:00',
        UID: 'u1',
        creators: ['Ana Ruiz'],
        subjects: ['Sport'],
        language: { title: 'English', token: 'en' },
      }),
      '@components': { breadcrumbs: { '@id': `${at}/@breadcrumbs` } },
      text: { 'content-type': 'text/html', data: '<p>Swim.</p>', encoding: 'utf-8' },
      image: {
        download: `${at}/@@images/original.jpg`,
        scales: { large: { download: `${at}/@@images/large.jpg`, width: 800 } },
      },
      image_caption: 'The pool',
    });
    expect(article).to.deep.include({
      url: at,
      image: { src: `${at}/@@images/large.jpg`, caption: 'The pool' },
      tags: ['Sport'],
      lang: 'en',
    });
    expect(article.body).to.include({ format: 'html', value: '<p>Swim.</p>' });
    const { items } = await load({
      ...brain({ '@type': 'Document' }),
      is_folderish: true,
      items: [],
      items_total: 0,
      blocks: {},
      blocks_layout: { items: [] },
    });
    expect(items.map(({ title }) => title)).to.deep.equal(['New pool']);
  });

  it('has texts in blocks, in the order of their layout', async () => {
    const article = await first({
      ...brain({ title: '', description: '' }),
      blocks: {
        b: { '@type': 'slate', plaintext: 'Second.', value: [{ type: 'p', children: [{ text: 'Second.' }] }] },
        a: { '@type': 'slate', plaintext: 'First.', value: [{ type: 'p', children: [{ text: 'First.' }] }] },
        t: { '@type': 'title' },
      },
      blocks_layout: { items: ['t', 'a', 'b'] },
    });
    expect([article.body!.format, article.title, article.titleMissing]).to.deep.equal([
      'blocks',
      'First. Second.',
      true,
    ]);
  });

  it('finds pictures that are relative to their item', async () => {
    const scales = {
      image: [{ download: '@@images/image-800-x.jpeg', scales: { large: { download: '@@images/image-400-x.jpeg' } } }],
    };
    const { items } = await load(
      results([brain({ image_field: 'image', image_scales: scales }), brain({ image_field: '', image_scales: null })]),
    );
    expect(items.map(({ image }) => image?.src)).to.deep.equal([`${at}/@@images/image-400-x.jpeg`, undefined]);
  });

  it('may be empty, and is not JSON-LD', async () => {
    expect((await load(results([]))).format).to.equal('plone');
    expect((await load([{ '@id': at, '@type': 'NewsArticle', headline: 'A', name: 'B' }])).format).to.equal('json-ld');
    expect(
      (
        await load({
          '@context': 'https://schema.org',
          '@graph': [{ '@id': at, '@type': 'NewsArticle', headline: 'A', title: 'B' }],
        })
      ).format,
    ).to.equal('json-ld');
  });
});
