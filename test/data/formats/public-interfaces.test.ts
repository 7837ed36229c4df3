import { expect } from '@open-wc/testing';
import type { ArticlePage } from '../../../src/data/article.js';
import type { EndpointSettings } from '../../../src/data/endpoint-source.js';
import { address, failure, first, load, never, reply, serve, sourceOf, type Says } from '../server.js';

/** What a reader sees of a list: title, address, date. */
const shown = ({ items }: ArticlePage) =>
  items.map(({ title, url, published }) => [title, url, published?.iso] as const);

/** Loads what an endpoint at an address of the real one's shape says. */
const at = (path: string, said: Says, settings?: Partial<EndpointSettings>): Promise<ArticlePage> =>
  load(said, { src: address(path), ...settings });

/** Where pages of Lanwan are, for a test's own address. */
const site = (page: { items: { url?: string }[] }): string => new URL(page.items[0]!.url!).origin;

/** Parameters by which the part after a first one is asked for. */
async function second(path: string, said: object): Promise<Record<string, string>> {
  const asked = serve(() => said);
  const source = sourceOf({ src: address(path) });
  const { next } = await source.list({}, { signal: never() });
  await source.list({ page: next, reload: true }, { signal: never() });
  return Object.fromEntries(new URL(asked[1]!.url).searchParams);
}

