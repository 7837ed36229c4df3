import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NetworkError } from '../errors.js';
import { NoAnswer } from '../data/letter/post.js';
import { bodyOf, encodingFor } from '../data/letter/request.js';
import { statusOutcome, type LetterStatus, type StatusOutcome, type StatusReading } from '../data/letter/status.js';
import { CountDown } from './count-down.js';
import { answerTo, type TravelSettings } from './letter-exchange.js';

/** How a question travels, and how its answer is read. */
export interface StatusSettings extends TravelSettings {
  reading: StatusReading;
}

export type Unanswered = Exclude<StatusOutcome, { name: 'found' }>;

export type Asking =
  /** The question is being written. `failure` is what came of the last one. */
  { name: 'editing'; failure?: Unanswered } | { name: 'asking' } | { name: 'found'; status: LetterStatus };

/** Asks a server for a letter. The question is kept nowhere: who is not answered asks with what stands in the form. */
export class StatusController implements ReactiveController {
  state: Asking = { name: 'editing' };

  private readonly _host: ReactiveControllerHost & Element;
  private readonly _settings: () => Promise<StatusSettings>;
  private readonly _prepare: (status: LetterStatus) => Promise<void>;
  private readonly _entered: (state: Asking, before: Asking) => void;
  private readonly _wait: CountDown;
  private _abort?: AbortController;

  /**
   * @param prepare makes ready what is fetched for the answer, before it is shown
   * @param entered called after every change of state, and with the same one when time is over
   */
  constructor(
    host: ReactiveControllerHost & Element,
    settings: () => Promise<StatusSettings>,
    prepare: (status: LetterStatus) => Promise<void>,
    entered: (state: Asking, before: Asking) => void,
  ) {
    this._host = host;
    this._settings = settings;
    this._prepare = prepare;
    this._entered = entered;
    this._wait = new CountDown(host, () => entered(this.state, this.state));
    host.addController(this);
  }

  /** Until the server wants to be asked again. */
  get secondsLeft(): number {
    return this._wait.left;
  }

  /** @param query what the reader and the page give, in the order of the form */
  async ask(query: [name: string, value: string | File][]): Promise<void> {
    const abort = new AbortController();
    this._enter({ name: 'asking' });
    this._abort = abort;
    const settings = await this._settings();
    const outcome = await this._exchange(settings, query, abort.signal);
    if (outcome.name === 'found') await this._prepare(outcome.status);
    if (abort.signal.aborted) return;
    if (outcome.name === 'found') return this._enter(outcome);
    this._enter({ name: 'editing', failure: outcome });
    if (outcome.name === 'failed' && outcome.seconds) this._wait.start(outcome.seconds);
  }

  /** Forgets what was found. */
  startOver(): void {
    this._enter({ name: 'editing' });
  }

  hostDisconnected(): void {
    // A host that is moved leaves and comes back within one task: its question goes on. One that leaves waits for nothing.
    void Promise.resolve().then(() => {
      if (!this._host.isConnected && (this.state.name === 'asking' || this.secondsLeft)) this.startOver();
    });
  }

  private _enter(state: Asking): void {
    this._abort?.abort();
    this._abort = undefined;
    this._wait.stop();
    const before = this.state;
    this.state = state;
    this._entered(state, before);
    this._host.requestUpdate();
  }

  private async _exchange(
    settings: StatusSettings,
    query: [name: string, value: string | File][],
    signal: AbortSignal,
  ): Promise<StatusOutcome> {
    const { action: url, method, encoding, reading } = settings;
    const question = { attachments: [], others: query };
    try {
      const made = bodyOf(question, encodingFor(question, encoding));
      return statusOutcome(await answerTo({ method, ...made, signal }, settings), Date.now(), reading);
    } catch (error) {
      const reason = error instanceof NoAnswer && error.reason !== 'aborted' ? error.reason : 'network';
      return { name: 'failed', error: new NetworkError(reason, `${url}: no answer`, error), problems: [] };
    }
  }
}
