import { html, nothing, type PropertyValues } from 'lit';
import { LoadController } from '../controllers/load-controller.js';
import { RefreshController } from '../controllers/refresh-controller.js';
import { EndpointSource, type EndpointSettings } from '../data/endpoint-source.js';
import type { ArticleSource } from '../data/source.js';
import { msg } from '../localization.js';
import { property } from 'lit/decorators/property.js';
import type { Article, ArticlePage } from '../data/article.js';
import { shownByView, wordsOf, type ArticleLook } from './article-look.js';
import { CivicElement } from './civic-element.js';
import { FormatError } from '../errors.js';
import { asOf, errorMessage } from './error-message.js';
import { isReady, late, withLate } from './late-loader.js';
import { loadingText } from './loading-text.js';
import { reportToAuthor } from './report.js';
import { siteDefault } from './site-default.js';

/**
 * Attributes that say what to load and how to read it. They are read when a load begins; a change begins a new load.
 * They are no properties: `next`, `where` and their like would collide with what Prototype.js adds to elements.
 */
const settings = (
  'src format items fields where total next page-param offset-param size-param page-start url-template ' +
  'base-url timezone charset credentials timeout max-bytes strict'
).split(' ');

/**
 * What the elements that load articles have in common.
 *
 * @attr {string} src - Address of the endpoint, relative to the page, or `#id` of an inline `<script type="application/json">`. `{lang}` stands for the element's language, `{query.NAME}` for a parameter of the page's address.
 * @attr {string} format - Name of a known format. Recognised from the answer by default.
 * @attr {string} items - Where the list is in the answer: `data.rows`.
 * @attr {string} fields - Which member of an item is what: `title: noticeTitle; published: createTime`.
 * @attr {string} where - Which items count: `status=0`.
 * @attr {string} total - Where the number of all articles is.
 * @attr {string} next - Where the address (or the cursor) of the next page is.
 * @attr {string} page-param - Query parameter that takes the number of a page, or the cursor.
 * @attr {string} offset-param - Query parameter that takes the number of the first article of a part, in place of that of a page.
 * @attr {string} size-param - Query parameter that takes the number of articles per page.
 * @attr {number} page-start - Number of the first page. Default 1. With `offset-param`: number of the first article. Default 0.
 * @attr {string} url-template - Builds an article's link: `article.html?id={id}`.
 * @attr {string} base-url - Base of relative links in the answer. Default: the address that answered.
 * @attr {string} timezone - IANA zone of times without a zone, and of the dates shown.
 * @attr {string} charset - Encoding of the answer. Found from its bytes by default.
 * @attr {'omit'|'same-origin'|'include'} credentials - As in fetch. Default `same-origin`.
 * @attr {number} timeout - Seconds to wait for an answer; 0 is no limit. Default 20.
 * @attr {number} max-bytes - Largest answer, bytes. Default 5000000.
 * @attr {boolean} strict - Turns off the search for articles in answers of unknown format.
 * @attr {number} refresh - Seconds between reloads while the element is in the window or near it. Default: never.
 */
export abstract class EndpointElement extends CivicElement {
  /** Reads a path of a mapping, in place of our own language: JSONPath, JMESPath. */
  @property({ attribute: false }) resolvePath?: EndpointSettings['resolvePath'];

  /** Target of the links, as on `<a>`. */
  @property() target?: string;
  /** How dates are written: `short`, `medium`, `long`, or a pattern of `yyyy MM dd`. */
  @property({ attribute: 'date-format' }) dateFormat = 'medium';

  protected readonly _loading = new LoadController(this, (error) => {
    if (!error) return this._dispatchLoaded();
    // Mistakes of the page are errors, what a server does is a warning: it may be over tomorrow.
    reportToAuthor(
      error.code === 'configuration' ? 'error' : 'warn',
      `<${this.localName}> ${error.message}`,
      error.cause,
    );
    this._dispatch(`${this._name}-failed`, { error });
  });

  private _given?: ArticleSource;
  private readonly _refresh = new RefreshController(this, () => void (this._isLoading || this.reload()));
  /** Whether what is shown is not what the attributes ask for. */
  private _stale = true;

  static override get observedAttributes(): string[] {
    return super.observedAttributes.concat(settings, 'refresh');
  }

  /** Where articles come from, in place of `src`. */
  @property({ attribute: false })
  get source(): ArticleSource | undefined {
    return this._given;
  }
  set source(source: ArticleSource | undefined) {
    this._given = source;
    this._invalidate();
  }

