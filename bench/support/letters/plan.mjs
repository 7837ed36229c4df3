// @ts-check
/** Which letter meets which fault, on which page, with which reader. */
import { contentFor } from './contents.mjs';
import { Chance } from './random.mjs';

/**
 * @typedef {object} Strike What happens to one request on its way.
 * @property {'POST' | 'GET'} on
 * @property {'cut' | 'drop' | 'status' | 'limit' | 'late' | 'hold' | 'kill' | 'database' | 'resend'} kind
 * @property {string} [variant]
 * @property {500 | 502 | 503} [status]
 * @property {boolean} [stored] the fault comes after the letter is stored
 */
/**
 * @typedef {'patient' | 'impatient' | 'reloads' | 'leaves' | 'duplicates' | 'gives-up'} Habit what a reader does who sees
 *   that something is wrong: waits; cancels and sends again at once; loads the page again; goes to another page and comes
 *   back; opens the page twice and goes on in both; goes home
 * @typedef {'reload' | 'double' | 'duplicate' | 'offline'} Act what a reader does while his letter is on its way
 */
/**
 * @typedef {object} Plan
 * @property {number} id
 * @property {string} fault name of the fault, or `mix`
 * @property {string} what both faults of a mix; the variant
 * @property {Strike[]} strikes
 * @property {Act} [act]
 * @property {string} [variant] of the act
 * @property {Habit} habit
 * @property {import('./contents.mjs').Content} content
 * @property {'application/json' | 'multipart/form-data' | 'application/x-www-form-urlencoded'} enctype
 * @property {'classic' | 'module'} script
 * @property {boolean} isCross the page is of another origin than the address that takes letters
 * @property {boolean} isKept connections are kept alive
 * @property {number} timeout of the form, seconds
 * @property {'click' | 'enter'} by
 */

/** Seconds after which the form of a letter gives up, where that is the fault; answers come later than that. */
export const shortTimeout = 2;
export const lateness = 3500;

/** @typedef {{ strike?: Omit<Strike, 'on'>, act?: Act, variant: string, isFresh?: boolean }} Way isFresh: not on a used connection */

/** Each fault, in the ways in which it strikes. @type {Record<string, Way[]>} */
const ways = {
  'answer dropped': [
    { strike: { kind: 'drop', variant: 'silent', stored: true }, variant: 'without a word', isFresh: true },
    { strike: { kind: 'drop', variant: 'headers', stored: true }, variant: 'after the headers' },
    { strike: { kind: 'drop', variant: 'half', stored: true }, variant: 'within the body' },
  ],
  'connection cut': [
    { strike: { kind: 'cut', variant: 'at-once' }, variant: 'at once', isFresh: true },
    { strike: { kind: 'cut', variant: 'unforwarded' }, variant: 'when it was whole', isFresh: true },
    { strike: { kind: 'cut', variant: 'half' }, variant: 'half of it was there', isFresh: true },
  ],
  500: statusWays(500),
  502: statusWays(502),
  503: statusWays(503),
  429: [
    { strike: { kind: 'limit', variant: 'endpoint' }, variant: 'of the endpoint' },
    { strike: { kind: 'limit', variant: 'gateway' }, variant: 'of a gateway' },
  ],
  'time-out': [
    { strike: { kind: 'late', stored: true }, variant: 'the answer is late' },
    { strike: { kind: 'late', stored: false }, variant: 'the letter itself is late' },
  ],
  'double click': [
    { act: 'double', strike: { kind: 'hold' }, variant: 'before it is stored' },
    { act: 'double', strike: { kind: 'hold', stored: true }, variant: 'after it is stored' },
  ],
  reload: [
    { act: 'reload', strike: { kind: 'hold' }, variant: 'before it is stored' },
    { act: 'reload', strike: { kind: 'hold', stored: true }, variant: 'after it is stored' },
    { act: 'reload', strike: { kind: 'hold', variant: 'late' }, variant: 'stored after the reload' },
  ],
  'second tab': [
    { act: 'duplicate', variant: 'both at once' },
    { act: 'duplicate', strike: { kind: 'hold' }, variant: 'before it is stored' },
    { act: 'duplicate', strike: { kind: 'hold', stored: true }, variant: 'after it is stored' },
  ],
  offline: [
    { act: 'offline', variant: 'before it is sent' },
    { act: 'offline', strike: { kind: 'hold' }, variant: 'before it is stored' },
    { act: 'offline', strike: { kind: 'hold', stored: true }, variant: 'after it is stored' },
  ],
  restart: [
    { strike: { kind: 'kill', variant: 'before' }, variant: 'before it is stored', isFresh: true },
    { strike: { kind: 'kill', variant: 'inserted' }, variant: 'between insert and commit', isFresh: true },
    { strike: { kind: 'kill', variant: 'stored' }, variant: 'after it is stored', isFresh: true },
  ],
  'sent again by the browser': [
    { strike: { kind: 'resend', stored: true }, variant: 'after it is stored' },
    { strike: { kind: 'resend', stored: false }, variant: 'before it is stored' },
  ],
};

/** @param {500 | 502 | 503} status @returns {Way[]} */
function statusWays(status) {
  return [
    { strike: { kind: 'status', status }, variant: 'in place of storing it' },
    { strike: { kind: 'status', status, stored: true }, variant: 'after it is stored' },
  ];
}

/** Faults of a database server, where the bench has one of its own to break. @type {Way} */
const databaseWay = { strike: { kind: 'database' }, variant: 'of the database', isFresh: true };

