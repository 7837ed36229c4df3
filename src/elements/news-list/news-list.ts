import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { ChildListController } from '../../controllers/child-list-controller.js';
import type { PlaceController } from '../../controllers/place-controller.js';
import type { Article } from '../../data/article.js';
import type { LooseArticle } from '../../data/loose-article.js';
import type { PagedArticles } from '../../data/paged-articles.js';
import { placeholdersTemplate, type ArticleLook } from '../../internal/article-look.js';
import { checked } from '../../internal/attributes.js';
import { EndpointElement } from '../../internal/endpoint-element.js';
import { holdsFallback, holdsMoreThanFallback } from '../../internal/fallback.js';
import type { TemplateRows } from '../../internal/item-template.js';
import { isReady, late, whenReady, withLate } from '../../internal/late-loader.js';
import type { pagesTemplate } from '../../internal/pages-template.js';
import { partOf } from '../../internal/part.js';
import { msg } from '../../localization.js';
import { styles } from './news-list.styles.js';

/** Most rows for which place is kept while the first answer is on its way. */
const MOST = 20;

/**
 * Shows a list of articles from any endpoint as headlines, rows or cards.
 *
 * @slot - Shown before and unless articles are shown: links for readers without script. Without `src`, a list in here is the data.
 * @slot heading - In place of the heading.
 * @slot empty - What to say when there are no articles.
 * @slot error - What to say when articles could not be loaded.
 * @fires {CustomEvent<{articles: Article[], total?: number, format: string}>} news-list-loaded - A load has ended and its articles are on screen.
 * @fires {CustomEvent<{error: CivicError}>} news-list-failed - A load has ended in an error.
 * @fires {CustomEvent<{article: Article}>} article-select - A reader follows an article. Cancel it to navigate yourself.
 * @csspart base - All that the element shows.
 * @csspart heading - The heading.
 * @csspart more-link - The link beside the heading.
 * @csspart list - The list.
 * @csspart item - One article.
 * @csspart title - Its title.
 * @csspart summary - Its summary.
 * @csspart meta - The line of date, source and category.
 * @csspart date - Its date.
 * @csspart source - Its source.
 * @csspart category - Its category.
 * @csspart image - The box of its picture.
 * @csspart badge - A mark before its title: new, pinned, withdrawn.
 * @csspart pager - The way on.
 * @csspart more - The button that shows more.
 * @csspart page - A button of the row of numbers.
 * @csspart empty - What is said when there are no articles.
 * @csspart error - What is said after an error.
 * @csspart retry - The button that loads again.
 */
export class NewsList extends EndpointElement {
  static override styles = styles;

  /** How articles look: `headlines`, `rows` or `cards`. */
  @property(checked('view', 'rows', 'headlines|rows|cards')) view: ArticleLook['view'] = 'rows';
  /** Articles per page; 0 shows all that the endpoint gives in one answer. */
  @property(checked('page-size', 20)) pageSize = 20;
  /** The way on: `more` (a button), `pages` (numbers) or `none`. */
  @property(checked('pager', 'more', 'more|pages|none')) pager: 'more' | 'pages' | 'none' = 'more';
  /** Most articles ever shown. 0, the default, sets no limit. */
  @property(checked('limit', 0)) limit = 0;
  /** What is shown of an article, of the words `date source summary image category`. By view. */
  @property({ attribute: 'show' }) shown?: string;
  /** Text of the heading. */
  @property() heading?: string;
  /** Level of the heading; the headings of cards are one level below. */
  @property(checked('heading-level', 2)) headingLevel = 2;
  /** Address of the "More" link beside the heading. */
  @property({ attribute: 'more-href' }) moreHref?: string;
  /** Marks articles that are younger than this many days. */
  @property(checked('new-days', 0)) newDays = 0;
  /** Cuts titles after this many lines. */
  @property(checked('lines', 0)) lines = 0;
  /** Id of a `<template>` of the page that shows one article. */
  @property({ attribute: 'item-template' }) itemTemplate?: string;

