// @ts-check
/** From the fields of a request to a letter, or to what is wrong with each field. */

import { createHash } from 'node:crypto';
import { possibleFiles, tidyName, typeOf } from './files.mjs';
import { categories as knownCategories } from './texts.mjs';

/**
 * @typedef {{
 *   category: string, name: string | null, phone: string | null, email: string | null, address: string | null,
 *   subject: string, message: string, publish: boolean, notify: string[], consent: string,
 *   extra: Record<string, string | string[]>,
 * }} Letter
 * @typedef {{ name: string, type: string, size: number, content: Uint8Array }} LetterFile
 * @typedef {{ field: string, index?: number, code: string, values?: Record<string, unknown> }} FieldError
 * @typedef {{
 *   categories: string[], required: string[], subject: [number, number], message: [number, number],
 *   maxFiles: number, maxFileSize: number,
 * }} LetterRules
 */

/** @type {LetterRules} */
export const usualRules = {
  categories: knownCategories,
  required: ['category', 'subject', 'message', 'consent'],
  subject: [10, 50],
  message: [20, 2000],
  maxFiles: 5,
  maxFileSize: 5 * 1024 * 1024,
};

const channels = ['email', 'sms'];
const lengths = { category: 64, name: 100, phone: 40, email: 254, address: 300, consent: 100 };
const mostExtra = 30;
const extraLength = 2000;
const attachments = 'attachments';

