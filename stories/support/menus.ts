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

/** Titles in English, zh-Hans, ja, ko, ar. */
const titles = {
  about: ['About Lanwan', '走进蓝湾', '藍湾について', '란완 소개', 'عن لانوان'],
  mayor: ['Office of the Mayor', '市长之窗', '市長室', '시장실', 'مكتب العمدة'],
  activities: ['Recent Activities', '近期活动', '最近の活動', '최근 활동', 'الأنشطة الأخيرة'],
  year: ['This year', '今年', '今年', '올해', 'هذا العام'],
  spring: ['Spring', '春季', '春', '봄', 'الربيع'],
  lastYear: ['Last year', '去年', '昨年', '작년', 'العام الماضي'],
  departments: ['Departments', '政府部门', '行政機関', '행정 부서', 'الإدارات'],
  guide: ['Guide for newcomers', '来蓝湾指南', '転入者の手引き', '전입자 안내', 'دليل القادمين الجدد'],
  permits: ['Residence permits', '居留许可', '在留許可', '거주 허가', 'تصاريح الإقامة'],
  schools: ['Schools', '学校', '学校', '학교', 'المدارس'],
  friends: ['Friendship cities', '友好城市', '友好都市', '우호 도시', 'المدن الصديقة'],
  mailbox: ['Letters to the mayor', '市长信箱', '市長への手紙', '시장에게 보내는 편지', 'رسائل إلى العمدة'],
  news: ['News', '新闻', 'ニュース', '소식', 'الأخبار'],
};
const languages = ['en', 'zh-Hans', 'ja', 'ko', 'ar'];

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
