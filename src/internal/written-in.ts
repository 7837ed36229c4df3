/**
 * Tag of the language in which a text is written, where its letters tell that it is not the one that is expected; empty
 * where they tell only that.
 */
export function writtenIn(text: string, expected: string): string | undefined {
  const found = /[\u3040-\u30ff]/.test(text)
    ? 'ja'
    : /[\uac00-\ud7a3]/.test(text)
      ? 'ko'
      : /[\u4e00-\u9fff]/.test(text)
        ? // Japanese titles may do without kana.
          /^ja/.test(expected)
          ? 'ja'
          : 'zh'
        : '';
  const base = expected.split('-')[0]!;
  return found === base || (!found && !/^(?:zh|ja|ko)$/.test(base)) ? undefined : found;
}
