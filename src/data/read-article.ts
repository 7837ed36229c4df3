/** Makes articles of what endpoints list. */
import { CivicError } from '../errors.js';
import { linkOf } from './address.js';
import type { Article, ArticleImage, Attachment, Party, Stamp, Translation } from './article.js';
import { plainText, startOf } from './plain-text.js';
import { pathsOf, type Convert, type Spec } from './spec.js';
import { toStamp, type Zone } from './stamp.js';
import { firstOf, isList, textOf } from './value.js';

/** How the items of one answer are read. */
export interface Reading {
  fields: Field[];
  /** What relative links are relative to. */
  base: string;
  /** Clock of times that name no zone. */
  zone?: Zone;
  /** Whether texts are HTML. */
  html?: boolean;
  /** What has to be done to an article that no path can say. */
  finish?(article: Article): void;
  /** What is seldom needed, once it is there. */
  rare?: {
    toStamp: typeof toStamp;
    characterOf(name: string): string | undefined;
    translations?: Reader<Translation[]>;
  };
  /** Whether something was met that only `rare` can read. */
  unread?: boolean;
}

/** Takes a value as what a member of an article should be. */
export type Reader<T> = Convert<T, Reading>;

/** Where a member of an article is. */
export interface Field {
  /** Name of the member, … */
  whole: string;
  /** … and of its member, where it is that. */
  part?: string;
  spec: Spec;
  read: Reader<unknown>;
}

// Where things are in the objects that data of any format gives for pictures, people and files.
const NAME = pathsOf('name|title');
const LINK = pathsOf('url|contentUrl|src|href|link');
const TYPE = pathsOf('mime_type|type');
const SIZE = pathsOf('size_in_bytes|size');

const name: Reader<string> = (value, reading) => NAME(firstOf(value), plainText, reading) || plainText(value, reading);
const link: Reader<string> = (value, { base }) => linkOf(value, base);
const linked: Reader<string> = (value, reading) => LINK(firstOf(value), link, reading) || link(value, reading);
const stamp: Reader<Stamp> = (value, reading, zone = reading.zone) => {
  const found = (reading.rare || { toStamp }).toStamp(value, zone);
  if (!found && textOf(value)) reading.unread = true;
  return found;
};
const image: Reader<ArticleImage> = (value, reading) => {
  const src = linked(value, reading);
  return src ? { src } : undefined;
};
/** A person or a body: its name, or an object with its name. */
export const party: Reader<Party> = (value, reading) => {
  const its = name(value, reading);
  return its ? { name: its, url: LINK(firstOf(value), link, reading) } : undefined;
};
const file: Reader<Attachment> = (value, reading) => {
  const url = linked(value, reading);
  return url
    ? {
        url,
        title: NAME(value, plainText, reading),
        type: TYPE(value, textOf, 0),
        size: SIZE(value, (size) => +textOf(size)! || undefined, 0),
      }
    : undefined;
};
/** Reads every member of a list. */
const all =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, reading) => {
    const found = (isList(value) ? value : [value]).map((one) => read(one, reading)).filter((one) => one);
    return found[0] ? (found as T[]) : undefined;
  };
const allNames = all(name);
const names: Reader<string[]> = (value, reading) =>
  allNames(typeof value === 'string' ? value.split(/[,;\u3001\uff0c]/) : value, reading);

/** What members of an article are taken for; the others are plain text. */
export const MEMBERS: Record<string, Reader<unknown> | undefined> = {
  url: link,
  externalUrl: link,
  image,
  published: stamp,
  updated: stamp,
  authors: all(party),
  categories: names,
  tags: names,
  attachments: all(file),
  pinned: (value) => value === true || undefined,
  translations(value, reading) {
    if (reading.rare) return reading.rare.translations?.(value, reading);
    reading.unread = true;
    return undefined;
  },
  'body.text': textOf,
  'body.html': textOf,
};

/** Reads `member: spec; member: spec`. */
export const fieldsOf = (text: string): Field[] =>
  text.split('; ').map((line) => {
    const [member, spec] = line.split(': ') as [string, string];
    const [whole, part] = member.split('.') as [string, string?];
    return { whole, part, spec: pathsOf(spec), read: MEMBERS[member] || plainText };
  });

/** Begins an article. Of what a constructor makes, engines learn how much will be added, and leave room for it. */
function Made(this: Article, raw: unknown): void {
  this.authors = [];
  this.categories = [];
  this.tags = [];
  this.attachments = [];
  this.raw = raw;
}
Made.prototype = Object.prototype;

/** The article that an item is; nothing where it is none. */
export function readArticle(item: unknown, reading: Reading): Article | undefined {
  const article = new (Made as unknown as new (raw: unknown) => Article)(item);
  const wholes = article as unknown as Record<string, unknown>;
  const { fields } = reading;
  for (let i = 0; i < fields.length; i++) {
    const { whole, part, spec, read } = fields[i]!;
    const value = spec(item, read, reading);
    if (value === undefined) continue;
    if (!part) wholes[whole] = value;
    else if (whole === 'body') wholes[whole] = { format: part, value };
    else if (wholes[whole]) (wholes[whole] as Record<string, unknown>)[part] = value;
  }
  reading.finish?.(article);
  const { body, summary } = article;
  if (body) body.base = reading.base;
  if (!article.title) {
    const start = (body && plainText(textOf(body.value), { html: body.format === 'html' })) || summary;
    if (!start) return undefined;
    article.title = startOf(start, 60);
    article.titleMissing = true;
  }
  article.key = article.id || article.url || `${article.title} ${article.published?.iso}`;
  return article;
}

/** What the page's author says of the articles of an endpoint. */
export interface Choice {
  /** Which articles count. */
  where?(article: Article): boolean;
  /** Builds an article's link. */
  link?(article: Article): void;
}

/** The articles among items. Whatever an item is, it is no reason to show none. */
export function readAll(items: unknown[], reading: Reading, { where, link }: Choice): Article[] {
  const articles = [];
  for (const item of items) {
    try {
      const article = readArticle(item, reading);
      if (article && (!where || where(article))) {
        link?.(article);
        articles.push(article);
      }
    } catch (error) {
      // A mistake of the author is one.
      if (error instanceof CivicError) throw error;
    }
  }
  return articles;
}
