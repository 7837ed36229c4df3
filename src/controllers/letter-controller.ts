import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftOf, dropDraft, keepDraft, keptDraft, newKey, type Draft } from '../data/letter/draft.js';
import type { Outcome } from '../data/letter/answer.js';
import type { FieldProblem, Letter } from '../data/letter/fields.js';
import { mayHaveArrived, step, type Sending, type SendingEvent } from '../data/letter/sending.js';
import { CountDown } from './count-down.js';
import { find, post, type LetterSettings } from './letter-exchange.js';
import { listen, unlisten } from '../internal/window-events.js';

/** A receipt that was on screen for less than this cannot have been read. */
const RECEIPT_UNREAD = 10_000;

/**
 * Drives one letter: does what each state of data/letter/sending.ts asks for, keeps the draft, holds a reader back who
 * would leave with words that are nowhere else, and comes back to a letter that was on its way when the page went.
 */
export class LetterController implements ReactiveController {
  state: Sending = { name: 'editing', problems: [] };
  /** How much of the letter has gone out, from 0 to 1; only of letters with files. */
  progress = 0;
  /** Idempotency-Key of this letter. */
  key = newKey();

  private readonly _host: ReactiveControllerHost & Element;
  private readonly _settings: () => LetterSettings;
  private readonly _letter: () => Letter;
  private readonly _entered: (state: Sending, before: Sending) => void;
  private readonly _wait: CountDown;
  private _abort?: AbortController;
  private _isDirty = false;
  /** Whether it was written in at this visit. */
  private _isTouched = false;
  /** The letter that is on its way: inputs of the page may change meanwhile, what is sent again must not. */
  private _sent?: Letter;
  /** When the receipt appeared. */
  private _sentAt = 0;
  /** Whether the host has been taken from the page, not just moved. */
  private _hasLeft = false;

  /**
   * @param letter what stands in the form now
   * @param entered called after every change of state
   */
  constructor(
    host: ReactiveControllerHost & Element,
    settings: () => LetterSettings,
    letter: () => Letter,
    entered: (state: Sending, before: Sending) => void,
  ) {
    this._host = host;
    this._settings = settings;
    this._letter = letter;
    this._entered = entered;
    this._wait = new CountDown(host, () => this.tell({ type: 'time-over' }));
    host.addController(this);
  }

  /** Until the next attempt. */
  get secondsLeft(): number {
    return this._wait.left;
  }

  /**
   * Takes up the letter that was being written when the page went. Gives what of it was kept.
   *
   * @param fill puts it into the form: what is kept from now on is what stands there
   */
  restore(fill: (draft: Draft) => void): Draft | undefined {
    const { action, keepsDraft } = this._settings();
    const draft = keptDraft(action);
    // One that may have arrived is asked for even where its words are not kept.
    if (!draft || (!keepsDraft && !draft.inDoubt)) return undefined;
    this.key = draft.key;
    if (draft.receipt) {
      this.tell({ type: 'restore', receipt: draft.receipt });
      return undefined;
    }
    this._isDirty = true;
    fill(draft);
    if (draft.inDoubt) this.tell({ type: 'restore' });
    return draft;
  }

  /** The reader has changed something. */
  changed(): void {
    this._isDirty = this._isTouched = true;
    this._keep();
  }

  submit(): void {
    this.tell({ type: 'submit' });
  }

  refuse(problems: FieldProblem[]): void {
    this.tell({ type: 'invalid', problems });
  }

  stop(): void {
    this.tell({ type: 'stop' });
  }

  startOver(): void {
    this.tell({ type: 'start-over' });
  }

  /** Something has happened: goes on to the state after it. */
  tell(event: SendingEvent): void {
    const before = this.state;
    const state = (this.state = step(before, event));
    if (state === before) return;
    this._leave();
    if (event.type === 'start-over') {
      this.key = newKey();
      this._isDirty = this._isTouched = false;
      dropDraft(this._settings().action);
    }
    // Browsers fill in fields without telling.
    if (state.name === 'sending') this._isDirty = true;
    else if (!mayHaveArrived(state)) this._sent = undefined;
    this._keep();
    this._entered(state, before);
    this._host.requestUpdate();
    // Whoever was told has gone on already.
    if (this.state !== state) return;
    if (state.name === 'sent') {
      this._isDirty = this._isTouched = false;
      this._sentAt = Date.now();
      dropDraft(this._settings().action);
    }
    if (this._host.isConnected) this._act();
  }

  hostConnected(): void {
    listen('online', this._online);
    listen('beforeunload', this._holdBack);
    listen('pagehide', this._keepReceipt);
    if (!this._hasLeft) return;
    this._hasLeft = false;
    // Nobody has waited for the answer: it has to be asked for.
    if (this.state.name === 'sending') this.tell({ type: 'restore' });
    else this._act();
  }

  hostDisconnected(): void {
    unlisten('online', this._online);
    unlisten('beforeunload', this._holdBack);
    unlisten('pagehide', this._keepReceipt);
    // A host that is moved leaves and comes back within one task: its letter goes on.
    void Promise.resolve().then(() => {
      if (this._host.isConnected) return;
      this._hasLeft = true;
      this._leave();
    });
  }

  /** Does what the state asks for. */
  private _act(): void {
    const { state } = this;
    if (state.name === 'sending') {
      const letter = (this._sent ??= this._letter());
      void this._answered((signal) => post(letter, this.key, this._settings(), signal, this._goesOut));
    } else if (state.name === 'asking') void this._answered((signal) => find(this.key, this._settings(), signal));
    else if (state.name === 'waiting') this._wait.start(state.seconds);
  }

  /** Ends what the last state has begun. */
  private _leave(): void {
    this._abort?.abort();
    this._abort = undefined;
    this._wait.stop();
    this.progress = 0;
  }

  private _keep(): void {
    const { action, keepsDraft } = this._settings();
    const inDoubt = mayHaveArrived(this.state);
    // A letter that may have arrived is remembered even where its words are not to be.
    if (this.state.name === 'sent' || this.state.name === 'taken' || !this._isDirty) return;
    const draft = draftOf(this._letter(), this.key, inDoubt);
    if (keepsDraft) keepDraft(action, draft);
    else if (inDoubt) keepDraft(action, { key: this.key, inDoubt });
    else dropDraft(action);
  }

  private async _answered(travel: (signal: AbortSignal) => Promise<Outcome>): Promise<void> {
    const { signal } = (this._abort = new AbortController());
    const outcome = await travel(signal);
    if (!signal.aborted) this.tell({ type: 'answer', outcome });
  }

  private readonly _goesOut = (part: number): void => {
    this.progress = part;
    this._host.requestUpdate();
  };

  /**
   * Who loses patience may load the page again in the very moment in which the receipt comes. An empty form would have him
   * write his letter once more.
   */
  private readonly _keepReceipt = (): void => {
    const { state, key, _sentAt: at } = this;
    const { action, keepsDraft } = this._settings();
    if (state.name === 'sent' && keepsDraft && Math.abs(Date.now() - at) < RECEIPT_UNREAD)
      keepDraft(action, { key, receipt: state.receipt, at });
  };

  private readonly _online = (): void => this.tell({ type: 'online' });

  /** Asks before a page goes on which words stand that were not sent: a draft is gone when its tab is closed. */
  private readonly _holdBack = (event: BeforeUnloadEvent): void => {
    const { subject, message, name, phone, email, address, attachments } = this._letter();
    const words = subject || message || name || phone || email || address || attachments.length;
    if (!(this._isTouched && words) && !mayHaveArrived(this.state)) return;
    event.preventDefault();
    event.returnValue = '';
  };
}
