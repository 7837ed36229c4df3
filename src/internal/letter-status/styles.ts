import { css } from 'lit';
import { formStyles } from '../letter/form-styles.js';
import { timelineStyles } from './timeline-styles.js';

export const statusStyles = css`
  ${formStyles}
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
  .facts > .wide {
    grid-column: 1 / -1;
  }
  .facts dt,
  .when,
  .signed {
    font-size: 0.9375em;
  }
  .facts dd {
    margin: 0;
    font-weight: 600;
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
  ${timelineStyles}
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
