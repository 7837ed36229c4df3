import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Made by `npm run build -- --only=manifest`, which the storybook scripts run first.
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  tags: ['autodocs'],
};
export default preview;
