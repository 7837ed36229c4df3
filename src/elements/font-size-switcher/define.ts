import { register } from '../../register.js';
import { FontSizeSwitcher } from './font-size-switcher.js';

register('font-size-switcher', FontSizeSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'font-size-switcher': FontSizeSwitcher;
  }
}
