import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { LoadController } from '../controllers/load-controller.js';
import type { Send } from '../data/letter/post.js';
import { part } from '../data/part.js';
import { msg } from '../localization.js';
import { CivicElement } from './civic-element.js';
import { errorMessage } from './error-message.js';
import { holdsFallback } from './fallback.js';
import { loadingText } from './loading-text.js';
import { reportToAuthor } from './report.js';

/** A form that is fetched when the first one is on a page. */
export interface LetterPart {
  template(language: string): unknown;
  /** All that was rendered is on screen. */
  updated(): void;
}

/** Dispatches an event; false where the page has canceled it. */
export type Tell = (type: string, detail: object) => boolean;

/** What the elements for letters have in common: until their form has come, the page shows its own. */
export abstract class LetterElement extends CivicElement {
  /** Sends letters and questions in place of the network, for applications with a client of their own. */
  @property({ attribute: false }) send?: Send;

  /** Name of the element, as its events begin. */
  protected abstract readonly _name: string;

  private _form?: LetterPart;
  /** The last thing that was done in the plain form, of those that must not be disturbed. */
  private _heard?: Event;

  private readonly _loading = new LoadController(this, (error) => {
    if (!error) return;
    reportToAuthor('warn', `<${this.localName}> ${error.message}`, error.cause);
    this._dispatch(`${this._name}-failed`, { error });
  });

  constructor() {
    super();
    for (const type of ['submit', 'compositionstart', 'compositionend'])
      this.addEventListener(type, (event) => (this._heard = event));
  }

  /**
   * Fetches the form.
   * @param heard the last thing that was done in the plain form, of those that must not be disturbed
   */
  protected abstract _load(tell: Tell, heard: () => Event | undefined): Promise<LetterPart>;

  protected override willUpdate(): void {
    // Once, also where the page lets nothing be rendered: loading asks for another update.
    if (!this._form && this._loading.status === 'initial')
      void this._loading.run(async () => {
        this._form ??= await part(
          this._load(
            (type, detail) => this._dispatch(type, detail, /submit/.test(type)),
            () => this._heard,
          ),
        );
      });
  }

  protected override updated(): void {
    this._form?.updated();
  }

  protected override _fallbackPlace(): '' | 'below' {
    // HTML has no self-closing tags: `<mailbox-form/>` swallows what follows, and that stays.
    return this._form && (this.nextSibling || !this.querySelector('h1,iframe')) ? '' : 'below';
  }

  protected override _renderContent(): unknown {
    if (this._form) return this._form.template(this._language.tag);
    const { error } = this._loading;
    if (holdsFallback(this)) return nothing;
    return html`<div role="status">${
      error
        ? html`<div class="message" part="error">${errorMessage(error)} <button class="button" part="retry" type="button" @click=${() => this._loading.retry()}>${msg('Try again', { id: 'retry', desc: 'Button after an error: loads again' })}</button></div>`
        : html`<div class="message">${loadingText()}</div>`
    }</div>`;
  }
}
