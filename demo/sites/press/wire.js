// The title of the release becomes that of the page.
document.addEventListener('article-view-loaded', function (event) {
  document.title = event.detail.article.title + ' – Baytide PRwire';
});
