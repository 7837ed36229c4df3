// @ts-check
/** How often somebody may do something. One number is kept per somebody, and none for longer than it matters. */

const mostKnown = 50_000;

export class RateLimit {
  /**
   * @param {{ limit: number, seconds: number, now?: () => number }} options so many times in so many seconds, also all
   *   at once; `now` gives milliseconds
   */
  constructor({ limit, seconds, now = () => performance.now() }) {
    this._step = (seconds * 1000) / limit;
    this._window = seconds * 1000;
    this._now = now;
    /** When each of them has used up nothing any more. @type {Map<string, number>} */
    this._free = new Map();
  }

  /**
   * Counts one time.
   * @param {string} who
   * @returns {number} whole seconds to wait, 0 where it may be done now. A time that is refused does not count.
   */
  take(who) {
    const now = this._now();
    const free = Math.max(this._free.get(who) ?? now, now) + this._step;
    // A thousandth of a step is forgiven: sums of fractions are never quite the whole.
    const wait = free - this._window - now - this._step / 1000;
    if (wait > 0) return Math.ceil(wait / 1000);
    this._free.delete(who);
    this._free.set(who, free);
    if (this._free.size > mostKnown) this._forget();
    return 0;
  }

  /** Takes a time back that was counted and should not have been. @param {string} who */
  giveBack(who) {
    const free = this._free.get(who);
    if (free !== undefined) this._free.set(who, free - this._step);
  }

  /** Those who have not come for longest are first in the map. Many go at once, so that it is seldom done. */
  _forget() {
    for (const who of this._free.keys()) {
      if (this._free.size <= mostKnown / 2) break;
      this._free.delete(who);
    }
  }
}

/**
 * Who asks, for counting: an IPv4 address, or the network that one subscriber has in IPv6.
 * @param {string | undefined} address
 */
export function subscriber(address = '') {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!address.includes(':')) return address;
  const [head, tail] = address.split('%')[0].split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