describe('GOV.UK', () => {
  const result = (i: number) => ({
    title: `Ferry timetable ${i}`,
    link: `/government/news/ferry-${i}`,
    public_timestamp: `2024-05-0${i}T09:00:00.000+01:00`,
    description: 'From next week.',
    organisations: [{ title: 'Ferries Office', slug: 'ferries-office', link: '/government/organisations/ferries' }],
    display_type: 'News story',
    index: 'government',
    es_score: null,
    _id: `/government/news/ferry-${i}`,
    document_type: 'edition',
  });
  const search = (...results: object[]) => ({
    results,
    total: 30,
    start: 0,
    aggregates: {},
    suggested_queries: [],
    es_cluster: 'A',
  });

  it('gives the results of a search', async () => {
    const page = await at('api/search.json', search(result(1), result(2)));
    expect(page.format).to.equal('govuk-search');
    expect(shown(page)[0]).to.deep.equal([
      'Ferry timetable 1',
      'https://bay.example/government/news/ferry-1',
      '2024-05-01T09:00:00+01:00',
    ]);
    expect(page.items[0]).to.deep.include({ summary: 'From next week.', categories: ['News story'] });
    expect(page.items[0]!.source!.name).to.equal('Ferries Office');
    expect(page.total).to.equal(30);
  });

  it('counts results, not pages', async () => {
    expect(await second('api/search.json?order=-public_timestamp', search(result(1), result(2)))).to.deep.equal({
      order: '-public_timestamp',
      start: '2',
    });
    const page = await at('api/search.json?count=2&start=4', { ...search(result(1), result(2)), start: 4 });
    expect(page.next).to.deep.equal({ params: { start: '6', count: '2' } });
    expect(page.at!(7)).to.deep.equal({ params: { start: '14', count: '2' } });
  });

  it('may find nothing, and may be asked for facets alone', async () => {
    const facets = { topics: { options: [{ value: { title: 'Ferries', link: '/topic/ferries' }, documents: 4 }] } };
    for (const document of [search(), { results: [], total: 3138, start: 0, facets, suggested_queries: [] }]) {
      const page = await at('api/search.json', document);
      expect(page.items).to.deep.equal([]);
      expect(page.next).to.be.undefined;
    }
  });

  it('may be asked for several searches at once', async () => {
    const page = await at('api/batch_search.json', { results: [search(result(1)), search(result(2))] });
    expect(page.items.map(({ title }) => title)).to.deep.equal(['Ferry timetable 1']);
    expect(page.next).to.be.undefined;
  });

  const content = {
    base_path: '/government/news/pier',
    content_id: '5dc52233',
    document_type: 'news_story',
    schema_name: 'news_article',
    first_published_at: '2024-05-01T00:15:06.000+00:00',
    public_updated_at: '2024-05-03T00:15:06.000+00:00',
    updated_at: '2024-06-07T10:00:00.000Z',
    locale: 'en',
    title: 'The pier is open again',
    description: 'After five months.',
    withdrawn_notice: {},
    details: {
      body: '<p>All of it.</p>',
      image: { url: 'https://assets.bay.example/pier.jpg', alt_text: 'The pier', caption: 'Lanwan' },
      attachments: [{ title: 'Plan', url: 'https://assets.bay.example/plan.pdf', content_type: 'application/pdf' }],
    },
    links: {
      organisations: [{ title: 'Harbour Board', web_url: 'https://bay.example/harbour', base_path: '/harbour' }],
      document_collections: [
        { title: 'Piers', base_path: '/piers', web_url: 'https://bay.example/piers', public_updated_at: '2023-01-01' },
      ],
    },
  };

  it('gives one page, and not those that it links to', async () => {
    const page = await at('api/content/government/news/pier', content);
    expect(page.format).to.equal('govuk-content');
    expect(shown(page)).to.deep.equal([
      ['The pier is open again', 'https://bay.example/government/news/pier', '2024-05-01T00:15:06+00:00'],
    ]);
    const [article] = page.items;
    expect(article!.body).to.deep.include({ format: 'html', value: '<p>All of it.</p>' });
    expect(article!.image).to.deep.equal({
      src: 'https://assets.bay.example/pier.jpg',
      alt: 'The pier',
      caption: 'Lanwan',
    });
    expect(article!.source).to.deep.equal({ name: 'Harbour Board', url: 'https://bay.example/harbour' });
    expect(article!.attachments.map(({ title }) => title)).to.deep.equal(['Plan']);
    expect(article!.withdrawn).to.be.undefined;
  });

  it('gives the text of a page in any of its shapes', async () => {
    const body = async (details: object) => (await first({ ...content, details })).body?.value;
    expect(
      await body({
        body: [
          { content_type: 'text/govspeak', content: 'All' },
          { content_type: 'text/html', content: '<p>All</p>' },
        ],
      }),
    ).to.equal('<p>All</p>');
    expect(await body({ parts: [{ title: 'Fish & ships', slug: 'a', body: '<p>One</p>' }] })).to.equal(
      '<h2>Fish &amp; ships</h2><p>One</p>',
    );
    expect(await body({})).to.be.undefined;
  });

  it('tells that a page is withdrawn, and does not show what is gone', async () => {
    const notice = { explanation: '<p>It is closed.</p>', withdrawn_at: '2024-07-01T00:00:00Z' };
    const { withdrawn } = await first({ ...content, withdrawn_notice: notice });
    expect([withdrawn!.text, withdrawn!.date!.iso]).to.deep.equal(['It is closed.', '2024-07-01T00:00:00Z']);
    for (const schema_name of ['gone', 'redirect'])
      await failure(
        load({ ...content, schema_name, details: {}, description: null }, { strict: true }),
        'unrecognized',
      );
  });
});

describe('the Federal Register', () => {
  const document = {
    title: 'Safety zone; Lanwan harbour',
    type: 'Rule',
    abstract: null,
    document_number: '2024-00001',
    html_url: 'https://register.example/documents/2024/05/01/2024-00001/safety-zone',
    pdf_url: 'https://register.example/2024-00001.pdf',
    public_inspection_pdf_url: 'https://register.example/inspect/2024-00001.pdf?1',
    publication_date: '2024-05-01',
    agencies: [{ raw_name: 'COAST GUARD', name: 'Coast Guard', url: 'https://register.example/agencies/coast', id: 1 }],
    excerpts: 'A <span class="match">zone</span> is set up.',
  };

  it('gives documents with their numbers', async () => {
    const page = await load({
      count: 33,
      description: 'Documents matching "zone"',
      total_pages: 2,
      next_page_url: 'https://bay.example/api/v1/documents?page=2',
      results: [document],
    });
    expect(page.format).to.equal('federal-register');
    expect(shown(page)).to.deep.equal([[document.title, document.html_url, '2024-05-01']]);
    expect(page.items[0]).to.deep.include({
      docNumber: '2024-00001',
      summary: 'A zone is set up.',
      source: { name: 'Coast Guard', url: 'https://register.example/agencies/coast' },
      categories: ['Rule'],
    });
    expect([page.total, page.next]).to.deep.equal([33, { url: 'https://bay.example/api/v1/documents?page=2' }]);
  });

  it('gives one document, or none', async () => {
    expect((await load(document)).items.map(({ id }) => id)).to.deep.equal(['2024-00001']);
    expect((await load({ description: 'Documents matching "moon"', count: 0 })).items).to.deep.equal([]);
  });
});

