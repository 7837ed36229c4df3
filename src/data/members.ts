/** Objects of foreign data: what is in them, whatever the page has done to `Object`. */
import { isList, own } from './value.js';

/** Whether a value has members by name. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && !!value && !isList(value);

/** Names of the members that an object of the data has itself. */
export const keysOf = (value: unknown): string[] => (isObject(value) ? Object.getOwnPropertyNames(value) : []);

/** All members of an array or an object. */
export const membersOf = (value: unknown): unknown[] =>
  isList(value) ? value : keysOf(value).map((key) => own(value, key));
