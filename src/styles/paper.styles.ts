/** How an article looks on paper. Fetched with its text. */
import { css } from 'lit';

export const paperStyles = css`
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
