/** Translations that are the same as the English text, and why: by locale, then by the id of the text. */
export const same = {
  fr: { page: 'The French word is "page", too' },
};
