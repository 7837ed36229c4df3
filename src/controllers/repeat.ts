/** Does something again and again while it can be seen. Fetched by elements that have `refresh`. */

/** Milliseconds that timers can count: with more, they are due at once. */
const LONGEST = 2 ** 31 - 1;
/** How far beside the window counts as seen: a reader who scrolls there finds what is new. */
const NEAR = '200px';

/**
 * Does something every so many seconds while the page can be seen and the element is in the window or near it. If its
 * time comes while it cannot be seen, it is done once, as soon as it can.
 * @param signal ends it
 */
export function repeat(element: Element, seconds: number, action: () => void, signal: AbortSignal): void {
  // The element may have left while this was fetched.
  if (signal.aborted) return;
  const interval = Math.min(seconds * 1000, LONGEST);
  let timer: ReturnType<typeof setInterval>;
  let last: number;
  let isDue = false;
  // Until it is known; and in browsers that cannot tell.
  let isNear = true;
  const start = (): void => {
    clearInterval(timer);
    last = Date.now();
    timer = setInterval(() => look((isDue = true)), interval);
  };
  const look = (isBeat?: boolean): void => {
    // A computer that was asleep has missed its beats.
    if (document.hidden || !isNear || !(isDue || Date.now() - last >= interval)) return;
    isDue = false;
    if (isBeat) last = Date.now();
    else start();
    action();
  };
  const onVisibility = (): void => look();
  const observer =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver(
          (entries) => {
            isNear = entries[entries.length - 1]!.isIntersecting;
            look();
          },
          { rootMargin: NEAR },
        )
      : undefined;
  start();
  observer?.observe(element);
  document.addEventListener('visibilitychange', onVisibility);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer?.disconnect();
    document.removeEventListener('visibilitychange', onVisibility);
  });
}