  /** Loads again, with a look at the server. What is shown stays until the answer has come. */
  abstract reload(): Promise<void>;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'refresh') this._refresh.hostConnected();
    else if (old !== value && settings.some((setting) => setting === name)) this._invalidate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this._stale && !(this.hasUpdated && changed.has('resolvePath'))) return;
    this._stale = false;
    this._loading.loadedAt = 0;
    this._begin();
  }

  /** Name of the element in its events. */
  protected abstract readonly _name: string;

  protected override _languageChanged(): void {
    // What is shown stays until there is something in the new language.
    if (/\{lang\}/.test(this._setting('src')!)) void this.reload();
  }

  protected override _renderFailed(cause: unknown): void {
    // One that fails to show its error, too, is left alone.
    const loading = this._loading;
    if (loading.error) return;
    this._clear();
    loading.error = new FormatError('unrecognized', 'The articles cannot be shown.', cause);
    loading.status = 'failed';
    loading.loadedAt = 0;
    this.requestUpdate();
  }

  /** Shows nothing of what has been loaded. */
  protected abstract _clear(): void;

  /** Begins to show what the attributes ask for. */
  protected abstract _begin(): void;

  /** Tells the page what has been loaded. */
  protected abstract _dispatchLoaded(): void;

  /** Makes the element begin anew. */
  protected _invalidate(): void {
    this._stale = true;
    this.requestUpdate();
  }

  /** Keeps what was set as data, whatever the attributes say, until one of them changes. */
  protected _settle(): void {
    this._stale = false;
    this._loading.loadedAt = 0;
    this._loading.cancel('loaded');
  }

  /** Value of one of the attributes, or the site's default of it. */
  protected _setting(name: string): string | undefined {
    return this.getAttribute(name) ?? siteDefault(name);
  }

  /** The source that the attributes describe. Throws a ConfigurationError where they make no sense. */
  protected _sourceOf(): ArticleSource {
    const { source, baseURI } = this;
    // What a page hands over is made whole and safe, as what it sets as data is.
    if (source) {
      const whole = async (coming: Promise<ArticlePage>) => {
        const page = await withLate(coming);
        return { ...page, items: page.items.map((item) => late.articleFrom(item, baseURI)) };
      };
      return {
        list: (query, options) => whole(source.list(query, options)),
        get: source.get && ((query, options) => whole(source.get!(query, options))),
      };
    }
    const values: Record<string, string | undefined> = {};
    for (const name of settings)
      values[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = this._setting(name);
    return new EndpointSource({
      ...values,
      src: values.src ?? '',
      strict: values.strict !== undefined,
      pageUrl: location.href,
      baseHref: baseURI,
      resolvePath: this.resolvePath,
      inlineText: (id) => document.getElementById(id)?.textContent ?? null,
    });
  }

  protected get _isLoading(): boolean {
    return this._loading.status === 'loading';
  }

  /** Whether there is something to load. */
  protected _hasSource(): boolean {
    return !!(this.source || this._setting('src'));
  }

  /** How articles are to look. */
  protected _look(view: ArticleLook['view'], shown: string | undefined, headingLevel: number): ArticleLook {
    const { target, dateFormat } = this;
    const look = {
      view,
      shows: wordsOf(shown ?? shownByView[view]),
      dateFormat,
      target,
      headingLevel,
      language: this._language.tag,
      timezone: this._setting('timezone'),
    };
    // While the answer is on its way, there is time.
    if (isReady && this._isLoading) late.prepareDates(look);
    return look;
  }

  /** A reader has clicked within an article: where he follows it, the page may take over. */
  protected _follow(event: MouseEvent, article: Article): void {
    // With a key held down, he wants a window of his own.
    if (
      !(event.target as Element).closest('[href]') ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    if (!this._dispatch('article-select', { article }, true)) event.preventDefault();
  }

  /** A reader wants the last load to be tried again. */
  protected _retry(): Promise<void> {
    return this._loading.retry();
  }

  /** What a reader is told of a load that takes its time, or of the last error and the age of what he sees, with a way out of it. */
  protected _statusTemplate(): unknown {
    const { error, loadedAt } = this._loading;
    if (!error)
      return this._isLoading && !loadedAt ? html`<span class="visually-hidden">${loadingText()}</span>` : nothing;
    return html`<div class="message" part="error">
      <span><slot name="error">${errorMessage(error)}</slot> ${loadedAt ? asOf(loadedAt, this._language.tag) : nothing}</span>
      <button class="button" part="retry" type="button" @click=${() => this._retry()}>
        ${msg('Try again', { id: 'retry', desc: 'Button after an error: loads again' })}
      </button>
    </div>`;
  }
}
