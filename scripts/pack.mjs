// The npm package as others get it: packed, and unpacked again. Asks no registry.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Packed
 * @property {string} tarball
 * @property {number} size bytes of the tarball
 * @property {number} unpackedSize
 * @property {{ path: string, size: number }[]} files
 */

/** @param {string} program @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function run(program, args, options) {
  const { stdout, stderr, status, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, ...options });
  if (error || status) throw new Error(`${program} ${args.join(' ')} has failed\n${error ?? ''}${stderr}`);
  return String(stdout);
}

/** A new folder among the temporary ones. */
export const temporaryFolder = () => fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'civic-package-'));

/** Packs what is in dist/ into a folder. @param {string} folder @returns {Packed} */
export function pack(folder) {
  if (!fs.existsSync(path.join(root, 'dist/web-types.json')))
    throw new Error('dist is not whole: run `npm run build` first.');
  // On Windows, npm is a script of the shell.
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--offline', `--pack-destination=${folder}`], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  // A list, or in later versions of npm an object by names.
  const [packed] = Object.values(JSON.parse(output));
  return { ...packed, tarball: path.join(folder, packed.filename) };
}

/** What an application has in its node_modules beside our package: what that needs, and frameworks. */
function dependencies() {
  const read = (/** @type {string} */ folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const needed = new Set(['react', 'react-dom', '@types/react', 'csstype', 'preact', 'vue']);
  const add = (/** @type {string} */ folder) => {
    for (const name of Object.keys(read(folder).dependencies ?? {}))
      if (!needed.has(name)) add(path.join(root, 'node_modules', (needed.add(name), name)));
  };
  add(root);
  return needed;
}

/**
 * An application that has installed the package: a folder with files, node_modules/civic-elements as it comes out of the
 * tarball, and beside it links to packages that are installed here.
 *
 * @param {Record<string, string>} files
 */
export function installedIn(files) {
  const folder = temporaryFolder();
  const modules = path.join(folder, 'node_modules');
  const { tarball } = pack(folder);
  fs.mkdirSync(modules);
  run('tar', ['-xzf', path.basename(tarball)], { cwd: folder });
  fs.renameSync(path.join(folder, 'package'), path.join(modules, 'civic-elements'));
  fs.rmSync(tarball);
  for (const name of dependencies()) {
    const link = path.join(modules, name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.join(root, 'node_modules', name), link, 'junction');
  }
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
