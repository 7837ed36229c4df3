/**
 * The only door through which markup of an article gets into a page. What comes out can run nothing, ask no server for
 * anything but pictures, and looks like the page's own: no form, no frame, no style, no handler, no id without prefix.
 *
 * One list of what is allowed drives the browser's own sanitiser where there is one, and DOMPurify elsewhere. They differ
 * in what they let through, so that one walk over what they give decides for both.
 */

/** Elements that stay. The others go, and leave their text. */
const ELEMENTS = listOf(
  'a abbr address audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var video wbr',
);
/** Elements that stand for themselves on a page, and are mere blocks within an article. */
const BLOCKS = listOf('article aside center fieldset footer header hgroup legend main nav section');
/** Elements whose text is none of the article's. */
const UNSEEN = (
  'script style template title head base link meta noscript noembed noframes iframe frame frameset object embed applet ' +
  'param select datalist svg portal fencedframe'
).split(' ');
/** Elements that can take the place of an element's own members, which the walk relies on. */
const CLOBBERING = ['form', 'button', 'input', 'textarea', 'output', 'fieldset'];
/** Attributes that stay, on any element and on some. */
const ATTRIBUTES: Record<string, Record<string, true>> = {
  '*': listOf('dir lang title id align'),
  a: listOf('href hreflang target'),
  img: listOf('src srcset sizes alt width height'),
  audio: listOf('src'),
  video: listOf('src poster width height'),
  td: listOf('colspan rowspan headers'),
  th: listOf('colspan rowspan headers scope'),
  col: listOf('span'),
  colgroup: listOf('span'),
  ol: listOf('start reversed type'),
  li: listOf('value'),
  time: listOf('datetime'),
  del: listOf('datetime'),
  ins: listOf('datetime'),
  details: listOf('open'),
};

/**
 * Stands before every "style" and every `on…=` of the source: a browser that parses `style="…"` or `onclick="…"` under a
 * strict policy reports a violation, even where nobody will ever see it. No text has this character in it.
 */
const MARK = '\ufdd0';
const STYLE = `${MARK}style`;
/** Attributes that the walk reads and takes away. */
const READ = [STYLE, 'name', 'data-src', 'data-original'];

/** Attributes that come from here alone: no sanitiser lets them through. */
const ADDED = listOf('rel loading decoding preload controls');

/** Every id of an article begins with it: none is one of the page's. */
export const ID_PREFIX = 'civic-';

const unmarked = (text: string): string => text.split(MARK).join('');

function listOf(words: string): Record<string, true> {
  const found: Record<string, true> = {};
  for (const word of words.split(' ')) found[word] = true;
  return found;
}

/** Whether a list has a word: its own, whatever the page has added to all objects. */
const isOneOf = (list: Record<string, true>, name: string): boolean => Object.prototype.hasOwnProperty.call(list, name);
const namesOf = (list: object): string[] => Object.getOwnPropertyNames(list);

const HTML = 'http://www.w3.org/1999/xhtml';

interface SanitizerConfig {
  removeElements?: readonly string[];
  replaceWithChildrenElements?: readonly string[];
  attributes?: readonly string[];
  comments?: boolean;
}

/** The part of the browser's sanitiser that is used; TypeScript does not know it yet. */
interface SanitizingElement extends HTMLElement {
  setHTML?(html: string, options: { sanitizer: SanitizerConfig }): void;
}

/** All attributes that may come out of a sanitiser, each once. */
function attributeNames(): string[] {
  const names = listOf(READ.join(' '));
  for (const element of namesOf(ATTRIBUTES)) Object.assign(names, ATTRIBUTES[element]);
  return namesOf(names);
}

// What a browser without a sanitiser needs is on its way with this; where it cannot be had, that is told when it is needed.
if (!('setHTML' in HTMLElement.prototype)) import('./purify.js').catch(() => {});

/** Parses markup without running anything, by whatever this browser has for it. Rejects where it has nothing. */
async function parse(html: string): Promise<Node> {
  // It belongs to no window: nothing in it is fetched, run or upgraded.
  const inert = document.implementation.createHTMLDocument('');
  const box: SanitizingElement = inert.createElement('div');
  if (box.setHTML && 'Sanitizer' in window) {
    try {
      box.setHTML(html, {
        sanitizer: {
          removeElements: UNSEEN,
          replaceWithChildrenElements: CLOBBERING,
          attributes: attributeNames(),
          comments: false,
        },
      });
      return box;
    } catch {
      // A sanitiser of an earlier draft.
    }
  }
  const { purify } = await import('./purify.js');
  return purify(html, namesOf(ELEMENTS).concat(namesOf(BLOCKS)), attributeNames(), UNSEEN);
}

/** What an address may lead to from a link, a picture, a recording. */
const SCHEMES = {
  link: /^(https?|mailto|tel):/,
  picture: /^https?:|^data:image\/(png|jpe?g|gif|webp)[;,]/,
  media: /^https?:/,
};

