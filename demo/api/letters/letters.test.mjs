import assert from 'node:assert/strict';
import http from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Validator } from '@seriousme/openapi-schema-validator';
import { faultInjection } from './faults.mjs';
import { languages } from './texts.mjs';
import { aLetter, assertProblem, formOf, newKey, pageOf, startEndpoint, testDatabase } from './testing.mjs';

const plenty = { limit: 100_000, seconds: 1 };
const rates = { letters: plenty, receipts: plenty, status: plenty, wrongCodes: plenty };
const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let database;
let endpoint;
const faults = faultInjection();

before(async () => {
  database = await testDatabase();
  endpoint = await startEndpoint({ database, rates, faults });
});
afterEach(() => faults.clear());
after(async () => {
  await endpoint.close();
  await database.close();
});

const receiptOf = (key, headers) => endpoint.call('/api/letters', { headers: { 'Idempotency-Key': key, ...headers } });
const post = (body, headers = {}) => endpoint.call('/api/letters', { method: 'POST', body, headers, duplex: 'half' });

/** Nothing is stored by what is done. */
async function storesNothing(work) {
  const count = await endpoint.count();
  const result = await work();
  assert.equal(await endpoint.count(), count);
  return result;
}

it('is described in OpenAPI that is valid itself', async () => {
  const description = await (await endpoint.call('/api/openapi.json')).json();
  assert.deepEqual(await new Validator().validate(description), { valid: true });
});

it('gives the articles from the same address', async () => {
  const feed = await (await endpoint.call('/api/news?size=2')).json();
  assert.equal(feed.items.length, 2);
  assert.equal((await endpoint.call(`/api/news/${feed.items[0].id}`)).status, 200);
  await assertProblem(await endpoint.call('/api/news/nothing-of-that-name'), 404, /no article/);
  await assertProblem(await endpoint.call('/api/nothing'), 404, /nothing at this address/);
  assert.equal((await fetch(`${endpoint.base}/page.html`)).status, 404);
});

describe('a letter', () => {
  it('is stored, and its writer is given a number, a code and a day', async () => {
    const count = await endpoint.count();
    const response = await endpoint.send(aLetter());
    assert.equal(response.status, 201);
    const { reference, queryCode, dueDate } = await response.json();
    assert.match(reference, /^\d{8}-[A-HJ-NP-Z2-9]{6}$/);
    assert.match(queryCode, /^[A-HJ-NP-Z2-9]{12}$/);
    assert.ok(new Date(dueDate) > new Date());
    assert.equal(await endpoint.count(), count + 1);
    const stored = await (await endpoint.clerk(`/letters/${reference}`)).json();
    for (const [field, value] of Object.entries(aLetter())) assert.deepEqual(stored[field], value, field);
  });

  it('is the same in all three encodings', async () => {
    const letter = aLetter({ message: 'First line of the letter\nsecond line of it', department: 'Trams' });
    const key = newKey();
    const receipts = [
      await endpoint.send(letter, { key }),
      await post(formOf({ ...letter, message: letter.message.replace('\n', '\r\n'), idempotency_key: key })),
      await post(formOf({ ...letter, message: letter.message.replace('\n', '\r\n') }, new FormData()), {
        'Idempotency-Key': key,
      }),
    ];
    assert.deepEqual(
      receipts.map(({ status }) => status),
      [201, 201, 201],
    );
    const [first, ...others] = await Promise.all(receipts.map((response) => response.json()));
    for (const other of others) assert.deepEqual(other, first);
    const stored = await (await endpoint.clerk(`/letters/${first.reference}`)).json();
    assert.equal(stored.message, letter.message);
    assert.deepEqual(stored.extra, { department: 'Trams' });
  });

  it('keeps fields of the page, but no captcha and no token', async () => {
    const own = { department: 'Harbour', 'topics[]': ['nets', 'boats'], 部门: '港务局', floor: 3 };
    const passing = { captcha: '7x4', _csrf: 'abc', 'g-recaptcha-response': 'long' };
    const key = newKey();
    const { reference } = await (await endpoint.send(aLetter({ ...own, ...passing }), { key })).json();
    const stored = await (await endpoint.clerk(`/letters/${reference}`)).json();
    assert.deepEqual(stored.extra, { ...own, floor: '3' });
    // A second attempt comes with another captcha.
    const again = await endpoint.send(aLetter({ ...own, captcha: 'other', _csrf: 'def' }), { key });
    assert.equal((await again.json()).reference, reference);
  });

  it('brings files, in one go with the letter', async () => {
    const form = formOf(aLetter(), new FormData());
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    form.append('attachments', new Blob([png], { type: 'text/html' }), '照片 "1".png');
    form.append('attachments', new Blob(['%PDF-1.7 and so on']), '..\\..\\C:\\plan.pdf');
    form.append('attachments', new Blob([]), '');
    const key = newKey();
    const first = await (await post(form, { 'Idempotency-Key': key })).json();
    const { files } = await (await endpoint.clerk(`/letters/${first.reference}`)).json();
    assert.deepEqual(files, [
      { position: 0, name: '照片 "1".png', type: 'image/png', size: 11 },
      { position: 1, name: 'plan.pdf', type: 'application/pdf', size: 18 },
    ]);
    const file = await endpoint.clerk(`/letters/${first.reference}/files/0`);
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), png);
    assert.equal(file.headers.get('content-type'), 'image/png');
    assert.match(file.headers.get('content-disposition'), /^attachment; filename\*=UTF-8''%E7%85%A7/);
    assert.match(file.headers.get('content-security-policy'), /sandbox/);
    form.set('attachments', new Blob(['%PDF-1.7 and else']), 'plan.pdf');
    await assertProblem(await post(form, { 'Idempotency-Key': key }), 422, /already sent/);
  });

  it('is never one that may be published if it is a report', async () => {
    const { reference } = await (await endpoint.send(aLetter({ category: 'report' }))).json();
    assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).publish, false);
  });

  it('counts characters, not bytes or halves of them', async () => {
    const longest = aLetter({ subject: '🚋'.repeat(50), message: '信'.repeat(2000) });
    assert.equal((await endpoint.send(longest)).status, 201);
    assert.equal((await post(formOf({ ...longest, idempotency_key: newKey() }))).status, 201);
    const { errors } = await assertProblem(await endpoint.send({ ...longest, subject: '🚋'.repeat(51) }), 400);
    assert.deepEqual(
      errors.map(({ pointer, code }) => [pointer, code]),
      [['#/subject', 'too-long']],
    );
    assert.match(errors[0].detail, /51.*50/);
  });
});

