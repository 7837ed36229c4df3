/** Finds out how an answer is to be read, and says it in the attributes that a page author writes. */
import { articleFrom } from '../../src/data/loose-article.js';
import type { Article } from '../../src/data/article.js';
import { authorOf } from '../../src/data/author.js';
import type { EndpointSettings } from '../../src/data/endpoint-source.js';
import { guessKeys } from '../../src/data/formats/generic.js';
import type { Format } from '../../src/data/formats/format.js';
import { isObject, keysOf } from '../../src/data/members.js';
import { toStamp } from '../../src/data/rare.js';
import { readAll, type Reading } from '../../src/data/read-article.js';
import { READERS } from '../../src/data/readers.js';
import { formatNamed, formatOf } from '../../src/data/search.js';
import { isList, own, textOf } from '../../src/data/value.js';
import { CivicError } from '../../src/errors.js';

/** What is chosen for a page: the attributes of the tag, without `src`. */
export type Attributes = Partial<
  Record<'format' | 'items' | 'fields' | 'total' | 'next' | 'where' | 'urlTemplate' | 'timezone' | 'pageParam' | 'sizeParam', string>
>;

/** A place in rows that a member of an article may be taken from, with what it has there. */
export interface Place {
  path: string;
  example: string;
}

/** What was found out about an answer. */
export interface Inference {
  /** Name of the known format, `mapping`, or `generic` for what the search has found. */
  format: string;
  /** Whether it takes no attribute but `src`. */
  isKnown: boolean;
  /** Whether it is known where the list is, and how more of it is asked for, but not what is in its rows. */
  isWrapper: boolean;
  articles: Article[];
  /** Items that are no articles. */
  skipped: number;
  /** Articles in the whole list, where the answer says so. */
  total?: number;
  /** Lists in the answer, longest first. */
  lists: { path: string; count: number }[];
  /** Where the list is that was read. */
  items: string;
  /** Places in its rows. */
  places: Place[];
  /** By member of an article: where it seems to be. */
  guesses: Record<string, string | undefined>;
  error?: CivicError;
}

