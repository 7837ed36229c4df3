import { css } from 'lit';
import { letterStyles } from '../letter/styles.js';

export const statusStyles = css`
  ${letterStyles}
  .query .code {
    max-width: 24em;
    font-family: ui-monospace, Consolas, monospace;
    letter-spacing: 0.08em;
  }
  [dir='rtl'] .code {
    text-align: right;
  }
  .page:not(:empty) {
    margin-bottom: 1em;
  }
  .result {
    --_done: var(--_accent);
    --_tone: var(--_accent);
    padding: 0;
    overflow: hidden;
  }
  @supports (color: light-dark(#000, #fff)) {
    .result {
      --_done: light-dark(#17663a, #8fd9ab);
    }
  }
  .result > * {
    margin: 0;
    padding: 1.1em 1.25em;
  }
  .result > * + * {
    border-top: 1px solid var(--_border);
  }
  .result.answered,
  .result.closed {
    --_tone: var(--_done);
  }
  .result.rejected {
    --_tone: var(--_wrong);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    border-top: 0.375em solid var(--_tone);
    background: rgba(125, 135, 145, 0.1);
  }
  .mark {
    flex: none;
    width: 2.75em;
    height: 2.75em;
    margin-inline-end: 1em;
    padding: 0.65em;
    border-radius: 50%;
    background: var(--_tone);
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .transferred .mark {
    transform: scaleX(-1);
  }
  .said {
    flex: 1 1 9em;
    min-width: 0;
  }
  .caption {
    display: block;
    font-size: 0.9375em;
  }
  .state .word {
    display: block;
    color: var(--_tone);
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.3;
  }
  .meaning {
    margin-top: 0.3em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    grid-gap: 0.9em 1.5em;
  }
  .facts > div {
    padding: 0;
    border: 0;
  }
  .facts > .wide {
    grid-column: 1 / -1;
  }
  .facts dt,
  .when,
  .signed {
    font-size: 0.9375em;
  }
  .facts dd {
    font-size: 1em;
    font-weight: 600;
    -webkit-user-select: text;
    user-select: text;
  }
  .result > .buttons {
    padding: 0.85em 1em;
  }
  .result .heading {
    margin-bottom: 0.75em;
    font-size: 1.125em;
  }
  .reply {
    padding-inline-start: 1.1em;
    border-inline-start: 0.25em solid var(--_tone);
  }
  .reply + .reply {
    margin-top: 1.25em;
  }
  .prose {
    width: 0;
    min-width: 100%;
  }
  .prose > * > :first-child,
  .prose > :first-child {
    margin-top: 0;
  }
  .prose > * > :last-child,
  .prose > :last-child {
    margin-bottom: 0;
  }
  .prose p {
    margin: 0.75em 0;
  }
  .prose [href] {
    color: var(--_accent);
    text-decoration: underline;
  }
  .prose:lang(zh) p:not([align]):not([class]) {
    text-indent: 2em;
  }
  .prose:lang(ko) {
    word-break: keep-all;
  }
  .signed {
    margin-top: 0.9em;
    text-align: end;
  }
  .steps {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    display: flex;
  }
  .dot {
    position: relative;
    flex: none;
    width: 1.3em;
    margin-inline-end: 0.75em;
  }
  .dot::before,
  .dot::after {
    box-sizing: border-box;
    content: '';
    position: absolute;
    left: 50%;
  }
  .dot::before {
    top: 0.8em;
    bottom: -0.8em;
    margin-left: -1px;
    border-left: 2px solid var(--_accent);
  }
  .step:last-child .dot::before {
    display: none;
  }
  .step.now .dot::before {
    border-left-style: dashed;
    border-left-color: var(--_border);
  }
  .dot::after {
    top: 0.35em;
    width: 0.9em;
    height: 0.9em;
    margin-left: -0.45em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  .now .dot::after,
  .end .dot::after {
    top: 0.15em;
    width: 1.3em;
    height: 1.3em;
    margin-left: -0.65em;
  }
  .now .dot::after {
    border-width: 0.3em;
    background: var(--_surface);
  }
  .end .dot::after {
    border-color: var(--_tone);
    background: var(--_tone);
  }
  .to-come .dot::after {
    border-style: dashed;
    background: var(--_surface);
  }
  .what {
    flex: 1;
    min-width: 0;
    padding-bottom: 1.1em;
  }
  .step:last-child .what {
    padding-bottom: 0;
  }
  .what .word {
    font-weight: 600;
  }
  .now .word,
  .end .word {
    font-weight: 700;
  }
  .to-come .word {
    font-weight: 400;
  }
  .note {
    margin-top: 0.25em;
    white-space: pre-line;
  }
  @media (max-width: 30em) {
    .result {
      padding: 0;
    }
    .result > * {
      padding: 0.9em 0.85em;
      padding: 0.9em min(0.85em, 4vw);
    }
    .facts {
      display: block;
    }
    .facts > div {
      display: flex;
      flex-wrap: wrap;
      padding: 0.25em 0;
    }
    .facts dt {
      flex: 1 1 5.5em;
      margin-inline-end: 0.5em;
      overflow-wrap: break-word;
    }
    .facts dd {
      flex: 2 1 10em;
    }
    .mark {
      width: 2.25em;
      height: 2.25em;
      margin-inline-end: 0.75em;
      padding: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .mark {
      border: 2px solid;
      background: Canvas;
      stroke: CanvasText;
    }
  }
  @media print {
    .head {
      background: none;
    }
    .mark {
      display: none;
    }
    .step,
    .facts > div {
      break-inside: avoid;
    }
  }
`;
