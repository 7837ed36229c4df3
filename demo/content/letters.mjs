// @ts-check
/** Letters to the Mayor of Lanwan, for a mailbox that nobody has written to yet. All of it is invented. */

/**
 * @typedef {object} ExampleLetter
 * @property {string} language
 * @property {number} daysAgo when it came
 * @property {string} [state]
 * @property {string} [unit]
 * @property {string} [reply]
 * @property {number} [answeredAfter] days
 * @property {import('../api/letters/letter.mjs').Letter} letter
 */

const units = {
  en: { transport: 'Municipal Transport Office', parks: 'Office of Parks and Trees', water: 'Water Works', schools: 'Office of Education', culture: 'City Library', mailbox: 'Mailbox Office' },
  'zh-Hans': { transport: '市交通运输局', parks: '市园林绿化局', water: '市自来水公司', schools: '市教育局', culture: '市图书馆', mailbox: '市长信箱办公室' },
  ja: { transport: '交通局', parks: '公園緑地課', water: '水道局', schools: '教育委員会', culture: '市立図書館', mailbox: '市長への手紙担当' },
  ko: { transport: '교통국', parks: '공원녹지과', water: '상수도사업소', schools: '교육청', culture: '시립도서관', mailbox: '시장에게 바란다 담당' },
};

/**
 * @param {keyof typeof units} language
 * @param {{ daysAgo: number, category: string, subject: string, message: string, name?: string, phone?: string, email?: string,
 *   publish?: boolean, state?: string, unit?: keyof typeof units.en, reply?: string, answeredAfter?: number }} what
 * @returns {ExampleLetter}
 */
const letter = (language, { category, subject, message, name = '', phone = '', email = '', publish = true, unit, reply, state, ...times }) => ({
  ...times,
  language,
  state: state ?? (reply ? 'answered' : 'received'),
  unit: unit && units[language][unit],
  reply,
  letter: {
    category, subject, message, publish,
    name: name || null, phone: phone || null, email: email || null, address: null,
    notify: email ? ['email'] : [],
    consent: '2026-11',
    extra: {},
  },
});

