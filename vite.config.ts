/**
 * What Vite serves while we develop: Storybook and the contact sheet (scripts/contact-sheet.mjs). The files for a CDN
 * are built by Vite, too, each with a configuration of its own: scripts/vite/cdn.mjs. The demo has a server of its own,
 * scripts/start.mjs, because its pages are old ones: Vite would rewrite them.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  server: { host: '127.0.0.1' },
  // Pictures in stories have addresses, as those of articles have; an article's `data:` is no address.
  build: { assetsInlineLimit: 0 },
});
