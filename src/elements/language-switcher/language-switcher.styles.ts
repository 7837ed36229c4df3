import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  @media print {
    .base {
      display: none;
    }
  }
`;
