// @ts-check
/** From the bytes of a request to its fields and files, in the three encodings in which forms are sent. */

import { MultipartParseError, parseMultipart } from '@remix-run/multipart-parser';

/**
 * @typedef {{ field: string, name: string, bytes: Uint8Array }} SentFile
 * @typedef {{ fields: Map<string, unknown>, files: SentFile[], isForm: boolean }} Body fields of forms that were sent
 *   several times are arrays
 * @typedef {'tooSlow' | 'tooLarge' | 'mediaType' | 'encoding' | 'malformed'} BodyFault
 */

const kilobyte = 1024;
const json = 'application/json';
const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
/** More parts than any form has. */
const mostParts = 200;
/** So long a body may take, and longer while it brings that much. Slower is no reader, or one whose line is gone. */
export const usualPatience = { seconds: 20, bytesPerSecond: 1000 };

export class BodyError extends Error {
  /** @param {BodyFault} fault @param {string} [note] for a webmaster */
  constructor(fault, note) {
    super(note ?? fault);
    this.fault = fault;
    this.note = note;
  }
}

/**
 * @param {Request} request
 * @param {{ textBytes?: number, formBytes?: number, patience?: typeof usualPatience }} [limits] of what is text, and of a
 *   body with files
 * @returns {Promise<Body>}
 */
export async function readBody(
  request,
  { textBytes = 128 * kilobyte, formBytes = 26 * kilobyte * kilobyte, patience = usualPatience } = {},
) {
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';', 1)[0].trim().toLowerCase();
  if (![json, urlencoded, multipart].includes(type))
    throw new BodyError('mediaType', `Content-Type must be ${json}, ${urlencoded} or ${multipart}.`);
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new BodyError('encoding', `The charset ${charset} is not read: send UTF-8.`);
  const coding = request.headers.get('content-encoding') ?? 'identity';
  // What unpacks to a thousand times its size is not unpacked.
  if (!/^\s*identity\s*$/i.test(coding)) throw new BodyError('mediaType', 'Send it without a Content-Encoding.');
  const bytes = await readBytes(request, type === multipart ? formBytes : textBytes, patience);
  if (type === json) return { ...fromJson(decode(bytes)), isForm: false };
  if (type === urlencoded) return { ...fromUrlencoded(bytes), isForm: true };
  return { ...fromMultipart(bytes, header, textBytes), isForm: true };
}

/** @param {Request} request @param {number} limit @param {typeof usualPatience} patience */
async function readBytes(request, limit, { seconds, bytesPerSecond }) {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyError('tooLarge');
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const begun = performance.now();
  for (;;) {
    const left = begun + (seconds + length / bytesPerSecond) * 1000 - performance.now();
    const part = await within(left, reader.read());
    // Nothing more of it is read; the connection is closed with the answer.
    if (!part) throw new BodyError('tooSlow');
    if (part.done) return Buffer.concat(chunks, length);
    length += part.value.byteLength;
    if (length > limit) throw new BodyError('tooLarge');
    chunks.push(part.value);
  }
}

/** Nothing where it takes longer. @template Result @param {number} ms @param {Promise<Result>} work */
async function within(ms, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<undefined>} */
  const over = new Promise((resolve) => (timer = setTimeout(resolve, Math.max(0, ms), undefined)));
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BodyError(
      'encoding',
      'The text is not UTF-8. A form in a page of another encoding needs accept-charset="utf-8".',
    );
  }
}

/** @param {string} text */
function fromJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BodyError('malformed', 'The body is not JSON.');
  }
  if (typeof value !== 'object' || !value || Array.isArray(value))
    throw new BodyError('malformed', 'The body must be a JSON object.');
  return { fields: new Map(Object.entries(value)), files: [] };
}

/** URLSearchParams would put U+FFFD for what is not UTF-8, and nobody would notice. @param {Uint8Array} bytes */
function fromUrlencoded(bytes) {
  const body = Buffer.from(bytes).toString('latin1');
  const pairs = body.split('&').filter(Boolean);
  if (pairs.length > mostParts) throw new BodyError('malformed', `There are more than ${mostParts} fields.`);
  /** @type {Map<string, unknown>} */
  const fields = new Map();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    add(fields, percentDecoded(name), percentDecoded(value));
  }
  return { fields, files: [] };
}

/** @param {string} text each character one byte */
function percentDecoded(text) {
  const bytes = text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return decode(Buffer.from(bytes, 'latin1'));
}

/** @param {Uint8Array} bytes @param {string} header @param {number} textBytes of all fields that are no files */
function fromMultipart(bytes, header, textBytes) {
  const match = /;\s*boundary\s*=\s*(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(header);
  if (!match) throw new BodyError('malformed', 'The Content-Type names no boundary.');
  /** @type {Map<string, unknown>} */
  const fields = new Map();
  /** @type {SentFile[]} */
  const files = [];
  let text = 0;
  try {
    // The whole is limited already, and what is said of a single file is said where files are checked.
    const limits = { boundary: match[1] ?? match[2], maxParts: mostParts, maxFileSize: bytes.length };
    for (const part of parseMultipart(bytes, limits)) {
      const { name, filename } = part;
      if (name === undefined) throw new BodyError('malformed', 'A part has no name.');
      if (filename === undefined && (text += part.size) > textBytes) throw new BodyError('tooLarge');
      if (filename === undefined) add(fields, unescapeName(name), decode(part.bytes));
      // An input in which no file was chosen sends an empty one without a name.
      else if (filename || part.size)
        files.push({ field: unescapeName(name), name: unescapeName(filename), bytes: part.bytes });
    }
  } catch (error) {
    if (error instanceof BodyError) throw error;
    if (error instanceof MultipartParseError) throw new BodyError('malformed', error.message);
    if (error instanceof TypeError) throw new BodyError('encoding', 'The headers of a part are not UTF-8.');
    throw error;
  }
  return { fields, files };
}

/** Names as HTML's multipart encoding escapes them. @param {string} name */
const unescapeName = (name) => name.replace(/%(22|0D|0A)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** @param {Map<string, unknown>} fields @param {string} name @param {string} value */
function add(fields, name, value) {
  const before = fields.get(name);
  if (before === undefined) fields.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else fields.set(name, [before, value]);
}
