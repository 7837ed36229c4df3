/**
 * What a value in foreign data is. Data may come from another realm (realm.ts), and pages replace `Array.isArray` and
 * the like, so nothing here asks a constructor or a helper of the page.
 */

const { toString, hasOwnProperty } = Object.prototype;

/** Whether a value is an array, of whatever realm. */
export const isList = (value: unknown): value is unknown[] =>
  // Most objects have no length, and asking one for its kind is slow.
  typeof value === 'object' && (value as [])?.length !== undefined && toString.call(value) === '[object Array]';

/** A member that the data itself has: `__proto__`, `constructor` and what pages add to prototypes are none. */
export const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value && hasOwnProperty.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** The value itself, or the first one of a list of lists, however deep. */
export function firstOf(value: unknown): unknown {
  while (isList(value)) value = value[0];
  return value;
}

/** The text of a scalar, or of the first one in a list. Blank text is none. */
export function textOf(value: unknown): string | undefined {
  const first = firstOf(value);
  const text = typeof first === 'number' ? `${first}` : first;
  return typeof text === 'string' && /\S/.test(text) ? text : undefined;
}
