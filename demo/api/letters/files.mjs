// @ts-check
/** What a file is, by its first bytes: names and types that a browser sends along prove nothing. */

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const office = 'application/vnd.openxmlformats-officedocument';

/** @typedef {{ extensions: string[], type: string, starts?: (number | undefined)[][] }} Kind */

/** @type {Kind[]} */
const kinds = [
  { extensions: ['jpg', 'jpeg'], type: 'image/jpeg', starts: [[0xff, 0xd8, 0xff]] },
  { extensions: ['png'], type: 'image/png', starts: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { extensions: ['gif'], type: 'image/gif', starts: [bytesOf('GIF87a'), bytesOf('GIF89a')] },
  {
    extensions: ['webp'],
    type: 'image/webp',
    starts: [[...bytesOf('RIFF'), undefined, undefined, undefined, undefined, ...bytesOf('WEBP')]],
  },
  {
    extensions: ['heic', 'heif'],
    type: 'image/heic',
    starts: ['heic', 'heix', 'mif1'].map((brand) => [
      undefined,
      undefined,
      undefined,
      undefined,
      ...bytesOf(`ftyp${brand}`),
    ]),
  },
  { extensions: ['pdf'], type: 'application/pdf', starts: [bytesOf('%PDF-')] },
  { extensions: ['docx'], type: `${office}.wordprocessingml.document`, starts: [zip] },
  { extensions: ['xlsx'], type: `${office}.spreadsheetml.sheet`, starts: [zip] },
  { extensions: ['doc'], type: 'application/msword', starts: [ole] },
  { extensions: ['xls'], type: 'application/vnd.ms-excel', starts: [ole] },
  { extensions: ['txt'], type: 'text/plain' },
];

/** The endings that files may have, for people. */
export const possibleFiles = kinds.flatMap(({ extensions }) => extensions[0]).join(', ');

/**
 * The media type of a file; nothing where it is of no kind that is taken, or not what its name says.
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export function typeOf(name, bytes) {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? '';
  const kind = kinds.find(({ extensions }) => extensions.includes(extension));
  if (!kind) return undefined;
  const fits = kind.starts
    ? kind.starts.some((start) => start.every((byte, at) => byte === undefined || byte === bytes[at]))
    : isText(bytes);
  return fits ? kind.type : undefined;
}

/** A name that is only a name: without folders, characters that cannot be seen, and more length than is of use. @param {string} name */
export function tidyName(name) {
  const base = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    // Parsers take a backslash for the sign before a quote: what is left of a folder of Windows then is its drive.
    .replace(/^\.*[a-z]:/i, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = [...base];
  if (characters.length <= 100) return base;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(base)?.[0] ?? '';
  return characters.slice(0, 100 - extension.length).join('') + extension;
}

/** @param {Uint8Array} bytes */
function isText(bytes) {
  // A text in GB18030 is a text, too: it only must not be something else under the name of one.
  return (
    !bytes.includes(0) &&
    !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
  );
}

/** @param {string} text */
function bytesOf(text) {
  return [...Buffer.from(text, 'latin1')];
}
