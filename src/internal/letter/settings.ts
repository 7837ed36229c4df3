/** What a webmaster says of a form for letters: its attributes, and those of the plain form between its tags. */
import type { LetterSettings } from '../../controllers/letter-exchange.js';
import { linkOf } from '../../data/address.js';
import type { ReceiptSpecs, SuccessPage } from '../../data/letter/answer.js';
import { CATEGORIES, FIELD_NAMES, type LetterRules } from '../../data/letter/fields.js';
import type { Send } from '../../data/letter/post.js';
import type { LetterEncoding, WireNames } from '../../data/letter/request.js';
import { part } from '../../data/part.js';
import type { Spec } from '../../data/spec.js';
import { documentMember } from '../document-member.js';
import { reportToAuthor } from '../report.js';
import { siteDefault } from '../site-default.js';
import { wordsIn } from '../word-list.js';
import { plainFormOf } from './plain-form.js';

/** The element, with what an application gives it. */
export interface LetterHost extends Element {
  send?: Send;
}

/** Attributes on which the form depends. */
export const SETTINGS =
  'action method enctype fields required categories max-length max-files max-file-size accept privacy-href privacy-version emergency names receipt'.split(
    ' ',
  );

const ACCEPT = '.jpg,.jpeg,.png,.gif,.webp,.heic,.pdf,.txt,.doc,.docx,.xls,.xlsx';
const ENCODINGS: readonly string[] = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'];

export interface Category {
  name: string;
  /** Where the author gives one. */
  label?: string;
}

const told: Record<string, true> = {};

/** Tells the author of a mistake, once: attributes are read at every stroke of a key. */
function tellOnce(mistake: string): void {
  if (!told[mistake]) reportToAuthor('error', mistake);
  told[mistake] = true;
}

/** An attribute of the tag, else of the plain form. Through `getAttribute`: fields named `action` hide the property. */
const formAttribute = (host: Element, name: string): string | null =>
  host.getAttribute(name) ?? plainFormOf(host)?.getAttribute(name) ?? null;

function numberOf(host: Element, name: string, usual: number): number {
  const text = host.getAttribute(name) ?? siteDefault(name);
  if (text === undefined) return usual;
  if (/^\s*\d+\s*$/.test(text)) return +text;
  tellOnce(`${name}="${text}": expected a whole number; it counts as ${usual}.`);
  return usual;
}

/** Kinds of letters: `consult complaint`, or `consult; trams: Trams and buses`. */
export function categoriesOf(host: Element): Category[] {
  const text = host.getAttribute('categories')?.trim();
  if (!text) return CATEGORIES.map((name) => ({ name }));
  return text
    .split(/[;:：；]/.test(text) ? /[;；\n]/ : /[\s,，]+/)
    .map((line): Category => {
      const [, name = '', label] = /^\s*([^:：]*?)\s*(?:[:：]\s*([^]*?)\s*)?$/.exec(line) ?? [];
      return { name, label: label || undefined };
    })
    .filter(({ name }) => name);
}

/** @param needed fields that must be given because of what is in others */
export function rulesOf(host: Element, needed: readonly string[]): LetterRules {
  const known = FIELD_NAMES.join(' ');
  const fields = wordsIn('fields', host.getAttribute('fields') || known, known);
  const required = wordsIn('required', host.getAttribute('required') ?? 'category subject', known);
  return {
    fields,
    required: required.concat('message', 'consent', needed),
    categories: categoriesOf(host).map(({ name }) => name),
    maxLength: numberOf(host, 'max-length', 2000),
    maxFiles: numberOf(host, 'max-files', 5),
    maxFileSize: numberOf(host, 'max-file-size', 5_000_000),
    accept: host.getAttribute('accept') ?? ACCEPT,
  };
}

/** The value of a cookie. Pages in a sandbox have none, and throw. */
function cookie(name: string): string | undefined {
  try {
    for (const pair of documentMember('cookie').split(/;\s*/)) {
      const at = pair.indexOf('=');
      if (pair.slice(0, at) === name) return decodeURIComponent(pair.slice(at + 1));
    }
  } catch {
    // Then there is no token.
  }
  return undefined;
}

/** The token against forged requests. No other host is told it. */
function tokenHeaders(host: Element, action: string): Record<string, string> {
  const cookieName = host.getAttribute('csrf-cookie');
  const metaName = host.getAttribute('csrf-meta');
  if (new URL(action).origin !== location.origin) return {};
  const token =
    (cookieName && cookie(cookieName)) ||
    (metaName && document.querySelector(`meta[name="${CSS.escape(metaName)}"]`)?.getAttribute('content'));
  const header = host.getAttribute('csrf-header') || (cookieName ? 'X-XSRF-TOKEN' : 'X-CSRF-TOKEN');
  return token ? { [header]: token } : {};
}

