/** A letter as it goes over the wire, in each of the three encodings of forms. */
import { isList } from '../value.js';
import { FIELD_NAMES, type Letter } from './fields.js';
import { encoded } from '../encoded.js';

export type LetterEncoding = 'application/json' | 'multipart/form-data' | 'application/x-www-form-urlencoded';

export interface LetterBody {
  /** Of what must be said in a header; multipart is said by the browser, with its boundary. */
  contentType?: string;
  body: string | FormData;
}

/** Names under which a server knows our fields, where they are not ours: `{ message: 'description' }`. */
export type WireNames = Record<string, string>;

/** Every value of a letter under its name, in the order of the form; files as they are. */
export function entriesOf(
  letter: Letter,
  names: WireNames = {},
): [name: string, value: string | boolean | string[] | File][] {
  const entries: [string, string | boolean | string[] | File][] = [];
  for (const name of FIELD_NAMES) {
    const value = letter[name];
    const known = names[name] ?? name;
    if (name === 'attachments') letter.attachments.forEach((file) => entries.push([known, file]));
    else if (typeof value === 'string' ? value : value !== undefined && (value as string[]).length !== 0)
      entries.push([known, value as string | boolean | string[]]);
  }
  return entries.concat(letter.others);
}

/** JSON of one value. `toJSON` that old libraries put on arrays is not asked: lists are written here. */
const jsonOf = (value: unknown): string =>
  typeof value === 'object' ? `[${(value as unknown[]).map(jsonOf).join()}]` : JSON.stringify(value);

/** The text of a value in a form. */
const textOf = (value: string | boolean): string => `${value}`;

/** The encoding that a letter needs: that of the author, but files travel in one only. */
export const encodingFor = (letter: Letter, enctype: LetterEncoding): LetterEncoding =>
  entriesOf(letter).some(([, value]) => typeof value === 'object' && !isList(value)) ? 'multipart/form-data' : enctype;

/** Makes the body. Form encodings carry the key as a field, too: not every server sees headers. Questions have none. */
export function bodyOf(letter: Letter, encoding: LetterEncoding, key?: string, wireNames?: WireNames): LetterBody {
  const entries = entriesOf(letter, wireNames);
  if (encoding === 'application/json') {
    const members: string[] = [];
    const names: string[] = [];
    const values: unknown[][] = [];
    for (const [name, value] of entries) {
      const at = names.indexOf(name);
      // A name that is there more than once is a list.
      if (at < 0) values[names.push(name) - 1] = [value];
      else values[at]!.push(value);
    }
    names.forEach((name, i) => {
      const list = values[i]!;
      members.push(`${JSON.stringify(name)}:${jsonOf(list.length > 1 ? list : list[0])}`);
    });
    return { contentType: 'application/json', body: `{${members.join()}}` };
  }
  const pairs: [string, string | File][] = [];
  for (const [name, value] of entries) {
    // Old libraries give lists a `size`, too: a file is what is no list.
    if (isList(value)) value.forEach((one) => pairs.push([name, one]));
    else pairs.push([name, typeof value === 'boolean' ? textOf(value) : value]);
  }
  if (key) pairs.push(['idempotency_key', key]);
  if (encoding === 'multipart/form-data') {
    const body = new FormData();
    for (const [name, value] of pairs)
      if (typeof value === 'string') body.append(name, value);
      else body.append(name, value, value.name);
    return { body };
  }
  return {
    contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
    // What is a file never comes here (`encodingFor`); its name is what a browser would send.
    body: pairs
      .map(([name, value]) => `${escaped(name)}=${escaped(typeof value === 'string' ? value : value.name)}`)
      .join('&'),
  };
}

/** As browsers send a form. */
const escaped = (text: string): string => encoded(text.replace(/\r\n|\r|\n/g, '\r\n')).replace(/%20/g, '+');
