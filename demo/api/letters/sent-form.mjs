// @ts-check
/**
 * The form of a letter that was sent without script and not stored, with all that stood in it: browsers do not always
 * have it any more when a reader goes back.
 */

import { html } from 'hono/html';
import { textsIn } from './texts.mjs';

/**
 * @typedef {{ field: string, detail: string }} FieldProblem
 * @typedef {{ fields: Map<string, unknown>, hasFiles: boolean, action: string }} SentForm
 */

const lines = ['name', 'phone', 'email', 'subject'];
const types = { phone: 'tel', email: 'email' };
const autocomplete = { name: 'name', phone: 'tel', email: 'email' };
const ours = ['category', ...lines, 'address', 'message', 'attachments', 'publish', 'notify', 'consent'];
const needed = ['category', 'subject', 'message', 'consent'];

/** @param {unknown} value @returns {string[]} */
const valuesOf = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/**
 * @param {string} language
 * @param {SentForm} sent
 * @param {FieldProblem[]} errors
 */
export function sentForm(language, { fields, hasFiles, action }, errors) {
  const { pages, fields: labels, categories } = textsIn(language);
  const problemsOf = (/** @type {string} */ field) => errors.filter((error) => error.field === field);
  const isShown = (/** @type {string} */ field) =>
    fields.has(field) || needed.includes(field) || problemsOf(field).length > 0;
  const told = (/** @type {string} */ field) =>
    problemsOf(field).map(({ detail }) => html`<p class="notice" id="${field}-problem">${detail}</p>`);
  const about = (/** @type {string} */ field) =>
    problemsOf(field).length ? html`aria-invalid="true" aria-describedby="${field}-problem"` : '';
  const text = (/** @type {string} */ field) => valuesOf(fields.get(field))[0] ?? '';

  const line = (/** @type {string} */ field) =>
    html`<label for="${field}">${labels[field]}</label>${told(field)}
      <input id="${field}" name="${field}" type="${types[field] ?? 'text'}" autocomplete="${autocomplete[field] ?? 'off'}" value="${text(field)}" ${about(field)} />`;
  const area = (/** @type {string} */ field) =>
    html`<label for="${field}">${labels[field]}</label>${told(field)}
      <textarea id="${field}" name="${field}" ${about(field)}>${'\n' + text(field)}</textarea>`;
  const tick = (/** @type {string} */ field, /** @type {string} */ value, /** @type {string} */ label) =>
    html`<label class="tick"><input type="checkbox" name="${field}" value="${value}" ${valuesOf(fields.get(field)).includes(value) ? 'checked' : ''} ${about(field)} /> ${label}</label>`;

  const others = [...fields].flatMap(([name, value]) =>
    ours.includes(name) ? [] : valuesOf(value).map((one) => html`<input type="hidden" name="${name}" value="${one}" />`),
  );
  return html`<form method="post" action="${action}" enctype="multipart/form-data" accept-charset="utf-8">
    ${others}
    <label for="category">${labels.category}</label>${told('category')}
    <select id="category" name="category" ${about('category')}>
      <option value=""></option>
      ${Object.entries(categories).map(([value, label]) => html`<option value="${value}" ${value === text('category') ? 'selected' : ''}>${label}</option>`)}
    </select>
    ${lines.slice(0, 3).filter(isShown).map(line)} ${isShown('address') ? area('address') : ''} ${line('subject')}
    ${area('message')}
    ${
      hasFiles || isShown('attachments')
        ? html`<label for="attachments">${labels.attachments}</label>${told('attachments')}
            <input id="attachments" name="attachments" type="file" multiple ${about('attachments')} />`
        : ''
    }
    ${isShown('publish') ? html`${told('publish')}${tick('publish', text('publish') || 'true', labels.publish)}` : ''}
    ${valuesOf(fields.get('notify')).map((way) => html`<input type="hidden" name="notify" value="${way}" />`)}
    ${told('consent')}${tick('consent', text('consent') || 'true', labels.consent)}
    <button>${pages.again}</button>
  </form>`;
}
