/** The form for pages without script: how it would have sent a letter, and what a reader has already written in it. */
import { FIELD_NAMES, type Letter } from '../../data/letter/fields.js';
import type { WireNames } from '../../data/letter/request.js';
import { reportToAuthor } from '../report.js';

/** Where in a field somebody writes. */
export type Caret = readonly [start: number | null, end: number | null];

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const controls = 'input,textarea,select';

/** The form for pages without script. */
export const plainFormOf = (host: Element): HTMLFormElement | null => host.querySelector('form');

/** Which of our fields a server means by a name; the name itself where it is none of them. */
export function fieldNamed(name: string, names: WireNames): string {
  const isMeant = (wire: string): boolean => wire === name || wire === `${name}[]`;
  return FIELD_NAMES.filter((field) => isMeant(names[field] ?? field))[0] ?? name;
}

/** What a plain form sends without being asked: tokens, and the button that would have been pressed. */
export function hiddenIn(host: Element, asked: readonly string[], names: WireNames): [string, string][] {
  const form = plainFormOf(host);
  if (!form) return [];
  const isSent = ({ name }: { name: string }): boolean =>
    !!name && name !== 'idempotency_key' && asked.indexOf(fieldNamed(name, names)) < 0;
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  const buttons = [...form.querySelectorAll<HTMLInputElement>('button,input[type=submit]')];
  // Handlers in old languages look for it to tell whether the form was sent at all.
  const button = buttons.filter(({ type, disabled }) => type === 'submit' && !disabled).slice(0, 1);
  return hidden
    .concat(button)
    .filter(isSent)
    .map(({ name, value }) => [name, value]);
}

/**
 * Waits until ours can take its place: it does not come in the way of who writes a word with an input method, nor of a
 * plain form that is being sent.
 *
 * @param heard the last event of these kinds in the plain form
 */
export async function untilFree(host: Element, heard: () => Event | undefined): Promise<void> {
  while (heard()?.type === 'compositionstart')
    await new Promise((resolve) => host.addEventListener('compositionend', resolve, { once: true }));
  const event = heard();
  // The page is about to go: the same letter in another form would be a second one.
  if (event?.type === 'submit' && !event.defaultPrevented) await new Promise(() => {});
}

/** What a reader has written while ours was on its way. */
export interface Written {
  letter: Partial<Letter>;
  /** Whether any of it is his own, and not of the page. */
  isTouched: boolean;
  /** The field in which he was, and where in it. */
  field?: string;
  caret?: Caret;
}

/**
 * Takes over what stands in the plain form. What it asks for beyond our fields goes to inputs of the page with the same
 * name; where there is none, the author is told.
 *
 * @param others inputs of the page in our form
 */
export function writtenIn(
  host: Element,
  names: WireNames,
  asked: readonly string[],
  others: readonly Control[],
): Written {
  const letter: Partial<Letter> & Record<string, unknown> = {};
  const written: Written = { letter, isTouched: false };
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  const lost: string[] = [];
  for (const input of plainFormOf(host)?.querySelectorAll<Control>(controls) ?? []) {
    const { name, type, value } = input;
    if (!name || /^(?:hidden|submit|button|reset|image)$/.test(type)) continue;
    const field = fieldNamed(name, names);
    const isChoice = /^(?:checkbox|radio)$/.test(type);
    const { checked, defaultChecked, defaultValue, files } = input as HTMLInputElement;
    // What the page has ticked before is no word of the reader.
    const isOwn = isChoice ? checked && !defaultChecked : files ? files.length > 0 : value !== (defaultValue ?? '');
    if (isOwn) written.isTouched = true;
    if (input === activeElement) {
      written.field = field;
      written.caret = [(input as HTMLInputElement).selectionStart, (input as HTMLInputElement).selectionEnd];
    }
    if (asked.indexOf(field) < 0) {
      const other = others.filter((one) => one.name === name && (!isChoice || one.value === value))[0];
      if (!other) lost.push(name);
      else if (isOwn && isChoice) (other as HTMLInputElement).checked = true;
      else if (isOwn && !files) other.value = value;
    } else if (files) letter.attachments = (letter.attachments ?? []).concat([...files]);
    else if (field === 'notify') letter.notify = (letter.notify ?? []).concat(isOwn ? value : []);
    else if (type === 'checkbox') letter[field] = isOwn;
    else if (isChoice ? checked : value.trim()) letter[field] = value;
  }
  if (lost.length)
    reportToAuthor(
      'warn',
      `<${host.localName}>: the form between its tags asks for ${lost.join(', ')}, this one does not. What is written there before is lost: see "fields" and slot="fields".`,
    );
  return written;
}
