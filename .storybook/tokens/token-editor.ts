/** The page "Tokens and parts": choose, look, copy. All that is in its tables is in the manifest. */
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import * as stories from '../../stories/index.js';
import { translated } from '../../stories/support/languages.js';
import { elements, type Token } from '../manifest.js';
import type { CodeToCopy } from '../stage/copy.js';
import { dress, themes, tokensOf, type Look } from '../stage/look.js';
import { type Colour, backgroundBehind, colourOf, contrast, hexOf, LEAST } from './contrast.js';

interface Story {
  component?: string;
  args?: object;
  parameters?: { tokens?: boolean };
  render?: (args: object) => TemplateResult;
}
type Values = Record<string, string>;

/** What may be changed of a part. Much more can be: these are what most sites change. */
const PART_PROPERTIES = [
  { name: 'color', label: 'Colour', syntax: '<color>' },
  { name: 'background-color', label: 'Background', syntax: '<color>' },
  { name: 'font-size', label: 'Size', syntax: '<length>' },
  { name: 'font-weight', label: 'Weight', syntax: '400 | 500 | 600 | 700' },
];

const FONTS = [
  'system-ui, sans-serif',
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  'Arial, Helvetica, sans-serif',
  'Georgia, "Times New Roman", serif',
];

/** A property of CSS that takes what a token takes. */
const TAKES: Record<string, string> = {
  '<color>': 'color',
  '<length>': 'text-indent',
  '<number>': 'line-height',
  '<family-name>': 'font-family',
  '<shadow>': 'text-shadow',
};

/** Which colours stand on which. */
const PAIRS = [
  { what: 'Text', text: '--civic-color', on: '--civic-background' },
  { what: 'Text on cards', text: '--civic-on-surface', on: '--civic-surface' },
  { what: 'Text on buttons', text: '--civic-accent', on: '--civic-surface' },
];

/** Stories that show what tokens and parts do: those that say so; of other elements, the first that shows something. */
const examples = (Object.values(stories) as unknown as ({ default: Story } & Record<string, Story>)[]).flatMap(
  ({ default: meta, ...exported }) => {
    const all = Object.entries(exported);
    const chosen = all.filter(([, story]) => story.parameters?.tokens);
    const others = all.filter(([name]) => !/Loading|Failed|Empty|Chinese|RightToLeft/.test(name)).slice(0, 1);
    return (chosen.length ? chosen : others).map(([, story]) => ({ meta, story }));
  },
);

export class TokenEditor extends LitElement {
  @property({ attribute: false }) look?: Look;