describe('NewsAPI', () => {
  const article = {
    source: { id: null, name: 'Lanwan Post' },
    author: 'Ann Chen',
    title: 'Ferries stop for the night',
    description: 'Fog.',
    url: 'https://post.example/1',
    urlToImage: 'https://post.example/1.jpg',
    publishedAt: '2024-05-01T09:37:17.3744974Z',
    content: 'Fog has… [+2200 chars]',
  };
  const removed = {
    source: { id: null, name: '[Removed]' },
    author: null,
    title: '[Removed]',
    description: '[Removed]',
    url: 'https://removed.com',
    urlToImage: null,
    publishedAt: '1970-01-01T00:00:00Z',
    content: '[Removed]',
  };

  it('gives articles, without those that were taken back', async () => {
    const page = await load({ status: 'ok', totalResults: 40, articles: [article, removed] });
    expect(page.format).to.equal('newsapi');
    expect(shown(page)).to.deep.equal([[article.title, article.url, '2024-05-01T09:37:17Z']]);
    expect(page.items[0]!.source!.name).to.equal('Lanwan Post');
    expect(page.items[0]!.image!.src).to.equal('https://post.example/1.jpg');
    expect([page.skipped, page.total, page.next]).to.deep.equal([1, 40, { params: { page: '2' } }]);
  });

  it('tells what is wrong with a key', async () => {
    const error = await failure(
      load({ status: 'error', code: 'apiKeyInvalid', message: 'Your key is invalid.' }),
      'refused',
    );
    expect(error.message).to.contain('Your key is invalid.');
  });

  it('is not taken for news where it lists newspapers', async () => {
    const source = {
      id: 'post',
      name: 'Lanwan Post',
      description: 'A paper',
      url: 'https://post.example',
      country: 'la',
    };
    await failure(load({ status: 'ok', sources: [source, source] }), 'unrecognized');
  });
});

describe('the Guardian', () => {
  const result = {
    id: 'travel/2024/ferry',
    type: 'article',
    sectionName: 'Travel',
    webPublicationDate: '2024-05-01T18:39:25Z',
    webTitle: 'By ferry to Lanwan',
    webUrl: 'https://paper.example/travel/2024/ferry',
    apiUrl: 'https://api.paper.example/travel/2024/ferry',
    fields: {
      trailText: 'Slow, and <strong>worth</strong> it',
      byline: 'Ann Chen',
      thumbnail: 'https://paper.example/1.jpg',
    },
    tags: [{ webTitle: 'Ferries', webUrl: 'https://paper.example/ferries' }],
  };
  const answer = { status: 'ok', userTier: 'test', total: 25, pageSize: 10, currentPage: 1, pages: 3 };

  it('gives results with their page for people', async () => {
    const page = await load({ response: { ...answer, results: [result] } });
    expect(page.format).to.equal('guardian');
    expect(shown(page)).to.deep.equal([[result.webTitle, result.webUrl, '2024-05-01T18:39:25Z']]);
    expect(page.items[0]).to.deep.include({ summary: 'Slow, and worth it', categories: ['Travel'], tags: ['Ferries'] });
    expect(page.next).to.deep.equal({ params: { page: '2' } });
  });

  it('gives one article, or none, or an error', async () => {
    expect((await load({ response: { ...answer, total: 1, content: result } })).items).to.have.length(1);
    expect((await load({ response: { ...answer, total: 0, results: [] } })).items).to.deep.equal([]);
    const error = await failure(load({ response: { status: 'error', message: 'No such section' } }), 'refused');
    expect(error.message).to.contain('No such section');
  });

  it('is no news where it lists sections or tags', async () => {
    const tag = { id: 'travel/ferries', type: 'keyword', webTitle: 'Ferries', webUrl: 'https://paper.example/ferries' };
    const error = await failure(load({ response: { ...answer, results: [tag, tag] } }), 'unrecognized');
    expect(error.message).to.contain('No articles of the format guardian');
  });
});

