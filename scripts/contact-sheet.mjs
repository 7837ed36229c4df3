// Takes pictures to be looked at. They go to .cache/contact-sheets/.
//   npm run contact-sheet                    every story, and the old sites of the demo
//   npm run contact-sheet -- news-list       the stories of one element
//   npm run contact-sheet -- sites           the old sites
//
// Stories: each element at 320 and 1024 px, in English and Chinese, light and dark. Sites: each page at 320, 1024 and
// 1440 px, light and dark, and at 320 and 1024 px with text of 200 %.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from './browsers/find.mjs';
import { sitePages } from './pages/pages.mjs';
import { startDemo } from './pages/place.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, '.cache/contact-sheets');
const only = process.argv[2];
fs.mkdirSync(out, { recursive: true });

/** The page: all stories of one file, one below the other. */
const page = (
  /** @type {string} */ file,
) => `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{margin:0;padding:12px;font:16px/1.6 system-ui,sans-serif}h2{margin:24px 0 8px;font:600 12px/1.4 monospace;opacity:.7}</style></head><body>
<script type="module">
import { render } from 'lit';
import { translated } from '/stories/support/languages.ts';
import * as stories from '/stories/${file}.stories.ts';
const query = new URLSearchParams(location.search);
document.documentElement.lang = query.get('lang');
document.documentElement.style.colorScheme = query.get('theme');
document.body.style.cssText = 'background:Canvas;color:CanvasText';
const { default: meta, ...all } = stories;
for (const [name, story] of Object.entries(all)) {
  const args = translated({ ...meta.args, ...story.args }, query.get('lang'));
  const title = document.createElement('h2');
  title.textContent = name;
  const cell = document.createElement('div');
  document.body.append(title, cell);
  render((story.render ?? meta.render)(args), cell);
}
document.documentElement.dataset.ready = '';
</script></body></html>`;

const server = await createServer({
  root,
  logLevel: 'error',
  server: { port: 0 },
  plugins: [
    {
      name: 'contact-sheet',
      configureServer(vite) {
        vite.middlewares.use(async (request, response, next) => {
          const file = /^\/contact-sheet\/([\w-]+)/.exec(request.url ?? '')?.[1];
          if (!file) return next();
          response.setHeader('Content-Type', 'text/html');
          response.end(await vite.transformIndexHtml(request.url ?? '', page(file)));
        });
      },
    },
  ],
});
await server.listen();
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-background-networking'],
});

/** Pictures of the demo's old sites. */
async function sites() {
  const demo = await startDemo();
  for (const { name, address } of sitePages) {
    for (const [width, colorScheme, size] of /** @type {const} */ ([
      [320, 'light', 16],
      [320, 'dark', 16],
      [320, 'light', 32],
      [1024, 'light', 16],
      [1024, 'dark', 16],
      [1024, 'light', 32],
      [1440, 'light', 16],
      [1440, 'dark', 16],
    ])) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        hasTouch: width < 400,
        colorScheme,
      });
      const view = await context.newPage();
      view.on('pageerror', (error) => console.error(`${name} ${width}: ${error.message}`));
      const devtools = await context.newCDPSession(view);
      const setFontSize = () => devtools.send('Page.setFontSizes', { fontSizes: { standard: size } });
      await setFontSize();
      await view.goto(demo.base + address);
      await view.waitForLoadState('networkidle');
      // A picture of the full page, or another window, would be one in letters of the usual size.
      const height = await view.evaluate(() => document.documentElement.scrollHeight);
      await view.setViewportSize({ width, height: Math.min(Math.max(height, 900), 8000) });
      await setFontSize();
      const look = `${width}-${colorScheme}${size > 16 ? '-200' : ''}`;
      await view.screenshot({ path: path.join(out, `site-${name}-${look}.png`), animations: 'disabled' });
      await context.close();
    }
    console.log(`${name}: 8 pictures in .cache/contact-sheets/`);
  }
  await demo.close();
}

if (!only || only === 'sites') await sites();
for (const file of fs.readdirSync(path.join(root, 'stories'))) {
  const name = /^(.+)\.stories\.ts$/.exec(file)?.[1];
  if (!name || (only && only !== name)) continue;
  for (const width of [320, 1024])
    for (const lang of ['en', 'zh-Hans'])
      for (const theme of ['light', 'dark']) {
        const view = await browser.newPage({ viewport: { width, height: 900 }, hasTouch: width < 400 });
        view.on('pageerror', (error) => console.error(`${name} ${width} ${lang} ${theme}: ${error.message}`));
        await view.goto(`${address}contact-sheet/${name}?lang=${lang}&theme=${theme}`);
        await view.waitForSelector('html[data-ready]', { state: 'attached' });
        await view.waitForLoadState('networkidle');
        await view.screenshot({
          path: path.join(out, `${name}-${width}-${lang}-${theme}.png`),
          fullPage: true,
          animations: 'disabled',
        });
        await view.close();
      }
  console.log(`${name}: 8 pictures in .cache/contact-sheets/`);
}
await browser.close();
await server.close();
