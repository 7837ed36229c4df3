// @ts-check
/** The HTTP server below the endpoint: how long it waits, and what it says to what is no request. */

import http from 'node:http';
import { Problem, badRequest, problemJson } from './problem.mjs';

/**
 * An HTTP server whose own answers to what is no request, or takes too long to be one, are problems as well.
 * @param {http.RequestListener} listener
 * @param {{ headersTimeout?: number, requestTimeout?: number, connectionsCheckingInterval?: number }} [limits] milliseconds
 */
export function createServer(listener, limits) {
  const options = { headersTimeout: 20_000, connectionsCheckingInterval: 5000, ...limits };
  // The endpoint says itself what is wrong with a Host.
  const server = http.createServer({ requireHostHeader: false, ...options }, listener);
  server.on('checkExpectation', (_request, response) =>
    answerRaw(response, new Problem(417, 'Expectation failed', 'Send the request without Expect.')),
  );
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    const { _httpMessage: answer } = /** @type {any} */ (socket);
    // Whatever has begun to be answered cannot be answered otherwise.
    if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent) return socket.destroy();
    const problem = faultOf(error);
    const body = JSON.stringify(problemJson(problem), null, 1);
    return socket.end(
      [
        `HTTP/1.1 ${problem.status} ${http.STATUS_CODES[problem.status]}`,
        'Connection: close',
        'Cache-Control: no-store',
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
  return server;
}

/** @param {NodeJS.ErrnoException} error */
function faultOf({ code }) {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem(431, 'Headers too large', 'The headers are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem(408, 'Request timeout', 'The request came too slowly.');
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new Problem(413, 'Content too large', 'The extensions of a chunk are too large.');
  return badRequest('This is no request in HTTP.');
}

/** Answers where no route was found yet, and closes. @param {http.ServerResponse} response @param {Problem} problem */
export function answerRaw(response, problem) {
  response.writeHead(problem.status, {
    Connection: 'close',
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
  response.end(JSON.stringify(problemJson(problem), null, 1));
}

/** Whether it says whom it is for, in a way of which an address can be made. @param {http.IncomingMessage} request */
export const hasHost = ({ headers: { host = '' } }) => /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i.test(host);
