/** An old list as data: reads the articles from an element's own mark-up, and watches it. Few pages need this. */
import type { LooseArticle } from '../data/loose-article.js';

const day = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

/** A title that was cut for its column, and stands whole in the tooltip. */
function titleOf(link: HTMLAnchorElement): string {
  const text = (link.textContent ?? '').trim();
  const whole = (link.getAttribute('title') ?? '').trim();
  return whole && whole.indexOf(text.replace(/(…|\.{2,3})$/, '')) === 0 ? whole : text;
}

/**
 * The articles among an element's own children: `<ul><li><a href>…</a> <span>2020-08-17</span></li></ul>`, one for each
 * list item with a link, or each link where there is no list.
 */
export function readChildList(host: Element): LooseArticle[] {
  const articles: LooseArticle[] = [];
  const items = host.querySelectorAll('li');
  (items.length ? items : host.querySelectorAll('a')).forEach((item) => {
    const link = item.matches('a') ? item : item.querySelector('a');
    // What the page puts into a slot of ours is no article: a heading that is a link.
    if (!link?.hasAttribute('href') || link.closest('[slot]')?.parentElement === host) return;
    const title = titleOf(link);
    // The date stands beside the link; one within a title is part of the title.
    const beside = (item === link ? '' : (item.textContent ?? '')).replace(link.textContent ?? '', ' ');
    if (title) articles.push({ title, url: link.href, published: day.exec(beside)?.slice(1).join('-') });
  });
  return articles;
}

/**
 * Calls back when the children have changed: a parser delivers them after the element has been connected, one by one,
 * and scripts of the page change them later. Returns how to stop.
 */
export function watchChildren(host: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(host, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
