/**
 * The elements' own texts in the language of each element (decision 0003).
 *
 * `msg` and `str` are those of @lit/localize, so that its tools extract and merge the texts. Looking a text up is done
 * here: the package's own look-up can be configured only once per page, which belongs to the page, and it knows one
 * language per page, where we need one per element.
 */
import type { msg as litMsg } from '@lit/localize';
import { str, type StrResult } from '@lit/localize/internal/str-tag.js';
import { loadLocaleModule } from './locale-loader.js';
import { templates as zhHans } from './locales/zh-Hans.js';

type Templates = Record<string, string | StrResult>;
type Template = string | StrResult;

const catalogs: Record<string, Templates> = { en: {}, 'zh-Hans': zhHans };

/** Locale of the texts of the element that is being rendered: `msg` runs synchronously within `runInLocale`. */
export let currentLocale = 'en';

/** The text of a message in the language of the element that is being rendered; in English where there is none. */
export const msg = ((template: Template, options: { id: string }) => {
  const found = catalogs[currentLocale]![options.id] ?? template;
  if (typeof found === 'string') return found;
  // A translation names the values by their numbers in the source, so that it may change their order.
  const { values } = template as StrResult;
  const places = found.values as number[];
  // Prototype replaces Array#reduce.
  return String.raw({ raw: found.strings }, ...(found === template ? values : places.map((place) => values[place])));
}) as typeof litMsg;

export { str };

/** Runs a function with `msg` in a locale. */
export function runInLocale<T>(locale: string, run: () => T): T {
  const outer = currentLocale;
  currentLocale = locale;
  try {
    return run();
  } finally {
    currentLocale = outer;
  }
}

/**
 * The locale of our texts that suits a language tag best: `ja-JP` → `ja`, `zh-TW` → `zh-Hant`, other Chinese →
 * `zh-Hans`, what we do not speak → `en`. Tags are in canonical form.
 */
export function localeFor(language: string): string {
  const found = /^(?:ar|de|es|fr|ja|ko|pt|ru|zh)\b/.exec(language)?.[0] ?? 'en';
  return found === 'zh' ? (/^zh-(Hant|HK|MO|TW)/.test(language) ? 'zh-Hant' : 'zh-Hans') : found;
}

/**
 * The locale that suits a language tag, or English while its texts are on their way. `onReady` is called when they have
 * come. If they cannot be had, English stays, and the next element that asks tries again.
 */
export function readyLocale(language: string, onReady: () => void): string {
  const locale = localeFor(language);
  if (catalogs[locale]) return locale;
  loadLocaleModule(locale).then(
    ({ templates }) => {
      catalogs[locale] = templates;
      onReady();
    },
    () => {},
  );
  return 'en';
}