describe('MediaWiki', () => {
  const page = (pageid: number, index: number) => ({
    pageid,
    ns: 0,
    title: `Pier ${pageid}`,
    index,
    extract: '<p>A pier.</p>',
  });

  it('gives what is searched for, and copies back what leads on', async () => {
    const said = {
      batchcomplete: '',
      continue: { sroffset: 1, continue: '-||' },
      query: {
        searchinfo: { totalhits: 60 },
        search: [
          {
            ns: 0,
            title: 'Pier',
            pageid: 7,
            size: 3,
            snippet: 'A <span class="searchmatch">pier</span> &amp; more',
            timestamp: '2024-05-01T08:00:00Z',
          },
        ],
      },
    };
    const found = await at('w/api.php?action=query&list=search', said);
    expect(found.format).to.equal('mediawiki');
    expect(shown(found)).to.deep.equal([['Pier', 'https://bay.example/?curid=7', '2024-05-01T08:00:00Z']]);
    expect(found.items[0]!.summary).to.equal('A pier & more');
    expect(found.total).to.equal(60);
    expect(await second('w/api.php?action=query&list=search', said)).to.deep.equal({
      action: 'query',
      list: 'search',
      sroffset: '1',
      continue: '-||',
    });
  });

  it('gives pages, which come by their numbers, in the order in which they were found', async () => {
    const pages = { '3': page(3, 2), '9': page(9, 1), '12': page(12, 3) };
    for (const query of [{ pages }, { pages: Object.values(pages) }]) {
      const found = await at('api.php', { batchcomplete: true, query });
      expect(found.items.map(({ title }) => title)).to.deep.equal(['Pier 9', 'Pier 3', 'Pier 12']);
      expect(found.items[0]!.url).to.match(/\/index\.php\?curid=9$/);
    }
  });

  it('links to where pages are, where it says that', async () => {
    const full = {
      ...page(3, 1),
      fullurl: 'https://wiki.example/wiki/Pier',
      thumbnail: { source: '//wiki.example/p.jpg' },
    };
    const found = await first({ query: { pages: { '3': full } } });
    expect([found.url, found.image!.src]).to.deep.equal([
      'https://wiki.example/wiki/Pier',
      'https://wiki.example/p.jpg',
    ]);
  });

  it('gives the text of one page', async () => {
    for (const text of [{ '*': '<p>A pier.</p>' }, '<p>A pier.</p>']) {
      const { items } = await at('w/api.php?action=parse', { parse: { title: 'Pier', pageid: 7, text } });
      expect(items.map(({ title, url, body }) => [title, url, body!.value])).to.deep.equal([
        ['Pier', 'https://bay.example/?curid=7', '<p>A pier.</p>'],
      ]);
    }
  });

  it('does not ask for more members of the same pages', async () => {
    const query = { pages: { '3': page(3, 1) } };
    expect((await at('api.php', { continue: { rvcontinue: 'x' }, query })).next).to.be.undefined;
    expect((await at('api.php', { batchcomplete: '', continue: { gsroffset: 1 }, query })).next).to.deep.equal({
      params: { gsroffset: '1' },
    });
  });

  it('gives nothing where there is nothing', async () => {
    for (const document of [
      { batchcomplete: '', query: { pages: { '-1': { ns: 0, title: 'No such page', missing: '' } } } },
      { batchcomplete: true, query: { pages: [{ ns: 0, title: 'No such page', missing: true }] } },
      { batchcomplete: true },
      { batchcomplete: '', query: { searchinfo: { totalhits: 0 }, search: [] } },
    ])
      expect((await load(document)).items, JSON.stringify(document)).to.deep.equal([]);
  });

  it('tells of its errors', async () => {
    const error = await failure(load({ error: { code: 'badtoken', info: 'No token' } }), 'refused');
    expect(error.message).to.contain('No token');
  });
});

