// What generated locale modules import of Lit and @lit/localize, without the rest of them: a locale is fetched alone,
// beside a copy of Lit that is already on the page.

/** @param {TemplateStringsArray} strings @param {unknown[]} values */
export const str = (strings, ...values) => ({ strTag: true, strings, values });
/** @param {TemplateStringsArray} strings @param {unknown[]} values */
export const html = (strings, ...values) => ({ _$litType$: 1, strings, values });
