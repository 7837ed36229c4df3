import { register } from '../../register.js';
import { PrintButton } from '../print-button/print-button.js';
import { ShareLinks } from '../share-links/share-links.js';
import { ArticleView } from './article-view.js';

// What it renders has its own tag, where nobody else has.
register('print-button', PrintButton);
register('share-links', ShareLinks);
register('article-view', ArticleView);

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
