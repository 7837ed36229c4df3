/** The examples of docs/data-sources.md, "Sources in script": run as they are written there. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import '../support/elements.js';
import { click, eventOf, part, parts, put, textsOf, until } from '../support/render.js';

interface Asked {
  url: URL;
  method: string;
  headers: Headers;
  body: string;
  cache?: RequestCache;
}

const real = window.fetch;
let asked: Asked[];

/** Puts a server in place of the network. */
function serve(answer: (asked: Asked) => Response | object): void {
  window.fetch = async (input, { method = 'GET', headers, body, signal, cache } = {}) => {
    expect(signal, 'the signal is handed on').to.be.instanceOf(AbortSignal);
    const one = {
      url: new URL(String(input), location.href),
      method,
      headers: new Headers(headers),
      body: body ? `${body as string}` : '',
      cache,
    };
    asked.push(one);
    const given = answer(one);
    return given instanceof Response ? given : new Response(JSON.stringify(given));
  };
}

/** The markup and the script of an example, by its heading. */
let examples: Record<string, { html: string; js: string }>;

/** Puts an example on the page and runs its script. */
async function run(heading: string): Promise<NewsList> {
  const { html, js } = examples[heading]!;
  const page = put(html);
  const script = URL.createObjectURL(new Blob([js], { type: 'text/javascript' }));
  await import(script);
  URL.revokeObjectURL(script);
  return page.querySelector('news-list')!;
}

const loaded = (list: NewsList) => eventOf(list, 'news-list-loaded');
const shown = (list: NewsList): string[] => textsOf(list, 'title').filter((title) => title);
const linksOf = (list: NewsList): (string | null)[] => parts(list, 'title').map((link) => link.getAttribute('href'));
const numbered = (name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${name} ${from + i}`);

before(async () => {
  const text = await (await real('/docs/data-sources.md')).text();
  const section = /\n## Sources in script\n([^]*?)\n## /.exec(text)![1]!;
  examples = {};
  for (const part of section.split('\n### ').slice(1)) {
    const block = (language: string) => new RegExp(`\n\`\`\`${language}\n([^]*?)\n\`\`\`\n`).exec(part)![1]!;
    examples[part.split('\n')[0]!] = { html: block('html'), js: block('js') };
  }
});

beforeEach(() => (asked = []));
afterEach(() => (window.fetch = real));