  /** Tag that the choices are for; empty for all elements. */
  private _scope = '';
  private _tokens: Values = {};
  private readonly _parts: Record<string, Values> = {};
  private _page?: HTMLElement;
  private _style?: HTMLStyleElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <main lang="en" dir="ltr">
        <h1>Tokens and parts</h1>
        <p class="lead">
          Choose colours, sizes and fonts: the examples change at once. Then copy the style sheet below them and give it to
          whoever looks after the site. It goes into the site’s own CSS file.
        </p>
        <div class="choices">
          <label
            >For
            <select @change=${(event: Event) => this._choose((event.target as HTMLSelectElement).value)}>
              <option value="">all elements</option>
              ${elements.map(({ tagName }) => html`<option>${tagName}</option>`)}
            </select></label
          >
          <span class="presets"
            >Begin with
            ${Object.values(themes)
              .filter(({ tokens }) => tokens)
              .map(
                ({ title, tokens }) =>
                  html`<button type="button" @click=${() => this._begin({ ...tokens })}>
                    <i style=${`background: ${tokens!['--civic-accent']}`}></i>${title.replace('A site in ', '')}
                  </button>`,
              )}
            <button type="button" @click=${() => this._begin({})}>nothing</button></span
          >
        </div>
        <div class="columns">
          <div class="tables">
            <h2 id="tokens">Tokens</h2>
            <table aria-labelledby="tokens">
              <thead>
                <tr>
                  <th scope="col">Token</th>
                  <th scope="col">Value</th>
                </tr>
              </thead>
              <tbody>
                ${this._allTokens.map((token) => this._tokenRow(token))}
              </tbody>
            </table>
            <h2 id="parts">Parts</h2>
            <p>A part is a piece of an element that a style sheet may name, with any property of CSS.</p>
            <table aria-labelledby="parts">
              <thead>
                <tr>
                  <th scope="col">Part</th>
                  <th scope="col">Values</th>
                </tr>
              </thead>
              <tbody>
                ${this._allParts.map((part) => this._partRow(part))}
              </tbody>
            </table>
          </div>
          <div class="result">
            <section aria-label="Examples" class="examples"></section>
            <section aria-labelledby="contrast" class="contrast">
              <h2 id="contrast">Contrast</h2>
              <p>Text needs at least ${LEAST} : 1, so that people with weak eyes can read it.</p>
              <ul></ul>
            </section>
            <code-to-copy .heading=${'Your style sheet'}></code-to-copy>
          </div>
        </div>
      </main>
    `;
  }

  protected override firstUpdated(): void {
    // Examples live in a tree of their own: the style sheet that is copied is the very one that they have.
    const root = this.querySelector('.examples')!.attachShadow({ mode: 'open' });
    this._style = document.createElement('style');
    this._page = document.createElement('div');
    root.append(this._style, this._page);
    // Now colours can be asked for.
    this.requestUpdate();
  }

  protected override updated(): void {
    const { look } = this;
    const page = this._page!;
    if (!look) return;
    dress(page, look);
    render(
      examples.map(({ meta, story }) => {
        const args = translated({ ...meta.args, ...story.args }, look.locale);
        return html`<div style="margin-bottom: 2em">${(story.render ?? meta.render)!(args)}</div>`;
      }),
      page,
    );
    const css = this._css();
    this._style!.textContent = css;
    this.querySelector<CodeToCopy>('code-to-copy')!.text = css || '/* Choose a value: what you need appears here. */';
    void this._settled().then(() => this._measure());
  }

  private async _settled(): Promise<void> {
    await Promise.all(
      elements.flatMap(({ tagName }) =>
        [...this._page!.querySelectorAll(tagName)].map((shown) => (shown as LitElement).updateComplete),
      ),
    );
  }

  private get _chosen() {
    return elements.filter(({ tagName }) => !this._scope || tagName === this._scope);
  }

  private get _allTokens(): Token[] {
    return unique(this._chosen.flatMap(({ cssProperties }) => cssProperties));
  }

  private get _allParts() {
    return unique(this._chosen.flatMap(({ cssParts, tagName }) => cssParts.map((part) => ({ ...part, tagName })))).map(
      (part) => ({
        ...part,
        tags: this._chosen
          .filter(({ cssParts }) => cssParts.some(({ name }) => name === part.name))
          .map(({ tagName }) => tagName),
      }),
    );
  }

  private _choose(scope: string): void {
    this._scope = scope;
    this.requestUpdate();
  }

  private _begin(tokens: Values): void {
    this._tokens = tokens;
    for (const name of Object.keys(this._parts)) delete this._parts[name];
    this.requestUpdate();
  }

  private _tokenRow({ name, description, default: value = '', syntax = '' }: Token): TemplateResult {
    // What the theme of the toolbar sets.
    const otherwise = (this.look && tokensOf(this.look)[name]) ?? value;
    const set = (chosen: string) => {
      if (chosen) this._tokens[name] = chosen;
      else delete this._tokens[name];
      this.requestUpdate();
    };
    return html`<tr data-token=${name}>
      <th scope="row">
        <code>${name}</code>
        <span>${description}</span>
        <span>Else <code>${value}</code></span>
      </th>
      <td>${this._field(name, syntax, this._tokens[name] ?? '', otherwise, set)}</td>
    </tr>`;
  }

  private _partRow(part: { name: string; description?: string; tags: string[] }): TemplateResult {
    const values = this._parts[part.name] ?? {};
    return html`<tr data-part=${part.name}>
      <th scope="row">
        <code>::part(${part.name})</code>
        <span>${part.description}</span>
        <span>${part.tags.map((tag) => html`<code>${tag}</code> `)}</span>
      </th>
      <td class="properties">
        ${PART_PROPERTIES.map(({ name, label, syntax }) => {
          const set = (chosen: string) => {
            const changed = (this._parts[part.name] ??= {});
            if (chosen) changed[name] = chosen;
            else delete changed[name];
            this.requestUpdate();
          };
          return html`<div>
            <small aria-hidden="true">${label}</small>
            ${this._field(`${label} of ${part.name}`, syntax, values[name] ?? '', '', set)}
          </div>`;
        })}
      </td>
    </tr>`;
  }

  /** What a value is chosen with. */
  private _field(
    name: string,
    syntax: string,
    chosen: string,
    otherwise: string,
    set: (value: string) => void,
  ): TemplateResult {
    const typed = (event: Event) => {
      const field = event.target as HTMLInputElement;
      const value = field.value.trim();
      const takes = TAKES[syntax];
      const isValid = !value || value === otherwise || !takes || CSS.supports(takes, value);
      field.setAttribute('aria-invalid', String(!isValid));
      if (isValid) set(value);
    };
    if (!(syntax in TAKES)) {
      const words = syntax.split('|').map((word) => word.trim());
      return html`<select aria-label=${name} .value=${chosen} @change=${typed}>
        <option value="">${otherwise || '–'}</option>
        ${words.filter((word) => word !== otherwise).map((word) => html`<option>${word}</option>`)}
      </select>`;
    }
    const text = html`<input
      type="text"
      aria-label=${name}
      placeholder=${otherwise}
      list=${syntax === '<family-name>' ? 'fonts' : nothing}
      .value=${chosen}
      spellcheck="false"
      @input=${typed}
    />`;
    switch (syntax) {
      case '<color>':
        return html`<span class="pair"
          ><input
            type="color"
            class=${chosen || otherwise ? '' : 'unset'}
            aria-label=${`${name}: choose`}
            .value=${this._hex(chosen || otherwise)}
            @input=${typed}
          />${text}</span
        >`;
      case '<length>':
        return html`<span class="pair"
          ><input
            type="range"
            aria-label=${`${name}: slide`}
            min="0"
            max="3"
            step="0.125"
            .value=${String(parseFloat(chosen || otherwise) || 0)}
            @input=${(event: Event) => set(`${(event.target as HTMLInputElement).value}em`)}
          />${text}</span
        >`;
      case '<family-name>':
        return html`${text}<datalist id="fonts">${FONTS.map((font) => html`<option value=${font}></option>`)}</datalist>`;
      default:
        return text;
    }
  }

  /** A colour of a style sheet, as it is on the page of the examples. */
  private _resolve(value: string): Colour {
    const probe = document.createElement('i');
    probe.style.color = value;
    (this._page ?? this).append(probe);
    const colour = colourOf(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  }

  /** Colour of the page that the examples stand on. */
  private get _canvas(): Colour {
    return backgroundBehind(this._page ?? this);
  }

  private _hex(value: string): string {
    return hexOf(/^(none|)$/.test(value) ? this._canvas : this._resolve(value));
  }

  private _css(): string {
    const tags = this._chosen.map(({ tagName }) => tagName);
    const rule = (selectors: string[], values: Values) =>
      `${selectors.join(',\n')} {\n${Object.entries(values)
        .map(([name, value]) => `  ${name}: ${value};\n`)
        .join('')}}\n`;
    const known = new Set(this._allTokens.map(({ name }) => name));
    const tokens = Object.fromEntries(Object.entries(this._tokens).filter(([name]) => known.has(name)));
    return [
      ...(Object.keys(tokens).length ? [rule(tags, tokens)] : []),
      ...this._allParts
        .filter(({ name }) => Object.keys(this._parts[name] ?? {}).length)
        .map((part) =>
          rule(
            part.tags.map((tag) => `${tag}::part(${part.name})`),
            this._parts[part.name]!,
          ),
        ),
    ].join('\n');
  }

  /** Says which colours cannot be read on which. */
  private _measure(): void {
    const page = this._page!;
    const given = { ...tokensOf(this.look!), ...this._tokens };
    const otherwise = Object.fromEntries(this._allTokens.map(({ name, default: value }) => [name, value ?? '']));
    const colour = (name: string) => {
      const value = given[name] ?? otherwise[name] ?? 'inherit';
      return value === 'none' ? this._canvas : this._resolve(value);
    };
    const results = PAIRS.map(({ what, text, on }) => ({
      what,
      names: [text, on],
      ratio: contrast(colour(text), colour(on)),
    }));
    for (const { name, tags } of this._allParts) {
      const values = this._parts[name];
      if (!values?.color && !values?.['background-color']) continue;
      // Where it is hardest to read.
      const found = [...page.querySelectorAll(tags.join())]
        .flatMap((shown) => [...(shown.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])])
        .map((part) => ({ ratio: contrast(colourOf(getComputedStyle(part).color), backgroundBehind(part)) }))
        .sort((one, other) => one.ratio - other.ratio)[0];
      if (found) results.push({ what: `::part(${name})`, names: [name], ratio: found.ratio });
    }
    render(
      results.map(
        ({ what, ratio }) =>
          html`<li class=${ratio < LEAST ? 'bad' : 'good'}>
            <span aria-hidden="true">${ratio < LEAST ? '✗' : '✓'}</span> ${what}:
            <b>${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1</b>${
              ratio < LEAST ? ` is too little to be read` : nothing
            }
          </li>`,
      ),
      this.querySelector<HTMLElement>('.contrast ul')!,
    );
    const bad = new Set(results.filter(({ ratio }) => ratio < LEAST).flatMap(({ names }) => names));
    for (const row of this.querySelectorAll<HTMLElement>('[data-token], [data-part]'))
      row.classList.toggle('bad', bad.has(row.dataset.token ?? row.dataset.part!));
  }
}
/** The first of each name. */
function unique<T extends { name: string }>(items: T[]): T[] {
  return items.filter((item, i) => items.findIndex(({ name }) => name === item.name) === i);
}
