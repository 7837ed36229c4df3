import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/share-links/define.js';

interface Args {
  lang?: string;
  dir?: string;
  targets?: string;
  url?: string;
  text?: string;
  /** Button that a reader has pressed. */
  pressed?: string;
}

const meta: Meta<Args> = {
  title: 'share-links',
  component: 'share-links',
  render: ({ lang, dir, targets, url, text, pressed }) => {
    const element = document.createElement('share-links');
    const attributes = { lang, dir, targets, url, text };
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    const button = () => element.shadowRoot!.querySelector<HTMLElement>(`[part~=${pressed}]`);
    if (pressed) void element.updateComplete.then(() => button()?.click());
    return html`${element}`;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** With everything, for the page. */
export const Default: Story = { parameters: { tokens: true }, args: {} };

/** Some of them, in an order of one's own. */
export const Chosen: Story = { args: { targets: 'wechat weibo copy' } };

/** Another address and another text than the page's. */
export const OfAnArticle: Story = { args: { url: '/news/bridge.html', text: 'Harbour bridge opens to walkers' } };

/** The QR code for WeChat. */
export const Code: Story = { args: { url: 'https://www.example.gov/news/bridge.html', pressed: 'wechat' } };

/** An address that is too long for a QR code. */
export const TooLong: Story = {
  args: {
    url: `https://www.example.gov/news/?topic=${'bridge'.repeat(200)}`,
    targets: 'wechat copy',
    pressed: 'wechat',
  },
};

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', targets: 'weibo wechat email copy' } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl' } };
