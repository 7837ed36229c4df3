// The pages of the demo that are opened, old sites among them.
import { ourTags } from './looks.mjs';

/** @typedef {object} DemoPage
 * @property {string} name
 * @property {string} address
 * @property {string[]} languages those that a reader can have it in
 * @property {string} ours what axe looks at: nothing for the whole page
 * @property {boolean} [wide] laid out for one width
 */

const both = ['en', 'zh-Hans'];

/** @type {DemoPage[]} */
export const demoPages = [
  { name: 'index', address: '/', languages: both, ours: '' },
  { name: 'news', address: '/news.html', languages: both, ours: '' },
  { name: 'article', address: '/article.html?id=1051', languages: both, ours: '' },
  { name: 'markdown', address: '/article.html?id=1047', languages: both, ours: '' },
  { name: 'blocks', address: '/article.html?id=1046', languages: ['ja'], ours: '' },
  { name: 'withdrawn', address: '/article.html?id=1044', languages: ['zh-Hans'], ours: '' },
  { name: 'right-to-left', address: '/article.html?id=1061', languages: ['en'], ours: '' },
  { name: 'notice', address: '/notice.html?id=1053', languages: ['zh-Hans'], ours: '' },
  { name: 'mailbox', address: '/mailbox.html', languages: both, ours: '' },
  { name: 'mailbox-privacy', address: '/mailbox-privacy.html', languages: both, ours: '' },
];

/** A letter that is published from the start. @param {string} base @returns {Promise<DemoPage>} */
export async function publishedLetter(base) {
  const feed = await (await fetch(`${base}/api/letters/published?language=en&size=1`)).json();
  return { name: 'mailbox-answer', address: `/mailbox-answer.html?id=${feed.items[0].id}`, languages: both, ours: '' };
}

// Of hosts that are old on purpose, axe looks at what is ours: layout tables, a marquee, frames without landmarks, and text
// of 8 pt are what such pages are. All other hosts have to be right themselves.
/** @type {DemoPage[]} */
export const sitePages = [
  { name: 'tables', address: '/sites/tables/', languages: ['zh-Hans'], ours: ourTags, wide: true },
  {
    name: 'tables-article',
    address: '/sites/tables/article.html?id=1053',
    languages: ['zh-Hans'],
    ours: ourTags,
    wide: true,
  },
  { name: 'tables-english', address: '/sites/tables/english.html', languages: ['en'], ours: ourTags, wide: true },
  {
    name: 'tables-english-list',
    address: '/sites/tables/english-list.html?c=2,3',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  {
    name: 'tables-english-article',
    address: '/sites/tables/english-article.html?id=1054',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  { name: 'tables-mailbox', address: '/sites/tables/mailbox.html', languages: ['zh-Hans'], ours: ourTags, wide: true },
  {
    name: 'tables-english-mailbox',
    address: '/sites/tables/english-mailbox.html',
    languages: ['en'],
    ours: ourTags,
    wide: true,
  },
  { name: 'frames', address: '/sites/frames/', languages: ['en'], ours: ourTags },
  { name: 'frames-list', address: '/sites/frames/list.html', languages: ['en'], ours: ourTags },
  { name: 'press', address: '/sites/press/', languages: ['en'], ours: '' },
  { name: 'press-release', address: '/sites/press/release.html?id=BT-2041', languages: ['en'], ours: '' },
  { name: 'wordpress', address: '/sites/wordpress/', languages: both, ours: '' },
  { name: 'wordpress-single', address: '/sites/wordpress/single.html?p=1049', languages: both, ours: '' },
  { name: 'strict', address: '/sites/strict/', languages: both, ours: '' },
  { name: 'strict-article', address: '/sites/strict/article.html?id=1059', languages: both, ours: '' },
  { name: 'strict-mailbox', address: '/sites/strict/mailbox.html', languages: both, ours: '' },
  { name: 'visitors', address: '/sites/visitors/', languages: ['en'], ours: '' },
  { name: 'bare', address: '/sites/bare/', languages: ['en'], ours: '' },
  { name: 'bare-mailbox', address: '/sites/bare/mailbox.html', languages: ['en'], ours: ourTags },
  { name: 'bare-after', address: '/sites/bare/after.html', languages: ['en'], ours: ourTags },
];
