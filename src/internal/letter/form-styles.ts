/** How forms look: that for letters, and that which asks what became of one. */
import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const formStyles = css`
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
  .form > .box + div {
    margin-top: 1em;
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
  .hint,
  .notice {
    font-size: 0.9375em;
  }
  .hint {
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
  [aria-invalid='true']:not([type='checkbox']) {
    border: 2px solid var(--_wrong);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: 0;
  }
  .form a {
    text-decoration: underline;
  }
  ul[role='list'],
  .chosen {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .box,
  .notice {
    margin-bottom: 1em;
  }
  .box {
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
  .box .heading {
    font-size: 1.125em;
  }
  .box li {
    padding: 0.3em 0;
    color: var(--_wrong);
    font-weight: 700;
  }
  .box .button {
    margin-top: 0.6em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.25em;
  }
  .buttons .button {
    margin: 0.25em;
  }
  .submit {
    padding: 0.6em 2em;
    background: var(--_accent);
    color: var(--_surface);
  }
  .submit:hover {
    text-decoration: underline;
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
    .hint {
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
