import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import { documentOf, parse } from '../../src/data/bytes.js';
import '../../src/elements/news-list/define.js';
import { CivicError, HttpError } from '../../src/errors.js';
import { fieldsText, infer, MEMBERS, tagOf, topLevelOf, type Attributes, type Inference } from './infer.js';
import { styles } from './mapping-helper.styles.js';

/** An answer to look at. */
interface Example {
  label: string;
  url: string;
}

/** What each member of an article is for, in the words of a webmaster. */
const MEANING: Record<string, string> = {
  title: 'Title',
  url: 'Link of the article',
  published: 'Date',
  summary: 'Summary',
  image: 'Picture',
  source: 'Who publishes it',
  id: 'Id',
  subtitle: 'Subtitle',
  body: 'Whole text',
  externalUrl: 'Link to another page',
  updated: 'Date of the last change',
  authors: 'Authors',
  categories: 'Categories',
  tags: 'Keywords',
  lang: 'Language',
  attachments: 'Files',
  docNumber: 'Official number',
  pinned: 'Kept on top',
  withdrawn: 'Withdrawn',
  previous: 'Article before',
  next: 'Article after',
};

/** Attributes besides `fields`, with what to say of them. */
const MORE: [attribute: keyof Attributes, label: string, hint: string][] = [
  ['urlTemplate', 'Build each link', 'Where the data has no link: article.html?id={id}'],
  ['where', 'Only items that', 'Leaves others out: status=1; type!=draft'],
  ['total', 'Number of all articles is in', 'So that pages can be numbered: data.total'],
  ['pageParam', 'Parameter for the page', 'How the endpoint is asked for more: pageNum'],
  ['sizeParam', 'Parameter for the size of a page', 'pageSize'],
  ['next', 'Address of the next page is in', 'links.next'],
  ['timezone', 'Zone of times without one', 'Asia/Shanghai'],
];

/** Helps a webmaster with an endpoint: says what it is, how it will look, and which tag to paste. Part of the demo. */
export class MappingHelper extends LitElement {
  static override styles = styles;

  /** Endpoints to try. */
  @property({ attribute: false }) examples: readonly Example[] = [];

  /** An answer to begin with. */
  @property({ attribute: false }) answer = '';

