/** Dates as a reader writes them, and as the publisher meant them. */
import type { Stamp } from '../data/article.js';

const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
const styles: Record<string, Intl.DateTimeFormatOptions | undefined> = {
  short: { month: 'numeric', day: 'numeric' },
  medium: { month: 'short', day: 'numeric' },
  long: { month: 'long', day: 'numeric' },
};

/** Making a formatter costs a thousand times what using it does. */
const formatters: Record<string, Intl.DateTimeFormat | undefined> = {};

/** The zone that ends a time. */
const zoneSuffix = /T.*?(Z|([+-]\d\d):?(\d\d))$/;

/** Milliseconds of the moment that a stamp names. A day begins at midnight UTC, a time without a zone counts as UTC. */
export function timeOf({ iso, precision }: Stamp): number {
  return Date.parse(precision === 'day' || zoneSuffix.test(iso) ? iso : `${iso}Z`);
}

/** How dates are written. */
export interface DateSetting {
  dateFormat: string;
  /** BCP 47 tag. */
  language: string;
  /** Name of an IANA zone. */
  timezone?: string;
}

/**
 * A date in words.
 *
 * A day is the same day everywhere. A time is told by the publisher's clock: the zone that the page names, else the one
 * in the data, else the reader's.
 *
 * @param setting `dateFormat` is `short`, `medium`, `long`, or a pattern of `yyyy MM dd HH mm`
 */
export function formatDate(stamp: Stamp, { dateFormat: style, language, timezone: timeZone }: DateSetting): string {
  const { iso, zone, precision } = stamp;
  let time = timeOf(stamp);
  let clock: string | undefined = 'UTC';
  if (precision !== 'day') {
    const [, , hours = 0, minutes = 0] = zoneSuffix.exec(iso) ?? [];
    if (timeZone && zone !== 'none') clock = timeZone;
    else if (zone === 'epoch') clock = undefined;
    // Shown as if the publisher's clock were that of Greenwich: Intl of old browsers knows no offsets.
    else time += (stamp.offset ?? +hours * 60 + (+hours < 0 ? -minutes : +minutes)) * 60_000;
  }
  try {
    // Swedes write dates as ISO 8601 does: that is what patterns are filled from.
    const [locale, options] = styles[style] ? [language, styles[style]] : ['sv', digits];
    const formatter = (formatters[[locale, style, clock].join()] ??= new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...options,
      timeZone: clock,
    }));
    const text = formatter.format(time);
    if (options !== digits) return text;
    const parts = text.match(/\d+/g)!;
    return style.replace(/yyyy|MM|dd|HH|mm/g, (hole) => parts['yMdHm'.indexOf(hole.charAt(0))]!);
  } catch {
    // A zone or a language that this browser does not know.
    return iso.slice(0, 10);
  }
}