describe('sources in script, as the documentation has them', () => {
  it('are all tested here', () => {
    expect(Object.keys(examples)).to.deep.equal([
      'GraphQL',
      'A search by POST',
      'A token of the page',
      'Paging with a cursor',
    ]);
  });

  describe('GraphQL', () => {
    const server = ({ body }: Asked) => {
      const { variables } = JSON.parse(body);
      const start = Number(variables.after ?? 0);
      const nodes = numbered('News', start + 1, Math.min(start + variables.first, 12)).map((title, i) => ({
        id: `a/${start + i}`,
        title,
        day: '2026-11-20',
        summary: 'In short.',
      }));
      const end = start + nodes.length;
      return {
        data: { news: { totalCount: 12, pageInfo: { hasNextPage: end < 12, endCursor: `${end}` }, nodes } },
      };
    };

    it('is asked for a page after the other', async () => {
      serve(server);
      const list = await run('GraphQL');
      const { detail } = await loaded(list);
      expect(asked[0]).to.include({ method: 'POST' });
      expect(asked[0]!.url.pathname).to.equal('/graphql');
      expect(asked[0]!.headers.get('Content-Type')).to.equal('application/json');
      expect(JSON.parse(asked[0]!.body).variables).to.deep.equal({ first: 10, lang: 'en' });
      expect(shown(list)).to.deep.equal(numbered('News', 1, 10));
      expect(new URL(linksOf(list)[0]!).pathname).to.equal('/news/a%2F0');
      expect(textsOf(list, 'date')[0]).to.equal('Nov 20, 2026');
      expect(detail.total).to.equal(12);
      const more = loaded(list);
      click(part(list, 'more'));
      await more;
      expect(JSON.parse(asked[1]!.body).variables.after).to.equal('10');
      expect(shown(list)).to.deep.equal(numbered('News', 1, 12));
      expect(parts(list, 'more')).to.have.length(0);
    });

    it('fails with what it says', async () => {
      serve(() => ({ errors: [{ message: 'Field "news" is not there' }] }));
      const list = await run('GraphQL');
      const { detail } = await eventOf(list, 'news-list-failed');
      expect(detail.error.cause.message).to.equal('Field "news" is not there');
      expect(parts(list, 'retry')).to.have.length(1);
    });
  });

  describe('a search by POST', () => {
    const server = ({ body }: Asked) => {
      const { words, page, size } = Object.fromEntries(new URLSearchParams(body)) as Record<string, string>;
      const start = (Number(page) - 1) * Number(size);
      const hits = numbered(words!, start + 1, Math.min(start + Number(size), 25)).map((headline) => ({
        id: headline,
        headline,
        link: `/news/${headline.replace(' ', '-')}`,
        date: '2026-11-20',
      }));
      return { count: 25, hits };
    };
    const search = (words: string): void => {
      document.querySelector<HTMLInputElement>('#search input')!.value = words;
      document.querySelector<HTMLButtonElement>('#search button')!.click();
    };

    it('asks for nothing before a reader does', async () => {
      serve(server);
      const list = await run('A search by POST');
      await list.updateComplete;
      expect(asked).to.have.length(0);
    });

    it('shows what is found, and any page of it', async () => {
      serve(server);
      const list = await run('A search by POST');
      const first = loaded(list);
      search('Ferry');
      await first;
      expect(asked[0]).to.include({ method: 'POST', body: 'words=Ferry&page=1&size=10' });
      expect(shown(list)).to.deep.equal(numbered('Ferry', 1, 10));
      await until(() => parts(list, 'page').length, 'there are numbers of pages');
      const third = loaded(list);
      click(parts(list, 'page').find((button) => button.textContent!.trim() === '3')!);
      await third;
      expect(asked[1]!.body).to.equal('words=Ferry&page=3&size=10');
      expect(shown(list)).to.deep.equal(numbered('Ferry', 21, 25));
    });

    it('begins anew with other words', async () => {
      serve(server);
      const list = await run('A search by POST');
      for (const words of ['Ferry', 'Bridge']) {
        const done = loaded(list);
        search(words);
        await done;
        expect(shown(list)).to.deep.equal(numbered(words, 1, 10));
      }
    });
  });

  it('a token of the page is sent, and looked up each time', async () => {
    serve(({ headers }) =>
      /^Bearer \w+$/.test(headers.get('Authorization')!)
        ? [{ title: 'For the office only', published: '2026-11-20' }]
        : new Response('', { status: 401 }),
    );
    const list = await run('A token of the page');
    const meta = document.querySelector<HTMLMetaElement>('meta[name=api-token]')!;
    // What stands in the documentation is no token: no browser sends it.
    await until(() => parts(list, 'retry').length, 'it has failed');
    meta.content = 'first';
    const done = loaded(list);
    click(part(list, 'retry'));
    await done;
    expect(shown(list)).to.deep.equal(['For the office only']);
    meta.content = 'second';
    await list.reload();
    const tokens = asked.map(({ headers, cache }) => [headers.get('Authorization'), cache]);
    expect(tokens).to.deep.equal([
      ['Bearer first', 'default'],
      ['Bearer second', 'no-cache'],
    ]);
  });

  it('a cursor leads from page to page', async () => {
    serve(({ url }) => {
      const start = Number(url.searchParams.get('cursor') ?? 0);
      const end = Math.min(start + Number(url.searchParams.get('limit')), 30);
      const notices = numbered('Notice', start + 1, end).map((subject, i) => ({
        number: start + i,
        subject,
        issued: '2026-11-20',
        text: 'In short.',
      }));
      return new Response(JSON.stringify(notices), { headers: end < 30 ? { 'X-Next-Cursor': `${end}` } : {} });
    });
    const list = await run('Paging with a cursor');
    await loaded(list);
    expect(shown(list)).to.deep.equal(numbered('Notice', 1, 20));
    const more = loaded(list);
    click(part(list, 'more'));
    await more;
    expect(asked.map(({ url }) => url.search)).to.deep.equal(['?limit=20', '?limit=20&cursor=20']);
    expect(shown(list)).to.deep.equal(numbered('Notice', 1, 30));
    expect(parts(list, 'more')).to.have.length(0);
  });
});
