/**
 * A form for letters: what is in it, what becomes of it, and where the focus goes. It is fetched when the first one is
 * on a page, which until then shows its own form. How it looks is in form-template.ts and state-template.ts, what happens
 * to a letter in data/letter/sending.ts.
 */
import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { LetterController } from '../../controllers/letter-controller.js';
import type { ReceiptSpecs } from '../../data/letter/answer.js';
import type { Draft } from '../../data/letter/draft.js';
import type { FieldProblem, Letter, LetterRules } from '../../data/letter/fields.js';
import type { Sending } from '../../data/letter/sending.js';
import { submissionErrorOf } from '../../data/letter/submission-error.js';
import { reportToAuthor } from '../report.js';
import { formTemplate } from './form-template.js';
import { LetterCheck } from './letter-check.js';
import { keepEventsIn } from './own-events.js';
import { NextFocus } from './next-focus.js';
import { fieldNamed, untilFree, writtenIn } from './plain-form.js';
import { area, fill, pageControls, readLetter } from './reading.js';
import { receiptTemplate } from './receipt-template.js';
import { namesOf, receiptSpecsOf, rulesOf, SETTINGS, settingsOf, type LetterHost } from './settings.js';
import { letterStyles } from './styles.js';

/** A text that is looked up while rendering. */
type Said = '' | (() => unknown);

export class LetterForm implements ReactiveController {
  readonly host: LitElement & LetterHost;
  readonly root: ShadowRoot;
  readonly sending: LetterController;
  readonly focus: NextFocus;
  readonly areas = { message: area('message', 8), address: area('address', 2) };
  files: File[] = [];
  /** What was kept of an earlier visit; until the reader has seen what becomes of it. */
  draft?: Draft;
  /** Whether what becomes of the letter is told at the top: not while it goes out for the first time. */
  isToldAbove = false;
  /** What is said to those who do not see it, besides what becomes of the letter. */
  said = '' as Said;

  private readonly _tell: (type: string, detail: object) => boolean;
  private readonly _observer: MutationObserver;
  private readonly _check: LetterCheck;
  private _receipt?: ReceiptSpecs;
  private _pause?: ReturnType<typeof setTimeout>;
  /** Whether the form is on screen, with what was kept of it. */
  private _isFilled = false;
  private _language = '';

  /** @param tell dispatches an event; false where the page has canceled it */
  constructor(host: LitElement & LetterHost, tell: (type: string, detail: object) => boolean) {
    this.host = host;
    this.root = host.renderRoot as ShadowRoot;
    this.focus = new NextFocus(host, this.root);
    this._tell = tell;
    adoptStyles(this.root, [letterStyles]);
    keepEventsIn(this.root, () => this.submit());
    this._observer = new MutationObserver(() => this._settingsChanged());
    this.sending = new LetterController(
      host,
      () => settingsOf(host, this._receipt, this._language),
      () => this.letter,
      (state, before) => this._entered(state, before),
    );
    this._check = new LetterCheck(
      host,
      () => this.letter,
      () => this.rules,
    );
    host.addController(this);
  }

  /**
   * Makes the form of an element, with all that it needs before a letter can be sent.
   *
   * @param heard the last event of those that must not be disturbed in the plain form
   */
  static async for(
    host: LitElement & LetterHost,
    tell: (type: string, detail: object) => boolean,
    heard: () => Event | undefined,
  ): Promise<LetterForm> {
    const form = new LetterForm(host, tell);
    await form._readReceipt();
    await untilFree(host, heard);
    return form;
  }

  get letter(): Letter {
    return readLetter(this.host, this.root, this.files, this.rules.fields, namesOf(this.host));
  }

  /** What is wrong, as far as it has not been mended since. */
  get problems(): readonly FieldProblem[] {
    return this._check.problems;
  }

  get rules(): LetterRules {
    // Who wants to be told has to say where.
    const isTicked = (id: string): boolean => !!this.root.querySelector<HTMLInputElement>(`[id="${id}"]`)?.checked;
    const needed: string[] = [];
    if (isTicked('notify-email')) needed.push('email');
    if (isTicked('notify-sms')) needed.push('phone');
    return rulesOf(this.host, needed);
  }

  /** Whether the letter must stay as it is: it is on its way, or may have arrived. */
  get isLocked(): boolean {
    const { state } = this.sending;
    // What was not kept may have to be written again before it can be sent again.
    return state.name !== 'editing' && !(state.name === 'doubtful' && state.then === 'sending' && this.draft);
  }

  hostConnected(): void {
    this._observer.observe(this.host, { attributes: true, attributeFilter: SETTINGS });
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    clearTimeout(this._pause);
  }

  template(language: string): unknown {
    const { state } = this.sending;
    this._language = language;
    return state.name === 'sent' ? receiptTemplate(this, state.receipt, language) : formTemplate(this);
  }

