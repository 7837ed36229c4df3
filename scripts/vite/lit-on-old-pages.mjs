import MagicString from 'magic-string';

const textCompare = 'pages replace String#startsWith and #endsWith, and then no binding of Lit works';
const ownGlobal = "Lit's marks stay off the page, and Chromium 67 has no globalThis";
const functionOptions =
  'Lit takes listeners for options, too, and with Sugar every function has a `once`: each button works a single time';
const noStandardDecorators =
  'only standard decorators, which we do not use, need Symbol.metadata; Lit adds it to the Symbol of the page';

/**
 * Changes to files of Lit: where, what, why, and how many places there must be (one, where nothing is said).
 *
 * @type {readonly { file: string, find: RegExp, put: string, why: string }[]}
 */
export const edits = [
  {
    file: 'lit-html/lit-html.js',
    find: /\bt\[i\+1\]\.startsWith\("\/>"\)/g,
    put: 't[i+1].slice(0,2)==="/>"',
    why: textCompare,
  },
  { file: 'lit-html/lit-html.js', find: /\bt\.endsWith\(h\)/g, put: '(t.slice(-h.length)===h)', why: textCompare },
  { file: 'lit-html/lit-html.js', find: /\bt\.startsWith\(o\)/g, put: '(t.slice(0,o.length)===o)', why: textCompare },
  {
    file: 'lit-html/lit-html.js',
    find: /\bMath\.random\(\)\.toFixed\(9\)/g,
    put: '(""+Math.random())',
    why: 'pages replace Number#toFixed by one that gives numbers, and Lit cuts the number as text when it is loaded',
  },
  {
    file: 'lit-html/lit-html.js',
    find: /\bthis\.element\.removeEventListener\(this\.name,this,s\)/g,
    put: 'this.element.removeEventListener(this.name,this)',
    why: functionOptions,
  },
  {
    file: 'lit-html/lit-html.js',
    find: /\bthis\.element\.addEventListener\(this\.name,this,t\)/g,
    put: 'this.element.addEventListener(this.name,this)',
    why: functionOptions,
  },
  {
    file: 'lit-html/lit-html.js',
    find: /\bl\.createElement\("template"\)/g,
    put: 'litGlobal.template()',
    why: 'a page of XHTML parses what is in its own templates as XML, and Lit writes HTML',
  },
  {
    file: 'lit-html/lit-html.js',
    find: /\bthis\._\$AH!==A&&a\(this\._\$AH\)\?this\._\$AA\.nextSibling\.data=t:/g,
    put: '',
    why: 'translators put an element in the place of a text, and then Lit changes a member of that element, not the text',
  },
  {
    file: 'lit-html/lit-html.js',
    find: /\bs\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0/g,
    put: '{createHTML:trustedHTML}',
    why: 'Lit makes a policy of its own name when it is loaded; a page that does not allow it then has no elements at all',
  },
  { file: 'lit-html/lit-html.js', find: /\bglobalThis\b/g, put: 'litGlobal', why: ownGlobal },
  { file: 'lit-element/lit-element.js', find: /\bglobalThis\b/g, put: 'litGlobal', why: ownGlobal },
  { file: '@lit/reactive-element/reactive-element.js', find: /\bglobalThis\b/g, put: 'litGlobal', why: ownGlobal },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/g,
    put: '',
    why: noStandardDecorators,
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: /this\[Symbol\.metadata\]/g,
    put: 'null',
    why: noStandardDecorators,
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: /\blitPropertyMetadata\.get\(t\)/g,
    put: 'void 0',
    why: noStandardDecorators,
  },
  {
    file: '@lit/reactive-element/decorators/property.js',
    find: /"object"==typeof o\?r\(t,e,o\):/g,
    put: '',
    why: noStandardDecorators,
  },
];

/** What edits may name: exports of src/realm.ts. */
const OURS = ['litGlobal', 'trustedHTML'];

/** What must not be left in any file of Lit that gets into a bundle. */
const leftover = /\.(?:startsWith|endsWith)\(|\bglobalThis\b|\bSymbol\.metadata\b|[^.]\blitPropertyMetadata\b/;

/**
 * Changes one file of Lit; throws where it is not the file that the changes were written for.
 *
 * @param {string} file path below node_modules
 * @param {string} code
 * @returns {MagicString | undefined} nothing where the file stays as it is
 */
export function editLit(file, code) {
  const mine = edits.filter((edit) => edit.file === file);
  if (!mine.length) return undefined;
  const text = new MagicString(code);
  for (const { find, put, why } of mine) {
    const [match, ...more] = code.matchAll(find);
    if (!match || more.length)
      throw new Error(
        `${file}: expected one place like ${find}, found ${match ? 1 + more.length : 0}. Needed because ${why}`,
      );
    const end = match.index + match[0].length;
    if (put) text.update(match.index, end, put);
    else text.remove(match.index, end);
  }
  const needed = OURS.filter((name) => mine.some(({ put }) => put.includes(name)));
  if (needed.length) text.prepend(`import{${needed}}from"civic:realm";`);
  return text;
}

/**
 * Makes Lit stand pages that replace what it relies on. Used for the CDN files only. Changing Lit is the last resort:
 * names that pages replace are injected (src/realm.ts), css-tag.js is replaced (src/css-tag.ts); here is what cannot be
 * reached in these ways.
 *
 * @param {string} realm path of src/realm.ts
 * @returns {import('vite').Plugin}
 */
export function litOnOldPages(realm) {
  const lit = /\/node_modules\/((?:lit|lit-html|lit-element|@lit\/reactive-element)\/.*\.js)$/;
  return {
    name: 'civic-lit-on-old-pages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'civic:realm' ? realm : undefined),
    transform: {
      filter: { id: lit },
      handler(code, id) {
        const file = lit.exec(id.replaceAll('\\', '/'))?.[1] ?? '';
        const edited = editLit(file, code);
        // What tree shaking takes away may stay as it is: standardProperty of property.js.
        const left = file.endsWith('decorators/property.js') ? null : leftover.exec(edited?.toString() ?? code);
        if (left) this.error(`${file} relies on something that pages replace: ${left[0]}`);
        return edited && { code: edited.toString(), map: edited.generateMap({ hires: true, source: id }) };
      },
    },
  };
}
