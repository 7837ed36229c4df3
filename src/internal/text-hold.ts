/**
 * Holds the text of a page, or of regions of it, at a factor, however the page has sized it and whatever comes to it.
 * The early script is little more than this; text-scale.ts changes the factor.
 *
 * Inline styles stay as they are. Each element that holds text has an attribute that names its size, and a style sheet
 * has one rule per size. Text in our own elements follows the token `--civic-text-scale`.
 */

import type { TextSizeName } from './text-size.js';

export interface TextHold {
  name: TextSizeName;
  factor: number;
  /** Ids of regions; none for the page. */
  ids: string[];
  /** The attribute. */
  mark: string;
  /** Declarations, by the number that the attribute holds. `$` stands for the factor. */
  sizes: string[];
  /** What has come, or may have changed, and has to be measured before the next picture. */
  queue: Node[];
  /** Watches the page while its text is held. */
  observer?: MutationObserver;
  /** Measures what is waiting. */
  measure(): void;
  /** Takes the style sheet away. */
  clear(): void;
}

/** Number 0 is for elements that are to be read as the page has made them. */
export const AS_MADE = '--civic-text-scale:1!important;transition:none!important';
/** Beats rules of the page that are important and have an id. */
const ABOVE_ALL = ':not(#_):not(#_)';
const page = document;
export const root = page.documentElement;

export const text = {
  name: 'civic-elements:font-size',
  factor: 1,
  ids: [],
  mark: 'data-civic-text',
  sizes: [AS_MADE],
  queue: [],
  clear() {},
} as unknown as TextHold;

/** Adds a style sheet to the page. Gives what takes it away. */
export function addSheet(css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return () => (page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet));
  } catch {
    const style = page.createElement('style');
    style.nonce = (window as { litNonce?: string }).litNonce!;
    style.textContent = css;
    root.appendChild(style);
    return () => style.remove();
  }
}

/** Rules for an attribute, by the numbers that it holds. */
export const rulesOf = (attribute: string, rules: string[]): string =>
  rules.map((rule, n) => `[${attribute}="${n}"]${ABOVE_ALL}{${rule}}`).join('');

/** The regions that are there; the root for the page. */
export const regions = (): HTMLElement[] =>
  text.ids[0] ? text.ids.map((id) => page.getElementById(id)!).filter((region) => region) : [root];

/** Has the text at the factor: by the token, and by the rules for all sizes that are known. */
export function addRules(): void {
  text.clear();
  const { ids, factor } = text;
  text.clear = addSheet(
    `${ids[0] ? ids.map((id) => `[id="${id}"]${ABOVE_ALL}`) : `:root${ABOVE_ALL}`}{--civic-text-scale:${factor}!important}` +
      rulesOf(text.mark, text.sizes).replace(/\$/g, `${factor}`),
  );
}

/** Elements of a kind in others, and those themselves. */
export const within = (tops: Element[], selector = '*'): HTMLElement[] =>
  ([] as HTMLElement[]).concat(
    ...tops.map((top) => [top as HTMLElement, ...top.querySelectorAll<HTMLElement>(selector)]),
  );

/** Whether the size of an element is seen: by text of its own, by a marker. Or it is set for the text within. */
export function hasText(element: Element): boolean {
  const { localName } = element;
  if (/^(input|select|textarea|li|font|t[dh])$/.test(localName) || /font/.test(element.getAttribute('style')!))
    return true;
  if (!/^(script|style)$/.test(localName) && !(element as SVGElement).ownerSVGElement)
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Number of the declarations for an element that is as the page has made it. */
export function numberOf(element: Element): number {
  const style = getComputedStyle(element);
  const { fontSize } = style;
  const line = parseFloat(style.lineHeight) / parseFloat(fontSize);
  // Lines that are lower than their text, as headlines in old cells are, get room for it.
  let rule = `font-size:calc(${fontSize}*$)!important;line-height:${line < 1.2 ? `calc(${line} + ${1.2 - line}*($ - 1))` : line || 'normal'}`;
  // Else it would grow slowly, and could not be read while it does.
  if (style.transitionDuration !== '0s')
    rule += `!important;transition:${style.transition},font-size 0s,line-height 0s`;
  rule += '!important';
  const known = text.sizes.indexOf(rule);
  return known < 0 ? text.sizes.push(rule) - 1 : known;
}

export function setMark(element: Element, value: string | number | null): void {
  if (value === null) element.removeAttribute(text.mark);
  else element.setAttribute(text.mark, value as string);
}

/** Measures and marks what is waiting. Gives the elements whose boxes may have become too small. */
export function flush(): HTMLElement[] {
  const { mark, sizes } = text;
  const deep: HTMLElement[] = [];
  const texts: HTMLElement[] = [];
  const zero = `[${mark}="0"]`;
  for (const node of text.queue.splice(0))
    for (const region of regions()) {
      const top = (node.contains(region) ? region : node) as HTMLElement;
      const parent = top.parentElement;
      if (!region.contains(top)) continue;
      if (!top.closest) {
        if (!parent!.hasAttribute(mark)) texts.push(parent!);
      } else if (!top.closest(zero)) {
        deep.push(top);
        setMark(top, 0);
      }
    }
  // The size of an element may hang on those in which it stands.
  const above: [Element, string | number | null][] = [];
  for (const element of deep.concat(texts))
    for (let up = element.parentElement; up && up.getAttribute(mark) !== '0'; up = up.parentElement)
      if (up.shadowRoot || up.hasAttribute(mark)) {
        above.push([up, up.getAttribute(mark)]);
        setMark(up, 0);
      }
  const all = within(deep).concat(texts);
  all.forEach((element) => element.hasAttribute(mark) && setMark(element, 0));
  const { length } = sizes;
  const list = all.filter(hasText).map((element): [Element, number] => [element, numberOf(element)]);
  within([root], zero).forEach((element) => setMark(element, null));
  above.concat(list).forEach(([element, value]) => setMark(element, value));
  if (sizes.length > length) addRules();
  return all;
}

/** What is waiting is measured now. */
const measure = (): void => {
  if (text.observer) text.measure();
};

/** Scripts of the page begin, and measure what they see. What the parser has brought last is told before. */
export const measureParsed = (): Promise<void> => Promise.resolve().then(measure);

/** Has something measured before the next picture; some pages have none, as they are in the background. */
export function remeasure(node: Node): void {
  if (text.queue.push(node) > 1) return;
  requestAnimationFrame(measure);
  setTimeout(measure, 99);
}

/** Style sheets that come later change sizes; those of ours do not. */
function sheetLoaded({ target }: { target: unknown }): void {
  if (text.observer && (target as HTMLLinkElement).sheet && (target as Node).parentNode !== root) remeasure(root);
}

/** Watches the page for what comes to it. */
export function watch(): void {
  text.observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type !== 'childList') remeasure(target);
      addedNodes.forEach(remeasure);
    }
  });
  text.observer.observe(root, { childList: true, subtree: true, characterData: true });
  root.addEventListener('load', sheetLoaded, true);
}

/** Lets go of the page, with all that is known of it. */
export function unwatch(): void {
  text.observer!.disconnect();
  text.observer = undefined;
}
