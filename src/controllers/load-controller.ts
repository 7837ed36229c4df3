import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { unreachable } from '../data/http.js';
import { CivicError, NetworkError } from '../errors.js';
import { listen, unlisten } from '../internal/window-events.js';

/**
 * Runs one load at a time for an element: gives up the one before, gives up when the element leaves the page, takes it
 * up again when it comes back, and runs one again that has failed for want of a connection when there is one. A load
 * that was given up is no error. What is on screen stays until a load has ended.
 *
 * Not @lit/task: that keeps a removed element's request running and forgets the last value when a reload fails.
 */
export class LoadController implements ReactiveController {
  status: 'initial' | 'loading' | 'loaded' | 'failed' = 'initial';
  /** Why the last load has failed. Where something is shown, it stays until the next one has ended. */
  error?: CivicError;
  /** When what is shown was loaded; 0 where nothing is. */
  loadedAt = 0;

  private readonly _host: ReactiveControllerHost & Element;
  private readonly _ended: (error?: CivicError) => void;
  private _job?: (signal: AbortSignal) => Promise<void>;
  private _abort?: AbortController;

  /** @param ended called after a load has ended and its outcome is on screen */
  constructor(host: ReactiveControllerHost & Element, ended: (error?: CivicError) => void) {
    this._host = host;
    this._ended = ended;
    host.addController(this);
  }

  /** Starts a load in place of the one that runs. Resolves when it has ended, well or badly. */
  async run(job: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.cancel('loading', this.loadedAt ? this.error : undefined);
    this._job = job;
    // An element that is not on a page asks for nothing; it starts when it gets there.
    if (!this._host.isConnected) return;
    const abort = (this._abort = new AbortController());
    let error: CivicError | undefined;
    try {
      await job(abort.signal);
    } catch (thrown) {
      error = thrown instanceof CivicError ? thrown : unreachable('The load has failed.', thrown);
    }
    if (this._abort !== abort) return;
    this.error = error;
    this.status = error ? 'failed' : 'loaded';
    if (!error) this.loadedAt = Date.now();
    this._host.requestUpdate();
    // What cannot be shown makes an error, which takes one more.
    while (!(await this._host.updateComplete));
    // Something else may have begun meanwhile.
    if (this._abort === abort) this._ended(this.error);
  }

  /** Runs the last load again, for a reader: he sees at once that something happens. */
  async retry(): Promise<void> {
    this.error = undefined;
    if (this._job) await this.run(this._job);
  }

  /** Gives up the load that runs. */
  cancel(status: LoadController['status'] = 'initial', error?: CivicError): void {
    this._abort?.abort();
    this._abort = undefined;
    this.error = error;
    this.status = status;
    this._host.requestUpdate();
  }

  hostConnected(): void {
    listen('online', this._online);
    if (this.status === 'loading' && !this._abort) void this.retry();
  }

  hostDisconnected(): void {
    unlisten('online', this._online);
    // A host that is moved leaves and comes back within one task: its request goes on.
    void Promise.resolve().then(() => {
      if (!this._host.isConnected && this._abort && this.status === 'loading') this.cancel('loading');
    });
  }

  private readonly _online = (): void => {
    if (this.error instanceof NetworkError) void this.run(this._job!);
  };
}
