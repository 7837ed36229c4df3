/** What became of a letter to the mayor of Lanwan, an invented city, in the words of a server that is not there. */
import type { MailboxStatus } from '../../src/elements/mailbox-status/mailbox-status.js';
import type { Send } from '../../src/index.js';
import { inAnyLanguage } from './languages.js';

/** What a server says: `never` answers, is not reached (`lost`), or says this. */
export type Said = 'never' | 'lost' | { status: number; body: object; retryAfter?: string };

interface Words {
  subject: string;
  office: string;
  trams: string;
  note: string;
  reply: string;
  refusal: string;
}

const words: Record<string, Words> = {
  en: {
    subject: 'A bench at the tram stop Old Quay',
    office: 'Office of the Mayor',
    trams: 'Trams of Lanwan',
    note: 'The stop was inspected on Monday.',
    reply:
      'Dear Ms Okafor,\n\nthank you for your letter. The stop Old Quay gets a bench with a roof in May. Where the others stand is on the map of stops: https://trams.example/stops\n\nYours sincerely',
    refusal:
      'Matters between neighbours are for the courts. The advice centre in Lantern Street helps without charge, Monday to Friday.',
  },
  'zh-Hans': {
    subject: '建议在老码头电车站增设长椅',
    office: '市长办公室',
    trams: '澜湾市电车公司',
    note: '已于周一到现场查看。',
    reply:
      '奥卡福女士：\n\n　　您好！来信收悉。老码头站将于五月增设带雨棚的长椅。其他站点的位置见站点地图：https://trams.example/stops\n\n　　感谢您对电车工作的关心。',
    refusal: '邻里之间的纠纷应由法院处理。灯笼街咨询中心周一至周五提供免费帮助。',
  },
  ja: {
    subject: '旧埠頭停留所にベンチを置いてください',
    office: '市長室',
    trams: 'ランワン市電',
    note: '月曜日に現地を確認しました。',
    reply:
      'オカフォー様\n\nお手紙をありがとうございます。旧埠頭停留所には、5月に屋根つきのベンチを置きます。ほかの場所は停留所の地図をご覧ください：https://trams.example/stops',
    refusal: '隣人どうしの争いは裁判所が扱います。ちょうちん通りの相談所が平日に無料でご相談をお受けします。',
  },
  ar: {
    subject: 'مقعد في محطة الترام «الرصيف القديم»',
    office: 'مكتب العمدة',
    trams: 'ترام لانوان',
    note: 'جرت معاينة المحطة يوم الاثنين.',
    reply:
      'السيدة أوكافور،\n\nنشكركم على رسالتكم. سيُقام في محطة الرصيف القديم مقعد مسقوف في شهر مايو. أما المقاعد الأخرى فتجدونها على خريطة المحطات: https://trams.example/stops\n\nمع خالص التقدير',
    refusal:
      'الخلافات بين الجيران من شأن المحاكم. يقدّم مركز المشورة في شارع الفوانيس المساعدة مجانًا من الاثنين إلى الجمعة.',
  },
};

const at = (day: number, time: string): string => `2026-11-${day}T${time}:00+08:00`;

/** What every letter of the stories has. */
const letter = {
  reference: '20261109-VT8VNL',
  category: 'suggestion',
  receivedAt: at(9, '17:38'),
  dueDate: '2026-11-30',
};

const inLanguages = (make: (said: Words) => object): Said =>
  inAnyLanguage((language) => ({ status: 200, body: make(words[language] ?? words.en!) })) as Said;

export const received = inLanguages(({ subject }) => ({
  ...letter,
  subject,
  state: 'received',
  updatedAt: at(9, '17:38'),
  history: [{ state: 'received', at: at(9, '17:38') }],
}));

export const processing = inLanguages(({ subject, office, trams, note }) => ({
  ...letter,
  subject,
  state: 'processing',
  unit: trams,
  updatedAt: at(16, '10:05'),
  history: [
    { state: 'received', at: at(9, '17:38') },
    { state: 'in-review', at: at(10, '09:12'), unit: office },
    { state: 'transferred', at: at(11, '14:20'), unit: trams },
    { state: 'processing', at: at(16, '10:05'), unit: trams, note },
  ],
}));

export const answered = inLanguages(({ subject, office, trams, reply }) => ({
  ...letter,
  subject,
  state: 'answered',
  unit: trams,
  updatedAt: at(24, '09:05'),
  reply: { text: reply, date: at(24, '09:05'), unit: trams },
  history: [
    { state: 'received', at: at(9, '17:38') },
    { state: 'transferred', at: at(11, '14:20'), unit: office },
    { state: 'answered', at: at(24, '09:05'), unit: trams },
  ],
}));

export const rejected = inLanguages(({ office, refusal }) => ({
  ...letter,
  state: 'rejected',
  category: 'complaint',
  unit: office,
  updatedAt: at(11, '09:00'),
  reply: { text: refusal, date: at(11, '09:00'), unit: office },
  history: [
    { state: 'received', at: at(9, '17:38') },
    { state: 'rejected', at: at(11, '09:00'), unit: office },
  ],
}));

/** Of a system with states of its own, and a reply with markup. */
export const foreign: Said = {
  status: 200,
  body: {
    code: 200,
    msg: 'ok',
    data: {
      bh: 'LW-2026-0417',
      zt: '待核查',
      bt: '建议在老码头电车站增设长椅',
      cbdw: '市交通运输局',
      lxsj: '2026-11-09 17:38',
      hf: '<p>来信收悉，三处站点情况如下：</p><table><tr><th>站点</th><th>长椅</th></tr><tr><td>老码头</td><td>五月增设</td></tr><tr><td>鱼市</td><td>已有</td></tr></table>',
    },
  },
};

export const unknown: Said = { status: 404, body: { title: 'There is no such letter', status: 404 } };
export const tooMany: Said = { status: 429, body: {}, retryAfter: '75' };

/** A server in whose place the story speaks. */
export const saying =
  (said: Said | undefined): Send =>
  () => {
    if (!said || said === 'never') return new Promise(() => {});
    if (said === 'lost') return Promise.reject(new Error('The connection is lost'));
    const { status, body, retryAfter = null } = said;
    const header = (name: string): string | null => (name === 'Retry-After' ? retryAfter : null);
    return Promise.resolve({ status, header, text: JSON.stringify(body) });
  };

/** Waits for the form, fills it in, and asks. */
export async function ask(element: MailboxStatus | undefined, isEmpty: boolean): Promise<void> {
  if (!element) return;
  const root = await new Promise<ShadowRoot>((resolve) => {
    const look = (): unknown =>
      element.shadowRoot?.querySelector('[part~=submit]') ? resolve(element.shadowRoot) : setTimeout(look, 10);
    look();
  });
  if (!isEmpty) {
    root.querySelector<HTMLInputElement>('#reference')!.value = '20261109-VT8VNL';
    root.querySelector<HTMLInputElement>('#queryCode')!.value = 'KBYG L8H5 UHWT';
  }
  root.querySelector<HTMLElement>('[part~=submit]')!.click();
}
