import { expect } from '@open-wc/testing';
import { recordsIn } from '../../src/data/list-markup.js';
import { parseXml } from '../../src/data/formats/xml.js';
import { clock, inSlices } from '../../src/data/slices.js';
import { address, failure, feedOf, load, never, serve, sourceOf } from './server.js';

const { now } = clock;

/** A clock that goes on by a millisecond whenever it is looked at: a slice is some looks long, on any machine. */
const countLooks = (): void => {
  let looks = 0;
  clock.now = () => looks++;
};

/** What a page does meanwhile: whatever it has to do, as soon as it may. Gives how to end it. */
function watch(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    act();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => port1.close();
}

const rows = (count: number): object[] =>
  [...Array(count).keys()].map((i) => ({ name: `Notice ${i}`, address: `/notice/${i}.html`, day: '26 June 2017' }));

const fields = 'title: name; url: address; published: day';

describe('what takes long', () => {
  afterEach(() => {
    clock.now = now;
  });

  it('is done to its end, and lets the page go on in between', async () => {
    countLooks();
    let steps = 0;
    const seen = new Set<number>();
    const end = watch(() => seen.add(steps));
    await inSlices(() => ++steps < 100);
    end();
    expect(steps).to.equal(100);
    expect([...seen].filter((at) => at > 0 && at < 100)).to.have.length.above(3);
  });

  it('ends where nobody wants it any more', async () => {
    countLooks();
    const abort = new AbortController();
    let steps = 0;
    const work = inSlices(() => {
      if (++steps === 20) abort.abort();
      return steps < 1000;
    }, abort.signal);
    expect(((await work.catch((error: Error) => error)) as Error).name).to.equal('AbortError');
    expect(steps).to.be.below(40);
  });

  it('passes on what goes wrong', async () => {
    const work = inSlices(() => {
      throw new RangeError('no');
    });
    expect(await work.catch((error: Error) => error)).to.be.instanceOf(RangeError);
  });
});

describe('a long list', () => {
  afterEach(() => {
    clock.now = now;
  });

  it('is read as a short one is, in order', async () => {
    const settings = { items: 'list', fields, where: 'name!=Notice 1500' };
    const { items, skipped } = await load({ list: rows(2500) }, settings);
    const short = await load({ list: rows(900) }, settings);
    expect([items.length, skipped]).to.deep.equal([2499, 1]);
    expect(items.slice(0, 900)).to.deep.equal(short.items);
    expect(items[2498]).to.deep.include({
      title: 'Notice 2499',
      published: { iso: '2017-06-26', precision: 'day', zone: 'none' },
    });
  });

  it('is read again where something seldom stands far down in it', async () => {
    const items = rows(1200).map((_, i) => ({
      id: `${i}`,
      title: i === 1100 ? 'Caf&eacute;' : `Notice ${i}`,
      date_published: '2024-05-01',
    }));
    const page = await load(feedOf(...items));
    expect([page.items.length, page.items[1100]!.title]).to.deep.equal([1200, 'Café']);
  });

  it('lets the page go on while it is read', async () => {
    countLooks();
    let asked = 0;
    const seen = new Set<number>();
    const end = watch(() => seen.add(asked));
    await load(
      { list: rows(3000) },
      { items: 'list', fields, resolvePath: (object, path) => (asked++, (object as Record<string, unknown>)[path]) },
    );
    end();
    expect([...seen].filter((at) => at > 10 && at < asked)).to.have.length.above(5);
  });

  it('is not read to its end where nobody wants it any more', async () => {
    countLooks();
    const abort = new AbortController();
    let asked = 0;
    const resolvePath = (object: unknown, path: string): unknown => {
      if (++asked === 3000) abort.abort();
      return (object as Record<string, unknown>)[path];
    };
    serve(() => ({ list: rows(5000) }));
    const loading = sourceOf({ src: address(), items: 'list', fields, resolvePath }).list({}, { signal: abort.signal });
    expect(((await loading.catch((error: Error) => error)) as Error).name).to.equal('AbortError');
    expect(asked).to.be.below(5000);
  });

  it('may tell its author what is wrong', async () => {
    serve(() => ({ list: rows(2000) }));
    const resolvePath = (): never => {
      throw new Error('no such path');
    };
    await failure(
      sourceOf({ src: address(), items: 'list', fields, resolvePath }).list({}, { signal: never() }),
      'configuration',
    );
  });
});

describe('a long document', () => {
  /** Longer than what is read at once. */
  const long = `<!--${' harbour '.repeat(120_000)}-->`;

  it('of XML is read as a short one is', async () => {
    const items = [...Array(2000).keys()].map(
      (i) =>
        `<item a="${i}"><title>Notice ${i} &amp; more</title><description>A <b>bold</b> plan</description><x/><item>`,
    );
    const xml = `<rss><channel>${items.join('')}<![CDATA[ & <so on> ]]></channel></rss>`;
    expect(JSON.stringify(await parseXml(`<rss>${long}${xml.slice(5)}`))).to.equal(JSON.stringify(await parseXml(xml)));
  });

  it('of XML ends where nobody wants it any more', async () => {
    const abort = new AbortController();
    const reading = parseXml(`<rss>${long}</rss>`, abort.signal);
    abort.abort();
    expect(((await reading.catch((error: Error) => error)) as Error).name).to.equal('AbortError');
  });

  it('of records is read as a short one is', async () => {
    const records = [...Array(1200).keys()].map(
      (i) =>
        `<record><![CDATA[<li><a href="/${i}.html" title="Notice ${i} of the office">x</a>2024-05-01</li>]]></record>`,
    );
    const xml = `<datastore><totalrecord>1200</totalrecord>${records.join('')}</datastore>`;
    const found = await recordsIn(`${xml}${long}`);
    expect(found).to.deep.equal(await recordsIn(xml));
    expect([found.records.length, found.total]).to.deep.equal([1200, '1200']);
    expect(found.records[1199]!.title).to.equal('Notice 1199 of the office');
  });
});
