import { register } from '../../register.js';
import { PrintButton } from './print-button.js';

register('print-button', PrintButton);

declare global {
  interface HTMLElementTagNameMap {
    'print-button': PrintButton;
  }
}
