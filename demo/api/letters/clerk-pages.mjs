// @ts-check
/** The clerk's desk in a browser: letters are found, read, answered, published and erased. */

import { html, raw } from 'hono/html';
import { cityDay } from './calendar.mjs';
import { page, row, timeIn } from './layout.mjs';
import { states, textsIn } from './texts.mjs';

const en = textsIn('en');
const language = 'en';
const base = '/api/clerk';
const desk = 'the clerk’s desk';
const done = ['answered', 'rejected', 'closed'];

/** The bar of a page on which somebody is signed in. */
const bar = html`<header class="bar">
  <a class="skip" href="#main">Skip to the content</a>
  <a class="brand" href="${base}"><strong>Lanwan</strong> <span lang="zh-Hans">澜湾</span> The clerk’s desk</a>
  <form method="post" action="${base}/session/end"><button class="second">Sign out</button></form>
</header>`;

/** @param {{ failed?: string }} [state] */
export function signInPage({ failed } = {}) {
  return page({
    language,
    title: `${failed ? `${failed} ` : ''}Sign in: ${desk}`,
    kind: 'narrow',
    body: html`<h1>The clerk’s desk</h1>
      <p>Letters to the Mayor are read, answered and published here.</p>
      ${failed ? html`<p class="notice wrong" id="failed" role="alert">${failed}</p>` : ''}
      <form method="post" action="${base}/session">
        <input name="username" value="clerk" autocomplete="username" hidden />
        <label for="token">Token</label>
        <p class="hint" id="token-hint">It is printed where the endpoint was started, or set there as CLERK_TOKEN.</p>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          aria-describedby="${failed ? 'failed ' : ''}token-hint"
          required
          autofocus
        />
        <button>Sign in</button>
      </form>`,
  });
}

/** @param {string} state */
const badge = (state) => html`<span class="badge ${done.includes(state) ? 'done' : 'open'}">${en.states[state]}</span>`;

/** The day by which an answer is due, and whether that has passed. @param {any} letter */
const due = ({ state, dueDate }) =>
  html`<time datetime="${dueDate}">${dueDate}</time>${
    !done.includes(state) && dueDate < cityDay(new Date()) ? html` <strong class="late">late</strong>` : ''
  }`;

/** @param {any} letter */
const published = ({ publishedId, publish }) => (publishedId ? 'Published' : publish ? 'Allowed' : 'No');

