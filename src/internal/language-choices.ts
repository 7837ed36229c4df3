/** The languages among which a reader chooses: where they lead, and which is the current one. */
import { absoluteOf } from '../data/address.js';
import { canonicalTag } from './language.js';

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

/** The choices that the links in an element are. */
export function choicesOfLinks(host: Element): LanguageChoice[] {
  const choices: LanguageChoice[] = [];
  host.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link) => {
    const { hreflang, target, title } = link;
    const href = absoluteOf(link.href, link.href);
    const lang = canonicalTag(hreflang || link.lang);
    const name = link.textContent.trim() || link.querySelector('img')?.alt || lang;
    if (href && name) choices.push({ lang, name, nameLang: canonicalTag(link.lang), href, target, title });
  });
  return choices;
}
