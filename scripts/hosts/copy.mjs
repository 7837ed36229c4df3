// A copy of all that the built files are made from, in which something can be taken away.
import { fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NEEDED =
  'src scripts test package.json package-lock.json tsconfig.json eslint.config.mjs web-test-runner.config.mjs LICENSE README.md';

/** @typedef {[file: string, find: string, put: string]} Edit */
/** @typedef {{ script: number, parts: number }} Size bytes, compressed by brotli 11 */

const compressed = (/** @type {string} */ text) =>
  zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Builds whenever it is asked to, and tells what went wrong. */
const BUILDER = `
const { buildCdn } = await import('./scripts/vite/cdn.mjs');
const made = new Map();
process.on('message', () => buildCdn(['classic'], made).then(() => process.send(''), (error) => process.send(String(error.stack))));
`;

export class Copy {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #builder;

  constructor() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'civic-without-'));
    process.once('exit', () => fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 }));
    for (const name of NEEDED.split(' ')) fs.cpSync(path.join(root, name), this.#at(name), { recursive: true });
    fs.writeFileSync(this.#at('builder.mjs'), BUILDER);
    fs.symlinkSync(path.join(root, 'node_modules'), this.#at('node_modules'), 'dir');
  }

  /** Ends what builds. */
  end() {
    this.#builder?.kill();
    this.#builder = undefined;
  }

  /** Where its built files are. */
  get library() {
    return this.#at('dist/cdn');
  }

  /** @param {string} file */
  #at(file) {
    return path.join(this.folder, file);
  }

  /** Makes changes, each of which must have one place. @param {readonly Edit[]} edits */
  edit(edits) {
    for (const [file, find, put] of edits) {
      const text = fs.readFileSync(this.#at(file), 'utf8');
      if (text.split(find).length !== 2) throw new Error(`${file}: expected one place of ${JSON.stringify(find)}`);
      fs.writeFileSync(
        this.#at(file),
        text.replace(find, () => put),
      );
    }
  }

  /** Takes them back. @param {readonly Edit[]} edits */
  restore(edits) {
    for (const [file] of edits) fs.copyFileSync(path.join(root, file), this.#at(file));
  }

  /** Runs a program in it, and gives what it has said. @param {string[]} args @param {number} seconds */
  run(args, seconds = 180) {
    return new Promise((/** @type {(ended: { code: number | null, output: string }) => void} */ resolve) => {
      const child = spawn(process.execPath, args, {
        cwd: this.folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      });
      const end = () => {
        try {
          if (child.pid) process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended.
        }
      };
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
      const limit = setTimeout(end, seconds * 1000);
      child.on('close', (code) => {
        clearTimeout(limit);
        end();
        resolve({ code, output });
      });
    });
  }

  /**
   * Builds the classic script with its parts, and gives their sizes. The program that does it goes on for as long as the
   * build itself is not changed: what is the same as before need not be built again.
   *
   * @param {readonly Edit[]} edits what has been changed since
   * @returns {Promise<Size>}
   */
  async build(edits = []) {
    const isOther = edits.some(([file]) => file.startsWith('scripts/'));
    if (isOther || !this.#builder) {
      this.end();
      fs.rmSync(this.#at('dist'), { recursive: true, force: true });
      this.#builder = fork(this.#at('builder.mjs'), {
        cwd: this.folder,
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
    }
    const builder = this.#builder;
    let said = '';
    const hear = (/** @type {Buffer} */ data) => (said += data);
    builder.stderr?.on('data', hear);
    const problem = await new Promise((resolve) => {
      builder.once('message', resolve);
      builder.once('exit', () => resolve(said || 'it has ended'));
      builder.send('build');
    });
    builder.stderr?.off('data', hear);
    builder.removeAllListeners('message').removeAllListeners('exit');
    if (isOther || problem) this.end();
    if (problem) throw new Error(`It cannot be built: ${String(problem).slice(-600)}`);
    const parts = fs.readdirSync(path.join(this.library, 'parts')).filter((file) => file.endsWith('.js'));
    // The hash of the sources is another one in every copy, and another number of bytes.
    const [, hash = ''] = /\.(\w+)\.js$/.exec(parts[0] ?? '') ?? [];
    const sizeOf = (/** @type {string} */ file) =>
      compressed(fs.readFileSync(path.join(this.library, file), 'utf8').split(hash).join('00000000'));
    return {
      script: sizeOf('civic-elements.classic.js'),
      parts: parts.reduce((sum, file) => sum + sizeOf(`parts/${file}`), 0),
    };
  }
}
