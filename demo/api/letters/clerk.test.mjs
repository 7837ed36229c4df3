import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aLetter, clerkToken, pageOf, startEndpoint, testDatabase } from './testing.mjs';

const plenty = { limit: 100_000, seconds: 1 };
const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let database;
let endpoint;

before(async () => {
  database = await testDatabase();
  endpoint = await startEndpoint({ database, rates: { letters: plenty, status: plenty } });
});
after(async () => {
  await endpoint.close();
  await database.close();
});

/** A letter that was sent: its receipt. */
const sent = async (more) => (await endpoint.send(aLetter(more))).json();
const published = async (query = '') => (await endpoint.call(`/api/letters/published${query}`)).json();
const answer = (reference, reply = 'Dear reader, the bench will be there in May.') =>
  endpoint.clerk(`/letters/${reference}`, { state: 'answered', unit: 'Trams of Lanwan', reply });
const texts = { subject: 'A bench at a stop', question: 'Could there be a bench?', answer: 'Yes, in May.' };

/** Signs in as a browser does. */
async function signedIn() {
  const response = await endpoint.call('/api/clerk/session', {
    method: 'POST',
    headers: browser,
    body: new URLSearchParams({ token: clerkToken }),
  });
  assert.equal(response.status, 303);
  return response.headers.get('set-cookie');
}

describe('the clerk', () => {
  it('comes in with the token alone', async () => {
    const { reference } = await sent();
    for (const path of ['/api/clerk', `/api/clerk/letters/${reference}`, `/api/clerk/letters/${reference}/files/0`])
      for (const headers of [{}, { Authorization: 'Bearer nonsense' }, { Cookie: 'clerk=nonsense' }]) {
        const response = await endpoint.call(path, { headers });
        assert.equal(response.status, 401);
        assert.doesNotMatch(await response.text(), /Okafor/);
        const page = await pageOf(await endpoint.call(path, { headers: { ...browser, ...headers } }));
        assert.doesNotMatch(page, /Okafor/);
      }
    for (const path of ['', '/published', '/published/end', '/erase']) {
      const response = await endpoint.call(`/api/clerk/letters/${reference}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ state: 'closed', confirm: reference }),
      });
      assert.equal(response.status, 401);
    }
    assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).state, 'received');
  });

  it('signs in and out in a browser', async () => {
    const cookie = await signedIn();
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.match(cookie, /Path=\/api\/clerk/);
    assert.doesNotMatch(cookie, new RegExp(clerkToken));
    const headers = { ...browser, Cookie: cookie.split(';')[0] };
    const { reference } = await sent();
    const list = await endpoint.call('/api/clerk', { headers });
    assert.equal(list.headers.get('cache-control'), 'no-store');
    assert.equal(list.headers.get('x-frame-options'), 'DENY');
    assert.ok((await pageOf(list)).includes(`/api/clerk/letters/${reference}`));
    await endpoint.call('/api/clerk/session/end', { method: 'POST', headers });
    assert.equal((await endpoint.call('/api/clerk', { headers })).status, 401);
  });

  it('is not worked for by pages of others', async () => {
    const headers = { ...browser, Cookie: (await signedIn()).split(';')[0], Origin: 'https://elsewhere.example' };
    const { reference } = await sent();
    const response = await endpoint.call(`/api/clerk/letters/${reference}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ state: 'closed' }),
    });
    assert.equal(response.status, 403);
    assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).state, 'received');
  });

  it('cannot be found by trying tokens', async () => {
    const strict = await startEndpoint({ database, signIns: { limit: 3, seconds: 600 } });
    const attempt = (token) =>
      strict.call('/api/clerk/session', { method: 'POST', body: new URLSearchParams({ token }) });
    for (let count = 0; count < 5; count++) assert.equal((await strict.clerk('')).status, 200);
    for (let count = 0; count < 3; count++) assert.equal((await attempt(`guess ${count}`)).status, 401);
    assert.equal((await attempt(clerkToken)).status, 429);
    assert.equal((await strict.clerk('')).status, 429);
    await strict.close();
  });

  it('has a token that is not short, or a new one each time', async () => {
    await assert.rejects(startEndpoint({ database, clerkToken: 'short' }), /16 characters/);
    const made = await Promise.all([1, 2].map(() => startEndpoint({ database, clerkToken: undefined })));
    for (const one of made) {
      assert.equal((await one.clerk('')).status, 401);
      await one.close();
    }
  });

  it('sees the newest letters first, those of a state, and page by page', async () => {
    const references = [];
    for (let count = 0; count < 52; count++) references.push((await sent({ category: 'praise' })).reference);
    const first = await (await endpoint.clerk('')).json();
    assert.deepEqual(
      first.letters.map(({ reference }) => reference),
      references.slice(2).reverse(),
    );
    const second = await (await endpoint.clerk('?page=2')).json();
    assert.deepEqual(
      second.letters.slice(0, 2).map(({ reference }) => reference),
      references.slice(0, 2).reverse(),
    );
    assert.equal((await (await endpoint.clerk('?page=9')).json()).total, first.total);
    await endpoint.clerk(`/letters/${references[7]}`, { state: 'transferred', unit: 'Parks' });
    const transferred = await (await endpoint.clerk('?state=transferred')).json();
    assert.deepEqual(
      transferred.letters.map(({ reference }) => reference),
      [references[7]],
    );
    assert.equal((await endpoint.clerk('?state=lost')).status, 400);
    assert.equal((await endpoint.clerk('?page=0')).status, 400);
    assert.equal((await endpoint.clerk('/letters/20260101-AAAAAA')).status, 404);
  });
});

