/**
 * Fetches what is needed only once there are articles, while the endpoint is asked for them. So it is with npm and in
 * the scripts for one element; those for all elements put `late-here.ts` in the place of this (decision 0007).
 */
import type { LoadController } from '../controllers/load-controller.js';
import { part } from '../data/part.js';
import type * as Late from './late.js';

export let late: typeof Late;

/** Whether `late` is here. */
export let isReady = false;

/** Fetches `late` beside something else that is on its way. Rejects where either cannot be had; the next call tries again. */
export async function withLate<T>(coming: Promise<T> | T): Promise<T> {
  const [found, module] = await Promise.all([coming, isReady ? late : part(import('./late.js'))]);
  late = module;
  isReady = true;
  return found;
}

/** Shows what the page has set: at once, or when what it needs has been fetched. */
export function whenReady(loading: LoadController, show: () => void): void {
  if (isReady) return show();
  void loading.run(async (signal) => {
    await withLate(undefined);
    if (signal.aborted) return;
    show();
    // Nothing was loaded that the page would have to be told of.
    loading.cancel('loaded');
  });
}
