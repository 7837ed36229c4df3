import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';
import { toolStyles } from '../../styles/tool.styles.js';

export const styles = css`
  ${hostStyles}
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  ${toolStyles}
`;
