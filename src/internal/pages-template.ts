import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../localization.js';

/** Which numbers are shown: the first, the last, those beside the current one; `0` for what is left out. */
function numbersAround(current: number, count: number): number[] {
  const numbers: number[] = [];
  for (let page = 0; page < count; page++) {
    if (page === 0 || page === count - 1 || Math.abs(page - current) < 2) numbers.push(page + 1);
    else if (numbers[numbers.length - 1]) numbers.push(0);
  }
  return numbers;
}

/** Numbers of pages, of which one is shown. */
export function pagesTemplate(current: number, count: number, open: (page: number) => void): TemplateResult {
  const step = (page: number, sign: string, label: string) =>
    html`<button class="button" part="page" type="button" aria-label=${label} aria-disabled=${page < 0 || page >= count ? 'true' : nothing} @click=${() => page >= 0 && page < count && open(page)}><span aria-hidden="true">${sign}</span></button>`;
  return html`<nav class="pager" part="pager" aria-label=${msg('Pages', { id: 'pages', desc: 'Name of the row of page numbers under a list' })}>
    ${step(current - 1, '‹', msg('Previous page', { id: 'previous-page', desc: 'Button in the row of page numbers' }))}
    ${numbersAround(current, count).map((number) =>
      number
        ? html`<button class="button" part="page" type="button" aria-label=${msg(str`Page ${number}`, { id: 'page', desc: 'Button in the row of page numbers' })} aria-current=${number === current + 1 ? 'page' : nothing} @click=${() => open(number - 1)}>${number}</button>`
        : html`<span aria-hidden="true">…</span>`,
    )}
    ${step(current + 1, '›', msg('Next page', { id: 'next-page', desc: 'Button in the row of page numbers' }))}
  </nav>`;
}
