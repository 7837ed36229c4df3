import { expect } from '@open-wc/testing';
import { share } from '../../src/data/shared-requests.js';
import { address, feedOf, serve, serveNothing, sourceOf, never, failure, reply } from './server.js';

let keys = 0;
const newKey = () => `key ${++keys}`;

/** A start that counts, and ends when the test says so. */
function starts() {
  const all: { controller: AbortController; resolve: (value: string) => void; reject: (reason: unknown) => void }[] =
    [];
  const start = (controller: AbortController) =>
    new Promise<string>((resolve, reject) => {
      all.push({ controller, resolve, reject });
      controller.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  return { all, start };
}

/** Lets time pass for those who look at the clock. */
function later(milliseconds: number): () => void {
  const { now } = Date;
  Date.now = () => now() + milliseconds;
  return () => (Date.now = now);
}

const nameOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: Error) => error.name,
  );

describe('shared requests', () => {
  it('are made once for all who ask meanwhile', async () => {
    const { all, start } = starts();
    const key = newKey();
    const asking = [share(key, start, never()), share(key, start, never()), share(key, start, never())];
    expect(all).to.have.length(1);
    all[0]!.resolve('answer');
    expect(await Promise.all(asking)).to.deep.equal(['answer', 'answer', 'answer']);
  });

  it('are made for each key', () => {
    const { all, start } = starts();
    void share(newKey(), start, never());
    void share(newKey(), start, never());
    expect(all).to.have.length(2);
  });

  it('serve those who ask within 30 seconds after', async () => {
    const { all, start } = starts();
    const key = newKey();
    const asking = share(key, start, never());
    all[0]!.resolve('answer');
    await asking;
    expect(await share(key, start, never())).to.equal('answer');
    const back = later(29_000);
    try {
      expect(await share(key, start, never())).to.equal('answer');
    } finally {
      back();
    }
    expect(all).to.have.length(1);
  });

  it('do not serve those who ask after that', async () => {
    const { all, start } = starts();
    const key = newKey();
    const asking = share(key, start, never());
    all[0]!.resolve('old');
    await asking;
    const back = later(31_000);
    try {
      const again = share(key, start, never());
      expect(all).to.have.length(2);
      all[1]!.resolve('new');
      expect(await again).to.equal('new');
    } finally {
      back();
    }
  });

  it('count the 30 seconds from their end', async () => {
    const { all, start } = starts();
    const key = newKey();
    const asking = share(key, start, never());
    const back = later(60_000);
    try {
      all[0]!.resolve('slow');
      await asking;
      expect(await share(key, start, never())).to.equal('slow');
      expect(all).to.have.length(1);
    } finally {
      back();
    }
  });

  it('that fail, fail for all, and are not kept', async () => {
    const { all, start } = starts();
    const key = newKey();
    const asking = [share(key, start, never()), share(key, start, never())].map(nameOf);
    all[0]!.reject(new RangeError('x'));
    expect(await Promise.all(asking)).to.deep.equal(['RangeError', 'RangeError']);
    const again = share(key, start, never());
    expect(all).to.have.length(2);
    all[1]!.resolve('better');
    expect(await again).to.equal('better');
  });

  it('go on while anyone waits', async () => {
    const { all, start } = starts();
    const key = newKey();
    const first = new AbortController();
    const asking = [share(key, start, first.signal), share(key, start, never())];
    first.abort();
    expect(await nameOf(asking[0]!)).to.equal('AbortError');
    expect(all[0]!.controller.signal.aborted).to.be.false;
    all[0]!.resolve('answer');
    expect(await asking[1]).to.equal('answer');
  });

  it('are given up when nobody waits any more', async () => {
    const { all, start } = starts();
    const key = newKey();
    const waiters = [new AbortController(), new AbortController()];
    const asking = waiters.map(({ signal }) => nameOf(share(key, start, signal)));
    waiters[0]!.abort();
    waiters[1]!.abort();
    expect(all[0]!.controller.signal.aborted).to.be.true;
    expect(await Promise.all(asking)).to.deep.equal(['AbortError', 'AbortError']);
  });

  it('that are given up do not take along who comes just then', async () => {
    const { all, start } = starts();
    const key = newKey();
    const gone = new AbortController();
    const asking = nameOf(share(key, start, gone.signal));
    gone.abort();
    const next = share(key, start, never());
    expect(all).to.have.length(2);
    all[1]!.resolve('answer');
    expect(await next).to.equal('answer');
    expect(await asking).to.equal('AbortError');
    expect(await share(key, start, never()), 'the new one is kept').to.equal('answer');
  });

  it('are kept when one gives up after their end', async () => {
    const { all, start } = starts();
    const key = newKey();
    const controller = new AbortController();
    const asking = share(key, start, controller.signal);
    all[0]!.resolve('answer');
    await asking;
    controller.abort();
    expect(all[0]!.controller.signal.aborted).to.be.false;
    expect(await share(key, start, never())).to.equal('answer');
  });

  it('are not for who has given up before', async () => {
    const { start } = starts();
    const controller = new AbortController();
    controller.abort();
    expect(await nameOf(share(newKey(), start, controller.signal))).to.equal('AbortError');
  });

  it('leave no listener behind', async () => {
    const { all, start } = starts();
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener: add, removeEventListener: remove } = signal;
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add.apply(signal, args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove.apply(signal, args));
    const asking = share(newKey(), start, signal);
    expect(listeners).to.equal(1);
    all[0]!.resolve('answer');
    await asking;
    await Promise.resolve();
    expect(listeners).to.equal(0);
  });

  describe('on reload', () => {
    it('ask again, and their answer takes the place of the other', async () => {
      const { all, start } = starts();
      const key = newKey();
      const asking = share(key, start, never());
      all[0]!.resolve('old');
      await asking;
      const again = share(key, start, never(), true);
      expect(all).to.have.length(2);
      all[1]!.resolve('new');
      expect(await again).to.equal('new');
      expect(await share(key, start, never())).to.equal('new');
      expect(all).to.have.length(2);
    });

    it('are one for all who reload meanwhile', () => {
      const { all, start } = starts();
      const key = newKey();
      void share(key, start, never(), true);
      void share(key, start, never(), true);
      void share(key, start, never());
      expect(all).to.have.length(1);
    });
  });
});

