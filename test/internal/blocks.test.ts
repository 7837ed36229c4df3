import { expect } from '@open-wc/testing';
import { blocksToHtml } from '../../src/internal/blocks.js';

/** What a browser makes of it, without running anything. */
const read = (value: unknown): HTMLElement => new DOMParser().parseFromString(blocksToHtml(value), 'text/html').body;

/** HTML as a browser writes it. */
const html = (value: unknown): string => read(value).innerHTML;

/** The same article in every dialect: a heading, marks that overlap, a link, lists in lists, a picture. */
const ARTICLE =
  '<h2>Ferry</h2>' +
  '<p>The <strong>first <em>boat</em></strong><em> leaves</em> from <a href="/pier">the pier</a>.</p>' +
  '<ul><li>East<ul><li>Dock</li></ul></li><li>West</li></ul>' +
  '<ol><li>Pay</li></ol>' +
  '<blockquote>Mind &lt;the&gt; gap</blockquote>' +
  '<img src="https://lanwan.example/pier.png" alt="Pier" width="640" height="480">';

const src = 'https://lanwan.example/pier.png';
const size = { width: 640, height: 480 };

const span = (text: string, ...marks: string[]): object => ({ _type: 'span', text, marks });
const block = (style: string, children: object[], more = {}): object => ({
  _type: 'block',
  style,
  children,
  markDefs: [],
  ...more,
});
const portableText = [
  block('h2', [span('Ferry')]),
  block(
    'normal',
    [
      span('The '),
      span('first ', 'strong'),
      span('boat', 'strong', 'em'),
      span(' leaves', 'em'),
      span(' from '),
      span('the pier', 'k1'),
      span('.'),
    ],
    { markDefs: [{ _key: 'k1', _type: 'link', href: '/pier' }] },
  ),
  block('normal', [span('East')], { listItem: 'bullet', level: 1 }),
  block('normal', [span('Dock')], { listItem: 'bullet', level: 2 }),
  block('normal', [span('West')], { listItem: 'bullet', level: 1 }),
  block('normal', [span('Pay')], { listItem: 'number', level: 1 }),
  block('blockquote', [span('Mind <the> gap')]),
  { _type: 'image', alt: 'Pier', asset: { _ref: 'image-1', url: src }, ...size },
];

const cText = (value: string, ...marks: string[]): object => ({
  nodeType: 'text',
  value,
  data: {},
  marks: marks.map((type) => ({ type })),
});
const cNode = (nodeType: string, content: object[], data = {}): object => ({ nodeType, data, content });
const cParagraph = (text: string): object => cNode('paragraph', [cText(text)]);
const contentful = cNode('document', [
  cNode('heading-2', [cText('Ferry')]),
  cNode('paragraph', [
    cText('The '),
    cText('first ', 'bold'),
    cText('boat', 'bold', 'italic'),
    cText(' leaves', 'italic'),
    cText(' from '),
    cNode('hyperlink', [cText('the pier')], { uri: '/pier' }),
    cText('.'),
  ]),
  cNode('unordered-list', [
    cNode('list-item', [cParagraph('East'), cNode('unordered-list', [cNode('list-item', [cParagraph('Dock')])])]),
    cNode('list-item', [cParagraph('West')]),
  ]),
  cNode('ordered-list', [cNode('list-item', [cParagraph('Pay')])]),
  cNode('blockquote', [cParagraph('Mind <the> gap')]),
  cNode('embedded-asset-block', [], {
    target: { fields: { description: 'Pier', file: { url: src, contentType: 'image/png', details: { image: size } } } },
  }),
]);