describe('CKAN', () => {
  const set = {
    id: '6e0d',
    name: 'ferry-stops',
    title: 'Ferry stops',
    notes: 'All stops.',
    url: 'Harbour Board, Lanwan',
    author: 'Harbour Board',
    license_url: 'https://licence.example/',
    metadata_created: '2024-05-01T05:41:46.818919',
    metadata_modified: '2024-06-01T05:41:46.818919',
    organization: { title: 'City of Lanwan', image_url: 'https://data.example/l.png' },
    groups: [{ display_name: 'Mobility', name: 'mobility', title: 'Mobility' }],
    tags: [{ display_name: 'ferries', name: 'ferries' }],
    resources: [
      { name: 'stops.csv', url: 'https://data.example/stops.csv', created: '2024-05-02', mimetype: 'text/csv' },
      { name: 'stops.json', url: 'https://data.example/stops.json', created: '2024-05-02' },
    ],
  };

  it('gives data sets with a link, and no files as articles', async () => {
    const page = await at('api/3/action/package_search', {
      help: 'https://data.example/help',
      success: true,
      result: { count: 40, sort: 'score desc', results: [set] },
    });
    expect(page.format).to.equal('ckan');
    expect(shown(page)[0]![0]).to.equal('Ferry stops');
    expect(page.items[0]!.url).to.match(/^https:\/\/bay\.example\/\d+\/dataset\/ferry-stops$/);
    expect(page.items[0]!.published).to.deep.equal({
      iso: '2024-05-01T05:41:46Z',
      precision: 'second',
      zone: 'assumed',
    });
    expect(page.items[0]!.source!.name).to.equal('City of Lanwan');
    expect(page.items[0]!.attachments.map(({ title }) => title)).to.deep.equal(['stops.csv', 'stops.json']);
    expect([page.total, page.next]).to.deep.equal([40, { params: { start: '1' } }]);
  });

  it('gives the sets of a list, one set, or none', async () => {
    for (const result of [[set], set]) expect((await load({ success: true, result })).items).to.have.length(1);
    const nothing = { help: 'h', success: true, result: { count: 0, results: [] } };
    expect((await load(nothing)).items).to.deep.equal([]);
  });

  it('is no news where it lists organisations', async () => {
    const office = {
      id: '1',
      name: 'harbour',
      title: 'Harbour Board',
      created: '2024-05-01T00:00:00',
      type: 'organization',
    };
    await failure(load({ help: 'h', success: true, result: [office, office] }), 'unrecognized');
  });

  it('may have titles in several languages', async () => {
    const title = { fr: '', de: 'Haltestellen', it: '', en: '' };
    expect((await first({ result: { results: [{ ...set, title }] } })).title).to.equal('Haltestellen');
  });

  it('is no list of news where it lists tags or names', async () => {
    for (const result of [['ferry-stops', 'piers'], [{ name: 'ferries', id: '1' }]])
      await failure(load({ help: 'h', success: true, result }), 'unrecognized');
  });
});

