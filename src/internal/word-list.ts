import { reportToAuthor } from './report.js';

const told: Record<string, true> = {};

/** The words of an attribute, in their order. Those that are not known are left out, and told to the page author once. */
export const wordsIn = (attribute: string, text: string, known: string): string[] =>
  text.split(/\s+/).filter((word) => {
    if (!word || ` ${known} `.indexOf(` ${word} `) >= 0) return word;
    const mistake = `${attribute}: expected ${known}, not "${word}".`;
    if (!told[mistake]) reportToAuthor('error', mistake);
    told[mistake] = true;
    return false;
  });
