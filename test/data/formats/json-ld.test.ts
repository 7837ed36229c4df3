import { expect } from '@open-wc/testing';
import { address, failure, first, load } from '../server.js';

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Harbour bridge closed on Sunday',
  alternativeHeadline: 'Detour by the old town',
  description: 'A detour leads through the old town.',
  articleBody: 'The bridge is closed.',
  url: 'https://bay.example/bridge',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://bay.example/bridge-page' },
  image: ['https://bay.example/1.jpg', 'https://bay.example/2.jpg'],
  datePublished: '2024-05-01T08:30:00+08:00',
  dateModified: '2024-05-02T08:30:00+08:00',
  author: [{ '@type': 'Person', name: 'Ann Chen', url: 'https://bay.example/ann' }],
  publisher: {
    '@type': 'Organization',
    name: 'Linhai Bay',
    url: 'https://bay.example/',
    logo: { '@type': 'ImageObject', url: '/logo.png' },
  },
  articleSection: 'Traffic',
  keywords: 'bridge, harbour',
  inLanguage: 'en',
};
const other = { ...article, headline: 'Library opens on Mondays', url: 'https://bay.example/library' };
const breadcrumbs = {
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://bay.example/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Everything about the harbour bridge',
      item: 'https://bay.example/traffic',
    },
  ],
};
const listOf = (...itemListElement: unknown[]) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement,
});
const entry = (position: number, more: object) => ({ '@type': 'ListItem', position, ...more });

const titles = async (document: unknown) => (await load(document)).items.map(({ title }) => title);

