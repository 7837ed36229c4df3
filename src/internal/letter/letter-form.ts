/**
 * A form for letters: what is in it, what is wrong with it, and where the focus goes. It is fetched when the first one is
 * on a page, which until then shows its own form. How it looks is in form-template.ts and state-template.ts, what happens
 * to a letter in data/letter/sending.ts.
 */
import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { LetterController } from '../../controllers/letter-controller.js';
import type { ReceiptSpecs } from '../../data/letter/answer.js';
import type { Draft } from '../../data/letter/draft.js';
import { problemsOf, type FieldProblem, type Letter, type LetterRules } from '../../data/letter/fields.js';
import type { Sending } from '../../data/letter/sending.js';
import { SubmissionError } from '../../data/letter/submission-error.js';
import { reportToAuthor } from '../report.js';
import { formTemplate } from './form-template.js';
import { controlOf, fill, pageProblems, readLetter, writtenIn } from './reading.js';
import { receiptTemplate } from './receipt-template.js';
import { receiptSpecsOf, rulesOf, SETTINGS, settingsOf, type LetterHost } from './settings.js';
import { letterStyles } from './styles.js';

/** Events of a form that are no concern of the page: its scripts forbid keys, copying and selecting without looking where. */
const OWN_EVENTS = 'keydown keypress keyup copy cut paste selectstart contextmenu dragstart mousedown'.split(' ');

/** A text that is looked up while rendering. */
type Said = '' | (() => unknown);

function messageField(): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.id = field.name = 'message';
  field.rows = 8;
  return field;
}

export class LetterForm implements ReactiveController {
  readonly host: LitElement & LetterHost;
  readonly root: ShadowRoot;
  readonly sending: LetterController;
  /** The field for the letter itself. In a template it would make Lit larger on every page. */
  readonly message = messageField();
  files: File[] = [];
  /** What is wrong, as far as it has not been mended since. */
  problems: FieldProblem[] = [];
  /** What was kept of an earlier visit; until the reader has seen what becomes of it. */
  draft?: Draft;
  /** Whether what becomes of the letter is told at the top: not while it goes out for the first time. */
  isToldAbove = false;
  /** What is said to those who do not see it, besides what becomes of the letter. */
  said = '' as Said;

  private readonly _tell: (type: string, detail: object) => boolean;
  private readonly _observer: MutationObserver;
  private _receipt?: ReceiptSpecs;
  /** Where the focus goes when all is on screen: a selector, or the name of a field. */
  private _focus?: { part?: string; field?: string };
  /** Texts that the writer knows to be short. */
  private _toldShort: Record<string, unknown> = {};
  private _pause?: ReturnType<typeof setTimeout>;
  /** Whether the form is on screen, with what was kept of it. */
  private _isFilled = false;

  /** @param tell dispatches an event; false where the page has canceled it */
  constructor(host: LitElement & LetterHost, tell: (type: string, detail: object) => boolean) {
    this.host = host;
    this.root = host.renderRoot as ShadowRoot;
    this._tell = tell;
    adoptStyles(this.root, [letterStyles]);
    for (const type of OWN_EVENTS) this.root.addEventListener(type, this._keepIn);
    this._observer = new MutationObserver(() => this._settingsChanged());
    this.sending = new LetterController(
      host,
      () => settingsOf(host, this._receipt),
      () => this.letter,
      (state, before) => this._entered(state, before),
    );
    host.addController(this);
  }

  /** Makes the form of an element, with all that it needs before a letter can be sent. */
  static async for(
    host: LitElement & LetterHost,
    tell: (type: string, detail: object) => boolean,
  ): Promise<LetterForm> {
    const form = new LetterForm(host, tell);
    await form._readReceipt();
    return form;
  }

  get letter(): Letter {
    return readLetter(this.host, this.root, this.files, this.host.getAttribute('privacy-version'));
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
    this._observer.observe(this.host, { attributes: true, attributeFilter: SETTINGS.concat('receipt') });
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    clearTimeout(this._pause);
  }

  template(language: string): unknown {
    const { state } = this.sending;
    return state.name === 'sent' ? receiptTemplate(this, state.receipt, language) : formTemplate(this);
  }

  /** All that was rendered is on screen. */
  updated(): void {
    const { root } = this;
    if (!this._isFilled && root.querySelector('form')) this._fill();
    root.querySelectorAll('progress').forEach((bar) => (bar.value = this.sending.progress));
    const focus = this._focus;
    this._focus = undefined;
    if (focus?.field) this.focusOn(focus.field);
    else if (focus?.part) root.querySelector<HTMLElement>(`[part~="${focus.part}"]`)?.focus();
  }

