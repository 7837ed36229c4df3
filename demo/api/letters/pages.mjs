// @ts-check
/** What a reader sees whose form was sent without script, and published letters. */

import { html, raw } from 'hono/html';
import { page, row, timeIn } from './layout.mjs';
import { sentForm } from './sent-form.mjs';
import { fill, textsIn } from './texts.mjs';

/** A code in groups, which are easier to copy. @param {string} code */
const grouped = (code) => code.replace(/(.{4})(?=.)/g, '$1 ');

/** @param {string} language @param {import('./store.mjs').Receipt} receipt */
export function receiptPage(language, { reference, queryCode, dueDate }) {
  const { pages } = textsIn(language);
  return page({
    language,
    title: pages.received,
    body: html`<h1>${pages.received}</h1>
      <dl>
        ${row(pages.reference, reference, 'code')} ${row(pages.queryCode, queryCode && grouped(queryCode), 'code')}
        ${row(pages.dueDate, timeIn(language, dueDate))}
      </dl>
      <p class="notice">${pages.keep}</p>`,
  });
}

/**
 * @param {string} language
 * @param {{
 *   detail: string, isLetter: boolean, errors?: { field: string, detail: string }[],
 *   sent?: import('./sent-form.mjs').SentForm,
 * }} problem what was sent by a form without script, and is not to be lost
 */
export function problemPage(language, { detail, isLetter, errors = [], sent }) {
  const { pages, fields } = textsIn(language);
  const title = isLetter ? pages.notSent : pages.failed;
  const items = errors.map(({ field, detail: wrong }) => {
    const told = field
      ? fill(pages.fieldError, { field: Object.hasOwn(fields, field) ? fields[field] : field, detail: wrong })
      : wrong;
    return html`<li>${told}</li>`;
  });
  return page({
    language,
    title,
    body: html`<h1>${title}</h1>
      <p class="notice">${detail}</p>
      ${items.length ? html`<ul>${items}</ul>` : ''}
      <p>${sent ? pages.here : pages.back}</p>
      ${sent ? sentForm(language, sent, errors) : ''}`,
  });
}

/** @param {string} language @param {NonNullable<Awaited<ReturnType<import('./store.mjs').LetterStore['status']>>>} status */
export function statusPage(language, status) {
  const { pages, states: names, categories: kinds, fields } = textsIn(language);
  return page({
    language,
    title: pages.status,
    body: html`<h1>${pages.status}</h1>
      <dl>
        ${row(pages.state, html`<strong>${names[status.state]}</strong>`)} ${row(pages.reference, status.reference)}
        ${row(fields.category, kinds[status.category] ?? status.category)} ${row(fields.subject, status.subject)}
        ${row(pages.unit, status.unit)} ${row(pages.receivedAt, timeIn(language, status.receivedAt))}
        ${row(pages.dueDate, timeIn(language, status.dueDate))}
      </dl>
      <h2>${pages.answer}</h2>
      ${status.reply ? html`<p class="text">${status.reply.text}</p>` : html`<p class="quiet">${pages.noAnswer}</p>`}
      <h2>${pages.history}</h2>
      <ul>
        ${status.history.map(({ state, at, unit }) => html`<li>${timeIn(language, at)}: ${names[state]} ${unit ?? ''}</li>`)}
      </ul>`,
  });
}

/** What is published of a letter, as the body of an article. @param {any} letter @returns {string} */
export function publishedHtml({ language, question, answer }) {
  const { pages } = textsIn(language);
  const paragraphs = (/** @type {string} */ text) => text.split(/\n+/).map((one) => html`<p>${one}</p>`);
  return String(html`<h2>${pages.letter}</h2>${paragraphs(question)}<h2>${pages.answer}</h2>${paragraphs(answer)}`);
}

/** @param {any} letter @param {string} publishedAt */
export function publishedPage(letter, publishedAt) {
  const { categories: kinds } = textsIn(letter.language);
  return page({
    language: letter.language,
    title: letter.subject,
    body: html`<h1>${letter.subject}</h1>
      <p class="quiet">
        ${kinds[letter.category] ?? letter.category} · ${letter.unit ? html`${letter.unit} · ` : ''}
        ${timeIn(letter.language, publishedAt)}
      </p>
      ${raw(publishedHtml(letter))}`,
  });
}
