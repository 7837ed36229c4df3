import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { siteDefault } from '../internal/site-default.js';

/** Does something again every `refresh` seconds, while the page can be seen. */
export class RefreshController implements ReactiveController {
  private readonly _host: ReactiveControllerHost & Element;
  private readonly _refresh: () => void;
  private _timer?: ReturnType<typeof setInterval>;

  constructor(host: ReactiveControllerHost & Element, refresh: () => void) {
    this._host = host;
    this._refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostDisconnected();
    const seconds = +(this._host.getAttribute('refresh') ?? siteDefault('refresh') ?? 0);
    if (seconds > 0) this._timer = setInterval(() => document.hidden || this._refresh(), seconds * 1000);
  }

  hostDisconnected(): void {
    clearInterval(this._timer);
  }
}
