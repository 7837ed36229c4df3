import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { noHostileTemplates, noReplacedFunctions } from './scripts/eslint/old-pages.mjs';

/** What library code may not do, with what to do. */
const hostilePages = [
  ['ForInStatement', 'for-in sees what pages add to Object.prototype: use Object.keys.'],
  ['PrivateIdentifier', '#private costs a WeakMap in Chromium 67: use `private _name`.'],
  ['NewExpression[callee.name="Event"]', 'MooTools replaces Event: use CustomEvent.'],
  [
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    'HTML of others comes in through the sanitiser only.',
  ],
  [
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
    'HTML of others comes in through the sanitiser only.',
  ],
  [
    'PropertyDefinition[static=true][key.name="styles"] > ArrayExpression',
    'Lit calls Array#flat on lists of styles: write one css`…`.',
  ],
  ['BinaryExpression[operator="instanceof"][right.name="Element"]', 'Prototype replaces Element: compare nodeType.'],
].map(([selector, message]) => ({ selector, message }));

/** Globals that pages replace and that no build injects. */
const replacedGlobals = [
  ['globalThis', 'Chromium 67 has none: use window.'],
  ['self', 'Pages assign to it: use window.'],
  ['Element', 'Prototype replaces it: use HTMLElement, or nodeType.'],
  ['queueMicrotask', 'Chromium 67 has none: use Promise.resolve().then.'],
  ['structuredClone', 'Chromium 67 has none.'],
  ['event', 'Is another event than you think.'],
  ['name', 'Is the name of the window.'],
  ['addEventListener', 'Zone.js leaves a global for each: use listen() of window-events.ts.'],
  ['removeEventListener', 'Use unlisten() of window-events.ts.'],
].map(([name, message]) => ({ name, message }));

const noHtmlDirectives = [
  { name: 'lit/directives/unsafe-html.js', message: 'HTML of others comes in through the sanitiser only.' },
  { name: 'lit/directives/unsafe-svg.js', message: 'HTML of others comes in through the sanitiser only.' },
  { name: 'lit/directives/class-map.js', message: 'It uses for-in: write the class as a string.' },
  { name: 'lit/directives/style-map.js', message: 'It uses for-in: set the property in updated().' },
  { name: 'lit/decorators.js', message: 'Import the one decorator: lit/decorators/property.js.' },
];
const defineFiles = {
  group: ['**/define.js', '**/cdn.js'],
  message: 'It registers elements: only define.ts and cdn.ts import it.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'storybook-static/',
      '.cache/',
      'src/locales/',
      'custom-elements.json',
      'demo/**/vendor/',
      'test/fixtures/',
      // Scripts of old pages, which do what one should not.
      'test/hosts/assets/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-self-import': 'error',
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'old-pages': { rules: { functions: noReplacedFunctions, templates: noHostileTemplates } } },
    rules: {
      'old-pages/functions': 'error',
      'old-pages/templates': 'error',
      'no-restricted-syntax': ['error', ...hostilePages],
      'no-restricted-globals': ['error', ...replacedGlobals],
      'no-restricted-imports': ['error', { paths: noHtmlDirectives, patterns: [defineFiles] }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            { target: './src/errors.ts', from: './src', message: 'errors.ts is the lowest layer.' },
            {
              target: './src/data',
              from: './src',
              except: ['./data', './errors.ts'],
              message: 'The data layer also runs in a worker and in Node: it knows data/ and errors.ts only.',
            },
            {
              target: './src/controllers',
              from: './src/elements',
              message: 'elements -> controllers -> data -> errors.',
            },
            { target: './src/internal', from: './src/elements', message: 'elements -> internal.' },
            { target: './src/styles', from: './src', except: ['./styles'], message: 'Styles know styles only.' },
          ],
        },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      '@typescript-eslint/naming-convention': [
        'error',
        // Private and protected members carry an underscore: page authors read the DOM in plain JS.
        { selector: 'classProperty', modifiers: ['private'], format: null, leadingUnderscore: 'require' },
        { selector: 'classMethod', modifiers: ['private'], format: null, leadingUnderscore: 'require' },
        { selector: 'typeLike', format: ['PascalCase'] },
      ],
      '@typescript-eslint/member-ordering': [
        'error',
        {
          default: {
            memberTypes: [
              'signature',
              'public-static-field',
              'static-field',
              'static-initialization',
              'public-decorated-field',
              'public-instance-field',
              'protected-decorated-field',
              'private-decorated-field',
              'protected-instance-field',
              'private-instance-field',
              ['constructor', 'static-method'],
              'public-instance-get',
              'public-instance-set',
              'public-instance-method',
              [
                'protected-abstract-get',
                'protected-abstract-method',
                'protected-instance-get',
                'protected-instance-method',
              ],
              'private-instance-get',
              'private-instance-method',
            ],
          },
        },
      ],
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/no-private-properties': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-super-call': 'off',
      'wc/no-typos': 'error',
    },
  },
  {
    files: ['src/data/**/*.ts', 'src/errors.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit', 'lit/*', 'lit-*', '@lit/*'], message: 'The data layer knows nothing of Lit.' },
            defineFiles,
          ],
        },
      ],
    },
  },
  { files: ['src/internal/report.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/**/define.ts', 'src/cdn.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Types of @open-wc say that `expect(x).to.equal(y)` is a promise, which it is only for snapshots.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement > CallExpression[callee.name=/^(expectAccessible|until|settled|eventOf|oneEvent|fixture|nextFrame|aTimeout|elementUpdated)$/]',
          message: 'It is a promise: await it.',
        },
      ],
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Sources of others throw what they like.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
);
