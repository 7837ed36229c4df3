/**
 * The form that asks what became of a letter, and its answer: what is in it, what is wrong with it, and where the focus
 * goes. It is fetched when the first one is on a page. How it looks is in query-template.ts and status-template.ts.
 */
import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { StatusController, type Asking } from '../../controllers/status-controller.js';
import type { FieldProblem } from '../../data/letter/fields.js';
import { hasLookAlikes, plainCode, plainReference, receiptIn } from '../../data/letter/query.js';
import type { LetterReply, LetterStatus } from '../../data/letter/status.js';
import { msg } from '../../localization.js';
import type * as BodyPart from '../body.js';
import { keepEventsIn } from '../letter/own-events.js';
import { NextFocus } from '../letter/next-focus.js';
import { untilFree, writtenIn } from '../letter/plain-form.js';
import { pageControls, pageProblems, readLetter } from '../letter/reading.js';
import { namesOf, type LetterHost } from '../letter/settings.js';
import { partOf } from '../part.js';
import { reportToAuthor } from '../report.js';
import { queryTemplate } from './query-template.js';
import { FIELDS, headingLevelOf, SHOWN, statusSettingsOf, type QueryField } from './settings.js';
import { statusTemplate } from './status-template.js';
import { statusStyles } from './styles.js';

export class StatusForm implements ReactiveController {
  readonly host: LitElement & LetterHost;
  readonly root: ShadowRoot;
  readonly asking: StatusController;
  readonly focus: NextFocus;
  /** What is wrong, as far as it has not been mended since. */
  problems: FieldProblem[] = [];
  /** What is shown of replies; `null` of one that could not be made safe. */
  readonly bodies = new WeakMap<LetterReply, Node | null>();
  /** Whether the question that was not answered has characters that are easily taken for others. */
  mayBeMistaken = false;
  /** Whether the server, which wanted some time to pass, can be asked again. */
  isReady = false;

  private readonly _tell: (type: string, detail: object) => boolean;
  private readonly _observer: MutationObserver;
  private _part?: typeof BodyPart;
  private _stopWatching?: () => void;
  private _isFilled = false;
  private _lang = '';
  private _tableLabel = '';

  /** @param tell dispatches an event */
  constructor(host: LitElement & LetterHost, tell: (type: string, detail: object) => boolean) {
    this.host = host;
    this.root = host.renderRoot as ShadowRoot;
    this.focus = new NextFocus(host, this.root);
    this._tell = tell;
    adoptStyles(this.root, [statusStyles]);
    keepEventsIn(this.root, () => this.submit());
    this._observer = new MutationObserver(() => host.requestUpdate());
    this.asking = new StatusController(
      host,
      () => statusSettingsOf(host, this._lang),
      (status) => this._prepare(status),
      (state, before) => this._entered(state, before),
    );
    host.addController(this);
  }

  /**
   * Makes the form of an element.
   *
   * @param heard the last event of those that must not be disturbed in the plain form
   */
  static async for(
    host: LitElement & LetterHost,
    tell: (type: string, detail: object) => boolean,
    heard: () => Event | undefined,
  ): Promise<StatusForm> {
    await untilFree(host, heard);
    return new StatusForm(host, tell);
  }

  hostConnected(): void {
    this._observer.observe(this.host, { attributes: true, attributeFilter: SHOWN });
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    this._stopWatching?.();
  }

  template(language: string): unknown {
    const { state } = this.asking;
    this._lang = language;
    this._tableLabel = msg('Table', {
      id: 'table',
      desc: 'Name of a table that has no caption, for those who do not see it',
    });
    return state.name === 'found' ? statusTemplate(this, state.status, language) : queryTemplate(this);
  }

  /** All that was rendered is on screen. */
  updated(): void {
    const { root } = this;
    if (!this._isFilled && root.querySelector('form')) this._fill();
    this._stopWatching?.();
    this._stopWatching = this.asking.state.name === 'found' ? this._part?.keepReadable(root) : undefined;
    this.focus.go();
  }

  /** Asks, if there is something to ask with. A second click meanwhile does nothing. */
  submit(): void {
    const { asking } = this;
    if (asking.state.name !== 'editing') return;
    if (asking.secondsLeft) {
      this.focus.next = { part: 'summary' };
      return this.host.requestUpdate();
    }
    const missing = this._missing();
    if (missing.length) {
      asking.startOver();
      this.problems = missing;
      this.focus.next = { part: 'summary' };
      return;
    }
    const names = namesOf(this.host, FIELDS);
    const own = FIELDS.map((field): [string, string] => [names[field] ?? field, this._value(field)]);
    this.mayBeMistaken = own.some(([, value]) => hasLookAlikes(value));
    const { others } = readLetter(this.host, this.root, [], this._asked, {});
    void asking.ask([...own, ...others]);
  }

