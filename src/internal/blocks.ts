/**
 * The body of an article that is made of blocks, as HTML. Every editor and content management system has a dialect of
 * its own; they differ in names, and in whether marks lie around a text, on it, or beside it (decision 0010).
 */
import { isList, own } from '../data/value.js';
import {
  type Block,
  get,
  joinBlocks,
  joinRuns,
  linesOf,
  linkMark,
  listOf,
  markOf,
  markupOf,
  mediaOf,
  numberOf,
  plainName,
  type Run,
  tableOf,
  tagged,
  textOf,
} from './block-html.js';
import {
  childrenOf,
  DEEPEST,
  deepText,
  editorItems,
  isInline,
  leafOf,
  listsOf,
  marksOf,
  nameOf,
  tagOf,
} from './block-nodes.js';
import { quillOf, rangedOf } from './block-ranges.js';
import { escapeHtml } from './escape-html.js';
import { textToHtml } from './text-body.js';

function runsOf(nodes: unknown[], depth: number, defs?: Map<unknown, unknown>): Run[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return { html: linesOf(node), marks: [] };
    const text = leafOf(node);
    if (text !== undefined) return { html: linesOf(text), marks: marksOf(node, defs) };
    const tag = tagOf(node);
    // ProseMirror puts marks on pictures and breaks, too.
    const marks = tag === 'br' || own(node, 'marks') ? marksOf(node, defs) : [];
    return { html: nodeOf(node, depth + 1, true), marks };
  });
}

/** Items of a list. A list that stands between items, or alone in one, belongs to the item before it. */
function itemsOf(nodes: unknown[], depth: number): string {
  let html = '';
  for (const node of nodes) {
    const isNested = /^[uo]l$/.test(tagOf(node));
    const children = childrenOf(node) || [];
    const checked = get(node, 'attrs.checked') ?? own(node, 'checked');
    let inner = isNested ? nodeOf(node, depth + 1) : flowOf(children, depth + 1);
    if (typeof checked === 'boolean') inner = (checked ? '\u2611 ' : '\u2610 ') + inner;
    const alone = isNested || (children.length === 1 && /^[uo]l$/.test(tagOf(children[0])));
    html = alone && html.slice(-5) === '</li>' ? `${html.slice(0, -5)}${inner}</li>` : `${html}<li>${inner}</li>`;
  }
  return html;
}

/** What stands in a block that may hold blocks or text: one paragraph in it is as good as none. */
function flowOf(nodes: unknown[], depth: number): string {
  const [only] = nodes;
  const rest = nodes.slice(1).every((node) => /^[uo]l$/.test(tagOf(node)));
  const lines = childrenOf(only);
  if (rest && lines && (tagOf(only) === 'p' || (!nameOf(only) && lines.some(isInline))))
    return (
      joinRuns(runsOf(lines, depth)) +
      nodes
        .slice(1)
        .map((node) => nodeOf(node, depth + 1))
        .join('')
    );
  return nodes.some(isInline) ? joinRuns(runsOf(nodes, depth)) : nodes.map((node) => nodeOf(node, depth + 1)).join('');
}

/** A node of a tree: Contentful, Lexical, ProseMirror, Slate, Strapi. */
function nodeOf(node: unknown, depth: number, isWithin = false): string {
  if (depth > DEEPEST) return deepText(node);
  if (typeof node === 'string') return isWithin ? linesOf(node) : textToHtml(node);
  if (typeof node !== 'object' || !node) return '';
  const text = leafOf(node);
  if (text !== undefined) {
    const html = joinRuns([{ html: linesOf(text), marks: marksOf(node) }]);
    return isWithin ? html : tagged('p', html);
  }
  const name = nameOf(node);
  const tag = tagOf(node);
  if (tag === 'hr' || tag === 'br') return `<${tag}>`;
  const children = childrenOf(node);
  if (/image|img|picture|photo|upload|asset|figure/.test(name) && tag !== 'a') {
    const media = mediaOf(node, !/upload|asset/.test(name) || !textOf(node, 'filename'));
    if (media) return media;
  }
  if (!children) return componentOf(node, depth);
  if (tag === 'a') {
    const mark = linkMark(node);
    return joinRuns(runsOf(children, depth).map(({ html, marks }) => ({ html, marks: [mark, ...marks] })));
  }
  if (tag === 'ul' || tag === 'ol') return tagged(tag, itemsOf(children, depth));
  const isText = children.some(isInline);
  if (tag === 'pre') {
    const code = joinRuns(runsOf(children, depth)).split('<br>').join('\n');
    return isWithin && isText ? tagged('code', code) : `<pre><code>${code}</code></pre>`;
  }
  const mark = markOf(name);
  if (mark) return tagged(mark, joinRuns(runsOf(children, depth)));
  if (/^(?:p|h\d)$/.test(tag)) return tagged(tag, joinRuns(runsOf(children, depth)));
  if (/^(?:li|t[dh]|blockquote)$/.test(tag)) return tagged(tag, flowOf(children, depth)) || `<${tag}></${tag}>`;
  const inner = isText ? joinRuns(runsOf(children, depth)) : children.map((child) => nodeOf(child, depth + 1)).join('');
  if (tag && tag !== 'text') return tagged(tag, inner);
  return isText && !isWithin && !/^(?:lic|listitemchild|listitemcontent)$/.test(name) ? tagged('p', inner) : inner;
}

