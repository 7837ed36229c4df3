import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['./pages/*.mdx', './pages/*.stories.ts', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, viewport: false, interactions: false },
  staticDirs: [
    './static',
    // Host pages load what a webmaster's page loads. Made by `npm run build -- --only=cdn`, which the storybook scripts
    // run first.
    { from: '../dist/cdn', to: '/civic' },
  ],
  viteFinal: (vite) => ({
    ...vite,
    // Pictures in stories have addresses, as those of articles have; an article's `data:` is no address.
    build: { ...vite.build, assetsInlineLimit: 0 },
    // Without these, lit-html is loaded twice.
    resolve: { ...vite.resolve, dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: ['lit', 'lit/decorators/property.js', 'lit/static-html.js', '@storybook/web-components-vite'],
    },
  }),
};
export default config;
