/** The languages among which a reader chooses: where they lead, and which is the current one. */
import { absoluteOf } from '../data/address.js';
import type { Translation } from '../data/article.js';
import { nameOf } from './language-names.js';
import { canonicalTag } from './language.js';
import { reportToAuthor } from './report.js';

/** One way to another language. */
export interface LanguageChoice {
  /** Tag of the language; empty of a link that does not say (`Home`). */
  lang: string;
  /** What it is called. */
  name: string;
  /** Language of the name; empty where that is not known. */
  nameLang: string;
  /** Where it leads; nothing where it switches in place. */
  href?: string;
  target?: string;
  rel?: string;
  title?: string;
}

/** Subtags to be compared: Chinese is two languages in writing, which most tags tell by the region. */
const subtagsOf = (tag: string): string[] =>
  tag
    .toLowerCase()
    .replace(/^zh-(?:hant|tw|hk|mo)/, 'zht')
    .replace('-hans', '')
    .split('-');

/** That of some which goes with a tag best; nothing where none is of its language. */
export function bestFor<T extends { lang: string }>(tag: string, some: readonly T[]): T | undefined {
  const wanted = subtagsOf(tag);
  let best: T | undefined;
  let most = 0;
  for (const one of some) {
    const subtags = subtagsOf(one.lang);
    let same = 0;
    while (subtags[same] && subtags[same] === wanted[same]) same++;
    // Of those that are alike in as much, the one with nothing else.
    if (same && !subtags[same]) same += 0.5;
    if (same > most) [best, most] = [one, same];
  }
  return best;
}

/** An address as one of several that lead to the same page. */
const pageOf = (address = ''): string =>
  address.replace(/^https?:|#.*/g, '').replace(/\/(?:index|default)\.\w+(?=\?|$)/, '/');

/** Where the reader is: by the language of the page, else by its address. */
export const currentOf = (choices: readonly LanguageChoice[]): LanguageChoice | undefined =>
  bestFor(canonicalTag(document.documentElement.lang), choices) ||
  choices.filter(({ href }) => pageOf(href) === pageOf(location.href))[0];

/** Links that the page author has been told of. */
const told = new WeakMap<Element, true>();

/** The choices that the links in an element are. */
export function choicesOfLinks(host: Element): LanguageChoice[] {
  const choices: LanguageChoice[] = [];
  host.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link) => {
    const { hreflang, target, rel, title } = link;
    const own = link.getAttribute('href')!;
    // A template of the page that was not filled: its framework has not run yet, or never will.
    if (/\{\{/.test(own)) return;
    const href = absoluteOf(link.href, link.href);
    const lang = canonicalTag(hreflang || link.lang);
    const known = lang && nameOf(lang);
    const name = link.textContent.trim() || link.querySelector('img')?.alt || known;
    // A name of the language in itself is in it: `中文` for `简体中文`.
    const nameLang = canonicalTag(link.lang) || (known.indexOf(name) < 0 ? '' : lang);
    if (href && name) choices.push({ lang, name, nameLang, href, target, rel, title });
    else if (!href && !told.has(link)) {
      told.set(link, true);
      reportToAuthor('warn', `<${host.localName}> leaves out the link to "${own}": expected an http(s) address.`);
    }
  });
  return choices;
}

/**
 * Choices with the addresses of an article's translations in place of their own. Translations into languages that are
 * none of the choices come after them.
 */
export function withTranslations(choices: LanguageChoice[], translations: readonly Translation[]): LanguageChoice[] {
  const current = currentOf(choices);
  const rest = translations
    .map(({ lang, url, title }) => ({ lang: canonicalTag(lang), href: absoluteOf(url, document.baseURI), title }))
    .filter(({ lang, href }) => lang && href);
  const used: unknown[] = [];
  const all = choices.map((choice) => {
    const found = bestFor(choice.lang, rest);
    used.push(found);
    // Where the reader is, he need not go.
    return found && choice !== current ? { ...choice, href: found.href, title: found.title } : choice;
  });
  const more = rest.filter((one) => used.indexOf(one) < 0);
  return all.concat(more.map((one) => ({ ...one, name: nameOf(one.lang), nameLang: one.lang })));
}