describe('elements with the same address', () => {
  it('share one request and its document', async () => {
    const asked = serve(() => feedOf({ id: '1', title: 'A' }));
    const src = address();
    const [one, two] = await Promise.all(
      [sourceOf({ src }), sourceOf({ src, timezone: 'UTC' })].map((source) => source.list({}, { signal: never() })),
    );
    expect(asked).to.have.length(1);
    expect(one!.items[0]!.raw).to.equal(two!.items[0]!.raw);
    expect(one!.items[0], 'articles are of each its own').not.to.equal(two!.items[0]);
  });

  it('do not share where credentials differ', async () => {
    const asked = serve(() => feedOf({ id: '1', title: 'A' }));
    const src = address();
    await Promise.all(
      [sourceOf({ src }), sourceOf({ src, credentials: 'include' })].map((source) =>
        source.list({}, { signal: never() }),
      ),
    );
    expect(asked.map(({ init }) => init.credentials)).to.deep.equal(['same-origin', 'include']);
  });

  it('revalidate through the cache of the browser on reload', async () => {
    const asked = serve(() => feedOf({ id: '1', title: 'A' }));
    const source = sourceOf();
    await source.list({}, { signal: never() });
    await source.list({ reload: true }, { signal: never() });
    expect(asked.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    expect(asked[1]!.init.headers, 'no own If-None-Match, which would cost a preflight').to.have.all.keys('Accept');
  });

  it('share neither what cannot be read nor what was refused', async () => {
    const asked = serve((_, count) =>
      count === 1 ? '{"broken' : count === 2 ? reply('', { status: 500 }) : feedOf({ id: '1', title: 'A' }),
    );
    const source = sourceOf();
    await failure(source.list({}, { signal: never() }), 'syntax');
    await failure(source.list({}, { signal: never() }), 'http');
    expect((await source.list({}, { signal: never() })).items).to.have.length(1);
    expect(asked).to.have.length(3);
  });

  it('give up the request when the last of them leaves', async () => {
    const asked = serveNothing();
    const src = address();
    const controllers = [new AbortController(), new AbortController()];
    const asking = controllers.map(({ signal }) => nameOf(sourceOf({ src }).list({}, { signal })));
    await Promise.resolve();
    controllers[0]!.abort();
    expect(asked[0]!.init.signal!.aborted).to.be.false;
    controllers[1]!.abort();
    expect(asked[0]!.init.signal!.aborted).to.be.true;
    expect(await Promise.all(asking)).to.deep.equal(['AbortError', 'AbortError']);
  });
});
