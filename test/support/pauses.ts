/** The pauses before a request is made again: no test waits for them. */
import { time } from '../../src/data/retry.js';

const own = { ...time };
let pauses: number[] = [];

/** The pause outside of tests. */
export const realWait = own.wait;

beforeEach(() => {
  let passed = 0;
  pauses = [];
  time.random = () => 1;
  time.now = () => own.now() + passed;
  time.wait = async (milliseconds) => {
    pauses.push(milliseconds / 1000);
    passed += milliseconds;
  };
});

afterEach(() => void Object.assign(time, own));

/** The pauses that were made in this test, seconds. */
export const pausesMade = (): number[] => pauses;

/** Lets chance be what a test says, from 0 to 1. */
export const chanceIs = (chance: number): void => void (time.random = () => chance);

/** Lets the next pause last until the test ends it, or until it is given up. */
export function holdPause(): { end: () => void; begun: Promise<AbortSignal> } {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const { wait } = time;
  const begun = new Promise<AbortSignal>((begin) => {
    time.wait = (_, signal) => {
      time.wait = wait;
      begin(signal);
      return Promise.race([ended, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))]);
    };
  });
  return { end, begun };
}
