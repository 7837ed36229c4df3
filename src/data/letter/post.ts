/**
 * Sends a letter, and asks what became of it. A letter goes by XMLHttpRequest, because fetch does not tell how much has
 * gone out.
 */
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

/** Asks a server once. Rejects with `NoAnswer` where none comes. */
export function exchange(request: Exchange): Promise<Answer> {
  const { method, url, headers, body, timeout, credentials, signal, progress } = request;
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    let most: typeof timer | undefined;
    let cancel: () => void;
    const end = (reason?: NoAnswer['reason']): void => {
      clearTimeout(timer);
      clearTimeout(most);
      signal.removeEventListener('abort', stop);
      if (!reason) return;
      reject(new NoAnswer(reason));
      cancel();
    };
    const stop = (): void => end('aborted');
    const giveUp = (): void => end('timeout');
    const lost = (): void => end(navigator.onLine === false ? 'offline' : 'network');
    const answered = (answer: Answer): void => {
      end();
      resolve(answer);
    };
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, timeout * 1000);
    };
    if (signal.aborted) return reject(new NoAnswer('aborted'));
    signal.addEventListener('abort', stop);
    alive();
    if (method === 'GET') {
      // What a cache has kept is the answer to another question: it is not asked, which fetch alone can say.
      const abort = new AbortController();
      cancel = () => abort.abort();
      fetch(url, { headers, credentials, cache: 'no-store', signal: abort.signal })
        .then(async (response) => {
          const { status, headers: given } = response;
          answered({ status, url: response.url, header: (name) => given.get(name), text: await response.text() });
        })
        .catch(lost);
      return;
    }
    const xhr = new XMLHttpRequest();
    cancel = () => xhr.abort();
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name]!);
    xhr.onload = () => {
      const given = xhr.getAllResponseHeaders();
      // Redirects to a login page come as the page: `text` shows what it is.
      answered({
        status: xhr.status,
        url: xhr.responseURL,
        // Chromium complains of who asks for a header that another host has not exposed.
        header: (name) => (new RegExp(`^${name}:`, 'im').test(given) ? xhr.getResponseHeader(name) : null),
        text: xhr.responseText,
      });
    };
    // Pages end all that is under way, too.
    xhr.onerror = xhr.onabort = lost;
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
    xhr.send(body);
  });
}
