/**
 * Makes all text of a page, or of regions of it, larger or smaller by a factor, however the page has sized it, and takes
 * that back without a trace. How the text is held there, text-hold.ts tells.
 *
 * Two attributes take turns: the rules of a new factor name one that no element has yet, so that the browser has nothing
 * to do until elements get it, some hundreds at a time. No task is long on a page of any size; a page of usual size is
 * done at once.
 */
import {
  addRules,
  AS_MADE,
  flush,
  hasText,
  measureParsed,
  numberOf,
  regions,
  remeasure,
  root,
  setMark,
  text,
  unwatch,
  watch,
  within,
} from './text-hold.js';
import { dropFits, fit, removeBoxes } from './text-boxes.js';
import { inSlices } from './text-slices.js';
import type { TextSize } from './text-size.js';

const MARKS = ['data-civic-text', 'data-civic-text-size'];

const nothing = (): void => {};

/** As in window-events.ts. The early script, too, fetches this part, and has nothing to give to it. */
const own = document as { __zone_symbol__addEventListener?: Document['addEventListener'] } & Document;
const listen = (own.__zone_symbol__addEventListener || own.addEventListener).bind(window as never);

let wanted = 1;
let wantedIds: string[] = [];
let isBusy = false;
/** Elements whose own `style` has an important size, with that attribute as it was, and its text with our size in it. */
const stubborn: { element: HTMLElement; attribute: string; css: string; size: string; ours: string }[] = [];

/** Sizes that are important in a `style` attribute can be changed in there only. */
function force(): void {
  for (const element of within(regions(), '[style*=important]')) {
    const { style } = element;
    const rule = text.sizes[+element.getAttribute(text.mark)!];
    if (!rule || !style || !style.getPropertyPriority('font-size')) continue;
    const own = {
      element,
      attribute: element.getAttribute('style')!,
      css: style.cssText,
      size: style.getPropertyValue('font-size'),
      ours: '',
    };
    style.setProperty('font-size', `${parseFloat(rule.slice(15)) * text.factor}px`, 'important');
    own.ours = style.cssText;
    stubborn.push(own);
  }
}

function unforce(): void {
  for (const { element, attribute, css, size, ours } of stubborn.splice(0)) {
    const { style } = element;
    // What the page has changed meanwhile stays.
    if (style.cssText !== ours) style.setProperty('font-size', size, 'important');
    else {
      style.cssText = css;
      if (element.getAttribute('style') !== attribute) element.setAttribute('style', attribute);
    }
  }
}

/** Content that has come, or may have changed its size. */
function measure(): void {
  if (isBusy || !text.observer) return;
  const above: HTMLElement[] = [];
  for (const node of text.queue)
    for (let up = node.parentElement; up && above.indexOf(up) < 0; up = up.parentElement) above.push(up);
  unforce();
  const changed = flush();
  force();
  fit(changed.concat(above));
}

/** What is in view comes first. */
function fromView<T>(list: T[], elementOf: (item: T) => Element): T[] {
  let first = 0;
  let end = list.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (elementOf(list[middle]!).getBoundingClientRect().bottom < 0) first = middle + 1;
    else end = middle;
  }
  return list.slice(first).concat(list.slice(0, first));
}

/** Changes elements, some hundreds at a time: the layout belongs to the time that they take. */
function change<T>(list: T[], elementOf: (item: T) => Element, set: (item: T) => void, done: () => void): void {
  const layOut = (): unknown => root.getBoundingClientRect();
  // The new token alone has the browser look at each element once.
  inSlices(
    [addRules],
    ([add]) => {
      add!();
      layOut();
    },
    () =>
      inSlices(
        fromView(list, elementOf),
        (part) => {
          part.forEach(set);
          layOut();
        },
        done,
      ),
  );
}

