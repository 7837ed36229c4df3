/**
 * The body of an article that is made of blocks, as HTML. Every editor and content management system has a dialect of
 * its own; they differ in names, and in whether marks lie around a text, on it, or beside it (decision 0010).
 */
import { isList, own } from '../data/value.js';
import {
  type Block,
  get,
  joinBlocks,
  joinRanges,
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
import { escapeHtml } from './escape-html.js';
import { textToHtml } from './text-body.js';

/** How deep blocks are followed; what lies deeper is no article, and could exhaust the stack. */
const DEEPEST = 100;

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

const nameOf = (node: unknown): string =>
  plainName(
    textOf(node, 'nodeType', '_type', '@type', 'type', 'blockType', '__component', 'component', 'bundle', 'blockName'),
  );

function tagOf(node: unknown): string {
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

const childrenOf = (node: unknown): unknown[] | undefined => {
  for (const key of ['children', 'content', 'nodes']) {
    const found = own(node, key);
    if (isList(found)) return found;
  }
  return undefined;
};

/** The text of a node that is nothing but text. */
function leafOf(node: unknown): string | undefined {
  if (childrenOf(node)) return undefined;
  const text = own(node, 'text');
  if (typeof text === 'string' && !own(node, 'data') && (tagOf(node) === 'text' || !nameOf(node))) return text;
  const value = own(node, 'value');
  return nameOf(node) === 'text' && typeof value === 'string' ? value : undefined;
}

/** @param defs marks that stand beside the text, by their keys */
function marksOf(node: unknown, defs?: Map<unknown, unknown>): string[] {
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
function deepText(value: unknown): string {
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

const isInline = (node: unknown): boolean =>
  typeof node === 'string' || leafOf(node) !== undefined || tagOf(node) === 'a' || !!markOf(nameOf(node));

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

/** A text with ranges beside it: Prismic and Draft.js. */
function rangedOf(node: unknown, entities: unknown): Block {
  const type = textOf(node, 'type');
  const text = textOf(node, 'text');
  const ranges: { start: number; end: number; mark: string }[] = [];
  for (const span of listOf(own(node, 'spans')))
    ranges.push({
      start: numberOf(span, 'start'),
      end: numberOf(span, 'end'),
      mark: markOf(textOf(span, 'type')) || linkMark(own(span, 'data')),
    });
  let media = '';
  for (const key of ['inlineStyleRanges', 'entityRanges'])
    for (const range of listOf(own(node, key))) {
      const start = numberOf(range, 'offset');
      const entity = own(entities, textOf(range, 'key'));
      const isImage = /image|photo|media/i.test(textOf(entity, 'type'));
      if (isImage) media += mediaOf(own(entity, 'data'), true);
      ranges.push({
        start,
        end: start + numberOf(range, 'length'),
        mark: isImage ? '' : markOf(textOf(range, 'style')) || linkMark(own(entity, 'data')),
      });
    }
  if (media) return { html: media };
  if (type === 'image') return { html: mediaOf(node, true) };
  if (type === 'embed') {
    const url = textOf(node, 'oembed.embed_url');
    const title = textOf(node, 'oembed.title') || url;
    return { html: url && `<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>` };
  }
  const html = joinRanges(text, ranges);
  const level = numberOf(node, 'depth') + 1;
  if (/list-item$/.test(type)) return { html, list: /^o/.test(type) ? 'ol' : 'ul', level };
  const tag = tagOf({ type });
  if (tag === 'pre') return { html: `<pre><code>${html.split('<br>').join('\n')}</code></pre>` };
  return { html: tagged(/^(?:h\d|blockquote)$/.test(tag) ? tag : 'p', html) };
}

/** Items of Editor.js: texts, or texts with items of their own. */
const editorItems = (items: unknown[], tag: string, depth: number): string =>
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

/** Quill: the marks of a line stand on its end. */
function quillOf(ops: unknown[]): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const end = (attributes: unknown): void => {
    const html = joinRuns(runs);
    runs = [];
    const list = textOf(attributes, 'list');
    const level = numberOf(attributes, 'indent') + 1;
    if (list) blocks.push({ html, list: list === 'ordered' ? 'ol' : 'ul', level });
    else {
      const head = textOf(attributes, 'header');
      const code = own(attributes, 'code-block');
      const tag = /^[1-6]$/.test(head) ? `h${head}` : own(attributes, 'blockquote') ? 'blockquote' : code ? 'pre' : 'p';
      blocks.push({ html: tagged(tag, html) });
    }
  };
  for (const op of ops) {
    const insert = own(op, 'insert');
    const attributes = own(op, 'attributes');
    const marks = marksOf(attributes);
    const script = textOf(attributes, 'script');
    marks.push(/^su[bp]/.test(script) ? script.slice(0, 3) : '');
    const href = textOf(attributes, 'link');
    if (href) marks.push(linkMark({ href }));
    if (typeof insert === 'string') {
      const lines = insert.split('\n');
      for (let i = 0; i < lines.length; i++) {
        if (i) end(attributes);
        if (lines[i]) runs.push({ html: escapeHtml(lines[i]!), marks });
      }
    } else if (textOf(insert, 'image')) runs.push({ html: mediaOf({ src: textOf(insert, 'image') }, true), marks });
    else if (textOf(insert, 'video', 'formula'))
      runs.push({ html: escapeHtml(textOf(insert, 'video', 'formula')), marks });
  }
  if (runs.length) end(undefined);
  return blocks;
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

/** TYPO3 splits the text of a list into lines, and of a table into cells. */
const listsOf = (rows: unknown[]): string =>
  isList(rows[0])
    ? tableOf(
        rows.map((row) => listOf(row).map((cell) => markupOf(textOf({ cell }, 'cell')))),
        false,
      )
    : editorItems(rows, 'ul', 0);

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
