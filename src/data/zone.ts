/** Time zones, for times that name none. */
import { mistake } from './mistake.js';
import type { Zone } from './stamp.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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
  // Clocks change at full hours, and asking Intl is slow: one answer serves all times of an hour.
  const known = new Map<number, string>();
  return (wall) => {
    const hour = Math.floor(wall / HOUR) * HOUR;
    let suffix = known.get(hour);
    if (suffix === undefined) {
      // The wall time taken for UTC is hours away from the moment: there, another clock may have been in force.
      const offset = offsetAt(hour - offsetAt(hour) * MINUTE);
      const distance = new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
      suffix = offset ? (offset < 0 ? '-' : '+') + distance : 'Z';
      known.set(hour, suffix);
    }
    return suffix;
  };
}
