/** Articles of Lanwan, an invented city: for stories, and for the tests that render them. */
import { html } from 'lit';
import { articleFrom, type LooseArticle } from '../../src/data/loose-article.js';
import type { ArticlePage } from '../../src/data/article.js';
import type { ArticleSource } from '../../src/data/source.js';
import { NetworkError } from '../../src/errors.js';
import { inAnyLanguage, inLanguage, word } from './languages.js';

const picture = (name: string) => new URL(`../../demo/images/${name}.svg`, import.meta.url).href;

const english: LooseArticle[] = [
  {
    id: '1',
    title: 'Harbour bridge opens to walkers on Sunday mornings',
    published: '2026-03-01',
    summary: 'From seven to ten the bridge belongs to those who walk and cycle. Buses take the tunnel.',
    image: { src: picture('bridge'), alt: 'The harbour bridge at dawn' },
    source: 'Municipal Transport Office',
    categories: ['Services'],
  },
  {
    id: '2',
    title:
      'Mayor receives the consuls of six harbour cities and speaks of trade, schools and the winter timetable of the ferries',
    published: '2026-02-27T16:20:00+08:00',
    summary: 'Talks turned to joint lessons for pupils at sea, and to a common ticket.',
    image: { src: picture('city-hall'), alt: 'The city hall' },
    source: 'Foreign Affairs Office',
    categories: ['International Exchange'],
  },
  {
    id: '3',
    title: 'Water in Chawu is turned off on Thursday night',
    published: '2026-02-26',
    source: 'Lanwan Waterworks',
    categories: ['Notices'],
  },
  {
    id: '4',
    title: 'Lantern festival: where the trams stop',
    published: '2026-02-25T08:00:00+08:00',
    summary: 'Lines 2 and 5 turn at the Old Quay.',
    image: { src: picture('lantern-festival'), alt: 'Lanterns over the quay' },
    source: 'Municipal Culture Office',
    categories: ['Culture'],
  },
  {
    id: '5',
    title: 'Library & archive share one card',
    published: '2026-02-24',
    summary: 'Readers keep their number.',
    image: { src: picture('library'), alt: 'The reading room' },
    source: 'Lanwan City Library',
    categories: ['Services'],
  },
  {
    id: '6',
    title: 'How to write <dialog> and other questions to the web desk',
    published: '2026-02-20',
    source: 'Municipal Information Office',
    categories: ['Services'],
  },
];

const chinese: LooseArticle[] = [
  {
    id: '1',
    title: '跨海大桥每周日上午向步行者开放',
    published: '2026-03-01',
    summary: '每周日七时至十时，大桥只供步行和骑行，公交车改走隧道。',
    image: { src: picture('bridge'), alt: '清晨的跨海大桥' },
    source: '市交通运输局',
    categories: ['便民服务'],
  },
  {
    id: '2',
    title: '市长会见六个港口城市驻岚湾总领事，就经贸往来、青少年交流与冬季轮渡班次深入交换意见',
    published: '2026-02-27T16:20:00+08:00',
    summary: '双方就海上研学课程与联程船票达成初步共识。',
    image: { src: picture('city-hall'), alt: '市政府大楼' },
    source: '市外事办公室',
    categories: ['对外交流'],
  },
  { id: '3', title: '茶坞片区周四夜间停水通知', published: '2026-02-26', source: '岚湾水务', categories: ['通知公告'] },
  {
    id: '4',
    title: '元宵灯会期间有轨电车停靠安排',
    published: '2026-02-25T08:00:00+08:00',
    summary: '2路、5路在老码头站折返。',
    image: { src: picture('lantern-festival'), alt: '码头上的花灯' },
    source: '市文化和旅游局',
    categories: ['文化活动'],
  },
  {
    id: '5',
    title: '图书馆与档案馆实行一卡通用',
    published: '2026-02-24',
    summary: '原读者证号保持不变。',
    image: { src: picture('library'), alt: '阅览室' },
    source: '岚湾市图书馆',
    categories: ['便民服务'],
  },
  { id: '6', title: '市长信箱办理流程说明', published: '2026-02-20', source: '市信息中心', categories: ['便民服务'] },
];

