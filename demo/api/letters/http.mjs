// @ts-check
/** What a request says of whoever makes it, and the answers that all routes give in the same way. */

import { parseAccept } from 'hono/utils/accept';
import { Problem, problemJson, unexpected } from '../problem.mjs';
import { isUnavailable } from './database.mjs';
import { contentSecurityPolicy } from './layout.mjs';
import { problemPage } from './pages.mjs';
import { fill, languageOf, textsIn } from './texts.mjs';

/**
 * @typedef {import('hono').Context<{ Bindings: import('@hono/node-server').HttpBindings }>} Context
 * @typedef {keyof import('./texts.mjs').Texts['problems']} ProblemName
 */

/** Titles and status of what readers may meet. The texts are in texts.mjs. */
const kinds = {
  invalid: { status: 400, title: 'The letter is not valid' },
  encoding: { status: 400, title: 'Not UTF-8' },
  malformed: { status: 400, title: 'Malformed body' },
  origin: { status: 403, title: 'Origin not allowed' },
  unknownKey: { status: 404, title: 'No letter with this key' },
  unknownLetter: { status: 404, title: 'No such letter' },
  unpublished: { status: 404, title: 'No such published letter' },
  inProgress: { status: 409, title: 'Still in progress' },
  tooSlow: { status: 408, title: 'Request timeout' },
  tooLarge: { status: 413, title: 'Content too large' },
  mediaType: { status: 415, title: 'Unsupported media type' },
  keyReused: { status: 422, title: 'Idempotency-Key already used for another letter' },
  rateLimited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Service unavailable' },
};

/** @param {Context} c */
export function wantsHtml(c) {
  const types = parseAccept(c.req.header('accept') ?? '').filter(({ q }) => q > 0);
  const best = types
    .sort((a, b) => b.q - a.q)
    .find(({ type }) => /^(text\/html|application\/([\w.+-]+\+)?json)$/.test(type));
  return best?.type === 'text/html';
}

/** The language of the answer: that of `?lang=`, else one that the browser asks for. @param {Context} c */
export function answerLanguage(c) {
  const asked = parseAccept(c.req.header('accept-language') ?? '').sort((a, b) => b.q - a.q);
  for (const tag of [c.req.query('lang'), ...asked.map(({ type }) => type)]) {
    const language = tag && languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

/**
 * Where a request comes from. Behind a proxy that is trusted, the address that it has seen: the last one in the header,
 * as those before can be made up.
 * @param {Context} c
 * @param {boolean} trustProxy
 */
export function addressOf(c, trustProxy) {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || c.env.incoming.socket.remoteAddress;
}

/** Whether a request comes from a page of this server, as far as the browser tells. @param {Context} c */
export function isSameOrigin(c) {
  if (c.req.header('sec-fetch-site') === 'same-origin') return true;
  const origin = c.req.header('origin');
  return origin === undefined || hostOf(origin) === c.req.header('host');
}

/** Whether a page on this machine asks. @param {string} origin */
export const isLoopback = (origin) => /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);

/** @param {string} origin */
function hostOf(origin) {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * @param {Context} c
 * @param {ProblemName} name
 * @param {{ note?: string, seconds?: number, status?: number, members?: Record<string, unknown> }} [more] a note for the
 *   webmaster; seconds to wait
 */
export function problem(c, name, { note, seconds, status = kinds[name].status, members = {} } = {}) {
  const detail = fill(textsIn(answerLanguage(c)).problems[name], { seconds });
  const type = `/api/openapi.json#/components/responses/${name}`;
  return new Problem(
    status,
    kinds[name].title,
    detail,
    { type, ...(note ? { note } : {}), ...members },
    seconds === undefined ? {} : { 'Retry-After': String(seconds) },
  );
}

/**
 * Counts a request.
 * @param {Context} c
 * @param {import('./rate-limit.mjs').RateLimit} rate
 * @param {string} who
 */
export function count(c, rate, who) {
  const seconds = rate.take(who);
  if (seconds) throw problem(c, 'rateLimited', { seconds });
}

/** @param {string[]} methods what can be done at an address */
export const notAllowed = (...methods) => {
  const allow = methods.join(', ');
  return () => {
    throw new Problem(405, 'Method not allowed', `Here you can use ${allow}.`, {}, { Allow: allow });
  };
};

/** @param {Context} c @param {unknown} page @param {number} [status] */
export function answerPage(c, page, status = 200) {
  c.header('Content-Security-Policy', contentSecurityPolicy);
  c.header('Vary', 'Accept, Accept-Language', { append: true });
  return c.html(/** @type {string} */ (page), /** @type {any} */ (status));
}

/** What stood in a form: it is given back where it cannot be taken. @type {WeakMap<Request, import('./sent-form.mjs').SentForm>} */
const sentForms = new WeakMap();

/** @param {Context} c @param {import('./body.mjs').Body} body */
export function keepForm(c, { fields, files, isForm }) {
  const { pathname, search } = new URL(c.req.url);
  if (isForm) sentForms.set(c.req.raw, { fields: new Map(fields), hasFiles: files.length > 0, action: pathname + search });
}

/** @param {Context} c @param {unknown} error */
export function answerProblem(c, error) {
  const told = asProblem(c, error);
  for (const [name, value] of Object.entries(told.headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  if (wantsHtml(c)) {
    const isLetter = c.req.method === 'POST' && c.req.path === '/api/letters';
    const { errors } = /** @type {{ errors?: any[] }} */ (told.members);
    const page = { detail: told.message, isLetter, errors, sent: sentForms.get(c.req.raw) };
    return answerPage(c, problemPage(answerLanguage(c), page), told.status);
  }
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' };
  return c.body(JSON.stringify(problemJson(told), null, 1), /** @type {any} */ (told.status), headers);
}

/** @param {Context} c @param {any} error */
function asProblem(c, error) {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) {
    console.error(`The letters cannot be reached: ${error.message}`);
    return problem(c, 'unavailable', { seconds: 10 });
  }
  // Databases put what was to be stored beside the error: that is nobody's business.
  console.error(error instanceof Error ? error.stack : 'Something that is no error was thrown.');
  return unexpected();
}
