import { expect } from '@open-wc/testing';
import { first, load } from '../server.js';

const node = (attributes: object = {}, relationships: object = {}): object => ({
  type: 'node--article',
  id: '6f1f0a52-0000-4000-8000-000000000001',
  links: { self: { href: 'https://lanwan.example/jsonapi/node/article/6f1f?resourceVersion=id%3A1' } },
  attributes: {
    drupal_internal__nid: 7,
    langcode: 'en',
    status: true,
    title: 'Use <dialog> &amp; more',
    created: '2024-03-01T09:00:00+01:00',
    changed: '2024-03-05T09:00:00+01:00',
    revision_timestamp: '2024-03-06T09:00:00+01:00',
    sticky: false,
    path: { alias: '/news/dialog', pid: 3, langcode: 'en' },
    body: { value: '<p>raw</p>', format: 'basic_html', processed: '<p>Shown text.</p>', summary: 'In short.' },
    ...attributes,
  },
  relationships: { node_type: { data: { type: 'node_type--node_type', id: 'x' } }, ...relationships },
});
const documentOf = (data: unknown, more: object = {}): object => ({ jsonapi: { version: '1.0' }, data, ...more });
let answers = 0;
/** An address of its own for each answer. */
const settings = (): { src: string } => ({ src: `https://lanwan.example/en/jsonapi/node/article?n=${++answers}` });

const included = [
  {
    type: 'media--image',
    id: 'm1',
    attributes: { name: 'lights.jpg' },
    relationships: {
      thumbnail: { data: { type: 'file--file', id: 'f2', meta: { alt: 'small' } } },
      uid: { data: { type: 'user--user', id: 'u1' } },
      field_media_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'Lamps at night', width: 800 } } },
    },
  },
  {
    type: 'file--file',
    id: 'f1',
    attributes: {
      filename: 'lights.jpg',
      filemime: 'image/jpeg',
      uri: { value: 'public://lights.jpg', url: '/sites/default/files/lights.jpg' },
    },
  },
  { type: 'file--file', id: 'f2', attributes: { uri: { url: '/sites/default/files/small.png' } } },
  {
    type: 'file--file',
    id: 'f3',
    attributes: {
      filename: 'plan.pdf',
      filemime: 'application/pdf',
      filesize: 99,
      uri: { url: '/sites/default/files/plan.pdf' },
    },
  },
  { type: 'taxonomy_term--tags', id: 't1', attributes: { name: 'Harbour' } },
  { type: 'taxonomy_term--tags', id: 't2', attributes: { name: 'Sea' } },
  { type: 'user--user', id: 'u1', attributes: { display_name: 'Ana Ruiz', name: 'ana' } },
];

describe('Drupal', () => {
  it('gives lists of nodes', async () => {
    const page = await load(documentOf([node()]), settings());
    expect(page.format).to.equal('drupal');
    expect(page.items[0]).to.deep.include({
      id: '6f1f0a52-0000-4000-8000-000000000001',
      title: 'Use <dialog> & more',
      url: 'https://lanwan.example/news/dialog',
      summary: 'In short.',
      lang: 'en',
    });
    expect(page.items[0]!.body).to.include({ format: 'html', value: '<p>Shown text.</p>' });
    expect([page.items[0]!.published!.iso, page.items[0]!.updated!.iso]).to.deep.equal([
      '2024-03-01T09:00:00+01:00',
      '2024-03-05T09:00:00+01:00',
    ]);
  });

  it('leads to the node where it has no alias', async () => {
    const urls = [{ path: { alias: null } }, { path: undefined }].map((attributes) => node(attributes));
    const { items } = await load(documentOf(urls), settings());
    expect(items.map(({ url }) => url)).to.deep.equal([
      'https://lanwan.example/node/7',
      'https://lanwan.example/node/7',
    ]);
  });

  it('finds pictures two hops away, tags, files and people among what is included', async () => {
    const article = await first(
      documentOf(
        [
          node(
            {},
            {
              field_media_image: { data: { type: 'media--image', id: 'm1' } },
              field_tags: {
                data: [
                  { type: 'taxonomy_term--tags', id: 't1' },
                  { type: 'taxonomy_term--tags', id: 't2' },
                  { type: 'taxonomy_term--tags', id: 'gone' },
                ],
              },
              field_attachments: { data: [{ type: 'file--file', id: 'f3' }] },
              uid: { data: { type: 'user--user', id: 'u1' } },
            },
          ),
        ],
        { included },
      ),
      settings(),
    );
    expect(article.image).to.deep.equal({
      src: 'https://lanwan.example/sites/default/files/lights.jpg',
      alt: 'Lamps at night',
    });
    expect(article.tags).to.deep.equal(['Harbour', 'Sea']);
    expect(article.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(article.attachments.map(({ url, size }) => [url, size])).to.deep.equal([
      ['https://lanwan.example/sites/default/files/plan.pdf', 99],
    ]);
  });

  it('finds pictures that are files themselves', async () => {
    const article = await first(
      documentOf(node({}, { field_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'Lamps' } } } }), {
        included,
      }),
      settings(),
    );
    expect(article.image).to.deep.equal({ src: 'https://lanwan.example/sites/default/files/lights.jpg', alt: 'Lamps' });
  });

  it('knows fields that editors have added', async () => {
    const article = await first(
      documentOf(
        node({
          body: null,
          field_subtitle: 'A subtitle',
          field_teaser: 'Teaser.',
          field_content: { value: '<p>x</p>', format: 'full', processed: '<p>Other text.</p>' },
          field_publication_date: '2024-02-20',
          unpublish_on: '2030-01-01T00:00:00+00:00',
        }),
      ),
      settings(),
    );
    expect([article.subtitle, article.summary, article.body!.value, article.published!.iso]).to.deep.equal([
      'A subtitle',
      'Teaser.',
      '<p>Other text.</p>',
      '2024-02-20',
    ]);
  });

  it('leaves out what is not published, and keeps its place', async () => {
    const page = await load(documentOf([node({ status: false }), node({ title: 'B' })]), settings());
    expect([page.items.map(({ title }) => title), page.skipped]).to.deep.equal([['B'], 1]);
    expect(
      (await load(documentOf([node({ status: false })]), { ...settings(), where: 'attributes.status=false' })).items,
    ).to.have.length(1);
  });

  it('takes the start of the text where there is no title, and shows nothing where there is none', async () => {
    const { items, skipped } = await load(
      documentOf([node({ title: null }), { type: 'node--article', id: '2', attributes: {} }]),
      settings(),
    );
    expect([items.map(({ title, titleMissing }) => [title, titleMissing]), skipped]).to.deep.equal([
      [['Shown text.', true]],
      1,
    ]);
  });

  it('names the next page', async () => {
    const next = 'https://lanwan.example/en/jsonapi/node/article?page%5Boffset%5D=50&page%5Blimit%5D=50';
    const page = await load(
      documentOf([node()], { links: { next: { href: next }, self: { href: 'x' } }, meta: { count: 120 } }),
      settings(),
    );
    expect([page.next, page.total]).to.deep.equal([{ url: next }, 120]);
  });

  it('may be empty, and lets a mapping reach what is included', async () => {
    expect((await load(documentOf([]), settings())).items).to.deep.equal([]);
    const article = await first(
      documentOf([node({}, { field_place: { data: { type: 'taxonomy_term--tags', id: 't1' } } })], { included }),
      { ...settings(), fields: 'subtitle: relationships.field_place.data.attributes.name' },
    );
    expect(article.subtitle).to.equal('Harbour');
  });
});
