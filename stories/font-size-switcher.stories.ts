import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/font-size-switcher/define.js';

interface Args {
  lang?: string;
  heading?: string;
}

const meta: Meta<Args> = {
  title: 'font-size-switcher',
  component: 'font-size-switcher',
  render: ({ lang, heading }) => html`<font-size-switcher lang=${lang ?? nothing} heading=${heading ?? nothing}></font-size-switcher>`,
};
export default meta;

type Story = StoryObj<Args>;

/** With a heading. */
export const WithHeading: Story = { args: { heading: 'Heading' } };
