/** What all dialects of block content come down to: runs of text with marks, lists by level, pictures. */
import { isList, own } from '../data/value.js';
import { escapeHtml } from './escape-html.js';

/** A member by the names on the way to it, as in `attrs.href`. */
export function get(value: unknown, path: string): unknown {
  for (const key of path.split('.')) value = own(value, key);
  return value;
}

/** The first of several members that is a text. */
export function textOf(value: unknown, ...paths: string[]): string {
  for (const path of paths) {
    const found = get(value, path);
    if (typeof found === 'string' ? found : typeof found === 'number') return `${found as string}`;
  }
  return '';
}

/** The first of several members that is a number, or 0. */
export const numberOf = (value: unknown, ...paths: string[]): number => Number(textOf(value, ...paths)) || 0;

/** A name as all dialects would write it: `heading-one`, `headingOne` and `Heading_One` are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

const MARKS: Record<string, string> = {
  ...{ strong: 'strong', bold: 'strong', b: 'strong', em: 'em', italic: 'em', emphasis: 'em', i: 'em' },
  ...{ underline: 'u', u: 'u', ins: 'u', strike: 's', strikethrough: 's', s: 's', del: 's', code: 'code' },
  ...{ sub: 'sub', subscript: 'sub', sup: 'sup', superscript: 'sup', highlight: 'mark', mark: 'mark', keyboard: 'kbd' },
};

/** The tag of a mark; none where it only changes how text looks. */
export const markOf = (name: string): string => (own(MARKS, plainName(name)) as string) || '';

/** Where a link leads, in all dialects. */
export const linkMark = (node: unknown): string => {
  const href = textOf(
    node,
    ...['href', 'url', 'attrs.href', 'data.uri', 'data.href', 'data.url', 'fields.url', 'attributes.href'],
    ...['data.target.fields.file.url', 'fields.doc.value.url', 'data.link.external.external_link'],
  );
  const [internal] = listOf(get(node, 'data.link.internal.internal_link'));
  const found = href || textOf(internal, '@id');
  return found && `a href="${escapeHtml(found)}"`;
};

/** A piece of text or of markup, and the marks on it: what stands between the brackets of their tags. */
export interface Run {
  html: string;
  marks: string[];
}

/** Runs one after another. Marks stay open from run to run, a link around all others. */
export function joinRuns(runs: Run[]): string {
  let html = '';
  const open: string[] = [];
  for (const { html: inner, marks } of [...runs, { html: '', marks: [] }]) {
    const has = (mark: string): boolean => marks.indexOf(mark) >= 0;
    const kept = open.filter(has);
    const isLink = (mark: string): boolean => mark.slice(0, 2) === 'a ';
    const wanted = [...kept, ...marks.filter((mark, i) => kept.indexOf(mark) < 0 && mark && marks.indexOf(mark) === i)];
    const ordered = [...wanted.filter(isLink).slice(0, 1), ...wanted.filter((mark) => !isLink(mark))];
    let same = 0;
    while (same < open.length && open[same] === ordered[same]) same++;
    while (open.length > same) html += `</${open.pop()!.split(' ')[0]}>`;
    for (const mark of ordered.slice(same)) {
      html += `<${mark}>`;
      open.push(mark);
    }
    html += inner;
  }
  return html;
}

/** Text as HTML that keeps its ends of lines. */
export const linesOf = (text: string): string => escapeHtml(text).split('\n').join('<br>');

/** A text whose marks are given by places in it, which may overlap. */
export function joinRanges(text: string, ranges: { start: number; end: number; mark: string }[]): string {
  const edges = [0, text.length];
  for (const { start, end } of ranges) edges.push(start, end);
  const places = edges.filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  return joinRuns(
    places.slice(1).map((end, i) => ({
      html: linesOf(text.slice(places[i], end)),
      marks: ranges.filter((range) => range.start <= places[i]! && range.end >= end).map(({ mark }) => mark),
    })),
  );
}

