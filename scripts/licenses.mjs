// Writes dist/cdn/licenses.txt: the scripts hold code of other packages, whose licences ask to be passed on with it.
// Which packages, the source maps tell.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/** Packages whose code is in the files for pages. */
function bundledPackages() {
  const maps = fs
    .readdirSync(at('dist/cdn'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.map'));
  const sources = maps.flatMap(
    (name) => /** @type {string[]} */ (JSON.parse(fs.readFileSync(at(`dist/cdn/${name}`), 'utf8')).sources),
  );
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source ?? '')?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** The licence of a package. @param {string} name */
function licenseOf(name) {
  const folder = at(`node_modules/${name}`);
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (!file) throw new Error(`${name} is part of the scripts and has no licence that could be passed on with them.`);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}

/** Writes the licences of all that is in the files for pages. */
export function writeLicenses() {
  const own = `civic-elements (MIT)\n\n${fs.readFileSync(at('LICENSE'), 'utf8').trim()}\n`;
  const line = `\n${'-'.repeat(80)}\n\n`;
  const intro = 'These files consist of civic-elements and of parts of other packages. The licences of all of them:\n';
  const texts = [own, ...bundledPackages().map(licenseOf)];
  fs.writeFileSync(at('dist/cdn/licenses.txt'), [intro, ...texts].join(line));
}
