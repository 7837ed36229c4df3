/** Work on the elements of a page in tasks of some milliseconds, between which the reader can go on. */
const later: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => later.shift()!();

/** Goes through a list in tasks of some milliseconds: the first one at once. */
export function inSlices<T>(list: T[], slice: (part: T[]) => void, done: () => void, i = 0, perMs = 5): void {
  const start = performance.now();
  let spent = 0;
  while (i < list.length && spent < 14) {
    // A layout has its price even where little has changed: there are few of them.
    const part = list.slice(i, (i += Math.ceil(Math.max(list.length / 24, perMs * (24 - spent)))));
    slice(part);
    const now = performance.now() - start;
    perMs = Math.min(4 * perMs, part.length / (now - spent + 0.1));
    spent = now;
  }
  // What follows has its own time.
  if (i >= list.length && spent < 7) return done();
  later.push(() => inSlices(list, slice, done, i, perMs));
  port2.postMessage(0);
}
