// The types of the package, as applications see them. Needs `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installedIn } from '../../scripts/pack.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { modules } = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** The example of the documentation that imports the types of a framework. */
function exampleOf(framework) {
  const text = readFileSync(path.join(root, 'docs/frameworks.md'), 'utf8');
  const found = [...text.matchAll(/^```tsx\n([^]*?)^```/gm)].map(([, code]) => code);
  return found.find((code) => code.includes(`'civic-elements/${framework}.js'`)) ?? assert.fail(framework);
}

const config = {
  strict: true,
  exactOptionalPropertyTypes: false,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2021',
  lib: ['es2021', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  types: [],
  noEmit: true,
};

const react = `
import 'civic-elements/define.js';
import type {} from 'civic-elements/react.js';
import { useRef } from 'react';
import type { CivicElements } from 'civic-elements/react.js';
import type { ArticleSource, NewsList } from 'civic-elements';

declare const source: ArticleSource;
export function News() {
  const list = useRef<NewsList>(null);
  return (
    <main>
      <news-list
        ref={list}
        key="news"
        className="news"
        class="news"
        lang="zh-Hans"
        src="/news.json"
        view="cards"
        page-size={5}
        pageSize={5}
        limit={10}
        strict
        timeout={5}
        show="date source"
        source={source}
        articles={[{ title: 'Library open on Sundays', url: '/1.html' }]}
        resolvePath={undefined}
        onClick={(event) => event.currentTarget.reload()}
        onnews-list-loaded={({ detail }) => detail.articles.map(({ title }) => title.length)}
        onnews-list-failed={({ detail }) => detail.error.code.length}
        onarticle-select={(event) => (event.detail.article.url ? event.preventDefault() : undefined)}
      >
        <p slot="empty">Nothing yet</p>
      </news-list>
      <article-card publisher="City Hall" article={{ title: 'Road works' }} heading-level="4" />
      {/* @ts-expect-error: none of the three views */}
      <news-list view="tiles" />
      {/* @ts-expect-error: a property is set, which takes a number */}
      <news-list limit="5" />
      {/* @ts-expect-error: articles have titles */}
      <news-list articles={[{ url: '/1.html' }]} />
      {/* @ts-expect-error: the property is an object that loads */}
      <article-card source="City Hall" />
      {/* @ts-expect-error: there is no such member */}
      <news-list onnews-list-loaded={({ detail }) => detail.pages} />
      {/* @ts-expect-error: there is no such attribute */}
      <news-list heading="News" colour="red" />
    </main>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cz-news-list': CivicElements['news-list'];
    }
  }
}
export const prefixed = <cz-news-list src="/news.json" />;
`;

const preact = `
import 'civic-elements/define.js';
import 'civic-elements/preact.js';
import { createRef } from 'preact';
import type { NewsList } from 'civic-elements';

const list = createRef<NewsList>();
export const news = (
  <main>
    <news-list
      ref={list}
      key="news"
      class="news"
      src="/news.json"
      view="cards"
      page-size="5"
      articles={[{ title: 'Library open on Sundays' }]}
      onClick={() => list.current?.reload()}
      onnews-list-loaded={({ detail }) => detail.articles.map(({ title }) => title.length)}
    >
      <p slot="empty">Nothing yet</p>
    </news-list>
    <article-card publisher="City Hall" />
    {/* @ts-expect-error: none of the three views */}
    <news-list view="tiles" />
    {/* @ts-expect-error: there is no such member */}
    <news-list onnews-list-loaded={({ detail }) => detail.pages} />
  </main>
);
`;

const vue = `
import 'civic-elements/define.js';
import type {} from 'civic-elements/vue.js';
import type { GlobalComponents } from 'vue';

type List = InstanceType<GlobalComponents['news-list']>;
export const props: List['$props'] = {
  src: '/news.json',
  view: 'cards',
  pageSize: '5',
  strict: true,
  articles: [{ title: 'Library open on Sundays' }],
  class: 'news',
  onNewsListLoaded: ({ detail }) => detail.articles.map(({ title }) => title.length),
};
declare const list: List;
list.$emit('news-list-failed', new CustomEvent('news-list-failed', { detail: { error: {} as never } }));
export const reloaded: Promise<void> = list.reload();
// @ts-expect-error: there is no such event
list.$emit('news-list-gone');
// @ts-expect-error: none of the three views
export const tiles: List['$props'] = { view: 'tiles' };
`;

const plain = `
import 'civic-elements/news-list/define.js';
import { NewsList, type Article, type ArticleSource, CivicError } from 'civic-elements';
import { ArticleCard } from 'civic-elements/article-card.js';
import manifest from 'civic-elements/custom-elements.json' with { type: 'json' };

const list = document.querySelector('news-list')!;
list.pageSize = 5;
list.articles = [{ title: 'Library open on Sundays' }];
export const first: Article | undefined = list.articles[0];
export const classes: (typeof NewsList | typeof ArticleCard)[] = [NewsList, ArticleCard];
export const source: ArticleSource = { list: () => Promise.reject(new CivicError('network', 'No')) };
list.addEventListener('news-list-loaded', ({ detail }) => detail.articles.map(({ title }) => title.length));
// @ts-expect-error: there is no such member
list.addEventListener('news-list-loaded', ({ detail }) => detail.pages);
export const version: string = manifest.schemaVersion;
// @ts-expect-error: the elements' own affairs
void list._page;
`;

describe('the types of the package', () => {
  let folder;
  before(() => (folder = installedIn({})));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What TypeScript says of some files. */
  const check = (name, files, options = {}) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    const project = path.join(folder, `tsconfig.${name}.json`);
    const compilerOptions = { ...config, ...options };
    writeFileSync(project, JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout;
  };
  const everyTag = `export const all = <>${elements.map(({ tagName }) => `<${tagName} />`).join('')}</>;`;

  it('fit JSX of React', () => {
    const files = { 'react.tsx': react, 'react-all.tsx': everyTag, 'react-docs.tsx': exampleOf('react') };
    assert.equal(check('react', files), '');
  });

  it('fit JSX of Preact', () => {
    const options = { jsxImportSource: 'preact' };
    const files = { 'preact.tsx': preact, 'preact-all.tsx': everyTag, 'preact-docs.tsx': exampleOf('preact') };
    assert.equal(check('preact', files, options), '');
  });

  it('fit templates of Vue', () => {
    const names = elements.map(({ tagName }) => `'${tagName}'`).join(' | ');
    const all = `import type { GlobalComponents } from 'vue'; export type All = Pick<GlobalComponents, ${names}>;`;
    assert.equal(check('vue', { 'vue.ts': vue, 'vue-all.ts': all }), '');
  });

  it('fit plain TypeScript, in applications of bundlers and of Node', () => {
    const node = { module: 'nodenext', moduleResolution: 'nodenext' };
    assert.equal(check('bundler', { 'plain.ts': plain }, { resolveJsonModule: true }), '');
    assert.equal(check('node', { 'plain.mts': plain }, { ...node, resolveJsonModule: true }), '');
  });

  it('know no tag before they are imported', () => {
    assert.match(check('none', { 'none.tsx': 'export const list = <news-list />;' }), /'news-list' does not exist/);
  });
});
