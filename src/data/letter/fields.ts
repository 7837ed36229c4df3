/**
 * What a letter is made of, and what must be so before it is sent. The limits are those of the mailboxes of real cities;
 * the server decides in the end.
 */

/** Names of the fields that the form knows, in the order in which it asks for them. */
export type FieldName =
  | 'category'
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'subject'
  | 'message'
  | 'attachments'
  | 'publish'
  | 'notify'
  | 'consent';

export const FIELD_NAMES: readonly FieldName[] = [
  'category',
  'name',
  'phone',
  'email',
  'address',
  'subject',
  'message',
  'attachments',
  'publish',
  'notify',
  'consent',
];

/** Kinds of letters, in the order in which they are offered. */
export const CATEGORIES = ['consult', 'complaint', 'suggestion', 'help', 'report', 'praise'] as const;

/** What is wrong with a field: the form has words for each. */
export type ProblemCode =
  'missing' | 'too-short' | 'too-long' | 'email' | 'phone' | 'choice' | 'consent' | 'too-many' | 'too-large' | 'type';

export interface FieldProblem {
  /** Name of a field of ours, or of an input of the page. */
  field: string;
  code?: ProblemCode;
  /** The limit that was broken: characters, files, or bytes. */
  limit?: number;
  /** What the server says, in its own words: plain text. */
  message?: string;
  /** Name of the file that is meant. */
  file?: string;
  /** Kinds of files that are taken, as in `accept`. */
  accept?: string;
}

/** A letter as it was written. */
export interface Letter {
  category?: string;
  name?: string;
  phone?: string;
  email?: string;
  address?: string;
  subject?: string;
  message?: string;
  attachments: File[];
  /** Whether question and answer may be published, without the name of who asks. */
  publish?: boolean;
  /** How the writer wants to be told: `email`, `sms`. */
  notify?: string[];
  /** Version of the notice of privacy that was read, or that one was. */
  consent?: string | boolean;
  /** Inputs of the page: captcha, department. Names may be there more than once. */
  others: [name: string, value: string | File][];
}

/** What the author of the page asks for. */
export interface LetterRules {
  fields: readonly string[];
  required: readonly string[];
  categories: readonly string[];
  /** Characters of the message. */
  maxLength: number;
  maxFiles: number;
  /** Bytes of one file. */
  maxFileSize: number;
  /** As on `<input type=file>`. */
  accept: string;
}

const SUBJECT = [10, 50] as const;
const MESSAGE_LEAST = 20;
/** Most characters of who writes: an e-mail address as RFC 5321 has it, the others as forms of cities do. */
const MOST: Record<string, number> = { name: 100, phone: 40, email: 254, address: 300 };

/** Length in characters as people count them in forms: code points; line ends are one. */
export function lengthOf(text: string): number {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g);
  return text.replace(/\r\n/g, '\n').length - (pairs ? pairs.length : 0);
}

/** Least and greatest length of a field. */
export const limitsOf = (field: string, { maxLength }: LetterRules): readonly [least: number, most: number] =>
  field === 'subject' ? SUBJECT : field === 'message' ? [MESSAGE_LEAST, maxLength] : [0, MOST[field] ?? 200];

/** Full-width digits and signs, as input methods write them, in their plain form. */
export const plainDigits = (text: string): string =>
  text.replace(/[\uff0b\uff0d\uff08\uff09\uff10-\uff19\uff20\uff0e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** Digits with the signs that people put between them, 5 to 20 of them, an extension behind. */
const PHONE = /^\+?[\d\s().\-/]{5,30}(?:(?:ext\.?|x|#|转|轉)\s*\d{1,6})?$/i;

/** Whether a file is of a kind that `accept` names. */
export function isAccepted({ name, type }: { name: string; type: string }, accept: string): boolean {
  const kinds = accept
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((kind) => kind);
  if (!kinds.length) return true;
  return kinds.some((kind) => {
    if (kind.charAt(0) === '.') return name.toLowerCase().slice(-kind.length) === kind;
    if (kind.slice(-2) === '/*') return type.toLowerCase().slice(0, kind.length - 1) === kind.slice(0, -1);
    return type.toLowerCase() === kind;
  });
}

/** What is missing or wrong in a letter, in the order of its fields. */
export function problemsOf(letter: Letter, rules: LetterRules): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of rules.fields) {
    const found = problemOf(field, letter, rules);
    if (found) problems.push({ field, ...found });
  }
  return problems;
}

function problemOf(field: string, letter: Letter, rules: LetterRules): Omit<FieldProblem, 'field'> | undefined {
  const isRequired = rules.required.indexOf(field) >= 0;
  switch (field) {
    case 'attachments':
      return filesProblem(letter.attachments, rules, isRequired);
    case 'consent':
      return letter.consent || !isRequired ? undefined : { code: 'consent' };
    case 'publish':
      return undefined;
    case 'notify':
      return isRequired && !letter.notify?.length ? { code: 'choice' } : undefined;
    default:
  }
  const text = `${letter[field as 'subject'] ?? ''}`.trim();
  if (!text) return isRequired ? { code: field === 'category' ? 'choice' : 'missing' } : undefined;
  if (field === 'category') return rules.categories.indexOf(text) < 0 ? { code: 'choice' } : undefined;
  const [least, most] = limitsOf(field, rules);
  const length = lengthOf(text);
  if (length < least) return { code: 'too-short', limit: least };
  if (length > most) return { code: 'too-long', limit: most };
  const plain = plainDigits(text);
  if (field === 'email' && !EMAIL.test(plain)) return { code: 'email' };
  if (field === 'phone' && (!PHONE.test(plain) || plain.replace(/\D/g, '').length < 5)) return { code: 'phone' };
  return undefined;
}

function filesProblem(
  files: readonly File[],
  { maxFiles, maxFileSize, accept }: LetterRules,
  isRequired: boolean,
): Omit<FieldProblem, 'field'> | undefined {
  if (!files.length) return isRequired ? { code: 'missing' } : undefined;
  if (files.length > maxFiles) return { code: 'too-many', limit: maxFiles };
  for (const file of files) {
    if (file.size > maxFileSize) return { code: 'too-large', limit: maxFileSize, file: file.name };
    if (!isAccepted(file, accept)) return { code: 'type', file: file.name, accept };
  }
  return undefined;
}
