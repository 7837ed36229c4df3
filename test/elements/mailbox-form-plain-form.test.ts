/** A form of the page between the tags: it works without script, and nothing of it is lost where there is one. */
import { expect } from '@open-wc/testing';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { saidTo } from '../support/console.js';
import { bodyOf, field, good, press, shows, write } from '../support/mailbox-form.js';
import { focused, isVisible, part, parts, piece, settled, until } from '../support/render.js';
import { created, server } from '../support/stub-letters.js';

type Written = (plain: HTMLFormElement) => void;

const named = <T extends HTMLElement = HTMLInputElement>(plain: ParentNode, name: string): T =>
  plain.querySelector<T>(`[name="${name}"]`)!;

/** A form that comes while a reader writes in that of the page. */
async function takenOver(
  markup: string,
  {
    attributes = '',
    beside = '',
    written = () => {},
  }: { attributes?: string; beside?: string; written?: Written } = {},
) {
  const { container, connect } = piece(
    `<mailbox-form ${attributes}><form method="post" ${markup}</form>${beside}</mailbox-form> `,
  );
  const form = container.querySelector<MailboxForm>('mailbox-form')!;
  const { send, requests } = server(created);
  form.send = send;
  const plain = form.querySelector('form')!;
  connect();
  await form.updateComplete;
  const wasVisible = isVisible(plain);
  written(plain);
  return { form, plain, requests, wasVisible };
}

/** Waits until our form is there. */
async function ready({ form }: { form: MailboxForm }): Promise<void> {
  await until(() => parts(form, 'form').length, 'there is a form');
  await settled();
  await form.updateComplete;
}

