/** Finds out what an answer is that is of no built-in format, or that its author has told about. */
import { FormatError } from '../errors.js';
import { isObject, keysOf } from './members.js';
import type { Author } from './author.js';
import type { Format } from './formats/format.js';
import { guessFields, guessZone, search } from './formats/generic.js';
import { FORMATS } from './formats/index.js';
import { RARE_FORMATS } from './formats/rare.js';
import { wordpress } from './formats/wordpress.js';
import { specOf } from './mapping.js';
import { mistake } from './mistake.js';
import { characterOf, toStamp } from './rare.js';
import { firstOf, isList, own, textOf } from './value.js';

const ALL = FORMATS.concat(RARE_FORMATS);
const rare = { toStamp, characterOf };

/** The format of a name. */
export function formatNamed(name: string): Format {
  const format = ALL.filter((one) => one.name === name)[0];
  if (!format) throw mistake('format', `one of ${ALL.map((one) => one.name).join(', ')}`, name);
  return format;
}

/** Whether a document that holds no articles says that something went wrong. */
function isRefusal(document: unknown): boolean {
  const code = textOf(own(document, 'code')) || '0';
  const error = own(document, 'error') || own(document, 'errors');
  return (
    !!(isList(error) ? error.length : error) ||
    own(document, 'success') === false ||
    +(textOf(own(document, 'status')) || 0) >= 400 ||
    // With a code and this, gov.cn says that it has found nothing.
    (!/^(?:0+|200)$/.test(code) && own(document, 'searchVO') !== null)
  );
}

/**
 * The format of a document. What its author says wins, then known formats, then the search.
 * Throws a FormatError where there are no articles.
 */
export function formatOf(document: unknown, { asked, strict, base, zone }: Author, url: string): Format {
  const isEmpty = isList(document) && !document.length;
  // Fields alone add to what a known format reads.
  const known =
    asked?.format || asked?.items
      ? asked.format
      : // An empty list of WordPress has nothing in it to tell.
        ALL.filter((one) => one.rows(document))[0] || (isEmpty && /\/wp\/v2\//.test(url) ? wordpress : undefined);
  let rows = asked?.items ? asked.items(document, (value) => value ?? undefined, undefined) : known?.rows(document);
  let fields = (known?.fields || []).concat(asked?.fields || []);
  // An empty list is one in any format.
  if (!rows && isEmpty) rows = document;

  const reading = { fields, base: base || url, zone, rare };
  // JSON-LD says what it is: what it does not call an article is none.
  const told = !asked && own(firstOf(document), '@context');
  if (!rows && !known && !asked?.items && !strict && !told) {
    const guess = search(document, reading, asked?.fields);
    if (guess) ({ rows, fields } = guess);
  }
  if (!rows || (isList(rows) && !rows.length)) {
    const text = typeof document === 'string' ? document.trim() : '';
    if (text.charAt(0) === '<') throw new FormatError('html', `Expected JSON, found "${text.slice(0, 80)}"`);
    if (isRefusal(document)) {
      const reason = specOf('', 'message|msg|error.message|errors[0].message|error')(document, textOf, undefined);
      throw new FormatError('refused', `The endpoint answers with an error: ${reason}`);
    }
  }
  if (!isList(rows) && !isObject(rows)) {
    const names = keysOf(firstOf(document)).join(', ') || textOf(document)?.slice(0, 80) || 'nothing';
    const where = asked?.items ? 'where items says' : 'recognised';
    throw new FormatError(
      'unrecognized',
      `No articles ${where}; the answer has: ${names}. Set items="path of the list" and fields="title: path; url: path; published: path"`,
    );
  }
  const list = isList(rows) ? rows : [rows];
  if (!fields.length) fields = guessFields(list);
  const guessed = known || asked?.fields ? undefined : guessZone(list, { ...reading, fields });
  return { name: asked ? 'mapping' : 'generic', zone: guessed, ...known, rare, rows: () => rows, fields };
}
