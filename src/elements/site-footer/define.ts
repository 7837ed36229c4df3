import { register } from '../../register.js';
import { SiteFooter } from './site-footer.js';

register('site-footer', SiteFooter);

declare global {
  interface HTMLElementTagNameMap {
    'site-footer': SiteFooter;
  }
}
