import { html, type TemplateResult } from 'lit';

/** A mark in lines, 16 units wide and high, in the colour of the text beside it. Whoever does not see it gets words. */
export const mark = (path: string): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
