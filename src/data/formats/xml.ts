/**
 * Reads XML into plain data, also where there is no DOMParser, and also XML that is not well-formed: feeds with
 * undeclared entities, unclosed elements and bare ampersands are about as common as sound ones.
 *
 * Elements become members, as in RSS in JSON: a text where there is no more to an element, else an object of its
 * attributes and children, and of its text as `#value`. What is there several times becomes a list.
 */
import { decode } from '../entities.js';
import { isList, own } from '../value.js';
import { inSlices } from '../slices.js';
import { rootAt } from './feed-root.js';

/** Longest document, in characters, that is read at once. */
const AT_ONCE = 1_000_000;
/** Pieces of a document that are read in one step. */
const STEP = 200;
/** Declarations of namespaces that are looked at. No document has as many. */
const MOST_NAMESPACES = 99;
/** Nothing sound is as deep as this. */
const DEEPEST = 99;

/** Usual prefixes of namespaces, whatever prefix a document has for them. */
const NAMESPACES: [prefix: string, uri: RegExp][] = [
  ['', /^http:\/\/(?:purl\.org\/rss\/1|my\.netscape\.com\/rdf|purl\.org\/net\/rss|backend\.userland)/],
  ['atom', /w3\.org\/2005\/Atom|purl\.org\/atom\/ns/],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/],
  ['dc', /purl\.org\/dc\/elements/],
  ['dcterms', /purl\.org\/dc\/terms/],
  ['itunes', /itunes\.com\/dtds/],
  ['media', /search\.yahoo\.com\/mrss/],
  ['opensearch', /a9\.com\/-\/spec\/opensearch/],
  ['rdf', /w3\.org\/1999\/02\/22-rdf/],
  ['xhtml', /w3\.org\/1999\/xhtml/],
];

/** Elements that hold text. Markup in them is part of it, escaped or not. */
const TEXT = /^(?:title|description|summary|subtitle|tagline|content|content:encoded|xhtml:body)$/;
/** Elements that do not hold themselves: where one is not closed, the next one closes it. */
const SIBLING = /^(?:item|entry)$/;
/** Elements that are in no title: where one comes, the title was not closed. */
const OUTSIDE = /^(?:link|description|pubDate|guid|category|author|summary|content|id|updated|published|\w+:\w+)$/;
/** Elements of HTML that have no end. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** An element that is not closed yet. */
interface Element {
  tag: Tag;
  /** Its attributes and, unless it is a text, its children. */
  data?: Record<string, unknown>;
  text: string;
  /** Where its content begins. */
  from: number;
  /** Whether it is in a text, and so no more than a part of its markup. */
  inText: boolean;
  /** Whether there are elements in it. */
  hasChildren?: boolean;
  base?: string;
}

/** What a tag says, without its attributes. */
interface Tag {
  name: string;
  closes: boolean;
  isEmpty: boolean;
  isText: boolean;
  isSibling: boolean;
  /** Whether it ends a title that was not closed. */
  isOutside: boolean;
  /** What stands behind the name. */
  rest: string;
}

