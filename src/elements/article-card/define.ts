import { register } from '../../register.js';
import { ArticleCard } from './article-card.js';

register('article-card', ArticleCard);

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}
