import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .switcher {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    line-height: 1.2;
  }
  [part='label'] {
    margin-inline-end: 0.4em;
  }
  .buttons {
    display: flex;
  }
  .button {
    min-width: 1.9em;
    min-height: 1.9em;
    padding: 0 0.3em;
    line-height: 1;
  }
  .button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_surface);
    forced-color-adjust: none;
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
