import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { mark } from '../../internal/mark.js';
import { partOf } from '../../internal/part.js';
import type * as PrintPart from '../../internal/print-region.js';
import { msg } from '../../localization.js';
import { ToolElement } from '../../internal/tool-element.js';
import { styles } from './print-button.styles.js';

/**
 * Prints the article, or one region of the page, without all that stands around it.
 *
 * Without `for`, it prints the article that it stands in, else the only one of the page, else the main part of the page,
 * else the whole page. It is not shown where a browser cannot print, nor on paper.
 *
 * @slot - The words on the button.
 * @csspart base - All that the element shows.
 * @csspart button - The button.
 */
export class PrintButton extends ToolElement {
  static override styles = styles;

  /** Id of the region to print, in the same tree as the button or in the page. */
  @property({ attribute: 'for' }) htmlFor?: string;

  /** The region itself, in place of its id. */
  region?: Element;

  private _part?: typeof PrintPart;

  protected override _renderContent(): unknown {
    if (typeof window.print !== 'function') return nothing;
    const word = msg('Print', { id: 'print', desc: 'Button: prints the article' });
    return html`<button class="button tool" part="button" type="button" @pointerenter=${this._fetch} @focus=${this._fetch} @click=${this._print}>${mark('M4 6V2h8v4M4 12H2V6h12v6h-2M4 9h8v5H4z')}${this._fallbackPlace() ? word : html`<slot>${word}</slot>`}</button>`;
  }

  /** Browsers are strict about printing some time after a click: what it needs is fetched before. */
  private async _fetch(): Promise<void> {
    this._part ??= await partOf(this, () => import('../../internal/print-region.js'));
  }

  private async _print(): Promise<void> {
    if (!this._part) await this._fetch();
    if (this._part) void this._part.printRegion(this, this.region, this.htmlFor);
    else window.print();
  }
}
