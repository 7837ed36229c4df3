import { register } from '../../register.js';
import { MailboxForm } from './mailbox-form.js';

register('mailbox-form', MailboxForm);

declare global {
  interface HTMLElementTagNameMap {
    'mailbox-form': MailboxForm;
  }
}
