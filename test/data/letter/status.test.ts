/** What servers say became of a letter, in the shapes that there are. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Answer } from '../../../src/data/letter/answer.js';
import { hasLookAlikes, plainCode, plainReference, receiptIn } from '../../../src/data/letter/query.js';
import { stateOf, STATES } from '../../../src/data/letter/states.js';
import { statusOutcome, type LetterStatus, type StatusReading } from '../../../src/data/letter/status.js';
import { specOf } from '../../../src/data/mapping.js';
import { zoneOf } from '../../../src/data/zone.js';
import type { HttpError } from '../../../src/errors.js';

const now = Date.parse('2026-03-02T08:00:00Z');
const url = 'https://city.example/status';

function said(
  status: number,
  body: unknown,
  reading: Partial<StatusReading> = {},
  headers: Record<string, string> = {},
): ReturnType<typeof statusOutcome> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer: Answer = { status, header: (name) => headers[name] ?? null, text };
  return statusOutcome(answer, now, { states: [], url, ...reading });
}

function found(body: unknown, reading?: Partial<StatusReading>): LetterStatus {
  const outcome = said(200, body, reading);
  if (outcome.name !== 'found') throw new Error(`not found: ${JSON.stringify(outcome)}`);
  return outcome.status;
}

describe('what became of a letter', () => {
  it('is read from the answer of the reference endpoint', () => {
    const status = found({
      reference: '20261121-VT8VNL',
      state: 'answered',
      category: 'suggestion',
      subject: 'A bench',
      receivedAt: '2026-11-21T17:38:46+08:00',
      updatedAt: '2026-11-24T09:05:10+08:00',
      dueDate: '2026-12-11',
      unit: 'Trams',
      reply: { text: 'In <May>.', date: '2026-11-24T09:05:10+08:00', unit: 'Trams' },
      history: [
        { state: 'received', at: '2026-11-21T17:38:46+08:00' },
        { state: 'answered', at: '2026-11-24T09:05:10+08:00', unit: 'Trams' },
      ],
    });
    expect(status).to.deep.include({
      reference: '20261121-VT8VNL',
      state: 'answered',
      subject: 'A bench',
      unit: 'Trams',
    });
    expect(status.receivedAt?.iso).to.equal('2026-11-21T17:38:46+08:00');
    expect(status.dueDate).to.deep.equal({ iso: '2026-12-11', precision: 'day', zone: 'none' });
    expect(status.answeredAt?.iso).to.equal('2026-11-24T09:05:10+08:00');
    expect(status.replies[0]!.body).to.deep.include({ format: 'text', value: 'In <May>.' });
    expect(status.history.map(({ state, unit }) => [state, unit])).to.deep.equal([
      ['received', undefined],
      ['answered', 'Trams'],
    ]);
  });

  it('is found under other names, and in what servers wrap it in', () => {
    for (const body of [
      { code: 200, msg: 'ok', data: { statusName: '办理中', createTime: '2026-11-09 17:38:00', deptName: '交通局' } },
      { status: 'success', data: { letter: { zt: '办理中', lxsj: '2026-11-09 17:38:00', cbdw: '交通局' } } },
      { code: 0, result: { status: 'PROCESSING', received_at: 1794217080000, department: '交通局' } },
      [{ status: 'in progress', requested_datetime: '2026-11-09T17:38:00+08:00', agency_responsible: '交通局' }],
    ]) {
      const { state, receivedAt, unit } = found(body, { zone: zoneOf('Asia/Shanghai') });
      expect(state, JSON.stringify(body)).to.equal('processing');
      expect(Date.parse(receivedAt!.iso)).to.equal(Date.parse('2026-11-09T17:38:00+08:00'));
      expect(unit).to.equal('交通局');
    }
  });

  it('is found where the page says', () => {
    const spec = (text: string) => specOf('status', text);
    const status = found(
      { a: { s: '7', nr: 9, txt: 'Use <b>this</b>', lc: [{ w: 'Begun', z: '2026-01-02' }] }, state: 'closed' },
      {
        specs: {
          state: spec('a.s'),
          reference: spec('a.nr'),
          'reply.text': spec('a.txt'),
          history: spec('a.lc'),
          'history.state': spec('w'),
          'history.at': spec('z'),
        },
      },
    );
    expect(status).to.deep.include({ state: '7', reference: '9' });
    expect(status.replies[0]!.body.format).to.equal('text');
    expect(status.history[0]).to.deep.include({
      state: 'Begun',
      at: { iso: '2026-01-02', precision: 'day', zone: 'none' },
    });
  });

  it('takes the words of the page for the words of the server', () => {
    const states = [
      { word: '3', means: 'answered' },
      { word: '9', means: 'In the archive' },
    ];
    expect(found({ status: 3 }, { states }).state).to.equal('answered');
    expect(found({ status: 9 }, { states })).to.deep.include({ state: '9', stateText: 'In the archive' });
  });

  it('keeps words that are not known', () => {
    expect(found({ state: 'Wird geprüft' }).state).to.equal('Wird geprüft');
    expect(found({ zt: '已受理' }).state).to.equal('已受理');
  });

  it('takes a reply for markup only where it can be meant as such', () => {
    const formats = ['<p>Yes</p>', 'Use <dialog>', { html: 'a' }, { text: '<p>a</p>' }, ['One', 'Two']].map((reply) =>
      found({ state: 'answered', reply }).replies.map(({ body }) => body.format),
    );
    expect(formats).to.deep.equal([['html'], ['text'], ['html'], ['text'], ['text', 'text']]);
  });

  it('has the oldest step first', () => {
    const { history } = found({
      state: 'closed',
      history: [
        { state: 'closed', at: '2026-02-02' },
        { state: 'received', at: '2026-01-01' },
      ],
    });
    expect(history.map(({ state }) => state)).to.deep.equal(['received', 'closed']);
  });

  it('is one answer for a number that is not known and a code that is wrong', () => {
    const answers: [number, unknown][] = [
      [404, { title: 'No' }],
      [410, {}],
      [200, { code: 404, msg: '信件不存在' }],
      [200, { code: 200, data: null }],
      [200, { success: false }],
      [200, []],
      [200, 'null'],
      [204, ''],
    ];
    for (const [status, body] of answers) {
      const outcome = said(status, body);
      expect(outcome.name, JSON.stringify(body)).to.equal('unknown');
      expect(['404', '410']).to.include(`${(outcome as unknown as { error: HttpError }).error.status}`);
    }
  });

  it('is an error where something else has answered', () => {
    const answers: [number, unknown, string][] = [
      [200, '<!doctype html><form>Log in</form>', 'html'],
      [404, '<h1>Not found</h1>', 'html'],
      [200, '', 'empty'],
      [200, '{"state": "rec', 'syntax'],
      [200, { hello: 1 }, 'unrecognized'],
      [200, { code: 500, msg: '验证码错误' }, 'refused'],
      [503, '<h1>Down</h1>', 'http'],
      [403, { detail: 'Not from here' }, 'http'],
    ];
    for (const [status, body, code] of answers) {
      const outcome = said(status, body);
      expect(outcome.name, code).to.equal('failed');
      expect((outcome as unknown as { error: HttpError }).error.code).to.equal(code);
    }
    expect(said(200, { code: 500, msg: '验证码错误' })).to.deep.include({ message: '验证码错误' });
    expect(said(403, { detail: 'Not from here' })).to.deep.include({ message: 'Not from here' });
  });

  it('says how long to wait, and which field is wrong', () => {
    expect(said(429, {}, {}, { 'Retry-After': '42' })).to.deep.include({ name: 'failed', seconds: 42 });
    expect(said(503, {}, {}, { 'Retry-After': '5' })).to.deep.include({ seconds: 5 });
    expect(said(400, { errors: [{ pointer: '#/reference', detail: 'Too short' }] })).to.deep.include({
      problems: [{ field: 'reference', message: 'Too short' }],
    });
  });

  it('is read from whatever comes without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(200, 400, 404, 429, 500), (body, status) => {
        const outcome = said(status, { data: body, state: body, history: body, reply: body, receivedAt: body });
        return /^(?:found|unknown|failed)$/.test(outcome.name);
      }),
      { seed: 20260401, numRuns: 500 },
    );
    for (const body of ['{"__proto__":{"state":"closed"}}', '{"constructor":{"state":"closed"}}'])
      expect(said(200, body).name).to.equal('failed');
  });
});

describe('states', () => {
  it('are known in the ways in which servers write them', () => {
    for (const state of STATES)
      for (const word of [state, state.toUpperCase(), state.replace('-', '_'), ` ${state.replace('-', ' ')} `])
        expect(stateOf(word), word).to.equal(state);
    expect(stateOf('inReview')).to.equal('in-review');
    expect(['已办结', '不予受理', 'resolved', 'Open'].map(stateOf)).to.deep.equal([
      'closed',
      'rejected',
      'closed',
      'received',
    ]);
    expect(['', 'review me', '已受理', 'a|b', '|'].map(stateOf)).to.deep.equal(Array(5).fill(undefined));
  });
});

describe('what a reader types', () => {
  it('is what is meant', () => {
    expect(plainReference(' 20261121–vt8 vnl', false)).to.equal('20261121-VT8VNL');
    expect(plainReference('２０２６１１２１－ＶＴ８ｖｎｌ', false)).to.equal('20261121-VT8VNL');
    expect(plainCode('kbyg-l8h5 uhwt\u200b', false)).to.equal('KBYGL8H5UHWT');
    expect(plainCode('ｋｂｙｇ　Ｌ８Ｈ５＿ＵＨＷＴ', false)).to.equal('KBYGL8H5UHWT');
  });

  it('is left as it is where the server is exact', () => {
    expect(plainReference(' aB-3 c ', true)).to.equal('aB-3 c');
    expect(plainCode('ａ-b c', true)).to.equal('a-b c');
  });

  it('is both, where a receipt was copied as a whole', () => {
    expect(receiptIn('Reference number: A-1\nQuery code: XY Z\nYou will have an answer by: May')).to.deep.equal([
      'A-1',
      'XY Z',
    ]);
    expect(receiptIn('受理编号：A-1\r\n查询码：XYZ')).to.deep.equal(['A-1', 'XYZ']);
    expect(receiptIn('A-1')).to.equal(undefined);
    expect(receiptIn('A: 1')).to.equal(undefined);
  });

  it('may have characters that look alike', () => {
    expect(['KBYGL8', 'KB0G', 'KBYG', 'kbig'].map(hasLookAlikes)).to.deep.equal([true, true, false, true]);
  });
});
