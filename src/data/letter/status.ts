/** What a server says of a letter, whoever wrote the server. */
import { FormatError, HttpError, type CivicError } from '../../errors.js';
import type { ArticleBody, Stamp } from '../article.js';
import { isObject } from '../members.js';
import { toStamp } from '../rare.js';
import { isHtml } from '../readers.js';
import type { Convert, Spec } from '../spec.js';
import type { Zone } from '../stamp.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { complaintIn, isFault, isFine, NAMES, parse, secondsToWait, WRAPPERS, type Answer } from './answer.js';
import type { FieldProblem } from './fields.js';
import { stateOf } from './states.js';

/** What became of a letter. All of it is text to be shown, and none of it need be there. */
export interface LetterStatus {
  reference?: string;
  /** `received`, `in-review`, `transferred`, `processing`, `answered`, `rejected` or `closed`; else the server's own word. */
  state?: string;
  /** Words for the state, where the page has some. */
  stateText?: string;
  subject?: string;
  category?: string;
  receivedAt?: Stamp;
  /** When something has changed last. */
  updatedAt?: Stamp;
  /** Until when an answer is promised. */
  dueDate?: Stamp;
  answeredAt?: Stamp;
  /** Who is in charge of it. */
  unit?: string;
  replies: LetterReply[];
  /** What has happened so far, the oldest first. */
  history: LetterStep[];
}

export interface LetterReply {
  /** It is unsanitised until it is rendered. */
  body: ArticleBody;
  date?: Stamp;
  unit?: string;
}

export interface LetterStep {
  state?: string;
  stateText?: string;
  at?: Stamp;
  unit?: string;
  note?: string;
}

/** What the page says of answers. */
export interface StatusReading {
  /** Where something is. Found under its usual names by default. */
  specs?: { [Member in StatusMember]?: Spec };
  /** What the server's words for states mean: one of ours, or words of the page. */
  states: { word: string; means: string }[];
  /** Clock of times that name no zone. */
  zone?: Zone;
  /** Address that has answered. */
  url: string;
}

export type StatusOutcome =
  | { name: 'found'; status: LetterStatus }
  /** There is no such letter, or the code is another: that is one answer. */
  | { name: 'unknown'; error: CivicError }
  | { name: 'failed'; error: CivicError; message?: string; problems: FieldProblem[]; seconds?: number };

const STATE = 'stateName|stateText|stateDesc|statusName|statusText|statusDesc|state|status|letterStatus|zt';
const UNIT = 'unit|unitName|department|departmentName|dept|deptName|orgName|organization|agency_responsible|cbdw';
const DATE = 'date|at|time|createdAt|created_at|createTime|updatedAt|handleTime';

/** Usual names, by what they are. Those of replies and of steps are looked for in these. */
const USUAL = {
  reference: NAMES.reference.replace('|code', ''),
  state: STATE,
  subject: 'subject|title|bt',
  category: 'category|categoryName|typeName|type',
  receivedAt:
    'receivedAt|received_at|received|receivedDate|submittedAt|submitTime|createdAt|created_at|createTime|requested_datetime|lxsj',
  updatedAt: 'updatedAt|updated_at|updateTime|update_time|updated_datetime|modifiedAt|gxsj',
  dueDate: `${NAMES.dueDate}|dueAt`,
  answeredAt: 'answeredAt|answered_at|repliedAt|replyTime|reply_time|replyDate|answerTime|hfsj',
  unit: UNIT,
  reply: 'reply|replies|replyContent|reply_content|answer|answers|answerContent|response|status_notes|hfnr|hf',
  'reply.html': '',
  'reply.text': '',
  history: 'history|timeline|progress|process|flow|steps|events|logs|records',
  'history.state': `${STATE}|name|title|step|action|node`,
  'history.at': `${DATE}|timestamp|operateTime`,
  'history.unit': UNIT,
  'history.note': 'note|text|remark|comment|opinion|content|description',
};

