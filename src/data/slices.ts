/**
 * Long work in slices, between which the page can do what its reader wants of it. What is ordinary is done at once and
 * never comes here.
 */
import type { Article } from './article.js';
import { readAll, type Choice, type Reading } from './read-article.js';

/** Milliseconds of a slice. */
const SLICE = 8;

/** A clock; tests put their own here. */
export const clock = { now: (): number => performance.now() };

/**
 * Does work step by step.
 * @param step does a little of it, and tells whether there is more
 * @param signal ends it
 */
export async function inSlices(step: () => boolean, signal?: AbortSignal): Promise<void> {
  // A timer would have to wait for four milliseconds each time, and in a page that is not seen for a second.
  const { port1, port2 } = new MessageChannel();
  try {
    for (;;) {
      await new Promise<unknown>((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      if (signal?.aborted) throw new DOMException('', 'AbortError');
      const end = clock.now() + SLICE;
      do if (!step()) return;
      while (clock.now() < end);
    }
  } finally {
    // In Node, it would keep the process.
    port1.close();
  }
}

/** What `readAll` gives, in slices. */
export async function readInSlices(
  items: unknown[],
  reading: Reading,
  choice: Choice,
  signal: AbortSignal,
): Promise<Article[]> {
  const articles: Article[] = [];
  let at = 0;
  await inSlices(() => {
    for (const article of readAll(items.slice(at, (at += 20)), reading, choice)) articles.push(article);
    return at < items.length;
  }, signal);
  return articles;
}
