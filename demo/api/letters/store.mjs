// @ts-check
/** The letters in the database. All SQL of the endpoint is here and in migrations/. */

import { cityDay, cityTime, workingDaysAfter } from './calendar.mjs';
import { newReference, randomText, sha256, tidyReference } from './codes.mjs';
import { fingerprintOf } from './letter.mjs';
import { withoutIdentity, withoutWriter } from './publishing.mjs';

/**
 * @typedef {import('./database.mjs').Database} Database
 * @typedef {import('./database.mjs').Query} Query
 * @typedef {import('./letter.mjs').Letter} Letter
 * @typedef {import('./letter.mjs').LetterFile} LetterFile
 * @typedef {{ reference: string, queryCode?: string, dueDate: string }} Receipt no query code if the secret is another
 *   one than when the letter was stored
 * @typedef {{ receipt: Receipt, isNew: boolean } | { fault: 'inProgress' | 'keyReused' | 'unknownKey' }} Outcome
 * @typedef {{ subject: string, question: string, answer: string }} PublishedTexts
 */

const workingDays = 15;
const uniqueViolation = '23505';
const lockNotAvailable = '55P03';
/** What is to be tried again: another was faster, or a cluster could not put the transactions in an order. */
const passingConflicts = [uniqueViolation, '40001', '40P01'];
const mostAttempts = 5;

export class LetterStore {
  /**
   * @param {Database} database
   * @param {import('./codes.mjs').QueryCodes} codes
   * @param {{ beforeCommit?: (key: string) => Promise<void> }} [hooks] for a test that needs a letter to be under way
   */
  constructor(database, codes, { beforeCommit } = {}) {
    this._database = database;
    this._codes = codes;
    this._beforeCommit = beforeCommit;
    /** Keys that this process is storing letters for. @type {Set<string>} */
    this._underWay = new Set();
  }

  /**
   * Stores a letter, once for each key.
   * @param {Letter} letter
   * @param {LetterFile[]} files
   * @param {{ key: string, language: string, now?: Date }} options
   * @returns {Promise<Outcome>}
   */
  async submit(letter, files, { key, language, now = new Date() }) {
    const keyHash = sha256(key);
    if (this._underWay.has(keyHash)) return { fault: 'inProgress' };
    this._underWay.add(keyHash);
    try {
      const fingerprint = fingerprintOf(letter, files);
      for (let attempt = 1; ; attempt++) {
        try {
          return await this._database.transaction(async (query) => {
            // Nobody else stores a letter with this key until the transaction is over, in any process. Whoever only asks
            // for a receipt is waited for.
            await query(`SET LOCAL lock_timeout = '1s'`);
            await query('SELECT pg_advisory_xact_lock($1)', [lockNumber(keyHash)]);
            const found = await this._byKey(query, key, keyHash);
            if (found)
              return found.fingerprint === fingerprint
                ? { receipt: found.receipt, isNew: false }
                : { fault: 'keyReused' };
            const receipt = await this._insert(query, letter, files, { key, keyHash, fingerprint, language, now });
            await this._beforeCommit?.(key);
            return { receipt, isNew: true };
          });
        } catch (error) {
          if (error?.code === lockNotAvailable) return { fault: 'inProgress' };
          // The reference was drawn twice: draw again. Or the key is there after all: then it is found.
          if (!passingConflicts.includes(error?.code) || attempt === mostAttempts) throw error;
        }
      }
    } finally {
      this._underWay.delete(keyHash);
    }
  }

  /**
   * The receipt of the letter that was stored with a key.
   * @param {string} key
   * @returns {Promise<Outcome>}
   */
  async receiptOf(key) {
    const keyHash = sha256(key);
    if (this._underWay.has(keyHash)) return { fault: 'inProgress' };
    return this._database.transaction(async (query) => {
      const free = 'SELECT pg_try_advisory_xact_lock_shared($1) AS free';
      if (!(await query(free, [lockNumber(keyHash)]))[0].free) return { fault: 'inProgress' };
      const found = await this._byKey(query, key, keyHash);
      return found ? { receipt: found.receipt, isNew: false } : { fault: 'unknownKey' };
    });
  }

