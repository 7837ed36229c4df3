import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { workingDaysAfter } from './calendar.mjs';
import { QueryCodes, newReference, tidyReference } from './codes.mjs';
import { tidyName, typeOf } from './files.mjs';
import { withoutIdentity, withoutWriter } from './publishing.mjs';
import { RateLimit, subscriber } from './rate-limit.mjs';
import { languageOf, languages, textsIn } from './texts.mjs';

describe('a query code', () => {
  const codes = new QueryCodes('a secret of thirty-two characters');

  it('is the same for a key each time, and none can be read as another', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        assert.equal(codes.of(key), codes.of(key));
        assert.match(codes.of(key), /^[A-HJ-NP-Z2-9]{12}$/);
      }),
    );
    const made = new Set(Array.from({ length: 5000 }, (_, at) => codes.of(`key ${at}`)));
    assert.equal(made.size, 5000);
  });

  it('cannot be made, or checked, without the secret', () => {
    const others = new QueryCodes('another secret of such a length!!');
    assert.notEqual(others.of('key'), codes.of('key'));
    const stored = codes.hash('20260101-AAAAAA', codes.of('key'));
    assert.ok(codes.check('20260101-AAAAAA', codes.of('key'), stored));
    assert.ok(!codes.check('20260101-BBBBBB', codes.of('key'), stored));
    assert.ok(!others.check('20260101-AAAAAA', codes.of('key'), stored));
    assert.ok(!codes.check('20260101-AAAAAA', codes.of('key'), undefined));
    assert.ok(!stored.includes(codes.of('key')));
    assert.throws(() => new QueryCodes('short'), RangeError);
  });

  it('belongs to a reference that may be typed in any way', () => {
    const reference = newReference('2026-11-21');
    for (const typed of [
      reference,
      reference.toLowerCase(),
      ` ${reference.replace('-', ' ')} `,
      reference.replace('-', '–'),
    ])
      assert.equal(tidyReference(typed), reference);
  });
});

