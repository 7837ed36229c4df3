/** The menus of Lanwan, an invented city. */
import { html, type TemplateResult } from 'lit';
import { inAnyLanguage } from './languages.js';

export interface Entry {
  title: string;
  href?: string;
  children?: Entry[];
}

/** A menu with its heading. */
export interface Menu {
  heading: string;
  entries: Entry[];
}

/** Titles in the languages below. */
const titles = {
  about: [
    'About Lanwan',
    '走进岚湾',
    '嵐湾について',
    '란완 소개',
    'عن لانوان',
    '關於嵐灣',
    'Über Lanwan',
    'À propos de Lanwan',
    'Sobre Lanwan',
    'Sobre Lanwan',
    'О Ланьване',
  ],
  mayor: [
    'Office of the Mayor',
    '市长之窗',
    '市長室',
    '시장실',
    'مكتب رئيس البلدية',
    '市長室',
    'Büro des Bürgermeisters',
    'Cabinet du maire',
    'Oficina del alcalde',
    'Gabinete do prefeito',
    'Приёмная мэра',
  ],
  activities: [
    'Recent Activities',
    '近期活动',
    '最近の活動',
    '최근 활동',
    'الأنشطة الأخيرة',
    '近期活動',
    'Aktuelle Termine',
    'Activités récentes',
    'Actividades recientes',
    'Atividades recentes',
    'Последние события',
  ],
  year: [
    'This year',
    '今年',
    '今年',
    '올해',
    'هذا العام',
    '今年',
    'Dieses Jahr',
    'Cette année',
    'Este año',
    'Este ano',
    'Этот год',
  ],
  spring: ['Spring', '春季', '春', '봄', 'الربيع', '春季', 'Frühling', 'Printemps', 'Primavera', 'Primavera', 'Весна'],
  lastYear: [
    'Last year',
    '去年',
    '昨年',
    '작년',
    'العام الماضي',
    '去年',
    'Letztes Jahr',
    'L’an dernier',
    'El año pasado',
    'Ano passado',
    'Прошлый год',
  ],
  departments: [
    'Departments',
    '政府部门',
    '行政機関',
    '행정 부서',
    'الإدارات',
    '市府機關',
    'Ämter',
    'Services municipaux',
    'Departamentos',
    'Secretarias',
    'Подразделения',
  ],
  guide: [
    'Guide for newcomers',
    '来岚湾指南',
    '転入者の手引き',
    '전입자 안내',
    'دليل القادمين الجدد',
    '新住民指南',
    'Wegweiser für Zugezogene',
    'Guide des nouveaux arrivants',
    'Guía para recién llegados',
    'Guia para recém-chegados',
    'Памятка для приезжих',
  ],
  permits: [
    'Residence permits',
    '居留许可',
    '在留許可',
    '거주 허가',
    'تصاريح الإقامة',
    '居留許可',
    'Aufenthaltserlaubnis',
    'Titres de séjour',
    'Permisos de residencia',
    'Autorizações de residência',
    'Вид на жительство',
  ],
  schools: ['Schools', '学校', '学校', '학교', 'المدارس', '學校', 'Schulen', 'Écoles', 'Escuelas', 'Escolas', 'Школы'],
  friends: [
    'Friendship cities',
    '友好城市',
    '友好都市',
    '우호 도시',
    'المدن الصديقة',
    '友好城市',
    'Partnerstädte',
    'Villes jumelées',
    'Ciudades hermanas',
    'Cidades-irmãs',
    'Города-побратимы',
  ],
  mailbox: [
    'Letters to the mayor',
    '市长信箱',
    '市長への手紙',
    '시장에게 보내는 편지',
    'رسائل إلى رئيس البلدية',
    '市長信箱',
    'Briefe an den Bürgermeister',
    'Écrire au maire',
    'Cartas al alcalde',
    'Cartas ao prefeito',
    'Письма мэру',
  ],
  news: [
    'News',
    '新闻',
    'ニュース',
    '소식',
    'الأخبار',
    '最新消息',
    'Aktuelles',
    'Actualités',
    'Noticias',
    'Notícias',
    'Новости',
  ],
};
const languages = ['en', 'zh-Hans', 'ja', 'ko', 'ar', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'ru'];

/** The page on which a story stands. */
const here = (): string => location.pathname + location.search;

function menuIn(language: string): Menu {
  const titled = (name: keyof typeof titles, href?: string, children?: Entry[]): Entry => ({
    title: titles[name][Math.max(0, languages.indexOf(language))]!,
    href,
    children,
  });
  return {
    heading: titled('about').title,
    entries: [
      titled('mayor', '/about/mayor'),
      titled('activities', '/about/activities', [
        titled('year', '/about/activities/this-year', [titled('spring', here())]),
        titled('lastYear', '/about/activities/last-year'),
      ]),
      titled('departments', '/about/departments'),
      titled('guide', undefined, [titled('permits', '/guide/permits'), titled('schools', '/guide/schools')]),
      titled('friends', '/about/friends'),
      titled('mailbox', '/mailbox'),
      titled('news', '/news'),
    ],
  };
}

/** A menu of several levels, in any language. */
export const menu = inAnyLanguage(menuIn);

/** A menu as an old page writes it. */
export const listOf = (entries: readonly Entry[]): TemplateResult =>
  html`<ul>
    ${entries.map(
      ({ title, href, children }) =>
        html`<li>${href ? html`<a href=${href}>${title}</a>` : title}${children ? listOf(children) : ''}</li>`,
    )}
  </ul>`;

/** An address whose answer is some data: no server is needed for it. */
export const addressOf = (data: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;
