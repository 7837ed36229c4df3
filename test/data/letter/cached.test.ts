/** Whether a letter is stored: asked of a real server, and not of what the browser has kept. */
import { expect } from '@open-wc/testing';
import { exchange, type Exchange, type NoAnswer } from '../../../src/data/letter/post.js';

const folder = `/caching-server/${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
const question = (more: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  url: new URL(`${folder}/news.json?max-age=600`, location.href).href,
  headers: {},
  timeout: 20,
  credentials: 'same-origin',
  signal: new AbortController().signal,
  ...more,
});
const says = (text: string) => fetch(`${folder}/news.json`, { method: 'PUT', body: text });
const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: NoAnswer) => error.reason,
  );

describe('a question', () => {
  it('goes to the server, also where its last answer may be kept', async () => {
    await says('Nobody knows it');
    expect((await exchange(question())).text).to.include('Nobody knows it');
    await says('It is here');
    const { status, text, header, url } = await exchange(question());
    expect(text).to.include('It is here');
    expect([status, header('X-Nothing'), url]).to.deep.equal([200, null, question().url]);
    expect(header('Content-Type')).to.match(/json/);
  });

  it('brings the answer whatever its status is, and says that there is none', async () => {
    expect((await exchange(question({ url: new URL('/nothing-here', location.href).href }))).status).to.equal(404);
    expect(await reasonOf(exchange(question({ url: 'http://127.0.0.1:1/' })))).to.equal('network');
  });

  it('can be given up, and ends without an answer in time', async () => {
    const abort = new AbortController();
    const asked = exchange(question({ signal: abort.signal }));
    abort.abort();
    expect(await reasonOf(asked)).to.equal('aborted');
    const own = { fetch, setTimeout };
    // As in the hands of pages that know nothing of signals.
    window.fetch = () => new Promise(() => {});
    window.setTimeout = ((run: () => void) => own.setTimeout.call(window, run, 0)) as typeof setTimeout;
    try {
      expect(await reasonOf(exchange(question()))).to.equal('timeout');
    } finally {
      Object.assign(window, own);
    }
  });
});
