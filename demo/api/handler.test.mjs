import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { articlesIn, languageFor, languages, pressReleases, todayInLanwan } from '../content/index.mjs';
import { encodeGb18030 } from './gb18030.mjs';
import { handle, headersFor, strictPolicy } from './handler.mjs';

let server;
let base;

before(async () => {
  server = createServer(async (req, res) => {
    if (!(await handle(req, res))) res.writeHead(404).end('static');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});

after(() => new Promise((resolve) => server.close(resolve)));

const get = (path, options) => fetch(base + path, options);
const getJson = async (path) => (await get(path)).json();

/** Sends a path as it is: fetch would tidy it. */
const getRaw = (path) =>
  new Promise((resolve, reject) => {
    request(`${base}/`, { path }, (res) => {
      let body = '';
      res.on('data', (part) => (body += part)).on('end', () => resolve({ status: res.statusCode, headers: res.headers, body }));
    })
      .on('error', reject)
      .end();
  });

async function assertProblem(path, status, pattern) {
  const response = await get(path);
  assert.equal(response.status, status, path);
  assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const text = await response.text();
  const problem = JSON.parse(text);
  assert.equal(problem.status, status);
  assert.match(problem.detail, pattern);
  assert.doesNotMatch(text, /\bat .*:\d+:\d+|\.mjs|node:/, 'no stack trace');
  return problem;
}

describe('the articles', () => {
  for (const language of languages) {
    describe(`in ${language}`, () => {
      const articles = articlesIn(language);

      it('are enough to page through', () => {
        assert.ok(articles.length >= (language === 'en' || language === 'zh-Hans' ? 30 : 12));
      });

      it('have all that they should, with no hole left in them', () => {
        for (const article of articles) {
          for (const member of ['title', 'summary', 'body', 'published', 'source', 'category']) {
            assert.ok(article[member], `${article.id}: ${member}`);
          }
          const text = JSON.stringify(article);
          assert.doesNotMatch(text, /\{(?:[dDwfmy][+-]?\d*|fig )|undefined|NaN|Invalid/, String(article.id));
          assert.ok(article.tags.every(Boolean), `${article.id}: tags`);
          if (article.withdrawn) assert.ok(article.withdrawn.text);
          for (const attachment of article.attachments) assert.ok(attachment.title && attachment.size > 0);
        }
      });

      it('show pictures that are there, with alternative text', () => {
        const pictures = articles.flatMap(({ body, image }) => [...body.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)].map(([, src, alt]) => ({ src, alt })).concat(image ?? []));
        assert.ok(pictures.length > 5);
        for (const { src, alt } of pictures) {
          assert.ok(alt);
          assert.ok(existsSync(new URL(`..${src}`, import.meta.url)), src);
        }
      });

      it('come pinned ones first, then the newest first', () => {
        assert.ok(articles[0].pinned);
        const days = articles.filter((article) => !article.pinned).map((article) => article.published.slice(0, 10));
        assert.deepEqual(days, [...days].sort().reverse());
      });
    });
  }

  it('are dated from today, so that some are always new', () => {
    const articles = articlesIn('en', '2031-03-01');
    assert.equal(articles.find((article) => article.id === 1060).published, '2031-02-28T16:20:00+08:00');
    assert.equal(articles.find((article) => article.id === 1059).published, '2031-02-27');
    assert.equal(articles.find((article) => article.id === 1056).title, 'Lanwan Port Handled 3.86 Million Tonnes in January 2031');
    const young = articlesIn('en').filter(({ published }) => Date.now() - Date.parse(published) < 7 * 86_400_000);
    assert.ok(young.length >= 3);
    assert.ok(articlesIn('en').every(({ published }) => Date.parse(published) <= Date.now()));
  });

  it('hold what real lists hold', () => {
    const articles = articlesIn('en');
    const titles = articles.map((article) => article.title);
    assert.ok(titles.some((title) => title.length > 100));
    assert.ok(titles.some((title) => title.includes('<dialog>') && title.includes('&')));
    assert.ok(new Set(titles).size < titles.length, 'two have the same title');
    assert.ok(articles.some((article) => article.withdrawn));
    assert.ok(articles.filter((article) => article.attachments.length).length >= 2);
  });

  it('know their translations', () => {
    const article = articlesIn('ja').find(({ id }) => id === 1058);
    assert.deepEqual(article.languages, languages);
  });

  it('count the day by the clock of the city', () => {
    assert.equal(todayInLanwan(new Date('2030-12-31T16:30:00Z')), '2031-01-01');
  });

  it('are found by any tag of their language', () => {
    assert.equal(languageFor('zh-CN'), 'zh-Hans');
    assert.equal(languageFor('EN-gb'), 'en');
    assert.equal(languageFor('ja-JP'), 'ja');
    assert.equal(languageFor('fr'), undefined);
    assert.equal(languageFor('zh-Hant'), undefined);
    assert.equal(languageFor('constructor'), undefined);
  });
});

describe('/api/news', () => {
  it('is a JSON Feed 1.1', async () => {
    const response = await get('/api/news');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const feed = await response.json();
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.language, 'en');
    assert.equal(feed.items.length, 20);
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string');
      assert.ok(item.title && item.url && item.date_published);
      assert.ok(item.content_html || item.content_text, item.id);
    }
    const [pinned] = feed.items;
    assert.equal(pinned._civic.pinned, true);
    assert.deepEqual(Object.keys(pinned.attachments[0]), ['url', 'mime_type', 'title', 'size_in_bytes']);
  });

  it('leads through all articles by next_url, once each', async () => {
    const seen = [];
    let url = '/api/news?lang=zh-CN&size=7';
    while (url) {
      const feed = await getJson(url);
      seen.push(...feed.items.map((item) => item.id));
      url = feed.next_url;
    }
    assert.equal(seen.length, articlesIn('zh-Hans').length);
    assert.equal(new Set(seen).size, seen.length);
  });

  it('is empty behind the last page', async () => {
    const feed = await getJson('/api/news?page=99');
    assert.deepEqual(feed.items, []);
    assert.equal(feed.next_url, undefined);
  });

  it('says what is wrong with a request', async () => {
    await assertProblem('/api/news?size=101', 400, /size must be a whole number from 1 to 100/);
    await assertProblem('/api/news?size=0', 400, /size/);
    await assertProblem('/api/news?size=-1', 400, /size/);
    await assertProblem('/api/news?size=1e9', 400, /size/);
    await assertProblem('/api/news?page=x', 400, /page/);
    await assertProblem('/api/news?page=1.5', 400, /page/);
    const problem = await assertProblem('/api/news?lang=fr', 400, /lang must be one of/);
    assert.deepEqual(problem.languages, languages);
  });

  it('answers 304 to whoever has the same already', async () => {
    const first = await get('/api/news?lang=ko');
    await first.arrayBuffer();
    const second = await get('/api/news?lang=ko', { headers: { 'If-None-Match': first.headers.get('etag') } });
    assert.equal(second.status, 304);
  });

  it('can be asked for its headers alone', async () => {
    const response = await get('/api/news', { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get('content-length')) > 1000);
    assert.equal(await response.text(), '');
  });

  it('can only be read', async () => {
    const response = await get('/api/news', { method: 'POST', body: 'x' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    await response.arrayBuffer();
    const preflight = await get('/api/news', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods'), /GET/);
  });
});

describe('/api/news/<id>', () => {
  it('gives one article by number or short name', async () => {
    const byNumber = await getJson('/api/news/1058?lang=ja');
    assert.equal(byNumber.language, 'ja');
    assert.deepEqual(byNumber._civic.translations.map(({ language }) => language), ['en', 'zh-Hans', 'ko']);
    assert.deepEqual(await getJson('/api/news/lantern-festival?lang=ja'), byNumber);
  });

  it('leads from article to article, by date', async () => {
    for (const language of languages) {
      const seen = [];
      let id = [...articlesIn(language)].sort((a, b) => (a.published < b.published ? 1 : -1))[0].id;
      while (id) {
        const { _civic } = await getJson(`/api/news/${id}?lang=${language}`);
        seen.push(String(id));
        const [, before] = /id=(\d+)/.exec(_civic.previous?.url) ?? [];
        if (before) assert.equal((await getJson(`/api/news/${before}?lang=${language}`))._civic.next.url, `/article.html?id=${id}&lang=${language}`);
        id = before;
      }
      assert.equal(new Set(seen).size, articlesIn(language).length, language);
    }
    const feed = await getJson('/api/news');
    assert.ok(feed.items.every((item) => !item._civic.previous && !item._civic.next), 'lists do not say it');
  });

  for (const language of languages) {
    it(`has texts in Markdown, in blocks and in plain text in ${language}`, async () => {
      const markdown = await getJson(`/api/news/1047?lang=${language}`);
      assert.match(markdown._civic.markdown, /^\|---/m);
      assert.equal(markdown.content_text, markdown._civic.markdown);
      const blocks = await getJson(`/api/news/1046?lang=${language}`);
      assert.deepEqual([...new Set(blocks._civic.blocks.map((one) => one.style))].sort(), ['blockquote', 'h2', 'normal']);
      const text = await getJson(`/api/news/1045?lang=${language}`);
      assert.match(text.content_text, /\n\n/);
      for (const item of [markdown, text]) assert.equal(item.content_html, undefined);
      for (const item of [markdown, blocks, text]) assert.doesNotMatch(JSON.stringify(item), /\{[dDwfmy][+-]?\d*\}|\{fig/);
    });
  }

  it('says which article is in a language of its own', async () => {
    const item = await getJson('/api/news/for-seafarers');
    assert.equal(item.language, 'ar');
    assert.match(item.title, /[\u0600-\u06ff]/);
    assert.equal((await getJson('/api/news/1061?lang=ar')).url, item.url);
  });

  it('says what was withdrawn, when and why', async () => {
    const { _civic } = await getJson('/api/news/1044');
    assert.match(_civic.withdrawn.text, /Withdrawn because/);
    assert.match(_civic.withdrawn.date, /^\d{4}-\d\d-\d\d$/);
  });

  it('tells what is not there from what is not translated', async () => {
    await assertProblem('/api/news/99999', 404, /no article/);
    const problem = await assertProblem('/api/news/1053?lang=ko', 404, /not there in ko/);
    assert.deepEqual(problem.languages, ['en', 'zh-Hans']);
    await assertProblem('/api/news/constructor', 404, /no article/);
  });

  it('survives an address that is not well-formed', async () => {
    const { status, body } = await getRaw('/api/news/%E0%A4%A');
    assert.equal(status, 400);
    assert.match(JSON.parse(body).detail, /well-formed/);
    assert.equal((await getRaw('/api/news/..%2f..%2fpackage.json')).status, 404);
  });
});

describe('/api/wp/v2/posts', () => {
  it('is shaped as in WordPress', async () => {
    const response = await get('/api/wp/v2/posts?_embed&lang=zh-Hans&per_page=4');
    const posts = await response.json();
    const total = articlesIn('zh-Hans').filter((article) => !article.withdrawn).length;
    assert.equal(response.headers.get('x-wp-total'), String(total));
    assert.equal(response.headers.get('x-wp-totalpages'), String(Math.ceil(total / 4)));
    assert.match(response.headers.get('link'), /^<\/api\/wp\/v2\/posts\?[^>]*page=2>; rel="next"$/);
    assert.match(response.headers.get('access-control-expose-headers'), /X-WP-TotalPages/);
    assert.equal(posts.length, 4);
    for (const post of posts) {
      assert.equal(typeof post.id, 'number');
      assert.match(post.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      assert.equal(Date.parse(`${post.date}Z`) - Date.parse(`${post.date_gmt}Z`), 8 * 3600_000);
      assert.ok(post.title.rendered && post.content.rendered && post.excerpt.rendered && post.link);
      assert.equal(post.featured_media > 0, Boolean(post._embedded['wp:featuredmedia']));
    }
  });

  it('escapes titles, which are HTML there', async () => {
    const post = await getJson('/api/wp/v2/posts/1055');
    assert.equal(post.title.rendered, 'How to Use the &lt;dialog&gt; Window &amp; Other Shortcuts on the Service Portal');
    assert.equal(post._embedded, undefined);
  });

  it('goes from page to page by its Link header', async () => {
    const seen = [];
    let url = '/api/wp/v2/posts?per_page=10';
    while (url) {
      const response = await get(url);
      seen.push(...(await response.json()).map((post) => post.id));
      url = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    assert.equal(new Set(seen).size, 32);
    assert.equal(seen.length, 32);
  });

  it('filters by category', async () => {
    const posts = await getJson('/api/wp/v2/posts?categories=5');
    assert.deepEqual(posts.map((post) => post.id), [1053, 1038]);
  });

  it('refuses pages that are not there, as WordPress does', async () => {
    const problem = await assertProblem('/api/wp/v2/posts?page=99', 400, /only 4 pages/);
    assert.equal(problem.code, 'rest_post_invalid_page_number');
    await assertProblem('/api/wp/v2/posts?per_page=101', 400, /per_page/);
  });
});

describe('/api/notice/list', () => {
  it('has rows with field names of its own and times without a zone', async () => {
    const list = await getJson('/api/notice/list?pageNum=2&pageSize=5');
    assert.equal(list.code, 200);
    assert.equal(list.rows.length, 5);
    assert.ok(list.total > 10);
    for (const row of list.rows) {
      assert.match(row.createTime, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      assert.ok(row.noticeId && row.noticeTitle && row.noticeContent);
    }
  });

  it('holds a row that is closed', async () => {
    const { rows } = await getJson('/api/notice/list?pageSize=100');
    assert.deepEqual(rows.filter((row) => row.status === '1').map((row) => row.noticeId), [1044]);
  });
});

describe('/api/notice/<id>', () => {
  it('gives one notice with its files and its neighbours', async () => {
    const { code, data } = await getJson('/api/notice/1053');
    assert.equal(code, 200);
    assert.equal(data.noticeId, 1053);
    assert.deepEqual(Object.keys(data.fileList[0]), ['name', 'url', 'size']);
    assert.match(data.prev.url, /^\/notice\.html\?id=\d+$/);
    await assertProblem('/api/notice/1', 404, /no article/);
  });
});

describe('/api/gov', () => {
  it('is a bare array in GB18030 without a charset', async () => {
    const response = await get('/api/gov/list.json');
    assert.equal(response.headers.get('content-type'), 'application/json');
    const bytes = await response.arrayBuffer();
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const rows = JSON.parse(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
    assert.ok(rows.some((row) => row.TITLE === '澜湾港灯节在老码头开幕'));
    assert.ok(rows.every((row) => /^\d{4}-\d\d-\d\d$/.test(row.DOCRELPUBTIME)));
  });

  it('is there as JSONP', async () => {
    const response = await get('/api/gov/list.js?callback=show.list');
    const text = new TextDecoder('gb18030').decode(await response.arrayBuffer());
    assert.match(text, /^show\.list\(\[\{"DOCID":"\d+","TITLE":/);
    assert.match(text, /\}\]\);$/);
    await assertProblem('/api/gov/list.js?callback=alert(1)//', 400, /callback/);
  });
});

describe('/api/gov/<id>.json', () => {
  it('is one article in GB18030, with its text as editors of such sites leave it', async () => {
    const response = await get('/api/gov/1053.json');
    const article = JSON.parse(new TextDecoder('gb18030', { fatal: true }).decode(await response.arrayBuffer()));
    assert.equal(article.DOCID, '1053');
    assert.match(article.CONTENT, /<p>&nbsp;<\/p><p style="TEXT-INDENT: 2em"><font face="宋体" size="3">[^<]+<\/font><\/p>/);
    assert.match(article.PREV.url, /^\/sites\/tables\/article\.html\?id=\d+$/);
    assert.equal(article.FILES.length, 1);
    await assertProblem('/api/gov/1.json', 404, /no article/);
  });
});

describe('/api/press/releases.xml', () => {
  it('is a feed with the whole texts, the newest first', async () => {
    const response = await get('/api/press/releases.xml');
    assert.equal(response.headers.get('content-type'), 'application/rss+xml; charset=utf-8');
    const feed = await response.text();
    const days = [...feed.matchAll(/<pubDate>([^<]+)</g)].map(([, date]) => Date.parse(date));
    assert.equal(days.length, pressReleases().length);
    assert.deepEqual(days, [...days].sort((a, b) => b - a));
    assert.ok(days.every((day) => day <= Date.now()));
    assert.equal([...feed.matchAll(/<content:encoded><!\[CDATA\[<p>LANWAN, \d/g)].length, days.length);
    assert.doesNotMatch(feed, /\{[dDwfmy][+-]?\d*\}|undefined|NaN/);
  });

  it('is well-formed', async () => {
    const feed = await (await get('/api/press/releases.xml')).text();
    const open = [];
    for (const [tag, end, name, self] of feed.replace(/<!\[CDATA\[[^]*?\]\]>/g, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (end) assert.equal(open.pop(), name, tag);
      else if (!self) open.push(name);
    }
    assert.deepEqual(open, []);
    assert.doesNotMatch(feed.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''), /&(?!amp;|lt;|gt;|quot;)/);
  });

  it('shows pictures that are there', () => {
    for (const { image, body } of pressReleases())
      for (const src of [image?.src, ...[...body.matchAll(/<img src="([^"]+)"/g)].map(([, one]) => one)].filter(Boolean))
        assert.ok(existsSync(new URL(`..${src}`, import.meta.url)), src);
  });
});

describe('encodeGb18030', () => {
  it('is undone by the decoder', () => {
    const text = '澜湾（望屿大桥）“1924”—— café·日本語 €';
    assert.equal(new TextDecoder('gb18030').decode(encodeGb18030(text)), text);
  });

  it('refuses what it cannot encode', () => {
    assert.throws(() => encodeGb18030('🏮'), { name: 'RangeError', message: /U\+1F3EE/ });
  });
});

describe('what else may come back', () => {
  it('is an empty feed', async () => {
    assert.deepEqual((await getJson('/api/empty?lang=ja')).items, []);
  });

  it('is an error', () => assertProblem('/api/error', 500, /cannot be read/));

  it('is an error, then an answer', async () => {
    await assertProblem('/api/flaky', 500, /next attempt/);
    assert.equal((await getJson('/api/flaky')).items.length, 20);
  });

  it('is a page to sign in', async () => {
    const response = await get('/api/login');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('is a slow answer', async () => {
    const start = performance.now();
    assert.equal((await getJson('/api/slow?ms=120&size=3')).items.length, 3);
    assert.ok(performance.now() - start >= 110);
    await assertProblem('/api/slow?ms=10001', 400, /ms must be/);
  });

  it('is nothing at all, where the reader has left', async () => {
    await assert.rejects(get('/api/slow?ms=5000', { signal: AbortSignal.timeout(50) }));
  });

  it('is a problem, at addresses that are not there', async () => {
    await assertProblem('/api', 404, /nothing at this address/);
    await assertProblem('/api/', 404, /nothing at this address/);
    await assertProblem('/api/news/1058/more', 404, /nothing at this address/);
  });
});

describe('other addresses', () => {
  it('are left to the server', async () => {
    const response = await get('/index.html');
    assert.equal(await response.text(), 'static');
    assert.equal(await (await get('/apiary')).text(), 'static');
  });

  it('get the headers that they need', () => {
    for (const page of ['/sites/tables/', '/sites/tables/english.html']) assert.deepEqual(headersFor(page), { 'Content-Type': 'text/html' });
    for (const page of ['/sites/strict/', '/sites/strict/article.html']) assert.deepEqual(headersFor(page), { 'Content-Security-Policy': strictPolicy });
    // A form that can be sent without script is the one thing more that this page may do.
    assert.deepEqual(headersFor('/sites/strict/mailbox.html'), { 'Content-Security-Policy': strictPolicy.replace("form-action 'none'", "form-action 'self'") });
    for (const page of ['/index.html', '/sites/tables/site.css', '/sites/strict/office.css']) assert.deepEqual(headersFor(page), {});
  });
});

describe('the pages', () => {
  const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url));
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

  it('show the very code that runs beside it', () => {
    const page = read('index.html').toString();
    const examples = page.split(/<div class="example[^"]*"[^>]*>/).slice(1);
    assert.ok(examples.length > 15);
    for (const example of examples) {
      const code = /<code>([^]*?)<\/code><\/pre>/.exec(example)[1];
      const live = /<div class="live"[^>]*>([^]*?)\n {8}<\/div>/.exec(example)[1];
      assert.ok(tidy(unescape(code)).endsWith(tidy(live)), live);
    }
    const sheet = tidy(read('demo.css').toString());
    const sheets = [...page.matchAll(/<code data-file="demo.css">([^]*?)<\/code>/g)];
    assert.equal(sheets.length, 2);
    for (const [, code] of sheets) assert.ok(sheet.includes(tidy(code)));
  });

  it('keep to a strict policy: nothing inline, no other host', () => {
    for (const name of ['index.html', 'news.html', 'article.html', 'notice.html', 'sites/bare/index.html', 'sites/strict/index.html', 'sites/strict/article.html', 'sites/strict/mailbox.html', 'mailbox.html', 'mailbox-answer.html', 'mailbox-privacy.html']) {
      const page = read(name).toString().replace(/<code[^]*?<\/code>/g, '');
      assert.doesNotMatch(page, /\sstyle=|<style|\son\w+=|<script>|https?:\/\//, name);
    }
  });

  it('show the code of their articles', () => {
    for (const name of ['article.html', 'notice.html']) {
      const page = read(name).toString();
      const [, code] = /<code>(&lt;article-view[^]*?)<\/code>/.exec(page);
      const [tag] = /<article-view[^>]*>/.exec(page);
      assert.equal(tidy(unescape(code)), `${tidy(tag)}</article-view>`);
    }
  });

  const sites = new URL('../sites/', import.meta.url);
  const sitePages = readdirSync(sites, { recursive: true }).filter((name) => name.endsWith('.html'));
  const textOf = (name) => new TextDecoder(name.startsWith('tables/') ? 'gbk' : 'utf-8', { fatal: true }).decode(readFileSync(new URL(name, sites)));

  it('include old sites: the tables are in GBK, without a doctype', () => {
    const tables = sitePages.filter((name) => name.startsWith('tables/'));
    assert.ok(tables.length >= 4);
    for (const name of tables) {
      const page = textOf(name);
      assert.match(page, /澜/, name);
      assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(new URL(name, sites))), `${name} must stay in GBK`);
      assert.match(page, /charset=gb2312/, name);
      assert.doesNotMatch(page, /<!doctype/i, name);
    }
  });

  it('of old sites show at their end the very tags that are in them', () => {
    let shown = 0;
    for (const name of sitePages) {
      const page = textOf(name);
      for (const [, file, code] of page.matchAll(/<pre[^>]*><code(?: data-file="([^"]+)")?>([^]*?)<\/code><\/pre>/g)) {
        // What is left out of it is no part of the comparison.
        const source = tidy((file ? textOf(name.replace(/[^/]+$/, file)) : page.replace(/<pre[^]*?<\/pre>/g, '')).replace(/ defer="defer"/g, ' defer'));
        for (const block of unescape(code).split(/\n\n/)) {
          if (name === 'bare/index.html') continue;
          for (const piece of block.startsWith('<script') ? block.split('\n') : [block]) assert.ok(source.includes(tidy(piece)), `${name}: ${piece}`);
          shown++;
        }
      }
    }
    assert.ok(shown > 30);
  });

  it('of old sites lead to nothing that is not there', () => {
    for (const name of sitePages) {
      for (const [, address] of textOf(name).replace(/<(pre|code)[^]*?<\/\1>/g, '').matchAll(/\s(?:href|src)="([^"#]+)"/g)) {
        const { origin, pathname } = new URL(address.replace(/&amp;/g, '&'), `http://demo/sites/${name}`);
        assert.equal(origin, 'http://demo', `${name}: ${address}`);
        if (/^\/(?:api|cdn)\//.test(pathname) || pathname === '/') continue;
        const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        assert.ok(existsSync(new URL(`..${file}`, import.meta.url)), `${name}: ${address}`);
      }
    }
  });

  it('are all to be found from the first one', () => {
    const page = read('index.html').toString();
    for (const site of readdirSync(sites)) assert.ok(page.includes(`href="sites/${site}/`), site);
  });

  it('begin with a bare one whose links are the same after as before', () => {
    const links = (name) => [...textOf(name).matchAll(/<a href="([^"]+)"[^>]*>([^<]+)/g)].map(([, address, text]) => `${address.replace('after', 'before')} ${text}`);
    assert.deepEqual(links('bare/after.html'), links('bare/before.html'));
    assert.doesNotMatch(textOf('bare/before.html'), /<script|<style|stylesheet/);
  });
});
