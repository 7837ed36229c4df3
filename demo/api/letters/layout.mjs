// @ts-check
/**
 * What all pages of the endpoint have in common. Every text goes through `html`, which escapes it; there is no script in
 * them, and none would run.
 */

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

const style = `
:root { color-scheme: light dark; --ink: #1c2b33; --quiet: #51616a; --paper: #f6f4ee; --sheet: #fffefb; --line: #d8d5ca; --sea: #14506a; --lamp: #a8442a; --good: #2f6450 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecea; --quiet: #a9b8bf; --paper: #0f181e; --sheet: #162229; --line: #2f404a; --sea: #8fcbe3; --lamp: #f0a07f; --good: #8fd0b0 } }
* { box-sizing: border-box }
body { margin: 0; padding: 16px; background: var(--paper); color: var(--ink); font: 100%/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
main { max-width: 720px; margin: 24px auto; padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-top: 4px solid var(--sea) }
main:focus { outline: none }
main.narrow { max-width: 28rem }
main.desk { max-width: 75rem }
h1 { margin: 0 0 16px; font-size: 1.5em; line-height: 1.3 }
h2 { margin: 32px 0 8px; font-size: 1.15em }
a { color: var(--sea) }
dl { margin: 0 0 16px }
dt { margin-top: 12px; color: var(--quiet); font-size: .875em }
dd { margin: 0 }
dd.code { font: 1.25em/1.5 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .06em }
.text { white-space: pre-line }
.notice { padding: 12px 16px; border-inline-start: 4px solid var(--lamp); background: var(--paper) }
.notice.good { border-color: var(--good) }
.notice.wrong { font-weight: 600 }
.hint { margin: 0 0 6px; color: var(--quiet); font-size: .9375em }
.quiet { color: var(--quiet) }
h3 { margin: 16px 0 8px; font-size: 1em }
table { width: 100%; border-collapse: collapse; overflow-wrap: normal }
th, td { padding: 12px 16px 12px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
thead th { color: var(--quiet); font-weight: 400; font-size: .875em; white-space: nowrap }
tbody th { width: 40%; font-weight: 600; overflow-wrap: anywhere }
tbody th a { display: inline-block; padding: 2px 0 }
td .label { display: none; color: var(--quiet) }
.number { font-family: ui-monospace, Menlo, Consolas, monospace; white-space: nowrap }
.badge { display: inline-block; padding: 0 10px; border: 1px solid; border-radius: 999px; font-size: .875em; font-weight: 600; white-space: nowrap }
.badge.open { color: var(--lamp) }
.badge.done { color: var(--good) }
.desk time { white-space: nowrap }
.late { color: var(--lamp) }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0 -8px 8px }
.facts > * { margin: 2px 8px }
.columns { margin-top: 16px }
.columns > div > section { margin-bottom: 24px; padding: 4px 20px 20px; border: 1px solid var(--line) }
.columns h2 { margin-top: 12px }
.history { margin: 0; padding-inline-start: 20px }
.history li { padding: 4px 0 }
.filter ul { border-bottom: 1px solid var(--line) }
.filter a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; box-shadow: inset 0 -3px var(--sea) }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; max-width: 75rem; margin: 0 auto }
.bar button { margin: 0 }
.brand { padding: 10px 0; color: inherit; text-decoration: none }
.skip { position: absolute; inset-block-start: -100px; padding: 12px 16px; background: var(--sheet) }
.skip:focus { inset-block-start: 8px }
details { padding: 8px 20px; border: 1px solid var(--line) }
summary { padding: 8px 0; cursor: pointer }
@media (min-width: 56rem) {
  .columns { display: grid; grid-template-columns: 5fr 6fr; grid-column-gap: 24px }
  .columns > div { min-width: 0 }
}
@media (max-width: 48rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0) }
  table, tbody, tr, tbody th, td { display: block; width: 100% }
  tbody tr { padding: 12px 0; border-bottom: 1px solid var(--line) }
  tbody th, td { padding: 2px 0; border: 0 }
  td .label { display: inline-block; min-width: 6.5em }
}
@media (max-width: 30rem) { body { padding: 8px } main { margin: 8px auto; padding: 16px } .columns > div > section { padding: 4px 14px 14px } }
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
@media (forced-colors: active) { .filter a[aria-current] { border-bottom: 3px solid } }
@media print { .bar { display: none } body { padding: 0; background: none } main { margin: 0; border: 0 } }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but the one style sheet, and forms that are sent to where they came from. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'`;

/** @param {{ language: string, title: string, body: unknown, kind?: string, top?: unknown }} page */
export function page({ language, title, body, kind = '', top = '' }) {
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
        ${top}
        <main class="${kind}" id="main" tabindex="-1">${body}</main>
      </body>
    </html> `;
}

/** @param {string} language @param {string} time */
export const timeIn = (language, time) => {
  const options = /** @type {const} */ ({ dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  const isDay = time.length === 10;
  const shown = new Intl.DateTimeFormat(language, isDay ? options : { ...options, timeStyle: 'short' });
  return html`<time datetime="${time}">${shown.format(new Date(isDay ? `${time}T00:00:00+08:00` : time))}</time>`;
};

/** @param {string} label @param {unknown} value @param {string} [kind] */
export const row = (label, value, kind = '') =>
  value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd class="${kind}">${value}</dd>`;

