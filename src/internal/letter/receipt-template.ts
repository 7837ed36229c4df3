/** What a writer gets for his letter: to be kept, copied and printed. */
import { html, nothing } from 'lit';
import type { Receipt } from '../../data/letter/answer.js';
import { msg } from '../../localization.js';
import { formatDate } from '../format-date.js';
import type { LetterForm } from './letter-form.js';
import { printTemplate } from './print-template.js';
import { lineText } from './texts.js';

/** What a receipt says, line by line. */
function linesOf(
  { reference, queryCode, dueDate }: Receipt,
  language: string,
): [part: string, name: string, value: string][] {
  const lines: [string, string, string][] = [];
  if (reference)
    lines.push([
      'reference',
      msg('Reference number', { id: 'letter-reference', desc: 'Number under which a letter is kept' }),
      reference,
    ]);
  if (queryCode)
    lines.push([
      'query-code',
      msg('Query code', {
        id: 'letter-query-code',
        desc: 'Code with which a writer can see what became of his letter',
      }),
      queryCode,
    ]);
  if (dueDate) {
    const isDate = /^\d{4}-\d\d-\d\d/.test(dueDate);
    const day = isDate
      ? formatDate({ iso: dueDate.slice(0, 10), precision: 'day', zone: 'none' }, { dateFormat: 'long', language })
      : dueDate;
    lines.push(['due-date', msg('You will have an answer by', { id: 'letter-due', desc: 'Followed by a date' }), day]);
  }
  return lines;
}

/** Copies a text, also where a page is not encrypted and has no clipboard. */
async function copy(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await (navigator.clipboard as Clipboard | undefined)!.writeText(text);
    return true;
  } catch {
    // Below is how it was done before there was a clipboard.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const focused = root.activeElement as HTMLElement | null;
  root.appendChild(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    root.removeChild(field);
    focused?.focus();
  }
}

export function receiptTemplate(form: LetterForm, receipt: Receipt, language: string): unknown {
  const lines = linesOf(receipt, language);
  const copied = msg('The receipt has been copied.', { id: 'letter-copied', desc: 'After a button has copied it' });
  const byHand = msg('It could not be copied. Please write it down.', {
    id: 'letter-not-copied',
    desc: 'A button could not copy the receipt',
  });
  const onCopy = async (): Promise<void> => {
    const isCopied = await copy(lines.map(([, name, value]) => lineText(name, value)).join('\n'), form.root);
    form.say(() => (isCopied ? copied : byHand));
  };
  return html`<div class="form receipt" part="receipt" role="group" tabindex="-1" aria-labelledby="receipt-heading">
    <div class="heading" id="receipt-heading">${msg('Thank you. We have received your letter.', { id: 'letter-sent', desc: 'Heading of a receipt' })}</div>
    ${lines.length ? html`<dl>${lines.map(([name, label, value]) => html`<div><dt>${label}</dt><dd part=${name}>${name === 'due-date' ? value : html`<bdi dir="ltr">${value}</bdi>`}</dd></div>`)}</dl>` : nothing}
    ${receipt.queryCode ? html`<div class="hint">${msg('The query code is shown only now. Please keep it: with it and the number you can see what becomes of your letter.', { id: 'letter-keep-code', desc: 'Below a receipt' })}</div>` : nothing}
    <div class="buttons">${
      lines.length
        ? html`<button class="button" part="copy" type="button" @click=${onCopy}>${msg('Copy', { id: 'letter-copy', desc: 'Button: copies the receipt of a letter' })}</button>${printTemplate(form.host)}`
        : nothing
    }<button class="button" part="start-over" type="button" @click=${() => form.startOver()}>${msg('Write another letter', { id: 'letter-another', desc: 'Button below a receipt' })}</button></div>
    <div role="status">${form.said && form.said()}</div>
  </div>`;
}
