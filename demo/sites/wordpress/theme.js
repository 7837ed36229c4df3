/* What the theme says, in the language that was chosen; and the title of a post as that of the page. */
(function () {
  document.documentElement.className = document.documentElement.className.replace('no-js', 'js');

  const words = {
    en: {
      skip: 'Skip to content', site: 'Lan River Notes', claim: 'A weblog about a river and the city at its mouth',
      latest: 'Latest posts', recent: 'Recent posts', sticky: 'Pinned', share: 'Share this:',
      invented: 'Lanwan is an invented city, and so is this weblog.',
    },
    'zh-Hans': {
      skip: '跳到正文', site: '澜河手记', claim: '一条河，和它入海处的城市', latest: '最新文章', recent: '近期文章',
      sticky: '置顶', share: '分享：', invented: '澜湾市与本博客均为虚构。',
    },
    ja: {
      skip: '本文へ移動', site: '瀾河だより', claim: '川と、その河口のまちの記録', latest: '新着記事', recent: '最近の記事',
      sticky: '固定記事', share: '共有:', invented: '瀾湾市もこのブログも架空のものです。',
    },
    ko: {
      skip: '본문으로 건너뛰기', site: '란허강 일지', claim: '강과 그 어귀에 있는 도시의 기록', latest: '최신 글', recent: '최근 글',
      sticky: '고정 글', share: '공유하기:', invented: '란완시와 이 블로그는 모두 가상입니다.',
    },
  };
  let title = '';

  function speak() {
    const said = words[document.documentElement.lang] || words.en;
    for (const place of document.querySelectorAll('[data-say]')) place.textContent = said[place.getAttribute('data-say')];
    document.title = (title ? title + ' – ' : '') + said.site;
  }

  // The early script or the reader has set `lang` of the page: the words follow.
  new MutationObserver(speak).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  document.addEventListener('article-view-loaded', function (event) {
    title = event.detail.article.title;
    speak();
  });
  speak();
})();
