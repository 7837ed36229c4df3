import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { optionsFrom } from '../endpoint.mjs';
import { DatabaseUnavailable, openDatabase } from './database.mjs';
import { faultInjection } from './faults.mjs';
import { aLetter, clerkToken, newKey, startEndpoint, testSchema } from './testing.mjs';

const serve = fileURLToPath(new URL('../serve.mjs', import.meta.url));

/** Where the letters are: in this folder, or with DATABASE_URL in a schema of that server. */
let folder;
let schema;
let server;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  schema = await testSchema();
});
afterEach(() => server?.end());
after(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await schema.drop();
});

/** Starts the endpoint as a process of its own. */
async function start() {
  const child = spawn(process.execPath, [serve, '--faults'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      LETTERS_FOLDER: folder,
      CLERK_TOKEN: clerkToken,
      DATABASE_URL: schema.url ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const gone = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const match = /localhost:(\d+)/.exec(text);
      if (match) resolve(match[1]);
    });
    gone.then((how) => reject(new Error(`The endpoint did not start: ${how}\n${said}`)));
  });
  const base = `http://127.0.0.1:${port}`;
  server = {
    gone,
    end: () => {
      child.kill();
      return gone;
    },
    said: () => said,
    send: (key, letter = aLetter()) =>
      fetch(`${base}/api/letters`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(letter),
      }),
    receiptOf: (key) => fetch(`${base}/api/letters`, { headers: { 'Idempotency-Key': key } }),
    fault: (one) => fetch(`${base}/api/faults`, { method: 'POST', body: JSON.stringify(one) }),
    count: async () =>
      (await (await fetch(`${base}/api/clerk`, { headers: { Authorization: `Bearer ${clerkToken}` } })).json()).total,
  };
  return server;
}

describe('a server that is gone at once', () => {
  it('has the letter afterwards, if it had been stored', async () => {
    const first = await start();
    const key = newKey();
    await first.fault({ kind: 'kill', stored: true });
    await assert.rejects(first.send(key), TypeError);
    assert.equal(await first.gone, 'SIGKILL');
    const second = await start();
    const found = await second.receiptOf(key);
    assert.equal(found.status, 200);
    const receipt = await found.json();
    assert.match(receipt.queryCode, /^[A-HJ-NP-Z2-9]{12}$/);
    const again = await second.send(key);
    assert.equal(again.status, 201);
    assert.deepEqual(await again.json(), receipt);
    assert.equal(await second.count(), 1);
    assert.equal(await second.end(), 0);
  });

  it('has nothing of the letter, if it had not, and takes it then', async () => {
    const first = await start();
    const key = newKey();
    await first.fault({ kind: 'kill' });
    await assert.rejects(first.send(key), TypeError);
    assert.equal(await first.gone, 'SIGKILL');
    const second = await start();
    assert.equal((await second.receiptOf(key)).status, 404);
    assert.equal((await second.send(key)).status, 201);
    assert.equal(await second.count(), 2);
  });

  it('has nothing of the letter, if it was inserted and not committed, and has what came before it', async () => {
    const first = await start();
    const [key, other] = [newKey(), newKey()];
    const count = await first.count();
    await first.fault({ kind: 'kill', inserted: true, key });
    assert.equal((await first.send(other)).status, 201, 'a fault is for the letter for which it was asked');
    await assert.rejects(first.send(key), TypeError);
    assert.equal(await first.gone, 'SIGKILL');
    const second = await start();
    assert.equal((await second.receiptOf(other)).status, 200);
    assert.equal((await second.receiptOf(key)).status, 404);
    assert.equal((await second.send(key)).status, 201);
    assert.equal(await second.count(), count + 2);
  });
});

