/** Content of stories in the languages that Storybook's toolbar offers. */

const others = new WeakMap<object, (language: string) => object>();

/** Content that is there in several languages. The stories show it in English until a reader chooses another one. */
export function inAnyLanguage<T extends object>(make: (language: string) => T, language = 'en'): T {
  const made: Record<string, T> = {};
  const of = (wanted: string): T => {
    if (made[wanted]) return made[wanted];
    const value = make(wanted);
    others.set(value, of);
    return (made[wanted] = value);
  };
  return of(language);
}

/** The same content in another language, where there is one. */
export const inLanguage = <T extends object>(content: T, language: string): T =>
  (others.get(content)?.(language) as T | undefined) ?? content;

/** The languages that the elements speak, and that stories have content in; by the names that each gives itself. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ru: 'Русский',
} as const;

/** Languages by the order of the words below. */
const columns = ['en', 'zh-Hans', 'ja', 'ko', 'ar', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'ru'];

/** Words that stories use, in each language. Those that lack one are shown in English. */
const words = [
  [
    'All news',
    '全部新闻',
    'すべての記事',
    '전체 소식',
    'كل الأخبار',
    '全部消息',
    'Alle Meldungen',
    'Toutes les actualités',
    'Todas las noticias',
    'Todas as notícias',
    'Все новости',
  ],
  [
    'Latest news',
    '要闻动态',
    '新着情報',
    '새 소식',
    'آخر الأخبار',
    '最新消息',
    'Aktuelle Meldungen',
    'Actualités',
    'Últimas noticias',
    'Últimas notícias',
    'Последние новости',
  ],
  [
    'Harbour bridge opens to walkers',
    '跨海大桥向步行者开放',
    '港の大橋、歩行者に開放',
    '항만 대교, 보행자에게 개방',
    'جسر الميناء مفتوح للمشاة',
    '跨海大橋開放行人通行',
    'Hafenbrücke wird für Fußgänger geöffnet',
    'Le pont du port ouvert aux piétons',
    'El puente del puerto se abre a los peatones',
    'Ponte do porto abre aos pedestres',
    'Портовый мост открывают для пешеходов',
  ],
  [
    'From seven to ten the bridge belongs to those who walk.',
    '每周日七时至十时，大桥只供步行。',
    '7時から10時まで、橋は歩く人のものになります。',
    '7시부터 10시까지 다리는 걷는 사람의 것입니다.',
    'من السابعة حتى العاشرة يكون الجسر لمن يمشون.',
    '每週日七時至十時，大橋僅供步行。',
    'Von sieben bis zehn gehört die Brücke allen, die zu Fuß gehen.',
    'De sept à dix heures, le pont est réservé aux piétons.',
    'De siete a diez, el puente es de quienes caminan.',
    'Das sete às dez, a ponte é de quem anda a pé.',
    'С семи до десяти мост принадлежит пешеходам.',
  ],
  [
    'The harbour bridge at dawn',
    '清晨的跨海大桥',
    '夜明けの港の大橋',
    '새벽의 항만 대교',
    'جسر الميناء عند الفجر',
    '清晨的跨海大橋',
    'Die Hafenbrücke im Morgengrauen',
    'Le pont du port à l’aube',
    'El puente del puerto al amanecer',
    'A ponte do porto ao amanhecer',
    'Портовый мост на рассвете',
  ],
  [
    'Municipal Transport Office',
    '市交通运输局',
    '市交通局',
    '시 교통국',
    'مكتب النقل البلدي',
    '市交通局',
    'Städtisches Verkehrsamt',
    'Direction municipale des transports',
    'Oficina Municipal de Transporte',
    'Secretaria Municipal de Transportes',
    'Городское управление транспорта',
  ],
  [
    'Water in Chawu is turned off',
    '茶坞片区停水通知',
    '茶塢地区の断水のお知らせ',
    '차우 지역 단수 안내',
    'قطع المياه في تشاوو',
    '茶塢地區停水公告',
    'Wasser in Chawu wird abgestellt',
    'Coupure d’eau à Chawu',
    'Corte de agua en Chawu',
    'Corte de água em Chawu',
    'В Чау отключат воду',
  ],
];

/** A word or a sentence that stories use. */
export const word = (text: string, language: string): string =>
  words.find(([english]) => english === text)?.[columns.indexOf(language)] ?? text;

/** Arguments of a story in a language; as they are where the story itself names one. */
export function translated<T extends object>(args: T, language: string): T {
  if ((args as { lang?: string }).lang) return args;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string'
        ? word(value, language)
        : value && typeof value === 'object'
          ? inLanguage(value, language)
          : value,
    ]),
  ) as T;
}
