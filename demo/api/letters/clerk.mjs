// @ts-check
/**
 * The clerk's desk: letters are listed, answered, published and erased. A browser signs in with a token and is given a
 * cookie; anything else sends the token as `Authorization: Bearer`, and gets JSON.
 *
 *   GET  /api/clerk?state=&page=                      the letters, newest first
 *   GET  /api/clerk/letters/<reference>               one letter
 *   GET  /api/clerk/letters/<reference>/files/<n>     one of its files
 *   POST /api/clerk/letters/<reference>               state, unit, reply
 *   POST /api/clerk/letters/<reference>/published     subject, question, answer, as everybody may read them
 *   POST /api/clerk/letters/<reference>/published/end
 *   POST /api/clerk/letters/<reference>/erase         confirm: the number of the letter
 */

import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Problem, badRequest, notFound } from '../problem.mjs';
import { BodyError, readBody } from './body.mjs';
import { letterPage, listPage, signInPage } from './clerk-pages.mjs';
import { isSame } from './codes.mjs';
import * as http from './http.mjs';
import { isStorable } from './letter.mjs';
import { RateLimit, subscriber } from './rate-limit.mjs';
import { states } from './texts.mjs';

const cookieName = 'clerk';
const sessionSeconds = 8 * 3600;
const size = 50;
export const usualSignIns = { limit: 10, seconds: 600 };

const notices = {
  saved: 'Saved.',
  published: 'Published. Everybody can read it now.',
  ended: 'Published no longer.',
  erased: 'Erased.',
};

/**
 * @param {object} options
 * @param {() => import('./store.mjs').LetterStore} options.store
 * @param {string} options.token
 * @param {{ limit: number, seconds: number }} [options.signIns]
 * @param {boolean} [options.trustProxy]
 */
