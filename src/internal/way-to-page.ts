/** Where in a menu the page stands. */
import type { MenuLink } from '../data/menu-link.js';

/** Rank of a link to this very page; below it is the length of what its path and that of the page have in common. */
const EXACT = 1e6;

const withoutIndex = (path: string): string => path.replace(/\/(?:(?:index|default)\.\w+)?$/i, '');

/** How well a link suits an address. Fragments do not count; a query counts where the link has one. */
function rankOf(href: string | undefined, here: URL): number {
  if (!href) return 0;
  const { host, pathname, search } = new URL(href);
  const path = withoutIndex(pathname);
  const page = withoutIndex(here.pathname);
  if (host !== here.host) return 0;
  const asked = search.slice(1).split('&');
  const given = here.search.slice(1).split('&');
  if (path === page) return !search || asked.every((pair) => given.indexOf(pair) >= 0) ? EXACT + search.length : 0;
  return path && !search && page.indexOf(`${path}/`) === 0 ? path.length : 0;
}

/**
 * The entries from the top of a menu down to the page, and whether the last one is the page itself. Where none is, they
 * lead to the section of the site in which the page lies, as far as addresses tell.
 */
export function wayToPage(links: readonly MenuLink[], address: string): { way: MenuLink[]; isPage: boolean } {
  const here = new URL(address);
  let way: MenuLink[] = [];
  let best = 0;
  const visit = (list: readonly MenuLink[], above: MenuLink[]): void =>
    list.forEach((link) => {
      const down = above.concat(link);
      // A page may know better: what a menu in a frame is about is shown in another.
      const rank = link.isCurrent ? 2 * EXACT : rankOf(link.href, here);
      if (rank > best) {
        best = rank;
        way = down;
      }
      visit(link.children, down);
    });
  visit(links, []);
  return { way, isPage: best >= EXACT };
}
