/**
 * Rows that the page author designs: a `<template>` of the page, cloned per article, with holes `[[title]]` in its text
 * and in the attributes that may carry data. Holes are filled as text, and addresses have been checked when the article
 * was read, so that no article can bring mark-up or script.
 */
import type { Article } from '../data/article.js';
import { formatDate } from './format-date.js';
import type { ArticleLook } from './article-look.js';

const hole = /\[\[\s*([\w.-]+)\s*\]\]/g;
const styleSheet = 'link[rel~=stylesheet]';
const attributes = ['href', 'src', 'title', 'alt', 'datetime', 'class'];
/** Elements of which no article decides what they hold: what it says would be run, styled or framed. */
const closed = /^(?:script|style|link|base|iframe|frame|embed|use)$/;

function valueOf(name: string, article: Article, look: ArticleLook): string {
  const { published, image } = article;
  switch (name) {
    case 'url':
      return article.url ?? article.externalUrl ?? '';
    case 'date':
      return published ? formatDate(published, look) : '';
    case 'published':
      return published?.iso ?? '';
    case 'image':
      return image?.src ?? '';
    case 'image.alt':
      return image?.alt ?? '';
    case 'source':
      return article.source?.name ?? '';
    case 'category':
      return article.categories[0] ?? '';
    case 'id':
    case 'key':
    case 'title':
    case 'subtitle':
    case 'summary':
    case 'lang':
      return article[name] ?? '';
    default:
      return '';
  }
}

/** An address that a link or an image may have: whatever an author puts into `href`, a title must not become a script. */
function checkedUrl(filled: string, base: string): string {
  try {
    const { protocol, href } = new URL(filled, base);
    return /^(https?|mailto|tel):$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}

function fillAttributes(element: Element, fill: (text: string) => string, base: string): void {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value === null || value.indexOf('[[') < 0) continue;
    const text = closed.test(element.localName) ? '' : fill(value);
    const filled = text && (name === 'href' || name === 'src') ? checkedUrl(text, base) : text;
    // An address with nothing in it would lead to the page itself.
    if (filled || name === 'alt') element.setAttribute(name, filled);
    else element.removeAttribute(name);
  }
}

/** It is filled before it enters the page, so that no `src="[[image]]"` is ever requested. */
function fillTemplate(template: HTMLTemplateElement, article: Article, look: ArticleLook): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  // Read from a node: a page may have a form named baseURI.
  const base = template.baseURI;
  const fill = (text: string) => text.replace(hole, (_, name: string) => valueOf(name, article, look));
  row.querySelectorAll(styleSheet).forEach((link) => link.remove());
  row.querySelectorAll('*').forEach((element) => fillAttributes(element, fill, base));
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
    if (text.data.indexOf('[[') >= 0 && !closed.test(text.parentElement?.localName ?? '')) text.data = fill(text.data);
  return row;
}

/** A row, and what it shows. */
interface Row {
  article: Article;
  nodes: Node[];
}

/** Whether two articles make the same row. */
function areAlike(one: Article, other: Article): boolean {
  const textOf = (article: Article) => JSON.stringify({ ...article, body: 0, raw: 0 });
  return textOf(one) === textOf(other);
}

/**
 * The rows of one list. They are made once per article, and anew when the look has changed. When a list is loaded again,
 * a row that is as it was stays, and with it the focus.
 */
export class TemplateRows {
  private _rows = new WeakMap<Article, Node[]>();
  /** Rows of this time that the list is rendered, and of the time before, in their order. */
  private _shown: Row[] = [];
  private _before: Row[] = [];
  private _made = '';
  private _template?: HTMLTemplateElement;
  private _styleSheets: Node[] = [];

  /** The template of an id; nothing where the page has none. */
  templateOf(id: string | undefined): HTMLTemplateElement | undefined {
    const found = id ? document.getElementById(id) : null;
    return found instanceof HTMLTemplateElement ? found : undefined;
  }

  /** The row of an article. */
  of(template: HTMLTemplateElement, article: Article, look: ArticleLook): Node[] {
    this._use(template);
    // Rows of the page's own know nothing of new articles.
    const made = JSON.stringify({ ...look, newSince: 0 });
    if (made !== this._made) this._forget();
    this._made = made;
    let nodes = this._rows.get(article) ?? this._unchanged(article);
    if (!nodes) this._rows.set(article, (nodes = [...fillTemplate(template, article, look).childNodes]));
    this._shown.push({ article, nodes });
    return nodes;
  }

  /** Style sheets that a template brings: they are wanted once per list, not once per row. A list begins with them. */
  styleSheetsOf(template: HTMLTemplateElement): Node[] {
    this._use(template);
    this._before = this._shown;
    this._shown = [];
    return this._styleSheets;
  }

  /** The nodes that stood in the next place before, where they show the same. */
  private _unchanged(article: Article): Node[] | undefined {
    const row = this._before[this._shown.length];
    if (!row || !areAlike(row.article, article) || this._shown.some(({ nodes }) => nodes === row.nodes))
      return undefined;
    // Nodes can be in one place only: should the old article be shown further down, it gets others.
    this._rows.delete(row.article);
    this._rows.set(article, row.nodes);
    return row.nodes;
  }

  private _forget(): void {
    this._rows = new WeakMap();
    this._before = [];
  }

  private _use(template: HTMLTemplateElement): void {
    if (template === this._template) return;
    this._template = template;
    this._forget();
    this._shown = [];
    this._styleSheets = [...template.content.querySelectorAll(styleSheet)].map((link) => link.cloneNode());
  }
}
