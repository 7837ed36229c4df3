/** Asks again where a failure may pass. Fetched when a request has failed. */
import type { CivicError, HttpError } from '../errors.js';

/** How often a request is made again, at most. */
const MOST_RETRIES = 2;
/** Milliseconds after the first failure in which all of it must happen: a reader is waiting. */
const MOST_WAITING = 10_000;

/** Clock and chance; tests put their own here. */
export const time = {
  now: (): number => Date.now(),
  /** From 0 to 1. */
  random: (): number => Math.random(),
  /** Resolves after some milliseconds, or when `signal` is given. */
  wait: (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
    }),
};

/** Seconds to wait before the next try; nothing where another try would end as the last one did. */
function waitAfter(error: CivicError, retries: number): number | undefined {
  const { code, status = 0, retryAfter } = error as Partial<HttpError>;
  // CORS and the page's policy look like a broken connection.
  const mayPass = code === 'network' || (status > 501 && status < 505) || (status === 429 && retryAfter !== undefined);
  if (!mayPass) return undefined;
  // From half of it to all of it: readers who failed together do not come back together.
  const backoff = 2 ** retries * (0.25 + time.random() / 4);
  return retryAfter === undefined ? backoff : retryAfter + backoff;
}

/** Up to how many seconds to count in which unit, and what it has of them. */
const units = [
  [90, 1, 'second'],
  [90 * 60, 60, 'minute'],
  [36 * 3600, 3600, 'hour'],
  [Infinity, 24 * 3600, 'day'],
] as const;

/** Makes an error able to say when to try again. */
function putIntoWords(error: HttpError): void {
  const moment = time.now() + error.retryAfter! * 1000;
  // Chromium before 71 has none.
  const { RelativeTimeFormat } = Intl as Partial<typeof Intl>;
  if (RelativeTimeFormat)
    error.waitInWords = (language) => {
      const seconds = (moment - time.now()) / 1000;
      const [, size, unit] = units.filter(([most]) => seconds <= most)[0]!;
      return seconds > 0 ? new RelativeTimeFormat(language).format(Math.ceil(seconds / size), unit) : '';
    };
}

/**
 * Makes a request again after growing pauses, or after the one that the server asks for.
 * @param ask makes it
 * @param error why it has failed
 * @param signal gives it up. It is given, too, where its time is up: then there is no point in asking again
 */
export async function retry<T>(ask: () => Promise<T>, error: unknown, signal: AbortSignal): Promise<T> {
  const end = time.now() + MOST_WAITING;
  for (let retries = 0; retries < MOST_RETRIES; retries++) {
    const wait = waitAfter(error as CivicError, retries)! * 1000;
    if (signal.aborted || !(time.now() + wait <= end)) break;
    await time.wait(wait, signal);
    if (signal.aborted) break;
    try {
      return await ask();
    } catch (thrown) {
      error = thrown;
    }
  }
  if ((error as HttpError).retryAfter) putIntoWords(error as HttpError);
  throw error;
}