it('a second process does not spoil the folder of the first, and takes it over when that is gone', async () => {
  const database = await openDatabase({ folder });
  await assert.rejects(openDatabase({ folder }), DatabaseUnavailable);
  const [before] = await database.query('SELECT count(*)::int AS letters FROM letters');
  await database.close();
  // As a process leaves it that was killed: its number is nobody's any more.
  fs.writeFileSync(path.join(folder, 'lock'), '2147483646');
  const again = await openDatabase({ folder });
  assert.deepEqual(await again.query('SELECT count(*)::int AS letters FROM letters'), [before]);
  await again.close();
});

it('codes of letters that were sent with another secret are not told wrongly', async () => {
  const database = await openDatabase({ url: schema.url, folder: schema.url ? undefined : folder });
  const key = newKey();
  const before = await startEndpoint({ database });
  const { reference, queryCode, dueDate } = await (await before.send(aLetter(), { key })).json();
  await before.close();
  const after = await startEndpoint({ database, secret: 'another secret, as long as it has to be' });
  const again = await after.send(aLetter(), { key });
  assert.deepEqual(await again.json(), { reference, dueDate });
  assert.equal((await after.status(reference, queryCode)).status, 404);
  await after.close();
  await database.close();
});

describe('the environment', () => {
  it('says where letters may come from', () => {
    const { origins } = optionsFrom({ CORS_ORIGINS: 'https://a.example/, http://b.example:8080 null' });
    assert.deepEqual(origins, ['https://a.example', 'http://b.example:8080', 'null']);
    assert.equal(optionsFrom({}).origins, undefined);
    assert.throws(() => optionsFrom({ CORS_ORIGINS: 'a.example' }), /a\.example/);
  });

  it('says when they are erased, or that it is not understood', () => {
    assert.equal(optionsFrom({ LETTERS_RETENTION_DAYS: '365' }).retentionDays, 365);
    for (const days of ['a year', '-1', '0.5'])
      assert.throws(() => optionsFrom({ LETTERS_RETENTION_DAYS: days }), /whole number/);
  });
});

if (process.env.DATABASE_URL)
  describe('several processes with one database', () => {
    it('make its tables once', async () => {
      const fresh = await testSchema();
      const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url: fresh.url })));
      const [{ letters }] = await opened[0].query('SELECT count(*)::int AS letters FROM letters');
      assert.equal(letters, 0);
      for (const database of opened) await database.close();
      await fresh.drop();
    });

    it('go on when it breaks a connection in the middle of a letter', async () => {
      const faults = faultInjection();
      const one = await startEndpoint({ databaseUrl: schema.url, faults });
      const before = await one.count();
      const { default: pg } = await import('pg');
      const client = new pg.Client(process.env.DATABASE_URL);
      await client.connect();
      const breaks = (async () => {
        let rows = [];
        // As soon as the letter is inserted, and waits to be committed.
        while (!rows.length)
          ({ rows } = await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'letters' AND state = 'idle in transaction'`));
        await client.end();
      })();
      faults.next({ kind: 'hold', until: breaks });
      const { error } = console;
      console.error = () => {};
      const key = newKey();
      const broken = await one.send(aLetter(), { key });
      console.error = error;
      assert.equal(broken.status, 503);
      assert.equal(await one.count(), before);
      assert.equal((await one.send(aLetter(), { key })).status, 201);
      assert.equal(await one.count(), before + 1);
      await one.close();
    });

    it('store a letter once that comes to all of them at once', async () => {
      const plenty = { limit: 1000, seconds: 1 };
      const all = await Promise.all(
        [1, 2, 3].map(() => startEndpoint({ databaseUrl: schema.url, rates: { letters: plenty } })),
      );
      const before = await all[0].count();
      const key = newKey();
      const responses = await Promise.all(Array.from({ length: 30 }, (_, at) => all[at % 3].send(aLetter(), { key })));
      assert.ok(responses.every(({ status }) => status === 201 || status === 409));
      assert.ok(responses.some(({ status }) => status === 201));
      assert.equal(await all[1].count(), before + 1);
      for (const one of all) await one.close();
    });
  });
