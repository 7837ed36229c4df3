import { register } from '../../register.js';
import { ShareLinks } from './share-links.js';

register('share-links', ShareLinks);

declare global {
  interface HTMLElementTagNameMap {
    'share-links': ShareLinks;
  }
}
