/** How what can be in the text of an article looks, on the screen and on paper. Fetched with it. */
import { css } from 'lit';

export const proseStyles = css`
  .prose ul,
  .prose ol,
  .prose dl,
  .prose pre,
  .prose blockquote,
  .prose .table {
    margin: 1em 0;
  }
  .prose ul,
  .prose ol,
  .prose dd {
    margin-inline-start: 0;
    padding-inline-start: 2em;
  }
  .prose h2,
  .prose h3,
  .prose h4,
  .prose h5,
  .prose h6 {
    margin: 1.6em 0 0.6em;
    font-size: 1.125em;
    line-height: 1.4;
  }
  .prose h2 {
    font-size: 1.375em;
  }
  .prose h3 {
    font-size: 1.25em;
  }
  .prose blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_border);
  }
  .prose pre {
    white-space: pre-wrap;
  }
  .prose img,
  .prose video {
    max-width: 100%;
    height: auto;
    vertical-align: middle;
  }
  .media {
    text-align: center;
  }
  caption {
    padding: 0.4em 0;
    font-size: 0.875em;
  }
  .table {
    overflow-x: auto;
  }
  .prose table {
    border-collapse: collapse;
    color: inherit;
    font: inherit;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  .prose td,
  .prose th {
    min-width: 4em;
    padding: 0.4em 0.7em;
    border: 1px solid var(--_border);
    vertical-align: top;
  }
  .prose li p,
  .prose li ul,
  .prose li ol,
  .prose td p,
  .prose blockquote p {
    margin: 0.4em 0;
  }
  .prose:lang(zh) li p:not([align]):not([class]),
  .prose:lang(zh) td p:not([align]):not([class]),
  .prose:lang(ja) td p:not([align]):not([class]) {
    text-indent: 0;
  }
  @media print {
    .base {
      background: none;
      color: #000;
      color-scheme: light;
    }
    .whole {
      max-width: none;
    }
    .tools,
    .neighbours {
      display: none;
    }
    .title,
    .subtitle,
    .prose h2,
    .prose h3,
    .prose h4,
    .prose h5,
    .prose h6,
    caption {
      break-after: avoid;
    }
    tr,
    figure {
      break-inside: avoid;
    }
    .prose img,
    figure img {
      max-height: 95vh;
      object-fit: contain;
    }
    /* Paper cannot be scrolled. */
    .table {
      overflow: visible;
    }
    .prose td,
    .prose th {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .away::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
  }
`;