  /** Sends the letter if it is in order. A second click while it is on its way does nothing. */
  submit(): void {
    const { sending } = this;
    const { name } = sending.state;
    if (name === 'doubtful' && !this.isLocked) {
      if (!this._check()) return;
      this.draft = undefined;
    } else if (name === 'editing') {
      if (!this._check()) return sending.refuse(this.problems);
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
      this.message.value = '';
    }
    this.sending.startOver();
    if (wasTaken) this.sending.changed();
    this._focus = { field: this.rules.fields[0] };
  }

  /** A reader has written something. */
  changed(field?: string): void {
    this.sending.changed();
    if (field && this.problems.length) {
      const wrong = this._wrong().filter((problem) => problem.field === field);
      // What is right now is not held against him any more; what is wrong is told when he sends.
      this.problems = this.problems
        .filter((problem) => problem.field !== field)
        .concat(this.problems.some((problem) => problem.field === field) ? wrong : []);
    }
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
    this._focus = { field: 'attachments' };
  }

  focusOn(field: string): void {
    controlOf(this.host, this.root, field)?.focus();
  }

  /** Whether there is something with that name to be focused. */
  has(field: string): boolean {
    return !!controlOf(this.host, this.root, field);
  }

  /** Takes up what was kept, and what a reader has begun to write in the page's own form. */
  private _fill(): void {
    this._isFilled = true;
    const { letter, field } = writtenIn(this.host);
    this.draft = this.sending.restore((draft) => fill(this.root, draft));
    fill(this.root, letter);
    // A page that is loaded again stays where it is.
    this._focus = field ? { field } : undefined;
    // Counters, and fields that depend on others.
    this.host.requestUpdate();
  }

  private _setFiles(files: File[]): void {
    this.files = files;
    this.sending.changed();
    this.problems = this.problems
      .filter(({ field }) => field !== 'attachments')
      .concat(files.length ? this._wrong().filter(({ field }) => field === 'attachments') : []);
    this.host.requestUpdate();
  }

  private _wrong(): FieldProblem[] {
    const own = problemsOf(this.letter, this.rules);
    // In the order in which the fields stand.
    const after = own.filter(({ field }) => field === 'consent');
    return own.filter(({ field }) => field !== 'consent').concat(pageProblems(this.host), after);
  }

  private _check(): boolean {
    // That a text is short is told once. Who has nothing to add sends it as it is: the server decides.
    const told = this._toldShort;
    const letter = this.letter as unknown as Record<string, unknown>;
    this._toldShort = {};
    this.problems = this._wrong().filter(({ field, code }) => {
      if (code === 'too-short') this._toldShort[field] = letter[field];
      return code !== 'too-short' || told[field] !== letter[field];
    });
    if (this.problems.length) this._focus = { part: 'summary' };
    this.host.requestUpdate();
    return !this.problems.length;
  }

  /** The letter has come to another state: says so to reader and page. */
  private _entered(state: Sending, before: Sending): void {
    const wasToldAbove = this.isToldAbove;
    clearTimeout(this._pause);
    this.said = '';
    this.problems = state.name === 'editing' ? state.problems : [];
    this.isToldAbove = state.name !== 'editing' && (before.name !== 'editing' || state.name !== 'sending');
    if (state.name === 'sent') {
      this.files = [];
      this.draft = undefined;
      this._focus = { part: 'receipt' };
      this._tell('mailbox-form-sent', { receipt: state.receipt });
      return;
    }
    if (state.name === 'editing' && (state.failure || state.problems.length)) this._focus = { part: 'summary' };
    // A box that stays keeps its focus; what it says is told by the live region.
    else if (this.isToldAbove && (!wasToldAbove || state.name === 'doubtful' || state.name === 'taken'))
      this._focus = { part: 'state' };
    const failure = state.name === 'editing' || state.name === 'doubtful' ? state.failure : undefined;
    if (failure || state.name === 'taken')
      this._tell('mailbox-form-failed', {
        error: new SubmissionError(
          failure?.code ?? 'taken',
          failure?.message,
          this.problems,
          state.name === 'doubtful',
        ),
      });
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

  /** Enter in a line sends, but not one that only ends what an input method was asked for. */
  private readonly _keepIn = (event: Event): void => {
    const target = event.composedPath()[0] as HTMLInputElement;
    const isField = /^(?:input|textarea|select|option)$/.test(target.localName);
    const { key, isComposing, keyCode } = event as KeyboardEvent;
    if (
      event.type === 'keydown' &&
      key === 'Enter' &&
      !isComposing &&
      keyCode !== 229 &&
      target.localName === 'input' &&
      !/^(?:checkbox|radio|file|button|submit|reset|image)$/.test(target.type)
    ) {
      event.preventDefault();
      this.submit();
    }
    // Inputs of the page are the page's concern; and dialogs of the page close with Escape.
    if (isField && target.getRootNode() === this.root && key !== 'Escape') event.stopPropagation();
  };
}
