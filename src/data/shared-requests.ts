/** One request for any number of elements that want the same. */
import type { CivicError } from '../errors.js';

/** Milliseconds for which an answer serves those who come later. */
const FRESH = 30_000;

interface Shared {
  promise?: Promise<unknown>;
  controller: AbortController;
  /** How many wait for it. */
  waiting: number;
  /** When it stops to serve others; nothing while it is under way. */
  until?: number;
}

const known = new Map<string, Shared>();

const forget = (key: string, shared: Shared): unknown => known.get(key) === shared && known.delete(key);

/**
 * What `start` gives, shared by all who ask for the same `key` meanwhile and within 30 seconds after. It is given up
 * when no one waits for it any more. A failure that may pass is tried again for all of them; failures are not kept.
 * @param reload whether an answer that is there already is not good enough
 */
export function share<T>(
  key: string,
  start: (controller: AbortController) => Promise<T>,
  signal: AbortSignal,
  reload?: boolean,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let shared = known.get(key)!;
    if (!shared || Date.now() > shared.until! || (reload && shared.until)) {
      // The timer of the answer that this one takes the place of would keep it.
      if (shared) shared.promise = undefined;
      const controller = new AbortController();
      const again = (error: CivicError): Promise<T> => {
        // http, html, network: some of them may pass. For others no part is needed; offline there is none to be had.
        if (!/^[hn]/.test(error.code)) throw error;
        return import('./retry.js').then(
          ({ retry }) => retry(() => start(controller), error, controller.signal),
          () => {
            throw error;
          },
        );
      };
      shared = { promise: start(controller).catch(again), controller, waiting: 0 };
      known.set(key, shared);
      shared.promise!.then(
        () => {
          shared.until = Date.now() + FRESH;
          // Not by a function of here: it would keep what was answered, even where another answer has taken its place.
          setTimeout(forget, FRESH, key, shared);
        },
        () => forget(key, shared),
      );
    }
    shared.waiting++;
    const leave = (): void => {
      if (!--shared.waiting && !shared.until) {
        // Who asks now must not get a request that is about to end.
        forget(key, shared);
        shared.controller.abort();
      }
      reject(new DOMException('', 'AbortError'));
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    void (shared.promise as Promise<T>).then(resolve, reject).then(() => signal.removeEventListener('abort', leave));
  });
}
