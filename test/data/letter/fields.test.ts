/** What must be so before a letter is sent, and what goes over the wire. */
import { expect } from '@open-wc/testing';
import { draftOf, dropDraft, keepDraft, keptDraft, newKey } from '../../../src/data/letter/draft.js';
import {
  CATEGORIES,
  FIELD_NAMES,
  isAccepted,
  lengthOf,
  problemsOf,
  type Letter,
  type LetterRules,
} from '../../../src/data/letter/fields.js';
import { bodyOf, encodingFor } from '../../../src/data/letter/request.js';

const rules: LetterRules = {
  fields: FIELD_NAMES,
  required: ['category', 'name', 'phone', 'subject', 'message', 'consent'],
  categories: CATEGORIES,
  maxLength: 2000,
  maxFiles: 2,
  maxFileSize: 10,
  accept: 'image/*,.pdf',
};
const letter: Letter = {
  category: 'complaint',
  name: '林晓',
  phone: '0519-000 6001',
  subject: 'A lamp at the gate is broken',
  message: 'The third lamp on Quay Street has been dark for two weeks.',
  attachments: [],
  consent: '2026-01',
  others: [],
};
const wrong = (changed: Partial<Letter>): string[] =>
  problemsOf({ ...letter, ...changed }, rules).map(({ field, code }) => `${field}: ${code}`);
const file = (name: string, size: number, type = ''): File => new File(['x'.repeat(size)], name, { type });

describe('a letter', () => {
  it('may be sent when nothing is missing or wrong', () => {
    expect(wrong({})).to.deep.equal([]);
  });

  it('is told what is missing, in the order of the form', () => {
    expect(wrong({ category: '', name: ' ', message: undefined, consent: false })).to.deep.equal([
      'category: choice',
      'name: missing',
      'message: missing',
      'consent: consent',
    ]);
  });

  it('counts characters as people do', () => {
    expect(lengthOf('𠮷野家')).to.equal(3);
    expect(lengthOf('a\r\nb')).to.equal(3);
    expect(wrong({ subject: '𠮷'.repeat(9) })).to.deep.equal(['subject: too-short']);
    expect(wrong({ subject: '𠮷'.repeat(50) })).to.deep.equal([]);
    expect(wrong({ message: '水'.repeat(2001) })).to.deep.equal(['message: too-long']);
  });

  it('takes addresses and numbers as people write them', () => {
    for (const phone of ['+86 519 85680000', '(0519) 8568-0000 转 12', '０５１９－８５６８００００', '13900000000'])
      expect(wrong({ phone }), phone).to.deep.equal([]);
    for (const phone of ['none', '123', '12 ab 34567']) expect(wrong({ phone }), phone).to.deep.equal(['phone: phone']);
    for (const email of ['li@lanwan.example', 'a.b+c@x.y.example']) expect(wrong({ email }), email).to.deep.equal([]);
    for (const email of ['li@', 'li', 'a b@c.d', '<a@b.c>'])
      expect(wrong({ email }), email).to.deep.equal(['email: email']);
  });

  it('has files of the right kind, size and number', () => {
    expect(wrong({ attachments: [file('a.PDF', 10), file('b.png', 3, 'image/png')] })).to.deep.equal([]);
    expect(wrong({ attachments: [file('a.pdf', 11)] })).to.deep.equal(['attachments: too-large']);
    expect(wrong({ attachments: [file('a.exe', 1)] })).to.deep.equal(['attachments: type']);
    expect(wrong({ attachments: [1, 2, 3].map((n) => file(`${n}.pdf`, 1)) })).to.deep.equal(['attachments: too-many']);
    expect(isAccepted(file('a.anything', 1), '')).to.equal(true);
  });
});

describe('a letter on its way', () => {
  it('is JSON, with lists as lists whatever the page has done to arrays', async () => {
    const page = Array.prototype as { toJSON?(): string };
    page.toJSON = () => 'broken';
    try {
      const { body, contentType } = bodyOf(
        {
          ...letter,
          notify: ['email', 'sms'],
          publish: false,
          others: [
            ['captcha', 'x1'],
            ['unit', 'a'],
            ['unit', 'b'],
          ],
        },
        'application/json',
        'k',
      );
      delete page.toJSON;
      expect(contentType).to.equal('application/json');
      expect(JSON.parse(body as string)).to.deep.equal({
        category: 'complaint',
        name: '林晓',
        phone: '0519-000 6001',
        subject: letter.subject,
        message: letter.message,
        publish: false,
        notify: ['email', 'sms'],
        consent: '2026-01',
        captcha: 'x1',
        unit: ['a', 'b'],
      });
    } finally {
      delete page.toJSON;
    }
  });

  it('is a form in UTF-8 with its key as a field', () => {
    const { body } = bodyOf({ ...letter, message: 'a b\nc & d' }, 'application/x-www-form-urlencoded', 'key-1');
    const fields = new URLSearchParams(body as string);
    expect(fields.get('name')).to.equal('林晓');
    expect(fields.get('message')).to.equal('a b\r\nc & d');
    expect(fields.get('idempotency_key')).to.equal('key-1');
  });

  it('takes files along in a multipart form', () => {
    const withFile = { ...letter, attachments: [file('图.png', 3, 'image/png')] };
    expect(encodingFor(withFile, 'application/json')).to.equal('multipart/form-data');
    expect(encodingFor(letter, 'application/json')).to.equal('application/json');
    const { body, contentType } = bodyOf(withFile, 'multipart/form-data', 'key-1');
    expect(contentType).to.equal(undefined);
    expect(((body as FormData).get('attachments') as File).name).to.equal('图.png');
    expect((body as FormData).get('idempotency_key')).to.equal('key-1');
  });
});

describe('a draft', () => {
  afterEach(() => dropDraft('/a'));

  it('is kept without what tells who has written it, and comes back', () => {
    const key = newKey();
    keepDraft('/a', draftOf({ ...letter, email: 'li@lanwan.example', address: 'Quay 1' }, key, true));
    const kept = keptDraft('/a')!;
    expect(kept).to.deep.include({ key, subject: letter.subject, message: letter.message, inDoubt: true });
    expect(JSON.stringify(sessionStorage)).not.to.match(/li@lanwan|Quay 1|6001/);
  });

  it('is nothing where what is stored makes no sense', () => {
    for (const text of ['', '{', '[]', '{"key":5}', '{"key":"<script>"}', 'null']) {
      sessionStorage.setItem('civic-elements:mailbox:/a', text);
      expect(keptDraft('/a'), text).to.equal(undefined);
    }
  });

  it('has a key that nobody else makes', () => {
    const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    const keys = new Set([...Array(1000)].map(newKey));
    expect(keys.size).to.equal(1000);
    for (const key of keys) expect(key).to.match(uuid);
  });
});
