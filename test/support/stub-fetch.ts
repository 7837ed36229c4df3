/** Answers of a server that is not there. */

/** What the server says: JSON, a text, a status, nothing at all (`offline`), or something for each time it is asked. */
export type Answer = object | string | number | 'offline' | (() => Answer | Promise<Answer>);

const real = window.fetch;
afterEach(() => (window.fetch = real));

let folders = 0;

/** An address of this test alone: answers are shared between elements for half a minute. */
export const address = (name = 'news.json'): string => new URL(`/test-server/${++folders}/${name}`, location.href).href;

/** Puts a table of answers in place of the network. Gives the addresses that are asked for, as they come. */
export function stubFetch(table: Record<string, Answer>): string[] {
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const url = String(input);
    asked.push(url);
    let found: Answer | undefined = table[url] ?? table[url.split('?')[0]!];
    while (typeof found === 'function') found = await (found as () => Answer | Promise<Answer>)();
    init?.signal?.throwIfAborted();
    if (found === undefined) throw new Error(`The test has no answer for ${url}`);
    if (found === 'offline') throw new TypeError('Failed to fetch');
    if (typeof found === 'number') return new Response('', { status: found });
    return new Response(typeof found === 'string' ? found : JSON.stringify(found), {
      headers: { 'Content-Type': 'application/json' },
    });
  };
  return asked;
}

/** A JSON Feed with articles. */
export const feed = (...titles: string[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items: titles.map((title, i) => ({
    id: `${title}-${i}`,
    url: `https://city.example/${i}`,
    title,
    content_text: title,
    date_published: '2026-03-01T08:00:00+08:00',
  })),
});
