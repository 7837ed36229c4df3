/** Reads dates as ISO 8601 has them, or nearly so. */
import type { Stamp } from './article.js';
import { textOf } from './value.js';

/** The clock of a time zone: what is put behind a wall time (in milliseconds, as if it were UTC) to say which moment it is. */
export type Zone = (wall: number) => string;

/** Year, month, day; where a time follows, hour, minute and second; UTC; hours and minutes of an offset. */
const DATE =
  /(?:^|\D)(\d{4})[-/.]?(\d\d?)[-/.]?(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT)?(?:([+-][01]\d):?(\d\d)?)?)?/i;

const DAY = 864e5;
const LAST = Date.UTC(new Date().getFullYear() + 11, 0);

/**
 * Whether an article can have a moment: between 1900 and ten years from now, and not within the days that nothing, zero
 * and minus one become on servers.
 */
export const isPossible = (time: number): boolean =>
  time >= -25567 * DAY && time < LAST && !(time >= -2 * DAY && time < DAY);

const two = (part = '00'): string => (part[1] ? part : `0${part}`);

/**
 * The moment that a value names, as precise as it names it; nothing where it is an impossible one, or "not set".
 * @param zone clock of times that name no zone
 */
export function toStamp(value: unknown, zone?: Zone): Stamp | undefined {
  const found = DATE.exec(textOf(value) || '');
  if (!found) return undefined;
  const day = `${found[1]}-${two(found[2])}-${two(found[3])}`;
  const minute = `${day}T${two(found[4])}:${two(found[5])}`;
  const wall = Date.parse(`${minute}:${two(found[6])}Z`);
  // Some engines make the 1st of March of the 30th of February.
  if (!isPossible(wall) || (+found[3]! > 28 && new Date(wall).getUTCDate() !== +found[3]!)) return undefined;
  if (!found[4]) return { iso: day, precision: 'day', zone: 'none' };
  const own = found[8] ? `${found[8]}:${two(found[9])}` : found[7] && 'Z';
  const suffix = own || zone?.(wall) || '';
  return {
    iso: (found[6] ? `${minute}:${found[6]}` : minute) + suffix,
    precision: found[6] ? 'second' : 'minute',
    zone: own ? 'explicit' : suffix ? 'assumed' : 'none',
  };
}
