/** Thirty articles of Lanwan, a city that we invented, and their texts in the forms that servers keep texts in. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import demo from '../../demo/content/en.mjs';

/** @typedef {{ kind: 'paragraph' | 'heading', text: string } | { kind: 'list', items: string[] }} Block */
/**
 * @typedef {object} Notice
 * @property {number} id
 * @property {string} slug
 * @property {'en' | 'zh-Hans'} lang
 * @property {string} title
 * @property {string} summary
 * @property {string} office
 * @property {string} published ISO 8601, in UTC
 * @property {string} picture name of a file without its ending
 * @property {string} alt
 * @property {Block[]} body
 */

/** @type {[slug: string, title: string, summary: string, office: string, picture: string][]} */
const english = [
  [
    'winter-ferries',
    'Harbour & island ferries: the winter timetable',
    'From October the first ferry leaves the Old Quay at a quarter past six.',
    'Transport Office',
    'harbour',
  ],
  [
    'tea-hill-path',
    'The path over the Tea Hills is open again',
    'The steps that the rain had washed away in June are rebuilt in stone.',
    'Parks Office',
    'tea-hills',
  ],
  [
    'bridge-lights',
    'New lights for Wangyu Bridge',
    'Lamps that use a third of the power are put up by night, one span a week.',
    'Works Office',
    'bridge',
  ],
  [
    'library-sundays',
    'The City Library says “yes” to Sundays',
    'All reading rooms are open from ten to five; loans are returned at the desk.',
    'City Library',
    'library',
  ],
  [
    'salt-street-tram',
    'Tram 2 ends at Salt Street for eight days',
    'Rails are ground between Salt Street and the market; buses take over.',
    'Transport Office',
    'tram',
  ],
  [
    'lantern-volunteers',
    'Volunteers wanted for the Lantern Evening',
    'Two hundred hands are needed to light and to watch the lanterns on the water.',
    'Culture Office',
    'lantern-festival',
  ],
  [
    'market-scales',
    'Market scales checked: 3 of 412 were wrong',
    'Inspectors weighed the same bag of rice at every stall of the four covered markets.',
    'Market Office',
    'market',
  ],
  [
    'outer-sands-turbines',
    'Six more turbines on the Outer Sands',
    'The wind farm will supply every street lamp of the city from next spring.',
    'Energy Office',
    'wind-farm',
  ],
  [
    'school-places',
    'Places at primary schools: apply by Friday',
    'Families who moved in after 1 July bring one letter that shows their address.',
    'Education Office',
    'school',
  ],
  [
    'flu-vaccination',
    'Flu vaccination without an appointment',
    'Clinics in all nine districts vaccinate on working days until noon.',
    'Health Office',
    'clinic',
  ],
  [
    'pond-dredging',
    'The pond in Minyuan Park is dredged',
    'Carp and turtles stay in a basin beside the pavilion while the mud is taken away.',
    'Parks Office',
    'park',
  ],
  [
    'budget-hearing',
    'Hearing on the city’s budget: what citizens asked',
    'Forty-one questions were put to the council; all the answers are on this page.',
    'Finance Office',
    'city-hall',
  ],
  [
    'waste-paper',
    'Waste paper of < 2 m³ is collected from the door',
    'Call before nine, and the van comes on the same day.',
    'Works Office',
    'market',
  ],
  [
    'harbour-bell',
    'The harbour bell is rung again',
    'Cast in 1911 and silent since 1968, it sounds at noon from today on.',
    'Culture Office',
    'harbour',
  ],
  [
    'bus-8-stop',
    'Bus 8 stops at the clinic',
    'The new stop has a roof, a bench and a ramp for wheelchairs.',
    'Transport Office',
    'clinic',
  ],
];

