// Packs the npm package and asks two judges: publint (are the entries what bundlers and Node expect) and
// arethetypeswrong (does TypeScript find the types that belong to them).
//   npm run check:package
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack, temporaryFolder } from './pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const elements = fs
  .readdirSync(path.join(root, 'src/elements'))
  .filter((tag) => fs.existsSync(path.join(root, 'src/elements', tag, 'define.ts')));
const folder = temporaryFolder();
let passed = 0;
let failed = 0;
/** @param {string} what @param {string} problems */
function judge(what, problems) {
  if (problems) failed++;
  else passed++;
  console.log(problems ? `${what} objects:\n${problems}` : `${what} has no objection.`);
}

try {
  const { tarball, size, unpackedSize, files } = pack(folder);
  console.log(`${path.basename(tarball)}: ${files.length} files, ${size} bytes, unpacked ${unpackedSize}`);

  const packed = fs.readFileSync(tarball);
  const { messages } = await publint({
    strict: true,
    pack: { tarball: packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) },
  });
  judge('publint', messages.map((message) => formatMessage(message, manifest)).join('\n'));

  // Patterns are not followed: each element's entries are named. The package is made of ES modules and says so, hence
  // the profile. The CDN files are for pages and have no types.
  const entries = Object.keys(manifest.exports)
    .filter((entry) => !entry.includes('/cdn/'))
    .flatMap((entry) => (entry.includes('*') ? elements.map((tag) => entry.replace('*', tag)) : entry));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      tarball,
      ...['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-emoji', '--no-color'],
      ...['--entrypoints', ...entries],
    ],
    { encoding: 'utf8' },
  );
  if (status === 0) console.log(`arethetypeswrong has looked at ${entries.join(', ')}`);
  judge('arethetypeswrong', status === 0 ? '' : stdout + stderr);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
