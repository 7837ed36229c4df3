import { property } from 'lit/decorators/property.js';
import type { Article, Translation } from '../../data/article.js';
import { checked } from '../../internal/attributes.js';
import { CivicElement } from '../../internal/civic-element.js';
import type { LanguageView } from '../../internal/language-view.js';
import { partOf } from '../../internal/part.js';
import { styles } from './language-switcher.styles.js';

/**
 * Leads to sites in other languages, or switches the language of the page in place.
 *
 * With links between its tags, it shows them: `<a href="/ja/" hreflang="ja">日本語</a>`. With `locales`, it sets `lang`
 * and `dir` of `<html>`, which all elements follow, and remembers the choice; the links are for readers without script.
 * When an `<article-view>` on the page shows an article that names its translations, it leads to those.
 *
 * @slot - Links to the site in other languages. They are shown as they are where there is no script.
 * @fires {CustomEvent<{locale: string, href?: string}>} language-change - A reader has chosen a language, and nothing has changed yet. Cancel it to switch or navigate yourself.
 * @csspart base - All that the element shows.
 * @csspart list - The list of languages.
 * @csspart item - One language in it.
 * @csspart link - The link or button of a language.
 * @csspart current - The one of the current language.
 * @csspart toggle - The button of the menu.
 * @csspart label - The word beside the select.
 * @csspart select - The select.
 * @csspart apply - The button or link beside the select.
 */
export class LanguageSwitcher extends CivicElement {
  static override styles = styles;

  /** Languages to switch between in place, by their tags: `en zh-Hans ja`. A name of your own follows a colon: `zh-Hans:中文`. */
  @property() locales?: string;
  /** How it looks: `inline` (a row), `menu` (a button that opens a list) or `select`. */
  @property(checked('look', 'inline', 'inline|menu|select')) look: 'inline' | 'menu' | 'select' = 'inline';
  /** Addresses of what the page shows, in other languages. Articles that are loaded set them; set them where your script sets an article. */
  @property({ attribute: false }) translations?: readonly Translation[] | null;

  /** What it shows, once that is here. Until then, and where it cannot be had, the links are shown as they are. */
  private _view?: LanguageView;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('article-view-loaded', this._articleLoaded);
    if (!this._view) void this._load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('article-view-loaded', this._articleLoaded);
  }

  protected override willUpdate(): void {
    this._view?.read();
  }

  protected override updated(): void {
    this._view?.place();
  }

  protected override _fallbackPlace(): '' | 'below' {
    return this._view?.takesPlace ? '' : 'below';
  }

  protected override _renderContent(): unknown {
    return this._view?.render();
  }

  private async _load(): Promise<void> {
    const part = await partOf(this, () => import('../../internal/language-view.js'));
    if (part)
      this._view ??= new part.LanguageView(this, styles, (detail) => this._dispatch('language-change', detail, true));
    this.requestUpdate();
  }

  private readonly _articleLoaded = (event: Event): void => {
    this.translations = (event as CustomEvent<{ article?: Article } | null>).detail?.article?.translations;
  };
}
