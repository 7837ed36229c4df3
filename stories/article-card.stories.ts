import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/article-card/define.js';
import type { ArticleSource } from '../src/data/source.js';
import type { LooseArticle } from '../src/data/loose-article.js';
import { articleIn, articlesIn, linkToAll, sourceOf, unreachable, waiting } from './support/articles.js';

interface Args {
  lang?: string;
  dir?: string;
  headline?: string;
  href?: string;
  summary?: string;
  image?: string;
  imageAlt?: string;
  published?: string;
  publisher?: string;
  source?: ArticleSource;
  article?: LooseArticle;
  fallback?: unknown;
}

const meta: Meta<Args> = {
  title: 'article-card',
  component: 'article-card',
  render: (args) => html`
    <article-card
      lang=${args.lang ?? nothing}
      dir=${args.dir ?? nothing}
      headline=${args.headline ?? nothing}
      href=${args.href ?? nothing}
      summary=${args.summary ?? nothing}
      image=${args.image ?? nothing}
      image-alt=${args.imageAlt ?? nothing}
      published=${args.published ?? nothing}
      source=${args.publisher ?? nothing}
      .source=${args.source}
      .article=${args.article}
      >${args.fallback ?? nothing}</article-card
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** From attributes. */
export const FromAttributes: Story = {
  parameters: { tokens: true },
  args: {
    headline: 'Harbour bridge opens to walkers',
    href: '#bridge',
    summary: 'From seven to ten the bridge belongs to those who walk.',
    image: new URL('../demo/images/bridge.svg', import.meta.url).href,
    imageAlt: 'The harbour bridge at dawn',
    published: '2026-03-01',
    publisher: 'Municipal Transport Office',
  },
};

/** Without a picture, a card is as high as its text. */
export const WithoutImage: Story = {
  args: { headline: 'Water in Chawu is turned off', href: '#water', published: '2026-02-26' },
};

/** From data. */
export const FromData: Story = { args: { article: articleIn('en', 1) } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', article: articleIn('zh-Hans', 1) } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', article: articleIn('ar', 0) } };

/** Loaded from a source. */
export const Loaded: Story = { args: { source: sourceOf(articlesIn('en', 1)) } };

/** While the answer is on its way. */
export const Loading: Story = { args: { source: waiting } };

/** The server cannot be reached. */
export const Failed: Story = { args: { source: unreachable, fallback: linkToAll } };
