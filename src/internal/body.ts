/**
 * The text of an article as it is shown: made into HTML, made safe, and set as its script is set by custom. Fetched with
 * the first article, while that is on its way.
 */
import type { Article, ArticleBody } from '../data/article.js';
import { proseStyles } from '../styles/prose.styles.js';
import { prepare } from './add-rules.js';
import { ID_PREFIX, rename, sanitize } from './sanitize.js';

/** What the text is made for. */
export interface BodyOptions {
  /** Level of the headings that are highest in it. */
  headingLevel: number;
  /** Address of the article: links to places within it lead to what is shown. */
  url?: string;
  /** Name of a table without a caption, for those who do not see it. */
  tableLabel: string;
}

/** HTML of a text, whatever it is written in. It is not safe yet. */
async function htmlOf({ format, value }: ArticleBody): Promise<string> {
  switch (format) {
    case 'html':
      return `${value as string}`;
    case 'markdown':
      return (await import('./markdown.js')).markdownToHtml(`${value as string}`);
    case 'text':
      return (await import('./text-body.js')).textToHtml(`${value as string}`);
    default:
      return (await import('./blocks.js')).blocksToHtml(value);
  }
}

const all = (box: Element, selector: string): Element[] => [...box.querySelectorAll(selector)];

const make = (box: Element, name: string): HTMLElement => box.ownerDocument.createElement(name);

/** Puts an element around another. */
function wrap(element: Element, wrapper: HTMLElement): void {
  element.parentNode!.replaceChild(wrapper, element);
  wrapper.appendChild(element);
}

/** Gives headings the levels that follow from where the article stands; how they differ stays. */
function setHeadings(box: Element, level: number): void {
  const headings = all(box, 'h1,h2,h3,h4,h5,h6');
  const levels = headings.map(({ localName }) => +localName.charAt(1));
  const highest = Math.min(...levels);
  headings.forEach((heading, i) => {
    const wanted = levels[i]! - highest + level;
    const renamed = rename(heading, `h${Math.min(6, wanted)}`);
    if (wanted > 6) renamed.setAttribute('aria-level', `${wanted}`);
  });
}

/** Lets wide tables scroll by themselves. */
function setTables(box: Element, label: string): void {
  for (const table of all(box, 'table')) {
    // A table within a table is there for its looks.
    if (table.parentElement!.closest('table')) continue;
    const wrapper = make(box, 'div');
    const caption = table.querySelector('caption')?.textContent?.trim();
    wrapper.className = 'table';
    wrapper.setAttribute('role', 'group');
    wrapper.setAttribute('aria-label', caption || label);
    wrap(table, wrapper);
  }
}

/** What is something to see in a paragraph without text. */
const MEDIA = 'img,video,audio,table,hr,[id]';

/** Paragraphs that are there to make room, by hand; pictures that stand alone; and what is indented by hand. */
function setParagraphs(box: Element): void {
  for (const paragraph of all(box, 'p,div')) {
    const text = (paragraph.textContent ?? '').replace(/\xa0/g, ' ');
    if (!text.trim()) {
      if (!paragraph.querySelector(MEDIA)) {
        if (!paragraph.id) paragraph.parentNode!.removeChild(paragraph);
      } else if (paragraph.localName === 'p') paragraph.className = 'media';
    } else if (/^\s*[\u3000\u2003]/.test(text)) paragraph.className = 'indented';
  }
  // Those to whom a letter is written stand at the margin, by custom.
  const [first] = all(box, 'p');
  if (first && /[：:]\s*$/.test(first.textContent ?? '')) first.className = 'addressee';
}

/** Marks where a text may run in the other direction than the article. */
function setDirections(box: Element): void {
  if (!/[\u0590-\u08ff\ufb1d-\ufdfc\ufe70-\ufefc]/.test(box.textContent ?? '')) return;
  for (const block of all(box, 'p,h1,h2,h3,h4,h5,h6,li,td,th,dd,dt,blockquote,figcaption,caption,div:not(.table)'))
    // A number runs as what is around it.
    if (!block.hasAttribute('dir') && /[a-z\u00c0-\u02af\u0370-\uffff]/i.test(block.textContent ?? ''))
      block.setAttribute('dir', 'auto');
}

/** Links to places within the article, that data has with the address of its page. */
function setAnchors(box: Element, url: string | undefined): void {
  if (!url) return;
  const page = `${url.split('#')[0]}#`;
  const ids = new Set(all(box, '[id]').map(({ id }) => id));
  for (const link of all(box, 'a[href*="#"]')) {
    const href = link.getAttribute('href')!;
    if (href.indexOf(page) !== 0) continue;
    const id = ID_PREFIX + href.slice(page.length);
    if (ids.has(id)) link.setAttribute('href', `#${id}`);
  }
}

/** Marks links to other sites: on paper, their address is all that is left of them. */
function setAddresses(box: Element): void {
  for (const link of all(box, 'a[href^=http]') as HTMLAnchorElement[]) {
    const text = (link.textContent ?? '').trim();
    if (text && link.host !== location.host && link.href.indexOf(text) < 0) link.className = 'away';
  }
}

/** What is shown of a text. Rejects where it cannot be made safe. */
export async function bodyOf(body: ArticleBody, options: BodyOptions): Promise<HTMLElement> {
  const base = body.base ?? document.baseURI;
  const box = await sanitize(await htmlOf(body), base);
  setHeadings(box, options.headingLevel);
  setParagraphs(box);
  setTables(box, options.tableLabel);
  setDirections(box);
  setAnchors(box, options.url);
  setAddresses(box);
  // From here on pictures are fetched.
  const shown = document.createElement('div');
  while (box.firstChild) {
    shown.appendChild(document.importNode(box.firstChild, true));
    box.removeChild(box.firstChild);
  }
  return shown;
}

/** Whether the same would be shown of the texts of two articles. */
export function isSameText({ url, body }: Article, other: Article): boolean {
  const { value, format, base } = other.body!;
  return url === other.url && value === body!.value && format === body!.format && base === body!.base;
}

/**
 * Keeps what is shown readable: there are rules for all that can be in it, and tables that scroll can be scrolled with the
 * keyboard, too, as long as they do. Returns how to stop.
 */
export function keepReadable(place: ShadowRoot): () => void {
  prepare(place, proseStyles);
  const check = (table: Element): void => {
    if (table.scrollWidth > table.clientWidth) table.setAttribute('tabindex', '0');
    else table.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => check(target)));
  place.querySelectorAll('.table').forEach((table) => {
    check(table);
    observer.observe(table);
  });
  return () => observer.disconnect();
}
