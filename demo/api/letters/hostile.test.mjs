/** What is sent to do harm: it is refused in so many words, nothing of it is stored, and the next letter is. */
import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import zlib from 'node:zlib';
import { aLetter, assertProblem, formOf, newKey, pageOf, startEndpoint, testDatabase } from './testing.mjs';

const plenty = { limit: 100_000, seconds: 1 };
const rates = { letters: plenty, receipts: plenty, status: plenty, wrongCodes: plenty, wrongCodesOfLetter: plenty };
const json = JSON.stringify(aLetter());
const browser = { Accept: 'text/html,*/*;q=0.8', Authorization: 'Bearer the-clerk-of-the-tests' };

let database;
let endpoint;
const errors = [];
const { error } = console;

before(async () => {
  console.error = (...said) => errors.push(said.join(' '));
  database = await testDatabase();
  endpoint = await startEndpoint({ database, rates }, { headersTimeout: 400, connectionsCheckingInterval: 50 });
});
after(async () => {
  await endpoint.close();
  await database.close();
  console.error = error;
  assert.deepEqual(errors, [], 'nothing of it is a mistake of the endpoint');
});

const post = (body, headers = {}, path = '/api/letters') =>
  endpoint.call(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
    duplex: 'half',
  });

/** Nothing is stored by what is done, and a letter is afterwards. */
async function doesNoHarm(work) {
  const count = await endpoint.count();
  const result = await work();
  assert.equal(await endpoint.count(), count);
  return result;
}

/** What a server says on a connection until it ends it. `parts` are sent one after the other. */
function talk(base, ...parts) {
  return new Promise((resolve) => {
    const socket = net.connect(new URL(base).port, '127.0.0.1');
    let said = '';
    let bytes = 0;
    socket.on('data', (data) => (said += data));
    socket.on('error', () => {});
    socket.on('close', () => resolve({ said, bytes, answers: said.match(/^HTTP\/1\.1 \d+/gm) ?? [] }));
    const next = () => {
      const part = parts.shift();
      const data = typeof part === 'function' ? part() : part;
      if (data === undefined || socket.destroyed) return;
      if (typeof part === 'function') parts.unshift(part);
      bytes += data.length;
      socket.write(data, next);
    };
    next();
  });
}

