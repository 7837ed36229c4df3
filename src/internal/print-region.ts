/**
 * Prints one region of a page. All else is hidden by a style sheet that holds for paper only, so that nothing moves on
 * the screen. Fetched before the first print.
 */
import { addRules } from './add-rules.js';
import { reportToAuthor } from './report.js';
import { listen, unlisten } from './window-events.js';

/** On the region and on all elements that it stands in, while it is printed. */
const MARK = 'data-civic-print';
/** Longest time that pictures are waited for, milliseconds. */
const MOST = 4000;
/** Longest time from the call to the beginning of printing, milliseconds. */
const SOON = 1000;

/** What is printed now, undone. */
let restore = (): void => {};

/** A page may have several teasers; only one that stands alone is "the" article. */
function onlyOne(matches: (element: Element) => boolean): Element | undefined {
  const found = [...document.querySelectorAll('*')].filter(matches);
  // One in another is the same article.
  return found.every((element) => found[0]!.contains(element)) ? found[0] : undefined;
}

/** Applications give it any name. Other elements of ours have one of the two at most. */
const isView = (element: Element): boolean =>
  /(^|-)article-view$/.test(element.localName) ||
  (!!(element.constructor as { civicVersion?: string }).civicVersion && 'article' in element && 'show' in element);
const isArticle = (element: Element): boolean => isView(element) || element.matches('article,[role=article]');
const isMain = (element: Element): boolean => element.matches('main,[role=main]');

/** What an element stands in, across the borders of shadow trees, as it is shown. */
function parentOf(element: Element): Element | null {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent?.nodeType === 1 ? (parent as Element) : null;
}

/** The region that a button prints; nothing where it is the whole page. */
function regionOf(button: Element, id: string | undefined): Element | undefined {
  if (id) {
    const found =
      (button.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? document.getElementById(id) ?? undefined;
    if (!found) reportToAuthor('error', `<${button.localName} for="${id}">: the page has no such element.`);
    return found;
  }
  for (const matches of [isArticle, isMain])
    for (let place = parentOf(button); place; place = parentOf(place)) if (matches(place)) return place;
  return onlyOne(isView) ?? onlyOne(isArticle) ?? onlyOne(isMain);
}

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue!));

/** Nothing that cuts off, moves or hides: for the page itself and for the region. */
const WHOLE =
  'position:static;float:none;width:auto;min-width:0;max-width:none;height:auto;min-height:0;max-height:none;margin:0;' +
  'overflow:visible;visibility:visible;opacity:1;transform:none;filter:none;clip:auto;clip-path:none;contain:none;';

/** The rule that leaves a region alone on paper. */
function ruleFor(region: Element, path: readonly Element[]): string {
  // Beats the page's own rules: it counts as many ids.
  const first = ':not(#_)'.repeat(4);
  const around = `[${MARK}=""]${first}`;
  const itself = `[${MARK}=region]${first}`;
  const { display, fontSize, lineHeight } = getComputedStyle(region);
  // Text beside the region, in no element of its own, can be hidden by its size only.
  const isBesideText = path.some(hasText);
  const text = isBesideText ? 'font-size:0;line-height:0;' : '';
  const pinned = isBesideText
    ? `font-size:${fontSize};line-height:${parseFloat(lineHeight) / parseFloat(fontSize) || 'normal'};`
    : '';
  const block = /^(flex|grid|table|list-item|flow-root)$/.test(display) ? display : 'block';
  const rules: [selector: string, style: string][] = [
    [`[${MARK}=""]>:not([${MARK}])${first},:host([${MARK}=""])>:not([${MARK}])${first}`, 'display:none;'],
    // No box, so that there is nothing that could cut it off: no table, no column, no fixed height.
    [around, `display:contents;${text}`],
    [`${around}::before,${around}::after`, 'content:none;'],
    [`:root${around},body${around}`, `display:block;padding:0;border:0;background:none;columns:auto;${WHOLE}`],
    [itself, `display:${block};${WHOLE}${pinned}`],
  ];
  return `@media print{${rules.map(([selector, style]) => `${selector}{${style.replace(/;/g, '!important;')}}`).join('')}}`;
}

/** Leaves a region alone on paper. Returns how everything gets back to what it was. */
function isolate(region: Element): () => void {
  const path: Element[] = [];
  for (let place = parentOf(region); place; place = parentOf(place)) path.push(place);
  const roots = new Set(path.concat(region).map((element) => element.getRootNode() as Document | ShadowRoot));
  const rule = ruleFor(region, path);
  const undo = [...roots].map((root) => addRules(root, rule));
  path.forEach((element) => element.setAttribute(MARK, ''));
  region.setAttribute(MARK, 'region');
  return () => {
    undo.forEach((each) => each());
    path.concat(region).forEach((element) => element.removeAttribute(MARK));
  };
}

/** Pictures that are fetched only when they come near would be missing on paper. Nothing to wait for: nothing. */
function fetchPictures(region: Element): Promise<unknown> | undefined {
  const late = [...region.querySelectorAll('img'), ...(region.shadowRoot?.querySelectorAll('img') ?? [])].filter(
    (picture) => picture.loading === 'lazy' && !picture.complete,
  );
  if (!late.length) return undefined;
  const arrived = late.map(
    (picture) =>
      new Promise((resolve) => {
        picture.addEventListener('load', resolve);
        picture.addEventListener('error', resolve);
        picture.loading = 'eager';
      }),
  );
  return Promise.race([Promise.all(arrived), new Promise((resolve) => setTimeout(resolve, MOST))]).then(() =>
    late.forEach((picture) => (picture.loading = 'lazy')),
  );
}

/** Prints a region, or the one that belongs to a button; the whole page where there is none. */
export async function printRegion(button: Element, given: Element | undefined, id: string | undefined): Promise<void> {
  const region = given ?? regionOf(button, id);
  // Browsers are strict about printing some time after a click.
  const pictures = region && fetchPictures(region);
  if (pictures) await pictures;
  // What is left of another print, whose end nobody has told.
  restore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasBegun = !region || !('onbeforeprint' in window);
  const begin = (): void => {
    hasBegun = true;
    clearTimeout(timer);
  };
  if (region) {
    const undo = isolate(region);
    // Some browsers never say that printing has ended: then the next key or touch does.
    const ends = ['afterprint', 'pointerdown', 'keydown'];
    const end = (): void => {
      ends.forEach((type) => unlisten(type, end, true));
      unlisten('beforeprint', begin, true);
      clearTimeout(timer);
      undo();
      restore = () => {};
    };
    ends.forEach((type) => listen(type, end, true));
    listen('beforeprint', begin, true);
    restore = end;
  }
  try {
    window.print();
    // Frames may be forbidden to print, and nobody says so: what has not begun does not end either.
    if (!hasBegun) timer = setTimeout(restore, SOON);
  } catch {
    restore();
  }
}