/** The absolute form of an address that may be there. */
function addressOf(value: string | null, base: string, schemes: RegExp): string | undefined {
  // Nothing, and a template that a page has not filled, would lead to the page itself.
  if (!value || !/\S/.test(value) || /\{\{/.test(value)) return undefined;
  try {
    const { href } = new URL(value.trim(), base);
    return schemes.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The candidates of a `srcset` that may be there. */
function sourceSetOf(value: string, base: string): string {
  const found: string[] = [];
  // A comma ends a candidate at the end of its address or after its size; within an address it is a letter of it.
  value.replace(/([^\s,](?:\S*[^\s,])?)([^,]*)/g, (_, address: string, size: string) => {
    const allowed = addressOf(address, base, SCHEMES.media);
    if (allowed) found.push(`${allowed} ${size.trim()}`);
    return '';
  });
  return found.join(', ');
}

/** A fragment of an address as the id that it names. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Puts an element of another name in the place of one. Its attributes stay. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of element.getAttributeNames())
    // No script may set what only a parser lets pass for the name of an attribute.
    if (attribute !== STYLE) renamed.setAttribute(attribute, element.getAttribute(attribute)!);
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode!.replaceChild(renamed, element);
  return renamed;
}

/** Leaves the content of an element in its place. */
function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element);
  element.parentNode!.removeChild(element);
}

const removeNode = (node: Node): void => void node.parentNode?.removeChild(node);

const setOrRemove = (element: Element, name: string, value: string | undefined): void =>
  value ? element.setAttribute(name, value) : element.removeAttribute(name);

/** Takes from an inline style what means something: what is emphasised, where a line stands. */
function applyStyle(element: Element, style: string): void {
  const align = /text-align\s*:\s*(center|right|left|justify|end)/i.exec(style)?.[1]?.toLowerCase();
  if (align) element.setAttribute('align', align === 'end' ? 'right' : align);
  if (element.localName !== 'span') return;
  for (const [name, meaning] of [
    ['b', /font-weight\s*:\s*(bold|[6-9]00)/i],
    ['i', /font-style\s*:\s*(italic|oblique)/i],
    ['s', /line-through/i],
  ] as const) {
    if (!meaning.test(style)) continue;
    const inner = element.ownerDocument.createElement(name);
    while (element.firstChild) inner.appendChild(element.firstChild);
    element.appendChild(inner);
  }
}

/** Decides about the addresses of an element. */
function checkAddresses(element: Element, base: string): void {
  const { localName } = element;
  if (localName === 'a') {
    const href = element.getAttribute('href');
    const fragment = /^\s*#(.*)$/.exec(href ?? '');
    if (fragment) setOrRemove(element, 'href', fragment[1] && `#${ID_PREFIX}${decoded(fragment[1])}`);
    else setOrRemove(element, 'href', addressOf(href, base, SCHEMES.link));
    if (element.getAttribute('target') === '_blank') element.setAttribute('rel', 'noopener');
    else element.removeAttribute('target');
  } else if (localName === 'img') {
    const given = element.getAttribute('src');
    // Where a script of the article's own site was to fetch the picture, it waits here.
    const late = element.getAttribute('data-src') ?? element.getAttribute('data-original');
    const src =
      (late && !/^\s*https?:/i.test(given ?? '') && addressOf(late, base, SCHEMES.media)) ||
      addressOf(given, base, SCHEMES.picture);
    if (!src) {
      const text = element.ownerDocument.createTextNode(element.getAttribute('alt') ?? '');
      return void element.parentNode!.replaceChild(text, element);
    }
    element.setAttribute('loading', 'lazy');
    element.setAttribute('decoding', 'async');
    element.setAttribute('src', src);
    if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
    const sources = element.getAttribute('srcset');
    if (sources !== null) setOrRemove(element, 'srcset', sourceSetOf(sources, base));
  } else if (localName === 'video' || localName === 'audio') {
    // Nothing is fetched before a reader asks for it.
    element.setAttribute('preload', 'none');
    element.setAttribute('controls', '');
    setOrRemove(element, 'src', addressOf(element.getAttribute('src'), base, SCHEMES.media));
    if (element.hasAttribute('poster'))
      setOrRemove(element, 'poster', addressOf(element.getAttribute('poster'), base, SCHEMES.media));
  }
}

/** Decides about one element, after all that is in it. */
function checkElement(found: Element, base: string): void {
  let element = found;
  const name = element.localName;
  for (const attribute of element.getAttributeNames()) {
    const value = element.getAttribute(attribute)!;
    if (attribute !== STYLE && value.indexOf(MARK) >= 0) element.setAttribute(attribute, unmarked(value));
  }
  const style = unmarked(element.getAttribute(STYLE) ?? '');
  if (UNSEEN.indexOf(name) >= 0 || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
    return removeNode(element);
  if (isOneOf(BLOCKS, name)) {
    element = rename(element, 'div');
    if (name === 'center') element.setAttribute('align', 'center');
  } else if (!isOneOf(ELEMENTS, name) || element.namespaceURI !== HTML) return unwrap(element);
  const anchor = element.getAttribute('id') || (name === 'a' && element.getAttribute('name'));
  if (style) applyStyle(element, style);
  checkAddresses(element, base);
  const own = ATTRIBUTES[name] ?? {};
  for (const attribute of element.getAttributeNames())
    if (!isOneOf(ADDED, attribute) && !isOneOf(ATTRIBUTES['*']!, attribute) && !isOneOf(own, attribute))
      element.removeAttribute(attribute);
  setOrRemove(element, 'id', anchor ? ID_PREFIX + anchor : undefined);
}

/**
 * Makes markup safe. Rejects where no sanitiser can be had.
 * @param base what relative addresses in it are relative to
 * @returns a box with what is left of it, in a document of its own
 */
export async function sanitize(html: string, base: string): Promise<Element> {
  const box = (await parse(
    html.replace(/(<\/?)?(?:style|\bon\w+\s*=)/gi, (word, tag) => (tag ? word : MARK + word)),
  )) as Element;
  // From the inside out: what an element holds has been decided about before it.
  const elements = box.querySelectorAll('*');
  for (let i = elements.length; i--;) checkElement(elements[i]!, base);
  const texts = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
    if (text.data.indexOf(MARK) >= 0) text.data = unmarked(text.data);
  return box;
}
