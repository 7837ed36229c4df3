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
  .tools > * + * {
    margin-inline-start: 0.4em;
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
  /* As wide as its place, whatever is in it; what is wider scrolls or shrinks. */
  .prose {
    width: 0;
    min-width: 100%;
    font-size: 1.0625em;
    line-height: var(--civic-line-height, 1.7);
  }
  .prose > * > :first-child,
  .prose > :first-child {
    margin-top: 0;
  }
  .prose p,
  figure {
    margin: 1em 0;
  }
  figure img {
    max-width: 100%;
    height: auto;
    vertical-align: middle;
  }
  figure {
    text-align: center;
  }
  figcaption {
    padding: 0.4em 0;
    font-size: 0.875em;
  }
  /* By custom: in Chinese and Japanese a paragraph begins with its indent, in Korean words are not parted. */
  .prose:lang(zh),
  .prose:lang(ja) {
    line-height: var(--civic-line-height, 1.85);
    text-align: justify;
  }
  .prose:lang(ko) {
    word-break: keep-all;
  }
  .prose:lang(zh) p:not([align]):not([class]) {
    text-indent: 2em;
  }
  .prose:lang(ja) p:not([align]):not([class]) {
    text-indent: 1em;
  }
  @media (pointer: coarse) {
    .attachments a,
    .neighbours a {
      display: inline-block;
      padding: 0.6em 0;
    }
  }
`;
