// @ts-check
/**
 * The letters, as forms and readers see them:
 *
 *   POST /api/letters                 stores a letter, once for each Idempotency-Key; the receipt
 *   GET  /api/letters                 the receipt of the letter with this Idempotency-Key, if there is one
 *   POST /api/letters/status          what became of a letter, for its number and query code
 *   GET  /api/letters/published       letters and answers for everybody: JSON Feed 1.1
 *   GET  /api/letters/published/<id>  one of them; a page for a browser
 */

import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { badRequest } from '../problem.mjs';
import { feedItem, jsonFeed } from '../shapes.mjs';
import { BodyError, readBody } from './body.mjs';
import { cityDay, cityTime } from './calendar.mjs';
import { tidyReference } from './codes.mjs';
import * as http from './http.mjs';
import { fingerprintOf, isStorable, letterFrom } from './letter.mjs';
import { publishedHtml, publishedPage, receiptPage, statusPage } from './pages.mjs';
import { RateLimit, subscriber } from './rate-limit.mjs';
import { fill, languageOf, textsIn } from './texts.mjs';

/** How often one subscriber may do what. Wrong codes are counted apart. */
export const usualRates = {
  letters: { limit: 20, seconds: 60 },
  receipts: { limit: 60, seconds: 60 },
  status: { limit: 60, seconds: 60 },
  wrongCodes: { limit: 10, seconds: 600 },
  /** For one letter, from anywhere. */
  wrongCodesOfLetter: { limit: 50, seconds: 600 },
};

const most = 100;

/**
 * @param {object} options
 * @param {() => import('./store.mjs').LetterStore} options.store
 * @param {() => import('./codes.mjs').QueryCodes} options.codes
 * @param {import('./letter.mjs').LetterRules} options.rules
 * @param {Partial<typeof usualRates>} [options.rates]
 * @param {string[]} [options.origins] whose pages may send letters; pages on this machine where it is not given
 * @param {boolean} [options.trustProxy]
 * @param {typeof import('./body.mjs').usualPatience} [options.patience]
 */
