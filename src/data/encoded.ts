/** A text as it stands in an address. Half a character, which UTF-8 cannot have, becomes what browsers make of it. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
