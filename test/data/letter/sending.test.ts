/** A letter is never given up and never doubled: every step of its way, and what holds whatever happens. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Outcome } from '../../../src/data/letter/answer.js';
import {
  ATTEMPTS,
  mayHaveArrived,
  step,
  steps,
  type Sending,
  type SendingEvent,
} from '../../../src/data/letter/sending.js';

const editing: Sending = { name: 'editing', problems: [] };
const failure = { code: 'unavailable' } as const;
const receipt: Outcome = { name: 'receipt', receipt: { reference: 'LW-1' } };
const absent: Outcome = { name: 'absent' };
const unknown: Outcome = { name: 'unknown', failure, mayAsk: true };
const mute: Outcome = { name: 'unknown', failure, mayAsk: false };
const offline: Outcome = { name: 'unknown', failure: { code: 'offline' }, mayAsk: true };
const taken: Outcome = { name: 'taken' };
const inProgress: Outcome = { name: 'in-progress', seconds: 5 };
const limited: Outcome = { name: 'limited', seconds: 30 };
const rejected: Outcome = { name: 'rejected', code: 'rejected', problems: [{ field: 'phone', message: 'no' }] };
const outcomes = [receipt, absent, unknown, mute, offline, taken, inProgress, limited, rejected];
const answer = (outcome: Outcome): SendingEvent => ({ type: 'answer', outcome });
const events: SendingEvent[] = [
  { type: 'submit' },
  { type: 'invalid', problems: [{ field: 'subject', code: 'missing' }] },
  { type: 'time-over' },
  { type: 'online' },
  { type: 'stop' },
  { type: 'restore' },
  ...outcomes.map(answer),
];

const after = (state: Sending, ...path: SendingEvent[]): Sending => path.reduce(step, state);
const sending = after(editing, { type: 'submit' });

describe('the way of a letter', () => {
  const way: [what: string, from: Sending, event: SendingEvent, to: Partial<Sending>][] = [
    ['editing, submit', editing, { type: 'submit' }, { name: 'sending', attempt: 1 }],
    ['editing, invalid', editing, events[1]!, { name: 'editing', problems: [{ field: 'subject', code: 'missing' }] }],
    ['editing, restore', editing, { type: 'restore' }, { name: 'asking', stopped: true }],
    ['sending, receipt', sending, answer(receipt), { name: 'sent', receipt: { reference: 'LW-1' } }],
    ['sending, taken', sending, answer(taken), { name: 'taken' }],
    [
      'sending, rejected',
      sending,
      answer(rejected),
      { name: 'editing', problems: [{ field: 'phone', message: 'no' }] },
    ],
    ['sending, in progress', sending, answer(inProgress), { name: 'waiting', then: 'asking', seconds: 5 }],
    ['sending, limited', sending, answer(limited), { name: 'waiting', then: 'sending', seconds: 30 }],
    ['sending, unknown', sending, answer(unknown), { name: 'asking' }],
    ['sending, offline', sending, answer(offline), { name: 'doubtful', then: 'asking' }],
    ['sending, unknown where asking is no use', sending, answer(mute), { name: 'doubtful', then: 'sending' }],
    ['sending, stop', sending, { type: 'stop' }, { name: 'asking', stopped: true }],
    ['sending, restore', sending, { type: 'restore' }, { name: 'asking', attempt: 1 }],
    ['asking, receipt', { name: 'asking', attempt: 1 }, answer(receipt), { name: 'sent' }],
    [
      'asking, absent',
      { name: 'asking', attempt: 1 },
      answer(absent),
      { name: 'waiting', then: 'sending', attempt: 2 },
    ],
    [
      'asking, absent after a stop',
      { name: 'asking', attempt: 1, stopped: true },
      answer(absent),
      { name: 'waiting', then: 'asking', seconds: 2 },
    ],
    [
      'asking, absent for the second time after a stop',
      { name: 'asking', attempt: 1, stopped: true, missed: true },
      answer(absent),
      { name: 'editing', failure: { code: 'stopped' } },
    ],
    [
      'waiting to send what was not there, stop',
      after(sending, answer(unknown), answer(absent)),
      { type: 'stop' },
      { name: 'asking', stopped: true },
    ],
    [
      'asking, absent at last',
      { name: 'asking', attempt: ATTEMPTS },
      answer(absent),
      { name: 'waiting', then: 'asking', seconds: 2 },
    ],
    [
      'asking, absent at last, for the second time',
      { name: 'asking', attempt: ATTEMPTS, failure, missed: true },
      answer(absent),
      { name: 'editing', failure },
    ],
    ['asking, unknown', { name: 'asking', attempt: 1 }, answer(unknown), { name: 'waiting', then: 'asking' }],
    [
      'asking, unknown at last',
      { name: 'asking', attempt: ATTEMPTS },
      answer(unknown),
      { name: 'doubtful', then: 'asking' },
    ],
    ['asking, a page', { name: 'asking', attempt: 1 }, answer(mute), { name: 'doubtful', then: 'sending' }],
    ['asking, another answer', { name: 'asking', attempt: 1 }, answer(rejected), { name: 'doubtful', then: 'sending' }],
    ['asking, stop', { name: 'asking', attempt: 1 }, { type: 'stop' }, { name: 'doubtful', then: 'asking' }],
    ['waiting, time over', after(sending, answer(limited)), { type: 'time-over' }, { name: 'sending', attempt: 2 }],
    ['waiting, submit', after(sending, answer(inProgress)), { type: 'submit' }, { name: 'asking', attempt: 2 }],
    ['waiting to send, stop', after(sending, answer(limited)), { type: 'stop' }, { name: 'editing' }],
    [
      'waiting to ask, stop',
      after(sending, answer(inProgress)),
      { type: 'stop' },
      { name: 'doubtful', then: 'asking' },
    ],
    [
      'doubtful, submit',
      { name: 'doubtful', failure, then: 'asking' },
      { type: 'submit' },
      { name: 'asking', attempt: 1 },
    ],
    [
      'doubtful, online',
      { name: 'doubtful', failure, then: 'asking' },
      { type: 'online' },
      { name: 'asking', attempt: 1 },
    ],
    [
      'doubtful, online where asking is no use',
      { name: 'doubtful', failure, then: 'sending' },
      { type: 'online' },
      { name: 'doubtful', then: 'sending' },
    ],
    [
      'doubtful, start over where asking is no use',
      { name: 'doubtful', failure, then: 'sending' },
      { type: 'start-over' },
      { name: 'editing', problems: [] },
    ],
    [
      'doubtful, start over where the server can be asked',
      { name: 'doubtful', failure, then: 'asking' },
      { type: 'start-over' },
      { name: 'doubtful', then: 'asking' },
    ],
    ['taken, start over', { name: 'taken' }, { type: 'start-over' }, { name: 'editing', problems: [] }],
    ['sent, start over', after(sending, answer(receipt)), { type: 'start-over' }, { name: 'editing', problems: [] }],
  ];
  for (const [what, from, event, to] of way)
    it(what, () => {
      expect(step(from, event)).to.deep.include(to);
    });

  it('names every step that there is', () => {
    for (const [name, its] of Object.entries(steps))
      for (const type of Object.keys(its))
        expect(
          way.some(([, from, event]) => from.name === name && event.type === type) || type === 'start-over',
          `${name}, ${type}`,
        ).to.equal(true);
  });

  it('takes no notice of what does not concern a state', () => {
    for (const outcome of outcomes) expect(step(editing, answer(outcome))).to.equal(editing);
    expect(step(sending, { type: 'submit' })).to.equal(sending);
    const sent = after(sending, answer(receipt));
    for (const event of events) expect(step(sent, event)).to.equal(sent);
  });
});

describe('whatever happens to a letter', () => {
  const paths = fc.array(fc.constantFrom(...events), { maxLength: 40 });

  it('is said to be sent only after a receipt', () => {
    fc.assert(
      fc.property(paths, (path) => {
        let state: Sending = editing;
        for (const event of path) {
          const next = step(state, event);
          if (next.name === 'sent' && state.name !== 'sent')
            expect(event).to.deep.equal({ type: 'answer', outcome: receipt });
          state = next;
        }
      }),
    );
  });

  it('goes back to the writer only where nothing can be stored', () => {
    const safe = ['absent', 'rejected'];
    fc.assert(
      fc.property(paths, (path) => {
        let state: Sending = editing;
        for (const event of path) {
          const next = step(state, event);
          if (next.name === 'editing' && mayHaveArrived(state))
            expect(
              (event.type === 'answer' && safe.indexOf(event.outcome.name) >= 0) ||
                (event.type === 'stop' && state.name === 'waiting' && state.then === 'sending'),
              `${state.name}, ${JSON.stringify(event)}`,
            ).to.equal(true);
          state = next;
        }
      }),
    );
  });

  it('is sent once more by itself only where the server has said that it is not there, or wants it later', () => {
    fc.assert(
      fc.property(paths, (path) => {
        let state: Sending = editing;
        let last: SendingEvent | undefined;
        for (const event of path) {
          const next = step(state, event);
          if (event.type === 'answer' && next !== state) last = event;
          if (next.name === 'sending' && next !== state && event.type !== 'submit')
            expect(last).to.satisfy(
              (said: SendingEvent) => said.type === 'answer' && /^(?:absent|limited)$/.test(said.outcome.name),
            );
          state = next;
        }
      }),
    );
  });

  it('is not asked for or sent for ever without the writer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(answer(unknown), answer(absent), answer(mute)), { minLength: 20 }),
        (answers) => {
          let state = sending;
          for (const event of answers) {
            if (state.name === 'waiting') state = step(state, { type: 'time-over' });
            state = step(state, event);
          }
          expect(['doubtful', 'editing']).to.include(state.name);
        },
      ),
    );
  });
});
