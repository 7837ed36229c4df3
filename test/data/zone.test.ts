import { expect } from '@open-wc/testing';
import { toStamp } from '../../src/data/stamp.js';
import { zoneOf } from '../../src/data/zone.js';
import { ConfigurationError } from '../../src/errors.js';

const suffix = (zone: string, wall: string) => zoneOf(zone)(Date.parse(`${wall}Z`));

describe('time zones', () => {
  it('know the offset of a wall time', () => {
    expect(suffix('Asia/Shanghai', '2024-05-01T08:30:00')).to.equal('+08:00');
    expect(suffix('America/New_York', '2024-01-15T08:00:00')).to.equal('-05:00');
    expect(suffix('America/New_York', '2024-07-15T08:00:00')).to.equal('-04:00');
    expect(suffix('Asia/Kolkata', '2024-07-15T00:00:00')).to.equal('+05:30');
    expect(suffix('Australia/Eucla', '2024-07-15T00:00:00')).to.equal('+08:45');
    expect(suffix('America/St_Johns', '2024-01-15T12:00:00')).to.equal('-03:30');
    expect(suffix('Pacific/Kiritimati', '2024-01-01T00:00:00')).to.equal('+14:00');
    expect(suffix('Pacific/Pago_Pago', '2024-01-01T00:00:00')).to.equal('-11:00');
  });

  it('write UTC as Z', () => {
    expect(suffix('UTC', '2024-05-01T08:30:00')).to.equal('Z');
    expect(suffix('Europe/London', '2024-01-01T08:30:00')).to.equal('Z');
    expect(suffix('Europe/London', '2024-06-01T08:30:00')).to.equal('+01:00');
  });

  it('are right at midnight, and on both sides of New Year', () => {
    expect(suffix('Asia/Shanghai', '2024-01-01T00:00:00')).to.equal('+08:00');
    expect(suffix('Asia/Shanghai', '2024-12-31T23:59:59')).to.equal('+08:00');
    expect(suffix('America/Los_Angeles', '2023-12-31T23:30:00')).to.equal('-08:00');
    expect(suffix('America/Los_Angeles', '2024-01-01T00:00:00')).to.equal('-08:00');
  });

  it('are right where clocks change', () => {
    // Europe/Berlin: 31 March 2024, 2 o'clock becomes 3 o'clock; 27 October 2024, 3 o'clock becomes 2 o'clock.
    expect(suffix('Europe/Berlin', '2024-03-31T01:59:59')).to.equal('+01:00');
    expect(suffix('Europe/Berlin', '2024-03-31T03:00:00')).to.equal('+02:00');
    expect(suffix('Europe/Berlin', '2024-10-27T01:30:00')).to.equal('+02:00');
    expect(suffix('Europe/Berlin', '2024-10-27T03:30:00')).to.equal('+01:00');
    expect(suffix('America/New_York', '2024-03-10T01:30:00')).to.equal('-05:00');
    expect(suffix('America/New_York', '2024-03-10T03:30:00')).to.equal('-04:00');
  });

  it('know that China once had summer time', () => {
    expect(suffix('Asia/Shanghai', '1988-07-01T12:00:00')).to.equal('+09:00');
    expect(suffix('Asia/Shanghai', '1992-07-01T12:00:00')).to.equal('+08:00');
  });

  it('give stamps that name the right moment', () => {
    expect(Date.parse(toStamp('2024-07-15 08:00:00', zoneOf('America/New_York'))!.iso)).to.equal(
      Date.UTC(2024, 6, 15, 12),
    );
    expect(Date.parse(toStamp('2024-01-15 08:00', zoneOf('Asia/Tokyo'))!.iso)).to.equal(Date.UTC(2024, 0, 14, 23));
  });

  it('are the same for all who ask', () => {
    expect(zoneOf('Asia/Shanghai')).to.equal(zoneOf('Asia/Shanghai'));
  });

  it('are refused where there are none, with a word to the author', () => {
    expect(() => zoneOf('Asia/Linhai')).to.throw(
      ConfigurationError,
      'timezone: expected an IANA zone such as Asia/Shanghai, found "Asia/Linhai"',
    );
    expect(() => zoneOf('constructor')).to.throw(ConfigurationError);
  });
});
