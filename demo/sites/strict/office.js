/* The words of the office in the language that was chosen, and the title of an article as that of the page. */
(function () {
  const words = {
    en: {
      office: 'Foreign Affairs Office of Lanwan', news: 'News', text: 'Text', consuls: 'Consular Affairs',
      abroad: 'Partner Cities', schools: 'Schools',
    },
    'zh-Hans': { office: '澜湾市外事办公室', news: '外事动态', text: '正文', consuls: '领事工作', abroad: '友好城市', schools: '学校交流' },
    ja: { office: '瀾湾市外事弁公室', news: 'お知らせ', text: '本文', consuls: '領事関係', abroad: '友好都市', schools: '学校交流' },
    ko: { office: '란완시 외사판공실', news: '소식', text: '본문', consuls: '영사 업무', abroad: '우호 도시', schools: '학교 교류' },
  };
  const root = document.documentElement;
  let title = '';

  function speak() {
    const said = words[root.lang] || words.en;
    for (const place of document.querySelectorAll('[data-say]')) place.textContent = said[place.dataset.say];
    const footer = document.querySelector('site-footer');
    footer.setAttribute('sponsor', said.office);
    document.title = `${title || said.news} – ${said.office}`;
  }

  new MutationObserver(speak).observe(root, { attributes: true, attributeFilter: ['lang'] });
  document.addEventListener('article-view-loaded', (event) => {
    title = event.detail.article.title;
    speak();
  });
  speak();
})();
