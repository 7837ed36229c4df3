import { expect } from '@open-wc/testing';
import { request } from '../../src/data/http.js';
import { CivicError, HttpError, NetworkError } from '../../src/errors.js';
import { address, failure, reply, serve, serveNothing } from './server.js';

const ask = (
  { url = address(), timeout = 20, ...init }: { url?: string; timeout?: number } & RequestInit = {},
  controller = new AbortController(),
) => request(url, init, timeout, 1000, controller);
const textOf = async (asked: ReturnType<typeof ask>) => new TextDecoder().decode((await asked).bytes);

/** An answer that comes in pieces. `ended` tells whether the rest of it is still wanted. */
function inPieces(pieces: (string | Error)[]): { response: Response; ended: () => boolean } {
  let ended = false;
  let i = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[i++];
      if (piece === undefined) controller.close();
      else if (typeof piece === 'string') controller.enqueue(new TextEncoder().encode(piece));
      else controller.error(piece);
    },
    cancel() {
      ended = true;
    },
  });
  return { response: new Response(body), ended: () => ended };
}

describe('a request', () => {
  it('is a plain GET that names what is wanted, and nothing more', async () => {
    const asked = serve(() => ({}));
    const url = address();
    await ask({ url, credentials: 'include', cache: 'no-cache' });
    expect(asked).to.have.length(1);
    expect(asked[0]!.url, 'a text, and no cache-buster in it').to.equal(url);
    const { init } = asked[0]!;
    expect(Object.keys(init).sort()).to.deep.equal(['cache', 'credentials', 'headers', 'signal']);
    expect(init).to.include({ credentials: 'include', cache: 'no-cache' });
    expect(init.headers).to.deep.equal({ Accept: 'application/json, */*;q=0.5' });
  });

  it('goes through whatever fetch the page has at that time', async () => {
    serve(() => 'first');
    expect(await textOf(ask())).to.equal('first');
    serve(() => 'second');
    expect(await textOf(ask())).to.equal('second');
  });

  it('gives the bytes, the headers and the address that answered', async () => {
    serve(() => reply('{"a":1}', { headers: { 'X-WP-Total': '12' }, url: 'https://bay.example/moved.json' }));
    const answer = await ask();
    expect(answer.url).to.equal('https://bay.example/moved.json');
    expect(answer.header('X-WP-Total')).to.equal('12');
    expect(answer.header('Link')).to.be.null;
    expect(new TextDecoder().decode(answer.bytes)).to.equal('{"a":1}');
  });

  it('gives the address that was asked where an answer has none', async () => {
    serve(() => 'x');
    const url = address();
    expect((await ask({ url })).url).to.equal(url);
  });

  it('puts pieces together', async () => {
    serve(() => inPieces(['{"tit', 'le":"', '临海', '湾"}', '']).response);
    expect(await textOf(ask())).to.equal('{"title":"临海湾"}');
  });

  it('takes an answer without a stream', async () => {
    const old = {
      status: 200,
      url: '',
      headers: new Headers(),
      arrayBuffer: async () => new TextEncoder().encode('old').buffer,
    };
    serve(() => Promise.resolve(Object.setPrototypeOf(old, Response.prototype)));
    globalThis.fetch = async () => old as unknown as Response;
    expect(await textOf(ask())).to.equal('old');
  });

  it('gives nothing where there is no content', async () => {
    serve(() => reply(null, { status: 204 }));
    expect(await textOf(ask())).to.equal('');
  });

  describe('fails', () => {
    it('with what the server says', async () => {
      for (const status of [400, 401, 403, 404, 429, 500, 503]) {
        serve(() => reply('<html>', { status }));
        const url = address();
        const error = (await failure(ask({ url }), 'http')) as HttpError;
        expect(error).to.be.instanceOf(HttpError).and.instanceOf(CivicError);
        expect(error).to.include({ status, url, name: 'HttpError' });
        expect(error.message).to.contain(url).and.to.contain(`${status}`);
      }
    });

    it('with how long to wait, where the server says so', async () => {
      const wait = async (header?: string) => {
        serve(() => reply('', { status: 503, headers: header ? { 'Retry-After': header } : {} }));
        return ((await failure(ask(), 'http')) as HttpError).retryAfter;
      };
      expect(await wait('120')).to.equal(120);
      expect(await wait(new Date(Date.now() + 60_000).toUTCString())).to.be.within(55, 61);
      expect(await wait('soon')).to.be.undefined;
      expect(await wait()).to.be.undefined;
    });

    it('when nobody can be reached', async () => {
      const cause = new TypeError('Failed to fetch');
      serve(() => Promise.reject(cause));
      const error = await failure(ask(), 'network');
      expect(error).to.be.instanceOf(NetworkError);
      expect(error.cause).to.equal(cause);
      expect(error.message).to.match(/bay\.example.*CORS/);
    });

    it('when the device has no connection', async () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      try {
        serve(() => Promise.reject(new TypeError('Failed to fetch')));
        await failure(ask(), 'offline');
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
    });

    it('when the answer breaks off', async () => {
      serve(() => inPieces(['{"items":[', new TypeError('connection lost')]).response);
      await failure(ask(), 'network');
    });

    it('when there is no answer in time', async () => {
      const asked = serveNothing();
      const error = await failure(ask({ timeout: 0.02 }), 'timeout');
      expect(error).to.be.instanceOf(NetworkError);
      expect(error.message).to.contain('0.02 s');
      expect(asked[0]!.init.signal!.aborted).to.be.true;
    });

    it('not for its time where that has no limit, or one that timers cannot count to', async () => {
      serve(() => reply({}));
      const own = window.setTimeout;
      const waits: unknown[] = [];
      window.setTimeout = ((_: () => void, after: number) => waits.push(after)) as typeof setTimeout;
      try {
        for (const timeout of [0, 1e9, 3]) await ask({ timeout });
      } finally {
        window.setTimeout = own;
      }
      expect(waits).to.deep.equal([2e9, 2e9, 3000]);
    });

    it('when the rest of the answer does not come in time', async () => {
      globalThis.fetch = async (_, init) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{'));
              init!.signal!.addEventListener('abort', () => controller.error(new DOMException('x', 'AbortError')));
            },
          }),
        );
      await failure(ask({ timeout: 0.02 }), 'timeout');
    });

    it('when the answer is too large, with the size that is allowed', async () => {
      const controller = new AbortController();
      const { response } = inPieces(['x'.repeat(600), 'x'.repeat(600), 'x'.repeat(600)]);
      serve(() => response);
      const error = await failure(ask({}, controller), 'too-large');
      expect(error.message).to.contain('1000 bytes').and.to.contain('max-bytes');
      expect(controller.signal.aborted, 'the rest is not loaded').to.be.true;
    });

    it('not when the answer is just as large as allowed', async () => {
      serve(() => 'x'.repeat(1000));
      expect(await textOf(ask())).to.have.length(1000);
    });

    it('when fetch itself throws', async () => {
      globalThis.fetch = () => {
        throw new Error('blocked by the page');
      };
      await failure(ask(), 'network');
    });
  });

  it('that is given up ends as such, and in no error of ours', async () => {
    serveNothing();
    const controller = new AbortController();
    const asked = ask({}, controller);
    controller.abort();
    const reason = await asked.catch((error: unknown) => error);
    expect(reason).to.have.property('name', 'AbortError');
    expect(reason).not.to.be.instanceOf(CivicError);
  });

  it('leaves no timer behind', async () => {
    const running = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.setTimeout = ((job: () => void, wait: number) => {
      const timer = set(job, wait);
      running.add(timer);
      return timer;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => {
      running.delete(timer);
      clear(timer);
    }) as typeof clearTimeout;
    try {
      serve(() => 'x');
      await ask();
      serve(() => reply('', { status: 500 }));
      await failure(ask(), 'http');
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
    expect(running.size).to.equal(0);
  });
});
