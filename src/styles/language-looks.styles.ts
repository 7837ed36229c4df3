/** How languages look: as a row, as a menu, as a select. */
import { css } from 'lit';

export const languageLooks = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [aria-current] {
    font-weight: 700;
  }
  /* Each name has a line before it. Those at the start of a row are out of what can be seen. */
  .row {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-0.7em - 1px);
    clip-path: inset(-9px -9px -9px 2px);
  }
  [dir='rtl'] .row {
    clip-path: inset(-9px 2px -9px -9px);
  }
  li {
    display: flex;
    align-items: center;
  }
  .row li::before {
    content: '';
    height: 1em;
    margin-inline-end: 0.7em;
    border-inline-start: 1px solid;
    opacity: 0.5;
  }
  .row li {
    margin-inline-end: 0.7em;
  }
  ul button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  ul button:hover {
    text-decoration: underline;
  }
  .menu {
    position: relative;
  }
  .button {
    display: inline-flex;
    align-items: center;
    padding: 0.4em 0.9em;
  }
  svg {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin-inline-end: 0.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  svg.sign {
    width: 0.75em;
    height: 0.75em;
    margin-inline-start: 0.5em;
    margin-inline-end: 0;
  }
  [aria-expanded='true'] .sign {
    transform: scaleY(-1);
  }
  .choices {
    position: absolute;
    inset: auto;
    z-index: 1;
    max-width: calc(100vw - 8px);
    max-height: 70vh;
    overflow: auto;
    padding: 0.25em 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 2px 12px rgba(0, 0, 0, 0.2);
  }
  .choices[hidden] {
    display: none;
  }
  .choices a,
  .choices button {
    flex: 1;
    display: flex;
    align-items: center;
    min-width: 10em;
    min-height: 2.75em;
    padding: 0.25em 1em;
    outline-offset: -3px;
  }
  .choices [aria-current] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  [dir='rtl'] .choices [aria-current] {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .pick,
  .pick label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .pick span,
  .pick label {
    margin-inline-end: 0.5em;
  }
  select {
    min-width: 8em;
    max-width: 100%;
    min-height: 2.75em;
    margin: 0.1em;
    padding: 0.25em 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
  }
  @media (pointer: coarse) {
    .row a,
    .row button {
      display: flex;
      align-items: center;
      justify-content: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
