/** What became of a letter: its state, what is known of it, the reply, what has happened so far. */
import { html, nothing } from 'lit';
import type { Stamp } from '../../data/article.js';
import { CATEGORIES } from '../../data/letter/fields.js';
import { isFinal } from '../../data/letter/states.js';
import type { LetterReply, LetterStatus } from '../../data/letter/status.js';
import { own } from '../../data/value.js';
import { msg } from '../../localization.js';
import { directionOf } from '../direction.js';
import { formatDate, type DateSetting } from '../format-date.js';
import { printTemplate } from '../letter/print-template.js';
import { categoryLabel, lineText } from '../letter/texts.js';
import { mark } from '../mark.js';
import { plainParagraphs } from '../plain-paragraphs.js';
import { writtenIn } from '../written-in.js';
import { dateSettingOf, headingLevelOf } from './settings.js';
import type { StatusForm } from './status-form.js';
import { dueText, queryLabel, stateLabel, stateMeaning } from './texts.js';
import { timelineTemplate } from './timeline-template.js';

/** What stands beside a state, for eyes: an envelope, a lens, an arrow, a clock, a tick, a cross, a folder. */
const MARKS: Record<string, string> = {
  received: 'M2 4h12v8H2zM2 4l6 5 6-5',
  'in-review': 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l4 4',
  transferred: 'M2 8h11M9 4l4 4-4 4',
  processing: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3l2 2',
  answered: 'M2.5 8.5l4 4 7-8',
  rejected: 'M4 4l8 8M12 4l-8 8',
  closed: 'M2 5h12v9H2zM2 5l2-3h8l2 3M6 8h4',
};

export const timeTemplate = (stamp: Stamp, setting: DateSetting): unknown =>
  html`<time datetime=${stamp.iso}>${formatDate(stamp, setting)}</time>`;

/** Line by line what is known of a letter. */
function factsTemplate(status: LetterStatus, setting: DateSetting): unknown {
  const { reference, subject, category, receivedAt, updatedAt, answeredAt, dueDate, unit } = status;
  const kind = (CATEGORIES as readonly string[]).indexOf(category ?? '') >= 0 ? category : undefined;
  const date = (stamp: Stamp | undefined): unknown => stamp && timeTemplate(stamp, setting);
  const facts: [part: string, name: string, value: unknown][] = [
    ['subject', msg('Subject', { id: 'letter-subject', desc: 'Label: subject of a letter' }), subject],
    ['reference', queryLabel('reference'), reference],
    [
      'category',
      msg('Kind of letter', {
        id: 'letter-category',
        desc: 'Label of the kinds of letters to a city: question, complaint …',
      }),
      kind ? categoryLabel({ name: kind }) : category,
    ],
    ['received', msg('Received on', { id: 'status-received-at', desc: 'Followed by a date' }), date(receivedAt)],
    [
      'updated',
      msg('Last change', { id: 'status-updated-at', desc: 'Followed by a date' }),
      updatedAt?.iso === receivedAt?.iso ? undefined : date(updatedAt),
    ],
    ['answered', msg('Answered on', { id: 'status-answered-at', desc: 'Followed by a date' }), date(answeredAt)],
    ['due', dueText(), isFinal(status.state) ? undefined : date(dueDate)],
    ['unit', msg('Unit in charge', { id: 'status-unit', desc: 'Followed by the name of a department' }), unit],
  ];
  const known = facts.filter(([, , value]) => value);
  return known.length
    ? html`<dl class="facts" part="facts">${known.map(([name, label, value]) => html`<div class=${name === 'subject' ? 'wide' : ''}><dt>${label}</dt><dd part=${name}><bdi>${value}</bdi></dd></div>`)}</dl>`
    : nothing;
}

function replyTemplate(form: StatusForm, reply: LetterReply, setting: DateSetting): unknown {
  const { body, date, unit } = reply;
  const lang = writtenIn(`${body.value as string}`.slice(0, 999), setting.language);
  const signed = [unit && html`<bdi>${unit}</bdi>`, date && timeTemplate(date, setting)].filter((known) => known);
  return html`<div class="reply" part="reply">
    <div class="prose" lang=${lang ?? nothing} dir="auto">${form.bodies.get(reply) ?? plainParagraphs(body.value)}</div>
    ${signed.length ? html`<div class="signed">${signed.map((known) => html`<div>${known}</div>`)}</div>` : nothing}
  </div>`;
}

export function statusTemplate(form: StatusForm, status: LetterStatus, language: string): unknown {
  const setting = dateSettingOf(form.host, language);
  const { state = '', stateText, replies } = status;
  const level = headingLevelOf(form.host);
  // A server may say `constructor`.
  const path = own(MARKS, state) as string | undefined;
  const meaning = stateText ? undefined : stateMeaning(state);
  const caption = msg('State of your letter', { id: 'status-heading', desc: 'Above a state: "Answered"' });
  const word = stateText ?? stateLabel(state);
  return html`<div class=${`form result ${path ? state : ''}`} part="status" lang=${language} dir=${directionOf(language)}>
    <div class="head">${path ? mark(path) : nothing}<div class="said">
      <div class="state" part="state" role="heading" aria-label=${word ? lineText(caption, word) : nothing} aria-level=${level} tabindex="-1"><span class="caption">${caption}</span> ${word ? html`<span class="word"><bdi>${word}</bdi></span>` : nothing}</div>
      ${meaning ? html`<div class="meaning">${meaning}</div>` : nothing}
    </div></div>
    ${factsTemplate(status, setting)}
    ${replies.length ? html`<div class="section" part="replies"><div class="heading" role="heading" aria-level=${Math.min(6, level + 1)}>${msg('Answer', { id: 'status-answer', desc: 'Heading of the answer to a letter' })}</div>${replies.map((reply) => replyTemplate(form, reply, setting))}</div>` : nothing}
    ${timelineTemplate(status, setting, Math.min(6, level + 1))}
    <div class="buttons">${printTemplate(form.host)}<button class="button" part="start-over" type="button" @click=${() => form.startOver()}>${msg('Look up another letter', { id: 'status-another', desc: 'Button below what became of a letter' })}</button></div>
  </div>`;
}
