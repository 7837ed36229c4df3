/** The page's own content within an element's tags: what readers have without script. */

/** Whether an element holds content for its default slot. */
export function holdsFallback(host: Element): boolean {
  for (let node = host.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 ? (node as Text).data.trim() : node.nodeType === 1 && !(node as Element).slot) return true;
  }
  return false;
}

/**
 * Whether an element holds a part of the page that was never meant to be in it. HTML has no self-closing tags, so that
 * `<news-list … />` swallows all that follows in its cell. It shows by this: nothing follows the element,
 * and within it there is more than a fallback has.
 */
export const holdsMoreThanFallback = (host: Element): boolean =>
  !host.nextSibling && !!host.querySelector('h1,h2,h3,h4,h5,h6,table,form,iframe,script:not([type*=json])');
