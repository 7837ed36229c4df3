/**
 * The endpoint of the demo. It gives the articles of demo/content in the shapes of several servers:
 *
 *   /api/news?lang=&page=&size=          JSON Feed 1.1 with next_url (size 1 to 100, 20 by default)
 *   /api/news/<id>?lang=                 one item of it, with its neighbours; <id> is a number or a short name
 *   /api/wp/v2/posts?page=&per_page=     WordPress REST (also _embed, lang, categories, sticky)
 *   /api/wp/v2/posts/<id>
 *   /api/notice/list?pageNum=&pageSize=  a Java back end with field names of its own
 *   /api/notice/<id>                     {code, msg, data}
 *   /api/gov/list.json, /api/gov/list.js a bare array in GB18030 without a charset; the same as JSONP
 *   /api/gov/<id>.json                   one article of it
 *   /api/press/releases.xml              RSS 2.0 with the whole texts
 *   /api/empty, /api/error, /api/login, /api/flaky, /api/slow?ms=   what else may come back
 *
 * Everything else of the demo is static files; `headersFor` says with which headers.
 */

import { createHash } from 'node:crypto';
import { articleIn, articlesIn, languageFor, languages, languagesOf, neighboursOf, pressReleases, siteIn } from '../content/index.mjs';
import { encodeGb18030 } from './gb18030.mjs';
import { Problem, badRequest, notFound, problemJson, unexpected } from './problem.mjs';
import { categoryNumber, feedItem, govArticle, govRow, jsonFeed, notice, noticeRow, pressFeed, wordpressPost } from './shapes.mjs';

const maxSize = 100;
const maxDelay = 10_000;

/** Each route: a pattern for the path, and what answers it. */
const routes = [
  [/^\/api\/news$/, news],
  [/^\/api\/news\/([^/]+)$/, newsItem],
  [/^\/api\/wp\/v2\/posts$/, wordpressPosts],
  [/^\/api\/wp\/v2\/posts\/([^/]+)$/, wordpressSingle],
  [/^\/api\/notice\/list$/, noticeList],
  [/^\/api\/notice\/([^/]+)$/, noticeSingle],
  [/^\/api\/gov\/list\.json$/, govList],
  [/^\/api\/gov\/list\.js$/, govScript],
  [/^\/api\/gov\/([^/]+)\.json$/, govSingle],
  [/^\/api\/press\/releases\.xml$/, press],
  [/^\/api\/empty$/, empty],
  [/^\/api\/error$/, error],
  [/^\/api\/login$/, login],
  [/^\/api\/flaky$/, flaky],
  [/^\/api\/slow$/, slow],
];

/**
 * Answers a request if it is one for the endpoint.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @returns {Promise<boolean>} whether it was answered
 */
