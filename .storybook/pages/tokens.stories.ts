import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { lookOf } from '../stage/look.js';
import { TokenEditor } from '../tokens/token-editor.js';
import '../tokens/tokens.css';

if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditor);

const meta: Meta = {
  title: 'Tokens and parts',
  tags: ['!autodocs'],
  parameters: {
    stage: false,
    controls: { disable: true },
    actions: { disable: true },
    docs: { source: { type: 'code' } },
  },
  render: (_args, { globals }) => html`<token-editor .look=${lookOf(globals)}></token-editor>`,
};
export default meta;

export const TokensAndParts: StoryObj = { name: 'Tokens and parts' };
