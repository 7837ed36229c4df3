/** Everything that an article can be filled from by a mapping, and what it is taken for. */
import { absoluteOf, linkOf } from './address.js';
import type { ArticleBody, ArticleLink, Party, Stamp } from './article.js';
import { isObject } from './members.js';
import { MOST, plainText } from './plain-text.js';
import { MEMBERS, party, type Reader } from './read-article.js';
import { isPossible } from './stamp.js';
import { translations } from './translations.js';
import { firstOf, isList, textOf } from './value.js';

/** A text that can only be meant as HTML: `Use <dialog>` is not. */
const HTML = /<\/[a-z]|<(?:p|br|div|img)\b[^>]{0,999}>/i;

export const isHtml = (text: string): boolean => text.indexOf('<') >= 0 && HTML.test(text.slice(0, 99_999));

/** Tags that end a line, without anything in them. */
const LINES = /^<\/?(?:p|br|div)>$/;

/**
 * A text in which the only markup are such tags, and the only entities ampersands between words, without them: most
 * texts are no more than that, and patterns for all that may be in others take several times as long.
 */
function unblocked(html: string): string | undefined {
  let text = '';
  for (let at = 0, open = 0; open < html.length;) {
    open = html.indexOf('<', at);
    if (open < 0) open = html.length;
    if (open > at) text += (text && ' ') + html.slice(at, open);
    at = html.indexOf('>', open) + 1;
    if (open < html.length && !LINES.test(html.slice(open, at))) return undefined;
  }
  if (text.indexOf('&') < 0) return text;
  return /&(?!amp; )/.test(text) ? undefined : text.replace(/&amp; /g, '& ');
}

/** What is in texts that are not plain as they are. */
const SPECIAL = /[&<\t\n\f\r\xa0]| (?: |$)|^ /;

/** Most texts are plain as they are. */
const plain: Reader<string> = (value, reading) =>
  typeof value === 'string' && value.length < MOST && !SPECIAL.test(value) ? textOf(value) : plainText(value, reading);

/** A text that may be HTML even where titles are plain. */
const prose: Reader<string> = (value, reading) => {
  if (typeof value === 'string' && value.length < MOST && !SPECIAL.test(value)) return textOf(value);
  const text = textOf(value) || '';
  const simple = text.charAt(0) === '<' && text.length < 9999 && unblocked(text);
  if (simple)
    return simple.length < MOST && !/[\t\n\f\r\xa0]| (?: |$)|^ /.test(simple) ? textOf(simple) : plainText(simple, {});
  // Spaces that typesetters leave are text among others, and nothing alone.
  if (reading.html || !isHtml(text)) return textOf(plainText(text, reading));
  const { rare, unread } = reading;
  const inner = { html: true, rare, unread };
  const found = plainText(text, inner);
  reading.unread = inner.unread;
  return textOf(found);
};

const body: Reader<ArticleBody> = (value) => {
  const text = textOf(value);
  if (text) return { format: isHtml(text) ? 'html' : 'text', value: text };
  return isObject(firstOf(value)) ? { format: isList(value) ? 'blocks' : 'unknown', value } : undefined;
};

/** `2020-08-17 08:00:00`, on a day that every month has. */
const TIME = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

const digits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Times as most systems write them are no more than their digits: to take all others apart takes five times as long. */
const stamp: Reader<Stamp> = (value, reading, zone = reading.zone) => {
  if (typeof value === 'string' && TIME.test(value)) {
    const wall = Date.UTC(
      digits(value, 0) * 100 + digits(value, 2),
      digits(value, 5) - 1,
      digits(value, 8),
      digits(value, 11),
      digits(value, 14),
      digits(value, 17),
    );
    const suffix = zone?.(wall) || '';
    if (isPossible(wall))
      return {
        iso: `${value.slice(0, 10)}T${value.slice(11)}${suffix}`,
        precision: 'second',
        zone: suffix ? 'assumed' : 'none',
      };
  }
  return MEMBERS.published!(value, reading, zone) as Stamp | undefined;
};

/** Mostly a name and no more. */
const source: Reader<Party> = (value, reading) => {
  if (typeof value !== 'string') return party(value, reading);
  const its = plain(value, reading);
  return its ? { name: its, url: undefined } : undefined;
};

let root: [base: string, address?: string] | undefined;

/** Links from the root on, with nothing to be resolved or escaped, are put together: URL is slow. */
const link: Reader<string> = (value, { base }) => {
  const text = typeof value === 'string' ? value : '';
  if (text.length > 999 || !/^\/(?:[\w?&=#:+~,;-][\w/.?&=%#:+~,;-]*)?$/.test(text) || /\/[./%]/.test(text))
    return linkOf(value, base);
  if (root?.[0] !== base) root = [base, absoluteOf('/', base)];
  return root[1] && root[1] + text.slice(1);
};

/** Another article: its address, or an object with its address and its title. */
const articleLink: Reader<ArticleLink> = (value, reading) => {
  const its = party(value, reading);
  const url = link(value, reading);
  if (url) return { url };
  return its?.url ? { title: its.name, url: its.url } : undefined;
};

const flag: Reader<boolean> = (value) => value === true || /^(?:true|1|y|yes)$/i.test(textOf(value) || '') || undefined;

const withdrawn: Reader<{ text?: string }> = (value, reading) => {
  if (flag(value, reading)) return {};
  const text = prose(value, reading);
  return text && !/^(?:false|0|no?)$/i.test(text) ? { text } : undefined;
};

/** Readers by member, in the order in which authors are told of them. */
export const READERS: Record<string, Reader<unknown>> = {
  id: plain,
  title: plain,
  subtitle: plain,
  summary: prose,
  body,
  'body.html': textOf,
  'body.markdown': textOf,
  'body.text': textOf,
  url: link,
  externalUrl: link,
  image: MEMBERS.image!,
  'image.alt': plainText,
  'image.caption': prose,
  published: stamp,
  updated: stamp,
  source,
  'source.url': link,
  authors: MEMBERS.authors!,
  categories: MEMBERS.tags!,
  tags: MEMBERS.tags!,
  lang: plainText,
  translations,
  attachments: MEMBERS.attachments!,
  docNumber: plainText,
  pinned: flag,
  withdrawn,
  'withdrawn.date': stamp,
  previous: articleLink,
  'previous.title': plainText,
  next: articleLink,
  'next.title': plainText,
};
