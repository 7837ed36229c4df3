/** What texts and dates of old servers have, and most never: read-article.ts asks for it when it meets some. */
import type { Stamp } from './article.js';
import { isPossible, toStamp as toIsoStamp, type Zone } from './stamp.js';
import { textOf } from './value.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** `26 Jun 2017`, `June 26, 2017` */
const ENGLISH = /(\d\d?)?[ -]?\b([a-z]{3})[a-z]*\.?[ -](?:(\d\d?),? )?(\d{4})/i;

/** The moment that a value names: also numbers, `/Date(1714521600000)/`, Chinese and English dates. */
export function toStamp(value: unknown, zone?: Zone): Stamp | undefined {
  const text = textOf(value) || '';
  const number = +(text.charAt(0) === '/' ? text.replace(/^\/Date\((\d+).*/, '$1') : text);
  if (number >= 3e8) {
    const time = number < 1e11 ? number * 1000 : number;
    return isPossible(time)
      ? { iso: `${new Date(time).toISOString().slice(0, 19)}Z`, precision: 'second', zone: 'epoch' }
      : undefined;
  }
  return toIsoStamp(text, zone) || toIsoStamp(inDigits(text), zone);
}

/** A date in words as one in digits. */
const inDigits = (text: string): string =>
  text
    .replace(/\s*[\u5e74\u6708]\s*/g, '-')
    .replace(/\s*\u65e5\s*/, ' ')
    .replace(/[\u65f6\u5206]/g, ':')
    .replace(ENGLISH, (_, before: string, month: string, after: string, year: string) => {
      // A name that is no month makes a month with a fraction, which is no date.
      return `${year}-${MONTHS.indexOf(month.toLowerCase()) / 3 + 1}-${before || after}`;
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
