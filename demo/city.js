/*
 * What the city's own pages (news, articles, the mailbox) say around the elements: words in the reader's language, links
 * to the other languages, and the title of the article as the title of the page.
 * It stands before the elements in the page, so that it hears of the first load.
 */
(function () {
  const words = {
    en: { home: 'The City of Lanwan', news: 'News', more: 'More news', languages: 'Language', trail: 'You are here' },
    'zh-Hans': { home: '澜湾市', news: '新闻动态', more: '更多新闻', languages: '语言', trail: '当前位置' },
    ja: { home: '瀾湾市', news: 'お知らせ', more: 'そのほかのお知らせ', languages: '言語', trail: '現在の位置' },
    ko: { home: '란완시', news: '새 소식', more: '다른 소식', languages: '언어', trail: '현재 위치' },
  };
  const language = document.documentElement.lang;
  const said = { ...(words[language] ?? words.en), ...(window.mailboxWords?.[language] ?? window.mailboxWords?.en) };
  const query = new URLSearchParams(location.search);
  const inLanguage = (search, lang = language) => {
    const there = new URLSearchParams(search);
    there.set('lang', lang);
    return there;
  };

  for (const place of document.querySelectorAll('[data-say]')) place.textContent = said[place.dataset.say];
  for (const place of document.querySelectorAll('[data-name]')) place.setAttribute('aria-label', said[place.dataset.name]);
  for (const list of document.querySelectorAll('[data-heading]')) list.setAttribute('heading', said[list.dataset.heading]);
  for (const link of document.querySelectorAll('a[data-say]:not([href^="#"])')) link.search = inLanguage(link.search);

  // The same page in the other languages.
  const links = [...document.querySelectorAll('.languages a')];
  for (const link of links) link.search = inLanguage(query, link.hreflang);
  const heading = document.querySelector('h1[data-say]');
  if (heading) document.title = `${said[heading.dataset.say]} – ${said.home}`;

  document.addEventListener('article-view-loaded', ({ detail: { article } }) => {
    document.title = `${article.title} – ${said.home}`;
    // Not every article is there in every language.
    const others = article.raw._civic?.translations;
    if (!others) return;
    for (const link of links) link.hidden = link.hreflang !== language && !others.some((other) => other.language === link.hreflang);
  });
})();
