// Serves the hostile pages of test/hosts/ as old servers do: scripts without a charset, pages in the encoding that their
// entry names. Everything lies below a folder of its own per visit, so that what a visit has asked for is known.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeGb18030 } from '../../demo/api/gb18030.mjs';
import { article, english, loginPage, news, receipt, status } from '../../test/hosts/data.mjs';
import { pages } from '../../test/hosts/pages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'test/hosts');

/** Libraries of the pages that are not written for them. @type {Record<string, string | undefined>} */
const vendor = {
  'jquery.js': 'jquery-1/dist/jquery.js',
  'jquery-migrate.js': 'jquery-migrate/dist/jquery-migrate.js',
  'angular.js': 'angular/angular.js',
  'require.js': 'requirejs/require.js',
  'zone.js': 'zone.js/bundles/zone.umd.js',
  'vue.js': 'vue/dist/vue.global.prod.js',
  'vue-2.js': 'vue-2/dist/vue.min.js',
  'react-18.js': 'react-18/umd/react.production.min.js',
  'react-dom-18.js': 'react-dom-18/umd/react-dom.production.min.js',
  'mootools.js': 'mootools-core-dist/dist/mootools-core-compat.js',
  // No package of npm has it; Debian has.
  'prototype.js': '/usr/share/javascript/prototype/prototype.js',
};

/** Where a library of a page is; nothing where it is not installed. @param {string} name */
export function vendorFile(name) {
  const file = path.resolve(root, 'node_modules', vendor[name] ?? '-');
  return fs.existsSync(file) ? file : undefined;
}

const types = {
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
};
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** @typedef {{ missing: string[], letters: { key: string, type: string, token: string, text: string, isUtf8: boolean }[], created: Set<string> }} Visit */

/** Text in one of the encodings of old servers. @param {string} text @param {string} [charset] */
function encode(text, charset = 'utf-8') {
  if (/^gb/i.test(charset)) return encodeGb18030(text);
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(charset === 'utf-8-bom' ? `\ufeff${text}` : text);
}

/** The library's own tag, in one of the ways in which pages load it.
 * @param {string} load @param {string} attributes @param {string} base @param {string} query */
function tag(load, attributes, base, query) {
  const script = (/** @type {string} */ more) => `<script data-library="" ${more}${attributes}></script>`;
  switch (load) {
    case 'classic':
      return script(`src="${base}lib/civic-elements.classic.js${query}"`);
    case 'module':
      return script(`type="module" src="${base}lib/civic-elements.js${query}"`);
    case 'async':
      return script(`async="async" src="${base}lib/civic-elements.classic.js${query}"`);
    case 'late':
      return script(`src="${base}assets/late.js" data-late="${base}lib/civic-elements.classic.js${query}"`);
    default:
      // Takes the place of the library, so that the page is the same with and without it.
      return script('type="text/plain"');
  }
}

/**
 * @param {string} library folder with the built files
 * @returns {Promise<{ port: number, visit: (run: string) => Visit, close: () => void }>}
 */
