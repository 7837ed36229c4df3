/** What the tools of readers have in common: buttons with a mark, of no use on paper. */
import { css } from 'lit';

export const toolStyles = css`
  .tool {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.9em;
    min-height: 1.9em;
    padding: 0 0.3em;
    vertical-align: middle;
  }
  .tool:hover {
    text-decoration: none;
  }
  .mark {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  @media (pointer: coarse) {
    .button {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
