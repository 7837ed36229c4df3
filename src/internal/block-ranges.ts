/** Texts whose marks do not lie around them: they stand beside the text, or on the ends of its lines. */
import { own } from '../data/value.js';
import {
  type Block,
  joinRanges,
  joinRuns,
  linkMark,
  listOf,
  markOf,
  mediaOf,
  numberOf,
  type Run,
  tagged,
  textOf,
} from './block-html.js';
import { marksOf, tagOf } from './block-nodes.js';
import { escapeHtml } from './escape-html.js';

/** A text with ranges beside it: Prismic and Draft.js. */
export function rangedOf(node: unknown, entities: unknown): Block {
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

/** Quill: the marks of a line stand on its end. */
export function quillOf(ops: unknown[]): Block[] {
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