const sText = (text: string, marks = {}): object => ({ type: 'text', text, ...marks });
const strapi = [
  { type: 'heading', level: 2, children: [sText('Ferry')] },
  {
    type: 'paragraph',
    children: [
      sText('The '),
      sText('first ', { bold: true }),
      sText('boat', { bold: true, italic: true }),
      sText(' leaves', { italic: true }),
      sText(' from '),
      { type: 'link', url: '/pier', children: [sText('the pier')] },
      sText('.'),
    ],
  },
  {
    type: 'list',
    format: 'unordered',
    children: [
      { type: 'list-item', children: [sText('East')] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [sText('Dock')] }] },
      { type: 'list-item', children: [sText('West')] },
    ],
  },
  { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [sText('Pay')] }] },
  { type: 'quote', children: [sText('Mind <the> gap')] },
  { type: 'image', image: { url: src, alternativeText: 'Pier', mime: 'image/png', ...size }, children: [sText('')] },
];

const lText = (text: string, format = 0): object => ({
  type: 'text',
  version: 1,
  mode: 'normal',
  style: '',
  text,
  format,
  detail: 0,
});
const lNode = (type: string, children: object[], more = {}): object => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
});
const lexical = {
  root: lNode('root', [
    lNode('heading', [lText('Ferry')], { tag: 'h2' }),
    lNode('paragraph', [
      lText('The '),
      lText('first ', 1),
      lText('boat', 3),
      lText(' leaves', 2),
      lText(' from '),
      lNode('link', [lText('the pier')], { fields: { url: '/pier', newTab: false, linkType: 'custom' } }),
      lText('.'),
    ]),
    lNode(
      'list',
      [
        lNode('listitem', [lText('East')], { value: 1 }),
        lNode('listitem', [lNode('list', [lNode('listitem', [lText('Dock')])], { listType: 'bullet', tag: 'ul' })], {
          value: 2,
        }),
        lNode('listitem', [lText('West')], { value: 2 }),
      ],
      { listType: 'bullet', tag: 'ul' },
    ),
    lNode('list', [lNode('listitem', [lText('Pay')])], { listType: 'number', tag: 'ol' }),
    lNode('quote', [lText('Mind <the> gap')]),
    {
      type: 'upload',
      version: 1,
      relationTo: 'media',
      value: { id: 7, url: src, alt: 'Pier', filename: 'pier.png', mimeType: 'image/png', ...size },
    },
  ]),
};

const pmText = (text: string, ...marks: object[]): object => ({
  type: 'text',
  text,
  ...(marks.length ? { marks } : {}),
});
const pm = (type: string, content?: object[], attrs?: object): object => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content ? { content } : {}),
});
const bold = { type: 'bold' };
const italic = { type: 'italic' };
const pmParagraph = (text: string): object => pm('paragraph', [pmText(text)]);
const proseMirror = pm('doc', [
  pm('heading', [pmText('Ferry')], { level: 2 }),
  pm('paragraph', [
    pmText('The '),
    pmText('first ', bold),
    pmText('boat', bold, italic),
    pmText(' leaves', italic),
    pmText(' from '),
    pmText('the pier', { type: 'link', attrs: { href: '/pier', target: '_blank' } }),
    pmText('.'),
  ]),
  pm('bulletList', [
    pm('listItem', [pmParagraph('East'), pm('bulletList', [pm('listItem', [pmParagraph('Dock')])])]),
    pm('listItem', [pmParagraph('West')]),
  ]),
  pm('ordered_list', [pm('list_item', [pmParagraph('Pay')])]),
  pm('blockquote', [pmParagraph('Mind <the> gap')]),
  pm('image', undefined, { src, alt: 'Pier', title: null, ...size }),
]);

const slate = [
  { type: 'heading-two', children: [{ text: 'Ferry' }] },
  {
    children: [
      { text: 'The ' },
      { text: 'first ', bold: true },
      { text: 'boat', bold: true, italic: true },
      { text: ' leaves', italic: true },
      { text: ' from ' },
      { type: 'link', url: '/pier', children: [{ text: 'the pier' }] },
      { text: '.' },
    ],
  },
  {
    type: 'bulleted-list',
    children: [
      {
        type: 'list-item',
        children: [
          { text: 'East' },
          { type: 'bulleted-list', children: [{ type: 'list-item', children: [{ text: 'Dock' }] }] },
        ],
      },
      { type: 'list-item', children: [{ text: 'West' }] },
    ],
  },
  { type: 'numbered-list', children: [{ type: 'list-item', children: [{ text: 'Pay' }] }] },
  { type: 'block-quote', children: [{ text: 'Mind <the> gap' }] },
  { type: 'image', url: src, alt: 'Pier', ...size, children: [{ text: '' }] },
];