  /** All that was rendered is on screen. */
  updated(): void {
    const { root } = this;
    if (!this._isFilled && root.querySelector('form')) this._fill();
    root.querySelectorAll('progress').forEach((bar) => (bar.value = this.sending.progress));
    this.focus.go();
  }

  /** Sends the letter if it is in order. A second click while it is on its way does nothing. */
  submit(): void {
    const { sending } = this;
    if (!this.isLocked) {
      if (!this._check.passes()) {
        this.focus.next = { part: 'summary' };
        sending.refuse(this._check.problems);
        return this.host.requestUpdate();
      }
      if (!this._tell('mailbox-form-submit', { letter: this.letter })) return;
      this.draft = undefined;
    }
    sending.submit();
  }

  /** Begins a new letter. One that was taken as another keeps its words. */
  startOver(): void {
    const wasTaken = this.sending.state.name === 'taken';
    this.draft = undefined;
    this.isToldAbove = false;
    if (!wasTaken) {
      this.files = [];
      this.root.querySelector('form')?.reset();
      this.areas.message.value = this.areas.address.value = '';
    }
    this.sending.startOver();
    if (wasTaken) this.sending.changed();
    this.focus.next = { field: this.rules.fields[0] };
  }

  /** A reader has written something. */
  changed(field?: string): void {
    this.sending.changed();
    if (field && this.problems.length) this._check.review(field, false);
    this.host.requestUpdate();
  }

  /** Says something once. */
  say(what: () => unknown): void {
    this.said = what;
    this.host.requestUpdate();
  }

  /** Says something when a reader pauses: every stroke would be a flood. */
  sayLater(what: () => unknown): void {
    clearTimeout(this._pause);
    this._pause = setTimeout(() => this.say(what), 1000);
  }

  /** Adds files to those that are there, and says at once what is wrong with them. */
  addFiles(files: readonly File[]): void {
    this._setFiles(this.files.concat(files));
  }

  removeFile(file: File): void {
    this._setFiles(this.files.filter((other) => other !== file));
    this.focus.next = { field: 'attachments' };
  }

  /** Takes up what was kept, and what a reader has begun to write in the page's own form. */
  private _fill(): void {
    this._isFilled = true;
    const { host, root, sending } = this;
    const { letter, isTouched, field, caret } = writtenIn(host, namesOf(host), this.rules.fields, pageControls(host));
    this.draft = sending.restore((draft) => {
      // One that may have arrived is not changed.
      if (draft.inDoubt) fill(root, letter);
      fill(root, draft);
    });
    if (!this.draft?.inDoubt) {
      fill(root, letter);
      this.files = letter.attachments ?? [];
    }
    if (isTouched) sending.changed();
    // A page that is loaded again stays where it is.
    if (field) this.focus.next = { field, caret };
    // Counters, and fields that depend on others; after the update that runs.
    void Promise.resolve().then(() => host.requestUpdate());
  }

  private _setFiles(files: File[]): void {
    this.files = files;
    this.sending.changed();
    this._check.review('attachments', files.length > 0);
    this.host.requestUpdate();
  }

  /** The letter has come to another state: says so to reader and page. */
  private _entered(state: Sending, before: Sending): void {
    const wasToldAbove = this.isToldAbove;
    clearTimeout(this._pause);
    this.said = '';
    const names = namesOf(this.host);
    this._check.problems =
      state.name === 'editing'
        ? state.problems.map((problem) => ({ ...problem, field: fieldNamed(problem.field, names) }))
        : [];
    this.isToldAbove = state.name !== 'editing' && (before.name !== 'editing' || state.name !== 'sending');
    // A field that is not there any more for those who write would take the focus with it.
    if (before.name === 'editing' && state.name === 'sending') this.focus.next = { part: 'submit' };
    if (state.name === 'sent') {
      this.files = [];
      this.draft = undefined;
      this.focus.next = { part: 'receipt' };
      // Browsers are strict about printing some time after a click: what it needs is fetched before.
      import('../print-region.js').catch(() => undefined);
      // The page that was there before has been told.
      if (before.name !== 'editing') this._tell('mailbox-form-sent', { receipt: state.receipt });
      return;
    }
    if (state.name === 'editing' && (state.failure || state.problems.length)) this.focus.next = { part: 'summary' };
    // A box that stays keeps its focus; what it says is told by the live region.
    else if (this.isToldAbove && (!wasToldAbove || state.name === 'doubtful' || state.name === 'taken'))
      this.focus.next = { part: 'state' };
    const error = submissionErrorOf(state, this.problems);
    if (error) this._tell('mailbox-form-failed', { error });
  }

  private _settingsChanged(): void {
    void this._readReceipt();
    this.host.requestUpdate();
  }

  private async _readReceipt(): Promise<void> {
    try {
      this._receipt = await receiptSpecsOf(this.host);
    } catch (error) {
      // The usual names may still do.
      reportToAuthor('warn', `<${this.host.localName}> could not load a part of itself.`, error);
    }
  }
}
