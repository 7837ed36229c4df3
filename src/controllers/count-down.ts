import type { ReactiveControllerHost } from 'lit';

/** Counts seconds down, by the clock of the wall: timers sleep when the cover is closed. */
export class CountDown {
  /** Seconds that are left; 0 where nothing is waited for. */
  left = 0;

  private readonly _host: ReactiveControllerHost;
  private readonly _over: () => void;
  private _clock?: ReturnType<typeof setInterval>;

  /** @param over called when time is over */
  constructor(host: ReactiveControllerHost, over: () => void) {
    this._host = host;
    this._over = over;
  }

  start(seconds: number): void {
    this.stop();
    this.left = seconds;
    const end = Date.now() + seconds * 1000;
    this._clock = setInterval(() => {
      // A clock that is put back makes nobody wait longer.
      this.left = Math.max(0, Math.min(this.left - 1, Math.ceil((end - Date.now()) / 1000)));
      this._host.requestUpdate();
      if (this.left) return;
      this.stop();
      this._over();
    }, 1000);
  }

  stop(): void {
    clearInterval(this._clock);
    this.left = 0;
  }
}