export async function handle(req, res) {
  const [path] = (req.url ?? '/').split('?', 1);
  if (path !== '/api' && !path.startsWith('/api/')) return false;
  try {
    if (req.method === 'OPTIONS') {
      send(req, res, { status: 204, headers: { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*' } });
      return true;
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD, OPTIONS');
      throw new Problem(405, 'Method not allowed', 'This endpoint can only be read: use GET.');
    }
    for (const [pattern, answer] of routes) {
      const match = pattern.exec(path);
      if (!match) continue;
      const query = new URLSearchParams(req.url.slice(path.length + 1));
      const answered = await answer({ query, path, segment: match[1] && decode(match[1]), req, res });
      if (answered) send(req, res, answered);
      return true;
    }
    throw notFound('There is nothing at this address. The list of articles is at /api/news.');
  } catch (problem) {
    send(req, res, problemAnswer(problem));
    return true;
  }
}

/** What the documentation names as enough for all tags, with Trusted Types enforced. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types civic-elements";

/**
 * Headers that a static file of the demo needs beyond the usual ones.
 * @param {string} path path of the request: `/legacy.html`
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  // The old pages are stored in GBK and say so in a <meta>; a charset in the header would overrule it.
  if (/^\/sites\/tables\/([\w-]+\.html)?$/.test(path)) return { 'Content-Type': 'text/html' };
  // One site has the strictest policy that there is, and sends it as a header.
  // The page with a form lets it be sent where no script runs.
  if (path === '/sites/strict/mailbox.html')
    return { 'Content-Security-Policy': strictPolicy.replace("form-action 'none'", "form-action 'self'") };
  if (/^\/sites\/strict\/([\w-]+\.html)?$/.test(path)) return { 'Content-Security-Policy': strictPolicy };
  if (path.startsWith('/files/')) return { 'Content-Disposition': 'attachment' };
  return {};
}

// The shapes

function news({ query }) {
  const language = languageOf(query);
  const page = numberOf(query, 'page', 1, 1, 100_000);
  const size = numberOf(query, 'size', 20, 1, maxSize);
  const all = articlesIn(language);
  const address = (number) => `/api/news?${new URLSearchParams({ lang: language, page: String(number), size: String(size) })}`;
  return json(
    jsonFeed({
      articles: all.slice((page - 1) * size, page * size),
      language,
      site: siteIn(language),
      url: address(page),
      nextUrl: page * size < all.length ? address(page + 1) : undefined,
      total: all.length,
    }),
    'application/feed+json',
  );
}

function newsItem({ query, segment }) {
  const article = articleOf(query, segment);
  return json(feedItem(article, neighboursOf(article)));
}

function wordpressPosts({ query, path }) {
  const language = languageOf(query);
  const page = numberOf(query, 'page', 1, 1, 100_000);
  const size = numberOf(query, 'per_page', 10, 1, maxSize);
  const categories = (query.get('categories') ?? '').split(',').filter(Boolean);
  const all = articlesIn(language)
    .filter((article) => !categories.length || categories.includes(String(categoryNumber(article.categoryKey))))
    .filter((article) => !query.has('sticky') || article.pinned === (query.get('sticky') === 'true'))
    .filter((article) => !article.withdrawn);
  // WordPress sorts by date alone; whoever wants sticky posts first asks for them.
  all.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : b.id - a.id));
  const pages = Math.ceil(all.length / size);
  if (page > Math.max(1, pages)) {
    throw badRequest(`There are only ${pages} pages of ${size} posts.`, { code: 'rest_post_invalid_page_number' });
  }
  const address = (number) => {
    const asked = new URLSearchParams(query);
    asked.set('page', String(number));
    return `<${path}?${asked}>`;
  };
  const links = [];
  if (page > 1) links.push(`${address(page - 1)}; rel="prev"`);
  if (page < pages) links.push(`${address(page + 1)}; rel="next"`);
  const answer = json(all.slice((page - 1) * size, page * size).map((article) => wordpressPost(article, query.has('_embed'))));
  Object.assign(answer.headers, {
    'X-WP-Total': String(all.length),
    'X-WP-TotalPages': String(pages),
    'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages, Link',
  });
  if (links.length) answer.headers.Link = links.join(', ');
  return answer;
}

function wordpressSingle({ query, segment }) {
  return json(wordpressPost(articleOf(query, segment), query.has('_embed')));
}

function noticeList({ query }) {
  const language = languageOf(query, 'zh-Hans');
  const page = numberOf(query, 'pageNum', 1, 1, 100_000);
  const size = numberOf(query, 'pageSize', 10, 1, maxSize);
  const rows = articlesIn(language).filter((article) => ['notice', 'tender', 'service', 'warning'].includes(article.categoryKey));
  return json({
    total: rows.length,
    rows: rows.slice((page - 1) * size, page * size).map(noticeRow),
    code: 200,
    msg: '查询成功',
  });
}

function noticeSingle({ query, segment }) {
  const article = articleOf(query, segment, 'zh-Hans');
  return json({ code: 200, msg: '查询成功', data: notice(article, neighboursOf(article)) });
}

function govRows() {
  return articlesIn('zh-Hans').filter((article) => !article.withdrawn).map(govRow);
}

function govList() {
  return { headers: { 'Content-Type': 'application/json' }, body: encodeGb18030(JSON.stringify(govRows(), null, 1)) };
}

function govSingle({ query, segment }) {
  const article = articleOf(query, segment, 'zh-Hans');
  const body = encodeGb18030(JSON.stringify(govArticle(article, neighboursOf(article)), null, 1));
  return { headers: { 'Content-Type': 'application/json' }, body };
}

function govScript({ query }) {
  const callback = query.get('callback') ?? 'listCallback';
  if (!/^[A-Za-z_$][\w$.]{0,63}$/.test(callback)) throw badRequest('callback must be the name of a function.');
  return { headers: { 'Content-Type': 'application/javascript' }, body: encodeGb18030(`${callback}(${JSON.stringify(govRows())});`) };
}

function press() {
  return { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' }, body: pressFeed(pressReleases()) };
}

// What else may come back

function empty({ query }) {
  const language = languageOf(query);
  return json(jsonFeed({ articles: [], language, site: siteIn(language), url: `/api/empty?lang=${language}`, total: 0 }), 'application/feed+json');
}

function error() {
  throw new Problem(500, 'Internal server error', 'The list cannot be read at the moment. (This address always fails, for the demo.)');
}

/** When the last failure was that nobody has come back from yet, milliseconds. */
let failedAt = -Infinity;

/** Fails, and answers whoever comes back within a minute: so that "try again" can be tried. */
function flaky(request) {
  if (performance.now() - failedAt < 60_000) {
    failedAt = -Infinity;
    return news(request);
  }
  failedAt = performance.now();
  throw new Problem(500, 'Internal server error', 'The list cannot be read at the moment. (The next attempt succeeds, for the demo.)');
}

/** The sign-in page that a gateway puts in place of any answer, with status 200. */
function login() {
  return {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body>
<h1>Staff of the City of Lanwan: please sign in</h1>
<p>You have been signed out. (This page stands in for a gateway, for the demo: it accepts nothing.)</p>
</body>
</html>
`,
  };
}

/** Answers after a while, unless the reader has left by then. */
async function slow(request) {
  const delay = numberOf(request.query, 'ms', 3000, 0, maxDelay);
  const answer = news(request);
  const stayed = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), delay);
    request.res.once('close', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
  return stayed ? answer : undefined;
}

// What a request says

function languageOf(query, fallback = languages[0]) {
  const tag = query.get('lang');
  if (!tag) return fallback;
  const language = languageFor(tag);
  if (!language) throw badRequest(`lang must be one of: ${languages.join(', ')}.`, { languages });
  return language;
}

function numberOf(query, name, fallback, least, most) {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most)) throw badRequest(`${name} must be a whole number from ${least} to ${most}.`, { parameter: name });
  return number;
}

function articleOf(query, segment, fallback) {
  const language = languageOf(query, fallback);
  const article = articleIn(language, segment);
  if (article) return article;
  const others = languagesOf(segment);
  if (others.length) throw notFound(`This article is not there in ${language}.`, { languages: others });
  throw notFound('There is no article of this number.');
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest('The address is not well-formed.');
  }
}

// Answers

function json(value, type = 'application/json') {
  return { headers: { 'Content-Type': `${type}; charset=utf-8` }, body: Buffer.from(JSON.stringify(value, null, 1)) };
}

function problemAnswer(problem) {
  const known = problem instanceof Problem;
  if (!known) console.error(problem);
  const told = known ? problem : unexpected();
  const answer = json(problemJson(told), 'application/problem+json');
  answer.headers['Cache-Control'] = 'no-store';
  return { status: told.status, ...answer };
}

function send(req, res, { status = 200, headers = {}, body = '' }) {
  if (res.headersSent || res.destroyed) return;
  const bytes = Buffer.from(body);
  const all = {
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...headers,
  };
  if (status === 200) {
    all.ETag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    if (isKnown(req.headers['if-none-match'], all.ETag)) {
      res.writeHead(304, { ETag: all.ETag, 'Cache-Control': all['Cache-Control'], 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
  }
  if (status !== 204) all['Content-Length'] = String(bytes.length);
  res.writeHead(status, all);
  res.end(req.method === 'HEAD' || status === 204 ? undefined : bytes);
}

function isKnown(header, etag) {
  return header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
