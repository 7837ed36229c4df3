/** Whole articles of Lanwan, an invented city, in several languages and kinds of text. */
import type { LooseArticle } from '../../src/data/loose-article.js';
import { word } from './languages.js';

const picture = (name: string) => new URL(`../../demo/images/${name}.svg`, import.meta.url).href;

const html = (value: string): LooseArticle['body'] => ({ format: 'html', value });

export const englishArticle: LooseArticle = {
  id: 'bridge',
  title: 'Harbour bridge opens to walkers on Sunday mornings',
  subtitle: 'Trial runs until the end of October; buses take the tunnel',
  published: '2026-03-01T08:30:00+08:00',
  updated: '2026-03-04T10:00:00+08:00',
  source: { name: 'Municipal Transport Office', url: '#office' },
  authors: [{ name: 'Mei Donovan' }],
  lang: 'en',
  url: 'https://lanwan.example/news/bridge.html',
  body: html(`
<p>From Sunday on, the harbour bridge belongs to those who walk and cycle between seven and ten in the morning. The
Municipal Transport Office made the decision known after a winter of counting: on Sundays before ten, fewer than ninety
cars an hour cross the bridge, and nearly all of them have another way.<sup><a href="#fn1" id="ref1">1</a></sup></p>
<h1>What changes for whom</h1>
<p>Barriers close at both ends at seven sharp. Ambulances, fire engines and the <em>first ferry bus</em> go through at any
time; a warden opens for them.</p>
<figure><img src="${picture('bridge')}" alt="The harbour bridge at dawn, without a single car" width="640" height="400">
<figcaption>The bridge on the morning of the first rehearsal. Picture: city archive</figcaption></figure>
<table><caption>Buses on Sunday mornings</caption>
<thead><tr><th>Line</th><th>Instead of the bridge</th><th>Longer by</th><th>Last stop before the tunnel</th></tr></thead>
<tbody><tr><td>2</td><td>Harbour tunnel</td><td>6 minutes</td><td>Old Quay</td></tr>
<tr><td>5</td><td>Harbour tunnel</td><td>8 minutes</td><td>Fish Market</td></tr>
<tr><td>N1</td><td>ends at Tea Hills</td><td>–</td><td>Tea Hills</td></tr></tbody></table>
<h2>How to take part</h2>
<ul><li>On foot: by the stairs at the Old Quay or the ramp at Fish Market.</li>
<li>By bicycle: on the eastern lanes, at walking pace where children play.</li>
<li>In a wheelchair: the ramp is 3 % steep; wardens help at the joints.</li></ul>
<blockquote><p>“A bridge is the only street in this city with a view on both sides. It would be a pity to see it from a car
only,” says the head of the office.</p></blockquote>
<h2>Questions</h2>
<p>Write to <a href="mailto:bridge@lanwan.example">bridge@lanwan.example</a> or see the
<a href="https://lanwan.example/plans/bridge">plans of the office</a>.</p>
<p id="fn1">1. Counts of 14 Sundays between November and February. <a href="#ref1">Back</a></p>`),
  attachments: [
    { url: 'https://lanwan.example/files/ferry-timetable.csv', title: 'Ferry timetable on Sundays', size: 18_400 },
    {
      url: 'https://lanwan.example/files/bridge-plan.pdf',
      title: 'Plan of the ways on foot',
      type: 'application/pdf',
      size: 2_310_000,
    },
  ],
  previous: { title: 'Lantern festival: where the trams stop', url: '#lantern' },
  next: { title: 'Library and archive share one card', url: '#library' },
};

export const chineseArticle: LooseArticle = {
  id: 'bridge-zh',
  title: '岚湾市人民政府办公室关于跨海大桥周日上午向步行者开放的通知',
  docNumber: '岚政办发〔2026〕12号',
  published: '2026-03-01',
  source: '市政府办公室',
  lang: 'zh-Hans',
  body: html(`
<p>各县（市、区）人民政府，市政府各部门、各直属单位：</p>
<p>为方便市民亲近海湾、倡导绿色出行，经市政府同意，自2026年3月1日起，跨海大桥每周日7时至10时只供步行和骑行。现将有关事项通知如下。</p>
<h2>一、开放时间与范围</h2>
<p>开放时段内，大桥两端同时封闭，机动车改走海底隧道。急救车、消防车及首班轮渡接驳车随到随放，由现场值守人员引导通行。</p>
<p>封闭路段自老码头引桥起，至鱼市引桥止，全长2.6公里。东侧车道供骑行，西侧车道供步行，请按标线各行其道。</p>
<table><tr><th>责任单位</th><th>职责</th><th>联系电话</th></tr>
<tr><td>市交通运输局</td><td>公交线路调整、现场标志设置</td><td>000-6001</td></tr>
<tr><td>市公安局</td><td>秩序维护、应急放行</td><td>000-6002</td></tr></table>
<h2>二、有关要求</h2>
<p>（一）各有关单位要提前告知沿线居民和企业，做好解释工作。</p>
<p>（二）遇大风、浓雾等天气，由市应急管理局决定是否暂停开放，并及时向社会公布。</p>
<p align="right">岚湾市人民政府办公室<br>2026年2月26日</p>`),
  attachments: [{ url: 'https://lanwan.example/files/bus.pdf', title: '公交线路调整一览表.pdf', size: 356_000 }],
};

