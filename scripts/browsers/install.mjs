// Brings the browsers that tests run in, and says what it does.
//   node scripts/browsers/install.mjs [chromium] [firefox] [webkit]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ENGINES, findBrowser } from './find.mjs';

const packages = {
  chromium: ['chromium', 'chromium-driver', 'fonts-noto-cjk'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'dbus-x11', 'xauth'],
};

/** @param {string} command @param {string[]} args @param {number} minutes */
function run(command, args, minutes) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    // Messages of the package tools name mirrors, so they are kept back; their exit code says enough.
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function distribution() {
  try {
    const text = fs.readFileSync('/etc/os-release', 'utf8');
    return /^ID=(.*)$/m.exec(text)?.[1]?.replace(/"/g, '') ?? '';
  } catch {
    return '';
  }
}

/** Installs what is missing of the wanted engines, as far as this system allows.
 * @param {readonly import('./find.mjs').Engine[]} wanted */
export async function installBrowsers(wanted) {
  const missing = [];
  for (const engine of wanted) if (!(await findBrowser(engine))) missing.push(engine);
  if (!missing.length) return;
  const system = distribution();
  const apt =
    (system === 'debian' || system === 'ubuntu') && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (apt) {
    console.log(`Missing: ${missing.join(', ')}. Installing them with apt-get.`);
    run('apt-get', ['update', '-qq'], 5);
    for (const engine of missing) {
      // On Ubuntu both names stand for snaps, which do not start in a container and cannot use /tmp.
      if (system === 'ubuntu' && engine === 'firefox') continue;
      const names = packages[engine].filter((name) => system !== 'ubuntu' || !name.startsWith('chromium'));
      if (names.length && !run('apt-get', ['install', '-y', '-qq', ...names], 15))
        console.log(`apt-get could not install ${names.join(' ')}.`);
    }
  }
  if (missing.includes('chromium') && !(await findBrowser('chromium'))) {
    console.log('Fetching the Chromium of Playwright.');
    const args = ['playwright-core', 'install', ...(apt ? ['--with-deps'] : []), 'chromium'];
    if (!run(process.platform === 'win32' ? 'npx.cmd' : 'npx', args, 15)) console.log('It could not be fetched.');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = ENGINES.filter((engine) => process.argv.includes(engine));
  const wanted = named.length ? named : ENGINES;
  await installBrowsers(wanted);
  for (const engine of wanted) console.log(`${engine}: ${(await findBrowser(engine)) ?? 'not found'}`);
}