describe('from letter to answer', () => {
  it('its writer sees each state, and at last the answer', async () => {
    const { reference, queryCode } = await sent();
    const seen = async () => (await endpoint.status(reference, queryCode)).json();
    await endpoint.clerk(`/letters/${reference}`, { state: 'transferred', unit: 'Trams of Lanwan', reply: '' });
    const transferred = await seen();
    assert.equal(transferred.state, 'transferred');
    assert.equal(transferred.unit, 'Trams of Lanwan');
    assert.equal(transferred.reply, undefined);
    assert.equal((await endpoint.clerk(`/letters/${reference}`, { state: 'answered', reply: ' ' })).status, 400);
    await answer(reference, 'Dear Ms Okafor,\r\n<b>in May</b> there will be a bench.');
    const answered = await seen();
    assert.equal(answered.state, 'answered');
    assert.equal(answered.reply.text, 'Dear Ms Okafor,\n<b>in May</b> there will be a bench.');
    assert.equal(answered.reply.unit, 'Trams of Lanwan');
    assert.deepEqual(
      answered.history.map(({ state }) => state),
      ['received', 'transferred', 'answered'],
    );
    const { date } = answered.reply;
    await endpoint.clerk(`/letters/${reference}`, {
      state: 'closed',
      unit: 'Trams of Lanwan',
      reply: answered.reply.text,
    });
    assert.equal((await seen()).reply.date, date, 'an answer keeps its date while it stays the same');
    const page = await pageOf(
      await endpoint.call('/api/letters/status', {
        method: 'POST',
        headers: browser,
        body: new URLSearchParams({ reference, queryCode }),
      }),
    );
    assert.ok(page.includes('&lt;b&gt;in May&lt;/b&gt;'));
  });

  it('a clerk’s mistake is told and changes nothing', async () => {
    const { reference } = await sent();
    for (const fields of [{ state: 'lost' }, {}, { state: 'closed', unit: 'a\0b' }])
      assert.equal((await endpoint.clerk(`/letters/${reference}`, fields)).status, 400);
    assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).state, 'received');
  });

  it('a browser is led back to the letter, and told what was done', async () => {
    const { reference } = await sent();
    const headers = { ...browser, Cookie: (await signedIn()).split(';')[0], Origin: endpoint.base };
    const body = new URLSearchParams({ state: 'processing' });
    const response = await endpoint.call(`/api/clerk/letters/${reference}`, { method: 'POST', headers, body });
    assert.equal(response.status, 303);
    const page = await pageOf(await endpoint.call(response.headers.get('location'), { headers }));
    assert.ok(page.includes('Saved.'));
    assert.match(page, /value="processing" selected/);
  });
});

