/** What a form for letters says. Call all of it while rendering: it is in the language of the element. */
import { limitsOf, type FieldName, type FieldProblem, type LetterRules } from '../../data/letter/fields.js';
import type { FailureCode } from '../../data/letter/sending.js';
import { currentLocale, msg, str } from '../../localization.js';
import { plural } from '../plural.js';
import type { Category } from './settings.js';

export function labelOf(field: FieldName): string {
  switch (field) {
    case 'category':
      return msg('Kind of letter', {
        id: 'letter-category',
        desc: 'Label of the kinds of letters to a city: question, complaint …',
      });
    case 'name':
      return msg('Name', { id: 'letter-name', desc: 'Label: name of the person who writes' });
    case 'phone':
      return msg('Telephone', { id: 'letter-phone', desc: 'Label: telephone number of the person who writes' });
    case 'email':
      return msg('E-mail address', { id: 'letter-email', desc: 'Label: e-mail address of the person who writes' });
    case 'address':
      return msg('Address', { id: 'letter-address', desc: 'Label: postal address of the person who writes' });
    case 'subject':
      return msg('Subject', { id: 'letter-subject', desc: 'Label: subject of a letter' });
    case 'message':
      return msg('Your letter', { id: 'letter-message', desc: 'Label: text of a letter' });
    case 'attachments':
      return msg('Files', { id: 'letter-files', desc: 'Label: files that are sent with a letter' });
    case 'publish':
      return msg('My letter and its answer may be published, without my name', {
        id: 'letter-publish',
        desc: 'Label of a tick box',
      });
    case 'notify':
      return msg('How shall we tell you of the answer?', {
        id: 'letter-notify',
        desc: 'Label of tick boxes: e-mail, text message',
      });
    case 'consent':
      return msg('I have read the privacy notice, and agree that what I give here is used to deal with my letter', {
        id: 'letter-consent',
        desc: 'Label of a tick box',
      });
  }
}

export function categoryLabel({ name, label }: Category): string {
  if (label) return label;
  switch (name) {
    case 'consult':
      return msg('Question', { id: 'letter-consult', desc: 'Kind of a letter to a city' });
    case 'complaint':
      return msg('Complaint', { id: 'letter-complaint', desc: 'Kind of a letter to a city' });
    case 'suggestion':
      return msg('Suggestion', { id: 'letter-suggestion', desc: 'Kind of a letter to a city' });
    case 'help':
      return msg('Request for help', { id: 'letter-help', desc: 'Kind of a letter to a city' });
    case 'report':
      return msg('Report of misconduct', {
        id: 'letter-report',
        desc: 'Kind of a letter to a city: tells of wrongdoing',
      });
    case 'praise':
      return msg('Thanks and praise', { id: 'letter-praise', desc: 'Kind of a letter to a city' });
    default:
      return name;
  }
}

