/** What can have become of a letter, under the names that servers give it. */

/** States of a letter, in the order in which it goes through them. */
export const STATES = ['received', 'in-review', 'transferred', 'processing', 'answered', 'rejected', 'closed'] as const;

export type LetterState = (typeof STATES)[number];

/** Words that mean the same as one of ours, and nothing else. Small letters, with hyphens between words. */
const WORDS: Record<LetterState, string> = {
  received: 'submitted|new|open|已收到|已收件|已提交|待受理',
  'in-review': 'review|under-review|reviewing|in-triage|审核中|待审核|正在审核',
  transferred: 'forwarded|assigned|referred|已转办|已交办|已转交|已转送|转办中',
  processing: 'in-progress|in-process|in-processing|working|办理中|处理中|正在办理|正在处理',
  answered: 'replied|responded|已回复|已答复',
  rejected: 'declined|refused|denied|not-accepted|不予受理|不受理|已退回',
  closed: 'resolved|done|completed|complete|finished|已办结|办结|已办毕|已完成|已结束',
};

/** The state that a server's word names; nothing where it is a word of its own. */
export function stateOf(word: string): LetterState | undefined {
  const plain = word
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  for (const state of STATES) if (state === plain || `|${WORDS[state]}|`.indexOf(`|${plain}|`) >= 0) return state;
  return undefined;
}

/** Whether nothing is to be expected any more. */
export const isFinal = (state: string | undefined): boolean => /^(?:answered|rejected|closed)$/.test(state ?? '');
