// @ts-check
/** Where the letters of a bench are kept: in a folder, in a PostgreSQL that the bench starts, or in one that is there. */
import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../../demo/api/letters/database.mjs';
import { freePort } from '../processes.mjs';

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} [url]
 * @property {(meanwhile: () => Promise<void>) => Promise<void>} [crash] the database is gone at once, and comes back
 * @property {() => Promise<import('../../../demo/api/letters/database.mjs').Database>} read opens it when nobody else has it
 * @property {() => Promise<void>} close
 */

/** @param {string} folder @returns {Place} */
export function embedded(folder) {
  return {
    name: 'PGlite, in a folder',
    read: () => openDatabase({ folder }),
    close: async () => {},
  };
}

/** A schema of its own on a server that is there. @param {string} url @returns {Promise<Place>} */
export async function schemaOf(url) {
  const { default: pg } = await import('pg');
  const schema = `bench_${process.pid}_${Date.now()}`;
  const run = async (/** @type {string} */ sql) => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  await run(`CREATE SCHEMA ${schema}`);
  const [{ server_version: version }] = await run('SHOW server_version');
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return {
    name: `PostgreSQL ${version}`,
    url: own.href,
    read: () => openDatabase({ url: own.href }),
    close: async () => void (await run(`DROP SCHEMA ${schema} CASCADE`)),
  };
}

/** A cluster of its own, with the PostgreSQL of this machine. @param {string} folder @returns {Promise<Place>} */
export async function cluster(folder) {
  const bin = binaries();
  const data = path.join(folder, 'postgresql');
  fs.mkdirSync(data, { recursive: true });
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync('chown', ['postgres', data]);
    // It has to get there.
    fs.chmodSync(folder, 0o755);
  }
  /** @param {string} program @param {...string} args @returns {[string, string[], object]} */
  const asItsUser = (program, ...args) => {
    const [first, ...rest] = [...(isRoot ? ['runuser', '-u', 'postgres', '--'] : []), path.join(bin, program), ...args];
    return [first, rest, { cwd: data }];
  };
  const run = promisify(execFile);
  const port = await freePort();
  const files = path.join(data, 'cluster');
  const log = path.join(data, 'postgresql.log');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=32MB`;
  const starting = asItsUser('pg_ctl', 'start', '--wait', '--pgdata', files, '--log', log, '--options', options);
  const stopping = (/** @type {string} */ mode) =>
    asItsUser('pg_ctl', 'stop', '--wait', '--pgdata', files, '--mode', mode);
  await run(...asItsUser('initdb', '--pgdata', files, '--username', 'letters', '--auth', 'trust', '--no-sync'));
  await run(...starting);
  process.once('exit', () => {
    try {
      const [program, args, where] = stopping('immediate');
      execFileSync(program, args, { ...where, stdio: 'ignore' });
    } catch {
      // It is down already.
    }
  });
  let crash = Promise.resolve();
  const place = await schemaOf(`postgres://letters@127.0.0.1:${port}/postgres`);
  return {
    ...place,
    name: `${place.name}, in a cluster of its own`,
    crash: async (meanwhile) => {
      // One at a time.
      await (crash = crash.then(async () => {
        await run(...stopping('immediate'));
        await meanwhile();
        await run(...starting);
      }));
    },
    close: async () => void (await run(...stopping('fast'))),
  };
}

function binaries() {
  const top = '/usr/lib/postgresql';
  const versions = fs.existsSync(top) ? fs.readdirSync(top).sort((a, b) => Number(b) - Number(a)) : [];
  const found = [
    ...versions.map((version) => path.join(top, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ].find((folder) => fs.existsSync(path.join(folder, 'initdb')) && fs.existsSync(path.join(folder, 'postgres')));
  if (!found) throw new Error('There is no PostgreSQL (apt-get install postgresql), and no DATABASE_URL');
  return found;
}