/** A block; one of a list where `list` says so. */
export interface Block {
  html: string;
  list?: 'ul' | 'ol';
  /** How deep, from 1. */
  level?: number;
}

/** Blocks one after another; items that stand flat beside each other become lists within lists. */
export function joinBlocks(blocks: Block[]): string {
  let html = '';
  const open: string[] = [];
  for (const { html: inner, list, level } of [...blocks, { html: '' } as Block]) {
    const depth = list ? Math.min(Math.max(level || 1, 1), open.length + 1, 20) : 0;
    while (open.length > depth) html += `</li></${open.pop()}>`;
    if (list && open.length === depth) {
      if (open[depth - 1] === list) html += '</li><li>';
      else html += `</li></${open.pop()}>`;
    }
    if (list && open.length < depth) {
      html += `<${list}><li>`;
      open.push(list);
    }
    html += inner;
  }
  return html;
}

/** A text in a tag; nothing where there is none. */
export const tagged = (tag: string, html: string): string => html && `<${tag}>${html}</${tag}>`;

/** A table from rows of cells that are HTML. */
export const tableOf = (rows: string[][], hasHead: boolean): string =>
  tagged(
    'table',
    rows
      .map((row, i) => {
        const tag = hasHead && !i ? 'th' : 'td';
        return `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
      })
      .join(''),
  );

/** Where the file of a picture, or another file, may be named. */
const SOURCES = [
  ...['src', 'url', 'publicUrl', 'asset.url', 'file.url', 'attrs.src', 'image.url', 'value.url', 'fields.file.url'],
  ...['data.file.url', 'data.url', 'data.src', 'data.target.fields.file.url', 'data.attributes.url', 'attributes.url'],
  ...[
    'file.publicUrl',
    'image.src',
    'image.asset.url',
    'uri.url',
    'source_url',
    'originalUrl',
    'image_scales.image.0.download',
  ],
];
const HOLDERS = [
  '',
  'file.',
  'attrs.',
  'data.',
  'image.',
  'value.',
  'fields.',
  'data.target.fields.',
  'properties.',
  'data.attributes.',
];
const inHolders = (...names: string[]): string[] => {
  const paths: string[] = [];
  for (const name of names) for (const holder of HOLDERS) paths.push(holder + name);
  return paths;
};
const ALTS = inHolders('alt', 'alternativeText', 'alternative', 'altText', 'description');
const CAPTIONS = inHolders('caption');
const TYPES = inHolders('mimeType', 'mime', 'filemime', 'file.contentType', 'contentType', 'mime_type');
const TITLES = inHolders('title', 'name', 'filename', 'file.name', 'file.fileName');
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;

/** A picture, or a link to another file; nothing where a value names none. */
export function mediaOf(node: unknown, isPicture: boolean): string {
  const src = textOf(node, ...SOURCES);
  const type = textOf(node, ...TYPES);
  if (!src || (type ? !isPicture && !/^image\//.test(type) : !isPicture && !PICTURE.test(src))) return '';
  const caption = textOf(node, ...CAPTIONS);
  if (/^[^i]\w*\//.test(type))
    return `<p><a href="${escapeHtml(src)}">${escapeHtml(textOf(node, ...TITLES) || caption || src)}</a></p>`;
  let size = '';
  for (const side of ['width', 'height']) {
    const found = textOf(node, ...inHolders(side, `dimensions.${side}`, `file.details.image.${side}`));
    if (/^\d+$/.test(found)) size += ` ${side}="${found}"`;
  }
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(textOf(node, ...ALTS))}"${size}>`;
  // Captions of editors may have links in them.
  return caption ? `<figure>${image}<figcaption>${markupOf(caption)}</figcaption></figure>` : image;
}

/** A text that may be HTML: as it is where it has tags or entities, else escaped. */
export const markupOf = (text: string): string => (/<\/?[a-z][^<]*>|&#?\w+;/i.test(text) ? text : linesOf(text));

/** The members of a list; none where it is no list. */
export const listOf = (value: unknown): unknown[] => (isList(value) ? value : []);
