// @ts-check
/** Days and times as the city counts them. */

/** Lanwan is eight hours ahead of UTC, all year. */
const offset = 8 * 3600_000;

/** @param {Date} time @returns {string} `2020-08-17T09:30:00+08:00` */
export const cityTime = (time) => `${new Date(time.getTime() + offset).toISOString().slice(0, 19)}+08:00`;

/** @param {Date} time @returns {string} `2020-08-17` */
export const cityDay = (time) => cityTime(time).slice(0, 10);

/**
 * The day so many working days after another. Holidays are not known here: an office that has some puts the day later.
 * @param {string} day
 * @param {number} count
 */
export function workingDaysAfter(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left--;
  }
  return date.toISOString().slice(0, 10);
}