/** @param {{ letters: any[], total: number, state?: string, page: number, size: number }} list */
export function listPage({ letters, total, state, page: number, size }) {
  const address = (/** @type {Record<string, string | undefined>} */ query) =>
    `${base}?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  const link = (/** @type {string} */ href, /** @type {string} */ text, /** @type {boolean} */ isCurrent = false) =>
    html`<li><a href="${href}" ${isCurrent ? raw('aria-current="page"') : ''}>${text}</a></li>`;
  const cell = (/** @type {string} */ label, /** @type {unknown} */ content) =>
    html`<td role="cell"><span class="label" aria-hidden="true">${label}</span> ${content}</td>`;
  const columns = ['Subject', 'Number', 'About', 'State', 'Due', 'May be public'];
  const newer = number > 1;
  const older = number * size < total;
  return page({
    language,
    title: `${state ? `${en.states[state]}: letters` : 'Letters'}: ${desk}`,
    kind: 'desk',
    top: bar,
    body: html`<h1>Letters</h1>
      <nav class="filter" aria-label="State">
        <ul>
          ${link(base, 'All', !state)}
          ${states.map((one) => link(address({ state: one }), en.states[one], one === state))}
        </ul>
      </nav>
      <p class="quiet">${total} ${total === 1 ? 'letter' : 'letters'}, the newest first</p>
      ${
        letters.length
          ? html`<table role="table">
              <thead role="rowgroup">
                <tr role="row">
                  ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${letters.map(
                  (letter) =>
                    html`<tr role="row">
                      <th role="rowheader" scope="row">
                        <a href="${base}/letters/${letter.reference}"><bdi>${letter.subject ?? '(erased)'}</bdi></a>
                      </th>
                      ${cell('Number', html`<span class="number">${letter.reference}</span>`)}
                      ${cell('About', en.categories[letter.category] ?? letter.category)}
                      ${cell('State', badge(letter.state))} ${cell('Due', due(letter))}
                      ${cell('May be public', published(letter))}
                    </tr>`,
                )}
              </tbody>
            </table>`
          : html`<p class="notice">There are no letters here.</p>`
      }
      ${
        newer || older
          ? html`<nav aria-label="Pages">
              <ul>
                ${newer ? link(address({ state, page: String(number - 1) }), 'Newer') : ''}
                ${older ? link(address({ state, page: String(number + 1) }), 'Older') : ''}
              </ul>
            </nav>`
          : ''
      }`,
  });
}

/** @param {string | undefined} text of a reader */
const words = (text) => text && html`<bdi class="text">${text}</bdi>`;

/** @param {any} letter @param {{ notice?: string }} [state] */
export function letterPage(letter, { notice } = {}) {
  const path = `${base}/letters/${letter.reference}`;
  return page({
    language,
    title: `${notice ? `${notice} ` : ''}${letter.reference}: ${desk}`,
    kind: 'desk',
    top: bar,
    body: html`<p class="trail"><a href="${base}">All letters</a></p>
      ${
        // Who works with the keyboard, or hears the page, goes on from here.
        notice ? html`<p class="notice good" role="status" tabindex="-1" autofocus>${notice}</p>` : ''
      }
      <div lang="${letter.language}"><h1>${words(letter.subject) ?? '(erased)'}</h1></div>
      <p class="facts">
        ${badge(letter.state)} <span class="number">${letter.reference}</span>
        <span>${en.categories[letter.category] ?? letter.category}</span>
        <span>Received ${timeIn(language, letter.receivedAt)}</span> <span>Due ${due(letter)}</span>
      </p>
      ${letter.erased ? html`<p class="notice">Who wrote this letter and what it said has been erased.</p>` : ''}
      <div class="columns">
        <div>${letterPart(letter, path)}</div>
        <div>${letter.erased ? '' : html`${workPart(letter, path)}${publishPart(letter, path)}`}</div>
      </div>
      ${
        letter.erased
          ? ''
          : html`<details>
              <summary>Erase this letter</summary>
              <form method="post" action="${path}/erase">
                <p>
                  Removes who wrote the letter, what it says, the answer and the attachments. What was published stays.
                  This cannot be undone.
                </p>
                <label for="confirm">Type the number of the letter to confirm</label>
                <input id="confirm" name="confirm" autocomplete="off" autocapitalize="characters" required />
                <button class="second">Erase</button>
              </form>
            </details>`
      }`,
  });
}

/** What came, who wrote it, and what has happened since. @param {any} letter @param {string} path */
function letterPart(letter, path) {
  const own = Object.entries(letter.extra).map(([name, value]) => row(name, words([value].flat().join(', '))));
  const kilobytes = (/** @type {number} */ bytes) => Math.ceil(bytes / 1024);
  return html`${
      letter.erased
        ? ''
        : html`<section aria-labelledby="letter">
              <h2 id="letter">Letter</h2>
              <p class="text" lang="${letter.language}">${letter.message}</p>
              ${
                letter.files.length
                  ? html`<h3>Attachments</h3>
                      <ul>
                        ${letter.files.map(
                          (/** @type {any} */ file) =>
                            html`<li>
                              <a href="${path}/files/${file.position}"><bdi>${file.name}</bdi></a> (${file.type},
                              ${kilobytes(file.size)} kB)
                            </li>`,
                        )}
                      </ul>`
                  : ''
              }
            </section>
            <section aria-labelledby="writer">
              <h2 id="writer">Writer</h2>
              <dl>
                ${row(en.fields.name, words(letter.name))} ${row(en.fields.phone, words(letter.phone))}
                ${row(en.fields.email, words(letter.email))} ${row(en.fields.address, words(letter.address))} ${own}
                ${row('Wants to be told by', letter.notify.join(', '))}
                ${row('May be published', letter.publish ? 'Yes, without name' : 'No')}
                ${row('Privacy notice', words(letter.consent))}
              </dl>
            </section>`
    }
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol class="history">
        ${letter.history.map(
          (/** @type {any} */ one) =>
            html`<li>
              <strong>${en.states[one.state]}</strong> ${words(one.unit) ?? ''}<br />
              <span class="quiet">${timeIn(language, one.at)}</span>
            </li>`,
        )}
      </ol>
    </section>`;
}

/** @param {any} letter @param {string} path */
function workPart(letter, path) {
  return html`<section aria-labelledby="work">
    <h2 id="work">Work on it</h2>
    <form method="post" action="${path}">
      <p class="hint">With number and query code, the writer sees all of this as soon as it is saved.</p>
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
  </section>`;
}

/** @param {any} letter @param {string} path */
function publishPart(letter, path) {
  const texts = letter.published ?? letter.suggestion;
  if (!texts)
    return html`<section aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <p class="quiet">
        ${
          letter.publish
            ? 'It can be published when it is answered.'
            : 'It may not be published: its writer has not allowed it.'
        }
      </p>
    </section>`;
  return html`<section aria-labelledby="publish">
    <h2 id="publish">${letter.published ? 'Published' : 'Publish'}</h2>
    <p class="hint">
      Everybody can read this. Go through it: no name, no address, nothing that tells who wrote it or is spoken of. What
      looked like it has been replaced with ***.
    </p>
    <form method="post" action="${path}/published">
      <label for="published-subject">Subject of the publication</label>
      <input
        id="published-subject"
        name="subject"
        maxlength="200"
        required
        lang="${letter.language}"
        value="${texts.subject}"
      />
      <label for="published-question">Letter as it is published</label>
      <textarea id="published-question" name="question" maxlength="10000" required lang="${letter.language}">
${texts.question}</textarea
      >
      <label for="published-answer">Answer as it is published</label>
      <textarea id="published-answer" name="answer" maxlength="10000" required lang="${letter.language}">
${texts.answer}</textarea
      >
      <button>${letter.published ? 'Publish the changes' : 'Publish'}</button>
    </form>
    ${
      letter.published
        ? html`<p><a href="/api/letters/published/${letter.published.id}">See what everybody sees</a></p>
            <form method="post" action="${path}/published/end"><button class="second">Publish no longer</button></form>`
        : ''
    }
  </section>`;
}
