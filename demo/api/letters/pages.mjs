// @ts-check
/**
 * Pages for browsers: what a reader sees whose form was sent without script, and the clerk's desk. Every text goes
 * through `html`, which escapes it; there is no script in them, and none would run.
 */

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { sentForm } from './sent-form.mjs';
import { fill, states, textsIn } from './texts.mjs';

const style = `
:root { color-scheme: light dark; --ink: #1c2b33; --quiet: #51616a; --paper: #f6f4ee; --sheet: #fffefb; --line: #d8d5ca; --sea: #14506a; --lamp: #a8442a }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecea; --quiet: #a9b8bf; --paper: #0f181e; --sheet: #162229; --line: #2f404a; --sea: #8fcbe3; --lamp: #f0a07f } }
* { box-sizing: border-box }
body { margin: 0; padding: 16px; background: var(--paper); color: var(--ink); font: 100%/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
main { max-width: 720px; margin: 24px auto; padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-top: 4px solid var(--sea) }
main.wide { max-width: 1080px }
h1 { margin: 0 0 16px; font-size: 1.5em; line-height: 1.3 }
h2 { margin: 32px 0 8px; font-size: 1.15em }
a { color: var(--sea) }
dl { margin: 0 0 16px }
dt { margin-top: 12px; color: var(--quiet); font-size: .875em }
dd { margin: 0 }
dd.code { font: 1.25em/1.5 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .06em }
.text { white-space: pre-line }
.notice { padding: 12px 16px; border-inline-start: 4px solid var(--lamp); background: var(--paper) }
.quiet { color: var(--quiet) }
.table { overflow-x: auto }
table { width: 100%; min-width: 640px; border-collapse: collapse; overflow-wrap: normal }
td bdi { overflow-wrap: anywhere }
th, td { padding: 10px 12px 10px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
th { color: var(--quiet); font-weight: 400; font-size: .875em }
label { display: block; margin-top: 16px; font-weight: 600 }
input, select, textarea, button { font: inherit; color: inherit }
input, select, textarea { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--quiet); background: var(--sheet) }
textarea { min-height: 150px }
.tick { font-weight: 400 }
.tick input { width: 24px; min-height: 24px; vertical-align: middle }
button { min-height: 44px; margin-top: 16px; padding: 8px 20px; border: 1px solid var(--sea); background: var(--sea); color: var(--sheet); cursor: pointer }
button.second { background: none; color: var(--sea) }
:focus-visible { outline: 3px solid var(--lamp); outline-offset: 2px }
nav ul { display: flex; flex-wrap: wrap; margin: 0 0 16px; padding: 0; list-style: none }
nav li { margin-inline-end: 16px }
nav a { display: inline-block; padding: 10px 0 }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline }
.head button { margin: 0 }
@media print { body { padding: 0; background: none } main { margin: 0; border: 0 } }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but the one style sheet, and forms that are sent to where they came from. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'`;