export const arabicArticle: LooseArticle = {
  id: 'bridge-ar',
  title: 'جسر الميناء مفتوح للمشاة صباح كل أحد',
  published: '2026-03-01',
  source: 'مكتب النقل البلدي',
  lang: 'ar',
  body: html(`
<p>ابتداءً من يوم الأحد يصبح جسر الميناء مخصصًا للمشاة وراكبي الدراجات من السابعة حتى العاشرة صباحًا، وتسلك الحافلات نفق الميناء.</p>
<h2>للاستفسار</h2>
<p>Lanwan Municipal Transport Office, Old Quay 4, Lanwan</p>
<ul><li>الخط 2: عبر النفق</li><li>الخط 5: عبر النفق</li></ul>`),
};

export const koreanArticle: LooseArticle = {
  id: 'bridge-ko',
  title: '일요일 오전 항구대교 보행자에게 개방',
  published: '2026-03-01',
  source: '시 교통국',
  lang: 'ko',
  body: {
    format: 'text',
    value:
      '3월 1일부터 매주 일요일 오전 7시에서 10시까지 항구대교는 걷거나 자전거를 타는 시민에게만 열립니다. 버스는 해저터널로 다닙니다.\n\n구급차와 소방차는 언제든지 지나갈 수 있으며 안내원이 길을 엽니다.',
  },
};

export const markdownArticle: LooseArticle = {
  id: 'water',
  title: 'Water in Chawu is turned off on Thursday night',
  published: '2026-02-26',
  source: 'Lanwan Waterworks',
  lang: 'en',
  body: {
    format: 'markdown',
    value: `The main under **Tea Street** is being renewed. From 22:00 on Thursday to 05:00 on Friday there is no water in:

- Tea Street, even numbers
- Kiln Lane
- the school, *including the gym*

| Street | Tank from |
|---|---|
| Tea Street | 21:00 |
| Kiln Lane | 21:30 |

## Afterwards

Let the first water run for a minute. Questions: <https://lanwan.example/water>.`,
  },
};

export const blocksArticle: LooseArticle = {
  id: 'library',
  title: 'Library and archive share one card',
  published: '2026-02-24',
  source: 'Lanwan City Library',
  lang: 'en',
  body: {
    format: 'blocks',
    value: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Readers keep their number; the archive knows it from ' },
          { type: 'text', text: 'March', bold: true },
          { type: 'text', text: ' on.' },
        ],
      },
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'What to bring' }] },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'the old card' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'any letter with your address' }] },
        ],
      },
    ],
  },
};

/** What no page may ever suffer from an article. */
export const hostileArticle: LooseArticle = {
  id: 'hostile',
  title: 'What an editor pasted',
  published: '2026-02-20',
  lang: 'en',
  body: html(`
<p class="MsoNormal" style="text-align:center;position:fixed"><font size="5" color="red">Centred and large</font></p>
<center>Old and centred</center><p>&nbsp;</p><p style="display:none">Hidden words</p>
<p onclick="alert(1)">A paragraph with a handler, <a href="javascript:alert(1)">a link that ran</a>,
<span style="font-weight:bold">bold by style</span>, and a style= in its text.</p>
<script>document.title = 'taken'</script><style>body { display: none }</style>
<form action="/steal"><label>Your name</label> <input name="attributes"><button>Send</button></form>
<iframe src="https://other.example/"></iframe>
<h5 id="cookie">A deep heading</h5><table width="2000"><tr><td nowrap width="1000">A cell that was as wide as two screens</td><td>B</td></tr></table>
<pre>${'a-very-long-line '.repeat(20)}</pre>`),
};

/** What a shorter article says. */
interface Notice {
  title: string;
  source: string;
  paragraphs: readonly [string, string];
  heading: string;
  items: readonly string[];
  file: string;
}

