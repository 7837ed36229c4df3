// @ts-check
/** The endpoint in a process of its own, which is started again whenever it is gone. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, start } from '../processes.mjs';

const serve = fileURLToPath(new URL('../../../demo/api/serve.mjs', import.meta.url));
const secret = 'a secret of the bench, as long as it has to be';

export class EndpointProcess {
  /** @param {{ folder: string, url?: string }} options folder of the embedded database, or address of a server */
  constructor({ folder, url }) {
    this._folder = folder;
    this._url = url;
    this._isOver = false;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this._child = undefined;
    this._log = fs.openSync(path.join(folder, 'endpoint.log'), 'a');
    this.port = 0;
    /** How often it was killed. */
    this.deaths = 0;
    /** Resolved while it answers. @type {Promise<void>} */
    this.ready = Promise.resolve();
  }

  async start() {
    this.port ||= await freePort();
    this.ready = this._start();
    await this.ready;
  }

  /**
   * The next request with this key kills it.
   * @param {{ method: string, key: string, variant?: string }} which
   */
  async breakNext({ method, key, variant }) {
    const ask = () =>
      this._ask({
        kind: 'kill',
        method,
        key,
        stored: variant === 'stored' || undefined,
        inserted: variant === 'inserted' || undefined,
      });
    // It may just be away for another letter's sake.
    for (let tries = 0; tries < 20 && !(await ask()); tries++) {
      await this.ready;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** @param {object} fault @returns {Promise<boolean>} */
  _ask(fault) {
    const address = `http://127.0.0.1:${this.port}/api/faults`;
    return fetch(address, { method: 'POST', body: JSON.stringify(fault) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Ends it as an operator does, so that the database is left in order. */
  async stop() {
    this._isOver = true;
    const child = this._child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  async _start() {
    const child = start(process.execPath, [serve, '--faults'], {
      stdio: ['ignore', 'pipe', this._log],
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        LETTERS_FOLDER: this._folder,
        LETTERS_SECRET: secret,
        DATABASE_URL: this._url ?? '',
        CLERK_TOKEN: 'the clerk of the bench',
        TRUST_PROXY: '1',
      },
    });
    this._child = child;
    child.once('exit', (_code, signal) => {
      if (this._isOver) return;
      if (signal === 'SIGKILL') this.deaths++;
      this.ready = this._start();
    });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
  }
}
