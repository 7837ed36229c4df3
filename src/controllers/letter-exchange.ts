/** How letters, and questions for them, go to a server, and what is made of what comes back. */
import {
  foundOf,
  outcomeOf,
  type Answer,
  type Outcome,
  type ReceiptSpecs,
  type SuccessPage,
} from '../data/letter/answer.js';
import type { Letter } from '../data/letter/fields.js';
import { exchange, NoAnswer, type Exchange, type Send } from '../data/letter/post.js';
import { bodyOf, encodingFor, type LetterBody, type LetterEncoding, type WireNames } from '../data/letter/request.js';

/** How letters and questions travel: what the attributes of the element say. */
export interface TravelSettings {
  /** Absolute address. */
  action: string;
  method: string;
  encoding: LetterEncoding;
  credentials: RequestCredentials;
  /** Seconds without a sign of life. */
  timeout: number;
  /** The token against forged requests, and the language. */
  headers: Record<string, string>;
  /** In place of the network. */
  send?: Send;
}

export interface LetterSettings extends TravelSettings {
  /** Whether the key goes in a header; else only in the form, and nobody can be asked. */
  keyHeader: boolean;
  receipt?: ReceiptSpecs;
  /** What the author calls a success, where the server answers with pages. */
  success?: SuccessPage;
  /** What the server calls our fields. */
  names?: WireNames;
  keepsDraft: boolean;
}

type Request = Pick<Exchange, 'method' | 'signal' | 'progress'> &
  Partial<LetterBody> & { headers?: Record<string, string> };

/** Sends something, and gives the answer. Rejects where none comes. */
export async function answerTo(
  { method, body, contentType, headers, signal, progress }: Request,
  { action: url, headers: own, timeout, credentials, send = exchange }: TravelSettings,
): Promise<Answer> {
  return send({
    method,
    url,
    headers: {
      Accept: 'application/json, application/problem+json',
      ...headers,
      ...(contentType && { 'Content-Type': contentType }),
      ...own,
    },
    body,
    timeout,
    credentials,
    signal,
    progress,
  });
}

/** What came of a request about a letter. Where there is no answer, that is the outcome. */
async function outcomeFrom(
  make: () => Request,
  key: string,
  settings: LetterSettings,
  read: (answer: Answer) => Outcome,
): Promise<Outcome> {
  const { keyHeader: mayAsk } = settings;
  try {
    const headers: Record<string, string> = mayAsk ? { 'Idempotency-Key': key } : {};
    const outcome = read(await answerTo({ ...make(), headers }, settings));
    return outcome.name === 'unknown' && !mayAsk ? { ...outcome, mayAsk } : outcome;
  } catch (error) {
    const isOffline = error instanceof NoAnswer && error.reason === 'offline';
    return { name: 'unknown', failure: { code: isOffline ? 'offline' : 'unavailable' }, mayAsk };
  }
}

/**
 * Sends a letter.
 *
 * @param progress told how much of a letter with files has gone out
 */
export function post(
  letter: Letter,
  key: string,
  settings: LetterSettings,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<Outcome> {
  const { action, method, encoding, keyHeader, receipt, success, names } = settings;
  const make = (): Request => {
    const made = bodyOf(letter, encodingFor(letter, encoding), key, names);
    // Who listens asks another host for permission first, which it may not give.
    const mayListen = typeof made.body === 'object' && (keyHeader || new URL(action).origin === location.origin);
    return { method, ...made, signal, progress: mayListen ? progress : undefined };
  };
  return outcomeFrom(make, key, settings, (answer) => outcomeOf(answer, Date.now(), receipt, success));
}

/** Asks whether a letter is stored. */
export async function find(key: string, settings: LetterSettings, signal: AbortSignal): Promise<Outcome> {
  // A question without the key is none: whatever is answered, it is about something else.
  if (!settings.keyHeader) return { name: 'unknown', failure: { code: 'unavailable' }, mayAsk: false };
  return outcomeFrom(
    () => ({ method: 'GET', signal }),
    key,
    settings,
    (answer) => foundOf(answer, Date.now(), settings.receipt),
  );
}
