/** Whatever a server says, of whatever shape: an element shows something, and nothing reaches the page's `onerror`. */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../src/define.js';
import type { LanguageSwitcher } from '../../src/elements/language-switcher/language-switcher.js';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import type { MailboxStatus } from '../../src/elements/mailbox-status/mailbox-status.js';
import '../support/console.js';
import { articleView, newsList } from '../support/elements.js';
import { part, parts, put, settled, until } from '../support/render.js';
import { address, stubFetch } from '../support/stub-fetch.js';
import { server, type Said } from '../support/stub-letters.js';
import { expectNothingUncaught } from '../support/uncaught.js';

/** The same runs every time. */
const runs = (numRuns: number): fc.Parameters<unknown> => ({ seed: 20261121, numRuns, endOnFailure: true });

/** Names that servers use, and names that are dangerous to look for. */
const names = fc.constantFrom(
  ...(
    'reference queryCode dueDate caseNumber code msg message data result success ok status errcode errors error violations ' +
    'pointer source field param detail title type name description defaultMessage propertyPath subject consent category ' +
    'href children target url lang language id items version translations content_html attachments authors published ' +
    '__proto__ constructor prototype toString valueOf hasOwnProperty then length 0'
  ).split(' '),
  '',
  '"',
  '"],*{',
  '\\',
);
const leaf = fc.oneof(
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.constantFrom(
    ...[
      '#/subject',
      '#/message/0',
      '/data/attributes/email',
      '#/"',
      '#/%',
      '#/~1~0',
      'attachments',
      'message',
      'label',
    ],
    ...[
      '2026-11-21',
      '2026-13-45',
      '9999-99-99T99:99',
      '0',
      '-1',
      '1e400',
      'NaN',
      'javascript:x',
      '/a?b#c',
      'https://[',
      '中文',
    ],
    ...[
      'en',
      'zh_CN',
      'x-klingon',
      'ja-JP-u-ca-japanese',
      '<b>x</b>',
      '{{x}}',
      'idempotency key was already used',
      '\ud800',
    ],
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
/** Documents as no server gives them. */
const { document: anything } = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('document'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('document')), { maxLength: 6 }).map((members) => {
      // As JSON has it: `__proto__` is a name like any other.
      const text = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`).join();
      return JSON.parse(`{${text}}`) as unknown;
    }),
  ),
}));
/** What stands in an answer: JSON, JSON that was cut off, a page. */
const text = fc.oneof(
  { weight: 5, arbitrary: anything.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: anything.map((value) => (JSON.stringify(value) ?? '').slice(0, -2)) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '<!doctype html><title>Login</title>', '\ufeff{}', '\0', 'null') },
);

const word = fc.oneof(leaf, names);
/** What servers for letters say, with anything in it. */
const letterAnswer = fc.oneof(
  fc.array(fc.record({ pointer: word, field: word, detail: word }, { requiredKeys: [] })).map((errors) => ({ errors })),
  fc.array(fc.tuple(fc.oneof(names, fc.string()), word)).map((errors) => ({ errors: Object.fromEntries(errors) })),
  fc.array(fc.record({ code: word, description: word })),
  fc.record({ code: word, msg: word, data: word }, { requiredKeys: [] }),
  fc.record({ reference: word, queryCode: word, dueDate: word }, { requiredKeys: [] }),
  fc.record({ type: word, title: word, detail: word, status: word }, { requiredKeys: [] }),
);

describe('answers of any shape', function () {
  this.timeout(60_000);

  it('to a letter, and to the question for it, are told to its writer', async () => {
    const said: fc.Arbitrary<Said> = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          status: fc.constantFrom(200, 201, 202, 204, 302, 400, 404, 408, 409, 413, 415, 422, 429, 500, 503, 0, 999),
          body: fc.oneof(text, letterAnswer),
          headers: fc.record({
            'Retry-After': fc.constantFrom(
              '',
              '3',
              '-1',
              '1e9',
              '99999999999999999999',
              'soon',
              'Fri, 31 Dec 9999 23:59:59 GMT',
            ),
          }),
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom<Said>('lost', 'offline') },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 4 }), async (answers) => {
        sessionStorage.clear();
        const place = put('<mailbox-form action="/letters" fields="category subject message consent"></mailbox-form> ');
        const form = place.querySelector<MailboxForm>('mailbox-form')!;
        form.send = server(...answers).send;
        await until(() => parts(form, 'form').length, 'there is a form');
        await form.updateComplete;
        const field = (id: string): HTMLInputElement => form.shadowRoot!.getElementById(id) as HTMLInputElement;
        (field('category') as unknown as HTMLSelectElement).selectedIndex = 2;
        field('subject').value = 'A bench at the tram stop';
        field('message').value = 'Could there be a bench at the tram stop?';
        field('consent').checked = true;
        part(form, 'submit').click();
        for (let turn = 0; turn < answers.length; turn++) {
          const says = (...some: string[]): HTMLElement | undefined =>
            some.map((name) => parts(form, name)[0]).filter((found) => found)[0];
          const told = await until(() => says('summary', 'state', 'receipt'), 'it says what has become of the letter');
          expect(told.textContent.trim(), 'what it says').not.to.equal('');
          // A letter that has arrived, or is another's, has come to its end.
          if (says('receipt', 'start-over')) break;
          says('again', 'submit', 'stop')!.click();
          await settled();
          await form.updateComplete;
        }
        place.remove();
        await expectNothingUncaught();
      }),
      runs(120),
    );
  });

  it('to the question what became of a letter are told, or are an error', async () => {
    const status = fc.record(
      {
        reference: word,
        state: fc.oneof(word, fc.constantFrom('received', 'answered', 'constructor', '__proto__')),
        subject: word,
        receivedAt: word,
        dueDate: word,
        reply: fc.oneof(word, fc.record({ html: word, text: word, date: word, unit: word }, { requiredKeys: [] })),
        history: fc.array(fc.record({ state: word, at: word, unit: word, note: word }, { requiredKeys: [] })),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(text, status, letterAnswer);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 200, 200, 202, 404, 422, 429, 500), body, async (code, said) => {
        const place = put('<mailbox-status action="/letters/status"></mailbox-status> ');
        const element = place.querySelector<MailboxStatus>('mailbox-status')!;
        element.send = server({ status: code, body: said }).send;
        await until(() => parts(element, 'submit').length, 'there is a form');
        for (const input of element.shadowRoot!.querySelectorAll('input')) input.value = 'ABCDEFGHKM';
        part(element, 'submit').click();
        const told = await until(
          () => parts(element, 'status')[0] ?? parts(element, 'summary')[0],
          'there is an answer',
        );
        expect(told.textContent.trim(), 'what it says').not.to.equal('');
        expect(told.textContent, 'what it says').not.to.match(/native code|\[object|undefined/);
        expect(
          [...told.querySelectorAll('path')].filter((path) => !/^M[\d .a-zA-Z-]+$/.test(path.getAttribute('d')!)),
        ).to.have.length(0);
        place.remove();
        await expectNothingUncaught();
      }),
      runs(120),
    );
  });

  it('to a menu are a menu, or an error', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (answer) => {
        const src = address('menu.json');
        stubFetch({ [src]: answer });
        const place = put(`<section-nav src="${src}"></section-nav>`);
        const menu = place.firstElementChild!;
        let ended = false;
        for (const type of ['loaded', 'failed']) menu.addEventListener(`section-nav-${type}`, () => (ended = true));
        await until(() => ended, 'it is there or has failed');
        for (const toggle of parts(menu, 'toggle')) toggle.click();
        place.remove();
        await expectNothingUncaught();
      }),
      runs(120),
    );
  });

  it('to a list and to an article are shown, or are an error', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (answer) => {
        const src = address();
        stubFetch({ [src]: answer });
        const elements = [newsList(`src="${src}"`), articleView(`src="${src}" show="share"`)];
        const ended = new Set<Element>();
        for (const element of elements)
          for (const type of ['loaded', 'failed'])
            element.addEventListener(`${element.localName}-${type}`, () => ended.add(element));
        await until(() => ended.size === 2, 'both are there or have failed');
        for (const element of elements) element.remove();
        await expectNothingUncaught();
      }),
      runs(60),
    );
  });

  it('as languages of an article leave a switcher as it was', async () => {
    const switcher = put(
      '<language-switcher><a href="/en/" hreflang="en">English</a></language-switcher>',
    ).querySelector<LanguageSwitcher>('language-switcher')!;
    await until(() => parts(switcher, 'link').length, 'it has its link');
    await fc.assert(
      fc.asyncProperty(anything, async (translations) => {
        document.dispatchEvent(new CustomEvent('article-view-loaded', { detail: { article: { translations } } }));
        document.dispatchEvent(new CustomEvent('article-view-loaded', { detail: translations }));
        switcher.translations = translations as never;
        await switcher.updateComplete;
        switcher.translations = undefined;
        await switcher.updateComplete;
        expect(parts(switcher, 'link').map((link) => link.textContent.trim())).to.deep.equal(['English']);
        await expectNothingUncaught();
      }),
      runs(120),
    );
  });
});
