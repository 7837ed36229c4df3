/** What a server's answer to a letter says, whoever wrote the server. */
import { keysOf } from '../members.js';
import { own, firstOf, isList, textOf } from '../value.js';
import type { Spec } from '../spec.js';
import type { FieldProblem } from './fields.js';
import type { Failure, FailureCode } from './sending.js';

/** What a writer gets for his letter. All of it is text to be shown, and none of it need be there. */
export interface Receipt {
  /** Number under which the letter is kept. */
  reference?: string;
  /** With the reference, it shows what became of the letter. The server tells it once. */
  queryCode?: string;
  /** ISO date: until when an answer is promised. */
  dueDate?: string;
}

export type Outcome =
  | { name: 'receipt'; receipt: Receipt }
  /** Nothing is stored under this key. */
  | { name: 'absent' }
  /** The key belongs to a letter of other words. */
  | { name: 'taken' }
  /** A request with this key is still being worked on. */
  | { name: 'in-progress'; seconds?: number }
  /** Too many letters; nothing was stored. */
  | { name: 'limited'; seconds?: number }
  /** Not taken, and not stored. */
  | { name: 'rejected'; code: FailureCode; message?: string; problems: FieldProblem[] }
  /** No answer, or none that says anything. `mayAsk`: whether asking could help. */
  | { name: 'unknown'; failure: Failure; mayAsk: boolean };

/** An answer as it came. */
export interface Answer {
  status: number;
  /** Where the answer has come from, after redirects. */
  url?: string;
  header(name: string): string | null;
  text: string;
}

/** Where a receipt is in an answer: what the author says (`receipt`), else the usual names. */
export type ReceiptSpecs = { [Part in keyof Receipt]: Spec };

/** What of a page means that a letter is stored, where a server answers with pages: only its author can tell. */
export interface SuccessPage {
  /** Absolute address to which the server leads then. */
  href?: string;
  /** Words that stand on it. */
  text?: string;
}

/** Usual names of what is in a receipt. */
export const NAMES: { [Part in keyof Required<Receipt>]: string } = {
  reference:
    'reference|referenceNo|reference_no|referenceNumber|caseNumber|case_number|service_request_id|no|number|ticket|id|code',
  queryCode: 'queryCode|query_code|queryPassword|password|pwd|token|pin',
  dueDate: 'dueDate|due_date|expected_datetime|deadline',
};

/** Objects in which servers wrap what they say. */
export const WRAPPERS = ['data', 'result', 'receipt', 'letter', 'body', 'obj'];

/** A number that says "all is well" in `{code: 0, msg, data}`. */
export const isFine = (code: unknown): boolean =>
  /^(?:0+|1|20[012]|20000|ok|success|true)$/i.test(textOf(code) ?? `${code}`);

/** A status that says that something went wrong. Another one may be that of a letter. */
export const isFault = (status: unknown): boolean =>
  /^(?:-\d+|[45]\d\d)$|^(?:err|fail)/i.test(textOf(status)?.trim() ?? '');

/** States that no letter is in which a server keeps. Any other word is one: received, pending, open … */
const FAILED =
  /err|fail|refus|reject|invalid|den(?:y|ied)|forbid|unauth|expired|block|spam|false|失败|错误|拒绝|异常|无效/i;

/** What stands beside a status in `{code, msg}`. */
const sayingOf = (data: unknown): unknown => own(data, 'msg') ?? own(data, 'message');

/** What an answer holds; nothing where it is no JSON. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
};

/** Seconds to wait, where the server says so: a number of them, or a date. */
export function secondsToWait({ header }: Answer, now: number): number | undefined {
  const wait = header('Retry-After');
  if (!wait) return undefined;
  // A date is one by the clock of the server: that of the reader may be wrong.
  const its = Date.parse(header('Date') ?? '') || now;
  const seconds = /^\s*\d+\s*$/.test(wait) ? +wait : (Date.parse(wait) - its) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), 86_400) : seconds <= 0 ? 1 : undefined;
}

