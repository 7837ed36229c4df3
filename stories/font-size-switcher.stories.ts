import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/font-size-switcher/define.js';

interface Args {
  lang?: string;
  dir?: string;
  htmlFor?: string;
  variant?: string;
  steps?: string;
  label?: unknown;
}

const meta: Meta<Args> = {
  title: 'font-size-switcher',
  component: 'font-size-switcher',
  render: ({ lang, dir, htmlFor, variant, steps, label }) => html`
    <font-size-switcher
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      for=${htmlFor ?? nothing}
      variant=${variant ?? nothing}
      steps=${steps ?? nothing}
      >${label ?? nothing}</font-size-switcher
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A button for each size. */
export const Letters: Story = { parameters: { tokens: true } };

/** Larger, normal and smaller. */
export const Stepper: Story = { args: { variant: 'stepper' } };

/** Sizes of your own, up to 200 %. */
export const OwnSteps: Story = { args: { steps: '87.5%:0.875 100%:1 125%:1.25 150%:1.5 200%:2' } };

/** Words of your own before the buttons. */
export const OwnWords: Story = { args: { label: html`<span slot="label">Font</span>` } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', steps: '小:0.875 中:1 大:1.25' } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', variant: 'stepper' } };
