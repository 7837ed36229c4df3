import { css } from 'lit';
import { formStyles } from './form-styles.js';

export const letterStyles = css`
  ${formStyles}
  .form > div + fieldset {
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
  .optional {
    font-weight: 400;
  }
  .count {
    font-size: 0.9375em;
    text-align: end;
  }
  .count:not(.over),
  .optional {
    opacity: 0.8;
  }
  .over {
    color: var(--_wrong);
    font-weight: 700;
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
  /* Read from left to right, also where the page is not. */
  input[type='tel'],
  input[type='email'] {
    direction: ltr;
    text-align: start;
  }
  input.visually-hidden {
    width: 1px;
    min-height: 0;
    height: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
  }
  .visually-hidden:focus + .button {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .choose .button {
    display: inline-flex;
    align-items: center;
    margin-top: 0.35em;
  }
  .chosen li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    /* In large letters, the button goes below the name. */
    flex-wrap: wrap;
    padding: 0.2em 0;
    border-bottom: 1px solid var(--_border);
  }
  .chosen bdi {
    flex: 1 1 8em;
    min-width: 0;
  }
  .chosen .button {
    flex: none;
    margin-inline-start: 0.75em;
    overflow-wrap: normal;
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
  .privacy a,
  .emergency a {
    color: var(--_accent);
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
  .draft {
    margin-bottom: 1em;
    padding: 0.9em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
  }
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
  .sending {
    flex: 0 0 100%;
  }
  .receipt {
    border: 2px solid var(--_accent);
  }
  .receipt .heading {
    font-size: 1.125em;
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
  @media (forced-colors: active) {
    fieldset[disabled],
    .count:not(.over),
    .optional {
      opacity: 1;
    }
  }
  @media print {
    .receipt {
      border: 0;
    }
  }
`;
