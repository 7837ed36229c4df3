import { expect } from '@open-wc/testing';
import { failure, load, reply } from '../server.js';

const times = { createdAt: '2024-03-01T08:00:00Z', publishedAt: '2024-03-01T08:00:00Z' };

/** A document of each format, as small as it can be told by. */
const DOCUMENTS: [format: string, document: unknown][] = [
  ['rss', '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>'],
  ['rss', '<!-- x --><!DOCTYPE rss PUBLIC "a" "b">\n<rss><channel><item><title>A</title></item></channel></rss>'],
  ['rss', { rss: { version: '2.0', channel: { item: [{ title: 'A' }] } } }],
  ['atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry></feed>'],
  ['rss2json', { status: 'ok', feed: {}, items: [{ title: 'A', pubDate: '2024-03-01 08:00:00' }] }],
  ['ghost', { posts: [{ id: '1', uuid: 'u', title: 'A', slug: 'a' }] }],
  ['wordpress-com', { found: 1, posts: [{ ID: 1, URL: 'https://lanwan.example/a', title: 'A' }] }],
  ['ghost', { posts: [{ title: 'A', url: '/a' }], meta: { pagination: { page: 1, limit: 15, total: 1 } } }],
  ['wordpress-com', { found: 1, posts: [{ URL: 'https://lanwan.example/a', title: 'A' }] }],
  ['strapi', { data: [{ id: 1, attributes: { title: 'A' } }] }],
  ['joomla', { data: [{ type: 'articles', id: '1', attributes: { title: 'A', alias: 'a', state: 1 } }] }],
  ['drupal', { data: [{ type: 'node--page', id: '1', attributes: { title: 'A' } }] }],
  ['drupal', { data: [{ type: 'news', id: '1', attributes: { drupal_internal__nid: 4, title: 'A' } }] }],
  [
    'json-api',
    { data: [{ type: 'articles', id: '1', attributes: { title: 'A' } }], meta: { pagination: { total: 1 } } },
  ],
  ['strapi', { data: [{ id: 1, attributes: { title: 'A', ...times } }], meta: {} }],
  ['strapi', { data: [{ id: 1, documentId: 'd', title: 'A', ...times }], meta: {} }],
  ['directus', { data: [{ id: 1, title: 'A', date_created: '2024-03-01T08:00:00Z' }] }],
  ['directus', { data: [{ id: 1, translations: [{ languages_code: 'en-US', title: 'A' }], user_created: 'x' }] }],
  ['contentful', { sys: { type: 'Array' }, items: [{ sys: { type: 'Entry', id: '1' }, fields: { title: 'A' } }] }],
  ['sanity', { query: '*', ms: 1, result: [{ _id: '1', _type: 'post', title: 'A' }] }],
  [
    'prismic',
    { results_per_page: 1, total_results_size: 1, results: [{ id: '1', type: 'news', data: { title: 'A' } }] },
  ],
  ['liferay', { items: [{ id: 1, headline: 'A' }], lastPage: 1, page: 1, pageSize: 20, totalCount: 1 }],
  ['aem', { ':type': 'x/components/list', items: [{ title: 'A', path: '/content/a', url: '/a.html' }] }],
  [
    'plone',
    {
      '@id': 'https://lanwan.example/@search',
      items_total: 1,
      items: [{ '@id': 'https://lanwan.example/a', '@type': 'Document', title: 'A' }],
    },
  ],
  ['typo3', { content: { colPos0: [{ content: { data: { list: [{ uid: 1, title: 'A' }], settings: {} } } }] } }],
  ['hubspot', { total: 1, results: [{ id: '1', slug: 'a', name: 'A', htmlTitle: 'A' }] }],
];

