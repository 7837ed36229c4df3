/** The search for articles in answers of no known format, by what members of data are usually called. */
import { readArticle, type Field, type Reading } from '../read-article.js';
import { isObject, keysOf } from '../members.js';
import { specOf } from '../mapping.js';
import { toStamp } from '../rare.js';
import { READERS } from '../readers.js';
import { pathsOf, type Spec } from '../spec.js';
import type { Zone } from '../stamp.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';

type Test = (value: unknown) => unknown;

const something: Test = (value) => textOf(value) || isObject(firstOf(value));
/** The text of what may be an address or a picture: none is long, and patterns for such would take their time. */
const shortOf = (value: unknown): string => {
  const text = textOf(value) || '';
  return text.length < 3000 ? text : '';
};
/** Much is called like an address or a date and is none; and addresses for machines are nothing to follow. */
const address: Test = (value) =>
  isObject(firstOf(value)) ||
  (/^\S*[/.]\S*$/.test(shortOf(value)) && !/^https?:\/\/api\.|\/api\/|\.(?:json|xml)(?:$|[?#])/.test(shortOf(value)));
const link: Test = (value) => /^(?:https?:\/)?\/\S/.test(shortOf(value)) && address(value);
const picture: Test = (value) => isObject(firstOf(value)) || /^\S*[/.]\S*$/.test(shortOf(value));
/** Long texts have dates in them, and are none. */
const date: Test = (value) => (textOf(value) || '').length < 50 && toStamp(value);

/** What titles are called, without doubt. People, files and places have names, too. */
const TITLE = /^(?!sub_?[th]|meta|seo|type|cat|site|page).*(title|headline|subject|\u6807\u9898)$|^(?:xx|wz)?bt$/i;

/** What members are called, best names first. Of several that fit, the shortest is best: `title` before `fancy_title`. */
const RULES: [member: string, names: RegExp, test?: Test][] = [
  ['id', /^[_gu]*id$|(news|notice|article|doc|info|content)_?id$/i],
  ['title', TITLE],
  ['title', /^(news|notice|article|doc|info)?_?name$/i],
  ['subtitle', /^sub_?(title|headline)$/i],
  [
    'url',
    /^(?!.*(api|json|pdf|im(age|g)|pic|thumb|cover|logo|author|user|file|video|audio|avatar|edit|licen[cs]e|next|prev)).*(url|link|href|\u94fe\u63a5)$/i,
    address,
  ],
  ['url', /^_?(uri|guid|path|canonical)$/i, link],
  ['published', /^(?!un).*(pub|issue|relea|\u53d1\u5e03)|^(?:fb|sc)(?:sj|rq)$/i, date],
  ['published', /^(news|notice|article|doc|post|info)?_?(date|time|\u65e5\u671f|\u65f6\u95f4)/i, date],
  ['published', /^(?!.*(upd|modif|edit|end|start|begin|expir|last|view)).*(creat|add|date|time)/i, date],
  ['updated', /upd|modif/i, date],
  ['summary', /(summary|abstract|desc|description|excerpt|digest|intro|brief|\u6458\u8981)$/i],
  ['body', /(content|body|html)$|^text$/i],
  ['image', /im(age|g)|pic|thumb|cover/i, picture],
  ['source', /^(source(_?name)?|\u6765\u6e90)$/i],
  ['authors', /author(s|_?name)?$|^\u4f5c\u8005$/i],
];

/** Members of an object that are looked at. What has more is a table of its own kind. */
const MOST_KEYS = 999;

/** Dates that people have set, and no machine. */
const EDITED = /^(?!.*(creat|add|upd|modif)).*(date|time|pub|issue|relea|\u65e5\u671f|\u65f6\u95f4)/i;
/** What things are that have titles and dates, too. */
const OTHERS = /^(?:organi[sz]ation|group|user|person|tag|category|folder)$/i;

/** Search servers say the type of a member in its name: `title_txt`, `ds_created`. */
const plainName = (key: string): string =>
  key.replace(/^(?:[bdist]s|[dist]m|tm_X3b_[a-z]+)_(?=.)|(?=.)_(?:ss?|ts?|txt(?:_[a-z]+)?|[tp]?dts?|str|[il])$/g, '');

/** What lists are called: only so is an empty one known for a list of articles. */
const LIST = /^(items|rows|data|re(cord|sult)s?|posts|articles|news|docs|hits|.*list)$/i;

/** Lists that are never what a page is about, and those that only seem to be. */
const MENU = /nav|menu|crumb|lang|social|banner|advert/i;
const RELATED = /relat|suggest|recommend|similar/i;

/** Where texts are in objects that stand for a text: of WordPress, and of XML made into JSON. */
const TEXT = pathsOf('rendered|value|text|#text|$t|_|__cdata');

/** Members of a row as alternatives. A key may have any characters in it, so this is no text to be read. */
const keysSpec =
  (keys: string[]): Spec =>
  (item, convert, context) => {
    for (const key of keys) {
      const value = own(item, key);
      if (value == null) continue;
      const found =
        convert(value, context) ?? (typeof value === 'object' ? TEXT(firstOf(value), convert, context) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Which members of rows are which members of articles, as far as names and values tell; best first. */
export function guessKeys(rows: unknown[]): [member: string, keys: string[]][] {
  const best = new Map<string, string[]>();
  for (const [member, names, test = something] of RULES) {
    const keys = new Set<string>();
    for (const row of rows.slice(0, 5)) {
      for (const key of keysOf(row).slice(0, MOST_KEYS))
        if (names.test(plainName(key)) && test(own(row, key))) keys.add(key);
    }
    best.set(member, (best.get(member) || []).concat([...keys].sort((a, b) => a.length - b.length)));
  }
  return [...best];
}

const guessed = new WeakMap<unknown[], Field[]>();

/** Where the members of articles are in rows. Rows are asked once to tell whether they are articles, and once to be read. */
export function guessFields(rows: unknown[]): Field[] {
  const fields =
    guessed.get(rows) ||
    guessKeys(rows).map(([whole, keys]) => ({ whole, spec: keysSpec(keys), read: READERS[whole]! }));
  guessed.set(rows, fields);
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

/** What there is in rows that are taken for articles. */
interface Judgement {
  /** Whether at least four of the first five are articles. */
  fit: boolean;
  dated: boolean;
  full: boolean;
}

/**
 * Judges rows by the first five of them.
 * @param lone whether it is one article, which has to have more than a title and an address
 * @param named whether somebody has said where the members of articles are
 */
function judgementOf(rows: unknown[], reading: Reading, named?: boolean, lone?: boolean): Judgement {
  const samples = rows.slice(0, 5);
  let count = 0;
  let dated = false;
  let full = false;
  for (const sample of samples) {
    const article = readArticle(sample, reading);
    if (!article || article.titleMissing) continue;
    const { published, updated, body, url } = article;
    if (!named) {
      const isTitled = keysOf(sample).some((key) => TITLE.test(plainName(key)) && something(own(sample, key)));
      // What has a name and was made at some time may be anything.
      const isDated =
        published && (isTitled || keysOf(sample).some((key) => EDITED.test(key) && date(own(sample, key))));
      const isOne = isDated || body || (isTitled && !lone && (url || updated));
      if (own(sample, 'username') || OTHERS.test(textOf(own(sample, 'type')) || '') || !isOne) continue;
    }
    count++;
    dated ||= !!(published || updated);
    full ||= !!body;
  }
  return { fit: count >= samples.length * 0.8, dated, full };
}

/** Whether rows look like articles. */
export const fits = (rows: unknown[], rare: Reading['rare'], fields?: Field[]): boolean =>
  judgementOf(rows, { fields: fields || guessFields(rows), base: 'https://x/', rare }, !!fields).fit;

/** Articles that were found in a document. */
export interface Guess {
  rows: unknown;
  fields: Field[];
  /** The objects that they are in, from the nearest on. */
  within: unknown[];
}

/** Value and name of something in a document, what it is in, and whether that is within a list. */
type Place = [value: unknown, key: string, parent?: Place, listed?: boolean];

/**
 * Looks for articles: an array of objects of which four in five have a title and an address, a date or a text; or one
 * object with a title and a text, or a title and a date. Dates tell articles from menus. Of equals, what is nearest to
 * the root wins.
 * @param known where the members of articles are, if that is known
 */
export function search(document: unknown, reading: Reading, known?: Field[]): Guess | undefined {
  let best: Guess | undefined;
  let most = 0;
  const take = (rows: unknown, fields: Field[], score: number, place: Place): void => {
    const within: unknown[] = [];
    for (let up = place[2]; up; up = up[2]) within.push(up[0]);
    best = { rows, fields, within };
    most = score;
  };
  const judge = (rows: unknown[], place: Place, lone?: boolean): void => {
    const fields = known || guessFields(rows);
    const { fit, dated, full } = judgementOf(rows, { ...reading, fields }, !!known, lone);
    const score = lone ? (full ? 4 : 2) : dated && !RELATED.test(place[1]) ? 3 : 1;
    if (fit && score > most) take(lone ? rows[0] : rows, fields, score, place);
  };
  const queue: Place[] = [[document, 'data']];
  for (let i = 0; i < queue.length && i < 999; i++) {
    const place = queue[i]!;
    const [value, key, , listed] = place;
    if (isList(value)) {
      if (value.length && !MENU.test(key)) {
        judge(value, place);
        // GraphQL puts each one into an edge.
        if (own(value[0], 'node'))
          judge(
            value.map((edge) => own(edge, 'node')),
            place,
          );
      }
      // What is further from the root has to have dates to be taken for the list.
      if (!value.length && !listed && !most && LIST.test(key)) take(value, [], 1, place);
      for (const member of value.slice(0, 3)) queue.push([member, '', place, true]);
    } else if (isObject(value)) {
      if (!listed) judge([value], place, true);
      for (const name of keysOf(value).slice(0, MOST_KEYS)) queue.push([value[name], name, place, listed]);
    }
  }
  return best;
}

/** What numbers of all articles are called. */
const TOTAL =
  /^(?:total(?:_?(?:count|elements|items|results?|records?|num|number|docs|hits|size|rows?))?|(?:records?|items?|results?)_?(?:total|count)|records_?filtered|num_?found|nb_?hits|row_?count)$/i;

/** Where addresses of next pages are, in the object that has the list, or in one around it. */
const NEXT = specOf(
  '',
  'next_page_url|nextPageUrl|next_url|nextUrl|nextLink|/@odata.nextLink|/odata.nextLink|links.next.href|links.next|' +
    '_links.next.href|_links.next|paging.next|pagination.next_url|pagination.next|meta.next|next',
);

/** Where a document that was searched counts the whole list. */
export function guessTotal({ rows, within }: Guess): Spec | undefined {
  // Of several, that which is called a total: others may count what came.
  const rank = (key: string): number => +!/total/i.test(key);
  const found = isList(rows)
    ? within.map((object) =>
        keysOf(object)
          .filter((key) => TOTAL.test(key) && +textOf(own(object, key))! >= rows.length)
          .sort((a, b) => rank(a) - rank(b)),
      )
    : [];
  const i = found.findIndex((keys) => keys[0]);
  return i < 0 ? undefined : (_, convert, context) => convert(own(within[i], found[i]![0]!), context);
}

/** Where a document that was searched has the address of the next page. */
export function guessNext({ rows, within }: Guess): Spec | undefined {
  const isAddress = (value: unknown): string | undefined =>
    /^(?:https?:\/)?\/\S|^\?./.test(textOf(value) || '') ? textOf(value) : undefined;
  const found = isList(rows) ? within.map((object) => NEXT(object, isAddress, 0)).filter((one) => one)[0] : undefined;
  return found ? (_, convert, context) => convert(found, context) : undefined;
}
