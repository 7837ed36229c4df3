/**
 * What happens to a letter from the first key stroke to its receipt, and nothing else: no request, no clock, no Lit.
 * Whoever drives it does what a state asks for (`sending`: post the letter; `asking`: ask what became of it;
 * `waiting`: wait) and tells it how that went. Every step is in `steps`, under the name of state and event.
 *
 * One rule stands above all: a letter may be in doubt, but it is never given up and never doubled. Whatever is sent again
 * has the same key, and whatever may have arrived is asked for before it is sent again.
 */
import type { FieldProblem } from './fields.js';
import type { Outcome, Receipt } from './answer.js';

/** Why a letter was not taken: decides what the writer is told. */
export type FailureCode =
  /** The server says which fields are wrong. */
  | 'rejected'
  /** The server will not have it, for a reason of its own (`message`). */
  | 'refused'
  /** What is attached is too much, or of a kind that is not taken. */
  | 'files'
  /** The server does not answer, or not as it should. */
  | 'unavailable'
  /** The device has no connection. */
  | 'offline'
  /** It was stopped on its way, by the writer or by a reload. */
  | 'stopped';

export interface Failure {
  code: FailureCode;
  /** What the server says, in its own words: plain text. */
  message?: string;
}

/** The writer has stopped it, or has come back after a reload: if it has not arrived, it is not sent again by itself. */
interface Stopped {
  stopped?: boolean;
  /** The server has said once that it is not there. */
  missed?: boolean;
}

export type Sending =
  /** The letter is being written. `failure` is what came of the last attempt; nothing is stored. */
  | { name: 'editing'; problems: FieldProblem[]; failure?: Failure }
  /** It is on its way. */
  | { name: 'sending'; attempt: number }
  /** It may have arrived: the server is asked. */
  | ({ name: 'asking'; attempt: number; failure?: Failure } & Stopped)
  /** The server, or we, want some time to pass. */
  | ({ name: 'waiting'; attempt: number; seconds: number; then: 'sending' | 'asking'; failure?: Failure } & Stopped)
  /** It may have arrived, and nobody can say: the writer decides when to ask, or, where that is no use, to send it again. */
  | ({ name: 'doubtful'; failure: Failure; then: 'sending' | 'asking' } & Stopped)
  /** The key was used for a letter of other words: that one is stored. */
  | { name: 'taken' }
  /** It has arrived. */
  | { name: 'sent'; receipt: Receipt };

export type SendingEvent =
  /** The writer sends it, now or once more. */
  | { type: 'submit' }
  /** Something in it is missing or wrong. */
  | { type: 'invalid'; problems: FieldProblem[] }
  /** An answer has come, or is not to come. */
  | { type: 'answer'; outcome: Outcome }
  /** The time is over. */
  | { type: 'time-over' }
  /** The device has a connection again. */
  | { type: 'online' }
  /** The writer stops it. */
  | { type: 'stop' }
  /** The page was loaded again, or the form was away from it, while the letter was on its way, or when its receipt came. */
  | { type: 'restore'; receipt?: Receipt }
  /** The writer begins a new letter, with a new key. */
  | { type: 'start-over' };

/** How often a letter is sent, or asked for, without the writer's doing. */
export const ATTEMPTS = 3;
/** Seconds before the second and the third time, where the server does not say. */
const PAUSES = [2, 6];

type Step<Name extends Sending['name'], Type extends SendingEvent['type']> = (
  state: Extract<Sending, { name: Name }>,
  event: Extract<SendingEvent, { type: Type }>,
) => Sending;

type Steps = { [Name in Sending['name']]: { [Type in SendingEvent['type']]?: Step<Name, Type> } };

const editing = (failure?: Failure, problems: FieldProblem[] = []): Sending => ({ name: 'editing', problems, failure });

const startOver = (): Sending => editing();

/** Nobody knows what became of it: ask, now or a little later, and in the end leave it to the writer. */
function inDoubt(attempt: number, failure: Failure, mayAsk: boolean): Sending {
  if (!mayAsk) return { name: 'doubtful', failure, then: 'sending' };
  if (failure.code === 'offline') return { name: 'doubtful', failure, then: 'asking' };
  return { name: 'asking', attempt, failure };
}

function later(
  attempt: number,
  failure: Failure,
  then: 'sending' | 'asking',
  seconds?: number,
  { stopped, missed }: Stopped = {},
): Sending {
  const next = { then, failure, stopped, missed };
  return attempt >= ATTEMPTS && !seconds
    ? { name: 'doubtful', ...next }
    : { name: 'waiting', attempt: attempt + 1, seconds: seconds ?? PAUSES[attempt - 1] ?? PAUSES[1]!, ...next };
}