describe('the same letter again', () => {
  it('gets the same receipt, and is not stored again', async () => {
    const key = newKey();
    const first = await endpoint.send(aLetter(), { key });
    const count = await endpoint.count();
    const second = await endpoint.send(aLetter(), { key });
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await second.json(), await first.json());
    assert.equal(await endpoint.count(), count);
  });

  it('is one letter if it comes twenty times at once', async () => {
    const key = newKey();
    const count = await endpoint.count();
    const responses = await Promise.all(Array.from({ length: 20 }, () => endpoint.send(aLetter(), { key })));
    const stored = await Promise.all(responses.filter(({ status }) => status === 201).map((one) => one.json()));
    assert.ok(stored.length > 0);
    assert.equal(new Set(stored.map(({ reference }) => reference)).size, 1);
    for (const { status } of responses) assert.ok(status === 201 || status === 409, String(status));
    assert.equal(await endpoint.count(), count + 1);
  });

  it('waits while the first is being stored', async () => {
    let release;
    faults.next({ kind: 'hold', until: new Promise((resolve) => (release = resolve)) });
    const key = newKey();
    const first = endpoint.send(aLetter(), { key });
    let isOver = false;
    first.then(() => (isOver = true));
    // It is under way as soon as its key is asked for and is not unknown.
    let asked;
    do asked = await receiptOf(key);
    while (asked.status === 404 && !isOver);
    await assertProblem(asked, 409, /Ask again/);
    const second = await endpoint.send(aLetter(), { key });
    assert.equal(second.headers.get('retry-after'), '1');
    await assertProblem(second, 409, /Ask again/);
    release();
    const receipt = await (await first).json();
    assert.deepEqual(await (await endpoint.send(aLetter(), { key })).json(), receipt);
  });

  it('is another letter with other content, and not stored', async () => {
    const key = newKey();
    const first = await (await endpoint.send(aLetter(), { key })).json();
    for (const more of [
      { subject: 'Quite another subject' },
      { phone: undefined },
      { department: 'Parks' },
      { publish: false },
    ]) {
      const problem = await storesNothing(async () =>
        assertProblem(await endpoint.send(aLetter(more), { key }), 422, /already sent/),
      );
      assert.match(problem.type, /#\/components\/responses\/keyReused$/);
    }
    assert.deepEqual(await (await receiptOf(key)).json(), first);
  });

  it('is one letter without a key, too, where forms have no script', async () => {
    const count = await endpoint.count();
    const letter = aLetter({ subject: 'Sent by a form without script' });
    const [first, second] = [await post(formOf(letter)), await post(formOf(letter, new FormData()))];
    assert.deepEqual(await second.json(), await first.json());
    const other = await (await post(formOf({ ...letter, message: `${letter.message} And a roof.` }))).json();
    assert.notEqual(other.reference, (await (await post(formOf(letter))).json()).reference);
    assert.equal(await endpoint.count(), count + 2);
  });
});