  /**
   * What became of a letter; nothing unless both reference and code are right.
   * @param {string} reference as somebody typed it
   * @param {string} code
   */
  async status(reference, code) {
    const tidied = tidyReference(reference);
    const [row] = await this._database.query(
      `SELECT id, reference, query_code_hash, category, subject, state, unit, reply, replied_at, received_at, updated_at,
              due_on::text AS due_on
       FROM letters WHERE reference = $1`,
      [tidied],
    );
    if (!this._codes.check(tidied, code, row?.query_code_hash)) return undefined;
    const history = await this._historyOf(row.id);
    return {
      reference: row.reference,
      state: row.state,
      category: row.category,
      subject: row.subject ?? undefined,
      receivedAt: cityTime(row.received_at),
      updatedAt: cityTime(row.updated_at),
      dueDate: row.due_on,
      unit: row.unit ?? undefined,
      reply:
        row.reply === null
          ? undefined
          : { text: row.reply, date: cityTime(row.replied_at), unit: row.unit ?? undefined },
      history,
    };
  }

  /** @param {{ page: number, size: number, language?: string }} which all languages where none is given */
  async published({ page, size, language }) {
    const items = await this._database.query(
      `SELECT id, language, category, subject, question, answer, unit, published_at, updated_at
       FROM published_letters WHERE $3::text IS NULL OR language = $3
       ORDER BY published_at DESC, id LIMIT $1 OFFSET $2`,
      [size, (page - 1) * size, language ?? null],
    );
    const [{ total }] = await this._database.query(
      'SELECT count(*)::int AS total FROM published_letters WHERE $1::text IS NULL OR language = $1',
      [language ?? null],
    );
    return { items, total };
  }

  /** @param {string} id */
  async publishedLetter(id) {
    const [row] = await this._database.query(
      `SELECT id, language, category, subject, question, answer, unit, published_at, updated_at
       FROM published_letters WHERE id = $1`,
      [id],
    );
    return row;
  }

  // For the clerk

  /** @param {{ state?: string, page: number, size: number }} which */
  async list({ state, page, size }) {
    const rows = await this._database.query(
      `SELECT l.reference, l.category, l.subject, l.state, l.received_at, l.due_on::text AS due_on, l.publish, l.erased_at,
              p.id AS published_id, count(*) OVER ()::int AS total
       FROM letters l LEFT JOIN published_letters p ON p.letter_id = l.id
       WHERE $1::text IS NULL OR l.state = $1
       ORDER BY l.id DESC LIMIT $2 OFFSET $3`,
      [state ?? null, size, (page - 1) * size],
    );
    const letters = rows.map((row) => ({
      reference: row.reference,
      category: row.category,
      subject: row.subject ?? undefined,
      state: row.state,
      receivedAt: cityTime(row.received_at),
      dueDate: row.due_on,
      publish: row.publish,
      publishedId: row.published_id ?? undefined,
      erased: row.erased_at !== null,
    }));
    if (rows.length || page === 1) return { letters, total: rows[0]?.total ?? 0 };
    return { letters, total: (await this.list({ state, page: 1, size: 1 })).total };
  }

