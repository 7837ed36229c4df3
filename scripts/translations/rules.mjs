/**
 * What is wrong with a translation, as far as a program can tell: what is missing, lost or doubled, forms that the
 * language does not have, marks of another language. Values stand in texts as `{0}`, `{1}`.
 */

/** Writing systems with marks as wide as their letters, and no space after them. */
const WIDE = /^(zh|ja)\b/;

/** Quotation marks of each language; `’` is the apostrophe of French and English too. */
const QUOTES = {
  ar: '«»',
  de: '„“‚‘',
  es: '«»“”',
  fr: '«»’',
  ja: '「」『』',
  ko: '‘’“”',
  pt: '«»“”',
  ru: '«»„“',
  'zh-Hans': '‘’“”《》',
  'zh-Hant': '「」『』《》',
};

/** Characters that simplified and traditional Chinese write differently; those that interfaces need most. */
const PAIRS =
  '页頁显顯载載读讀试試后後络絡无無务務暂暫设設错錯误誤关關闭閉选選择擇语語发發来來链鏈复複制製转轉码碼图圖数數据據类類标標题題栏欄导導览覽开開启啟' +
  '签簽详詳请請输輸们們这這个個时時间間应應变變边邊认認识識维維机機会會区區县縣号號电電话話条條浏瀏网網处處缩縮拟擬单單击擊仅僅点點举舉级級';
const SIMPLIFIED = new RegExp(`[${PAIRS.replace(/(.)./g, '$1')}]`);
const TRADITIONAL = new RegExp(`[${PAIRS.replace(/.(.)/g, '$1')}]`);

/** Words of the mainland, where readers of traditional Chinese have their own. */
const MAINLAND = {
  服務器: '伺服器',
  網絡: '網路',
  加載: '載入',
  設置: '設定',
  鏈接: '連結',
  打印: '列印',
  信息: '資訊',
  默認: '預設',
  屏幕: '螢幕',
  二維碼: '行動條碼',
  返回頂部: '回到頂端',
};

/** What ends a sentence or a label, in the kinds that a source and its translation share. */
const END = /([.!?:…。！？：؟])\s*$/;
const KIND = { '。': '.', '！': '!', '？': '?', '؟': '?', '：': ':' };
const endOf = (/** @type {string} */ text) => {
  const [, end = ''] = END.exec(text) ?? [];
  return KIND[end] ?? end;
};

const holesOf = (/** @type {string} */ text) => (text.match(/\{\d+\}/g) ?? []).sort().join(' ');

/** The forms of a text with a number, by category; nothing where it has none.
 * @param {string} text @returns {Record<string, string> | undefined} */
export function formsOf(text) {
  const [, forms] = /^\{\w+, plural,((?: \w+ \{[^{}]*\})+)\}$/.exec(text) ?? [];
  if (forms === undefined) return undefined;
  return Object.fromEntries([...forms.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, name, form]) => [name, form]));
}

/** What is wrong with the marks of a text, and with its letters.
 * @param {string} locale @param {string} text @returns {string[]} */
function marksOf(locale, text) {
  const found = [];
  /** @param {RegExp} pattern @param {string} what */
  const none = (pattern, what) => {
    const [match] = pattern.exec(text) ?? [];
    if (match !== undefined) found.push(`${what}, at "${match}"`);
  };
  const quotes = QUOTES[locale];
  if (quotes)
    none(
      new RegExp(`[${[...'"\'«»‹›„“”‚‘’「」『』《》'].filter((sign) => !quotes.includes(sign)).join('')}]`),
      `has other quotation marks than ${quotes}`,
    );
  none(/\.\.\./, 'has three full stops instead of …');
  none(/ {2}/, 'has two spaces in a row');
  if (WIDE.test(locale)) {
    const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
    none(new RegExp(`${letter}[,.:;?!()]|[,.:;?!()]${letter}`, 'u'), 'has a narrow mark beside a wide letter');
    none(/[，。：；？！、][ \u3000]/, 'has a space after a wide mark');
  } else none(/[，。：；？！（）]/, 'has a wide mark');
  if (locale === 'fr') {
    none(/[^\u202f][:;?!»]|«[^\u202f]/, 'lacks the narrow no-break space (U+202F) before : ; ? ! » or after «');
    none(/\p{L}'\p{L}/u, "has ' instead of ’");
  }
  if (locale === 'ar') none(/[,;?]/, 'has a mark of Latin script instead of ، ؛ ؟');
  if (locale === 'es') {
    if (/\?/.test(text) && !/¿/.test(text)) found.push('has no ¿');
    if (/!/.test(text) && !/¡/.test(text)) found.push('has no ¡');
  }
  if (locale === 'de') none(/\p{L}…/u, 'lacks the space before …');
  if (locale === 'zh-Hans') none(TRADITIONAL, 'has a traditional character');
  if (locale === 'zh-Hant') {
    none(SIMPLIFIED, 'has a simplified character');
    for (const [word, own] of Object.entries(MAINLAND))
      none(new RegExp(word), `has a word of the mainland instead of ${own}`);
  }
  return found;
}

/**
 * What is wrong with the translation of one text.
 *
 * @param {string} locale
 * @param {string} source
 * @param {string | undefined} target
 * @param {string} [same] why it may be the same as in English
 * @returns {string[]}
 */
export function mistakesOf(locale, source, target, same) {
  if (!target?.trim()) return ['is not translated'];
  const isSame = target.trim() === source.trim();
  if (isSame && !same) return ['is the same as in English. If it has to be, say why in scripts/translations/same.mjs'];
  if (!isSame && same) return ['is not the same as in English, as scripts/translations/same.mjs says'];

  const forms = formsOf(source);
  if (forms) {
    const own = formsOf(target);
    if (!own) return ['is not in forms: {count, plural, … other {…}}'];
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const lacking = wanted.filter((category) => !own[category]?.trim());
    const strange = Object.keys(own).filter(
      (category) => !wanted.includes(/** @type {Intl.LDMLPluralRule} */ (category)),
    );
    return [
      ...lacking.map((category) => `lacks the form "${category}", which the language has`),
      ...strange.map((category) => `has a form "${category}", which the language has not`),
      // One, two or none may be a word; a form for several numbers must tell which.
      ...wanted
        .filter(
          (category) => own[category] && !/^(zero|one|two)$/.test(category) && own[category].split('#').length !== 2,
        )
        .map((category) => `has no # for the number, or more than one, in the form "${category}"`),
      ...Object.values(own).flatMap((form) => marksOf(locale, form)),
    ];
  }

  const found = marksOf(locale, target);
  if (holesOf(source) !== holesOf(target))
    found.push(
      `has other values than the source: ${holesOf(target) || 'none'} instead of ${holesOf(source) || 'none'}`,
    );
  if (endOf(source) !== endOf(target)) found.push(`ends in "${endOf(target)}", the source in "${endOf(source)}"`);
  if (/^\s/.test(target)) found.push('begins with a space');
  // A wide mark brings its space with it.
  const spaced = / $/.test(source) && !/[：、，]$/.test(target);
  if (spaced !== / $/.test(target)) found.push(spaced ? 'lacks the space at its end' : 'has a space at its end');
  return found;
}