export function letterRoutes({ store, codes, rules, rates, origins, trustProxy = false, patience }) {
  const all = { ...usualRates, ...rates };
  const limits = {
    letters: new RateLimit(all.letters),
    receipts: new RateLimit(all.receipts),
    status: new RateLimit(all.status),
    wrongCodes: new RateLimit(all.wrongCodes),
    wrongCodesOfLetter: new RateLimit(all.wrongCodesOfLetter),
  };
  const isListed = (/** @type {string} */ origin) => (origins ? origins.includes(origin) : http.isLoopback(origin));
  const subscriberOf = (/** @type {http.Context} */ c) => subscriber(http.addressOf(c, trustProxy));

  /** @type {Hono<{ Bindings: import('@hono/node-server').HttpBindings }>} */
  const routes = new Hono();

  routes.use('/published/*', cors({ origin: '*' }), etag());
  for (const path of ['/', '/status']) {
    routes.use(
      path,
      cors({
        origin: (origin) => (isListed(origin) ? origin : null),
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['Content-Type', 'Idempotency-Key', 'X-CSRF-Token', 'X-XSRF-Token'],
        exposeHeaders: ['Retry-After', 'Idempotency-Replayed'],
        credentials: true,
        maxAge: 600,
      }),
      async (c, next) => {
        c.header('Cache-Control', 'no-store');
        // A form of any page can be sent here without a preflight. Its reader would never see the receipt.
        if (!http.isSameOrigin(c) && !isListed(c.req.header('origin') ?? '')) throw http.problem(c, 'origin');
        await next();
      },
    );
  }

  routes.post('/', async (c) => {
    const who = subscriberOf(c);
    http.count(c, limits.letters, who);
    const body = await bodyOf(c);
    http.keepForm(c, body);
    const fieldKey = body.fields.get('idempotency_key');
    body.fields.delete('idempotency_key');
    const givenKey = keyOf(c.req.header('idempotency-key'), fieldKey);
    const { letter, files, errors } = letterFrom(body, rules);
    if (errors.length) throw invalid(c, errors);
    // Without script there is no key. What comes twice in a day, from the same place and all the same, is one letter.
    if (givenKey === undefined && !body.isForm)
      throw badRequest(
        'A letter in JSON needs an Idempotency-Key, so that it is stored once however often it is sent.',
      );
    const key = givenKey ?? codes().keyFor(who, cityDay(new Date()), fingerprintOf(letter, files));
    const outcome = await store().submit(letter, files, { key, language: http.answerLanguage(c) });
    // Another letter than the first one has to be sent with another key.
    if ('fault' in outcome && outcome.fault === 'keyReused') http.keepForm(c, body);
    if ('fault' in outcome) throw http.problem(c, outcome.fault, outcome.fault === 'inProgress' ? { seconds: 1 } : {});
    if (!outcome.isNew) c.header('Idempotency-Replayed', 'true');
    return answerReceipt(c, outcome.receipt, 201);
  });

  routes.get('/', async (c) => {
    http.count(c, limits.receipts, subscriberOf(c));
    const key = keyOf(c.req.header('idempotency-key'), undefined);
    if (key === undefined)
      throw badRequest(
        'Send the Idempotency-Key of a letter to get its receipt. Published letters are at /api/letters/published.',
      );
    const outcome = await store().receiptOf(key);
    if ('fault' in outcome) throw http.problem(c, outcome.fault, outcome.fault === 'inProgress' ? { seconds: 1 } : {});
    return answerReceipt(c, outcome.receipt, 200);
  });

  routes.post('/status', async (c) => {
    const who = subscriberOf(c);
    http.count(c, limits.status, who);
    // Counted before it is known whether the code is right, so that many at once do not slip through.
    http.count(c, limits.wrongCodes, who);
    const { fields } = await bodyOf(c);
    const [reference, code] = ['reference', 'queryCode'].map((name) => fields.get(name));
    if (!isTyped(reference) || !isTyped(code)) throw http.problem(c, 'unknownLetter');
    // Whoever has many addresses has as few tries, and cannot tell whether there is such a letter.
    const which = tidyReference(reference);
    http.count(c, limits.wrongCodesOfLetter, which);
    const status = await store().status(reference, code);
    if (!status) throw http.problem(c, 'unknownLetter');
    limits.wrongCodes.giveBack(who);
    limits.wrongCodesOfLetter.giveBack(which);
    return http.wantsHtml(c) ? http.answerPage(c, statusPage(http.answerLanguage(c), status)) : c.json(status);
  });

  routes.get('/published', async (c) => {
    const page = numberOf(c, 'page', 1, 100_000);
    const size = numberOf(c, 'size', 20, most);
    const language = http.answerLanguage(c);
    const [lang, written] = ['lang', 'language'].map((name) => c.req.query(name));
    const { items, total } = await store().published({ page, size, language: written && (languageOf(written) ?? written) });
    const asked = { ...(lang ? { lang } : {}), ...(written ? { language: written } : {}) };
    const address = (/** @type {number} */ number) =>
      `/api/letters/published?${new URLSearchParams({ ...asked, page: String(number), size: String(size) })}`;
    const { pages } = textsIn(language);
    const feed = jsonFeed({
      articles: items.map(articleOf),
      language,
      site: { title: pages.published, description: pages.publishedDescription },
      url: address(page),
      nextUrl: page * size < total ? address(page + 1) : undefined,
      total,
    });
    return answerFeed(c, feed, 'application/feed+json');
  });

  routes.get('/published/:id', async (c) => {
    const letter = await store().publishedLetter(c.req.param('id'));
    if (!letter) throw http.problem(c, 'unpublished');
    c.header('Cache-Control', 'no-cache');
    if (http.wantsHtml(c)) return http.answerPage(c, publishedPage(letter, cityTime(letter.published_at)));
    return answerFeed(c, feedItem(articleOf(letter)), 'application/json');
  });

  routes.all('/', http.notAllowed('GET', 'HEAD', 'POST', 'OPTIONS'));
  routes.all('/status', http.notAllowed('POST', 'OPTIONS'));
  routes.all('/published/:id?', http.notAllowed('GET', 'HEAD', 'OPTIONS'));
  return routes;

  /** @param {http.Context} c */
  async function bodyOf(c) {
    try {
      return await readBody(c.req.raw, { formBytes: rules.maxFiles * rules.maxFileSize + 1024 * 1024, patience });
    } catch (error) {
      if (error instanceof BodyError) throw http.problem(c, error.fault, { note: error.note });
      // The connection broke: nobody hears the answer, but the terminal should not be told of a mistake here.
      throw http.problem(c, 'malformed');
    }
  }
}

