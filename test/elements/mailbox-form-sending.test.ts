/** A letter on its way, in doubt, or held up: what its writer sees, hears and can do. */
import { expect } from '@open-wc/testing';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import { bodyOf, field, good, mailboxForm, press, shows, type, write } from '../support/mailbox-form.js';
import { eventOf, focused, isVisible, part, parts, settled, textOf, textsOf, until } from '../support/render.js';
import { absent, created, held, pass, receipt, type Said } from '../support/stub-letters.js';

/** What screen readers are told. */
const said = (form: MailboxForm): string => textOf(form.shadowRoot!.querySelector('[role=status]')!);

async function choose(form: MailboxForm, ...names: string[]): Promise<void> {
  const files = new DataTransfer();
  for (const name of names) files.items.add(new File(['x'], name, { type: 'image/png' }));
  field(form, 'attachments').files = files.files;
  field(form, 'attachments').dispatchEvent(new CustomEvent('change'));
  await form.updateComplete;
}

/** A letter that was on its way when its page went, and the form of the page after it. */
async function restored(attributes: string, ...answers: Said[]) {
  const first = await mailboxForm(attributes, '', held().answer);
  await write(first.form, { phone: '555 0123' });
  await press(first.form);
  await until(() => first.requests.length, 'it is on its way');
  first.form.remove();
  await settled();
  return { key: first.requests[0]!.headers['Idempotency-Key'], ...(await mailboxForm(attributes, '', ...answers)) };
}

const notAsked: [what: string, answer: Said][] = [
  ['does not answer such questions', { status: 405, body: { title: 'Method Not Allowed' } }],
  ['answers with a page', { status: 200, body: '<!doctype html><title>Log in</title>' }],
  ['does not know the address', { status: 404, body: '<!doctype html><title>Not found</title>' }],
];

