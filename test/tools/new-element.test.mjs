import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = path.join(root, 'scripts/new-element.mjs');

describe('npm run new', () => {
  let folder;
  const make = (...args) => spawnSync(process.execPath, [script, ...args, `--into=${folder}`], { encoding: 'utf8' });
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'civic-new-'));
    for (const name of ['src', 'tsconfig.json', 'package.json'])
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    cpSync(path.join(root, 'stories/index.ts'), path.join(folder, 'stories/index.ts'));
    cpSync(path.join(root, 'test/support/axe.ts'), path.join(folder, 'test/support/axe.ts'));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('makes an element that type-checks and is registered', () => {
    assert.equal(make('opening-hours').status, 0);
    for (const file of [
      'src/elements/opening-hours/opening-hours.ts',
      'stories/opening-hours.stories.ts',
      'test/elements/opening-hours.test.ts',
    ])
      assert.ok(existsSync(path.join(folder, file)), file);
    assert.match(
      readFileSync(path.join(folder, 'src/define.ts'), 'utf8'),
      /news-list\/define\.js';\nimport '\.\/elements\/opening-hours\/define\.js';/,
    );
    assert.match(
      readFileSync(path.join(folder, 'stories/index.ts'), 'utf8'),
      /\nexport \* as openingHours from '\.\/opening-hours\.stories\.js';\n/,
    );
    const tsc = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--types', 'mocha'],
      { encoding: 'utf8' },
    );
    const mine = tsc.stdout.split('\n').filter((line) => line.includes('opening-hours'));
    assert.deepEqual(mine, []);
  });

  it('overwrites nothing', () => {
    const again = make('news-list');
    assert.equal(again.status, 1);
    assert.match(again.stderr, /There is src\/elements\/news-list/);
  });

  it('takes only tags', () => {
    for (const tag of ['hours', 'Opening-Hours', 'opening_hours', 'x/../y-z', ''])
      assert.equal(make(tag).status, 2, tag);
  });
});