/** The oldest first. */
export const letters = [
  letter('en', {
    daysAgo: 41, answeredAfter: 4, category: 'suggestion', unit: 'transport', name: 'Ines Calder', email: 'ines.calder@example.org',
    subject: 'A bench at the Fish Market tram stop',
    message: 'Many of us wait at Fish Market with heavy baskets, and there is nowhere to sit. The kerb is wide enough for a bench.\nYours, Ines Calder',
    reply: 'You are right, and we should have seen it ourselves. Two benches with backs and armrests will stand on the harbour side of the stop by the end of next month. Where they would be in the way of a wheelchair, the shelter is moved by one metre.',
  }),
  letter('zh-Hans', {
    daysAgo: 38, answeredAfter: 3, category: 'suggestion', unit: 'transport', name: '周雨桐', phone: '5550-0191',
    subject: '建议在盐街站加装遮雨棚',
    message: '盐街站早高峰候车的人很多，下雨天只有一小截雨棚，老人和孩子常常淋湿。希望能把雨棚加长。\n周雨桐',
    reply: '您好！来信收悉。经现场查看，盐街站现有雨棚长12米，确实不能满足早高峰候车需要。我局已将雨棚延长工程列入下一季度计划，延长至30米，同时增设两组座椅。施工期间乘车不受影响。感谢您对我市公共交通的关心。',
  }),
  letter('en', {
    daysAgo: 33, answeredAfter: 6, category: 'complaint', unit: 'parks', name: 'Tobias Renn',
    subject: 'Lamps in Wuya Park shine into our bedrooms',
    message: 'Since the new lamps were put up along the upper path, it is as light as day in the houses of Orchard Lane, all night.',
    reply: 'We have measured it on two nights, and it is brighter than it may be. Seven lamps have been given shades on the side of the houses, and from 23:00 to 5:00 all of them burn at a third of their strength. Should it still be too bright, please write again and name the house opposite which the lamp stands.',
  }),
  letter('zh-Hans', {
    daysAgo: 30, answeredAfter: 5, category: 'complaint', unit: 'water', name: '方敬之', phone: '5550-0192',
    subject: '北屿新村自来水水压偏低',
    message: '北屿新村三期五楼以上住户，每天晚上七点到九点水压很低，热水器经常点不着，已经持续一个多月。',
    reply: '您好！经检测，北屿新村三期加压泵站一台水泵老化，晚高峰出水压力不足。现已更换水泵，并于三日内完成调试，五楼以上住户水压恢复正常。我公司将连续监测两周。如仍有问题，请拨打供水热线5550-0120，维修人员将在两小时内上门。',
  }),
  letter('ja', {
    daysAgo: 27, answeredAfter: 7, category: 'consult', unit: 'schools', name: '三浦 佳奈', email: 'miura@example.org',
    subject: '小学校の編入手続きについて教えてください',
    message: '来春、家族で瀾湾市に引っ越します。日本語しか話せない子どもでも、市立の小学校に編入できますか。',
    reply: '編入できます。お住まいの地区の小学校に、在留証明と予防接種の記録をお持ちください。最初の半年間は、週に6時間、日本語のできる支援員が授業に付き添います。入学前の見学も歓迎します。',
  }),
  letter('en', {
    daysAgo: 24, answeredAfter: 9, category: 'help', unit: 'schools', name: 'Adaeze Obi', phone: '5550-0188',
    subject: 'A school bus for the houses behind the dyke',
    message: 'Eleven children walk forty minutes along the dyke road, which has no pavement. The bus turns round at the pumping station, eight hundred metres before our houses.',
    reply: 'From the first of next month, the bus of line 9 goes on to the last house at 7:10 and comes back at 13:20 and 16:05. We have driven the way with the driver; a mirror will be put up at the narrow bend. A pavement along the whole road cannot be built this year: the dyke is being raised, and the road with it.',
  }),
  letter('zh-Hans', {
    daysAgo: 22, answeredAfter: 8, category: 'consult', unit: 'schools', name: '林晓岚', email: 'linxl@example.org',
    subject: '随迁子女报名需要哪些材料',
    message: '我和爱人在港区工作，孩子明年上小学，户口不在本市。请问报名需要准备哪些材料，什么时候可以报名？',
    reply: '您好！随迁子女入学需提供：一、父母一方的居住证；二、父母一方在本市的劳动合同或营业执照；三、户口簿；四、预防接种证。报名时间为每年五月，网上和社区服务站均可办理。按居住地就近安排公办学校，不收取任何额外费用。',
  }),
  letter('ko', {
    daysAgo: 20, answeredAfter: 5, category: 'suggestion', unit: 'culture', name: '한서윤',
    subject: '도서관 한국어 도서를 늘려 주십시오',
    message: '란완에 사는 한국 학생이 많아졌는데 시립도서관의 한국어 책은 백 권이 되지 않습니다. 조금 더 늘려 주실 수 있을까요?',
    reply: '좋은 의견 감사합니다. 내년 예산으로 한국어 도서 400권을 새로 들이고, 그 목록은 이용자 여러분의 희망을 받아 정하겠습니다. 다음 달부터 1층 안내 데스크와 누리집에서 희망 도서를 신청하실 수 있습니다.',
  }),
  letter('en', {
    daysAgo: 17, answeredAfter: 2, category: 'praise', unit: 'culture', name: 'Walter Fenwick',
    subject: 'Thank you for the reading room at night',
    message: 'I am eighty-one and sleep badly. Since the library stays open until midnight, I have company. The young man at the desk makes very good tea. Please tell him.',
    reply: 'We have told him, and he has asked us to print your letter for the wall behind the desk, without your name. The reading room stays open until midnight next year, too.',
  }),
  letter('zh-Hans', {
    daysAgo: 15, answeredAfter: 6, category: 'help', unit: 'parks', name: '赵秀英', phone: '5550-0193',
    subject: '老旧小区门前行道树遮挡采光',
    message: '灯塔巷六号楼前的梧桐多年未修剪，二楼三楼白天也要开灯，枝条已经碰到窗户，刮风时很害怕。',
    reply: '您好！我局已派人现场查看，确认六号楼前四株悬铃木枝条距窗户不足半米，存在安全隐患，已于上周完成修剪，并对巷内其余十一株一并检查处理。今后每年冬季统一修剪一次。',
  }),
  letter('ja', {
    daysAgo: 13, answeredAfter: 3, category: 'praise', unit: 'transport', name: '',
    subject: '渡し船の職員の方にお礼を申し上げます',
    message: '先週、北嶼桟橋で足の悪い母が乗り降りするとき、職員の方が二人で手を貸してくださいました。ありがとうございました。',
    reply: 'あたたかいお言葉をありがとうございます。当日の職員に伝えました。北嶼桟橋では来月から段差のない乗船橋を使いますので、次はさらに楽にご乗船いただけます。',
  }),
  letter('en', {
    daysAgo: 9, answeredAfter: 5, category: 'consult', unit: 'water', name: 'Priya Menon', email: 'priya@example.org',
    subject: 'Is the water of the old fountains fit to drink?',
    message: 'The three fountains on the Old Quay have signs from different years: one says drinking water, one says the opposite, one says nothing.',
    reply: 'All three are fed from the mains and are tested every month; you can drink from each of them. The signs have been replaced, and the latest figures now hang beside the spouts.',
  }),
  letter('zh-Hans', {
    daysAgo: 8, answeredAfter: 4, category: 'praise', unit: 'culture', name: '何景明',
    subject: '感谢图书馆为老人开设手机课堂',
    message: '我今年七十六岁，跟着图书馆的老师学会了用手机挂号和坐车，心里非常感激，希望课程能一直办下去。',
    reply: '您好！您的来信我们读了好几遍，老师们都很高兴。手机课堂明年继续开办，每周二、周四上午各一班，并新增视频通话和防诈骗两项内容，欢迎您带着邻居一起来。',
  }),
  // What a clerk still has to do.
  letter('zh-Hans', {
    daysAgo: 4, answeredAfter: 1, category: 'suggestion', unit: 'transport', state: 'processing', name: '秦越', phone: '5550-0194',
    subject: '希望夜班轮渡延长到零点',
    message: '港区晚班十一点下班，末班轮渡是十点半，只能绕行跨海大桥，多花一个小时。希望末班船延长到零点。',
  }),
  letter('en', {
    daysAgo: 2, category: 'complaint', name: 'Colin Ashby', email: 'colin.ashby@example.org',
    subject: 'Drilling on Salt Street before six o’clock',
    message: 'Since Monday, the road works at the lower end of Salt Street have begun at half past five in the morning. The notice says seven. I am Colin Ashby of number 12; my number is 5550-0177.',
  }),
  letter('en', {
    daysAgo: 1, category: 'report', publish: false,
    subject: 'Permits of the market that cost extra',
    message: 'Twice this year a stallholder was told that his permit would come sooner with a present. I would rather not say more here. Please tell me whom I can speak to.',
  }),
];
