import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { partOf } from '../internal/part.js';
import { siteDefault } from '../internal/site-default.js';

/** Does something again every `refresh` seconds, while the element can be seen. */
export class RefreshController implements ReactiveController {
  private readonly _host: ReactiveControllerHost & Element;
  private readonly _refresh: () => void;
  private _abort?: AbortController;

  constructor(host: ReactiveControllerHost & Element, refresh: () => void) {
    this._host = host;
    this._refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostDisconnected();
    const host = this._host;
    const seconds = +(host.getAttribute('refresh') ?? siteDefault('refresh') ?? 0);
    const { signal } = (this._abort = new AbortController());
    // An attribute may change before the element is on a page, and after it has left.
    if (seconds > 0 && host.isConnected)
      void partOf(host, () => import('./repeat.js')).then((part) => part?.repeat(host, seconds, this._refresh, signal));
  }

  hostDisconnected(): void {
    this._abort?.abort();
  }
}