/**
 * @param {http.Context} c
 * @param {import('./store.mjs').Receipt} receipt
 * @param {200 | 201} status
 */
function answerReceipt(c, receipt, status) {
  if (http.wantsHtml(c)) return http.answerPage(c, receiptPage(http.answerLanguage(c), receipt), status);
  return c.json(receipt, status);
}

/** Whether it is something that can be typed for a number or a code. @param {unknown} value @returns {value is string} */
const isTyped = (value) => typeof value === 'string' && value.length <= 100 && isStorable(value);

/** @param {http.Context} c @param {unknown} value @param {string} type */
function answerFeed(c, value, type) {
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept, Accept-Language', { append: true });
  return c.body(JSON.stringify(value, null, 1), 200, { 'Content-Type': `${type}; charset=utf-8` });
}

/**
 * The key in the header, a structured field with or without its quotes, or in the field of a form.
 * @param {string | undefined} header
 * @param {unknown} field
 */
function keyOf(header, field) {
  const quoted = /^\s*"(.*)"\s*$/.exec(header ?? '')?.[1];
  const keys = [quoted ?? header?.trim(), field].filter((key) => key !== undefined && key !== '');
  if (!keys.length) return undefined;
  const [key] = keys;
  if (keys.some((other) => other !== key)) throw badRequest('Header and field have different Idempotency-Keys.');
  if (typeof key !== 'string' || !/^[\x21\x23-\x5b\x5d-\x7e]{16,255}$/.test(key))
    throw badRequest(
      'An Idempotency-Key has 16 to 255 visible characters of ASCII, drawn at random: a UUID, for example.',
    );
  return key;
}

/** @param {http.Context} c @param {import('./letter.mjs').FieldError[]} errors */
function invalid(c, errors) {
  const texts = textsIn(http.answerLanguage(c)).errors;
  const told = errors.map(({ field, index, code, values }) => ({
    pointer: ['#', field, index]
      .filter((part) => part !== undefined && part !== '')
      .map(pointerPart)
      .join('/'),
    field,
    code,
    detail: fill(texts[code], values),
  }));
  return http.problem(c, 'invalid', { status: statusOf(errors), members: { errors: told } });
}

/** A part of a JSON Pointer in a fragment. @param {string | number | undefined} part @param {number} at */
const pointerPart = (part, at) =>
  at ? encodeURIComponent(String(part).replace(/~/g, '~0').replace(/\//g, '~1')) : String(part);

/** 413 and 415 where nothing is wrong but files. @param {import('./letter.mjs').FieldError[]} errors */
function statusOf(errors) {
  const codes = errors.map(({ code }) => code);
  if (codes.every((code) => code === 'file-size' || code === 'too-many-files')) return 413;
  return codes.every((code) => code === 'file-type') ? 415 : 400;
}

/** @param {http.Context} c @param {string} name @param {number} fallback @param {number} highest */
function numberOf(c, name, fallback, highest) {
  const text = c.req.query(name) ?? '';
  if (!text) return fallback;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(number >= 1 && number <= highest))
    throw badRequest(`${name} must be a whole number from 1 to ${highest}.`, { parameter: name });
  return number;
}

/** A published letter, as the shapes of articles take it. @param {any} letter */
function articleOf(letter) {
  const [, summary] = /^([^]{0,120}\S*)/.exec(letter.answer.replace(/\s+/g, ' ')) ?? [];
  return {
    id: letter.id,
    language: letter.language,
    languages: [letter.language],
    writtenIn: letter.language,
    url: `/api/letters/published/${letter.id}`,
    title: letter.subject,
    summary: summary.length < letter.answer.length ? `${summary.slice(0, 160)}…` : summary,
    body: publishedHtml(letter),
    published: cityTime(letter.published_at),
    updated: letter.updated_at ? cityTime(letter.updated_at) : undefined,
    source: letter.unit ?? undefined,
    category: textsIn(letter.language).categories[letter.category] ?? letter.category,
    tags: [textsIn(letter.language).categories[letter.category] ?? letter.category],
    attachments: [],
  };
}
