/** Every class, error and type of the package. Importing it registers nothing. */
export { ArticleCard } from './elements/article-card/article-card.js';
export { ArticleView } from './elements/article-view/article-view.js';
export { LanguageSwitcher } from './elements/language-switcher/language-switcher.js';
export { FontSizeSwitcher } from './elements/font-size-switcher/font-size-switcher.js';
export { NewsList } from './elements/news-list/news-list.js';
export { PrintButton } from './elements/print-button/print-button.js';
export { ShareLinks } from './elements/share-links/share-links.js';
export { MailboxForm } from './elements/mailbox-form/mailbox-form.js';
export { MailboxStatus } from './elements/mailbox-status/mailbox-status.js';
export { SectionNav } from './elements/section-nav/section-nav.js';
export { SiteFooter } from './elements/site-footer/site-footer.js';
export { EndpointSource } from './data/endpoint-source.js';
export { SubmissionError } from './data/letter/submission-error.js';
export { CivicError, ConfigurationError, FormatError, HttpError, NetworkError } from './errors.js';
export { version } from './version.js';
export type {
  Article,
  ArticleBody,
  ArticleImage,
  ArticleLink,
  ArticlePage,
  Attachment,
  PageRequest,
  Party,
  Stamp,
} from './data/article.js';
export type { MenuLink } from './data/menu-link.js';
export type { LooseArticle } from './data/loose-article.js';
export type { ArticleSource, ListQuery, SourceOptions } from './data/source.js';
export type { Exchange, Send } from './data/letter/post.js';
export type { Answer, Receipt } from './data/letter/answer.js';
export type { Letter } from './data/letter/fields.js';
export type { LetterReply, LetterStatus, LetterStep } from './data/letter/status.js';
export type { ErrorCode } from './errors.js';
