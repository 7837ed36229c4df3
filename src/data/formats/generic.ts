/** The search for articles in answers of no known format, by what members of data are usually called. */
import { readArticle, type Field, type Reading } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { READERS } from '../readers.js';
import { toStamp } from '../rare.js';
import type { Spec } from '../spec.js';
import type { Zone } from '../stamp.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';

type Test = (value: unknown) => unknown;

const something: Test = (value) => textOf(value) || isObject(firstOf(value));
// Much is called like an address or a date and is none.
const address: Test = (value) => isObject(firstOf(value)) || /^\S*[/.]\S*$/.test(textOf(value) || '');
const date: Test = (value) => toStamp(value);

/** What members are called, best names first. Of several that fit, the shortest is best: `title` before `fancy_title`. */
const RULES: [member: string, names: RegExp, test?: Test][] = [
  ['id', /^[_gu]*id$|(news|notice|article|doc|info|content)_?id$/i],
  ['title', /^(?!sub_?[th]|meta|seo|type|cat|site|page).*(title|headline|subject|\u6807\u9898)$/i],
  ['title', /^(news|notice|article|doc|info)?_?name$/i],
  ['subtitle', /^sub_?(title|headline)$/i],
  [
    'url',
    /^(?!.*(api|json|pdf|im(age|g)|pic|thumb|cover|logo|author|user|file|video|audio|avatar|edit|licen[cs]e)).*(url|link|href)$/i,
    address,
  ],
  ['published', /pub|issue|relea/i, date],
  ['published', /^(news|notice|article|doc|post|info)?_?(date|time)/i, date],
  ['published', /^(?!.*(upd|modif|edit|end|start|begin|expir|last|view)).*(creat|add|date|time)/i, date],
  ['updated', /upd|modif/i, date],
  ['summary', /(summary|abstract|desc|description|excerpt|digest|intro|brief)$/i],
  ['body', /(content|body|html)$|^text$/i],
  ['image', /im(age|g)|pic|thumb|cover/i, address],
  ['source', /^source(_?name)?$/i],
  ['authors', /author(s|_?name)?$/i],
];

/** What lists are called: only so is an empty one known for a list of articles. */
const LIST = /^(items|rows|data|re(cord|sult)s?|posts|articles|news|docs|hits|.*list)$/i;

/** Lists that are never what a page is about, and those that only seem to be. */
const MENU = /nav|menu|crumb|lang|social|banner|advert/i;
const RELATED = /relat|suggest|recommend|similar/i;

/** Members of a row as alternatives. A key may have any characters in it, so this is no text to be read. */
const keysSpec =
  (keys: string[]): Spec =>
  (item, convert, context) => {
    for (const key of keys) {
      const found = convert(own(item, key), context);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Where the members of articles are in rows, as far as names and values tell. */
export function guessFields(rows: unknown[]): Field[] {
  const best = new Map<string, string[]>();
  for (const [member, names, test = something] of RULES) {
    const keys = new Set<string>();
    for (const row of rows.slice(0, 5)) {
      for (const key of keysOf(row)) if (names.test(key) && test(own(row, key))) keys.add(key);
    }
    best.set(member, (best.get(member) || []).concat([...keys].sort((a, b) => a.length - b.length)));
  }
  const fields: Field[] = [];
  for (const [whole, keys] of best) fields.push({ whole, spec: keysSpec(keys), read: READERS[whole]! });
  return fields;
}

/** The zone of times that name none, as far as the language of titles tells. */
export function guessZone(rows: unknown[], reading: Reading): Zone | undefined {
  const titles = rows
    .slice(0, 5)
    .map((row) => readArticle(row, reading)?.title)
    .join();
  // Wherever Chinese is written, clocks show the same. Japanese is not only written in Chinese characters.
  return /[\u4e00-\u9fff]/.test(titles) && !/[\u3040-\u30ff]/.test(titles) ? zoneOf('Asia/Shanghai') : undefined;
}

/** Articles that were found in a document. */
export interface Guess {
  rows: unknown;
  fields: Field[];
}

/**
 * Looks for articles: an array of objects of which four in five have a title and an address, a date or a text; or one
 * object with a title and a text, or a title and a date. Dates tell articles from menus. Of equals, what is nearest to
 * the root wins.
 * @param known where the members of articles are, if that is known
 */
export function search(document: unknown, reading: Reading, known?: Field[]): Guess | undefined {
  let best: Guess | undefined;
  let most = 0;
  const judge = (rows: unknown[], key: string, lone?: boolean): void => {
    const fields = known || guessFields(rows);
    const samples = rows.slice(0, 5);
    let fit = 0;
    let dated = false;
    let full = false;
    for (const sample of samples) {
      const article = readArticle(sample, { ...reading, fields });
      if (!article || article.titleMissing) continue;
      const { published, body, url } = article;
      // People have names and dates, too.
      if (!known && (own(sample, 'username') || (!published && !body && (lone || !url)))) continue;
      fit++;
      dated ||= !!published;
      full ||= !!body;
    }
    const score = lone ? (full ? 4 : 2) : dated && !RELATED.test(key) ? 3 : 1;
    if (fit < samples.length * 0.8 || score <= most) return;
    most = score;
    best = { rows: lone ? rows[0] : rows, fields };
  };
  const queue: [value: unknown, key: string, listed?: boolean][] = [[document, 'data']];
  for (let i = 0; i < queue.length && i < 999; i++) {
    const [value, key, listed] = queue[i]!;
    if (isList(value)) {
      if (value.length && !MENU.test(key)) judge(value, key);
      if (!value.length && !listed && !most && LIST.test(key)) {
        // What is further from the root has to have dates to be taken for the list.
        best = { rows: value, fields: [] };
        most = 1;
      }
      for (const member of value.slice(0, 3)) queue.push([member, '', true]);
    } else if (isObject(value)) {
      if (!listed) judge([value], key, true);
      for (const name of keysOf(value)) queue.push([value[name], name, listed]);
    }
  }
  return best;
}
