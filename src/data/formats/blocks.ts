/** Texts that are trees of blocks, as editors of many systems keep them, and plain text out of them. */
import { isObject, membersOf } from '../members.js';
import { isList, own } from '../value.js';

/** What nodes of such trees are called: Portable Text, Slate, Strapi, Contentful, Prismic, Lexical, ProseMirror, EditorJS. */
const CHILDREN = ['children', 'content', 'nodes', 'root', 'blocks', 'data', 'value'];
/** Parts of a line, after which no word ends. */
const INLINE = /^(?:text|span|link|hyperlink|mark|strong|em)$/;

const typeOf = (node: unknown): string => `${own(node, '_type') || own(node, 'type') || own(node, 'nodeType') || ''}`;

/** Whether a value is a text in blocks, and not a list of other things. */
export function isBlocks(value: unknown): boolean {
  if (isList(value)) return isObject(value[0]) && value.filter(isBlock).length > value.length / 2;
  return (
    isObject(value) &&
    (/^doc(?:ument)?$/.test(typeOf(value)) || !!own(own(value, 'root'), 'children') || isBlocks(own(value, 'blocks')))
  );
}

function isBlock(node: unknown): boolean {
  const children = own(node, 'children') || own(node, 'content');
  return (
    (!!typeOf(node) && (isList(children) || isList(own(node, 'spans')) || isObject(own(node, 'data')))) ||
    /^(?:slate|text|title|image)$/.test(`${own(node, '@type')}`)
  );
}

function collect(node: unknown, texts: string[]): void {
  if (isList(node)) for (const one of node) collect(one, texts);
  else if (isObject(node)) {
    const order = own(own(node, 'blocks_layout'), 'items');
    if (isList(order)) {
      for (const key of order) collect(own(own(node, 'blocks'), `${key as string}`), texts);
      return;
    }
    const plain = own(node, 'plaintext') || own(node, 'text') || (typeOf(node) === 'text' && own(node, 'value'));
    if (typeof plain === 'string') texts.push(plain.replace(/<[^>]*>/g, ''));
    else for (const key of CHILDREN) if (typeof own(node, key) === 'object') collect(own(node, key), texts);
    if (!INLINE.test(typeOf(node)) && (typeOf(node) || membersOf(node).length > 1)) texts.push(' ');
  }
}

/** The plain text of blocks. */
export function textOfBlocks(value: unknown): string {
  const texts: string[] = [];
  collect(value, texts);
  return texts
    .join('')
    .replace(/[\t\n\f\r \xa0]+/g, ' ')
    .replace(/^ | $/g, '');
}
