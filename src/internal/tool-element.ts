import { CivicElement } from './civic-element.js';
import { holdsMoreThanFallback } from './fallback.js';

/**
 * What the small tools have in common: buttons take the place of what is between their tags, but not of a part of the
 * page that `<print-button />` has swallowed.
 */
export abstract class ToolElement extends CivicElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // A script in the head runs before what follows has come.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
  }

  protected override _fallbackPlace(): '' | 'below' {
    // Few have anything between their tags, and those have words or links.
    const holdsMore = holdsMoreThanFallback(this) || (!this.nextSibling && this.querySelector('p,div,ul,center'));
    return holdsMore ? 'below' : '';
  }
}
