import { expect } from '@open-wc/testing';
import type { Stamp } from '../../src/data/article.js';
import { formatDate as format, timeOf } from '../../src/internal/format-date.js';

const day: Stamp = { iso: '2020-08-17', precision: 'day', zone: 'none' };
const explicit = (iso: string): Stamp => ({ iso, precision: 'minute', zone: 'explicit' });
const wall: Stamp = { iso: '2020-08-17T23:30', precision: 'minute', zone: 'none' };
const minutes = 'yyyy-MM-dd HH:mm';

const formatDate = (stamp: Stamp, dateFormat: string, language: string, timezone?: string): string =>
  format(stamp, { dateFormat, language, timezone });

describe('formatDate', () => {
  it('writes a day in words', () => {
    expect(formatDate(day, 'short', 'en')).to.equal('8/17/2020');
    expect(formatDate(day, 'medium', 'en')).to.equal('Aug 17, 2020');
    expect(formatDate(day, 'long', 'en')).to.equal('August 17, 2020');
    expect(formatDate(day, 'long', 'zh-CN')).to.equal('2020年8月17日');
    expect(formatDate(day, 'long', 'de')).to.equal('17. August 2020');
  });

  it('writes a day by a pattern, whatever the language', () => {
    for (const language of ['en', 'ar-EG', 'fa', 'th', 'zh-CN'])
      expect(formatDate(day, 'yyyy/MM/dd', language), language).to.equal('2020/08/17');
    expect(formatDate(day, 'MM-dd', 'en')).to.equal('08-17');
    expect(formatDate(day, 'dd.MM.yyyy', 'en')).to.equal('17.08.2020');
    expect(formatDate(day, '[yyyy]', 'en')).to.equal('[2020]');
  });

  it('fills a hole as often as it is there, and leaves text alone', () => {
    expect(formatDate(day, 'yyyy yyyy: posted', 'en')).to.equal('2020 2020: posted');
  });

  it('never moves a day', () => {
    for (const zone of [undefined, 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai', 'America/New_York'])
      for (const iso of ['2020-01-01', '2020-12-31', '2020-02-29', '2020-03-08'])
        expect(formatDate({ ...day, iso }, 'yyyy-MM-dd', 'en', zone), `${iso} ${zone}`).to.equal(iso);
  });

  it("tells a time by the publisher's clock", () => {
    expect(formatDate(explicit('2020-08-17T00:30+08:00'), minutes, 'en')).to.equal('2020-08-17 00:30');
    expect(formatDate(explicit('2020-08-17T23:30-09:30'), minutes, 'en')).to.equal('2020-08-17 23:30');
    expect(formatDate(explicit('2020-08-17T23:30+05:45'), minutes, 'en')).to.equal('2020-08-17 23:30');
    expect(formatDate(explicit('2020-08-17T23:30Z'), minutes, 'en')).to.equal('2020-08-17 23:30');
  });

  it('tells a time by the clock of a zone', () => {
    expect(formatDate(explicit('2020-08-17T23:30Z'), minutes, 'en', 'Asia/Shanghai')).to.equal('2020-08-18 07:30');
    expect(formatDate(explicit('2020-08-17T00:30+08:00'), minutes, 'en', 'America/New_York')).to.equal(
      '2020-08-16 12:30',
    );
    expect(formatDate({ ...explicit('2020-08-17T00:30:00Z'), zone: 'epoch' }, minutes, 'en', 'Asia/Shanghai')).to.equal(
      '2020-08-17 08:30',
    );
  });

  it('leaves a time as it is where nobody knows its zone', () => {
    expect(formatDate(wall, minutes, 'en')).to.equal('2020-08-17 23:30');
    expect(formatDate(wall, minutes, 'en', 'Asia/Shanghai')).to.equal('2020-08-17 23:30');
  });

  it("tells a time by the publisher's clock, where the data says it apart", () => {
    expect(formatDate({ ...explicit('2020-08-17T00:00:00Z'), offset: 480 }, minutes, 'en')).to.equal(
      '2020-08-17 08:00',
    );
  });

  it("tells a number by the reader's clock", () => {
    const iso = '2020-08-17T12:00:00Z';
    const own = new Date(iso);
    const expected = `${own.getFullYear()}-${String(own.getMonth() + 1).padStart(2, '0')}-${String(own.getDate()).padStart(2, '0')} ${String(own.getHours()).padStart(2, '0')}:00`;
    expect(formatDate({ iso, precision: 'second', zone: 'epoch' }, minutes, 'en').replace(/:\d\d$/, ':00')).to.equal(
      expected,
    );
  });

  it('tells midnight as 00', () => {
    expect(formatDate(explicit('2020-08-17T00:05Z'), 'HH:mm', 'en')).to.equal('00:05');
  });

  it('tells the day where a zone or a language is none', () => {
    expect(formatDate(explicit('2020-08-17T23:30Z'), 'long', 'en', 'Mars/Olympus')).to.equal('2020-08-17');
    expect(formatDate(day, 'long', 'not a language')).to.equal('2020-08-17');
  });

  it('tells the same each time', () => {
    for (let i = 0; i < 3; i++) {
      expect(formatDate(day, 'long', 'en')).to.equal('August 17, 2020');
      expect(formatDate(explicit('2020-08-17T23:30Z'), 'long', 'en', 'Asia/Shanghai')).to.equal('August 18, 2020');
    }
  });
});

describe('timeOf', () => {
  it('is the moment that a stamp names', () => {
    expect(timeOf(explicit('2020-08-17T08:00+08:00'))).to.equal(Date.UTC(2020, 7, 17));
    expect(timeOf({ iso: '2020-08-17T08:00:30Z', precision: 'second', zone: 'explicit' })).to.equal(
      Date.UTC(2020, 7, 17, 8, 0, 30),
    );
  });

  it('begins a day at midnight UTC, and takes a time without a zone for UTC', () => {
    expect(timeOf(day)).to.equal(Date.UTC(2020, 7, 17));
    expect(timeOf(wall)).to.equal(Date.UTC(2020, 7, 17, 23, 30));
  });
});