/** The one answer of a connection, as fetch would give it. */
function onlyAnswer({ said, answers }) {
  assert.equal(answers.length, 1, said);
  const [head, ...rest] = said.split('\r\n\r\n');
  const [, ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const body = rest.join('\r\n\r\n');
  const isChunked = headers.some(([name]) => /^transfer-encoding$/i.test(name));
  return new Response(isChunked ? body.replace(/^[\da-f]+\r\n([^]*)\r\n0\r\n[^]*$/i, '$1') : body, {
    status: Number(answers[0].slice(9)),
    headers,
  });
}

const head = (headers, method = 'POST') =>
  `${method} /api/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${newKey()}\r\n${headers}\r\n`;

describe('a body that does harm', () => {
  const parts = (count) => formOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x'])), new FormData());
  const field = (name, value) => formOf(aLetter({ [name]: value }), new FormData());
  const multipart = 'multipart/form-data; boundary=b';
  const section = (headers, text) => `--b\r\n${headers}\r\n\r\n${text}\r\n--b--\r\n`;

  for (const [name, body, status, headers] of [
    ['is packed', zlib.gzipSync(json), 415, { 'Content-Encoding': 'gzip' }],
    ['is a bomb', zlib.gzipSync(Buffer.alloc(20_000_000)), 415, { 'Content-Encoding': 'gzip' }],
    ['is packed twice', zlib.gzipSync(zlib.gzipSync(json)), 415, { 'Content-Encoding': 'gzip, gzip' }],
    ['is packed in an unknown way', json, 415, { 'Content-Encoding': 'wonder' }],
    ['is a list sixty thousand deep', `{"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, 400],
    ['is an object twenty thousand deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 400],
    ['opens and never closes', '['.repeat(120_000), 400],
    ['is empty', '', 400],
    ['is a number', '7', 400],
    ['has numbers without end', '{"subject":1e400,"message":-1e400}', 400],
    ['has ten thousand names', JSON.stringify(Object.fromEntries(Array.from({ length: 9000 }, (_, at) => [`f${at}`, 1]))), 400],
    ['has a name of a hundred thousand characters', JSON.stringify({ ['x'.repeat(100_000)]: 1 }), 400],
    ['has a text that is too large', JSON.stringify(aLetter({ message: 'x'.repeat(140_000) })), 413],
    ['has a text of 24 MB among files', () => field('message', 'x'.repeat(24_000_000)), 413, { 'Content-Type': undefined }],
    ['has a field of its own of 24 MB', () => field('remark', '🚋'.repeat(6_000_000)), 413, { 'Content-Type': undefined }],
    ['has more parts than any form', () => parts(201), 400, { 'Content-Type': undefined }],
    ['has more fields than any form', 'a=1&'.repeat(201), 400, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['has a part with a name without end', section(`Content-Disposition: form-data; name="${'n'.repeat(50_000)}"`, 'x'), 400, { 'Content-Type': multipart }],
    ['has a part that is packed', section('Content-Disposition: form-data; name="subject"\r\nContent-Transfer-Encoding: base64', 'QQ=='), 400, { 'Content-Type': multipart }],
    ['is of several types', json, 415, { 'Content-Type': 'application/json, text/html' }],
    ['is of a type in disguise', json, 415, { 'Content-Type': 'text/html; x=application/json' }],
    ['has a boundary without end', 'x', 400, { 'Content-Type': `multipart/form-data; boundary=${'b'.repeat(80)}` }],
    ['has a key that is a list', formOf({ ...aLetter(), idempotency_key: [newKey(), newKey()] }), 400, { 'Idempotency-Key': undefined }],
    ['has a key with a NUL', formOf({ ...aLetter(), idempotency_key: `${newKey()}\0` }), 400, { 'Idempotency-Key': undefined }],
    ['has a key that is an object', JSON.stringify(aLetter({ idempotency_key: { a: 1 } })), 400],
  ])
    it(`is refused: it ${name}`, async () => {
      const sent = typeof body === 'function' ? body() : body;
      const own = Object.entries({ 'Content-Type': sent instanceof URLSearchParams ? undefined : 'application/json', 'Idempotency-Key': newKey(), ...headers });
      const begun = performance.now();
      const response = await doesNoHarm(() =>
        endpoint.call('/api/letters', {
          method: 'POST',
          body: sent,
          headers: own.filter(([, value]) => value !== undefined),
        }),
      );
      await assertProblem(response, status);
      assert.ok(performance.now() - begun < 5000, 'it takes no time');
    });

  it('is not waited for if it is announced as larger than any', async () => {
    const response = onlyAnswer(await doesNoHarm(() => talk(endpoint.base, `${head('Content-Length: 99999999999\r\n')}{`)));
    await assertProblem(response, 413);
  });

  it('is not read to its end if it has none', async () => {
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const heard = await doesNoHarm(() => talk(endpoint.base, head('Transfer-Encoding: chunked\r\n'), () => chunk));
    await assertProblem(onlyAnswer(heard), 413);
    assert.ok(heard.bytes < 50_000_000, `${heard.bytes} bytes were taken`);
  });

  it('is not waited for if it comes by drops', async () => {
    const strict = await startEndpoint({ database, rates, patience: { seconds: 0.3, bytesPerSecond: 1_000_000 } });
    for (const [headers, first] of [
      ['Content-Length: 500\r\n', '{"subject":'],
      ['Transfer-Encoding: chunked\r\n', '1\r\n{\r\n'],
      ['Content-Length: 500\r\n', ''],
    ])
      await assertProblem(onlyAnswer(await doesNoHarm(() => talk(strict.base, head(headers) + first))), 408);
    await assertProblem(
      onlyAnswer(await talk(strict.base, head('Content-Length: 50\r\n').replace('letters', 'letters/status'))),
      408,
    );
    // One that is large and steady is waited for.
    const form = formOf(aLetter(), new FormData());
    form.append('attachments', new Blob(['%PDF-1.7', new Uint8Array(4_000_000)]), 'plan.pdf');
    assert.equal((await strict.call('/api/letters', { method: 'POST', body: form })).status, 201);
    await strict.close();
  });
});

describe('what is no request', () => {
  for (const [name, text, status] of [
    ['a length below nothing', head('Content-Length: -5\r\n'), 400],
    ['a length in words', head('Content-Length: ten\r\n'), 400],
    ['two lengths', `${head('Content-Length: 2\r\nContent-Length: 3\r\n')}{}`, 400],
    ['a length and chunks', `${head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n')}0\r\n\r\n`, 400],
    ['an unknown transfer encoding', `${head('Transfer-Encoding: gzip\r\n')}{}`, 400],
    ['a chunk whose length is none', `${head('Transfer-Encoding: chunked\r\n')}zz\r\n{}\r\n`, 400],
    ['a chunk with extensions without end', `${head('Transfer-Encoding: chunked\r\n')}2;${'x'.repeat(40_000)}\r\n{}\r\n`, 413],
    ['headers without end', head(`X-Large: ${'x'.repeat(40_000)}\r\n`), 431],
    ['a NUL in a header', head('X-Bad\0: y\r\n'), 400],
    ['a header on two lines', head('X-Bad: a\r\n b\r\nX Bad: c\r\n'), 400],
    ['no host', 'GET /api/letters HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /api/letters HTTP/1.1\r\nHost: a b<script>\r\n\r\n', 400],
    ['an expectation', head('Expect: wonders\r\nContent-Length: 2\r\n'), 417],
    ['a method that is none', 'FROB /api/letters HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['an address with a line end', 'GET /api/letters\r\nX: y HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no HTTP', 'HELO city.example\r\n\r\n', 400],
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x00, 0x05, 1, 0, 0, 1, 0]), 400],
  ])
    it(`is told so: ${name}`, async () => {
      const response = onlyAnswer(await doesNoHarm(() => talk(endpoint.base, text)));
      assert.equal(response.headers.get('connection'), 'close');
      await assertProblem(response, status);
    });

  it('is told so: headers that come by drops', async () => {
    await assertProblem(onlyAnswer(await talk(endpoint.base, 'POST /api/letters HTTP/1.1\r\nHost: x\r\nX-Slow: ')), 408);
  });

  it('hides no other request', async () => {
    const hidden = head(`Content-Length: ${json.length}\r\n`) + json;
    const heard = await doesNoHarm(() =>
      talk(endpoint.base, `${head(`Content-Length: ${hidden.length}\r\nTransfer-Encoding: chunked\r\n`)}0\r\n\r\n${hidden}`),
    );
    await assertProblem(onlyAnswer(heard), 400);
  });
});

describe('an address that does harm', () => {
  it('leads nowhere', async () => {
    const clerk = { headers: { Authorization: browser.Authorization } };
    for (const [path, init] of [
      ['/api/letters/published/%00'],
      ['/api/letters/published/%1b%5b2J'],
      ["/api/letters/published/'%20OR%20'1'='1"],
      ['/api/letters/published/..%2f..%2fsecret'],
      ['/api/letters/published/%E0%A4%A'],
      [`/api/letters/published/${'x'.repeat(5000)}`],
      ['/api/clerk/letters/%00', clerk],
      ["/api/clerk/letters/'%3BDROP%20TABLE%20letters--", clerk],
      ['/api/clerk/letters/20260101-AAAAAA/files/%00', clerk],
      ['/api/clerk/letters/20260101-AAAAAA/files/-1', clerk],
    ])
      await assertProblem(await endpoint.call(path, init), 404);
    for (const query of ['page=-1', 'page=1e9', 'size=0', 'size=99999999', 'page=%00', "page=1'"])
      await assertProblem(await endpoint.call(`/api/letters/published?${query}`), 400);
  });

  it('puts nothing into headers', async () => {
    const lines = encodeURIComponent('en\r\nX-Evil: 1');
    for (const [path, headers] of [
      [`/api/letters?lang=${lines}`, { 'Idempotency-Key': newKey() }],
      ['/api/letters', { 'Idempotency-Key': newKey(), 'Accept-Language': 'x'.repeat(5000) }],
      ['/api/letters', { 'Idempotency-Key': newKey(), Accept: `text/html;q=9,${'a/b,'.repeat(1000)}` }],
      [`/api/letters/published?lang=${lines}`, {}],
      [`/api/letters/published/${lines}`, {}],
    ]) {
      const response = await endpoint.call(path, { headers });
      assert.ok([200, 404].includes(response.status));
      assert.equal(response.headers.get('x-evil'), null);
      assert.doesNotMatch([...response.headers.values()].join('\n'), /Evil/);
    }
    const form = formOf(aLetter(), new FormData());
    form.append('attachments', new Blob(['text']), 'a"\r\nX-Evil: 1;=\u202etxt.exe\0.txt');
    const { reference } = await (await endpoint.call('/api/letters', { method: 'POST', body: form })).json();
    const file = await endpoint.clerk(`/letters/${reference}/files/0`);
    assert.equal(file.headers.get('x-evil'), null);
    assert.match(file.headers.get('content-disposition'), /^attachment; filename\*=UTF-8''[\w.%-]+$/);
  });
});

describe('a code that is guessed', () => {
  it('is guessed so often for one letter, from however many addresses, and nobody learns whether there is one', async () => {
    const strict = await startEndpoint({
      database,
      trustProxy: true,
      rates: { letters: plenty, wrongCodesOfLetter: { limit: 8, seconds: 600 } },
    });
    const { reference, queryCode } = await (await strict.send(aLetter())).json();
    const other = await (await strict.send(aLetter())).json();
    const guess = (at, number, code = 'AAAABBBBCCCC') => strict.status(number, code, { 'X-Forwarded-For': `192.0.2.${at}` });
    const run = async (number) => {
      const answers = [];
      for (let at = 0; at < 12; at++) {
        const response = await guess(at, number);
        answers.push([response.status, await response.text()]);
      }
      return answers;
    };
    const known = await run(reference);
    assert.deepEqual(
      known.map(([status]) => status),
      [...Array(8).fill(404), ...Array(4).fill(429)],
    );
    const unknown = await run('20260101-AAAAAA');
    assert.deepEqual(
      unknown.slice(0, 8).concat(unknown.slice(8).map(([status]) => [status])),
      known.slice(0, 8).concat(known.slice(8).map(([status]) => [status])),
    );
    // However it is typed, it is the same letter; and the writers of others are not kept out.
    assert.equal((await guess(90, reference.toLowerCase().replace('-', ' '), queryCode)).status, 429);
    for (let count = 0; count < 20; count++) assert.equal((await guess(91, other.reference, other.queryCode)).status, 200);
    await strict.close();
  });

  it('is nothing that can be typed', async () => {
    const { reference, queryCode } = await (await endpoint.send(aLetter())).json();
    for (const [number, code] of [
      [`${reference}\0`, queryCode],
      [reference, `${queryCode}\0`],
      [`${reference}\ud800`, queryCode],
      ['\0', '\0'],
      [[reference], [queryCode]],
      [{ toString: 'x' }, queryCode],
      [reference, `${queryCode}${'A'.repeat(200)}`],
    ])
      await assertProblem(await endpoint.status(number, code), 404, /no letter/);
    for (const body of ['{"reference":', '[]', 'null', '{"reference":"\\ud800'])
      await assertProblem(await post(body, {}, '/api/letters/status'), 400);
  });
});

describe('words that do harm', () => {
  const hostile = [
    `</dd></dl><script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `' onfocus='alert(1)' autofocus='`,
    `javascript:alert(1)//</title><svg onload=alert(1)>`,
    `'; DELETE FROM letters WHERE '1'='1`,
    `$1 $2 %s %n {0} {{7*7}} <%= 7*7 %>`,
    `=HYPERLINK("http://evil.example","x")`,
  ];
  const named = (name) => new RegExp(`<${name}\\b`, 'i');

  for (const text of hostile)
    it(`are words wherever they are shown: ${text}`, async () => {
      const letter = aLetter({ category: 'suggestion', name: text, address: text, subject: `Letter ${text}`.slice(0, 50), message: `A letter: ${text}`, remark: text, consent: text });
      const { reference, queryCode } = await (await endpoint.send(letter)).json();
      const work = await endpoint.clerk(`/letters/${reference}`, { state: 'answered', unit: text, reply: text });
      assert.equal(work.status, 200);
      const stored = await work.json();
      assert.deepEqual([stored.message, stored.reply, stored.unit, stored.extra], [letter.message, text, text, { remark: text }]);
      const shown = { subject: `Published ${text}`, question: text, answer: text };
      const published = await (await endpoint.clerk(`/letters/${reference}/published`, shown)).json();
      for (const response of [
        await endpoint.call('/api/clerk', { headers: browser }),
        await endpoint.call(`/api/clerk/letters/${reference}`, { headers: browser }),
        await endpoint.status(reference, queryCode, browser),
        await endpoint.call(`/api/letters/published/${published.published.id}`, { headers: browser }),
      ]) {
        const page = await pageOf(response);
        for (const tag of ['script', 'img', 'svg']) assert.doesNotMatch(page, named(tag));
      }
      const feed = await (await endpoint.call('/api/letters/published?size=100')).json();
      const item = feed.items.find(({ id }) => id === published.published.id);
      for (const tag of ['script', 'img', 'svg']) assert.doesNotMatch(item.content_html, named(tag));
      const told = await (await endpoint.status(reference, queryCode)).json();
      assert.deepEqual([told.reply.text, told.unit, told.subject], [text, text, letter.subject]);
    });

  it('are not told to whoever reads the terminal', async () => {
    const before = errors.length;
    const failing = () =>
      Promise.reject(Object.assign(new Error('value too long'), { code: '22001', params: ['Marie Okafor'], detail: 'Row 4' }));
    const lame = await startEndpoint({ database: { query: failing, transaction: failing, close: failing } });
    const response = await fetch(`${lame.base}/api/letters`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: json,
    });
    await lame.close();
    await assertProblem(response, 500);
    const said = errors.splice(before).join('\n');
    assert.match(said, /value too long/);
    assert.doesNotMatch(said, /Okafor|Row 4/);
  });
});