/** @param {{ language: string, title: string, body: unknown, wide?: boolean }} page */
function page({ language, title, body, wide }) {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <main class="${wide ? 'wide' : ''}">${body}</main>
      </body>
    </html> `;
}

/** @param {string} language @param {string} time */
const timeIn = (language, time) => {
  const options = /** @type {const} */ ({ dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  const isDay = time.length === 10;
  const shown = new Intl.DateTimeFormat(language, isDay ? options : { ...options, timeStyle: 'short' });
  return html`<time datetime="${time}">${shown.format(new Date(isDay ? `${time}T00:00:00+08:00` : time))}</time>`;
};

/** A code in groups, which are easier to copy. @param {string} code */
const grouped = (code) => code.replace(/(.{4})(?=.)/g, '$1 ');

/** @param {string} label @param {unknown} value @param {string} [kind] */
const row = (label, value, kind = '') =>
  value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd class="${kind}">${value}</dd>`;

// For readers

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

// For the clerk

const en = textsIn('en');
const language = 'en';
const base = '/api/clerk';

/** @param {{ failed?: string }} [state] */
export function signInPage({ failed } = {}) {
  return page({
    language,
    title: 'The clerk’s desk: sign in',
    body: html`<h1>The clerk’s desk</h1>
      ${failed ? html`<p class="notice" role="alert">${failed}</p>` : ''}
      <form method="post" action="${base}/session">
        <input name="username" value="clerk" autocomplete="username" hidden />
        <label for="token">Token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required />
        <p class="quiet">It is printed where the endpoint was started, or set there as CLERK_TOKEN.</p>
        <button>Sign in</button>
      </form>`,
  });
}

const head = (/** @type {string} */ title) =>
  html`<div class="head">
    <h1>${title}</h1>
    <form method="post" action="${base}/session/end"><button class="second">Sign out</button></form>
  </div>`;

/** @param {{ letters: any[], total: number, state?: string, page: number, size: number }} list */
export function listPage({ letters, total, state, page: number, size }) {
  const address = (/** @type {Record<string, string | undefined>} */ query) =>
    `${base}?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  const link = (/** @type {string} */ href, /** @type {string} */ text, /** @type {boolean} */ isCurrent = false) =>
    html`<li><a href="${href}" ${isCurrent ? raw('aria-current="page"') : ''}>${text}</a></li>`;
  return page({
    language,
    title: 'Letters: the clerk’s desk',
    wide: true,
    body: html`${head('Letters')}
      <nav aria-label="State">
        <ul>
          ${link(base, 'All', !state)}
          ${states.map((one) => link(address({ state: one }), en.states[one], one === state))}
        </ul>
      </nav>
      <p class="quiet">${total} ${total === 1 ? 'letter' : 'letters'}</p>
      <div class="table">
        <table>
          <thead>
            <tr><th>Number</th><th>Subject</th><th>About</th><th>State</th><th>Due</th><th>Public</th></tr>
          </thead>
          <tbody>
            ${letters.map(
              (letter) =>
                html`<tr>
                  <td><a href="${base}/letters/${letter.reference}">${letter.reference}</a></td>
                  <td><bdi>${letter.subject ?? '(erased)'}</bdi></td>
                  <td>${en.categories[letter.category] ?? letter.category}</td>
                  <td>${en.states[letter.state]}</td>
                  <td>${letter.dueDate}</td>
                  <td>${letter.publishedId ? 'published' : letter.publish ? 'allowed' : 'no'}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <nav aria-label="Pages">
        <ul>
          ${number > 1 ? link(address({ state, page: String(number - 1) }), 'Newer') : ''}
          ${number * size < total ? link(address({ state, page: String(number + 1) }), 'Older') : ''}
        </ul>
      </nav>`,
  });
}

/** @param {any} letter @param {{ notice?: string }} [state] */
export function letterPage(letter, { notice } = {}) {
  const path = `${base}/letters/${letter.reference}`;
  const words = (/** @type {string | undefined} */ text) => text && html`<bdi class="text">${text}</bdi>`;
  const own = Object.entries(letter.extra).map(([name, value]) => row(name, words([value].flat().join(', '))));
  return page({
    language,
    title: `${letter.reference}: the clerk’s desk`,
    wide: true,
    body: html`${head(letter.reference)}
      <p><a href="${base}">All letters</a></p>
      ${notice ? html`<p class="notice" role="status">${notice}</p>` : ''}
      ${letter.erased ? html`<p class="notice">Who wrote this letter and what it said has been erased.</p>` : ''}
      <dl>
        ${row('State', en.states[letter.state])} ${row('Received', timeIn(language, letter.receivedAt))}
        ${row('Due', timeIn(language, letter.dueDate))}
        ${row(en.fields.category, en.categories[letter.category] ?? letter.category)}
        ${row(en.fields.name, words(letter.name))} ${row(en.fields.phone, words(letter.phone))}
        ${row(en.fields.email, words(letter.email))} ${row(en.fields.address, words(letter.address))} ${own}
        ${row('Wants to be told by', letter.notify.join(', '))}
        ${row('May be published', letter.publish ? 'Yes, without name' : 'No')}
        ${row('Privacy notice', words(letter.consent))}
      </dl>
      <div lang="${letter.language}">
        <h2>${words(letter.subject)}</h2>
        <p class="text">${letter.message}</p>
      </div>
      ${
        letter.files.length
          ? html`<h2>Attachments</h2>
            <ul>
              ${letter.files.map(
                (/** @type {any} */ file) =>
                  html`<li>
                    <a href="${path}/files/${file.position}"><bdi>${file.name}</bdi></a> (${file.type},
                    ${Math.ceil(file.size / 1024)} kB)
                  </li>`,
              )}
            </ul>`
          : ''
      }
      ${letter.erased ? '' : workForms(letter, path)}
      <h2>History</h2>
      <ul>
        ${letter.history.map(
          (/** @type {any} */ one) =>
            html`<li>${timeIn(language, one.at)}: ${en.states[one.state]} ${words(one.unit) ?? ''}</li>`,
        )}
      </ul>`,
  });
}

/** @param {any} letter @param {string} path */
function workForms(letter, path) {
  const texts = letter.published ?? letter.suggestion;
  return html`<h2>Work on it</h2>
    <form method="post" action="${path}">
      <label for="state">State</label>
      <select id="state" name="state">
        ${states.map(
          (one) =>
            html`<option value="${one}" ${one === letter.state ? raw('selected') : ''}>${en.states[one]}</option>`,
        )}
      </select>
      <label for="unit">Unit in charge</label>
      <input id="unit" name="unit" maxlength="100" value="${letter.unit ?? ''}" />
      <label for="reply">Answer</label>
      <textarea id="reply" name="reply" maxlength="10000" lang="${letter.language}">
${letter.reply ?? ''}</textarea
      >
      <button>Save</button>
    </form>
    ${
      texts
        ? html`<h2>${letter.published ? 'Published' : 'Publish'}</h2>
          <p>
            Everybody can read this. Go through it: no name, no address, nothing that tells who wrote it or is spoken
            of. What looked like it has been replaced with ***.
          </p>
          <form method="post" action="${path}/published">
            <label for="published-subject">Subject</label>
            <input id="published-subject" name="subject" maxlength="200" required value="${texts.subject}" />
            <label for="published-question">Letter</label>
            <textarea id="published-question" name="question" maxlength="10000" required>
${texts.question}</textarea
            >
            <label for="published-answer">Answer</label>
            <textarea id="published-answer" name="answer" maxlength="10000" required>
${texts.answer}</textarea
            >
            <button>${letter.published ? 'Publish the changes' : 'Publish'}</button>
          </form>
          ${
            letter.published
              ? html`<form method="post" action="${path}/published/end">
                <button class="second">Publish no longer</button>
              </form>`
              : ''
          }`
        : html`<p class="quiet">
          ${
            letter.publish
              ? 'It can be published when it is answered.'
              : 'It may not be published: its writer has not allowed it.'
          }
        </p>`
    }
    <h2>Erase</h2>
    <form method="post" action="${path}/erase">
      <p>Removes who wrote the letter, what it says, the answer and the attachments. This cannot be undone.</p>
      <label for="confirm">Type the number of the letter to confirm</label>
      <input id="confirm" name="confirm" autocomplete="off" required />
      <button class="second">Erase</button>
    </form>`;
}