describe('whoever asks with the key', () => {
  it('is given the receipt of the letter that is stored', async () => {
    const key = newKey();
    await assertProblem(await receiptOf(key), 404, /No letter/);
    const receipt = await (await endpoint.send(aLetter(), { key })).json();
    for (const written of [key, `"${key}"`]) {
      const response = await receiptOf(written);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await response.json(), receipt);
    }
  });

  it('is told what a key must be like', async () => {
    await assertProblem(await endpoint.call('/api/letters'), 400, /Idempotency-Key/);
    for (const key of ['short', '"', 'x'.repeat(256), 'a key with spaces in it', '"a"b"c"d"e"f"g"h"i"j"'])
      await assertProblem(await receiptOf(key), 400, /16 to 255/);
    await storesNothing(async () => {
      await assertProblem(await endpoint.send(aLetter(), { key: '' }), 400, /Idempotency-Key/);
      await assertProblem(await endpoint.send(aLetter(), { key: 'short' }), 400, /16 to 255/);
      const form = formOf({ ...aLetter(), idempotency_key: newKey() });
      await assertProblem(await post(form, { 'Idempotency-Key': newKey() }), 400, /different/);
    });
  });
});

describe('when something goes wrong on the way', () => {
  const broken = (promise) => assert.rejects(promise, TypeError);

  it('a letter whose answer is lost is stored once', async () => {
    const key = newKey();
    const count = await endpoint.count();
    faults.next({ kind: 'drop-answer' });
    await broken(endpoint.send(aLetter(), { key }));
    const receipt = await (await receiptOf(key)).json();
    assert.deepEqual(await (await endpoint.send(aLetter(), { key })).json(), receipt);
    assert.equal(await endpoint.count(), count + 1);
  });

  it('a letter whose connection is cut before is not stored', async () => {
    const key = newKey();
    faults.next({ kind: 'cut' });
    await storesNothing(() => broken(endpoint.send(aLetter(), { key })));
    assert.equal((await receiptOf(key)).status, 404);
    assert.equal((await endpoint.send(aLetter(), { key })).status, 201);
  });

  it('a letter that breaks off in the middle is not stored', async () => {
    await storesNothing(
      () =>
        new Promise((resolve) => {
          const request = http.request(`${endpoint.base}/api/letters`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), 'Content-Length': '5000' },
          });
          request.on('error', resolve).on('close', resolve);
          request.write(JSON.stringify(aLetter()), () => request.destroy());
        }),
    );
  });

  for (const status of [500, 502, 503, 429])
    it(`a gateway that says ${status} changes nothing about what is stored`, async () => {
      const key = newKey();
      faults.next({ kind: 'answer', status, seconds: 3 });
      const before = await storesNothing(() =>
        fetch(`${endpoint.base}/api/letters`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
          body: JSON.stringify(aLetter()),
        }),
      );
      assert.equal(before.status, status);
      assert.equal(before.headers.get('retry-after'), '3');
      faults.next({ kind: 'answer', status, stored: true });
      const count = await endpoint.count();
      const after = await fetch(`${endpoint.base}/api/letters`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(aLetter()),
      });
      assert.equal(after.status, status);
      assert.equal((await receiptOf(key)).status, 200);
      assert.equal((await endpoint.send(aLetter(), { key })).headers.get('idempotency-replayed'), 'true');
      assert.equal(await endpoint.count(), count + 1);
    });

  it('every letter that is tried again until it is known to be there is stored once, whatever happens', async () => {
    const bad = [
      { kind: 'cut' },
      { kind: 'drop-answer' },
      { kind: 'answer', status: 502 },
      { kind: 'answer', status: 503, stored: true },
      { kind: 'answer', status: 429, seconds: 1 },
      { kind: 'delay', ms: 5, stored: true },
      { kind: 'cut', method: 'GET' },
      { kind: 'answer', status: 500, method: 'GET' },
    ];
    const attempt = async (path, init) => {
      try {
        const response = await fetch(endpoint.base + path, init);
        return { status: response.status, receipt: response.ok ? await response.json() : undefined };
      } catch {
        return { status: 0 };
      }
    };
    /** As a form does it: sends, and where the outcome is not known asks, and sends again. */
    const deliver = async (letter) => {
      const key = newKey();
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      for (let tries = 0; tries < 100; tries++) {
        const sent = await attempt('/api/letters', { method: 'POST', headers, body: JSON.stringify(letter) });
        if (sent.receipt) return sent.receipt;
        const asked = await attempt('/api/letters', { headers });
        if (asked.receipt) return asked.receipt;
      }
      throw new Error('The letter never arrived.');
    };
    const count = await endpoint.count();
    for (let at = 0; at < 120; at++) faults.next(bad[(at * 7) % bad.length]);
    const letters = Array.from({ length: 60 }, (_, at) =>
      aLetter({ message: `A letter through a bad line, number ${at}.` }),
    );
    const receipts = await Promise.all(letters.map(deliver));
    assert.equal(await endpoint.count(), count + letters.length);
    assert.equal(new Set(receipts.map(({ reference }) => reference)).size, letters.length);
    for (const [at, { reference, queryCode }] of receipts.entries()) {
      assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).message, letters[at].message);
      assert.equal((await endpoint.status(reference, queryCode)).status, 200);
    }
  });

  it('faults can be asked for from elsewhere, and only where the server was started for it', async () => {
    const ask = (base) => fetch(`${base}/api/faults`, { method: 'POST', body: '[{"kind":"answer","status":502}]' });
    assert.equal((await ask(endpoint.base)).status, 200);
    assert.equal((await fetch(`${endpoint.base}/api/letters`, { method: 'POST' })).status, 502);
    const usual = await startEndpoint({ database });
    assert.equal((await ask(usual.base)).status, 405);
    assert.equal((await usual.send(aLetter())).status, 201);
    await usual.close();
  });

  it('says so while the database is away, and stores the letter when it is back', async () => {
    const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const { error } = console;
    console.error = () => {};
    const lame = await startEndpoint({ database: { query: away, transaction: away, close: away } });
    const key = newKey();
    const response = await lame.send(aLetter(), { key });
    await lame.close();
    console.error = error;
    assert.equal(response.headers.get('retry-after'), '10');
    await assertProblem(response, 503, /Try again later/);
    assert.equal((await endpoint.send(aLetter(), { key })).status, 201);
  });
});

