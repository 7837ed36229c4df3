import { register } from '../../register.js';
import { FontSizeSwitcher } from '../font-size-switcher/font-size-switcher.js';
import { PrintButton } from '../print-button/print-button.js';
import { ShareLinks } from '../share-links/share-links.js';
import { ArticleView } from './article-view.js';

// What it renders has its own tag, where nobody else has.
register('font-size-switcher', FontSizeSwitcher);
register('print-button', PrintButton);
register('share-links', ShareLinks);
register('article-view', ArticleView);

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
