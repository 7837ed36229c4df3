import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../internal/language.js';
import { readyLocale, runInLocale } from '../localization.js';

/** Controllers of the elements on the page; one observer serves them all. */
const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * Keeps an element in the language of the place where it stands: its texts, its dates and its numbers. Several
 * languages may stand on one page, and a page may change `lang` at any time.
 */
export class LanguageController implements ReactiveController {
  /** BCP 47 tag, for Intl and for `lang`. */
  tag = 'en';

  private readonly _host: ReactiveControllerHost & Element;
  private readonly _changed: () => void;
  private _locale = 'en';

  /** @param changed called when the language has changed, before the element is rendered again */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this._host = host;
    this._changed = changed;
    host.addController(this);
  }

  /** Runs a function with `msg` in the element's language. */
  run<T>(run: () => T): T {
    return runInLocale(this._locale, run);
  }

  /** Looks again where the element stands. */
  refresh(): void {
    const tag = languageOf(this._host);
    const locale = readyLocale(tag, () => this.refresh());
    const moved = tag !== this.tag;
    if (!moved && locale === this._locale) return;
    this.tag = tag;
    this._locale = locale;
    this._host.requestUpdate();
    if (moved) this._changed();
  }

  hostConnected(): void {
    connected.add(this);
    observer ??= new MutationObserver(() => connected.forEach((controller) => controller.refresh()));
    // Each root on the way up may hold the `lang` that counts.
    for (let root: Node | undefined = this._host.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size) return;
    observer?.disconnect();
    observer = undefined;
  }
}
