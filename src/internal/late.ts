/** What elements need only once there are articles: how they look, and where they stand in their list. */
export { ChildListController } from '../controllers/child-list-controller.js';
export { PlaceController } from '../controllers/place-controller.js';
export { articleFrom } from '../data/loose-article.js';
export { PagedArticles } from '../data/paged-articles.js';
export { articleTemplate, prepareDates } from './article-template.js';
export { emptyTemplate, listTemplate, moreTemplate, shownTemplate } from './list-template.js';
