/** What is shown below links that share. Fetched with it. */
import { css } from 'lit';

export const sharePanelStyles = css`
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
`;
