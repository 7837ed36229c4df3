/** Finds out what an answer is that is of no built-in format, or that its author has told about. */
import { CivicError, FormatError, NetworkError } from '../errors.js';
import { isObject, keysOf } from './members.js';
import type { Author } from './author.js';
import { textOfBlocks } from './formats/blocks.js';
import type { Format, FormatGroup } from './formats/format.js';
import { fits, guessFields, guessNext, guessTotal, guessZone, search, type Guess } from './formats/generic.js';
import { FORMATS } from './formats/index.js';
import { RARE_FORMATS } from './formats/rare.js';
import { wordpress } from './formats/wordpress.js';
import { specOf } from './mapping.js';
import { mistake } from './mistake.js';
import { startOf } from './plain-text.js';
import { characterOf, toStamp, translations } from './rare.js';
import type { Field } from './read-article.js';
import { pagingOf, restOf } from './rest.js';
import { firstOf, isList, own, textOf } from './value.js';

const ALL: readonly (Format | FormatGroup)[] = [...FORMATS, ...RARE_FORMATS];
const rare = { toStamp, characterOf, translations };

/** The formats of a name, in the order in which they are asked. */
async function formatsNamed(name: string): Promise<readonly Format[]> {
  const names: string[] = [];
  for (const one of ALL) {
    const of = 'formats' in one ? one.names : [one.name];
    if (of.indexOf(name) >= 0)
      return ('formats' in one ? await fetched(one.formats()) : (ALL as Format[])).filter(
        (format) => format.name === name,
      );
    names.push(...of.filter((known) => names.indexOf(known) < 0));
  }
  throw mistake('format', `one of ${names.join(', ')}`, name);
}

/** The format of a name. */
export const formatNamed = async (name: string): Promise<Format> => (await formatsNamed(name))[0]!;

const REASON = specOf(
  '',
  'message|msg|error.message|error.info|error.msg|error.detail|errors[0].message|errors[0].detail|errors[0].title|errors[0]|' +
    'response.message|resultCode.message|errmsg|errMsg|error_description|detail|error|Message|errors.*[0]|errors.*',
);

/** Whether a document that holds no articles says that something went wrong. */
function isRefusal(document: unknown): boolean {
  const error = own(document, 'error') || own(document, 'errors');
  const isBad = (key: string): boolean => !/^(?:0+|200)$/.test(textOf(own(document, key)) || '0');
  const status = own(document, 'status') || own(document, 'statusCode') || own(own(document, 'response'), 'status');
  return (
    !!(isList(error) ? error.length : error) ||
    own(document, 'success') === false ||
    /^(?:error|fail(?:ed|ure)?)$/i.test(textOf(status) || '') ||
    +(textOf(status) || 0) >= 400 ||
    isBad('errcode') ||
    isBad('errno') ||
    isBad('returnCode') ||
    isBad('resultCode') ||
    // With a code and this, gov.cn says that it has found nothing.
    (isBad('code') && own(document, 'searchVO') !== null)
  );
}

