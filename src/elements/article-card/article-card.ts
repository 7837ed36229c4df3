import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Article } from '../../data/article.js';
import { articleFrom, type LooseArticle } from '../../data/loose-article.js';
import { FormatError } from '../../errors.js';
import { articleTemplate, placeholder } from '../../internal/article-template.js';
import { checked } from '../../internal/attributes.js';
import { EndpointElement } from '../../internal/endpoint-element.js';
import { holdsFallback } from '../../internal/fallback.js';
import { styles } from './article-card.styles.js';

/**
 * Shows one article in short: picture, title, summary, date and source.
 *
 * @slot - Shown before and unless an article is shown.
 * @slot error - What to say when the article could not be loaded.
 * @fires {CustomEvent<{article: Article, format: string}>} article-card-loaded - A load has ended and its article is on screen.
 * @fires {CustomEvent<{error: CivicError}>} article-card-failed - A load has ended in an error.
 * @fires {CustomEvent<{article: Article}>} article-select - A reader follows the article. Cancel it to navigate yourself.
 * @csspart base - All that the element shows.
 * @csspart item - The card.
 * @csspart title - The title.
 * @csspart summary - The summary.
 * @csspart meta - The line of date, source and category.
 * @csspart date - The date.
 * @csspart image - The box of the picture.
 * @csspart error - What is said after an error.
 * @csspart retry - The button that loads again.
 */
export class ArticleCard extends EndpointElement {
  static override styles = styles;

  /** Title of the article. */
  @property() headline?: string;
  /** Its address. */
  @property() href?: string;
  /** Its summary. */
  @property() summary?: string;
  /** Address of its picture. */
  @property() image?: string;
  /** What the picture shows, for those who do not see it. */
  @property({ attribute: 'image-alt' }) imageAlt?: string;
  /** Its date, ISO 8601. */
  @property() published?: string;
  /** Who has published it: the attribute `source`; as a property, `source` is an object that loads. */
  @property({ attribute: 'source' }) publisher?: string;
  /** Level of the heading. */
  @property(checked('heading-level', 3)) headingLevel = 3;

  protected readonly _name = 'article-card';

  private _loaded?: Article;
  private _format = '';

  /** The article. Setting it shows it at once. */
  @property({ attribute: false })
  get article(): Article | undefined {
    return this._loaded ?? this._described();
  }
  set article(article: LooseArticle | null | undefined) {
    this._loaded = article ? articleFrom(article, this.baseURI) : undefined;
    if (article) this._settle();
    else this._invalidate();
  }

  override reload(): Promise<void> {
    return this.hasUpdated && this._hasSource() ? this._load(true) : Promise.resolve();
  }

  protected override _clear(): void {
    this._loaded = undefined;
  }

  protected override _begin(): void {
    this._clear();
    if (this._hasSource()) void this._load(false);
    else this._loading.cancel();
  }

  protected override _dispatchLoaded(): void {
    this._dispatch('article-card-loaded', { article: this.article, format: this._format });
  }

  protected override _fallbackPlace(): '' | 'below' | 'over' {
    if (this.article) return '';
    return this._isLoading && holdsFallback(this) ? 'over' : 'below';
  }

  protected override _renderContent(): unknown {
    const { article } = this;
    const look = this._look(
      'cards',
      article && !article.image ? 'date source summary category' : 'date source summary image category',
      this.headingLevel,
    );
    return html`<div role="status">${this._errorTemplate()}</div>
      ${
        article || this._isLoading
          ? html`<div class=${`card cards ${article ? '' : 'waiting'}`} aria-hidden=${article ? nothing : 'true'}>
              <div class="item" part="item" @click=${(event: MouseEvent) => this._follow(event, article!)}>${articleTemplate(article ?? placeholder, look)}</div>
            </div>`
          : nothing
      }`;
  }

  /** The article that the attributes describe. */
  private _described(): Article | undefined {
    const { headline, href, summary, image, imageAlt, published, publisher } = this;
    if (!headline) return undefined;
    return articleFrom(
      {
        title: headline,
        url: href,
        summary,
        image: image ? { src: image, alt: imageAlt } : undefined,
        published,
        source: publisher,
      },
      this.baseURI,
    );
  }

  private _load(reload: boolean): Promise<void> {
    return this._loading.run(async (signal) => {
      const source = this._sourceOf();
      const query = { lang: this._language.tag, reload };
      const { items, format } = await (source.get?.(query, { signal }) ?? source.list(query, { signal }));
      if (!items[0]) throw new FormatError('empty', 'The answer holds no article; expected one.');
      if (signal.aborted) return;
      this._loaded = items[0];
      this._format = format;
    });
  }
}
