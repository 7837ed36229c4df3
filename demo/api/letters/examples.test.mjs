import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letters } from '../../content/letters.mjs';
import { QueryCodes } from './codes.mjs';
import { letterFrom, usualRules } from './letter.mjs';
import { LetterStore } from './store.mjs';
import { secret, testDatabase } from './testing.mjs';

describe('the letters of the demo', () => {
  it('are letters that readers could have sent', () => {
    for (const { letter } of letters) {
      const { extra, ...fields } = letter;
      assert.deepEqual(extra, {});
      const { errors } = letterFrom({ fields: new Map(Object.entries(fields)), files: [], isForm: false }, usualRules);
      assert.deepEqual(errors, [], letter.subject);
    }
  });

  it('stand in an empty database, once, with their dates, and published without their writers', async () => {
    const database = await testDatabase();
    try {
      const store = new LetterStore(database, new QueryCodes(secret));
      const now = new Date('2026-11-20T04:00:00Z');
      await store.plant(letters, now);
      await store.plant(letters, now);
      const { total } = await store.list({ page: 1, size: 1 });
      assert.equal(total, letters.length);
      const { items } = await store.published({ page: 1, size: 100 });
      assert.equal(items.length, letters.filter(({ reply }) => reply).length);
      const seen = JSON.stringify(items);
      for (const { letter } of letters)
        for (const told of [letter.name, letter.phone, letter.email]) if (told) assert.ok(!seen.includes(told), told);
      const times = items.map(({ published_at: at }) => at.getTime());
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
      );
      assert.ok(times[0] < now.getTime() && times.at(-1) < times[0] - 20 * 24 * 3600_000);
      const { letters: open } = await store.list({ state: 'received', page: 1, size: 10 });
      const [{ reference, receivedAt, dueDate }] = open;
      assert.equal(receivedAt.slice(0, 10), '2026-11-19');
      assert.ok(reference.startsWith('20261119-') && dueDate > '2026-11-30');
    } finally {
      await database.close();
    }
  });

  it('leave a database alone in which somebody has written', async () => {
    const database = await testDatabase();
    try {
      const store = new LetterStore(database, new QueryCodes(secret));
      await store.submit(letters[0].letter, [], { key: 'somebody-was-faster', language: 'en' });
      await store.plant(letters);
      assert.equal((await store.list({ page: 1, size: 1 })).total, 1);
    } finally {
      await database.close();
    }
  });
});
