import { expect } from '@open-wc/testing';
import { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import { bodyOf, field, good, mailboxForm, press, shows, type, write } from '../support/mailbox-form.js';
import {
  eventOf,
  eventsOf,
  focused,
  part,
  parts,
  put,
  settled,
  textOf,
  textsOf,
  tidy,
  until,
} from '../support/render.js';
import { absent, created, held, pass, receipt } from '../support/stub-letters.js';

describe('<mailbox-form>', () => {
  describe('while it is written', () => {
    it('asks for what is needed, each with a label', async () => {
      const { form } = await mailboxForm();
      const inputs = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input,select,textarea')];
      expect(inputs.map(({ id }) => id)).to.deep.equal(
        'category name phone email address subject message attachments publish notify-email notify-sms consent'.split(
          ' ',
        ),
      );
      for (const input of inputs) expect(tidy(input.labels![0]?.textContent), input.id).not.to.equal('');
    });

    it('asks what the page wants, in its order', async () => {
      const { form } = await mailboxForm('fields="message email consent" required="email"');
      const inputs = [...form.shadowRoot!.querySelectorAll('input,select,textarea')];
      expect(inputs.map(({ id }) => id)).to.deep.equal(['message', 'email', 'consent']);
      expect(field(form, 'email').getAttribute('aria-required')).to.equal('true');
    });

    it('offers the kinds of letters that the page names', async () => {
      const { form } = await mailboxForm('categories="consult; trams: Trams and buses"');
      const options = [...field<HTMLSelectElement>(form, 'category').options];
      expect(options.map(({ value, text }) => [value, text])).to.deep.equal([
        ['', 'Please choose'],
        ['consult', 'Question'],
        ['trams', 'Trams and buses'],
      ]);
    });

    it('says what browsers may fill in', async () => {
      const { form } = await mailboxForm();
      expect(['name', 'phone', 'email', 'address'].map((id) => field(form, id).autocomplete)).to.deep.equal([
        'name',
        'tel',
        'email',
        'street-address',
      ]);
    });

    it('counts characters, not what they are made of', async () => {
      const { form } = await mailboxForm('max-length="30"');
      await type(form, 'message', '🚋信é\nx');
      expect(textsOf(form, 'count')).to.include('25 characters left');
      await type(form, 'message', '信'.repeat(31));
      expect(textsOf(form, 'count')).to.include('1 character too many');
    });

    it('never offers to publish a report, and has nothing ticked before', async () => {
      const { form } = await mailboxForm();
      expect(field(form, 'publish').checked).to.equal(false);
      expect(field(form, 'consent').checked).to.equal(false);
      await type(form, 'category', 'report');
      expect(field(form, 'publish')).to.equal(null);
    });

    it('has telephone numbers for emergencies that can be called', async () => {
      const { form } = await mailboxForm('emergency="110, 12345"');
      const links = [...part(form, 'emergency').querySelectorAll('a')];
      expect(links.map(({ href }) => href)).to.deep.equal(['tel:110', 'tel:12345']);
    });

    it('is in the language of its place', async () => {
      const { form } = await mailboxForm('lang="zh-Hans"');
      expect(tidy(part(form, 'submit').textContent)).to.equal('提交来信');
      expect(textOf(form)).to.include('来信内容');
    });

    it('is accessible', async () => {
      const { form } = await mailboxForm();
      await expectAccessible(form);
    });

    it('keeps keys from the page, except Escape', async () => {
      const { form } = await mailboxForm();
      const keys: string[] = [];
      const listen = ({ key }: KeyboardEvent): unknown => keys.push(key);
      document.addEventListener('keydown', listen);
      for (const key of ['Backspace', 's', 'Escape'])
        field(form, 'subject').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document.removeEventListener('keydown', listen);
      expect(keys).to.deep.equal(['Escape']);
    });
  });

  describe('with something missing or wrong', () => {
    it('lists it at the top, with the focus on it, and says it beside the fields', async () => {
      const { form, requests } = await mailboxForm();
      await type(form, 'subject', 'Bench');
      await press(form);
      expect(focused()).to.equal(part(form, 'summary'));
      expect([...part(form, 'summary').querySelectorAll('a')].map((link) => tidy(link.textContent))).to.deep.equal([
        'Kind of letter: Please choose one.',
        'Subject: Please write at least 10 characters.',
        'Your letter: Please fill this in.',
        'Please tick this box. Without it we cannot deal with your letter.',
      ]);
      const subject = field(form, 'subject');
      expect(subject.getAttribute('aria-invalid')).to.equal('true');
      expect(subject.getAttribute('aria-describedby')).to.include('subject-problem');
      expect(requests).to.have.length(0);
      await expectAccessible(form);
    });

    it('leads from the list to the field', async () => {
      const { form } = await mailboxForm();
      await press(form);
      part(form, 'summary').querySelectorAll('a')[1]!.click();
      expect(focused()).to.equal(field(form, 'subject'));
    });

    it('says once that a text is short, and leaves it to the server when it is sent as it is', async () => {
      const { form, requests } = await mailboxForm();
      await write(form, { subject: 'Bench' });
      await press(form);
      expect(textOf(part(form, 'summary'))).to.include('If you have nothing to add, send it once more as it is.');
      await type(form, 'subject', 'Bank');
      await press(form);
      expect(requests).to.have.length(0);
      await press(form);
      await shows(form, 'receipt');
      expect(bodyOf(requests[0]!.body).subject).to.equal('Bank');
    });

    it('takes back what has been mended', async () => {
      const { form } = await mailboxForm('fields="subject message"');
      await press(form);
      expect(textsOf(form, 'problem')).to.have.length(2);
      await type(form, 'subject', good.subject);
      expect(textsOf(form, 'problem')).to.have.length(1);
      await type(form, 'message', good.message);
      expect(parts(form, 'summary')).to.have.length(0);
    });

    it('wants to know where to tell of the answer', async () => {
      const { form } = await mailboxForm();
      await write(form, { 'notify-email': true });
      await press(form);
      expect(textOf(part(form, 'summary'))).to.include('E-mail address: Please fill this in.');
    });

    it('says which file is too large, as soon as it is chosen', async () => {
      const { form } = await mailboxForm('max-file-size="10"');
      const files = new DataTransfer();
      files.items.add(new File(['x'.repeat(11)], 'bench.png', { type: 'image/png' }));
      field(form, 'attachments').files = files.files;
      field(form, 'attachments').dispatchEvent(new CustomEvent('change'));
      await form.updateComplete;
      expect(textsOf(form, 'problem')[0]).to.include('bench.png');
      part(form, 'files').querySelector('button')!.click();
      await form.updateComplete;
      expect(parts(form, 'problem')).to.have.length(0);
    });
  });

  describe('when it is sent', () => {
    it('sends what was written, and shows the receipt', async () => {
      const { form, requests } = await mailboxForm('privacy-version="2026-03"');
      await write(form, { phone: '５５５ ０１２３', publish: true });
      const sent = eventOf(form, 'mailbox-form-sent');
      await press(form);
      expect((await sent).detail.receipt).to.deep.equal(receipt);
      expect((await sent).cancelable).to.equal(false);
      expect(bodyOf(requests[0]!.body)).to.deep.equal({
        category: 'suggestion',
        phone: '555 0123',
        subject: good.subject,
        message: good.message,
        publish: true,
        consent: '2026-03',
      });
      await form.updateComplete;
      expect(textOf(part(form, 'reference'))).to.equal('20261121-VT8VNL');
      expect(textOf(part(form, 'query-code'))).to.equal('KBYGL8H5UHWT');
      expect(textOf(part(form, 'receipt'))).to.include('December 11, 2026');
      expect(focused()).to.equal(part(form, 'receipt'));
      await expectAccessible(form);
    });

    it('sends with Enter in a line, but not when Enter ends what an input method was asked for', async () => {
      const { form, requests } = await mailboxForm();
      await write(form);
      const subject = field(form, 'subject');
      const enter = (init: KeyboardEventInit): boolean =>
        subject.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init }),
        );
      enter({ isComposing: true });
      enter({ keyCode: 229 });
      await settled();
      expect(requests).to.have.length(0);
      enter({});
      await shows(form, 'receipt');
      expect(requests).to.have.length(1);
    });

    it('lets the page send it', async () => {
      const { form, requests } = await mailboxForm();
      await write(form);
      form.addEventListener('mailbox-form-submit', (event) => event.preventDefault());
      const submit = eventOf<{ letter: { subject: string } }>(form, 'mailbox-form-submit');
      await press(form);
      expect((await submit).cancelable).to.equal(true);
      expect((await submit).detail.letter.subject).to.equal(good.subject);
      await settled();
      expect(requests).to.have.length(0);
    });

    it('sends inputs of the page along, and its hidden ones', async () => {
      const { form, requests } = await mailboxForm(
        'fields="subject message"',
        `<p slot="fields"><label>Sum <input name="sum" required></label><input type="radio" name="way" value="a"><input type="radio" name="way" value="b" checked></p>
         <form action="/plain"><input type="hidden" name="csrf" value="t0ken"><input name="subject"></form>`,
      );
      await write(form);
      await press(form);
      expect(textOf(part(form, 'summary'))).to.match(/^.*Sum: \S+/);
      part(form, 'summary').querySelector('a')!.click();
      const sum = form.querySelector<HTMLInputElement>('[name=sum]')!;
      expect(focused()).to.equal(sum);
      sum.value = '5';
      await press(form);
      await shows(form, 'receipt');
      expect(bodyOf(requests[0]!.body)).to.deep.include({ sum: '5', way: 'b', csrf: 't0ken' });
    });

    it('sends files as a form', async () => {
      const { form, requests } = await mailboxForm();
      await write(form);
      const files = new DataTransfer();
      files.items.add(new File(['x'], 'bench.png', { type: 'image/png' }));
      field(form, 'attachments').files = files.files;
      field(form, 'attachments').dispatchEvent(new CustomEvent('change'));
      await press(form);
      await shows(form, 'receipt');
      const body = requests[0]!.body as FormData;
      expect((body.get('attachments') as File).name).to.equal('bench.png');
      expect(body.get('idempotency_key')).to.equal(requests[0]!.headers['Idempotency-Key']);
    });

    it('shows how much of the files has gone out, and can be stopped', async () => {
      const { form, requests } = await mailboxForm('', '', held().answer, absent, absent);
      await write(form);
      const files = new DataTransfer();
      files.items.add(new File(['x'], 'bench.png', { type: 'image/png' }));
      field(form, 'attachments').files = files.files;
      field(form, 'attachments').dispatchEvent(new CustomEvent('change'));
      await press(form);
      await until(() => requests.length, 'it is on its way');
      requests[0]!.progress!(0.4);
      await form.updateComplete;
      expect(part<HTMLProgressElement>(form, 'progress').value).to.equal(0.4);
      expect(part(form, 'submit').getAttribute('aria-disabled')).to.equal('true');
      await press(form, 'stop');
      // What was broken off may come late: it is looked for twice before it is said that it has not been sent.
      await until(() => requests.length === 2, 'it is asked for');
      await settled();
      expect(textOf(part(form, 'state'))).to.include('Looking whether your letter has arrived');
      pass(2);
      await shows(form, 'summary');
      expect(textOf(part(form, 'summary'))).to.include('has not been sent');
      expect(field(form, 'message').value).to.equal(good.message);
    });

    it('sends the token of the page, to its own server only', async () => {
      const meta = document.createElement('meta');
      meta.name = 'csrf';
      meta.content = 't0ken';
      document.head.append(meta);
      try {
        const own = await mailboxForm('csrf-meta="csrf"');
        await write(own.form);
        await press(own.form);
        await shows(own.form, 'receipt');
        expect(own.requests[0]!.headers['X-CSRF-TOKEN']).to.equal('t0ken');
        const other = await mailboxForm('csrf-meta="csrf"');
        other.form.setAttribute('action', 'https://other.example/letters');
        await write(other.form);
        await press(other.form);
        await shows(other.form, 'receipt');
        expect(other.requests[0]!.headers).not.to.have.property('X-CSRF-TOKEN');
      } finally {
        meta.remove();
      }
    });

    it('finds the receipt where the page says', async () => {
      const { form } = await mailboxForm('receipt="reference: answer.nr; queryCode: answer.pw"', '', {
        status: 200,
        body: { answer: { nr: 'N-7', pw: 'secret-word' } },
      });
      await write(form);
      await press(form);
      await shows(form, 'receipt');
      expect([textOf(part(form, 'reference')), textOf(part(form, 'query-code'))]).to.deep.equal(['N-7', 'secret-word']);
    });
  });

  describe('when it does not go well', () => {
    it('shows what the server says of a field, beside it and at the top', async () => {
      const { form } = await mailboxForm('', '', {
        status: 400,
        body: { errors: [{ pointer: '#/phone', detail: 'One digit too many.' }] },
      });
      await write(form, { phone: '555 01234' });
      const failed = eventOf(form, 'mailbox-form-failed');
      await press(form);
      expect((await failed).detail.error).to.include({ name: 'SubmissionError', code: 'rejected', inDoubt: false });
      await form.updateComplete;
      expect(textOf(part(form, 'summary'))).to.include('Telephone: One digit too many.');
      expect(textsOf(form, 'problem')[0]).to.include('One digit too many.');
      expect(focused()).to.equal(part(form, 'summary'));
      expect(field(form, 'message').value).to.equal(good.message);
    });

    it('counts down, and sends by itself', async () => {
      const { form } = await mailboxForm('', '', { status: 429, headers: { 'Retry-After': '30' } }, created);
      await write(form);
      await press(form);
      await shows(form, 'state');
      expect(textOf(part(form, 'state'))).to.include('In 30 seconds.');
      pass(29);
      await form.updateComplete;
      expect(textOf(part(form, 'state'))).to.include('In 1 second.');
      pass(1);
      await shows(form, 'receipt');
    });

    it('says that it is not known, keeps the letter as it is, and asks again on request', async () => {
      const { form } = await mailboxForm('', '', 'offline', { status: 200, body: receipt });
      await write(form);
      const events = eventsOf(form, 'mailbox-form-failed');
      await press(form);
      await shows(form, 'again');
      expect(textOf(part(form, 'state'))).to.include('not known whether your letter has arrived');
      expect(focused()).to.equal(part(form, 'state'));
      expect(field(form, 'message').matches(':disabled')).to.equal(true);
      expect(events.map(({ detail }) => detail.error.inDoubt)).to.deep.equal([true]);
      await press(form, 'again');
      await shows(form, 'receipt');
    });

    it('says that a former version was taken, and makes another letter of this one', async () => {
      const { form, requests } = await mailboxForm(
        '',
        '',
        { status: 422, body: { title: 'This Idempotency-Key was already used for another letter' } },
        created,
      );
      await write(form);
      await press(form);
      await shows(form, 'state');
      await press(form, 'start-over');
      expect(field(form, 'message').value).to.equal(good.message);
      await press(form);
      await shows(form, 'receipt');
      expect(requests[0]!.headers['Idempotency-Key']).not.to.equal(requests[1]!.headers['Idempotency-Key']);
    });
  });

  describe('at the next visit', () => {
    it('has what was written, but not what tells who wrote it', async () => {
      const { form } = await mailboxForm();
      await write(form, { name: 'Mei', phone: '555 0123', email: 'mei@city.example' });
      form.remove();
      const again = (await mailboxForm()).form;
      await until(() => parts(again, 'draft').length, 'it says so');
      expect(
        ['category', 'subject', 'message', 'name', 'phone', 'email'].map((id) => field(again, id).value),
      ).to.deep.equal([good.category, good.subject, good.message, 'Mei', '', '']);
      await expectAccessible(again);
      await press(again, 'start-over');
      expect(field(again, 'message').value).to.equal('');
      again.remove();
      const third = (await mailboxForm()).form;
      expect(field(third, 'message').value).to.equal('');
    });

    it('has nothing where the page wants no draft', async () => {
      const { form } = await mailboxForm('no-draft');
      await write(form);
      form.remove();
      const again = (await mailboxForm('no-draft')).form;
      expect(field(again, 'message').value).to.equal('');
    });

    it('asks for a letter that was on its way, and says so at the top', async () => {
      const { form } = await mailboxForm('', '', held().answer);
      await write(form);
      await press(form);
      form.remove();
      await settled();
      const { form: again, requests } = await mailboxForm('', '', held().answer);
      await shows(again, 'state');
      expect(field(again, 'message').value).to.equal(good.message);
      expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
      expect(focused()).to.equal(document.body);
    });

    it('begins a new letter after one was sent', async () => {
      const { form } = await mailboxForm();
      await write(form);
      await press(form);
      await shows(form, 'receipt');
      await press(form, 'start-over');
      expect(field(form, 'message').value).to.equal('');
      expect(focused()).to.equal(field(form, 'category'));
    });
  });

  it('asks for its form once, where the page lets nothing be shown', async () => {
    // As under Trusted Types without our policy. One more report is that of the form, when it has come.
    class Unshown extends MailboxForm {
      override render(): never {
        throw new TypeError('This document requires TrustedHTML');
      }
    }
    customElements.define('unshown-mailbox-form', Unshown);
    const { warn } = console;
    let reports = 0;
    console.warn = () => reports++;
    try {
      const place = put('<unshown-mailbox-form action="/letters"><a href="/old">Old form</a></unshown-mailbox-form>');
      for (let i = 0; i < 20; i++) await settled();
      expect(reports).to.be.within(1, 5);
      expect(place.textContent).to.equal('Old form');
    } finally {
      console.warn = warn;
    }
  });
});
