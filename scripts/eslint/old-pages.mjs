// Rules for code that runs on pages which replace what the language brings, and in Chromium 67. Each message says what
// to write in its place.
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

/** Array functions that pages replace by wrong ones (Prototype, MooTools, Sugar), or that Chromium 67 lacks. */
const ofArrays = {
  entries: 'use an index',
  includes: 'use indexOf',
  find: 'use filter(…)[0] or a loop',
  findLast: 'use a loop',
  findLastIndex: 'use a loop',
  flat: 'use a loop',
  flatMap: 'use a loop',
  at: 'use an index',
  reduce: 'use a loop, or map and join',
  reduceRight: 'use a loop',
};

/** String functions that pages replace, or that Chromium 67 lacks. */
const ofStrings = {
  startsWith: 'use indexOf(…) === 0 or slice',
  endsWith: 'use slice(-length)',
  includes: 'use indexOf',
  replaceAll: 'use split(…).join(…) or a regular expression with g',
  matchAll: 'use exec in a loop',
  at: 'use an index',
  trimStart: 'use replace',
  trimEnd: 'use replace',
};

/** Static functions that pages replace or that Chromium 67 lacks. */
const ofObjects = {
  'Array.from': 'pages replace it by one that knows no iterables: use a spread or for-of',
  'Object.fromEntries': 'Chromium 67 has none: use a loop',
  'Promise.allSettled': 'Chromium 67 has none: catch each promise',
  'Promise.any': 'Chromium 67 has none',
  'String.raw': 'cannot be written as ASCII',
  'crypto.randomUUID': 'pages on http have none: use getRandomValues',
  'Intl.RelativeTimeFormat': 'Chromium 67 has none',
  'Intl.ListFormat': 'Chromium 67 has none',
};

/** DOM functions that Chromium 67 lacks. */
const ofElements = {
  toggleAttribute: 'Chromium 67 has none: use setAttribute and removeAttribute',
  replaceChildren: 'Chromium 67 has none: use textContent and append',
  getAnimations: 'Chromium 67 has none',
};

/** Functions of dates that pages replace by some that know neither languages nor options. */
const ofDates = {
  toLocaleString: 'use Intl.DateTimeFormat or Intl.NumberFormat',
  toLocaleDateString: 'use Intl.DateTimeFormat',
  toLocaleTimeString: 'use Intl.DateTimeFormat',
};

export const noReplacedFunctions = {
  meta: { type: 'problem', schema: [], messages: { replaced: '{{name}} is not safe on old pages: {{advice}}.' } },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    /** @param {import('typescript').Type} type @returns {'array' | 'string' | 'other'} */
    function kindOf(type) {
      const parts = type.isUnion() ? type.types : [type];
      for (const part of parts) {
        const base = checker.getBaseConstraintOfType(part) ?? part;
        if (checker.isArrayType(base) || checker.isTupleType(base)) return 'array';
        if (base.flags & ts.TypeFlags.StringLike) return 'string';
      }
      return 'other';
    }

    return {
      MemberExpression(node) {
        if (node.computed || node.property.type !== 'Identifier') return;
        const { name } = node.property;
        const report = (shown, advice) =>
          context.report({ node: node.property, messageId: 'replaced', data: { name: shown, advice } });
        // As a function it takes texts from anywhere.
        if (node.object.name === 'String' && name === 'raw' && node.parent.type !== 'TaggedTemplateExpression') return;
        if (node.object.type === 'Identifier' && Object.hasOwn(ofObjects, `${node.object.name}.${name}`)) {
          report(`${node.object.name}.${name}`, ofObjects[`${node.object.name}.${name}`]);
          return;
        }
        if (Object.hasOwn(ofElements, name)) report(name, ofElements[name]);
        if (Object.hasOwn(ofDates, name)) report(name, ofDates[name]);
        if (!Object.hasOwn(ofArrays, name) && !Object.hasOwn(ofStrings, name)) return;
        const kind = kindOf(services.getTypeAtLocation(node.object));
        if (kind === 'array' && Object.hasOwn(ofArrays, name)) report(`Array#${name}`, ofArrays[name]);
        if (kind === 'string' && Object.hasOwn(ofStrings, name)) report(`String#${name}`, ofStrings[name]);
      },
    };
  },
};

/** What may not stand in a template, by its tag. */
const inTemplates = {
  html: [
    {
      find: /[\s"'](style\s*=)/,
      why: 'a style attribute violates strict style-src: use a class, or set the property in updated()',
    },
    // Lit sets it with toggleAttribute.
    {
      find: /\s(\?[\w-]+\s*=)/,
      why: 'Chromium 67 has no toggleAttribute: bind the attribute to a value or nothing',
    },
    { find: /(<(?:script|iframe|object|embed|base)\b)/i, why: 'no part of the library brings scripts or frames' },
    { find: /\s(on[a-z]+\s*=)/, why: 'inline handlers violate strict script-src: use @event' },
    { find: /href\s*=\s*["']?(#)/, why: 'with <base> it leads to another page: use a button' },
  ],
  css: [
    { find: /[\d.](rem)\b/, why: 'legacy roots are 62.5 % or 100 px: use em of the base' },
    { find: /(position\s*:\s*fixed)/, why: 'a filter on body becomes its containing block' },
    { find: /(@import|url\(\s*["']?https?:)/, why: 'no request goes to another host' },
  ],
};

export const noHostileTemplates = {
  meta: { type: 'problem', schema: [], messages: { found: '{{what}} in a template: {{why}}.' } },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !Object.hasOwn(inTemplates, node.tag.name)) return;
        for (const quasi of node.quasi.quasis)
          for (const { find, why } of inTemplates[node.tag.name]) {
            const found = find.exec(
              quasi.value.raw.replace(/\/\*[^]*?\*\/|<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length)),
            );
            if (found) context.report({ node: quasi, messageId: 'found', data: { what: found[1], why } });
          }
      },
    };
  },
};
