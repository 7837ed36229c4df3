/**
 * Rows that the page author designs: a `<template>` of the page, cloned per article, with holes `[[title]]` in its text
 * and in the attributes that may carry data. Holes are filled as text, and addresses have been checked when the article
 * was read, so that no article can bring mark-up or script.
 */
import type { Article } from '../data/article.js';
import { formatDate } from './format-date.js';
import type { ArticleLook } from './article-template.js';

const hole = /\[\[\s*([\w.-]+)\s*\]\]/g;
const styleSheet = 'link[rel~=stylesheet]';
const attributes = ['href', 'src', 'title', 'alt', 'datetime', 'class'];

function valueOf(name: string, article: Article, look: ArticleLook): string {
  const { published, image } = article;
  switch (name) {
    case 'url':
      return article.url ?? article.externalUrl ?? '';
    case 'date':
      return published ? formatDate(published, look.dateFormat, look.language, look.timezone) : '';
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
    const text = fill(value);
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
    if (text.data.indexOf('[[') >= 0) text.data = fill(text.data);
  return row;
}

/** The rows of one list. They are made once per article, and anew when the look has changed. */
export class TemplateRows {
  private _rows = new WeakMap<Article, Node[]>();
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
    const made = JSON.stringify(look);
    if (made !== this._made) this._rows = new WeakMap();
    this._made = made;
    let row = this._rows.get(article);
    if (!row) this._rows.set(article, (row = [...fillTemplate(template, article, look).childNodes]));
    return row;
  }

  /** Style sheets that a template brings: they are wanted once per list, not once per row. */
  styleSheetsOf(template: HTMLTemplateElement): Node[] {
    this._use(template);
    return this._styleSheets;
  }

  private _use(template: HTMLTemplateElement): void {
    if (template === this._template) return;
    this._template = template;
    this._rows = new WeakMap();
    this._styleSheets = [...template.content.querySelectorAll(styleSheet)].map((link) => link.cloneNode());
  }
}
