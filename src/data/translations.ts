/** Reads where an article is in other languages. Few endpoints tell. */
import { linkOf } from './address.js';
import type { Translation } from './article.js';
import { isObject, keysOf } from './members.js';
import { plainText } from './plain-text.js';
import type { Reader } from './read-article.js';
import { pathsOf } from './spec.js';
import { isList, own, textOf } from './value.js';

const LANG = pathsOf('lang|language|hreflang|locale|inLanguage.alternateName|inLanguage');
const LINK = pathsOf('url|href|web_url|link|@id');
const TITLE = pathsOf('title|post_title|headline|name');

/** A BCP 47 tag, also of what servers name by locale: `zh_CN`, `en_US.UTF-8`. */
const tagOf = (value: unknown): string | undefined => {
  const tag = (textOf(value) || '').trim().replace(/\..*/, '').replace(/_/g, '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
};

/**
 * Translations, as a list of objects with a language and an address, or as members by language: objects or addresses.
 * Numbers of articles are no addresses.
 */
export const translations: Reader<Translation[]> = (value, reading) => {
  const named: [name: string, one: unknown][] =
    isObject(value) && !LANG(value, tagOf, 0)
      ? keysOf(value).map((name) => [name, own(value, name)])
      : (isList(value) ? value : [value]).map((one) => ['', one]);
  const found: Translation[] = [];
  for (const [name, one] of named) {
    const lang = LANG(one, tagOf, 0) || tagOf(name);
    const url = isObject(one)
      ? LINK(one, (link) => linkOf(link, reading.base), 0)
      : /\D/.test(textOf(one) || '')
        ? linkOf(one, reading.base)
        : undefined;
    if (lang && url) found.push({ lang, url, title: TITLE(one, plainText, reading) });
  }
  return found.length ? found : undefined;
};
