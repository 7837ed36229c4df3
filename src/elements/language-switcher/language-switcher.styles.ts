import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [aria-current] {
    font-weight: 700;
  }
  /* Each name has a line before it. Those at the start of a row are out of what can be seen. */
  .row {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-0.7em - 1px);
    clip-path: inset(-9px -9px -9px 2px);
  }
  [dir='rtl'] .row {
    clip-path: inset(-9px 2px -9px -9px);
  }
  li {
    display: flex;
    align-items: center;
  }
  .row li::before {
    content: '';
    height: 1em;
    margin-inline-end: 0.7em;
    border-inline-start: 1px solid;
    opacity: 0.5;
  }
  .row li {
    margin-inline-end: 0.7em;
  }
  .waiting {
    height: 2.95em;
  }
  @media (pointer: coarse) {
    .row a {
      display: flex;
      align-items: center;
      justify-content: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media print {
    .base {
      display: none;
    }
  }
`;