/** The articles of others, with the texts of a language. */
const retold = (
  texts: readonly { title: string; summary?: string; alt?: string; source: string; category: string }[],
) =>
  chinese.map((article, i) => {
    const { title, summary, alt, source, category } = texts[i]!;
    const image = article.image as { src: string } | undefined;
    return { ...article, title, summary, image: image && { ...image, alt }, source, categories: [category] };
  });

const japanese = retold([
  {
    title: '港の大橋、日曜の朝は歩行者に開放',
    summary: '毎週日曜の7時から10時まで、徒歩と自転車だけが通れます。バスはトンネルを通ります。',
    alt: '夜明けの港の大橋',
    source: '市交通局',
    category: '暮らし',
  },
  {
    title: '市長、六つの港町の領事と会談　貿易、学校の交流、冬のフェリーの時刻表について意見を交わす',
    summary: '船の上での合同授業と共通乗船券について話し合いました。',
    alt: '市庁舎',
    source: '市国際課',
    category: '国際交流',
  },
  { title: '茶塢地区、木曜の夜間に断水', source: '嵐湾水道', category: 'お知らせ' },
  {
    title: '灯籠祭り期間中の路面電車の停留所について',
    summary: '2号線と5号線は旧波止場で折り返します。',
    alt: '波止場に並ぶ灯籠',
    source: '市文化観光課',
    category: '文化',
  },
  {
    title: '図書館と文書館の利用者カードが一枚に',
    summary: '利用者番号はこれまでと変わりません。',
    alt: '閲覧室',
    source: '嵐湾市立図書館',
    category: '暮らし',
  },
  { title: '「市長への手紙」の受付から回答まで', source: '市広報課', category: '暮らし' },
]);

const korean = retold([
  {
    title: '항만 대교, 일요일 아침마다 보행자에게 개방',
    summary: '매주 일요일 7시부터 10시까지 걷거나 자전거를 타는 사람만 지날 수 있으며, 버스는 터널로 다닙니다.',
    alt: '새벽의 항만 대교',
    source: '시 교통국',
    category: '생활',
  },
  {
    title: '시장, 여섯 항구 도시 영사와 만나 무역과 학교 교류, 겨울 여객선 시간표를 논의',
    summary: '바다 위 공동 수업과 공동 승선권에 대해 의견을 나누었습니다.',
    alt: '시청',
    source: '시 국제협력과',
    category: '국제 교류',
  },
  { title: '차우 지역 목요일 야간 단수 안내', source: '란완 상수도', category: '공지' },
  {
    title: '등불 축제 기간 전차 정류장 안내',
    summary: '2호선과 5호선은 옛 부두에서 되돌아갑니다.',
    alt: '부두의 등불',
    source: '시 문화관광과',
    category: '문화',
  },
  {
    title: '도서관과 기록관, 회원증 하나로 이용',
    summary: '회원 번호는 그대로입니다.',
    alt: '열람실',
    source: '란완 시립도서관',
    category: '생활',
  },
  { title: '시장에게 보내는 편지, 접수부터 답변까지', source: '시 홍보과', category: '생활' },
]);

const arabic = retold([
  {
    title: 'جسر الميناء مفتوح للمشاة صباح كل أحد',
    summary: 'من السابعة حتى العاشرة يكون الجسر للمشاة وراكبي الدراجات، وتسلك الحافلات النفق.',
    alt: 'جسر الميناء عند الفجر',
    source: 'مكتب النقل البلدي',
    category: 'خدمات',
  },
  {
    title: 'رئيس البلدية يستقبل قناصل ست مدن ساحلية ويبحث معهم التجارة والمدارس ومواعيد العبّارات في الشتاء',
    summary: 'تناول اللقاء دروسا مشتركة للتلاميذ في البحر وتذكرة موحدة.',
    alt: 'مبنى البلدية',
    source: 'مكتب العلاقات الخارجية',
    category: 'تعاون دولي',
  },
  { title: 'قطع المياه في تشاوو ليلة الخميس', source: 'شركة مياه لانوان', category: 'إعلانات' },
  {
    title: 'مهرجان الفوانيس: أين يتوقف الترام',
    summary: 'ينتهي الخطان ٢ و٥ عند الرصيف القديم.',
    alt: 'فوانيس فوق الرصيف',
    source: 'مكتب الثقافة',
    category: 'ثقافة',
  },
  {
    title: 'بطاقة واحدة للمكتبة ودار المحفوظات',
    summary: 'يحتفظ القراء بأرقامهم.',
    alt: 'قاعة القراءة',
    source: 'مكتبة مدينة لانوان',
    category: 'خدمات',
  },
  { title: 'كيف تصل رسالتك إلى رئيس البلدية', source: 'مكتب الإعلام', category: 'خدمات' },
]);