/** Of the letters, to each fault; the rest, a good eighth, meets two. */
const share = 1 / 15;

/** @param {{ letters: number, seed: number, only?: string, breaksDatabase: boolean }} options @returns {Plan[]} */
export function plansFor({ letters, seed, only, breaksDatabase }) {
  const chance = new Chance(seed);
  const all = { ...ways, ...(breaksDatabase ? { restart: [...ways.restart, databaseWay] } : {}) };
  const names = Object.keys(all);
  const matching = names.filter((name) => !only || name.includes(only));
  if (only && !matching.length && only !== 'mix')
    throw new Error(`There is no fault "${only}": ${names.join(', ')}, mix`);
  const each = only ? Math.ceil(letters / Math.max(1, matching.length)) : Math.max(1, Math.floor(letters * share));
  /** @type {string[]} */
  const faults = [];
  for (let turn = 0; turn < each; turn++) faults.push(...matching);
  faults.length = Math.min(faults.length, letters);
  while (faults.length < letters) faults.push('mix');
  /** @type {Record<string, number>} */
  const turns = {};
  const plans = faults.map((fault, index) => {
    const turn = (turns[fault] = (turns[fault] ?? -1) + 1);
    return fault === 'mix' ? mixed(index + 1, chance, all, seed) : single(index + 1, fault, turn, chance, all, seed);
  });
  // A server that starts again and again is a trouble to all who write meanwhile: those go by themselves, at the end.
  const isRestart = (/** @type {Plan} */ { strikes }) =>
    strikes.some(({ kind }) => kind === 'kill' || kind === 'database');
  return [...chance.shuffled(plans.filter((plan) => !isRestart(plan))), ...chance.shuffled(plans.filter(isRestart))];
}

/** @typedef {Record<string, Way[]>} Ways */

/** @param {number} id @param {string} fault @param {number} turn @param {Chance} chance @param {Ways} all @param {number} seed @returns {Plan} */
function single(id, fault, turn, chance, all, seed) {
  const way = all[fault][turn % all[fault].length];
  const { strike, act, variant } = way;
  return {
    ...usual(id, way, chance, seed),
    fault,
    what: variant,
    variant,
    act,
    strikes: strike ? [{ on: 'POST', ...strike }] : [],
  };
}

/** After these the form asks the server; what happens to that question is the second fault. */
const askingAfter = [
  'answer dropped',
  'connection cut',
  '500',
  '502',
  '503',
  'time-out',
  'reload',
  'offline',
  'restart',
];
/** @type {Omit<Strike, 'on'>[]} */
const seconds = [
  { kind: 'cut', variant: 'at-once' },
  { kind: 'drop', variant: 'headers' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'limit', variant: 'gateway' },
  { kind: 'kill', variant: 'before' },
];

/** @param {number} id @param {Chance} chance @param {Ways} all @param {number} seed @returns {Plan} */
function mixed(id, chance, all, seed) {
  const first = chance.of([...askingAfter, '429']);
  const way = chance.of(all[first]);
  const second = chance.of(seconds);
  // Where the letter was certainly not stored, it is sent again: the second fault may be for that.
  const isUnstored = !way.strike?.stored && way.strike?.variant !== 'stored';
  const comesAgain =
    first === '429' || (isUnstored && !['offline', 'reload', 'time-out'].includes(first) && chance.is(0.4));
  const on = comesAgain ? 'POST' : 'GET';
  // A line that stays bad for a while wears out the form's own attempts: then it is the reader's turn.
  const times = on === 'GET' && second.kind !== 'kill' && second.kind !== 'limit' && chance.is(0.3) ? 3 : 1;
  return {
    ...usual(id, { ...way, isFresh: true }, chance, seed),
    fault: 'mix',
    what: `${first}, ${way.variant}; then ${on} ${second.kind}${second.status ?? ''}${times > 1 ? ` × ${times}` : ''}`,
    variant: way.variant,
    act: way.act,
    strikes: [
      ...(way.strike ? [/** @type {Strike} */ ({ on: 'POST', ...way.strike })] : []),
      ...Array.from({ length: times }, () => /** @type {Strike} */ ({ on, ...second })),
    ],
  };
}

/** What has nothing to do with the fault. @param {number} id @param {Way} way @param {Chance} chance @param {number} seed @returns {Omit<Plan, 'fault' | 'what' | 'strikes'>} */
function usual(id, { strike, act, isFresh = false }, chance, seed) {
  const enctype = chance.is(0.2)
    ? 'application/x-www-form-urlencoded'
    : chance.is(0.15)
      ? 'multipart/form-data'
      : 'application/json';
  const hasFiles = enctype !== 'application/x-www-form-urlencoded' && chance.is(0.3);
  return {
    id,
    habit: chance.of([
      'patient',
      'patient',
      'patient',
      'impatient',
      'impatient',
      'reloads',
      'leaves',
      'duplicates',
      'gives-up',
    ]),
    content: contentFor(chance, `bench-${seed}-${id}`, hasFiles),
    enctype,
    script: chance.is(0.5) ? 'classic' : 'module',
    // A second preflight, or none, would be taken for the letter that the browser sends again.
    isCross: strike?.kind !== 'resend' && act !== 'duplicate' && chance.is(0.15),
    isKept: strike?.kind === 'resend' || (!isFresh && chance.is(0.7)),
    timeout: strike?.kind === 'late' ? shortTimeout : 20,
    by: act !== 'double' && chance.is(0.3) ? 'enter' : 'click',
  };
}