/** @type {typeof english} */
const chinese = [
  ['ludu-dongji', '港区渡轮冬季时刻表调整', '自十月起，老码头首班渡轮于六时十五分开出。', '市交通局', 'harbour'],
  ['chashan-budao', '茶山步道恢复开放', '六月被雨水冲毁的台阶已改用石料重新铺设。', '市园林局', 'tea-hills'],
  ['wangyu-zhaoming', '望屿大桥更换节能路灯', '新灯耗电只有原来的三分之一，每周夜间更换一跨。', '市工程局', 'bridge'],
  [
    'tushuguan-zhouri',
    '市图书馆周日全天开放',
    '各阅览室开放时间为十时至十七时，还书请到服务台。',
    '市图书馆',
    'library',
  ],
  ['dianche-erlu', '有轨电车2号线临时缩短运行区间', '盐街至市场段打磨钢轨，期间由公交车接驳。', '市交通局', 'tram'],
  ['denghui-zhiyuan', '水上灯会招募志愿者二百名', '志愿者负责点灯、看护和引导观众。', '市文化局', 'lantern-festival'],
  [
    'shichang-chengliang',
    '全市农贸市场秤具抽检结果公布',
    '检查人员在每个摊位称同一袋米，四百一十二台中三台不合格。',
    '市场管理局',
    'market',
  ],
  ['waisha-fengdian', '外沙风电场将新增六台机组', '明年春季起，全市路灯用电由该风电场供应。', '市能源局', 'wind-farm'],
  ['xiaoxue-baoming', '小学入学登记本周五截止', '七月一日以后迁入的家庭请携带一份住址证明。', '市教育局', 'school'],
  ['liugan-yimiao', '流感疫苗接种无需预约', '九个城区的社区诊所工作日上午均可接种。', '市卫生局', 'clinic'],
  ['minyuan-qingyu', '民苑公园池塘清淤', '清淤期间，锦鲤和乌龟暂养在凉亭旁的水池中。', '市园林局', 'park'],
  [
    'yusuan-tingzheng',
    '预算听证会：市民都问了什么',
    '市民共提出四十一个问题，答复全部在本页公布。',
    '市财政局',
    'city-hall',
  ],
  ['feizhi-huishou', '废纸“上门收”服务开通', '九时前来电，当日上门。', '市工程局', 'market'],
  [
    'gangzhong-mingxiang',
    '老港钟重新敲响',
    '该钟铸于1911年，1968年起停用，即日起每日正午敲响。',
    '市文化局',
    'harbour',
  ],
  ['balu-xinzhan', '8路公交增设诊所站', '新站设有雨棚、座椅和轮椅坡道。', '市交通局', 'clinic'],
];

/** @param {string} summary @param {string} office @param {number} id @returns {Block[]} */
const englishBody = (summary, office, id) => [
  { kind: 'paragraph', text: `${summary} This was announced by the ${office} of Lanwan & takes effect at once.` },
  { kind: 'heading', text: 'What to know' },
  {
    kind: 'list',
    items: [
      `Telephone: 0100 55 ${100 + id}`,
      `Counter ${1 + (id % 9)}, City Hall, ground floor`,
      'Signs are in two languages',
    ],
  },
  {
    kind: 'paragraph',
    text: `Whoever has a question may write to the ${office}; each letter is answered within five working days.`,
  },
  { kind: 'paragraph', text: `End of notice ${id}.` },
];

/** @type {typeof englishBody} */
const chineseBody = (summary, office, id) => [
  { kind: 'paragraph', text: `${summary}此事由澜湾${office}发布，即日起执行。` },
  { kind: 'heading', text: '须知' },
  { kind: 'list', items: [`电话：0100 55 ${100 + id}`, `市政厅一楼${1 + (id % 9)}号窗口`, '现场标识为中英双语'] },
  { kind: 'paragraph', text: `如有疑问，可致信${office}，来信于五个工作日内答复。` },
  { kind: 'paragraph', text: `第${id}号公告完。` },
];

/** Times shortly before and after midnight, where a wrong zone would make another day of them. */
const TIMES = ['T23:40:00.000Z', 'T08:30:00.000Z', 'T00:05:00.000Z'];

/** The newest first, English and Chinese by turns. @type {Notice[]} */
export const notices = english
  .flatMap((one, i) => [one, chinese[i]])
  .map(([slug, title, summary, office, picture], i) => {
    const id = 30 - i;
    const lang = i % 2 ? 'zh-Hans' : 'en';
    const day = new Date(Date.UTC(2026, 9, 9) - i * 86_400_000).toISOString().slice(0, 10);
    const body = (i % 2 ? chineseBody : englishBody)(summary, office, id);
    return {
      id,
      slug,
      lang,
      title,
      summary,
      office,
      published: day + TIMES[i % 3],
      picture,
      alt: demo.images[picture],
      body,
    };
  });

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as editors of HTML leave it. @param {Block[]} body */
export const htmlOf = (body) =>
  body
    .map((block) => {
      if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
      return block.kind === 'heading' ? `<h2>${escaped(block.text)}</h2>` : `<p>${escaped(block.text)}</p>`;
    })
    .join('\n');

/** @param {Block[]} body */
export const markdownOf = (body) =>
  body
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
      return block.kind === 'heading' ? `## ${block.text}` : block.text;
    })
    .join('\n\n');

/** All that a reader has to find of a text, in its order. @param {Block[]} body */
export const piecesOf = (body) => body.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));

/** Draws the pictures into a folder, as PNG: a server would make no small ones of SVG.
 * @param {import('playwright-core').Browser} browser @param {string} folder */
export async function drawPictures(browser, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
  for (const name of new Set(notices.map(({ picture }) => picture))) {
    const svg = fs.readFileSync(fileURLToPath(new URL(`../../demo/images/${name}.svg`, import.meta.url)), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:800px;height:500px}</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
  await page.close();
}
