import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Article } from '../../data/article.js';
import { ArticleElement } from '../../internal/article-element.js';
import { attachmentsTemplate, metaTemplate, neighboursTemplate, noticeTemplate } from '../../internal/article-parts.js';
import { checked } from '../../internal/attributes.js';
import type * as BodyPart from '../../internal/body.js';
import { holdsFallback } from '../../internal/fallback.js';
import { directionOf } from '../../internal/direction.js';
import { partOf } from '../../internal/part.js';
import { plainParagraphs } from '../../internal/plain-paragraphs.js';
import { reportToAuthor } from '../../internal/report.js';
import { ownElement } from '../../internal/own-element.js';
import { wordsIn } from '../../internal/word-list.js';
import { writtenIn } from '../../internal/written-in.js';
import { msg } from '../../localization.js';
import { FontSizeSwitcher } from '../font-size-switcher/font-size-switcher.js';
import { PrintButton } from '../print-button/print-button.js';
import { ShareLinks } from '../share-links/share-links.js';
import { styles } from './article-view.styles.js';

const TOOLS = 'font-size print share';

/**
 * Shows one whole article: title, dates, source, text, pictures, tables and files.
 *
 * The text is made safe before it is shown: nothing in it runs, asks for anything but pictures, or reaches out of the
 * element. It may be HTML, Markdown, plain text or blocks.
 *
 * @slot - Shown before and unless an article is shown.
 * @slot tools - Tools of the page, beside the line of dates.
 * @slot error - What to say when the article could not be loaded.
 * @fires {CustomEvent<{article: Article, format: string}>} article-view-loaded - A load has ended and its article is on screen.
 * @fires {CustomEvent<{error: CivicError}>} article-view-failed - A load has ended in an error.
 * @csspart base - All that the element shows.
 * @csspart title - The title.
 * @csspart subtitle - The line below it.
 * @csspart meta - The line of dates, source, authors and number.
 * @csspart date - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart source - Who has published it.
 * @csspart authors - Who has written it.
 * @csspart number - Its official number.
 * @csspart tools - The tools beside that line.
 * @csspart notice - What is said of an article that was withdrawn.
 * @csspart figure - The picture above the text.
 * @csspart body - The text.
 * @csspart attachments - The files.
 * @csspart attachment - The link to a file.
 * @csspart neighbours - The links to the articles before and after.
 * @csspart prev - The link to the article before.
 * @csspart next - The link to the article after.
 * @csspart error - What is said after an error.
 * @csspart retry - The button that loads again.
 * @cssprop {<length>} [--civic-measure=44em] - Greatest width of the text.
 */
export class ArticleView extends ArticleElement {
  static override styles = styles;

  /** Level of the title; the headings of the text follow. */
  @property(checked('heading-level', 1)) headingLevel = 1;

  /** Tools beside the line of dates, space-separated: `font-size print share`. None by default. */
  @property() show = '';

  protected readonly _name = 'article-view';

