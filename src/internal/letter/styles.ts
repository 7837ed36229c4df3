import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const letterStyles = css`
  ${hostStyles}
  .form {
    --_wrong: currentColor;
    max-width: 46em;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  @supports (color: light-dark(#000, #fff)) {
    .form {
      --_wrong: light-dark(#b3261e, #ffb4ab);
    }
  }
  .form > div + fieldset,
  .form > .box + div {
    margin-top: 1em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset[disabled] {
    opacity: 0.75;
  }
  .page[inert] {
    pointer-events: none;
  }
  .field,
  .page ::slotted(*) {
    margin-bottom: 1.5em;
  }
  .field.wrong {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_wrong);
  }
  .field > label,
  .label {
    display: block;
    font-weight: 700;
  }
  .optional {
    font-weight: 400;
  }
  .hint,
  .count,
  .notice {
    font-size: 0.9375em;
  }
  .hint,
  .count:not(.over),
  .optional {
    opacity: 0.8;
  }
  .problem {
    color: var(--_wrong);
    font-weight: 700;
  }
  input:not([type='checkbox']),
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin: 0.35em 0 0;
    padding: 0.5em 0.6em;
    border: 1px solid #767676;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
    line-height: 1.5;
  }
  textarea {
    resize: vertical;
  }
  select,
  #name,
  #phone,
  #email {
    max-width: 24em;
  }
  input[type='tel'],
  input[type='email'] {
    text-align: start;
  }
  [aria-invalid='true']:not([type='checkbox']) {
    border: 2px solid var(--_wrong);
  }
  input.visually-hidden {
    width: 1px;
    min-height: 0;
    height: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden:focus + .button {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: 0;
  }
  /* Read from left to right, also where the page is not. */
  input[type='tel'],
  input[type='email'] {
    direction: ltr;
  }
  /* In large letters, the button goes below the name. */
  .chosen li {
    flex-wrap: wrap;
  }
  .chosen bdi {
    flex: 1 1 8em;
    min-width: 0;
  }
  .count {
    text-align: end;
  }
  .over {
    color: var(--_wrong);
    font-weight: 700;
  }
  .tick {
    display: flex;
    align-items: flex-start;
  }
  .tick input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    font-size: 1em;
    margin: 0.65em 0;
    margin-inline-end: 0.6em;
    accent-color: var(--_accent);
  }
  .tick label {
    flex: 1;
    padding: 0.6em 0;
  }
  .privacy {
    padding-inline-start: 2.1em;
  }
  .form a {
    text-decoration: underline;
  }
  .privacy a,
  .emergency a {
    color: var(--_accent);
  }
  .choose .button {
    display: inline-flex;
    align-items: center;
    margin-top: 0.35em;
  }
  ul {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .chosen li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.2em 0;
    border-bottom: 1px solid var(--_border);
  }
  .chosen .button {
    flex: none;
    margin-inline-start: 0.75em;
    overflow-wrap: normal;
  }
  .box,
  .draft,
  .notice {
    margin-bottom: 1em;
  }
  .box,
  .draft {
    padding: 0.9em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
  }
  .box.wrong {
    border-width: 3px;
    border-color: var(--_wrong);
  }
  .heading {
    font-weight: 700;
  }
  .box .heading,
  .receipt .heading {
    font-size: 1.125em;
  }
  .box li {
    padding: 0.3em 0;
    color: var(--_wrong);
    font-weight: 700;
  }
  .emergency {
    margin-bottom: 0.75em;
    padding: 0.6em 1em;
    border: 2px solid var(--_wrong);
    border-radius: var(--_radius);
  }
  .emergency a {
    white-space: nowrap;
  }
  .box .button,
  .draft .button {
    margin-top: 0.6em;
  }
  progress {
    display: block;
    width: 100%;
    height: 0.75em;
    margin: 0.6em 0;
    accent-color: var(--_accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.25em;
  }
  .buttons .button {
    margin: 0.25em;
  }
  .sending {
    flex: 0 0 100%;
  }
  .submit {
    padding: 0.6em 2em;
    background: var(--_accent);
    color: var(--_surface);
  }
  .submit:hover {
    text-decoration: underline;
  }
  .receipt {
    border: 2px solid var(--_accent);
  }
  dl {
    margin: 1em 0;
  }
  dl > div {
    padding: 0.4em 0;
    border-bottom: 1px solid var(--_border);
  }
  dd {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
    -webkit-user-select: all;
    user-select: all;
  }
  [part='query-code'],
  [part='reference'] {
    font-family: ui-monospace, Consolas, monospace;
    letter-spacing: 0.05em;
  }
  @media (max-width: 30em) {
    .form {
      padding: 0.85em;
    }
    .submit {
      flex: 1 0 calc(100% - 0.5em);
    }
  }
  @media (pointer: coarse) {
    .button,
    .box li a {
      display: inline-block;
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .form {
      --_wrong: CanvasText;
    }
    .submit {
      border: 2px solid;
      color: ButtonText;
      background: ButtonFace;
    }
    fieldset[disabled],
    .hint,
    .count:not(.over),
    .optional {
      opacity: 1;
    }
  }
  @media print {
    .form {
      border: 0;
    }
    .buttons,
    [role='status'] {
      display: none;
    }
  }
`;
