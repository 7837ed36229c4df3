// @ts-check
/**
 * What stands between a browser and the endpoint: serves the page with the form, hands letters on, and breaks what it is
 * told to break, for the letter for which it is told. What it sees is the proof that a fault has struck.
 */
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { cdn } from '../args.mjs';
import { lateness } from './plan.mjs';

/**
 * @typedef {import('./plan.mjs').Strike} Strike
 * @typedef {object} Seen A request to the endpoint, and what came of it.
 * @property {string} method
 * @property {boolean} isReused it came on a connection that had brought others
 * @property {string} key
 * @property {Strike} [strike] what was done to it
 * @property {number} [upstream] status with which the endpoint answered
 * @property {boolean} [isBroken] the endpoint went away before it answered
 * @property {number} [status] status that was sent to the browser
 * @property {boolean} [isDropped] the connection to the browser was ended from here
 * @property {boolean} [isGone] the browser has ended it
 */
/**
 * @typedef {object} Traffic All that came and went for one letter.
 * @property {Seen[]} seen
 * @property {string[]} receipts as the endpoint gave them
 * @property {string[]} keys
 */

/**
 * @typedef {Traffic & { strikes: Strike[], here: Meeting, release: Meeting, isOffline: boolean }} Line here: the letter that
 *   is to be held has come; release: it may go on; isOffline: nothing comes through to its reader any more
 */

/** Something that is waited for. */
class Meeting {
  constructor() {
    /** @type {(value?: unknown) => void} */
    this.happens = () => {};
    this.happened = new Promise((resolve) => (this.happens = resolve));
  }
}

const types = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };
/** @type {Map<string, Buffer>} */
const files = new Map();

/** @param {string} pathname */
function fileOf(pathname) {
  const known = files.get(pathname);
  if (known) return known;
  const file = path.join(cdn, path.normalize(`/${pathname.slice('/cdn/'.length)}`));
  if (!fs.existsSync(file)) return undefined;
  const bytes = fs.readFileSync(file);
  files.set(pathname, bytes);
  return bytes;
}

