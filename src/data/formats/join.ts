/** Documents whose parts refer to one another by keys: references are replaced with what they refer to. */
import { isObject, keysOf } from '../members.js';
import { isList, own } from '../value.js';

/** What a format says of its references. */
export interface References {
  /** All that may be referred to. */
  parts: unknown[];
  /** The key of a part. */
  keyOf(part: unknown): string | undefined;
  /** The key of the part that a value refers to, if it is a reference. */
  targetOf(value: unknown): string | undefined;
}

/** How many references are followed, one after the other: an article's picture, the file of it, and one for luck. */
const HOPS = 3;

/**
 * Copies of rows in which references stand no more, as far as the document has what they refer to. A part that refers
 * back is followed a few times only. What a reference says itself is kept.
 */
export function join(rows: unknown[], { parts, keyOf, targetOf }: References): unknown[] {
  const byKey = new Map<string, unknown>();
  for (const part of parts) {
    const key = keyOf(part);
    if (key) byKey.set(key, part);
  }
  const done = new Map<string, unknown>();
  const resolve = (value: unknown, hops: number): unknown => {
    if (isList(value)) return value.map((one) => resolve(one, hops));
    if (!isObject(value)) return value;
    const target = targetOf(value);
    if (target && byKey.has(target)) {
      if (!hops) return value;
      const key = `${hops} ${target}`;
      if (!done.has(key)) done.set(key, copy(byKey.get(target), hops - 1));
      return { ...(done.get(key) as object), ...(own(value, 'meta') ? { meta: own(value, 'meta') } : {}) };
    }
    return copy(value, hops);
  };
  const copy = (value: unknown, hops: number): unknown => {
    const copied: Record<string, unknown> = {};
    for (const key of keysOf(value)) if (key !== '__proto__') copied[key] = resolve(own(value, key), hops);
    return copied;
  };
  return rows.map((row) => (isObject(row) ? copy(row, HOPS) : row));
}
