import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/news-list/define.js';
import type { NewsList } from '../src/elements/news-list/news-list.js';
import type { ArticleSource } from '../src/data/source.js';
import type { LooseArticle } from '../src/data/loose-article.js';
import { inAnyLanguage } from './support/languages.js';
import { articlesIn, linkToAll, sourceOf, unreachable, waiting } from './support/articles.js';

interface Args {
  lang?: string;
  dir?: string;
  view?: NewsList['view'];
  pager?: NewsList['pager'];
  pageSize?: number;
  heading?: string;
  moreHref?: string;
  show?: string;
  dateFormat?: string;
  newDays?: number;
  lines?: number;
  source?: ArticleSource;
  articles?: LooseArticle[];
  fallback?: unknown;
}

const meta: Meta<Args> = {
  title: 'news-list',
  component: 'news-list',
  args: { view: 'rows' },
  argTypes: {
    view: { control: 'inline-radio', options: ['headlines', 'rows', 'cards'] },
    pager: { control: 'inline-radio', options: ['more', 'pages', 'none'] },
  },
  render: (args) => html`
    <news-list
      lang=${args.lang ?? nothing}
      dir=${args.dir ?? nothing}
      view=${args.view ?? nothing}
      pager=${args.pager ?? nothing}
      page-size=${args.pageSize ?? nothing}
      heading=${args.heading ?? nothing}
      more-href=${args.moreHref ?? nothing}
      show=${args.show ?? nothing}
      date-format=${args.dateFormat ?? nothing}
      new-days=${args.newDays ?? nothing}
      lines=${args.lines ?? nothing}
      .source=${args.source}
      .articles=${args.articles}
      >${args.fallback ?? nothing}</news-list
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A title, and the day. */
export const Headlines: Story = {
  args: { view: 'headlines', heading: 'Latest news', moreHref: '#all', articles: articlesIn('en') },
};

/** Title, summary, date, source and picture. */
export const Rows: Story = { args: { heading: 'Latest news', articles: articlesIn('en') } };

/** One card an article. */
export const Cards: Story = {
  parameters: { tokens: true },
  args: { view: 'cards', heading: 'Latest news', articles: articlesIn('en') },
};

/** In Chinese. */
export const Chinese: Story = {
  args: { lang: 'zh-Hans', heading: '要闻动态', moreHref: '#all', articles: articlesIn('zh-Hans') },
};

/** From right to left. */
export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl', heading: 'آخر الأخبار', articles: articlesIn('ar') },
};

/** While the first answer is on its way, the place of the articles is kept. */
export const Loading: Story = { args: { source: waiting, pageSize: 4, heading: 'Latest news' } };

/** While the first answer is on its way, the page's own content is shown. */
export const LoadingWithFallback: Story = {
  args: { source: waiting, pageSize: 4, fallback: linkToAll },
};

/** There are no articles. */
export const Empty: Story = { args: { source: sourceOf([], 1), heading: 'Latest news' } };

/** The server cannot be reached. */
export const Failed: Story = { args: { source: unreachable, heading: 'Latest news' } };

/** The server cannot be reached, and the page has links of its own. */
export const FailedWithFallback: Story = {
  args: { source: unreachable, fallback: linkToAll },
};

/** It has been loaded, and could not be loaded again: it stays, and says from when it is. */
export const Stale: Story = {
  render: ({ lang, dir }) => {
    let source = sourceOf(articlesIn('en', 3));
    return html`<news-list
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      heading="Latest news"
      .source=${{ list: (...asked: Parameters<ArticleSource['list']>) => source.list(...asked) }}
      @news-list-loaded=${(event: CustomEvent) => {
        source = unreachable;
        void (event.target as NewsList).reload();
      }}
    ></news-list>`;
  },
};

/** More articles come below those that are there. */
export const More: Story = { args: { view: 'headlines', source: sourceOf(articlesIn('en', 14), 5), pageSize: 5 } };

/** Pages by number. */
export const Pages: Story = {
  parameters: { tokens: true },
  args: { view: 'headlines', pager: 'pages', source: sourceOf(articlesIn('en', 60), 5), pageSize: 5 },
};

/** What is to be known before a title is read. */
export const Badges: Story = {
  args: {
    newDays: 7,
    articles: inAnyLanguage((language) =>
      articlesIn(language, 3).map((article, i) => ({
        ...article,
        pinned: i === 0,
        withdrawn: i === 1 ? {} : undefined,
        published: new Date(Date.now() - i * 3 * 864e5).toISOString().slice(0, 10),
      })),
    ),
  },
};

/** Titles that are cut after one line. */
export const OneLine: Story = { args: { lines: 1, articles: articlesIn('en') } };

/** An old list, upgraded in place. */
export const ChildList: Story = {
  args: {
    view: 'headlines',
    fallback: html`<ul>
      <li><a href="#a">Harbour bridge opens to walkers</a> <span>2026-03-01</span></li>
      <li><a href="#b" title="Water in Chawu is turned off on Thursday night">Water in Chawu is turned…</a> <span>[2026-02-26]</span></li>
    </ul>`,
  },
};

/** Rows that the page designs. */
export const ItemTemplate: Story = {
  args: { articles: articlesIn('en', 3) },
  render: ({ lang, articles }) => html`
    <template id="story-row"><a class="row" href="[[url]]"><strong>[[title]]</strong></a> <small>[[date]] · [[source]]</small></template>
    <news-list lang=${lang ?? nothing} item-template="story-row" .articles=${articles}></news-list>
  `,
};
