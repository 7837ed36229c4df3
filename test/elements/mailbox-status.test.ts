import { expect } from '@open-wc/testing';
import '../../src/elements/mailbox-form/define.js';
import '../../src/elements/mailbox-status/define.js';
import type { MailboxStatus } from '../../src/elements/mailbox-status/mailbox-status.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import {
  eventOf,
  eventsOf,
  focused,
  isVisible,
  part,
  parts,
  piece,
  settled,
  statusOf,
  textOf,
  textsOf,
  tidy,
  until,
} from '../support/render.js';
import { clocks, created, held, pass, receipt, server, type Said } from '../support/stub-letters.js';

const field = (element: MailboxStatus, id: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`[id="${id}"]`)!;

const answer = {
  reference: '20261121-VT8VNL',
  state: 'answered',
  category: 'suggestion',
  subject: 'A bench at the tram stop',
  receivedAt: '2026-11-21T17:38:46+08:00',
  updatedAt: '2026-11-24T09:05:10+08:00',
  dueDate: '2026-12-11',
  unit: 'Trams of Lanwan',
  reply: { text: 'There will be one in May.', date: '2026-11-24T09:05:10+08:00', unit: 'Trams of Lanwan' },
  history: [
    { state: 'received', at: '2026-11-21T17:38:46+08:00' },
    { state: 'answered', at: '2026-11-24T09:05:10+08:00', unit: 'Trams of Lanwan' },
  ],
};
const answered: Said = { status: 200, body: answer };
const unknown: Said = { status: 404, body: { title: 'There is no such letter' } };

/** An element on the page, with a server. */
async function mailboxStatus(
  attributes = '',
  children = '',
  ...answers: (Said | Promise<Said>)[]
): Promise<{ element: MailboxStatus; requests: ReturnType<typeof server>['requests'] }> {
  const { container, connect } = piece(
    `<mailbox-status action="/letters/status" ${attributes}>${children}</mailbox-status> `,
  );
  const element = container.querySelector<MailboxStatus>('mailbox-status')!;
  const { send, requests } = server(...(answers.length ? answers : [answered]));
  element.send = send;
  connect();
  await until(() => parts(element, 'form').length, 'there is a form');
  await settled();
  await element.updateComplete;
  return { element, requests };
}

