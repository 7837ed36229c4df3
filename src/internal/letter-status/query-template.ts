/** The form that asks what became of a letter, with what is wrong with it and what came of the last question. */
import { html, nothing } from 'lit';
import type { FieldProblem } from '../../data/letter/fields.js';
import { msg } from '../../localization.js';
import { errorMessage } from '../error-message.js';
import { describedBy, hintTemplate, problemsTemplate, summaryBox, summaryItem } from '../letter/field-template.js';
import { pageControls } from '../letter/reading.js';
import { lineText, problemText } from '../letter/texts.js';
import { plural } from '../plural.js';
import type { QueryField } from './settings.js';
import type { StatusForm } from './status-form.js';
import { queryLabel } from './texts.js';

const problemsOf = (form: StatusForm, field: string): string[] =>
  form.problems.filter((problem) => problem.field === field).map(problemText);

function fieldTemplate(form: StatusForm, field: QueryField, hint?: string): unknown {
  const problems = problemsOf(form, field);
  // Numbers and codes run from left to right in every language.
  return html`<div class=${`field ${problems.length ? 'wrong' : ''}`} part="field">
    <label part="label" for=${field}>${queryLabel(field)}</label>${hintTemplate(field, hint)}${problemsTemplate(field, problems)}<input class="code" id=${field} name=${field} type="text" dir="ltr" inputmode="text" autocomplete="off" autocapitalize=${form.host.hasAttribute('exact') ? 'off' : 'characters'} autocorrect="off" spellcheck="false" maxlength="200" aria-required="true" aria-describedby=${describedBy(field, hint, problems)} aria-invalid=${problems.length ? 'true' : nothing} @input=${() => form.changed(field)} @paste=${(event: ClipboardEvent) => form.pasted(event)}>
  </div>`;
}

const lookingText = (): string =>
  msg('Looking for your letter…', { id: 'status-looking', desc: 'While the server is asked what became of a letter' });

const readyText = (): string =>
  msg('You can try again now.', { id: 'status-ready', desc: 'The time is over that the server has asked to wait' });

/** How long the server wants to be left alone, in words. */
const waitText = (seconds: number): string =>
  seconds > 90
    ? plural(
        msg('{count, plural, one {You can try again in # minute.} other {You can try again in # minutes.}}', {
          id: 'status-minutes',
          desc: 'The server has answered that there were too many requests',
        }),
        Math.ceil(seconds / 60),
      )
    : plural(
        msg('{count, plural, one {You can try again in # second.} other {You can try again in # seconds.}}', {
          id: 'status-seconds',
          desc: 'The server has answered that there were too many requests',
        }),
        seconds,
      );

const retryButton = (form: StatusForm): unknown =>
  html`<div><button class="button" part="again" type="button" @click=${() => form.submit()}>${msg('Try again', { id: 'retry', desc: 'Button after an error: loads again' })}</button></div>`;

const listTemplate = (form: StatusForm): unknown => {
  const text = (problem: FieldProblem): string =>
    /^(?:reference|queryCode)$/.test(problem.field)
      ? lineText(queryLabel(problem.field as QueryField), problemText(problem))
      : problemText(problem);
  return form.problems.length
    ? html`<ul role="list">${form.problems.map((problem) => summaryItem(problem.field, text(problem), form.focus.to(problem.field)))}</ul>`
    : nothing;
};

/** At the top: what is wrong, or what came of the last question. */
function summaryTemplate(form: StatusForm): unknown {
  const { state, secondsLeft } = form.asking;
  const failure = state.name === 'editing' ? state.failure : undefined;
  if (!failure)
    return form.problems.length
      ? summaryBox(
          msg('Your letter cannot be looked up yet. Please look at these fields again:', {
            id: 'status-problems',
            desc: 'Before a list of what is wrong with fields',
          }),
          listTemplate(form),
        )
      : nothing;
  if (failure.name === 'unknown')
    return summaryBox(
      msg('There is no letter with this reference number and query code. Please check both.', {
        id: 'status-unknown',
        desc: 'The number is not known, or the code is another: readers are not told which',
      }),
      form.mayBeMistaken
        ? html`<div>${msg('0 and O, and 1, I and L, are easily mistaken for one another.', { id: 'status-look-alikes', desc: 'What a reader has typed has such characters in it, and was not found' })}</div>`
        : nothing,
    );
  const { error, message, seconds } = failure;
  if (seconds)
    return summaryBox(
      msg('There were too many requests from here, or the server is busy.', {
        id: 'status-busy',
        desc: 'The server wants some time to pass. Followed by how long',
      }),
      html`<div>${form.isReady ? readyText() : waitText(secondsLeft)}</div>${form.isReady ? retryButton(form) : nothing}`,
    );
  return summaryBox(
    errorMessage(error),
    html`${message && !form.problems.length ? html`<div>${message}</div>` : nothing}${listTemplate(form)}${form.problems.length ? nothing : retryButton(form)}`,
  );
}

/** The whole form. */
export function queryTemplate(form: StatusForm): unknown {
  const isAsking = form.asking.state.name === 'asking';
  const stay = (event: Event): void => event.preventDefault();
  return html`<form class="form query" part="form" method="post" novalidate autocomplete="off" @submit=${stay}>
    <div class="visually-hidden" role="status">${isAsking ? lookingText() : form.isReady ? readyText() : nothing}</div>
    ${summaryTemplate(form)}
    <div class="notice" part="notice"><slot name="notice">${msg('The reference number and the query code are on the receipt of your letter.', { id: 'status-notice', desc: 'Above the fields of a form that asks what became of a letter' })}</slot></div>
    ${fieldTemplate(form, 'reference')}${fieldTemplate(
      form,
      'queryCode',
      form.host.hasAttribute('exact')
        ? undefined
        : msg('Capitals, spaces and hyphens do not matter.', {
            id: 'status-code-hint',
            desc: 'Below the label of a code',
          }),
    )}
    <div class="page"><slot name="fields"></slot>${pageControls(form.host).map(({ name }) => problemsTemplate(name, problemsOf(form, name)))}</div>
    <div class="buttons"><button class="button submit" part="submit" type="button" aria-disabled=${isAsking ? 'true' : nothing} @click=${() => form.submit()}>${isAsking ? lookingText() : msg('Look up the letter', { id: 'status-look-up', desc: 'Button: asks what became of a letter' })}</button></div>
  </form>`;
}
