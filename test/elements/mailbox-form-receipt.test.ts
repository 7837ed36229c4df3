/** The receipt: to be read, copied and printed. */
import { expect } from '@open-wc/testing';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import '../support/console.js';
import { mailboxForm, press, shows, write } from '../support/mailbox-form.js';
import { onPaper } from '../support/paper.js';
import { isVisible, part, parts, put, textOf, until } from '../support/render.js';
import { receipt } from '../support/stub-letters.js';

async function sent(attributes = ''): Promise<MailboxForm> {
  const { form } = await mailboxForm(attributes, '', { status: 201, body: receipt });
  await write(form);
  await press(form);
  await shows(form, 'receipt');
  return form;
}

/** Takes the place of a member of an object for a test. */
function instead(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  undo.push(() => (own ? Object.defineProperty(object, name, own) : delete (object as Record<string, unknown>)[name]));
}

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((each) => each()));

const lines = (due: string): string =>
  `Reference number: ${receipt.reference}\nQuery code: ${receipt.queryCode}\nYou will have an answer by: ${due}`;

describe('the receipt of <mailbox-form>', () => {
  it('has its date in the language of the element', async () => {
    expect(textOf(part(await sent('lang="en-GB"'), 'due-date'))).to.equal('11 December 2026');
    expect(textOf(part(await sent('lang="zh-Hans"'), 'due-date'))).to.equal('2026年12月11日');
  });

  it('is copied', async () => {
    const copies: string[] = [];
    instead(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void copies.push(text)) });
    const form = await sent();
    await press(form, 'copy');
    await until(() => /has been copied/.test(textOf(form)), 'it says so');
    expect(copies).to.deep.equal([lines('December 11, 2026')]);
  });

  it('is copied where a page has no clipboard', async () => {
    const copies: (string | undefined)[] = [];
    instead(navigator, 'clipboard', undefined);
    const form = await sent();
    instead(document, 'execCommand', () => {
      const field = form.shadowRoot!.activeElement as HTMLTextAreaElement;
      copies.push(field.value.slice(field.selectionStart, field.selectionEnd));
      return true;
    });
    await press(form, 'copy');
    await until(() => /has been copied/.test(textOf(form)), 'it says so');
    expect(copies).to.deep.equal([lines('December 11, 2026')]);
    expect(form.shadowRoot!.querySelector('textarea')).to.equal(null);
  });

  it('says where it could not be copied', async () => {
    instead(navigator, 'clipboard', undefined);
    instead(document, 'execCommand', () => false);
    const form = await sent();
    await press(form, 'copy');
    await until(() => /Please write it down/.test(textOf(form)), 'it says so');
  });

  it('can be selected and copied by hand where a page forbids that', async () => {
    const form = await sent();
    const heard: string[] = [];
    const listen = (event: Event): unknown => heard.push(event.type);
    const types = ['copy', 'selectstart', 'contextmenu', 'mousedown'];
    types.forEach((type) => document.addEventListener(type, listen));
    for (const type of types)
      for (const node of [part(form, 'query-code'), part(form, 'query-code').firstChild!])
        node.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
    types.forEach((type) => document.removeEventListener(type, listen));
    expect(heard).to.deep.equal([]);
  });

  it('is printed alone, without its buttons', async () => {
    const beside = put('<p>A menu of the page</p>').querySelector('p')!;
    const form = await sent();
    let printed: unknown;
    instead(window, 'print', () => {
      printed = onPaper(() => ({
        menu: isVisible(beside),
        code: isVisible(part(form, 'query-code')),
        buttons: ['copy', 'print', 'start-over'].filter((name) => isVisible(part(form, name))),
      }));
    });
    await press(form, 'print');
    await until(() => printed, 'it is printed');
    expect(printed).to.deep.equal({ menu: false, code: true, buttons: [] });
    dispatchEvent(new CustomEvent('afterprint'));
    expect(isVisible(beside)).to.equal(true);
  });

  it('has no button to print where a browser cannot', async () => {
    instead(window, 'print', undefined);
    expect(parts(await sent(), 'print')).to.have.length(0);
  });
});
