/** Registers every element. */
import './elements/article-card/define.js';
import './elements/article-view/define.js';
import './elements/language-switcher/define.js';
import './elements/font-size-switcher/define.js';
import './elements/mailbox-form/define.js';
import './elements/mailbox-status/define.js';
import './elements/news-list/define.js';
import './elements/print-button/define.js';
import './elements/share-links/define.js';
import './elements/section-nav/define.js';
import './elements/site-footer/define.js';