export async function serveHosts(library) {
  /** @type {Map<string, Visit>} */
  const visits = new Map();
  const visit = (/** @type {string} */ run) => {
    const found = visits.get(run) ?? { missing: [], letters: [], created: new Set() };
    visits.set(run, found);
    return found;
  };

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function answer(request, response) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, run = '', ...rest] = url.pathname.split('/');
    const whole = decodeURIComponent(rest.join('/'));
    // What is asked for below `text/` is on a server that does not know what `.js` is.
    const isText = whole.startsWith('text/');
    const file = isText ? whole.slice(5) : whole;
    const port = request.socket.localPort;
    /** @param {string | Buffer} body @param {string} type @param {Record<string, string>} headers @param {number} status */
    const send = (body, type, headers = {}, status = 200) => {
      const length = String(Buffer.byteLength(body));
      response.writeHead(status, {
        'Cache-Control': 'no-store',
        'Content-Type': type,
        'Content-Length': length,
        ...headers,
      });
      response.end(body);
    };
    const missing = () => {
      if (run.includes('-')) visit(run).missing.push(file);
      send(encode('<html><body>找不到该页</body></html>', 'gbk'), 'text/html; charset=gb2312', {}, 404);
    };
    const open = { 'Access-Control-Allow-Origin': '*' };
    const json = (/** @type {unknown} */ data, type = 'application/json; charset=utf-8', charset = 'utf-8') =>
      send(encode(JSON.stringify(data), charset), type, open);

    if (url.pathname.endsWith('favicon.ico')) return send('', 'image/x-icon');
    if (file.startsWith('lib/')) {
      const found = path.join(library, path.posix.normalize(file.slice(4)));
      if (!found.startsWith(library) || !fs.existsSync(found)) return missing();
      // Without a charset, as old servers do, or with a wrong one.
      const label = url.searchParams.get('label');
      const type = isText ? 'text/plain' : 'application/x-javascript';
      return send(fs.readFileSync(found), `${type}${label ? `; charset=${label}` : ''}`, open);
    }
    const [kind, name = ''] = file.split('/');
    if (kind === 'assets' || kind === 'vendor') {
      const at = kind === 'assets' ? path.join(folder, 'assets', name) : vendorFile(name);
      if (!at || !fs.existsSync(at)) return missing();
      return send(fs.readFileSync(at), types[path.extname(at)] ?? 'text/plain', open);
    }
    if (kind === 'data') {
      if (name === 'hang.json') return undefined;
      if (name === 'news.json') return json(news);
      if (name === 'news-en.json') return json(english);
      if (name === 'article.json') return json(article);
      if (name === 'gbk-news.json') return json(news, 'application/json', 'gbk');
      if (name === 'gbk-article.json') return json(article, 'text/html; charset=utf-8', 'gbk');
      if (name === 'labelled-news.json') return json(news, 'application/json; charset=GBK');
      if (name === 'labelled-article.json') return json(article, 'text/plain; charset=iso-8859-1', 'utf-8-bom');
      if (name === 'wide-news.json') return json(news, 'application/json; charset=utf-8', 'utf-16le');
      if (name === 'login.json') return send(encode(loginPage, 'gbk'), 'text/html; charset=gb2312', open);
      if (name === 'broken.json') return send(JSON.stringify(news).slice(0, 500), 'application/json', open);
      if (name === 'down.json') return send('<h1>Runtime Error</h1>', 'text/html', open, 404);
      if (name === 'missing.png') return send(picture, 'image/gif');
      return missing();
    }
    if (kind === 'letters') return name === 'status' ? json(status) : letters(name);
    const page = pages.find((page) => `${page.name}.html` === file);
    const at = path.join(folder, 'pages', file);
    if (!file.endsWith('.html') || !fs.existsSync(at)) return missing();
    return servePage(fs.readFileSync(at, 'utf8'), page ?? {});

    /** @param {string} text @param {Partial<import('../../test/hosts/pages.mjs').HostPage>} page */
    async function servePage(
      text,
      {
        charset = 'utf-8',
        type = 'text/html',
        headers = {},
        nonce,
        labelled = true,
        library: base,
        script = '',
        label,
      },
    ) {
      const load = url.searchParams.get('load') ?? 'none';
      const secret = crypto.randomBytes(9).toString('base64url');
      const host = String(request.headers.host).replace(/:.*/, '');
      const other = `http://${host === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${port}/${run}`;
      const own = nonce ? ` nonce="${secret}"` : '';
      const fill = (/** @type {string} */ value) =>
        value.replace(/%(query|here|other|nonce)%/g, (_, name) =>
          String({ query: `load=${load}`, here: `http://${request.headers.host}/${run}`, other, nonce: secret }[name]),
        );
      const filled = fill(text)
        .replace('<!--probe-->', `<script src="${fill(base ?? '')}assets/probe.js"${own}></script>`)
        // In the way that the visit is for, or in one that the page names.
        .replace(/<!--library(?::(\w+))?-->/g, (_, named) =>
          tag(
            load === 'none' ? load : (named ?? load),
            `${script}${own}`,
            fill(base ?? ''),
            label ? `?label=${label}` : '',
          ),
        );
      /** @type {Record<string, string>} */
      const more = {};
      for (const name of Object.keys(headers)) more[name] = fill(headers[name]);
      const contentType = labelled ? `${type}; charset=${charset}` : type;
      // A slow server: what is before each pause has come, and is parsed, before the rest.
      const [first = '', ...later] = filled.split('<!--pause-->');
      if (!later.length) return send(encode(first, charset), contentType, more);
      response.writeHead(200, { 'Cache-Control': 'no-store', 'Content-Type': contentType, ...more });
      response.write(encode(first, charset));
      for (const piece of later) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        response.write(encode(piece, charset));
      }
      response.end();
    }

    /** @param {string} mode */
    async function letters(mode) {
      const { letters, created } = visit(run);
      const cors = { ...open, 'Access-Control-Allow-Headers': '*' };
      if (request.method === 'OPTIONS') return send('', 'text/plain', cors);
      const key = String(request.headers['idempotency-key'] ?? '');
      if (request.method === 'GET')
        return created.has(key)
          ? send(JSON.stringify(receipt), 'application/json', cors)
          : send('{}', 'application/json', cors, 404);
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const text = bytes.toString();
      const isFirst = !letters.length;
      letters.push({
        key,
        type: String(request.headers['content-type']),
        token: String(request.headers['x-xsrf-token']),
        text,
        isUtf8: !text.includes('\ufffd'),
      });
      if (mode === 'busy' && isFirst)
        return send(
          JSON.stringify({ type: 'about:blank', title: '提交过于频繁', status: 429 }),
          'application/problem+json',
          { ...cors, 'Retry-After': '1' },
          429,
        );
      if (mode === 'login') return send(encode(loginPage, 'gbk'), 'text/html; charset=gb2312', cors);
      if (mode === 'refused' || mode === 'refused-gbk')
        return send(
          encode(
            JSON.stringify({
              type: 'about:blank',
              title: '内容有误',
              status: 422,
              errors: [{ pointer: '#/subject', detail: '主题不能只有数字' }],
            }),
            mode === 'refused' ? 'utf-8' : 'gbk',
          ),
          'application/problem+json',
          cors,
          422,
        );
      created.add(key);
      // The letter has arrived, and the answer is lost on its way, however often the browser sends it again by itself.
      if (mode === 'dropped') return void request.socket.destroy();
      if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 400));
      return send(JSON.stringify(receipt), 'application/json', cors, 201);
    }
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`${request.url}: ${error.stack}`);
      response.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    visit,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
