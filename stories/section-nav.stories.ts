import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/section-nav/define.js';
import { inLanguage } from './support/languages.js';
import { addressOf, listOf, menu, type Menu } from './support/menus.js';

interface Args {
  lang?: string;
  dir?: string;
  look?: 'side' | 'bar';
  menu?: Menu;
  src?: string;
  fallback?: unknown;
}

const meta: Meta<Args> = {
  title: 'section-nav',
  component: 'section-nav',
  render: ({ lang, dir, look, menu: content, src, fallback }) => html`
    <section-nav
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      look=${look ?? nothing}
      heading=${content?.heading ?? nothing}
      src=${src ?? nothing}
      >${src ? (fallback ?? nothing) : listOf(content!.entries)}</section-nav
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** At the side of a page: from the list between the tags, with the current page marked. */
export const Side: Story = { parameters: { tokens: true }, args: { menu } };

/** Without a heading. */
export const WithoutHeading: Story = { args: { menu: { ...menu, heading: '' } } };

/** Across a page, with drop-downs. */
export const Bar: Story = { args: { look: 'bar', menu } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', menu: inLanguage(menu, 'zh-Hans') } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', menu: inLanguage(menu, 'ar') } };

/** A bar, from right to left. */
export const BarRightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', look: 'bar', menu: inLanguage(menu, 'ar') } };

/** Loaded from an address. */
export const Loaded: Story = { args: { menu, src: addressOf(menu.entries) } };

/** The address has something else: the links between the tags stay. */
export const Failed: Story = {
  args: {
    menu,
    src: addressOf({ status: 'closed' }),
    fallback: html`<ul>
      <li><a href="/about/">All about Lanwan</a></li>
    </ul>`,
  },
};
