import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LoadController } from '../../src/controllers/load-controller.js';
import { HttpError, NetworkError, type CivicError } from '../../src/errors.js';
import { put, settled, until } from '../support/render.js';
import { expectNothingUncaught } from '../support/uncaught.js';

class LoadingHost extends LitElement {
  ended: (CivicError | undefined)[] = [];
  loading = new LoadController(this, (error) => void this.ended.push(error));
}
customElements.define('loading-host', LoadingHost);

const host = (): LoadingHost => put('<loading-host></loading-host>').firstElementChild as LoadingHost;

/** A job that ends when the test says so. */
function job() {
  const signals: AbortSignal[] = [];
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  return {
    signals,
    run: (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
    },
    end: () => resolve(),
    fail: (error: unknown) => reject(error),
  };
}

describe('LoadController', () => {
  it('tells what becomes of a load', async () => {
    const element = host();
    const { run, end } = job();
    expect(element.loading.status).to.equal('initial');
    const done = element.loading.run(run);
    expect(element.loading.status).to.equal('loading');
    end();
    await done;
    expect(element.loading.status).to.equal('loaded');
    expect(element.ended).to.deep.equal([undefined]);
  });

  it('keeps the error of a load that fails', async () => {
    const element = host();
    const error = new HttpError('/x', 503, 'x');
    await element.loading.run(() => Promise.reject(error));
    expect(element.loading.status).to.equal('failed');
    expect(element.loading.error).to.equal(error);
    expect(element.ended).to.deep.equal([error]);
  });

  it('makes an error of ours of whatever is thrown', async () => {
    for (const thrown of [new TypeError('x'), 'text', undefined, null, { code: 'http' }]) {
      const element = host();
      await element.loading.run(() => Promise.reject(thrown));
      expect(element.loading.error!.code).to.equal('network');
      expect(element.loading.error!.cause).to.equal(thrown);
    }
  });

  it('takes a job that throws at once for one that fails', async () => {
    const element = host();
    await element.loading.run(() => {
      throw new TypeError('x');
    });
    expect(element.loading.status).to.equal('failed');
  });

  it('forgets the error when it loads again', async () => {
    const element = host();
    await element.loading.run(() => Promise.reject(new TypeError('x')));
    void element.loading.run(job().run);
    expect(element.loading.error).to.equal(undefined);
    expect(element.loading.status).to.equal('loading');
  });

  it('gives up the load before', async () => {
    const element = host();
    const [first, second] = [job(), job()];
    const one = element.loading.run(first.run);
    const other = element.loading.run(second.run);
    expect(first.signals[0]!.aborted).to.equal(true);
    expect(second.signals[0]!.aborted).to.equal(false);
    first.fail(new TypeError('given up'));
    await one;
    expect(element.loading.status).to.equal('loading');
    second.end();
    await other;
    expect(element.ended).to.deep.equal([undefined]);
  });

  it('takes a load that was given up for no error', async () => {
    const element = host();
    const { run, signals, fail } = job();
    const done = element.loading.run(run);
    element.loading.cancel();
    expect(signals[0]!.aborted).to.equal(true);
    fail(new DOMException('x', 'AbortError'));
    await done;
    expect(element.loading.status).to.equal('initial');
    expect(element.loading.error).to.equal(undefined);
    expect(element.ended).to.deep.equal([]);
    await expectNothingUncaught();
  });

  it('runs the last job again', async () => {
    const element = host();
    let times = 0;
    await element.loading.run(() => (times++ ? Promise.resolve() : Promise.reject(new TypeError('x'))));
    element.loading.retry();
    await until(() => element.loading.status === 'loaded', 'it has loaded');
    expect(times).to.equal(2);
  });

  it('has nothing to run again before it has run', async () => {
    const element = host();
    element.loading.retry();
    await settled();
    expect(element.loading.status).to.equal('initial');
  });

  it('gives up when the host leaves, and takes it up when it comes back', async () => {
    const element = host();
    const home = element.parentElement!;
    const { run, signals, end } = job();
    void element.loading.run(run);
    element.remove();
    await until(() => signals[0]!.aborted, 'it has given up');
    home.append(element);
    expect(signals).to.have.length(2);
    end();
    await until(() => element.loading.status === 'loaded', 'it has loaded');
  });

  it('goes on when the host is moved', async () => {
    const element = host();
    const { run, signals, end } = job();
    void element.loading.run(run);
    put('').append(element);
    await settled();
    expect(signals).to.have.length(1);
    expect(signals[0]!.aborted).to.equal(false);
    end();
    await until(() => element.loading.status === 'loaded', 'it has loaded');
  });

  it('waits until the host is on a page', async () => {
    const element = document.createElement('loading-host') as LoadingHost;
    const { run, signals } = job();
    await element.loading.run(run);
    expect(signals).to.have.length(0);
    put('').append(element);
    expect(signals).to.have.length(1);
  });

  it('does not load again what is there when the host comes back', async () => {
    const element = host();
    const home = element.parentElement!;
    let times = 0;
    await element.loading.run(() => Promise.resolve(void times++));
    element.remove();
    await settled();
    home.append(element);
    await settled();
    expect(times).to.equal(1);
    expect(element.loading.status).to.equal('loaded');
  });

  it('tells the outcome when it is on screen', async () => {
    const element = host();
    let pending = true;
    (element as any).loading = new LoadController(element, () => void (pending = element.isUpdatePending));
    await element.loading.run(() => Promise.resolve());
    expect(pending).to.equal(false);
  });

  describe('when something is shown already', () => {
    const loaded = async () => {
      const element = host();
      await element.loading.run(() => Promise.resolve());
      return element;
    };
    const broken = new NetworkError('network', 'x');

    it('knows when that was loaded, also after a load that fails', async () => {
      const begin = Date.now();
      const element = await loaded();
      const { loadedAt } = element.loading;
      expect(loadedAt).to.be.within(begin, Date.now());
      await element.loading.run(() => Promise.reject(broken));
      expect(element.loading.loadedAt).to.equal(loadedAt);
    });

    it('keeps the error until another load has ended, so that nothing jumps', async () => {
      const element = await loaded();
      await element.loading.run(() => Promise.reject(broken));
      const { run, end } = job();
      const done = element.loading.run(run);
      expect(element.loading).to.include({ status: 'loading', error: broken });
      end();
      await done;
      expect(element.loading).to.include({ status: 'loaded', error: undefined });
    });

    it('forgets it at once where a reader wants another try', async () => {
      const element = await loaded();
      const { run } = job();
      await element.loading.run(() => Promise.reject(broken));
      void element.loading.run(run);
      element.loading.retry();
      expect(element.loading).to.include({ status: 'loading', error: undefined });
    });
  });

  describe('when there is a connection again', () => {
    const online = () => dispatchEvent(new CustomEvent('online'));
    /** A host of which the first load fails. */
    async function failed(error: unknown) {
      const element = host();
      let times = 0;
      await element.loading.run(() => (times++ ? Promise.resolve() : Promise.reject(error)));
      return { element, times: () => times };
    }

    it('loads by itself what it could not load without', async () => {
      for (const code of ['offline', 'network', 'timeout'] as const) {
        const { element } = await failed(new NetworkError(code, 'x'));
        online();
        await until(() => element.loading.status === 'loaded', `it has loaded after: ${code}`);
      }
    });

    it('leaves alone what a server has answered', async () => {
      const { element, times } = await failed(new HttpError('/x', 500, 'x'));
      online();
      await settled();
      expect(times()).to.equal(1);
      expect(element.loading.status).to.equal('failed');
    });

    it('leaves alone what is there', async () => {
      const { element, times } = await failed(new NetworkError('offline', 'x'));
      online();
      await until(() => element.loading.status === 'loaded', 'it has loaded');
      online();
      await settled();
      expect(times()).to.equal(2);
    });

    it('does nothing for a host that has left', async () => {
      const { element, times } = await failed(new NetworkError('offline', 'x'));
      element.remove();
      online();
      await settled();
      expect(times()).to.equal(1);
    });
  });

  it('says that the device is offline where a load fails for that', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const element = host();
      await element.loading.run(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(element.loading.error!.code).to.equal('offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });
});