/** A key as a step of a path; nothing where the language has no way to write it. */
const stepOf = (key: string): string | undefined => (/^[^\s.[\]|;{}'@*/]+$/.test(key) ? key : undefined);

/** All lists of objects in a document, with their paths; also within what is listed, but not twice. */
export function listsIn(document: unknown): { path: string; rows: unknown[] }[] {
  const found: { path: string; rows: unknown[] }[] = [];
  const queue: [value: unknown, path: string, depth: number][] = [[document, '', 0]];
  for (const [value, path, depth] of queue) {
    if (isList(value)) {
      if (value.some((row) => isObject(row))) found.push({ path, rows: value });
    } else if (isObject(value) && depth < 6) {
      for (const key of keysOf(value)) {
        const step = stepOf(key);
        if (step) queue.push([own(value, key), path ? `${path}.${step}` : step, depth + 1]);
      }
    }
    if (queue.length > 2000) break;
  }
  return found.sort((a, b) => b.rows.length - a.rows.length);
}

const exampleOf = (value: unknown): string => {
  const text = isList(value) || isObject(value) ? JSON.stringify(value) : (textOf(value) ?? `${value as string}`);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** The places in rows, with what is there. */
export function placesIn(rows: readonly unknown[]): Place[] {
  const places = new Map<string, string>();
  const walk = (value: unknown, path: string, depth: number): void => {
    if (path && !(isObject(value) && depth < 3) && value !== null && value !== undefined && value !== '') {
      if (!places.has(path)) places.set(path, exampleOf(value));
    }
    if (!isObject(value) || depth >= 3) return;
    for (const key of keysOf(value)) {
      const step = stepOf(key);
      if (step) walk(own(value, key), path ? `${path}.${step}` : step, depth + 1);
    }
  };
  for (const row of rows.slice(0, 5)) walk(row, '', 0);
  return [...places].map(([path, example]) => ({ path, example }));
}

/** The path of the list that was read: the one whose rows they are. */
function pathOf(document: unknown, rows: unknown): string | undefined {
  if (rows === document) return '';
  return listsIn(document).filter((list) => list.rows === rows)[0]?.path;
}

/** Whether a format says what is in the rows of its lists; others leave the names to each site. */
const hasFields = async (name: string): Promise<boolean> => (await formatNamed(name)).fields.length > 0;

/**
 * Reads an answer as `<news-list>` would, with the attributes given, and tells what else is in it.
 * @param document parsed JSON, or the text of what is none
 * @param url address that it came from
 */
export async function infer(document: unknown, url: string, attributes: Attributes = {}): Promise<Inference> {
  const settings: EndpointSettings = { src: url, pageUrl: url, ...attributes };
  const lists = listsIn(document);
  let items = attributes.items ?? lists[0]?.path ?? '';
  let format: Format | undefined;
  let error: CivicError | undefined;
  let articles: Article[] = [];
  let skipped = 0;
  let total: number | undefined;
  let rows: unknown = lists.filter(({ path }) => path === items)[0]?.rows;
  try {
    const author = await authorOf(settings);
    format = await formatOf(document, author, url);
    rows = format.rows(document) ?? rows;
    items = attributes.items ?? pathOf(document, rows) ?? items;
    const list: unknown[] = isList(rows) ? rows : rows ? [rows] : [];
    const reading: Reading & Format = { ...format, ...author, base: author.base ?? url };
    articles = readAll(list, reading, author).map((article) => articleFrom(article, url));
    skipped = list.length - articles.length;
    const counted = Number((author.total ?? format.total)?.(document, textOf, 0));
    total = counted > 0 ? counted : undefined;
  } catch (thrown) {
    if (!(thrown instanceof CivicError)) throw thrown;
    error = thrown;
  }
  const list: unknown[] = isList(rows) ? rows : rows ? [rows] : [];
  const guesses: Inference['guesses'] = {};
  for (const [member, keys] of guessKeys(list))
    guesses[member] = keys.map((key) => stepOf(key)).filter((step) => step)[0];
  const places = placesIn(list);
  // A date shows by itself, whatever it is called; of several the first is that of publication, mostly.
  const isDate = ({ example }: Place): boolean => /[-/.:]/.test(example) && example.length < 40 && !!toStamp(example);
  guesses.published ??= guesses.updated ? undefined : places.filter(isDate)[0]?.path;
  const name = format?.name ?? '';
  const isGuess = !name || name === 'generic' || name === 'mapping';
  const isFull = !isGuess && (await hasFields(name));
  return {
    format: name,
    isKnown: isFull,
    isWrapper: !isGuess && !isFull,
    articles,
    skipped,
    total,
    lists: lists.slice(0, 20).map(({ path, rows: { length } }) => ({ path, count: length })),
    items,
    places,
    guesses,
    error,
  };
}

/** Members of an article that a page author may choose a place for, those that matter most first. */
export const MEMBERS = ['title', 'url', 'published', 'summary', 'image', 'source'].concat(
  Object.getOwnPropertyNames(READERS).filter(
    (member) => !/^(title|url|published|summary|image|source)$|\./.test(member),
  ),
);

/** `fields` as an author writes it, of what was chosen for each member. */
export const fieldsText = (chosen: Readonly<Record<string, string | undefined>>): string =>
  MEMBERS.filter((member) => chosen[member])
    .map((member) => `${member}: ${chosen[member]!}`)
    .join('; ');

/** Text for an attribute's value. */
const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The tag to paste. */
export function tagOf(tag: string, src: string, attributes: Attributes): string {
  const parts = [`src="${quoted(src)}"`];
  for (const [name, value] of Object.entries(attributes))
    if (value) parts.push(`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${quoted(value)}"`);
  const line = `<${tag} ${parts.join(' ')}></${tag}>`;
  return line.length < 100 ? line : `<${tag} ${parts.join('\n  ')}></${tag}>`;
}

/** Everything that stands in an answer at its top, for those who have to find the list themselves. */
export const topLevelOf = (document: unknown): string[] =>
  isList(document) ? [`a list of ${document.length}`] : isObject(document) ? keysOf(document) : [typeof document];
