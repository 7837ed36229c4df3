import { register } from '../../register.js';
import { NewsList } from './news-list.js';

register('news-list', NewsList);

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsList;
  }
}
