// What the library does against hostile pages, each with the pages that must not pass without it:
// npm run check:hosts -- --without

/**
 * @typedef {object} Removal
 * @property {string} what is taken away
 * @property {import('../../scripts/hosts/copy.mjs').Edit[]} edits each of which must have one place
 * @property {string[]} [pages] that must not pass then, at least one of them
 * @property {string} [old] Chromium of old in which they must not
 * @property {string[]} [tests] that must fail then, where no page can tell
 */

const lit = 'scripts/vite/lit-on-old-pages.mjs';
const cdn = 'scripts/vite/cdn.mjs';
const host = 'src/styles/host.styles.ts';
const answer = 'src/data/letter/answer.ts';

/** What is never written in src/: a line of a rule each. @type {[what: string, line: string, put?: string][]} */
const rules = [
  ['no Array.from', "  'Array.from': 'pages replace it by one that knows no iterables: use a spread or for-of',\n"],
  ['no functions of arrays that pages replace', "  includes: 'use indexOf',\n  find:", '  find:'],
  ['no functions of strings that pages replace', "  startsWith: 'use indexOf(…) === 0 or slice',\n"],
  ['no functions of dates that pages replace', "  toLocaleDateString: 'use Intl.DateTimeFormat',\n"],
  ['no style attributes', '/[\\s"\'](style\\s*=)/', '/(nothing)/'],
  ['no links to #', '/href\\s*=\\s*["\']?(#)/', '/(nothing)/'],
  ['no rem', '/[\\d.](rem)\\b/', '/(nothing)/'],
  ['nothing fixed', '/(position\\s*:\\s*fixed)/', '/(nothing)/'],
];