const numberText = (number: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(currentLocale, options).format(number);

/** Bytes in words: French has `5 Mo`. */
function megabytes(bytes: number): string {
  try {
    return numberText(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).replace(
      ' ',
      '\u00a0',
    );
  } catch {
    // Chromium before 77 has no units.
    return `${numberText(bytes / 1e6, { maximumFractionDigits: 1 })}\u00a0MB`;
  }
}

/** Kinds of files as people call them: `.jpg,application/pdf` → `JPG, PDF`. */
const kindsText = (accept: string): string =>
  accept
    .split(',')
    .map((kind) => kind.trim().replace(/^\.|^\w+\/(?!\*)/, ''))
    .join(', ')
    .toUpperCase();

/** A label and what goes with it: a field and what is wrong with it, a line of a receipt. */
export const lineText = (label: string, text: string): string =>
  msg(str`${label}: ${text}`, {
    id: 'letter-line',
    desc: 'A label and what goes with it: "Subject: Please fill this in.", "Query code: KBYGL8H5UHWT"',
  });

export function hintOf(field: FieldName, rules: LetterRules): string | undefined {
  const [least, most] = limitsOf(field, rules);
  switch (field) {
    case 'phone':
      return msg('Only to ask you back about this letter.', {
        id: 'letter-phone-hint',
        desc: 'Below the label of a telephone number',
      });
    case 'subject':
    case 'message':
      return msg(str`${numberText(least)} to ${numberText(most)} characters.`, {
        id: 'letter-length-hint',
        desc: 'Below the label of a text: least and greatest length',
      });
    case 'attachments':
      return `${plural(msg('{count, plural, one {Up to # file} other {Up to # files}}', { id: 'letter-files-most', desc: 'How many files can be sent; before "each up to 5 MB"' }), rules.maxFiles)}${msg(str`, each up to ${megabytes(rules.maxFileSize)}.`, { id: 'letter-files-size', desc: 'After "Up to 5 files": the largest size of a file' })}`;
    default:
      return undefined;
  }
}

/** What is wrong with a field, and what to do. What a server says stands as it is. */
export function problemText({ field, code, limit = 0, message, file = '', accept = '' }: FieldProblem): string {
  switch (code) {
    case 'missing':
      return field === 'attachments'
        ? msg('Please choose a file.', { id: 'letter-file-missing', desc: 'Nothing was chosen that must be' })
        : msg('Please fill this in.', { id: 'letter-missing', desc: 'A field is empty that must not be' });
    case 'choice':
      return msg('Please choose one.', { id: 'letter-choice', desc: 'Nothing was chosen from a list' });
    case 'consent':
      return msg('Please tick this box. Without it we cannot deal with your letter.', {
        id: 'letter-consent-missing',
        desc: 'The reader has not agreed to the privacy notice',
      });
    case 'too-short':
      return plural(
        msg('{count, plural, one {Please write at least # character.} other {Please write at least # characters.}}', {
          id: 'letter-too-short',
          desc: 'A text is too short',
        }),
        limit,
      );
    case 'too-long':
      return plural(
        msg(
          '{count, plural, one {Please write no more than # character.} other {Please write no more than # characters.}}',
          { id: 'letter-too-long', desc: 'A text is too long' },
        ),
        limit,
      );
    case 'email':
      return msg('Please write an address such as name@example.com.', {
        id: 'letter-email-wrong',
        desc: 'An e-mail address is wrong',
      });
    case 'phone':
      return msg('Please write a telephone number: digits, with + ( ) or - between them.', {
        id: 'letter-phone-wrong',
        desc: 'A telephone number is wrong',
      });
    case 'too-many':
      return plural(
        msg('{count, plural, one {Please choose no more than # file.} other {Please choose no more than # files.}}', {
          id: 'letter-too-many',
          desc: 'Too many files were chosen',
        }),
        limit,
      );
    case 'too-large':
      return msg(str`The file “${file}” is larger than ${megabytes(limit)}. Please choose a smaller one.`, {
        id: 'letter-too-large',
        desc: 'Name of a file, greatest size',
      });
    case 'type':
      return msg(
        str`The file “${file}” is of a kind that is not taken. Please choose one of these: ${kindsText(accept)}.`,
        {
          id: 'letter-type-wrong',
          desc: 'Name of a file, kinds of files: "JPG, PDF"',
        },
      );
    default:
      return message ?? '';
  }
}

/** Why a letter was not taken; it is not stored. */
export function failureText(code: FailureCode): string {
  switch (code) {
    case 'rejected':
      return msg('Your letter was not sent. Please look at these fields again:', {
        id: 'letter-rejected',
        desc: 'Before a list of fields that the server will not have',
      });
    case 'refused':
      return msg(
        'The server did not take your letter. Nothing is lost; it is still here. Please try again, or reach us in another way.',
        {
          id: 'letter-refused',
          desc: 'May be followed by what the server says',
        },
      );
    case 'files':
      return msg('The server did not take the files. Please leave some out, or choose smaller ones or other kinds.', {
        id: 'letter-files-refused',
        desc: 'May be followed by what the server says',
      });
    case 'offline':
      return msg('You are offline. Your letter was not sent; it is still here. Please try again later.', {
        id: 'letter-offline',
        desc: 'The letter is not stored',
      });
    case 'stopped':
      return msg('It was stopped: your letter has not been sent. It is still here.', {
        id: 'letter-stopped',
        desc: 'The reader has stopped the sending, or has left the page meanwhile',
      });
    default:
      return msg(
        'The server could not be reached. Your letter was not sent; it is still here. Please try again later.',
        { id: 'letter-unavailable', desc: 'The letter is not stored' },
      );
  }
}

/** Characters that are left, or too many. */
export const countText = (left: number): string =>
  left < 0
    ? plural(
        msg('{count, plural, one {# character too many} other {# characters too many}}', {
          id: 'letter-over',
          desc: 'Below a text',
        }),
        -left,
      )
    : plural(
        msg('{count, plural, one {# character left} other {# characters left}}', {
          id: 'letter-left',
          desc: 'Below a text: how many characters can still be written',
        }),
        left,
      );