/** What HTML takes for an e-mail address. */
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const phonePattern = /^[+(]?\d[\d\s().+/-]{3,}\d(?:\s*(?:ext\.?|x|转)\s*\d{1,6})?$/i;

/** Fields that only say who sends the form, or that a person does. They are new on every attempt and never stored. */
const passing = new Set([
  'captcha',
  'authenticity_token',
  'csrf',
  'csrf_token',
  'csrf-token',
  'csrfmiddlewaretoken',
  'g-recaptcha-response',
  'h-captcha-response',
  'cf-turnstile-response',
]);
const isPassing = (/** @type {string} */ name) => name.startsWith('_') || passing.has(name.toLowerCase());

/**
 * @param {import('./body.mjs').Body} body
 * @param {LetterRules} rules
 * @returns {{ letter: Letter, files: LetterFile[], errors: FieldError[] }} the letter is whole where there are no errors
 */
export function letterFrom({ fields, files: sent, isForm }, rules) {
  /** @type {FieldError[]} */
  const errors = [];
  const left = new Map(fields);
  const wrong = (/** @type {string} */ field, /** @type {string} */ code, /** @type {object} */ values = {}) => {
    errors.push({ field, code, values: { ...values } });
  };
  const take = (/** @type {string} */ field) => {
    const value = left.get(field);
    left.delete(field);
    return value;
  };

  /** @param {string} field @param {{ least?: number, most: number, lines?: boolean }} limits @returns {string | null} */
  const text = (field, { least = 0, most, lines = false }) => {
    const value = take(field);
    if (value === undefined || value === null) return missing(field);
    if (typeof value !== 'string') return (wrong(field, 'type'), null);
    const tidied = value.replace(/\r\n?/g, '\n').trim();
    if (!tidied) return missing(field);
    if (!isStorable(tidied)) return (wrong(field, 'characters'), null);
    if (!lines && tidied.includes('\n')) return (wrong(field, 'one-line'), null);
    const actual = [...tidied].length;
    if (actual < least) wrong(field, 'too-short', { actual, min: least });
    if (actual > most) wrong(field, 'too-long', { actual, max: most });
    return tidied;
  };
  const missing = (/** @type {string} */ field) => {
    if (rules.required.includes(field)) wrong(field, 'required');
    return null;
  };

  const category = text('category', { most: lengths.category });
  if (category !== null && !rules.categories.includes(category)) wrong('category', 'choice');
  const name = text('name', { most: lengths.name });
  const phone = text('phone', { most: lengths.phone });
  if (phone !== null && !phonePattern.test(phone)) wrong('phone', 'phone');
  const email = text('email', { most: lengths.email });
  if (email !== null && !emailPattern.test(email)) wrong('email', 'email');
  const address = text('address', { most: lengths.address, lines: true });
  const subject = text('subject', { least: rules.subject[0], most: rules.subject[1] });
  const message = text('message', { least: rules.message[0], most: rules.message[1], lines: true });

  const publish = truth(take('publish'), isForm);
  if (publish === undefined) wrong('publish', 'type');

  const notify = listOf(take('notify'));
  if (!notify) wrong('notify', 'type');
  else if (notify.some((channel) => !channels.includes(channel))) wrong('notify', 'choice');
  else {
    const isTold = (/** @type {string} */ field) => errors.some((error) => error.field === field);
    if (notify.includes('email') && email === null && !isTold('email')) wrong('email', 'notify-email');
    if (notify.includes('sms') && phone === null && !isTold('phone')) wrong('phone', 'notify-sms');
  }

  // The version of the notice that was read, or that one was read at all. A box without a tick says nothing.
  const given = left.get('consent');
  if (given === true) left.set('consent', 'true');
  else if (given === false || /^(false|off|no|0)$/i.test(typeof given === 'string' ? given : ''))
    left.delete('consent');
  const consent = text('consent', { most: lengths.consent });

  const files = filesFrom(sent, rules, (index, code, values) =>
    errors.push({ field: attachments, index, code, values }),
  );
  // Forms that do not send files send their names, as if that were enough.
  const named = take(attachments);
  if (listOf(named)?.some(Boolean) ?? true) wrong(attachments, 'files-need-multipart');

  const extra = extraFrom(left, wrong);
  return {
    letter: {
      category: category ?? '',
      name,
      phone,
      email,
      address,
      subject: subject ?? '',
      message: message ?? '',
      // Nobody is asked this for a report, so nothing that comes along with one can mean yes.
      publish: Boolean(publish) && category !== 'report',
      notify: [...new Set(notify ?? [])].sort(),
      consent: consent ?? '',
      extra,
    },
    files,
    errors,
  };
}

/**
 * What is the same for two requests that bring the same letter, in whichever encoding.
 * @param {Letter} letter
 * @param {LetterFile[]} files
 */
export function fingerprintOf(letter, files) {
  const hash = createHash('sha256');
  const sorted = Object.entries({ ...letter, extra: Object.entries(letter.extra).sort(byName) }).sort(byName);
  hash.update(JSON.stringify(sorted));
  for (const { name, content } of files)
    hash.update(JSON.stringify([name, createHash('sha256').update(content).digest('hex')]));
  return hash.digest('hex');
}

/** @param {[string, unknown]} a @param {[string, unknown]} b */
const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Whether a text can be stored and shown as it is: no half characters, none that control a terminal.
 * @param {string} text
 */
export function isStorable(text) {
  return !/\p{Cs}/u.test(text) && !/[\0-\x08\x0b-\x1f\x7f]/.test(text);
}

/** @param {unknown} value @param {boolean} isForm forms have no booleans */
function truth(value, isForm) {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (!isForm || typeof value !== 'string') return undefined;
  if (/^(true|on|yes|1)$/i.test(value)) return true;
  return /^(false|off|no|0|)$/i.test(value) ? false : undefined;
}

/** @param {unknown} value @returns {string[] | undefined} undefined where it is no list of texts */
function listOf(value) {
  if (value === undefined || value === null || value === '') return [];
  const list = Array.isArray(value) ? value : [value];
  return list.every((one) => typeof one === 'string') ? list : undefined;
}

/**
 * @param {import('./body.mjs').SentFile[]} sent
 * @param {LetterRules} rules
 * @param {(index: number, code: string, values?: Record<string, unknown>) => void} wrong
 * @returns {LetterFile[]}
 */
function filesFrom(sent, { maxFiles, maxFileSize }, wrong) {
  if (sent.length > maxFiles) {
    wrong(maxFiles, 'too-many-files', { max: maxFiles });
    return [];
  }
  return sent.map(({ name: given, bytes }, index) => {
    const name = tidyName(given);
    const type = typeOf(name, bytes);
    if (!bytes.length) wrong(index, 'file-empty');
    else if (bytes.length > maxFileSize) wrong(index, 'file-size', { max: maxFileSize / 1024 / 1024 });
    else if (!type || !isStorable(name)) wrong(index, 'file-type', { types: possibleFiles });
    return { name, type: type ?? '', size: bytes.length, content: bytes };
  });
}

/**
 * Fields of the page's own.
 * @param {Map<string, unknown>} left
 * @param {(field: string, code: string, values?: object) => void} wrong
 */
function extraFrom(left, wrong) {
  const own = [...left].filter(([name]) => !isPassing(name));
  if (own.length > mostExtra) wrong('', 'too-many-fields');
  /** @type {[string, string | string[]][]} */
  const kept = [];
  for (const [name, value] of own.slice(0, mostExtra)) {
    const list = (Array.isArray(value) ? value : [value]).map((one) =>
      typeof one === 'number' || typeof one === 'boolean' ? String(one) : (one ?? ''),
    );
    const texts = list.map((one) => (typeof one === 'string' ? one.replace(/\r\n?/g, '\n').trim() : undefined));
    if (texts.some((one) => one === undefined)) wrong(name, 'type');
    else if (!/^[\p{L}\p{N}_.:[\]-]{1,64}$/u.test(name) || !isStorable(texts.join(''))) wrong(name, 'characters');
    else if ([...texts.join('')].length > extraLength) {
      wrong(name, 'too-long', { actual: [...texts.join('')].length, max: extraLength });
    } else if (texts.some(Boolean)) {
      kept.push([name, texts.length === 1 ? /** @type {string} */ (texts[0]) : /** @type {string[]} */ (texts)]);
    }
  }
  return Object.fromEntries(kept);
}
