/** What the nodes of blocks are, whatever their dialect calls them; and what needs no look at what is around it. */
import { isList, own } from '../data/value.js';
import { get, linkMark, listOf, markOf, markupOf, numberOf, plainName, tableOf, tagged, textOf } from './block-html.js';
import { textToHtml } from './text-body.js';

/** How deep blocks are followed; what lies deeper is no article, and could exhaust the stack. */
export const DEEPEST = 100;

/** Tags of nodes, by their names without signs between the words. */
const TAGS: Record<string, string> = {
  ...{ paragraph: 'p', p: 'p', unstyled: 'p', normal: 'p', blockquote: 'blockquote', quote: 'blockquote' },
  ...{ blockquotesm: 'blockquote', bulletlist: 'ul', bulletedlist: 'ul', unorderedlist: 'ul', ul: 'ul', ullist: 'ul' },
  ...{ orderedlist: 'ol', numberedlist: 'ol', ol: 'ol', ollist: 'ol', listitem: 'li', li: 'li', taskitem: 'li' },
  ...{ tasklist: 'ul', checklist: 'ul', codeblock: 'pre', preformatted: 'pre', pre: 'pre', code: 'pre' },
  ...{ hr: 'hr', horizontalrule: 'hr', divider: 'hr', delimiter: 'hr', thematicbreak: 'hr', separator: 'hr' },
  ...{ hardbreak: 'br', linebreak: 'br', br: 'br', table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', td: 'td' },
  ...{ tablerow: 'tr', tablecell: 'td', tableheader: 'th', tableheadercell: 'th', th: 'th', link: 'a', hyperlink: 'a' },
  ...{
    autolink: 'a',
    a: 'a',
    assethyperlink: 'a',
    entryhyperlink: 'a',
    extendedtext: 'text',
    span: 'text',
    text: 'text',
  },
  ...{ header: 'h2', heading: 'h2', subheading: 'h3', headerone: 'h1', headertwo: 'h2', headerthree: 'h3' },
  ...{ headerfour: 'h4', headerfive: 'h5', headersix: 'h6', headingone: 'h1', headingtwo: 'h2', headingthree: 'h3' },
  ...{ headingfour: 'h4', headingfive: 'h5', headingsix: 'h6', extendedheading: 'h2', extendedquote: 'blockquote' },
};

/** Bits of Lexical's `format`. */
const BITS = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'mark'];

export const nameOf = (node: unknown): string =>
  plainName(
    textOf(node, 'nodeType', '_type', '@type', 'type', 'blockType', '__component', 'component', 'bundle', 'blockName'),
  );

export function tagOf(node: unknown): string {
  const name = nameOf(node);
  const level =
    /^(?:heading|h|header)([1-6])$/.exec(name)?.[1] || textOf(node, 'level', 'attrs.level', 'data.level', 'depth');
  const named = textOf(node, 'tag');
  const tag = (own(TAGS, name) as string) || (/^h(?:eading|eader)?[1-6]$/.test(name) ? 'h2' : '');
  if (/^h\d$/.test(tag)) {
    const found = /^h[1-6]$/.test(named) ? named : `h${level}`;
    return /^h[1-6]$/.test(found) && !/^header(?=one|two|three|four|five|six)/.test(name) ? found : tag;
  }
  if (name === 'list')
    return /^(?:ol|ordered|number)/i.test(textOf(node, 'format', 'tag', 'listType', 'data.style', 'style'))
      ? 'ol'
      : 'ul';
  if (tag === 'td' && numberOf(node, 'headerState')) return 'th';
  return tag;
}

export const childrenOf = (node: unknown): unknown[] | undefined => {
  for (const key of ['children', 'content', 'nodes']) {
    const found = own(node, key);
    if (isList(found)) return found;
  }
  return undefined;
};

/** The text of a node that is nothing but text. */
export function leafOf(node: unknown): string | undefined {
  if (childrenOf(node)) return undefined;
  const text = own(node, 'text');
  if (typeof text === 'string' && !own(node, 'data') && (tagOf(node) === 'text' || !nameOf(node))) return text;
  const value = own(node, 'value');
  return nameOf(node) === 'text' && typeof value === 'string' ? value : undefined;
}

/** @param defs marks that stand beside the text, by their keys */
export function marksOf(node: unknown, defs?: Map<unknown, unknown>): string[] {
  const marks: string[] = [];
  for (const mark of listOf(own(node, 'marks'))) {
    const def = defs?.get(mark) || mark;
    const name = typeof def === 'string' ? def : nameOf(def);
    marks.push(markOf(name) || linkMark(def));
  }
  const bits = own(node, 'format');
  if (typeof bits === 'number') for (let i = 0; i < BITS.length; i++) if (bits & (1 << i)) marks.push(BITS[i]!);
  if (typeof node === 'object' && node)
    for (const key of Object.keys(node)) if (own(node, key) === true) marks.push(markOf(key));
  return marks;
}

/** The text of anything, without following it by recursion: for what is nested too deep. */
export function deepText(value: unknown): string {
  const found: string[] = [];
  const left = [value];
  while (left.length) {
    const next = left.pop();
    if (isList(next)) for (let i = next.length; i--;) left.push(next[i]);
    else if (typeof next === 'object' && next) {
      const text = textOf(next, 'text', 'value');
      if (text) found.push(text);
      for (const key of ['root', 'data', 'items', 'blocks', 'nodes', 'content', 'children']) left.push(own(next, key));
    }
  }
  return textToHtml(found.join('\n'));
}

export const isInline = (node: unknown): boolean =>
  typeof node === 'string' || leafOf(node) !== undefined || tagOf(node) === 'a' || !!markOf(nameOf(node));

/** Items of Editor.js: texts, or texts with items of their own. */
export const editorItems = (items: unknown[], tag: string, depth: number): string =>
  depth > DEEPEST
    ? deepText(items)
    : tagged(
        tag,
        items
          .map((item) => {
            const text = typeof item === 'string' ? item : textOf(item, 'content', 'text');
            const checked = own(item, 'checked') ?? get(item, 'meta.checked');
            const box = typeof checked === 'boolean' ? (checked ? '\u2611 ' : '\u2610 ') : '';
            return `<li>${box}${markupOf(text)}${editorItems(listOf(own(item, 'items')), tag, depth + 1)}</li>`;
          })
          .join(''),
      );

/** TYPO3 splits the text of a list into lines, and of a table into cells. */
export const listsOf = (rows: unknown[]): string =>
  isList(rows[0])
    ? tableOf(
        rows.map((row) => listOf(row).map((cell) => markupOf(textOf({ cell }, 'cell')))),
        false,
      )
    : editorItems(rows, 'ul', 0);