  /** @param {string} reference */
  async letter(reference) {
    const row = await this._row(this._database.query, reference);
    if (!row) return undefined;
    const [files, history, published] = await Promise.all([
      this._database.query(
        'SELECT position, name, type, size FROM letter_files WHERE letter_id = $1 ORDER BY position',
        [row.id],
      ),
      this._historyOf(row.id),
      this._database.query('SELECT id, subject, question, answer FROM published_letters WHERE letter_id = $1', [
        row.id,
      ]),
    ]);
    const given = { name: row.name, phone: row.phone, email: row.email, address: row.address };
    return {
      reference: row.reference,
      category: row.category,
      ...Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? undefined])),
      subject: row.subject ?? undefined,
      message: row.message ?? undefined,
      publish: row.publish,
      notify: row.notify,
      consent: row.consent ?? undefined,
      extra: row.extra,
      language: row.language,
      state: row.state,
      unit: row.unit ?? undefined,
      reply: row.reply ?? undefined,
      receivedAt: cityTime(row.received_at),
      dueDate: row.due_on,
      erased: row.erased_at !== null,
      files,
      history,
      published: published[0],
      // What may be published, for the clerk to go through.
      suggestion: mayPublish(row)
        ? {
            subject: withoutIdentity(row.subject, given),
            question: withoutIdentity(row.message, given),
            answer: withoutWriter(row.reply, given),
          }
        : undefined,
    };
  }

  /** @param {string} reference @param {number} position */
  async file(reference, position) {
    const [row] = await this._database.query(
      `SELECT f.name, f.type, f.content FROM letter_files f JOIN letters l ON l.id = f.letter_id
       WHERE l.reference = $1 AND f.position = $2`,
      [reference, position],
    );
    return row;
  }

  /**
   * @param {string} reference
   * @param {{ state: string, unit: string | null, reply: string | null }} work
   * @returns {Promise<'done' | 'unknown' | 'erased' | 'no-reply'>}
   */
  async work(reference, { state, unit, reply }) {
    return this._database.transaction(async (query) => {
      const row = await this._row(query, reference, 'FOR UPDATE');
      if (!row) return 'unknown';
      if (row.erased_at !== null) return 'erased';
      if (state === 'answered' && !reply) return 'no-reply';
      await query(
        `UPDATE letters SET state = $2, unit = $3, updated_at = now(),
           replied_at = CASE WHEN $4::text IS NULL THEN NULL WHEN reply IS DISTINCT FROM $4 THEN now() ELSE replied_at END,
           reply = $4
         WHERE id = $1`,
        [row.id, state, unit, reply],
      );
      if (state !== row.state || unit !== row.unit) await this._note(query, row.id, state, unit);
      return 'done';
    });
  }

  /**
   * Publishes question and answer, or what has changed in them.
   * @param {string} reference
   * @param {PublishedTexts} texts
   * @returns {Promise<string | undefined>} the id under which they are published; none where they may not be
   */
  async publish(reference, { subject, question, answer }) {
    return this._database.transaction(async (query) => {
      const row = await this._row(query, reference, 'FOR UPDATE');
      if (!row || !mayPublish(row)) return undefined;
      const [subjectText, questionText, answerText] = [subject, question, answer].map((text) =>
        withoutWriter(text, row),
      );
      const [published] = await query(
        `INSERT INTO published_letters (id, letter_id, language, category, subject, question, answer, unit)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (letter_id) DO UPDATE
         SET subject = excluded.subject, question = excluded.question, answer = excluded.answer, unit = excluded.unit,
             updated_at = now()
         RETURNING id`,
        [randomText(10), row.id, row.language, row.category, subjectText, questionText, answerText, row.unit],
      );
      return published.id;
    });
  }

  /** @param {string} reference @returns {Promise<boolean>} whether anything was published */
  async withdraw(reference) {
    const rows = await this._database.query(
      'DELETE FROM published_letters p USING letters l WHERE l.id = p.letter_id AND l.reference = $1 RETURNING p.id',
      [reference],
    );
    return rows.length > 0;
  }

  /**
   * Removes who wrote the letter and what it says. Number, category, state and dates stay, and so does what was
   * published: it tells nothing of a person.
   * @param {string} reference
   */
  async erase(reference) {
    return this._database.transaction(async (query) => {
      const [row] = await query('SELECT id FROM letters WHERE reference = $1', [reference]);
      return Boolean(row) && this._erase(query, [row.id]);
    });
  }

  /**
   * Erases what was closed, answered or rejected so many days ago.
   * @param {number} days
   * @returns {Promise<number>} how many letters
   */
  async eraseAfter(days) {
    return this._database.transaction(async (query) => {
      const rows = await query(
        `SELECT id FROM letters WHERE erased_at IS NULL AND state IN ('answered', 'rejected', 'closed')
         AND updated_at < now() - $1 * interval '1 day'`,
        [days],
      );
      await this._erase(
        query,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  }

  /**
   * Stores letters that are invented, with what became of them, where there are none yet.
   * @param {import('../../content/letters.mjs').ExampleLetter[]} letters the oldest first
   * @param {Date} [now]
   */
  async plant(letters, now = new Date()) {
    if ((await this.list({ page: 1, size: 1 })).total) return;
    for (const [number, example] of letters.entries()) {
      const { letter, language, daysAgo, state = 'received', unit = null, reply = null, answeredAfter = 0 } = example;
      const received = hoursBefore(now, daysAgo * 24 + (number % 7));
      // Whoever has the same example twice, in two processes that start at once, has it once.
      const key = `example-letter-${language}-${number}`;
      const outcome = await this.submit(letter, [], { key, language, now: received });
      if (!('receipt' in outcome) || !outcome.isNew) continue;
      const { reference } = outcome.receipt;
      if (state !== 'received') await this.work(reference, { state, unit, reply });
      const { suggestion } = /** @type {any} */ (await this.letter(reference));
      if (suggestion) await this.publish(reference, suggestion);
      await this._backdate(reference, received, hoursBefore(received, -24 * answeredAfter));
    }
  }

  async close() {
    await this._database.close();
  }

  /** @param {string} reference @param {Date} received @param {Date} answered */
  async _backdate(reference, received, answered) {
    await this._database.transaction(async (query) => {
      const values = [reference, received, answered];
      const [{ id }] = await query(
        `UPDATE letters SET received_at = $2::timestamptz,
           updated_at = CASE WHEN state = 'received' THEN $2::timestamptz ELSE $3::timestamptz END,
           replied_at = CASE WHEN reply IS NULL THEN NULL ELSE $3::timestamptz END
         WHERE reference = $1 RETURNING id`,
        values,
      );
      await query(
        `UPDATE letter_states SET at = CASE WHEN state = 'received' THEN $2::timestamptz ELSE $3::timestamptz END
         WHERE letter_id = $1`,
        [id, received, answered],
      );
      await query('UPDATE published_letters SET published_at = $2 WHERE letter_id = $1', [id, answered]);
    });
  }

  /** @param {Query} query @param {unknown[]} ids */
  async _erase(query, ids) {
    for (const id of ids) {
      await query('DELETE FROM letter_files WHERE letter_id = $1', [id]);
      await query(
        `UPDATE letters SET name = NULL, phone = NULL, email = NULL, address = NULL, subject = NULL, message = NULL,
           consent = NULL, reply = NULL, replied_at = NULL, extra = '{}', notify = '[]', fingerprint = '', erased_at = now()
         WHERE id = $1`,
        [id],
      );
    }
    return true;
  }

  /** @param {Query} query @param {string} key @param {string} keyHash */
  async _byKey(query, key, keyHash) {
    const [row] = await query(
      'SELECT reference, query_code_hash, fingerprint, due_on::text AS due_on FROM letters WHERE idempotency_key = $1',
      [keyHash],
    );
    if (!row) return undefined;
    const queryCode = this._codes.of(key);
    const isRight = this._codes.check(row.reference, queryCode, row.query_code_hash);
    const receipt = { reference: row.reference, ...(isRight ? { queryCode } : {}), dueDate: row.due_on };
    return { fingerprint: row.fingerprint, receipt };
  }

  /**
   * @param {Query} query
   * @param {Letter} letter
   * @param {LetterFile[]} files
   * @param {{ key: string, keyHash: string, fingerprint: string, language: string, now: Date }} options
   * @returns {Promise<Receipt>}
   */
  async _insert(query, letter, files, { key, keyHash, fingerprint, language, now }) {
    const today = cityDay(now);
    const reference = newReference(today);
    const queryCode = this._codes.of(key);
    const dueDate = workingDaysAfter(today, workingDays);
    const [{ id }] = await query(
      `INSERT INTO letters (idempotency_key, fingerprint, reference, query_code_hash, language, category, name, phone, email,
         address, subject, message, publish, notify, consent, extra, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
      [
        keyHash,
        fingerprint,
        reference,
        this._codes.hash(reference, queryCode),
        language,
        letter.category,
        letter.name,
        letter.phone,
        letter.email,
        letter.address,
        letter.subject,
        letter.message,
        letter.publish,
        JSON.stringify(letter.notify),
        letter.consent,
        JSON.stringify(letter.extra),
        dueDate,
      ],
    );
    for (const [position, { name, type, size, content }] of files.entries()) {
      await query(
        'INSERT INTO letter_files (letter_id, position, name, type, size, content) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, position, name, type, size, content],
      );
    }
    await this._note(query, id, 'received', null);
    return { reference, queryCode, dueDate };
  }

  /** @param {Query} query @param {string} reference @param {string} [lock] */
  async _row(query, reference, lock = '') {
    const [row] = await query(`SELECT *, due_on::text AS due_on FROM letters WHERE reference = $1 ${lock}`, [
      reference,
    ]);
    return row;
  }

  /** @param {Query} query @param {unknown} id @param {string} state @param {string | null} unit */
  async _note(query, id, state, unit) {
    await query('INSERT INTO letter_states (letter_id, state, unit) VALUES ($1, $2, $3)', [id, state, unit]);
  }

  /** @param {unknown} id */
  async _historyOf(id) {
    const rows = await this._database.query(
      'SELECT state, unit, at FROM letter_states WHERE letter_id = $1 ORDER BY id',
      [id],
    );
    return rows.map(({ state, unit, at }) => ({ state, at: cityTime(at), unit: unit ?? undefined }));
  }
}

/** The writer has allowed it, there is an answer, and it is no report. The database would refuse anything else, too. */
function mayPublish(/** @type {any} */ row) {
  return row.publish && row.category !== 'report' && row.erased_at === null && row.reply !== null && isDone(row.state);
}

/** 64 bits of a hash, as PostgreSQL numbers its locks. @param {string} hash */
const lockNumber = (hash) => String(BigInt.asIntN(64, BigInt(`0x${hash.slice(0, 16)}`)));

/** @param {Date} time @param {number} hours */
const hoursBefore = (time, hours) => new Date(time.getTime() - hours * 3600_000);

/** @param {string} state */
const isDone = (state) => state === 'answered' || state === 'closed';
