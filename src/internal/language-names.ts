/** Names of languages in their own language. */

/**
 * What readers of a language call it, with a capital as at the start of a line; empty where the browser does not know.
 */
function nameInBrowser(tag: string): string {
  // By region it would be `中文（中国）`, which nobody calls it.
  const named = tag.replace(/^zh-(?:CN|SG)/, 'zh-Hans').replace(/^zh-(?:TW|HK|MO)/, 'zh-Hant');
  try {
    const names = new Intl.DisplayNames(named, { type: 'language', fallback: 'none' });
    // A browser without the names in this language has them in another one.
    return names.resolvedOptions().locale.slice(0, 2) === tag.slice(0, 2)
      ? // Georgian has capitals for whole words only.
        names.of(named)!.replace(/^[^\u10d0-\u10ff]/, (letter) => letter.toLocaleUpperCase(tag))
      : '';
  } catch {
    // Chromium before 81 has no names.
    return '';
  }
}

/** Names for browsers that have none, by tag: languages of many readers of such sites; others are called by their tags. */
const NAMES =
  'ar العربية;bg Български;bn বাংলা;bo བོད་སྐད་;cs Čeština;da Dansk;de Deutsch;el Ελληνικά;en English;es Español;et Eesti;' +
  'fa فارسی;fi Suomi;fr Français;he עברית;hi हिन्दी;hr Hrvatski;hu Magyar;id Indonesia;it Italiano;ja 日本語;kk Қазақ тілі;' +
  'km ខ្មែរ;ko 한국어;ky Кыргызча;lo ລາວ;lt Lietuvių;lv Latviešu;mn Монгол;ms Melayu;my မြန်မာ;nb Norsk bokmål;ne नेपाली;' +
  'nl Nederlands;no Norsk;pl Polski;pt Português;ro Română;ru Русский;sk Slovenčina;sl Slovenščina;sr Српски;sv Svenska;' +
  'sw Kiswahili;ta தமிழ்;tg Тоҷикӣ;th ไทย;tr Türkçe;ug ئۇيغۇرچە;uk Українська;ur اردو;uz O‘zbek;vi Tiếng Việt;' +
  'zh 中文;zh-Hans 简体中文;zh-CN 简体中文;zh-SG 简体中文;zh-Hant 繁體中文;zh-TW 繁體中文;zh-HK 繁體中文;zh-MO 繁體中文';

/** What those who read a language call it; empty where the table has not heard of it. */
function nameInTable(tag: string): string {
  const [, name] = `;${NAMES};`.split(`;${tag} `);
  const base = tag.replace(/-[^-]*$/, '');
  return name ? name.split(';')[0]! : base === tag ? '' : nameInTable(base);
}

/** What readers of a language call it; its tag where nobody knows. */
export const nameOf = (tag: string): string => nameInBrowser(tag) || nameInTable(tag) || tag;
