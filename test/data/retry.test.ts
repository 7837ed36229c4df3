import { expect } from '@open-wc/testing';
import { time } from '../../src/data/retry.js';
import type { HttpError } from '../../src/errors.js';
import { chanceIs, holdPause, pausesMade, realWait } from '../support/pauses.js';
import { address, failure, feedOf, never, reply, serve, serveNothing, sourceOf, type Says } from './server.js';

const feed = feedOf({ id: '1', title: 'A' });
const status = (code: number, wait?: string | number): Response =>
  reply('', { status: code, headers: wait === undefined ? {} : { 'Retry-After': `${wait}` } });
/** A server that says one thing after the other, and the last one for ever. A TypeError is a broken connection. */
const saying = (...all: (() => Says)[]) => serve((_, count) => all[Math.min(count, all.length) - 1]!());
const broken = (): never => {
  throw new TypeError('Failed to fetch');
};
const list = (signal = never(), settings = {}) => sourceOf(settings).list({}, { signal });

describe('what may pass', () => {
  for (const [name, fails] of [
    ['a broken connection', broken],
    ['status 502', () => status(502)],
    ['status 503', () => status(503)],
    ['status 504', () => status(504)],
    ['status 429 that says for how long', () => status(429, 1)],
  ] as const)
    it(`is tried again: ${name}`, async () => {
      const asked = saying(fails, () => feed);
      expect((await list()).items).to.have.length(1);
      expect(asked).to.have.length(2);
    });

  it('is tried three times in all', async () => {
    const asked = saying(broken);
    await failure(list(), 'network');
    expect(asked).to.have.length(3);
  });

  it('asks for the same, in the same way', async () => {
    const asked = saying(broken, () => feed);
    await sourceOf({ credentials: 'include' }).list({ reload: true }, { signal: never() });
    expect(asked[1]!.url).to.equal(asked[0]!.url);
    expect(asked[1]!.init).to.include({ credentials: 'include', cache: 'no-cache' });
    expect(asked[1]!.init.headers).to.deep.equal({ Accept: 'application/json, */*;q=0.5' });
  });

  it('ends in the last failure', async () => {
    saying(
      broken,
      () => status(503),
      () => '<html>Sign in</html>',
    );
    await failure(list(), 'html');
    saying(broken, () => status(404));
    expect(((await failure(list(), 'http')) as HttpError).status).to.equal(404);
  });

  for (const [name, fails, code] of [
    ['status 404', () => status(404), 'http'],
    ['status 500', () => status(500), 'http'],
    ['status 429 that says nothing', () => status(429), 'http'],
    ['a web page', () => '<html>Sign in</html>', 'html'],
    ['half an answer', () => '{"items":[', 'syntax'],
  ] as const)
    it(`is not: ${name}`, async () => {
      const asked = saying(fails);
      await failure(list(), code);
      expect(asked).to.have.length(1);
    });

  it('is not an answer that does not come in time', async () => {
    const asked = serveNothing();
    await failure(list(never(), { timeout: '0.02' }), 'timeout');
    expect(asked).to.have.length(1);
    expect(pausesMade()).to.deep.equal([]);
  });

  it('is not a device without a connection', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const asked = saying(broken);
      await failure(list(), 'offline');
      expect(asked).to.have.length(1);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });
});

