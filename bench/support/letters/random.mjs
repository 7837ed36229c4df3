// @ts-check
/** Chance that can be repeated: the same seed brings the same letters and the same faults. */

/** @param {number} seed @returns {() => number} from 0 to 1 */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Chance {
  /** @param {number} seed */
  constructor(seed) {
    this._next = generator(seed);
  }

  /** @param {number} share of all times */
  is(share) {
    return this._next() < share;
  }

  /** A whole number below another. @param {number} limit */
  below(limit) {
    return Math.floor(this._next() * limit);
  }

  /** @template Item @param {readonly Item[]} items @returns {Item} */
  of(items) {
    return items[this.below(items.length)];
  }

  /** @template Item @param {readonly Item[]} items @returns {Item[]} */
  shuffled(items) {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [all[at], all[other]] = [all[other], all[at]];
    }
    return all;
  }
}
