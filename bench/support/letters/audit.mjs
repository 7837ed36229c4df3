// @ts-check
/** Holds what readers were told against what is in the database, and each fault against what was seen of it. */
import { createHash } from 'node:crypto';

/**
 * @typedef {import('./reader.mjs').Story} Story
 * @typedef {object} Verdict
 * @property {Story} story
 * @property {boolean} isStruck
 * @property {'sent' | 'taken' | 'doubt' | 'error'} told
 * @property {number} stored how often
 * @property {string[]} wrong what must not be
 */

const sha256 = (/** @type {Uint8Array | string} */ bytes) => createHash('sha256').update(bytes).digest('hex');

/** All letters, by the mark in their text. @param {import('../../../demo/api/letters/database.mjs').Database} database */
export async function storedLetters(database) {
  const rows = await database.query(
    'SELECT id::text, reference, idempotency_key, category, name, phone, email, address, subject, message, publish, notify, consent, extra FROM letters',
  );
  const files = await database.query(
    'SELECT letter_id::text, position, name, content FROM letter_files ORDER BY position',
  );
  const states = await database.query(`SELECT letter_id::text FROM letter_states WHERE state = 'received'`);
  /** @type {Map<string, any[]>} */
  const letters = new Map();
  for (const row of rows) {
    const mark = /\((bench-\d+-\d+)\)/.exec(row.message)?.[1] ?? row.message;
    const own = files.filter((file) => file.letter_id === row.id);
    const history = states.filter((state) => state.letter_id === row.id).length;
    letters.set(mark, [...(letters.get(mark) ?? []), { ...row, files: own, history }]);
  }
  return letters;
}

