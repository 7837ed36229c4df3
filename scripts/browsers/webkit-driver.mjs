// The WebDriver of WebKitGTK, on a display of its own.
import { end, freePort, start } from '../processes.mjs';
import { miniBrowser } from './find.mjs';

/** Starts it. @param {string} program */
export async function startWebKitDriver(program) {
  const port = await freePort();
  const driver = start('xvfb-run', ['-a', program, '--host=127.0.0.1', `--port=${port}`], {
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
    },
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${base}/status`).catch(() => undefined))?.ok; tries++) {
    if (tries > 150) throw new Error('WebKitWebDriver did not start within 15 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, base, end: () => end(driver) };
}

/** What to ask it for. */
export const webKitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
});
