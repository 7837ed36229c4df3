import { html, LitElement, nothing } from 'lit';
import { LanguageController } from '../controllers/language-controller.js';
import { version } from '../version.js';
import { directionOf } from './direction.js';
import { reportToAuthor } from './report.js';

/**
 * What all elements have in common: a language, a base that the page's styles do not reach, the page's own content as
 * fallback, and errors that stay inside.
 *
 * @cssprop {<color>} [--civic-color=inherit] - Colour of the text; that of the text around the element.
 * @cssprop {<color>} [--civic-background=none] - Background of the whole element.
 * @cssprop {<color>} [--civic-accent=light-dark(#0b5394, #9cc8f2)] - Buttons, marks and lines that stand out, frame of a card under the pointer.
 * @cssprop {<color>} [--civic-surface=Canvas] - Background of cards and buttons, text on the accent colour.
 * @cssprop {<color>} [--civic-on-surface=CanvasText] - Text on cards.
 * @cssprop {<color>} [--civic-border=rgba(125, 135, 145, 0.4)] - Lines between rows, frames of cards.
 * @cssprop {<length>} [--civic-radius=0.375em] - Corners of cards, pictures and buttons.
 * @cssprop {<length>} [--civic-space=1em] - Gaps between cards, distance to the buttons below.
 * @cssprop {<family-name>} [--civic-font=inherit] - Font family; that of the text around the element.
 * @cssprop {<number>} [--civic-text-scale=1] - Factor for the size of all text.
 * @cssprop {<number>} [--civic-line-height=1.6] - Height of a line.
 * @cssprop {<length>} [--civic-letter-spacing=normal] - Space between letters.
 * @cssprop {start | end | center | justify} [--civic-text-align=start] - Alignment of the text.
 * @cssprop {<length>} [--civic-text-indent=0] - Indent of first lines.
 * @cssprop {none | uppercase | lowercase | capitalize} [--civic-text-transform=none] - Capitals.
 * @cssprop {<shadow>} [--civic-text-shadow=none] - Shadow of the text.
 * @cssprop {normal | nowrap | pre-line} [--civic-white-space=normal] - Spaces and line breaks.
 * @cssprop {normal | break-all | keep-all} [--civic-word-break=normal] - Where words may be broken.
 */
export abstract class CivicElement extends LitElement {
  /** Version of the library, for support. */
  static readonly civicVersion = version;

  protected readonly _language = new LanguageController(this, () => this._languageChanged());

  /** What the element shows. */
  protected abstract _renderContent(): unknown;

  /** What stands above the content, and stays whatever becomes of it. */
  protected _renderHead(): unknown {
    return undefined;
  }

  /**
   * Where the page's own content is shown: nowhere, `below` what the element shows, or `over` it, while that only keeps
   * place for what is to come.
   */
  protected _fallbackPlace(): '' | 'below' | 'over' {
    return '';
  }

  protected override performUpdate(): void {
    try {
      this._language.run(() => super.performUpdate());
      // lib-flexible shrinks the whole page on dense screens and says so here. It may come after us.
      const dpr = document.documentElement.getAttribute('data-dpr');
      if (dpr && +dpr > 1)
        this.renderRoot.querySelectorAll<HTMLElement>('.base').forEach((base) => base.style.setProperty('--_dpr', dpr));
    } catch (error) {
      // A page may forbid what rendering needs (Trusted Types, XML documents): then its own content stays.
      reportToAuthor('warn', `<${this.localName}> cannot render what it has.`, error);
      if (!this.renderRoot.querySelector('.base')) this.renderRoot.appendChild(document.createElement('slot'));
      this._renderFailed(error);
    }
  }

  /** Rendering has thrown: a policy of the page, or data that no format lets through. */
  protected _renderFailed(_error: unknown): void {}

  protected override render(): unknown {
    const { tag } = this._language;
    const base = (content: unknown) =>
      html`<div class="base" part="base" lang=${tag} dir=${directionOf(tag)}><div>${content}</div></div>`;
    const head = this._renderHead();
    const fallback = this._fallbackPlace();
    // The page's own content stands outside the base: it keeps the page's own look.
    return html`${head ? base(head) : nothing}
      <section class=${fallback}>
        ${base(this._renderContent())}${fallback ? html`<slot @slotchange=${this._fallbackChanged}></slot>` : nothing}
      </section>`;
  }

  /** The page's own content has come or gone. */
  protected _fallbackChanged(): void {
    this.requestUpdate();
  }

  /** The element stands in another language than before. */
  protected _languageChanged(): void {}

  /** Tells the page something. MooTools replaces `Event`, so it is always a CustomEvent. */
  protected _dispatch(type: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }
}
