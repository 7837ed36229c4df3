/** Payloads in all that a server says of a letter: nothing runs, nothing unsafe remains. */
import { expect } from '@open-wc/testing';
import type { MailboxStatus } from '../../src/elements/mailbox-status/mailbox-status.js';
import { parts, settled, tidy, until } from '../support/render.js';
import { corpus } from './corpus.js';
import { harmIn, touch } from './harm.js';
import { morePayloads, oneOf, Page, settings } from './page.js';

/** A letter with a payload wherever it can be. */
const letterWith = (payload: string): object => ({
  reference: payload,
  state: payload,
  category: payload,
  subject: payload,
  receivedAt: payload,
  updatedAt: payload,
  dueDate: payload,
  unit: payload,
  reply: { html: `<p>Text</p>${payload}`, date: payload, unit: payload },
  history: [
    { state: payload, at: payload, unit: payload, note: payload },
    { state: 'closed', at: '2026-01-02', note: payload },
  ],
});

for (const setting of settings)
  describe(`what became of letters, with payloads, ${setting.name}`, function () {
    this.timeout(120_000);
    let page: Page;
    before(async () => (page = await Page.open(setting)));
    after(() => page.close());

    /** Puts an element on the page that gets an answer, and asks. */
    async function answered(answer: { status: number; body: unknown; wait?: string }): Promise<MailboxStatus> {
      const element = page.add<MailboxStatus>(page.put(''), 'mailbox-status', { action: '/status' });
      const text = JSON.stringify(answer.body);
      element.send = () => Promise.resolve({ status: answer.status, header: () => answer.wait ?? null, text });
      element.after(' ');
      await until(() => parts(element, 'submit').length, 'there is a form');
      for (const input of element.shadowRoot!.querySelectorAll('input')) input.value = 'A-1';
      parts(element, 'submit')[0]!.click();
      await until(() => parts(element, 'status').length || parts(element, 'summary').length, 'there is an answer');
      return element;
    }

    function look(element: MailboxStatus, about: string): void {
      page.findings.push(...harmIn(element.parentElement!, () => about));
      touch(element.parentElement!);
      element.parentElement!.remove();
    }

    function end(what: string): void {
      page.clear(what);
      page.findings.push(...page.strangeRequests());
      expect([...new Set(page.findings.splice(0))].slice(0, 20), 'what got through').to.deep.equal([]);
    }

    it('do nothing in a letter', async () => {
      for (const payload of (setting.trustedTypes ? oneOf(3, corpus) : corpus).concat(await morePayloads(15))) {
        const element = await answered({ status: 200, body: letterWith(payload) });
        expect(tidy(element.shadowRoot!.querySelector('.prose')!.textContent)).to.match(/^Text/);
        if (payload.trim()) expect(parts(element, 'subject')[0]!.textContent).to.equal(payload.trim().slice(0, 500));
        look(element, payload);
      }
      await settled();
      end('letters');
    });

    it('do nothing in what a page says of it', async () => {
      for (const payload of oneOf(2, corpus)) {
        const place = page.put('');
        const element = page.add<MailboxStatus>(place, 'mailbox-status', {
          action: payload,
          method: payload,
          enctype: payload,
          names: `reference: ${payload}; queryCode: ${payload}`,
          status: `state: ${payload}; reply: '${payload}'`,
          states: `1: ${payload}; ${payload}: received`,
          'heading-level': payload,
          'date-format': payload,
          timezone: payload,
          'csrf-cookie': payload,
          'csrf-meta': payload,
          'csrf-header': payload,
          credentials: payload,
        });
        const said = { state: '1', subject: payload, receivedAt: '2026-11-21T08:00', reply: payload };
        element.send = () => Promise.resolve({ status: 200, header: () => null, text: JSON.stringify(said) });
        element.after(' ');
        await until(() => parts(element, 'submit').length, 'there is a form');
        for (const input of element.shadowRoot!.querySelectorAll('input')) input.value = 'A-1';
        parts(element, 'submit')[0]!.click();
        await until(() => parts(element, 'status').length || parts(element, 'summary').length, 'there is an answer');
        look(element, payload);
      }
      await settled();
      end('attributes');
    });

    it('do nothing in what a server says when it has none', async () => {
      for (const payload of oneOf(4, corpus))
        for (const answer of [
          { status: 404, body: { title: payload, detail: payload } },
          { status: 403, body: { title: payload, detail: payload } },
          { status: 429, body: payload, wait: payload },
          { status: 200, body: { code: 500, msg: payload } },
          {
            status: 400,
            body: {
              errors: [
                { pointer: `#/${payload}`, detail: payload },
                { field: 'reference', message: payload },
              ],
            },
          },
        ])
          look(await answered(answer), payload);
      await settled();
      end('errors');
    });
  });
