/**
 * Holds the text of a page, or of regions of it, at a factor, however the page has sized it and whatever comes to it.
 * The early script is little more than this; text-scale.ts changes the factor.
 *
 * Inline styles stay as they are. Each element that holds text has an attribute that names its size, and a style sheet
 * has one rule per size. Text in our own elements follows the token `--civic-text-scale`.
 */

export interface TextHold {
  factor: number;
  /** Ids of regions; none, or an empty one, for the page. */
  ids: string[];
  /** The attribute. */
  mark: string;
  /** Declarations, by the number that the attribute holds. `$` stands for the factor. */
  sizes: string[];
  numbers: Record<string, number>;
  /** What has come, or may have changed, and has to be measured before the next picture. */
  waiting: Node[];
  /** Watches the page while its text is held. */
  observer?: MutationObserver;
  /** Measures what is waiting. */
  measure(): void;
  removeSizes(): void;
  removeScope(): void;
}

/** Attribute of our own `<style>` elements, and of boxes that grow with their text. */
export const BOX = 'data-civic-box';
/** Number 0 is for elements that are to be read as the page has made them. */
export const AS_MADE = '--civic-text-scale:1!important;transition:none!important';
/** Beats rules of the page that are important and have an id. */
const ABOVE_ALL = ':not(#_):not(#_)';
export const root = document.documentElement;
export const nothing = (): void => {};

export const text: TextHold = {
  factor: 1,
  ids: [],
  mark: 'data-civic-text',
  sizes: [AS_MADE],
  numbers: {},
  waiting: [],
  measure: nothing,
  removeSizes: nothing,
  removeScope: nothing,
};

/** Adds a style sheet to the page. Gives what takes it away. */
export function addSheet(css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet));
  } catch {
    const style = document.createElement('style');
    style.nonce = (window as { litNonce?: string }).litNonce || '';
    style.setAttribute(BOX, '');
    style.textContent = css;
    root.appendChild(style);
    return () => style.remove();
  }
}

/** Rules for an attribute, by the numbers that it holds. */
export const rulesOf = (attribute: string, rules: string[]): string =>
  rules.map((rule, n) => `[${attribute}="${n}"]${ABOVE_ALL}{${rule}}`).join('');

export function addSizes(): void {
  text.removeSizes();
  text.removeSizes = addSheet(rulesOf(text.mark, text.sizes).replace(/\$/g, `${text.factor}`));
}

const isPage = (): boolean => !text.ids.join('');

/** The regions that are there; the root for the page. */
export const regions = (): HTMLElement[] =>
  isPage() ? [root] : text.ids.map((id) => document.getElementById(id)!).filter((region) => region);

/** Sets the token for our own elements. */
export function addScope(): void {
  text.removeScope();
  text.removeScope = addSheet(
    (isPage() ? [':root'] : text.ids.map((id) => `[id="${CSS.escape(id)}"]`))
      .map((selector) => `${selector}${ABOVE_ALL}{--civic-text-scale:${text.factor}!important}`)
      .join(''),
  );
}

/** Elements of a kind in others, and those themselves. */
export const within = (tops: Element[], selector = '*'): HTMLElement[] =>
  ([] as HTMLElement[]).concat(
    ...tops.map((top) => [top as HTMLElement, ...top.querySelectorAll<HTMLElement>(selector)]),
  );

/** Whether an element has a size that readers see: text of its own, or a marker. */
export function hasText({ localName, namespaceURI, firstChild }: Element): boolean {
  if (/^(input|select|textarea|li|summary)$/.test(localName)) return true;
  if (!/^(script|style|noscript|option|title)$/.test(localName) && !/svg$/.test(namespaceURI!))
    for (let node = firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Number of the declarations for an element that is as the page has made it. */
export function numberOf(element: Element): number {
  const style = getComputedStyle(element);
  const { fontSize } = style;
  const line = parseFloat(style.lineHeight) / parseFloat(fontSize);
  let rule = `font-size:calc(${fontSize}*$)`;
  if (line > 0) rule += `!important;line-height:${line}`;
  // Else it would grow slowly, and could not be read while it does.
  if (style.transitionDuration !== '0s')
    rule += `!important;transition:${style.transition},font-size 0s,line-height 0s`;
  return (text.numbers[rule] = text.numbers[rule] || text.sizes.push(`${rule}!important`) - 1);
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
  for (const node of text.waiting.splice(0))
    for (const region of regions()) {
      const top = (node.contains(region) ? region : node) as HTMLElement;
      const parent = top.parentElement;
      if (!region.contains(top)) continue;
      if (top.nodeType === 3) {
        if (!parent!.hasAttribute(mark)) texts.push(parent!);
      } else if (top.nodeType === 1 && !top.closest(zero)) {
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
  const all = within(deep);
  all.forEach((element) => element.hasAttribute(mark) && setMark(element, 0));
  const { length } = sizes;
  const list = all
    .concat(texts)
    .filter(hasText)
    .map((element): [Element, number] => [element, numberOf(element)]);
  within([root], zero).forEach((element) => setMark(element, null));
  above.concat(list).forEach(([element, value]) => setMark(element, value));
  if (sizes.length > length) addSizes();
  return all.concat(
    texts,
    above.map(([element]) => element as HTMLElement),
  );
}

/** Has something measured before the next picture. Pages in the background have none. */
export function remeasure(node: Node): void {
  if (text.waiting.push(node) < 2) (document.hidden ? setTimeout : requestAnimationFrame)(() => text.measure());
}

const isSheet = (node: Node): boolean =>
  /^(link|style)$/.test((node as Element).localName) && !(node as Element).hasAttribute(BOX);

/** Style sheets that come later change sizes. */
function sheetLoaded({ target }: { target: EventTarget | null }): void {
  if (text.observer && isSheet(target as Node)) remeasure(root);
}

/** Watches the page for what comes to it. */
export function watch(): void {
  text.observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type !== 'childList') remeasure(target);
      addedNodes.forEach((node) => remeasure(isSheet(node) ? root : node));
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