const traditionalChinese = retold([
  {
    title: '跨海大橋每週日上午開放行人通行',
    summary: '每週日七時至十時，大橋僅供步行及騎乘自行車，公車改走隧道。',
    alt: '清晨的跨海大橋',
    source: '市交通局',
    category: '便民服務',
  },
  {
    title: '市長接見六個港口城市駐嵐灣總領事，就經貿往來、學校交流及冬季渡輪班次交換意見',
    summary: '雙方就海上課程與聯運船票達成初步共識。',
    alt: '市政府大樓',
    source: '市長室國際事務組',
    category: '國際交流',
  },
  { title: '茶塢地區週四夜間停水公告', source: '嵐灣自來水公司', category: '公告' },
  {
    title: '元宵燈會期間輕軌停靠站調整',
    summary: '2 號線與 5 號線於舊碼頭站折返。',
    alt: '碼頭上的花燈',
    source: '市文化局',
    category: '文化活動',
  },
  {
    title: '圖書館與檔案館借閱證一卡通用',
    summary: '讀者證號維持不變。',
    alt: '閱覽室',
    source: '嵐灣市立圖書館',
    category: '便民服務',
  },
  { title: '「市長信箱」辦理流程說明', source: '市府資訊中心', category: '便民服務' },
]);

const german = retold([
  {
    title: 'Hafenbrücke öffnet sonntagmorgens für Fußgänger',
    summary:
      'Von sieben bis zehn gehört die Brücke allen, die zu Fuß oder mit dem Rad unterwegs sind. Busse fahren durch den Tunnel.',
    alt: 'Die Hafenbrücke im Morgengrauen',
    source: 'Städtisches Verkehrsamt',
    category: 'Bürgerservice',
  },
  {
    title:
      'Bürgermeister empfängt Konsulinnen und Konsuln aus sechs Hafenstädten zu Gesprächen über Handel, Schulen und den Winterfahrplan der Fähren',
    summary: 'Es ging um gemeinsamen Unterricht auf See und um eine gemeinsame Fahrkarte.',
    alt: 'Das Rathaus',
    source: 'Amt für Auswärtiges',
    category: 'Internationales',
  },
  {
    title: 'In Chawu wird Donnerstagnacht das Wasser abgestellt',
    source: 'Wasserwerke Lanwan',
    category: 'Bekanntmachungen',
  },
  {
    title: 'Laternenfest: Wo die Straßenbahnen halten',
    summary: 'Die Linien 2 und 5 wenden am Alten Kai.',
    alt: 'Laternen über dem Kai',
    source: 'Städtisches Kulturamt',
    category: 'Kultur',
  },
  {
    title: 'Ein Ausweis für Bibliothek und Archiv',
    summary: 'Die Nummern bleiben, wie sie sind.',
    alt: 'Der Lesesaal',
    source: 'Stadtbibliothek Lanwan',
    category: 'Bürgerservice',
  },
  {
    title: 'Wie Ihr Brief an den Bürgermeister beantwortet wird',
    source: 'Städtisches Informationsamt',
    category: 'Bürgerservice',
  },
]);