describe('Discourse', () => {
  const topic = (id: number) => ({
    id,
    title: `Ferry ${id}`,
    fancy_title: `Ferry &ndash; ${id}`,
    slug: `ferry-${id}`,
    image_url: null,
    created_at: '2024-05-01T15:26:25.977-05:00',
    bumped_at: '2024-06-01T00:00:00Z',
    pinned: id === 1,
    excerpt: 'Welcome &hellip;',
    tags: ['ferry'],
  });
  const users = [{ id: 1, username: 'ann', name: 'Ann' }];

  it('links to its topics', async () => {
    const page = await at('forum/latest.json', { users, topic_list: { topics: [topic(1), topic(2)] } });
    expect(page.format).to.equal('discourse');
    expect(shown(page)[0]).to.deep.equal([
      'Ferry 1',
      `${site(page)}${new URL(page.items[0]!.url!).pathname}`,
      '2024-05-01T15:26:25-05:00',
    ]);
    expect(page.items[0]!.url).to.match(/^https:\/\/bay\.example\/\d+\/forum\/t\/ferry-1\/1$/);
    expect(page.items.map(({ pinned }) => pinned)).to.deep.equal([true, undefined]);
  });

  it('goes on as data, although what it names is a page for people', async () => {
    const more = async (more_topics_url: string) =>
      (await at('latest.json', { topic_list: { more_topics_url, topics: [topic(1)] } })).next;
    expect(await more('/latest?no_definitions=true&page=1')).to.deep.equal({
      url: 'https://bay.example/latest.json?no_definitions=true&page=1',
    });
    expect(await more('/latest.json?page=1')).to.deep.equal({ url: 'https://bay.example/latest.json?page=1' });
    expect(await more('/c/news/5/l/top')).to.deep.equal({ url: 'https://bay.example/c/news/5/l/top.json' });
  });

  it('gives the topics of all categories, and no categories', async () => {
    const category = { id: 5, name: 'News', slug: 'news', description: 'All news' };
    const withTopics = {
      category_list: {
        categories: [
          { ...category, topics: [topic(1)] },
          { ...category, topics: [topic(2)] },
        ],
      },
    };
    expect((await at('categories.json', withTopics)).items.map(({ id }) => id)).to.deep.equal(['1', '2']);
    await failure(at('categories.json', { category_list: { categories: [category] } }), 'unrecognized');
  });

  it('gives one topic with its first post, and none that it suggests', async () => {
    const page = await at('t/ferry-7/7.json', {
      post_stream: {
        posts: [
          { id: 1, name: 'Ann', cooked: '<p>Hello</p>' },
          { id: 2, cooked: '<p>Bye</p>' },
        ],
      },
      ...topic(7),
      details: { created_by: { username: 'ann' }, suggested_topics: [topic(8), topic(9)] },
    });
    expect(page.items.map(({ title, body }) => [title, body!.value])).to.deep.equal([['Ferry 7', '<p>Hello</p>']]);
    expect(page.items[0]!.url).to.match(/\/t\/ferry-7\/7$/);
    expect(page.items[0]!.authors[0]!.name).to.equal('Ann');
  });
});

describe('Hacker News', () => {
  const hit = (objectID: string, url: string | null) => ({
    objectID,
    url,
    title: `Show: a ferry ${objectID}`,
    author: 'ann',
    created_at: '2024-05-01T18:43:08.000Z',
    created_at_i: 1714588988,
    story_text: null,
    _highlightResult: { title: { value: 'Show: a <em>ferry</em>' } },
  });

  it('links to stories, and to what has no other page', async () => {
    const page = await load({
      hits: [hit('1', 'https://ferry.example/'), hit('2', null)],
      nbHits: 5000,
      page: 0,
      nbPages: 50,
      hitsPerPage: 2,
    });
    expect(page.format).to.equal('hn-algolia');
    expect(page.items.map(({ url }) => url)).to.deep.equal([
      'https://ferry.example/',
      'https://news.ycombinator.com/item?id=2',
    ]);
    expect([page.total, page.next, page.at!(3)]).to.deep.equal([
      100,
      { params: { page: '1' } },
      { params: { page: '3' } },
    ]);
  });

  it('gives one item, without those who answer it', async () => {
    const item = {
      id: 7,
      title: 'Ferry',
      url: null,
      text: '<p>Hello',
      created_at: '2024-05-01T18:43:08.000Z',
      created_at_i: 1,
      children: [{ id: 8, text: 'x' }],
    };
    expect(shown(await load(item))).to.deep.equal([
      ['Ferry', 'https://news.ycombinator.com/item?id=7', '2024-05-01T18:43:08Z'],
    ]);
  });
});

