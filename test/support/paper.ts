/** A page as it comes out of a printer: rules for paper hold, those for screens do not. */

/** Every tree of the page: the document and all open shadow trees. */
function trees(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : []));
  return [root, ...inner];
}

/** Looks at the page as if a medium were there. */
export function withMedium<T>(medium: string, look: () => T): T {
  const changed = trees()
    .flatMap((tree) => [...tree.styleSheets, ...(tree.adoptedStyleSheets ?? [])])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === medium)
    .map((rule) => rule.media);
  for (const media of changed) media.mediaText = 'all';
  try {
    return look();
  } finally {
    for (const media of changed) media.mediaText = medium;
  }
}

/** Looks at the page as it is printed now. */
export const onPaper = <T>(look: () => T): T => withMedium('print', look);

/** Whether a box that something stands in cuts off what is beyond its edges. */
export function isCutOff(element: Element): boolean {
  const { bottom, right } = element.getBoundingClientRect();
  const parentOf = (node: Element): Element | null =>
    node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
  for (let box = parentOf(element); box && box !== document.body; box = parentOf(box)) {
    if (!box.getClientRects().length || getComputedStyle(box).overflow === 'visible') continue;
    const edges = box.getBoundingClientRect();
    if (bottom > edges.bottom + 1 || right > edges.right + 1) return true;
  }
  return false;
}