  @state() private _url = '';
  @state() private _text = '';
  @state() private _problem = '';
  @state() private _found?: Inference;
  /** What the answer was taken for before anything was chosen. */
  private _taken?: Pick<Inference, 'format' | 'isKnown' | 'isWrapper' | 'guesses'>;
  /** What the webmaster has changed, by member. */
  @state() private _chosen: Record<string, string | undefined> = {};
  @state() private _attributes: Attributes = {};
  @state() private _copied = false;
  private _document: unknown;
  private _turn = 0;

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this._submit}>
        <label>Address of the endpoint
          <input name="url" type="text" inputmode="url" placeholder="https://www.example.gov/api/news" .value=${this._url} />
        </label>
        <button type="submit">Look at it</button>
        <label class="wide">or paste what it answers
          <textarea name="text" rows="4" spellcheck="false" .value=${this._text}></textarea>
        </label>
      </form>
      ${this.examples.length ? html`<p class="row">Try: ${this.examples.map(({ label, url }) => html`<button type="button" @click=${() => this.look(url)}>${label}</button>`)}</p>` : nothing}
      <div role="status">${this._renderVerdict()}</div>
      ${this._found ? this._renderChoices(this._found) : nothing}
    `;
  }

  /** Looks at an endpoint, or at what it answers. */
  async look(url: string, text = ''): Promise<void> {
    const turn = ++this._turn;
    Object.assign(this, { _url: url, _text: text, _problem: '', _found: undefined, _chosen: {}, _attributes: {} });
    try {
      const document = text.trim() ? parse(text) : await this._fetch(new URL(url, this.baseURI).href);
      if (turn !== this._turn) return;
      this._document = document;
      await this._infer(true);
    } catch (error) {
      if (turn !== this._turn) return;
      this._problem =
        error instanceof CivicError
          ? error.message
          : 'The address could not be read from this page. Either there is nothing there, or its server does not allow other sites to read it (CORS). Open it in a tab, copy what you see, and paste it above; on your own site it will work without.';
    }
  }

  private async _fetch(url: string): Promise<unknown> {
    const response = await fetch(url, { headers: { Accept: 'application/json, */*;q=0.5' } });
    if (!response.ok) throw new HttpError(url, response.status, `The server answers with status ${response.status}: there is nothing to be shown at this address.`);
    return documentOf(await response.arrayBuffer(), response.headers.get('Content-Type'));
  }

  /** Reads the answer with what is chosen so far. `first` takes over what the search has found. */
  private async _infer(first = false): Promise<void> {
    const url = new URL(this._url || 'feed.json', this.baseURI).href;
    const read = await infer(this._document, url, this._attributes);
    // What it was taken for stays what is said of it, whatever is changed afterwards.
    const { format, isKnown, isWrapper, guesses, articles, items } = read;
    if (first) this._taken = { format, isKnown, isWrapper, guesses };
    this._found = read;
    if (!first || isKnown || !guesses.title) return;
    // A guess is written down: what the endpoint answers tomorrow must not change it.
    this._chosen = { ...guesses };
    const isChinese = articles.some(({ published }) => published?.zone === 'assumed' && /\+08:00$/.test(published.iso));
    this._attributes = {
      items: isWrapper ? undefined : items || undefined,
      fields: fieldsText(this._chosen) || undefined,
      urlTemplate: !guesses.url && guesses.id ? 'article.html?id={id}' : undefined,
      timezone: isChinese ? 'Asia/Shanghai' : undefined,
    };
    this._found = await infer(this._document, url, this._attributes);
  }

  private _renderVerdict(): unknown {
    if (this._problem) return html`<p class="verdict problem">${this._problem}</p>`;
    if (!this._found) return nothing;
    const { error, articles, skipped, total, items } = this._found;
    const { isKnown, isWrapper, format } = this._taken!;
    if (error)
      return html`<p class="verdict problem"><strong>No articles yet.</strong> ${error.message}<br />At the top of the answer: <code>${topLevelOf(this._document).join(', ')}</code>. Choose the list and the title below.</p>`;
    const counts = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}${total ? ` of ${total}` : ''}${skipped ? `, ${skipped} left out` : ''}`;
    return isKnown
      ? html`<p class="verdict"><strong>This is ${format}</strong>: ${counts}. The tag needs nothing but the address; all else is known.</p>`
      : isWrapper
        ? html`<p class="verdict guess"><strong>This is an answer as ${format} gives it</strong>: ${counts}. Where its list is, and how more of it is asked for, is known; what its members are called is up to each site. The choices below are guesses from names and values: look at the preview, and change what is wrong.</p>`
        : html`<p class="verdict guess"><strong>No known format</strong>, but ${counts} were found${items ? html` in <code>${items}</code>` : nothing}. Each choice below is a guess from names and values: look at the preview, and change what is wrong.</p>`;
  }

  private _renderChoices(found: Inference): TemplateResult {
    const { lists, items } = found;
    const { isKnown } = this._taken!;
    const isNear = (member: string): boolean => MEMBERS.indexOf(member) < 6 || !!this._chosen[member];
    const rows = (near: boolean) =>
      html`<tbody>${MEMBERS.filter((member) => isNear(member) === near).map((member) => this._renderMember(member, found))}</tbody>`;
    const table = html`
      <div class="row">
        <label>The list
          <select @change=${(event: Event) => this._set({ items: (event.target as HTMLSelectElement).value || undefined })}>
            ${lists.map(({ path, count }) => html`<option value=${path} .selected=${path === items}>${path || 'the whole answer'} (${count})</option>`)}
          </select>
          <small>All lists of the answer are here, the longest first.</small>
        </label>
      </div>
      <datalist id="places">${found.places.map(({ path, example }) => html`<option value=${path}>${example}</option>`)}</datalist>
      <div class="scroll" tabindex="0" role="group" aria-label="What is taken from where">
        <table>
          <thead><tr><th scope="col">What</th><th scope="col">Where it is in an item</th><th scope="col">In the first item</th><th scope="col">Why</th></tr></thead>
          ${rows(true)}
        </table>
      </div>
      <details>
        <summary>What else an article may have</summary>
        <div class="scroll"><table aria-label="What else an article may have">${rows(false)}</table></div>
      </details>
      <details ?open=${!!this._attributes.urlTemplate}>
        <summary>More: links, pages, zones</summary>
        <div class="row">${MORE.map(([name, label, hint]) => html`<label>${label}<input .value=${this._attributes[name] ?? ''} @change=${(event: Event) => this._set({ [name]: (event.target as HTMLInputElement).value.trim() || undefined })} /><small>${hint}</small></label>`)}</div>
      </details>`;
    return html`
      ${isKnown ? html`<details><summary>Change what is taken from where</summary>${table}</details>` : html`<h2>What is taken from where</h2>${table}`}
      ${!isKnown && !this._chosen.url && this._attributes.urlTemplate ? html`<p>The items have no link of their own. <code>url-template</code> builds one for each: make a page <code>article.html</code> with <code>&lt;article-view&gt;</code> in it, or write the address that your site has for an article.</p>` : nothing}
      <h2>How it looks</h2>
      <div class="preview">${this._renderPreview()}</div>
      <h2>What to paste</h2>
      <pre tabindex="0" aria-label="The tag">${this._tag()}</pre>
      <button type="button" @click=${this._copy}>${this._copied ? 'Copied' : 'Copy'}</button>`;
  }

  private _renderMember(member: string, { places, articles }: Inference): TemplateResult {
    const value = this._chosen[member] ?? '';
    const guess = this._taken!.guesses[member];
    const example = places.filter(({ path }) => path === value)[0]?.example ?? '';
    const read = (articles[0] as unknown as Record<string, unknown> | undefined)?.[member];
    const shown = example || (value && typeof read === 'string' ? read : '');
    const why = value
      ? value === guess
        ? `by the name, or what is there`
        : 'your choice'
      : guess
        ? `${guess} would do`
        : '';
    return html`<tr>
      <th scope="row">${MEANING[member] ?? member}</th>
      <td><input list="places" aria-label=${`Where is: ${MEANING[member] ?? member}`} .value=${value} @change=${(event: Event) => this._choose(member, (event.target as HTMLInputElement).value.trim())} /></td>
      <td>${shown}</td>
      <td>${why}</td>
    </tr>`;
  }

  /** The list itself, with what is chosen: from the address where there is one, else from what was pasted. */
  private _renderPreview(): unknown {
    const { items, fields, where, total, next, urlTemplate, timezone, pageParam, sizeParam } = this._attributes;
    const text = this._text.trim();
    const src = text ? '#mapping-helper-answer' : this._url;
    return keyed(
      JSON.stringify([src, text, this._attributes]),
      html`<news-list
        page-size="5"
        src=${src}
        items=${items ?? nothing}
        fields=${fields ?? nothing}
        where=${where ?? nothing}
        total=${total ?? nothing}
        next=${next ?? nothing}
        url-template=${urlTemplate ?? nothing}
        timezone=${timezone ?? nothing}
        page-param=${pageParam ?? nothing}
        size-param=${sizeParam ?? nothing}
      ></news-list>`,
    );
  }

  protected override firstUpdated(): void {
    if (this.answer) void this.look('', this.answer);
  }

  protected override willUpdate(): void {
    // The list takes pasted data from the page, as it would from an inline script.
    const id = 'mapping-helper-answer';
    let holder = document.getElementById(id);
    if (!holder) {
      holder = document.createElement('script');
      holder.id = id;
      holder.setAttribute('type', 'application/json');
      document.body.append(holder);
    }
    if (holder.textContent !== this._text) holder.textContent = this._text;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.getElementById('mapping-helper-answer')?.remove();
  }

  private _tag(): string {
    const src = this._url || '/address/of/your/endpoint';
    return `${tagOf('news-list', src, this._attributes)}\n<script src="civic-elements.classic.js"></script>`;
  }

  private _submit(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void this.look((data.get('url') as string).trim(), data.get('text') as string);
  }

  private _choose(member: string, path: string): void {
    this._chosen = { ...this._chosen, [member]: path || undefined };
    this._set({ fields: fieldsText(this._chosen) || undefined });
  }

  private _set(attributes: Attributes): void {
    this._attributes = { ...this._attributes, ...attributes };
    this._copied = false;
    void this._infer();
  }

  private async _copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this._tag());
      this._copied = true;
    } catch {
      // Without a secure connection there is no clipboard: the text is marked for the reader to copy.
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('pre')!);
    }
  }
}

if (!customElements.get('mapping-helper')) customElements.define('mapping-helper', MappingHelper);
