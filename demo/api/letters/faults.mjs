// @ts-check
/**
 * What goes wrong between a browser and a database, on demand. For tests and benchmarks: it is in no way reachable
 * unless it is handed to `createEndpoint` (or `serve.mjs --faults` is started).
 *
 *   const faults = faultInjection();
 *   createEndpoint({ faults });
 *   faults.next({ kind: 'drop-answer' });      for the next letter that is sent
 *
 * From another process: `POST /api/faults` with one fault or several as JSON; `DELETE` forgets those that wait.
 */

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { Problem, badRequest } from '../problem.mjs';

/**
 * @typedef {{
 *   kind: 'cut' | 'drop-answer' | 'answer' | 'delay' | 'hold' | 'kill',
 *   status?: 429 | 500 | 502 | 503,
 *   seconds?: number,
 *   ms?: number,
 *   stored?: boolean,
 *   inserted?: boolean,
 *   key?: string,
 *   until?: Promise<unknown>,
 *   method?: string,
 *   path?: string,
 * }} Fault
 *
 * - `cut`: the connection breaks before anything is stored
 * - `drop-answer`: the letter is stored, the connection breaks before the answer
 * - `answer`: this `status` in place of the answer, with `Retry-After` of so many `seconds`; after the letter is
 *   `stored`, if so said, as from a gateway that lost patience
 * - `delay`: so many `ms` before anything is done, or after it is `stored`
 * - `hold`: the letter is inserted and not committed before `until` comes; not from another process
 * - `kill`: the process is gone at once, after the letter is `stored`, when it is `inserted` and not committed, or before
 *
 * It is for the next request with this `method` (POST) to this `path` (/api/letters), where so said with this
 * `Idempotency-Key` in its header.
 */

const kinds = ['cut', 'drop-answer', 'answer', 'delay', 'hold', 'kill'];
const longestDelay = 60_000;

export function faultInjection() {
  /** @type {Fault[]} */
  const waiting = [];
  /** @type {Fault[]} */
  const held = [];

  /** @param {...Fault} faults */
  const next = (...faults) => {
    for (const fault of faults) {
      if (!kinds.includes(fault.kind)) throw badRequest(`kind must be one of: ${kinds.join(', ')}.`);
      if (fault.kind === 'hold' || fault.inserted) held.push(fault);
      else waiting.push({ method: 'POST', path: '/api/letters', ...fault });
    }
  };

  const clear = () => {
    waiting.length = 0;
    held.length = 0;
  };

  /** @type {Hono<{ Bindings: import('@hono/node-server').HttpBindings }>} */
  const routes = new Hono();

  routes.post('/api/faults', async (c) => {
    next(...[await c.req.json()].flat());
    return c.json({ waiting: waiting.length });
  });
  routes.delete('/api/faults', (c) => {
    clear();
    return c.json({ waiting: 0 });
  });

  routes.use('*', async (c, proceed) => {
    const given = c.req.header('idempotency-key');
    const at = waiting.findIndex(
      ({ method, path, key }) => method === c.req.method && path === c.req.path && isFor(key, given),
    );
    if (at < 0) return proceed();
    const [{ kind, stored, status = 503, seconds, ms = 0 }] = waiting.splice(at, 1);
    if (kind === 'drop-answer' || stored) await proceed();
    switch (kind) {
      case 'cut':
      case 'drop-answer':
        c.env.incoming.socket.destroy();
        // It replaces the answer that is there already.
        c.res = RESPONSE_ALREADY_SENT;
        return c.res;
      case 'kill':
        process.kill(process.pid, 'SIGKILL');
        return undefined;
      case 'answer': {
        const headers = seconds === undefined ? undefined : { 'Retry-After': String(seconds) };
        if (!stored) throw new Problem(status, 'Fault', 'This fault was asked for.', {}, headers);
        c.res = undefined;
        c.res = c.text('This fault was asked for.', status, headers);
        return c.res;
      }
      default:
        await new Promise((resolve) => setTimeout(resolve, Math.min(ms, longestDelay)));
        return stored ? undefined : proceed();
    }
  });

  return {
    next,
    clear,
    routes,
    /** Waits, or ends, where a letter is inserted and not yet committed. @param {string} given */
    beforeCommit: async (given) => {
      const at = held.findIndex(({ key }) => isFor(key, given));
      if (at < 0) return;
      const [{ kind, until }] = held.splice(at, 1);
      if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
      await until;
    },
  };
}

/** Whether a fault is for a request with this key. @param {string | undefined} key @param {string | undefined} given */
const isFor = (key, given) => key === undefined || given?.replace(/^"|"$/g, '') === key;
