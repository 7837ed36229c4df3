/** Texts with a number in them, which each language inflects in its own way (decision 0012). */
import { currentLocale } from '../localization.js';

/**
 * The form of a text that goes with a number, with the number in it. Call it where `msg` may be called: while rendering.
 *
 *     plural(msg('{count, plural, one {# file} other {# files}}', { id: 'files', desc: '…' }), files.length)
 *
 * @param forms the forms by their CLDR categories, as ICU's MessageFormat writes them; `#` stands for the number
 */
export function plural(forms: string, count: number): string {
  const form = (category: string): string | undefined => new RegExp(` ${category} \\{([^}]*)`).exec(forms)?.[1];
  // Browsers differ in what they count as `many`; each text has an `other`.
  const text = form(new Intl.PluralRules(currentLocale).select(count)) ?? form('other')!;
  return text.replace('#', new Intl.NumberFormat(currentLocale).format(count));
}