const prismic = [
  { type: 'heading2', text: 'Ferry', spans: [] },
  {
    type: 'paragraph',
    text: 'The first boat leaves from the pier.',
    spans: [
      { start: 4, end: 14, type: 'strong' },
      { start: 10, end: 21, type: 'em' },
      { start: 27, end: 35, type: 'hyperlink', data: { link_type: 'Web', url: '/pier' } },
    ],
  },
  { type: 'list-item', text: 'East', spans: [] },
  { type: 'list-item', text: 'West', spans: [] },
  { type: 'o-list-item', text: 'Pay', spans: [] },
  { type: 'image', url: src, alt: 'Pier', copyright: null, dimensions: size },
];

const draftBlock = (type: string, text: string, more = {}): object => ({
  key: text,
  type,
  text,
  depth: 0,
  inlineStyleRanges: [],
  entityRanges: [],
  ...more,
});
const draft = {
  blocks: [
    draftBlock('header-two', 'Ferry'),
    draftBlock('unstyled', 'The first boat leaves from the pier.', {
      inlineStyleRanges: [
        { offset: 4, length: 10, style: 'BOLD' },
        { offset: 10, length: 11, style: 'ITALIC' },
      ],
      entityRanges: [{ offset: 27, length: 8, key: 0 }],
    }),
    draftBlock('unordered-list-item', 'East'),
    draftBlock('unordered-list-item', 'Dock', { depth: 1 }),
    draftBlock('unordered-list-item', 'West'),
    draftBlock('ordered-list-item', 'Pay'),
    draftBlock('blockquote', 'Mind <the> gap'),
    draftBlock('atomic', ' ', { entityRanges: [{ offset: 0, length: 1, key: 1 }] }),
  ],
  entityMap: {
    0: { type: 'LINK', mutability: 'MUTABLE', data: { url: '/pier' } },
    1: { type: 'IMAGE', mutability: 'IMMUTABLE', data: { src, alt: 'Pier', ...size } },
  },
};

const quill = {
  ops: [
    { insert: 'Ferry' },
    { insert: '\n', attributes: { header: 2 } },
    { insert: 'The ' },
    { insert: 'first ', attributes: { bold: true } },
    { insert: 'boat', attributes: { bold: true, italic: true } },
    { insert: ' leaves', attributes: { italic: true } },
    { insert: ' from ' },
    { insert: 'the pier', attributes: { link: '/pier' } },
    { insert: '.\nEast' },
    { insert: '\n', attributes: { list: 'bullet' } },
    { insert: 'Dock' },
    { insert: '\n', attributes: { list: 'bullet', indent: 1 } },
    { insert: 'West' },
    { insert: '\n', attributes: { list: 'bullet' } },
    { insert: 'Pay' },
    { insert: '\n', attributes: { list: 'ordered' } },
    { insert: 'Mind <the> gap' },
    { insert: '\n', attributes: { blockquote: true } },
  ],
};

