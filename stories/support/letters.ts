/** Letters to the mayor of Lanwan, an invented city, and what a server that is not there says to them. */
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import type { Answer, Send } from '../../src/index.js';

/** What becomes of a letter: nothing is in it, no answer comes, or what the server answers. */
export type Outcome = 'empty' | 'never' | 'rejected' | 'busy' | 'lost' | 'receipt';

let stories = 0;

/** A form remembers by its address that a letter may have arrived: each story has one of its own. */
export const ownAddress = (): string => `/letters?story=${++stories}`;

const saying = (status: number, body: object, retryAfter: string | null = null): Answer => ({
  status,
  header: (name) => (name === 'Retry-After' ? retryAfter : null),
  text: JSON.stringify(body),
});

/** A server in whose place the story speaks. */
export const answering =
  (outcome: Outcome | undefined): Send =>
  ({ method }) => {
    switch (outcome) {
      case 'rejected':
        return Promise.resolve(
          saying(400, { errors: [{ pointer: '#/phone', detail: 'This number has one digit too many.' }] }),
        );
      case 'busy':
        return Promise.resolve(saying(429, {}, '90'));
      case 'lost':
        return method === 'GET'
          ? Promise.resolve(saying(405, {}))
          : Promise.reject(new Error('The connection is lost'));
      case 'receipt':
        return Promise.resolve(
          saying(201, { reference: '20261121-VT8VNL', queryCode: 'KBYGL8H5UHWT', dueDate: '2026-12-11' }),
        );
      default:
        return new Promise(() => {});
    }
  };

/** Waits for the form, writes a letter in it, and sends it. */
export async function write(form: MailboxForm | undefined, outcome: Outcome): Promise<void> {
  if (!form) return;
  const root = await new Promise<ShadowRoot>((resolve) => {
    const look = (): unknown =>
      form.shadowRoot?.querySelector('[part~=submit]') ? resolve(form.shadowRoot) : setTimeout(look, 10);
    look();
  });
  if (outcome !== 'empty') {
    const put = (id: string, text: string): void => {
      root.querySelector<HTMLInputElement>(`[id="${id}"]`)!.value = text;
    };
    put('category', 'suggestion');
    put('phone', '555 01234');
    put('subject', 'A bench at the tram stop Old Quay');
    put('message', 'Could there be a bench at the tram stop Old Quay? In the rain there is no place to sit.');
    root.querySelector<HTMLInputElement>('#consent')!.checked = true;
  }
  root.querySelector<HTMLElement>('[part~=submit]')!.click();
}
