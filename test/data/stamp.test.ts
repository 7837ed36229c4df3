import { expect } from '@open-wc/testing';
import { toStamp as toRareStamp } from '../../src/data/rare.js';
import { toStamp } from '../../src/data/stamp.js';
import { zoneOf } from '../../src/data/zone.js';

const shanghai = zoneOf('Asia/Shanghai');
const year = new Date().getFullYear();

/** Value, ISO text, precision, zone. */
type Row = [value: unknown, iso: string, precision: string, zone: string];

/** Checks that values are read so, both with what is built in and with what is fetched for rare forms. */
function reads(rows: Row[], read: typeof toStamp, zone = shanghai): void {
  for (const [value, iso, precision, from] of rows)
    expect(read(value, zone), JSON.stringify(value)).to.deep.equal({ iso, precision, zone: from });
}

/** Checks that values name no moment. */
function readsNothing(values: unknown[]): void {
  for (const value of values) {
    expect(toStamp(value, shanghai), JSON.stringify(value)).to.be.undefined;
    expect(toRareStamp(value, shanghai), JSON.stringify(value)).to.be.undefined;
  }
}

describe('dates', () => {
  for (const [name, read] of [
    ['without rare forms', toStamp],
    ['with rare forms', toRareStamp],
  ] as const) {
    describe(name, () => {
      it('keeps a day a day, whatever the zone', () => {
        reads(
          [
            ['2020-08-17', '2020-08-17', 'day', 'none'],
            ['2022/04/12', '2022-04-12', 'day', 'none'],
            ['2022/4/2', '2022-04-02', 'day', 'none'],
            ['2021.09.10', '2021-09-10', 'day', 'none'],
            ['[2017-04-24]', '2017-04-24', 'day', 'none'],
            ['20200817', '2020-08-17', 'day', 'none'],
            [20200817, '2020-08-17', 'day', 'none'],
            [' 2020-08-17 ', '2020-08-17', 'day', 'none'],
            ['Published: 2020-08-17', '2020-08-17', 'day', 'none'],
            ['2020-08-17T', '2020-08-17', 'day', 'none'],
            ['1900-01-01', '1900-01-01', 'day', 'none'],
            ['2024-02-29', '2024-02-29', 'day', 'none'],
          ],
          read,
        );
      });

      it('keeps the offset that the data has', () => {
        reads(
          [
            ['2020-08-17T08:30:00Z', '2020-08-17T08:30:00Z', 'second', 'explicit'],
            ['2020-08-17T08:30:00+08:00', '2020-08-17T08:30:00+08:00', 'second', 'explicit'],
            ['2017-06-02T22:05:47-07:00', '2017-06-02T22:05:47-07:00', 'second', 'explicit'],
            ['2020-08-17T08:30:00+0530', '2020-08-17T08:30:00+05:30', 'second', 'explicit'],
            ['2018-01-01T12:00:00+0000', '2018-01-01T12:00:00+00:00', 'second', 'explicit'],
            ['2018-01-01T12:00:00-0330', '2018-01-01T12:00:00-03:30', 'second', 'explicit'],
            ['2020-08-17 08:30:00 +08', '2020-08-17T08:30:00+08:00', 'second', 'explicit'],
            ['2020-08-17 08:30:00 UTC', '2020-08-17T08:30:00Z', 'second', 'explicit'],
            ['2020-08-17T08:30z', '2020-08-17T08:30Z', 'minute', 'explicit'],
            ['2020-08-17T23:59:59-12:00', '2020-08-17T23:59:59-12:00', 'second', 'explicit'],
          ],
          read,
        );
      });

      it('gives the zone of the page to times that have none', () => {
        reads(
          [
            ['2018-01-06T08:00', '2018-01-06T08:00+08:00', 'minute', 'assumed'],
            ['2020-06-21 10:46:17', '2020-06-21T10:46:17+08:00', 'second', 'assumed'],
            ['2020/6/1 9:05', '2020-06-01T09:05+08:00', 'minute', 'assumed'],
            ['2020.06.21  10:46', '2020-06-21T10:46+08:00', 'minute', 'assumed'],
            ['2024-01-01 00:00:00', '2024-01-01T00:00:00+08:00', 'second', 'assumed'],
          ],
          read,
        );
      });

      it('leaves a time without any zone as it is', () => {
        expect(read('2018-01-06T08:00')).to.deep.equal({ iso: '2018-01-06T08:00', precision: 'minute', zone: 'none' });
        expect(read('2018-01-06 08:00:05')).to.deep.equal({
          iso: '2018-01-06T08:00:05',
          precision: 'second',
          zone: 'none',
        });
      });

      it('drops fractions of seconds, however many digits they have', () => {
        reads(
          [
            ['2013-02-04T15:26:25.977-05:00', '2013-02-04T15:26:25-05:00', 'second', 'explicit'],
            ['2026-04-29T05:41:46.818919Z', '2026-04-29T05:41:46Z', 'second', 'explicit'],
            ['2025-08-20T09:37:17.3744974Z', '2025-08-20T09:37:17Z', 'second', 'explicit'],
            ['2020-08-17T08:30:59,999+08:00', '2020-08-17T08:30:59+08:00', 'second', 'explicit'],
          ],
          read,
        );
      });

      it('takes the first of a list', () => {
        reads([[['2020-08-17', '2021-01-01'], '2020-08-17', 'day', 'none']], read);
      });
    });
  }

  it('reads numbers as milliseconds or seconds', () => {
    reads(
      [
        [1714521600000, '2024-05-01T00:00:00Z', 'second', 'epoch'],
        [1714521600, '2024-05-01T00:00:00Z', 'second', 'epoch'],
        ['1714521600000', '2024-05-01T00:00:00Z', 'second', 'epoch'],
        ['1714521600', '2024-05-01T00:00:00Z', 'second', 'epoch'],
        [1714521600.75, '2024-05-01T00:00:00Z', 'second', 'epoch'],
        [1714521600999, '2024-05-01T00:00:00Z', 'second', 'epoch'],
        [3e8, '1979-07-05T05:20:00Z', 'second', 'epoch'],
        [1e11, '1973-03-03T09:46:40Z', 'second', 'epoch'],
        ['/Date(1714521600000)/', '2024-05-01T00:00:00Z', 'second', 'epoch'],
        ['/Date(1714521600000+0800)/', '2024-05-01T00:00:00Z', 'second', 'epoch'],
      ],
      toRareStamp,
    );
  });

  it('reads clocks without marks between their digits', () => {
    reads(
      [
        ['20200817103005', '2020-08-17T10:30:05+08:00', 'second', 'assumed'],
        [20200817103005, '2020-08-17T10:30:05+08:00', 'second', 'assumed'],
      ],
      toRareStamp,
    );
  });

  it('reads days that begin with the day, where dots say so', () => {
    reads(
      [
        ['22.09.2004', '2004-09-22', 'day', 'none'],
        ['2. 9. 2004', '2004-09-02', 'day', 'none'],
        ['22.09.2004 10:30', '2004-09-22T10:30+08:00', 'minute', 'assumed'],
      ],
      toRareStamp,
    );
    // Nobody can tell which of these is the day.
    readsNothing(['09/10/2004', '9-10-2004']);
  });

  it('makes no day of a month', () => {
    for (const month of ['2024-11', '2024/11', '202411', '2024年11月', '2024.1'])
      expect(toRareStamp(month, shanghai), month).to.be.undefined;
  });

  it('reads halves of days', () => {
    reads(
      [
        ['2020-08-17 08:30 PM', '2020-08-17T20:30+08:00', 'minute', 'assumed'],
        ['2020-08-17 12:30 AM', '2020-08-17T00:30+08:00', 'minute', 'assumed'],
        ['2020-08-17 12:30:05 p.m.', '2020-08-17T12:30:05+08:00', 'second', 'assumed'],
        ['2020-08-17 下午 3:30:05', '2020-08-17T15:30:05+08:00', 'second', 'assumed'],
        ['2020年8月17日 上午9:05', '2020-08-17T09:05+08:00', 'minute', 'assumed'],
        ['2020年8月17日 下午3点', '2020-08-17T15:00+08:00', 'minute', 'assumed'],
      ],
      toRareStamp,
    );
  });

  it('reads clocks as programs print them', () => {
    reads(
      [
        ['Mon Jun 26 12:20:05 2017', '2017-06-26T12:20:05+08:00', 'second', 'assumed'],
        ['Mon Jun 26 12:20:05 CST 2017', '2017-06-26T12:20:05+08:00', 'second', 'assumed'],
        ['Mon Jun 26 12:20:05 UTC 2017', '2017-06-26T12:20:05Z', 'second', 'explicit'],
        ['Mon Jun 26 12:20:05 +0000 2017', '2017-06-26T12:20:05+00:00', 'second', 'explicit'],
        ['Mon Jun 26 2017 12:20:05 GMT+0200 (CEST)', '2017-06-26T12:20:05+02:00', 'second', 'explicit'],
        ['Monday, 26-Jun-17 12:20:05 GMT', '2017-06-26T12:20:05Z', 'second', 'explicit'],
        ['26 Jun 98 12:20 GMT', '1998-06-26T12:20Z', 'minute', 'explicit'],
        ['Mon, 26 Jun 2017 12:20:05 EST', '2017-06-26T12:20:05-05:00', 'second', 'explicit'],
        ['Mon, 26 Jun 2017 12:20:05 PDT', '2017-06-26T12:20:05-07:00', 'second', 'explicit'],
        ['Monday 26th June 2017', '2017-06-26', 'day', 'none'],
      ],
      toRareStamp,
    );
  });

  it('reads Chinese dates', () => {
    reads(
      [
        ['2020年8月17日', '2020-08-17', 'day', 'none'],
        ['2020年08月17日', '2020-08-17', 'day', 'none'],
        ['2020 年 8 月 17 日', '2020-08-17', 'day', 'none'],
        ['发布时间：2020年8月17日', '2020-08-17', 'day', 'none'],
        ['2020年8月17日 10:30', '2020-08-17T10:30+08:00', 'minute', 'assumed'],
        ['2020年8月17日10时30分', '2020-08-17T10:30+08:00', 'minute', 'assumed'],
      ],
      toRareStamp,
    );
  });

  it('reads English dates', () => {
    reads(
      [
        ['Mon, 26 Jun 2017 12:20:05 GMT', '2017-06-26T12:20:05Z', 'second', 'explicit'],
        ['Mon, 26 Jun 2017 12:20:05 +0200', '2017-06-26T12:20:05+02:00', 'second', 'explicit'],
        ['26 Jun 2017 12:20', '2017-06-26T12:20+08:00', 'minute', 'assumed'],
        ['Monday, 5 June 2017', '2017-06-05', 'day', 'none'],
        ['June 26, 2017', '2017-06-26', 'day', 'none'],
        ['Dec. 3, 2021', '2021-12-03', 'day', 'none'],
        ['Sept 3 2021', '2021-09-03', 'day', 'none'],
        ['26-Jun-2017', '2017-06-26', 'day', 'none'],
        ['Published May 1, 2024 08:30 UTC', '2024-05-01T08:30Z', 'minute', 'explicit'],
      ],
      toRareStamp,
    );
  });

  it('drops what is impossible', () => {
    readsNothing([
      '2024-13-45',
      '2024-00-10',
      '2024-02-30',
      '2023-02-29',
      '2024-04-31',
      '2024-01-00',
      '2024-01-01T25:00:00Z',
      '2024-01-01T10:75',
      '2024-01-01T10:00:99',
      '45 Jun 2017',
      '5 Foo 2017',
      '2020年13月1日',
      20241345,
    ]);
  });

  it('drops years in which no article can be', () => {
    readsNothing([
      '3918-07-01 00:00:00',
      '1899-12-31',
      '0001-01-01T00:00:00',
      '0000-00-00 00:00:00',
      '9999-12-31',
      `${year + 11}-01-01`,
      1e15,
      2e16,
      1e300,
    ]);
    expect(toStamp(`${year + 10}-12-31`)?.iso).to.equal(`${year + 10}-12-31`);
  });

  it('drops what stands for "not set"', () => {
    readsNothing([
      '1970-01-01T00:00:00',
      '1970-01-01T00:00:00Z',
      '1970-01-01 08:00:00',
      '1970-01-01',
      '1969-12-31T16:00:00-08:00',
      '1969-12-30',
      0,
      -1,
      '0',
      '-1',
      1,
      86400,
    ]);
    expect(toStamp('1970-01-02')?.iso).to.equal('1970-01-02');
    expect(toStamp('1969-12-29')?.iso).to.equal('1969-12-29');
  });

  it('drops what is no date', () => {
    readsNothing([
      '',
      ' ',
      null,
      undefined,
      true,
      {},
      [],
      [{}],
      'not a date',
      'yesterday',
      '17',
      '2020',
      '2020-08',
      'June 2017',
      'v1.2.2020',
      NaN,
      Infinity,
      '12:30',
      'Version 20.8.17',
      { iso: '2020-08-17' },
    ]);
  });

  it('never throws, whatever it is given', () => {
    const pieces = [
      '20',
      '2020',
      '-',
      '/',
      '.',
      ' ',
      'T',
      ':',
      '08',
      '99',
      'Z',
      '+',
      'GMT',
      'Jun',
      '年',
      '月',
      '日',
      '时',
      'Date(',
      ')',
      '1714521600000',
      '\ud83d',
      '&',
    ];
    for (const a of pieces) for (const b of pieces) for (const c of pieces) toRareStamp(`${a}${b}${c}`, shanghai);
  });
});
