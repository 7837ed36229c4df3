/** Which way a language is written. */

/** Languages that are written from right to left. */
const rightToLeft = /^(?!.*-latn)(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** Direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');
