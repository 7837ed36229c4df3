import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css`
  ${hostStyles}
  .whole,
  .waiting {
    max-width: var(--civic-measure, 44em);
    margin: 0 auto;
  }
  .title {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }
  .subtitle {
    margin-top: 0.4em;
    font-size: 1.125em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 0.75em 0 1.25em;
    padding-bottom: 0.6em;
    border-bottom: 1px solid var(--_border);
  }
  .meta {
    font-size: 0.875em;
  }
  .meta > * {
    display: inline-block;
    margin-inline-end: 1.25em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .notice {
    margin: 1em 0;
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 0.3em solid var(--_accent);
  }
  .attachments,
  .neighbours {
    margin-top: 1.5em;
    padding-top: 1em;
    border-top: 1px solid var(--_border);
  }
  .attachments ul {
    margin: 0.4em 0 0;
    padding: 0;
    list-style: none;
  }
  .attachments li,
  .neighbours div {
    padding: 0.35em 0;
  }
  .waiting div {
    height: 1em;
    margin: 0.75em 0;
    background: rgba(125, 135, 145, 0.18);
  }

  .whole [href] {
    color: var(--_accent);
    text-decoration: underline;
  }
  /* As wide as its place, whatever is in it. How texts look comes with what makes them safe (prose.styles.ts). */
  .prose {
    width: 0;
    min-width: 100%;
  }
  figure {
    margin: 1em 0;
    text-align: center;
  }
  figure img {
    max-width: 100%;
    height: auto;
  }
  @media (pointer: coarse) {
    .attachments a,
    .neighbours a {
      display: inline-block;
      padding: 0.6em 0;
    }
  }
`;
