/** A form for letters on a page, with a server that a test speaks for; and what a reader does in it. */
import '../../src/elements/mailbox-form/define.js';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { part, parts, piece, settled, until } from './render.js';
import { created, server, type Said } from './stub-letters.js';

export const field = <T extends HTMLElement = HTMLInputElement>(form: MailboxForm, id: string): T =>
  form.shadowRoot!.querySelector<T>(`[id="${id}"]`)!;

/** A form on the page, with a server. */
export async function mailboxForm(
  attributes = '',
  children = '',
  ...answers: (Said | Promise<Said>)[]
): Promise<{ form: MailboxForm; requests: ReturnType<typeof server>['requests'] }> {
  const { container, connect } = piece(`<mailbox-form action="/letters" ${attributes}>${children}</mailbox-form> `);
  const form = container.querySelector<MailboxForm>('mailbox-form')!;
  const { send, requests } = server(...(answers.length ? answers : [created]));
  form.send = send;
  connect();
  await until(() => parts(form, 'form').length || parts(form, 'receipt').length, 'there is a form');
  await settled();
  await form.updateComplete;
  return { form, requests };
}

export async function type(form: MailboxForm, id: string, value: string | boolean): Promise<void> {
  const input = field(form, id);
  if (typeof value === 'boolean') input.checked = value;
  else input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  await form.updateComplete;
}

export const good = {
  category: 'suggestion',
  subject: 'A bench at the tram stop',
  message: 'Could there be a bench at the tram stop?',
  consent: true,
};

export async function write(form: MailboxForm, more: Record<string, string | boolean> = {}): Promise<void> {
  for (const [id, value] of Object.entries({ ...good, ...more })) if (field(form, id)) await type(form, id, value);
}

export async function press(form: MailboxForm, name = 'submit'): Promise<void> {
  part(form, name).click();
  await form.updateComplete;
}

export const shows = (form: MailboxForm, name: string) => until(() => parts(form, name)[0], `there is a ${name}`);
export const bodyOf = (body: unknown): Record<string, unknown> => JSON.parse(body as string) as Record<string, unknown>;
