/** What becomes of a letter, for who has written it: what is wrong, what is under way, what he can do. */
import { html, nothing } from 'lit';
import type { FieldProblem } from '../../data/letter/fields.js';
import { msg } from '../../localization.js';
import { plural } from '../plural.js';
import { summaryBox, summaryItem } from './field-template.js';
import type { LetterForm } from './letter-form.js';
import { failureText, labelOf, lineText, problemText } from './texts.js';

const stopText = (): string => msg('Cancel', { id: 'letter-stop', desc: 'Button: stops the sending of a letter' });

const sendingText = (): string =>
  msg('Your letter is being sent…', { id: 'letter-sending', desc: 'While a letter is on its way' });

const askingText = (): string =>
  msg('Looking whether your letter has arrived…', {
    id: 'letter-asking',
    desc: 'After an answer was lost: the server is asked',
  });

/** In words what is going on; nothing while the letter is being written. */
function headingOf({ sending: { state } }: LetterForm): string {
  switch (state.name) {
    case 'sending':
      return sendingText();
    case 'asking':
      return askingText();
    case 'waiting':
      // It has answered, and is asked once more.
      if (state.missed && state.then === 'asking') return askingText();
      return state.then === 'sending'
        ? msg('The server is busy. Your letter will be sent again by itself.', {
            id: 'letter-waiting',
            desc: 'Followed by the seconds that are left',
          })
        : msg('The server does not answer. It will be asked again whether your letter has arrived.', {
            id: 'letter-waiting-to-ask',
            desc: 'Followed by the seconds that are left',
          });
    case 'doubtful':
      return state.failure.code === 'offline'
        ? msg('You are offline. It is not known whether your letter has arrived.', {
            id: 'letter-doubtful-offline',
            desc: 'The connection was lost while a letter was on its way',
          })
        : msg('The connection was interrupted. It is not known whether your letter has arrived.', {
            id: 'letter-doubtful',
            desc: 'The answer to a letter was lost',
          });
    case 'taken':
      return msg(
        'An earlier version of this letter has been received already. What you have changed since was not sent.',
        {
          id: 'letter-taken',
          desc: 'A letter was changed after it had arrived',
        },
      );
    default:
      return '';
  }
}

/** How long it takes until a letter is sent again, or the server is asked again. */
const waitText = (seconds: number): string =>
  seconds > 90
    ? plural(
        msg('{count, plural, one {In # minute.} other {In # minutes.}}', {
          id: 'letter-minutes',
          desc: 'Until a letter is sent again, or the server is asked again',
        }),
        Math.ceil(seconds / 60),
      )
    : plural(
        msg('{count, plural, one {In # second.} other {In # seconds.}}', {
          id: 'letter-seconds',
          desc: 'Until a letter is sent again, or the server is asked again',
        }),
        seconds,
      );

/** Seconds at which those who cannot see it are told how long it still takes: each second would be a flood. */
const TOLD_AT = [10, 30, 60, 120, 300, 600, 1800, 3600];

const toldOf = (left: number, all: number): number => Math.min(all, TOLD_AT.filter((at) => left <= at)[0] ?? all);

/** What is said to those who cannot see it, when it changes. The box at the top says the same to all. */
export function statusTemplate(form: LetterForm): unknown {
  const { state, secondsLeft } = form.sending;
  const wait = state.name === 'waiting' ? ` ${waitText(toldOf(secondsLeft, state.seconds))}` : '';
  const heading = headingOf(form);
  return heading ? heading + wait : form.said && form.said();
}

const stopButton = (form: LetterForm): unknown =>
  html`<button class="button" part="stop" type="button" @click=${() => form.sending.stop()}>${stopText()}</button>`;

/** How much of the files has gone out. */
const progressTemplate = (form: LetterForm): unknown =>
  form.sending.state.name === 'sending' && form.files.length
    ? html`<progress part="progress" max="1" aria-label=${sendingText()}></progress>`
    : nothing;

/** Asks again, or sends again, at once. */
function againButton(form: LetterForm): unknown {
  const { state } = form.sending;
  const text =
    (state as { then?: string }).then === 'asking'
      ? msg('Check again whether it has arrived', { id: 'letter-ask', desc: 'Button: asks the server for a letter' })
      : msg('Send again', { id: 'letter-resend', desc: 'Button: sends a letter once more' });
  return html`<button class="button" part="again" type="button" @click=${() => form.submit()}>${text}</button>`;
}

