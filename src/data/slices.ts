/**
 * Long work in slices, between which the page can do what its reader wants of it. What is ordinary is done at once and
 * never comes here.
 */

/** Milliseconds of a slice. */
const SLICE = 8;

const now = (): number => performance.now();

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
      const end = now() + SLICE;
      do if (!step()) return;
      while (now() < end);
    }
  } finally {
    // In Node, it would keep the process.
    port1.close();
  }
}

/**
 * Does something with each of many, in slices.
 * @param act what is done with some of them
 */
export function eachInSlices<T>(all: T[], act: (some: T[]) => void, signal?: AbortSignal): Promise<void> {
  let at = 0;
  return inSlices(() => {
    act(all.slice(at, (at += 20)));
    return at < all.length;
  }, signal);
}
