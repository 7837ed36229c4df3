// The pages that old Chromiums open, made for one form of the library and for whoever asks.
import { titles } from './content.mjs';

const scripts = {
  classic: '<script src="/cdn/civic-elements.classic.js"></script>',
  module: '<script type="module" src="/cdn/civic-elements.js"></script>',
};

/** A script of the page that runs after the library. @param {string} form @param {string} code */
const after = (form, code) => `<script${form === 'module' ? ' type="module"' : ''}>${code}</script>`;

/** @param {string} body @param {string} head */
const page = (body, head = '') => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Old</title><script src="/probe.js"></script>${head}
<style>body { margin: 16px; font: 14px/1.5 sans-serif } h4 { margin: 24px 0 4px; color: #888; font: 12px sans-serif }</style></head>
<body>${body}</body></html>`;

/** What every page of letters has to be filled in. */
const FIELDS = 'category name phone email subject message attachments publish notify consent';

/** @type {Record<string, (form: string, name: string) => string>} */
export const pages = {
  /** Every element that shows something. */
  elements: (form, name) =>
    page(
      `<h4>news-list rows</h4><news-list id="loaded" src="/news.json"></news-list>
<h4>news-list headlines, more</h4><news-list id="more" src="/news.json" view="headlines" page-size="1" heading="要闻" more-href="/news/"></news-list>
<h4>news-list cards</h4><news-list id="cards" src="/news.json" view="cards"></news-list>
<h4>news-list, pages, ja</h4><news-list id="japanese" src="/news.json" lang="ja" pager="pages" page-size="1"></news-list>
<h4>news-list, RSS</h4><news-list id="rss" src="/feed.xml"></news-list>
<h4>news-list, a list of the page</h4><news-list id="children"><ul><li><a href="/old">${titles[0]}</a> 2020-08-17</li></ul></news-list>
<h4>news-list that fails</h4><news-list id="failed" src="/none.json" lang="en"><a href="/all">All news</a></news-list>
<h4>article-card</h4><article-card id="card" headline="${titles[0]}" href="/a/1.html" summary="自九月一日起。" published="2020-08-17"></article-card>
<article-card id="card-loaded" src="/news.json"></article-card>
<h4>article-view</h4><article-view id="html" src="/html.json" show="font-size print share" lang="en"></article-view>
<article-view id="markdown" src="/markdown.json" fields="title: locale; body.markdown: body"></article-view>
<article-view id="text" src="/text.json"></article-view>
<h4>font-size-switcher</h4><font-size-switcher id="letters"></font-size-switcher><font-size-switcher id="stepper" variant="stepper"></font-size-switcher>
<p id="paragraph" style="font-size: 20px">一段文字</p>
<h4>language-switcher</h4><language-switcher id="links" lang="en"><a href="/" hreflang="zh-Hans" lang="zh-Hans">简体中文</a> | <a href="/ja/" hreflang="ja" lang="ja">日本語</a></language-switcher>
<language-switcher id="menu" lang="en" look="menu" locales="zh-Hans ja en"></language-switcher>
<language-switcher id="select" lang="en" look="select" locales="zh-Hans ja en"></language-switcher>
<h4>share-links, print-button</h4><share-links id="share" lang="en"></share-links>
<div id="region"><p>This is printed.</p></div><print-button id="print" for="region" lang="en"></print-button>
<h4>section-nav</h4><section-nav id="nav" heading="政务公开"><ul><li><a href="/elements/${form}/${name}">机构职能</a></li><li><a href="/plan/">规划计划</a><ul><li><a href="/plan/5/">五年规划</a></li></ul></li></ul></section-nav>
<section-nav id="bar" look="bar" src="/menu.json" lang="en"></section-nav>
<h4>site-footer</h4><site-footer id="footer" sponsor="澜湾市人民政府" icp="澜ICP备12345678号-1" public-security="澜公网安备 12345678901234号" site-id="1234567890" phone="12345" credit="澜湾数字" credit-href="/credit">推荐使用现代浏览器</site-footer>
${scripts[form]}`,
      '<link rel="canonical" href="https://city.example/page">',
    ),

  /** Letters to an endpoint that answers, and to one that stores a letter and hangs up; and what became of one. */
  letters: (form, name) =>
    page(
      `<mailbox-form id="form" lang="en" fields="${FIELDS}" action="/letters/${name}" no-draft emergency="110 120" privacy-href="/privacy"><a id="otherwise" href="/write">Write to us</a><label slot="fields">Two and three? <input name="sum" value="5"></label></mailbox-form>
<mailbox-form id="lost" lang="ja" fields="message consent" action="/letters/${name}-lost/loses-answer" no-draft></mailbox-form>
<mailbox-status id="status" lang="en" action="/state"><a id="ask" href="/ask">Ask us</a></mailbox-status> <hr>
${scripts[form]}`,
    ),

  /** A page on which a reader has chosen, and which he comes back to. The second script comes late, as on slow lines. */
  early: (form) =>
    page(
      `<font-size-switcher id="sizes"></font-size-switcher><language-switcher id="languages" locales="zh-Hans ja en"></language-switcher>
<p id="paragraph" style="font-size: 20px">一段文字</p><script>requestAnimationFrame(function () { window.first = [paragraph.getBoundingClientRect().height, document.documentElement.lang]; });</script>
${scripts[form]}`,
      '<script src="/cdn/civic-elements.early.js"></script>',
    ),

  /** The files for one element each, which share their code. They are modules; a page of the classic script has all. */
  single: (form) =>
    page(
      `<news-list id="loaded" src="/news.json" lang="ja"></news-list><article-view id="html" src="/html.json" show="font-size print share"></article-view>
<mailbox-form id="form" lang="en" action="/letters/none" no-draft></mailbox-form>
${form === 'classic' ? scripts.classic : ['news-list', 'article-view', 'mailbox-form'].map((tag) => `<script type="module" src="/cdn/${tag}.js"></script>`).join('')}`,
    ),

  /** Tags that another script has, and the elements under other names. */
  taken: (form) =>
    page(
      `<news-list id="theirs">theirs</news-list><print-button id="their-button">theirs</print-button>
<article-card id="ours" headline="${titles[0]}"></article-card>
<cz-news-list id="renamed" src="/news.json" lang="en"><a href="/all">All news</a></cz-news-list>
<cz-article-view id="view" src="/html.json" show="font-size print share" lang="en"></cz-article-view>
<cz-font-size-switcher id="sizes" lang="en"></cz-font-size-switcher>
<cz-mailbox-form id="form" lang="en" action="/letters/none" no-draft></cz-mailbox-form>
<div><cz-news-list id="unclosed" src="/news.json" /><h3>Not to be lost</h3></div>
${scripts[form]}${after(form, "CivicElements.define('cz-'); CivicElements.define('cz-'); CivicElements.define('No');")}`,
      `<style>cz-news-list:not(:defined) { visibility: hidden }</style>
<script>['news-list', 'print-button'].forEach(function (tag) { customElements.define(tag, class extends HTMLElement {}); });</script>`,
    ),

  /** The library three times: as it is, the other form where there is one, and in another version. */
  twice: (form) =>
    page(
      `<news-list id="loaded" src="/news.json"></news-list><article-view id="html" src="/html.json"></article-view>
${scripts[form]}${scripts.classic}${form === 'module' ? '<script type="module" src="/other/civic-elements.js"></script>' : ''}<script defer src="/other/civic-elements.classic.js"></script>`,
    ),

  /** As in a browser that has no custom elements. */
  without: (form) =>
    page(
      `<news-list id="loaded" src="/news.json"><a href="/all">All news</a></news-list>
<mailbox-form id="form" action="/letters/none"><form id="plain" action="/write"><input name="subject"></form></mailbox-form>
<section-nav id="nav"><a href="/a">A</a></section-nav>
${scripts[form]}`,
      '<script>delete window.customElements; delete window.CustomElementRegistry; delete HTMLElement.prototype.attachShadow; delete Element.prototype.attachShadow;</script>',
    ),
};
