/** A server as a CDN and an endpoint are: compressed scripts that may be kept, answers that may be slow. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { cdn } from './args.mjs';

/** @typedef {{ type?: string, body: string | Buffer, delay?: number, headers?: Record<string, string>, plain?: boolean }} Answer plain: not compressed */

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/** Brotli as a CDN keeps it. @param {string | Buffer} body */
function brotli(body) {
  const key = typeof body === 'string' ? body : body.toString('latin1');
  const known = compressed.get(key);
  if (known) return known;
  const made = zlib.brotliCompressSync(body);
  compressed.set(key, made);
  return made;
}

/** @param {string} name @returns {Answer | undefined} */
function script(name) {
  const file = path.join(cdn, path.normalize(`/${name}`));
  return fs.existsSync(file) ? { type: 'text/javascript', body: fs.readFileSync(file) } : undefined;
}

/**
 * Serves the files of the CDN under /cdn/ and what `answers` gives for any other address.
 *
 * @param {(url: URL) => Answer | undefined} answers
 */
export async function serve(answers) {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = url.pathname.startsWith('/cdn/') ? script(url.pathname.slice('/cdn/'.length)) : answers(url);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { type = 'text/html; charset=utf-8', body, delay = 0, headers, plain } = found;
    const send = () => {
      const bytes = plain ? Buffer.from(body) : brotli(body);
      const all = {
        'Content-Type': type,
        ...(plain ? {} : { 'Content-Encoding': 'br' }),
        'Content-Length': bytes.length,
        'Cache-Control': 'max-age=3600',
        ...headers,
      };
      response.writeHead(200, all).end(bytes);
    };
    setTimeout(send, delay);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
