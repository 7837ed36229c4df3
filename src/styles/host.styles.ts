/**
 * What stands between an element and its page. Every element takes these styles.
 *
 * `* {}` of a page beats `:host` rules, so that the host keeps next to nothing: a page must still be able to hide or
 * move the element. All else hangs on the inner `.base`, which takes nothing from the page but colour and font family,
 * and gives each property that legacy pages leave lying about a token for those who mean it.
 */
import { css } from 'lit';

export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]:not([hidden='false'])) {
    display: none !important;
  }
  .over {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .over > .base,
  .over > slot {
    display: block;
    grid-area: 1 / 1;
  }
  .over > .base {
    visibility: hidden;
  }
  .base {
    all: initial;
    display: flow-root;
    /* Beside a float only where there is room: else below it. */
    min-width: 50%;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--civic-color, inherit);
    background: var(--civic-background, none);
    font-family: var(--civic-font, inherit);
    line-height: var(--civic-line-height, 1.6);
    letter-spacing: var(--civic-letter-spacing, normal);
    text-align: var(--civic-text-align, start);
    text-indent: var(--civic-text-indent, 0);
    text-transform: var(--civic-text-transform, none);
    text-shadow: var(--civic-text-shadow, none);
    white-space: var(--civic-white-space, normal);
    word-break: var(--civic-word-break, normal);
    overflow-wrap: anywhere;
    --_accent: var(--civic-accent, LinkText);
    --_surface: var(--civic-surface, Canvas);
    --_on-surface: var(--civic-on-surface, CanvasText);
    --_border: var(--civic-border, rgba(125, 135, 145, 0.4));
    --_radius: var(--civic-radius, 0.375em);
    --_space: var(--civic-space, 1em);
  }
  /* Before Chromium 81 a page is never dark by itself. The build keeps this out of files for others. */
  @supports not (color: Canvas) {
    .base {
      --_accent: var(--civic-accent, #0b5394);
      --_surface: var(--civic-surface, #fff);
      --_on-surface: var(--civic-on-surface, #000);
    }
  }
  @supports (color: light-dark(#000, #fff)) {
    .base {
      --_accent: var(--civic-accent, light-dark(#0b5394, #9cc8f2));
    }
  }
  .base > * {
    font-size: calc(1em * var(--civic-text-scale, 1) * var(--_dpr, 1));
  }
  .base * {
    box-sizing: border-box;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  [href]:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  .button {
    min-width: 2.75em;
    min-height: 2.75em;
    margin: 0.1em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .button:hover,
  .button[aria-current] {
    background: var(--_accent);
    color: var(--_surface);
    forced-color-adjust: none;
  }
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .message {
    padding: 0.5em 0;
  }
  .visually-hidden {
    position: absolute;
    clip-path: inset(50%);
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
