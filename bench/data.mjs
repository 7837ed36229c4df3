// What it costs to make articles of an answer.
//   node bench/data.mjs [--runs=61] [--only=json-feed] [--check]
//
// 1000 articles per format, from bytes to articles: decoding, recognition, mapping, as an element does it, without a
// network. The baseline decodes and parses the same bytes, in turns with it, in the same Node. The limit is held against
// the 10th percentiles of both, warm. The last column is the first reading of a format, before anything of it was
// compiled; with --only=name it is the first of all, as a page has it.
//
// JSON.parse cannot read the bytes of a feed in XML. What a browser has for them is DOMParser: the limit is held against
// that, in Chromium, for reading in the same page. JSON.parse of the same feed as JSON stands beside it for comparison.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { isWanted, runsOf } from './support/args.mjs';
import { jsonFeed } from './support/articles.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { finish, quietRatio, spread, table, verdict } from './support/report.mjs';

/** Most that reading may take, as a multiple of bare parsing. */
const LIMIT = 4;
const RUNS = runsOf(61);
const COUNT = 1000;

const folder = mkdtempSync(path.join(tmpdir(), 'civic-bench-'));
const outfile = path.join(folder, 'data.mjs');
await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/data/endpoint-source.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  logLevel: 'error',
});
const { EndpointSource } = await import(pathToFileURL(outfile).href);
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/data/endpoint-source.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'civic',
  logLevel: 'error',
});
rmSync(folder, { recursive: true });

const { items } = jsonFeed(COUNT);
const body = (/** @type {string} */ summary) =>
  `<p>${summary}</p><p>The office is open from Monday to Friday, 9 a.m. to 5 p.m. &amp; by appointment.</p>`;
const day = (/** @type {string} */ iso) => iso.slice(0, 10);
const clock = (/** @type {string} */ iso) => iso.slice(0, 19).replace('T', ' ');

/** @type {Record<string, { document: unknown, text?: string, settings?: object }>} */
const formats = {
  'json-feed': {
    document: { ...jsonFeed(COUNT), items: items.map((item) => ({ ...item, content_html: body(item.summary) })) },
  },
  wordpress: {
    document: items.map(({ title, url, summary, date_published: date }, i) => ({
      id: i + 1,
      date: date.slice(0, 19),
      date_gmt: date.slice(0, 19),
      modified: date.slice(0, 19),
      modified_gmt: date.slice(0, 19),
      slug: `notice-${i}`,
      status: 'publish',
      type: 'post',
      link: url,
      title: { rendered: title.replace('timetable', '&#8220;timetable&#8221;') },
      content: { rendered: body(summary), protected: false },
      excerpt: { rendered: `<p>${summary}</p>\n`, protected: false },
      author: 1,
      featured_media: i,
      sticky: false,
      categories: [3],
      tags: [],
      _embedded: {
        author: [{ id: 1, name: 'editor', url: '', link: 'https://news.example/author/editor/' }],
        'wp:featuredmedia': [
          { id: i, source_url: `https://news.example/uploads/${i}.jpg`, alt_text: 'A board', media_type: 'image' },
        ],
        'wp:term': [[{ id: 3, name: 'Transport', taxonomy: 'category' }], []],
      },
    })),
  },
  'gov.cn': {
    document: items.map(({ title, url, date_published: date }) => ({
      TITLE: title,
      SUB_TITLE: '',
      URL: url,
      DOCRELPUBTIME: day(date),
    })),
  },
  'json-ld': {
    document: {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: items.map(({ title, url, summary, date_published: date, authors }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        item: {
          '@type': 'NewsArticle',
          '@id': url,
          url,
          headline: title,
          description: summary,
          datePublished: date,
          dateModified: date,
          image: { '@type': 'ImageObject', url: `https://news.example/uploads/${i}.jpg` },
          author: { '@type': 'Organization', name: authors[0].name },
          publisher: { '@type': 'GovernmentOrganization', name: 'City of Lanwan', url: 'https://news.example/' },
        },
      })),
    },
  },
  'ruoyi, mapped': {
    document: {
      total: COUNT,
      code: 200,
      msg: 'ok',
      rows: items.map(({ title, summary, date_published: date, authors }, i) => ({
        createBy: 'admin',
        createTime: clock(date),
        updateBy: '',
        updateTime: null,
        remark: i % 2 ? summary : null,
        params: {},
        noticeId: i + 1,
        noticeTitle: title,
        noticeType: '2',
        noticeContent: body(summary),
        deptName: authors[0].name,
        status: '0',
      })),
    },
    settings: {
      items: 'rows',
      total: 'total',
      pageParam: 'pageNum',
      sizeParam: 'pageSize',
      where: 'status=0',
      timezone: 'Asia/Shanghai',
      fields:
        'title: noticeTitle; url: /notice/{noticeId}.html; published: createTime; summary: remark|noticeContent; source: deptName',
    },
  },
};

