/** What servers say of a letter, in the shapes of the protocols that there are. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foundOf, outcomeOf, type Answer, type Outcome } from '../../../src/data/letter/answer.js';
import { specOf } from '../../../src/data/mapping.js';

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  header: (name) => headers[name] ?? null,
  text: typeof body === 'string' ? body : JSON.stringify(body),
});
const now = Date.parse('2026-03-02T08:00:00Z');
const said = (status: number, body: unknown, headers?: Record<string, string>): Outcome =>
  outcomeOf(reply(status, body, headers), now);

describe('an answer to a letter', () => {
  it('is a receipt under the usual names, bare or wrapped', () => {
    const receipt = { reference: 'LW-26-1', queryCode: 'K7MQ4ZPD9W', dueDate: '2026-03-17' };
    expect(said(201, receipt)).to.deep.equal({ name: 'receipt', receipt });
    expect(said(200, { code: 200, msg: 'ok', data: { no: 'A1', pwd: 'xyz' } })).to.deep.equal({
      name: 'receipt',
      receipt: { reference: 'A1', queryCode: 'xyz' },
    });
    expect(said(200, { caseNumber: 77 })).to.deep.equal({ name: 'receipt', receipt: { reference: '77' } });
    expect(said(200, [{ service_request_id: '638344' }])).to.deep.equal({
      name: 'receipt',
      receipt: { reference: '638344' },
    });
    expect(said(202, '')).to.deep.equal({ name: 'receipt', receipt: {} });
  });

  it('is a receipt whatever state it says that the letter is in, with words or without', () => {
    for (const status of ['received', 'pending', 'in-review', '已受理'])
      expect(said(201, { id: 'LW-7', code: 'K7MQ4Z', status, message: 'We have your letter' }), status).to.deep.equal({
        name: 'receipt',
        receipt: { reference: 'LW-7' },
      });
    for (const status of ['error', 'fail', 'REJECTED', 'spam_blocked', '-1', '500', '提交失败'])
      expect(said(200, { id: 'LW-7', status, message: 'No' }), status).to.deep.include({
        name: 'rejected',
        message: 'No',
      });
    // No number of a letter, no letter.
    expect(said(200, { status: 'closed', message: 'No letters on Sundays' })).to.deep.include({ name: 'rejected' });
  });

  it('is read where the author says', () => {
    const specs = { reference: specOf('receipt', 'answer.letter.nr'), queryCode: specOf('receipt', 'answer.secret') };
    const body = { answer: { letter: { nr: 9 }, secret: 's3cret' } };
    expect(outcomeOf(reply(200, body), now, specs)).to.deep.equal({
      name: 'receipt',
      receipt: { reference: '9', queryCode: 's3cret' },
    });
  });

  it('is nothing that can be trusted when it is a page, empty, or says nothing', () => {
    for (const body of ['<!doctype html><form>Log in</form>', '', '{}', '[]', 'null', '{"hello":1}'])
      expect(said(200, body), body).to.deep.include({ name: 'unknown', mayAsk: true });
  });

  it('is nothing that can be trusted when all it has is a status', () => {
    for (const body of [{ code: 0 }, { code: '200', data: null }, { code: 500 }, { code: -1, data: {} }])
      expect(said(200, body), JSON.stringify(body)).to.deep.include({ name: 'unknown' });
    expect(said(200, { code: 'LW-26-1' })).to.deep.include({ receipt: { reference: 'LW-26-1' } });
  });

  it('is the page that the author has named, by its words or its address', () => {
    const thanks: Answer = { ...reply(200, '<h1>Thank you</h1>'), url: 'https://city.example/thanks.html?no=7' };
    for (const page of [{ text: 'Thank you' }, { href: 'https://city.example/thanks.html' }])
      expect(outcomeOf(thanks, now, undefined, page)).to.deep.equal({ name: 'receipt', receipt: {} });
    for (const page of [{ text: 'Danke' }, { href: 'https://city.example/login?to=/thanks.html' }])
      expect(outcomeOf(thanks, now, undefined, page), JSON.stringify(page)).to.deep.include({ name: 'unknown' });
    // A mistake of the server is one under whatever address.
    expect(outcomeOf({ ...thanks, status: 500 }, now, undefined, { text: 'Thank you' })).to.deep.include({
      name: 'unknown',
    });
  });

  it('is a refusal although it calls itself a success', () => {
    expect(said(200, { code: 500, msg: 'The text is too short' })).to.deep.equal({
      name: 'rejected',
      code: 'refused',
      message: 'The text is too short',
      problems: [],
    });
    expect(said(200, { success: false, message: 'No', id: 4 })).to.deep.include({ name: 'rejected', message: 'No' });
  });

  it('is a refusal whatever the server sends along: another token, the number of the request', () => {
    for (const body of [
      { success: false, message: 'No', token: 'the next one' },
      { code: 500, msg: 'No', data: { token: 'the next one' } },
      { code: 500, msg: 'No', data: { id: 7, pin: '1234' } },
    ])
      for (const status of [200, 202])
        expect(said(status, body), JSON.stringify(body)).to.deep.include({ name: 'rejected', message: 'No' });
  });

  it('is a receipt where the server gives back what it has stored, with a state and the words of the letter', () => {
    for (const body of [
      { id: 5, status: 'new', subject: 'A bench', message: 'Could there be a bench?' },
      { id: 5, status: 2, message: 'Could there be a bench?' },
      { reference: 5, status: 'accepted', message: 'Thank you' },
    ])
      for (const outcome of [said(201, body), foundOf(reply(200, body), now)])
        expect(outcome, JSON.stringify(body)).to.deep.equal({ name: 'receipt', receipt: { reference: '5' } });
    for (const body of [
      { id: 5, status: 'error', message: 'No' },
      { id: 5, code: 'K7MQ4ZPD9W', message: 'No' },
      { id: 5, status: 500, message: 'No' },
      { id: 5, status: 2, msg: 'No' },
      { status: 'new', message: 'No' },
    ])
      expect(said(200, body), JSON.stringify(body)).to.deep.include({ name: 'rejected', message: 'No' });
  });

  it('is a receipt where the server says that it has made something, and gives it a number', () => {
    const body = { reference: 'LW-1', code: 'K7MQ4ZPD9W', message: 'Thank you' };
    expect(said(201, body)).to.deep.equal({ name: 'receipt', receipt: { reference: 'LW-1' } });
    expect(said(201, { ...body, success: false })).to.deep.include({ name: 'rejected' });
  });

  it('is no refusal where a server counts success in its own way', () => {
    expect(said(200, { code: 20000, message: 'done', data: { no: 'A1' } })).to.deep.equal({
      name: 'receipt',
      receipt: { reference: 'A1' },
    });
  });

  it('is nothing that can be trusted when it is a page of a list', () => {
    const page = { content: [{ title: 'Somebody else' }], number: 0, size: 20, totalElements: 1 };
    for (const body of [page, { code: 200, msg: 'ok', data: page }])
      expect(said(200, body), JSON.stringify(body)).to.deep.include({ name: 'unknown', mayAsk: true });
  });

  it('is nothing that can be trusted when a firewall has accepted it', () => {
    for (const [body, headers] of [
      ['<!doctype html><script src="/challenge.js"></script>', {}],
      ['', { 'x-amzn-waf-action': 'challenge' }],
    ] as const)
      expect(said(202, body, headers), body).to.deep.include({ name: 'unknown', mayAsk: true });
    expect(said(202, { reference: 'LW-1' })).to.deep.equal({ name: 'receipt', receipt: { reference: 'LW-1' } });
    expect(outcomeOf(reply(202, '<h1>Thank you</h1>'), now, undefined, { text: 'Thank you' }).name).to.equal('receipt');
  });

  it('names fields in each of the shapes in which servers do', () => {
    const problems = [{ field: 'phone', message: 'Not a number' }];
    const shapes: [number, unknown][] = [
      [422, { type: 'about:blank', title: 'Invalid', errors: [{ pointer: '#/phone', detail: 'Not a number' }] }],
      [400, { errors: [{ source: { pointer: '/data/attributes/phone' }, title: 'Not a number' }] }],
      [422, { message: 'The given data was invalid.', errors: { phone: ['Not a number', 'Twice'] } }],
      [400, { errors: [{ field: 'phone', defaultMessage: 'Not a number' }] }],
      [200, { code: 400, msg: 'Wrong', errors: { phone: 'Not a number' } }],
    ];
    for (const [status, body] of shapes)
      expect(said(status, body), JSON.stringify(body)).to.deep.include({
        name: 'rejected',
        code: 'rejected',
        problems,
      });
    expect(said(400, [{ code: 400, description: 'jurisdiction_id is missing' }])).to.deep.include({
      name: 'rejected',
      code: 'refused',
      message: 'jurisdiction_id is missing',
    });
  });

  it('is in progress, limited, taken, or about files', () => {
    expect(said(409, {}, { 'Retry-After': '3' })).to.deep.equal({ name: 'in-progress', seconds: 3 });
    expect(said(429, '', { 'Retry-After': 'Mon, 02 Mar 2026 08:00:30 GMT' })).to.deep.equal({
      name: 'limited',
      seconds: 30,
    });
    expect(said(429, '')).to.deep.equal({ name: 'limited', seconds: undefined });
    // The clock of the server counts where it is told: the reader's may be wrong by a day.
    for (const day of ['Sun, 01', 'Tue, 03'])
      expect(
        said(429, '', { Date: `${day} Mar 2026 08:00:00 GMT`, 'Retry-After': `${day} Mar 2026 08:00:30 GMT` }),
      ).to.deep.equal({ name: 'limited', seconds: 30 });
    expect(said(422, { type: 'https://lanwan.example/problems/idempotency-key-reused', title: 'x' })).to.deep.equal({
      name: 'taken',
    });
    expect(said(413, '')).to.deep.include({ name: 'rejected', code: 'files' });
    expect(said(415, '')).to.deep.include({ name: 'rejected', code: 'files' });
  });

  it('leaves the letter in doubt when the server has a fault', () => {
    for (const status of [500, 502, 503, 504, 408])
      expect(said(status, { id: 1 })).to.deep.equal({
        name: 'unknown',
        failure: { code: 'unavailable', message: undefined },
        mayAsk: true,
      });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
        expect(said(status, text).name).to.be.a('string');
        expect(foundOf(reply(status, text), now).name).to.be.a('string');
      }),
    );
  });
});

describe('an answer to the question whether a letter is stored', () => {
  const found = (status: number, body: unknown): Outcome => foundOf(reply(status, body), now);

  it('is the receipt, or that there is none', () => {
    expect(found(200, { reference: 'LW-1', queryCode: 'q' })).to.deep.include({ name: 'receipt' });
    expect(found(404, { type: 'about:blank', status: 404 })).to.deep.equal({ name: 'absent' });
    expect(found(409, {})).to.deep.include({ name: 'in-progress' });
  });

  it('says nothing where the server does not know the question', () => {
    expect(found(404, '<h1>Not found</h1>').name).to.equal('rejected');
    expect(found(405, '').name).to.equal('rejected');
    expect(found(200, [{ id: 1 }, { id: 2 }])).to.deep.include({ name: 'unknown', mayAsk: false });
    expect(found(200, { total: 9, data: [{ id: 1 }] })).to.deep.include({ name: 'unknown', mayAsk: false });
    expect(found(200, '<form>')).to.deep.include({ name: 'unknown', mayAsk: false });
    const page = { content: [{ title: 'Somebody else' }], number: 0, size: 20, totalElements: 1 };
    expect(found(200, page)).to.deep.include({ name: 'unknown', mayAsk: false });
    expect(found(200, { code: 200, msg: 'ok', data: page })).to.deep.include({ name: 'unknown', mayAsk: false });
  });

  it('is no receipt where the server refuses it with the status of success', () => {
    for (const body of [
      { success: false, message: 'Please log in', id: 'request-7' },
      { code: 500, msg: 'Please log in', token: 'the next one' },
    ])
      expect(found(200, body), JSON.stringify(body)).to.deep.include({ name: 'unknown', mayAsk: false });
  });
});
