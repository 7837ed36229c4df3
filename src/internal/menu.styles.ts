import { css } from 'lit';
import { hostStyles } from '../styles/host.styles.js';

export const menuStyles = css`
  ${hostStyles}
  .nav {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .head {
    padding: 0.6em 0.85em;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 1.125em;
    font-weight: 700;
  }
  .row {
    display: flex;
    border-inline-start: 0.25em solid transparent;
  }
  .nav > ul > li + li {
    border-top: 1px solid var(--_border);
  }
  a,
  .toggle {
    flex: 1;
    padding: 0.6em;
  }
  .toggle,
  .fold {
    min-width: 2.75em;
    min-height: 2.75em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .toggle {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  a + .toggle {
    flex: none;
  }
  .toggle::after,
  .fold::after {
    content: '';
    flex: none;
    width: 0.45em;
    height: 0.45em;
    margin: 0 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  [aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  .row:hover {
    background: rgba(125, 135, 145, 0.12);
  }
  .here > .row {
    border-color: var(--_accent);
    background: rgba(125, 135, 145, 0.18);
    font-weight: 700;
  }
  .here > .row a {
    color: var(--_accent);
  }
  li ul {
    padding-inline-start: 1em;
    font-size: 0.9375em;
  }
  li li ul {
    font-size: 1em;
  }
  :focus-visible {
    outline-offset: -3px;
  }
  .small,
  .fold {
    display: none;
  }

  @media (max-width: 299px), (min-width: 40.01em) {
    .bar {
      border: 0;
      background: var(--_accent);
      color: var(--_surface);
    }
    .bar > ul {
      display: flex;
      flex-wrap: wrap;
    }
    .bar > ul > li {
      position: relative;
    }
    .bar > ul > li + li {
      border: 0;
    }
    .bar > ul > li > .row {
      border: 0 solid transparent;
      border-width: 0.2em 0;
    }
    .bar > ul > .here > .row {
      border-bottom-color: var(--_surface);
    }
    .bar > ul > li > .row > * {
      padding: 0.6em 1em;
      color: inherit;
    }
    .bar > ul > li > .row > a + .toggle {
      margin-inline-start: -0.75em;
      padding: 0;
    }
    .bar > ul > li > ul {
      position: absolute;
      z-index: 1000;
      width: max-content;
      min-width: 12em;
      max-width: 20em;
      padding: 0.25em 0;
      border: 1px solid var(--_border);
      border-radius: 0 0 var(--_radius) var(--_radius);
      box-shadow: 0 0.4em 1em rgba(0, 0, 0, 0.25);
      background: var(--_surface);
      color: var(--_on-surface);
    }
    .bar .end {
      right: 0;
    }
    [dir='rtl'] .bar .end {
      right: auto;
      left: 0;
    }
  }
  /* On a phone. A narrower window is the frame of a menu. */
  @media (min-width: 300px) and (max-width: 40em) {
    .head {
      display: block;
      padding: 0;
    }
    .folded .head {
      border-radius: var(--_radius);
    }
    .title,
    .folded > ul {
      display: none;
    }
    .fold {
      display: flex;
      align-items: center;
      justify-content: space-between;
      width: 100%;
      padding: 0.6em 0.85em;
    }
  }
  @media (pointer: coarse) {
    a,
    .toggle {
      padding: 0.85em 0.6em;
    }
  }
  /* Colours of the system stay what they are: text on the accent colour would be that of the page on itself. */
  @media (forced-colors: active) {
    .nav,
    .nav .head {
      border-bottom: 1px solid;
      color: CanvasText;
    }
    .nav > ul li > .row {
      border-color: Canvas;
    }
    .nav > ul li.here > .row {
      border-color: Highlight;
    }
  }
  @media print {
    .nav {
      display: none;
    }
  }
`;
