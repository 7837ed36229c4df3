/** Where the focus goes when all that was rendered is on screen. */
import type { Caret } from './plain-form.js';
import { controlOf } from './reading.js';

export class NextFocus {
  /** A part, or the name of a field. */
  next?: { part?: string; field?: string; caret?: Caret };

  private readonly _host: Element;
  private readonly _root: ShadowRoot;

  constructor(host: Element, root: ShadowRoot) {
    this._host = host;
    this._root = root;
  }

  /** All is on screen. */
  go(): void {
    const { part, field, caret } = this.next ?? {};
    this.next = undefined;
    if (field) this.on(field, caret);
    else if (part) this._root.querySelector<HTMLElement>(`[part~="${part}"]`)?.focus();
  }

  on(field: string, caret?: Caret): void {
    const control = controlOf(this._host, this._root, field);
    control?.focus();
    if (caret && caret[0] !== null) (control as HTMLInputElement).setSelectionRange?.(caret[0], caret[1]);
  }

  /** How to go to a field; nothing where there is none with that name. */
  to(field: string): (() => void) | undefined {
    return controlOf(this._host, this._root, field) && (() => this.on(field));
  }
}