describe('what is not a letter', () => {
  const invalid = async (more, pointer, code) => {
    const response = await storesNothing(() => endpoint.send(aLetter(more)));
    const { errors } = await assertProblem(response, 400, /not stored/);
    assert.deepEqual(
      errors.map((error) => [error.pointer, error.code]),
      [[pointer, code]],
    );
    assert.ok(errors[0].detail && !/[{}]/.test(errors[0].detail), errors[0].detail);
  };

  for (const [field, value, code] of [
    ['category', undefined, 'required'],
    ['category', 'gossip', 'choice'],
    ['subject', '   ', 'required'],
    ['subject', 'Too short', 'too-short'],
    ['subject', 'x'.repeat(51), 'too-long'],
    ['subject', 'Two lines\nof a subject', 'one-line'],
    ['message', 'Short.', 'too-short'],
    ['message', 'x'.repeat(2001), 'too-long'],
    ['message', `A letter with a half character \ud83d in it`, 'characters'],
    ['message', 'A letter with a \0 character in it', 'characters'],
    ['name', 'x'.repeat(101), 'too-long'],
    ['name', 'Bell\u0007', 'characters'],
    ['email', 'not an address', 'email'],
    ['email', 'a@b\nBcc: c@d.org', 'one-line'],
    ['phone', 'call me', 'phone'],
    ['consent', undefined, 'required'],
    ['consent', false, 'required'],
    ['notify', ['pigeon'], 'choice'],
    ['publish', 'perhaps', 'type'],
    ['attachments', ['photo.png'], 'files-need-multipart'],
    ['department', { of: 'objects' }, 'type'],
    ['<b>', 'a name that is none', 'characters'],
  ])
    it(`is refused: ${field} ${JSON.stringify(value)?.slice(0, 40)}`, () =>
      invalid({ [field]: value }, `#/${encodeURIComponent(field)}`, code));

  for (const value of [7, true, ['a'], { a: 1 }])
    for (const field of ['category', 'name', 'phone', 'email', 'address', 'subject', 'message'])
      it(`is refused: ${field} of another type, ${JSON.stringify(value)}`, () =>
        invalid({ [field]: value }, `#/${field}`, 'type'));

  it('is told all that is wrong, in the language of the reader', async () => {
    const details = new Set();
    for (const language of [...languages, 'zh-CN,zh;q=0.9', 'fr']) {
      const response = await endpoint.send({}, { headers: { 'Accept-Language': language } });
      const { errors, detail } = await assertProblem(response, 400);
      assert.deepEqual(
        errors.map(({ pointer }) => pointer),
        ['#/category', '#/subject', '#/message', '#/consent'],
      );
      details.add(`${detail} ${errors[0].detail}`);
    }
    assert.equal(details.size, languages.length);
    const asked = await endpoint.send({}, { path: '/api/letters?lang=ko' });
    assert.match((await asked.json()).detail, /[가-힣]/);
  });

  it('needs an address for each way of being told', async () => {
    await invalid({ email: undefined, notify: ['email'] }, '#/email', 'notify-email');
    await invalid({ phone: undefined, notify: 'sms' }, '#/phone', 'notify-sms');
  });

  it('is refused if its files are too many, too large, empty or of another kind', async () => {
    const withFiles = (...files) => {
      const form = formOf(aLetter(), new FormData());
      for (const [name, ...parts] of files) form.append('attachments', new Blob(parts), name);
      return storesNothing(() => post(form));
    };
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    large.set([0xff, 0xd8, 0xff]);
    for (const [files, status, pointer, code] of [
      [[['a.jpg', large]], 413, '#/attachments/0', 'file-size'],
      [Array(6).fill(['a.txt', 'text']), 413, '#/attachments/5', 'too-many-files'],
      [
        [
          ['a.txt', 'text'],
          ['run.exe', 'MZ'],
        ],
        415,
        '#/attachments/1',
        'file-type',
      ],
      [[['page.html', '<script>']], 415, '#/attachments/0', 'file-type'],
      [[['photo.png', '<svg onload=alert(1)>']], 415, '#/attachments/0', 'file-type'],
      [[['note.txt', '<html><script>alert(1)</script>']], 415, '#/attachments/0', 'file-type'],
      [[['empty.txt', '']], 400, '#/attachments/0', 'file-empty'],
    ]) {
      const { errors } = await assertProblem(await withFiles(...files), status, /not stored/);
      assert.deepEqual(
        errors.map((error) => [error.pointer, error.code]),
        [[pointer, code]],
      );
    }
  });

  it('is refused if it is too large, whether it says so or not', async () => {
    const body = JSON.stringify(aLetter({ message: 'x'.repeat(200_000) }));
    await storesNothing(async () => {
      await assertProblem(await post(body, { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }), 413);
      const stream = new Blob([body]).stream();
      await assertProblem(await post(stream, { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }), 413);
      const form = formOf(aLetter(), new FormData());
      for (let count = 0; count < 6; count++)
        form.append('attachments', new Blob([new Uint8Array(5 * 1024 * 1024)]), 'a.jpg');
      await assertProblem(await post(form), 413);
    });
  });

  it('is refused in another type or encoding', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const gbk = Buffer.from([0xb5, 0xe7, 0xb3, 0xb5]);
    const json = Buffer.from(JSON.stringify(aLetter()));
    const at = json.indexOf('Dear');
    const badJson = Buffer.concat([json.subarray(0, at), gbk, json.subarray(at)]);
    const part = (bytes, name = 'message') =>
      Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]);
    for (const [type, body, status, pattern] of [
      [undefined, json, 415],
      ['text/plain', json, 415],
      ['application/xml', '<letter/>', 415],
      ['application/json', 'no JSON', 400, /whole/],
      ['application/json', '["a list"]', 400, /whole/],
      ['application/json', 'null', 400, /whole/],
      ['application/json', badJson, 400, /UTF-8/],
      ['application/json; charset=gbk', json, 400, /UTF-8/],
      ['application/x-www-form-urlencoded', 'subject=%B5%E7%B3%B5', 400, /UTF-8/],
      ['application/x-www-form-urlencoded', Buffer.concat([Buffer.from('subject='), gbk]), 400, /UTF-8/],
      ['application/x-www-form-urlencoded', 'a=1&'.repeat(300), 400, /whole/],
      ['multipart/form-data', part(gbk), 400, /whole/],
      ['multipart/form-data; boundary=b', part(gbk), 400, /UTF-8/],
      ['multipart/form-data; boundary=b', part(Buffer.from('x')).subarray(0, 40), 400, /whole/],
      [
        'multipart/form-data; boundary=b',
        Buffer.from('--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--'),
        400,
        /whole/,
      ],
    ]) {
      const send = () => post(body, { ...(type && { 'Content-Type': type }), ...key });
      await assertProblem(await storesNothing(send), status, pattern);
    }
  });

  it('does nothing to the database, and nothing to a page, whatever stands in which field', async () => {
    const hostile = [
      `'); DROP TABLE letters; --`,
      `" OR ""="`,
      `<script>alert(1)</script>`,
      `"><img src=x onerror=alert(1)>`,
      `</textarea><script>alert(1)</script>`,
      `{{constructor.constructor('alert(1)')()}} \${7*7} %00`,
      `\u202egnp.exe <style>*{display:none}</style>`,
    ];
    for (const text of hostile) {
      const fields = aLetter({
        name: text,
        address: text,
        subject: `A subject ${text}`.slice(0, 50),
        message: `Dear Mayor, a letter: ${text}`,
        remark: text,
        consent: text,
      });
      const response = await endpoint.send(fields);
      assert.equal(response.status, 201);
      const { reference, queryCode } = await response.json();
      const stored = await (await endpoint.clerk(`/letters/${reference}`)).json();
      for (const field of ['name', 'address', 'subject', 'message', 'consent'])
        assert.equal(stored[field], fields[field].trim());
      const page = await pageOf(
        await endpoint.call(`/api/clerk/letters/${reference}`, {
          headers: { ...browser, Authorization: 'Bearer the-clerk-of-the-tests' },
        }),
      );
      assert.doesNotMatch(page, /<img|<style>\*/);
      await pageOf(await endpoint.status(reference, queryCode, browser));
      // And where it is refused, nothing comes back that could run.
      const refused = await post(formOf({ [text]: text, category: text, email: text }), browser);
      assert.equal(refused.status, 400);
      assert.doesNotMatch(await pageOf(refused), /<img|<style>\*/);
    }
    await assertProblem(await endpoint.send(aLetter({ category: hostile[0], publish: hostile[1] })), 400);
    const named = await post(formOf({ ...aLetter({ category: '' }), constructor: '\0' }), browser);
    assert.match(await pageOf(named), /constructor: /);
    const own = JSON.parse('{"__proto__":{"category":"praise"},"constructor":"x"}');
    const response = await endpoint.send({ ...aLetter({ category: undefined }), ...own });
    await assertProblem(response, 400);
    assert.equal({}.category, undefined);
  });

  it('never brings the server out of step, whatever it is', async () => {
    const field = fc.constantFrom(
      ...Object.keys(aLetter()),
      'attachments',
      'idempotency_key',
      'department',
      '__proto__',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('report', 'on', 'email', true, null, '\ud800', '\0', '%ff', "'"),
    );
    const json = fc.dictionary(field, value).map((own) => ({
      type: 'application/json',
      body: JSON.stringify({ ...aLetter(), ...own }),
    }));
    const bytes = fc.record({
      type: fc.constantFrom(
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=b',
        'multipart/form-data; boundary="("',
        'text/plain',
      ),
      body: fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc
          .array(
            fc.constantFrom(
              '--b',
              '--',
              '\r\n',
              'Content-Disposition: form-data; ',
              'name="',
              'message',
              '"',
              '=',
              '&',
              '%',
              'é',
            ),
          )
          .map((parts) => parts.join('')),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, bytes), async ({ type, body }) => {
        const { status } = await post(body, { 'Content-Type': type, 'Idempotency-Key': newKey() });
        assert.ok([201, 400, 413, 415].includes(status), String(status));
      }),
      { seed: 20260401, numRuns: 300 },
    );
  });

  it('is told what can be done at an address', async () => {
    for (const [method, path, allow] of [
      ['PUT', '/api/letters', /POST/],
      ['DELETE', '/api/letters', /POST/],
      ['GET', '/api/letters/status', /POST/],
      ['POST', '/api/letters/published', /GET/],
    ]) {
      const response = await endpoint.call(path, { method });
      assert.match(response.headers.get('allow'), allow);
      await assertProblem(response, 405);
    }
  });
});