/** Brings the page to what is wanted. */
function run(): void {
  const isElsewhere = `${wantedIds}` !== `${text.ids}`;
  if (isBusy || (wanted === text.factor && (wanted === 1 || !isElsewhere))) return;
  isBusy = true;
  dropFits();
  if (text.factor === 1) start();
  // From one region to another the way leads through none.
  else restart(isElsewhere ? 1 : wanted);
}

function done(): void {
  isBusy = false;
  if (text.factor !== 1) {
    measure();
    fit(within(regions()));
  }
  run();
}

function start(): void {
  text.factor = wanted;
  text.ids = wantedIds;
  watch();
  const list: [element: Element, number: number][] = [];
  inSlices(
    within(regions()),
    (part) =>
      part.forEach((element) => {
        if (hasText(element)) list.push([element, numberOf(element)]);
      }),
    () =>
      change(
        list,
        ([element]) => element,
        ([element, number]) => setMark(element, number),
        done,
      ),
  );
}

function restart(factor: number): void {
  const { mark, clear } = text;
  text.mark = MARKS[mark === MARKS[0] ? 1 : 0]!;
  text.clear = nothing;
  text.factor = factor;
  const elements = within([root], `[${mark}]`);
  change(
    elements,
    (element) => element,
    (element) => {
      const number = element.getAttribute(mark);
      element.removeAttribute(mark);
      // What changes slowly holds its size until that is no change.
      if (number && (factor !== 1 || /transition/.test(text.sizes[+number]!))) setMark(element, number);
    },
    () => {
      clear();
      if (factor === 1) end();
      done();
    },
  );
}

/** Nothing of ours stays on the page. */
function end(): void {
  unwatch();
  unforce();
  // Of what was off the page while the marks took turns, too.
  for (const element of within([root])) MARKS.forEach((mark) => element.removeAttribute(mark));
  text.clear();
  removeBoxes();
  text.clear = nothing;
  [text.sizes, text.queue] = [[AS_MADE], []];
}

/** Asks the switchers for their regions, and tells them the factor. */
function tell(): void {
  const detail: TextSize = { factor: wanted, regions: [] };
  root.dispatchEvent(new CustomEvent(text.name, { detail }));
  // One for the page counts for all.
  if (detail.regions.length) wantedIds = detail.regions.indexOf('') < 0 ? detail.regions : [];
  run();
}

/** Does as the reader has chosen on this or another page, if storage may be read. */
function follow(): void {
  try {
    const [factor, ...ids] = (localStorage.getItem(text.name) || '1').split(' ');
    wantedIds = ids;
    wanted = +factor! >= 0.5 && +factor! <= 3 ? +factor! : 1;
  } catch {
    // What is chosen holds on this page.
  }
  tell();
}

/** Scales this page from now on, unless another copy does. */
export function startTextScale(): void {
  const { name } = text;
  const asked: TextSize = { regions: [], held: true };
  if (!root.dispatchEvent(new CustomEvent(name, { detail: asked, cancelable: true }))) return;
  if (asked.held !== true) Object.assign(text, asked.held);
  text.measure = measure;
  if (text.factor !== 1) watch();
  root.addEventListener(name, (event) => {
    const { factor } = (event as CustomEvent<TextSize>).detail;
    if (!event.cancelable || event.defaultPrevented) return;
    event.preventDefault();
    if (factor) wanted = factor;
    tell();
    try {
      if (factor) localStorage.setItem(name, [factor, ...wantedIds].join(' '));
    } catch {
      // It holds on this page.
    }
  });
  listen('DOMContentLoaded', measureParsed, true);
  listen('storage', follow);
  // A page that the browser has kept hears nothing of what is chosen on others.
  listen('pageshow', follow);
  let width = innerWidth;
  let timer: ReturnType<typeof setTimeout>;
  listen('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (width !== innerWidth && text.observer) remeasure(root);
      width = innerWidth;
    }, 200);
  });
  follow();
  if (text.factor !== 1) done();
}
