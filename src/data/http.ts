/** Asks a server. */
import { CivicError, FormatError, HttpError, NetworkError } from '../errors.js';

/** What a server answered. */
export interface Reply {
  /** Address that answered, after redirects. */
  url: string;
  bytes: BufferSource;
  header(name: string): string | null;
}

/** The error of who gets no answer. */
export const unreachable = (message: string, cause: unknown): NetworkError =>
  new NetworkError(typeof navigator === 'object' && navigator.onLine === false ? 'offline' : 'network', message, cause);

/**
 * Asks a server once. (What may pass is tried again by retry.ts.)
 * @param timeout seconds to wait for the whole answer; 0 waits as long as it takes
 * @param maxBytes largest answer
 * @param controller ends the request: for the caller who gives up, and here when time is up
 */
export async function request(
  url: string,
  options: RequestInit,
  timeout: number,
  maxBytes: number,
  controller: AbortController,
): Promise<Reply> {
  const { signal } = controller;
  let late: unknown;
  // 0 is no limit, as in XMLHttpRequest. Beyond 2 ** 31 ms, a timer would ring at once.
  const timer = setTimeout(() => controller.abort((late = true)), Math.min((timeout || 2e6) * 1000, 2e9));
  try {
    // A string and no Request: wrappers that pages put around fetch expect one. `fetch` may be such a wrapper.
    const response = await fetch(url, { ...options, signal, headers: { Accept: 'application/json, */*;q=0.5' } });
    const header = (name: string): string | null => response.headers.get(name);
    const { status } = response;
    if (status >= 400) {
      const wait = header('Retry-After')!;
      throw new HttpError(
        url,
        status,
        `${url}: status ${status}`,
        // Seconds or a date. What is over, and "0", which is a date to browsers, means soon.
        Math.max(1, +wait || (Date.parse(wait) - Date.now()) / 1000) || undefined,
      );
    }
    const reader = response.body?.getReader();
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let part; reader && !(part = await reader.read()).done; chunks.push(part.value)) {
      size += part.value.length;
      if (size > maxBytes) {
        controller.abort();
        throw new FormatError('too-large', `${url}: more than ${maxBytes} bytes; ask for less or raise max-bytes`);
      }
    }
    const bytes = reader ? new Uint8Array(size) : await response.arrayBuffer();
    // Put together here: a Blob would travel to another process and back, and Chromium 67 refuses it in sandboxed frames.
    for (let i = chunks.length; i--;) (bytes as Uint8Array).set(chunks[i]!, (size -= chunks[i]!.length));
    return { url: response.url || url, header, bytes };
  } catch (error) {
    if (late) throw new NetworkError('timeout', `${url}: no answer within ${timeout} s`, error);
    if (error instanceof CivicError || signal.aborted) throw error;
    throw unreachable(`${url}: no connection, CORS or CSP`, error);
  } finally {
    clearTimeout(timer);
  }
}