const editorJs = {
  time: 1764000000000,
  version: '2.30.0',
  blocks: [
    { id: 'a', type: 'header', data: { text: 'Ferry', level: 2 } },
    { id: 'b', type: 'paragraph', data: { text: 'The <b>first</b> boat from <a href="/pier">the pier</a>.' } },
    {
      id: 'c',
      type: 'list',
      data: { style: 'unordered', items: [{ content: 'East', items: [{ content: 'Dock', items: [] }] }, 'West'] },
    },
    { id: 'd', type: 'checklist', data: { items: [{ text: 'Paid', checked: true }] } },
    {
      id: 'e',
      type: 'table',
      data: {
        withHeadings: true,
        content: [
          ['Route', 'Fare'],
          ['Ferry', '3'],
        ],
      },
    },
    { id: 'f', type: 'code', data: { code: '<script>' } },
    { id: 'g', type: 'image', data: { file: { url: src }, caption: 'The pier', withBorder: false } },
    { id: 'h', type: 'delimiter', data: {} },
    { id: 'i', type: 'linkTool', data: { link: 'https://lanwan.example/', meta: { title: 'Lanwan' } } },
  ],
};

describe('blocksToHtml', () => {
  const dialects: Record<string, [value: unknown, expected: string]> = {
    'Portable Text': [portableText, ARTICLE],
    Contentful: [contentful, ARTICLE],
    Strapi: [strapi, ARTICLE],
    Lexical: [lexical, ARTICLE],
    ProseMirror: [proseMirror, ARTICLE],
    Slate: [slate, ARTICLE],
    Prismic: [prismic, ARTICLE.replace('<ul><li>Dock</li></ul>', '').replace(/<blockquote>.*<\/blockquote>/, '')],
    'Draft.js': [draft, ARTICLE],
    Quill: [quill, ARTICLE.replace(/<img.*/, '')],
  };
  for (const [name, [value, expected]] of Object.entries(dialects)) {
    it(`knows ${name}`, () => {
      expect(html(value)).to.equal(expected);
    });
    it(`knows ${name} as a JSON text`, () => {
      expect(html(JSON.stringify(value))).to.equal(expected);
    });
  }

  it('knows Editor.js', () => {
    expect(html(editorJs)).to.equal(
      '<h2>Ferry</h2><p>The <b>first</b> boat from <a href="/pier">the pier</a>.</p>' +
        '<ul><li>East<ul><li>Dock</li></ul></li><li>West</li></ul><ul><li>☑ Paid</li></ul>' +
        '<table><tbody><tr><th>Route</th><th>Fare</th></tr><tr><td>Ferry</td><td>3</td></tr></tbody></table>' +
        `<pre>&lt;script&gt;</pre><figure><img src="${src}" alt=""><figcaption>The pier</figcaption></figure><hr>` +
        '<p><a href="https://lanwan.example/">Lanwan</a></p>',
    );
  });

  it('knows Volto', () => {
    const value = {
      blocks: {
        c: { '@type': 'image', url: '/news/pier', alt: 'Pier' },
        a: { '@type': 'title' },
        b: {
          '@type': 'slate',
          plaintext: 'The pier',
          value: [
            {
              type: 'p',
              children: [
                { text: 'The ' },
                { type: 'link', data: { url: '/pier' }, children: [{ text: 'pier' }] },
                { type: 'strong', children: [{ text: '!' }] },
              ],
            },
          ],
        },
        d: { '@type': 'slate', value: [{ type: 'ul', children: [{ type: 'li', children: [{ text: 'East' }] }] }] },
        e: {
          '@type': 'gridBlock',
          blocks: { x: { '@type': 'slate', value: [{ type: 'h3', children: [{ text: 'West' }] }] } },
          blocks_layout: { items: ['x'] },
        },
        f: {
          '@type': 'slateTable',
          table: {
            rows: [
              { cells: [{ type: 'header', value: [{ type: 'p', children: [{ text: 'Fare' }] }] }] },
              { cells: [{ type: 'data', value: [{ children: [{ text: '3' }] }] }] },
            ],
          },
        },
      },
      blocks_layout: { items: ['a', 'b', 'missing', 'c', 'd', 'e', 'f'] },
    };
    expect(html(value)).to.equal(
      '<p>The <a href="/pier">pier</a><strong>!</strong></p><img src="/news/pier/@@images/image" alt="Pier">' +
        '<ul><li>East</li></ul><h3>West</h3>' +
        '<table><tbody><tr><th>Fare</th></tr><tr><td>3</td></tr></tbody></table>',
    );
  });

  it('knows the elements of TYPO3', () => {
    const content = {
      colPos0: [
        {
          id: 1,
          type: 'text',
          colPos: 0,
          appearance: { layout: 'default one' },
          content: {
            header: 'Ferry',
            headerLink: { href: '/a', linkText: 't3://page?uid=1', additionalAttributes: [] },
            headerLayout: 0,
            bodytext: '<p>The <b>first</b> boat</p>',
          },
        },
        {
          id: 2,
          type: 'image',
          content: {
            header: '',
            gallery: {
              rows: {
                1: {
                  columns: {
                    1: {
                      publicUrl: src,
                      properties: { mimeType: 'image/png', alternative: 'Pier', filename: 'pier.png' },
                    },
                  },
                },
              },
            },
          },
        },
        { id: 3, type: 'bullets', content: { bodytext: ['East', 'West'] } },
      ],
    };
    expect(html(content)).to.equal(
      `<h2>Ferry</h2><p>The <b>first</b> boat</p><img src="${src}" alt="Pier"><ul><li>East</li><li>West</li></ul>`,
    );
  });

  it('knows paragraphs whose texts are evident', () => {
    const value = [
      {
        type: 'paragraph--text',
        id: 'a-1',
        bundle: 'text',
        field_text: { value: '<p>raw</p>', format: 'basic_html', processed: '<p>The boat</p>' },
      },
      { __component: 'shared.quote', id: 4, title: 'Captain', body: 'Mind <the gap' },
      { blockName: 'core/paragraph', attrs: {}, innerBlocks: [], innerHTML: '\n<p>West</p>\n', innerContent: [] },
      { __component: 'shared.media', file: { url: src, mime: 'image/png', alternativeText: 'Pier' } },
    ];
    expect(html(value).replace(/\n/g, '')).to.equal(
      `<p>The boat</p><h2>Captain</h2><p>Mind &lt;the gap</p><p>West</p><img src="${src}" alt="Pier">`,
    );
  });

  it('knows tables and code of trees', () => {
    const cell = (type: string, text: string): object => pm(type, [pmParagraph(text)]);
    expect(
      html(
        pm('doc', [
          pm('table', [pm('tableRow', [cell('tableHeader', 'Route')]), pm('tableRow', [cell('tableCell', 'Ferry')])]),
        ]),
      ),
    ).to.equal('<table><tbody><tr><th>Route</th></tr><tr><td>Ferry</td></tr></tbody></table>');
    expect(html(pm('doc', [pm('codeBlock', [pmText('a < b\nc')])]))).to.equal('<pre><code>a &lt; b\nc</code></pre>');
  });

  it('keeps the ends of lines', () => {
    expect(html([block('normal', [span('Pier Road\nLanwan')])])).to.equal('<p>Pier Road<br>Lanwan</p>');
    expect(html(pm('doc', [pm('paragraph', [pmText('a'), pm('hardBreak'), pmText('b')])]))).to.equal('<p>a<br>b</p>');
  });

  it('links to files that are no pictures', () => {
    const target = {
      fields: { title: 'Timetable', file: { url: '/t.pdf', contentType: 'application/pdf', fileName: 't.pdf' } },
    };
    expect(html(cNode('document', [cNode('embedded-asset-block', [], { target })]))).to.equal(
      '<p><a href="/t.pdf">Timetable</a></p>',
    );
  });

  it('gives the texts of a dialect that is not known', () => {
    const value = {
      kind: 'page',
      id: 'x1',
      parts: [{ kind: 'k', id: 'x2', words: 'The boat leaves at six' }, { stuff: { text: 'Ferry' } }],
    };
    expect(read(value).textContent).to.equal('The boat leaves at sixFerry');
    expect(read([{ type: 'callout', children: [{ text: 'Mind the gap' }] }]).innerHTML).to.equal('<p>Mind the gap</p>');
    expect(read(['One', 'Two words']).textContent).to.equal('OneTwo words');
    expect(html('No blocks & no JSON')).to.equal('<p>No blocks &amp; no JSON</p>');
    expect(html('[a bracket')).to.equal('<p>[a bracket</p>');
  });

  it('shows a script in a text as text, in every dialect', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    for (const [name, [value]] of Object.entries(dialects)) {
      const body = read(JSON.stringify(value).split('Ferry').join(hostile));
      expect(body.querySelector('script, [onerror]'), name).to.equal(null);
      expect(body.querySelector('h2')!.textContent, name).to.equal(hostile);
    }
  });

  it('lets nothing out of an attribute', () => {
    for (const [name, [value]] of Object.entries(dialects)) {
      const json = JSON.stringify(value)
        .split('/pier"')
        .join('/pier\\" onclick=\\"x"')
        .split('pier.png')
        .join('\'\\" onerror=x ');
      expect(read(json).querySelector('[onclick], [onerror]'), name).to.equal(null);
      expect(read(json).querySelector('a')!.getAttribute('href'), name).to.equal('/pier" onclick="x');
    }
  });

  it('survives what is nested 5,000 deep', () => {
    for (const [open, close] of [
      ['{"type":"x","content":[', ']}'],
      ['{"type":"list","children":[', ']}'],
      ['{"type":"listItem","content":[', ']}'],
      ['{"type":"blockquote","children":[{"text":"a"},', ']}'],
      ['{"type":"link","url":"a","children":[', ']}'],
      ['{"nodeType":"paragraph","content":[', ']}'],
      ['{"root":', '}'],
      ['[', ']'],
      ['{"blocks_layout":{"items":["a"]},"blocks":{"a":', '}}'],
    ] as const) {
      const json = `${open.repeat(5000)}{"type":"text","text":"Lanwan"}${close.repeat(5000)}`;
      expect(blocksToHtml(json), open).to.be.a('string');
    }
    const items = `${'{"content":"a","items":['.repeat(5000)}${']}'.repeat(5000)}`;
    expect(read(`{"blocks":[{"type":"list","data":{"items":[${items}]}}]}`).textContent).to.contain('a');
  });

  it('survives wrong types everywhere, and never shows an object', () => {
    const wrong: unknown[] = [
      null,
      true,
      7,
      '',
      'x',
      [],
      {},
      [[]],
      [null],
      { a: 1 },
      '__proto__',
      'constructor',
      { toString: 1 },
      -1,
      1e9,
    ];
    const values = [portableText, contentful, strapi, lexical, proseMirror, slate, prismic, draft, quill, editorJs];
    /** Every document that differs from this one in one member. */
    function* broken(value: any): Generator<unknown> {
      if (typeof value !== 'object' || !value) return;
      for (const key of Object.keys(value))
        for (const other of [...wrong, ...broken(value[key])]) {
          const copy = Array.isArray(value) ? [...value] : { ...value };
          copy[key] = other;
          yield copy;
        }
    }
    for (const value of values)
      for (const other of broken(value)) {
        const found = blocksToHtml(other);
        if (/\[object|undefined|NaN|function/.test(found)) throw new Error(`${JSON.stringify(other)} gives ${found}`);
      }
  });

  it('is not misled by names of prototypes', () => {
    const value = JSON.parse(
      '[{"type":"__proto__","children":[{"text":"a","__proto__":{"bold":true}}]},{"_type":"constructor","text":"b c"}]',
    );
    expect(read(value).textContent).to.equal('ab c');
  });

  it('gives nothing for nothing', () => {
    for (const value of [
      null,
      undefined,
      '',
      [],
      {},
      '[]',
      '{}',
      true,
      { root: { children: [] } },
      { blocks: [] },
      { ops: [] },
    ])
      expect(blocksToHtml(value), JSON.stringify(value)).to.equal('');
  });
});
