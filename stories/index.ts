/** All stories: for their tests, and for pages that show every element. */
export * as articleCard from './article-card.stories.js';
export * as articleView from './article-view.stories.js';
export * as languageSwitcher from './language-switcher.stories.js';
export * as fontSizeSwitcher from './font-size-switcher.stories.js';
export * as mailboxForm from './mailbox-form.stories.js';
export * as mailboxStatus from './mailbox-status.stories.js';
export * as newsList from './news-list.stories.js';
export * as printButton from './print-button.stories.js';
export * as shareLinks from './share-links.stories.js';
export * as sectionNav from './section-nav.stories.js';
export * as siteFooter from './site-footer.stories.js';
