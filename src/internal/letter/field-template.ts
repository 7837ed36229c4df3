/** What stands around the fields of forms for letters: hints, what is wrong, and the list of that at the top. */
import { html, nothing } from 'lit';
import { msg } from '../../localization.js';

/** What is wrong with a field, beside it. */
export const problemsTemplate = (field: string, texts: readonly string[]): unknown =>
  texts.length
    ? html`<div class="problem" part="problem" id=${`${field}-problem`}>${texts.map((text) => html`<div><span class="visually-hidden">${msg('Error:', { id: 'letter-error', desc: 'Before what is wrong with a field; for screen readers' })} </span>${text}</div>`)}</div>`
    : nothing;

export const hintTemplate = (field: string, hint: unknown): unknown =>
  hint ? html`<div class="hint" part="hint" id=${`${field}-hint`}>${hint}</div>` : nothing;

/** The ids of what describes a field. */
export const describedBy = (field: string, hint: unknown, problems: readonly unknown[]): unknown =>
  [hint && `${field}-hint`, problems.length && `${field}-problem`].filter((id) => id).join(' ') || nothing;

/** What is wrong with what was to be sent, or why it was not. */
export const summaryBox = (heading: string, content: unknown): unknown =>
  html`<div class="box wrong" part="summary" role="group" tabindex="-1" aria-labelledby="summary-heading">
    <div class="heading" id="summary-heading">${heading}</div>
    ${content}
  </div>`;

/** Something wrong in that list, with the way to its field where there is one. */
export function summaryItem(field: string, text: string, focus: (() => void) | undefined): unknown {
  const go = (event: Event): void => {
    event.preventDefault();
    focus!();
  };
  return html`<li>${focus ? html`<a href=${`#${field}`} @click=${go}>${text}</a>` : text}</li>`;
}