const french = retold([
  {
    title: 'Le pont du port ouvert aux piétons le dimanche matin',
    summary: 'De sept à dix heures, le pont est réservé aux piétons et aux cyclistes. Les bus empruntent le tunnel.',
    alt: 'Le pont du port à l’aube',
    source: 'Direction municipale des transports',
    category: 'Services',
  },
  {
    title:
      'Le maire reçoit les consuls de six villes portuaires pour parler du commerce, des écoles et des horaires d’hiver des ferries',
    summary: 'Des cours communs en mer et un billet unique ont été évoqués.',
    alt: 'L’hôtel de ville',
    source: 'Direction des relations internationales',
    category: 'International',
  },
  { title: 'Coupure d’eau à Chawu dans la nuit de jeudi', source: 'Eaux de Lanwan', category: 'Avis' },
  {
    title: 'Fête des lanternes : où s’arrêtent les tramways',
    summary: 'Les lignes 2 et 5 font demi-tour au Vieux Quai.',
    alt: 'Des lanternes au-dessus du quai',
    source: 'Direction municipale de la culture',
    category: 'Culture',
  },
  {
    title: 'Une seule carte pour la bibliothèque et les archives',
    summary: 'Les lecteurs gardent leur numéro.',
    alt: 'La salle de lecture',
    source: 'Bibliothèque municipale de Lanwan',
    category: 'Services',
  },
  { title: 'Comment votre lettre parvient au maire', source: 'Service municipal d’information', category: 'Services' },
]);

const spanish = retold([
  {
    title: 'El puente del puerto se abre a los peatones los domingos por la mañana',
    summary: 'De siete a diez, el puente es de quienes caminan o van en bicicleta. Los autobuses van por el túnel.',
    alt: 'El puente del puerto al amanecer',
    source: 'Oficina Municipal de Transporte',
    category: 'Servicios',
  },
  {
    title:
      'El alcalde recibe a los cónsules de seis ciudades portuarias para hablar de comercio, de escuelas y del horario de invierno de los transbordadores',
    summary: 'Se trató de clases conjuntas en el mar y de un billete común.',
    alt: 'El ayuntamiento',
    source: 'Oficina de Relaciones Exteriores',
    category: 'Internacional',
  },
  { title: 'Corte de agua en Chawu la noche del jueves', source: 'Aguas de Lanwan', category: 'Avisos' },
  {
    title: 'Fiesta de los faroles: dónde paran los tranvías',
    summary: 'Las líneas 2 y 5 dan la vuelta en el Muelle Viejo.',
    alt: 'Faroles sobre el muelle',
    source: 'Oficina Municipal de Cultura',
    category: 'Cultura',
  },
  {
    title: 'Un solo carné para la biblioteca y el archivo',
    summary: 'Los lectores conservan su número.',
    alt: 'La sala de lectura',
    source: 'Biblioteca de Lanwan',
    category: 'Servicios',
  },
  { title: 'Cómo llega su carta al alcalde', source: 'Oficina Municipal de Información', category: 'Servicios' },
]);

const portuguese = retold([
  {
    title: 'Ponte do porto abre aos pedestres nas manhãs de domingo',
    summary: 'Das sete às dez, a ponte é de quem anda a pé ou de bicicleta. Os ônibus seguem pelo túnel.',
    alt: 'A ponte do porto ao amanhecer',
    source: 'Secretaria Municipal de Transportes',
    category: 'Serviços',
  },
  {
    title:
      'Prefeito recebe os cônsules de seis cidades portuárias para falar de comércio, escolas e do horário de inverno das balsas',
    summary: 'Falou-se de aulas conjuntas no mar e de um bilhete comum.',
    alt: 'A prefeitura',
    source: 'Secretaria de Relações Internacionais',
    category: 'Internacional',
  },
  { title: 'Corte de água em Chawu na noite de quinta-feira', source: 'Águas de Lanwan', category: 'Avisos' },
  {
    title: 'Festa das lanternas: onde param os bondes',
    summary: 'As linhas 2 e 5 fazem retorno no Cais Velho.',
    alt: 'Lanternas sobre o cais',
    source: 'Secretaria Municipal de Cultura',
    category: 'Cultura',
  },
  {
    title: 'Um só cartão para a biblioteca e o arquivo',
    summary: 'Os leitores mantêm o seu número.',
    alt: 'A sala de leitura',
    source: 'Biblioteca de Lanwan',
    category: 'Serviços',
  },
  { title: 'Como a sua carta chega ao prefeito', source: 'Secretaria Municipal de Comunicação', category: 'Serviços' },
]);