  /** Forgets the letter, and asks for another one. */
  startOver(): void {
    this.asking.startOver();
    this.focus.next = { field: 'reference' };
  }

  /** A reader has written something: what is there is not missing any more. */
  changed(field: QueryField): void {
    if (!this.problems.length || !this._value(field)) return;
    this.problems = this.problems.filter((problem) => problem.field !== field);
    this.host.requestUpdate();
  }

  /** A receipt that was copied as a whole goes into both fields. */
  pasted(event: ClipboardEvent): void {
    const found = receiptIn(event.clipboardData?.getData('text') ?? '');
    if (!found) return;
    event.preventDefault();
    this._put('reference', found[0]);
    this._put('queryCode', found[1]);
    this.changed('reference');
    this.changed('queryCode');
  }

  /** What the plain form, too, may ask for: our fields under the names that the server has for them. */
  private get _asked(): string[] {
    const names = namesOf(this.host, FIELDS);
    return FIELDS.map((field) => names[field] ?? field);
  }

  private _field(name: QueryField): HTMLInputElement | null {
    return this.root.querySelector<HTMLInputElement>(`[id="${name}"]`);
  }

  private _put(name: QueryField, value: string | undefined): void {
    const field = this._field(name);
    if (field && value) field.value = value;
  }

  /** What stands in a field, as servers know it. */
  private _value(name: QueryField): string {
    const text = this._field(name)?.value ?? '';
    const isExact = this.host.hasAttribute('exact');
    return name === 'reference' ? plainReference(text, isExact) : plainCode(text, isExact);
  }

  /** Takes over what a reader has begun to write in the page's own form. */
  private _fill(): void {
    this._isFilled = true;
    const { host } = this;
    const names = namesOf(host, FIELDS);
    const { letter, field: at } = writtenIn(host, {}, this._asked, pageControls(host));
    for (const field of FIELDS) {
      this._put(field, (letter as Record<string, string>)[names[field] ?? field]);
      if (at && at === (names[field] ?? field)) this.focus.next = { field };
    }
    // After the update that runs.
    if (this.focus.next) void Promise.resolve().then(() => host.requestUpdate());
  }

  private _missing(): FieldProblem[] {
    const own: FieldProblem[] = [];
    for (const field of FIELDS) if (!this._value(field)) own.push({ field, code: 'missing' });
    return own.concat(pageProblems(this.host));
  }

  /** Makes replies safe before anything of them is shown. */
  private async _prepare({ replies }: LetterStatus): Promise<void> {
    for (const reply of replies) {
      let made: Node | null = null;
      try {
        this._part ??= await partOf(this.host, () => import('../body.js'));
        const options = { headingLevel: headingLevelOf(this.host) + 2, tableLabel: this._tableLabel };
        made = (await this._part?.bodyOf(reply.body, options)) ?? null;
      } catch (error) {
        reportToAuthor('warn', `<${this.host.localName}> shows a text as plain text.`, error);
      }
      this.bodies.set(reply, made);
    }
  }

  /** Something has become of the question: says so to reader and page. */
  private _entered(state: Asking, before: Asking): void {
    const { host } = this;
    // Time is over: whoever waits hears it, and stays where he is.
    this.isReady = state === before;
    if (this.isReady) return;
    this.problems = [];
    if (state.name === 'asking') {
      // What has been said of the last question goes, with the button that may have the focus.
      if (this.root.activeElement?.closest('.box')) this.focus.next = { part: 'submit' };
    } else if (state.name === 'found') {
      this.focus.next = { part: 'state' };
      void host.updateComplete.then(() => this._tell('mailbox-status-loaded', { status: state.status }));
    } else if (state.name === 'editing' && state.failure) {
      const { failure } = state;
      if (failure.name === 'failed') {
        const names = namesOf(host, FIELDS);
        // Servers speak of fields by their own names.
        this.problems = failure.problems.map((problem) => ({
          ...problem,
          field: FIELDS.filter((field) => names[field] === problem.field)[0] ?? problem.field,
        }));
      }
      this.focus.next = { part: 'summary' };
      void host.updateComplete.then(() => this._tell('mailbox-status-failed', { error: failure.error }));
    }
  }
}
