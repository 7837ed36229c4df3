/** What texts and dates of old servers have, and most never: read-article.ts asks for it when it meets some. */
import type { Stamp } from './article.js';
import { isPossible, toStamp as toIsoStamp, type Zone } from './stamp.js';
import { own, textOf } from './value.js';

export { translations } from './translations.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const MONTH = `(${MONTHS.match(/.../g)!.join('|')})[a-z]*\\.?`;
const TH = '(?:st|nd|rd|th)?';
/** `26 Jun 2017`, `June 26th, 2017` */
const ENGLISH = new RegExp(`(?:\\b(\\d\\d?)${TH}[ -]+)?\\b${MONTH}[ -]+(?:(\\d\\d?)${TH},? +)?(\\d{4})\\b`, 'i');
/** `26-Jun-17` */
const SHORT_YEAR = new RegExp(`\\b(\\d\\d?)[ -]${MONTH}[ -](\\d\\d)\\b(?!:)`, 'i');
/** What needs nothing done to it. */
const DIGITS = /^\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T ][\d:.,+-]*Z?)?$/;
/** `Mon Jun 26 12:20:05 CST 2017`, as clocks of C, Java and Twitter say it. */
const CLOCK = /\b([a-z]{3}) +(\d\d?) (\d\d:\d\d:\d\d)( [a-z]{3,4}| [+-]\d{4})? (\d{4})\b/i;
/** Zones that feeds name, in hours. China is in CST, too: that one is for the page's author to say. */
const ZONES = {
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
  JST: 9,
  KST: 9,
  HKT: 8,
};
/** Half a day, in English before or after the time, in Chinese before it. */
const HALF =
  /(?:(am|pm|\u4e0a\u5348|\u4e0b\u5348|\u665a\u4e0a|\u4e2d\u5348)\s*)?(\d\d?)(:\d\d(?::\d\d)?)(?:\s*([ap])\.?m\b\.?)?/i;

/** What most servers give, as far as any such moment is possible: nothing has to be computed. */
const ISO =
  /^(20[0-2]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)(?:\.\d+)?(Z|[+-][01]\d:\d\d)?)?$/;

/** What is put behind the times of some ten days, by what their days begin with: `2017-06-2`. Empty where it differs. */
let known = new Map<string, string>();
let knownOf: Zone | undefined;

/** What a zone puts behind a time. Asking it, for which the time has to be a number, is the most of reading a date. */
function suffixOf(day: string, time: string, zone: Zone): string {
  if (zone !== knownOf) {
    known = new Map();
    knownOf = zone;
  }
  const days = day.slice(0, 9);
  let suffix = known.get(days);
  if (suffix === undefined) {
    // There is no day 0, but one before the first.
    const start = /0$/.test(days) ? Date.parse(`${days}1T00:00Z`) - 864e5 : Date.parse(`${days}0T00:00Z`);
    suffix = zone(start);
    // No clock has ever been changed and changed back within a few days.
    if (suffix !== zone(start + 10 * 864e5)) suffix = '';
    known.set(days, suffix);
  }
  return suffix || zone(Date.parse(`${day}T${time}Z`));
}

/** The moment of a date that `ISO` fits. */
function isoStamp([, day, time, seconds, own]: readonly (string | undefined)[], zone?: Zone): Stamp {
  if (!time) return { iso: day!, precision: 'day', zone: 'none' };
  const wall = `${day}T${time}`;
  const suffix = own || (zone && suffixOf(day!, time, zone)) || '';
  return {
    iso: wall + suffix,
    precision: seconds ? 'second' : 'minute',
    zone: own ? 'explicit' : suffix ? 'assumed' : 'none',
  };
}

