import fs from 'node:fs';
import path from 'node:path';
import MagicString from 'magic-string';

const element = '@lit/reactive-element/reactive-element.js';
const template = 'lit-html/lit-html.js';
const litElement = 'lit-element/lit-element.js';

/**
 * Features of Lit, and what they are made of. A feature that no source of ours uses is not delivered; who begins to use
 * one gets it back without a word, because `used` is asked at each build.
 *
 * Edits are made after those of lit-on-old-pages.mjs. Their texts are those of the one version of Lit that
 * package.json names; with another one the build fails, and says where.
 *
 * @type {readonly { feature: string, used: RegExp, edits: readonly [file: string, find: string | RegExp, put?: string][] }[]}
 */
export const features = [
  {
    feature: 'polyfills, hydration and marks of versions, all of which look for something on litGlobal (src/realm.ts)',
    used: /\b(?:PolyfillSupport|HydrateSupport)\b/,
    edits: [
      [element, 'p=a.reactiveElementPolyfillSupport,'],
      [element, /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions.*?"\)/],
      [template, /const j=\{M:h,.*?\);(?=const D=)/, 'const j={};'],
      [template, 'void 0!==e?e.createHTML(i):i', 'e.createHTML(i)'],
      [litElement, 'i._$litElement$=!0,'],
      [litElement, ',s.litElementHydrateSupport?.({LitElement:i})'],
      [litElement, /const o=s\.litElementPolyfillSupport.*?\}\);/],
      [litElement, /\(s\.litElementVersions.*?\);/],
    ],
  },
  {
    feature: 'the words of an error that only templates made by hand can bring about',
    used: /\binvalid template strings\b/,
    edits: [[template, 'Error("invalid template strings array")', 'Error()']],
  },
  {
    feature: 'properties of other types than text; numbers of ours are checked (src/internal/attributes.ts)',
    used: /\btype: (?:Boolean|Number|Object|Array)\b|\bfromAttribute\b|\b(?:reflect|useDefault): true\b/,
    edits: [
      [element, /,c=a\.trustedTypes,l=c\?c\.emptyScript:""/],
      [element, /u=\{toAttribute.*?return i\}\}/, 'u={fromAttribute:t=>t}'],
      [element, 'type:String,converter:u,'],
      [element, /h="function"==typeof t\.converter\?.*?:u/, 'h=t.converter?{fromAttribute:t.converter}:u'],
    ],
  },
  {
    feature: 'properties that set their attribute',
    used: /\b(?:reflect|useDefault): true\b/,
    edits: [
      [element, 'reflect:!1,useDefault:!1,'],
      [element, /_\$ET\(t,s\)\{.*?(?=_\$AK\()/],
      [element, 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'],
      [element, 'this._$Em=null,this._$Ev()', 'this._$Ev()'],
      [element, 'void 0!==e&&this._$Em!==e', 'void 0!==e'],
      [element, /this\._\$Em=e;const r=(.*?);this\[e\]=.*?null\}/, 'this[e]=h.fromAttribute(s,t.type)}'],
      [element, /\|\|i\.useDefault&&.*?_\$Eu\(t,i\)\)/],
      [
        element,
        /C\(t,s,\{.*?(?=async _\$EP)/,
        'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
      ],
    ],
  },
  {
    feature: 'what other decorators than @property need',
    used: /\b(?:state: true|noAccessor|addInitializer)\b|\blit\/decorators\/(?!property\b)/,
    edits: [
      [element, 's.state&&(s.attribute=!1),'],
      [element, ',!s.noAccessor){', ',1){'],
      [element, 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
      [element, 'void 0!==t.l&&(this.l=[...t.l]),'],
      [element, ',this.constructor.l?.forEach(t=>t(this))'],
    ],
  },
  {
    feature: 'properties that say when they have changed',
    used: /\bhasChanged\b/,
    edits: [
      [element, 'hasChanged:f}', '}'],
      [element, '(i.hasChanged??f)', 'f'],
    ],
  },
  {
    feature: 'hooks around updates',
    used: /\b(?:hostUpdated?|removeController|shouldUpdate|scheduleUpdate|getUpdateComplete)\b/,
    edits: [
      [element, 'removeController(t){this._$EO?.delete(t)}'],
      [element, 'const t=this.scheduleUpdate();return null!=t&&await t,', 'this.performUpdate();return '],
      [element, 'scheduleUpdate(){return this.performUpdate()}'],
      [element, 'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(', 'const s=this._$AL;try{'],
      [element, 'this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}', 'this.update(s)}'],
      [element, /catch\(s\)\{throw t=!1,(.*?)\}t&&/, 'catch(s){throw this._$EM(),s}'],
      [element, 'this._$EO?.forEach(t=>t.hostUpdated?.()),'],
      [element, /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/],
      [element, 'shouldUpdate(t){return!0}'],
    ],
  },
  {
    feature: 'properties without a decorator',
    used: /\bstatic (?:override )?(?:get )?properties\b/,
    edits: [
      [element, /if\(this\.finalized=!0,this\._\$Ei\(\),.*?\}(?=const t=)/, 'this.finalized=!0,this._$Ei();'],
      [element, ',getOwnPropertyNames:r,getOwnPropertySymbols:o'],
    ],
  },
  {
    feature: 'lists of style sheets',
    used: /\bstatic (?:override )?styles[^=]*= \[/,
    edits: [[element, /\{const i=\[\];if\(Array\.isArray\(s\)\).*?return i\}/, '{return[s]}']],
  },
  {
    feature: 'templates of SVG and MathML',
    used: /\b(?:svg|mathml)`/,
    edits: [
      [template, 'l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
      [template, '+(2===i?"</svg>":3===i?"</math>":"")'],
      [template, /,2===i\|\|3===i\)\{.*?\.childNodes\)\}/, '){}'],
    ],
  },
  {
    feature: 'templates compiled in advance',
    used: /\b_\$litType\$/,
    edits: [[template, /const\{values:i,_\$litType\$:s\}=t,e=.*?,s\);/, 'const{values:i}=t,e=this._$AC(t);']],
  },
  {
    feature: 'values that are set as properties',
    used: /\s\.\w+=\$\{/,
    edits: [
      [template, /class I extends H\{.*?(?=class L)/],
      [template, '"."===e[1]?I:'],
    ],
  },
  {
    feature: 'attributes that are there or not',
    used: /\s\?[\w-]+=\$\{/,
    edits: [
      [template, /class L extends H\{.*?(?=class z)/],
      [template, '"?"===e[1]?L:'],
    ],
  },
  {
    feature: 'listeners that are objects or have options',
    used: /\bhandleEvent\b|\s@[\w-]+=\$\{\{/,
    edits: [
      [template, 't.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', '0'],
      [
        template,
        /"function"==typeof this\._\$AH\?(this.*?):this\._\$AH\.handleEvent\(t\)/,
        'this._$AH.call(this.options.host,t)',
      ],
    ],
  },
  {
    feature: 'values in comments',
    used: /<!--[^>]*\$\{/,
    edits: [[template, /else\{let t=-1;for.*?o\.length-1\}/]],
  },
  {
    feature: 'attributes with text beside a value, with several values, or with one that changes nothing',
    used: /\s[\w@.?-]+=(?:"[^"`]*|'[^'`]*|[\w/-]+|\$\{[^{}`]*\})\$\{|\bnoChange\b/,
    edits: [
      [template, 's=r.getAttribute(t).split(o),e=/', 'e=/'],
      [template, 'strings:s,ctor', 'ctor'],
      [template, '(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]))', 's._$AI(t[i])'],
      [template, /,s\.length>2\|\|""!==s\[0\].*?:this\._\$AH=A(?=\})/],
      [
        template,
        /_\$AI\(t,i=this,s,e\)\{const h=this\.strings;.*?o&&!e&&this\.j\(t\)\}/,
        '_$AI(t,i=this){t=M(this,t,i,0),t!==this._$AH&&this.j(this._$AH=t)}',
      ],
    ],
  },
  {
    feature: 'a value that changes nothing',
    used: /\bnoChange\b/,
    edits: [
      [template, 'E=Symbol.for("lit-noChange"),', 'E=0,'],
      [template, '&&t!==E&&this._(t)', '&&this._(t)'],
      [template, 'if((t=M(this,t,i,0)??A)===E)return;', 't=M(this,t,i,0)??A;'],
      [litElement, 'render(){return r}'],
    ],
  },
  {
    feature: 'comments in templates',
    used: /html`[^`]*<!--/,
    edits: [
      [template, '"!--"===u[1]?c=_:void 0!==u[1]?c=m:'],
      [template, 'c===_||c===m?c=v:'],
    ],
  },
  {
    feature: 'templates for another document',
    used: /\bcreationScope\b/,
    edits: [[template, '(t?.creationScope??l).importNode', 'l.importNode']],
  },
  {
    feature: 'a place before which a template is rendered; style sheets of old browsers may come first',
    used: /\brenderBefore\b/,
    edits: [
      [litElement, /createRenderRoot\(\)\{.*?firstChild,t\}/],
      [
        template,
        /D=\(t,i,s\)=>\{.*?return h\._\$AI\(t\),h\}/,
        'D=(t,i,s)=>{const h=i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s);return h._$AI(t),h}',
      ],
    ],
  },
  {
    feature: 'values within elements that have no markup in them',
    used: /<(?:script|style|textarea|title)\b/,
    edits: [
      [template, 'y.test(u[2])&&(n=RegExp("</"+u[2],"g")),'],
      [template, /if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else)/],
    ],
  },
  {
    feature:
      'directives, and what only they ask: values in place of attributes, owners of parts, whether these are on a page',
    used: /\blit\/(?:async-)?directives?\b/,
    edits: [
      [template, /function M\(t,i,s=t,e\)\{.*?(?=class R)/, 'const M=(t,i)=>i;'],
      [template, 't=M(this,t,i),a(t)', 'a(t)'],
      [template, 'this._$AD=t,this._$AM=i', 'this._$AD=t'],
      [template, 'this._$AM=s,this.options=e', 'this.options=e'],
      [template, 'this._$AM=e,this.options=h', 'this.options=h'],
      [template, /class Z\{.*?(?=const j)/],
      [template, ':6===r.type&&(i=new Z(h,this,t))', ':0'],
      [template, /else \(t\.slice\(0,o\.length\)===o\)&&.*?removeAttribute\(t\)\)/],
      [template, 'this._$AP?.(!1,!0,s)'],
      [template, /setConnected\(t\)\{.*?\}(?=\})/],
      [template, 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}'],
      [template, 'get _$AU(){return this._$AM?._$AU??this._$Cv}'],
      [template, ',this._$Cv=e?.isConnected??!0'],
      [template, 'this._$AV=[],this._$AN=void 0', 'this._$AV=[]'],
      [template, 'this.type=2,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
      [template, 'this.type=1,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
      [template, 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}'],
      [litElement, 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
      [template, /get parentNode\(\)\{let t.*?get endNode\(\)\{.*?\}/],
      [template, 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}'],
      [litElement, /connectedCallback\(\)\{.*?setConnected\(!1\)\}/],
    ],
  },
];

/** All our sources that have to do with Lit as one text, without comments. Others make markup in other ways. @param {string} source */
function textOf(source) {
  return fs
    .readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => fs.readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8'))
    .filter((text) => /'lit['/]/.test(text))
    .join('\n')
    .replace(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

/**
 * Takes out of a file of Lit what no source of ours uses; throws where it is not the file that the edits were written for.
 *
 * @param {string} file path below node_modules
 * @param {string} code
 * @param {string} sources text of our sources
 * @returns {MagicString | undefined} nothing where the file stays as it is
 */
export function cutLit(file, code, sources) {
  const text = new MagicString(code);
  for (const { feature, used, edits } of features) {
    if (used.test(sources)) continue;
    for (const [of, find, put = ''] of edits) {
      if (of !== file) continue;
      const [match] = typeof find === 'string' ? [find] : (find.exec(code) ?? ['']);
      if (code.split(match).length !== 2)
        throw new Error(`${file}: there must be one place like ${find}; it belongs to ${feature}`);
      const start = code.indexOf(match);
      text.overwrite(start, start + match.length, put);
    }
  }
  return text.hasChanged() ? text : undefined;
}

/**
 * Takes out of Lit what no source of ours uses: a sixth of it.
 *
 * @param {string} source folder of our sources
 * @returns {import('vite').Plugin}
 */
export function smallerLit(source) {
  const lit = /\/node_modules\/((?:lit-html|lit-element|@lit\/reactive-element)\/.*\.js)$/;
  const sources = textOf(source);
  return {
    name: 'civic-smaller-lit',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: lit },
      handler(code, id) {
        const cut = cutLit(lit.exec(id.replaceAll('\\', '/'))?.[1] ?? '', code, sources);
        return cut && { code: cut.toString(), map: cut.generateMap({ hires: true, source: id }) };
      },
    },
  };
}
