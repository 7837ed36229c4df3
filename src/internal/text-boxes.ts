/**
 * Boxes of a page that would cut off their text, or let it run over, now that it is larger: they grow, by attributes and
 * rules as the text itself does.
 */
import { documentMember } from './document-member.js';
import { addSheet, root, rulesOf, setMark, text, within } from './text-hold.js';
import { inSlices } from './text-slices.js';

const BOX = 'data-civic-box';

const nothing = (): void => {};

let boxRules: string[] = [];
let removeRules = nothing;
/** Of text that changes, boxes that were still to be looked at are those of before. */
let turn = 0;

/** Text changes: no box grows any more until `fit` is called again. */
export function dropFits(): void {
  turn++;
}

/** Nothing of ours stays on the boxes. */
export function removeBoxes(): void {
  dropFits();
  for (const box of within([root], `[${BOX}]`)) box.removeAttribute(BOX);
  removeRules();
  removeRules = nothing;
  boxRules = [];
}

const isHigh = (box: Element): boolean => box.scrollHeight > box.clientHeight + 2;
const isWide = (box: Element): boolean => box.scrollWidth > box.clientWidth + 2;
/** What kind of field it is, if it is one: `input text`, `select select-one`, `button submit`. */
const kindOf = (box: Element): string => `${box.localName} ${(box as HTMLInputElement).type}`;
/** Fields do not tell how much room their text needs. */
const isField = (box: Element): boolean => /^(select|input (?!image))/.test(kindOf(box));

/** Boxes of fixed height that have cut off or run over what fits into them at its usual size grow with their text. */
export function fit(elements: HTMLElement[]): void {
  const tight: HTMLElement[] = [];
  const mine = turn;
  if (text.factor > 1)
    inSlices(
      elements,
      (part) =>
        part.forEach((box) => {
          if (mine !== turn) return;
          if (isField(box) || (box.clientHeight && (isHigh(box) || isWide(box)))) tight.push(box);
        }),
      () => inSlices(tight, (part) => mine === turn && grow(part), nothing),
    );
}

function grow(part: HTMLElement[]): void {
  const boxes = part
    .filter((box) => box !== root && box !== documentMember('body') && !box.hasAttribute(BOX))
    .map((box) => ({ box, high: isHigh(box), wide: isWide(box), texts: within([box], `[${text.mark}]`) }))
    // What holds half a page is no line of text.
    .filter(({ texts }) => texts.length < 300);
  const texts = ([] as HTMLElement[]).concat(...boxes.map((each) => each.texts));
  const marks = texts.map((element) => element.getAttribute(text.mark));
  texts.forEach((element) => setMark(element, 0));
  const rules = boxes.map(({ box, high, wide }) => {
    const { overflowX, overflowY, height, width } = getComputedStyle(box);
    wide = wide && !isWide(box) && !/auto|scroll/.test(overflowX);
    high = high && !isHigh(box) && !/auto|scroll/.test(overflowY);
    let rule = '';
    if (high || wide || isField(box))
      rule = `height:auto!important;max-height:none!important;min-height:${height}!important;`;
    if (/^select|submit|reset|button/.test(kindOf(box))) {
      if (rule) rule += `width:auto!important;min-width:${width}!important`;
    } else if (wide) rule += 'white-space:normal!important;overflow-wrap:anywhere!important';
    return rule;
  });
  texts.forEach((element, i) => setMark(element, marks[i]!));
  const above: HTMLElement[] = [];
  const { length } = boxRules;
  boxes.forEach(({ box }, i) => {
    const rule = rules[i]!;
    if (!rule) return;
    const n = boxRules.indexOf(rule);
    box.setAttribute(BOX, `${n < 0 ? boxRules.push(rule) - 1 : n}`);
    for (let up = box.parentElement; up; up = up.parentElement) above.push(up);
  });
  if (boxRules.length > length) {
    removeRules();
    removeRules = addSheet(rulesOf(BOX, boxRules));
  }
  if (above.length) fit(above);
}