describe('<mailbox-form> with a letter on its way', () => {
  it('sends files in the one encoding that can bring them', async () => {
    const { form, requests } = await mailboxForm('enctype="application/x-www-form-urlencoded"');
    await write(form);
    await choose(form, 'bench.png');
    await press(form);
    await shows(form, 'receipt');
    const body = requests[0]!.body as FormData;
    expect((body.get('attachments') as File).name).to.equal('bench.png');
    expect(requests[0]!.headers).not.to.have.property('Content-Type');
  });

  it('asks for answers in its own language', async () => {
    const { form, requests } = await mailboxForm('lang="zh-Hans"');
    await write(form);
    await press(form);
    await shows(form, 'receipt');
    expect(requests[0]!.headers['Accept-Language']).to.equal('zh-Hans');
  });

  it('goes out whatever the page calls its language', async () => {
    for (const lang of ['中文', 'en_US', '', '*']) {
      const { form, requests } = await mailboxForm(`lang="${lang}"`);
      await write(form);
      await press(form);
      await shows(form, 'receipt');
      const { headers } = requests[0]!;
      // As a browser would take them.
      for (const name of Object.keys(headers)) expect(headers[name], lang).to.match(/^[\x20-\x7e]+$/);
      expect(() => new Headers(headers)).not.to.throw();
    }
  });

  it('has the focus on the button while it is sent, wherever Enter was pressed', async () => {
    const { form } = await mailboxForm('', '', held().answer);
    await write(form);
    field(form, 'subject').focus();
    field(form, 'subject').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await form.updateComplete;
    expect(focused()).to.equal(part(form, 'submit'));
    expect(said(form)).to.equal('Your letter is being sent…');
  });

  it('leaves inputs of the page as they were when it was sent, and gives them back when it was not taken', async () => {
    const { answer, give } = held();
    const { form, requests } = await mailboxForm(
      '',
      '<p slot="fields"><label>Sum <input name="sum"></label></p>',
      answer,
    );
    const sum = form.querySelector<HTMLInputElement>('[name=sum]')!;
    sum.value = '5';
    await write(form);
    await press(form);
    await until(() => requests.length, 'it is on its way');
    // Browsers without `inert` leave it to what was read before.
    if ('inert' in sum) {
      sum.focus();
      expect(focused()).not.to.equal(sum);
    }
    form.addEventListener('mailbox-form-failed', () => (sum.value = ''), { once: true });
    give({ status: 400, body: { errors: [{ pointer: '#/sum', detail: 'This sum is wrong.' }] } });
    await shows(form, 'summary');
    expect(sum.value).to.equal('');
    part(form, 'summary').querySelector('a')!.click();
    expect(focused()).to.equal(sum);
  });

  it('shows at the field what the server says of the name that it has for it', async () => {
    const { form } = await mailboxForm('names="subject: title"', '', {
      status: 422,
      body: { errors: { title: ['Somebody has asked this before.'] } },
    });
    await write(form);
    await press(form);
    await shows(form, 'summary');
    expect(textOf(part(form, 'summary'))).to.include('Subject: Somebody has asked this before.');
    expect(field(form, 'subject').getAttribute('aria-invalid')).to.equal('true');
  });

  it('tells how long it takes now and then, and not every second', async () => {
    const { form } = await mailboxForm('', '', { status: 429, headers: { 'Retry-After': '90' } }, created);
    await write(form);
    await press(form);
    await shows(form, 'state');
    const told = new Set<string>();
    for (let second = 0; second < 89; second++) {
      told.add(said(form));
      pass(1);
      await form.updateComplete;
    }
    expect([...told]).to.deep.equal(
      [90, 60, 30, 10].map(
        (left) => `The server is busy. Your letter will be sent again by itself. In ${left} seconds.`,
      ),
    );
    pass(1);
    await shows(form, 'receipt');
  });

  it('counts minutes where it takes long, and is sent at once on request', async () => {
    const { form, requests } = await mailboxForm('', '', { status: 429, headers: { 'Retry-After': '900' } }, created);
    await write(form);
    await press(form);
    await shows(form, 'state');
    expect(textOf(part(form, 'state'))).to.include('In 15 minutes.');
    await expectAccessible(form);
    await press(form, 'again');
    await shows(form, 'receipt');
    expect(requests).to.have.length(2);
  });

  it('takes a page for success only where its author says so', async () => {
    const page = { status: 200, body: '<!doctype html><h1>Thank you for your letter</h1>' };
    const trusted = await mailboxForm('success-text="Thank you for your letter"', '', page);
    await write(trusted.form);
    await press(trusted.form);
    await shows(trusted.form, 'receipt');
    const { form } = await mailboxForm('', '', page, { status: 405 });
    await write(form);
    await press(form);
    await shows(form, 'again');
    expect(parts(form, 'receipt')).to.have.length(0);
  });

  it('holds a reader back who has written something, until it has arrived', async () => {
    const { form } = await mailboxForm();
    const leave = (): boolean => dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(true);
    await write(form);
    expect(leave()).to.equal(false);
    await press(form);
    await shows(form, 'receipt');
    expect(leave()).to.equal(true);
  });

  it('carries one key in all tabs that were made of one, and both get one receipt', async () => {
    const first = await mailboxForm();
    await write(first.form);
    // A browser that duplicates a tab copies its storage.
    const second = await mailboxForm();
    expect(field(second.form, 'message').value).to.equal(good.message);
    await type(second.form, 'consent', true);
    for (const { form } of [first, second]) {
      await press(form);
      await shows(form, 'receipt');
    }
    expect(second.requests[0]!.headers['Idempotency-Key']).to.equal(first.requests[0]!.headers['Idempotency-Key']);
    expect(bodyOf(second.requests[0]!.body)).to.deep.equal(bodyOf(first.requests[0]!.body));
  });

  it('is in doubt without a connection, and is sent when there is one', async () => {
    const { form, requests } = await mailboxForm('', '', 'offline', absent, created);
    await write(form);
    await press(form);
    await shows(form, 'again');
    expect(textOf(part(form, 'state'))).to.include('You are offline.');
    await expectAccessible(form);
    dispatchEvent(new CustomEvent('online'));
    await until(() => requests.length === 2, 'it is asked for');
    await settled();
    pass(2);
    await shows(form, 'receipt');
    expect(requests.map(({ method }) => method)).to.deep.equal(['POST', 'GET', 'POST']);
  });

  describe('that was in doubt when the page was loaded again', () => {
    for (const [what, answer] of notAsked)
      it(`offers to send it again with the same key, where the server ${what}`, async () => {
        const { form, requests, key } = await restored('', answer, created);
        await shows(form, 'again');
        expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
        expect(textOf(part(form, 'state'))).to.include('You can send it again');
        // What is not kept can be written again.
        expect(textOf(part(form, 'draft'))).to.include('Telephone, e-mail and address are not kept');
        expect(field(form, 'message').matches(':disabled')).to.equal(false);
        await expectAccessible(form);
        await press(form, 'again');
        expect(textsOf(form, 'problem')).to.have.length(1);
        await type(form, 'consent', true);
        await press(form, 'again');
        await shows(form, 'receipt');
        expect(requests.slice(-1)[0]!.headers['Idempotency-Key']).to.equal(key);
      });

    it('is not sent by itself, half written, when there is a connection again', async () => {
      const { form, requests } = await restored('no-draft', { status: 405 }, created);
      await shows(form, 'again');
      await type(form, 'message', 'Could there');
      dispatchEvent(new CustomEvent('online'));
      await settled();
      await form.updateComplete;
      expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
      expect(field(form, 'message').matches(':disabled')).to.equal(false);
      expect(textOf(part(form, 'again'))).to.equal('Send again');
    });

    it('offers so where the server cannot be reached, when it was asked in vain', async () => {
      const { form, requests } = await restored('', 'lost');
      await until(() => parts(form, 'again').length, 'it waits');
      for (const seconds of [2, 6]) {
        pass(seconds);
        await until(() => requests.length === (seconds === 2 ? 2 : 3), 'it is asked again');
        await settled();
      }
      await form.updateComplete;
      expect(textOf(part(form, 'state'))).to.include('It is not known whether your letter has arrived');
      expect(textOf(part(form, 'again'))).to.equal('Check again whether it has arrived');
    });

    it('lets its writer give it up where nobody can be asked, and begin another', async () => {
      const { form, requests, key } = await restored('', { status: 405 }, created);
      await shows(form, 'again');
      await press(form, 'start-over');
      expect(field(form, 'message').value).to.equal('');
      await write(form);
      await press(form);
      await shows(form, 'receipt');
      expect(requests.slice(-1)[0]!.headers['Idempotency-Key']).not.to.equal(key);
    });

    it('can be written once more where no words are kept', async () => {
      const { form, requests, key } = await restored('no-draft', { status: 405 }, created);
      await shows(form, 'again');
      expect(field(form, 'message').value).to.equal('');
      await write(form);
      await press(form, 'again');
      await shows(form, 'receipt');
      expect(requests.slice(-1)[0]!.headers['Idempotency-Key']).to.equal(key);
    });

    it('shows the receipt where it has arrived', async () => {
      const { form } = await restored('', { status: 200, body: receipt });
      await shows(form, 'receipt');
      expect(textOf(part(form, 'reference'))).to.equal(receipt.reference);
    });
  });
});

describe('<mailbox-form> with a file', () => {
  it('takes the same file again after it was removed, and several at a time', async () => {
    const { form } = await mailboxForm();
    await choose(form, 'a.png', 'b.png');
    part(form, 'files').querySelector('button')!.click();
    await form.updateComplete;
    await choose(form, 'a.png');
    expect([...part(form, 'files').querySelectorAll('li bdi')].map((name) => name.textContent)).to.deep.equal([
      'b.png',
      'a.png',
    ]);
    expect(isVisible(part(form, 'files'))).to.equal(true);
  });

  it('can be stopped while it goes out, and asks whether it has arrived all the same', async () => {
    const { form, requests } = await mailboxForm('', '', held().answer, { status: 200, body: receipt });
    await write(form);
    await choose(form, 'a.png');
    await press(form);
    await until(() => requests.length, 'it is on its way');
    const sent = eventOf(form, 'mailbox-form-sent');
    await press(form, 'stop');
    await sent;
    expect(requests[0]!.signal.aborted).to.equal(true);
  });
});
