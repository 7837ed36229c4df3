import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen, unlisten } from '../internal/window-events.js';

/**
 * Brings a reader who comes back to the page (Back, Forward, Reload) to the page and the place of the list that he
 * left. Kept for the tab only; where there is no storage, the list begins at its start.
 */
export class PlaceController implements ReactiveController {
  private readonly _host: ReactiveControllerHost & Element;
  private readonly _page: () => number;
  private _scroll = 0;
  private _isBack = false;

  constructor(host: ReactiveControllerHost & Element, page: () => number) {
    this._host = host;
    this._page = page;
    host.addController(this);
  }

  /** Number of the page to open first. */
  restoredPage(): number {
    // What is loaded later is another list.
    if (this._isBack) return 0;
    try {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (!/^(back|reload)/.test(entry!.type)) return 0;
      const [page, scroll] = sessionStorage.getItem(this._key())!.split(' ') as [string, string];
      this._scroll = +scroll || 0;
      return Math.max(0, +page) || 0;
    } catch {
      // The first visit, or no storage: a sandbox, a setting.
      return 0;
    }
  }

  /** Scrolls to where the reader was, once. The browser itself could not: the page was shorter when it tried. */
  restoreScroll(): void {
    if (scrollY < this._scroll) scrollTo(scrollX, this._scroll);
    this._scroll = 0;
    this._isBack = true;
  }

  hostConnected(): void {
    listen('pagehide', this._keep);
  }

  hostDisconnected(): void {
    unlisten('pagehide', this._keep);
  }

  private _key(): string {
    // Several lists may stand on one page; a list is known by its place among them.
    const lists: Element[] = [...document.querySelectorAll(this._host.localName)];
    return `civic-elements:place:${location.pathname}${location.search} ${lists.indexOf(this._host)}`;
  }

  private readonly _keep = (): void => {
    try {
      sessionStorage.setItem(this._key(), `${this._page()} ${scrollY}`);
    } catch {
      // No storage here.
    }
  };
}
