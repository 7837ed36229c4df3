// Where browsers usually are. Environment variables go first: CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const places = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    // Ubuntu's chromium-browser is a snap, which cannot read profiles under /tmp: only after the others.
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox/firefox.exe'),
  ],
  webkit: ['/usr/bin/WebKitWebDriver'],
};

/** @param {string[]} programs */
function windows(...programs) {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? programs.map((program) => path.join(root, program)) : []));
}

/** Whether a path can be run and is not Ubuntu's stand-in, a shell script that only asks for the snap.
 * @param {string} file */
function works(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    const real = fs.realpathSync(file);
    if (real.includes('/snap')) return false;
    const head = Buffer.alloc(4096);
    const handle = fs.openSync(real, 'r');
    const length = fs.readSync(handle, head, 0, head.length, 0);
    fs.closeSync(handle);
    return !/snap install|\/snap\/bin/.test(head.toString('latin1', 0, length));
  } catch {
    return false;
  }
}

/** Chromium that `playwright-core install chromium` has fetched before. */
async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** WebKitGTK's small browser, which its driver starts. */
export function miniBrowser() {
  const names = process.env.WEBKIT_BROWSER_PATH ? [process.env.WEBKIT_BROWSER_PATH] : [];
  for (const base of ['/usr/lib', '/usr/libexec', '/usr/lib64'])
    for (const folder of [base, ...folders(base)])
      for (const version of ['4.1', '6.0', '4.0'])
        names.push(
          path.join(folder, `webkit2gtk-${version}/MiniBrowser`),
          path.join(folder, `webkitgtk-${version}/MiniBrowser`),
        );
  return names.find(works);
}

/** @param {string} base */
function folders(base) {
  try {
    return fs
      .readdirSync(base, { withFileTypes: true })
      .flatMap((f) => (f.isDirectory() && f.name.includes('-linux-') ? [path.join(base, f.name)] : []));
  } catch {
    return [];
  }
}

/** Path of an engine's program, or undefined.
 * @param {Engine} engine
 * @returns {Promise<string | undefined>} */
export async function findBrowser(engine) {
  const named = {
    chromium: process.env.CHROME_PATH,
    firefox: process.env.FIREFOX_PATH,
    webkit: process.env.WEBKIT_DRIVER_PATH,
  }[engine];
  if (named) return named;
  if (engine === 'webkit' && (!miniBrowser() || !works('/usr/bin/xvfb-run'))) return undefined;
  const found = places[engine].find(works);
  if (found || engine !== 'chromium') return found;
  const fetched = await playwrightChromium().catch(() => undefined);
  return fetched && works(fetched) ? fetched : undefined;
}