describe('a rate limit', () => {
  it('lets so many through at once, and one more each time its share has passed', () => {
    let now = 1000;
    const rate = new RateLimit({ limit: 3, seconds: 60, now: () => now });
    assert.deepEqual(
      [1, 2, 3, 4].map(() => rate.take('a')),
      [0, 0, 0, 20],
    );
    assert.equal(rate.take('b'), 0, 'others are not held up');
    now += 19_000;
    assert.equal(rate.take('a'), 1);
    now += 1000;
    assert.deepEqual([rate.take('a'), rate.take('a')], [0, 20]);
    rate.giveBack('a');
    assert.equal(rate.take('a'), 0);
    now += 3_600_000;
    assert.deepEqual(
      [1, 2, 3, 4].map(() => rate.take('a')),
      [0, 0, 0, 20],
      'nothing is saved up',
    );
  });

  it('does not grow without end', () => {
    const rate = new RateLimit({ limit: 1, seconds: 60, now: () => 0 });
    for (let count = 0; count < 60_000; count++) rate.take(String(count));
    assert.ok(rate._free.size <= 50_000);
    assert.equal(rate.take('59999'), 60);
  });

  it('counts a subscriber as one', () => {
    assert.equal(subscriber('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(subscriber('2001:db8:0:1:aaaa::1'), subscriber('2001:db8:0:1:bbbb:1:2:3'));
    assert.notEqual(subscriber('2001:db8:0:1::1'), subscriber('2001:db8:0:2::1'));
    assert.equal(subscriber('::1'), subscriber('0:0:0:0:0:0:0:1'));
    assert.equal(subscriber(undefined), '');
  });
});

describe('a file', () => {
  it('is what its first bytes and its name agree on', () => {
    const bytes = (text) => Buffer.from(text, 'latin1');
    assert.equal(typeOf('a.JPG', bytes('\xff\xd8\xff\xe0')), 'image/jpeg');
    assert.equal(typeOf('a.webp', bytes('RIFF\0\0\0\0WEBPVP8 ')), 'image/webp');
    assert.equal(typeOf('a.heic', bytes('\0\0\0\x18ftypheic')), 'image/heic');
    assert.equal(typeOf('信.txt', Buffer.from('电车')), 'text/plain');
    assert.equal(typeOf('a.txt', bytes('\xb5\xe7\xb3\xb5')), 'text/plain', 'in GB18030');
    for (const [name, text] of [
      ['a.png', '\xff\xd8\xff'],
      ['a.pdf', 'MZ'],
      ['a.svg', '<svg>'],
      ['a.html', 'text'],
      ['a', '%PDF-'],
      ['a.txt', '\0'],
      ['a.txt', ' <!DOCTYPE html>'],
    ])
      assert.equal(typeOf(name, bytes(text)), undefined, name);
  });

  it('has a name that leads nowhere', () => {
    assert.equal(tidyName('../../etc/passwd.txt'), 'passwd.txt');
    assert.equal(tidyName('C:\\Users\\Marie\\plan.pdf'), 'plan.pdf');
    assert.equal(tidyName('bill\u202egpj.exe\n.pdf'), 'billgpj.exe.pdf');
    assert.equal(tidyName(`${'信'.repeat(200)}.docx`), `${'信'.repeat(95)}.docx`);
  });
});

describe('a text for everybody', () => {
  it('has its writer masked, and no word that only begins like one', () => {
    const writer = { name: 'An', phone: '010-8888 6666', email: 'an@example.org', address: '长安街 1 号' };
    assert.equal(
      withoutWriter(
        'An answer for An, an old friend of 长安街  1 号: (010) 88886666, AN@EXAMPLE.ORG. Call 12345. Anna too.',
        writer,
      ),
      '*** answer for ***, *** old friend of ***: ***, ***. Call 12345. Anna too.',
    );
    assert.equal(withoutWriter('我是王伟，家住河边。', { name: '王伟' }), '我是***，家住河边。');
    assert.equal(withoutWriter('Nothing.', {}), 'Nothing.');
    assert.equal(withoutWriter('(a+b)*[c]', { name: '(a+b)*[c]' }), '***');
  });

  it('keeps dates, sums and short numbers', () => {
    const text = 'On 2020-08-17 and 2020.8.17, 12345 called 300 times about 1,000,000 yuan.';
    assert.equal(withoutIdentity(text, {}), text);
    assert.equal(
      withoutIdentity('Call 13912345678 or (0571) 8765-4321, card 11010119900307425X, x.y@z.cn', {}),
      'Call *** or ***, card ***, ***',
    );
  });

  it('takes a moment for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2000, unit: fc.constantFrom('1', ' ', '-', '(', '@', '.', 'a', '王') }),
        (text) => {
          const started = performance.now();
          withoutIdentity(text, { name: text.slice(0, 50), phone: text.slice(0, 40) });
          assert.ok(performance.now() - started < 500);
        },
      ),
      { seed: 20260401, numRuns: 50 },
    );
  });
});

it('an answer is due after working days', () => {
  assert.equal(workingDaysAfter('2026-11-21', 1), '2026-11-23');
  assert.equal(workingDaysAfter('2026-11-20', 5), '2026-11-27');
  assert.equal(workingDaysAfter('2026-12-24', 15), '2027-01-14');
});

describe('the texts', () => {
  const shape = (value) =>
    typeof value === 'string'
      ? [...value.matchAll(/\{\w+\}/g)].map(String).sort()
      : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]));

  for (const language of languages)
    it(`are all there in ${language}, with the same values in them`, () => {
      assert.deepEqual(shape(textsIn(language)), shape(textsIn('en')));
      assert.ok(Object.values(textsIn(language)).every((group) => Object.values(group).every((text) => text.trim())));
    });

  it('are found by any tag of their language', () => {
    for (const [tag, language] of [
      ['zh', 'zh-Hans'],
      ['zh-CN', 'zh-Hans'],
      ['ZH-hans-cn', 'zh-Hans'],
      ['en-GB', 'en'],
      ['ko-KR', 'ko'],
      ['zh-TW', undefined],
      ['fr', undefined],
    ])
      assert.equal(languageOf(tag), language, tag);
  });
});
