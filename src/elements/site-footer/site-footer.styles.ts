import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  .base > * {
    padding: 1em 0;
    border-top: 1px solid var(--_border);
    font-size: calc(0.875em * var(--civic-text-scale, 1) * var(--_dpr, 1));
    text-align: center;
  }
  .item {
    display: inline-block;
    margin: 0 0.75em;
    padding: 0.15em 0;
  }
  [href] {
    display: inline-block;
    text-decoration: underline;
  }
  [href]:hover {
    color: var(--_accent);
  }
  @media (pointer: coarse) {
    [href] {
      padding: 0.75em 0;
    }
  }
`;
