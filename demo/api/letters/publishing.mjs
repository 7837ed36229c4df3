// @ts-check
/** What is published of a letter: texts without the person who wrote it. */

export const mask = '***';

/** What tells a person, whoever it is: e-mail addresses, numbers of identity cards, of mobile and other telephones. */
const personal = [
  /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi,
  /(?<!\d)\d{17}[\dx](?!\d)/gi,
  /(?<!\d)\d{15}(?!\d)/g,
  /(?:(?<![\d+])\+?\(?\d(?:[ ()/.-]{0,2}\d){6,14})(?!\d)/g,
];

/** @typedef {{ name?: string | null, phone?: string | null, email?: string | null, address?: string | null }} Writer */

/**
 * A text of the writer, as it is offered to the clerk for publication.
 * @param {string} text
 * @param {Writer} writer
 */
export function withoutIdentity(text, writer) {
  const masked = withoutWriter(text, writer);
  return personal.reduce((left, pattern) => left.replace(pattern, (found) => (isDate(found) ? found : mask)), masked);
}

/**
 * A text that a clerk has gone through. What the writer has given as name, telephone, e-mail address and address is
 * never published, whatever was overlooked; an office's own telephone number is.
 * @param {string} text
 * @param {Writer} writer
 */
export function withoutWriter(text, { name, phone, email, address }) {
  let left = text;
  for (const one of [address, email, name]) if (one) left = left.replace(asWritten(one), mask);
  const digits = phone?.replace(/\D/g, '') ?? '';
  if (digits.length >= 5) left = left.replace(new RegExp(`[+(]*${[...digits].join('[\\s()./+-]*')}(?!\\d)`, 'g'), mask);
  return left;
}

/** A text in whichever spacing and case, and not as a part of a word where words have spaces between them. @param {string} text */
function asWritten(text) {
  const escaped = text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const [first, last] = [/^[\p{Script=Latin}\d]/u.test(text), /[\p{Script=Latin}\d]$/u.test(text)];
  const bounds = [first ? '(?<![\\p{Script=Latin}\\d])' : '', last ? '(?![\\p{Script=Latin}\\d])' : ''];
  return new RegExp(bounds[0] + escaped.join('\\s+') + bounds[1], 'giu');
}

/** @param {string} text */
const isDate = (text) => /^(19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}$/.test(text);
