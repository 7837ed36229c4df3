import { expect } from '@open-wc/testing';
import { load } from '../server.js';

const article = (attributes: object = {}): object => ({
  type: 'articles',
  id: '18',
  attributes: {
    id: 18,
    title: 'Bridge &amp; road',
    alias: 'bridge',
    state: 1,
    created: '2024-02-28 09:00:00',
    created_by_alias: 'Press office',
    modified: '2024-03-02 23:30:00',
    language: '*',
    publish_up: '2024-03-01 23:30:00',
    publish_down: null,
    images: {
      image_intro: 'images/bridge.jpg#joomlaImage://local-images/bridge.jpg?width=8',
      image_intro_alt: 'The bridge',
      image_fulltext: '',
    },
    metadesc: 'Closed on Sunday.',
    typeAlias: 'com_content.article',
    text: '<p>Closed.</p>',
    tags: { '4': 'Traffic', '7': 'Bridges' },
    ...attributes,
  },
  relationships: { category: { data: { type: 'categories', id: '2' } } },
});
let answers = 0;
/** An address of its own for each answer. */
const settings = (): { src: string } => ({
  src: `https://lanwan.example/cms/api/index.php/v1/content/articles?n=${++answers}`,
});

describe('Joomla', () => {
  it('gives lists of articles; times are UTC', async () => {
    const next = 'https://lanwan.example/cms/api/index.php/v1/content/articles?page%5Boffset%5D=20&page%5Blimit%5D=20';
    const page = await load({ links: { self: 'x', next }, data: [article()], meta: { 'total-pages': 4 } }, settings());
    expect([page.format, page.next, page.total]).to.deep.equal(['joomla', { url: next }, undefined]);
    expect(page.items[0]).to.deep.include({
      id: '18',
      title: 'Bridge & road',
      summary: 'Closed on Sunday.',
      image: { src: 'https://lanwan.example/cms/images/bridge.jpg', alt: 'The bridge' },
      tags: ['Traffic', 'Bridges'],
    });
    expect([page.items[0]!.url, page.items[0]!.lang]).to.deep.equal([undefined, undefined]);
    expect(page.items[0]!.published).to.deep.equal({
      iso: '2024-03-01T23:30:00Z',
      precision: 'second',
      zone: 'assumed',
    });
    expect(page.items[0]!.authors[0]!.name).to.equal('Press office');
  });

  it('gives single articles, and links by a template', async () => {
    const { items } = await load(
      { data: article({ language: 'en-GB' }) },
      { ...settings(), urlTemplate: '/cms/news/{attributes.alias}' },
    );
    expect(items.map(({ url, lang }) => [url, lang])).to.deep.equal([
      ['https://www.bay.example/cms/news/bridge', 'en-GB'],
    ]);
  });

  it('leaves out what is not published, but not the archive; dates that are not set are none', async () => {
    const page = await load(
      {
        data: [article({ state: 0 }), article({ state: -2 }), article({ state: 2, publish_up: '0000-00-00 00:00:00' })],
      },
      settings(),
    );
    expect([page.items.length, page.skipped, page.items[0]!.published!.iso]).to.deep.equal([
      1,
      2,
      '2024-02-28T09:00:00Z',
    ]);
  });

  it('may be empty, and without a title or a text', async () => {
    expect(
      (await load({ links: { self: 'x' }, data: [], meta: { 'total-pages': 0 } }, settings())).items,
    ).to.deep.equal([]);
    const { items } = await load({ data: [article({ title: '', text: ' ', tags: [] })] }, settings());
    expect([items[0]!.title, items[0]!.titleMissing, items[0]!.body]).to.deep.equal([
      'Closed on Sunday.',
      true,
      undefined,
    ]);
  });
});
