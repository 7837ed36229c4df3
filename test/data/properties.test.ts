import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { linkOf } from '../../src/data/address.js';
import { READERS } from '../../src/data/readers.js';
import { documentOf, parse } from '../../src/data/bytes.js';
import type { EndpointSettings } from '../../src/data/endpoint-source.js';
import { decode as decodeXml } from '../../src/data/entities.js';
import { parseXml } from '../../src/data/formats/xml.js';
import { conditionOf, fieldsOf, specOf } from '../../src/data/mapping.js';
import { toStamp as toRareStamp } from '../../src/data/rare.js';
import { toStamp } from '../../src/data/stamp.js';
import { textOf } from '../../src/data/value.js';
import { CivicError } from '../../src/errors.js';
import { zoneOf } from '../../src/data/zone.js';
import { gbk } from '../fixtures/bytes.js';
import { address, load, reply } from './server.js';

// The same runs every time, and not too many.
fc.configureGlobal({ seed: 20260401, numRuns: 200, interruptAfterTimeLimit: 5000 });

/** What a function gives, or nothing where it ends in an error of ours; any other is a failure. */
function safely<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof CivicError)) throw error;
    return undefined;
  }
}

/** Names that formats look for, and names that are dangerous to look for. */
const names = fc.constantFrom(
  ...(
    'title name url link date data items rows list results records result response docs content total count code next error status ' +
    'success hits articles topics query pages search continue id html body published publishTime pubDate TITLE DOCRELPUBTIME ' +
    'DOCTITLE DOCPUBURL @type @graph @context headline itemListElement item _embedded value d searchVO listVO catMap version ' +
    'metadata_created resources topic_list created_at_i additionalFields base_path content_id schema_name details links ' +
    '__proto__ constructor prototype toString hasOwnProperty length 0'
  ).split(' '),
);
const leaf = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'A title of some words',
    'https://bay.example/1',
    '/1',
    '2024-05-01',
    '2024-05-01T08:00:00Z',
    'NewsArticle',
    'ok',
    '<p>x</p>',
    '<ul><li><a href=/1>x</a>',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
