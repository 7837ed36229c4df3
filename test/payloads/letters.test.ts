/** Payloads in all that a page says to a form for letters, in all that a server answers to it, and in what was kept. */
import { expect } from '@open-wc/testing';
import type { Send } from '../../src/data/letter/post.js';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { part, parts, settled, until } from '../support/render.js';
import { corpus } from './corpus.js';
import { harmIn, touch } from './harm.js';
import { morePayloads, oneOf, Page, policies } from './page.js';

/** What a server says. */
interface Said {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

for (const setting of policies)
  describe(`letters with payloads, ${setting.name}`, function () {
    this.timeout(120_000);
    let page: Page;
    let payloads: string[];
    /** What the next requests are answered with. */
    let answers: Said[] = [];
    const send: Send = () => {
      const { status, body = '', headers } = answers.shift() ?? { status: 404, body: {} };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return Promise.resolve({ status, header: (name) => headers?.[name] ?? null, text });
    };
    before(async () => {
      page = await Page.open(setting);
      payloads = setting.trustedTypes ? oneOf(3, corpus) : corpus.concat(await morePayloads(15));
    });
    beforeEach(() => {
      sessionStorage.clear();
      answers = [];
    });
    after(() => {
      sessionStorage.clear();
      page.close();
    });

    async function mailbox(attributes: Record<string, string> = {}, children = ''): Promise<MailboxForm> {
      const form = page.add<MailboxForm>(page.put(''), 'mailbox-form', { action: '/letters', ...attributes }, children);
      form.send = send;
      // What follows tells that it has not swallowed the page.
      form.after(' ');
      await until(() => parts(form, 'form').length, 'there is a form');
      await form.updateComplete;
      return form;
    }

    const field = <T extends HTMLElement = HTMLInputElement>(form: MailboxForm, id: string): T =>
      form.shadowRoot!.getElementById(id) as T;

    async function write(form: MailboxForm): Promise<void> {
      field<HTMLSelectElement>(form, 'category').selectedIndex = 1;
      field(form, 'subject').value = 'A bench at the tram stop';
      field(form, 'message').value = 'Could there be a bench at the tram stop?';
      field(form, 'consent').checked = true;
      field(form, 'subject').dispatchEvent(new CustomEvent('input', { bubbles: true }));
      await form.updateComplete;
    }

    async function press(form: MailboxForm, name: string): Promise<void> {
      part(form, name).click();
      await settled();
      await form.updateComplete;
    }

    async function look(form: MailboxForm, about: string): Promise<void> {
      await form.updateComplete;
      page.findings.push(...harmIn(form.parentElement!, () => about));
      touch(form.parentElement!);
    }

    function end(what: string): void {
      page.clear(what);
      page.findings.push(...page.strangeRequests());
      expect([...new Set(page.findings.splice(0))].slice(0, 20), 'what got through').to.deep.equal([]);
    }

    it('do nothing in what a page says of its form', async () => {
      for (const payload of payloads) {
        const form = await mailbox({
          action: payload,
          method: payload,
          enctype: payload,
          categories: `${payload}; b: ${payload}`,
          fields: `category name subject message attachments notify consent ${payload}`,
          required: payload,
          'max-length': payload,
          'max-files': payload,
          accept: payload,
          'privacy-href': payload,
          'privacy-version': payload,
          emergency: `${payload} 110`,
          receipt: `reference: ${payload}; ${payload}`,
          'csrf-cookie': payload,
          'csrf-meta': payload,
          'csrf-header': payload,
          credentials: payload,
          timeout: payload,
        });
        await look(form, payload);
        form.parentElement!.remove();
      }
      end('attributes');
    });

    it('do nothing in names of inputs of the page', async () => {
      const names = corpus.filter((name) => name);
      const form = await mailbox({}, '<div slot="fields"></div>');
      for (const name of names) {
        const input = form.firstElementChild!.appendChild(page.document.createElement('input'));
        input.name = name;
        input.required = true;
        input.setAttribute('aria-label', name);
      }
      await write(form);
      await press(form, 'submit');
      await until(() => parts(form, 'summary').length, 'it is told what is missing');
      expect(part(form, 'summary').querySelectorAll('li')).to.have.length(names.length);
      await look(form, 'names');
      end('names');
    });

    it('do nothing in what a server says of a letter', async () => {
      const form = await mailbox();
      await write(form);
      for (let from = 0; from < payloads.length; from += 20) {
        const batch = payloads.slice(from, from + 20);
        const [first = ''] = batch;
        const said: Said[] = [
          {
            status: 422,
            body: {
              type: first,
              title: first,
              detail: first,
              errors: batch.flatMap((payload) => [
                { pointer: `#/${payload}`, detail: payload },
                { pointer: '#/subject', detail: payload },
              ]),
            },
          },
          { status: 422, body: { message: first, errors: Object.fromEntries(batch.map((text) => [text, [text]])) } },
          { status: 422, body: { errors: { message: batch, category: batch, consent: batch, attachments: batch } } },
          { status: 400, body: batch.map((payload) => ({ code: payload, description: payload })) },
          { status: 200, body: { code: first, msg: first, message: first } },
          { status: 403, body: { title: first, detail: first } },
          { status: 413, body: { detail: first } },
          { status: 400, body: first },
        ];
        for (const answer of said) {
          answers = [answer];
          await press(form, 'submit');
          await until(() => parts(form, 'summary').length, `it says what ${JSON.stringify(answer)} means`);
          await look(form, `one of ${from} to ${from + 20}, in an answer ${answer.status}`);
        }
      }
      end('answers');
    });

    it('do nothing in a receipt', async () => {
      const form = await mailbox();
      for (const payload of payloads) {
        await write(form);
        answers = [{ status: 201, body: { reference: `A ${payload}`, queryCode: payload, dueDate: payload } }];
        await press(form, 'submit');
        await until(() => parts(form, 'receipt').length, `there is a receipt of ${payload}`);
        expect(part(form, 'reference').textContent).to.equal(`A ${payload}`.trim().slice(0, 200));
        await look(form, payload);
        await press(form, 'start-over');
      }
      end('receipts');
    });

    it('do nothing in what a server says while it is busy, or says what it should not', async () => {
      for (const payload of oneOf(4, corpus))
        for (const answer of [
          { status: 429, headers: { 'Retry-After': payload }, body: payload },
          { status: 409, headers: { 'Retry-After': payload }, body: { detail: payload } },
          { status: 500, body: { title: payload } },
        ]) {
          const form = await mailbox();
          await write(form);
          answers = [answer];
          await press(form, 'submit');
          await until(() => parts(form, 'state').length, 'it says what goes on');
          await look(form, payload);
          form.parentElement!.remove();
          sessionStorage.clear();
        }
      end('busy');
    });

    it('do nothing in a draft', async () => {
      const name = `civic-elements:mailbox:${new URL('/letters', page.document.baseURI).href}`;
      const key = '5f0c5a5e-0000-4000-8000-000000000000';
      const kept: unknown[] = [0, null, 'text', [], { key: 1 }, { key, notify: null }, { key, notify: {} }];
      for (const payload of payloads)
        kept.push({
          key,
          category: payload,
          name: payload,
          subject: payload,
          message: payload,
          publish: payload,
          notify: [payload, '"', null, { toString: 0 }],
          hadFiles: payload,
        });
      kept.push({ key, subject: {}, message: [], notify: 'email', inDoubt: 0 });
      // What is kept may be no JSON at all.
      for (const draft of [...kept, ...oneOf(8, corpus)]) {
        sessionStorage.setItem(name, typeof draft === 'string' ? draft : JSON.stringify(draft));
        const form = await mailbox();
        await look(form, String(draft));
        const { subject } = (draft ?? {}) as { subject?: unknown };
        if (typeof subject === 'string') {
          expect(field(form, 'subject').value).to.equal(subject.replace(/[\r\n]/g, ''));
          expect(parts(form, 'draft'), subject).to.have.length(1);
        }
        form.parentElement!.remove();
      }
      end('drafts');
    });
  });