/** The page of one reader. @param {URLSearchParams} query */
function formPage(query) {
  const script =
    query.get('script') === 'module'
      ? '<script type="module" src="/cdn/civic-elements.js"></script>'
      : '<script src="/cdn/civic-elements.classic.js"></script>';
  const attribute = (/** @type {string} */ name) =>
    query.has(name) ? ` ${name}="${(query.get(name) ?? '').replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"` : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Write to the Mayor of Lanwan</title><link rel="icon" href="data:,">
${script}
<h1>Write to the Mayor</h1><p><a href="/elsewhere.html">News</a></p>
<mailbox-form${['action', 'enctype', 'timeout'].map(attribute).join('')} privacy-version="2026-11">
<div slot="fields"><label>District <input name="district"></label><input type="hidden" name="site" value="lanwan"></div>
</mailbox-form></html>`;
}

const elsewhere =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>News of Lanwan</title><link rel="icon" href="data:,"><h1>News</h1></html>';

export class Gateway {
  /** @param {{ endpoint: import('./endpoint.mjs').EndpointProcess, breakDatabase?: (meanwhile: () => Promise<void>) => Promise<void> }} options */
  constructor({ endpoint, breakDatabase }) {
    this._endpoint = endpoint;
    this._breakDatabase = breakDatabase;
    /** @type {Map<number, Line>} */
    this._lines = new Map();
    /** @type {http.Server[]} */
    this._servers = [];
    /** @type {Promise<unknown>} */
    this._breaking = Promise.resolve();
    /** Ports that keep connections and that close them. @type {{ kept: number, closed: number }} */
    this.ports = { kept: 0, closed: 0 };
  }

  async open() {
    this.ports = { kept: await this._listen(true), closed: await this._listen(false) };
  }

  close() {
    for (const server of this._servers) {
      server.close();
      server.closeAllConnections();
    }
  }

  /** @param {number} id @param {readonly Strike[]} strikes */
  expect(id, strikes) {
    /** @type {Line} */
    const line = {
      strikes: [...strikes],
      seen: [],
      receipts: [],
      keys: [],
      here: new Meeting(),
      release: new Meeting(),
      isOffline: false,
    };
    this._lines.set(id, line);
    return line;
  }

  /** What breaks a server for all is done by one after the other: each has to meet a server that is there.
   * @param {() => Promise<unknown>} work */
  async _alone(work) {
    const before = this._breaking;
    const done = new Meeting();
    this._breaking = done.happened;
    await before;
    await this._endpoint.ready;
    try {
      await work();
    } finally {
      done.happens();
    }
  }

  /** @param {boolean} isKept @returns {Promise<number>} */
  _listen(isKept) {
    const server = http.createServer((request, response) => {
      if (!isKept) response.setHeader('Connection', 'close');
      const url = new URL(request.url ?? '/', 'http://localhost');
      const socket = /** @type {import('node:net').Socket & { requests?: number }} */ (request.socket);
      socket.requests = (socket.requests ?? 0) + 1;
      if (url.pathname.startsWith('/api/')) {
        this._handOn(request, response, url, socket.requests > 1).catch(() => socket.destroy());
        return;
      }
      const body = url.pathname.startsWith('/cdn/')
        ? fileOf(url.pathname)
        : url.pathname === '/form.html'
          ? formPage(url.searchParams)
          : elsewhere;
      if (!body) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'Content-Type': types[path.extname(url.pathname)] ?? 'text/plain',
        'Cache-Control': url.pathname.startsWith('/cdn/') ? 'max-age=3600' : 'no-store',
      });
      response.end(body);
    });
    // Whoever writes a letter takes his time; the connection is there when he sends it.
    server.keepAliveTimeout = 120_000;
    this._servers.push(server);
    return new Promise((resolve) =>
      server.listen(0, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      }),
    );
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {URL} url
   * @param {boolean} isReused
   */
  async _handOn(request, response, url, isReused) {
    const id = Number(url.searchParams.get('reader'));
    const line = this._lines.get(id);
    const method = request.method ?? 'GET';
    const key = String(request.headers['idempotency-key'] ?? '');
    /** @type {Seen} */
    const seen = { method, isReused, key };
    response.on('close', () => (seen.isGone = !response.writableFinished && !seen.isDropped));
    const isLetter = line && (method === 'POST' || method === 'GET');
    if (isLetter) {
      line.seen.push(seen);
      if (!line.keys.includes(key)) line.keys.push(key);
      const at = line.strikes.findIndex(({ on }) => on === method);
      if (at >= 0) [seen.strike] = line.strikes.splice(at, 1);
    }
    const trip = new Trip({ request, response, seen, line, address: addressOf(id), endpoint: this._endpoint });
    const { strike } = seen;
    // The browser's switch for being offline lets through what it sends again by itself.
    if (line?.isOffline) return trip.drop();
    switch (strike?.kind) {
      case 'cut':
        if (strike.variant === 'at-once') return trip.drop();
        await trip.body();
        if (strike.variant === 'half') await trip.forwardHalf();
        return trip.drop();
      case 'drop': {
        await trip.forward();
        if (strike.variant === 'silent') return trip.drop();
        return trip.answerPart(strike.variant === 'half');
      }
      case 'resend':
        // A browser that gets nothing on a connection that was good before sends the same once more, unseen by the page.
        if (strike.stored) await trip.forward();
        else await trip.body();
        return trip.drop();
      case 'status':
        if (strike.stored) await trip.forward();
        else await trip.body();
        return trip.answer(strike.status ?? 503);
      case 'limit':
        if (strike.variant === 'gateway') {
          await trip.body();
          return trip.answer(429, { 'Retry-After': '1' });
        }
        await trip.useUpRate();
        break;
      case 'late':
        // The letter itself, or the answer: whoever has sent it does not wait any more.
        if (strike.stored) await trip.forward();
        await trip.body();
        await new Promise((resolve) => setTimeout(resolve, lateness));
        break;
      case 'hold':
        if (strike.stored) await trip.forward();
        await trip.body();
        line?.here.happens();
        await line?.release.happened;
        if (line?.isOffline) return trip.drop();
        if (!strike.stored && seen.isGone && strike.variant !== 'late') return undefined;
        break;
      case 'kill':
        await this._alone(async () => {
          for (let tries = 0; tries < 10 && !seen.isBroken; tries++) {
            await this._endpoint.breakNext({ method, key, variant: strike.variant });
            await trip.forward();
            // Where the database was away, nothing was inserted, and nothing killed: once more.
            if (seen.upstream !== 503) break;
            trip.forget();
            await new Promise((resolve) => setTimeout(resolve, 200));
          }
        });
        break;
      case 'database':
        // The letter comes while it is away.
        await this._alone(async () => this._breakDatabase?.(() => trip.forward()));
        break;
      default:
    }
    await trip.forward();
    return trip.pass();
  }
}

/** A request on its way through. */
class Trip {
  /**
   * @param {{ request: http.IncomingMessage, response: http.ServerResponse, seen: Seen, line: Line | undefined,
   *   address: string, endpoint: import('./endpoint.mjs').EndpointProcess }} parts
   */
  constructor({ request, response, seen, line, address, endpoint }) {
    this._request = request;
    this._response = response;
    this._seen = seen;
    this._line = line;
    this._address = address;
    this._endpoint = endpoint;
    /** @type {Promise<Buffer> | undefined} */
    this._body = undefined;
    /** @type {{ status: number, headers: http.IncomingHttpHeaders, body: Buffer } | undefined} */
    this._answer = undefined;
  }

  body() {
    this._body ??= (async () => {
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of this._request) chunks.push(chunk);
      return Buffer.concat(chunks);
    })();
    return this._body;
  }

  /** Asks the endpoint, once, and keeps its answer. */
  async forward() {
    if (this._answer || this._seen.isBroken) return;
    const body = await this.body();
    const { strike, method } = this._seen;
    // What is to happen after it is stored waits for a server that is just away for another letter's sake. So do questions
    // of browsers before a letter: without them, it would never come here.
    const answer = strike?.stored || method === 'OPTIONS' ? await this._askUntilThere(body) : await this._askOnce(body);
    if (!answer) {
      this._seen.isBroken = true;
      return;
    }
    this._answer = answer;
    this._seen.upstream = answer.status;
    const isReceipt = answer.status === 200 || answer.status === 201;
    if (isReceipt && this._seen.method !== 'OPTIONS') this._line?.receipts.push(answer.body.toString('utf8'));
  }

  /** An answer that does not count. */
  forget() {
    this._answer = undefined;
    this._seen.upstream = undefined;
  }

  /** The endpoint gets the first half of it, and then nothing. */
  async forwardHalf() {
    const body = await this.body();
    await new Promise((resolve) => {
      const request = http.request(this._options());
      request.on('error', resolve).on('close', resolve);
      request.write(body.subarray(0, body.length >> 1), () => setTimeout(() => request.destroy(), 20));
    });
  }

  /** Sends so many letters that are none from the reader's address that the next one is one too many. */
  async useUpRate() {
    const options = {
      ...this._options(),
      headers: { ...this._headers(), 'content-type': 'text/plain', 'content-length': 0 },
    };
    for (let count = 0; count < 40; count++)
      if ((await this._askUntilThere(Buffer.alloc(0), options))?.status === 429) return;
  }

  /** Gives the browser what the endpoint has answered. Where it was away, nobody answers. */
  pass() {
    if (!this._answer) return this.drop();
    const { status, headers, body } = this._answer;
    this._seen.status = status;
    this._response.writeHead(status, { ...withoutHopByHop(headers), 'content-length': body.length });
    this._response.end(body);
  }

  /** A gateway's own answer. @param {number} status @param {Record<string, string>} [headers] */
  answer(status, headers = {}) {
    this._seen.status = status;
    const { origin } = this._request.headers;
    this._response.writeHead(status, {
      'Content-Type': 'text/html',
      ...(origin ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' } : {}),
      ...headers,
    });
    this._response.end(`<html><title>${status}</title><h1>${status}</h1><hr>gateway</html>`);
  }

  /** The answer begins, and breaks off. @param {boolean} isInBody */
  answerPart(isInBody) {
    if (!this._answer) return this.drop();
    const { status, headers, body } = this._answer;
    this._seen.isDropped = true;
    this._response.writeHead(status, { ...withoutHopByHop(headers), 'content-length': body.length });
    this._response.flushHeaders();
    if (isInBody) this._response.write(body.subarray(0, body.length >> 1));
    // What was written has to be on its way before the connection ends.
    setTimeout(() => this._request.socket.destroy(), 20);
  }

  /** The connection to the browser breaks. */
  drop() {
    if (this._seen.isGone) return;
    this._seen.isDropped = true;
    this._request.socket.destroy();
  }

  /** @returns {http.RequestOptions} */
  _options() {
    const { method, url } = this._request;
    return { host: '127.0.0.1', port: this._endpoint.port, method, path: url, headers: this._headers(), agent: false };
  }

  /** Each reader has an address of his own. */
  _headers() {
    const { connection: _connection, ...headers } = this._request.headers;
    return { ...headers, 'x-forwarded-for': this._address };
  }

  /** @param {Buffer} body @param {http.RequestOptions} [options] */
  _askOnce(body, options) {
    return this._ask(body, options).catch(() => undefined);
  }

  /** @param {Buffer} body @param {http.RequestOptions} [options] */
  async _askUntilThere(body, options) {
    for (let tries = 0; ; tries++) {
      const answer = await this._askOnce(body, options);
      if ((answer && answer.status !== 503) || tries === 20) return answer;
      await this._endpoint.ready;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** @param {Buffer} body @param {http.RequestOptions} [options] @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, body: Buffer }>} */
  _ask(body, options = this._options()) {
    return new Promise((resolve, reject) => {
      const request = http.request(options, (answer) => {
        /** @type {Buffer[]} */
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** @param {http.IncomingHttpHeaders} headers */
function withoutHopByHop({
  connection,
  'keep-alive': _keepAlive,
  'transfer-encoding': _encoding,
  'content-length': _length,
  ...headers
}) {
  return headers;
}

/** @param {number} id */
export const addressOf = (id) => `10.${(id >> 16) & 255}.${(id >> 8) & 255}.${id & 255}`;
