import { register } from '../../register.js';
import { SectionNav } from './section-nav.js';

register('section-nav', SectionNav);

declare global {
  interface HTMLElementTagNameMap {
    'section-nav': SectionNav;
  }
}
