import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'civic-elements',
    brandImage: 'brand.svg',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#0b5394',
    colorSecondary: '#0b5394',
    appBg: '#f2f5f8',
    appContentBg: '#ffffff',
    appPreviewBg: '#eef2f6',
    appBorderColor: '#d5dde5',
    appBorderRadius: 6,
    barSelectedColor: '#0b5394',
    barHoverColor: '#0b5394',
    textColor: '#1b2733',
    fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  }),
  // The page of tokens has controls of its own.
  layoutCustomisations: { showPanel: ({ storyId }, show) => (/^tokens/.test(storyId ?? '') ? false : show) },
});