describe('what is published', () => {
  it('is a list of articles like any other, newest first', async () => {
    for (const number of [1, 2, 3]) {
      const { reference } = await sent();
      await answer(reference);
      await endpoint.clerk(`/letters/${reference}/published`, { ...texts, subject: `Bench number ${number}` });
    }
    const feed = await published('?size=2');
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ['Bench number 3', 'Bench number 2'],
    );
    const [item] = feed.items;
    assert.match(item.date_published, /\+08:00$/);
    assert.deepEqual(item.tags, ['Suggestion']);
    assert.equal(item.content_html, '<h2>Letter</h2><p>Could there be a bench?</p><h2>Answer</h2><p>Yes, in May.</p>');
    assert.equal(item._civic.source, 'Trams of Lanwan');
    const next = await (await endpoint.call(feed.next_url)).json();
    assert.equal(next.items[0].title, 'Bench number 1');
    assert.deepEqual(await (await endpoint.call(item.url)).json(), { ...item, _civic: { ...item._civic } });
    assert.ok((await pageOf(await endpoint.call(item.url, { headers: browser }))).includes('Bench number 3'));
    const { headers } = await endpoint.call('/api/letters/published');
    assert.equal(
      (await endpoint.call('/api/letters/published', { headers: { 'If-None-Match': headers.get('etag') } })).status,
      304,
    );
    assert.equal((await endpoint.call('/api/letters/published?page=0')).status, 400);
    assert.equal((await endpoint.call('/api/letters/published/AAAAAAAAAA')).status, 404);
  });

  it('can be had in one language alone', async () => {
    for (const language of ['ko', 'ja', 'ko', 'ko']) {
      const { reference } = await (await endpoint.send(aLetter(), { path: `/api/letters?lang=${language}` })).json();
      await answer(reference);
      await endpoint.clerk(`/letters/${reference}/published`, texts);
    }
    const first = await published('?language=ko&size=2');
    assert.equal(first._civic.total, 3);
    const second = await (await endpoint.call(first.next_url)).json();
    assert.deepEqual(
      [...first.items, ...second.items].map(({ language }) => language),
      ['ko', 'ko', 'ko'],
    );
    assert.equal((await published('?language=ja-JP')).items.length, 1);
    assert.deepEqual((await published('?language=fr')).items, []);
  });

  it('tells nothing of a person, whatever the clerk has overlooked', async () => {
    const { reference } = await sent({
      message:
        'I am MARIE  OKAFOR of 4 Net Makers’ Row. Call +86 138 0013 8000 or 13800138000, write to Marie@Example.org. My neighbour has 13912345678, 110101199003074258. The stop is closed since 2020-08-17.',
    });
    await answer(reference, 'Dear Marie Okafor, call 555-0123 from 9:00 on.');
    const { suggestion } = await (await endpoint.clerk(`/letters/${reference}`)).json();
    assert.doesNotMatch(JSON.stringify(suggestion), /Okafor|Net Makers|138|139|1101|example\.org/i);
    assert.match(suggestion.question, /2020-08-17/);
    assert.match(suggestion.answer, /555-0123/);
    const careless = {
      subject: 'Marie Okafor’s bench',
      question: 'From marie okafor, +8613800138000',
      answer: 'Dear Marie Okafor, call 555-0123.',
    };
    await endpoint.clerk(`/letters/${reference}/published`, careless);
    const feed = await published();
    assert.match(feed.items[0].content_html, /555-0123/);
    assert.doesNotMatch(JSON.stringify(feed), new RegExp(`Okafor|138|Net Makers|example.org|${reference}`, 'i'));
  });

  it('is escaped, as it is plain text', async () => {
    const { reference } = await sent();
    await answer(reference);
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    await endpoint.clerk(`/letters/${reference}/published`, { subject: hostile, question: hostile, answer: hostile });
    const [item] = (await published()).items;
    assert.equal(item.title, hostile);
    assert.doesNotMatch(item.content_html, /<(?!\/?(h2|p)>)/);
    assert.doesNotMatch(await pageOf(await endpoint.call(item.url, { headers: browser })), /<img/);
  });

  it('is nothing that was not allowed, is not answered, or is a report', async () => {
    const before = (await published())._civic.total;
    const refused = [
      await sent({ publish: false }),
      await sent({ category: 'report', publish: true }),
      await sent({ publish: undefined }),
    ];
    for (const { reference } of refused) await answer(reference);
    for (const { reference } of [...refused, await sent()]) {
      const response = await endpoint.clerk(`/letters/${reference}/published`, texts);
      assert.equal(response.status, 409);
      assert.equal((await (await endpoint.clerk(`/letters/${reference}`)).json()).suggestion, undefined);
    }
    assert.equal((await published())._civic.total, before);
    // Nor could it be, if this program were wrong.
    const [{ id }] = await database.query('SELECT id FROM letters WHERE reference = $1', [refused[0].reference]);
    await assert.rejects(
      database.query(
        `INSERT INTO published_letters (id, letter_id, language, category, subject, question, answer)
         VALUES ('x', $1, 'en', 'praise', 's', 'q', 'a')`,
        [id],
      ),
      /foreign key/,
    );
    await assert.rejects(
      database.query(`UPDATE letters SET publish = true WHERE reference = $1`, [refused[1].reference]),
      /letters_report/,
    );
  });

  it('can be changed and withdrawn', async () => {
    const { reference } = await sent();
    await answer(reference);
    const { published: first } = await (await endpoint.clerk(`/letters/${reference}/published`, texts)).json();
    await endpoint.clerk(`/letters/${reference}/published`, { ...texts, answer: 'Yes, in June.' });
    const [item] = (await published()).items;
    assert.equal(item.id, first.id);
    assert.match(item.content_html, /in June/);
    assert.ok(item.date_modified);
    assert.equal((await endpoint.clerk(`/letters/${reference}/published/end`, {})).status, 200);
    assert.equal((await endpoint.clerk(`/letters/${reference}/published/end`, {})).status, 404);
    assert.equal((await endpoint.call(item.url)).status, 404);
  });
});

