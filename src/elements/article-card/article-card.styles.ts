import { css } from 'lit';
import { articleStyles } from '../../styles/article.styles.js';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  ${articleStyles}
  .card {
    max-width: 24em;
  }
`;
