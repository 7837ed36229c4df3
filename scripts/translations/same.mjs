const comma = 'Commas are the same';

/** Translations that are the same as the English text, and why: by locale, then by the id of the text. */
export const same = {
  de: { comma },
  es: { comma },
  fr: { comma, page: 'The French word is "page", too' },
  ko: { comma },
  pt: { comma },
  ru: { comma },
};
