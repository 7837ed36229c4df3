/** A server for letters that is not there: what it is sent, and what it answers. And a clock that a test moves on. */
import type { Answer } from '../../src/data/letter/answer.js';
import { NoAnswer, type Exchange, type Send } from '../../src/data/letter/post.js';

/** What is said to a request; `lost`: no answer comes, `offline`: there is no connection. */
export type Said = { status: number; body?: unknown; headers?: Record<string, string> } | 'lost' | 'offline';

export const receipt = { reference: '20261121-VT8VNL', queryCode: 'KBYGL8H5UHWT', dueDate: '2026-12-11' };
export const created: Said = { status: 201, body: receipt };
export const absent: Said = { status: 404, body: { title: 'There is no such letter' } };

/** Gives answers, one after the other; the last one stays. Keeps the requests as they come. */
export function server(...answers: (Said | Promise<Said>)[]): { send: Send; requests: Exchange[] } {
  const requests: Exchange[] = [];
  const send: Send = async (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    requests.push(request);
    const stopped = new Promise<never>((_, reject) =>
      request.signal.addEventListener('abort', () => reject(new NoAnswer('aborted'))),
    );
    const said = await Promise.race([answer, stopped]);
    if (said === 'lost') throw new NoAnswer('network');
    if (said === 'offline') throw new NoAnswer('offline');
    const { status, headers, body = {} } = said;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, header: (name) => headers?.[name] ?? null, text } satisfies Answer;
  };
  return { send, requests };
}

/** An answer that comes when the test says so. */
export function held(): { answer: Promise<Said>; give: (said: Said) => void } {
  let give!: (said: Said) => void;
  return { answer: new Promise<Said>((resolve) => (give = resolve)), give };
}

const own = { now: Date.now, set: window.setInterval, clear: window.clearInterval };
let ticks: { tick: () => void; id: number }[] = [];
let passed = 0;

beforeEach(() => {
  sessionStorage.clear();
  ticks = [];
  passed = 0;
  let ids = 1_000_000;
  Date.now = () => own.now() + passed;
  window.setInterval = ((tick: () => void) => ticks.push({ tick, id: ++ids }) && ids) as typeof setInterval;
  window.clearInterval = (id) => void (ticks = ticks.filter((other) => other.id !== id));
});

afterEach(() => {
  Date.now = own.now;
  window.setInterval = own.set;
  window.clearInterval = own.clear;
});

/** Lets seconds pass for whatever counts them. */
export function pass(seconds: number): void {
  passed += seconds * 1000;
  for (const { tick } of [...ticks]) tick();
}

/** How many clocks are running. */
export const clocks = (): number => ticks.length;
