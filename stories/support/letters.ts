/** Letters to the mayor of Lanwan, an invented city, and what a server that is not there says to them. */
import { keepDraft } from '../../src/data/letter/draft.js';
import type { MailboxForm } from '../../src/elements/mailbox-form/mailbox-form.js';
import { CivicError, type Answer, type Send } from '../../src/index.js';
import { inAnyLanguage } from './languages.js';

/** What becomes of a letter: it is only written, or nothing is in it, or what its server does. */
export type Outcome =
  'written' | 'empty' | 'never' | 'files' | 'rejected' | 'refused' | 'busy' | 'offline' | 'lost' | 'taken' | 'receipt';

export interface Words {
  subject: string;
  message: string;
  name: string;
  /** What the server says. */
  phone: string;
  closed: string;
  file: string;
}

const words: Record<string, Words> = {
  en: {
    subject: 'A bench at the tram stop Old Quay',
    message: 'Could there be a bench at the tram stop Old Quay? In the rain there is no place to sit.',
    name: 'Mei Chen',
    phone: 'This number has one digit too many.',
    closed: 'The mailbox is closed for maintenance until 6 p.m.',
    file: 'Tram stop in the rain.jpg',
  },
  'zh-Hans': {
    subject: '建议在老码头电车站增设座椅',
    message: '老码头电车站没有座椅，下雨天老人候车十分不便，能否在站台上增设一条长椅？谢谢！',
    name: '陈梅',
    phone: '该号码多了一位数字。',
    closed: '信箱系统维护中，将于18:00恢复。',
    file: '雨天的电车站.jpg',
  },
  ja: {
    subject: '旧埠頭の電停にベンチを設置してほしい',
    message: '旧埠頭の電停にはベンチがなく、雨の日は座る場所がありません。ベンチを設置していただけませんか。',
    name: '陳 芽衣',
    phone: '番号が1桁多くなっています。',
    closed: '保守作業のため、18時まで受付を停止しています。',
    file: '雨の電停.jpg',
  },
  ko: {
    subject: '구부두 전차 정류장에 의자를 놓아 주세요',
    message: '구부두 전차 정류장에는 의자가 없어 비 오는 날 앉을 곳이 없습니다. 의자를 하나 놓아 주실 수 있을까요?',
    name: '진메이',
    phone: '번호가 한 자리 더 많습니다.',
    closed: '점검 중이므로 18시까지 접수하지 않습니다.',
    file: '비 오는 정류장.jpg',
  },
  ar: {
    subject: 'مقعد في محطة الترام بالرصيف القديم',
    message: 'هل يمكن وضع مقعد في محطة الترام بالرصيف القديم؟ لا يوجد مكان للجلوس عندما تمطر.',
    name: 'مي تشن',
    phone: 'في هذا الرقم خانة زائدة.',
    closed: 'البريد مغلق للصيانة حتى السادسة مساءً.',
    file: 'محطة الترام.jpg',
  },
};

/** What is written in a letter, and said to it. */
export const letterWords = inAnyLanguage((language) => words[language] ?? words['en']!);

let stories = 0;

/** A form remembers by its address that a letter may have arrived: each story has one of its own. */
export const ownAddress = (): string => `/letters?story=${++stories}`;

const saying = (status: number, body: object, retryAfter: string | null = null): Answer => ({
  status,
  header: (name) => (name === 'Retry-After' ? retryAfter : null),
  text: JSON.stringify(body),
});

/** A server in whose place the story speaks. */
export const answering =
  (outcome: Outcome | undefined, { phone, closed }: Words): Send =>
  async ({ method, progress }) => {
    switch (outcome) {
      case 'files':
        progress?.(0.4);
        return new Promise(() => {});
      case 'rejected':
        return saying(400, { errors: [{ pointer: '#/phone', detail: phone }] });
      case 'refused':
        return saying(403, { title: closed });
      case 'busy':
        return saying(429, {}, '90');
      case 'offline': {
        const { NoAnswer } = await import('../../src/data/letter/post.js');
        throw new NoAnswer('offline');
      }
      case 'lost':
        if (method === 'GET') return saying(405, {});
        throw new Error('The connection is lost');
      case 'taken':
        return saying(422, { title: 'This Idempotency-Key was already used for another letter' });
      case 'receipt':
        return saying(201, { reference: '20261121-VT8VNL', queryCode: 'KBYGL8H5UHWT', dueDate: '2026-12-11' });
      default:
        return new Promise(() => {});
    }
  };

/** A letter that was begun at an earlier visit, or was on its way when its page went. */
export function begun(action: string, { subject, message, name }: Words, inDoubt: boolean): void {
  const key = '8e03978e-40d5-43dd-bc93-6894a57f9324';
  const draft = { key, category: 'suggestion', name, subject, message, hadFiles: true, inDoubt: inDoubt || undefined };
  keepDraft(new URL(action, location.href).href, draft);
}

/** A form whose part cannot be had. */
export function without(form: MailboxForm | undefined): void {
  const own = (form as any)?._loading as { run(job: () => Promise<void>): Promise<void> } | undefined;
  if (!own) return;
  const { run } = own;
  own.run = () => run.call(own, () => Promise.reject(new CivicError('network', 'This part is not there')));
}

/** Waits for the form, writes a letter in it, and sends it. */
export async function write(form: MailboxForm | undefined, outcome: Outcome, words: Words): Promise<void> {
  if (!form) return;
  const root = await new Promise<ShadowRoot>((resolve) => {
    const look = (): unknown =>
      form.shadowRoot?.querySelector('[part~=submit]') ? resolve(form.shadowRoot) : setTimeout(look, 10);
    look();
  });
  if (outcome !== 'empty') {
    const put = (id: string, text: string): void => {
      const field = root.querySelector<HTMLInputElement>(`[id="${id}"]`)!;
      field.value = text;
      field.dispatchEvent(new CustomEvent('input'));
    };
    put('category', 'suggestion');
    put('name', words.name);
    put('phone', '555 01234');
    put('subject', words.subject);
    put('message', words.message);
    root.querySelector<HTMLInputElement>('#consent')!.checked = true;
  }
  if (outcome === 'written' || outcome === 'files') {
    const files = new DataTransfer();
    files.items.add(new File(['x'.repeat(200_000)], words.file, { type: 'image/jpeg' }));
    const field = root.querySelector<HTMLInputElement>('#attachments')!;
    field.files = files.files;
    field.dispatchEvent(new CustomEvent('change'));
  }
  if (outcome !== 'written') root.querySelector<HTMLElement>('[part~=submit]')!.click();
}
