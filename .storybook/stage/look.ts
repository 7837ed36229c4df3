/** What the toolbars above a story offer, and what they do to the page around it. */

import { languages } from '../../stories/support/languages.js';

export interface Look {
  locale: string;
  direction: 'auto' | 'ltr' | 'rtl';
  theme: string;
  textSize: string;
  width: string;
  host: string;
}

interface Theme {
  title: string;
  scheme: 'light' | 'dark';
  tokens?: Record<string, string>;
}

export const themes: Record<string, Theme> = {
  light: { title: 'Light', scheme: 'light' },
  dark: { title: 'Dark', scheme: 'dark' },
  red: {
    title: 'A site in red',
    scheme: 'light',
    tokens: {
      '--civic-accent': '#a4161a',
      '--civic-surface': '#fffaf6',
      '--civic-on-surface': '#2b1512',
      '--civic-border': '#e6cdc6',
      '--civic-radius': '0',
    },
  },
  blue: {
    title: 'A site in deep blue',
    scheme: 'light',
    tokens: {
      '--civic-accent': '#0b3d91',
      '--civic-surface': '#f3f7fc',
      '--civic-on-surface': '#10233f',
      '--civic-border': '#c3d2e8',
      '--civic-radius': '0.5em',
    },
  },
  green: {
    title: 'A site in green',
    scheme: 'light',
    tokens: {
      '--civic-accent': '#1b6b3a',
      '--civic-surface': '#f4f8f2',
      '--civic-on-surface': '#1d2b1f',
      '--civic-border': '#c6d8c3',
      '--civic-radius': '1em',
    },
  },
};

/** Pages that a story can stand on. Each is a file of static/hosts. */
const hosts = [
  { value: 'plain', title: 'Plain page' },
  { value: 'reset', title: 'Page with * { } rules' },
  { value: 'quirks', title: 'Old page of tables, in quirks mode' },
  { value: 'rem', title: 'Page with a root font of 62.5 %' },
];

const toolbar = <Icon extends string>(
  title: string,
  icon: Icon,
  items: { value: string; title: string; right?: string }[],
) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

export const toolbars = {
  locale: toolbar(
    'Language',
    'globe',
    Object.entries(languages).map(([value, title]) => ({ value, right: value, title })),
  ),
  direction: toolbar('Direction', 'transfer', [
    { value: 'auto', title: 'As the language' },
    { value: 'ltr', title: 'From left to right' },
    { value: 'rtl', title: 'From right to left' },
  ]),
  theme: toolbar(
    'Theme',
    'paintbrush',
    Object.entries(themes).map(([value, { title }]) => ({ value, title })),
  ),
  textSize: toolbar('Text size', 'zoom', [
    { value: '1', title: 'Text 100 %' },
    { value: '1.25', title: 'Text 125 %' },
    { value: '2', title: 'Text 200 %' },
  ]),
  width: toolbar('Width', 'grow', [
    { value: '320', title: '320 px', right: 'small phone' },
    { value: '375', title: '375 px', right: 'phone' },
    { value: '768', title: '768 px', right: 'tablet' },
    { value: '1024', title: '1024 px', right: 'desktop' },
    { value: 'full', title: 'Full width' },
  ]),
  host: toolbar('Page around it', 'browser', hosts),
};

export const initialLook: Look = {
  locale: 'en',
  direction: 'auto',
  theme: 'light',
  textSize: '1',
  width: 'full',
  host: 'plain',
};

export const lookOf = (globals: Record<string, unknown>): Look => ({ ...initialLook, ...globals });

/** Direction in which a page in a language is written. */
export const directionOf = ({ locale, direction }: Look): 'ltr' | 'rtl' =>
  direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction;

/**
 * Language tag of the page. Elements are laid out as their language is written, so that another direction is asked for
 * by another script: English in Arabic letters goes from right to left.
 */
export function languageOf(look: Look): string {
  const direction = directionOf(look);
  if (direction === directionOf({ ...look, direction: 'auto' })) return look.locale;
  const [language] = look.locale.split('-');
  return `${language}-${direction === 'rtl' ? 'Arab' : 'Latn'}`;
}

/** Tokens that a page sets for this look. */
export function tokensOf({ theme, textSize }: Look): Record<string, string> {
  return { ...themes[theme]?.tokens, ...(textSize === '1' ? {} : { '--civic-text-scale': textSize }) };
}

/** Makes the piece of a page in which a story stands look and speak as the toolbars say. */
export function dress(page: HTMLElement, look: Look): void {
  page.lang = languageOf(look);
  page.dir = directionOf(look);
  page.style.cssText = [
    ...Object.entries(tokensOf(look)).map(([name, value]) => `${name}: ${value}`),
    `color-scheme: ${themes[look.theme]?.scheme ?? 'light'}`,
    'background: Canvas; color: CanvasText; padding: 24px',
    ...(look.textSize === '1' ? [] : [`font-size: ${Number(look.textSize) * 100}%`]),
  ].join('; ');
}