function type(element: MailboxStatus, id: string, value: string): void {
  field(element, id).value = value;
  field(element, id).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function ask(element: MailboxStatus, reference = '20261121-VT8VNL', code = 'KBYGL8H5UHWT'): Promise<void> {
  type(element, 'reference', reference);
  type(element, 'queryCode', code);
  part(element, 'submit').click();
  await element.updateComplete;
}

const shows = (element: MailboxStatus, name: string) => until(() => parts(element, name)[0], `there is a ${name}`);
const bodyOf = (body: unknown): unknown => JSON.parse(body as string);

describe('<mailbox-status>', () => {
  describe('before anything was asked', () => {
    it('asks for number and code, each with a label, and lets no browser remember them', async () => {
      const { element } = await mailboxStatus();
      const inputs = [...element.shadowRoot!.querySelectorAll('input')];
      expect(inputs.map(({ labels }) => tidy(labels![0]!.textContent))).to.deep.equal([
        'Reference number',
        'Query code',
      ]);
      for (const input of inputs) {
        expect(input.autocomplete).to.equal('off');
        expect(input.getAttribute('spellcheck')).to.equal('false');
        expect(input.getAttribute('inputmode')).to.equal('text');
      }
      await expectAccessible(element);
    });

    it('is in the language of its place', async () => {
      const { element } = await mailboxStatus('lang="zh-Hans"');
      expect(tidy(part(element, 'submit').textContent)).to.equal('查询来信');
    });

    it('takes both from a receipt that was copied as a whole', async () => {
      const { element } = await mailboxStatus();
      const paste = new CustomEvent('paste', { bubbles: true, cancelable: true });
      const text = 'Reference number: 20261121-VT8VNL\nQuery code: KBYGL8H5UHWT';
      // Firefox lets no page put anything on a clipboard event.
      Object.defineProperty(paste, 'clipboardData', { value: { getData: () => text } });
      field(element, 'reference').dispatchEvent(paste);
      expect(paste.defaultPrevented).to.equal(true);
      expect([field(element, 'reference').value, field(element, 'queryCode').value]).to.deep.equal([
        '20261121-VT8VNL',
        'KBYGL8H5UHWT',
      ]);
    });

    it('takes the place of a form of the page, its address, and what was written in it', async () => {
      const { container, connect } = piece(
        '<mailbox-status><form action="/plain" enctype="application/x-www-form-urlencoded"><input name="reference" value="A-1"><input name="queryCode"><input type="hidden" name="site" value="lanwan"></form></mailbox-status> ',
      );
      const element = container.querySelector<MailboxStatus>('mailbox-status')!;
      const { send, requests } = server(answered);
      element.send = send;
      connect();
      await until(() => parts(element, 'form').length, 'there is a form');
      await settled();
      expect(isVisible(container.querySelector('form')!)).to.equal(false);
      expect(field(element, 'reference').value).to.equal('A-1');
      await ask(element, 'A-1', 'XY & Z');
      await shows(element, 'status');
      expect(new URL(requests[0]!.url).pathname).to.equal('/plain');
      expect(requests[0]!.body).to.equal('reference=A-1&queryCode=XY%26Z&site=lanwan');
    });
  });

  describe('when it is asked', () => {
    it('sends number and code in the body, as servers know them', async () => {
      const { element, requests } = await mailboxStatus();
      await ask(element, ' 20261121‐vt8vnl', 'ｋｂｙｇ-l8h5 uhwt');
      await shows(element, 'status');
      const [{ method, url, headers, body }] = requests as [(typeof requests)[0]];
      expect(method).to.equal('POST');
      expect(url).to.equal(new URL('/letters/status', location.href).href);
      expect(headers).to.deep.equal({
        Accept: 'application/json, application/problem+json',
        'Accept-Language': 'en',
        'Content-Type': 'application/json',
      });
      expect(bodyOf(body)).to.deep.equal({ reference: '20261121-VT8VNL', queryCode: 'KBYGL8H5UHWT' });
    });

    it('sends what was typed where the server is exact', async () => {
      const { element, requests } = await mailboxStatus('exact');
      await ask(element, 'aB-3', 'x-Y');
      await shows(element, 'status');
      expect(bodyOf(requests[0]!.body)).to.deep.equal({ reference: 'aB-3', queryCode: 'x-Y' });
    });

    it('sends inputs of the page along, and the token', async () => {
      document.head.insertAdjacentHTML('beforeend', '<meta name="csrf-token" content="t0ken">');
      const { element, requests } = await mailboxStatus(
        'csrf-meta="csrf-token" enctype="multipart/form-data"',
        '<p slot="fields"><input name="captcha" value="7"></p>',
      );
      await ask(element);
      await shows(element, 'status');
      document.querySelector('meta[name=csrf-token]')!.remove();
      const { body, headers } = requests[0]!;
      expect([...(body as FormData)]).to.deep.equal([
        ['reference', '20261121-VT8VNL'],
        ['queryCode', 'KBYGL8H5UHWT'],
        ['captcha', '7'],
      ]);
      expect(headers['X-CSRF-TOKEN']).to.equal('t0ken');
    });

    it('asks with Enter, but not when Enter ends what an input method was asked for', async () => {
      const { element, requests } = await mailboxStatus();
      type(element, 'reference', 'A-1');
      type(element, 'queryCode', 'XYZ');
      const enter = (init: KeyboardEventInit): boolean =>
        field(element, 'queryCode').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init }),
        );
      enter({ isComposing: true });
      expect(requests).to.have.length(0);
      enter({});
      await shows(element, 'status');
      expect(requests).to.have.length(1);
    });

    it('says that it looks, and asks once', async () => {
      const { answer: coming, give } = held();
      const { element, requests } = await mailboxStatus('', '', coming);
      await ask(element);
      expect(statusOf(element)).to.equal('Looking for your letter…');
      part(element, 'submit').click();
      await element.updateComplete;
      give(answered);
      await shows(element, 'status');
      expect(requests).to.have.length(1);
    });

    it('keeps number and code nowhere, and tells the page no code', async () => {
      const { element } = await mailboxStatus();
      const events = eventsOf(document, 'mailbox-status-loaded', 'mailbox-status-failed');
      const address = location.href;
      await ask(element);
      await shows(element, 'status');
      await settled();
      expect(location.href).to.equal(address);
      expect(JSON.stringify(sessionStorage) + JSON.stringify(localStorage)).not.to.include('KBYG');
      expect(JSON.stringify(events.map(({ detail }) => detail as object))).not.to.include('KBYG');
      expect(element.shadowRoot!.innerHTML).not.to.include('KBYG');
      part(element, 'start-over').click();
      await shows(element, 'form');
      expect(field(element, 'queryCode').value).to.equal('');
      expect(focused()).to.equal(field(element, 'reference'));
    });

    it('forgets a question when it is taken from the page', async () => {
      const { answer: coming, give } = held();
      const { element } = await mailboxStatus('', '', coming);
      const events = eventsOf(element, 'mailbox-status-loaded', 'mailbox-status-failed');
      await ask(element);
      const place = element.parentElement!;
      element.remove();
      await settled();
      give(answered);
      place.append(element);
      await settled();
      expect(parts(element, 'status')).to.have.length(0);
      expect(events).to.have.length(0);
    });
  });

  describe('with a letter', () => {
    it('shows state, dates, unit, reply and steps, with the focus on the state', async () => {
      const { element } = await mailboxStatus();
      const loaded = eventOf(element, 'mailbox-status-loaded');
      await ask(element);
      const { detail, bubbles, composed } = await loaded;
      expect([bubbles, composed]).to.deep.equal([true, true]);
      expect((detail as { status: { state: string } }).status.state).to.equal('answered');
      expect(focused()).to.equal(part(element, 'state'));
      expect(part(element, 'state').getAttribute('role')).to.equal('heading');
      expect(part(element, 'state').getAttribute('aria-level')).to.equal('2');
      expect(textOf(part(element, 'state')))
        .to.include('State of your letter')
        .and.include('Answered');
      expect(textsOf(element, 'reference')).to.deep.equal(['20261121-VT8VNL']);
      expect(textsOf(element, 'category')).to.deep.equal(['Suggestion']);
      expect(textsOf(element, 'received')).to.deep.equal(['November 21, 2026']);
      expect(textsOf(element, 'updated')).to.deep.equal(['November 24, 2026']);
      expect(textsOf(element, 'unit')).to.deep.equal(['Trams of Lanwan']);
      expect(parts(element, 'due')).to.have.length(0);
      expect(textOf(part(element, 'reply'))).to.include('There will be one in May.');
      expect(parts(element, 'step').map((step) => textOf(step))).to.deep.equal([
        'Received November 21, 2026',
        'Answered November 24, 2026 Trams of Lanwan',
      ]);
      await expectAccessible(element);
    });

    it('says until when an answer is promised, as long as there is none', async () => {
      const { reply: _, ...waiting } = answer;
      const { element } = await mailboxStatus('', '', { status: 200, body: { ...waiting, state: 'processing' } });
      await ask(element);
      await shows(element, 'status');
      expect(textsOf(element, 'due')).to.deep.equal(['December 11, 2026']);
      expect(textOf(parts(element, 'step').pop())).to.equal('Answer due by December 11, 2026');
      expect(parts(element, 'reply')).to.have.length(0);
    });

    it('has words for each state in each language', async () => {
      const { element } = await mailboxStatus('lang="zh-Hans"', '', { status: 200, body: { state: 'in_review' } });
      await ask(element);
      await shows(element, 'status');
      expect(textOf(part(element, 'state'))).to.include('审核中');
      element.lang = 'en';
      await until(() => /Under review/.test(textOf(part(element, 'state'))), 'it is in English');
    });

    it('shows states of other systems as they are, and those of the page in its words', async () => {
      const { element } = await mailboxStatus(
        'states="7: With the council; 8: closed"',
        '',
        { status: 200, body: { state: 'Wird geprüft' } },
        { status: 200, body: { state: '7' } },
        { status: 200, body: { state: 8 } },
      );
      for (const words of ['Wird geprüft', 'With the council', 'Closed']) {
        await ask(element);
        await shows(element, 'status');
        expect(textOf(part(element, 'state'))).to.include(words);
        part(element, 'start-over').click();
        await shows(element, 'form');
      }
    });

    it('finds things where the page says, and writes dates as it wants them', async () => {
      const { element } = await mailboxStatus(
        'status="state: x.zt; reply: x.hf; receivedAt: x.sj" date-format="yyyy-MM-dd HH:mm" timezone="Asia/Shanghai" heading-level="3"',
        '',
        { status: 200, body: { x: { zt: 'closed', hf: '<p>One</p><h1>Two</h1>', sj: '2026-11-09 08:30' } } },
      );
      await ask(element);
      await shows(element, 'status');
      expect(textsOf(element, 'received')).to.deep.equal(['2026-11-09 08:30']);
      expect(part(element, 'state').getAttribute('aria-level')).to.equal('3');
      expect(part(element, 'reply').querySelector('h5')!.textContent).to.equal('Two');
    });

    it('makes markup of a reply safe, and leaves that of all else as it is', async () => {
      const bad = '<img src=x onerror="window.__ran=1"><a href="javascript:window.__ran=1">x</a>';
      const { element } = await mailboxStatus('', '', {
        status: 200,
        body: {
          state: bad,
          unit: bad,
          subject: bad,
          reference: bad,
          reply: `<p>Yes</p>${bad}`,
          history: [{ state: bad, note: bad, unit: bad }],
        },
      });
      await ask(element);
      await shows(element, 'status');
      expect(textsOf(element, 'unit')).to.deep.equal([bad]);
      const images = [...element.shadowRoot!.querySelectorAll('img')];
      expect(images.every((image) => image.closest('[part=reply]') && !image.hasAttribute('onerror'))).to.equal(true);
      expect(element.shadowRoot!.querySelector('[href^="javascript"]')).to.equal(null);
      expect((window as { __ran?: unknown }).__ran).to.equal(undefined);
    });

    it('shows lists of a reply with their marks', async () => {
      const { element } = await mailboxStatus('', '', {
        status: 200,
        body: { state: 'answered', reply: '<p>Two stops:</p><ul><li>Quay</li><li>Pier</li></ul>' },
      });
      await ask(element);
      await shows(element, 'status');
      const list = await until(() => part(element, 'reply').querySelector('ul'), 'the reply has its list');
      expect(getComputedStyle(list).listStyleType).to.equal('disc');
      expect(parseFloat(getComputedStyle(list).paddingInlineStart)).to.be.greaterThan(10);
    });

    it('prints', async () => {
      const { element } = await mailboxStatus();
      await ask(element);
      await shows(element, 'status');
      const own = window.print;
      const printed = new Promise<void>((resolve) => (window.print = () => resolve()));
      try {
        part(element, 'print').click();
        await printed;
        dispatchEvent(new CustomEvent('afterprint'));
      } finally {
        window.print = own;
      }
    });
  });

  describe('when nothing is found', () => {
    it('wants both, and leads to what is missing', async () => {
      const { element, requests } = await mailboxStatus();
      part(element, 'submit').click();
      await element.updateComplete;
      expect(focused()).to.equal(part(element, 'summary'));
      const links = [...part(element, 'summary').querySelectorAll('a')];
      expect(links.map((link) => tidy(link.textContent))).to.deep.equal([
        'Reference number: Please fill this in.',
        'Query code: Please fill this in.',
      ]);
      expect(field(element, 'queryCode').getAttribute('aria-invalid')).to.equal('true');
      await expectAccessible(element);
      links[1]!.click();
      expect(focused()).to.equal(field(element, 'queryCode'));
      type(element, 'queryCode', 'X');
      await element.updateComplete;
      expect(textsOf(element, 'problem')).to.have.length(1);
      expect(requests).to.have.length(0);
    });

    it('says the same of a number that is not known and of a wrong code, and keeps what was typed', async () => {
      const { element } = await mailboxStatus('', '', unknown, { status: 200, body: { code: 404, msg: 'Wrong code' } });
      const texts: string[] = [];
      for (let i = 0; i < 2; i++) {
        const failed = eventOf<{ error: { status: number } }>(element, 'mailbox-status-failed');
        await ask(element, 'A-4', 'XYZ');
        expect((await failed).detail.error.status).to.equal(404);
        texts.push(textOf(await shows(element, 'summary')));
        expect(focused()).to.equal(part(element, 'summary'));
      }
      expect(texts).to.deep.equal(
        Array(2).fill('There is no letter with this reference number and query code. Please check both.'),
      );
      expect(field(element, 'queryCode').value).to.equal('XYZ');
      await expectAccessible(element);
    });

    it('says which characters look alike, where there are such', async () => {
      const { element } = await mailboxStatus('', '', unknown);
      await ask(element, 'A-2', 'KB0G');
      expect(textOf(await shows(element, 'summary'))).to.include('0 and O');
    });

    it('counts down where the server wants time to pass, and can be asked again then', async () => {
      const { element, requests } = await mailboxStatus(
        '',
        '',
        { status: 429, headers: { 'Retry-After': '75' } },
        answered,
      );
      await ask(element);
      expect(textOf(await shows(element, 'summary'))).to.include('You can try again in 75 seconds.');
      await expectAccessible(element);
      part(element, 'submit').click();
      await element.updateComplete;
      expect(requests).to.have.length(1);
      pass(74);
      await element.updateComplete;
      expect(textOf(part(element, 'summary'))).to.include('You can try again in 1 second.');
      pass(1);
      await element.updateComplete;
      expect(statusOf(element)).to.equal('You can try again now.');
      expect(clocks()).to.equal(0);
      part(element, 'again').click();
      await shows(element, 'status');
      expect(requests).to.have.length(2);
    });

    it('speaks of minutes where it takes long', async () => {
      const { element } = await mailboxStatus('', '', { status: 429, headers: { 'Retry-After': '590' } });
      await ask(element);
      expect(textOf(await shows(element, 'summary'))).to.include('You can try again in 10 minutes.');
    });

    for (const [what, said, text] of [
      ['there is no connection', 'offline', 'You are offline.'],
      ['no answer comes', 'lost', 'The server could not be reached.'],
      ['the server fails', { status: 500, body: '<h1>Oops</h1>' }, 'The server could not answer just now.'],
      [
        'a web page comes',
        { status: 200, body: '<!doctype html><p>Log in' },
        'The answer of the server could not be read.',
      ],
      ['the server will not', { status: 403, body: { detail: 'Not from here.' } }, 'Not from here.'],
    ] as [string, Said, string][])
      it(`says so where ${what}, and offers to try again`, async () => {
        const { element, requests } = await mailboxStatus('', '', said, answered);
        const failed = eventOf(element, 'mailbox-status-failed');
        await ask(element);
        await failed;
        expect(textOf(part(element, 'summary'))).to.include(text);
        await expectAccessible(element);
        part(element, 'again').focus();
        part(element, 'again').click();
        await element.updateComplete;
        expect(focused(), 'the focus is not lost').not.to.equal(document.body);
        await shows(element, 'status');
        expect(requests).to.have.length(2);
      });

    it('shows what the server says of a field beside it', async () => {
      const { element } = await mailboxStatus('', '<p slot="fields"><input name="captcha"></p>', {
        status: 400,
        body: {
          errors: [
            { pointer: '#/reference', detail: 'Too short' },
            { field: 'captcha', message: 'Wrong' },
          ],
        },
      });
      await ask(element);
      await shows(element, 'summary');
      expect(textsOf(element, 'problem')).to.deep.equal(['Error: Too short', 'Error: Wrong']);
      part(element, 'summary').querySelectorAll('a')[1]!.click();
      expect(focused()).to.equal(element.querySelector('input'));
    });
  });

  it('takes nothing by itself from a form for letters that stands beside it', async () => {
    const { element, requests } = await mailboxStatus();
    const form = document.createElement('mailbox-form');
    form.setAttribute('fields', 'message');
    form.send = server(created).send;
    element.parentElement!.append(form, ' ');
    await until(() => form.shadowRoot!.querySelector('textarea'), 'there is a form');
    form.shadowRoot!.querySelector('textarea')!.value = 'Could there be a bench at the tram stop?';
    part(form, 'submit').click();
    await until(() => parts(form, 'receipt')[0], 'there is a receipt');
    expect([field(element, 'reference').value, field(element, 'queryCode').value]).to.deep.equal(['', '']);
    expect(requests).to.have.length(0);
    await ask(element, receipt.reference, receipt.queryCode);
    await shows(element, 'status');
    expect(parts(form, 'receipt')).to.have.length(1);
  });
});
