/**
 * Text to GB18030, the encoding of many an old Chinese server. Node decodes it but cannot encode it,
 * so the two-byte part of the table is taken from the decoder, read backwards.
 */

let table;

function twoByteTable() {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}

/**
 * Encodes text as GB18030.
 * @param {string} text
 * @returns {Buffer}
 * @throws {RangeError} for a character outside the two-byte part (an emoji, a rare character)
 */
export function encodeGb18030(text) {
  table ??= twoByteTable();
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new RangeError(`GB18030: no two-byte code for U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
}
