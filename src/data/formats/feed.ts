/** What RSS and Atom have in common. */
import { plainText } from '../plain-text.js';
import type { Field, Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { isObject } from '../members.js';
import { isList, own, textOf } from '../value.js';

/** What a member is several times, or once, or not at all. */
export const listOf = (value: unknown): unknown[] => (isList(value) ? value : value == null ? [] : [value]);

/** The text of an element, whether it has attributes or not. In Blogger's JSON it is called `$t`. */
export const valueOf = (element: unknown): string | undefined =>
  textOf(isObject(element) ? (own(element, '#value') ?? own(element, '$t')) : element);

/** The data in a document of XML. */
export const dataOf = async (document: unknown): Promise<unknown> =>
  (await import('./xml.js')).parseXml(document as string);

/** Reads a text that may be HTML and says so by its `type`, or by how it looks. */
const prose: Reader<string> = (element, reading) =>
  /html/.test(`${own(element, 'type')}`)
    ? plainText(valueOf(element), { ...reading, html: true })
    : (READERS.summary!(valueOf(element), reading) as string | undefined);

/** Reads dates also where RFC 822 calls UTC by its other name. */
const date: Reader<unknown> = (element, reading, zone) =>
  READERS.published!(valueOf(element)?.replace(/ UT$/, ' GMT'), reading, zone);

/** A field of which the places are found by a function, the best first. */
export const field = (whole: string, find: (item: unknown) => unknown[], read = READERS[whole]!): Field => ({
  whole,
  read: { title: prose, summary: prose, published: date, updated: date }[whole] || read,
  spec: (item, convert, context) => {
    for (const value of find(item)) {
      const found = value == null ? undefined : convert(value, context);
      if (found !== undefined) return found;
    }
    return undefined;
  },
});

/** Values of members, in the order of their names; those that are there several times after one another. */
export const members = (item: unknown, ...names: string[]): unknown[] =>
  names.map((name) => listOf(own(item, name))).reduce((some, more) => some.concat(more), []);

/** Pictures of Media RSS, the ones for lists first. Pictures as small as a face are those of authors. */
export function pictures(item: unknown): unknown[] {
  const groups = [item, ...members(item, 'media:group')];
  const found: unknown[] = [];
  for (const group of groups) {
    const contents = members(group, 'media:content');
    for (const one of members(group, 'media:thumbnail').concat(
      contents.map((content) => members(content, 'media:thumbnail')).reduce((some, more) => some.concat(more), []),
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
export const html: Reader<string> = (element) => valueOf(element);