/** What is going on with a letter that may have arrived, with what can be done. */
function boxTemplate(form: LetterForm): unknown {
  const { state, secondsLeft } = form.sending;
  return html`<div class="box" part="state" role="group" tabindex="-1" aria-labelledby="state-heading">
    <div class="heading" id="state-heading">${headingOf(form)}</div>
    ${state.name === 'waiting' ? html`<div>${waitText(secondsLeft)}</div>` : nothing}
    ${progressTemplate(form)}
    ${
      state.name === 'doubtful'
        ? html`<div>${
            state.then === 'asking'
              ? msg('Nothing is lost: your letter is still here.', {
                  id: 'letter-kept',
                  desc: 'After it was said that a letter may not have arrived',
                })
              : msg('You can send it again: the server can tell that it is the same letter.', {
                  id: 'letter-same',
                  desc: 'After it was said that a letter may not have arrived',
                })
          }</div>`
        : nothing
    }
    ${/^(?:doubtful|waiting)$/.test(state.name) ? againButton(form) : nothing}
    ${
      state.name === 'taken'
        ? html`<button class="button" part="start-over" type="button" @click=${() => form.startOver()}>${msg('Write a new letter from it', { id: 'letter-new-from', desc: 'Button: what is in the form becomes a letter of its own' })}</button>`
        : nothing
    }
    ${/^(?:sending|asking|waiting)$/.test(state.name) ? stopButton(form) : nothing}
  </div>`;
}

/** A link to the field in which something is wrong. */
function problemItem(form: LetterForm, problem: FieldProblem): unknown {
  const { field } = problem;
  const isOwn = form.rules.fields.indexOf(field) >= 0;
  const text =
    isOwn && field !== 'consent' ? lineText(labelOf(field as 'name'), problemText(problem)) : problemText(problem);
  return summaryItem(field, text, form.focus.to(field));
}

/** At the top: what is wrong with a letter that was to be sent, or what becomes of it. */
export function summaryTemplate(form: LetterForm): unknown {
  const { state } = form.sending;
  if (form.isToldAbove) return [boxTemplate(form), form.problems.length ? listTemplate(form) : nothing];
  const failure = state.name === 'editing' ? state.failure : undefined;
  if (!failure && !form.problems.length) return nothing;
  return listTemplate(form, failure && failureText(failure.code), failure?.message);
}

function listTemplate(form: LetterForm, heading?: string, detail?: string): unknown {
  const { problems } = form;
  return summaryBox(
    heading ??
      msg('Your letter cannot be sent yet. Please look at these fields again:', {
        id: 'letter-problems',
        desc: 'Before a list of what is wrong with fields',
      }),
    html`${detail && !problems.length ? html`<div>${detail}</div>` : nothing}
    ${problems.length ? html`<ul role="list">${problems.map((problem) => problemItem(form, problem))}</ul>` : nothing}
    ${problems.length && problems.every(({ code }) => code === 'too-short') ? html`<div>${msg('If you have nothing to add, send it once more as it is.', { id: 'letter-short-anyway', desc: 'After it was said that a text is short' })}</div>` : nothing}`,
  );
}

/** A letter that was begun at an earlier visit. */
export function draftTemplate(form: LetterForm): unknown {
  const { draft } = form;
  if (!draft || form.isLocked) return nothing;
  const hasWords = draft.subject || draft.message || draft.name || draft.category;
  return html`<div class="draft" part="draft">${
    hasWords
      ? msg('What you wrote before is here again. Telephone, e-mail and address are not kept in this browser.', {
          id: 'letter-draft',
          desc: 'After a page with an unsent letter was loaded again',
        })
      : nothing
  } ${draft.hadFiles ? msg('Please choose your files again.', { id: 'letter-draft-files', desc: 'After a page with an unsent letter was loaded again' }) : nothing} <button class="button" part="start-over" type="button" @click=${() => form.startOver()}>${msg('Discard it', { id: 'letter-discard', desc: 'Button: throws an unsent letter away' })}</button></div>`;
}

/** The button that sends. It stays while the letter is on its way: it has the focus. */
export function buttonsTemplate(form: LetterForm): unknown {
  if (form.isToldAbove && form.isLocked) return nothing;
  const isSending = form.sending.state.name === 'sending';
  return html`<div class="buttons">${isSending ? html`<div class="sending">${progressTemplate(form)}</div>` : nothing}<button class="button submit" part="submit" type="button" aria-disabled=${isSending ? 'true' : nothing} @click=${() => form.submit()}>${isSending ? sendingText() : msg('Send the letter', { id: 'letter-send', desc: 'Button' })}</button>${isSending ? stopButton(form) : nothing}</div>`;
}
