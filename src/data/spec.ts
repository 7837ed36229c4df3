/**
 * Where something is in foreign data: `title|name.full` is the first of several paths where there is what is asked for.
 * This much of the language is enough for the formats that are built in; mapping.ts has all of it.
 */
import type { Zone } from './stamp.js';
import { own } from './value.js';

/** Takes a value as what it should be; `undefined` where it is none. */
export type Convert<T, Context = unknown> = (value: unknown, context: Context, zone?: Zone) => T | undefined;

/** Gives the first alternative that can be converted. */
export type Spec = <T, Context>(item: unknown, convert: Convert<T, Context>, context: Context) => T | undefined;

/** Reads a spec of paths. */
export function pathsOf(text: string): Spec {
  const paths = text.split('|').map((path) => path.split('.'));
  return (item, convert, context) => {
    for (let i = 0; i < paths.length; i++) {
      const path = paths[i]!;
      let value = item;
      // Most members are missing most of the time.
      for (let k = 0; k < path.length && value != null; k++) value = own(value, path[k]!);
      const found = value == null ? undefined : convert(value, context);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
