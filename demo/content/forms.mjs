/**
 * Texts of some articles as a city's other systems keep them: one in Markdown, one in plain text, one in blocks
 * (Portable Text). Under the same ids as in the files of the languages; holes are filled as there.
 */

/** @typedef {{ markdown?: string, text?: string, blocks?: object[] }} Form */

let keys = 0;
const span = (text, ...marks) => ({ _type: 'span', _key: `s${++keys}`, text, marks });
const block = (style, children, more) => ({
  _type: 'block',
  _key: `b${++keys}`,
  style,
  markDefs: [],
  children: (Array.isArray(children) ? children : [children]).map((child) => (typeof child === 'string' ? span(child) : child)),
  ...more,
});
const p = (...children) => block('normal', children);
const h2 = (text) => block('h2', text);
const quote = (text) => block('blockquote', text);
const item = (...children) => block('normal', children, { listItem: 'bullet', level: 1 });
const strong = (text) => span(text, 'strong');

/** @type {Record<string, Record<number, Form>>} */
export const forms = {
  en: {
    1045: {
      text: `06:10
Visibility in Lanwan Bay has fallen below 200 metres. All ferries are suspended. Wangyu Bridge is open; the speed limit is 40 km/h.

Tickets bought for this morning remain valid for thirty days. Whoever has to reach a hospital on the other side calls 5550-0160: the pilot boat carries patients.

11:55
The fog is lifting. The first ferry leaves Old Quay at 12:20.`,
    },
    1046: {
      blocks: [
        p('On {d} the Lanwan City Library opened a reading room that has no closing time. It is on the ground floor on the side of the river, has ', strong('ninety seats'), ', and is entered by its own door from the tram stop.'),
        quote('“Nurses, fishermen and bakers asked for it,” said Jian Zhiyao, deputy director of the library. “They have free time too, but not when we thought people have free time.”'),
        h2('Good to know'),
        item('A librarian is present at every hour.'),
        item('Books may be borrowed and returned at any time.'),
        item('The children’s shelves are at the entrance, as parents of infants are awake as well.'),
        p('In the first week of the trial, the seats were fullest between four and six in the morning.'),
      ],
    },
    1047: {
      markdown: `Whoever works by day should not have to fall ill by appointment. From **{d+1}**, nine community clinics are open until 21:00 on working days and until 17:00 on Saturdays.

## Where

| District | Clinics | Telephone |
|---|---|--:|
| Gangqian | Well Street, Rope Hall, Pilots’ Court, Fish Market | 5550-0141 |
| Chawu | Tea Market, Lower Terraces, Stone Steps | 5550-0142 |
| Beiyu | Ferry Pier, New School | 5550-0143 |

## What to bring

1. Your insurance card. Whoever has none pays at the counter.
2. Earlier findings, if there are any:
   - on paper, or
   - on your telephone.

> In an emergency, call an ambulance. Do not wait for the evening.

Doctors speak Chinese and English; interpreters for Japanese and Korean are connected *by telephone* within ten minutes. How to get across the bay until the bridge is open again: [extra ferries](/article.html?id=1051&lang=en).`,
    },
  },
  'zh-Hans': {
    1045: {
      text: `06:10
澜湾海域能见度降至200米以下，轮渡全部停航。望屿大桥开放，限速40公里/小时。

今晨船票三十天内有效。急需过湾就医者请拨打5550-0160，由引航船接送。

11:55
雾气消散，首班轮渡12:20自老码头开出。`,
    },
    1046: {
      blocks: [
        p('{d}，澜湾市图书馆一间不闭馆的阅览室开放。阅览室位于一楼临河一侧，设', strong('座位九十个'), '，从电车站有专门入口。'),
        quote('副馆长简知遥说：“护士、渔民、面包师傅都来提过。他们也有空闲，只是不在我们以为大家有空闲的时候。”'),
        h2('读者须知'),
        item('全天有馆员值守。'),
        item('图书随时可借可还。'),
        item('儿童书架设在入口处，因为带孩子的父母这时也醒着。'),
        p('试运行第一周，座位最满的时段是凌晨四时到六时。'),
      ],
    },
    1047: {
      markdown: `白天上班的人，不必为看病请假。自**{d+1}**起，九家社区诊所工作日开放至21时，星期六开放至17时。

## 开放地点

| 城区 | 诊所 | 电话 |
|---|---|--:|
| 港前区 | 井街、缆绳工场、引水里、鱼市 | 5550-0141 |
| 茶坞区 | 茶市、下田、石阶 | 5550-0142 |
| 北屿区 | 渡口、新校 | 5550-0143 |

## 就诊须带

1. 医保卡；没有医保卡的，在窗口自费结算。
2. 以往检查结果：
   - 纸质报告，或
   - 手机中的电子报告。

> 急症请呼叫救护车，不要等到晚间门诊。

医生可用汉语和英语接诊，日语、韩语口译可在十分钟内*电话接通*。大桥施工期间如何过湾，请见[加班轮渡](/article.html?id=1051&lang=zh-Hans)。`,
    },
  },
  ja: {
    1045: {
      text: `6時10分
湾内の視程が200メートルを下回りました。渡し船は全便欠航とします。望嶼大橋は時速40キロの制限つきで通行できます。

今朝の乗船券は三十日間有効です。対岸の病院へ急ぐ方は5550-0160へお電話ください。水先船がお運びします。

11時55分
霧が晴れてきました。始発便は12時20分に旧波止場を出ます。`,
    },
    1046: {
      blocks: [
        p('瀾湾市立図書館は{d}、閉館時刻のない閲覧室を一階の川側に開きました。', strong('席は九十'), '、電車停留所側に専用の入口があります。'),
        quote('副館長の簡知遥さんは「看護師、漁師、パン職人の方々から要望がありました。皆さんにも余暇はあるのです。私たちが余暇だと思っていた時間ではなかっただけで」と話しています。'),
        h2('ご利用の方へ'),
        item('いつでも司書がいます。'),
        item('本はいつでも借りられ、返せます。'),
        item('児童書の棚は入口にあります。小さな子の親も起きている時間だからです。'),
        p('試行の第一週、最も席が埋まったのは午前四時から六時でした。'),
      ],
    },
    1047: {
      markdown: `**{d+1}**から、九か所の地域診療所が平日は21時まで、土曜は17時まで診療します。

## 場所

| 区 | 診療所 | 電話 |
|---|---|--:|
| 港前区 | 井街、ロープ工場、水先町、魚市場 | 5550-0141 |
| 茶塢区 | 茶市場、下段、石段 | 5550-0142 |
| 北嶼区 | 渡し場、新校 | 5550-0143 |

## お持ちいただくもの

1. 保険証。お持ちでない方は窓口でお支払いください。
2. 以前の検査結果があれば：
   - 紙のもの、または
   - お電話に入っているもの。

> 急病のときは救急車をお呼びください。夜間診療をお待ちにならないでください。

診療は中国語と英語で行います。日本語と韓国語の通訳には十分以内に*電話で*おつなぎします。橋の工事中の渡り方は[臨時の渡し船](/article.html?id=1051&lang=ja)をご覧ください。`,
    },
  },
  ko: {
    1045: {
      text: `06:10
만의 가시거리가 200미터 아래로 떨어졌습니다. 도선은 모두 결항합니다. 왕위대교는 시속 40킬로미터 제한으로 통행할 수 있습니다.

오늘 아침 승선권은 30일 동안 쓸 수 있습니다. 급히 건너편 병원에 가야 하는 분은 5550-0160으로 전화하십시오. 도선사 배가 모셔다 드립니다.

11:55
안개가 걷히고 있습니다. 첫 배는 12시 20분 옛 부두에서 출발합니다.`,
    },
    1046: {
      blocks: [
        p('란완시립도서관은 {d} 문 닫는 시간이 없는 열람실을 열었습니다. 열람실은 1층 강가 쪽에 있으며 ', strong('좌석은 90석'), ', 전차 정류장 쪽에 따로 출입구가 있습니다.'),
        quote('젠즈야오 부관장은 “간호사와 어부, 제빵사들이 부탁했습니다. 그분들에게도 한가한 시간은 있습니다. 다만 우리가 생각한 시간이 아니었을 뿐입니다”라고 말했습니다.'),
        h2('이용 안내'),
        item('언제나 사서가 있습니다.'),
        item('책은 언제든지 빌리고 돌려줄 수 있습니다.'),
        item('어린이 책장은 입구에 있습니다. 아기를 키우는 부모도 깨어 있는 시간이기 때문입니다.'),
        p('시범 운영 첫 주에 자리가 가장 많이 찬 때는 새벽 4시부터 6시 사이였습니다.'),
      ],
    },
    1047: {
      markdown: `**{d+1}**부터 지역 진료소 9곳이 평일에는 21시까지, 토요일에는 17시까지 진료합니다.

## 장소

| 구 | 진료소 | 전화 |
|---|---|--:|
| 강첸구 | 우물거리, 밧줄공장, 도선사마을, 어시장 | 5550-0141 |
| 차우구 | 차 시장, 아랫다락밭, 돌계단 | 5550-0142 |
| 베이위구 | 선착장, 새학교 | 5550-0143 |

## 가져오실 것

1. 건강보험증. 없는 분은 창구에서 내시면 됩니다.
2. 예전 검사 결과가 있으면:
   - 종이로 된 것이나
   - 전화기에 있는 것.

> 응급 환자는 구급차를 불러 주십시오. 야간 진료를 기다리지 마십시오.

진료는 중국어와 영어로 이루어지며, 한국어와 일본어 통역은 10분 안에 *전화로* 연결해 드립니다. 다리 공사 중에 만을 건너는 길은 [임시 도선](/article.html?id=1051&lang=ko)을 보십시오.`,
    },
  },
};