/** Where letters go. */
function actionOf(host: Element): string {
  const page = location.href.replace(/#.*/, '');
  const action = formAttribute(host, 'action');
  try {
    const url = new URL(action?.trim() || page, host.baseURI);
    // A script is no address; neither is a template that nobody has filled.
    if (/^https?:$/.test(url.protocol) && !/\{\{/.test(action ?? '')) return url.href;
  } catch {
    // See below.
  }
  tellOnce(`action="${action}": expected an address; letters go to the page itself.`);
  return page;
}

/** The encoding that the tag names, else that of the plain form whose address is taken. */
function encodingOf(host: Element): LetterEncoding {
  const form = host.hasAttribute('action') ? null : plainFormOf(host);
  const usual = ENCODINGS[form?.hasAttribute('action') ? 2 : 0]!;
  const encoding = formAttribute(host, 'enctype')?.trim().toLowerCase() ?? usual;
  return (ENCODINGS.indexOf(encoding) < 0 ? usual : encoding) as LetterEncoding;
}

/** What the server calls our fields: `subject: title; message: content`. */
export function namesOf(host: Element, fields: readonly string[] = FIELD_NAMES): WireNames {
  const names: WireNames = {};
  for (const line of (host.getAttribute('names') ?? '').split(/[;；\n]/)) {
    const [, name = '', wire] = /^\s*(\w+)\s*[:：]\s*(\S[^]*?)\s*$/.exec(line) ?? [];
    if (wire && fields.indexOf(name) >= 0) names[name] = wire;
    else if (/\S/.test(line))
      tellOnce(
        `names: expected ${fields.join(', ')} with the name that the server has for it, found "${line.trim()}".`,
      );
  }
  return names;
}

/** A page that means success, where the server answers with pages. */
function successOf(host: Element): SuccessPage | undefined {
  const href = linkOf(host.getAttribute('success-href') ?? undefined, host.baseURI);
  const text = host.getAttribute('success-text') || undefined;
  return href || text ? { href, text } : undefined;
}

/**
 * How letters travel.
 *
 * @param language of the element: what the server says stands among its texts
 * @param fields what is asked for
 */
export function settingsOf(
  host: LetterHost,
  receipt: ReceiptSpecs | undefined,
  language: string,
  fields?: readonly string[],
): LetterSettings {
  const action = actionOf(host);
  const credentials = host.getAttribute('credentials') ?? siteDefault('credentials') ?? '';
  return {
    action,
    method: /^put$/i.test(formAttribute(host, 'method') ?? '') ? 'PUT' : 'POST',
    encoding: encodingOf(host),
    credentials: (/^(?:omit|include)$/.test(credentials) ? credentials : 'same-origin') as RequestCredentials,
    timeout: numberOf(host, 'timeout', 20),
    keyHeader: !host.hasAttribute('no-idempotency-header'),
    headers: { ...(language && { 'Accept-Language': language }), ...tokenHeaders(host, action) },
    receipt,
    success: successOf(host),
    names: namesOf(host, fields),
    send: host.send,
    keepsDraft: !host.hasAttribute('no-draft'),
  };
}

/** Where the author says that something is in an answer: `reference: data.no; queryCode: data.pwd`. */
export async function specsOf<Name extends string>(
  host: Element,
  attribute: string,
  names: readonly Name[],
): Promise<{ [Member in Name]?: Spec } | undefined> {
  const text = host.getAttribute(attribute);
  if (!text) return undefined;
  const { specOf } = await part(import('../../data/mapping.js'));
  const specs: { [Member in Name]?: Spec } = {};
  for (const line of text.split(';')) {
    const [, member, spec] = /^\s*([\w.]+):\s+([^]*\S)/.exec(line) ?? [];
    try {
      if (spec && names.indexOf(member as Name) >= 0) specs[member as Name] = specOf(`${attribute}, ${member}`, spec);
      else if (/\S/.test(line))
        tellOnce(`${attribute}: expected ${names.join(', ')} with a path, found "${line.trim()}".`);
    } catch (error) {
      tellOnce((error as Error).message);
    }
  }
  return specs;
}

/** Where the author says that the receipt is. */
export const receiptSpecsOf = (host: Element): Promise<ReceiptSpecs | undefined> =>
  specsOf(host, 'receipt', ['reference', 'queryCode', 'dueDate']);
