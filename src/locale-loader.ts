/**
 * Where the texts of locales that are not built in come from. This is the npm side: a literal map, so that an
 * application's bundler finds the modules. The CDN files put `cdn-loader.ts` in its place.
 */
import type { templates } from './locales/ja.js';

/** What every generated locale module exports. */
export interface LocaleModule {
  templates: typeof templates;
}

const modules: Record<string, (() => Promise<LocaleModule>) | undefined> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  ja: () => import('./locales/ja.js'),
  ko: () => import('./locales/ko.js'),
  pt: () => import('./locales/pt.js'),
  ru: () => import('./locales/ru.js'),
  'zh-Hant': () => import('./locales/zh-Hant.js'),
};

/** Loads the texts of a locale. Rejects where they cannot be had; the caller then stays with what it has. */
export function loadLocaleModule(locale: string): Promise<LocaleModule> {
  const load = modules[locale];
  return load ? load() : Promise.reject(new Error(`There are no texts for "${locale}"`));
}
