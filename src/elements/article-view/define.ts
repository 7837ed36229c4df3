import { register } from '../../register.js';
import { ArticleView } from './article-view.js';

register('article-view', ArticleView);

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
