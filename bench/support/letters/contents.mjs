// @ts-check
/** What the readers of the bench write: letters with all that texts of people hold, each with a mark of its own. */
import { Buffer } from 'node:buffer';

/**
 * @typedef {{ name: string, mimeType: string, buffer: Buffer }} SentFile
 * @typedef {object} Content
 * @property {string} mark stands in the letter, and in no other
 * @property {string} category
 * @property {string} name
 * @property {string} phone
 * @property {string} email
 * @property {string} address
 * @property {string} subject
 * @property {string} message
 * @property {boolean} publish
 * @property {string[]} notify
 * @property {string} district an input of the page
 * @property {SentFile[]} files
 */

const categories = ['consult', 'complaint', 'suggestion', 'help', 'report', 'praise'];
const names = [
  'Marie Okafor',
  '欧阳娜娜',
  'Jürgen O’Neill',
  'نور الهادي',
  '佐藤 ひかり',
  '',
  'Zoë "Zo" Ünal',
  '🚋 Tram',
];
const phones = ['', '0100 55 123', '+86 138-0013-8000', '０１００－５５５１２', '(024) 2272 0110'];
const addresses = ['', '4 Net Makers’ Row', '盐街12号<3单元>', 'c/o "Harbour & Sons"; DROP'];
const districts = ['Old Town', '老城区', 'O’Hara’s <Quay>', ''];
const subjects = [
  'A bench at the tram stop',
  '望屿大桥的路灯不亮了，请修理',
  'Lamps & "shadows" <in> Salt Street',
  'ضوضاء في شارع الملح ليلاً',
  '有轨电车🚋2号线早高峰加车的建议',
  "The ferry's bell; it's too loud -- really",
];
const sentences = [
  'The lamp in front of number 12 has been dark since Monday.',
  '盐街至市场段的路灯已经坏了三天，夜里行人看不清台阶。',
  'Say "yes" & mean it: 3 < 5 > 2; \'quoted\' – and so on…',
  'مصباح الشارع معطل منذ أسبوع.',
  '👩‍👩‍👧‍👦 families, 🚋 trams and 𠮷野家 (beyond the first plane).',
  "Robert'); DROP TABLE letters;-- is my neighbour’s name.",
  '<script>alert("letter")</script> <b>bold?</b> {{7*7}} ${7*7} %00 %E4%BD%A0 &amp; &#x41;',
  'Combining: e\u0301 and \u00e9 are not the same; nor are \ufb01 and fi; a\u200bb\u00a0c\u3000d.',
  'A path C:\\letters\\new + a plus, a = sign, a 100% share; and\ta tab.',
  '線路の音が夜中に響きます。よろしくお願いします。',
];

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {import('./random.mjs').Chance} chance @param {string} mark @returns {SentFile[]} */
function filesFor(chance, mark) {
  const bytes = (/** @type {number} */ count) => Buffer.from(Array.from({ length: count }, () => chance.below(256)));
  /** @type {SentFile[]} */
  const kinds = [
    {
      name: '路灯 "12".png',
      mimeType: 'image/png',
      buffer: Buffer.concat([picture, bytes(2000 + chance.below(30_000))]),
    },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes(5000)]) },
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(`A note to ${mark}\r\n第二行\n`) },
  ];
  return chance.shuffled(kinds).slice(0, 1 + chance.below(2));
}

/**
 * @param {import('./random.mjs').Chance} chance
 * @param {string} mark
 * @param {boolean} hasFiles
 * @returns {Content}
 */
export function contentFor(chance, mark, hasFiles) {
  const lines = Array.from({ length: 1 + chance.below(4) }, () => chance.of(sentences));
  const email = chance.is(0.5) ? `reader.${mark}@lanwan.example` : '';
  const phone = chance.of(phones);
  const notify = [...(email && chance.is(0.5) ? ['email'] : []), ...(phone && chance.is(0.5) ? ['sms'] : [])];
  const category = chance.of(categories);
  return {
    mark,
    category,
    name: chance.of(names),
    phone,
    email,
    address: chance.of(addresses),
    subject: chance.of(subjects),
    message: [`Dear Mayor (${mark}),`, ...lines, 'Yours'].join(chance.is(0.5) ? '\n' : '\n\n'),
    // Nobody is asked this for a report.
    publish: chance.is(0.3) && category !== 'report',
    notify,
    district: chance.of(districts),
    files: hasFiles ? filesFor(chance, mark) : [],
  };
}
