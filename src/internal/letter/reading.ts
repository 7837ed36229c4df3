/** What stands in a form: fields of ours, and inputs of the page. */
import { plainDigits, type FieldProblem, type Letter } from '../../data/letter/fields.js';
import type { WireNames } from '../../data/letter/request.js';
import { isList } from '../../data/value.js';
import { controls, hiddenIn, type Control } from './plain-form.js';

/** How a writer can be told of an answer. */
const WAYS = ['email', 'sms'];

/** A field of ours. Servers name fields as they like: nothing of that is a selector. */
function control(root: NonElementParentNode, id: string): Control | null {
  const found = root.getElementById(id);
  return found && found.matches(controls) ? (found as Control) : null;
}

/** A field of several lines. In a template it would make Lit larger on every page. */
export function area(name: string, rows: number): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.id = field.name = name;
  field.rows = rows;
  return field;
}

/** Inputs that the page has put into the form, in their order. */
export function pageControls(host: Element): Control[] {
  const found: Control[] = [];
  for (const child of [...host.children])
    if (child.slot === 'fields') {
      if (child.matches(controls)) found.push(child as Control);
      else found.push(...child.querySelectorAll<Control>(controls));
    }
  return found.filter(({ name }) => name);
}

/** Pairs of name and value, as a browser would send them. */
function entriesOf(inputs: readonly Control[]): Letter['others'] {
  const entries: Letter['others'] = [];
  for (const input of inputs) {
    const { name, type, value } = input;
    if (input.disabled || /^(?:submit|button|reset|image)$/.test(type)) continue;
    if (input.localName === 'select')
      for (const option of [...(input as HTMLSelectElement).options]) {
        if (option.selected && !option.disabled) entries.push([name, option.value]);
      }
    else if (type === 'file')
      for (const file of [...((input as HTMLInputElement).files ?? [])]) entries.push([name, file]);
    else if (!/^(?:checkbox|radio)$/.test(type) || (input as HTMLInputElement).checked) entries.push([name, value]);
  }
  return entries;
}

/** The letter that is in the form now. Fields that are not shown are not in it. */
export function readLetter(
  host: Element,
  root: NonElementParentNode,
  files: readonly File[],
  asked: readonly string[],
  names: WireNames,
): Letter {
  const text = (name: string): string | undefined => control(root, name)?.value.trim() || undefined;
  const isTicked = (id: string): boolean => !!(control(root, id) as HTMLInputElement | null)?.checked;
  const phone = text('phone');
  const email = text('email');
  return {
    category: text('category'),
    name: text('name'),
    phone: phone && plainDigits(phone),
    email: email && plainDigits(email),
    address: text('address'),
    subject: text('subject'),
    message: text('message'),
    attachments: [...files],
    publish: control(root, 'publish') ? isTicked('publish') : undefined,
    notify: WAYS.filter((way) => isTicked(`notify-${way}`)),
    consent: isTicked('consent') ? host.getAttribute('privacy-version') || true : undefined,
    others: [...hiddenIn(host, asked, names), ...entriesOf(pageControls(host))],
  };
}

/** What can be put into a form: a draft, or what was written in another form. */
type Kept = Omit<Partial<Letter>, 'notify'> & { notify?: string | string[] };

/** Puts what was kept into the form. */
export function fill(root: NonElementParentNode, draft: Kept): void {
  for (const name of ['category', 'name', 'phone', 'email', 'address', 'subject', 'message'] as const) {
    const found = control(root, name);
    if (found && typeof draft[name] === 'string') found.value = draft[name];
  }
  const tick = (id: string): void => {
    const found = control(root, id) as HTMLInputElement | null;
    if (found) found.checked = true;
  };
  const { publish, notify, consent } = draft;
  if (publish) tick('publish');
  if (consent) tick('consent');
  // What was kept may be anything.
  if (isList(notify) || typeof notify === 'string')
    for (const way of WAYS) if (notify.indexOf(way) >= 0) tick(`notify-${way}`);
}

/** Inputs of the page that say themselves that something is wrong with them. */
export const pageProblems = (host: Element): FieldProblem[] =>
  pageControls(host)
    .filter((input) => input.willValidate && !input.validity.valid)
    .map((input) => ({
      field: input.name,
      message: [nameOf(input), input.validationMessage].filter((text) => text).join(': '),
    }));

/** How the page calls an input. */
const nameOf = (input: Control): string =>
  (input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? '').replace(/[\s:：*]+/g, ' ').trim();

/** Where something is wrong. */
export function controlOf(host: Element, root: NonElementParentNode, field: string): HTMLElement | undefined {
  const id = field === 'notify' ? 'notify-email' : field;
  return (
    control(root, id) ??
    pageControls(host).filter(({ name, type }) => name === field && type !== 'hidden')[0] ??
    undefined
  );
}