describe('the pause before another try', () => {
  it('grows', async () => {
    saying(broken);
    await failure(list(), 'network');
    expect(pausesMade()).to.deep.equal([0.5, 1]);
  });

  it('is a matter of chance: readers who failed together do not come back together', async () => {
    chanceIs(0);
    saying(broken);
    await failure(list(), 'network');
    expect(pausesMade()).to.deep.equal([0.25, 0.5]);
  });

  it('is at least what the server asks for', async () => {
    saying(
      () => status(503, 4),
      () => feed,
    );
    await list();
    expect(pausesMade()).to.deep.equal([4.5]);
  });

  it('follows a date, too', async () => {
    saying(
      () => status(429, new Date(Date.now() + 5000).toUTCString()),
      () => feed,
    );
    await list();
    expect(pausesMade()[0]).to.be.within(4, 6);
  });

  for (const [name, wait] of [
    ['no time at all', 0],
    ['a time that is over', new Date(0).toUTCString()],
  ] as const)
    it(`is short where the server asks for ${name}`, async () => {
      saying(
        () => status(429, wait),
        () => feed,
      );
      await list();
      expect(pausesMade()).to.deep.equal([1.5]);
    });

  it('is not made where the server asks for more than a reader would wait: he is told', async () => {
    const asked = saying(() => status(503, 120));
    const error = (await failure(list(), 'http')) as HttpError;
    expect(asked).to.have.length(1);
    expect(pausesMade()).to.deep.equal([]);
    expect(error.retryAfter).to.equal(120);
  });

  it('is never more than ten seconds, with those before it', async () => {
    const asked = saying(() => status(503, 6));
    await failure(list(), 'http');
    expect(asked).to.have.length(2);
    expect(pausesMade()).to.deep.equal([6.5]);
  });

  it('ends when nobody waits for the answer any more, and nothing is asked then', async () => {
    const asked = saying(broken);
    const { begun } = holdPause();
    const reader = new AbortController();
    const loading = list(reader.signal).catch((error: Error) => error.name);
    const signal = await begun;
    reader.abort();
    expect(await loading).to.equal('AbortError');
    expect(signal.aborted).to.be.true;
    await Promise.resolve();
    expect(asked).to.have.length(1);
  });

  it('is one for all who want the same', async () => {
    const asked = saying(broken, () => feed);
    const { begun, end } = holdPause();
    const src = address();
    const first = list(never(), { src });
    await begun;
    const second = list(never(), { src });
    end();
    const pages = await Promise.all([first, second]);
    expect(pages.map(({ items }) => items.length)).to.deep.equal([1, 1]);
    expect(asked).to.have.length(2);
  });

  it('goes on where one of them leaves', async () => {
    const asked = saying(broken, () => feed);
    const { begun, end } = holdPause();
    const src = address();
    const leaving = new AbortController();
    const first = list(leaving.signal, { src }).catch((error: Error) => error.name);
    const second = list(never(), { src });
    await begun;
    leaving.abort();
    end();
    expect(await first).to.equal('AbortError');
    expect((await second).items).to.have.length(1);
    expect(asked).to.have.length(2);
  });

  it('is a real one outside of tests, and leaves no timer when it is given up', async () => {
    const running = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.setTimeout = ((job: () => void, delay: number) => {
      const timer = set(job, delay);
      running.add(delay).add(timer);
      return timer;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => {
      running.delete(timer);
      clear(timer);
    }) as typeof clearTimeout;
    try {
      const reader = new AbortController();
      const waiting = realWait(3_600_000, reader.signal);
      expect(running).to.have.length(2);
      reader.abort();
      await waiting;
      expect([...running]).to.deep.equal([3_600_000]);
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
  });
});

describe('the time that a server asks to wait for', () => {
  const told = async (wait: number) => {
    saying(() => status(503, wait));
    return ((await failure(list(), 'http')) as HttpError).waitInWords!;
  };

  it('is told in words', async () => {
    expect((await told(30))('en')).to.equal('in 30 seconds');
    expect((await told(90))('en')).to.equal('in 90 seconds');
    expect((await told(120))('en')).to.equal('in 2 minutes');
    expect((await told(121))('en')).to.equal('in 3 minutes');
    expect((await told(7200))('en')).to.equal('in 2 hours');
    expect((await told(172_800))('en')).to.equal('in 2 days');
  });

  it('is told in the words of a language', async () => {
    const words = await told(120);
    expect(words('zh-Hans')).to.match(/^2\s?分钟后$/);
    expect(words('ja')).to.match(/^2\s?分後$/);
  });

  it('becomes shorter, and is over at last', async () => {
    const words = await told(3600);
    const { now } = time;
    time.now = () => now() + 3_540_000;
    expect(words('en')).to.equal('in 60 seconds');
    time.now = () => now() + 3_600_000;
    expect(words('en')).to.equal('');
  });
});
