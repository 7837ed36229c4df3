/** A menu out of an element's own links, however an old page has put them together. */
import { menuHref, MOST_LEVELS, type MenuLink, type OpenMenuLink } from '../data/menu-link.js';

/** An element of the page that stands for an entry. */
interface Place {
  node: Element;
  link: OpenMenuLink;
  list: OpenMenuLink[];
  /** Whether its title has been found in a link. */
  isNamed?: boolean;
}

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const LISTS = 'ul,ol,dl';

/** What stands in a list item before the list within it, or before what holds that list. */
function ownText(item: Element): string {
  let text = '';
  for (let node = item.firstChild; node; node = node.nextSibling) {
    const element = node.nodeType === 1 && (node as Element);
    if (element && (element.matches(LISTS) || element.querySelector(LISTS))) break;
    if (node.nodeType === 3 || (element && !element.matches('script,style'))) text += node.textContent;
  }
  return tidy(text);
}

/** Text of a link: that of its picture where it is one; that of its tooltip where it was cut for its column. */
function titleOf(link: Element): string {
  const text = tidy(link.textContent) || tidy(link.querySelector('[alt]')?.getAttribute('alt') ?? '');
  const whole = tidy(link.getAttribute('title'));
  return whole.indexOf(text.replace(/(…|\.{2,3})$/, '')) ? text : whole || text;
}

/**
 * The links among an element's children, as a tree: nested lists, definition lists, blocks within list items. Links in
 * no list (one below the other, in the cells of a table) are all on one level.
 */
export function readChildMenu(host: Element): MenuLink[] {
  const top: OpenMenuLink[] = [];
  const places: Place[] = [];
  /** Those around the node that is read, outermost first. */
  const around: Place[] = [];
  const add = (node: Element, list: OpenMenuLink[], title: string): Place => {
    const link = { title, children: [] };
    list.push(link);
    const place = { node, link, list };
    places.push(place);
    return place;
  };
  host.querySelectorAll('li,dt,dd,a').forEach((node) => {
    while (around.length && !around[around.length - 1]!.node.contains(node)) around.pop();
    if (node.closest('[slot]')?.parentElement === host) return;
    const parent = around[Math.min(around.length, MOST_LEVELS - 1) - 1];
    const list = parent ? parent.link.children : top;
    const nearest = around[around.length - 1];
    if (!node.matches('a')) {
      // What a term of a definition list is followed by belongs to it.
      const term = node.matches('dd') && list[list.length - 1];
      around.push(term ? { node, link: term, list, isNamed: true } : add(node, list, ownText(node)));
      return;
    }
    const href = node.getAttribute('href');
    const title = titleOf(node);
    let place = nearest;
    if (!nearest || nearest.isNamed) {
      const address = menuHref(href, host.baseURI);
      // A picture and a text often lead to the same place.
      if (!title || (address && address === nearest?.link.href)) return;
      place = add(node, nearest?.node === node.parentNode && nearest.node.matches('li') ? nearest.list : list, title);
    }
    if (href === null && !title) return;
    place!.isNamed = true;
    place!.link.title = title || place!.link.title;
    place!.link.href = menuHref(href, host.baseURI);
    place!.link.target = node.getAttribute('target') ?? undefined;
    place!.link.isCurrent = /^(?!false$)./.test(node.getAttribute('aria-current') ?? '');
  });
  // What has no title gives its place to what it holds; what is neither a link nor holds any is none.
  for (let i = places.length; i--;) {
    const { link, list, isNamed } = places[i]!;
    if (!link.title || !(isNamed || link.children.length)) list.splice(list.indexOf(link), 1, ...link.children);
  }
  return top;
}
