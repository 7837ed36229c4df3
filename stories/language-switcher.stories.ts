import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/language-switcher/define.js';
import type { Translation } from '../src/data/article.js';
import type { LanguageSwitcher } from '../src/elements/language-switcher/language-switcher.js';
import { inAnyLanguage, inLanguage } from './support/languages.js';

interface Args {
  lang?: string;
  dir?: string;
  look?: LanguageSwitcher['look'];
  locales?: string;
  translations?: Translation[];
  links?: unknown;
}

const meta: Meta<Args> = {
  title: 'language-switcher',
  component: 'language-switcher',
  render: ({ lang, dir, look, locales, translations, links }) => html`
    <language-switcher
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      look=${look ?? nothing}
      locales=${locales ?? nothing}
      .translations=${translations}
      >${links ?? nothing}</language-switcher
    >
  `,
};
export default meta;

/** Opens a menu as a reader does, once its button is there. */
async function open(element?: LanguageSwitcher): Promise<void> {
  if (!element) return;
  for (let frame = 0; frame < 300; frame++) {
    await new Promise(requestAnimationFrame);
    if (!element.isConnected) return;
    const toggle = element.shadowRoot?.querySelector('button');
    if (toggle) return toggle.click();
  }
}

type Story = StoryObj<Args>;

/** The way to the city's home, in each language. */
const home: Record<string, string> = {
  en: 'Home',
  'zh-Hans': '首页',
  'zh-Hant': '首頁',
  ja: 'ホーム',
  ko: '홈',
  ar: 'الرئيسية',
  de: 'Startseite',
  es: 'Inicio',
  fr: 'Accueil',
  pt: 'Início',
  ru: 'Главная',
};

/** Sites beside this one, each called as its readers call it. */
const sites = inAnyLanguage(
  (language) => html`
  <a href="#home">${home[language] ?? home.en}</a>
  <a href="#zh" hreflang="zh-CN" lang="zh-CN">简体中文</a>
  <a href="#en" hreflang="en" lang="en">English</a>
  <a href="#ja" hreflang="ja" lang="ja">日本語</a>
  <a href="#ko" hreflang="ko" lang="ko">한국어</a>
`,
);
const many = 'ar de en es fr ja ko pt ru zh-Hans zh-Hant';

/** Links to the city's sites in other languages, and to its home. */
export const Links: Story = { parameters: { tokens: true }, args: { links: sites } };

/** In place: the page changes its language, and its elements follow. */
export const InPlace: Story = { args: { locales: 'en zh-Hans ja ko ar' } };

/** Names that the page has chosen. */
export const OwnNames: Story = { args: { locales: 'en:EN zh-Hans:中 ja:日' } };

/** As a menu. */
export const Menu: Story = { args: { look: 'menu', links: sites } };

/** A menu that is open. */
export const OpenMenu: Story = {
  args: { look: 'menu', locales: many },
  render: ({ lang, dir, look, locales }) => html`
    <language-switcher
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      look=${look ?? nothing}
      locales=${locales ?? nothing}
      ${ref((element) => void open(element as LanguageSwitcher | undefined))}
    ></language-switcher>
  `,
};

/** As a select. */
export const Select: Story = { args: { look: 'select', links: sites } };

/** As a select that switches in place. */
export const SelectInPlace: Story = { args: { look: 'select', locales: many } };

/** Many languages take several rows. */
export const ManyLanguages: Story = { args: { locales: many } };

/** An article that is there in two other languages. */
export const Translations: Story = {
  args: {
    links: sites,
    translations: [
      { lang: 'ja', url: '#article-ja', title: '港の大橋、歩行者に開放' },
      { lang: 'fr', url: '#article-fr', title: 'Le pont du port ouvert aux piétons' },
    ],
  },
};

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', look: 'select', links: inLanguage(sites, 'zh-Hans') } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', locales: many } };

/** A menu from right to left. */
export const RightToLeftMenu: Story = { args: { lang: 'ar', dir: 'rtl', look: 'menu', locales: many } };
