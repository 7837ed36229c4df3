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

/** Whether an article can have a moment: not later than in ten years, and not what nothing and zero become on servers. */
export const isPossible = (time: number): boolean => time < LAST && !(time >= -2 * DAY && time < DAY);

/**
 * The moment that a value names, as precise as it names it; nothing where it is an impossible one, or "not set".
 * @param zone clock of times that name no zone
 */
export function toStamp(value: unknown, zone?: Zone): Stamp | undefined {
  const found = DATE.exec(textOf(value) || '');
  if (!found || found[1]! < '1900') return undefined;
  const two = (i: number, part = found[i] || '00'): string => (part[1] ? part : `0${part}`);
  const wall = Date.UTC(+found[1]!, +found[2]! - 1, +found[3]!, +two(4), +two(5), +two(6));
  const date = new Date(wall);
  // Date.UTC makes a date of anything: the 45th, 25 o'clock, half past 75.
  if (
    !isPossible(wall) ||
    date.getUTCMonth() + 1 !== +found[2]! ||
    date.getUTCDate() !== +found[3]! ||
    date.getUTCMinutes() !== +two(5)
  )
    return undefined;
  const day = `${found[1]}-${two(2)}-${two(3)}`;
  if (!found[4]) return { iso: day, precision: 'day', zone: 'none' };
  const own = found[8] ? `${found[8]}:${two(9)}` : found[7] && 'Z';
  const suffix = own || zone?.(wall) || '';
  return {
    iso: `${day}T${two(4)}:${two(5)}${found[6] ? `:${found[6]}` : ''}${suffix}`,
    precision: found[6] ? 'second' : 'minute',
    zone: own ? 'explicit' : suffix ? 'assumed' : 'none',
  };
}
