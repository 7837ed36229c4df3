// @ts-check
/** Keys, references and query codes: what tells one letter from another, and its writer from everybody else. */

import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Letters and digits that nobody mixes up on paper or on the telephone: no 0 and O, no 1 and I. 32, so 5 bits each. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeLength = 12;
const minimumSecret = 32;

/** @param {string} text */
export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Codes made from a secret of the server. Whoever has the database alone cannot make or check any. */
export class QueryCodes {
  /** @param {string} secret */
  constructor(secret) {
    if (secret.length < minimumSecret)
      throw new RangeError(`The secret must have ${minimumSecret} characters or more.`);
    this._secret = secret;
  }

  /** The code of the letter with this key: the same one each time it is asked for. @param {string} key */
  of(key) {
    const bytes = this._hmac('query code', key);
    let code = '';
    for (let at = 0; at < codeLength; at++) code += alphabet[bytes[at] % alphabet.length];
    return code;
  }

  /** What is stored of a code. @param {string} reference @param {string} code */
  hash(reference, code) {
    return this._hmac('stored code', `${reference}\n${code}`).toString('hex');
  }

  /**
   * Whether a code is that of a letter. Takes as long where there is no such letter.
   * @param {string} reference
   * @param {string} code as somebody typed it
   * @param {string | undefined} stored
   */
  check(reference, code, stored) {
    const given = Buffer.from(this.hash(reference, tidy(code)), 'hex');
    const right = stored === undefined ? randomBytes(given.length) : Buffer.from(stored, 'hex');
    return timingSafeEqual(given, right) && stored !== undefined;
  }

  /** A key for what was sent without one: the same for the same content. @param {string[]} content */
  keyFor(...content) {
    return this._hmac('key', JSON.stringify(content)).toString('hex');
  }

  /** @param {string} purpose @param {string} text */
  _hmac(purpose, text) {
    return createHmac('sha256', this._secret).update(`${purpose}\0${text}`).digest();
  }
}

/** A code or reference without the spaces, hyphens and small letters with which it is typed. @param {string} typed */
export const tidy = (typed) => typed.replace(/[\s\u2010-\u2015\u2212-]/g, '').toUpperCase();

/** @param {number} length */
export function randomText(length) {
  let text = '';
  while (text.length < length) text += alphabet[randomInt(alphabet.length)];
  return text;
}

/** A number for people: the day, and what cannot be guessed from another. @param {string} day `2020-08-17` */
export const newReference = (day) => `${day.replace(/-/g, '')}-${randomText(6)}`;

/** A reference as it is stored, however it was typed. @param {string} typed */
export function tidyReference(typed) {
  const text = tidy(typed);
  return `${text.slice(0, 8)}-${text.slice(8)}`;
}

/** Whether two secrets are the same, in a time that tells nothing. @param {string} given @param {string} right */
export const isSame = (given, right) =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(right).digest());

/** The secret that is kept in a file, made at first. @param {string} folder */
export function secretIn(folder) {
  const file = path.join(folder, 'secret');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}