describe('a letter that is erased', () => {
  it('leaves its number and state, and nothing of a person', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(aLetter({ publish: 'on', remark: 'by hand' }))) form.append(name, value);
    form.append('attachments', new Blob(['a text']), 'note.txt');
    const { reference, queryCode } = await (await endpoint.call('/api/letters', { method: 'POST', body: form })).json();
    await answer(reference);
    await endpoint.clerk(`/letters/${reference}/published`, texts);
    assert.equal((await endpoint.clerk(`/letters/${reference}/erase`, { confirm: 'yes' })).status, 400);
    const erased = await (await endpoint.clerk(`/letters/${reference}/erase`, { confirm: reference })).json();
    assert.equal(erased.erased, true);
    assert.deepEqual(erased.files, []);
    const rows = await database.query('SELECT * FROM letters WHERE reference = $1', [reference]);
    assert.doesNotMatch(JSON.stringify(rows), /Okafor|138|example|bench|by hand/i);
    assert.equal((await endpoint.clerk(`/letters/${reference}`, { state: 'closed' })).status, 400);
    assert.equal((await (await endpoint.status(reference, queryCode)).json()).state, 'answered');
    assert.equal((await published()).items[0].title, texts.subject);
  });

  it('is also one that was done with long ago', async () => {
    const { LetterStore } = await import('./store.mjs');
    const { QueryCodes } = await import('./codes.mjs');
    const store = new LetterStore(database, new QueryCodes('x'.repeat(32)));
    const [old, open] = [await sent(), await sent()];
    await endpoint.clerk(`/letters/${old.reference}`, { state: 'closed' });
    await database.query(`UPDATE letters SET updated_at = now() - interval '400 days'`);
    assert.ok((await store.eraseAfter(365)) > 0);
    assert.equal((await store.letter(old.reference)).erased, true);
    assert.equal((await store.letter(open.reference)).erased, false);
  });
});
