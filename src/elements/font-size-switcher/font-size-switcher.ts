import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { checked } from '../../internal/attributes.js';
import { partOf } from '../../internal/part.js';
import { reportToAuthor } from '../../internal/report.js';
import type { TextSize, TextSizeName } from '../../internal/text-size.js';
import { msg, str } from '../../localization.js';
import { ToolElement } from '../../internal/tool-element.js';
import { styles } from './font-size-switcher.styles.js';

interface Step {
  step: string;
  factor: number;
}

const TEXT_SIZE: TextSizeName = 'civic-elements:font-size';

/**
 * Makes the text of the page, or of one region of it, larger or smaller.
 *
 * Text that the page sizes in any way and text in these elements alike; going back restores the page exactly. The choice
 * is kept for the site and shared with all switchers, on other tabs, too.
 *
 * @slot label - The words before the buttons, in place of "Text size".
 * @fires {CustomEvent<{factor: number, step: string}>} font-size-change - A reader has chosen a size: its factor and its name in `steps`.
 * @csspart base - All that the element shows.
 * @csspart label - The words before the buttons.
 * @csspart buttons - The box of the buttons.
 * @csspart button - A button.
 * @csspart larger - The button A+.
 * @csspart normal - The button A.
 * @csspart smaller - The button A-.
 */
export class FontSizeSwitcher extends ToolElement {
  static override styles = styles;

  /** Id of the region whose text changes; without it, the text of the page. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** What is shown: `letters`, a button for each size, or `stepper`, larger, normal and smaller. */
  @property(checked('variant', 'letters', 'letters|stepper')) variant = 'letters';
  /** Names and factors of the sizes. A factor is 0.5 at least and 3 at most. */
  @property() steps = 'S:0.875 M:1 L:1.25';

  /** One of these elements, whose text changes in place of the page's. */
  region?: HTMLElement;

  /** The factor that holds. Nothing until it is known. */
  private _factor?: number;
  /** What those who do not see it are told of a choice. */
  private _said: unknown;
  private _list: Step[] = [];
  /** Whether a reader has chosen while there was no such region: better the page than nothing. */
  private _isLost = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.addEventListener(TEXT_SIZE, this._told);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeEventListener(TEXT_SIZE, this._told);
    // The region of this one counts no more, where there are others. Else what the reader has chosen stays.
    this._ask();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('htmlFor')) void this._scale();
    if (changed.has('steps')) this._list = this._stepsOf(this.steps) || this._stepsOf('S:0.875 M:1 L:1.25')!;
  }

  protected override _renderContent(): TemplateResult {
    const button = (content: string, label: string, part: string, target: Step | undefined, pressed?: boolean) =>
      html`<button class="button" part=${`button ${part}`} type="button" dir="auto" title=${label} aria-label=${pressed == null ? `${content}: ${label}` : label} aria-pressed=${pressed ?? nothing} aria-disabled=${target ? nothing : 'true'} @click=${() => target && this._choose(target)}>${content}</button>`;
    const factor = this._factor ?? 1;
    const sorted = [...this._list].sort((a, b) => a.factor - b.factor);
    const isNormal = (step: Step): boolean => step.factor === 1;
    return html`<div class="switcher" role="group" aria-labelledby="label">
      <span id="label" part="label"><slot name="label">${msg('Text size', { id: 'text-size', desc: 'Words before buttons that make the text of the page larger or smaller' })}</slot></span>
      <span class="buttons" part="buttons">${
        this.variant === 'stepper'
          ? [
              button(
                'A+',
                msg('Larger text', { id: 'larger-text', desc: 'Button A+' }),
                'larger',
                sorted.filter((step) => step.factor > factor)[0],
              ),
              button(
                'A',
                msg('Normal text', { id: 'normal-text', desc: 'Button A: takes the text back to its usual size' }),
                'normal',
                sorted.filter(isNormal)[0] ?? { step: '', factor: 1 },
              ),
              button(
                'A-',
                msg('Smaller text', { id: 'smaller-text', desc: 'Button A-' }),
                'smaller',
                sorted.filter((step) => step.factor < factor).pop(),
              ),
            ]
          : this._list.map((step) => button(step.step, this._nameOf(step), '', step, step.factor === this._factor))
      }</span>
      <span class="visually-hidden" role="status">${this._said}</span>
    </div>`;
  }

  /** "Text size L, 125%" */
  private _nameOf({ step, factor }: Step): string {
    const percent = new Intl.NumberFormat(this._language.tag, { style: 'percent', maximumFractionDigits: 1 }).format(
      factor,
    );
    return msg(str`Text size ${step}, ${percent}`, {
      id: 'text-size-step',
      desc: 'Button of a size, by its name and in percent; said when it was chosen',
    });
  }

  private _stepsOf(text: string): Step[] | undefined {
    const list = text
      .trim()
      .split(/\s+/)
      .map((part) => {
        const [step, factor] = part.split(':') as [string, string?];
        return { step, factor: +factor! };
      });
    if (list.every(({ step, factor }) => step && factor >= 0.5 && factor <= 3)) return list;
    reportToAuthor(
      'error',
      `steps="${text}": expected names and factors from 0.5 to 3, such as "S:0.875 M:1 L:1.25", which holds.`,
    );
    return undefined;
  }

  /** Whoever scales the page tells the factor, and asks for the regions. */
  private readonly _told = (event: Event): void => {
    if (event.cancelable) return;
    const { factor, regions } = (event as CustomEvent<TextSize>).detail;
    const { region } = this;
    // No element has such an id: the page stays as it is.
    regions.push(region ? ':region' : this._isLost ? '' : this.htmlFor);
    region
      ?.shadowRoot!.querySelector<HTMLElement>('.base')!
      .style.setProperty('--civic-text-scale', factor === 1 ? '' : `${factor}`);
    this._factor = factor;
    this.requestUpdate();
  };

  private _choose(choice: Step): void {
    if (choice.factor === this._factor) return;
    this._isLost = !!this.htmlFor && !document.getElementById(this.htmlFor);
    if (this._isLost)
      reportToAuthor('error', `<${this.localName}> is for "${this.htmlFor}", and no element of the page has this id.`);
    void this._scale(choice.factor);
    this._said = this._language.run(() => this._nameOf(choice));
    this.requestUpdate();
    this._dispatch('font-size-change', { factor: choice.factor, step: choice.step });
  }

  /** Asks for a factor, or for the one that holds. Whether there is an answer. */
  private _ask(factor?: number): boolean {
    const detail: TextSize = { factor, regions: [] };
    return !document.documentElement.dispatchEvent(new CustomEvent(TEXT_SIZE, { detail, cancelable: true }));
  }

  private async _scale(factor?: number): Promise<void> {
    if (this._ask(factor)) return;
    const part = await partOf(this, () => import('../../internal/text-scale.js'));
    part?.startTextScale();
    if (this._ask(factor) || !factor) return;
    // Then these elements alone change.
    document.documentElement.style.setProperty('--civic-text-scale', `${factor}`);
    document.documentElement.dispatchEvent(new CustomEvent(TEXT_SIZE, { detail: { factor, regions: [] } }));
  }
}
