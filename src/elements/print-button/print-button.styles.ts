import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';
import { toolStyles } from '../../styles/tool.styles.js';

export const styles = css`
  ${hostStyles}
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .mark {
    margin-inline-end: 0.4em;
  }
  ${toolStyles}
`;