/** Documents as no server gives them. */
const { document } = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('document'), { maxLength: 5 }),
    fc.array(fc.tuple(names, tie('document')), { maxLength: 7 }).map((members) => {
      // As JSON has it: `__proto__` is a name like any other.
      const text = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`).join();
      return JSON.parse(`{${text}}`) as unknown;
    }),
  ),
}));

/** Loads what a server says. Articles are well-formed, or there is an error of ours. */
async function checked(said: unknown, settings: Partial<EndpointSettings> = {}): Promise<void> {
  try {
    const page = await load(reply(typeof said === 'string' ? said : JSON.stringify(said ?? null)), {
      src: address(),
      ...settings,
    });
    expect(page.skipped).to.be.at.least(0);
    for (const { key, title, url, published, authors, tags } of page.items) {
      expect(title).to.be.a('string').and.not.to.equal('');
      expect(key).to.be.a('string');
      if (url !== undefined) expect(url).to.match(/^https?:/);
      if (published) expect(published.iso).to.match(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
      expect([authors, tags].every((list) => Array.isArray(list))).to.equal(true);
    }
  } catch (error) {
    if (!(error instanceof CivicError)) throw error;
    expect(error.message.length, 'a message to be read').to.be.below(2500);
  }
  expect(({} as { polluted?: unknown }).polluted).to.be.undefined;
}

describe('short cuts', () => {
  it('addresses are what URL makes of them', () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      'a',
      'b.html',
      '%2e',
      '?',
      '#',
      'id=1',
      '&',
      ':',
      '~',
      ' ',
      '\\',
      '公',
      '@',
      ';',
    );
    const bases = fc.constantFrom(
      'https://bay.example/',
      'https://bay.example:8080/x/y.html?z#q',
      'http://u:p@bay.example/a/',
      'about:srcdoc',
      'file:///a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 7 }), bases, (parts, base) => {
        const text = `/${parts.join('')}`;
        let href: string | undefined;
        try {
          ({ href } = new URL(text.trim(), base));
        } catch {
          // No address.
        }
        const expected = /^https?:/.test(href || '') ? href : undefined;
        expect(linkOf(text, base), `${text} on ${base}`).to.equal(expected);
        expect(READERS.url!(text, { base, fields: [] }), `${text} on ${base}, in a mapping`).to.equal(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('dates are what the long way makes of them', () => {
    const two = fc.integer({ min: 0, max: 62 }).map((n) => `0${n}`.slice(-2));
    const zone = fc.constantFrom('', 'Z', '+08:00', '-03:30');
    const time = fc.oneof(
      fc.constant(''),
      fc.tuple(fc.constantFrom('T', ' '), two, two, fc.constantFrom('', ':59', ':07.123'), zone),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1995, max: 2032 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        time,
        (year, month, day, at) => {
          const date = `${year}-${`0${month}`.slice(-2)}-${`0${day}`.slice(-2)}`;
          const text = at ? `${date}${at[0]}${at[1]}:${at[2]}${at[3]}${at[4]}` : date;
          const clock = zoneOf('Europe/London');
          // What stands before it takes the long way.
          const expected = toStamp(`:${text}`, clock);
          expect(toStamp(text, clock), text).to.deep.equal(expected);
          const mapped = READERS.published!(text, { base: '', fields: [], zone: clock });
          expect(mapped, `${text}, in a mapping`).to.deep.equal(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('short cuts in texts', () => {
  it('paragraphs are what the long way makes of them', () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<br>',
        '<div>',
        '<P>',
        '<b>',
        '</b>',
        '<',
        '>',
        '&amp; ',
        '&amp;',
        '&lt;',
        '& ',
        'a',
        ' ',
        '\n',
        '\xa0',
        '\u3000',
        'lt;',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, html) => {
        const text = `<p>${parts.join('')}`;
        const read = (whole: string): unknown => READERS.summary!(whole, { base: '', fields: [], html });
        // A comment takes the long way, and leaves nothing.
        if (!/<[^>]*$/.test(text)) expect(read(text), text).to.equal(read(`${text}<!---->`));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('short cuts in feeds', () => {
  it('dates of RFC 822 are what the long way makes of them', () => {
    const month = fc.constantFrom(...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Foo Ann'.split(' '));
    const two = fc.integer({ min: 0, max: 62 }).map((n) => `0${n}`.slice(-2));
    const end = fc.constantFrom('GMT', '+0800', '-0330', 'EST', '');
    fc.assert(
      fc.property(fc.constantFrom('Mon, ', ''), fc.integer({ min: 0, max: 32 }), month, two, two, end, (...parts) => {
        const [name, day, monthName, hour, minute, zone] = parts;
        const text = `${name}${day} ${monthName} 2017 ${hour}:${minute}:05 ${zone}`.trim();
        // What stands before it takes the long way.
        expect(toRareStamp(text), text).to.deep.equal(toRareStamp(` ${text}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('entities of XML are decoded once, whatever stands beside them', () => {
    const pieces = fc.constantFrom(
      '&',
      'amp;',
      'lt;',
      'gt;',
      'quot;',
      'apos;',
      '#38;',
      '#x26;',
      'eacute;',
      'x',
      ';',
      '#',
      '<',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        const expected = text.replace(
          /&(amp|lt|gt|quot|apos|#38|#x26);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
        );
        expect(decodeXml(text), text).to.equal(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('a document of XML is the same in pieces', async () => {
    const pieces = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<title>',
        '</title>',
        '<item>',
        '</item>',
        '<b x="1>2">',
        '<br/>',
        "<c y='z' w=v/>",
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<?p',
        '?>',
        '<',
        '>',
        '"',
        '&amp;',
        'text',
        ' ',
      ],
    );
    // Longer than what is read at once.
    const long = `<!--${' '.repeat(1_000_000)}-->`;
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (parts) => {
        const text = parts.join('');
        expect(await parseXml(`<r>${long}${text}`), text).to.deep.equal(await parseXml(`<r>${text}`));
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever a server says', () => {
  it('its bytes become a document, or an error of ours', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ maxLength: 30 }),
        fc.string({ maxLength: 10 }),
        (bytes, type, charset) => {
          safely(() => documentOf(bytes, type, charset));
        },
      ),
    );
  });

  it('texts are what they were, in each encoding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'abc {}[]":,公告通知大桥临海湾市人民政府。'), { maxLength: 40 }),
        (characters) => {
          // Two bytes of GBK alone may be sound UTF-8, which is asked first.
          const value = `临海湾市${characters.join('')}`;
          const json = JSON.stringify({ value });
          expect(documentOf(new TextEncoder().encode(json), 'application/json')).to.deep.equal({ value });
          if (/^[\0-\x7f公告通知大桥临海湾市人民政府。]*$/.test(value))
            expect(documentOf(gbk(json), 'application/json; charset=gbk')).to.deep.equal({ value });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('what wraps JSON is taken off, and what is in it stays', () => {
    const around = fc.constantFrom(
      (json: string) => json,
      (json: string) => `callback(${json});`,
      (json: string) => `(${json} )`,
      (json: string) => `var a = ${json};`,
      (json: string) => `)]}',\n${json}`,
      (json: string) => `//<![CDATA[\n${json}\n//]]>`,
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        around,
        (value, wrap) => {
          const json = JSON.stringify(value);
          expect(JSON.stringify(parse(wrap(json)))).to.equal(JSON.stringify(JSON.parse(json)));
        },
      ),
    );
  });

  it('texts that are no JSON are an error of ours', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void safely(() => parse(text))));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[]()"\\\',:;=<>/! \nCDATA1a'.split('')), { maxLength: 60 }),
        (parts) => {
          safely(() => parse(parts.join('')));
        },
      ),
    );
  });

  it('dates are moments that can be, or none', () => {
    const year = new Date().getFullYear();
    const parts = fc.constantFrom(
      ...'0123456789'.split(''),
      '-',
      '/',
      '.',
      ':',
      ' ',
      'T',
      'Z',
      '+',
      '年',
      '月',
      '日',
      '时',
      '下午',
      'Jun',
      'Mon',
      ', ',
      'PM',
      'GMT',
      'EST',
      '2024',
      '1970',
      '/Date(',
    );
    const values = fc.oneof(
      fc.array(parts, { maxLength: 14 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.double(),
      fc.integer(),
      fc.maxSafeInteger(),
      document,
    );
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(undefined, zoneOf('Asia/Shanghai'), zoneOf('America/New_York')),
        (value, zone) => {
          for (const read of [toStamp, toRareStamp]) {
            const stamp = read(value, zone);
            if (!stamp) continue;
            expect(stamp.iso).to.match(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
            expect(+stamp.iso.slice(0, 4)).to.be.within(1899, year + 11);
            expect(new Date(stamp.iso.slice(0, 10)).toISOString().slice(0, 10), stamp.iso).to.equal(
              stamp.iso.slice(0, 10),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a moment is the same moment, however it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = `${date.toISOString().slice(0, 19)}Z`;
          const time = Date.parse(iso);
          for (const written of [
            iso,
            date.toISOString(),
            date.toUTCString(),
            time,
            Math.floor(time / 1000),
            `/Date(${time})/`,
          ])
            expect(toRareStamp(written)!.iso, String(written)).to.equal(iso);
        },
      ),
    );
  });

  it('mappings are understood, or are mistakes that are told', () => {
    const pieces = fc.constantFrom(
      'a',
      'title',
      ': ',
      '; ',
      '|',
      '.',
      '*',
      '[0]',
      '[',
      ']',
      '{',
      '}',
      "'",
      '/',
      '@',
      'UTC',
      '~1',
      '=',
      '!=',
      ' ',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), document, (parts, item) => {
        const text = parts.join('');
        safely(() => specOf('items', text)(item, (value) => value, undefined));
        safely(() => fieldsOf(text).map(({ spec }) => spec(item, textOf, undefined)));
        safely(() => conditionOf(text)(item));
      }),
      { numRuns: 1000 },
    );
  });

  it('`__proto__` and its like are names that nobody has', () => {
    const own = JSON.parse('{"__proto__":{"title":"x"},"a":{"__proto__":{"title":"y"}}}') as object;
    for (const path of [
      '__proto__.title',
      'a.__proto__.title',
      'constructor.name',
      'toString',
      'a.constructor.prototype',
      '/constructor/name',
    ])
      expect(
        specOf('items', path)({}, (value) => value, undefined),
        path,
      ).to.be.undefined;
    expect(specOf('items', '__proto__.title')(own, textOf, undefined), 'what the data itself has, it has').to.equal(
      'x',
    );
    expect(({} as { title?: string }).title).to.be.undefined;
  });

  it('documents give articles, or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(document, (said) => checked(said)),
      { numRuns: 600 },
    );
  });

  it('documents give articles, or an error of ours, to any mapping', async () => {
    const settings = fc.record<Partial<EndpointSettings>>(
      {
        items: fc.constantFrom('rows', 'data.list', '*', 'a.*.b', '/data/0'),
        fields: fc.constantFrom(
          'title: title',
          'title: name|title; url: /{id}; published: date',
          'title: *.title; tags: *; authors: *; attachments: *',
        ),
        where: fc.constantFrom('status=0', 'a!=b'),
        total: fc.constantFrom('total', 'count'),
        next: fc.constantFrom('next', 'continue', 'links.next'),
        pageParam: fc.constant('page'),
        offsetParam: fc.constant('start'),
        format: fc.constantFrom(
          'json-ld',
          'trs',
          'mediawiki',
          'hanweb-jpage',
          'hanweb-jpaas',
          'odata',
          'ckan',
          'gov-cn-search',
        ),
        strict: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(document, settings, (said, said2) => checked(said, said2)),
      { numRuns: 400 },
    );
  });

  it('markup gives articles, or an error of ours', async () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '</',
      '<li>',
      '<a href="/1" title="x">',
      '</a>',
      '<datastore>',
      '<record>',
      '<![CDATA[',
      ']]>',
      '2024-05-01',
      'A title of some words',
      '"',
      "'",
      '&amp;',
      '&#x110000;',
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"NewsArticle","headline":"A b c d e"}',
      '<!--',
      '-->',
      '公告',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('<datastore>', '<html>', '<rss>', '<?xml?>'),
        fc.array(parts, { maxLength: 25 }),
        (start, rest) => checked(start + rest.join('')),
      ),
      { numRuns: 300 },
    );
  });

  it('is survived where it is 10,000 deep', async () => {
    const deep = (open: string, close: string, inner = '') => open.repeat(10_000) + inner + close.repeat(10_000);
    const article = '{"title":"A title","url":"/1","date":"2024-05-01"}';
    for (const text of [
      deep('[', ']'),
      deep('[', ']', article),
      deep('{"data":', '}', article),
      deep('{"rows":[', ']}', article),
      deep('{"@graph":[', ']}', '{"@type":"NewsArticle","headline":"x"}'),
      deep('{"hits":', '}', '[]'),
      `[${article.replace('"A title"', deep('[', ']', '"A title"'))}]`,
      `[${article.replace('"2024-05-01"', deep('{"a":', '}', '1'))}]`,
    ]) {
      await checked(text);
      await checked(text, { items: 'rows.*.rows', fields: 'title: title|*.title; tags: *; authors: *' });
    }
  });
});