/** What is different between a letter that was written and the one that is stored. @param {import('./contents.mjs').Content} content @param {any} row */
function differences(content, row) {
  const { files, district, notify, publish, category } = content;
  const digits = content.phone.replace(/[\uff0b\uff0d\uff08\uff09\uff10-\uff19\uff20\uff0e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  const wanted = {
    category,
    name: content.name || null,
    phone: digits || null,
    email: content.email || null,
    address: content.address || null,
    subject: content.subject,
    message: content.message,
    publish,
    notify: [...notify].sort(),
    consent: '2026-11',
    extra: { ...(district && { district }), site: 'lanwan' },
    files: files.map(({ name, buffer }) => [name, sha256(buffer)]),
    history: 1,
  };
  const found = { ...row, files: row.files.map((/** @type {any} */ file) => [file.name, sha256(file.content)]) };
  return Object.keys(wanted).filter((field) => sorted(wanted[field]) !== sorted(found[field]));
}

/** @param {unknown} value */
const sorted = (value) =>
  JSON.stringify(value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value);

/** @param {Story} story @param {Map<string, any[]>} letters @returns {Verdict} */
export function verdictOn(story, letters) {
  const { plan, line, receipts, last, isTaken } = story;
  const rows = letters.get(plan.content.mark) ?? [];
  const wrong = [...story.mistakes, ...story.browsing.errors.map((error) => `script: ${error}`)];
  const told = receipts.length ? 'sent' : isTaken ? 'taken' : last && last.name !== 'refused' ? 'doubt' : 'error';

  if (rows.length > 1) wrong.push(`it is stored ${rows.length} times`);
  if (line.keys.length > 1) wrong.push(`it was sent with ${line.keys.length} keys`);
  if (line.keys.length && rows.some((row) => row.idempotency_key !== sha256(line.keys[0])))
    wrong.push('stored with another key');
  if ((told === 'sent' || told === 'taken') && !rows.length)
    wrong.push('its reader was told that it is sent, and it is not stored');
  if (told === 'error' && rows.length)
    wrong.push(`its reader was told that it is not sent, and it is stored (${last?.heading.replace(/\s+/g, ' ')})`);
  if (told === 'error' && !last) wrong.push('its reader was told nothing');
  if (last && !last.heading) wrong.push(`nothing is said (${last.name})`);
  for (const row of rows) {
    const different = differences(plan.content, row);
    if (different.length) wrong.push(`stored otherwise than it was written: ${different}`);
    for (const { reference, code } of receipts) {
      if (reference !== row.reference) wrong.push(`the reader has the number ${reference}, stored is ${row.reference}`);
      if (!/^[A-HJ-NP-Z2-9]{12}$/.test(code)) wrong.push(`the reader has the code "${code}"`);
    }
  }
  if (new Set(line.receipts).size > 1) wrong.push(`the endpoint gave ${new Set(line.receipts).size} receipts for it`);
  if (
    receipts.length &&
    !line.receipts.some((text) =>
      receipts.every(({ reference, code }) => text.includes(reference) && text.includes(code)),
    )
  )
    wrong.push('the receipt on screen is not that of the endpoint');

  const missing = notStruck(story);
  if (missing) wrong.push(`the fault has not struck: ${missing}`);
  return { story, isStruck: !missing, told, stored: rows.length, wrong };
}

/** What is lacking of the proof that every fault has struck, on the server's side and in the browser. @param {Story} story */
function notStruck({ plan, line, browsing, last }) {
  const failed = (/** @type {string} */ method, /** @type {RegExp} */ pattern = /./) =>
    browsing.failures.some((failure) => failure.method === method && pattern.test(failure.text));
  const answered = (/** @type {string} */ method, /** @type {number} */ status) =>
    browsing.statuses.some((answer) => answer.method === method && answer.status === status);
  for (const [at, strike] of plan.strikes.entries()) {
    // Whoever has gone home, or has the receipt already, asks no more.
    const isSecond = at > 0;
    const seen = line.seen.find((one) => one.strike === strike);
    if (!seen && isSecond && at > 1) continue;
    if (!seen?.isDropped && isSecond && (last || plan.habit !== 'patient')) continue;
    if (!seen) return `${strike.on} ${strike.kind} was not met`;
    const { on } = strike;
    switch (strike.kind) {
      case 'cut':
        if (!seen.isDropped || seen.upstream) return 'the connection was not cut';
        if (!failed(on)) return 'the browser does not know of the cut';
        break;
      case 'drop':
        if (!seen.isDropped || !(seen.upstream || seen.isBroken)) return 'the answer was not dropped';
        if (on === 'POST' && !isSecond && seen.upstream !== 201) return `the letter was answered with ${seen.upstream}`;
        if (!failed(on)) return 'the browser does not know of the drop';
        break;
      case 'status':
        if (seen.status !== strike.status || !answered(on, strike.status ?? 0))
          return `the browser has seen no ${strike.status}`;
        if (strike.stored && on === 'POST' && seen.upstream !== 201) return 'the letter was not stored';
        if (!strike.stored && seen.upstream) return 'the letter was stored';
        break;
      case 'limit':
        if (seen.status !== 429 || !answered(on, 429)) return 'the browser has seen no 429';
        break;
      case 'late':
        if (!failed(on, /ABORTED/)) return 'the browser has waited for the answer';
        break;
      case 'hold':
        if (strike.stored && seen.upstream !== 201) return 'the letter was not stored';
        break;
      case 'kill':
        if (!seen.isBroken || !failed(on)) return 'the server was not killed';
        break;
      case 'database':
        if (!seen.isBroken && seen.upstream !== 503 && seen.upstream !== 201) return 'the database was not restarted';
        break;
      case 'resend': {
        const posts = line.seen.filter(({ method }) => method === 'POST').length;
        const sent = browsing.requests.filter(({ method }) => method === 'POST').length;
        if (!seen.isReused) return 'the connection was new';
        if (posts <= sent) return `the browser has sent ${sent}, and ${posts} have come`;
        break;
      }
      default:
    }
  }
  const [first] = line.seen;
  switch (plan.act) {
    case 'double':
      return browsing.clicks < 2 ? `${browsing.clicks} clicks` : undefined;
    case 'reload':
      if (browsing.loads < 2) return 'the page was not loaded again';
      return first?.isGone || first?.isDropped ? undefined : 'the letter was not on its way';
    case 'duplicate': {
      const pages = new Set(browsing.requests.map(({ page }) => page));
      if (pages.size < 2) return 'one tab has asked';
      // A tab that has the receipt has no key any more.
      return new Set(browsing.keys.filter((key) => key)).size === 1 ? undefined : 'the tabs had different keys';
    }
    case 'offline':
      return browsing.failures.some(({ method, isOnline }) => method === 'POST' && !isOnline)
        ? undefined
        : 'the browser was not offline';
    default:
      return undefined;
  }
}
