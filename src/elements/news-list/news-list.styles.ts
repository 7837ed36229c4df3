import { css } from 'lit';
import { articleStyles } from '../../styles/article.styles.js';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  ${articleStyles}
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 0.5em;
    border-bottom: 2px solid var(--_accent);
  }
  .head [role] {
    padding-bottom: 0.25em;
    font-size: 1.25em;
    font-weight: 700;
  }
  .head a {
    padding: 0.6em 0;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cards {
    display: grid;
    grid-gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
    /* Chromium 79 and later: no wider than the list, where letters are large. */
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
  }
  .long li {
    content-visibility: auto;
    contain-intrinsic-size: auto 4em;
  }
  .pager {
    margin-top: var(--_space);
    text-align: center;
  }
`;
