/* The words of the office in the language that was chosen, and the title of an article as that of the page. */
(function () {
  const words = {
    en: {
      office: 'Foreign Affairs Office of Lanwan', news: 'News', text: 'Text', consuls: 'Consular Affairs',
      abroad: 'Partner Cities', schools: 'Schools', mailbox: 'Mailbox', 'look-up': 'Look up your letter', answers: 'Published answers',
      notice: 'For questions about visas, stays and partner cities. You have an answer within 15 working days.',
      kind: 'Kind of letter', choose: 'Please choose', consult: 'Question', suggestion: 'Suggestion', complaint: 'Complaint',
      subject: 'Subject', letter: 'Your letter', consent: 'I have read the privacy notice', send: 'Send',
      number: 'Number of the letter', code: 'Query code', show: 'Show',
    },
    'zh-Hans': {
      office: '澜湾市外事办公室', news: '外事动态', text: '正文', consuls: '领事工作', abroad: '友好城市', schools: '学校交流',
      mailbox: '外事信箱', 'look-up': '信件查询', answers: '来信公开',
      notice: '受理签证、居留和友好城市方面的来信，十五个工作日内答复。',
      kind: '信件类别', choose: '请选择', consult: '咨询', suggestion: '建议', complaint: '投诉',
      subject: '标题', letter: '信件内容', consent: '我已阅读隐私声明', send: '提交',
      number: '信件编号', code: '查询码', show: '查询',
    },
    ja: {
      office: '瀾湾市外事弁公室', news: 'お知らせ', text: '本文', consuls: '領事関係', abroad: '友好都市', schools: '学校交流',
      mailbox: 'お問い合わせ', 'look-up': '対応状況の照会', answers: '公開された回答',
      notice: '査証、在留、友好都市についてのお問い合わせを受け付けます。15開庁日以内に回答します。',
      kind: 'ご意見の種類', choose: '選択してください', consult: '相談', suggestion: '提案', complaint: '苦情',
      subject: '件名', letter: '本文', consent: '個人情報の取り扱いを読みました', send: '送信する',
      number: '受付番号', code: '照会コード', show: '照会する',
    },
    ko: {
      office: '란완시 외사판공실', news: '소식', text: '본문', consuls: '영사 업무', abroad: '우호 도시', schools: '학교 교류',
      mailbox: '문의', 'look-up': '처리 상황 조회', answers: '공개된 답변',
      notice: '비자, 체류, 우호 도시에 관한 문의를 받습니다. 15 근무일 안에 답변합니다.',
      kind: '민원 유형', choose: '선택하십시오', consult: '상담', suggestion: '건의', complaint: '불편',
      subject: '제목', letter: '내용', consent: '개인정보 처리 안내를 읽었습니다', send: '보내기',
      number: '접수번호', code: '조회 코드', show: '조회',
    },
  };
  const root = document.documentElement;
  let title = '';

  function speak() {
    const said = words[root.lang] || words.en;
    for (const place of document.querySelectorAll('[data-say]')) place.textContent = said[place.dataset.say];
    const footer = document.querySelector('site-footer');
    footer.setAttribute('sponsor', said.office);
    const heading = document.querySelector('h1[data-say]');
    document.title = `${title || said[heading ? heading.dataset.say : 'news']} – ${said.office}`;
  }

  new MutationObserver(speak).observe(root, { attributes: true, attributeFilter: ['lang'] });
  document.addEventListener('article-view-loaded', (event) => {
    title = event.detail.article.title;
    speak();
  });
  speak();
})();
