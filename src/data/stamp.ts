/** Reads dates as ISO 8601 has them, or nearly so. */
import type { Stamp } from './article.js';
import { textOf } from './value.js';

/** The clock of a time zone: what is put behind a wall time (in milliseconds, as if it were UTC) to say which moment it is. */
export type Zone = (wall: number) => string;

/** Year, month, day; where a time follows, hour, minute and second; UTC; hours and minutes of an offset. */
const DATE =
  /(?:^|\D)(\d{4})[-/.]?(\d\d?)[-/.]?(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT)?(?:([+-][01]\d):?(\d\d)?)?)?/i;

/** What most servers give, as far as any such moment is possible: nothing has to be computed. */
const ISO =
  /^20[0-2]\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-][01]\d:\d\d)?)?$/;

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
  const text = textOf(value) || '';
  let day = text.slice(0, 10);
  let time = text.slice(11, text.charAt(16) === ':' ? 19 : 16);
  let own: string | undefined;
  if (ISO.test(text)) own = /Z|[+-]..:..$/.exec(text.slice(16))?.[0];
  else {
    const found = DATE.exec(text);
    if (!found) return undefined;
    day = `${found[1]}-${two(found[2])}-${two(found[3])}`;
    time = found[4] ? `${two(found[4])}:${found[5]}${found[6] ? `:${found[6]}` : ''}` : '';
    own = found[8] ? `${found[8]}:${two(found[9])}` : found[7] && 'Z';
    const wall = Date.parse(`${day}T${time || '00:00'}Z`);
    // Some engines make the 1st of March of the 30th of February.
    if (!isPossible(wall) || (+found[3]! > 28 && new Date(wall).getUTCDate() !== +found[3]!)) return undefined;
  }
  if (!time) return { iso: day, precision: 'day', zone: 'none' };
  const wall = `${day}T${time}`;
  const suffix = own || zone?.(Date.parse(`${wall}Z`)) || '';
  return {
    iso: wall + suffix,
    precision: time[5] ? 'second' : 'minute',
    zone: own ? 'explicit' : suffix ? 'assumed' : 'none',
  };
}