const notices: Record<string, Notice | undefined> = {
  'zh-Hant': {
    title: '跨海大橋每週日上午開放行人通行',
    source: '市交通局',
    paragraphs: [
      '自 3 月 1 日起，每週日上午七時至十時，跨海大橋僅供步行及騎乘自行車，公車改走隧道。',
      '救護車、消防車隨到隨放，由現場人員引導通行。',
    ],
    heading: '如何參加',
    items: ['步行：由舊碼頭階梯或魚市場坡道上橋。', '騎自行車：請行東側車道。'],
    file: '公車路線調整一覽表',
  },
  ja: {
    title: '港の大橋、日曜の朝は歩行者に開放',
    source: '市交通局',
    paragraphs: [
      '3月1日から、毎週日曜の午前7時から10時まで、港の大橋は徒歩と自転車だけが通れます。バスはトンネルを通ります。',
      '救急車と消防車はいつでも通れます。係員が誘導します。',
    ],
    heading: '通り方',
    items: [
      '徒歩：旧波止場の階段、または魚市場のスロープからお上がりください。',
      '自転車：東側の車線をご利用ください。',
    ],
    file: 'バス路線の変更一覧',
  },
  de: {
    title: 'Hafenbrücke öffnet sonntagmorgens für Fußgänger',
    source: 'Städtisches Verkehrsamt',
    paragraphs: [
      'Ab dem 1. März gehört die Hafenbrücke sonntags von sieben bis zehn Uhr allen, die zu Fuß oder mit dem Rad unterwegs sind. Busse fahren durch den Tunnel.',
      'Rettungswagen und Feuerwehr fahren jederzeit durch; eine Aufsicht öffnet ihnen.',
    ],
    heading: 'So kommen Sie hinauf',
    items: [
      'Zu Fuß: über die Treppe am Alten Kai oder die Rampe am Fischmarkt.',
      'Mit dem Rad: auf den östlichen Spuren.',
    ],
    file: 'Geänderte Buslinien',
  },
  fr: {
    title: 'Le pont du port ouvert aux piétons le dimanche matin',
    source: 'Direction municipale des transports',
    paragraphs: [
      'À partir du 1er mars, le pont du port est réservé aux piétons et aux cyclistes le dimanche de sept à dix heures. Les bus empruntent le tunnel.',
      'Les ambulances et les pompiers passent à toute heure ; un agent leur ouvre.',
    ],
    heading: 'Pour y accéder',
    items: ['À pied : par l’escalier du Vieux Quai ou la rampe du marché aux poissons.', 'À vélo : sur les voies est.'],
    file: 'Lignes de bus modifiées',
  },
  es: {
    title: 'El puente del puerto se abre a los peatones los domingos por la mañana',
    source: 'Oficina Municipal de Transporte',
    paragraphs: [
      'Desde el 1 de marzo, los domingos de siete a diez, el puente del puerto es de quienes caminan o van en bicicleta. Los autobuses van por el túnel.',
      'Las ambulancias y los bomberos pasan a cualquier hora; una persona de guardia les abre.',
    ],
    heading: 'Cómo llegar',
    items: [
      'A pie: por la escalera del Muelle Viejo o la rampa del mercado de pescado.',
      'En bicicleta: por los carriles del este.',
    ],
    file: 'Líneas de autobús modificadas',
  },
  pt: {
    title: 'Ponte do porto abre aos pedestres nas manhãs de domingo',
    source: 'Secretaria Municipal de Transportes',
    paragraphs: [
      'A partir de 1º de março, aos domingos das sete às dez, a ponte do porto é de quem anda a pé ou de bicicleta. Os ônibus seguem pelo túnel.',
      'Ambulâncias e bombeiros passam a qualquer hora; um agente abre o caminho.',
    ],
    heading: 'Como chegar',
    items: [
      'A pé: pela escada do Cais Velho ou pela rampa do mercado de peixe.',
      'De bicicleta: pelas faixas do lado leste.',
    ],
    file: 'Linhas de ônibus alteradas',
  },
  ru: {
    title: 'Портовый мост по воскресеньям открывают для пешеходов',
    source: 'Городское управление транспорта',
    paragraphs: [
      'С 1 марта по воскресеньям с семи до десяти утра по портовому мосту можно идти пешком и ехать на велосипеде. Автобусы следуют через тоннель.',
      'Машины скорой помощи и пожарные проезжают в любое время: дежурный открывает проезд.',
    ],
    heading: 'Как пройти',
    items: [
      'Пешком: по лестнице у Старой пристани или по пандусу у рыбного рынка.',
      'На велосипеде: по восточным полосам.',
    ],
    file: 'Изменения маршрутов автобусов',
  },
};

/** A shorter article in one of the languages above. */
function noticeIn(language: string): LooseArticle | undefined {
  const notice = notices[language];
  if (!notice) return undefined;
  const { title, source, paragraphs, heading, items, file } = notice;
  return {
    id: `bridge-${language}`,
    title,
    source,
    published: '2026-03-01',
    updated: '2026-03-04',
    lang: language,
    body: html(
      `<p>${paragraphs[0]}</p><h2>${heading}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul><p>${paragraphs[1]}</p>`,
    ),
    attachments: [{ url: 'https://lanwan.example/files/bus.pdf', title: file, size: 356_000 }],
    previous: { title: word('Water in Chawu is turned off', language), url: '#water' },
  };
}

/** A whole article in a language: as long and as varied as articles get in English, shorter in others. */
export const wholeArticleIn = (language: string): LooseArticle => ({
  ...({ 'zh-Hans': chineseArticle, ko: koreanArticle, ar: arabicArticle }[language] ??
    noticeIn(language) ??
    englishArticle),
});