describe('the state of a letter', () => {
  it('is told for number and code, however they are typed', async () => {
    const { reference, queryCode } = await (await endpoint.send(aLetter())).json();
    const typed = `${queryCode.slice(0, 4).toLowerCase()} ${queryCode.slice(4, 8)}-${queryCode.slice(8)}`;
    for (const [number, code] of [
      [reference, queryCode],
      [reference.replace('-', ''), typed],
    ]) {
      const response = await endpoint.status(number, code);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const status = await response.json();
      assert.equal(status.reference, reference);
      assert.equal(status.state, 'received');
      assert.deepEqual(
        status.history.map(({ state }) => state),
        ['received'],
      );
      assert.doesNotMatch(JSON.stringify(status), /Okafor|138|example\.org|Row/, 'nothing of the person');
    }
  });

  it('is told in none of the other cases, in the same words', async () => {
    const { reference, queryCode } = await (await endpoint.send(aLetter())).json();
    const other = await (await endpoint.send(aLetter())).json();
    const answers = new Set();
    for (const [number, code] of [
      [reference, 'AAAABBBBCCCC'],
      [reference, ''],
      [reference, other.queryCode],
      ['20260101-AAAAAA', queryCode],
      ['', ''],
      [`${reference}' OR '1'='1`, queryCode],
      [null, ['x']],
      [{ $ne: 1 }, 7],
      ['x'.repeat(5000), 'y'.repeat(5000)],
    ]) {
      const response = await endpoint.status(number, code);
      assert.equal(response.status, 404);
      answers.add(await response.text());
    }
    assert.equal(answers.size, 1);
  });

  it('cannot be found out by trying codes', async () => {
    const strict = await startEndpoint({ database, rates: { wrongCodes: { limit: 5, seconds: 600 } } });
    const { reference, queryCode } = await (await strict.send(aLetter())).json();
    for (let count = 0; count < 20; count++) assert.equal((await strict.status(reference, queryCode)).status, 200);
    const answers = await Promise.all(Array.from({ length: 30 }, () => strict.status(reference, 'AAAABBBBCCCC')));
    assert.equal(answers.filter(({ status }) => status === 404).length, 5);
    // Now the right code does not help either, or the last guess would tell.
    const refused = await strict.status(reference, queryCode);
    assert.ok(Number(refused.headers.get('retry-after')) > 60);
    await assertProblem(refused, 429, /seconds/);
    await strict.close();
  });
});

