/** What RSS and Atom have in common. */
import { plainText } from '../plain-text.js';
import type { Field, Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { isObject } from '../members.js';
import type { Convert, Spec } from '../spec.js';
import { isList, own, textOf } from '../value.js';

/** What a member is several times, or once, or not at all. */
export const listOf = (value: unknown): unknown[] => (isList(value) ? value : value == null ? [] : [value]);

/** The text of an element, whether it has attributes or not. In Blogger's JSON it is called `$t`. */
export const valueOf = (element: unknown): string | undefined =>
  textOf(isObject(element) ? (own(element, '#value') ?? own(element, '$t')) : element);

/** The data in a document of XML. */
export const dataOf = async (document: unknown, signal?: AbortSignal): Promise<unknown> =>
  (await import('./xml.js')).parseXml(document as string, signal);

/** Reads a text that may be HTML and says so by its `type`, or by how it looks. */
const prose: Reader<string> = (element, reading) =>
  /html/.test(`${own(element, 'type')}`)
    ? plainText(valueOf(element), { ...reading, html: true })
    : (READERS.summary!(valueOf(element), reading) as string | undefined);

/** Reads dates also where RFC 822 calls UTC by its other name. */
const date: Reader<unknown> = (element, reading, zone) =>
  READERS.published!(valueOf(element)?.replace(/ UT$/, ' GMT'), reading, zone);

/** Reads the text of an element, whatever its attributes say. */
const text: Reader<unknown> = (element, reading) => READERS.id!(valueOf(element), reading);

const READERS_OF_FEEDS: Record<string, Reader<unknown>> = {
  id: text,
  title: prose,
  summary: prose,
  published: date,
  updated: date,
  lang: text,
};

/** A field of which the places are found by a function, the best first, or are those of members with some names. */
export const field = (
  whole: string,
  find: string | ((item: unknown) => unknown[]),
  read = READERS_OF_FEEDS[whole] || READERS[whole]!,
): Field => {
  const names = typeof find === 'string' ? find.split('|') : [];
  const each: Spec =
    typeof find === 'string'
      ? // Most members are missing most of the time.
        (item, convert, context) => {
          for (let i = 0; i < names.length; i++) {
            const value = own(item, names[i]!);
            if (value == null) continue;
            const found = isList(value) ? firstOf(value, convert, context) : convert(value, context);
            if (found !== undefined) return found;
          }
          return undefined;
        }
      : (item, convert, context) => firstOf(find(item), convert, context);
  return { whole, read, spec: each };
};

/** The first of several values that can be converted. */
function firstOf<T, Context>(values: unknown[], convert: Convert<T, Context>, context: Context): T | undefined {
  for (let i = 0; i < values.length; i++) {
    const found = values[i] == null ? undefined : convert(values[i], context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Values of members, in the order of their names; those that are there several times after one another. */
export function members(item: unknown, ...names: string[]): unknown[] {
  const found: unknown[] = [];
  for (const name of names) {
    const value = own(item, name);
    if (isList(value)) for (const one of value) found.push(one);
    else if (value != null) found.push(value);
  }
  return found;
}

/** Pictures of Media RSS, the ones for lists first. Pictures as small as a face are those of authors. */
export function pictures(item: unknown): unknown[] {
  const found: unknown[] = [];
  if (!members(item, 'media:group', 'media:content', 'media:thumbnail').length) return found;
  const groups = [item, ...members(item, 'media:group')];
  for (const group of groups) {
    const contents = members(group, 'media:content');
    for (const one of members(group, 'media:thumbnail').concat(
      ...contents.map((content) => members(content, 'media:thumbnail')),
      contents.filter(
        (content) =>
          own(content, 'medium') === 'image' ||
          /^image/.test(textOf(own(content, 'type')) || '') ||
          (!own(content, 'medium') &&
            !own(content, 'type') &&
            /\.(jpe?g|png|gif|webp|avif)\b/i.test(`${own(content, 'url')}`)),
      ),
    ))
      if (!(+(textOf(own(one, 'width')) || 99) < 50)) found.push(own(one, 'url'));
  }
  return found;
}

/** Files that come with an item, as attachments. */
export const files = (links: unknown[]): unknown[] =>
  links.map((link) => ({
    url: own(link, 'url') || own(link, 'href'),
    title: own(link, 'title'),
    type: own(link, 'type'),
    size: own(link, 'length'),
  }));

/** Whether a file is a picture. */
export const isPicture = (link: unknown): boolean => /^image/.test(textOf(own(link, 'type')) || '');

/** Markup with its entities decoded, from JSON as from XML. */
export const html: Reader<string> = valueOf;