export type StatusMember = keyof typeof USUAL;

/** What a page can say where it is. */
export const STATUS_MEMBERS = Object.getOwnPropertyNames(USUAL) as StatusMember[];

const HTML = 'html|contentHtml|content_html';
const TEXT = 'text|content_text';
const ANY = 'content|body|value|reply|replyContent|answer|message|hfnr|hf';
/** Most characters of what stands on a line, most steps. */
const LONGEST = 500;
const MOST = 100;

const line: Convert<string> = (value) => textOf(value)?.trim().slice(0, LONGEST);

/** The first member of an object under one of some names that can be converted. */
function under<T>(place: unknown, names: string, convert: Convert<T>): T | undefined {
  for (const name of names.split('|')) {
    const value = own(place, name);
    const found = value == null ? undefined : convert(value, undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Objects in which a letter may be: what is wrapped before what wraps it, whose `status` is that of the answer. */
function placesIn(data: unknown): unknown[] {
  const top = firstOf(data);
  const places = [top];
  let inner = [top];
  for (let depth = 0; depth < 2; depth++) {
    const next: unknown[] = [];
    for (const place of inner)
      for (const name of WRAPPERS) {
        const found = firstOf(own(place, name));
        if (isObject(found)) next.push(found);
      }
    places.unshift(...next);
    inner = next;
  }
  return places;
}

const asList = (value: unknown): unknown[] => (isList(value) ? value.slice(0, MOST) : [value]);

/** What an answer says of a letter; nothing where it says nothing. */
function statusIn(data: unknown, { specs, states, zone, url }: StatusReading): LetterStatus | undefined {
  const places = placesIn(data);
  const stamp: Convert<Stamp> = (value, _, own = zone) => toStamp(firstOf(value), own);
  const find = <T>(member: StatusMember, convert: Convert<T>): T | undefined => {
    if (specs?.[member]) return specs[member](data, convert, undefined);
    for (const place of places) {
      const found = under(place, USUAL[member], convert);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const stateIn =
    (isNamed: boolean): Convert<Pick<LetterStatus, 'state' | 'stateText'>> =>
    (value) => {
      const word = line(value, undefined);
      if (!word) return undefined;
      const said = states.filter((one) => one.word === word)[0]?.means;
      if (said) return stateOf(said) ? { state: stateOf(said) } : { state: word, stateText: said };
      // A number, and "ok", is the state of an answer unless somebody says that it is that of a letter.
      if (!isNamed && (/^-?\d+$/.test(word) || isFine(word))) return undefined;
      return { state: stateOf(word) ?? word };
    };
  const bodyIn =
    (format?: 'html' | 'text'): Convert<ArticleBody> =>
    (value) => {
      const text = textOf(value);
      return text ? { format: format ?? (isHtml(text) ? 'html' : 'text'), value: text, base: url } : undefined;
    };
  const reply = (value: unknown): LetterReply | undefined => {
    const body = isObject(value)
      ? (under(value, HTML, bodyIn('html')) ?? under(value, TEXT, bodyIn('text')) ?? under(value, ANY, bodyIn()))
      : bodyIn()(value, undefined);
    return body && { body, date: under(value, `${USUAL.answeredAt}|${DATE}`, stamp), unit: under(value, UNIT, line) };
  };
  const given = (value: unknown): unknown => value;
  const step = (item: unknown): LetterStep | undefined => {
    const its = <T>(member: StatusMember, convert: Convert<T>): T | undefined =>
      specs?.[member] ? specs[member](item, convert, undefined) : under(item, USUAL[member], convert);
    const made: LetterStep = {
      ...its('history.state', stateIn(!!specs?.['history.state'])),
      at: its('history.at', stamp),
      unit: its('history.unit', line),
      note: its('history.note', line),
    };
    return made.state || made.at || made.note ? made : undefined;
  };
  const isThere = <T>(value: T | undefined): value is T => value !== undefined;
  const fixed = find('reply.html', bodyIn('html')) ?? find('reply.text', bodyIn('text'));
  const replies = fixed ? [{ body: fixed }] : asList(find('reply', given)).map(reply).filter(isThere);
  const history = asList(find('history', (value) => (isList(value) ? value : undefined)) ?? [])
    .map(step)
    .filter(isThere);
  const status: LetterStatus = {
    reference: find('reference', line),
    ...find('state', stateIn(!!specs?.state)),
    subject: find('subject', line),
    category: find('category', line),
    receivedAt: find('receivedAt', stamp),
    updatedAt: find('updatedAt', stamp),
    dueDate: find('dueDate', stamp),
    answeredAt: find('answeredAt', stamp) ?? replies[0]?.date,
    unit: find('unit', line),
    replies,
    history: inOrder(history),
  };
  return status.state || replies.length || history.length ? status : undefined;
}

/** Steps from the oldest to the newest: servers list them either way. */
function inOrder(history: LetterStep[]): LetterStep[] {
  const time = (step: LetterStep | undefined): number => Date.parse(step?.at?.iso ?? '');
  return time(history[0]) > time(history[history.length - 1]) ? history.reverse() : history;
}

/** The code of a refusal that calls itself a success: `{code: 500, msg}`, `{success: false}`. */
function refusalIn(data: unknown): string | undefined {
  const code = own(data, 'code') ?? own(data, 'errcode');
  const word = textOf(code)?.trim() ?? '';
  if (/^(?:-?\d+$|err|fail)/i.test(word) && !isFine(code)) return word;
  // A small number may be the state of a letter.
  const status = own(data, 'status');
  if (isFault(status)) return textOf(status)!.trim();
  return own(data, 'success') === false || own(data, 'ok') === false ? word : undefined;
}

/** What an answer to the question for a letter says. */
export function statusOutcome(answer: Answer, now: number, reading: StatusReading): StatusOutcome {
  const { status: code, text } = answer;
  const { url } = reading;
  const data = parse(text);
  const said = data === undefined ? { problems: [] } : complaintIn(data);
  const failed = (error: CivicError): StatusOutcome => ({
    name: 'failed',
    error,
    ...said,
    seconds: code === 429 || code === 503 ? secondsToWait(answer, now) : undefined,
  });
  if (code >= 200 && code < 300) {
    const missing: StatusOutcome = { name: 'unknown', error: new HttpError(url, 404, `${url}: no such letter`) };
    const place = placesIn(data)[0];
    const refusal = refusalIn(data);
    if (refusal !== undefined)
      return said.problems.length || (said.message && !/^-?4\d*4$/.test(refusal))
        ? failed(new FormatError('refused', `${url}: ${said.message}`))
        : missing;
    const status = statusIn(data, reading);
    if (status) return { name: 'found', status };
    if (code === 204 || data === null || (isList(data) && !data.length) || own(data, 'data') === null) return missing;
    if (isObject(place) && !Object.getOwnPropertyNames(place).length) return missing;
    if (!text.trim()) return failed(new FormatError('empty', `${url}: the answer is empty`));
    if (/^\s*</.test(text)) return failed(new FormatError('html', `${url}: the answer is a web page, not JSON`));
    return failed(
      data === undefined
        ? new FormatError('syntax', `${url}: the answer is no JSON`)
        : new FormatError(
            'unrecognized',
            `${url}: nothing in the answer looks like a state; say where it is: status="…"`,
          ),
    );
  }
  // Some other page says 404 as well: only an answer for machines is one to this question.
  if ((code === 404 || code === 410) && data !== undefined)
    return { name: 'unknown', error: new HttpError(url, code, `${url}: no such letter`) };
  if (code === 404) return failed(new FormatError('html', `${url}: there is no endpoint at this address (status 404)`));
  return failed(new HttpError(url, code, `${url}: status ${code}`, secondsToWait(answer, now)));
}
