/** The form for letters in languages whose texts come late, and from right to left. */
import { expect } from '@open-wc/testing';
import '../../src/elements/mailbox-form/define.js';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import '../support/console.js';
import { part, parts, piece, textOf, textsOf, until } from '../support/render.js';
import { created, held, receipt, server, type Said } from '../support/stub-letters.js';

const field = <T extends HTMLElement = HTMLInputElement>(form: MailboxForm, id: string): T =>
  form.shadowRoot!.querySelector<T>(`[id="${id}"]`)!;

async function mailboxForm(attributes: string, answer: Said | Promise<Said> = created): Promise<MailboxForm> {
  const { container, connect } = piece(`<mailbox-form action="/letters" ${attributes}></mailbox-form>`);
  const form = container.querySelector<MailboxForm>('mailbox-form')!;
  form.send = server(answer).send;
  connect();
  await until(() => parts(form, 'submit').length, 'there is a form');
  return form;
}

async function write(form: MailboxForm, texts: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    field(form, id).value = text;
    field(form, id).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await form.updateComplete;
}

const good = {
  category: 'suggestion',
  subject: 'A bench at the tram stop',
  message: 'Could there be a bench at the tram stop?',
};

async function send(form: MailboxForm): Promise<void> {
  await write(form, good);
  field(form, 'consent').checked = true;
  part(form, 'submit').click();
}

/** What stands on the form's buttons and above its fields. */
const label = (form: MailboxForm, id: string): string => textOf(form.shadowRoot!.querySelector(`label[for=${id}]`));

describe('<mailbox-form> in another language', () => {
  it('keeps what was written while its texts were on their way', async () => {
    const form = await mailboxForm('lang="ru" fields="subject message consent"');
    await write(form, { subject: 'Скамейка' });
    await until(() => textOf(part(form, 'submit')) === 'Отправить обращение', 'the texts have come');
    expect(label(form, 'subject')).to.equal('Тема');
    expect(field(form, 'subject').value).to.equal('Скамейка');
  });

  it('changes its words with the language of the page, and nothing else', async () => {
    const form = await mailboxForm('lang="en"');
    await write(form, { subject: 'Bench' });
    part(form, 'submit').click();
    await until(() => parts(form, 'summary').length, 'something is wrong');
    for (const [lang, problem] of [
      ['de', 'Betreff: Bitte schreiben Sie mindestens 10 Zeichen.'],
      ['fr', 'Objet\u202f: Veuillez écrire au moins 10 caractères.'],
      ['zh-Hant', '主旨：請至少填寫 10 個字。'],
      ['es', 'Asunto: Escriba al menos 10 caracteres.'],
      ['pt', 'Assunto: Escreva pelo menos 10 caracteres.'],
      // Browsers differ in the digits that they have for Arabic.
      ['ar', `الموضوع: يُرجى كتابة ${new Intl.NumberFormat('ar').format(10)} أحرف على الأقل.`],
      ['ja', '件名：10文字以上で入力してください。'],
    ] as const) {
      form.lang = lang;
      const links = () => [...part(form, 'summary').querySelectorAll('a')].map((link) => link.textContent);
      await until(() => links().indexOf(problem) >= 0, `the summary is in ${lang}: ${problem}`);
      expect(field(form, 'subject').value).to.equal('Bench');
    }
  });

  it('says what becomes of a letter in the language that the page has by then', async () => {
    const { answer, give } = held();
    const form = await mailboxForm('lang="en"', answer);
    await send(form);
    await until(() => textOf(part(form, 'submit')) === 'Your letter is being sent…', 'the letter is on its way');
    form.lang = 'ko';
    await until(() => textOf(part(form, 'submit')) === '민원을 제출하는 중…', 'that is said in Korean');
    give(created);
    await until(() => parts(form, 'receipt').length, 'there is a receipt');
    expect(textOf(part(form, 'receipt').querySelector('.heading'))).to.equal('민원이 접수되었습니다. 감사합니다.');
    form.lang = 'pt';
    await until(() => textsOf(form, 'due-date')[0] === '11 de dezembro de 2026', 'the receipt is in Portuguese');
    expect(textsOf(form, 'reference')).to.deep.equal([receipt.reference]);
  });

  it('has numbers and addresses from left to right in a form from right to left', async () => {
    const form = await mailboxForm('lang="ar"');
    await until(() => label(form, 'subject') === 'الموضوع', 'the texts have come');
    const direction = (id: string): string => getComputedStyle(field(form, id)).direction;
    expect(['phone', 'email'].map(direction)).to.deep.equal(['ltr', 'ltr']);
    expect(['name', 'subject', 'message'].map(direction)).to.deep.equal(['rtl', 'rtl', 'rtl']);
  });

  it('has the number of a letter from left to right in a receipt from right to left', async () => {
    const form = await mailboxForm('lang="ar"');
    await until(() => label(form, 'subject') === 'الموضوع', 'the texts have come');
    await send(form);
    await until(() => parts(form, 'reference').length, 'there is a receipt');
    const text = document.createTreeWalker(part(form, 'reference'), NodeFilter.SHOW_TEXT);
    let node = text.nextNode()!;
    while (!/\S/.test(node.textContent!)) node = text.nextNode()!;
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    const number = node.textContent!;
    expect(number).to.equal(receipt.reference);
    expect(leftOf(0)).to.be.lessThan(leftOf(number.length - 1));
  });
});