/** Portable Text. */
function portableOf(node: unknown, depth: number): Block {
  if (own(node, '_type') !== 'block') return { html: nodeOf(node, depth) };
  const defs = new Map<unknown, unknown>();
  for (const def of listOf(own(node, 'markDefs'))) defs.set(own(def, '_key'), def);
  const html = joinRuns(runsOf(listOf(own(node, 'children')), depth, defs));
  const list = own(node, 'listItem');
  const style = tagOf({ type: textOf(node, 'style') });
  const isBlock = /^(?:p|h\d|blockquote)$/.test(style);
  if (list) {
    const level = numberOf(node, 'level') || 1;
    return { html, list: list === 'number' ? 'ol' : 'ul', level };
  }
  return { html: tagged(isBlock ? style : 'p', html) };
}

/** A block of Editor.js. Its texts are HTML. */
function editorOf(block: unknown, depth: number): string {
  const data = own(block, 'data');
  const type = plainName(textOf(block, 'type'));
  const text = markupOf(textOf(data, 'text', 'content'));
  if (type === 'header')
    return tagged(/^[1-6]$/.test(textOf(data, 'level')) ? `h${textOf(data, 'level')}` : 'h2', text);
  if (isList(own(data, 'items')))
    return editorItems(listOf(own(data, 'items')), textOf(data, 'style') === 'ordered' ? 'ol' : 'ul', depth);
  if (type === 'quote') return tagged('blockquote', tagged('p', text) + tagged('p', markupOf(textOf(data, 'caption'))));
  if (type === 'code') return tagged('pre', escapeHtml(textOf(data, 'code')));
  if (type === 'raw') return textOf(data, 'html');
  if (type === 'delimiter') return '<hr>';
  if (type === 'table') {
    const rows = listOf(own(data, 'content')).map((row) =>
      listOf(row).map((cell) => markupOf(textOf({ cell }, 'cell'))),
    );
    return tableOf(rows, own(data, 'withHeadings') === true);
  }
  const link = textOf(data, 'link', 'source') || (/image/.test(type) ? '' : textOf(data, 'file.url'));
  if (link) {
    const title = textOf(data, 'meta.title', 'title', 'file.name', 'caption') || link;
    return `<p><a href="${escapeHtml(link)}">${markupOf(title)}</a></p>`;
  }
  return mediaOf(data, type === 'image') || tagged('p', text) || componentOf(data, depth);
}

/** Members that tell about a block, and are not of its text. */
const TECHNICAL =
  /^[_@$]|^(?:type|name|class\w*|style\w*|format|mode|lang\w*|locale|slug|hash|uu?id|id|key|ref|url|href|src|link|target|rel|mime\w*|alias|version|status|align\w*|direction|indent|component|bundle|blockName|layout|appearance|anchor|color|colPos|categories|nodeType|blockType|acf_fc_layout|headerLayout|width|height|variant|theme|size|icon|attrs|attributes|meta|props|settings)$|(?:Id|_id|Type|_type|Url|_url|Key|_key|Date|_date|At|_at|Name|Class|Style|Position)$/;
const HEADLINE = /^(?:field_)?(?:title|heading|header|headline)$/;
const PROSE =
  /text|html|body|copy|content|value|rich|description|caption|quote|intro|lead|summary|rendered|markdown|question|answer/i;

const looksLikeMarkup = (text: string): boolean => /<\/?[a-z][^<]*>/i.test(text);
const proseOf = (text: string): string => (looksLikeMarkup(text) ? text : textToHtml(text));

/** A block of which nothing is known but that its texts are evident: paragraphs of Drupal, TYPO3, dynamic zones. */
function componentOf(node: unknown, depth: number): string {
  if (typeof node !== 'object' || !node) return '';
  const code = textOf(node, 'code');
  if (code) return tagged('pre', escapeHtml(code));
  // Drupal: one text in two forms. WordPress: a block with its markup.
  const ready = textOf(node, 'processed', 'rendered', 'innerHTML', 'html');
  if (ready)
    return (
      proseOf(ready) +
      listOf(own(node, 'innerBlocks'))
        .map((block) => render(block, depth + 1))
        .join('')
    );
  const media = mediaOf(node, false);
  if (media) return media;
  // A table that holds cells: Sanity, Volto.
  const rows = listOf(own(node, 'rows'));
  if (rows.length && rows.every((row) => isList(own(row, 'cells')) || isList(row)))
    return tableOf(
      rows.map((row) => listOf(own(row, 'cells') || row).map((cell) => cellOf(cell, depth))),
      get(rows[0], 'cells.0.type') === 'header',
    );
  let html = '';
  for (const key of Object.keys(node)) {
    const value = own(node, key);
    const isProse = PROSE.test(key);
    const isTechnical = TECHNICAL.test(key);
    if (typeof value === 'string') {
      // `t3://page?uid=1`, `mailto:…`: an address is no text, whatever its member is called.
      if ((isTechnical && !isProse) || /^\w+:\S+$/.test(value)) continue;
      if (HEADLINE.test(key)) html += tagged('h2', looksLikeMarkup(value) ? value : linesOf(value));
      else if (isProse || /[^\x00-\x7f]|\S\s+\S/.test(value)) html += proseOf(value);
    } else if (typeof value === 'object' && value && (!isTechnical || key === 'attributes' || key === 'attrs'))
      html += isList(value) && key === 'bodytext' ? listsOf(value) : render(value, depth + 1);
  }
  return html;
}

