/** What has happened to a letter, step by step, and what is still to come. */
import { html, nothing } from 'lit';
import { isFinal } from '../../data/letter/states.js';
import type { LetterStatus, LetterStep } from '../../data/letter/status.js';
import { msg } from '../../localization.js';
import { formatDate, type DateSetting } from '../format-date.js';
import { dueText, stateLabel } from './texts.js';

/** The steps that a server names; where it names none, those that follow from what it says. */
function stepsOf({ history, state, stateText, receivedAt, updatedAt, answeredAt, unit }: LetterStatus): LetterStep[] {
  if (history.length) return history;
  const now: LetterStep = { state, stateText, at: state === 'answered' ? (answeredAt ?? updatedAt) : updatedAt, unit };
  if (!state || state === 'received') return receivedAt ? [{ state: 'received', at: receivedAt }] : [];
  return receivedAt ? [{ state: 'received', at: receivedAt }, now] : [];
}

function stepTemplate({ state, stateText, at, unit, note }: LetterStep, kind: string, setting: DateSetting): unknown {
  const label = stateText ?? (state && stateLabel(state));
  return html`<li class=${`step ${kind}`} part="step" aria-current=${/^(?:now|end)$/.test(kind) ? 'step' : nothing}>
    <div class="dot"></div>
    <div class="what">${label ? html`<div class="word"><bdi>${label}</bdi></div>` : nothing}${at ? html`<div class="when"><time datetime=${at.iso}>${formatDate(at, setting)}</time></div>` : nothing}${unit ? html`<div><bdi>${unit}</bdi></div>` : nothing}${note ? html`<div class="note" dir="auto">${note}</div>` : nothing}</div>
  </li>`;
}

export function timelineTemplate(status: LetterStatus, setting: DateSetting, level: number): unknown {
  const steps = stepsOf(status);
  const { dueDate, state } = status;
  if (!steps.length) return nothing;
  return html`<div class="section" part="history">
    <div class="heading" role="heading" aria-level=${level}>${msg('What has happened so far', { id: 'status-history', desc: 'Heading of the steps of a letter' })}</div>
    <ol class="steps" role="list">
      ${steps.map((step, i) => stepTemplate(step, i < steps.length - 1 ? '' : isFinal(state) ? 'end' : 'now', setting))}
      ${dueDate && !isFinal(state) ? stepTemplate({ stateText: dueText(), at: dueDate }, 'to-come', setting) : nothing}
    </ol>
  </div>`;
}