describe('whoever asks too often', () => {
  it('is told when to come back', async () => {
    const strict = await startEndpoint({
      database,
      rates: { letters: { limit: 3, seconds: 60 }, receipts: { limit: 2, seconds: 60 } },
    });
    const key = newKey();
    for (let count = 0; count < 3; count++) assert.equal((await strict.send(aLetter(), { key })).status, 201);
    const refused = await storesNothing(() => strict.send(aLetter()));
    assert.ok(Number(refused.headers.get('retry-after')) <= 20);
    await assertProblem(refused, 429, /\d+ seconds/);
    const ask = () => strict.call('/api/letters', { headers: { 'Idempotency-Key': newKey() } });
    assert.deepEqual([(await ask()).status, (await ask()).status, (await ask()).status], [404, 404, 429]);
    await strict.close();
  });

  it('is not somebody else, whatever he says, unless a proxy says so', async () => {
    const tries = async (options) => {
      const one = await startEndpoint({ database, rates: { letters: { limit: 2, seconds: 60 } }, ...options });
      const statuses = [];
      for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
        statuses.push(
          (await one.send(aLetter(), { headers: { 'X-Forwarded-For': `203.0.113.9, ${address}` } })).status,
        );
      await one.close();
      return statuses;
    };
    assert.deepEqual(await tries({}), [201, 201, 429]);
    assert.deepEqual(await tries({ trustProxy: true }), [201, 201, 201]);
  });
});

