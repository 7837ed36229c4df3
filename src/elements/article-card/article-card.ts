import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Article } from '../../data/article.js';
import { ArticleElement } from '../../internal/article-element.js';
import { placeholderTemplate } from '../../internal/article-look.js';
import { checked } from '../../internal/attributes.js';
import { holdsFallback } from '../../internal/fallback.js';
import { isReady, late, whenReady } from '../../internal/late-loader.js';
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
export class ArticleCard extends ArticleElement {
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isReady && this.headline && this._loading.status === 'initial') whenReady(this._loading, () => {});
  }

  protected override _fallbackPlace(): '' | 'below' | 'over' {
    if (this._shown) return '';
    return this._isLoading && holdsFallback(this) ? 'over' : 'below';
  }

  protected override _renderContent(): unknown {
    const article = this._shown;
    const look = this._look(
      'cards',
      article && !article.image ? 'date source summary category' : 'date source summary image category',
      this.headingLevel,
    );
    return html`<div role="status">${this._statusTemplate()}</div>
      ${
        article || this._isLoading
          ? html`<div class=${`card cards ${article ? '' : 'waiting'}`} aria-hidden=${article ? nothing : 'true'}>
              <div class="item" part="item" @click=${(event: MouseEvent) => this._follow(event, article!)}>${article ? late.articleTemplate(article, look) : placeholderTemplate(look)}</div>
            </div>`
          : nothing
      }`;
  }

  /** The article that the attributes describe. */
  protected override _described(): Article | undefined {
    const { headline, href, summary, image, imageAlt, published, publisher } = this;
    if (!headline || !isReady) return undefined;
    return late.articleFrom(
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
}