const russian = retold([
  {
    title: 'Портовый мост по воскресеньям открывают для пешеходов',
    summary: 'С семи до десяти утра по мосту можно идти пешком и ехать на велосипеде. Автобусы следуют через тоннель.',
    alt: 'Портовый мост на рассвете',
    source: 'Городское управление транспорта',
    category: 'Услуги',
  },
  {
    title: 'Мэр принял консулов шести портовых городов: обсудили торговлю, школы и зимнее расписание паромов',
    summary: 'Речь шла о совместных уроках в море и о едином билете.',
    alt: 'Здание мэрии',
    source: 'Управление внешних связей',
    category: 'Международные связи',
  },
  { title: 'В Чау в ночь на пятницу отключат воду', source: 'Водоканал Ланьваня', category: 'Объявления' },
  {
    title: 'Праздник фонарей: где останавливаются трамваи',
    summary: 'Маршруты 2 и 5 разворачиваются у Старой пристани.',
    alt: 'Фонари над пристанью',
    source: 'Городское управление культуры',
    category: 'Культура',
  },
  {
    title: 'Один билет для библиотеки и архива',
    summary: 'Номера читательских билетов не меняются.',
    alt: 'Читальный зал',
    source: 'Городская библиотека Ланьваня',
    category: 'Услуги',
  },
  { title: 'Как рассматривают письма мэру', source: 'Городская служба информации', category: 'Услуги' },
]);

const byLanguage: Record<string, LooseArticle[]> = {
  en: english,
  'zh-Hans': chinese,
  'zh-Hant': traditionalChinese,
  ja: japanese,
  ko: korean,
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
};

/** Articles in a language; as many as wanted, over and over again with numbers. */
export const articlesIn = (language: string, count = 6): LooseArticle[] =>
  inAnyLanguage((wanted) => {
    const articles = byLanguage[wanted] ?? english;
    return Array.from({ length: count }, (_, i) => {
      const article = articles[i % articles.length]!;
      const id = String(i + 1);
      return {
        ...article,
        id,
        url: `#article-${id}`,
        title: i < articles.length ? article.title : `${article.title} (${i + 1})`,
      };
    });
  }, language);

/** One of the articles. */
export const articleIn = (language: string, index: number): LooseArticle =>
  inAnyLanguage((wanted) => articlesIn(wanted)[index]!, language);

/** A source that answers at once, a few articles at a time. */
export const sourceOf = (articles: readonly LooseArticle[], pageSize = articles.length): ArticleSource =>
  inAnyLanguage((language) => pagesOf(inLanguage(articles, language), pageSize));

function pagesOf(articles: readonly LooseArticle[], pageSize: number): ArticleSource {
  const page = (number: number): ArticlePage => ({
    items: articles
      .slice(number * pageSize, (number + 1) * pageSize)
      .map((article) => articleFrom(article, document.baseURI)),
    total: articles.length,
    skipped: 0,
    next: (number + 1) * pageSize < articles.length ? { params: { page: String(number + 1) } } : undefined,
    at: (place) => ({ params: { page: String(place) } }),
    pageSize,
    format: 'story',
  });
  return {
    list: ({ page: request }) =>
      Promise.resolve(page(request && 'params' in request ? Number(request.params.page) : 0)),
  };
}

/** What a page has between the tags for readers without script. */
export const linkToAll = inAnyLanguage((language) => html`<p><a href="#all">${word('All news', language)}</a></p>`);

/** A source that never answers. */
export const waiting: ArticleSource = { list: () => new Promise(() => undefined) };

/** A source that cannot be reached. */
export const unreachable: ArticleSource = {
  list: () => Promise.reject(new NetworkError('network', 'A story about a server that is not there')),
};
