import { register } from '../../register.js';
import { MailboxStatus } from './mailbox-status.js';

register('mailbox-status', MailboxStatus);

declare global {
  interface HTMLElementTagNameMap {
    'mailbox-status': MailboxStatus;
  }
}
