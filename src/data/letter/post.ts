/** Sends a letter, and asks what became of it. XMLHttpRequest, because fetch does not tell how much has gone out. */
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

/** Asks a server once. Rejects with `NoAnswer` where none comes. */
export function exchange(request: Exchange): Promise<Answer> {
  const { method, url, headers, body, timeout, credentials, signal, progress } = request;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const end = (reason?: NoAnswer['reason']): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (reason) reject(new NoAnswer(reason));
    };
    const stop = (): void => {
      end('aborted');
      xhr.abort();
    };
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end('timeout');
        xhr.abort();
      }, timeout * 1000);
    };
    if (signal.aborted) return reject(new NoAnswer('aborted'));
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
    xhr.onerror = () => end(navigator.onLine === false ? 'offline' : 'network');
    xhr.onprogress = alive;
    if (progress)
      xhr.upload.onprogress = ({ loaded, total }) => {
        alive();
        progress(total ? loaded / total : 0);
      };
    alive();
    xhr.send(body);
  });
}
