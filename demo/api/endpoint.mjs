// @ts-check
/**
 * The reference endpoint: articles (handler.mjs), letters to the mayor and the clerk's desk (letters/). It exists so that
 * the elements meet a real server; docs/mailbox-endpoint.md describes what it speaks.
 *
 * Environment:
 *   DATABASE_URL            any PostgreSQL for the letters; otherwise one inside this process, in a folder
 *   LETTERS_FOLDER          that folder, and where the secret is kept (.cache/letters)
 *   LETTERS_SECRET          makes query codes; needed where several processes serve the same letters
 *   LETTERS_RETENTION_DAYS  letters are erased so many days after they were answered, rejected or closed (never)
 *   CLERK_TOKEN             lets the clerk in; otherwise a new one is made at each start
 *   CORS_ORIGINS            whose pages may send letters: `https://www.example.gov.cn https://m.example.gov.cn`; pages of
 *                           this machine where nothing is said
 *   TRUST_PROXY             1 where a proxy in front tells the addresses of readers in X-Forwarded-For
 */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { handle as handleArticles } from './handler.mjs';
import { clerkRoutes } from './letters/clerk.mjs';
import { QueryCodes, secretIn } from './letters/codes.mjs';
import { openDatabase, openedLate } from './letters/database.mjs';
import { answerProblem } from './letters/http.mjs';
import { usualRules } from './letters/letter.mjs';
import { letterRoutes } from './letters/routes.mjs';
import { LetterStore } from './letters/store.mjs';
import { badRequest, notFound } from './problem.mjs';
import { answerRaw, hasHost } from './server.mjs';

export { headersFor } from './handler.mjs';

const usualFolder = fileURLToPath(new URL('../../.cache/letters', import.meta.url));
const shortestToken = 16;
const day = 24 * 3600_000;

/**
 * @typedef {object} EndpointOptions
 * @property {import('./letters/database.mjs').Database} [database] one that is open already; it stays open
 * @property {string} [databaseUrl]
 * @property {string} [folder]
 * @property {string} [secret] 32 characters or more
 * @property {string} [clerkToken]
 * @property {string[]} [origins]
 * @property {boolean} [trustProxy]
 * @property {number} [retentionDays]
 * @property {import('../content/letters.mjs').ExampleLetter[]} [examples] letters for a database that has none
 * @property {Partial<import('./letters/letter.mjs').LetterRules>} [rules]
 * @property {Partial<typeof import('./letters/routes.mjs').usualRates>} [rates]
 * @property {{ limit: number, seconds: number }} [signIns]
 * @property {typeof import('./letters/body.mjs').usualPatience} [patience] with bodies that come slowly
 * @property {ReturnType<typeof import('./letters/faults.mjs').faultInjection>} [faults] for tests
 */

/** @param {NodeJS.ProcessEnv} env @returns {EndpointOptions} */
export function optionsFrom(env) {
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    folder: env.LETTERS_FOLDER || undefined,
    secret: env.LETTERS_SECRET || undefined,
    clerkToken: env.CLERK_TOKEN || undefined,
    origins: env.CORS_ORIGINS?.split(/[\s,]+/)
      .filter(Boolean)
      .map(originOf),
    trustProxy: env.TRUST_PROXY === '1',
    retentionDays: daysOf(env.LETTERS_RETENTION_DAYS),
  };
}

/** An origin as browsers send it: without the slash at the end of an address. @param {string} address */
function originOf(address) {
  if (address === 'null') return address;
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  if (origin === 'null')
    throw new RangeError(`CORS_ORIGINS has "${address}", which is no address like https://www.example.gov.cn.`);
  return origin;
}

/** Letters that stay although somebody wanted them erased would be a bad surprise. @param {string | undefined} text */
function daysOf(text) {
  if (!text) return undefined;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError('LETTERS_RETENTION_DAYS must be a whole number of days.');
  return days;
}

/**
 * Nothing is opened before the first letter, so that a start is quick.
 * @param {EndpointOptions} [options]
 */
export function createEndpoint(options = optionsFrom(process.env)) {
  const { database, databaseUrl: url, folder = usualFolder, trustProxy, faults, retentionDays } = options;
  const clerkToken = options.clerkToken ?? randomBytes(18).toString('base64url');
  if (clerkToken.length < shortestToken)
    throw new RangeError(`CLERK_TOKEN must have ${shortestToken} characters or more.`);

  /** @type {QueryCodes | undefined} */
  let madeCodes;
  const codes = () => (madeCodes ??= new QueryCodes(options.secret ?? secretIn(folder)));
  /** @type {LetterStore | undefined} */
  let madeStore;
  const openFilled = async () => {
    const opened = await openDatabase({ url, folder });
    try {
      if (options.examples) await new LetterStore(opened, codes()).plant(options.examples);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  };
  const store = () =>
    (madeStore ??= new LetterStore(database ?? openedLate(openFilled), codes(), {
      beforeCommit: faults?.beforeCommit,
    }));
  const erasing = retentionDays
    ? setInterval(() => {
        store()
          .eraseAfter(retentionDays)
          .catch((error) => console.error(`Old letters could not be erased: ${error.message}`));
      }, day / 24).unref()
    : undefined;

  /** @type {Hono<{ Bindings: import('@hono/node-server').HttpBindings }>} */
  const app = new Hono();
  app.onError((error, c) => answerProblem(c, error));
  if (faults) app.route('/', faults.routes);
  app.use('*', async (c, next) => {
    // Nothing has such a name, and databases do not even look for one.
    if (/%(?:[01][0-9a-f]|7f)/i.test(new URL(c.req.url).pathname))
      throw notFound('There is nothing at this address. The list of articles is at /api/news.');
    await next();
  });
  for (const path of ['/api/letters/*', '/api/clerk/*'])
    app.use(path, async (c, next) => {
      c.header('X-Content-Type-Options', 'nosniff');
      await next();
    });
  const rules = { ...usualRules, ...options.rules };
  app.route(
    '/api/letters',
    letterRoutes({
      store,
      codes,
      rules,
      rates: options.rates,
      origins: options.origins,
      trustProxy,
      patience: options.patience,
    }),
  );
  app.route('/api/clerk', clerkRoutes({ store, token: clerkToken, signIns: options.signIns, trustProxy }));
  app.get('/api/openapi.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(readFileSync(new URL('openapi.json', import.meta.url)), 200, {
      'Content-Type': 'application/json; charset=utf-8',
    });
  });
  app.all('*', async (c) => {
    await handleArticles(c.env.incoming, c.env.outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  return {
    clerk: { path: '/api/clerk', token: clerkToken },
    /**
     * Answers a request if it is one for the endpoint.
     * @param {import('node:http').IncomingMessage} req
     * @param {import('node:http').ServerResponse} res
     * @returns {Promise<boolean>} whether it was answered
     */
    handle: async (req, res) => {
      const [path] = (req.url ?? '/').split('?', 1);
      if (path !== '/api' && !path.startsWith('/api/')) return false;
      // An address is made of it.
      if (!hasHost(req)) answerRaw(res, badRequest('The request must say in Host for whom it is.'));
      else await listener(req, res);
      return true;
    },
    /** Lets go of the database. A later request opens it again. */
    close: async () => {
      clearInterval(erasing);
      const closing = madeStore;
      madeStore = undefined;
      if (!database) await closing?.close();
    },
  };
}
