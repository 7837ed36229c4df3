import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Article, Translation } from '../../data/article.js';
import { checked } from '../../internal/attributes.js';
import { CivicElement } from '../../internal/civic-element.js';
import { holdsMoreThanFallback } from '../../internal/fallback.js';
import { choicesOfLinks, currentOf, type LanguageChoice } from '../../internal/language-choices.js';
import type { MoreOfLanguages } from '../../internal/more-of-languages.js';
import { partOf } from '../../internal/part.js';
import { msg } from '../../localization.js';
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

  private _choices: LanguageChoice[] = [];
  private _current?: LanguageChoice;
  /** What only some switchers need, once it is here; `null` where it cannot be had. */
  private _more?: MoreOfLanguages | null;

  private readonly _observer = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this._observer.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    this._observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    document.addEventListener('article-view-loaded', this._articleLoaded);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer.disconnect();
    document.removeEventListener('article-view-loaded', this._articleLoaded);
  }

  protected override willUpdate(): void {
    const { locales, translations, look } = this;
    if (locales || translations?.length || look !== 'inline') void this._loadMore();
    const links = holdsMoreThanFallback(this) ? [] : choicesOfLinks(this);
    this._choices = this._more ? this._more.choices(links) : locales ? [] : links;
    this._current = currentOf(this._choices);
  }

  protected override updated(): void {
    this._more?.updated();
  }

  protected override _fallbackPlace(): '' | 'below' {
    return this._isWaiting || (this._choices.length && !holdsMoreThanFallback(this)) ? '' : 'below';
  }

  protected override _renderContent(): unknown {
    const { _more: more, _choices: choices, _current: current } = this;
    if (this._isWaiting) return html`<div class="waiting"></div>`;
    if (!choices.length) return nothing;
    const label = msg('Language', {
      id: 'language',
      desc: 'Name of the list of languages in which a page can be read',
    });
    const items = choices.map((choice) => html`<li part="item">${this._renderChoice(choice)}</li>`);
    const choose = (choice: LanguageChoice, event: MouseEvent): void => this._choose(choice, event);
    return html`<div role=${this.locales ? 'group' : 'navigation'} aria-label=${label}>${more?.look({ label, items, choices, current, choose }) || html`<ul class="row" part="list" role="list">${items}</ul>`}</div>`;
  }

  /** Whether what is to be seen is still on its way. */
  private get _isWaiting(): boolean {
    return this._more === undefined && (!!this.locales || this.look !== 'inline');
  }

  private _renderChoice(choice: LanguageChoice): unknown {
    const { lang, name, nameLang, href, target, title } = choice;
    const isCurrent = choice === this._current;
    const part = isCurrent ? 'link current' : 'link';
    const current = isCurrent || nothing;
    const choose = (event: MouseEvent): void => this._choose(choice, event);
    // Nobody is to translate a name which those look for who do not read the language of the page.
    const text = html`<span lang=${nameLang || nothing} dir="auto" translate=${nameLang ? 'no' : nothing}>${name}</span>`;
    return href
      ? html`<a part=${part} href=${href} hreflang=${lang || nothing} target=${target || nothing} title=${title || nothing} aria-current=${current} @click=${choose}>${text}</a>`
      : this._more!.button(part, current, choose, text);
  }

  /** A reader has chosen. With a key held down, he wants a window of his own. */
  private _choose({ lang, href }: LanguageChoice, event: MouseEvent): void {
    if (!lang || lang === this._current?.lang || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (!this._dispatch('language-change', { locale: lang, href }, true)) event.preventDefault();
    else if (this.locales) this._more!.keep(lang, href);
  }

  private async _loadMore(): Promise<void> {
    if (this._more !== undefined) return;
    const part = await partOf(this, () => import('../../internal/more-of-languages.js'));
    this._more ??= part ? new part.MoreOfLanguages(this, styles) : null;
    this.requestUpdate();
  }

  private readonly _articleLoaded = (event: Event): void => {
    this.translations = (event as CustomEvent<{ article?: Article } | null>).detail?.article?.translations;
  };
}
