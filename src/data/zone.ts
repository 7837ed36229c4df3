/** Time zones, for times that name none. */
import { mistake } from './mistake.js';
import type { Zone } from './stamp.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 168 * HOUR;

const zones = new Map<string, Zone>();

/** The clock of an IANA zone. Throws a ConfigurationError where there is no such zone. */
export function zoneOf(name: string): Zone {
  const zone = zones.get(name) || newZone(name);
  zones.set(name, zone);
  return zone;
}

function newZone(name: string): Zone {
  let format: Intl.DateTimeFormat;
  const numeric = 'numeric';
  try {
    const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, hour12: false, ...parts });
  } catch (error) {
    throw mistake('timezone', 'an IANA zone such as Asia/Shanghai', name, error);
  }
  /** Minutes east of UTC at a moment. */
  const offsetAt = (time: number): number => {
    const [month, day, year, hour, minute] = (format.format(time).match(/\d+/g) || []).map(Number);
    // Some engines call midnight 24 o'clock.
    return Math.round((Date.UTC(year!, month! - 1, day, hour! % 24, minute) - time) / MINUTE);
  };
  const suffixAt = (hour: number): string => {
    // The wall time taken for UTC is hours away from the moment: there, another clock may have been in force.
    const offset = offsetAt(hour - offsetAt(hour) * MINUTE);
    const distance = new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
    return offset ? (offset < 0 ? '-' : '+') + distance : 'Z';
  };
  // Clocks change at full hours, and asking Intl is slow: one answer serves all times of an hour.
  const known = new Map<number, string>();
  const knownAt = (hour: number): string => {
    const suffix = known.get(hour) || suffixAt(hour);
    known.set(hour, suffix);
    return suffix;
  };
  // And no clock has ever been changed and changed back within a few days.
  const weeks = new Map<number, string>();
  return (wall) => {
    const week = Math.floor(wall / WEEK);
    let suffix = weeks.get(week);
    if (suffix === undefined) {
      suffix = knownAt(week * WEEK);
      if (suffix !== knownAt((week + 1) * WEEK)) suffix = '';
      weeks.set(week, suffix);
    }
    return suffix || knownAt(Math.floor(wall / HOUR) * HOUR);
  };
}
