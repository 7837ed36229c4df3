/** The articles of Lanwan, as the endpoint hands them out: facts and texts put together, dates filled in. */

import { statSync } from 'node:fs';
import { articles as facts } from './articles.mjs';
import en from './en.mjs';
import { forms } from './forms.mjs';
import ja from './ja.mjs';
import ko from './ko.mjs';
import { releases } from './press.mjs';
import zhHans from './zh-Hans.mjs';

const texts = { en, 'zh-Hans': zhHans, ja, ko };

/** Languages of the city's site, the default first. */
export const languages = Object.keys(texts);

// The one article in Arabic stands with those in English.
const aliases = { ar: 'en', zh: 'zh-Hans', 'zh-cn': 'zh-Hans', 'zh-sg': 'zh-Hans', 'zh-hans-cn': 'zh-Hans', 'zh-hans-sg': 'zh-Hans' };

/**
 * The language of the site that a language tag asks for: `en-GB` is served in `en`.
 * @param {string} tag BCP 47
 * @returns {string | undefined} undefined for a language that the site is not written in
 */
export function languageFor(tag) {
  const asked = tag.toLowerCase();
  if (Object.hasOwn(aliases, asked)) return aliases[asked];
  const exact = languages.find((language) => language.toLowerCase() === asked);
  if (exact) return exact;
  const primary = asked.split('-')[0];
  return primary === 'zh' ? undefined : languages.find((language) => language === primary);
}

/** The title and description of the site in a language. */
export function siteIn(language) {
  return texts[language].site;
}

/** Today in the city: `2020-08-17`. */
export function todayInLanwan(now = new Date()) {
  return new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
}

const sizes = new Map();
const made = { today: '', byLanguage: new Map() };

/**
 * All articles of a language, pinned ones first, then the newest first.
 * They are the same objects all day long; nobody may change them.
 */
export function articlesIn(language, today = todayInLanwan()) {
  if (made.today !== today) {
    made.today = today;
    made.byLanguage.clear();
  }
  let list = made.byLanguage.get(language);
  if (!list) {
    list = facts.filter((fact) => Object.hasOwn(texts[language].articles, fact.id)).map((fact) => article(fact, language, today));
    list.sort((a, b) => Number(b.pinned) - Number(a.pinned) || (a.published < b.published ? 1 : a.published > b.published ? -1 : b.id - a.id));
    made.byLanguage.set(language, list);
  }
  return list;
}

/** One article by its number or its short name. */
export function articleIn(language, idOrSlug, today = todayInLanwan()) {
  return articlesIn(language, today).find((one) => String(one.id) === idOrSlug || one.slug === idOrSlug);
}

/**
 * The articles before and after one, by date; undefined at either end.
 * @returns {{ previous?: object, next?: object }}
 */
export function neighboursOf({ id, language }, today = todayInLanwan()) {
  const byDate = [...articlesIn(language, today)].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id - b.id));
  const at = byDate.findIndex((one) => one.id === id);
  return { previous: byDate[at - 1], next: byDate[at + 1] };
}

/** Languages in which there is an article of that number or short name. */
export function languagesOf(idOrSlug) {
  const fact = facts.find((one) => String(one.id) === idOrSlug || one.slug === idOrSlug);
  return fact ? languages.filter((language) => Object.hasOwn(texts[language].articles, fact.id)) : [];
}

function article(fact, language, today) {
  const { site, categories, sources, people, tags, images, articles } = texts[language];
  const text = articles[fact.id];
  const form = forms[language][fact.id];
  const day = dayBefore(today, fact.published.daysAgo);
  const fill = (template) => fillIn(template, day, language, images);
  return {
    id: fact.id,
    slug: fact.slug,
    language,
    // Some are there in a language in which the site is not.
    writtenIn: text.language ?? language,
    languages: languagesOf(String(fact.id)),
    url: `/article.html?id=${fact.id}&lang=${language}`,
    title: fill(text.title),
    subtitle: text.subtitle && fill(text.subtitle),
    summary: fill(text.summary),
    body: fill(text.body).trim(),
    form: form && JSON.parse(fill(JSON.stringify(form))),
    published: stamp(fact.published, today),
    updated: fact.updated && stamp(fact.updated, today),
    source: text.source ?? sources[fact.source],
    author: fact.author && people[fact.author],
    categoryKey: fact.category,
    category: categories[fact.category],
    tags: fact.tags.map((key) => tags[key]),
    image: fact.image && { src: `/images/${fact.image}.svg`, alt: images[fact.image], width: 960, height: 540 },
    docNumber: fact.docNumber && `${fact.docNumber}-${day.slice(0, 4)}`,
    attachments: (fact.attachments ?? []).map(({ file, type }) => ({ url: `/files/${file}`, type, title: text.attachments[file], size: sizeOf(file) })),
    pinned: fact.pinned ?? false,
    withdrawn: fact.withdrawn && { text: text.withdrawn, date: dayBefore(today, fact.withdrawn.daysAgo) },
    site: site.title,
  };
}

/** The releases of the press-release wire, the newest first. */
export function pressReleases(today = todayInLanwan()) {
  return releases.map((release) => {
    const fill = (template) => fillIn(template, dayBefore(today, release.published.daysAgo), 'en', texts.en.images);
    return {
      ...release,
      title: fill(release.title),
      summary: fill(release.summary),
      body: fill(release.body).trim(),
      published: stamp(release.published, today),
      url: `/sites/press/release.html?id=${release.id}`,
      image: release.image && { src: `/images/${release.image}.svg`, alt: release.imageAlt },
    };
  });
}

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, statSync(new URL(`../files/${file}`, import.meta.url)).size);
  return sizes.get(file);
}

function dayBefore(today, days) {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function stamp({ daysAgo, time }, today) {
  const day = dayBefore(today, daysAgo);
  return time ? `${day}T${time}:00+08:00` : day;
}

const formats = {};

function formatterOf(language, kind) {
  const options = {
    d: { month: 'long', day: 'numeric' },
    D: { year: 'numeric', month: 'long', day: 'numeric' },
    w: { weekday: 'long', month: 'long', day: 'numeric' },
    f: { weekday: 'long', month: 'long', day: 'numeric' },
    m: { year: 'numeric', month: 'long' },
  };
  formats[`${language} ${kind}`] ??= new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options[kind], timeZone: 'UTC' });
  return formats[`${language} ${kind}`];
}

/**
 * Fills the holes of a text, counted from the day on which it was published:
 * `{d-2}` two days before ("15 August"), `{D-2}` with the year, `{w+1}` with the weekday, `{f}` the next Friday,
 * `{m-1}` the month before ("July 2020"), `{y}` the year, `{fig harbour|Caption}` a picture.
 */
function fillIn(template, day, language, images) {
  return template
    .replace(/\{([dDwfmy])([+-]\d+)?\}/g, (_, kind, offset) => {
      const date = new Date(`${day}T00:00:00Z`);
      const by = Number(offset ?? 0);
      if (kind === 'y') return String(date.getUTCFullYear() + by);
      if (kind === 'm') date.setUTCMonth(date.getUTCMonth() + by, 1);
      else if (kind === 'f') date.setUTCDate(date.getUTCDate() + ((12 - date.getUTCDay()) % 7 || 7));
      else date.setUTCDate(date.getUTCDate() + by);
      return formatterOf(language, kind).format(date);
    })
    .replace(/\{fig ([a-z-]+)\|([^}]*)\}/g, (_, image, caption) =>
      `<figure><img src="/images/${image}.svg" alt="${images[image].replaceAll('"', '&quot;')}" width="960" height="540"><figcaption>${caption}</figcaption></figure>`);
}