function receiptIn(data: unknown, specs: ReceiptSpecs | undefined): Receipt | undefined {
  const receipt: Receipt = {};
  const places = [firstOf(data), ...WRAPPERS.map((name) => firstOf(own(data, name)))];
  for (const part of ['reference', 'queryCode', 'dueDate'] as const) {
    const spec = specs?.[part];
    let found: string | undefined;
    if (spec) found = spec(data, textOf, undefined);
    else
      for (let i = 0; i < places.length && !found; i++)
        for (const name of NAMES[part].split('|')) {
          const value = textOf(own(places[i], name));
          // `code` beside a message, or of a few digits, is a status, not a number of a letter.
          if (name === 'code' && (isFine(value) || /^-?\d{1,4}$/.test(value ?? '') || sayingOf(places[i]))) continue;
          // `number` beside a size is that of a page of a list.
          if (name === 'number' && own(places[i], 'size') !== undefined) continue;
          found ??= value;
        }
    if (found) receipt[part] = found.trim().slice(0, 200);
  }
  return receipt.reference || receipt.queryCode ? receipt : undefined;
}

/** What a server says of what it will not have: in the shapes of RFC 9457, Laravel, Java back ends and Open311. */
export function complaintIn(data: unknown): { message?: string; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const errors = own(data, 'errors') ?? own(data, 'violations') ?? (isList(data) ? data : undefined);
  const saying = (value: unknown): string | undefined =>
    textOf(own(value, 'detail')) ??
    textOf(own(value, 'message')) ??
    textOf(own(value, 'msg')) ??
    textOf(own(value, 'description')) ??
    textOf(own(value, 'defaultMessage')) ??
    textOf(own(value, 'title'));
  const add = (field: string | undefined, message: string | undefined): void => {
    if (field && message) problems.push({ field, message: message.slice(0, 500) });
  };
  let loose: string | undefined;
  if (isList(errors))
    for (const error of errors) {
      const pointer = textOf(own(error, 'pointer')) ?? textOf(own(own(error, 'source'), 'pointer'));
      const field =
        pointer?.replace(/^#?\/?(?:data\/attributes\/)?/, '').split('/')[0] ||
        (textOf(own(error, 'field')) ??
          textOf(own(error, 'param')) ??
          textOf(own(error, 'propertyPath')) ??
          textOf(own(error, 'name')));
      const message = textOf(error) ?? saying(error);
      if (field) add(decoded(field), message);
      else loose ??= message;
    }
  else for (const key of keysOf(errors)) add(key.split('.')[0], textOf(own(errors, key)));
  return { message: (saying(data) ?? textOf(own(data, 'error')) ?? loose)?.slice(0, 500), problems };
}

/** A name in a JSON Pointer that stands in a fragment. */
function decoded(name: string): string {
  try {
    name = decodeURIComponent(name);
  } catch {
    // Then it means itself.
  }
  return name.replace(/~1/g, '/').replace(/~0/g, '~');
}

const unknown = (code: FailureCode, mayAsk = true, message?: string): Outcome => ({
  name: 'unknown',
  failure: { code, message },
  mayAsk,
});

/** What an answer to a letter that was sent says. */
export function outcomeOf(answer: Answer, now: number, specs?: ReceiptSpecs, page?: SuccessPage): Outcome {
  const { status, text, header } = answer;
  const data = parse(text);
  const seconds = secondsToWait(answer, now);
  if (status >= 200 && status < 300) {
    if (page && isPage(answer, page)) return { name: 'receipt', receipt: receiptIn(data, specs) ?? {} };
    const outcome = accepted(data, specs, status === 201);
    // Firewalls, too, "accept" what they keep from the server: with a page, or with a word of their own.
    const isKept = status === 202 && !/^\s*</.test(text) && !header('x-amzn-waf-action');
    return isKept && outcome.name === 'unknown' ? { name: 'receipt', receipt: {} } : outcome;
  }
  if (status === 409) return { name: 'in-progress', seconds };
  if (status === 429) return { name: 'limited', seconds };
  if (status >= 500 || status === 408 || status === 425) return unknown('unavailable');
  const { message, problems } = complaintIn(data);
  if (status === 422 && !problems.length && isAboutKey(data)) return { name: 'taken' };
  const code = status === 413 || status === 415 ? 'files' : problems.length ? 'rejected' : 'refused';
  return { name: 'rejected', code, message, problems };
}

/** Whether an answer is the page that its author has named. What follows `?` need not be the same. */
function isPage({ url = '', text: words }: Answer, { href, text }: SuccessPage): boolean {
  const isThere = !!href && (url === href || url.split(/[?#]/)[0] === href);
  return isThere || (!!text && words.indexOf(text) >= 0);
}

/**
 * Whether an answer says no.
 *
 * @param hasNumber whether there is the number of a letter in it
 * @param isCreated whether its status says that something was stored
 */
function isRefusal(data: unknown, hasNumber: boolean, isCreated: boolean): boolean {
  const verdict = own(data, 'success') ?? own(data, 'ok');
  const state = own(data, 'status');
  // Servers give back what they have stored: `status` and `message` are those of the letter then.
  const isState = state !== undefined && !isFault(state) && !FAILED.test(textOf(state) ?? '');
  const isStored = isCreated ? isState || state === undefined : isState && own(data, 'msg') === undefined;
  if (verdict === undefined && hasNumber && isStored) return false;
  const said = verdict ?? state ?? own(data, 'code') ?? own(data, 'errcode');
  return verdict === false || (said !== undefined && !isFine(said) && sayingOf(data) !== undefined);
}

/** An answer with a status of success: a receipt, a refusal that calls itself success, or nothing that can be trusted. */
function accepted(data: unknown, specs?: ReceiptSpecs, isCreated = false): Outcome {
  const { message, problems } = complaintIn(data);
  const receipt = receiptIn(data, specs);
  if (problems.length) return { name: 'rejected', code: 'rejected', message, problems };
  if (isRefusal(data, !!receipt?.reference, isCreated)) return { name: 'rejected', code: 'refused', message, problems };
  if (receipt) return { name: 'receipt', receipt };
  // A login page, an empty answer, the page that was asked for before: nobody knows whether the letter is stored.
  return unknown('unavailable');
}

/** Whether a refusal speaks of the key and not of the letter. */
const isAboutKey = (data: unknown): boolean =>
  /idempoten|already used|key.{0,20}(?:reuse|conflict|mismatch)/i.test(
    `${textOf(own(data, 'type'))} ${textOf(own(data, 'title'))} ${textOf(own(data, 'code'))} ${textOf(own(data, 'detail'))}`,
  );

/** What an answer to the question says, whether a letter with this key is stored. */
export function foundOf(answer: Answer, now: number, specs?: ReceiptSpecs): Outcome {
  const { status, text } = answer;
  const seconds = secondsToWait(answer, now);
  const data = parse(text);
  if (status === 200 || status === 201) {
    const outcome = accepted(data, specs);
    // A list of letters, a page, a refusal: the server does not know the question.
    return outcome.name === 'receipt' && ![data, ...WRAPPERS.map((name) => own(data, name))].some(isList)
      ? outcome
      : unknown('unavailable', false);
  }
  if (status === 202 || status === 409) return { name: 'in-progress', seconds };
  if (status === 429) return { name: 'limited', seconds };
  // Some other page says 404 as well: only an answer for machines is one to this question.
  if (status === 404 && data !== undefined) return { name: 'absent' };
  if (status >= 500) return unknown('unavailable');
  return { name: 'rejected', code: 'refused', problems: [] };
}