describe('pages of other origins', () => {
  const from = (origin, init = {}) => ({ ...init, headers: { Origin: origin, ...init.headers } });
  const preflight = (one, origin) =>
    fetch(
      `${one.base}/api/letters`,
      from(origin, {
        method: 'OPTIONS',
        headers: {
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key',
        },
      }),
    );

  it('may send letters if they are listed', async () => {
    const listed = 'https://www.example.gov.cn';
    const one = await startEndpoint({ database, origins: [listed] });
    const allowed = await preflight(one, listed);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), listed);
    assert.match(allowed.headers.get('access-control-allow-headers'), /Idempotency-Key/i);
    const sent = await one.send(aLetter(), { headers: { Origin: listed } });
    assert.equal(sent.status, 201);
    assert.equal(sent.headers.get('access-control-allow-origin'), listed);
    assert.match(sent.headers.get('access-control-expose-headers'), /Retry-After/);
    assert.match(sent.headers.get('vary'), /Origin/);
    // A listed page can read what is wrong, too.
    assert.equal(
      (await one.send({}, { headers: { Origin: listed } })).headers.get('access-control-allow-origin'),
      listed,
    );
    for (const other of [
      'https://elsewhere.example',
      'http://www.example.gov.cn',
      'https://www.example.gov.cn.example',
      'null',
      'http://localhost:8000',
    ]) {
      assert.equal((await preflight(one, other)).headers.get('access-control-allow-origin'), null, other);
      // A form needs no preflight: it is not stored either, as nobody would see the receipt.
      const form = await storesNothing(() =>
        one.call('/api/letters', from(other, { method: 'POST', body: formOf(aLetter()) })),
      );
      await assertProblem(form, 403, /may not send/);
    }
    await one.close();
  });

  it('may send letters from this machine if none are listed', async () => {
    assert.equal((await endpoint.send(aLetter(), { headers: { Origin: 'http://localhost:6006' } })).status, 201);
    assert.equal((await endpoint.send(aLetter(), { headers: { Origin: endpoint.base } })).status, 201);
    await assertProblem(await endpoint.send(aLetter(), { headers: { Origin: 'https://localhost.example' } }), 403);
    // A page that tells nobody where it is says null, also to its own server.
    await assertProblem(await endpoint.send(aLetter(), { headers: { Origin: 'null' } }), 403);
    const own = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
    const raw = await new Promise((resolve) => {
      const request = http.request(
        `${endpoint.base}/api/letters`,
        { method: 'POST', headers: { ...own, 'Content-Type': 'application/x-www-form-urlencoded' } },
        resolve,
      );
      request.end(String(formOf(aLetter({ subject: 'From a page that is shy' }))));
    });
    assert.equal(raw.statusCode, 201);
    raw.resume();
  });

  it('may read what is published', async () => {
    const response = await endpoint.call('/api/letters/published', {
      headers: { Origin: 'https://elsewhere.example' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });
});

describe('a form without script', () => {
  it('is answered with a page that has the receipt', async () => {
    for (const [language, title] of [
      ['en-GB,en;q=0.9', 'Your letter has been received'],
      ['zh-CN,zh;q=0.9', '您的信件已收到'],
      ['ja', '受け付けました'],
      ['ko-KR', '접수되었습니다'],
    ]) {
      const letter = aLetter({ subject: `Without script, in ${language}` });
      const response = await post(formOf(letter), { ...browser, 'Accept-Language': language });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const page = await pageOf(response);
      assert.ok(page.includes(title));
      const receipt = await (await post(formOf(letter))).json();
      assert.ok(page.includes(receipt.reference));
      assert.ok(page.replace(/\s/g, '').includes(receipt.queryCode), 'the code, in groups');
      assert.ok(page.includes(`datetime="${receipt.dueDate}"`));
    }
  });

  it('is told on a page what is missing', async () => {
    const response = await storesNothing(() =>
      post(formOf({ subject: 'Too short', email: 'no' }), { ...browser, 'Accept-Language': 'en' }),
    );
    assert.equal(response.status, 400);
    const page = await pageOf(response);
    for (const text of [
      'Your letter was not sent',
      'Subject: ',
      'Your letter: This is missing.',
      'E-mail: ',
      'What you wrote is still here',
    ])
      assert.ok(page.includes(text), text);
  });

  it('has what was written on that page, to be mended and sent', async () => {
    const written = {
      ...aLetter({ subject: 'Too "short"', message: '\nA <b>bench</b> at the tram stop, please.', name: 'Mei' }),
      district: 'Old Quay',
      _token: 't0k',
    };
    const form = formOf(written);
    for (const name of ['consent', 'phone']) form.delete(name);
    const response = await storesNothing(() => post(form, { ...browser, 'Accept-Language': 'en' }));
    const page = await pageOf(response);
    const [, again] = /<form([^]*?)<\/form>/.exec(page);
    const decode = (text) => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
    const valueOf = (name) => decode(new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(again)?.[1] ?? '');
    assert.equal(valueOf('subject'), 'Too "short"');
    assert.equal(valueOf('name'), 'Mei');
    assert.equal(valueOf('district'), 'Old Quay');
    assert.equal(valueOf('_token'), 't0k');
    // The line end after the tag is HTML's own.
    const message = decode(/name="message"[^>]*>\n([^<]*)<\/textarea>/.exec(again)[1]);
    assert.equal(message, written.message);
    assert.match(again, /<option value="suggestion" selected>/);
    assert.match(again, /name="consent" value="true" +aria-invalid="true"/);
    assert.ok(!again.includes('type="tel"'), 'what the page does not ask for');
    const mended = new URLSearchParams({
      category: 'suggestion',
      subject: 'Long enough by now',
      message,
      name: valueOf('name'),
      district: valueOf('district'),
      consent: 'true',
    });
    assert.equal((await post(mended, browser)).status, 201);
  });

  it('asks for the state of a letter', async () => {
    const { reference, queryCode } = await (await endpoint.send(aLetter())).json();
    const ask = (code) =>
      endpoint.call('/api/letters/status', {
        method: 'POST',
        headers: browser,
        body: new URLSearchParams({ reference, queryCode: code }),
      });
    const page = await pageOf(await ask(queryCode));
    for (const text of ['State of your letter', 'Received', reference, 'There is no answer yet.'])
      assert.ok(page.includes(text), text);
    const wrong = await ask('AAAABBBBCCCC');
    assert.equal(wrong.status, 404);
    assert.match(await pageOf(wrong), /no letter with this number/);
  });
});
