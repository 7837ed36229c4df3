/** Sends a letter, and asks what became of it. */
import type { Answer } from './answer.js';

/** Why there is no answer. */
export class NoAnswer extends Error {
  readonly reason: 'offline' | 'network' | 'timeout' | 'aborted';
  constructor(reason: NoAnswer['reason']) {
    super(reason);
    this.name = 'NoAnswer';
    this.reason = reason;
  }
}

export interface Exchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | FormData;
  /** Seconds without any sign of life. Files on a slow line take longer than that, and go on. */
  timeout: number;
  credentials: RequestCredentials;
  signal: AbortSignal;
  /** How much of it has gone out, from 0 to 1. */
  progress?(part: number): void;
}

/** Sends a request, and gives its answer whatever its status is. Rejects where none comes. */
export type Send = (request: Exchange) => Promise<Answer>;

/** How many times as long an answer may take that has begun. */
const ANSWERING = 5;

const whyNot = (): NoAnswer['reason'] => (navigator.onLine === false ? 'offline' : 'network');

/** Asks a server once. Rejects with `NoAnswer` where none comes. */
export async function exchange(request: Exchange): Promise<Answer> {
  if (request.signal.aborted) throw new NoAnswer('aborted');
  return request.method === 'GET' ? look(request) : send(request);
}

/** What a cache has kept is the answer to another question: it is not asked, which fetch alone can say. */
function look({ url, headers, timeout, credentials, signal }: Exchange): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController();
    // Pages have a fetch of their own, which may not know how to end.
    const end = (reason?: NoAnswer['reason']): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      abort.abort();
      if (reason) reject(new NoAnswer(reason));
    };
    const stop = (): void => end('aborted');
    const timer = setTimeout(() => end('timeout'), timeout * 1000);
    signal.addEventListener('abort', stop);
    fetch(url, { headers, credentials, cache: 'no-store', signal: abort.signal })
      .then(async (response) => {
        const { status, headers: given } = response;
        resolve({ status, url: response.url, header: (name) => given.get(name), text: await response.text() });
        end();
      })
      .catch(() => end(whyNot()));
  });
}

/** XMLHttpRequest, because fetch does not tell how much has gone out. */
function send(request: Exchange): Promise<Answer> {
  const { method, url, headers, body, timeout, credentials, signal, progress } = request;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    let most: typeof timer | undefined;
    const end = (reason?: NoAnswer['reason']): void => {
      clearTimeout(timer);
      clearTimeout(most);
      signal.removeEventListener('abort', stop);
      if (reason) reject(new NoAnswer(reason));
    };
    const stop = (): void => {
      end('aborted');
      xhr.abort();
    };
    const giveUp = (): void => {
      end('timeout');
      xhr.abort();
    };
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, timeout * 1000);
    };
    signal.addEventListener('abort', stop);
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name]!);
    xhr.onload = () => {
      end();
      const given = xhr.getAllResponseHeaders();
      // Redirects to a login page come as the page: `text` shows what it is.
      resolve({
        status: xhr.status,
        url: xhr.responseURL,
        // Chromium complains of who asks for a header that another host has not exposed.
        header: (name) => (new RegExp(`^${name}:`, 'im').test(given) ? xhr.getResponseHeader(name) : null),
        text: xhr.responseText,
      });
    };
    // Pages end all that is under way, too.
    xhr.onerror = xhr.onabort = () => end(whyNot());
    xhr.onprogress = () => {
      alive();
      // An answer that has begun may never end.
      most ??= setTimeout(giveUp, ANSWERING * timeout * 1000);
    };
    if (progress)
      xhr.upload.onprogress = ({ loaded, total }) => {
        alive();
        progress(total ? loaded / total : 0);
      };
    alive();
    xhr.send(body);
  });
}
