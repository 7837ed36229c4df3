// Links of the documentation to itself lead somewhere.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  ...fs.readdirSync(root).filter((file) => file.endsWith('.md')),
  ...fs
    .readdirSync(path.join(root, 'docs'), { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];
const read = (page) => fs.readFileSync(path.join(root, page), 'utf8').replace(/```[^]*?```/g, '');

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page) =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

for (const page of pages)
  it(`${page} links to what is there`, () => {
    const broken = [];
    for (const [, target] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, anchor] = target.split('#');
      const there = file ? path.join(path.dirname(page), file) : page;
      if (!fs.existsSync(path.join(root, there))) broken.push(target);
      else if (anchor && there.endsWith('.md') && !anchorsOf(there).includes(anchor)) broken.push(target);
    }
    assert.deepEqual(broken, []);
  });
