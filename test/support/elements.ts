/** The elements that load articles, registered, with short ways to put them on the page. */
import '../../src/define.js';
import type { ArticleCard } from '../../src/elements/article-card/article-card.js';
import type { ArticleView } from '../../src/elements/article-view/article-view.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import './console.js';
import { piece } from './render.js';

/** Puts one element on the page. Properties are set before it gets there. */
function element<T extends HTMLElement>(tag: string, attributes: string, children: string, properties: Partial<T>): T {
  const { container, connect } = piece(`<${tag} ${attributes}>${children}</${tag}>`);
  const made = container.firstElementChild as T;
  Object.assign(made, properties);
  connect();
  return made;
}

type Data = 'articles' | 'article';

export const newsList = (
  attributes = '',
  properties: Partial<Omit<NewsList, Data>> & { articles?: unknown } = {},
  children = '',
): NewsList => element<NewsList>('news-list', attributes, children, properties as Partial<NewsList>);

export const articleCard = (
  attributes = '',
  properties: Partial<Omit<ArticleCard, Data>> & { article?: unknown } = {},
  children = '',
): ArticleCard => element<ArticleCard>('article-card', attributes, children, properties as Partial<ArticleCard>);

export const articleView = (
  attributes = '',
  properties: Partial<Omit<ArticleView, Data>> & { article?: unknown } = {},
  children = '',
): ArticleView => element<ArticleView>('article-view', attributes, children, properties as Partial<ArticleView>);

let inlines = 0;

/** Inline JSON of the page; gives the `src` that names it. */
export function inlineJson(data: unknown): string {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = `inline-${++inlines}`;
  script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  piece('').container.append(script);
  document.body.append(script.parentElement!);
  return `#${script.id}`;
}

/** Sets a `<meta>` of the page; gives it back, to be removed. */
export function meta(name: string, content: string, attribute: 'name' | 'http-equiv' = 'name'): HTMLMetaElement {
  const made = document.createElement('meta');
  made.setAttribute(attribute, name);
  made.content = content;
  document.head.append(made);
  metas.push(made);
  return made;
}

const metas: HTMLMetaElement[] = [];
afterEach(() => metas.splice(0).forEach((made) => made.remove()));
