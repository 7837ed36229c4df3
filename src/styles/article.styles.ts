/** How one article looks in short: as headline, row or card. */
import { css } from 'lit';

export const articleStyles = css`
  .item {
    position: relative;
  }
  .clamped .title,
  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .clamped .title {
    -webkit-line-clamp: var(--_lines);
  }
  .heading {
    font-weight: 600;
    line-height: 1.45;
  }
  .summary,
  .meta {
    margin-top: 0.25em;
  }
  .meta {
    font-size: 0.875em;
  }
  .meta > * {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .badge {
    padding: 0 0.45em;
    border: 1px solid;
    border-radius: 0.25em;
    font-size: 0.75em;
  }
  .image {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: rgba(125, 135, 145, 0.18);
  }
  .image::before {
    content: '';
    display: block;
    padding-top: 60%;
  }
  .image img {
    position: absolute;
    top: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .headlines .item {
    padding: 0.3em 0;
  }
  /* The date stands below where the column, not the window, is narrow. */
  .headlines .text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .headlines .heading {
    flex: 1 1 13em;
    padding-inline-start: 1em;
    font: inherit;
  }
  .headlines .heading::before {
    content: '•';
    content: '•' / '';
    position: absolute;
    margin-inline-start: -0.8em;
  }
  .headlines .meta {
    margin: 0;
  }
  .headlines .meta > * {
    margin: 0;
    margin-inline-start: 1.14em;
  }

  .rows .item {
    display: flex;
    padding: 0.85em 0;
    border-bottom: 1px solid var(--_border);
  }
  .rows .text {
    flex: 1;
    min-width: 0;
  }
  .rows .image {
    order: 1;
    align-self: flex-start;
    width: 30%;
    max-width: 8em;
    margin-inline-start: 1em;
  }

  .cards .item {
    height: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .cards .item:hover {
    border-color: var(--_accent);
  }
  .cards .image {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .cards .text {
    padding: 0.85em 1em 1em;
  }
  .list.cards .heading {
    min-height: 2.9em;
  }
  .cards .meta {
    padding-top: 0.6em;
    opacity: 0.8;
  }
  /* The whole card leads to the article. */
  .cards a::after {
    content: '';
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }

  .waiting .text {
    background: rgba(125, 135, 145, 0.18);
  }
  .waiting .text * {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    .list:not(.cards) a {
      padding: 0.8em 0;
    }
    .headlines .item {
      padding: 0.65em 0;
    }
  }
`;