  protected readonly _name = 'news-list';
  private _place?: PlaceController;
  private _list?: PagedArticles;
  /** What the page has set, until it can be made whole. */
  private _loose?: readonly LooseArticle[];
  /** Number of the page that was opened last, from 0. */
  private _page = 0;
  /** What only some lists need, once it is here. */
  private _rows?: TemplateRows;
  private _pages?: typeof pagesTemplate;
  /** Whether a reader has asked for more: then he is told what has come. */
  private _moved = false;
  /** Index of the row that gets the focus once it is there. */
  private _focusRow?: number;
  /** Whether the page has set the articles as data. */
  private _isSet = false;
  private _children?: ChildListController;

  /** All articles that are loaded, shown or not. Setting them shows them at once. */
  @property({ attribute: false })
  get articles(): Article[] {
    return this._list?.slice() || (!isReady && (this._loose?.slice() as Article[])) || [];
  }
  set articles(articles: readonly LooseArticle[] | null | undefined) {
    this._isSet = !!articles;
    if (articles) this._show(articles);
    else this._invalidate();
  }

  override reload(): Promise<void> {
    return this.hasUpdated && this._hasSource() ? this._load(this._page, true) : Promise.resolve();
  }

  /** The element's own content has come: it may be a list to read. */
  protected override _fallbackChanged(): void {
    super._fallbackChanged();
    void this._readChildren();
  }

  protected override _clear(): void {
    this._list = undefined;
    if (!isReady) this._loose = undefined;
    this._page = 0;
    // What a reader has asked for was of another list.
    this._moved = false;
    this._focusRow = undefined;
  }

  protected override _begin(): void {
    this._clear();
    if (this._hasSource()) return void this._load();
    this._loading.cancel();
    void this._readChildren();
  }

  protected override _dispatchLoaded(): void {
    this._place?.restoreScroll();
    const { total, format } = this._list!;
    this._dispatch('news-list-loaded', { articles: this.articles, total, format });
  }