/** Goes on after a pause. */
const goOn = (attempt: number, { then, stopped, missed }: { then: 'sending' | 'asking' } & Stopped): Sending =>
  then === 'asking' ? { name: then, attempt, stopped, missed } : { name: then, attempt };

const busy: Failure = { code: 'unavailable' };

export const steps: Steps = {
  editing: {
    submit: () => ({ name: 'sending', attempt: 1 }),
    invalid: (_state, { problems }) => editing(undefined, problems),
    // What is not kept in a draft is gone: it cannot be sent again by itself.
    restore: (_state, { receipt }) =>
      receipt ? { name: 'sent', receipt } : { name: 'asking', attempt: 1, stopped: true },
    'start-over': startOver,
  },
  sending: {
    answer: ({ attempt }, { outcome }) => {
      switch (outcome.name) {
        case 'receipt':
          return { name: 'sent', receipt: outcome.receipt };
        case 'taken':
          return { name: 'taken' };
        case 'rejected':
          return editing({ code: outcome.code, message: outcome.message }, outcome.problems);
        case 'in-progress':
          return later(attempt, busy, 'asking', outcome.seconds);
        case 'limited':
          // Refused before anything was stored.
          return later(attempt, busy, 'sending', outcome.seconds);
        case 'unknown':
          return inDoubt(attempt, outcome.failure, outcome.mayAsk);
        default:
          return inDoubt(attempt, busy, true);
      }
    },
    stop: ({ attempt }) => ({ name: 'asking', attempt, stopped: true }),
    // The form was taken from the page meanwhile, with all that stands in it.
    restore: ({ attempt }) => ({ name: 'asking', attempt }),
  },
  asking: {
    answer: (state, { outcome }) => {
      const { attempt, stopped, missed, failure = busy } = state;
      switch (outcome.name) {
        case 'receipt':
          return { name: 'sent', receipt: outcome.receipt };
        case 'absent':
          if (!stopped && attempt < ATTEMPTS) return later(attempt, failure, 'sending', undefined, { missed: true });
          // What was broken off may still be on its way. Nobody is told so soon that it has not been sent.
          return missed
            ? editing(stopped ? { code: 'stopped' } : failure)
            : { name: 'waiting', attempt, seconds: PAUSES[0]!, then: 'asking', failure, stopped, missed: true };
        case 'in-progress':
        case 'limited':
          return later(attempt, busy, 'asking', outcome.seconds, state);
        case 'unknown':
          // Who answers all that is asked with one page does not know the question either.
          if (!outcome.mayAsk) return { name: 'doubtful', failure, then: 'sending' };
          return outcome.failure.code === 'offline'
            ? { name: 'doubtful', failure: outcome.failure, then: 'asking', stopped, missed }
            : later(attempt, outcome.failure, 'asking', undefined, state);
        default:
          // A server that does not know the question: nobody can say.
          return { name: 'doubtful', failure, then: 'sending' };
      }
    },
    stop: ({ failure = busy, missed }) => ({ name: 'doubtful', failure, then: 'asking', stopped: true, missed }),
  },
  waiting: {
    'time-over': (state) => goOn(state.attempt, state),
    submit: (state) => goOn(state.attempt, state),
    stop: ({ attempt, then, missed, failure = busy }) => {
      if (then === 'asking') return { name: 'doubtful', failure, then, stopped: true, missed };
      // What the server has refused is not stored. What was broken off may have come late.
      return missed ? { name: 'asking', attempt, stopped: true, missed } : editing({ code: 'stopped' });
    },
  },
  doubtful: {
    submit: (state) => goOn(1, state),
    // Where it would be sent again, somebody may be writing in it.
    online: (state) => (state.then === 'asking' ? goOn(1, state) : state),
    // Nobody can be asked, and who has written it does not want it sent again: it is his.
    'start-over': (state) => (state.then === 'sending' ? startOver() : state),
  },
  taken: { 'start-over': startOver },
  sent: { 'start-over': startOver },
};

/** The state after an event. What does not concern a state (a late answer, a second click) changes nothing. */
export function step(state: Sending, event: SendingEvent): Sending {
  const take = steps[state.name][event.type] as ((state: Sending, event: SendingEvent) => Sending) | undefined;
  return take ? take(state, event) : state;
}

/** Whether a letter may have arrived, so that the page must ask before it forgets it. */
export const mayHaveArrived = ({ name }: Sending): boolean =>
  name === 'sending' || name === 'asking' || name === 'waiting' || name === 'doubtful';
