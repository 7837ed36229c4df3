import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/site-footer/define.js';
import { inAnyLanguage, inLanguage } from './support/languages.js';

/** What stands at the foot of a site. */
interface Facts {
  sponsor?: string;
  organizer?: string;
  credit?: string;
  rights?: string;
}
interface Args {
  lang?: string;
  dir?: string;
  facts: Facts;
  icp?: string;
  publicSecurity?: string;
  siteId?: string;
  phone?: string;
  creditHref?: string;
}

const names: Record<string, Facts> = {
  en: {
    sponsor: 'General Office of Lanwan Municipal People’s Government',
    organizer: 'Lanwan Data Centre',
    credit: 'Lanwan Web Works',
    rights: '© Lanwan. All rights reserved.',
  },
  'zh-Hans': {
    sponsor: '岚湾市人民政府办公室',
    organizer: '岚湾市大数据中心',
    credit: '岚湾网络',
    rights: '版权所有 © 岚湾市人民政府',
  },
  ja: {
    sponsor: '嵐湾市人民政府弁公室',
    organizer: '嵐湾市データセンター',
    credit: '嵐湾ウェブ',
    rights: '© 嵐湾市 無断転載を禁じます',
  },
  ko: {
    sponsor: '란완시 인민정부 사무실',
    organizer: '란완시 데이터 센터',
    credit: '란완 웹',
    rights: '© 란완시. 모든 권리 보유.',
  },
  ar: {
    sponsor: 'المكتب العام لحكومة مدينة لانوان',
    organizer: 'مركز بيانات لانوان',
    credit: 'لانوان ويب',
    rights: '© لانوان. جميع الحقوق محفوظة.',
  },
  'zh-Hant': {
    sponsor: '嵐灣市政府秘書處',
    organizer: '嵐灣市資訊中心',
    credit: '嵐灣網路',
    rights: '嵐灣市政府版權所有 © All Rights Reserved.',
  },
  de: {
    sponsor: 'Stadtverwaltung Lanwan',
    organizer: 'Rechenzentrum Lanwan',
    credit: 'Lanwan Web',
    rights: '© Stadt Lanwan. Alle Rechte vorbehalten.',
  },
  fr: {
    sponsor: 'Secrétariat général de la mairie de Lanwan',
    organizer: 'Centre de données de Lanwan',
    credit: 'Lanwan Web',
    rights: '© Ville de Lanwan. Tous droits réservés.',
  },
  es: {
    sponsor: 'Secretaría General del Ayuntamiento de Lanwan',
    organizer: 'Centro de Datos de Lanwan',
    credit: 'Lanwan Web',
    rights: '© Ciudad de Lanwan. Todos los derechos reservados.',
  },
  pt: {
    sponsor: 'Secretaria-Geral da Prefeitura de Lanwan',
    organizer: 'Centro de Dados de Lanwan',
    credit: 'Lanwan Web',
    rights: '© Cidade de Lanwan. Todos os direitos reservados.',
  },
  ru: {
    sponsor: 'Канцелярия мэрии Ланьваня',
    organizer: 'Центр данных Ланьваня',
    credit: 'Ланьвань Веб',
    rights: '© Ланьвань. Все права защищены.',
  },
};
const facts = inAnyLanguage((language) => names[language] ?? names.en!);

const meta: Meta<Args> = {
  title: 'site-footer',
  component: 'site-footer',
  render: ({ lang, dir, facts: said, icp, publicSecurity, siteId, phone, creditHref }) => html`
    <site-footer
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      sponsor=${said.sponsor ?? nothing}
      organizer=${said.organizer ?? nothing}
      icp=${icp ?? nothing}
      public-security=${publicSecurity ?? nothing}
      site-id=${siteId ?? nothing}
      phone=${phone ?? nothing}
      credit=${said.credit ?? nothing}
      credit-href=${creditHref ?? nothing}
      >${said.rights ? html`<p align="center">${said.rights}</p>` : nothing}</site-footer
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

const numbers = {
  icp: '苏ICP备00000000号',
  publicSecurity: '苏公网安备00000000000000号',
  siteId: '0000000000',
  phone: '0500-5550123',
  creditHref: 'https://web.lanwan.example/',
};

/** All that stands at the foot of a Chinese government site. */
export const Whole: Story = { parameters: { tokens: true }, args: { facts, ...numbers } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-Hans', facts: inLanguage(facts, 'zh-Hans'), ...numbers } };

/** From right to left. */
export const RightToLeft: Story = { args: { lang: 'ar', dir: 'rtl', facts: inLanguage(facts, 'ar'), ...numbers } };

/** A site elsewhere: a name and two numbers, one with an extension. */
export const NameAndPhone: Story = {
  args: { facts: { sponsor: 'City of Lanwan' }, phone: '+1 555 0100, +1 555 0101 ext. 12 (9:00-17:00)' },
};

/** Values that bring words of their own. */
export const OwnWords: Story = {
  args: {
    facts: { sponsor: 'Published by the City of Lanwan', credit: 'Powered by Lanwan Web Works' },
    phone: 'Help desk: 0500-5550123',
  },
};