  /** Trying again, too, ends with the focus on what has come. */
  protected override _retry(): Promise<void> {
    this._focusRow = this._visible.length;
    return super._retry();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this._list && (changed.has('itemTemplate') || changed.has('pager'))) void this._loadParts();
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('.clamped')?.style.setProperty('--_lines', `${this.lines}`);
    if (this._focusRow === undefined || this._isLoading) return;
    const row = this.renderRoot.querySelectorAll('li')[this._focusRow];
    (row ?? this.renderRoot.querySelector('[role=status]'))?.querySelector<HTMLElement>('[href],button')?.focus();
    this._focusRow = undefined;
  }

  protected override _fallbackPlace(): '' | 'below' | 'over' {
    if (this._visible.length) return holdsMoreThanFallback(this) ? 'below' : '';
    return this._isLoading && holdsFallback(this) ? 'over' : 'below';
  }

  protected override _renderHead(): unknown {
    const { heading, moreHref } = this;
    if (!heading && !moreHref && !this.querySelector('[slot=heading]')) return undefined;
    const more = msg('More', {
      id: 'more-link',
      desc: 'Link beside the heading of a list, to a page with all of its articles',
    });
    return html`<div class="head">
      <div role="heading" aria-level=${this.headingLevel} part="heading"><slot name="heading">${heading}</slot></div>
      ${moreHref ? html`<a part="more-link" href=${moreHref} target=${this.target ?? nothing} aria-label=${`${more}: ${heading ?? ''}`}>${more}</a>` : nothing}
    </div>`;
  }

  protected override _renderContent(): unknown {
    const articles = this._visible;
    const look = this._look(this.view, this.shown, this.headingLevel + 1);
    if (this.newDays) look.newSince = Date.now() - this.newDays * 864e5;
    return html`<div role="status">${this._renderStatus(articles.length)}${this._statusTemplate()}</div>
      ${articles.length ? [late.listTemplate(articles, look, this, this._rows, (event, article) => this._follow(event, article)), this._renderPager()] : this._isLoading ? placeholdersTemplate(Math.min(this.pageSize || MOST, this.limit || MOST, MOST), look) : nothing}`;
  }

  /** The articles that are shown. */
  private get _visible(): Article[] {
    return (isReady && this._list?.slice(this._from(this._page), this._to(this._page))) || [];
  }

  /** Whether a page takes the place of the one before it. Else it goes below. */
  private get _isNumbered(): boolean {
    return this.pager === 'pages' && this.pageSize > 0;
  }

  private _from(page: number): number {
    return this._isNumbered ? page * this.pageSize : 0;
  }

  private _to(page: number): number {
    return this.pageSize ? (page + 1) * this.pageSize : Infinity;
  }

  /** What is said when there is nothing to see, or when something has changed. */
  private _renderStatus(count: number): unknown {
    if (!isReady || !this._list) return nothing;
    if (this._loading.status === 'loaded' && !count) return late.emptyTemplate();
    return this._moved ? late.shownTemplate(this._from(this._page), count) : nothing;
  }

  private _renderPager(): unknown {
    const page = this._page;
    const pages = this._list!.pages(this.pageSize || this._list!.length);
    if (this.pager === 'none' || (this._isNumbered ? pages : pages - page) < 2) return nothing;
    if (this._isNumbered && this._pages) return this._pages(page, pages, (number) => this._open(number, 0));
    return late.moreTemplate(this._isLoading, () => this._open(page + 1, this._visible.length));
  }

  /** Opens a page that a reader has asked for, and puts the focus on the first row that is new. */
  private _open(page: number, focusRow: number): void {
    if (this._isLoading) return;
    this._moved = true;
    this._focusRow = focusRow;
    if (!this.pageSize || this._list!.missing(this._from(page), this._to(page)) !== undefined) void this._load(page);
    else {
      this._page = page;
      this.requestUpdate();
    }
  }

  /** Loads what is missing of a page: that of the place to which a reader comes back, or one that he asks for. */
  private _load(page?: number, reload = false): Promise<void> {
    return this._loading.run(async (signal) => {
      const { pageSize, limit } = this;
      const query = { size: pageSize || undefined, lang: this._language.tag, reload };
      const parts = this._loadParts();
      let list = reload ? undefined : this._list;
      if (!list) {
        const source = this._sourceOf();
        // Whatever place is to be shown, the first answer is the same.
        const first = source.list({ ...query, page: undefined }, { signal });
        await withLate(first);
        list = new late.PagedArticles(limit, source, query, first);
      }
      this._place ??= new late.PlaceController(this, () => this._page);
      page ??= this._place.restoredPage();
      for (;;) {
        // Without a size, a page is what one answer holds.
        await list.load(this._from(page), pageSize ? this._to(page) : list.length + 1, { signal });
        // The list may have become shorter than it was, or than its server says.
        const last = pageSize && Math.max(0, list.pages(pageSize) - 1);
        if (page <= last) break;
        page = last;
      }
      await parts;
      if (signal.aborted) return;
      this._list = list;
      this._page = page;
    });
  }

  /** Loads what only some lists need. Without it, the list has rows of ours and a button. */
  private async _loadParts(): Promise<void> {
    if (this.itemTemplate && !this._rows) {
      const part = await partOf(this, () => import('../../internal/item-template.js'));
      if (part) this._rows ??= new part.TemplateRows();
    }
    if (this._isNumbered)
      this._pages ??= (await partOf(this, () => import('../../internal/pages-template.js')))?.pagesTemplate;
    this.requestUpdate();
  }

  /** Shows articles that are here already. */
  private _show(articles: readonly LooseArticle[]): void {
    if (!isReady) this._loose = articles;
    this._settle();
    whenReady(this._loading, () => {
      this._page = 0;
      this._list = new late.PagedArticles(this.limit);
      const items = articles.map((article) => late.articleFrom(article, this.baseURI));
      this._list.add({ items, skipped: 0, format: '' });
      void this._loadParts();
    });
  }

  /** Takes the element's own list for its data, where there is no other. */
  private async _readChildren(): Promise<void> {
    const isWanted = () => !this._hasSource() && !this._isSet;
    if (!isReady && isWanted() && this.firstElementChild) await partOf(this, () => withLate(undefined));
    if (!isReady) return;
    this._children ??= new late.ChildListController(this, isWanted, (articles) => {
      if (articles.length) return this._show(articles);
      this._clear();
      this.requestUpdate();
    });
    await this._children.read();
  }
}
