const comma = 'Commas are the same';
/** `Subject: Please fill this in.` */
const line = 'Colons are the same';
/** Services that are known by these names in Latin letters. */
const services = { wechat: 'A name', weibo: 'A name' };

/** Translations that are the same as the English text, and why: by locale, then by the id of the text. */
export const same = {
  ar: { 'letter-line': line },
  de: { comma, 'letter-line': line, ...services },
  es: { comma, 'letter-line': line, ...services, 'letter-error': 'The Spanish word' },
  fr: {
    comma,
    ...services,
    'letter-suggestion': 'The French word',
    menu: 'The French word',
    page: 'The French word',
  },
  ja: { wechat: 'A name' },
  ko: { comma, 'letter-line': line },
  pt: { comma, 'letter-line': line, ...services, email: 'The Portuguese word', menu: 'The Portuguese word' },
  ru: { comma, 'letter-line': line, ...services },
};
