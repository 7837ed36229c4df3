/*
 * The text of the article, until there is an element for it: headings, paragraphs, lists and tables, as plain text.
 * It stands before the elements in the page, so that it hears of the first load.
 */
(function () {
  const id = new URLSearchParams(location.search).get('id');
  const place = document.getElementById('text');

  const links = [...document.querySelectorAll('[data-of=article] a')];
  for (const link of links) {
    if (id) link.search = new URLSearchParams({ id, lang: link.hreflang });
  }
  if (!id) return;

  const kept = { H2: 'h2', H3: 'h3', P: 'p', UL: 'ul', OL: 'ol', LI: 'li', TABLE: 'table', CAPTION: 'caption', THEAD: 'thead', TBODY: 'tbody', TFOOT: 'tfoot', TR: 'tr', TH: 'th', TD: 'td' };
  const leaves = /^(H2|H3|P|LI|CAPTION|TH|TD)$/;

  const copy = (from, to) => {
    for (const child of from.children) {
      const tag = kept[child.tagName];
      if (!tag) continue;
      const made = document.createElement(tag);
      if (child.scope) made.scope = child.scope;
      if (leaves.test(child.tagName)) made.textContent = child.textContent;
      else copy(child, made);
      to.append(made);
    }
  };

  // The card announces what it has loaded: no second request is needed.
  document.addEventListener('article-card-loaded', ({ detail: { article } }) => {
    document.title = `${article.title} – Lanwan`;
    place.replaceChildren();
    const translations = (article.raw._civic?.translations ?? []).map(({ language }) => language);
    for (const link of links) link.hidden = link.hreflang !== article.lang && !translations.includes(link.hreflang);
    if (article.lang) place.lang = article.lang;
    if (article.body?.format === 'html') copy(new DOMParser().parseFromString(article.body.value, 'text/html').body, place);
    if (!article.attachments.length) return;
    const list = document.createElement('ul');
    list.className = 'attachments';
    for (const { url, title } of article.attachments) {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: title ?? url });
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    place.append(list);
  });
})();