const cellOf = (cell: unknown, depth: number): string =>
  typeof cell === 'object' && cell
    ? flowOf(listOf(own(cell, 'value') || own(cell, 'content') || own(cell, 'children')), depth)
    : linesOf(textOf({ cell }, 'cell'));

/** A block of Volto. What shows the title and the like of its page is no text of the body. */
function voltoOf(block: unknown, depth: number): string {
  const type = textOf(block, '@type');
  if (/^(?:title|description|listing|search|toc|leadimage|metadata|relatedItems)$/.test(type)) return '';
  if (type === 'slate') return render(own(block, 'value'), depth);
  if (type === 'html') return textOf(block, 'html');
  if (type === 'image') {
    const url = textOf(block, 'url');
    // A picture of the site itself is named by its page.
    const src = /@@images|^\w+:.*\.\w+$/.test(url) ? url : `${url}/@@images/image`;
    return url && mediaOf({ ...(block as object), url: src }, true);
  }
  const url = textOf(block, 'url');
  if (type === 'video' && url) return `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
  return type === 'slateTable' || type === 'table'
    ? componentOf(own(block, 'table'), depth)
    : render(block, depth, true);
}

/** A value of any dialect. */
function render(value: unknown, depth: number, isKnown = false): string {
  if (depth > DEEPEST) return deepText(value);
  if (typeof value === 'string') return proseOf(value);
  if (typeof value === 'number') return textToHtml(`${value}`);
  if (typeof value !== 'object' || !value) return '';
  if (isList(value)) {
    if (value.some((node) => own(node, '_type') === 'block' || isList(own(node, 'markDefs'))))
      return joinBlocks(value.map((node) => portableOf(node, depth)));
    if (value.some((node) => own(node, 'insert') !== undefined)) return joinBlocks(quillOf(value));
    const isRanged = (node: unknown): boolean => isList(own(node, 'spans')) && typeof own(node, 'text') === 'string';
    if (value.some(isRanged))
      return joinBlocks(
        value.map((node) =>
          /^(?:image|embed)$/.test(textOf(node, 'type')) || isRanged(node)
            ? rangedOf(node, undefined)
            : { html: nodeOf(node, depth) },
        ),
      );
    if (value.length && value.every(isInline)) return tagged('p', joinRuns(runsOf(value, depth)));
    return value.map((node) => render(node, depth + 1)).join('');
  }
  const blocks = own(value, 'blocks');
  const ids = get(value, 'blocks_layout.items');
  if (isList(ids)) return ids.map((id) => voltoOf(own(blocks, textOf({ id }, 'id')), depth + 1)).join('');
  if (isList(own(value, 'ops'))) return render(own(value, 'ops'), depth + 1);
  if (isList(blocks)) {
    const entities = own(value, 'entityMap');
    if (entities || blocks.some((block) => isList(own(block, 'inlineStyleRanges'))))
      return joinBlocks(blocks.map((block) => rangedOf(block, entities)));
    if (blocks.some((block) => own(block, 'data')))
      return blocks
        .map((block) =>
          typeof own(block, 'data') === 'object' ? editorOf(block, depth + 1) : render(block, depth + 1),
        )
        .join('');
    return render(blocks, depth + 1);
  }
  // Wrappers: Lexical, older Slate, Contentful and Hygraph over GraphQL.
  for (const key of ['root', 'document', 'json', 'raw']) {
    const inner = own(value, key);
    if (typeof inner === 'object' && inner) return render(inner, depth + 1);
  }
  if (!isKnown && typeof own(value, '@type') === 'string') return voltoOf(value, depth);
  return childrenOf(value) || nameOf(value) ? nodeOf(value, depth) : componentOf(value, depth);
}

/**
 * Blocks as HTML, for the sanitiser: texts are escaped, what blocks hold as HTML is passed on as it is. A dialect that is
 * not known gives the texts that are evident in it.
 *
 * @param value a list of blocks, a document, or the JSON of one
 */
export function blocksToHtml(value: unknown): string {
  if (typeof value === 'string' && /^\s*[[{]/.test(value)) {
    try {
      value = JSON.parse(value);
    } catch {
      // It is a text that begins with a bracket.
    }
  }
  return render(value, 0);
}