describe('<mailbox-form> with a form of the page between its tags', () => {
  it('takes its place, and goes on where the reader was', async () => {
    const page = await takenOver('action="/plain"><input name="subject"><button>Send</button>', {
      written: (plain) => {
        const subject = named(plain, 'subject');
        subject.value = good.subject;
        subject.focus();
        subject.setSelectionRange(2, 4);
      },
    });
    expect(page.wasVisible).to.equal(true);
    await ready(page);
    expect(isVisible(page.plain)).to.equal(false);
    const subject = field(page.form, 'subject');
    expect(subject.value).to.equal(good.subject);
    expect(focused()).to.equal(subject);
    expect([subject.selectionStart, subject.selectionEnd]).to.deep.equal([2, 4]);
  });

  it('takes over all that was written, chosen and ticked', async () => {
    const page = await takenOver(
      `action="/plain"><select name="category"><option value="">-</option><option value="help">Help</option></select>
      <textarea name="message"></textarea><textarea name="address"></textarea><input type="file" name="attachments" multiple>
      <input type="checkbox" name="publish"><input type="checkbox" name="notify" value="email"><input type="checkbox" name="notify" value="sms">
      <input type="checkbox" name="consent" value="1">`,
      {
        written: (plain) => {
          named<HTMLSelectElement>(plain, 'category').value = 'help';
          named<HTMLTextAreaElement>(plain, 'message').value = good.message;
          named<HTMLTextAreaElement>(plain, 'address').value = '1 Quay Street';
          const files = new DataTransfer();
          files.items.add(new File(['x'], 'bench.png', { type: 'image/png' }));
          named(plain, 'attachments').files = files.files;
          for (const box of ['[name=publish]', '[value=sms]', '[name=consent]'])
            plain.querySelector<HTMLInputElement>(box)!.checked = true;
        },
      },
    );
    await ready(page);
    const { form } = page;
    expect(['category', 'message', 'address'].map((id) => field(form, id).value)).to.deep.equal([
      'help',
      good.message,
      '1 Quay Street',
    ]);
    expect(['publish', 'notify-email', 'notify-sms', 'consent'].map((id) => field(form, id).checked)).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
    expect(part(form, 'files').textContent).to.include('bench.png');
  });

  it('keeps what was taken over as a draft', async () => {
    const written: Written = (plain) => (named(plain, 'subject').value = good.subject);
    const page = await takenOver('action="/plain"><input name="subject">', { written });
    await ready(page);
    page.form.remove();
    const again = await takenOver('action="/plain"><input name="subject">');
    await ready(again);
    expect(field(again.form, 'subject').value).to.equal(good.subject);
    expect(parts(again.form, 'draft')).to.have.length(1);
  });

  it('ticks nothing that the page has ticked before', async () => {
    const page = await takenOver('action="/plain"><input type="checkbox" name="consent" checked>');
    await ready(page);
    expect(field(page.form, 'consent').checked).to.equal(false);
  });

  it('goes to its address in its encoding, with what it would have sent', async () => {
    const page = await takenOver(
      `action="/plain"><input type="hidden" name="csrf" value="t0ken"><input type="hidden" name="category" value="old">
      <input type="hidden" name="idempotency_key" value="theirs"><input name="subject"><button type="button" name="no" value="1">?</button><button name="op" value="send">Send</button>`,
      { attributes: 'fields="subject message consent"' },
    );
    await ready(page);
    await write(page.form);
    await press(page.form);
    await shows(page.form, 'receipt');
    const { url, body, headers } = page.requests[0]!;
    expect(url).to.equal(new URL('/plain', location.href).href);
    expect(headers['Content-Type']).to.include('application/x-www-form-urlencoded');
    const sent = new URLSearchParams(body as string);
    expect(sent.getAll('idempotency_key')).to.deep.equal([headers['Idempotency-Key']]);
    sent.delete('idempotency_key');
    expect([...sent]).to.deep.equal([
      ['subject', good.subject],
      ['message', good.message],
      ['consent', 'true'],
      ['csrf', 't0ken'],
      ['category', 'old'],
      ['op', 'send'],
    ]);
  });

  it('goes to the address of the tag, in JSON, where it has one', async () => {
    const page = await takenOver('action="/plain"><input name="subject">', { attributes: 'action="/letters"' });
    await ready(page);
    await write(page.form);
    await press(page.form);
    await shows(page.form, 'receipt');
    expect(page.requests[0]!.url).to.equal(new URL('/letters', location.href).href);
    expect(bodyOf(page.requests[0]!.body).subject).to.equal(good.subject);
  });

  it('knows fields by the names that the server has for them', async () => {
    const page = await takenOver('action="/plain"><input name="title"><textarea name="content"></textarea>', {
      attributes: 'names="subject: title; message: content; attachments: files[]"',
      written: (plain) => (named(plain, 'title').value = good.subject),
    });
    await ready(page);
    expect(field(page.form, 'subject').value).to.equal(good.subject);
    await write(page.form);
    await press(page.form);
    await shows(page.form, 'receipt');
    const sent = new URLSearchParams(page.requests[0]!.body as string);
    expect([sent.get('title'), sent.get('content'), sent.has('subject')]).to.deep.equal([
      good.subject,
      good.message,
      false,
    ]);
  });

  it('gives what it asks for besides to inputs of the page, and tells the author where there is none', async () => {
    const page = await takenOver('action="/plain"><input name="district"><input name="shoe-size">', {
      beside: '<label slot="fields">District <input name="district"></label>',
      written: (plain) => (named(plain, 'district').value = 'Old Quay'),
    });
    await ready(page);
    expect(page.form.querySelector<HTMLInputElement>('label [name=district]')!.value).to.equal('Old Quay');
    expect(saidTo('warn').join()).to.match(/asks for shoe-size, this one does not/);
  });

  it('does not come while a word is written with an input method', async () => {
    const page = await takenOver('action="/plain"><input name="subject">', {
      written: (plain) =>
        named(plain, 'subject').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })),
    });
    await settled();
    await settled();
    expect(isVisible(page.plain)).to.equal(true);
    named(page.plain, 'subject').value = '市长您好';
    named(page.plain, 'subject').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await ready(page);
    expect(field(page.form, 'subject').value).to.equal('市长您好');
  });

  it('does not come while the form of the page is being sent', async () => {
    const submit: Written = (plain) => {
      // Firefox sends a form for such an event; this one leads nowhere.
      plain.setAttribute('method', 'dialog');
      plain.dispatchEvent(new CustomEvent('submit', { bubbles: true, cancelable: true }));
    };
    const page = await takenOver('action="/plain"><input name="subject">', { written: submit });
    const other = await takenOver('action="/plain" onsubmit="return false"><input name="subject">', {
      written: submit,
    });
    // That which was held back by its page has come.
    await ready(other);
    await settled();
    expect(parts(page.form, 'form')).to.have.length(0);
    expect(isVisible(page.plain)).to.equal(true);
  });
});
