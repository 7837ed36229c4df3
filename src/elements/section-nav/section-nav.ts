import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { LoadController } from '../../controllers/load-controller.js';
import { part } from '../../data/part.js';
import { checked } from '../../internal/attributes.js';
import { CivicElement } from '../../internal/civic-element.js';
import { errorMessage } from '../../internal/error-message.js';
import { loadingText } from '../../internal/loading-text.js';
import type { Menu } from '../../internal/menu.js';
import { reportToAuthor } from '../../internal/report.js';
import { holdsMoreThanFallback } from '../../internal/fallback.js';
import { msg } from '../../localization.js';
import { styles } from './section-nav.styles.js';

/**
 * Shows the menu of a section, with the current page marked: at the side of the page, or as a bar with drop-downs.
 *
 * Links with others below them have a button beside them that shows these (WAI-ARIA Authoring Practices, disclosure
 * navigation with top-level links). In a window of 640 px or less, the menu folds into one button.
 *
 * @attr {string} src - Address of the menu, `[{"title", "href", "children": […]}]`, or `#id` of an inline `<script type="application/json">`. `{lang}` stands for the element's language, `{query.NAME}` for a parameter of the page's address. Default: the links between the tags.
 * @attr {string} base-url - Base of relative links in the answer. Default: the address that answered.
 * @attr {string} charset - Encoding of the answer. Found from its bytes by default.
 * @attr {'omit'|'same-origin'|'include'} credentials - As in fetch. Default `same-origin`.
 * @attr {number} timeout - Seconds to wait for an answer; 0 is no limit. Default 20.
 * @attr {number} max-bytes - Largest answer, bytes. Default 5000000.
 * @slot - The links: nested lists, or any links. One with `aria-current` is the current page, whatever its address. With `src`, they are shown before and unless the menu has been loaded.
 * @slot error - What to say when the menu could not be loaded.
 * @fires {CustomEvent<{links: MenuLink[]}>} section-nav-loaded - A load has ended and its menu is on screen.
 * @fires {CustomEvent<{error: CivicError}>} section-nav-failed - A load has ended in an error.
 * @csspart base - All that the element shows.
 * @csspart nav - The menu.
 * @csspart heading - The heading.
 * @csspart fold - The button that shows the menu in small windows.
 * @csspart list - A list of links, on any level.
 * @csspart item - A link with what is below it.
 * @csspart link - A link.
 * @csspart toggle - The button that shows what is below a link.
 * @csspart error - What is said after an error.
 * @csspart retry - The button that loads again.
 */
export class SectionNav extends CivicElement {
  static override styles = styles;

  /** Text of the heading, and name of the menu. */
  @property() heading?: string;
  /** Level of the heading. */
  @property(checked('heading-level', 2)) headingLevel = 2;
  /** `side`, a column, or `bar`, a row with drop-downs. */
  @property(checked('look', 'side', 'side|bar')) look: 'side' | 'bar' = 'side';
  /** Target of links that have none of their own, as on `<a>`. */
  @property() target?: string;

  private _menu?: Menu;

  private readonly _loading = new LoadController(this, (error) => {
    if (error)
      reportToAuthor(
        error.code === 'configuration' ? 'error' : 'warn',
        `<${this.localName}> ${error.message}`,
        error.cause,
      );
    if (error) this._dispatch('section-nav-failed', { error });
    else if (this._hasSource) this._dispatch('section-nav-loaded', { links: this._menu!.links });
  });

  /** Loads the menu again, with a look at the server. What is shown stays until the answer has come. */
  reload(): Promise<void> {
    return this.hasUpdated ? this._load(true) : Promise.resolve();
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this._load();
  }

  protected override updated(): void {
    this._menu?.place();
  }

  protected override _languageChanged(): void {
    if (this.hasUpdated && /\{lang\}/.test(this.getAttribute('src') ?? '')) void this._load();
  }

  protected override _fallbackPlace(): '' | 'below' {
    return this._menu?.links.length && !holdsMoreThanFallback(this) ? '' : 'below';
  }

  protected override _renderContent(): unknown {
    // Without an address there is nothing to wait for: its own links are there.
    return [
      this._hasSource ? html`<div role="status">${this._statusTemplate()}</div>` : nothing,
      this._menu?.template(),
    ];
  }

  private get _hasSource(): boolean {
    return !!this.getAttribute('src');
  }

  /** What a reader is told of a load that takes its time, or that has ended in an error. */
  private _statusTemplate(): unknown {
    const { error, status } = this._loading;
    if (error)
      return html`<div class="message" part="error">
        <span><slot name="error">${errorMessage(error)}</slot></span>
        <button class="button" part="retry" type="button" @click=${this._retry}>
          ${msg('Try again', { id: 'retry', desc: 'Button after an error: loads again' })}
        </button>
      </div>`;
    return status === 'loading' && !this._menu?.links.length
      ? html`<div class="message">${loadingText()}</div>`
      : nothing;
  }

  private _load(reload = false): Promise<void> {
    return this._loading.run(async (signal) => {
      const { Menu } = await part(import('../../internal/menu.js'));
      this._menu ??= new Menu(this, () => void this._load());
      await this._menu.load(this._language.tag, reload, signal);
    });
  }

  /** The button is gone that the reader has pressed: the focus goes to what has come. */
  private async _retry(): Promise<void> {
    await this._loading.retry();
    await this.updateComplete;
    // In a small window that is the button of the menu, elsewhere its first link: what cannot be seen takes no focus.
    const root = this.renderRoot as ShadowRoot;
    root.querySelectorAll<HTMLElement>('[href],button').forEach((target) => root.activeElement ?? target.focus());
  }
}