describe('formats of content management systems', () => {
  for (const [format, document] of DOCUMENTS)
    it(`tell ${format} from all others: ${JSON.stringify(document).slice(0, 60)}`, async () => {
      const page = await load(typeof document === 'string' ? reply(document) : document);
      expect([page.format, page.items.map(({ title }) => title)]).to.deep.equal([format, ['A']]);
    });

  it('can be named, and then take nothing else', async () => {
    for (const [format, document] of DOCUMENTS) {
      const page = await load(typeof document === 'string' ? reply(document) : document, { format });
      expect([page.format, page.items.length], format).to.deep.equal([format, 1]);
      await failure(
        load({ version: 'https://jsonfeed.org/version/1.1', items: [{ title: 'A' }] }, { format }),
        'unrecognized',
      );
    }
  });

  it('leave alone what others have', async () => {
    const others: [string, unknown][] = [
      ['json-feed', { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'A' }] }],
      ['wordpress', [{ id: 1, title: { rendered: 'A' } }]],
      [
        'json-ld',
        {
          '@context': 'https://schema.org',
          '@id': 'https://lanwan.example/a',
          '@type': 'NewsArticle',
          headline: 'A',
          title: 'A',
        },
      ],
      ['generic', { data: [{ id: 1, title: 'A', url: '/a', date: '2024-03-01' }] }],
      [
        'generic',
        {
          data: [{ id: 1, title: 'A', url: '/a', date: '2024-03-01' }],
          meta: { pagination: { total: 1, per_page: 9 } },
        },
      ],
      ['generic', { items: [{ title: 'A', url: '/a', date: '2024-03-01' }], total: 1 }],
      ['generic', { result: [{ title: 'A', url: '/a', date: '2024-03-01' }] }],
      ['generic', { posts: [{ title: 'A', url: '/a', date: '2024-03-01' }] }],
      ['generic', { results: [{ title: 'A', url: '/a', date: '2024-03-01' }] }],
    ];
    for (const [format, document] of others) {
      const page = await load(document);
      expect([page.format, page.items.map(({ title }) => title)], format).to.deep.equal([format, ['A']]);
    }
  });

  it('see no articles in menus, files and people', async () => {
    for (const document of [
      {
        '@id': 'https://lanwan.example/@navigation',
        items: [{ '@id': 'https://lanwan.example/a', title: 'Town hall', items: '' }],
      },
      {
        '@id': 'https://lanwan.example/@breadcrumbs',
        items: [{ '@id': 'https://lanwan.example/a', title: 'Town hall' }],
        root: 'https://lanwan.example',
      },
      { sys: { type: 'Array' }, items: [{ sys: { type: 'Asset', id: '1' }, fields: { title: 'Photo' } }] },
      { data: [{ type: 'file--file', id: '1', attributes: { filename: 'a.jpg', created: '2024-03-01' } }] },
    ])
      await failure(load(document), 'unrecognized');
    const menu = {
      ':type': 'x/components/navigation/v2/navigation',
      items: [{ title: 'Home', url: '/', path: '/content', lastModified: 1709280000000 }],
    };
    expect((await load(menu)).items).to.deep.equal([]);
  });

  it('page by what their systems take', async () => {
    const asked = async (format: string, document: unknown, src: string): Promise<unknown> =>
      (await load(document, { src, format })).next;
    const entry = { sys: { type: 'Entry', id: '1' }, fields: { title: 'A' } };
    expect(
      await asked(
        'contentful',
        {
          sys: { type: 'Array' },
          total: 9,
          skip: 4,
          limit: 2,
          items: [entry, { ...entry, sys: { type: 'Entry', id: '2' } }],
        },
        'https://cdn.example/entries?limit=2&skip=4',
      ),
    ).to.deep.equal({ params: { skip: '6', limit: '2' } });
    expect(
      await asked(
        'ghost',
        { posts: [{ id: '1', uuid: 'u', title: 'A' }], meta: { pagination: { total: 1 } } },
        'https://ghost.example/?limit=5',
      ),
    ).to.equal(undefined);
    expect(
      await asked(
        'liferay',
        { items: [{ id: 1, headline: 'A' }], lastPage: 2, page: 1, pageSize: 1, totalCount: 2 },
        'https://liferay.example/',
      ),
    ).to.deep.equal({ params: { page: '2' } });
  });
});
