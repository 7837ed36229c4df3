// What the endpoints of the hostile pages answer: a small harbour town's news, with what breaks in old encodings.

const articles = [
  ['海湾大桥夜间封闭养护的通告', '2026-11-16T09:00:00+08:00', '11月20日起每晚十时至次日五时封闭。'],
  ['渔港路路灯改造完工，镕记码头恢复通行', '2026-11-12T15:30:00+08:00', '共更换灯具三百余盏。'],
  ['“一窗受理”服务时间延长至晚八时', '2026-11-09T08:00:00+08:00', '周末照常受理。'],
  ['老旧小区加装电梯补贴申报指南', '2026-11-03T10:15:00+08:00', '每台补贴不超过二十万元。'],
  ['岚湾图书馆周一闭馆调整', '2026-10-28T09:00:00+08:00', ''],
  ['台风“海葵”过后海堤巡查情况', '2026-10-21T18:20:00+08:00', ''],
];

export const titles = articles.map(([title]) => title);

/** The sentence of the article that every page with one shows. */
export const sentence = '封闭期间请绕行滨海大道，公交12路改走内环。';

/** Typed into the form for letters. */
export const letter = {
  subject: '渔港路第三盏路灯整夜不亮',
  message: '渔港路口第三盏路灯自上周起整夜不亮，老人接孩子看不清台阶，盼尽快维修。谢谢！',
};

const body = `<base href="/elsewhere/"><style>p { color: red }</style><link rel="stylesheet" href="missing.css">
  <p style="text-indent:2em;color:#333">各有关单位：</p>
  <p>${sentence}</p>
  <table border="1" width="1400"><tr><th>日期</th><th>封闭路段</th></tr><tr><td>11月20日</td><td>东引桥至主塔</td></tr></table>
  <pre>${'东引桥——主塔——西引桥 '.repeat(14)}</pre>
  <form action="/steal"><input name="q"><button>提交</button></form>
  <p onclick="window.hurt=1"><img src="missing.png" onerror="window.hurt=2" width="1200" alt="封闭路段示意图"></p>
  <p>收费{{7*7}}元，咨询电话 12345。</p>`;

/** @param {string[]} article @param {number} i */
const item = ([title = '', published = '', summary = ''], i) => ({
  id: String(i + 1),
  url: `news-${i + 1}.html${i === 1 ? '?栏目=要闻' : ''}`,
  title,
  date_published: published,
  summary,
});

const feed = (/** @type {object[]} */ items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: '岚湾要闻',
  items,
});

export const news = feed(articles.map(item));
export const article = {
  ...feed([{ ...item(articles[0], 0), content_html: body }]),
};
/** The same list in the language that a page is switched to. */
export const english = feed([
  { id: '1', url: 'news-1.html', title: 'Harbour bridge closed at night', date_published: '2026-11-16T09:00:00+08:00' },
]);

export const receipt = { reference: 'LW-2026-0417', queryCode: '7KQ2MX', dueDate: '2026-12-18' };

/** What became of it. */
export const status = {
  reference: 'LW-2026-0417',
  state: 'processing',
  subject: letter.subject,
  receivedAt: '2026-11-18T10:20:00+08:00',
  unit: '市政养护中心',
  history: [{ at: '2026-11-18T14:05:00+08:00', state: 'transferred', unit: '市政养护中心' }],
};

export const loginPage =
  '<html><head><title>登录</title></head><body><form action="/login">用户名 <input name="u"></form></body></html>';