describe('JSON-LD', () => {
  it('gives an article with all that it has', async () => {
    const src = address();
    const page = await load(article, { src });
    expect(page.format).to.equal('json-ld');
    expect(page.items).to.deep.equal([
      {
        key: 'https://bay.example/bridge',
        title: 'Harbour bridge closed on Sunday',
        subtitle: 'Detour by the old town',
        summary: 'A detour leads through the old town.',
        body: { format: 'text', value: 'The bridge is closed.', base: src },
        url: 'https://bay.example/bridge',
        image: { src: 'https://bay.example/1.jpg' },
        published: { iso: '2024-05-01T08:30:00+08:00', precision: 'second', zone: 'explicit' },
        updated: { iso: '2024-05-02T08:30:00+08:00', precision: 'second', zone: 'explicit' },
        authors: [{ name: 'Ann Chen', url: 'https://bay.example/ann' }],
        source: { name: 'Linhai Bay', url: 'https://bay.example/' },
        categories: ['Traffic'],
        tags: ['bridge', 'harbour'],
        lang: 'en',
        attachments: [],
        raw: article,
      },
    ]);
    expect(page.next).to.be.undefined;
  });

  it('is found alone, in an array, in a graph, and as what a page is about', async () => {
    const site = { '@type': 'WebSite', name: 'Linhai Bay', url: 'https://bay.example/' };
    for (const document of [
      [article],
      [article, breadcrumbs],
      [breadcrumbs, article],
      { '@context': 'https://schema.org', '@graph': [site, breadcrumbs, article] },
      [{ '@graph': [site] }, { '@graph': [article] }],
      { '@context': 'https://schema.org', '@type': 'WebPage', name: 'A page', mainEntity: article },
    ])
      expect(await titles(document)).to.deep.equal([article.headline]);
  });

  it('is known by any kind of article, also among other types', async () => {
    for (const type of [
      'Article',
      'NewsArticle',
      'ReportageNewsArticle',
      'BlogPosting',
      'LiveBlogPosting',
      'Report',
      'SpecialAnnouncement',
      'https://schema.org/NewsArticle',
      ['Thing', 'NewsArticle'],
    ])
      expect((await load({ ...article, '@type': type })).format, String(type)).to.equal('json-ld');
  });

  it('links to what is said to be the page of the article', async () => {
    const { url, ...rest } = article;
    expect(url).to.be.a('string');
    expect((await first(rest)).url).to.equal('https://bay.example/bridge-page');
    expect((await first({ ...rest, mainEntityOfPage: '/bridge' }, { src: address() })).url).to.equal(
      'https://bay.example/bridge',
    );
    expect((await first({ ...rest, mainEntityOfPage: true })).url).to.be.undefined;
    expect((await first({ ...rest, mainEntityOfPage: { '@type': 'WebPage' } })).url).to.be.undefined;
  });

  it('has a picture as an address, an object or a list of both', async () => {
    const picture = async (image: unknown) => (await first({ ...article, image })).image?.src;
    expect(await picture('https://bay.example/a.jpg')).to.equal('https://bay.example/a.jpg');
    expect(await picture({ '@type': 'ImageObject', url: 'https://bay.example/a.jpg', width: 1 })).to.equal(
      'https://bay.example/a.jpg',
    );
    expect(await picture([{ contentUrl: 'https://bay.example/a.jpg' }, 'https://bay.example/b.jpg'])).to.equal(
      'https://bay.example/a.jpg',
    );
    expect(await picture({ '@id': '#image' })).to.be.undefined;
  });

  it('takes the thumbnail where the picture is only named', async () => {
    expect(
      (await first({ ...article, image: { '@id': '#image' }, thumbnailUrl: '/t.jpg' }, { src: address() })).image!.src,
    ).to.equal('https://bay.example/t.jpg');
  });

  it('keeps ideographic spaces, decodes entities once, and knows empty dates for none', async () => {
    const japanese = await first({ ...article, headline: '臨海湾大橋閉鎖　日曜日から', dateModified: '' });
    expect(japanese.title).to.equal('臨海湾大橋閉鎖　日曜日から');
    expect(japanese.updated).to.be.undefined;
    expect((await first({ ...article, headline: 'Fish &amp;amp; Ships' })).title).to.equal('Fish &amp; Ships');
  });

  it('may have one author, or the name of one', async () => {
    expect(
      (await first({ ...article, author: { '@type': 'Organization', name: 'Press office' } })).authors,
    ).to.deep.equal([{ name: 'Press office', url: undefined }]);
    expect((await first({ ...article, author: 'Press office' })).authors[0]!.name).to.equal('Press office');
  });

  describe('lists', () => {
    it('give the articles in them', async () => {
      const page = await load(listOf(entry(1, { item: article }), entry(2, { item: other })));
      expect(page.format).to.equal('json-ld');
      expect(page.items.map(({ title }) => title)).to.deep.equal([article.headline, other.headline]);
      expect(await titles(listOf(article, other)), 'without entries around them').to.deep.equal([
        article.headline,
        other.headline,
      ]);
      expect(
        await titles({ '@type': 'CollectionPage', mainEntity: listOf(entry(1, { item: article })) }),
      ).to.deep.equal([article.headline]);
    });

    it('give headlines with a link', async () => {
      const page = await load(
        listOf(
          entry(1, { name: 'Harbour bridge closed on Sunday', url: 'https://bay.example/1' }),
          entry(2, { name: '临海湾市人民政府关于大桥封闭的公告', item: 'https://bay.example/2' }),
        ),
      );
      expect(page.format).to.equal('json-ld');
      expect(page.items.map(({ url }) => url)).to.deep.equal(['https://bay.example/1', 'https://bay.example/2']);
    });

    it('beside an article are not what the page is about', async () => {
      expect(await titles([article, listOf(entry(1, { item: other }))])).to.deep.equal([article.headline]);
    });

    it('without titles are no news', async () => {
      await failure(
        load(listOf(entry(1, { url: 'https://bay.example/1' }), entry(2, { url: 'https://bay.example/2' }))),
        'unrecognized',
      );
    });

    it('that are menus are no news', async () => {
      await failure(load(breadcrumbs), 'unrecognized');
      await failure(
        load(listOf(entry(1, { name: 'Home', url: '/' }), entry(2, { name: 'Contact us', url: '/contact' }))),
        'unrecognized',
      );
      await failure(
        load(
          listOf(
            { '@type': 'SiteNavigationElement', name: 'What the council does for you', url: '/a' },
            { '@type': 'SiteNavigationElement', name: 'Where to find the town hall', url: '/b' },
          ),
        ),
        'unrecognized',
      );
    });

    it('that are offers are no news', async () => {
      const product = {
        '@type': 'Product',
        name: 'A very good umbrella for rainy days',
        url: '/p',
        description: 'Buy it',
        offers: { price: 3 },
      };
      await failure(load(listOf(entry(1, { item: product }), entry(2, { item: product }))), 'unrecognized');
      await failure(load({ ...article, '@type': 'AdvertiserContentArticle' }, { strict: true }), 'unrecognized');
    });
  });

  it('of other things is no news', async () => {
    for (const type of ['Organization', 'WebSite', 'Person', 'FAQPage', 'Event'])
      await failure(
        load({ '@context': 'https://schema.org', '@type': type, name: 'Linhai Bay', url: 'https://bay.example/' }),
        'unrecognized',
      );
  });

  it('may be nested ever so deep', async () => {
    let deep: unknown = article;
    for (let i = 0; i < 10_000; i++) deep = { '@graph': [deep] };
    const text = `${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`;
    await failure(load(text), 'unrecognized');
    expect(deep).to.be.an('object');
  });

  it('may be in the page itself', async () => {
    const page = await load(
      {},
      { src: '#news', inlineText: (id) => (id === 'news' ? JSON.stringify([article, breadcrumbs]) : null) },
    );
    expect(page.items.map(({ title }) => title)).to.deep.equal([article.headline]);
  });
});
