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
  [role='status']:not(:empty) {
    max-width: 24em;
    padding: 0.5em 0;
  }
  .qr {
    display: block;
    max-width: 100%;
    height: auto;
    /* Black on white, also where the page is dark: else cameras do not find it. */
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .field {
    display: block;
    width: 100%;
    margin-top: 0.25em;
    padding: 0.5em;
    font: inherit;
    direction: ltr;
  }
  ${toolStyles}
`;
