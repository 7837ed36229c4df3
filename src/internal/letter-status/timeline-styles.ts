import { css } from 'lit';

export const timelineStyles = css`
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
`;
