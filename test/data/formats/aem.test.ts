import { expect } from '@open-wc/testing';
import { failure, first, load } from '../server.js';

const entry = (more: object = {}): object => ({
  id: 'list-1-item-2',
  path: '/content/lanwan/en/news/pool',
  link: { url: '/en/news/pool.html', valid: true },
  title: 'New pool',
  description: 'Open daily.',
  lastModified: 1709280000000,
  ':type': 'cq:PageContent',
  ...more,
});
const component = (items: object[]): object => ({
  id: 'list-1',
  items,
  dateFormatString: 'yyyy-MM-dd',
  ':type': 'lanwan/components/list',
});
const fragment = (more: object = {}): object => ({
  id: 'contentfragment-1',
  title: 'Bridge closed',
  description: 'On Sunday.',
  model: 'lanwan/models/news',
  elementsOrder: ['main', 'publishDate'],
  elements: {
    main: { title: 'Main', value: '<p>Closed.</p>', ':type': 'text/html', multiValue: false },
    publishDate: { title: 'Date', value: '2024-03-01', ':type': 'calendar', multiValue: false },
    heroImage: { title: 'Picture', value: '/content/dam/lanwan/bridge.jpg', ':type': 'string' },
  },
  ':type': 'lanwan/components/contentfragment',
  ...more,
});

describe('AEM', () => {
  it('gives the pages of a list', async () => {
    const { items, format } = await load(
      component([
        entry(),
        entry({
          path: undefined,
          link: { url: 'https://other.example/x' },
          title: 'Elsewhere',
          lastModified: undefined,
        }),
      ]),
    );
    expect(format).to.equal('aem');
    expect(items.map(({ title, url, summary, published }) => [title, url, summary, published?.iso])).to.deep.equal([
      ['New pool', 'https://bay.example/en/news/pool.html', 'Open daily.', '2024-03-01T08:00:00Z'],
      ['Elsewhere', 'https://other.example/x', 'Open daily.', undefined],
    ]);
  });

  it('builds links where there is only the place of a page', async () => {
    const { items } = await load(
      component([
        { path: '/content/lanwan/en/news/pool', name: 'pool', pageTitle: null, description: null, title: 'New pool' },
      ]),
    );
    expect(items.map(({ title, url }) => [title, url])).to.deep.equal([
      ['New pool', 'https://bay.example/content/lanwan/en/news/pool.html'],
    ]);
  });

  it('finds a list in a page, but no navigation', async () => {
    const { items } = await load({
      title: 'News',
      ':type': 'lanwan/components/page',
      ':items': {
        root: {
          ':type': 'wcm/foundation/components/responsivegrid',
          ':items': {
            navigation: {
              ':type': 'lanwan/components/navigation',
              items: [{ title: 'Home', path: '/content/lanwan', url: '/' }],
            },
            list: component([entry()]),
          },
        },
      },
    });
    expect(items.map(({ title }) => title)).to.deep.equal(['New pool']);
  });

  it('gives content fragments, alone and in lists', async () => {
    const article = await first(fragment());
    expect(article).to.deep.include({ title: 'Bridge closed', summary: 'On Sunday.' });
    expect([article.url, article.body!.value, article.published!.iso, article.image!.src]).to.deep.equal([
      undefined,
      '<p>Closed.</p>',
      '2024-03-01',
      'https://bay.example/content/dam/lanwan/bridge.jpg',
    ]);
    const { items } = await load({
      items: [fragment()],
      ':type': 'core/wcm/components/contentfragmentlist/v2/contentfragmentlist',
    });
    expect(items.map(({ title }) => title)).to.deep.equal(['Bridge closed']);
  });

  it('gives fragments of the Assets API, of queries and of the API of fragments', async () => {
    const assets = {
      class: ['assets/folder'],
      properties: { name: 'news' },
      entities: [
        {
          class: ['assets/asset'],
          properties: {
            name: 'pool',
            title: 'Pool',
            contentFragment: true,
            elements: { main: { value: '<p>Swim.</p>', ':type': 'text/html' } },
          },
        },
        { class: ['assets/folder'], properties: { name: 'archive' } },
      ],
    };
    const query = {
      data: {
        newsList: {
          items: [
            {
              _path: '/content/dam/lanwan/pool',
              title: 'Pool',
              date: '2024-03-01',
              main: { html: '<p>Swim.</p>', plaintext: 'Swim.' },
              text: { html: '<p>Swim.</p>' },
              image: { _path: '/content/dam/pool.jpg' },
            },
          ],
        },
      },
    };
    const fragments = {
      items: [
        {
          id: 'i',
          path: '/content/dam/lanwan/pool',
          title: 'Pool',
          model: { id: 'm' },
          fields: [{ name: 'text', type: 'long-text', values: ['<p>Swim.</p>'] }],
        },
      ],
      cursor: 'c2',
    };
    for (const document of [assets, query, fragments]) {
      const page = await load(document);
      expect([page.format, page.items.map(({ title }) => title)]).to.deep.equal(['aem', ['Pool']]);
      expect(page.items[0]!.body!.value).to.equal('<p>Swim.</p>');
      expect(page.next).to.deep.equal(document === fragments ? { params: { cursor: 'c2' } } : undefined);
    }
  });

  it('may be empty, lack titles, and be a page without a list', async () => {
    expect((await load(component([]))).items).to.deep.equal([]);
    expect((await load(component([entry({ title: '' })]))).items[0]!.title).to.equal('Open daily.');
    await failure(
      load({
        title: 'Home',
        ':type': 'lanwan/components/page',
        ':items': { text: { ':type': 'lanwan/components/text', text: '<p>Hi</p>', richText: true } },
      }),
      'unrecognized',
    );
  });
});