  /** What is shown of the texts of articles; `null` of one that could not be made safe. */
  private readonly _bodies = new WeakMap<Article, Node | null>();
  /** What each of them is made for. */
  private readonly _madeFor = new WeakMap<Article, string>();
  /** The article whose text was made last. */
  private _last?: Article;
  private _part?: typeof BodyPart;
  private _stopWatching?: () => void;
  /** Those that have been shown. */
  private readonly _tools: Record<string, HTMLElement> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this._watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stopWatching?.();
  }

  protected override async _prepare(article: Article): Promise<void> {
    const { body, url } = article;
    const { _bodies: bodies, _madeFor: madeFor, _last: last } = this;
    const headingLevel = this.headingLevel + 1;
    const tableLabel = this._language.run(() =>
      msg('Table', { id: 'table', desc: 'Name of a table that has no caption, for those who do not see it' }),
    );
    const wanted = `${headingLevel} ${tableLabel}`;
    // Until it is made anew, what is there stays: a reader may be in the middle of it.
    if (!body || madeFor.get(article) === wanted) return;
    madeFor.set(article, wanted);
    // So it does where a reload has brought the same text.
    if (last && last !== article && madeFor.get(last) === wanted && this._part?.isSameText(last, article))
      return void bodies.set((this._last = article), bodies.get(last)!);
    let made: Node | null = null;
    try {
      const part = (this._part ??= await partOf(this, () => import('../../internal/body.js')));
      made = (await part?.bodyOf(body, { headingLevel, url, tableLabel })) ?? null;
    } catch (error) {
      reportToAuthor('warn', '<article-view> shows a text as plain text.', error);
    }
    if (madeFor.get(article) !== wanted) return;
    bodies.set((this._last = article), made);
    this.requestUpdate();
  }

  protected override _begin(): void {
    super._begin();
    // On its way beside the answer; where it cannot be had, that is told when it is needed.
    if (this._hasSource()) import('../../internal/body.js').catch(() => {});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What a page has set as data has not been prepared by a load; and it may be wanted in another way now.
    if (this._shown) void this._prepare(this._shown);
  }

  protected override updated(): void {
    this._watch();
  }

  protected override _fallbackPlace(): '' | 'below' | 'over' {
    if (this._shown) return '';
    return this._isLoading && holdsFallback(this) ? 'over' : 'below';
  }

  protected override _renderContent(): unknown {
    const article = this._shown;
    return html`<div role="status">${this._statusTemplate()}</div>
      ${article ? this._renderArticle(article) : this._isLoading ? this._renderPlaceholder() : nothing}`;
  }

  private _renderArticle(article: Article): unknown {
    const { title, subtitle, titleMissing } = article;
    const language = this._language.tag;
    const setting = { language, dateFormat: this.dateFormat, timezone: this._setting('timezone') };
    const lang = article.lang ?? writtenIn(`${title} ${`${article.body?.value}`.slice(0, 999)}`, language);
    // Where nobody says, the first letters of the title do.
    return html`<div class="whole" role="article" lang=${lang ?? nothing} dir=${article.lang ? directionOf(article.lang) : 'auto'} @click=${this._followAnchor}>
      ${titleMissing ? nothing : html`<div class="title" part="title" role="heading" aria-level=${this.headingLevel}>${title}</div>`}
      ${subtitle ? html`<div class="subtitle" part="subtitle">${subtitle}</div>` : nothing}
      <div class="line" lang=${language} dir=${directionOf(language)}>${metaTemplate(article, setting)}<div class="tools" part="tools">${wordsIn('show', this.show, TOOLS).map((tool) => this._toolOf(tool, article))}<slot name="tools"></slot></div></div>
      ${noticeTemplate(article, setting)}${this._renderFigure(article)}${this._renderBody(article)}
      <div lang=${language} dir=${directionOf(language)}>${attachmentsTemplate(article, setting)}${neighboursTemplate(article)}</div>
    </div>`;
  }

  /** A tool of readers, about this article. */
  private _toolOf(name: string, { url, title }: Article): HTMLElement {
    const made = (this._tools[name] ??= ownElement<HTMLElement>(
      name === 'print' ? PrintButton : name === 'share' ? ShareLinks : FontSizeSwitcher,
    ));
    return Object.assign(made, name === 'share' ? { url, text: title } : { region: this });
  }

  /** The picture of the article, unless its text has pictures. */
  private _renderFigure({ image, body }: Article): unknown {
    if (!image || /<img\b|!\[/i.test(`${body?.value}`)) return nothing;
    const { src, alt, caption, width, height } = image;
    return html`<figure part="figure"><img src=${src} alt=${alt ?? ''} width=${width ?? nothing} height=${height ?? nothing} decoding="async" />${caption ? html`<figcaption>${caption}</figcaption>` : nothing}</figure>`;
  }

  private _renderBody(article: Article): unknown {
    const { body, summary, url = article.externalUrl } = article;
    if (!body)
      return html`<div class="prose" part="body">${summary ? html`<p>${summary}</p>` : nothing}${url ? html`<p lang=${this._language.tag}><a href=${url}>${msg('Read the whole article', { id: 'read-whole', desc: 'Link to the page of an article whose text is not known' })}</a></p>` : nothing}</div>`;
    const made = this._bodies.get(article);
    if (made === undefined) return this._renderPlaceholder();
    return html`<div class="prose" part="body">${made ?? plainParagraphs(body.value)}</div>`;
  }

  private _watch(): void {
    this._stopWatching?.();
    this._stopWatching = this._part?.keepReadable(this.renderRoot as ShadowRoot);
  }

  /** Keeps the place of what is to come. */
  private _renderPlaceholder(): unknown {
    return html`<div class="waiting" aria-hidden="true">${[...Array(6)].map(() => html`<div></div>`)}</div>`;
  }

  /** A link to a place within the article: browsers do not look for it in here. */
  private _followAnchor(event: MouseEvent): void {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    const target = href?.charAt(0) === '#' ? (this.renderRoot as ShadowRoot).getElementById(href.slice(1)) : undefined;
    if (!target) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  }
}
