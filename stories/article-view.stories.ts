import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/article-view/define.js';
import type { LooseArticle } from '../src/data/loose-article.js';
import type { ArticleSource } from '../src/data/source.js';
import { articleIn, linkToAll, sourceOf, unreachable, waiting } from './support/articles.js';
import { inAnyLanguage } from './support/languages.js';
import {
  arabicArticle,
  blocksArticle,
  chineseArticle,
  hostileArticle,
  koreanArticle,
  markdownArticle,
  wholeArticleIn,
} from './support/whole-articles.js';

/** As long and as varied as articles get, in each language. */
const wholeArticle = inAnyLanguage(wholeArticleIn);

interface Args {
  lang?: string;
  dir?: string;
  headingLevel?: number;
  show?: string;
  dateFormat?: string;
  source?: ArticleSource;
  article?: LooseArticle;
  fallback?: unknown;
}

const meta: Meta<Args> = {
  title: 'article-view',
  component: 'article-view',
  render: (args) => html`
    <article-view
      lang=${args.lang ?? nothing}
      dir=${args.dir ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      show=${args.show ?? nothing}
      date-format=${args.dateFormat ?? nothing}
      .source=${args.source}
      .article=${args.article}
      >${args.fallback ?? nothing}</article-view
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Everything that an article may have. */
export const Whole: Story = { parameters: { tokens: true }, args: { article: wholeArticle } };

/** An official notice in Chinese: indented paragraphs, the number of the document, a signature on the right. */
export const Chinese: Story = { args: { lang: 'zh-Hans', article: chineseArticle } };

/** From right to left, with a paragraph in English. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', article: arabicArticle } };

/** An Arabic article on an English page. */
export const Mixed: Story = { args: { article: arabicArticle } };

/** Plain text, in Korean. */
export const PlainText: Story = { args: { lang: 'ko', article: koreanArticle } };

/** Markdown. */
export const Markdown: Story = { args: { article: markdownArticle } };

/** Blocks of a content management system. */
export const Blocks: Story = { args: { article: blocksArticle } };

/** With tools beside the dates. */
export const WithTools: Story = { args: { article: wholeArticle, show: 'font-size print share' } };

/** A picture above a text that has none. */
export const WithPicture: Story = {
  args: {
    article: { ...articleIn('en', 0), body: { format: 'text', value: 'The bridge belongs to those who walk.' } },
  },
};

/** The publisher has taken the article back. */
export const Withdrawn: Story = {
  args: {
    article: {
      ...markdownArticle,
      withdrawn: { text: 'The work was put off.', date: { iso: '2026-02-27', precision: 'day', zone: 'none' } },
    },
  },
};

/** Only a summary and the address are known. */
export const SummaryOnly: Story = { args: { article: articleIn('en', 1) } };

/** What editors paste, and what others smuggle in. */
export const Hostile: Story = { args: { article: hostileArticle } };

/** Loaded from a source. */
export const Loaded: Story = { args: { source: sourceOf([markdownArticle]) } };

/** While the answer is on its way. */
export const Loading: Story = { args: { source: waiting } };

/** The server cannot be reached. */
export const Failed: Story = { args: { source: unreachable, fallback: linkToAll } };
