import { property } from 'lit/decorators/property.js';
import type { Article, ArticlePage } from '../data/article.js';
import type { LooseArticle } from '../data/loose-article.js';
import { FormatError } from '../errors.js';
import { EndpointElement } from './endpoint-element.js';
import { isReady, late, whenReady, withLate } from './late-loader.js';

/** Most answers in which one article is looked for. */
const MOST_ANSWERS = 20;

/** What the elements that show one article have in common. */
export abstract class ArticleElement extends EndpointElement {
  private _loaded?: Article;
  private _format = '';

  /** The article. Setting it shows it at once. */
  @property({ attribute: false })
  get article(): Article | undefined {
    return this._loaded ?? this._described();
  }
  set article(article: LooseArticle | null | undefined) {
    // Until it can be made whole.
    this._loaded = isReady ? undefined : (article as Article);
    if (!article) this._invalidate();
    else {
      this._settle();
      whenReady(this._loading, () => (this._loaded = late.articleFrom(article, this.baseURI)));
    }
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
    this._dispatch(`${this._name}-loaded`, { article: this.article, format: this._format });
  }

  /** The button is gone that the reader has pressed: the focus goes to what has come. */
  protected override async _retry(): Promise<void> {
    await super._retry();
    const target = this.renderRoot.querySelector<HTMLElement>('button,[part=title]');
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus();
  }

  /** The article, once it can be shown. */
  protected get _shown(): Article | undefined {
    return isReady ? this.article : undefined;
  }

  /** The article that the attributes describe. */
  protected _described(): Article | undefined {
    return undefined;
  }

  /** What has to be done before an article can be shown. */
  protected _prepare(_article: Article): Promise<void> | void {}

  private _load(reload: boolean): Promise<void> {
    return this._loading.run(async (signal) => {
      const source = this._sourceOf();
      const query = { lang: this._language.tag, reload };
      let answer: ArticlePage | undefined;
      // A list is looked through until it has what `where` asks for.
      for (let i = 0; i < MOST_ANSWERS && !answer?.items[0] && (!answer || answer.next); i++)
        answer = await withLate(
          source.get && !answer
            ? source.get(query, { signal })
            : source.list({ ...query, page: answer?.next }, { signal }),
        );
      const { items, format } = answer!;
      if (!items[0]) throw new FormatError('empty', 'The answer holds no article; expected one.');
      await this._prepare(items[0]);
      if (signal.aborted) return;
      this._loaded = items[0];
      this._format = format;
    });
  }
}