/** `Mon, 26 Jun 2017 12:20:05 GMT`, as feeds have it (RFC 822). */
const RFC_822 =
  /^(?:[A-Z][a-z][a-z], )?([01]?\d|2[0-8]) ([A-Z][a-z][a-z]) (20[0-2]\d) ((?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?) (?:GMT|([+-][01]\d)(\d\d))$/;

/** What stands in such a date, in the order of ISO 8601. */
function fromRfc822(text: string): (string | undefined)[] | undefined {
  const [, day, month, year, time, seconds, hours, minutes] = RFC_822.exec(text) || [];
  const at = month ? MONTHS.indexOf(month.toLowerCase()) / 3 + 1 : 0;
  return at >= 1 && at % 1 === 0 && +day!
    ? ['', `${year}-${two(at)}-${two(+day!)}`, time, seconds, hours ? `${hours}:${minutes}` : 'Z']
    : undefined;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** The moment that a value names: also numbers, `/Date(1714521600000)/`, Chinese and English dates. */
export function toStamp(value: unknown, zone?: Zone): Stamp | undefined {
  const whole = typeof value === 'string' ? value : textOf(value) || '';
  const iso = ISO.exec(whole) || fromRfc822(whole);
  if (iso) return isoStamp(iso, zone);
  if (DIGITS.test(whole)) return toIsoStamp(whole, zone);
  const text = whole.trim().slice(0, 99);
  // A clock without marks between its digits: it would be a moment thousands of years away.
  const compact = /^(?:19|20)\d{12}$/.test(text);
  const number = compact ? NaN : +(text.charAt(0) === '/' ? text.replace(/^\/Date\((-?\d+).*/, '$1') : text);
  if (number >= 3e8) {
    const time = number < 1e11 ? number * 1000 : number;
    return isPossible(time)
      ? { iso: `${new Date(time).toISOString().slice(0, 19)}Z`, precision: 'second', zone: 'epoch' }
      : undefined;
  }
  const plain = compact ? text.replace(/(\d{8})(\d\d)(\d\d)/, '$1 $2:$3:') : inDigits(text);
  // A month is no day.
  return /^\D*\d{4}[-/.]?\d\d?\D*$/.test(plain) ? undefined : toIsoStamp(plain, zone) || toIsoStamp(text, zone);
}

/** A date in words as one in digits. */
const inDigits = (text: string): string =>
  text
    .replace(/\s*[\u5e74\u6708]\s*/g, '-')
    .replace(/\s*\u65e5\s*/, ' ')
    .replace(/[\u65f6\u70b9]\s*(?=\d)/, ':')
    .replace(/[\u65f6\u70b9]\u6574?/, ':00')
    .replace(/\u5206\s*(?=\d)/, ':')
    .replace(/[\u5206\u79d2]/g, '')
    .replace(CLOCK, '$2 $1 $5 $3$4')
    .replace(ENGLISH, (_, before: string, month: string, after: string, year: string) =>
      [year, MONTHS.indexOf(month.toLowerCase()) / 3 + 1, before || after].join('-'),
    )
    .replace(SHORT_YEAR, (_, day: string, month: string, year: string) =>
      [(+year < 70 ? '20' : '19') + year, MONTHS.indexOf(month.toLowerCase()) / 3 + 1, day].join('-'),
    )
    // `22.09.2004`: who has dots begins with the day.
    .replace(/(^|[\s[(:\uff1a])(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})(?!\d)/, '$1$4-$3-$2')
    .replace(/^((?:\D*\d{4}[-/.]\d\d?[-/.]\d\d?)),?\s+/, '$1 ')
    .replace(HALF, (time, chinese: string, hour: string, rest: string, english: string) => {
      const late = english ? /p/i.test(english) : /p|[\u4e0b\u665a\u4e2d]/i.test(chinese);
      return english || chinese ? `${(+hour % 12) + (late ? 12 : 0)}${rest}` : time;
    })
    .replace(/ ([A-Z]{3,4})$/, (name, letters: string) => {
      const hours = own(ZONES, letters) as number | undefined;
      return hours ? ` ${hours < 0 ? '-' : '+'}0${Math.abs(hours)}00` : name;
    });

/** Characters by their names. Marks stand on a letter: `eacute`. */
const CHARACTERS =
  ' apos.27 copy.a9 laquo.ab reg.ae deg.b0 middot.b7 raquo.bb times.d7 szlig.df ensp.2002 emsp.2003 ndash.2013 mdash.2014 lsquo.2018 rsquo.2019 sbquo.201a ldquo.201c rdquo.201d bdquo.201e bull.2022 permil.2030 lsaquo.2039 rsaquo.203a euro.20ac trade.2122 ' +
  'acute~301 grave~300 uml~308 circ~302 tilde~303 ring~30a cedil~327 caron~30c ';

const codeOf = (name: string): number => parseInt(CHARACTERS.split(` ${name}`)[1]!, 16);

/** The character that an entity names. */
export function characterOf(name = ''): string | undefined {
  const code = codeOf(`${name}.`) || codeOf(`${name.slice(1)}~`);
  if (!code) return undefined;
  const character = String.fromCodePoint(code);
  return code > 0x2ff && code < 0x400 ? (name.charAt(0) + character).normalize() : character;
}
