/** For tests: the endpoint on a port, each of whose answers must be what openapi.json says. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createEndpoint } from '../endpoint.mjs';
import { createServer } from '../server.mjs';
import { openDatabase } from './database.mjs';

export const clerkToken = 'the-clerk-of-the-tests';
export const secret = 'a secret that is long enough for tests';

const description = JSON.parse(fs.readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(description, 'openapi.json');

/** A letter without fault. */
export const aLetter = (more = {}) => ({
  category: 'suggestion',
  name: 'Marie Okafor',
  phone: '+86 138-0013-8000',
  email: 'marie@example.org',
  address: '4 Net Makers’ Row',
  subject: 'A bench at the tram stop of the fish market',
  message: 'Dear Mayor, people wait for the tram with heavy baskets. Could there be a bench? Yours, Marie Okafor',
  publish: true,
  notify: ['email'],
  consent: '2026-11',
  ...more,
});

export const newKey = () => randomUUID();

/** With DATABASE_URL, the address of a schema of its own on that server. */
export async function testSchema() {
  const url = process.env.DATABASE_URL;
  if (!url) return { url: undefined, drop: async () => {} };
  const schema = `test_${randomUUID().replace(/-/g, '')}`;
  const { default: pg } = await import('pg');
  const run = async (sql) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE SCHEMA ${schema}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return { url: own.href, drop: () => run(`DROP SCHEMA ${schema} CASCADE`) };
}

/** In memory, or with DATABASE_URL on that server. */
export async function testDatabase() {
  const { url, drop } = await testSchema();
  const database = await openDatabase({ url });
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** @param {import('../endpoint.mjs').EndpointOptions} options @param {Parameters<typeof createServer>[1]} [limits] of its server */
export async function startEndpoint(options, limits) {
  const endpoint = createEndpoint({ secret, clerkToken, ...options });
  const server = createServer(async (req, res) => {
    if (!(await endpoint.handle(req, res))) res.writeHead(404).end('static');
  }, limits);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;

  /** As fetch, except that the answer must be one that is described. Its body can be read again. */
  const call = async (path, init = {}) => {
    const response = await fetch(base + path, { redirect: 'manual', ...init });
    await assertDescribed(init.method ?? 'GET', new URL(path, base).pathname, response.clone());
    return response;
  };
  const send = (letter, { key = newKey(), headers = {}, path = '/api/letters' } = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': `"${key}"` } : {}), ...headers },
      body: JSON.stringify(letter),
    });
  const clerk = (path, fields) =>
    call(`/api/clerk${path}`, {
      headers: { Authorization: `Bearer ${clerkToken}` },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
  return {
    base,
    call,
    send,
    clerk,
    /** How many letters there are, as the clerk sees it. */
    count: async () => (await (await clerk('')).json()).total,
    status: (reference, queryCode, headers = {}) =>
      call('/api/letters/status', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ reference, queryCode }),
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await endpoint.close();
    },
  };
}

/** Status, type and body of an answer must be in the description. */
async function assertDescribed(method, path, response) {
  const what = `${method} ${path} ${response.status}`;
  const template = Object.keys(description.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((one) => new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
  const operation = description.paths[template]?.[method.toLowerCase()];
  if (!operation) return assert.ok([404, 405].includes(response.status), `${what} is not described`);
  const answer = resolve(operation.responses[response.status]);
  assert.ok(answer, `${what} is not described`);
  for (const [name, header] of Object.entries(answer.headers ?? {})) {
    const value = response.headers.get(name);
    if (header.required) assert.ok(value, `${what}: ${name}`);
    if (value === null) continue;
    const given = header.schema.type === 'integer' ? Number(value) : value;
    assert.ok(ajv.validate(header.schema, given), `${what}: ${name}: ${value}`);
  }
  const type = response.headers.get('content-type')?.split(';')[0];
  if (!answer.content) return;
  const media = answer.content[type] ?? answer.content['*/*'];
  assert.ok(media, `${what}: ${type} is not described`);
  if (!media.schema || type === 'text/html') return;
  const pointer = `#/paths/${template.replace(/~/g, '~0').replace(/\//g, '~1')}/${method.toLowerCase()}/responses/${response.status}`;
  const reference = operation.responses[response.status].$ref ?? pointer;
  const schema = { $ref: `openapi.json${encodeURI(`${reference}/content/${type.replace(/\//g, '~1')}/schema`)}` };
  const isValid = ajv.validate(schema, await response.json());
  assert.ok(isValid, `${what}: ${ajv.errorsText(ajv.errors)}`);
}

function resolve(value) {
  return value?.$ref
    ? value.$ref
        .slice(2)
        .split('/')
        .reduce((node, part) => node[part], description)
    : value;
}

/** A page, in which nothing can run. */
export async function pageOf(response) {
  const html = await response.text();
  assert.match(response.headers.get('content-type'), /^text\/html; charset=utf-8$/i);
  const policy = response.headers.get('content-security-policy');
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'$/);
  // What is in quotes, no tag can be made of.
  assert.doesNotMatch(html.replace(/"[^"<>]*"/g, '""'), /<script|<[^>]*\s(on\w+|style)\s*=|<[^>]*javascript:/i);
  return html;
}

/** A form with the fields of a letter, as a browser sends it. */
export function formOf(letter, form = new URLSearchParams()) {
  for (const [name, value] of Object.entries(letter))
    for (const one of [value].flat()) if (one !== false) form.append(name, one === true ? 'on' : one);
  return form;
}

/** A problem, in which nothing of the insides is told. */
export async function assertProblem(response, status, pattern) {
  assert.equal(response.status, status, await response.clone().text());
  assert.match(response.headers.get('content-type'), /^application\/problem\+json/);
  const text = await response.text();
  assert.doesNotMatch(text, /\bat .*:\d+:\d+|\.mjs|node:|SELECT|INSERT/, 'nothing of the insides');
  const problem = JSON.parse(text);
  if (pattern) assert.match(problem.detail, pattern);
  return problem;
}