/** Markup as HTML has it: without prefixes, sections and elements closed in themselves. */
const asHtml = (markup: string): string =>
  markup
    .replace(/<!\[CDATA\[([^]*?)(?:\]\]>|$)/g, (_, text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    .replace(/<(\/?)\w+:(\w)/g, '<$1$2')
    .replace(/<([a-z][\w-]*)([^<>]*)\/>/gi, (tag, name: string, rest: string) =>
      VOID.test(name) ? tag : `<${name}${rest}></${name}>`,
    )
    .trim();

/** Attributes as they stand in a tag: `name="value"`, `name='value'`, `name=value`. */
function attributesIn(text: string): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  let at = 0;
  for (let equals: number; (equals = text.indexOf('=', at)) >= 0;) {
    const name = text.slice(at, equals).trim().split(/[\s/]/).pop()!;
    at = equals + 1;
    if (!name) continue;
    while (/\s/.test(text.charAt(at))) at++;
    const quote = text.charAt(at);
    let value: string;
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1);
      if (end < 0) continue;
      value = text.slice(at + 1, end);
      at = end + 1;
    } else {
      const end = text.slice(at).search(/[\s"']/);
      value = end < 0 ? text.slice(at) : text.slice(at, at + end);
      at += value.length;
    }
    if (!/^xmlns|^__proto__$/.test(name)) (found = found || {})[name] = decode(value);
  }
  return found;
}

/** Where a tag ends in what stands between its `<` and the next one; -1 where it is none. A value in quotes may have a `>` in it. */
function endOfTag(piece: string): number {
  const end = piece.indexOf('>');
  const tag = piece.slice(0, end);
  if (end < 0 || (tag.indexOf('"') < 0 && tag.indexOf("'") < 0)) return end;
  const mark = /["'>]/g;
  for (let found; (found = mark.exec(piece));) {
    if (found[0] === '>') return found.index;
    const close = piece.indexOf(found[0], found.index + 1);
    if (close < 0) break;
    mark.lastIndex = close + 1;
  }
  return -1;
}

/** Usual prefixes by those of a document, wherever in it they are declared. */
function prefixesIn(source: string, root: number): Record<string, string> {
  const prefixes: Record<string, string> = {};
  let at = 0;
  for (let i = 0; i < MOST_NAMESPACES && (at = source.indexOf('xmlns:', at)) >= 0; i++) {
    const text = source.slice(at - 1, at + 999);
    at += 6;
    const [, prefix, uri] = /^\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)/.exec(text) || [];
    if (prefix) for (const [usual, pattern] of NAMESPACES) if (pattern.test(uri!.trim())) prefixes[prefix] = usual;
  }
  // A feed of which all elements have a prefix is the same without.
  const feed = /^<([\w.-]+):feed[\s>]/.exec(source.slice(root, root + 99));
  if (feed && own(prefixes, feed[1]!) === 'atom') prefixes[feed[1]!] = '';
  return prefixes;
}

/**
 * Reads a document piece by piece.
 * @returns what reads some pieces more; in the end it gives the data: an object with the root element in it
 */
function readerOf(source: string): (pieces: number) => Record<string, unknown> | undefined {
  let end = rootAt(source);
  const prefixes = prefixesIn(source, end);
  /** Tags without attributes by what stands in them: there are few, and each of them is there many times. */
  const tags = new Map<string, Tag | undefined>();
  const tagOf = (text: string): Tag | undefined => {
    const found = /^(\/?)([a-z_][\w:.-]*)([^]*)$/i.exec(text);
    if (!found) return undefined;
    const [, slash, raw, rest = ''] = found;
    const [, prefix, local] = /^([^:]+):(.+)$/.exec(raw!) || [];
    const usual = prefix === undefined ? undefined : (own(prefixes, prefix) as string | undefined);
    const name = usual === undefined ? raw! : usual ? `${usual}:${local}` : local!;
    return {
      name,
      closes: !!slash,
      isEmpty: /\/\s*$/.test(rest.slice(-99)),
      isText: TEXT.test(name),
      isSibling: SIBLING.test(name),
      isOutside: OUTSIDE.test(name) && !/^xhtml:/.test(name),
      rest,
    };
  };
  const tagIn = (text: string): Tag | undefined => {
    if (text.length > 40) return tagOf(text);
    let tag = tags.get(text);
    if (!tag && !tags.has(text)) tags.set(text, (tag = tagOf(text)));
    return tag;
  };

  const top: Element = { tag: tagOf('top')!, text: '', from: 0, inText: false };
  const open = [top];
  /** Puts the value of an element into the one that it is in. */
  const put = ({ name }: Tag, value: unknown, parent: Element): void => {
    if (parent.inText || parent.tag.isText) return;
    if (name !== '__proto__') {
      const data = (parent.data = parent.data || {});
      const before = own(data, name);
      if (isList(before)) before.push(value);
      else data[name] = before === undefined ? value : [before, value];
    }
  };
  const close = (depth: number, to: number): void => {
    while (open.length > depth) {
      const element = open.pop()!;
      const { tag, inText } = element;
      let { data, text } = element;
      if (inText) continue;
      if (element.hasChildren && tag.isText) {
        text = asHtml(source.slice(element.from, to));
        // Markup that was not escaped is none of XML's, but this type says so.
        data = data || {};
        if (!data.type) data.type = 'html';
      }
      text = text.trim();
      if (data && text) data['#value'] = text;
      put(tag, data || text, open[open.length - 1]!);
    }
  };
  /** Takes a tag that begins at a place and whose content would begin at another. */
  const take = (tag: Tag, at: number, from: number): void => {
    const { name, closes, isEmpty, isSibling, isOutside, rest } = tag;
    let depth = open.length - 1;
    if (closes) {
      while (depth > 0 && open[depth]!.tag.name !== name) depth--;
      if (depth) close(depth, at);
      return;
    }
    if (isSibling) {
      while (depth > 0 && open[depth]!.tag.name !== name) depth--;
      if (depth) close(depth, at);
    }
    if (isOutside && open[open.length - 1]!.tag.name === 'title') close(open.length - 1, at);
    const parent = open[open.length - 1]!;
    parent.hasChildren = true;
    const inText = parent.inText || parent.tag.isText;
    const data = rest && !inText ? attributesIn(rest) : undefined;
    let { base } = parent;
    if (data) {
      try {
        if (data['xml:base']) base = new URL(data['xml:base'], base).href;
        if (base && data.href) data.href = new URL(data.href, base).href;
      } catch {
        // What is relative is so to the address of the document, which its reader knows.
      }
    }
    if (!isEmpty && open.length < DEEPEST) open.push({ tag, data, text: '', from, inText, base });
    else put(tag, data || '', parent);
  };

  /** Where the next piece begins, at the earliest. */
  let at = end;
  return (pieces) => {
    while (pieces-- && (at = source.indexOf('<', at)) >= 0) {
      const start = at;
      const mark = source.charAt(start + 1);
      let tag: Tag | undefined;
      let from = -1;
      let text = '';
      if (mark === '!') {
        const name = source.slice(start + 2, start + 9);
        const isSection = /^\[CDATA\[$/i.test(name);
        if (isSection || /^--/.test(name)) {
          const last = isSection ? ']]>' : '-->';
          const found = source.indexOf(last, start + (isSection ? 9 : 4));
          if (isSection) text = source.slice(start + 9, found < 0 ? source.length : found);
          from = found < 0 ? source.length : found + 3;
        }
      } else if (mark === '?') {
        const found = source.indexOf('?>', start + 2);
        from = found < 0 ? source.length : found + 2;
      } else {
        let next = source.indexOf('<', start + 1);
        if (next < 0) next = source.length;
        const piece = source.slice(start + 1, next);
        const length = endOfTag(piece);
        if (length >= 0) tag = tagIn(piece.slice(0, length));
        if (tag) from = start + length + 2;
      }
      // What is no markup is text.
      at = start + 1;
      if (from < 0) continue;
      const inside = open[open.length - 1]!;
      if (start > end) inside.text += decode(source.slice(end, start));
      inside.text += text;
      at = end = from;
      if (tag) take(tag, start, from);
    }
    if (at >= 0) return undefined;
    open[open.length - 1]!.text += decode(source.slice(end));
    close(1, source.length);
    return top.data || {};
  };
}

/** The data in a document of XML. A long one is read in slices. */
export async function parseXml(source: string, signal?: AbortSignal): Promise<Record<string, unknown>> {
  const read = readerOf(source);
  let data: Record<string, unknown> | undefined;
  if (source.length < AT_ONCE) data = read(Infinity);
  else await inSlices(() => !(data = read(STEP)), signal);
  return data!;
}
