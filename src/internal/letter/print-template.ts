/** A button that prints what an element shows, without the page around it. */
import { html, nothing } from 'lit';
import { msg } from '../../localization.js';
import { reportToAuthor } from '../report.js';

export function printTemplate(host: Element): unknown {
  if (typeof window.print !== 'function') return nothing;
  const onPrint = async (): Promise<void> => {
    try {
      const { printRegion } = await import('../print-region.js');
      await printRegion(host, host, undefined);
    } catch (error) {
      reportToAuthor('warn', `<${host.localName}> could not load a part of itself.`, error);
      window.print();
    }
  };
  return html`<button class="button" part="print" type="button" @click=${onPrint}>${msg('Print', { id: 'letter-print', desc: 'Button: prints the receipt of a letter' })}</button>`;
}
