import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/print-button/define.js';

interface Args {
  lang?: string;
  dir?: string;
  htmlFor?: string;
  words?: string;
}

const meta: Meta<Args> = {
  title: 'print-button',
  component: 'print-button',
  render: ({ lang, dir, htmlFor, words }) =>
    html`<print-button lang=${lang ?? nothing} dir=${dir ?? nothing} for=${htmlFor ?? nothing}
        >${words ?? nothing}</print-button
      >
      <article id="notice">Harbour bridge opens to walkers</article>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Prints the article of the page. */
export const Default: Story = { parameters: { tokens: true }, args: {} };

/** Prints one region. */
export const OneRegion: Story = { args: { htmlFor: 'notice' } };

/** With words of the page. */
export const OwnWords: Story = { args: { words: 'Print this notice' } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans' } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', words: 'طباعة' } };
