// @ts-check
/**
 * One way to ask either of two databases: PostgreSQL inside this process (PGlite), in a folder or in memory, and any
 * server that speaks PostgreSQL's protocol. All SQL is the same for both.
 */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {(sql: string, values?: unknown[]) => Promise<any[]>} Query gives the rows
 * @typedef {(sql: string) => Promise<unknown>} Script runs several statements
 * @typedef {{
 *   query: Query,
 *   transaction: <Result>(work: (query: Query, script: Script) => Promise<Result>) => Promise<Result>,
 *   close: () => Promise<void>,
 * }} Database
 */

const migrations = fileURLToPath(new URL('migrations/', import.meta.url));
/** Any number, as long as nobody else uses it for a lock of this database. */
const migrationLock = 7_305_813;

/** The database cannot be used at the moment. */
export class DatabaseUnavailable extends Error {}

/** Whether a database was not there or went away, so that it may be there later. @param {any} error */
export function isUnavailable(error) {
  if (error instanceof DatabaseUnavailable) return true;
  // Classes of PostgreSQL's codes: connections, conflicts that pass, resources, shutdown and start. What Node says has
  // names of its own.
  if (typeof error?.code === 'string')
    return /^(08|40|53|57P|ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOST)/.test(error.code);
  return /Connection terminated|timeout exceeded when trying to connect/.test(error?.message);
}

/**
 * Opens the database and brings its tables up to date.
 * @param {{ url?: string, folder?: string }} [where] neither of them: in memory
 * @returns {Promise<Database>}
 */
export async function openDatabase({ url, folder } = {}) {
  const database = url ? await openServer(url) : await openEmbedded(folder);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * A database that is opened when it is needed for the first time, and again after it could not be.
 * @param {() => Promise<Database>} open
 * @returns {Database}
 */
export function openedLate(open) {
  /** @type {Promise<Database> | undefined} */
  let opened;
  const get = () =>
    (opened ??= open().catch((error) => {
      opened = undefined;
      throw error;
    }));
  return {
    query: async (sql, values) => (await get()).query(sql, values),
    transaction: async (work) => (await get()).transaction(work),
    close: async () => {
      const wasOpened = opened;
      opened = undefined;
      await (await wasOpened?.catch(() => undefined))?.close();
    },
  };
}

/** @param {string | undefined} folder @returns {Promise<Database>} */
async function openEmbedded(folder) {
  const { PGlite } = await import('@electric-sql/pglite');
  const unlock = folder ? lock(folder) : () => {};
  try {
    const pglite = await PGlite.create(folder && path.join(folder, 'database'));
    return {
      query: async (sql, values) => (await pglite.query(sql, values)).rows,
      transaction: async (work) =>
        /** @type {any} */ (
          await pglite.transaction((tx) =>
            work(
              async (sql, values) => (await tx.query(sql, values)).rows,
              (sql) => tx.exec(sql),
            ),
          )
        ),
      close: async () => {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Locks of this process. @type {Set<string>} */
const held = new Set();

/**
 * PGlite does not notice that another process has the same folder, and two of them spoil it. The lock of a process that
 * is no more is taken over.
 * @param {string} folder
 */
function lock(folder) {
  const file = path.join(folder, 'lock');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      held.add(file);
      return () => {
        held.delete(file);
        fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = Number(fs.readFileSync(file, 'utf8'));
    // In a container, every process that is started has the number of the one before.
    if (holder === process.pid ? held.has(file) : isAlive(holder))
      throw new DatabaseUnavailable(
        `Process ${holder} has the letters in ${folder}. End it, or choose another folder with LETTERS_FOLDER. ` +
          `If it is no process of the endpoint, remove ${file}.`,
      );
    fs.rmSync(file, { force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} url @returns {Promise<Database>} */
async function openServer(url) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    application_name: 'letters',
  });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', (error) => console.error(`The database closed a connection: ${error.message}`));
  // Whoever uses one that breaks hears of it from his query. Without this, the whole process would end with it.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken;
      try {
        await client.query('BEGIN');
        const result = await work(
          async (sql, values) => (await client.query(sql, values)).rows,
          // Without values, a query may be several statements.
          (sql) => client.query(sql),
        );
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((rollback) => (broken = rollback));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** Runs what is new in migrations/, in the order of the names, all or nothing. @param {Database} database */
async function migrate(database) {
  const files = fs
    .readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  await database.transaction(async (query, script) => {
    // Several processes may start at once: one makes the tables, the others wait and find them.
    await query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await query('CREATE TABLE IF NOT EXISTS letter_migrations (name text PRIMARY KEY, at timestamptz DEFAULT now())');
    const done = (await query('SELECT name FROM letter_migrations')).map(({ name }) => name);
    for (const name of files) {
      if (done.includes(name)) continue;
      await script(fs.readFileSync(path.join(migrations, name), 'utf8'));
      await query('INSERT INTO letter_migrations (name) VALUES ($1)', [name]);
    }
  });
}
