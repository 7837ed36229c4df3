/** Puts rules into a tree, by whatever the page's policy allows. Returns how to take them away. */
export function addRules(root: Document | ShadowRoot, rules: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => (root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet));
  } catch {
    // Chromium before 73, Safari before 16.4.
  }
  const style = document.createElement('style');
  // A page under a policy of nonces may give one.
  style.nonce = (window as { litNonce?: string }).litNonce || '';
  style.textContent = rules;
  (root === document ? document.documentElement : root).appendChild(style);
  const remove = (): void => void style.parentNode?.removeChild(style);
  if (style.sheet?.cssRules.length) return remove;
  remove();
  // A policy forbids style elements. A sheet of the page then has one rule more for as long.
  for (const sheet of [...root.styleSheets] as CSSStyleSheet[]) {
    try {
      if (sheet.disabled || sheet.media.length) continue;
      const added = sheet.cssRules[sheet.insertRule(rules, sheet.cssRules.length)];
      return () => sheet.deleteRule([...sheet.cssRules].indexOf(added!));
    } catch {
      // One of another origin.
    }
  }
  return () => {};
}

const prepared = new WeakSet<Node>();

/** Puts rules into a tree for good; what asks again for the same tree asks for the same rules. */
export function prepare(root: ShadowRoot, rules: unknown): void {
  if (!prepared.has(root)) addRules(root, `${rules as string}`);
  prepared.add(root);
}
