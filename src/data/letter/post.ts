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
  /** Seconds without any sign of life; 0 is no limit. Files on a slow line take longer than that, and go on. */
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

/** What bytes stand for where nobody says otherwise: each for itself, those above 127 in an area of their own. */
const BYTES = 'text/plain; charset=x-user-defined';

/** The text of an answer. Old servers answer in GBK, and many do not say so. */
async function textOf(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf8 = (): string => new TextDecoder().decode(bytes);
    return import('../bytes.js').then(({ decode }) => decode(bytes, contentType ?? '')).catch(utf8);
  }
}

/**
 * The bytes of an answer that were asked for as text. (As `arraybuffer`, they would make scripts of the page throw that
 * have wrapped XMLHttpRequest and read `responseText`.) Nothing where it is text already: there was a byte order mark.
 */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (/[^\0-\x7f\uf780-\uf7ff]/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = bytes.length; i--;) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Asks a server once. Rejects with `NoAnswer` where none comes. */
export function exchange(request: Exchange): Promise<Answer> {
  const { method, url, headers, body, credentials, signal, progress } = request;
  // 0 is no limit, as in XMLHttpRequest. Beyond 2 ** 31 ms, a timer would ring at once.
  const timeout = Math.min(request.timeout || 4e5, 4e5);
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
          const { status, url, headers: given } = response;
          const text = await textOf(new Uint8Array(await response.arrayBuffer()), given.get('Content-Type'));
          answered({ status, url, header: (name) => given.get(name), text });
        })
        .catch(lost);
      return;
    }
    const xhr = new XMLHttpRequest();
    cancel = () => xhr.abort();
    xhr.open(method, url);
    // Pages that wrap it may know the older half of it only.
    xhr.overrideMimeType?.(BYTES);
    xhr.withCredentials = credentials === 'include';
    for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name]!);
    xhr.onload = () => {
      const given = xhr.getAllResponseHeaders();
      // Chromium complains of who asks for a header that another host has not exposed.
      const header = (name: string): string | null =>
        new RegExp(`^${name}:`, 'im').test(given) ? xhr.getResponseHeader(name) : null;
      // Redirects to a login page come as the page: `text` shows what it is.
      const { status, responseURL: url, responseText } = xhr;
      const bytes = bytesOf(responseText);
      if (!bytes) return answered({ status, url, header, text: responseText });
      void textOf(bytes, header('Content-Type')).then((text) => answered({ status, url, header, text }));
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