export function clerkRoutes({ store, token, signIns = usualSignIns, trustProxy = false }) {
  const wrongTokens = new RateLimit(signIns);
  /** When each session ends, milliseconds. @type {Map<string, number>} */
  const sessions = new Map();

  /** @type {Hono<{ Bindings: import('@hono/node-server').HttpBindings }>} */
  const routes = new Hono();

  routes.use('*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Frame-Options', 'DENY');
    c.header('Referrer-Policy', 'same-origin');
    await next();
  });

  /** Wrong tokens are counted, and nobody is told how long the right one is. @param {http.Context} c @param {string} given */
  const isRight = (c, given) => {
    const who = subscriber(http.addressOf(c, trustProxy));
    http.count(c, wrongTokens, who);
    const right = isSame(given, token);
    if (right) wrongTokens.giveBack(who);
    return right;
  };

  routes.post('/session', async (c) => {
    fromOwnPage(c);
    const { token: given = '' } = await fieldsOf(c);
    if (!isRight(c, given)) return http.answerPage(c, signInPage({ failed: 'This is not the token.' }), 401);
    for (const [id, end] of sessions) if (end < Date.now()) sessions.delete(id);
    const id = randomBytes(24).toString('base64url');
    sessions.set(id, Date.now() + sessionSeconds * 1000);
    const secure =
      new URL(c.req.url).protocol === 'https:' || (trustProxy && c.req.header('x-forwarded-proto') === 'https');
    setCookie(c, cookieName, id, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/api/clerk',
      maxAge: sessionSeconds,
      secure,
    });
    return c.redirect('/api/clerk', 303);
  });

  routes.post('/session/end', (c) => {
    fromOwnPage(c);
    sessions.delete(getCookie(c, cookieName) ?? '');
    deleteCookie(c, cookieName, { path: '/api/clerk' });
    return c.redirect('/api/clerk', 303);
  });

  routes.use('*', async (c, next) => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer !== undefined) {
      if (isRight(c, bearer)) return next();
    } else if ((sessions.get(getCookie(c, cookieName) ?? '') ?? 0) > Date.now()) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') fromOwnPage(c);
      return next();
    } else if (http.wantsHtml(c)) return http.answerPage(c, signInPage(), 401);
    throw new Problem(401, 'Unauthorized', 'Only the clerk may do this.', {}, { 'WWW-Authenticate': 'Bearer' });
  });

  routes.get('/', async (c) => {
    const state = c.req.query('state') || undefined;
    if (state !== undefined && !states.includes(state)) throw badRequest(`state must be one of: ${states.join(', ')}.`);
    const page = Number(c.req.query('page') || 1);
    if (!Number.isInteger(page) || page < 1 || page > 100_000) throw badRequest('page must be a whole number from 1.');
    const { letters, total } = await store().list({ state, page, size });
    if (http.wantsHtml(c)) return http.answerPage(c, listPage({ letters, total, state, page, size }));
    return c.json({ letters, total });
  });

  routes.get('/letters/:reference', async (c) => {
    const letter = await letterOf(c.req.param('reference'));
    if (!http.wantsHtml(c)) return c.json(letter);
    const notice = c.req.query('notice') ?? '';
    return http.answerPage(c, letterPage(letter, { notice: Object.hasOwn(notices, notice) ? notices[notice] : '' }));
  });

  routes.get('/letters/:reference/files/:position{[0-9]{1,3}}', async (c) => {
    const file = await store().file(c.req.param('reference'), Number(c.req.param('position')));
    if (!file) throw notFound('There is no such file.');
    // Whatever is in it, it is saved and not shown: what a stranger has sent has no business on this origin.
    return c.body(file.content, 200, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
  });

  routes.post('/letters/:reference', async (c) => {
    const fields = await fieldsOf(c);
    const [state, unit, reply] = ['state', 'unit', 'reply'].map((name) => fields[name]?.trim() || null);
    if (!state || !states.includes(state)) throw badRequest(`state must be one of: ${states.join(', ')}.`);
    const outcome = await store().work(c.req.param('reference'), { state, unit, reply });
    if (outcome === 'unknown') throw unknown();
    if (outcome === 'erased') throw badRequest('This letter has been erased.');
    if (outcome === 'no-reply') throw badRequest('An answered letter has an answer: write it first.');
    return done(c, 'saved');
  });

  routes.post('/letters/:reference/published', async (c) => {
    const fields = await fieldsOf(c);
    const [subject, question, answer] = ['subject', 'question', 'answer'].map((name) => fields[name]?.trim() ?? '');
    if (!subject || !question || !answer) throw badRequest('subject, question and answer are needed.');
    const { reference } = await letterOf(c.req.param('reference'));
    if ((await store().publish(reference, { subject, question, answer })) === undefined)
      throw new Problem(
        409,
        'Not to be published',
        'A letter is published when its writer has allowed it and it is answered, and a report never is.',
      );
    return done(c, 'published');
  });

  routes.post('/letters/:reference/published/end', async (c) => {
    if (!(await store().withdraw(c.req.param('reference')))) throw notFound('Nothing of this letter is published.');
    return done(c, 'ended');
  });

  routes.post('/letters/:reference/erase', async (c) => {
    const { confirm } = await fieldsOf(c);
    if (confirm?.trim() !== c.req.param('reference')) throw badRequest('confirm must be the number of the letter.');
    if (!(await store().erase(c.req.param('reference')))) throw unknown();
    return done(c, 'erased');
  });

  return routes;

  /** @param {string} reference */
  async function letterOf(reference) {
    const letter = await store().letter(reference);
    if (!letter) throw unknown();
    return letter;
  }

  /** @param {http.Context} c @param {keyof typeof notices} notice */
  async function done(c, notice) {
    const reference = c.req.param('reference') ?? '';
    if (http.wantsHtml(c)) return c.redirect(`/api/clerk/letters/${reference}?notice=${notice}`, 303);
    return c.json(await letterOf(reference));
  }
}

const unknown = () => notFound('There is no letter with this number.');

/** A page elsewhere must not work with the clerk's cookie. @param {http.Context} c */
function fromOwnPage(c) {
  if (!http.isSameOrigin(c)) throw new Problem(403, 'Forbidden', 'This can only be sent from the clerk’s own pages.');
}

/** @param {http.Context} c @returns {Promise<Record<string, string>>} */
async function fieldsOf(c) {
  try {
    const { fields } = await readBody(c.req.raw);
    const texts = [...fields].filter(([, value]) => typeof value === 'string');
    if (texts.some(([, value]) => !isStorable(String(value).replace(/\r\n?/g, '\n')) || String(value).length > 20_000))
      throw new BodyError('malformed');
    return Object.fromEntries(texts.map(([name, value]) => [name, String(value).replace(/\r\n?/g, '\n')]));
  } catch (error) {
    if (error instanceof BodyError) throw http.problem(c, error.fault, { note: error.note });
    throw error;
  }
}

/** @param {string} character */
const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
