import { register } from '../../register.js';
import { LanguageSwitcher } from './language-switcher.js';

register('language-switcher', LanguageSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'language-switcher': LanguageSwitcher;
  }
}
