import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { create } from 'storybook/theming/create';
// Made by `npm run build -- --only=manifest`, which the storybook scripts run first.
import manifest from '../custom-elements.json';
import { commonArgTypes, extractArgTypes } from './arg-types.js';
import './preview.css';
import { CodeToCopy } from './stage/copy.js';
import { initialLook, toolbars } from './stage/look.js';
import { markupToPaste } from './stage/markup.js';
import { onStage } from './stage/stage.js';

setCustomElementsManifest(manifest);
if (!customElements.get('code-to-copy')) customElements.define('code-to-copy', CodeToCopy);

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // A story is a piece of a page: what a whole page has to have is not its business.
    a11y: {
      test: 'error',
      config: { rules: ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => ({ id, enabled: false })) },
    },
    controls: { expanded: true },
    docs: {
      extractArgTypes,
      source: {
        excludeDecorators: true,
        language: 'html',
        transform: (_code: string, context: never) => markupToPaste(context),
      },
      theme: create({ base: 'light', colorPrimary: '#0b5394', colorSecondary: '#0b5394', textColor: '#1b2733' }),
    },
    options: { storySort: { order: ['Welcome', 'Tokens and parts', 'Which tag does my endpoint need', '*'] } },
  },
  argTypes: commonArgTypes,
  globalTypes: toolbars,
  initialGlobals: { ...initialLook },
  decorators: [onStage],
  tags: ['autodocs'],
};
export default preview;
