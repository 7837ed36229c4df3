/** How languages look as a menu and as a select. */
import { css } from 'lit';

export const languageLooks = css`
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
    margin-inline: 0.5em 0;
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
    .row button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
