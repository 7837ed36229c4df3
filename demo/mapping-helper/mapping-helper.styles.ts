import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    --line: rgba(125, 135, 145, 0.4);
    line-height: 1.5;
  }
  * {
    box-sizing: border-box;
  }
  h2 {
    margin: 1.5em 0 0.5em;
    font-size: 1.25em;
  }
  form,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
  }
  label {
    display: block;
    flex: 1 1 14em;
    font-weight: 600;
  }
  .wide {
    flex-basis: 100%;
  }
  input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.25em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: Canvas;
    color: CanvasText;
    font: inherit;
    font-weight: 400;
  }
  textarea,
  pre,
  td input,
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  button {
    min-height: 2.75em;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: 0.375em;
    background: Canvas;
    color: LinkText;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button[type='submit'] {
    border-color: #0b5394;
    background: #0b5394;
    color: #fff;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  .verdict {
    margin: 1.5em 0 0;
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid #2e7d32;
    border-radius: 0.375em;
  }
  .verdict.guess {
    border-inline-start-color: #b26a00;
  }
  .verdict.problem {
    border-inline-start-color: #b3261e;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.4em 0.6em 0.4em 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  th {
    min-width: 8em;
    overflow-wrap: normal;
  }
  td:nth-child(2) {
    min-width: 13em;
  }
  td:nth-child(3),
  td:nth-child(4) {
    min-width: 10em;
    font-size: 0.875em;
  }
  summary {
    padding: 0.6em 0;
    font-weight: 600;
    cursor: pointer;
  }
  pre {
    margin: 0.5em 0;
    padding: 1em;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .preview {
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
  }
  small {
    display: block;
    font-weight: 400;
    opacity: 0.85;
  }
`;