describe('directories of AWS', () => {
  it('have what editors fill in deep within', async () => {
    const item = {
      id: 'news#1',
      name: null,
      locale: 'en_US',
      directoryId: 'news',
      dateCreated: '2024-04-01T16:36:42+0000',
      dateUpdated: '2024-05-02T20:01:36+0000',
      additionalFields: {
        headline: 'Ferries as a service',
        headlineUrl: '/news/ferries',
        postBody: '<p>Now.</p>',
        postDateTime: '2024-05-01T15:00:00-05:00',
      },
    };
    const page = await at('api/dirs/items/search?size=1&page=2', {
      metadata: { count: 1, totalHits: 9 },
      items: [{ item, tags: [{ id: 'x', name: 'ferry' }] }],
    });
    expect(page.format).to.equal('aws-dirs');
    expect(shown(page)).to.deep.equal([
      ['Ferries as a service', 'https://bay.example/news/ferries', '2024-05-01T15:00:00-05:00'],
    ]);
    expect(page.items[0]).to.include({ lang: 'en-US', id: 'news#1' });
    expect(page.next).to.deep.equal({ params: { page: '3', size: '1' } });
  });
});

describe('JSON-LD in a web page', () => {
  const script = (json: string, type = 'application/ld+json') => `<script type="${type}">${json}</script>`;
  const page = (...scripts: string[]) =>
    `<!DOCTYPE html><html><head><title>Lanwan</title>${scripts.join('\n')}</head><body><p>Hello</body></html>`;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'The pier is open',
    url: '/pier',
    datePublished: '2024-05-01',
  };
  const asPage = (text: string) => at('news/', reply(text, { headers: { 'Content-Type': 'text/html' } }));

  it('is found', async () => {
    const found = await asPage(page(script('{"@type":"WebSite","name":"Lanwan"}'), script(JSON.stringify(article))));
    expect(found.format).to.equal('json-ld');
    expect(shown(found)).to.deep.equal([['The pier is open', 'https://bay.example/pier', '2024-05-01']]);
  });

  it('is found as editors leave it: with line breaks, in comments, with a type of any writing', async () => {
    for (const text of [
      JSON.stringify(article).replace('is open', 'is\nopen'),
      `<!-- ${JSON.stringify(article)} -->`,
      `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`,
      `${JSON.stringify(article)};`,
    ])
      expect((await asPage(page(script(text)))).items[0]!.title, text).to.equal('The pier is open');
    expect(
      (await asPage(page(script('{broken'), script(JSON.stringify(article), 'application/LD+JSON')))).items,
    ).to.have.length(1);
  });

  it('puts together what is named and described elsewhere', async () => {
    const graph = {
      '@graph': [
        { ...article, author: { '@id': '#ann' }, publisher: { '@id': '#city' }, image: { '@id': '#image' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Chen' },
        { '@type': 'Organization', '@id': '#city', name: 'City of Lanwan', url: 'https://bay.example/' },
        { '@type': 'ImageObject', '@id': '#image', url: 'https://bay.example/pier.jpg' },
      ],
    };
    const [found] = (await asPage(page(script(JSON.stringify(graph))))).items;
    expect([found!.authors[0]!.name, found!.source!.name, found!.image!.src]).to.deep.equal([
      'Ann Chen',
      'City of Lanwan',
      'https://bay.example/pier.jpg',
    ]);
  });

  it('that is about something else leaves a page a page', async () => {
    const error = await failure(asPage(page(script('{"@type":"WebSite","name":"Lanwan"}'))), 'html');
    expect(error.message).to.contain('a web page "Lanwan"');
  });
});