/** What an author is told of markup that came in place of data. */
function markupError(whole: string): FormatError {
  const text = whole.slice(0, 99_999);
  const title = /<(?:title)\b[^>]{0,99}>([^<]{0,200})/i.exec(text)?.[1]!.replace(/\s+/g, ' ').trim();
  const start = text.slice(0, 80);
  const what =
    /^<(?:!doctype html|html|head|body|p|div|h\d|script|meta)\b/i.test(text) || title ? 'a web page' : 'markup';
  const advice = /<input[^>]{0,200}\btype\s*=\s*["']?password/i.test(text)
    ? '. It asks for a password: is the address open to the public? Set credentials if readers are signed in'
    : '. Set src to the address of data: JSON, RSS or Atom';
  return new FormatError('html', `Expected JSON, found ${what}${title ? ` "${title}"` : ''}: "${start}"${advice}`);
}

/** A format and what it finds in a document. */
interface Found {
  format: Format;
  rows: unknown;
  /** The document, as the format wants it. */
  document: unknown;
}

/** The document in a text of JSON that is packed into JSON once more, as some services do: alone, or as `d`. */
function unpacked(document: unknown): unknown {
  const text = typeof document === 'string' ? document : own(document, 'd');
  if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return document;
  try {
    return JSON.parse(text);
  } catch {
    return document;
  }
}

/** Code that is fetched for a format. */
const fetched = <T>(loading: Promise<T>, signal?: AbortSignal): Promise<T> =>
  loading.catch((error) => {
    throw error instanceof CivicError || signal?.aborted
      ? error
      : new NetworkError('network', 'A part of civic-elements cannot be loaded', error);
  });

/**
 * The first of several formats that knows a document.
 * @param sure whether the author has said that it is one of these
 */
async function recognise(
  document: unknown,
  formats: readonly (Format | FormatGroup)[],
  fields?: Field[],
  sure?: boolean,
  signal?: AbortSignal,
): Promise<Found | undefined> {
  for (const format of formats) {
    if ('formats' in format) {
      const found = format.looks(document)
        ? await recognise(document, await fetched(format.formats()), fields, false, signal)
        : undefined;
      if (found) return found;
      continue;
    }
    const prepared = format.prepare?.(document, signal);
    const seen = prepared ? await fetched(prepared, signal) : document;
    const rows = format.rows(seen);
    // It is of this format, and holds something else.
    if (rows === null) return { format, rows: undefined, document: seen };
    // Where only the list is known, not what is in it, it has to look like articles.
    if (rows && (sure || format.fields.length || !isList(rows) || !rows.length || fits(rows, rare, fields)))
      return { format, rows, document: seen };
  }
  return undefined;
}

/**
 * The format of a document. What its author says wins, then known formats, then the search.
 * Throws a FormatError where there are no articles.
 */
export async function formatOf(answered: unknown, author: Author, url: string, signal?: AbortSignal): Promise<Format> {
  const document = unpacked(answered);
  const { asked, strict, base } = author;
  const { format: wanted, items, fields: told } = { __proto__: null, ...asked } as NonNullable<typeof asked>;
  const isEmpty = isList(document) && !document.length;
  const found = items
    ? undefined
    : wanted
      ? await recognise(document, await formatsNamed(wanted.name), told, true, signal)
      : // Fields alone add to what a known format reads.
        await recognise(document, ALL, told, false, signal);
  // An empty list of WordPress has nothing in it to tell.
  const known = found?.format || wanted || (isEmpty && !items && /\/wp\/v2\//.test(url) ? wordpress : undefined);
  let rows = items ? items(document, (value) => value ?? undefined, undefined) : found?.rows;
  let fields = (known?.fields || []).concat(told || []);
  // An empty list is one in any format.
  if (!rows && isEmpty) rows = document;

  const reading = { fields, base: base || url, zone: author.zone, rare };
  // JSON-LD says what it is: what it does not call an article is none.
  const isTold = !told && own(firstOf(document), '@context');
  let guess: Guess | undefined;
  if (!rows && !known && !items && !strict && !isTold) {
    guess = search(document, reading, told);
    if (guess) ({ rows, fields } = guess);
  }
  if (!rows || (isList(rows) && !rows.length)) {
    const text = typeof document === 'string' ? document.trim() : '';
    if (text.charAt(0) === '<' && !rows) throw markupError(text);
    if (isRefusal(document)) {
      const code = textOf(own(document, 'code')) || textOf(own(document, 'status'));
      const reason = REASON(document, textOf, undefined) || (code ? `code ${code}` : 'it does not say which');
      throw new FormatError('refused', `The endpoint answers with an error: ${reason}`);
    }
  }
  if (!isList(rows) && !isObject(rows)) {
    const names = keysOf(firstOf(document)).join(', ') || textOf(document)?.slice(0, 80) || 'nothing';
    const where = items ? 'where items says' : known ? `of the format ${known.name}` : 'recognised';
    throw new FormatError(
      'unrecognized',
      `No articles ${where}; the answer has: ${names.slice(0, 999)}. Set items="path of the list" and fields="title: path; url: path; published: path"`,
    );
  }
  const list = isList(rows) ? rows : [rows];
  // What paths say of a known format wins over names that its editors have chosen.
  if (known?.free) {
    const { freeFields } = await import('./formats/free-formats.js');
    fields = freeFields(list, known.free, base || url).concat(fields);
  }
  if (!fields.length) fields = guessFields(list);
  const isFree = !known?.fields.length;
  const finish = known?.finish;
  return {
    name: items || told ? 'mapping' : 'generic',
    total: guess && guessTotal(guess),
    next: guess && guessNext(guess),
    ...known,
    zone: known?.zone || (isFree && !told ? guessZone(list, { ...reading, fields }) : undefined),
    rare,
    rows: () => rows,
    fields,
    finish(article) {
      if (known?.where && !author.where && !known.where(article.raw)) throw new Error('not published');
      finish?.(article, base || url);
      const { body, summary } = article;
      if (article.title || body?.format !== 'blocks') return;
      // The start of a text stands in for a title; of blocks, it has to be collected.
      const start = textOfBlocks(body.value) || summary || '';
      article.title = startOf(start, 60);
      article.titleMissing = true;
    },
    rest: (answer, { paging, total, next }, count, size) =>
      // One article is no part of a list.
      isList(rows)
        ? restOf(
            { ...answer, document: found ? found.document : document },
            // Who has written an address with the number of a page in it has said how pages are asked for.
            { total, next, paging: { ...paging, ...(isFree && !next && pagingOf(answer.asked)), ...author.paging } },
            count,
            size,
          )
        : {},
  };
}