/** What is in each article, by members of other systems. @param {(one: any, i: number) => object} make */
const each = (make) =>
  items.map(({ title, url, summary, date_published: date, authors }, i) =>
    make({ title, url, summary, date, source: authors[0].name, html: body(summary) }, i),
  );
formats['json-api'] = {
  document: {
    jsonapi: { version: '1.0' },
    data: each(({ title, url, summary, date, html }, i) => ({
      type: 'articles',
      id: `${i}`,
      attributes: { title, summary, body: html, published_at: date, updated_at: date },
      links: { html: url, self: `https://news.example/api/articles/${i}` },
    })),
    links: { self: 'https://news.example/api/articles' },
  },
};
formats.ghost = {
  document: {
    posts: each(({ title, url, summary, date, html, source }, i) => ({
      id: `p${i}`,
      uuid: `u-${i}`,
      slug: `notice-${i}`,
      title,
      url,
      html,
      excerpt: summary,
      custom_excerpt: null,
      feature_image: `https://news.example/uploads/${i}.jpg`,
      published_at: date,
      updated_at: date,
      status: 'published',
      authors: [{ id: '1', name: source, slug: 'office' }],
      tags: [{ id: '2', name: 'Transport', slug: 'transport' }],
    })),
    meta: { pagination: { page: 1, limit: COUNT, pages: 1, total: COUNT, next: null, prev: null } },
  },
};
formats['govuk-search'] = {
  document: {
    results: each(({ title, url, summary, date, source }, i) => ({
      content_id: `c${i}`,
      title,
      link: url.slice(20),
      description: summary,
      public_timestamp: date,
      organisations: [{ title: source, acronym: 'TO', slug: 'office' }],
      display_type: 'Guidance',
      _id: url.slice(20),
    })),
    total: COUNT,
    start: 0,
    aggregates: {},
    suggested_queries: [],
  },
};
formats.ucap = {
  document: {
    code: '200',
    data: {
      channelId: 'c1',
      total: COUNT,
      rows: COUNT,
      page: 1,
      results: each(({ title, url, summary, date, source, html }, i) => ({
        manuscriptId: `${i}`,
        title,
        subTitle: '',
        url: url.slice(20),
        publishedTimeStr: clock(date),
        publishedTime: Date.parse(date),
        memo: summary,
        contentHtml: html,
        source,
        channelName: 'Notices',
      })),
    },
  },
};
formats.layui = {
  document: {
    code: 0,
    msg: '',
    count: COUNT,
    data: each(({ title, url, summary, date, source }, i) => ({
      id: i,
      title,
      url: url.slice(20),
      summary,
      createTime: clock(date),
      source,
    })),
  },
};
formats['no known shape'] = {
  document: {
    answer: {
      found: each(({ title, url, summary, date, html }, i) => ({
        newsId: i,
        newsTitle: title,
        linkUrl: url.slice(20),
        intro: summary,
        content: html,
        publishDate: clock(date),
      })),
    },
  },
};
const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const feed = each(({ title, url, summary, date, source, html }) => ({
  title,
  link: url,
  guid: url,
  pubDate: new Date(date).toUTCString(),
  description: summary,
  'dc:creator': source,
  'content:encoded': html,
}));
formats.rss = {
  document: { rss: { version: '2.0', channel: { title: 'News', link: 'https://news.example/', item: feed } } },
  text: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>News</title><link>https://news.example/</link>${feed
    .map((item) => {
      const members = Object.entries(item).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
      return `<item>${members.join('')}</item>`;
    })
    .join('')}</channel></rss>`,
};

/** The bytes that `fetch` gives. @type {Uint8Array} */
let bytes;
const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8' });
globalThis.fetch = /** @type {any} */ (
  async (/** @type {string} */ url) => ({
    url,
    status: 200,
    ok: true,
    headers,
    body: null,
    arrayBuffer: async () => bytes.buffer,
  })
);

/** @param {object} settings */
async function read(settings) {
  const source = new EndpointSource({
    ...settings,
    src: 'https://news.example/list',
    pageUrl: 'https://news.example/',
  });
  // Else the answer before would do.
  return source.list({ reload: true }, { signal: new AbortController().signal });
}

/** Reading a feed in Chromium, beside DOMParser. @param {string} name @param {string} text */
async function inBrowser(name, text) {
  const browser = await startBrowser();
  const { page } = await freshPage(browser);
  await page.route('https://news.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>News</title>' }),
  );
  await page.goto('https://news.example/');
  await page.addScriptTag({ content: outputFiles[0].text });
  const { reading, parsing, count } = await page.evaluate(
    async ({ text, runs }) => {
      const bytes = new TextEncoder().encode(text);
      const headers = new Headers({ 'Content-Type': 'application/rss+xml' });
      const reply = { url: 'https://news.example/list', status: 200, ok: true, headers, body: null };
      globalThis.fetch = /** @type {any} */ (async () => ({ ...reply, arrayBuffer: async () => bytes.buffer }));
      const { EndpointSource } = /** @type {any} */ (globalThis).civic;
      const source = new EndpointSource({ src: reply.url, pageUrl: reply.url });
      const { signal } = new AbortController();
      /** @type {number[]} */
      const reading = [];
      /** @type {number[]} */
      const parsing = [];
      let count = 0;
      for (let run = -5; run < runs; run++) {
        let start = performance.now();
        const { items } = await source.list({ reload: true }, { signal });
        const read = performance.now() - start;
        start = performance.now();
        const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml');
        const parse = performance.now() - start;
        if (run < 0) continue;
        reading.push(read);
        parsing.push(parse);
        count = items.length === parsed.querySelectorAll('item').length ? items.length : -1;
      }
      return { reading, parsing, count };
    },
    { text, runs: RUNS },
  );
  await browser.close();
  if (count !== COUNT) throw new Error(`${name} in Chromium: not what DOMParser finds`);
  const toParse = quietRatio(reading, parsing);
  return [
    `${name}, beside DOMParser`,
    (bytes.length / 1000).toFixed(0),
    spread(reading, 2),
    spread(parsing, 2),
    toParse.text,
    verdict(toParse.of, LIMIT),
    '',
  ];
}

const rows = [['1000 articles', 'kB', 'read ms', 'native parser ms', 'ratio', 'limit', 'first ever, ms']];
for (const [name, { document, text, settings = {} }] of Object.entries(formats)) {
  if (!isWanted(name)) continue;
  const json = new TextEncoder().encode(JSON.stringify(document));
  bytes = text ? new TextEncoder().encode(text) : json;
  const parse = () => JSON.parse(new TextDecoder().decode(json));
  const time = async (/** @type {() => unknown} */ act) => {
    const start = performance.now();
    await act();
    return performance.now() - start;
  };
  const coldParse = await time(parse);
  /** @type {any} */
  let first;
  const cold = await time(async () => (first = await read(settings)));
  if (first.items.length !== COUNT || first.skipped)
    throw new Error(`${name}: ${first.items.length} articles, ${first.skipped} skipped, read as ${first.format}`);
  const lacking = ['title', 'url', 'published'].filter((member) => !first.items[7][member]);
  if (lacking.length) throw new Error(`${name}: articles lack ${lacking.join(', ')}`);
  /** @type {number[]} */
  const reading = [];
  /** @type {number[]} */
  const parsing = [];
  // The first rounds only warm things up.
  for (let run = -5; run < RUNS; run++) {
    const both =
      run % 2
        ? [await time(parse), await time(() => read(settings))]
        : [await time(() => read(settings)), await time(parse)].reverse();
    if (run < 0) continue;
    parsing.push(both[0]);
    reading.push(both[1]);
  }
  const toParse = quietRatio(reading, parsing);
  rows.push([
    `${name} (${first.format})`,
    (bytes.length / 1000).toFixed(0),
    spread(reading, 2),
    spread(parsing, 2),
    toParse.text,
    text ? 'other bytes' : verdict(toParse.of, LIMIT),
    `${cold.toFixed(1)} / ${coldParse.toFixed(1)} = ${(cold / coldParse).toFixed(1)}`,
  ]);
  if (text) rows.push(await inBrowser(name, text));
}
table(rows);
finish();
// An answer is kept for others for half a minute: nobody comes any more.
process.exit();
