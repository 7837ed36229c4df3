const comma = 'Commas are the same';
/** Services that are known by these names in Latin letters. */
const services = { wechat: 'A name', weibo: 'A name' };

/** Translations that are the same as the English text, and why: by locale, then by the id of the text. */
export const same = {
  de: { comma, ...services },
  es: { comma, ...services, 'letter-error': 'The Spanish word' },
  fr: {
    comma,
    ...services,
    'letter-suggestion': 'The French word',
    menu: 'The French word',
    page: 'The French word',
  },
  ja: { wechat: 'A name' },
  ko: { comma },
  pt: { comma, ...services, email: 'The Portuguese word', menu: 'The Portuguese word' },
  ru: { comma, ...services },
};
