/**
 * Reads XML into plain data, also where there is no DOMParser, and also XML that is not well-formed: feeds with
 * undeclared entities, unclosed elements and bare ampersands are about as common as sound ones.
 *
 * Elements become members, as in RSS in JSON: a text where there is no more to an element, else an object of its
 * attributes and children, and of its text as `#value`. What is there several times becomes a list.
 */
import { isList, own } from '../value.js';
import { rootAt } from './feed-root.js';

/** Comments, CDATA, processing instructions, tags. No attribute has a `<` in it. */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)([a-z_][\w:.-]*)((?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>/gi;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

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

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities of XML decoded. Those of HTML are left to whoever reads the text. */
function decode(text: string): string {
  return text.indexOf('&') < 0
    ? text
    : text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (entity, hex, digits, name) => {
        const code = parseInt(digits, hex ? 16 : 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ((own(ENTITIES, name) as string) ?? entity);
      });
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  /** Where its content begins and ends in the document. */
  from: number;
  to: number;
  base?: string;
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

function dataOf(element: Element, source: string): unknown {
  const { name, attributes, children } = element;
  const data: Record<string, unknown> = { ...attributes };
  let { text } = element;
  if (children.length && TEXT.test(name)) {
    text = asHtml(source.slice(element.from, element.to));
    // Markup that was not escaped is none of XML's, but this type says so.
    if (!data.type) data.type = 'html';
  } else {
    for (const child of children) {
      const value = dataOf(child, source);
      const before = own(data, child.name);
      if (child.name === '__proto__') continue;
      if (isList(before)) before.push(value);
      else data[child.name] = before === undefined ? value : [before, value];
    }
  }
  text = text.trim();
  if (!Object.getOwnPropertyNames(data).length) return text;
  if (text) data['#value'] = text;
  return data;
}

/** The data in a document of XML: an object with its root element in it. */
export function parseXml(source: string): Record<string, unknown> {
  const prefixes: Record<string, string> = {};
  source.replace(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)/g, (_, prefix: string, uri: string) => {
    for (const [usual, pattern] of NAMESPACES) if (pattern.test(uri.trim())) prefixes[prefix] = usual;
    return '';
  });
  // A feed of which all elements have a prefix is the same without.
  const root = /<([\w.-]+):feed[\s>]/.exec(source);
  if (root && own(prefixes, root[1]!) === 'atom') prefixes[root[1]!] = '';
  const nameOf = (name: string): string => {
    const [, prefix, local] = /^([^:]+):(.+)$/.exec(name) || [];
    const usual = prefix === undefined ? undefined : (own(prefixes, prefix) as string | undefined);
    return usual === undefined ? name : usual ? `${usual}:${local}` : local!;
  };

  const top: Element = { name: '', attributes: {}, children: [], text: '', from: 0, to: source.length };
  const open = [top];
  const close = (depth: number, to: number): void => {
    while (open.length > depth) open.pop()!.to = to;
  };
  let end = rootAt(source);
  let token: RegExpExecArray | null;
  TOKEN.lastIndex = end;
  while ((token = TOKEN.exec(source))) {
    const [whole, cdata, slash, rawName, rest = ''] = token;
    const inside = open[open.length - 1]!;
    inside.text += decode(source.slice(end, token.index));
    end = token.index + whole.length;
    if (cdata !== undefined) inside.text += cdata;
    if (!rawName) continue;
    const name = nameOf(rawName);
    if (slash) {
      let depth = open.length - 1;
      while (depth > 0 && open[depth]!.name !== name) depth--;
      if (depth) close(depth, token.index);
      continue;
    }
    if (SIBLING.test(name)) {
      for (let depth = open.length - 1; depth > 0; depth--) {
        if (open[depth]!.name !== name) continue;
        close(depth, token.index);
        break;
      }
    }
    if (open[open.length - 1]!.name === 'title' && OUTSIDE.test(name) && !/^xhtml:/.test(name))
      close(open.length - 1, token.index);
    const parent = open[open.length - 1]!;
    const element: Element = { name, attributes: {}, children: [], text: '', from: end, to: end, base: parent.base };
    rest.replace(ATTRIBUTE, (_, key: string, double?: string, single?: string, bare?: string) => {
      if (!/^xmlns|^__proto__$/.test(key)) element.attributes[key] = decode(double ?? single ?? bare ?? '');
      return '';
    });
    const { attributes } = element;
    try {
      if (attributes['xml:base']) element.base = new URL(attributes['xml:base'], element.base).href;
      if (element.base && attributes.href) attributes.href = new URL(attributes.href, element.base).href;
    } catch {
      // What is relative is so to the address of the document, which its reader knows.
    }
    parent.children.push(element);
    // Nothing sound is as deep as this.
    if (!/\/\s*$/.test(rest) && open.length < 99) open.push(element);
  }
  open[open.length - 1]!.text += decode(source.slice(end));
  close(1, source.length);
  return dataOf({ ...top, text: '' }, source) as Record<string, unknown>;
}
