/** One request to a server: what goes out, what comes back, and what is said when nothing does. */
import { expect } from '@open-wc/testing';
import { exchange, type Exchange, type NoAnswer } from '../../../src/data/letter/post.js';
import { settled } from '../../support/render.js';

/** The request of the browser, in the hands of the test. */
class Request {
  static last: Request;
  withCredentials = false;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  onload?: () => void;
  onerror?: () => void;
  onprogress?: () => void;
  onabort?: () => void;
  said: unknown[] = [];
  readAs = '';

  constructor() {
    Request.last = this;
  }
  open(method: string, url: string): void {
    this.said.push([method, url]);
  }
  overrideMimeType(type: string): void {
    this.readAs = type;
  }
  setRequestHeader(name: string, value: string): void {
    this.said.push([name, value]);
  }
  asked: string[] = [];
  getAllResponseHeaders(): string {
    return 'content-type: application/json\r\nretry-after: 5\r\n';
  }
  getResponseHeader(name: string): string | null {
    this.asked.push(name);
    return name === 'Retry-After' ? '5' : null;
  }
  send(body: unknown): void {
    this.said.push(body);
  }
  abort(): void {
    this.said.push('aborted');
  }
}

const own = { XMLHttpRequest: window.XMLHttpRequest, set: window.setTimeout, clear: window.clearTimeout };
let due: { run: () => void; after: number }[] = [];

beforeEach(() => {
  window.XMLHttpRequest = Request as unknown as typeof XMLHttpRequest;
  due = [];
});
afterEach(() => {
  window.XMLHttpRequest = own.XMLHttpRequest;
  window.setTimeout = own.set;
  window.clearTimeout = own.clear;
});

/** Makes time stand still: `due` is what would happen when it is over. */
function stopTime(): void {
  window.setTimeout = ((run: () => void, after: number) => due.push({ run, after })) as typeof setTimeout;
  window.clearTimeout = (id) => void (id && due.splice((id as unknown as number) - 1, 1, { run: () => {}, after: -1 }));
}

const request = (more: Partial<Exchange> = {}): Exchange => ({
  method: 'POST',
  url: 'https://city.example/letters',
  headers: { Accept: 'application/json' },
  body: 'words',
  timeout: 20,
  credentials: 'same-origin',
  signal: new AbortController().signal,
  ...more,
});

const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: NoAnswer) => error.reason,
  );

describe('a request', () => {
  it('brings the answer, whatever its status is', async () => {
    const asked = exchange(request({ credentials: 'include' }));
    const { last } = Request;
    Object.assign(last, { status: 429, responseText: '{}' });
    last.onload!();
    const answer = await asked;
    expect([answer.status, answer.text, answer.header('Retry-After')]).to.deep.equal([429, '{}', '5']);
    expect(last.said).to.deep.equal([
      ['POST', 'https://city.example/letters'],
      ['Accept', 'application/json'],
      'words',
    ]);
    expect(last.withCredentials).to.equal(true);
  });

  it('is read whatever encoding the answer is in', async () => {
    const read = async (bytes: number[], type = 'application/json'): Promise<string> => {
      const asked = exchange(request());
      const { last } = Request;
      expect(last.readAs).to.contain('x-user-defined');
      last.getResponseHeader = () => type;
      // As the browser gives bytes of no known encoding.
      last.responseText = String.fromCharCode(...bytes.map((byte) => (byte > 127 ? 0xf700 + byte : byte)));
      last.onload!();
      return (await asked).text;
    };
    expect(await read([...new TextEncoder().encode('{"detail":"电话 ☎ 𠮷"}')])).to.equal('{"detail":"电话 ☎ 𠮷"}');
    expect(await read([0xb5, 0xe7, 0xbb, 0xb0])).to.equal('电话');
    expect(await read([0xb9, 0x71, 0xb8, 0xdc], 'application/json; charset=big5')).to.equal('電話');
    expect(await read([])).to.equal('');
  });

  it('is text where a byte order mark has told the browser so', async () => {
    const asked = exchange(request());
    Request.last.responseText = '{"detail":"电话"}';
    Request.last.onload!();
    expect((await asked).text).to.equal('{"detail":"电话"}');
  });

  it('waits as long as it takes where there is no limit, or one that timers cannot count to', () => {
    stopTime();
    for (const timeout of [0, 1e9, 20]) void exchange(request({ timeout }));
    expect(due.map(({ after }) => after)).to.deep.equal([4e8, 4e8, 20_000]);
  });

  it('asks for no header that another host has not exposed', async () => {
    const asked = exchange(request());
    const { last } = Request;
    last.onload!();
    const { header } = await asked;
    expect([header('Idempotency-Replayed'), header('Retry-After')]).to.deep.equal([null, '5']);
    expect(last.asked).to.not.include('Idempotency-Replayed');
    expect(last.asked).to.include('Retry-After');
  });

  it('says that no answer came', async () => {
    const asked = exchange(request());
    Request.last.onerror!();
    expect(await reasonOf(asked)).to.equal('network');
  });

  it('says so, too, where the page or the browser has ended it', async () => {
    const asked = exchange(request());
    Request.last.onabort?.();
    expect(await Promise.race([reasonOf(asked), settled()])).to.equal('network');
  });

  it('can be given up', async () => {
    const abort = new AbortController();
    const asked = exchange(request({ signal: abort.signal }));
    abort.abort();
    expect(await reasonOf(asked)).to.equal('aborted');
    expect(Request.last.said).to.include('aborted');
  });

  it('is not made where it was given up before', async () => {
    const { last } = Request;
    const abort = new AbortController();
    abort.abort();
    expect(await reasonOf(exchange(request({ signal: abort.signal })))).to.equal('aborted');
    expect(Request.last).to.equal(last);
  });

  it('ends without a sign of life, and goes on as long as there are some', async () => {
    stopTime();
    const parts: number[] = [];
    const asked = exchange(request({ progress: (part) => parts.push(part) }));
    const waits = (): number[] => due.map(({ after }) => after).filter((after) => after > 0);
    expect(waits()).to.deep.equal([20_000]);
    Request.last.upload.onprogress!({ loaded: 30, total: 100 });
    // The time begins anew.
    expect(waits()).to.deep.equal([20_000]);
    expect(due).to.have.length(2);
    due[1]!.run();
    expect(await reasonOf(asked)).to.equal('timeout');
    expect(parts).to.deep.equal([0.3]);
    expect(Request.last.said).to.include('aborted');
  });

  it('ends where its answer does not end', async () => {
    stopTime();
    const asked = exchange(request());
    const first = due.length;
    // What is awaited for 20 seconds, again and again, is not awaited for ever.
    for (let signs = 0; signs < 5; signs++) Request.last.onprogress!();
    const once = due.slice(first).filter(({ after }) => after > 20_000);
    expect(once.map(({ after }) => after)).to.deep.equal([100_000]);
    once[0]!.run();
    expect(await reasonOf(asked)).to.equal('timeout');
    expect(Request.last.said).to.include('aborted');
  });
});