/** @type {Removal[]} */
export const removals = [
  {
    what: 'the classic script in ASCII',
    edits: [
      [
        'scripts/vite/finish.mjs',
        'module ? new MagicString(inner.toString()) : toAscii(inner.toString())',
        'new MagicString(inner.toString())',
      ],
    ],
    pages: ['gbk-table', 'wrong-labels'],
  },
  {
    what: 'asking the bytes of an answer for their encoding',
    edits: [['src/data/bytes.ts', 'new TextDecoder(label, { fatal: true })', "new TextDecoder('utf-8')"]],
    pages: ['gbk-table', 'wrong-labels'],
  },
  {
    what: 'links that are absolute before the page can encode them',
    edits: [['src/data/address.ts', 'undefined : absoluteOf(text.trim(), base)', 'undefined : text.trim()']],
    pages: ['gbk-table'],
  },
  {
    what: 'templates of a document of their own',
    edits: [['src/realm.ts', "inert.createElement('template')", "document.createElement('template')"]],
    pages: ['xhtml'],
  },
  {
    what: 'an inner box, which styles of the page do not reach',
    edits: [
      [
        host,
        '  .base {\n    all: initial;\n    display: flow-root;\n',
        '  :host {\n    all: initial;\n    display: flow-root;\n',
      ],
    ],
    pages: ['reset', 'inherited'],
  },
  {
    what: 'a colour of the text with each background',
    edits: [['src/styles/article.styles.ts', '    color: var(--_on-surface);\n', '']],
    pages: ['inherited'],
  },
  { what: 'all: initial', edits: [[host, '    all: initial;\n', '']], pages: ['inherited'] },
  {
    what: 'a line height of our own',
    edits: [[host, 'line-height: var(--civic-line-height, 1.6);', 'line-height: inherit;']],
    pages: ['inherited'],
  },
  {
    what: 'sizes that start from medium, not from the root',
    edits: [
      [
        host,
        'calc(1em * var(--civic-text-scale, 1) * var(--_dpr, 1))',
        'calc(1rem * var(--civic-text-scale, 1) * var(--_dpr, 1))',
      ],
    ],
    pages: ['rem-roots', 'tiny-root'],
  },
  { what: 'the ratio of pixels', edits: [[host, ' * var(--_dpr, 1))', ')']], pages: ['dense-screen'] },
  {
    what: 'hidden="false" as not hidden',
    edits: [[host, ":host([hidden]:not([hidden='false']))", ':host([hidden])']],
    pages: ['framework'],
  },
  {
    what: 'text of tables as that around them',
    edits: [['src/styles/prose.styles.ts', '    color: inherit;\n    font: inherit;\n', '']],
    pages: ['quirks-cells', 'gbk-table'],
  },
  {
    what: 'what is wide within its column',
    edits: [
      ['src/styles/prose.styles.ts', '  .table {\n    overflow-x: auto;\n  }\n', ''],
      ['src/styles/prose.styles.ts', '    white-space: pre-wrap;\n', ''],
    ],
    pages: ['gbk-table', 'phone'],
  },
  {
    what: 'menus above all that a page clips and stacks',
    edits: [
      [
        'src/internal/language-view.ts',
        "const canPopOver = 'showPopover' in HTMLElement.prototype;",
        'const canPopOver = false;',
      ],
    ],
    pages: ['mourning'],
  },
  {
    what: "the browser's own Map, Set, JSON, URL",
    edits: [
      [
        cdn,
        "const INJECTED = ['JSON', 'Map', 'Set', 'URL', 'WeakMap'];",
        'const INJECTED = /** @type {string[]} */ ([]);',
      ],
    ],
    pages: ['own-classes'],
  },
  {
    what: 'comparisons in place of endsWith in Lit',
    edits: [
      [
        lit,
        "{ file: 'lit-html/lit-html.js', find: /\\bt\\.endsWith\\(h\\)/g, put: '(t.slice(-h.length)===h)', why: textCompare },",
        '',
      ],
      [lit, '/\\.(?:startsWith|endsWith)\\(|', '/\\.(?:startsWith)\\(|'],
    ],
    pages: ['snippets'],
  },
  {
    what: 'listeners of Lit that are no options',
    edits: [
      [
        lit,
        "put: 'this.element.addEventListener(this.name,this)',",
        "put: 'this.element.addEventListener(this.name,this,t)',",
      ],
    ],
    pages: ['helpers'],
  },
  {
    what: 'a number of Lit as text without toFixed',
    edits: [[lit, `put: '(""+Math.random())',`, "put: 'Math.random().toFixed(9)',"]],
    pages: ['helpers'],
  },
  {
    what: 'texts that are joined without reduce',
    edits: [
      [
        'src/localization.ts',
        'String.raw({ raw: found.strings }, ...(found === template ? values : places.map((place) => values[place])))',
        'found.strings.reduce((text, part, i) => `${text}${values[found === template ? i - 1 : places[i - 1]!]}${part}`)',
      ],
    ],
    pages: ['helpers'],
  },
  {
    what: 'constructed style sheets without asking Document for them',
    edits: [
      [cdn, "            replace(/\\/css-tag\\.js$/, at('src/css-tag.ts')),\n", ''],
      [lit, '\\(|\\bglobalThis\\b|', '\\(|'],
    ],
    pages: ['mootools-csp'],
  },
  {
    what: 'events that are CustomEvents',
    edits: [
      [
        'src/internal/civic-element.ts',
        'new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true })',
        'Object.assign(new Event(type, { cancelable, bubbles: true, composed: true }), { detail })',
      ],
    ],
    pages: ['mootools', 'own-classes'],
  },
  {
    what: 'doing without Array.from',
    edits: [
      [
        'src/data/letter/request.ts',
        'return entries.concat(letter.others);',
        'return Array.from(new Set(entries.concat(letter.others)));',
      ],
    ],
    pages: ['prototype'],
  },
  {
    what: 'lists in JSON without asking for toJSON',
    edits: [
      [
        'src/data/letter/request.ts',
        "  typeof value === 'object' ? `[${(value as unknown[]).map(jsonOf).join()}]` : JSON.stringify(value);",
        '  JSON.stringify(value);',
      ],
    ],
    pages: ['prototype'],
  },
  {
    what: 'Element and Node from behind those of the page, for DOMPurify',
    edits: [
      ['src/internal/purify.ts', 'behind<Element>(HTMLElement.prototype)', 'window.Element'],
      ['src/internal/purify.ts', 'behind<Node>(NativeElement.prototype)', 'window.Node'],
    ],
    pages: ['own-classes-purify'],
  },
  {
    what: 'no globalThis, which Chromium 67 does not have, in Lit',
    edits: [
      [lit, "  { file: 'lit-html/lit-html.js', find: /\\bglobalThis\\b/g, put: 'litGlobal', why: ownGlobal },\n", ''],
      [
        lit,
        "  { file: 'lit-element/lit-element.js', find: /\\bglobalThis\\b/g, put: 'litGlobal', why: ownGlobal },\n",
        '',
      ],
      [
        lit,
        "  { file: '@lit/reactive-element/reactive-element.js', find: /\\bglobalThis\\b/g, put: 'litGlobal', why: ownGlobal },\n",
        '',
      ],
      [lit, '\\(|\\bglobalThis\\b|', '\\(|'],
    ],
    tests: ['test/tools/lit-on-old-pages.test.mjs'],
  },
  {
    what: 'dates without those functions of Date that pages replace',
    edits: [
      [
        'src/internal/format-date.ts',
        'const text = formatter.format(time);',
        'const text = new Date(time).toLocaleDateString(formatter.resolvedOptions().locale, options);',
      ],
    ],
    pages: ['snippets'],
  },
  {
    what: 'a console that lacks what is asked of it',
    edits: [
      [
        'src/internal/report.ts',
        "  try {\n    console[/\\{\\{/.test(message) ? 'warn' : level](`civic-elements: ${message}`, detail);\n  } catch {",
        '  try {\n    detail = [`civic-elements: ${message}`, detail];\n  } finally {\n    console[level](...(detail as unknown[]));',
      ],
    ],
    tests: ['test/internal/report.test.ts'],
  },
  {
    what: 'our policy in place of that of Lit',
    edits: [
      [lit, "put: '{createHTML:trustedHTML}'", 'put: \'trustedTypes.createPolicy("lit-html",{createHTML:t=>t})\''],
    ],
    pages: ['trusted-types', 'policy-refused'],
  },
  {
    what: 'texts that a translator has put into elements',
    edits: [
      [
        lit,
        "data=t:/g,\n    put: '',",
        "data=t:/g,\n    put: 'this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t:',",
      ],
    ],
    pages: ['translated'],
  },
  {
    what: 'the name of our one policy',
    edits: [['src/realm.ts', "        'civic-elements',\n", "        'lit-html',\n"]],
    pages: ['trusted-types'],
  },
  {
    what: 'going on where a policy is refused',
    edits: [['src/realm.ts', '      policy = rules;\n    }\n  }', "      throw new Error('refused');\n    }\n  }"]],
    pages: ['policy-refused'],
  },
  {
    what: 'containment of exceptions while the script is loaded',
    edits: [[cdn, 'contained: !isLocale && !isPart', 'contained: false']],
    pages: ['wrapped-dom', 'object-members'],
  },
  {
    what: 'renaming of style attributes before an article is parsed',
    edits: [['src/internal/sanitize.ts', '(?:style|', '(?:']],
    pages: ['csp', 'csp-purify'],
  },
  {
    what: 'renaming of handlers before an article is parsed',
    edits: [['src/internal/sanitize.ts', '(?:style|\\bon\\w+\\s*=)', '(?:style)']],
    pages: ['csp', 'csp-purify'],
  },
  {
    what: 'parsing in a template for DOMPurify',
    edits: [
      [
        'src/internal/purify.ts',
        "template.content.querySelectorAll('style,link,script,base')",
        "template.content.querySelectorAll('none')",
      ],
    ],
    pages: ['csp-purify'],
  },
  {
    what: 'templates without style attributes',
    edits: [
      ['src/internal/civic-element.ts', '<section class=${fallback}>', '<section style="margin:0" class=${fallback}>'],
    ],
    pages: ['csp'],
  },
  {
    what: 'an error where DOMPurify has nothing to say',
    edits: [
      [
        'src/internal/purify.ts',
        "if (!instance.isSupported || !body?.firstChild) throw new Error('DOMPurify does not work in this browser.');\n  body.removeChild(body.firstChild);\n  return body;",
        "if (body?.firstChild) body.removeChild(body.firstChild);\n  return body ?? document.createElement('div');",
      ],
    ],
    tests: ['test/internal/sanitize.test.ts'],
  },
  {
    what: 'choices where no storage may be used',
    edits: [
      [
        'src/internal/page-language.ts',
        '    if (chosen) switchTo(chosen.lang);\n  } catch {',
        '    if (chosen) switchTo(chosen.lang);\n  } finally {',
      ],
    ],
    pages: ['sandbox'],
  },
  {
    what: 'style elements where no style sheet can be constructed',
    edits: [['src/css-tag.ts', '    root.appendChild(element);\n', '']],
    old: '67',
    pages: ['gbk-table', 'inherited'],
  },
  {
    what: 'syntax of 2018',
    edits: [[cdn, "target: ['chrome67', 'safari15.4'], ecma: 2018", "target: ['chrome120'], ecma: 2020"]],
    old: '67',
    pages: ['letters', 'amd'],
  },
  {
    what: 'letters that are sent by a click, not by the form',
    edits: [
      [
        'src/internal/letter/state-template.ts',
        'part="submit" type="button" aria-disabled=${isSending ? \'true\' : nothing} @click=${() => form.submit()}',
        'part="submit" aria-disabled=${isSending ? \'true\' : nothing}',
      ],
      [
        'src/internal/letter/form-template.ts',
        'const stay = (event: Event): void => event.preventDefault();',
        'const stay = (event: Event): void => {\n    event.preventDefault();\n    form.submit();\n  };',
      ],
    ],
    pages: ['sandbox'],
  },
  {
    what: 'no question for headers that are not exposed',
    edits: [
      [
        'src/data/letter/post.ts',
        "new RegExp(`^${name}:`, 'im').test(given) ? xhr.getResponseHeader(name) : null",
        '(given, xhr.getResponseHeader(name))',
      ],
    ],
    pages: ['sandbox'],
  },
  {
    what: 'keys that stay in the form for letters',
    edits: [
      [
        'src/internal/letter/own-events.ts',
        'for (const type of OWN_EVENTS) root',
        'if (!OWN_EVENTS) for (const type of [""]) root',
      ],
    ],
    pages: ['hotkeys'],
  },
  {
    what: 'keys of letters made where the page is not secure',
    edits: [
      [
        'src/data/letter/draft.ts',
        'const bytes = crypto.getRandomValues(new Uint8Array(16));',
        'if (crypto) return crypto.randomUUID();\n  const bytes = new Uint8Array(16);',
      ],
    ],
    pages: ['letters', 'reset'],
  },
  {
    what: 'members of the document as the browser has them',
    edits: [
      [
        'src/internal/document-member.ts',
        'Reflect.get(Object.getPrototypeOf(document) as Document, name, document)',
        'document[name]',
      ],
    ],
    pages: ['clobbering'],
  },
  {
    what: 'addresses as texts, for wrappers of fetch',
    edits: [['src/data/http.ts', 'await fetch(url, {', 'await fetch(new Request(url), {']],
    pages: ['guards', 'polyfills'],
  },
  {
    what: 'answers without a stream',
    edits: [
      ['src/data/http.ts', 'reader ? new Uint8Array(size) : await response.arrayBuffer()', 'new Uint8Array(size)'],
    ],
    pages: ['polyfills'],
  },
  {
    what: 'what tags that were not closed have swallowed',
    edits: [['src/internal/fallback.ts', '!host.nextSibling && !!host', '!host && !!host']],
    pages: ['self-closed'],
  },
  {
    what: 'children that come after their element',
    edits: [
      [
        'src/internal/child-list.ts',
        '  observer.observe(host, { childList: true, characterData: true, subtree: true });\n',
        '',
      ],
    ],
    // On the page, the part that reads them may come after all of them.
    tests: ['test/elements/news-list-children.test.ts'],
  },
  {
    what: 'loads that are given up',
    edits: [['src/controllers/load-controller.ts', 'if (this._abort !== abort) return;', '']],
    tests: ['test/elements/news-list-loading.test.ts'],
  },
  {
    what: 'addresses that hold {{ are none',
    edits: [['src/data/author.ts', 'if (!/\\S/.test(src) || /\\{\\{/.test(src))', 'if (!/\\S/.test(src))']],
    pages: ['angular'],
  },
  {
    what: 'defaults for what an attribute cannot mean',
    edits: [['src/internal/attributes.ts', '      return fallback;\n    },', '      return value;\n    },']],
    tests: ['test/internal/attributes.test.ts'],
  },
  {
    what: 'links of a menu that lead to another frame',
    edits: [
      [
        'src/internal/menu.ts',
        'const { title, href, target = usual, children } = link;',
        'const { title, href, target, children } = link;\n        void usual;',
      ],
    ],
    pages: ['frames'],
  },
  {
    what: 'one key for all attempts to send a letter',
    edits: [['src/controllers/letter-controller.ts', 'post(letter, this.key,', 'post(letter, newKey(),']],
    pages: ['letters'],
  },
  {
    what: 'a second click that does nothing',
    edits: [
      [
        'src/data/letter/sending.ts',
        '  sending: {\n    answer:',
        "  sending: {\n    submit: ({ attempt }) => ({ name: 'sending', attempt }),\n    answer:",
      ],
    ],
    pages: ['letters'],
  },
  {
    what: 'receipts that are looked at',
    edits: [
      [
        answer,
        "was asked for before: nobody knows whether the letter is stored.\n  return unknown('unavailable');",
        "was asked for before.\n  return { name: 'receipt', receipt: {} };",
      ],
    ],
    pages: ['letters'],
  },
  {
    what: 'what a server says of a field',
    edits: [
      [
        answer,
        "return { name: 'rejected', code, message, problems };",
        "return { name: 'rejected', code, problems: [] };",
      ],
    ],
    pages: ['letters'],
  },
  {
    what: 'waiting as long as a server asks for',
    edits: [[answer, "  const wait = header('Retry-After');", "  const wait = header('');"]],
    tests: ['test/data/letter/answer.test.ts'],
  },
  {
    what: 'long lists in slices',
    edits: [['src/data/slices.ts', 'while (clock.now() < end);', 'while (end);']],
    tests: ['test/data/slices.test.ts'],
  },
  {
    what: 'the list of what may be in an article',
    edits: [
      [
        'src/internal/sanitize.ts',
        'for (let i = elements.length; i--;) checkElement(elements[i]!, base);',
        'void elements;',
      ],
    ],
    tests: ['test/internal/sanitize.test.ts'],
  },
  {
    what: 'leaving taken tags alone',
    edits: [
      [
        'src/register.ts',
        'if (!taken) return customElements.define(tag, element);',
        'if (!taken || taken) return customElements.define(tag, element);',
      ],
    ],
    pages: ['taken', 'twice'],
  },
  {
    what: 'parts from beside the script, whatever the base of the page',
    edits: [
      [
        'src/cdn-loader.ts',
        "const folder = scriptUrl.replace(/[^/]*([?#].*)?$/, '');",
        "const folder = scriptUrl && new URL('lib/', document.baseURI).href;",
      ],
    ],
    pages: ['base'],
  },
  {
    what: 'words for readers in place of those of the engine',
    edits: [
      [
        'src/internal/error-message.ts',
        '    default:\n      return msg(',
        '    default:\n      if (error.message) return error.message;\n      return msg(',
      ],
    ],
    pages: ['failures'],
  },
  {
    what: 'listeners of the window past Zone.js',
    edits: [['src/internal/window-events.ts', 'target[`__zone_symbol__${name}`] || ', '']],
    pages: ['zone'],
  },
  {
    what: 'coming back to the place of a list',
    edits: [
      [
        'src/controllers/place-controller.ts',
        "listen('pagehide', this._keep);\n  }\n\n  hostDisc",
        'void this._keep;\n  }\n\n  hostDisc',
      ],
    ],
    pages: ['history'],
  },
  ...rules.map(([what, line, put = '']) => ({
    what: `a rule for our sources: ${what}`,
    edits: [/** @type {[string, string, string]} */ (['scripts/eslint/old-pages.mjs', line, put])],
    tests: ['test/tools/old-pages-rules.test.mjs'],
  })),
];
